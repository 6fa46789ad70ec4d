"""The demo shop's catalogue: plausible, complete where it states something, and importable without a word."""

from __future__ import annotations

from pathlib import Path

from stdnum import ean

from bot.catalogue.importing import read_products
from bot.catalogue.product import Availability
from bot.web.pictures import kind_of

FEED = Path("data/shop/catalogue.tsv")
PRODUCTS, REPORT = read_products(FEED)


def test_every_row_is_imported_without_a_warning() -> None:
    assert (REPORT.read, REPORT.imported, REPORT.rejected, REPORT.warnings) == (100, 100, 0, 0)


def test_ids_and_trade_numbers_are_unique_and_valid() -> None:
    assert len({product.gtin for product in PRODUCTS}) == 100
    assert all(product.gtin and ean.is_valid(product.gtin) for product in PRODUCTS)


def test_it_has_variants_sales_and_things_that_cannot_be_had_now() -> None:
    groups = [product.item_group_id for product in PRODUCTS if product.item_group_id]
    assert len(groups) > len(set(groups)) >= 10
    assert sum(product.sale_price is not None for product in PRODUCTS) >= 12
    assert sum(product.availability is Availability.out_of_stock for product in PRODUCTS) >= 3


def test_every_product_states_technical_facts_and_has_a_drawing_of_its_own() -> None:
    assert min(len(product.attributes) for product in PRODUCTS) >= 3
    assert {product.id for product in PRODUCTS if kind_of(product) == "parcel"} == set()


def test_some_things_are_deliberately_not_stated() -> None:
    assert any(product.rating is None for product in PRODUCTS)
    assert any(product.warranty is None for product in PRODUCTS)
    assert any(product.returns == "No return policy" for product in PRODUCTS)

"""Small catalogues for the tests, and the real one where it lies beside the repository."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from bot.catalogue.feeds.rows import BadFeedRow, Feed, Row, Warned
from bot.catalogue.importing import read_products
from bot.catalogue.product import Money, Product
from bot.catalogue.snapshot import Catalogue

GOLDEN = Path(__file__).parents[1] / "golden" / "feeds"
DUMMYJSON = Path(__file__).parents[3] / "shared" / "catalogues" / "dummyjson" / "products.json"


def sorted_out(feed: Feed) -> tuple[list[Product], list[BadFeedRow], list[Warned]]:
    products: list[Product] = []
    rejects: list[BadFeedRow] = []
    warned: list[Warned] = []
    for item in feed:
        if isinstance(item, Row):
            products.append(item.product)
        elif isinstance(item, BadFeedRow):
            rejects.append(item)
        else:
            warned.append(item)
    return products, rejects, warned


def product(id_: str, title: str, price: str = "10.00", **more: object) -> Product:
    return Product(id=id_, title=title, price=Money(int(price.replace(".", ""))), **more)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def real_catalogue() -> Catalogue:
    """The 194 products of DummyJSON; the test is skipped, loudly, where they are not at hand."""
    if not DUMMYJSON.exists():
        pytest.skip(f"THE REAL CATALOGUE IS ABSENT: {DUMMYJSON}; its tests prove nothing here")
    products, report = read_products(DUMMYJSON)
    assert (report.read, report.imported, report.rejected, report.warnings) == (194, 194, 0, 0)
    return Catalogue.build(products)

"""JSON as shop systems write it, without a mapping: prices as objects, variants inside, lists deep down."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.catalogue.feeds.rows import BadFeedRow, Warned
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Availability, Money, Product
from tests.catalogue.shelves import sorted_out

Sorted = tuple[list[Product], list[BadFeedRow], list[Warned]]


def taken(folder: Path, document: Any, currency: str | None = "EUR") -> Sorted:
    feed = folder / "f.json"
    feed.write_text(json.dumps(document, indent=1), encoding="utf-8")
    name, _, opened = open_feed(feed, currency=currency)
    assert name == "json"
    return sorted_out(opened)


def one(folder: Path, **members: Any) -> Product:
    (product,), rejects, warned = taken(folder, [{"id": "1", "title": "Kettle", **members}])
    assert (rejects, warned) == ([], [])
    return product


@pytest.mark.parametrize(
    ("members", "price", "sale_price", "currency"),
    [
        ({"price": {"amount": "12.50", "currency": "USD"}}, 1250, None, "USD"),
        ({"price": {"amount": 1299, "currency": "USD"}}, 129900, None, "USD"),
        ({"price": {"value": 12.5}}, 1250, None, "EUR"),
        ({"price": {"value": 1.299}}, 130, None, "EUR"),
        (
            {"price": {"amount": "12.50", "currencyCode": "USD"}, "salePrice": {"amount": "9"}},
            1250,
            900,
            "USD",
        ),
        ({"price": {"regular": "20", "sale": "15", "currency": "USD"}}, 2000, 1500, "USD"),
        ({"price": {"gross": "20.00", "net": "16.50"}}, 2000, None, "EUR"),
        ({"price": {"formatted": "$12.50", "raw": 12.5}}, 1250, None, "USD"),
        ({"price": {"USD": "13.90", "EUR": "12.50"}}, 1250, None, "EUR"),
        (
            {"prices": [{"amount": 14, "currency": "USD"}, {"amount": 12, "currency": "EUR"}]},
            1200,
            None,
            "EUR",
        ),
        ({"price": "12.50", "currency": {"code": "USD"}}, 1250, None, "USD"),
        ({"pricing": {"list": {"amount": "20", "currency": "USD"}}}, 2000, None, "USD"),
    ],
)
def test_a_price_may_be_an_object(
    tmp_path: Path, members: dict[str, Any], price: int, sale_price: int | None, currency: str
) -> None:
    found = one(tmp_path, **members)
    assert found.price == Money(price, currency)
    assert found.sale_price == (None if sale_price is None else Money(sale_price, currency))


@pytest.mark.parametrize(
    ("members", "price", "sale_price", "currency"),
    [
        ({"price_cents": 1250}, 1250, None, "EUR"),
        ({"priceInCents": 1250, "salePriceInCents": 999}, 1250, 999, "EUR"),
        ({"unit_amount": 1250, "currency": "usd"}, 1250, None, "USD"),
        ({"price": {"centAmount": 1250, "currencyCode": "USD", "fractionDigits": 2}}, 1250, None, "USD"),
        ({"price": {"amount": 1250, "currency": "USD", "unit": "cents"}}, 1250, None, "USD"),
        ({"price": {"amount": "1250", "currency": "USD", "exponent": 2}}, 1250, None, "USD"),
        (
            {"prices": {"price": "1500", "regular_price": "1800", "currency_code": "USD",
                        "currency_minor_unit": 2}},
            1800, 1500, "USD",
        ),
        ({"price": 1250, "price_unit": "cents"}, 1250, None, "EUR"),
        ({"price_cents": 1250, "currency": "JPY"}, 1250, None, "JPY"),
        ({"price": 1250}, 125000, None, "EUR"),
        ({"price": {"amount": "12.50", "exponent": 2}}, 1250, None, "EUR"),
    ],
)  # fmt: skip
def test_cents_are_cents_only_where_the_feed_declares_them(
    tmp_path: Path, members: dict[str, Any], price: int, sale_price: int | None, currency: str
) -> None:
    found = one(tmp_path, **members)
    assert found.price is not None and (found.price.minor, found.price.currency) == (price, currency)
    assert (found.sale_price.minor if found.sale_price else None) == sale_price


def test_a_price_object_without_an_amount_is_missing_and_cents_with_decimals_are_refused(
    tmp_path: Path,
) -> None:
    prices = [{}, {"amount": None, "currency": "EUR"}, {"amount": 12.5, "unit": "cents"}, {"tier one": 5}]
    prices.append({"amount": "1e99999999", "unit": "cents"})
    rows = [{"id": str(at), "title": "A", "price": price} for at, price in enumerate(prices)]
    _, rejects, _ = taken(tmp_path, rows)
    assert [(r.id, r.field, r.reason.split(";")[0]) for r in rejects] == [
        ("0", "price", "is missing"),
        ("1", "price", "is missing"),
        ("2", "price", "is no number"),
        ("3", "price", "is no price"),
        ("4", "price", "is no number"),
    ]


SHOPIFY = {
    "id": 632, "title": "IPod Nano", "body_html": "<p>A <b>small</b> one</p>", "vendor": "Apple",
    "handle": "ipod", "published_at": "2007-12-31", "status": "active",
    "options": [{"name": "Colour", "values": ["Pink", "Red"]}],
    "variants": [
        {"id": 1, "product_id": 632, "title": "Pink", "price": "199.00", "compare_at_price": "249.00",
         "sku": "PINK", "option1": "Pink", "inventory_quantity": 10},
        {"id": 2, "product_id": 632, "title": "Red", "price": "199.00", "sku": "", "option1": "Red",
         "inventory_quantity": 0, "inventory_policy": "continue"},
    ],
}  # fmt: skip


def test_variants_inside_a_product_are_products_of_one_group(tmp_path: Path) -> None:
    (pink, red), rejects, warned = taken(tmp_path, {"products": [SHOPIFY]})
    assert (rejects, warned) == ([], [])
    assert (pink.id, pink.title, pink.brand, pink.description) == (
        "PINK",
        "IPod Nano",
        "Apple",
        "A small one",
    )
    assert (pink.price, pink.sale_price) == (Money(24900, "EUR"), Money(19900, "EUR"))
    assert (pink.availability, pink.quantity) == (Availability.in_stock, 10)
    assert (red.id, red.availability, red.quantity) == ("2", Availability.backorder, 0)
    assert (pink.attributes, red.attributes) == ({"color": "Pink"}, {"color": "Red"})
    assert {pink.item_group_id, red.item_group_id} == {"632"}


def test_what_shopify_has_not_published_is_not_sold(tmp_path: Path) -> None:
    products, rejects, warned = taken(tmp_path, {"products": [SHOPIFY | {"published_at": None}]})
    assert (products, rejects) == ([], [])
    assert [w.reason for w in warned] == ["is not on sale; left out"] * 2


def test_graphql_s_edges_and_nodes_are_read_through(tmp_path: Path) -> None:
    variant = {
        "id": "gid://shopify/ProductVariant/11",
        "title": "S",
        "price": {"amount": "45.0", "currencyCode": "USD"},
        "availableForSale": False,
        "selectedOptions": [{"name": "Size", "value": "S"}],
    }
    product = {
        "id": "gid://shopify/Product/1",
        "title": "Shirt",
        "priceRange": {"minVariantPrice": {"amount": "40.0", "currencyCode": "USD"}},
        "featuredImage": {"url": "https://shop.example/a.jpg"},
        "variants": {"edges": [{"node": variant}]},
    }
    (shirt,), rejects, warned = taken(tmp_path, {"data": {"products": {"edges": [{"node": product}]}}})
    assert (rejects, warned) == ([], [])
    assert (shirt.id, shirt.title, shirt.price) == ("11", "Shirt", Money(4500, "USD"))
    assert (shirt.availability, shirt.attributes) == (Availability.out_of_stock, {"size": "S"})
    assert shirt.image_link == "https://shop.example/a.jpg"


def test_a_variant_without_a_price_costs_what_the_product_costs(tmp_path: Path) -> None:
    skus = [
        {
            "sku": "B",
            "inventory_level": 2,
            "option_values": [{"label": "Blue", "option_display_name": "Color"}],
        },
        {"sku": "R", "price": 55, "option_values": [{"label": "Red", "option_display_name": "Color"}]},
    ]
    document = {"data": [{"id": 77, "name": "Towel", "price": 49, "inventory_level": 12, "variants": skus}]}
    (blue, red), _, _ = taken(tmp_path, document)
    assert [(p.id, str(p.price), p.attributes) for p in (blue, red)] == [
        ("B", "49.00", {"color": "Blue"}),
        ("R", "55.00", {"color": "Red"}),
    ]
    assert blue.quantity == 2


def test_a_list_that_only_looks_like_variants_leaves_the_product_whole(tmp_path: Path) -> None:
    found = one(tmp_path, price=5, variants=[{"name": "Colour", "values": ["Red", "Blue"]}])
    assert found.price == Money(500, "EUR")


@pytest.mark.parametrize(
    "document",
    [
        {"response": {"meta": {"count": 2}, "payload": {"catalog": {"list": [1, 2]}}}},
        {"shop": "x", "sections": {"all": [1, 2]}},
        {"inventory_list": [1, 2]},
    ],
)
def test_the_list_of_products_is_found_however_deep_with_its_lines(tmp_path: Path, document: Any) -> None:
    rows = [{"sku": "1", "name": "A", "price": 5}, {"sku": "2", "name": "B", "price": "POA"}]
    text = json.loads(json.dumps(document).replace("[1, 2]", json.dumps(rows)))
    products, rejects, _ = taken(tmp_path, text)
    assert ([p.id for p in products], [r.id for r in rejects]) == (["1"], ["2"])
    lines = (tmp_path / "f.json").read_text().split("\n")
    assert '"2"' in lines[rejects[0].line]  # the object opens on the line before


def test_the_list_is_found_in_a_file_that_is_longer_than_what_is_looked_at_ahead(tmp_path: Path) -> None:
    rows = [{"sku": str(at), "name": "A", "price": 5, "description": "x" * 2000} for at in range(400)]
    products, rejects, _ = taken(tmp_path, {"meta": {"count": 400}, "payload": {"list": rows}})
    assert (len(products), rejects) == (400, [])


def test_products_may_stand_under_their_ids(tmp_path: Path) -> None:
    rows = {"A1": {"title": "Kettle", "price": 5}, "A2": {"title": "Mug", "price": 6}}
    for document in (rows, {"products": rows}):
        assert [p.id for p in taken(tmp_path, document)[0]] == ["A1", "A2"]


def test_thousands_of_products_under_their_ids_are_read_in_a_moment(tmp_path: Path) -> None:
    rows = {f"A{at}": {"title": "Kettle", "price": 5, "description": "x" * 40} for at in range(5000)}
    begun = time.process_time()
    products, _, _ = taken(tmp_path, rows)
    assert len(products) == 5000 and time.process_time() - begun < 5


def test_what_the_feed_says_around_its_list_holds_for_its_products(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "title": "A", "price": 1250},
        {"id": "2", "title": "B", "price": 900, "currency": "GBP"},
    ]
    products, _, _ = taken(tmp_path, {"shop": {"currency": "USD"}, "price_unit": "cents", "products": rows})
    assert [p.price for p in products] == [Money(1250, "USD"), Money(900, "GBP")]


def test_stock_may_be_an_object_and_magento_keeps_its_apart(tmp_path: Path) -> None:
    assert one(tmp_path, price=5, stock={"quantity": 7, "status": "in_stock"}).quantity == 7
    assert one(tmp_path, price=5, inventory={"in_stock": False}).availability is Availability.out_of_stock
    magento = one(
        tmp_path,
        price=34,
        extension_attributes={"stock_item": {"qty": 100, "is_in_stock": True}},
        custom_attributes=[
            {"attribute_code": "description", "value": "<p>Good</p>"},
            {"attribute_code": "special_price", "value": "30.00"},
            {"attribute_code": "color", "value": "Red"},
        ],
    )
    assert (magento.description, magento.quantity, magento.attributes) == ("Good", 100, {"color": "Red"})
    assert magento.sale_price == Money(3000, "EUR")


def test_an_attribute_in_an_object_is_not_lost(tmp_path: Path) -> None:
    found = one(
        tmp_path,
        price=5,
        specs={"cpu": {"cores": 8}, "ram": "8 GB"},
        dimensions={"width": 5},
        _links={"self": "x"},
    )
    assert found.attributes == {"cpu cores": "8", "ram": "8 GB", "dimensions width": "5"}


def test_members_may_be_named_in_the_language_of_the_shop(tmp_path: Path) -> None:
    (found,), _, _ = taken(tmp_path, [{"kods": "1", "nosaukums": "Krūze", "cena": "1 299,00", "atlikums": 3}])
    assert (found.id, found.title, found.price, found.quantity) == ("1", "Krūze", Money(129900, "EUR"), 3)


NAMES = """id sku title price prices price_cents sale_price currency amount value unit exponent variants
options option1 stock availability attributes custom_attributes extension_attributes attribute_code stock_item
rating image category brand products edges node EUR regular published_at inventory_policy""".split()
ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text("a1.,€ ", max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6),
    max_leaves=25,
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    document=st.dictionaries(st.sampled_from(NAMES), ANY, min_size=1) | st.lists(ANY, min_size=1, max_size=3)
)
def test_whatever_a_document_holds_its_rows_are_good_or_named(tmp_path: Path, document: Any) -> None:
    products, rejects, _ = taken(tmp_path, document)
    assert all(product.id and product.title and product.price for product in products)
    assert all(reject.field and reject.reason for reject in rejects)

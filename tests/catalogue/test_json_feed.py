"""JSON feeds: DummyJSON and canonical names by themselves, others by a mapping."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from bot.catalogue.feeds.json_feed import read
from bot.catalogue.feeds.json_fields import ALIASES, field_of
from bot.catalogue.feeds.mapping import read_mapping
from bot.catalogue.feeds.rows import BadMapping, UnreadableFeed
from bot.catalogue.importing import read_products
from bot.catalogue.product import Availability, Money, Product, Review
from tests.catalogue.shelves import DUMMYJSON, GOLDEN, real_catalogue, sorted_out


def test_the_dummyjson_layout_is_recognised() -> None:
    products, rejects, warned = sorted_out(read(GOLDEN / "dummyjson.json", "utf-8"))
    kettle = products[0]
    assert (kettle.id, kettle.mpn, kettle.gtin, kettle.category) == ("1", "KET-1", "123", ("kitchen",))
    assert (kettle.price, kettle.sale_price) == (Money(4999), Money(4499))
    assert (kettle.availability, kettle.quantity) == (Availability.in_stock, 7)
    assert (kettle.warranty, kettle.shipping) == ("2 year warranty", "Ships overnight")
    assert kettle.returns == "No return policy"
    assert kettle.reviews == (Review(5.0, "Great!", date(2025, 4, 30)),)
    assert kettle.attributes == {
        "weight": "2",
        "dimensions": "10 x 20.5 x 11 (width x height x depth)",
        "minimum order quantity": "3",
    }
    assert [(r.id, r.field, r.value) for r in rejects] == [
        ("4", "title", ""),
        ("5", "price", "a lot"),
        ("6", "price", "-1"),
        (None, "product", "nonsense"),
    ]
    assert [(w.id, w.field, w.value) for w in warned] == [("7", "rating", "7.5")]


def test_a_discount_is_rounded_half_up_and_kept_only_where_it_lowers_the_price() -> None:
    by_id = {p.id: p for p in sorted_out(read(GOLDEN / "dummyjson.json", "utf-8"))[0]}
    assert by_id["2"].sale_price is None  # 0.0495 rounds to 0.05 again
    assert by_id["3"].sale_price == Money(146)  # 1.455
    assert by_id["7"].sale_price is None  # 120 % off is no discount


def test_a_currency_that_the_shop_names_holds_for_both_prices() -> None:
    kettle = sorted_out(read(GOLDEN / "dummyjson.json", "utf-8", currency="EUR"))[0][0]
    assert (kettle.price, kettle.sale_price) == (Money(4999, "EUR"), Money(4499, "EUR"))


def test_no_name_or_address_of_a_reviewer_is_kept() -> None:
    assert "Jane" not in repr(sorted_out(read(GOLDEN / "dummyjson.json", "utf-8"))[0])
    assert "jane.roe" in (GOLDEN / "dummyjson.json").read_text()


def test_a_price_with_decimals_is_none_in_minor_units(tmp_path: Path) -> None:
    mapping, feed = tmp_path / "m.yml", tmp_path / "f.json"
    mapping.write_text("currency: EUR\nprice_unit: minor\nfields: {id: id, title: name, price: cents}\n")
    feed.write_text(
        '[{"id": 1, "name": "A", "cents": 1299}, {"id": 2, "name": "B", "cents": "12.99"},'
        ' {"id": 3, "name": "C", "cents": 1299.0}, {"id": 4, "name": "D", "cents": 12.99}]'
    )
    products, rejects, _ = sorted_out(read(feed, "utf-8", read_mapping(mapping)))
    assert [(p.id, p.price) for p in products] == [("1", Money(1299, "EUR")), ("3", Money(1299, "EUR"))]
    assert [(r.id, r.field, r.value) for r in rejects] == [("2", "price", "12.99"), ("4", "price", "12.99")]
    assert rejects[0].reason == "is no whole number of minor units; is price_unit: major meant?"


def test_another_layout_is_read_by_its_mapping() -> None:
    mapping = read_mapping(GOLDEN / "mapped.yml")
    products, rejects, _ = sorted_out(read(GOLDEN / "mapped.json", "utf-8", mapping))
    assert len(products) == 1
    desk = products[0]
    assert (desk.id, desk.title, desk.category) == ("A-1", "Desk", ("Home", "Desks"))
    assert (desk.price, desk.sale_price) == (Money(12999, "EUR"), Money(9999, "EUR"))
    assert desk.attributes == {"height range": "60-120 cm", "motor": "yes", "battery life": "none"}
    assert [(r.id, r.field, r.reason) for r in rejects] == [("A-2", "price", "is no number of minor units")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fields:\n  id: a\n  titel: b\n", r"m.yml: line 3: field 'titel' is wrong; expected one of .*title"),
        ("fields: {id: a, title: b}\n", "line 1: fields .* expected a line for price"),
        ("feilds: {}\n", "line 1: key 'feilds' is wrong"),
        ("fields: {id: a, title: b, price: c}\ncurrency: euros\n", "line 2: currency 'EUROS' is wrong"),
        ("fields: [\n", "line 2: is no YAML"),
        ("fields: {id: a, title: b, price: {x: y}}\n", "line 1: price .* expected a text"),
    ],
)
def test_a_wrong_mapping_names_file_line_and_field(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "m.yml"
    path.write_text(text)
    with pytest.raises(BadMapping, match=message):
        read_mapping(path)


TWO = '{"id": 1, "title": "A", "price": 1}, {"id": 2, "title": "B", "price": 2}'


@pytest.mark.parametrize(
    "shape",
    [
        f"[{TWO}]",
        f'{{"total": 2, "products": [{TWO}]}}',
        f'{{"mine": [{TWO}]}}',
        '{"id": 1, "title": "A", "price": 1}\n{"sku": "2", "name": "B", "listPrice": "2.00"}\n',
    ],
)
def test_a_list_at_the_root_under_a_key_or_a_document_a_line(tmp_path: Path, shape: str) -> None:
    path = tmp_path / "p.json"
    path.write_text(shape)
    products, rejects, _ = sorted_out(read(path, "utf-8"))
    assert ([(p.id, p.title, str(p.price)) for p in products], rejects) == (
        [("1", "A", "1.00"), ("2", "B", "2.00")],
        [],
    )


ONE, OTHER = '{"id": 1, "title": "A", "price": 1}', '{"id": 2, "title": "B", "price": 2}'
FACET = '{"facet": "color", "values": ["red"]}'


@pytest.mark.parametrize(
    "shape",
    [
        f'{{"products": [{ONE}], "page": 1}}\n{{"products": [{OTHER}], "page": 2}}\n',
        f"[{ONE}]\n[{OTHER}]",
        f'{{"mine": [{ONE}]}}{{"mine": [{OTHER}]}}',
        f'{{"items": [], "products": [{TWO}]}}',
        f'{{"results": [{FACET}], "products": [{TWO}], "rows": [{{"id": 7, "name": "a category"}}]}}',
        f'{{"success": true, "data": {{"total": 2, "items": [{TWO}]}}}}',
        f'{{"title": "My shop", "id": 9, "items": [{TWO}]}}',
        '{"items": [{"id": 3, "title": "Part", "price": 1}], "id": 1, "title": "A", "price": 1}\n' + OTHER,
        '{"id": 1, "title": "A", "price": 1, "offers": [{"price": 1}]}\n' + OTHER,
    ],
)
def test_what_follows_a_list_is_read_and_a_product_s_own_lists_are_none(tmp_path: Path, shape: str) -> None:
    path = tmp_path / "p.json"
    path.write_text(shape)
    products, rejects, _ = sorted_out(read(path, "utf-8"))
    assert ([(p.id, p.title, str(p.price)) for p in products], rejects) == (
        [("1", "A", "1.00"), ("2", "B", "2.00")],
        [],
    )


def test_lists_longer_than_a_part_of_the_file_follow_each_other(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    pages = [
        {
            "name": "Shop",
            "data": {"items": [{"id": f"{page}-{n}", "title": "A" * 900, "price": 1} for n in range(400)]},
        }
        for page in range(3)
    ]
    path.write_text("\n".join(map(json.dumps, pages)))
    products, rejects, _ = sorted_out(read(path, "utf-8"))
    assert (len(products), products[-1].id, rejects) == (1200, "2-399", [])


def test_a_mapped_document_a_line_keeps_its_lists(tmp_path: Path) -> None:
    (tmp_path / "m.yml").write_text("fields: {id: nr, title: navn, price: pris}\n")
    path = tmp_path / "p.json"
    path.write_text(
        '{"nr": 1, "navn": "A", "items": [{"id": 7, "title": "Part", "price": 1}], "pris": 1}\n'
        '{"nr": 2, "navn": "B", "pris": 2, "pictures": [{"src": "x"}]}\n'
    )
    products = sorted_out(read(path, "utf-8", read_mapping(tmp_path / "m.yml")))[0]
    assert [(p.id, p.title) for p in products] == [("1", "A"), ("2", "B")]


def test_the_path_of_a_mapping_holds_for_every_page(tmp_path: Path) -> None:
    (tmp_path / "m.yml").write_text("items: list\nfields: {id: id, title: title, price: price}\n")
    path = tmp_path / "p.json"
    path.write_text(f'{{"list": [{ONE}]}}\n{{"list": [{OTHER}]}}')
    products = sorted_out(read(path, "utf-8", read_mapping(tmp_path / "m.yml")))[0]
    assert [p.id for p in products] == ["1", "2"]


def test_a_number_of_very_many_digits_spoils_its_field_only(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_text(f'[{{"id": 1, "title": "A", "price": 1, "quantity": {"9" * 5000}}}, {OTHER}]')
    products, _, warned = sorted_out(read(path, "utf-8"))
    assert ([p.id for p in products], [w.field for w in warned]) == (["1", "2"], ["quantity"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[\n {"id": 1, "title": "A", "price": 1},\n {"id": 2, "ti', "line 3, column .*truncated"),
        ('[{"id": 1, "title": "A", "price": 1}', "truncated|ends"),
        ('{"products": [{"id": 1, "title": "A", "price": 1}]', "ends"),
        ('[{"id": 1 "title": 2}]', "line 1, column 11: Expecting ',' delimiter"),
        ('"text"', "begins with a list or an object"),
        ('[{"id": 1, "title": "A", "price": NaN}]', "NaN is no JSON number"),
        ("[" * 100_000, "line 1.* too deep"),
        (f"[{ONE}]\n<b>Fatal error</b>", "line 2, column 1: '<b>Fatal error</b>' follows, which is no JSON"),
        (f'{{"products": [{ONE}]}} ]', "']' follows"),
    ],
)
def test_broken_json_is_refused_with_line_and_column(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "p.json"
    path.write_text(text)
    with pytest.raises(UnreadableFeed, match=message):
        list(read(path, "utf-8"))


def test_documents_longer_than_a_chunk_are_read(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    long = [{"id": n, "title": f"T{n}", "price": 1, "description": "x" * 400_000} for n in range(4)]
    path.write_text(json.dumps(long, indent=2))
    products, _, _ = sorted_out(read(path, "utf-8"))
    assert [(p.id, len(p.description)) for p in products] == [(str(n), 400_000) for n in range(4)]


def product_in(folder: Path, **fields: object) -> Product:
    path = folder / "p.json"
    path.write_text(json.dumps([{"id": "1", "title": "A", "price": "9.00", **fields}]))
    products, rejects, _ = sorted_out(read(path, "utf-8"))
    assert rejects == []
    return products[0]


@pytest.mark.parametrize(
    ("fields", "availability", "quantity"),
    [
        ({"in_stock": True}, Availability.in_stock, None),
        ({"stock_status": "outofstock", "stock_quantity": None}, Availability.out_of_stock, None),
        ({"stock_status": "onbackorder"}, Availability.backorder, None),
        ({"available": False}, Availability.out_of_stock, None),
        ({"available": 12}, Availability.in_stock, 12),
        ({"is_in_stock": 1}, Availability.in_stock, None),
        ({"isInStock": 0, "qty": 0}, Availability.out_of_stock, 0),
        ({"stock_quantity": None, "qty": 3}, Availability.in_stock, 3),
    ],
)
def test_what_systems_call_their_stock(
    tmp_path: Path, fields: dict[str, object], availability: Availability, quantity: int | None
) -> None:
    product = product_in(tmp_path, **fields)
    assert (product.availability, product.quantity) == (availability, quantity)


@pytest.mark.parametrize(
    ("fields", "price", "sale_price"),
    [
        ({"compare_at_price": "12"}, 1200, 900),
        ({"compareAtPrice": None}, 900, None),
        ({"special_price": 7}, 900, 700),
        ({"regular_price": "12", "sale_price": "9.00"}, 1200, 900),
        ({"listPrice": 12}, 1200, 900),
        ({"regular_price": "9", "sale_price": "7"}, 900, 700),
        ({"regular_price": "12", "sale_price": "7"}, 900, 700),
        ({"price": "", "regular_price": "12", "sale_price": "7"}, 1200, 700),
        ({"sale_price": "7", "on_sale": False}, 900, None),
    ],
)
def test_what_systems_call_their_prices(
    tmp_path: Path, fields: dict[str, object], price: int, sale_price: int | None
) -> None:
    product = product_in(tmp_path, **fields)
    assert product.price == Money(price)
    assert product.sale_price == (Money(sale_price) if sale_price is not None else None)


def test_values_in_objects_are_read_by_their_names(tmp_path: Path) -> None:
    product = product_in(
        tmp_path,
        sku="MUG",
        categories=[{"id": 1, "name": "Kitchen"}, {"id": 2, "name": "Cups"}],
        images=[{"src": "https://x/m.jpg"}, {"src": "https://x/n.jpg"}],
        brands=[{"id": 4, "name": "Norvik"}],
        tags=[{"name": "gift"}],
        permalink="https://x/mug",
        attributes=[{"name": "Color", "options": ["Red", "Blue"]}, {"name": "Size", "option": "M"}],
    )
    assert (product.category, product.image_link) == (("Kitchen", "Cups"), "https://x/m.jpg")
    assert (product.brand, product.tags, product.link, product.mpn) == (
        "Norvik",
        ("gift",),
        "https://x/mug",
        "MUG",
    )
    assert product.attributes == {"color": "Red, Blue", "size": "M"}


@pytest.mark.parametrize("odd", [5, True, "text", {}, {"a": [1]}, [[]], [None], [{}], 1.5, None])
@pytest.mark.parametrize("more", [{}, {"discountPercentage": 5}])
def test_a_value_of_another_kind_spoils_its_field_only(
    tmp_path: Path, odd: object, more: dict[str, object]
) -> None:
    needed = {"id", "title", "price", "discountPercentage"}
    fields = {
        name: odd for name in (*ALIASES, "meta", "dimensions", "weight") if field_of(name) not in needed
    }
    assert product_in(tmp_path, **(fields | more | {"price": 9, "title": "A", "id": "1"})).id == "1"


def test_the_real_catalogue_is_read_whole() -> None:
    catalogue = real_catalogue()
    macbook = catalogue.products["78"]
    assert (str(macbook.price), str(macbook.sale_price)) == ("1999.99", "1906.19")
    assert (macbook.warranty, macbook.returns) == ("3 year warranty", "90 days return policy")
    assert len(catalogue.categories()) == 24
    stated = {p["id"]: p for p in json.loads(DUMMYJSON.read_text())}
    for product in catalogue.products.values():
        raw = stated[int(product.id)]
        assert (product.brand, product.rating, product.quantity) == (
            raw.get("brand"),
            raw["rating"],
            raw["stock"],
        )
        assert float(str(product.price)) == raw["price"]
    assert sum(p.availability is Availability.out_of_stock for p in catalogue.products.values()) == 4


def test_the_real_catalogue_keeps_its_lines() -> None:
    real_catalogue()
    products, report = read_products(DUMMYJSON)
    assert (report.format, report.encoding, len(products)) == ("json", "utf-8", 194)


def test_a_comma_too_many_is_named(tmp_path: Path) -> None:
    feed = tmp_path / "f.json"
    feed.write_text('[{"id": 1, "title": "A", "price": 5},\n]')
    with pytest.raises(
        UnreadableFeed, match=r"line 2, column 1: a value is missing before '\]'.*a comma too many"
    ):
        list(read(feed, "utf-8"))

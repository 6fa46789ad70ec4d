"""What a shop lists and does not sell is left out, with a warning that says by which word."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue.formats import open_feed
from bot.catalogue.product import Availability, Product
from tests.catalogue.shelves import sorted_out


def in_table(
    folder: Path, header: str, *values: str
) -> tuple[list[Product], list[tuple[str | None, str, str]]]:
    feed = folder / "f.csv"
    rows = (f"{number};P{number};5;{value}\n" for number, value in enumerate(values))
    feed.write_text(f"sku;name;price;{header}\n" + "".join(rows))
    products, rejects, warned = sorted_out(open_feed(feed, currency="EUR")[2])
    assert rejects == []
    return products, [(w.id, w.field, w.value) for w in warned]


@pytest.mark.parametrize(
    ("header", "on", "off", "field"),
    [
        ("status", "active", "draft", "status"),
        ("Status", "1", "0", "status"),
        ("Product Status", "Enabled", "Disabled", "status"),
        ("Product Visible?", "Y", "no", "visible"),
        ("visible", "true", "FALSE", "visible"),
        ("Published", "WAHR", "FALSCH", "published"),
        ("product_online", "1", "2", "product_online"),
        ("catalog_visibility", "visible", "hidden", "visibility"),
        ("active", "", "לא", "active"),
    ],
)
def test_a_switched_off_row_is_left_out_and_the_word_is_nobody_s_attribute(
    tmp_path: Path, header: str, on: str, off: str, field: str
) -> None:
    (sold,), warned = in_table(tmp_path, header, on, off)
    assert (sold.id, sold.attributes) == ("0", {})
    assert warned == [("1", field, off)]


def test_any_of_several_switches_takes_a_product_out(tmp_path: Path) -> None:
    products, warned = in_table(tmp_path, "enabled;visible;status", "1;1;active", "1;0;active", "N;1;active")
    assert [p.id for p in products] == ["0"]
    assert [(id_, field) for id_, field, _ in warned] == [("1", "visible"), ("2", "enabled")]


def test_a_status_of_other_things_is_the_availability_or_an_attribute(tmp_path: Path) -> None:
    products, warned = in_table(tmp_path, "status", "Sold out", "New arrival", "2")
    assert [(p.availability, p.attributes) for p in products] == [
        (Availability.out_of_stock, {}),
        (Availability.unknown, {"status": "New arrival"}),
        (Availability.unknown, {}),
    ]
    assert warned == []


def test_the_year_in_which_a_book_was_published_is_an_attribute(tmp_path: Path) -> None:
    (book,), warned = in_table(tmp_path, "color;published", "red;2019")
    assert (book.attributes, warned) == ({"color": "red", "published": "2019"}, [])


def test_json_products_are_left_out_likewise(tmp_path: Path) -> None:
    feed = tmp_path / "f.json"
    feed.write_text(
        '[{"id": 1, "name": "A", "price": 5, "status": "publish", "catalog_visibility": "visible"},'
        ' {"id": 2, "name": "B", "price": 5, "status": "draft"},'
        ' {"id": 3, "name": "C", "price": 5, "isActive": false},'
        ' {"id": 4, "name": "D", "price": 5, "status": 2, "attribute_set_id": 4, "visibility": 4},'
        ' {"id": 5, "name": "E", "price": 5, "status": 1, "attribute_set_id": 4, "visibility": 4}]'
    )
    products, rejects, warned = sorted_out(open_feed(feed)[2])
    assert [(p.id, dict(p.attributes)) for p in products] == [("1", {}), ("5", {"attribute set id": "4"})]
    assert [(w.id, w.field, w.value) for w in warned] == [
        ("2", "status", "draft"),
        ("3", "active", "false"),
        ("4", "status", "2"),
    ]
    assert rejects == []

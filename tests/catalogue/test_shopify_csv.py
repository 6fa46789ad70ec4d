"""Shopify's CSV: rows of a Handle are one product's variants, in the old template and the new."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue.feeds.rows import BadFeedRow, UnreadableFeed, Warned
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Availability, Money, Product
from tests.catalogue.shelves import GOLDEN, sorted_out


def golden(name: str = "shopify.csv") -> tuple[dict[str, Product], list[BadFeedRow], list[Warned]]:
    found, _, feed = open_feed(GOLDEN / name, currency="EUR")
    assert found == "shopify-csv"
    products, rejects, warned = sorted_out(feed)
    return {product.id: product for product in products}, rejects, warned


def test_what_stands_on_the_first_row_is_true_for_every_variant() -> None:
    shirts = [p for p in golden()[0].values() if p.item_group_id == "linen-shirt"]
    assert [p.id for p in shirts] == ["LS-R-M", "LS-R-L", "LS-B-M", "LS-G-M"]
    assert {p.title for p in shirts} == {"Linen Shirt"}
    assert {p.description for p in shirts} == {'Light, "airy" & cool.\nWashes at 40 °C'}
    assert {(p.brand, p.category, p.tags) for p in shirts} == {
        ("Norvik", ("Apparel & Accessories", "Clothing", "Shirts"), ("summer", "linen"))
    }


def test_options_are_attributes_under_their_usual_names() -> None:
    shirts = golden()[0]
    options = {i: (shirts[i].attributes["color"], shirts[i].attributes["size"]) for i in ("LS-R-L", "LS-G-M")}
    assert options == {"LS-R-L": ("Red", "L"), "LS-G-M": ("Green", "M")}


def test_the_compared_price_is_the_list_price_where_it_is_higher() -> None:
    shirts = golden()[0]
    assert (shirts["LS-R-M"].price, shirts["LS-R-M"].sale_price) == (Money(5990, "EUR"), Money(4990, "EUR"))
    assert (shirts["LS-R-L"].price, shirts["LS-R-L"].sale_price) == (Money(4990, "EUR"), None)


def test_stock_follows_the_count_and_whether_it_may_be_oversold() -> None:
    products = golden()[0]
    stock = {id_: (p.availability, p.quantity) for id_, p in products.items()}
    assert stock["LS-R-M"] == (Availability.in_stock, 5)
    assert stock["LS-R-L"] == (Availability.backorder, 0)
    assert stock["LS-B-M"] == (Availability.out_of_stock, 0)
    assert stock["gift-box"] == (Availability.unknown, None)  # the shop does not count it
    assert stock["CAP-1"] == (Availability.unknown, None)


def test_pictures_and_barcodes_are_the_variant_s_own() -> None:
    shirts = golden()[0]
    assert shirts["LS-B-M"].image_link == "https://cdn.example/blue.jpg"
    assert shirts["LS-G-M"].image_link == "https://cdn.example/red.jpg"
    assert shirts["LS-R-M"].gtin == "0123456789012"
    assert shirts["LS-B-M"].gtin is None


def test_what_the_shop_pays_or_asks_elsewhere_is_nobody_s_attribute() -> None:
    assert set(golden()[0]["LS-R-M"].attributes) == {"color", "size", "weight", "type"}


def test_drafts_and_the_unpublished_are_not_sold_and_bad_rows_are_named() -> None:
    products, rejects, warned = golden()
    assert not {"MUG-1", "MUG-0", "mug", "old-mug"} & set(products)
    assert [(w.line, w.id, w.field) for w in warned] == [
        (8, "mug", "status"),
        (9, "old-mug", "published"),
        (10, "CAP-1", "quantity"),
        (10, "CAP-1", "compare_at_price"),
    ]
    assert [(r.line, r.id, r.field, r.value) for r in rejects] == [
        (11, "HAT-1", "price", "12.O0"),
        (12, "SC-1", "id", ""),
    ]


def test_a_price_that_may_be_read_in_two_ways_follows_the_file_s_others() -> None:
    assert golden()[0]["gift-box"].price == Money(129900, "EUR")  # "1,299" among "49.90"
    assert golden("shopify-new.csv")[0]["ST-1"].price == Money(129900, "EUR")  # "1.299" among "99,50"


def test_the_newer_template_with_semicolons_and_a_windows_page() -> None:
    products, rejects, warned = golden("shopify-new.csv")
    chair = products["CH-1"]
    assert (chair.title, chair.description) == ("Crème chair", "Für die Küche")
    assert (chair.brand, chair.category) == ("Möbel & Söhne", ("Furniture", "Chairs"))
    assert (chair.price, chair.sale_price) == (Money(149900, "EUR"), Money(129900, "EUR"))
    assert (chair.quantity, chair.item_group_id) == (4, None)
    assert chair.attributes["color"] == "crème"
    assert (set(products), rejects) == ({"CH-1", "ST-1"}, [])
    assert [(w.id, w.field, w.value) for w in warned] == [("table", "status", "Archived")]


def test_rows_of_one_handle_that_stand_apart_and_before_its_title(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text(
        "HANDLE,title,Variant price,OPTION1 NAME,Option1 Value\n"
        "mug,,5,,Red\nother,Other,7,,\nmug,Mug,6,Color,Blue\n"
    )
    products, rejects, _ = sorted_out(open_feed(feed)[2])
    assert rejects == []
    assert [(p.id, p.title, p.attributes.get("color")) for p in products] == [
        ("mug/Red", "Mug", "Red"),
        ("other", "Other", None),
        ("mug/Blue", "Mug", "Blue"),
    ]


def test_a_sku_that_several_variants_share_is_no_id_and_kept_as_the_maker_s_number(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text(
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
        "bag,Bag,Size,S,SAME,5\nbag,,,M,SAME,5\nbag,,,L,OWN,5\npin,Pin,Title,Default Title,SAME,2\n"
    )
    products, rejects, warned = sorted_out(open_feed(feed)[2])
    assert [(p.id, p.mpn, p.item_group_id) for p in products] == [
        ("bag/S", "SAME", "bag"),
        ("bag/M", "SAME", "bag"),
        ("OWN", None, "bag"),
        ("pin", "SAME", None),
    ]
    assert (rejects, warned) == ([], [])


def test_a_spreadsheet_s_word_for_false_is_false(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("Handle;Title;Variant Price;Published\na;A;5;WAHR\nb;B;5;FALSCH\nc;C;5;FAUX\n")
    products, rejects, warned = sorted_out(open_feed(feed)[2])
    assert [p.id for p in products] == ["a"]
    assert ([w.id for w in warned], rejects) == (["b", "c"], [])


def test_a_header_without_a_price_is_refused(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("Handle,Title,Vendor,Body (HTML)\na,A,b,c\n")
    with pytest.raises(UnreadableFeed, match="line 1: the header has no column Price .it has: Handle, Title"):
        list(open_feed(feed)[2])

"""WooCommerce's CSV: variations take over what their parent states, in any language of the exporter."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.catalogue.feeds.rows import BadFeedRow, Warned
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Availability, Money, Product
from tests.catalogue.shelves import GOLDEN, sorted_out

NOW = datetime(2026, 5, 1, tzinfo=UTC)


def golden(name: str = "woocommerce.csv") -> tuple[dict[str, Product], list[BadFeedRow], list[Warned]]:
    found, _, feed = open_feed(GOLDEN / name, currency="EUR", now=NOW)
    assert found == "woocommerce-csv"
    products, rejects, warned = sorted_out(feed)
    return {product.id: product for product in products}, rejects, warned


def test_a_variation_has_its_own_word_first_and_its_parent_s_else() -> None:
    blue, green = golden()[0]["60"], golden()[0]["61"]
    assert blue.title == "Hoodie - Blue, Yes" and blue.mpn == "woo-hoodie-blue"
    assert blue.gtin == "5901234123457"
    assert blue.description == green.description == "Warm.\nSoft & warm.\nFor winter."
    assert blue.category == ("Clothing", "Hoodies")
    assert blue.tags == ("warm", "soft, very")
    assert blue.image_link == "https://shop.example/blue.jpg"
    assert green.image_link == "https://shop.example/a.jpg"
    assert (blue.attributes["weight"], green.attributes["weight"]) == ("0.8 kg", "1.0 kg")


def test_variations_are_one_group_and_their_parent_is_not_sold() -> None:
    products = golden()[0]
    assert {id_ for id_, p in products.items() if p.item_group_id == "44"} == {"60", "61"}
    assert "44" not in products
    assert products["60"].attributes["color"] == "Blue" and products["60"].attributes["logo"] == "Yes"
    assert products["61"].attributes["logo"] == "Yes, No"  # any of them


def test_prices_and_a_sale_that_is_over() -> None:
    products = golden()[0]
    assert (products["60"].price, products["60"].sale_price) == (Money(4500, "EUR"), Money(3990, "EUR"))
    assert products["61"].sale_price is None
    assert products["76"].sale_price is None


def test_stock_is_the_shop_s_word_with_the_count_beside_it() -> None:
    products = golden()[0]
    assert (products["60"].availability, products["60"].quantity) == (Availability.in_stock, 7)
    assert (products["61"].availability, products["61"].quantity) == (Availability.out_of_stock, None)
    assert products["70"].availability is Availability.backorder


def test_what_is_not_sold_is_left_out_and_bad_rows_are_named() -> None:
    products, rejects, warned = golden()
    assert set(products) == {"60", "61", "70", "76"}
    assert [(w.line, w.id, w.field) for w in warned] == [
        (4, "61", "sale_price"),
        (5, "62", "published"),
        (7, "71", "published"),
        (8, "72", "visibility"),
        (9, "73", "type"),
        (12, "76", "sale_price"),
        (12, "76", "quantity"),
        (12, "76", "image_link"),
    ]
    assert [(r.line, r.id, r.field, r.value) for r in rejects] == [
        (10, "74", "price", "abc"),
        (11, "75", "parent", "id:999"),
        (13, None, "id", ""),
    ]


def test_a_german_export_with_a_variation_before_its_parent() -> None:
    products, rejects, warned = golden("woocommerce-de.csv")
    green, white = products["12"], products["13"]
    assert (green.price, green.sale_price) == (Money(129900, "EUR"), Money(8990, "EUR"))
    assert (green.availability, green.quantity) == (Availability.in_stock, 3)
    assert (white.price, white.availability) == (Money(9990, "EUR"), Availability.out_of_stock)
    assert [p.attributes["color"] for p in (green, white)] == ["Grün", "Weiß"]
    assert green.category == ("Möbel", "Stühle") and green.attributes["weight"] == "4,2 kg"
    assert green.item_group_id == white.item_group_id == "10"
    assert (rejects, warned) == ([], [])

"""Prices and stock from an old list are told with its age, once; versions of one name by their options."""

from __future__ import annotations

from datetime import timedelta

from bot.catalogue.product import Availability, Money, Product
from bot.catalogue.snapshot import Catalogue
from bot.journey.acts import Act
from tests.dialogue.shelf import PRODUCTS
from tests.dialogue.talk import START, Talk


def talk(hours_old: float, limit: float | None = 48, confirmed_hours_ago: float | None = None) -> Talk:
    catalogue = Catalogue.build(PRODUCTS, 1, START - timedelta(hours=hours_old))
    if confirmed_hours_ago is not None:
        catalogue.confirmed_at = START - timedelta(hours=confirmed_hours_ago)
    return Talk(catalogue=catalogue, feed_stale_hours=limit)


def test_the_age_of_an_old_feed_is_told_with_the_first_price_and_not_again() -> None:
    spoken = talk(hours_old=24 * 3 + 1)
    first = spoken.says("what does the lumen x1 cost?", "ask_price")
    assert "list of 3 days ago" in first.text
    told = next(
        reply for reply in first.replies if any(line.id.startswith("source-age") for line in reply.lines)
    )
    assert told.act is Act.gives_product_facts and told.claims
    again = spoken.says("and the brisk kettle?", "ask_price")
    assert "39.90" in again.text and "ago" not in again.text


def test_stock_is_told_with_it_too_and_other_facts_are_not() -> None:
    assert "days ago" in talk(hours_old=100).says("is the brisk kettle in stock?", "ask_stock").text
    assert (
        "days ago"
        not in talk(hours_old=100).says("what do people say about the lumen x1?", "ask_reviews").text
    )


def test_a_fresh_feed_or_one_without_a_limit_is_told_plainly() -> None:
    for spoken in (talk(hours_old=47), talk(hours_old=1000, limit=None)):
        assert "ago" not in spoken.says("what does the lumen x1 cost?", "ask_price").text


def test_a_feed_that_its_server_confirms_is_fresh() -> None:
    spoken = talk(hours_old=1000, confirmed_hours_ago=2)
    assert "ago" not in spoken.says("what does the lumen x1 cost?", "ask_price").text


def test_a_short_limit_is_told_in_hours() -> None:
    assert "list of 5 hours ago" in talk(5.5, limit=4).says("what does the lumen x1 cost?", "ask_price").text


def shirts() -> Catalogue:
    def shirt(id_: str, color: str, size: str) -> Product:
        return Product(
            id=id_,
            title="Linen Shirt",
            price=Money(4990, "EUR"),
            availability=Availability.in_stock,
            item_group_id="linen-shirt",
            attributes={"color": color, "size": size, "material": "linen"},
        )

    return Catalogue.build(
        [shirt("a", "Red", "M"), shirt("b", "Red", "L"), shirt("c", "Blue", "M")], 1, START
    )


def test_versions_that_share_a_name_are_told_by_what_sets_them_apart() -> None:
    turn = Talk(catalogue=shirts()).says("which colours does the linen shirt come in?", "ask_variants")
    assert "3 versions" in turn.text
    assert "Red and Blue" in turn.text and "M and L" in turn.text
    assert "linen:" not in turn.text.lower().replace("linen shirt", "")
    assert {("a", "color", "Red"), ("c", "color", "Blue"), ("b", "size", "L")} <= turn.claims


def test_of_versions_that_share_a_name_each_choice_says_which_it_is() -> None:
    turn = Talk(catalogue=shirts()).says("how much is the linen shirt?", "ask_price")
    assert "Linen Shirt (Red, M)" in turn.text and "Linen Shirt (Blue, M)" in turn.text

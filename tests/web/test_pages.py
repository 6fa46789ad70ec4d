"""The demo shop's pages."""

from __future__ import annotations

import re

import pytest

from bot.web.app import STATIC
from bot.web.panel_words import FOLDER, panel_words
from bot.web.pictures import FOLDER as PICTURES
from bot.web.pictures import KINDS
from tests.web.cast import Corner

PAGES = [
    "/", "/c/kitchen", "/c/kitchen/kettles", "/search", "/search?q=kettle", "/search?q=zzzz", "/product/K1",
    "/product/T1",
    "/compare", "/compare?ids=K1", "/compare?ids=K1,T1", "/cart", "/checkout", "/checkout?product=K1",
    "/checkout?product=none", "/order/WS-12345", "/help",
]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_every_page_stands_and_obeys_its_own_policy(corner: Corner, path: str) -> None:
    answer = corner.client.get(path)
    assert answer.status_code == 200
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers
    assert all('src="/static/' in script for script in re.findall(r"<script[^>]*>", answer.text))
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", answer.text)
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', answer.text)
    assert len(re.findall(r"<h1[ >]", answer.text)) == 1


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere",
        "/product/none",
        "/c/none",
        "/order/1",
        "/order/WS-1",
        "/pictures/none.svg",
        "/pictures/..%2Fapp.svg",
    ],
)
def test_what_does_not_exist_is_said_so_in_the_shops_own_page(corner: Corner, path: str) -> None:
    answer = corner.client.get(path)
    assert answer.status_code == 404
    assert "Nothing stands here" in answer.text


def test_names_and_searches_are_shown_as_text_and_never_as_markup(corner: Corner) -> None:
    assert "Lodge &lt;2&gt; tent" in corner.client.get("/product/T1").text
    searched = corner.client.get("/search", params={"q": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in searched
    assert "&lt;script&gt;alert(1)" in searched


def test_a_product_page_states_price_before_and_now_facts_and_whose_word_counts(corner: Corner) -> None:
    page = corner.client.get("/product/K1").text
    assert "€39.90" in page and "€49.90" in page
    assert "1.7 l" in page
    assert "2 years." in page  # the product's own warranty
    assert "Return within 30 days." in page  # the shop's word, where the product has none
    assert "/product/K2" in page  # the other colour


def test_what_is_out_of_stock_cannot_be_put_into_the_cart(corner: Corner) -> None:
    assert "data-add" in corner.client.get("/product/K1").text
    assert "data-add" not in corner.client.get("/product/T1").text


def test_a_shelf_shows_one_of_a_group(corner: Corner) -> None:
    shelf = corner.client.get("/c/kitchen/kettles").text
    assert 'href="/product/K1"' in shelf
    assert 'href="/product/K2"' not in shelf


def test_compared_products_stand_with_what_differs_first(corner: Corner) -> None:
    table = corner.client.get("/compare?ids=K1,K2").text
    assert table.index("Price") < table.index("Capacity")
    assert "not stated" in table


def test_the_checkout_adds_delivery_below_the_free_limit_and_says_that_it_is_a_demonstration(
    corner: Corner,
) -> None:
    page = corner.client.get("/checkout?product=K1").text
    assert "€4.90" in page and "€44.80" in page
    assert "A demonstration." in page


def test_a_demo_order_gets_a_number_of_the_shop_and_only_from_its_own_pages(corner: Corner) -> None:
    placed = corner.client.post("/checkout", follow_redirects=False)
    assert placed.status_code == 303
    assert re.fullmatch(r"/order/WS-\d{5}", placed.headers["location"])
    foreign = corner.client.post(
        "/checkout", headers={"Origin": "https://evil.example"}, follow_redirects=False
    )
    assert foreign.status_code == 403


def test_the_cart_is_priced_by_the_server(corner: Corner) -> None:
    (kettle,) = corner.client.get("/shop/products?ids=K1,none,K1").json()["products"]
    assert (kettle["id"], kettle["price_minor"], kettle["exponent"], kettle["price"]) == (
        "K1",
        3990,
        2,
        "€39.90",
    )


def test_a_picture_comes_in_the_products_colour(corner: Corner) -> None:
    black = corner.client.get("/pictures/kettle-black.svg")
    assert black.headers["content-type"].startswith("image/svg+xml")
    assert "#3f4644" in black.text and "#5f7d74" not in black.text
    assert corner.client.get("/pictures/kettle-nocolour.svg").status_code == 404


def test_every_kind_of_product_has_its_drawing() -> None:
    assert {kind for _, kind in KINDS} | {"parcel"} == {file.stem for file in PICTURES.glob("*.svg")}


def test_the_chat_weighs_less_than_25_kilobytes() -> None:
    assert len((STATIC / "chat.js").read_bytes()) < 25_000


@pytest.mark.parametrize("language", sorted(file.stem for file in FOLDER.glob("*.ftl")))
def test_the_panel_has_all_its_words_in_every_language(language: str) -> None:
    words = panel_words(language)
    lines = [line for line in (FOLDER / f"{language}.ftl").read_text("utf-8").splitlines() if " = " in line]
    assert {line.split(" = ")[0] for line in lines} == set(panel_words("en"))
    assert all(words.values())


def test_the_page_carries_the_panels_words(corner: Corner) -> None:
    page = corner.client.get("/").text
    for name in re.findall(r'word\("([a-z_]+)"\)', (STATIC / "chat.js").read_text("utf-8")):
        assert f'data-panel-{name}="' in page

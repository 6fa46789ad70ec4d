"""The shop's pages in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


@pytest.mark.parametrize(
    "path", ["/", "/c/kitchen", "/product/K1", "/compare?ids=K1,T1", "/checkout?product=K1", "/help"]
)
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_the_screen(page: Page, shop: Open, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(shop.url + path)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_purchase_can_be_gone_through_to_the_order(page: Page, shop: Open) -> None:
    page.goto(shop.url + "/product/K1")
    page.get_by_role("button", name="Put into the cart").click()
    expect(page.get_by_role("status").first).to_have_text("It is in your cart.")
    page.get_by_role("link", name="Cart 1").click()
    expect(page.locator("[data-total]")).to_have_text("€44.80")
    page.get_by_role("link", name="To the checkout").click()
    page.get_by_role("button", name="Place a demo order").click()
    expect(page.get_by_role("heading", name="Thank you. That was a demo order.")).to_be_visible()
    expect(page.locator("[data-cart-count]")).to_be_hidden()
    assert page.evaluate("JSON.stringify(localStorage)") == "{}"


def test_two_products_chosen_stand_side_by_side(page: Page, shop: Open) -> None:
    for product in ("K1", "T1"):
        page.goto(f"{shop.url}/product/{product}")
        page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", name="Side by side")).to_be_visible()
    expect(page.get_by_role("columnheader")).to_have_count(2)


def test_without_scripts_the_shop_still_sells_and_shows_no_dead_button(page: Page, shop: Open) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    plain = context.new_page()
    plain.goto(shop.url + "/product/K1")
    expect(plain.get_by_role("heading", name="Swift kettle, black")).to_be_visible()
    assert plain.locator(".chat-open").count() == 0
    context.close()


@pytest.mark.parametrize(
    "path", ["/", "/c/kitchen", "/product/K1", "/compare?ids=K1,T1", "/checkout?product=K1"]
)
def test_a_shop_written_from_right_to_left_fits_the_phone_and_speaks_its_language(
    page: Page, hebrew_shop: Open, path: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(hebrew_shop.url + path)
    assert page.evaluate("[document.documentElement.scrollWidth, document.dir]") == [390, "rtl"]
    page.get_by_role("button", name="לשאול את עוזר החנות").click()
    expect(page.get_by_role("dialog", name="עוזר החנות")).to_be_visible()

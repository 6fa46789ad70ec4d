"""The chat as people meet it: by keyboard, on a phone, from right to left, on a bad line."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, Route, expect
from sqlalchemy import select

from bot.engine.turn_result import TurnReply
from bot.records import handoffs
from bot.records.models_promises import Consent
from bot.web.tokens import Tokens
from tests.browser.conftest import Open
from tests.web.cast import KEY

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]
KEPT = "[document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]"
LOG = "[role=log]"


def open_chat(page: Page, shop: Open, path: str = "/") -> None:
    page.goto(shop.url + path)
    page.get_by_role("button", name="Ask the shop assistant").click()


def write(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="Your message").fill(text)
    page.keyboard.press("Enter")


def test_nothing_is_kept_and_nobody_else_is_asked_before_the_visitor_writes(page: Page, shop: Open) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_chat(page, shop, "/product/K1")
    expect(page.locator(LOG)).to_contain_text("Ask me about products")
    assert page.evaluate(KEPT) == ["", "{}", "{}"]
    assert [url for url in asked if not url.startswith(shop.url)] == []
    assert [url for url in asked if "/chat/" in url] == []


def test_everything_can_be_done_by_keyboard_and_the_focus_is_never_lost(page: Page, shop: Open) -> None:
    page.goto(shop.url)
    launcher = page.get_by_role("button", name="Ask the shop assistant")
    assert page.get_by_role("textbox", name="Your message").count() == 0  # closed: not in the tab order
    launcher.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Shop assistant")).to_be_visible()
    expect(page.get_by_role("textbox", name="Your message")).to_be_focused()
    page.keyboard.type("hello")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log", name="Conversation")).to_contain_text("Hello.")
    expect(page.get_by_role("textbox", name="Your message")).to_be_focused()
    page.keyboard.press("Escape")
    expect(launcher).to_be_focused()
    expect(page.get_by_role("dialog", name="Shop assistant")).to_be_hidden()


def test_every_button_and_field_has_a_name(page: Page, shop: Open) -> None:
    open_chat(page, shop)
    for role in ("button", "textbox"):
        for element in page.locator("#chat").get_by_role(role).all():
            name = element.get_attribute("aria-label") or element.inner_text()
            assert name.strip(), element.evaluate("e => e.outerHTML")


def test_the_page_goes_along_with_the_message(page: Page, shop: Open) -> None:
    open_chat(page, shop, "/product/K1?utm_source=mail&email=a%40b.example")
    write(page, "is it loud?")
    expect(page.locator(LOG)).to_contain_text("Hello.")
    (heard,) = shop.engine.heard
    assert heard.page is not None
    assert (heard.page.type, heard.page.url, heard.page.product_id) == (
        "product",
        "/product/K1?utm_source=mail",
        "K1",
    )


def test_what_people_and_bots_write_is_text_and_never_markup(page: Page, shop: Open) -> None:
    shop.engine.replies = (TurnReply("clarifies", "<img src=x onerror=alert(1)>"),)
    open_chat(page, shop)
    write(page, "<b>bold</b>")
    expect(page.locator(LOG)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(LOG)).to_contain_text("<b>bold</b>")
    assert page.locator(f"{LOG} b, {LOG} img").count() == 0


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "http://other.example/"])
def test_a_link_that_is_neither_ours_nor_https_is_not_shown(page: Page, shop: Open, address: str) -> None:
    shop.engine.replies = (
        TurnReply("gives_checkout_link", "Here:", (), {"type": "checkout", "link": address}),
    )
    open_chat(page, shop)
    write(page, "buy")
    expect(page.locator(LOG)).to_contain_text("Here:")
    assert page.locator(f"{LOG} a").count() == 0


def test_the_checkout_link_leads_to_the_checkout(page: Page, shop: Open) -> None:
    custom = {"type": "checkout", "link": "/checkout?product=K1", "title": "To the checkout"}
    shop.engine.replies = (TurnReply("gives_checkout_link", "Here:", (), custom),)
    open_chat(page, shop)
    write(page, "buy")
    page.get_by_role("link", name="To the checkout").click()
    expect(page.get_by_role("heading", name="Checkout")).to_be_visible()


def test_a_button_is_sent_as_what_it_offers_and_then_gone(page: Page, shop: Open) -> None:
    shop.engine.replies = (
        TurnReply("clarifies", "Which?", ({"title": "The black one", "payload": '/choose{"id": 1}'},)),
    )
    open_chat(page, shop)
    write(page, "kettle")
    choice = page.get_by_role("button", name="The black one")
    shop_says = page.locator(f"{LOG} .mine").last
    choice.click()
    expect(shop_says).to_contain_text("The black one")
    expect(page.get_by_role("button", name="The black one")).to_have_count(1)  # the new turn's own
    assert shop.engine.heard[-1].button == '/choose{"id": 1}'
    assert shop.engine.heard[-1].text is None


def test_a_failed_message_says_so_and_trying_again_has_one_effect(page: Page, shop: Open) -> None:
    lost: list[str] = []

    def lose_the_answer(route: Route) -> None:
        if lost:
            route.continue_()
            return
        lost.append(route.request.post_data or "")
        route.fetch()  # the server takes it, the answer never arrives
        route.abort()

    page.route("**/chat/messages", lose_the_answer)
    open_chat(page, shop)
    write(page, "hello")
    failed = page.get_by_role("alert")
    expect(failed).to_contain_text("Not sent.")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(LOG)).to_contain_text("Hello.")
    expect(failed).to_have_count(0)
    expect(page.locator(f"{LOG} .mine")).to_have_count(1)
    assert len(shop.engine.heard) == 1


def test_after_a_reload_the_conversation_is_there_and_goes_on(page: Page, shop: Open) -> None:
    open_chat(page, shop)
    write(page, "hello")
    expect(page.locator(LOG)).to_contain_text("Hello.")
    page.goto(shop.url + "/product/K1")
    expect(page.locator(LOG)).to_contain_text("Hello.")
    expect(page.locator(f"{LOG} .mine")).to_have_count(1)
    write(page, "and now?")
    expect(page.locator(f"{LOG} .mine")).to_have_count(2)
    expect(page.locator(f"{LOG} li", has_text="Hello.")).to_have_count(2)
    first, second = shop.engine.heard
    assert first.conversation_id == second.conversation_id


def test_a_message_under_way_when_the_page_was_left_is_sent_again_once(page: Page, shop: Open) -> None:
    open_chat(page, shop)
    write(page, "hello")
    expect(page.locator(LOG)).to_contain_text("Hello.")
    page.route("**/chat/messages", lambda route: route.abort())
    write(page, "do not lose me")
    expect(page.get_by_role("alert")).to_be_visible()
    page.unroute("**/chat/messages")
    page.reload()
    expect(page.locator(f"{LOG} .mine")).to_have_count(2)
    expect(page.locator(f"{LOG} li", has_text="Hello.")).to_have_count(2)
    assert [inbound.text for inbound in shop.engine.heard] == ["hello", "do not lose me"]


def test_a_person_who_took_over_is_read_as_they_write(page: Page, shop: Open) -> None:
    shop.engine.replies = (TurnReply("hands_over", "A colleague comes."),)
    open_chat(page, shop)
    write(page, "a person please")
    expect(page.locator(LOG)).to_contain_text("A colleague comes.")
    conversation = shop.engine.heard[0].conversation_id
    handoffs.reply(shop.database, conversation, "Laura here.", agent="Laura", at=datetime.now(UTC))
    expect(page.locator(f"{LOG} .person")).to_contain_text("Laura here.")


def test_right_to_left_words_stand_from_right_to_left(page: Page, shop: Open) -> None:
    shop.engine.replies = (TurnReply("greets", "שלום, \u2068Brennholt Swift\u2069 במלאי."),)
    open_chat(page, shop)
    write(page, "یک کتری می‌خواهم")
    expect(page.locator(LOG)).to_contain_text("במלאי")
    for words in ("במלאי", "کتری"):
        text = page.locator(f"{LOG} .chat-text", has_text=words)
        assert text.evaluate("e => getComputedStyle(e).direction") == "rtl"


def rows_differing() -> dict[str, object]:
    products = [{"id": f"P{n}", "title": f"A kettle with a long name, number {n}"} for n in range(4)]
    rows = [
        {"field": "capacity", "label": "Capacity", "values": [f"{n} l" for n in range(4)], "differs": True}
    ]
    return {"type": "comparison", "products": products, "rows": rows}


def test_on_a_phone_a_comparison_scrolls_under_its_first_column_and_the_page_stays(
    page: Page, shop: Open
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    shop.engine.replies = (TurnReply("compares", "Side by side:", (), rows_differing()),)
    open_chat(page, shop)
    write(page, "compare")
    table = page.locator(".chat-table")
    expect(table).to_be_visible()
    label = table.get_by_role("rowheader", name="Capacity")
    before = label.bounding_box()
    table.evaluate("e => e.scrollLeft = 200")
    after = label.bounding_box()
    assert before is not None and after is not None
    assert table.evaluate("e => e.scrollLeft") == 200
    assert abs(before["x"] - after["x"]) < 1
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert table.evaluate("e => e.tabIndex") == 0  # the keyboard can scroll it


def test_on_a_phone_what_lies_behind_the_open_chat_cannot_be_reached(page: Page, shop: Open) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_chat(page, shop)
    assert page.locator("main").evaluate("e => e.inert") is True
    page.get_by_role("button", name="Close the chat").click()
    assert page.locator("main").evaluate("e => e.inert") is False


def test_a_token_of_another_key_begins_a_new_conversation(page: Page, shop: Open) -> None:
    foreign = Tokens("some other key of old").issue("w1")
    page.goto(shop.url)
    page.evaluate("token => sessionStorage.setItem('chat-token', token)", foreign)
    open_chat(page, shop)
    write(page, "hello")
    expect(page.locator(LOG)).to_contain_text("Hello.")
    assert Tokens(KEY).read(page.evaluate("sessionStorage.getItem('chat-token')")) is not None


def test_what_a_table_shows_does_not_stand_in_the_text_as_well(page: Page, shop: Open) -> None:
    text = "Side by side:\n• capacity: 0 l · 1 l\nAgainst number 0: it holds nothing."
    shop.engine.replies = (TurnReply("compares", text, (), rows_differing()),)
    open_chat(page, shop)
    write(page, "compare")
    said = page.locator(f"{LOG} .chat-text").last
    expect(said).to_have_text("Side by side:\nAgainst number 0: it holds nothing.", use_inner_text=True)


def test_an_answer_longer_than_the_panel_is_read_from_its_beginning(page: Page, shop: Open) -> None:
    shop.engine.replies = (TurnReply("gives_product_facts", "\n".join(f"line {n}" for n in range(80))),)
    open_chat(page, shop)
    write(page, "tell me everything")
    expect(page.locator(LOG)).to_contain_text("line 79")
    asked, log = page.locator(f"{LOG} .mine").bounding_box(), page.locator(LOG).bounding_box()
    assert asked is not None and log is not None
    assert 0 <= asked["y"] - log["y"] <= 20


def test_the_device_remembers_the_chat_only_after_a_yes_and_forgets_it_again(page: Page, shop: Open) -> None:
    open_chat(page, shop)
    device = page.get_by_role("group", name="Shall this chat be remembered")
    expect(device).to_be_hidden()
    write(page, "hello")
    expect(device).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    device.get_by_role("button", name="Yes, remember it").click()
    expect(device).to_contain_text("is remembered on this device")
    expect(page.get_by_role("textbox", name="Your message")).to_be_focused()
    assert consents(shop) == [("storage", "storage-1 en", None)]

    page.evaluate("sessionStorage.clear()")  # as when the tab was closed
    page.goto(shop.url)
    page.get_by_role("button", name="Ask the shop assistant").click()
    expect(page.locator(LOG)).to_contain_text("Hello.")
    write(page, "back again")
    expect(page.locator(f"{LOG} .mine")).to_have_count(2)
    assert len({inbound.conversation_id for inbound in shop.engine.heard}) == 1

    device.get_by_role("button", name="Forget it here").click()
    expect(device).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    page.wait_for_function("document.querySelector('.chat-note').textContent === ''")
    assert [row[2] is None for row in consents(shop)] == [False]


def test_whoever_says_no_gets_answers_is_not_asked_again_and_nothing_outlives_the_tab(
    page: Page, shop: Open
) -> None:
    open_chat(page, shop)
    write(page, "hello")
    page.get_by_role("button", name="No", exact=True).click()
    expect(page.locator(".chat-device")).to_be_hidden()
    write(page, "and the kettle?")
    expect(page.locator(f"{LOG} li", has_text="Hello.")).to_have_count(2)
    page.reload()
    expect(page.locator(f"{LOG} .mine")).to_have_count(2)
    expect(page.locator(".chat-device")).to_be_hidden()
    assert page.evaluate("[document.cookie, localStorage.length]") == ["", 0]
    assert consents(shop) == []


def test_where_the_consent_cannot_be_kept_the_device_remembers_nothing(page: Page, shop: Open) -> None:
    open_chat(page, shop)
    write(page, "hello")
    page.route("**/chat/consent", lambda route: route.abort())
    page.get_by_role("button", name="Yes, remember it").click()
    expect(page.locator(".chat-note")).to_contain_text("cannot be reached")
    assert page.evaluate("localStorage.length") == 0


def consents(shop: Open) -> list[tuple[str, str, datetime | None]]:
    with shop.database.read() as connection:
        return [
            tuple(row)
            for row in connection.execute(select(Consent.kind, Consent.wording, Consent.withdrawn_at))
        ]


@pytest.mark.parametrize(
    ("language", "field", "send", "direction"),
    [
        ("he", "ההודעה שלך", "שליחה", "rtl"),
        ("fa", "پیام شما", "ارسال", "rtl"),
        ("lv", "Jūsu ziņa", "Sūtīt", "ltr"),
    ],
)
def test_the_panel_follows_the_language_of_the_conversation(
    page: Page, shop: Open, language: str, field: str, send: str, direction: str
) -> None:
    shop.engine.language = language
    open_chat(page, shop)
    panel = page.locator(".chat-panel")
    at = "e => e.getBoundingClientRect().right"
    stood = panel.evaluate(at)
    write(page, "...")
    expect(page.get_by_role("textbox", name=field)).to_be_visible()
    expect(page.get_by_role("button", name=send)).to_be_visible()
    expect(panel).to_have_attribute("dir", direction)
    expect(panel).to_have_attribute("lang", language)
    assert panel.evaluate(at) == stood
    assert page.evaluate("document.documentElement.dir") == "ltr"
    page.reload()
    expect(page.get_by_role("textbox", name=field)).to_be_visible()
    shop.engine.language = "en"
    page.get_by_role("textbox", name=field).fill("in English please")
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Your message")).to_be_visible()
    expect(panel).to_have_attribute("dir", "ltr")


def test_what_cards_show_is_not_told_twice_in_any_direction(page: Page, shop: Open) -> None:
    product = {"id": "K1", "title": "Brennholt Swift", "price": "39.90", "rating": 4.5, "review_count": 1203}
    text = "זה מתאים:\n\u200f• \u2068Brennholt Swift\u2069, 39.90"
    shop.engine.language = "fa"
    shop.engine.replies = (
        TurnReply("recommends", text, (), {"type": "product_list", "products": [product]}),
    )
    open_chat(page, shop)
    write(page, "...")
    expect(page.locator(".chat-card")).to_contain_text("۴٫۵ (۱٬۲۰۳)")
    assert page.locator(f"{LOG} .chat-text").last.inner_text() == "זה מתאים:"


def test_the_hint_to_write_stands_where_the_language_begins(page: Page, shop: Open) -> None:
    shop.engine.language = "he"
    open_chat(page, shop)
    write(page, "...")
    field = page.get_by_role("textbox", name="ההודעה שלך")
    expect(field).to_be_visible()
    assert field.evaluate("e => getComputedStyle(e).direction") == "rtl"
    field.fill("Brennholt")
    assert field.evaluate("e => getComputedStyle(e).direction") == "ltr"

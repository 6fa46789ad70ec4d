"""The console in a real browser: on a phone, by keyboard, for readers, without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from bot.dialogue.notes import HandoffRequested, NeedTold, QuestionUnanswered, TicketFiled
from bot.records import accounts, handoffs
from tests.browser.conftest import Open
from tests.web.console_cast import left, said, twelve_surveys

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]
PAGES = [
    "/console/conversations",
    "/console/conversations?stage=post_purchase&rating=csat-low",
    "/console/conversations?stage=nonsense",
    "/console/conversation?id=long",
    "/console/handoffs",
    "/console/tickets",
    "/console/ticket?number=T-1",
    "/console/feedback",
    "/console/feedback?since=2026-05-11&until=2026-05-17",
    "/console/verbatims",
    "/console/obstacles",
    "/console/reads",
    "/console/nowhere",
]


@pytest.fixture
def desk(shop: Open) -> Open:
    """The shop with something on every page of its console."""
    database = shop.database
    twelve_surveys(database)
    left(database, "gone", "price", "too dear")
    said(database, "long", "یک کتری می‌خواهم " + "w" * 400, NeedTold("a kettle"), language="fa")
    ticket, question = TicketFiled("T-1", "complaint", "b" * 300), QuestionUnanswered("x", "K1", "noise")
    said(database, "long", "x", question, ticket, HandoffRequested("a person"), number=2)
    handoffs.reply(database, "long", "Sam here", agent="sam", at=datetime.now(UTC))
    return shop


@pytest.fixture
def ada(desk: Open, page: Page) -> Page:
    log_in(page, desk, "ada", "admin")
    return page


def log_in(page: Page, desk: Open, name: str, role: str) -> None:
    password = accounts.add(desk.database, name, role, at=datetime.now(UTC))
    page.goto(desk.url + "/console")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Log out")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(desk: Open, ada: Page, scheme: str) -> None:
    ada.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found = {}
    for path in PAGES:
        ada.goto(desk.url + path)
        ada.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        wrong = Axe().run(ada).response["violations"]
        if wrong:
            found[path] = [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in wrong]
    ada.context.clear_cookies()
    ada.goto(desk.url + "/console")
    found["log-in"] = Axe().run(ada).response["violations"]
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_of_the_console_is_wider_than_the_screen(desk: Open, ada: Page, width: int) -> None:
    ada.set_viewport_size({"width": width, "height": 844})
    wide = {}
    for path in PAGES:
        ada.goto(desk.url + path)
        ada.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        wide[path] = ada.evaluate("document.documentElement.scrollWidth")
    assert set(wide.values()) == {width}, wide


def test_the_menu_of_a_phone_shows_every_page_and_which_one_is_open(desk: Open, ada: Page) -> None:
    ada.set_viewport_size({"width": 390, "height": 844})
    entries = ada.get_by_role("navigation", name="Console").get_by_role("link")
    for name in entries.all_inner_texts():
        ada.get_by_role("link", name=name, exact=True).click()
        for entry in entries.all():
            box = entry.bounding_box()
            assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 390, name
        expect(ada.locator("nav [aria-current=page]")).to_have_text(name)


def test_words_of_the_visitor_stand_from_right_to_left(desk: Open, ada: Page) -> None:
    ada.goto(desk.url + "/console/conversation?id=long")
    said_first = ada.locator(".bubble.visitor").first
    assert said_first.evaluate("e => getComputedStyle(e).direction") == "rtl"


@pytest.fixture
def plain(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_scripts_sam_finds_the_waiting_visitor_and_answers(desk: Open, plain: Page) -> None:
    said(desk.database, "waits", "is anybody there?", HandoffRequested("a person"))
    log_in(plain, desk, "sam", "support")
    plain.get_by_role("link", name="Handoffs").click()
    plain.get_by_role("link", name="is anybody there?").click()
    plain.get_by_label("Your words").fill("Yes, I am.")
    plain.get_by_role("button", name="Send as sam").click()
    expect(plain.get_by_role("status")).to_contain_text("Sent.")
    expect(plain.locator(".bubble.person")).to_contain_text("Yes, I am.")
    plain.get_by_role("button", name="Release to the bot").click()
    expect(plain.get_by_role("status")).to_contain_text("the bot speaks again")
    plain.get_by_role("button", name="Log out").click()
    expect(plain.get_by_label("Password")).to_be_visible()


def test_from_a_figure_to_a_conversation_in_two_taps(desk: Open, ada: Page) -> None:
    ada.goto(desk.url + "/console/feedback")
    ada.get_by_role("link", name="66.7 %").first.click()
    expect(ada.get_by_role("heading", name="Conversations")).to_be_visible()
    ada.locator(".opening").first.click()
    expect(ada.get_by_role("heading", name="Conversation", exact=False)).to_be_visible()

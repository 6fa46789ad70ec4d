"""Who comes into the console, and who does not."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from bot.records import accounts
from bot.web.console.gate import COOKIE, Gate, safe_next
from bot.web.console.menu import PAGES
from bot.web.console.visit import ADMIN, MARKETER, SUPPORT
from tests.web.cast import KEY, Corner, open_corner
from tests.web.console_cast import MAY, Person, comes, form_token, said

GETS = [page for page in PAGES if page.method == "GET"]
POSTS = [page for page in PAGES if page.method == "POST"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.method} {page.path}")
def test_no_page_shows_or_changes_anything_without_a_log_in(corner: Corner, page) -> None:
    said(corner.database, "c1", "a secret of mine")
    answer = corner.client.request(page.method, page.path, follow_redirects=False)
    assert answer.status_code in {303, 415}
    if answer.status_code == 303:
        assert answer.headers["location"].startswith("/console/log-in")
    assert "secret" not in answer.text


def test_after_the_log_in_one_is_where_one_wanted_to_be(corner: Corner) -> None:
    sam = comes(corner, "sam", logged_in=False)
    asked = sam.client.get("/console/tickets?state=all", follow_redirects=False)
    assert asked.headers["location"] == "/console/log-in?next=%2Fconsole%2Ftickets%3Fstate%3Dall"
    entered = sam.log_in(next_="/console/tickets?state=all")
    assert (entered.status_code, entered.headers["location"]) == (303, "/console/tickets?state=all")
    cookie = entered.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and "Path=/console" in cookie
    assert "Secure" not in cookie
    assert sam.get("/console/tickets").status_code == 200


def test_over_https_the_cookie_is_never_sent_in_the_open(corner: Corner) -> None:
    sam = comes(corner, "sam", logged_in=False)
    sam.client = TestClient(corner.web.app, base_url="https://shop.test")
    assert "; Secure" in sam.log_in().headers["set-cookie"]


@pytest.mark.parametrize(
    "wanted",
    ["//evil.example", "https://evil.example", "/\\evil.example", "/console@evil.example",
     "javascript:alert(1)", "/console/../x", "/console//evil.example", "/console\r\nSet-Cookie: a=b",
     "/consolex", "", "/console/é"],
)  # fmt: skip
def test_nobody_is_led_out_of_the_console(corner: Corner, wanted: str) -> None:
    assert safe_next(wanted) == "/console"
    sam = comes(corner, "sam", logged_in=False)
    assert sam.log_in(next_=wanted).headers["location"] == "/console"


def test_a_wrong_password_and_an_unknown_name_are_told_alike(corner: Corner) -> None:
    sam = comes(corner, "sam", logged_in=False)
    wrong = sam.log_in("not this one")
    nobody = Person("nobody", "x", sam.client).log_in()
    assert (wrong.status_code, nobody.status_code) == (401, 401)
    for answer in (wrong, nobody):
        assert "Name and password do not belong together." in answer.text
        assert COOKIE + "=" not in answer.headers["set-cookie"]


def test_an_unknown_name_costs_a_verification_as_well(corner: Corner, monkeypatch) -> None:
    checked: list[str] = []
    fits = accounts._fits
    monkeypatch.setattr(
        accounts, "_fits", lambda hashed, password: checked.append(hashed) or fits(hashed, password)
    )
    assert accounts.log_in(corner.database, "nobody", "x", at=MAY) is None
    assert checked == [accounts.HASH_OF_NOBODY]
    assert PasswordHasher().check_needs_rehash(accounts.HASH_OF_NOBODY) is False


def test_guessing_is_slowed_down_by_name_and_a_right_password_waits_too(corner: Corner) -> None:
    sam = comes(corner, "sam", logged_in=False)
    ada = comes(corner, "ada", logged_in=False)
    answers = [sam.log_in("wrong").status_code for _ in range(11)]
    assert answers == [401] * 10 + [429]
    blocked = sam.log_in()
    assert blocked.status_code == 429
    assert int(blocked.headers["retry-after"]) > 0
    assert Person(" SAM ", sam.password, sam.client).log_in().status_code == 429
    assert ada.log_in().status_code == 303


def test_a_form_from_elsewhere_changes_nothing(corner: Corner) -> None:
    said(corner.database, "c1")
    sam, page = comes(corner, "sam"), "/console/conversation?id=c1"
    without = sam.send("/console/conversation/reply", page, text="hi", token="")
    other = sam.send("/console/conversation/reply", page, text="hi", token="pad." + "0" * 64)
    token = form_token(sam.get(page).text)
    foreign = sam.client.post(
        "/console/conversation/reply",
        data={"id": "c1", "text": "hi", "token": token},
        headers={"Origin": "https://evil.example"},
    )
    assert [one.status_code for one in (without, other, foreign)] == [403, 403, 403]
    assert "Nothing was changed" in without.text
    log_in = corner.client.post("/console/log-in", data={"name": "sam", "password": sam.password})
    assert log_in.status_code == 403


def test_a_token_of_another_log_in_does_not_fit(corner: Corner) -> None:
    said(corner.database, "c1")
    sam, ada = comes(corner, "sam"), comes(corner, "ada")
    theirs = form_token(ada.get("/console/conversation?id=c1").text)
    sent = sam.send("/console/conversation/reply", "/console/conversation?id=c1", text="hi", token=theirs)
    assert sent.status_code == 403


def test_after_the_log_out_the_cookie_opens_nothing_any_more(corner: Corner) -> None:
    sam = comes(corner, "sam")
    kept = sam.client.cookies[COOKIE]
    assert sam.send("/console/log-out", "/console/conversations").status_code == 303
    sam.client.cookies.set(COOKIE, kept, domain="shop.test", path="/console")
    assert sam.client.get("/console/conversations", follow_redirects=False).status_code == 303


def test_a_new_password_ends_every_log_in_and_so_does_removal(corner: Corner) -> None:
    sam, mira = comes(corner, "sam"), comes(corner, "mira")
    accounts.new_password(corner.database, "sam")
    accounts.remove(corner.database, "mira")
    for person, page in ((sam, "/console/conversations"), (mira, "/console/feedback")):
        assert person.client.get(page, follow_redirects=False).status_code == 303
    assert sam.log_in().status_code == 401


def test_a_silent_browser_is_logged_out_and_a_busy_one_after_twelve_hours(corner: Corner) -> None:
    made = accounts.add(corner.database, "sam", "support", at=MAY)
    key = accounts.log_in(corner.database, "sam", made, at=MAY)
    assert key is not None
    gate = Gate(corner.database, KEY, timedelta(minutes=30))

    def opens(issued: datetime, now: datetime) -> bool:
        from starlette.requests import Request
        from starlette.responses import Response

        request = Request({"type": "http", "scheme": "http", "headers": [], "server": ("s", 80), "path": "/"})
        response = Response()
        gate.keep(response, request, key, issued)
        cookie = response.headers["set-cookie"].partition(";")[0].encode()
        scope = {"type": "http", "headers": [(b"cookie", cookie)]}
        return gate.entered(Request(scope), now) is not None

    assert opens(MAY, MAY + timedelta(minutes=30))
    assert not opens(MAY, MAY + timedelta(minutes=31))
    late = MAY + timedelta(hours=12)
    assert opens(late, late)
    assert not opens(late + timedelta(minutes=1), late + timedelta(minutes=1))


@pytest.mark.parametrize("cookie", ["", "x", "WyJhIiwxXQ.AAAA", '["a", 1]', "é", "." * 5000])
def test_a_made_up_cookie_is_nobody(corner: Corner, cookie: str) -> None:
    header = {"Cookie": f"{COOKIE}={cookie}".encode("latin-1")}
    answer = corner.client.get("/console/conversations", headers=header, follow_redirects=False)
    assert answer.status_code == 303


def test_words_written_while_logged_out_are_not_lost(corner: Corner) -> None:
    answer = corner.client.post("/console/conversation/reply", data={"text": "Dear <visitor>"})
    assert answer.status_code == 401
    assert "Dear &lt;visitor&gt;" in answer.text and "Nothing was sent" in answer.text


@pytest.mark.parametrize("page", GETS, ids=lambda page: page.path)
@pytest.mark.parametrize(("name", "role"), [("sam", SUPPORT), ("mira", MARKETER), ("ada", ADMIN)])
def test_everybody_sees_the_pages_of_their_role_and_no_other(
    corner: Corner, page, name: str, role: str
) -> None:
    person = comes(corner, name)
    answer = person.get(page.path)
    if role not in page.roles:
        assert answer.status_code == 403
        assert page.path not in re.findall(r'href="([^"?]+)', answer.text)
    else:
        assert answer.status_code in {200, 404}  # 404: one conversation or ticket that was not named


@pytest.mark.parametrize("page", POSTS, ids=lambda page: page.path)
def test_a_marketer_changes_nothing_that_is_not_theirs(corner: Corner, page) -> None:
    said(corner.database, "c1")
    mira = comes(corner, "mira")
    assert mira.send(page.path, "/console/feedback", id="c1", text="hi", note="x").status_code == 403


@pytest.mark.parametrize(
    "path", ["/console/log-in", "/console", "/console/conversations", "/console/nowhere"]
)
def test_every_answer_forbids_scripts_frames_and_keeping(corner: Corner, path: str) -> None:
    sam = comes(corner, "sam")
    for client in (corner.client, sam.client):
        answer = client.get(path, follow_redirects=False)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "script-src" not in policy and "unsafe" not in policy
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["cache-control"] == "no-store"
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", answer.text)


def test_a_page_that_does_not_exist_is_told_in_the_consoles_own(corner: Corner) -> None:
    answer = corner.client.get("/console/nowhere")
    assert answer.status_code == 404
    assert "There is no such page in the console." in answer.text


def test_what_is_no_form_is_refused_without_a_trace(corner: Corner) -> None:
    sam = comes(corner, "sam")
    send = sam.client.post
    assert send("/console/conversation/reply", json={"text": "x"}).status_code == 415
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert send("/console/conversation/reply", content=b"a=" + b"x" * 70_000, headers=form).status_code == 413
    assert send("/console/conversation/reply", content=b"a=%ff\xff", headers=form).status_code == 400
    assert send("/console/conversation/reply", content=b"a=1&" * 60, headers=form).status_code == 400


def test_nothing_of_the_shop_is_kept_on_the_way_in(tmp_path: Path) -> None:
    opened = open_corner(tmp_path)
    assert "set-cookie" not in opened.client.get("/").headers
    opened.database.close()


def test_the_records_being_away_is_told_and_nobody_is_let_in(corner: Corner) -> None:
    sam = comes(corner, "sam")
    with corner.database.transaction() as connection:
        connection.exec_driver_sql("DROP TABLE transcript_reads")
    answer = sam.get("/console/conversations")
    assert answer.status_code == 503
    assert "cannot be reached" in answer.text


def test_the_first_account_is_made_once(corner: Corner) -> None:
    first = accounts.first_account(corner.database, at=datetime.now(UTC))
    assert first is not None
    name, password = first
    assert re.fullmatch(r"(?:[a-z2-9]{5}-){3}[a-z2-9]{5}", password)
    assert accounts.first_account(corner.database, at=datetime.now(UTC)) is None
    with corner.database.read() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM console_accounts").all())
    assert password not in kept and "argon2id" in kept
    assert Person(name, password, corner.client).log_in().status_code == 303

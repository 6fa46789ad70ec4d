"""Conversations, handoffs and tickets as Sam meets them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.catalogue.claims import Claim, Source
from bot.dialogue.notes import (
    HandoffRequested,
    NeedTold,
    QuestionUnanswered,
    SurveyAnswered,
    SurveyBegun,
    TicketFiled,
)
from bot.journey.acts import Stage
from bot.records import handoffs, reads, tickets, turns
from bot.records.digests import PAGE_SIZE
from bot.records.transcripts import read_transcript
from bot.web.history import read_history
from tests.records.turning import inbound
from tests.web.cast import Corner
from tests.web.console_cast import MAY, comes, left, said, surveyed

LISTED = re.compile(r"/console/conversation\?id=([^\"#]+)\"")


def listed(page: str) -> list[str]:
    return LISTED.findall(page)


@pytest.fixture
def small_town(corner: Corner) -> Corner:
    """Six conversations, each with something of its own."""
    database = corner.database
    said(database, "kettle", "my kettle broke", NeedTold("my kettle broke"), stage=Stage.problem_recognition)
    said(
        database,
        "doubt",
        "100% sure it_fits?",
        QuestionUnanswered("x", "K1", "fit"),
        at=MAY + timedelta(days=1),
    )
    surveyed(
        database, "happy", 5, 10, "exceeded", "Šis ir lieliski", at=MAY + timedelta(days=2), language="lv"
    )
    surveyed(database, "angry", 1, 2, "below", at=MAY + timedelta(days=3))
    left(database, "gone", "price")
    said(
        database,
        "person",
        "let me talk to somebody",
        HandoffRequested("a person"),
        event="handoff",
        at=MAY + timedelta(days=4),
    )
    return corner


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, "person angry happy doubt kettle gone"),
        ({"text": "KETTLE"}, "kettle"),
        ({"text": "šis"}, ""),  # what the visitor wrote as a comment was said as another message
        ({"text": "100%"}, "doubt"),
        ({"text": "t_f"}, "doubt"),
        ({"text": "tfits"}, ""),
        ({"text": "it costs 39"}, "person angry happy doubt kettle gone"),
        ({"text": "happy"}, "happy"),
        ({"text": "x' OR '1'='1"}, ""),
        ({"stage": "post_purchase"}, "angry happy"),
        ({"stage": "problem_recognition"}, "kettle"),
        ({"event": "leaving"}, "gone"),
        ({"event": "handoff"}, "person"),
        ({"language": "lv"}, "happy"),
        ({"unanswered": "1"}, "doubt"),
        ({"rating": "csat-low"}, "angry"),
        ({"rating": "promoter"}, "happy"),
        ({"rating": "any-nps"}, "angry happy"),
        ({"rating": "none"}, "person doubt kettle gone"),
        ({"rating": "exceeded"}, "happy"),
        ({"obstacle": "price"}, "gone"),
        ({"since": "2026-05-08", "until": "2026-05-09"}, "angry happy"),
        ({"since": "2026-05-08", "until": "2026-05-08", "by": "survey"}, "happy"),
        ({"since": "2026-05-10"}, "person"),
        ({"until": "2026-05-05"}, ""),
        ({"rating": "csat-good", "language": "en"}, ""),
    ],
)
def test_the_list_holds_what_was_asked_for_latest_first(
    small_town: Corner, asked: dict[str, str], found: str
) -> None:
    answer = comes(small_town, "sam").get("/console/conversations", **asked)
    assert answer.status_code == 200
    assert sorted(listed(answer.text)) == sorted(found.split())
    if not asked:
        assert listed(answer.text)[:4] == found.split()[:4]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("stage", "buying", "stage &#39;buying&#39;: expected problem_recognition or"),
        ("event", "<b>", "event &#39;&lt;b&gt;&#39;: expected leaving or complaint or handoff"),
        ("since", "31.5.2026", "expected a day like 2026-05-31"),
        ("since", "2026-02-30", "expected a day like"),
        ("until", "9999-12-31", "expected a day like"),
        ("since", "٢٠٢٦-٠٥-٠١", "expected a day like"),
        ("language", "../etc", "expected a language code"),
        ("rating", "6", "expected a rating"),
        ("unanswered", "yes", "expected 1, or nothing"),
        ("text", "x" * 201, "at most 200 characters"),
        ("by", "moon", "expected conversation or survey"),
        ("obstacle", "mood", "expected price or"),
    ],
)
def test_a_filter_that_cannot_be_read_is_named_and_nothing_is_shown(
    small_town: Corner, field: str, value: str, told: str
) -> None:
    sam = comes(small_town, "sam")
    answer = sam.get("/console/conversations", **{field: value})
    assert answer.status_code == 400
    assert told in answer.text
    assert listed(answer.text) == []
    assert sam.get("/console/conversations.csv", **{field: value}).status_code == 400


def test_dates_the_wrong_way_round_are_told(small_town: Corner) -> None:
    answer = comes(small_town, "sam").get("/console/conversations", since="2026-05-09", until="2026-05-01")
    assert answer.status_code == 400 and "swap them" in answer.text


@pytest.mark.parametrize("text", ["\0", "%", "_", "\\", "'; DROP TABLE turns; --"])
def test_odd_signs_are_searched_for_as_they_are(small_town: Corner, text: str) -> None:
    assert comes(small_town, "sam").get("/console/conversations", text=text).status_code == 200


def test_pages_follow_each_other_without_a_gap_or_a_repeat(corner: Corner) -> None:
    for number in range(PAGE_SIZE + 5):
        said(
            corner.database, f"c{number:02}", at=MAY + timedelta(minutes=number // 3)
        )  # some at the same time
    sam = comes(corner, "sam")
    first = sam.get("/console/conversations").text
    further = re.search(r'href="([^"]+)" rel="next"', first)
    assert further is not None
    second = sam.client.get(further[1].replace("&amp;", "&")).text
    seen = listed(first) + listed(second)
    assert len(seen) == len(set(seen)) == PAGE_SIZE + 5
    assert seen == sorted(seen, reverse=True)
    assert 'rel="next"' not in second
    assert sam.get("/console/conversations", after="soon", of="c1").status_code == 400


def test_one_conversation_shows_what_was_said_believed_told_and_answered(corner: Corner) -> None:
    claim = Claim("K1", "sale_price", "39.90", Source.catalogue, MAY)
    said(corner.database, "c1", "<b>کتری</b>", NeedTold("a kettle"), stage=Stage.problem_recognition)
    said(
        corner.database, "c1", "how loud?", QuestionUnanswered("how loud?", "K1", "noise_level"),
        SurveyBegun(None), SurveyAnswered("csat", "2"), SurveyAnswered("csat", "4"),
        TicketFiled("T-77", "complaint", "too loud", "K1"),
        number=2, stage=Stage.information_search, before=Stage.problem_recognition, claims=(claim,),
    )  # fmt: skip
    turns.accept(corner.database, inbound(None, "c1", 3, button="/buy"))
    page = comes(corner, "sam").get("/console/conversation", id="c1").text
    assert "&lt;b&gt;کتری&lt;/b&gt;" in page and "<b>کتری" not in page
    assert re.search(r'<p class="bubble visitor" dir="auto">', page)
    path = page[page.index("Stage path</h2>") :]
    assert path.index("Need") < path.index("Search")
    assert "80 %" in page and "ask_price x2.0" in page
    assert "Swift kettle, black" in page and "39.90" in page and "of 2026-05-06 12:00" in page
    assert "Not stated:" in page and "noise level" in page
    assert "4 of 5" in page and 'csat: <span dir="auto">2</span>' in page
    assert "T-77" in page and "too loud" in page
    assert re.search(r"Buy\s*<span class=\"tapped\" dir=\"ltr\">tapped", page)
    assert "not answered yet" in page


@pytest.mark.parametrize("wanted", ["", "nobody", "<script>", "../../etc", "x" * 3000, "\0"])
def test_an_unknown_conversation_is_told_so(corner: Corner, wanted: str) -> None:
    answer = comes(corner, "sam").get("/console/conversation", id=wanted)
    assert answer.status_code == 404
    assert "There is no conversation" in answer.text and "<script>" not in answer.text


@pytest.mark.parametrize("odd", ["a/b?c=d&e#f", "../x", "ключ %41", '"><i>'])
def test_a_conversation_with_an_odd_name_can_be_opened_from_the_list(corner: Corner, odd: str) -> None:
    said(corner.database, odd, "odd words")
    sam = comes(corner, "sam")
    (address,) = re.findall(r'class="opening" href="([^"]+)"', sam.get("/console/conversations").text)
    assert "odd words" in sam.client.get(address.replace("&amp;", "&")).text


def test_every_read_is_recorded_with_who_and_when(corner: Corner) -> None:
    said(corner.database, "c1", "words", TicketFiled("T-1", "complaint", "x"))
    sam = comes(corner, "sam")
    for path in (
        "/console/conversations", "/console/conversation?id=c1", "/console/handoffs", "/console/tickets",
        "/console/ticket?number=T-1", "/console/conversations.csv",
    ):  # fmt: skip
        assert sam.client.get(path).status_code == 200
    recorded = [(one.account, one.what, one.conversation_id) for one in reads.latest(corner.database)]
    assert recorded[::-1] == [
        ("sam", "list", None), ("sam", "conversation", "c1"), ("sam", "handoffs", None),
        ("sam", "tickets", None), ("sam", "tickets", "c1"), ("sam", "export", None),
    ]  # fmt: skip
    assert "an export of conversations" in comes(corner, "ada").get("/console/reads").text


def test_the_figures_of_a_marketer_are_no_read_of_a_transcript(small_town: Corner) -> None:
    mira = comes(small_town, "mira")
    for path in ("/console/feedback", "/console/obstacles", "/console/verbatims", "/console/feedback.csv"):
        page = mira.get(path)
        assert page.status_code == 200
        assert "my kettle broke" not in page.text and "/console/conversation" not in page.text
    assert reads.latest(small_town.database) == []


def test_what_sam_answers_reaches_the_visitor_and_the_release_lets_the_bot_speak(corner: Corner) -> None:
    said(corner.database, "c1", "a person please", HandoffRequested("wants a person"), event="handoff")
    sam, page = comes(corner, "sam"), "/console/conversation?id=c1"
    queue = sam.get("/console/handoffs").text
    assert "1 visitor waits" in queue and "a person please" in queue
    sent = sam.send("/console/conversation/reply", page, text="Sam here.\r\nHow can I help?")
    assert (sent.status_code, sent.headers["location"]) == (303, f"{page}&done=sent")
    (message,) = read_history(corner.database, "c1").persons
    assert message.text == "Sam here.\nHow can I help?"
    assert "with <bdi>sam</bdi>" in sam.get("/console/handoffs").text
    assert sam.send("/console/conversation/release", page).headers["location"].endswith("done=released")
    assert not handoffs.is_taken(corner.database, "c1")
    assert "Nobody waits for a person." in sam.get("/console/handoffs").text


def test_waiting_visitors_stand_before_those_who_have_a_person_the_longest_first(corner: Corner) -> None:
    for place, name in enumerate(("first", "second", "third")):
        said(corner.database, name, name, HandoffRequested("x"), at=MAY + timedelta(minutes=place))
    handoffs.reply(corner.database, "first", "hi", agent="laura", at=MAY)
    assert listed(comes(corner, "sam").get("/console/handoffs").text.replace("#answer", "")) == [
        "second", "third", "first",
    ]  # fmt: skip


def test_of_two_agents_the_second_is_told_and_keeps_the_words(corner: Corner) -> None:
    said(corner.database, "c1", "help", HandoffRequested("x"))
    sam, ada = comes(corner, "sam"), comes(corner, "ada")
    page = "/console/conversation?id=c1"
    as_sam_saw_it = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', sam.get(page).text)
    assert ada.send("/console/conversation/reply", page, text="Ada here.").status_code == 303
    form = dict(as_sam_saw_it) | {"text": "Sam <here>."}
    second = sam.client.post("/console/conversation/reply", data=form, follow_redirects=False)
    assert second.status_code == 409
    assert "Ada answered at" in second.text and "your words were not sent" in second.text
    assert "Sam &lt;here&gt;.</textarea>" in second.text and "Ada here." in second.text
    assert [one.text for one in handoffs.messages_after(corner.database, "c1")] == ["Ada here."]
    assert sam.send("/console/conversation/reply", page, text="Sam <here>.").status_code == 303


def test_a_form_sent_twice_is_one_message(corner: Corner) -> None:
    said(corner.database, "c1", "help", HandoffRequested("x"))
    sam, page = comes(corner, "sam"), "/console/conversation?id=c1"
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', sam.get(page).text))
    for _ in range(2):
        sent = sam.client.post(
            "/console/conversation/reply", data=form | {"text": "Once."}, follow_redirects=False
        )
        assert sent.status_code == 303
    assert [one.text for one in handoffs.messages_after(corner.database, "c1")] == ["Once."]


def test_words_for_a_conversation_released_meanwhile_do_not_take_it_over_unnoticed(corner: Corner) -> None:
    said(corner.database, "c1", "help", HandoffRequested("x"))
    sam, page = comes(corner, "sam"), "/console/conversation?id=c1"
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', sam.get(page).text))
    handoffs.release(corner.database, "c1", at=MAY)
    late = sam.client.post(
        "/console/conversation/reply", data=form | {"text": "late"}, follow_redirects=False
    )
    assert late.status_code == 409 and "was released while you were writing" in late.text
    assert not handoffs.is_taken(corner.database, "c1")
    assert sam.send("/console/conversation/release", page).headers["location"].endswith("was-released")


@pytest.mark.parametrize(
    ("fields", "status"),
    [({"text": "  "}, 400), ({"text": "x" * 4001}, 413), ({"text": "x", "id": "nobody"}, 404),
     ({"text": "x", "last": "-1"}, 400), ({"text": "x", "handoff": "9" * 40}, 400)],
)  # fmt: skip
def test_an_answer_that_cannot_be_sent_is_told_and_not_sent(
    corner: Corner, fields: dict[str, str], status: int
) -> None:
    said(corner.database, "c1")
    sent = comes(corner, "sam").send("/console/conversation/reply", "/console/conversation?id=c1", **fields)
    assert sent.status_code == status
    assert handoffs.messages_after(corner.database, "c1") == []
    if status == 413:
        assert "x" * 4001 in sent.text


def test_a_ticket_is_closed_with_a_note_and_opened_again(corner: Corner) -> None:
    said(corner.database, "c1", "broken", TicketFiled("T-1", "complaint", "the <handle> broke", "K1", "WS-1"))
    sam, page = comes(corner, "sam"), "/console/ticket?number=T-1"
    assert "the &lt;handle&gt; broke" in sam.get("/console/tickets").text
    assert sam.send("/console/ticket/close", page, note=" ").status_code == 400
    assert sam.send("/console/ticket/close", page, note="sent a new one").status_code == 303
    assert "No ticket is open." in sam.get("/console/tickets").text
    assert "T-1" in sam.get("/console/tickets", state="closed").text
    again = sam.send("/console/ticket/close", page, note="also closed it")
    assert again.status_code == 409
    assert "is closed already" in again.text and "also closed it</textarea>" in again.text
    assert sam.send("/console/ticket/reopen", page, note="broke again").status_code == 303
    shown = sam.get("/console/ticket", number="T-1").text
    assert shown.index("sent a new one") < shown.index("broke again")
    assert [one.status for one in tickets.listed(corner.database, "open")] == ["open"]
    assert sam.get("/console/tickets", state="lost").status_code == 400
    assert sam.get("/console/ticket", number="T-9").status_code == 404


def test_the_transcript_keeps_the_form_of_the_contract(corner: Corner) -> None:
    said(corner.database, "c1", "hi", claims=(Claim("K1", "price", "49.90", Source.catalogue, MAY),))
    transcript = read_transcript(corner.database, "c1")
    assert transcript is not None
    (turn,) = transcript.as_contract()["turns"]
    assert turn["claims"] == [{"product_id": "K1", "field": "price", "value": "49.90", "source": "catalogue"}]

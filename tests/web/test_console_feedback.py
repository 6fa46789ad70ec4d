"""Figures as Mira and Ada meet them: exact numbers of a planted population, on the page and in the export."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.answers.answer import ShopAnswer
from bot.dialogue.notes import NeedTold, OrderReported, QuestionUnanswered
from bot.dialogue.values import OrderEvent
from bot.journey.acts import Stage
from bot.records.shop_answers import add_answer, open_questions
from bot.web.console.csv_cells import cell, lines
from tests.web.cast import Corner
from tests.web.console_cast import MAY, Person, comes, left, said, surveyed, twelve_surveys


def table(person: Person, path: str, **query: str) -> list[dict[str, str]]:
    answer = person.get(path, **query)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert not answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(answer.content.decode(), newline="")))


def figure(rows: list[dict[str, str]], section: str, name: str, row: str | None = None) -> tuple[str, ...]:
    (found,) = [
        one for one in rows
        if one["section"] == section and one["figure"] == name and row in (None, one["row"])
    ]  # fmt: skip
    return found["value"], found["low"], found["high"], found["n"]


def test_the_figures_of_fifteen_visitors(corner: Corner) -> None:
    twelve_surveys(corner.database)
    rows = table(comes(corner, "ada"), "/console/feedback.csv")
    assert figure(rows, "figures", "csat") == ("66.6667", "41.7135", "84.8237", "15")
    # 5 promoters (10), 5 passives (8), 5 detractors (6, 4, 0, 0, 0)
    assert figure(rows, "figures", "nps") == ("0", "'-36.9253", "36.9253", "15")
    assert figure(rows, "figures", "expectation") == ("", "", "", "0")
    assert figure(rows, "figures", "completion")[0] == "100"
    assert figure(rows, "by language", "csat", "Persian") == ("0", "0", "56.1497", "3")
    assert figure(rows, "by language", "csat", "English")[3] == "12"
    counts = {one["row"]: one["n"] for one in rows if one["section"].startswith("answers: Satis")}
    assert counts == {"1": "3", "2": "1", "3": "1", "4": "5", "5": "5"}
    weeks = [(one["row"], one["n"]) for one in rows if (one["section"], one["figure"]) == ("trend", "csat")]
    assert weeks == [("2026-05-04 to 2026-05-10", "9"), ("2026-05-11 to 2026-05-17", "6")]


def test_the_page_says_the_same_and_without_answers_says_so(corner: Corner) -> None:
    ada = comes(corner, "ada")
    empty = ada.get("/console/feedback").text
    assert empty.count("no answers yet") >= 4
    assert "0.0" not in re.sub(r"<svg.*?</svg>|<option.*?</option>", "", empty, flags=re.S)
    twelve_surveys(corner.database)
    page = ada.get("/console/feedback").text
    assert "66.7 %" in page and "41.7 % to 84.8 %" in page and "n = 15" in page


def test_a_figure_leads_to_exactly_its_conversations(corner: Corner) -> None:
    twelve_surveys(corner.database)
    said(corner.database, "other", "hello")
    ada = comes(corner, "ada")
    page = ada.get("/console/feedback", language="en").text
    drilled = [
        (row.css_first("th").text(), str(row.css_first("a").attributes["href"]), row.css_first("a").text())
        for row in LexborHTMLParser(page).css("[aria-labelledby=answers-csat] tbody tr")
        if row.css_first("a") is not None
    ]
    assert {(row, n) for row, _, n in drilled} == {("5", "5"), ("4", "5"), ("3", "1"), ("2", "1")}
    for _, address, n in drilled:
        listed = ada.client.get(address).text
        assert len(re.findall('class="opening"', listed)) == int(n)


def test_one_filter_feeds_numerator_and_denominator(corner: Corner) -> None:
    twelve_surveys(corner.database)
    surveyed(corner.database, "stopper", closed="stopped", at=MAY)
    ada = comes(corner, "ada")
    week = table(ada, "/console/feedback.csv", since="2026-05-11", until="2026-05-17", language="en")
    assert figure(week, "figures", "csat")[3] == "6"
    assert figure(week, "figures", "completion") == ("100", "60.9666", "100", "6")
    everything = table(ada, "/console/feedback.csv", language="en")
    assert figure(everything, "figures", "completion")[3] == "13"
    assert figure(everything, "surveys", "response", "eligible")[3] == "13"


def test_an_arrow_stands_only_where_chance_is_ruled_out(corner: Corner) -> None:
    for place in range(6):
        surveyed(corner.database, f"a{place}", 4 if place % 3 else 2, 8, at=MAY)
        surveyed(corner.database, f"b{place}", 5, 8, at=MAY + timedelta(days=7))
    ada = comes(corner, "ada")
    unsure = ada.get("/console/feedback", since="2026-05-11", until="2026-05-17").text
    assert "+33.3" in unsure and "may be chance" in unsure
    assert "▲" not in unsure and "▼" not in unsure
    for place in range(40):
        surveyed(corner.database, f"c{place}", 1, 0, at=MAY)
        surveyed(corner.database, f"d{place}", 5, 10, at=MAY + timedelta(days=7))
    sure = ada.get("/console/feedback", since="2026-05-11", until="2026-05-17").text
    assert "▲" in sure
    assert "2026-05-04 to 2026-05-10" in sure


def test_a_marketer_sees_no_small_cell_and_nothing_that_gives_it_away(corner: Corner) -> None:
    twelve_surveys(corner.database)
    mira, ada = comes(corner, "mira"), comes(corner, "ada")
    rows = table(mira, "/console/feedback.csv")
    assert figure(rows, "figures", "csat")[3] == "15"
    assert figure(rows, "by language", "csat", "Persian") == ("not shown", "", "", "")
    assert figure(rows, "by language", "csat", "English") == ("not shown", "", "", "")
    counts = {one["row"]: one["n"] for one in rows if one["section"].startswith("answers: Satis")}
    assert counts == {"1": "", "2": "", "3": "", "4": "5", "5": "5"}
    numbers = [one["n"] for one in rows if one["section"] != "change" and one["n"]]
    assert not [n for n in numbers if 0 < int(n) < 5]
    page = mira.get("/console/feedback").text
    assert "not shown" in page
    few = table(mira, "/console/feedback.csv", language="fa")
    assert figure(few, "figures", "csat") == ("not shown", "", "", "")
    assert "0.0 %" not in mira.get("/console/feedback", language="fa").text
    assert figure(table(ada, "/console/feedback.csv", language="fa"), "figures", "csat")[3] == "3"


def test_a_marketer_reads_comments_of_many_without_who_and_when(corner: Corner) -> None:
    twelve_surveys(corner.database)
    surveyed(corner.database, "tent", 5, 10, comment="of the tent", product="T1")
    mira = comes(corner, "mira")
    page = mira.get("/console/verbatims", rating="csat-good", by="survey").text
    assert "remark 0" in page and "Swift kettle, black" in page
    assert "of the tent" in page and "Lodge" not in page  # one of its kind: the product would name them
    assert "en0" not in page and "2026-05" not in page
    few = mira.get("/console/verbatims", rating="csat-low", by="survey").text
    assert "remark 11" not in few and "Fewer than 5 visitors" in few
    assert "remark 11" in comes(corner, "ada").get("/console/verbatims", rating="csat-low").text


def test_obstacles_are_ranked_with_their_range(corner: Corner) -> None:
    for place in range(6):
        left(corner.database, f"p{place}", "price", "too dear")
    for place in range(3):
        left(corner.database, f"d{place}", "delivery")
    ada, mira = comes(corner, "ada"), comes(corner, "mira")
    page = ada.get("/console/obstacles").text
    assert page.index(">price<") < page.index(">delivery<")
    assert "66.7 %" in page and "35.4 % to 87.9 %" in page
    drilled = re.search(r'href="([^"]+obstacle=price)">6<', page)
    assert drilled is not None
    assert len(re.findall('class="opening"', ada.client.get(unescape(drilled[1])).text)) == 6
    covered = mira.get("/console/obstacles").text
    assert "66.7 %" not in covered  # 6 of 9 would tell of the other three
    assert "35.4" not in covered


def test_needs_and_open_questions_are_listed_and_few_are_kept_from_the_marketer(corner: Corner) -> None:
    for place in range(4):
        said(
            corner.database,
            f"c{place}",
            "x",
            NeedTold(f"need {place}"),
            QuestionUnanswered("how loud?", "K1", "noise_level"),
        )
    ada, mira = comes(corner, "ada"), comes(corner, "mira")
    page = ada.get("/console/obstacles").text
    assert "need 3" in page and "noise level" in page and "4 times" in page
    covered = mira.get("/console/obstacles").text
    assert "need 3" not in covered and "how loud?" not in covered
    said(corner.database, "c5", "x", NeedTold("need 5"), QuestionUnanswered("how loud?", "K1", "noise_level"))
    shown = mira.get("/console/obstacles").text
    assert "need 5" in shown and "5 times" in shown


def test_the_funnel_counts_journeys(corner: Corner) -> None:
    for place in range(3):
        said(corner.database, f"c{place}", stage=Stage.problem_recognition)
    said(corner.database, "c0", number=2, at=MAY + timedelta(hours=2), stage=Stage.information_search,
         before=Stage.problem_recognition)  # fmt: skip
    page = comes(corner, "ada").get("/console/obstacles").text
    steps = re.findall(r'class="stage (\w+)">[^<]+</span></th>\s*<td class="num">(?:<a [^>]+>)?(\d+)', page)
    assert steps[:3] == [
        ("problem_recognition", "3"),
        ("information_search", "1"),
        ("evaluation_of_alternatives", "0"),
    ]
    assert "33.3 %" in page and "2.0 h" in page


def test_the_export_has_one_row_for_each_conversation_under_the_filter_of_the_page(corner: Corner) -> None:
    surveyed(corner.database, "c1", 5, 10, "exceeded", '=HYPERLINK("http://x")')
    surveyed(corner.database, "c2", 2, at=MAY + timedelta(days=1))
    left(corner.database, "c3", "price")
    said(corner.database, "@SUM(1)", "line\none\r\n=cmd|' /C calc'!A0")
    sam = comes(corner, "sam")
    rows = table(sam, "/console/conversations.csv")
    assert len(rows) == 4
    by_id = {one["conversation"]: one for one in rows}
    assert by_id["c1"]["comment"] == '\'=HYPERLINK("http://x")'
    assert (by_id["c1"]["csat"], by_id["c1"]["nps"], by_id["c1"]["expectation"]) == ("5", "10", "exceeded")
    assert (by_id["c1"]["stage_path"], by_id["c1"]["language"]) == ("post_purchase", "en")
    assert by_id["c2"]["nps"] == ""
    assert (by_id["c3"]["obstacle"], by_id["c3"]["events"]) == ("price", "leaving")
    assert by_id["'@SUM(1)"]["opening"] == "line one =cmd|' /C calc'!A0"
    assert [one["conversation"] for one in table(sam, "/console/conversations.csv", rating="csat-low")] == [
        "c2"
    ]


@pytest.mark.parametrize(
    "value",
    ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "  =1", "\u00a0=1", "\u3000＝1", "＋1", "－1",
     "＠x", "\ufeff=1", "\u200b=1", "\n=1", "−1", "\x00=1", "|cmd", '"=1"', "'=1", "﹦1", "﹢1", "\u202e=1"],
)  # fmt: skip
def test_no_cell_is_taken_for_a_formula(value: str) -> None:
    written = cell(value)
    assert written.startswith("'")
    (line,) = lines([[value]])
    assert line == '"' + written.replace('"', '""') + '"\r\n'
    assert not re.search(r"[\r\n\t]", line[:-2])


@pytest.mark.parametrize("value", ["hello", "5", "a=b", "مرحبا", "it is 5-10", "", "T-1002", "n/a"])
def test_plain_words_stay_as_they_are(value: str) -> None:
    assert cell(value) == value


def test_what_stands_after_a_semicolon_begins_no_formula_either() -> None:
    assert cell('x;=HYPERLINK("a")') == 'x;\'=HYPERLINK("a")'
    assert cell("nice ;-)") == "nice ;-)"


@pytest.mark.parametrize(
    "path", ["/console/feedback", "/console/obstacles", "/console/verbatims", "/console/feedback.csv"]
)
def test_a_wrong_filter_is_named_on_every_page_of_figures(corner: Corner, path: str) -> None:
    answer = comes(corner, "mira").get(path, since="yesterday")
    assert answer.status_code == 400
    assert "expected a day like 2026-05-31" in answer.text
    assert comes(corner, "ada").get("/console/feedback", each="hour").status_code == 400


@pytest.mark.parametrize("path", ["/console/feedback", "/console/obstacles", "/console/verbatims"])
def test_a_marketer_cannot_search_transcripts_by_counting(corner: Corner, path: str) -> None:
    twelve_surveys(corner.database)
    answer = comes(corner, "mira").get(path, text="it came")
    assert answer.status_code == 400
    assert "does not search what visitors wrote" in answer.text and "n = " not in answer.text
    assert comes(corner, "ada").get(path, text="it came").status_code == 200


def listed(person: Person, address: str) -> int:
    answer = person.client.get(unescape(address))
    assert answer.status_code == 200, address
    return len(re.findall('class="opening"', answer.text))


def test_every_figure_of_the_feedback_page_leads_to_its_conversations(corner: Corner) -> None:
    now = datetime.now(UTC)
    for place in range(4):
        surveyed(corner.database, f"k{place}", 5, 10, "met", at=now)
    surveyed(corner.database, "tent", 2, 3, "below", product="T1", at=now)
    surveyed(corner.database, "fa", 4, language="fa", at=now)
    surveyed(corner.database, "begun", 3, closed=None, at=now)
    surveyed(corner.database, "shown", closed=None, at=now)
    surveyed(corner.database, "old", closed=None, at=now - timedelta(days=8))
    surveyed(corner.database, "stopper", closed="stopped", at=now)
    said(corner.database, "fa", "and in English", number=2, at=now)  # not the language of its survey
    arrived = OrderReported(OrderEvent("WS-9", "delivered", ("K1",), now), told=False)
    said(corner.database, "arrived", "hello", arrived, at=now)
    said(corner.database, "other", "hello", at=now)
    ada = comes(corner, "ada")
    for chosen in ({}, {"since": str(now.date())}):
        page = LexborHTMLParser(ada.get("/console/feedback", **chosen).text)
        counts = {
            row.css_first("th").text(): (row.css_first("td.num").text(), row.css_first("a"))
            for row in page.css("[aria-labelledby=surveys] tr")
        }
        assert {name for name, (n, _) in counts.items() if n != "0"} >= {"eligible", "started", "open"}
        for name, (n, found) in counts.items():
            assert (found is not None) is (n != "0"), name
            if found is not None:
                assert listed(ada, str(found.attributes["href"])) == int(n), name
        told = [one for one in page.css(".wide-table td") if "n = " in one.text()]
        assert len(told) >= 9
        for one in told:
            (found,) = one.css("a")
            assert listed(ada, str(found.attributes["href"])) == int(one.text().rpartition("n = ")[2])


def test_every_count_of_the_obstacles_page_leads_to_its_conversations(corner: Corner) -> None:
    asks = QuestionUnanswered("how loud?", "K1", "noise_level")
    for place in range(3):
        said(corner.database, f"c{place}", "x", asks, stage=Stage.problem_recognition)
    for place in (0, 1):
        said(corner.database, f"c{place}", "x", QuestionUnanswered("is there parking?", None, "shop"),
             number=2, at=MAY + timedelta(hours=2), stage=Stage.information_search,
             before=Stage.problem_recognition)  # fmt: skip
    said(corner.database, "c0", number=3, at=MAY + timedelta(hours=3), stage=Stage.problem_recognition,
         before=Stage.information_search)  # fmt: skip
    ada = comes(corner, "ada")
    page = LexborHTMLParser(ada.get("/console/obstacles").text)
    questions = {one.text(): listed(ada, str(one.attributes["href"])) for one in page.css("a.badge")}
    assert questions == {"3 times": 3, "2 times": 2}
    counts = [(one.text(), str(one.attributes["href"])) for one in page.css(".wide-table td.num a")]
    assert [int(n) for n, _ in counts] == [listed(ada, address) for _, address in counts]
    assert [int(n) for n, _ in counts] == [3, 2, 1, 2, 1]
    rows = table(ada, "/console/conversations.csv", way="stopped information_search")
    assert [row["conversation"] for row in rows] == ["c1"]
    one = ada.get("/console/conversations", way="stopped information_search").text
    assert "Only journeys that stopped at Search" in one
    assert "figures link to" in ada.get("/console/conversations", way="stopped nowhere").text
    assert "question" in ada.get("/console/conversations", question="one").text


def test_a_question_that_an_answer_has_closed_is_open_no_more(corner: Corner) -> None:
    said(corner.database, "c1", "x", QuestionUnanswered("how loud?", "K1", "noise_level"))
    said(corner.database, "c2", "x", QuestionUnanswered("how wide?", "K1", "width"))
    with corner.database.transaction() as connection:
        loud = open_questions(connection)[:1]
        add_answer(connection, ShopAnswer("40 dB.", (), product_id="K1"), loud, MAY)
    ada = comes(corner, "ada")
    page = ada.get("/console/obstacles").text
    assert "how wide?" in page and "how loud?" not in page
    assert [row["unanswered"] for row in table(ada, "/console/conversations.csv")] == ["0", "1"]
    assert [row["conversation"] for row in table(ada, "/console/conversations.csv", unanswered="1")] == ["c2"]


def test_a_marketer_reads_no_transcript_behind_any_figure(corner: Corner) -> None:
    twelve_surveys(corner.database)
    mira = comes(corner, "mira")
    words = LexborHTMLParser(mira.get("/console/verbatims", language="en", rating="asked", product="K1").text)
    back = words.css_first(".crumbs a")
    assert back is not None and back.attributes["href"] == "/console/feedback?language=en"
    for path in ("/console/feedback", "/console/obstacles"):
        page = LexborHTMLParser(mira.get(path).text)
        for one in page.css("main a"):
            assert "/console/conversation" not in str(one.attributes["href"])

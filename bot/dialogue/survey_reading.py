"""What a message is to the survey: an answer, a pass, a kind word beside it, or something else altogether."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.dialogue.other_languages import (
    hearsay_elsewhere,
    likely_elsewhere,
    owns_elsewhere,
    passes_elsewhere,
)
from bot.dialogue.values import Meaning
from bot.feedback.scores import plain_digits
from bot.feedback.survey import Survey, read_answer, read_change

SURE = 0.9
CLEAR = 0.6
HEARD = 0.5
DIM = 0.35
SETTLED = 0.8
UNCLEAR = frozenset(
    """affirm deny chitchat out_of_scope choose_product give_opinion give_score greet correct thank
    name_obstacle report_arrival describe_need""".split()
)
POLITE = frozenset("greet thank affirm correct report_arrival".split())
OWNED = re.compile(
    r"\b(?:my|our|the) (?:\w+ )?(?:order|parcel|package|delivery)\b|\b(?:bought|ordered|purchased|received)\b"
    r"|\b(?:has|have|it'?s|had|just|finally)\b.{0,12}\b(?:arrived|been delivered|come)\b"
    r"|\b(?:it|they|order|parcel|package|everything)\b.{0,20}\b(?:arrived|came|was delivered)\b"
    r"|\barrived (?:today|yesterday|this|on|safe\w*|well|fine|ok\w*)\b|\bgot (?:it|them|mine|my)\b"
    r"|^\W*(?:arrived|delivered|came)\b"
    r"|(?:^\W*|\b(?:i|we|i've|we've|have|just|finally) )(?:got|received) (?:the|my|our|these|those)\b",
    re.IGNORECASE,
)
PRAISED = re.compile(
    r"\b(?:love|loving|adore) (?:it|them)\b|\bworks? (?:great|perfectly|well)\b"
    r"|\bhappy with (?:it|them|my)\b"
    r"|אוהבת? (?:אותו|אותה|אותם|את זה)|אהבתי|מרוצה מ|עובדת? (?:מצוין|מעולה|נהדר)"
    r"|راضی ?(?:ام|م|هستم)|عاشقش|عالی کار می ?کن"
    r"|\bman (?:[ļl]oti )?pat[īi]k\b|apmierin[āa]t|str[āa]d[āa] (?:lieliski|labi)",
    re.IGNORECASE,
)
"""Said with a score, these are of somebody who uses it."""
HEARSAY = re.compile(r"\b(?:friend|neighbou?r|colleague|brother|sister|somebody|someone|people)\b", re.I)


def survey_meaning(text: str, main: Meaning, memory: Memory) -> Meaning | None:
    """A score or answer, where a survey is open, due, or a score names its scale."""
    survey = Survey.from_dict(memory.survey) if memory.survey else None
    asking = survey.asking if survey else None
    if survey is None or asking is None:
        return volunteered(text, main, memory, survey)
    scored = replace(main, intent="give_score", confidence=SURE)
    change = read_change(text, survey)
    answer = read_answer(text, asking)
    question = text.rstrip().endswith(("?", "؟")) and main.intent not in {"give_score", "give_opinion"}
    if memory.survey_waits:
        clear = answer is not None and answer.value is not None and main.intent in UNCLEAR
        return scored if clear and asking != "comment" and not question else None
    if change is not None and not question:
        return scored
    passing = {"skip", "stop", "deny"} | ({"thank", "goodbye"} if asking == "comment" else set())
    told = passes_elsewhere(text)
    if main.intent == "deny" and told is None and offers_help(memory):
        return None  # no help, that is; the survey goes on
    if told is not None:
        return replace(main, intent=told, confidence=max(main.confidence, SURE))
    if main.intent in passing and (asking == "comment" or not answers_in_words(text, asking)):
        return replace(
            main, intent="stop" if main.intent == "stop" else "skip", confidence=max(main.confidence, SURE)
        )
    if asking == "comment":
        return comment(text, main, scored, question)
    if answer is not None and not question:
        return scored
    kind = main.intent in POLITE and main.confidence >= CLEAR and not answers_in_words(text, asking)
    kind = kind and not re.search(r"\d", plain_digits(text))
    elsewhere = main.intent not in UNCLEAR and main.confidence >= DIM
    elsewhere |= new_need(main)
    return None if question or elsewhere or kind else scored


def offers_help(memory: Memory) -> bool:
    """Whether a case was offered after a low score: what comes next answers that."""
    return bool((memory.pending or {}).get("survey"))


def answers_in_words(text: str, asking: str) -> bool:
    """ "Not likely at all" is meant as an answer, though the classifier hears a no."""
    unlikely = asking == "nps" and re.search(r"\b(?:un)?likely\b", text, re.IGNORECASE) is not None
    unlikely = unlikely or (asking == "nps" and likely_elsewhere(text))
    return unlikely or read_answer(text, asking) is not None


def new_need(main: Meaning) -> bool:
    """Whoever surely tells what they need next has left the survey behind."""
    return main.intent in {"describe_need", "find_product"} and main.confidence >= SURE


def comment(text: str, main: Meaning, scored: Meaning, question: bool) -> Meaning | None:
    """The last question takes any words; what complains is kept as the comment and marked."""
    if (
        question
        or (main.intent in {"ask_human", "order_status"} and main.confidence >= CLEAR)
        or new_need(main)
    ):
        return None
    if main.intent in POLITE and main.confidence >= SETTLED and len(text.split()) <= 3:
        return None
    if main.intent in {"complain", "request_return"} and main.confidence >= CLEAR:
        return replace(scored, entities={**main.entities, "complains": True})
    return scored


def volunteered(text: str, main: Meaning, memory: Memory, survey: Survey | None) -> Meaning | None:
    answer = read_answer(text, None)
    if answer is None and survey is not None:
        answer = read_change(text, survey)
    if answer is None and memory.survey_due and len(text) <= 12:
        answer = read_answer(text, "csat")
    scored = answer is not None and main.intent in UNCLEAR - {"describe_need"}
    return replace(main, intent="give_score", confidence=max(main.confidence, SURE)) if scored else None


def is_answer(text: str, memory: Memory) -> bool:
    """Whether the open survey question can take the text as it stands."""
    survey = Survey.from_dict(memory.survey) if memory.survey else None
    if survey is None or survey.asking is None:
        return False
    answer = read_change(text, survey) or read_answer(text, survey.asking)
    return answer is not None and answer.value is not None


def tells_of_purchase(text: str, meanings: tuple[Meaning, ...], customer_before: bool) -> bool:
    """Whether an arrival, a score or an opinion comes from somebody who has bought: by their words, or since
    they were surely past buying before (`customer_before`)."""
    about = [m for m in meanings if m.intent in {"report_arrival", "give_score", "give_opinion"}]
    if not about or HEARSAY.search(text) or hearsay_elsewhere(text):
        return False
    if OWNED.search(text) or owns_elsewhere(text):
        return any(m.confidence >= HEARD for m in about)
    if PRAISED.search(text) and any(m.intent == "give_score" for m in about):
        return True
    return customer_before and any(m.confidence >= SETTLED for m in about)

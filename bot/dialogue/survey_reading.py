"""What a message is to the survey: an answer, a pass, a kind word beside it, or something else altogether."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
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


def survey_meaning(text: str, main: Meaning, memory: Memory, cues: Cues) -> Meaning | None:
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
    told = next(iter(cues.among("passes", text)), None)
    if main.intent == "deny" and told is None and offers_help(memory):
        return None  # no help, that is; the survey goes on
    if told is not None:
        return replace(main, intent=told, confidence=max(main.confidence, SURE))
    if main.intent in passing and (asking == "comment" or not answers_in_words(text, asking, cues)):
        return replace(
            main, intent="stop" if main.intent == "stop" else "skip", confidence=max(main.confidence, SURE)
        )
    if asking == "comment":
        return comment(text, main, scored, question)
    if answer is not None and not question:
        return scored
    kind = main.intent in POLITE and main.confidence >= CLEAR and not answers_in_words(text, asking, cues)
    kind = kind and not re.search(r"\d", plain_digits(text))
    elsewhere = main.intent not in UNCLEAR and main.confidence >= DIM
    elsewhere |= new_need(main)
    return None if question or elsewhere or kind else scored


def offers_help(memory: Memory) -> bool:
    """Whether a case was offered after a low score: what comes next answers that."""
    return bool((memory.pending or {}).get("survey"))


def answers_in_words(text: str, asking: str, cues: Cues) -> bool:
    """ "Not likely at all" is meant as an answer, though the classifier hears a no."""
    likely = asking == "nps" and cues.has("likely", text)
    return likely or read_answer(text, asking) is not None


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


def tells_of_purchase(text: str, meanings: tuple[Meaning, ...], customer_before: bool, cues: Cues) -> bool:
    """Whether an arrival, a score or an opinion comes from somebody who has bought: by their words, or since
    they were surely past buying before (`customer_before`)."""
    about = [m for m in meanings if m.intent in {"report_arrival", "give_score", "give_opinion"}]
    if not about or cues.has("hearsay", text):
        return False
    if cues.has("bought", text):
        return any(m.confidence >= HEARD for m in about)
    if cues.has("praised", text) and any(m.intent == "give_score" for m in about):
        return True
    return customer_before and any(m.confidence >= SETTLED for m in about)

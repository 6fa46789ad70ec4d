"""The satisfaction survey in the conversation: when it may begin, its questions, its thanks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import SurveyAnswered, SurveyBegun, SurveyClosed, TicketExtended
from bot.dialogue.payloads import button, payload
from bot.dialogue.values import Button, Line, Meaning, Reply
from bot.feedback.survey import (
    SCALES,
    Answer,
    Survey,
    is_low_answer,
    read_answer,
    read_beside,
    read_change,
    read_expectation,
)
from bot.journey.acts import Act, Overlay, Stage

SURVEY_REST = timedelta(days=7)
NPS_REST = timedelta(days=90)
SURE_ENOUGH = 0.8
"""From here on words that it has come count against an order not known to be delivered."""


def take_arrival(moment: Moment, meaning: Meaning) -> Outcome:
    """The product has arrived: glad to hear, then the first question. Where nothing is known to be bought,
    "still here" is only taken note of."""
    if not moment.memory.bought:
        return Outcome((Reply(Act.acknowledges, (Line("score-noted"),)),), {"pending": None})
    taken = Outcome((Reply(Act.acknowledges, (Line("arrived"),)),), {"pending": None})
    if may_begin(moment) and is_paying(moment):
        return taken.then(Outcome(memory={"survey_due": True}))
    if may_begin(moment):
        begun = begin(moment)
        return taken.then(begun).then(Outcome((question(Survey.from_dict(begun.memory["survey"])),)))
    return taken


def take_score(moment: Moment, meaning: Meaning) -> Outcome:
    """A score or an answer: kept for the question whose scale it names, or asked again once."""
    begun = Outcome()
    if not moment.memory.survey:
        if not may_begin(moment):
            return Outcome((Reply(Act.acknowledges, (Line("score-noted"),)),), {"pending": None})
        begun = begin(moment)
        moment = moment.remembering(**begun.memory)
        answer = (
            tapped(meaning, "csat") or read_answer(meaning.text, None) or read_answer(meaning.text, "csat")
        )
        if answer is None:
            return begun.then(Outcome((question(Survey.from_dict(moment.memory.survey or {})),)))
    else:
        survey = Survey.from_dict(moment.memory.survey)
        if survey.asking is None:
            return correct_answer(moment, meaning, survey)
        answer = (
            tapped(meaning, survey.asking)
            or read_change(meaning.text, survey)
            or read_answer(meaning.text, survey.asking)
            or read_answer(meaning.text, None)
        )
    survey = Survey.from_dict(moment.memory.survey or {})
    if answer is None or answer.value is None:
        return begun.then(ask_again(moment, survey))
    if meaning.entities.get("given") is None and (beside := read_beside(meaning.text, answer.question)):
        assert beside.value is not None
        survey = survey.record(beside.question, beside.value)
        begun = begun.then(Outcome((), {}, (SurveyAnswered(beside.question, beside.value),)))
    kept = keep(moment, survey, answer.question, answer.value)
    complains = answer.question == "comment" and bool(meaning.entities.get("complains"))
    return begun.then(with_ticket(moment, kept, answer.value) if complains else kept)


def with_ticket(moment: Moment, kept: Outcome, words: str) -> Outcome:
    """A comment that complains goes into the open ticket, or a ticket is offered for it."""
    if moment.memory.complaint is not None:
        return replace(kept, notes=(*kept.notes, TicketExtended(moment.memory.complaint, words[:600])))
    if moment.memory.ticket is not None:
        return kept
    buttons = (button("button-ticket", "complain"), button("button-person", "ask_human"))
    offer = Reply(Act.acknowledges, (Line("comment-case"),), buttons)
    pending = {"pending": {"question": "offer", "payload": payload("complain")}}
    return replace(kept, replies=(kept.replies[0], offer), memory={**kept.memory, **pending})


def tapped(meaning: Meaning, asking: str) -> Answer | None:
    """The answer of a button; one that belongs to an earlier question counts for that one."""
    value = meaning.entities.get("given")
    return None if value is None else Answer(str(meaning.entities.get("question") or asking), str(value))


def correct_answer(moment: Moment, meaning: Meaning, survey: Survey) -> Outcome:
    """After the last question a score may still be put right, or given for the first time."""
    answer = tapped(meaning, "csat") or read_change(meaning.text, survey) or read_answer(meaning.text, None)
    if answer is None:
        return Outcome((Reply(Act.acknowledges, (Line("score-noted"),)),))
    if answer.value is None:
        return Outcome((Reply(Act.clarifies, (Line(f"again-{answer.question}"),)),))
    note = SurveyAnswered(answer.question, answer.value)
    recorded = recorded_reply(moment, survey, answer.question, answer.value)
    survey = replace(survey.record(answer.question, answer.value), asking=None)
    return Outcome((recorded,), {"survey": survey.to_dict()}, (note,))


def take_opinion(moment: Moment, meaning: Meaning) -> Outcome:
    """An opinion volunteered: "better than expected" answers the expectation, other words are the comment."""
    survey = Survey.from_dict(moment.memory.survey) if moment.memory.survey else None
    if survey is not None and survey.asking is not None:
        return take_score(moment, meaning)
    expected = read_expectation(meaning.text)
    if survey is not None and expected is not None and "expectation" not in survey.answers:
        ended = replace(survey.record("expectation", expected), asking=None)
        note = SurveyAnswered("expectation", expected)
        reply = Reply(Act.records_score, (Line("recorded-expectation"),))
        return Outcome((reply,), {"survey": ended.to_dict(), "pending": None}, (note,))
    if survey is not None or not may_begin(moment) or moment.stage is not Stage.post_purchase:
        return Outcome((Reply(Act.acknowledges, (Line("opinion-thanks"),)),), {"pending": None})
    begun = begin(moment)
    asked, value = ("expectation", expected) if expected else ("comment", meaning.text.strip()[:2000])
    started = Survey.from_dict(begun.memory["survey"])
    return begun.then(keep(moment.remembering(**begun.memory), started, asked, value))


def keep(moment: Moment, survey: Survey, asked: str, value: str) -> Outcome:
    """Records one answer and goes on to the next question, or closes with thanks. Where help is offered, the
    next question waits for the answer to that."""
    recorded = recorded_reply(moment, survey, asked, value)
    after = survey.record(asked, value)
    noted = Outcome((recorded,), {"survey_waits": False}, (SurveyAnswered(asked, value),))
    if not recorded.buttons:
        return noted.then(go_on(after))
    offer = {"question": "offer", "payload": payload("complain"), "survey": True}
    if after.asking is None:
        return noted.then(go_on(after)).then(Outcome(memory={"pending": offer}))
    return noted.then(Outcome(memory={"survey": after.to_dict(), "pending": offer}))


def recorded_reply(moment: Moment, survey: Survey, asked: str, value: str) -> Reply:
    """Thanks for an answer, or that it has replaced another one; a low one brings the offer of a ticket,
    unless there is one already, or it was offered before."""
    offered = any(is_low_answer(q, v) for q, v in survey.answers.items() if q in SCALES and q != asked)
    if is_low_answer(asked, value) and moment.memory.ticket is None and not offered:
        buttons = (button("button-ticket", "complain"), button("button-person", "ask_human"))
        return Reply(Act.records_score, (Line("recorded-low"),), buttons)
    line = "score-replaced" if asked in survey.answers else f"recorded-{asked}"
    return Reply(Act.records_score, (Line(line),))


def go_on(survey: Survey) -> Outcome:
    if survey.asking is not None:
        memory = {"survey": survey.to_dict(), "survey_due": False, "pending": None}
        return Outcome((question(survey),), memory)
    thanks = Reply(Act.thanks_and_closes, (Line("survey-thanks"),))
    memory = {"survey": survey.to_dict(), "surveyed": True, "survey_due": False, "pending": None}
    return Outcome((thanks,), memory, (SurveyClosed("completed"),))


def ask_again(moment: Moment, survey: Survey) -> Outcome:
    refused = survey.refuse()
    if refused.asking == survey.asking:
        reply = Reply(Act.survey_question, (Line(f"again-{survey.asking}"),), answer_buttons(survey))
        return Outcome((reply,), {"survey": refused.to_dict()})
    return Outcome((Reply(Act.acknowledges, (Line("never-mind"),)),)).then(go_on(refused))


def skip(moment: Moment, meaning: Meaning) -> Outcome:
    survey = Survey.from_dict(moment.memory.survey) if moment.memory.survey else None
    if survey is None or survey.asking is None:
        return Outcome((Reply(Act.acknowledges, (Line("skip-nothing"),)),), {"pending": None})
    return go_on(survey.skip())


def stop(moment: Moment, meaning: Meaning) -> Outcome:
    """ "Stop" ends the survey and keeps what was given; elsewhere it is a wish for quiet."""
    survey = Survey.from_dict(moment.memory.survey) if moment.memory.survey else None
    if survey is None or survey.asking is None:
        return Outcome((Reply(Act.thanks_and_closes, (Line("stops"),)),), {"pending": None, "won_back": True})
    ended = Survey(None, 0, survey.answers, survey.passed, survey.order_id)
    memory = {"survey": ended.to_dict(), "surveyed": True, "survey_due": False, "pending": None}
    return Outcome(
        (Reply(Act.thanks_and_closes, (Line("survey-stopped"),)),), memory, (SurveyClosed("stopped"),)
    )


def may_begin(moment: Moment) -> bool:
    """Never twice in a conversation or within 7 days, never with a complaint open, never before the end of
    buying or the delivery, never for somebody who has bought nothing."""
    rested = moment.surveys.asked_at is None or moment.now - moment.surveys.asked_at >= SURVEY_REST
    calm = Overlay.complaint not in moment.overlays and moment.memory.complaint is None
    fresh = not moment.memory.surveyed and moment.memory.survey is None
    owns = moment.memory.bought and has_it(moment)
    return rested and calm and fresh and owns and moment.stage is Stage.post_purchase


def is_paying(moment: Moment) -> bool:
    return moment.page.type == "checkout"


def held_back(moment: Moment, outcome: Outcome) -> Outcome:
    """A survey never interrupts a purchase: on the checkout page the next question waits for a message from
    another page. One that is put again because its answer cannot be read stays."""
    put = [reply for reply in outcome.replies if reply.act is Act.survey_question]
    again = any(line.id.startswith("again-") for reply in put for line in reply.lines)
    if not is_paying(moment) or not put or again:
        return outcome
    kept = tuple(reply for reply in outcome.replies if reply not in put)
    kept = kept or (Reply(Act.acknowledges, (Line("agrees"),)),)
    return replace(outcome, replies=kept, memory={**outcome.memory, "survey_due": True})


def has_it(moment: Moment) -> bool:
    """Whether the product is there: delivered, as far as orders are known, or surely said to have come."""
    statuses = {order["status"] for order in moment.memory.orders}
    said = any(m.intent == "report_arrival" and m.confidence >= SURE_ENOUGH for m in moment.meanings)
    return not statuses or "delivered" in statuses or said


def begin(moment: Moment) -> Outcome:
    """About the order that was delivered last; else the last one known."""
    delivered = [o for o in moment.memory.orders if o["status"] == "delivered"]
    about = delivered or list(moment.memory.orders)
    order_id = about[-1]["order_id"] if about else None
    nps_at = moment.surveys.nps_asked_at
    passed = ("nps",) if nps_at is not None and moment.now - nps_at < NPS_REST else ()
    survey = Survey(passed=passed, order_id=order_id)
    return Outcome(
        (), {"survey": survey.to_dict(), "survey_due": False, "pending": None}, (SurveyBegun(order_id),)
    )


def question(survey: Survey) -> Reply:
    custom = {"type": "csat" if survey.asking == "csat" else "rating", "question": survey.asking}
    scaled = survey.asking in {"csat", "nps"}
    return Reply(
        Act.survey_question,
        (Line(f"ask-{survey.asking}"),),
        answer_buttons(survey),
        custom if scaled else None,
    )


def answer_buttons(survey: Survey) -> tuple[Button, ...]:
    skip_button = button("button-skip", "skip")
    if survey.asking in {"csat", "nps"}:
        low, high = (1, 5) if survey.asking == "csat" else (0, 10)
        taps = tuple(
            button(
                f"button-{survey.asking}", "give_score", {"score": n}, given=str(n), question=survey.asking
            )
            for n in range(low, high + 1)
        )
        return (*taps, skip_button)
    if survey.asking == "expectation":
        names = ("below", "met", "exceeded")
        taps = tuple(button(f"button-{n}", "give_score", given=n, question="expectation") for n in names)
        return (*taps, skip_button)
    return (skip_button,)

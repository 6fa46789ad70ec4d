"""Beside the buying process: hello, thanks, goodbye, yes and no, misunderstandings, what is not ours."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import checkout, surveys
from bot.dialogue.about_shop import left_open
from bot.dialogue.bearing import bears_on
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button
from bot.dialogue.reference import refer
from bot.dialogue.values import Line, Meaning, Reply
from bot.feedback.survey import Survey
from bot.journey.acts import Act, Stage

DOUBTFUL = 0.5
"""Below this confidence what seems to be no business of the shop's may be a question to it."""


def greet(moment: Moment, meaning: Meaning) -> Outcome:
    if moment.memory.turns > 1:
        line = Line("greets-again")
        return Outcome((Reply(Act.greets, (line,)),))
    buttons = (button("button-look-around", "just_looking"), button("button-order-status", "order_status"))
    return Outcome(
        (Reply(Act.greets, (Line("greets", {"shop": moment.shop.name}), Line("greets-ask")), buttons),)
    )


def thank(moment: Moment, meaning: Meaning) -> Outcome:
    return Outcome((Reply(Act.thanks_and_closes, (Line("thanks-back"),)),), {"pending": None})


def say_goodbye(moment: Moment, meaning: Meaning) -> Outcome:
    bought = moment.memory.bought or moment.stage is Stage.post_purchase
    return Outcome(
        (Reply(Act.thanks_and_closes, (Line("goodbye-customer" if bought else "goodbye"),)),),
        {"pending": None},
    )


def introduce(moment: Moment, meaning: Meaning) -> Outcome:
    if not bears_on(moment, meaning, "bot", ()):
        return left_open(moment, meaning, "shop")
    line = Line("introduces", {"shop": moment.shop.name})
    return Outcome((Reply(Act.acknowledges, (line,), (button("button-person", "ask_human"),)),))


def chat(moment: Moment, meaning: Meaning) -> Outcome:
    if moment.memory.complaint is not None:
        from bot.dialogue.complaints import is_open

        return is_open(moment, moment.memory.complaint)  # "what happens now?"
    return Outcome((Reply(Act.acknowledges, (Line("chitchat"),)),))


def stay_calm(moment: Moment, meaning: Meaning) -> Outcome:
    return Outcome((Reply(Act.acknowledges, (Line("stays-calm"),), (button("button-person", "ask_human"),)),))


def agree(moment: Moment, meaning: Meaning) -> Outcome:
    """A yes to nothing in particular; at the decision it is a yes to the product. A yes to an offer has been
    read as the offer itself."""
    focus = moment.focus()
    if moment.manner is Stage.purchase_decision and len(focus) == 1 and not moment.memory.bought:
        return checkout.link(moment, focus[0])
    return Outcome((Reply(Act.acknowledges, (Line("agrees"),)),), {"pending": None})


def accept_no(moment: Moment, meaning: Meaning) -> Outcome:
    pending = moment.memory.pending or {}
    if pending.get("question") == "order_number":
        from bot.dialogue.orders import tell_status

        return tell_status(moment, replace(meaning, entities={"no_number": True}))
    line = Line("no-then-fine") if pending else Line("no-anything-else")
    fine = Outcome((Reply(Act.acknowledges, (line,)),), {"pending": None})
    survey = Survey.from_dict(moment.memory.survey) if moment.memory.survey else None
    if pending.get("survey") and survey is not None and survey.asking is not None:
        return fine.then(Outcome((surveys.question(survey),)))
    return fine


def take_correction(moment: Moment, meaning: Meaning) -> Outcome:
    """ "No, I meant the galaxy": the last question again for what was meant; else a plain question back."""
    from bot.dialogue.complaints import withdraw
    from bot.dialogue.topics import TOPICS

    if meaning.entities.get("withdrawn"):
        return withdraw(moment, meaning)
    last = moment.memory.last
    told = meaning.entities.get("meant") or meaning.entities.get("product")
    meant = bool(meaning.mentions or meaning.quantities or told)
    reference = refer(moment, meaning) if meant else None
    if reference is not None and (reference.products or reference.choices):
        asked = last["intent"] if last else "choose_product"
        return TOPICS[asked](moment, replace(meaning, intent=asked))
    if (rest := meaning.entities.get("meant")) and moment.memory.query:
        wanted = f"{moment.memory.query} {rest}"
        return TOPICS["find_product"](moment, replace(meaning, intent="find_product", text=wanted))
    return Outcome((Reply(Act.clarifies, (Line("misunderstood"),)),), {"pending": None})


def redirect(moment: Moment, meaning: Meaning) -> Outcome:
    if meaning.entities.get("language") is not None:
        return Outcome((Reply(Act.clarifies, (Line("speaks-four-languages"),)),))
    line = Line("out-of-scope", {"shop": moment.shop.name})
    reply = Reply(Act.out_of_scope_redirect, (line,), (button("button-person", "ask_human"),))
    doubtful = meaning.intent == "out_of_scope" and meaning.confidence < DOUBTFUL
    notes = (QuestionUnanswered(meaning.text, None, "shop"),) if doubtful else ()
    return Outcome((reply,), {}, notes)


def not_sure(moment: Moment, meaning: Meaning) -> Outcome:
    """Understood too little to answer: says so and asks to say it differently."""
    return Outcome((Reply(Act.clarifies, (Line("not-sure"),), (button("button-person", "ask_human"),)),))

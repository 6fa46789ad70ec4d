"""The manner of a stage: what is added to an answer because of where the visitor stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.catalogue.product import Product
from bot.dialogue import checkout, reassurance, surveys, telling
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.payloads import button
from bot.dialogue.values import Button, Line, Reply
from bot.feedback.survey import Survey
from bot.journey.acts import Act, Overlay, Stage

REMIND_AGAIN_AFTER = 6
LINK_AGAIN_AFTER = 3
ANSWERS = frozenset({Act.gives_product_facts, Act.reassures, Act.says_not_available})

CHOOSING = frozenset("buy choose_product reorder ask_total hesitate ask_to_remember".split())
DECIDING = CHOOSING | frozenset(
    """ask_delivery ask_returns ask_warranty ask_payment ask_authenticity ask_support""".split()
)
KIND_WORDS = frozenset("greet thank affirm correct report_arrival".split())
SURVEY_WAITS_AFTER = frozenset(
    {Act.gives_checkout_link, Act.recommends, Act.compares, Act.clarifies, Act.asks_need, Act.survey_question}
)
SURVEY_WAITS_FOR = frozenset(
    """request_return ask_returns manage_order deny stop skip goodbye leave insult complain ask_human buy
    reorder checkout_trouble object_price hesitate""".split()
)


def close(moment: Moment, outcome: Outcome) -> Outcome:
    """Adds the stage's manner to a finished answer: opinions and next steps while searching, the need and
    the weak points while weighing, the reminder and one link at the decision, the survey when it is due."""
    if outcome.hand_over or Overlay.leaving in moment.overlays or Overlay.complaint in moment.overlays:
        return outcome
    after = moment.remembering(**outcome.memory)
    acts = {reply.act for reply in outcome.replies}
    match moment.manner:
        case Stage.information_search:
            outcome = with_buttons(outcome, search_buttons(after, outcome)) if acts & ANSWERS else outcome
        case Stage.evaluation_of_alternatives:
            outcome = weigh(after, outcome) if acts & ANSWERS else outcome
        case Stage.purchase_decision:
            if acts & ANSWERS and Act.gives_checkout_link not in acts:
                outcome = decide(after, outcome, moment.memory.last)
    return ask_survey(after, outcome)


def search_buttons(moment: Moment, outcome: Outcome) -> tuple[Button, ...]:
    """The next steps of somebody who is looking: opinions, more, side by side."""
    focus = moment.focus()
    if len(focus) != 1:
        ids = [p.id for p in focus[:3]]
        return (
            (button("button-compare", "compare_products", {"count": len(ids)}, products=ids),) if ids else ()
        )
    product = focus[0]
    buttons = []
    asked = {m.intent for m in moment.meanings}
    if "ask_reviews" not in asked and product.rating is not None:
        buttons.append(button("button-reviews", "ask_reviews", product=product.id))
    if "ask_description" not in asked and product.description:
        buttons.append(button("button-about", "ask_description", product=product.id))
    return (*buttons, button("button-similar", "ask_alternatives", product=product.id))


def weigh(moment: Moment, outcome: Outcome) -> Outcome:
    """While weighing, a fact is followed by what others say and by the way to compare."""
    focus = moment.focus()
    if len(focus) != 1:
        return outcome
    product = focus[0]
    outcome = with_opinion(moment, outcome, product)
    others = [i for i in moment.memory.shown if i != product.id][:2]
    if others:
        ids = [product.id, *others]
        return with_buttons(
            outcome, (button("button-compare", "compare_products", {"count": len(ids)}, products=ids),)
        )
    return with_buttons(outcome, (button("button-similar", "ask_alternatives", product=product.id),))


def with_opinion(moment: Moment, outcome: Outcome, product: Product) -> Outcome:
    told = telling.rating(moment, product)
    if told is None or any(line.id.startswith("fact-rating") for r in outcome.replies for line in r.lines):
        return outcome
    last = outcome.replies[-1]
    if last.act is not Act.gives_product_facts:
        return outcome
    grown = replace(last, lines=(*last.lines, told.line), claims=(*last.claims, *told.claims))
    return replace(outcome, replies=(*outcome.replies[:-1], grown))


def decide(moment: Moment, outcome: Outcome, before: Mapping[str, str] | None) -> Outcome:
    """At the decision: the need that brought them, then one call to action; neither again and again, nor to
    somebody who only asks. `before` is the last question about products answered before this turn."""
    memory, focus = moment.memory, moment.focus()
    if len(focus) == 1 and not wants(moment, focus[0], before):
        return outcome
    reminder = (
        reassurance.remind(moment) if rested(memory.reminded_at, memory.turns, REMIND_AGAIN_AFTER) else None
    )
    if reminder is not None:
        outcome = outcome.then(Outcome((reminder,), {"reminded_at": memory.turns}))
    if len(focus) == 1 and not memory.bought and not discouraging(outcome):
        fresh = memory.linked != focus[0].id or rested(memory.linked_at, memory.turns, LINK_AGAIN_AFTER)
        linked = checkout.link(moment, focus[0]) if fresh else Outcome()
        if any(reply.act is Act.gives_checkout_link for reply in linked.replies):
            kept = {name: linked.memory[name] for name in ("linked_at", "linked", "focus")}
            outcome = outcome.then(Outcome(without_sum_again(linked.replies, outcome), kept, linked.notes))
    return outcome


def wants(moment: Moment, product: Product, before: Mapping[str, str] | None) -> bool:
    """Whether they have shown that this is what they may buy: by choosing it, by asking what it comes to or
    wavering over it, in the cart, or with a second question of those who decide. Whoever opens with "does it
    have a warranty?" is answered, not pushed."""
    asked = {meaning.intent for meaning in moment.meanings}
    at_checkout = moment.page.type in {"cart", "checkout"}
    again = (before or {}).get("intent") in DECIDING
    return bool(asked & CHOOSING) or at_checkout or again or moment.memory.linked == product.id


def discouraging(outcome: Outcome) -> bool:
    """No link under bad news: after "it cannot be returned" it would be a shove."""
    bad = {"fact-returns-none", "fact-warranty-none", "delivery-not-there"}
    unsaid = any(reply.act is Act.says_not_available for reply in outcome.replies)
    return unsaid or any(line.id in bad for reply in outcome.replies for line in reply.lines)


def without_sum_again(replies: tuple[Reply, ...], outcome: Outcome) -> tuple[Reply, ...]:
    """The link alone where the sum has just been told."""
    if not any(line.id.startswith("total") for reply in outcome.replies for line in reply.lines):
        return replies
    return tuple(
        replace(r, lines=tuple(n for n in r.lines if not n.id.startswith(("total", "checkout-minimum"))))
        for r in replies
    )


def rested(at: int | None, now: int, turns: int) -> bool:
    return at is None or now - at >= turns


def ask_survey(moment: Moment, outcome: Outcome) -> Outcome:
    """A delivery has made the survey due: it follows the answer to what was asked, where that leaves room. A
    kind word beside an open question puts the question once more, and so does the first message after the
    checkout that held it back."""
    if surveys.is_paying(moment):
        return outcome
    survey = Survey.from_dict(moment.memory.survey) if moment.memory.survey else None
    said = {m.intent for m in moment.meanings}
    if survey is None and moment.memory.survey_due and surveys.may_begin(moment):
        if not leaves_room(moment, outcome, said):
            return outcome
        begun = surveys.begin(moment)
        asked = surveys.question(Survey.from_dict(begun.memory["survey"]))
        return outcome.then(begun).then(Outcome((asked,)))
    kind = bool(said) and said <= KIND_WORDS and not moment.memory.survey_waits
    kind |= moment.memory.survey_due and leaves_room(moment, outcome, said)
    put = any(reply.act is Act.survey_question for reply in outcome.replies)
    if survey is not None and survey.asking is not None and kind and not put:
        return outcome.then(Outcome((surveys.question(survey),), {"pending": None, "survey_due": False}))
    return outcome


def leaves_room(moment: Moment, outcome: Outcome, said: set[str]) -> bool:
    """Whether a survey question may follow: not after a link or a choice of products, not while something is
    changed, sent back or refused, not behind a question of ours, not beside another order's status, not in
    the turn that proved the order."""
    if outcome.memory.get("survey_due"):  # it became due by proving the order: in the next turn, then
        return False
    if {reply.act for reply in outcome.replies} & SURVEY_WAITS_AFTER or said & SURVEY_WAITS_FOR:
        return False
    if moment.memory.pending:
        return False
    delivered = {o["order_id"] for o in moment.memory.orders if o["status"] == "delivered"}
    told = [r.custom.get("order_id") for r in outcome.replies if r.custom and r.custom.get("order_id")]
    return "order_status" not in said or (bool(told) and set(told) <= delivered)


def with_buttons(outcome: Outcome, buttons: tuple[Button, ...]) -> Outcome:
    """Puts the next steps under the last message, unless it has some of its own."""
    if not outcome.replies or outcome.replies[-1].buttons or not buttons:
        return outcome
    last: Reply = replace(outcome.replies[-1], buttons=buttons)
    return replace(outcome, replies=(*outcome.replies[:-1], last))


def disclosure(moment: Moment) -> Line:
    """The first turn says that this is a virtual assistant, and how to reach a person."""
    return Line("discloses", {"shop": moment.shop.name})

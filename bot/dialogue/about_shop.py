"""Questions about the shop itself: hours, address, contact, what is stored, loyalty."""

from __future__ import annotations

from collections.abc import Sequence

from bot.catalogue.claims import Claim, Source
from bot.dialogue import opening, telling
from bot.dialogue.bearing import bears_on
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button
from bot.dialogue.reminding import forget, forgets_address
from bot.dialogue.values import Line, Meaning, Reply, Value
from bot.journey.acts import Act


def tell(moment: Moment, meaning: Meaning) -> Outcome:
    """Only the contact asked for; all of them when none is named."""
    asked = moment.cues.among("contact", meaning.text)
    if meaning.entities.get("phone"):
        asked = ("phone", "hours")
    known = {name: text for name, text in moment.shop.contacts.items() if not asked or name in asked}
    if not known:
        note = QuestionUnanswered(meaning.text, None, asked[0] if asked else "shop")
        reply = Reply(
            Act.says_not_available, (Line("not-stated-shop"),), (button("button-person", "ask_human"),)
        )
        return Outcome((reply,), {}, (note,))
    shop: dict[str, Value] = {"shop": moment.shop.name}
    open_ = not asked and not bears_on(moment, meaning, "shop", (known.get(n, "") for n in SAID_IN_WORDS))
    lines = [] if asked else [Line("not-stated-shop" if open_ else "shop-intro", shop)]
    lines += [
        Line(f"shop-{name}", {**shop, name: opening.said(text) if name == "hours" else text})
        for name, text in known.items()
    ]
    claims = tuple(Claim(None, name, text, Source.shop) for name, text in known.items())
    person = (button("button-person", "ask_human"),)
    if open_:
        note = QuestionUnanswered(meaning.text, None, "shop")
        return Outcome((Reply(Act.says_not_available, tuple(lines), person, None, claims),), {}, (note,))
    buttons = person if meaning.entities.get("phone") else ()
    return Outcome((Reply(Act.reassures, tuple(lines), buttons, None, claims),))


SAID_IN_WORDS = ("hours", "address")
"""The other contacts are numbers and names."""


def left_open(moment: Moment, meaning: Meaning, field: str, near: Sequence[telling.Told] = ()) -> Outcome:
    """The shop has not stated that; `near` is its word on something like it, told as no more than that."""
    lines = [Line("not-stated-shop")]
    lines += [Line("not-stated-nearest", {"value": claim.value}) for told in near for claim in told.claims]
    claims = tuple(claim for told in near for claim in told.claims)
    reply = Reply(Act.says_not_available, tuple(lines), (button("button-person", "ask_human"),), None, claims)
    return Outcome((reply,), {"pending": None}, (QuestionUnanswered(meaning.text, None, field),))


def privacy(moment: Moment, meaning: Meaning) -> Outcome:
    if forgets_address(moment.text, moment.cues):
        return forget(moment)
    return policies(moment, meaning, ("privacy",), Act.reassures)


def loyalty(moment: Moment, meaning: Meaning) -> Outcome:
    """What regulars get; the referral too when they would recommend the shop."""
    if not bears_on(moment, meaning, "loyalty", moment.shop.policies_on("loyalty", "referral")):
        return left_open(moment, meaning, "shop")
    referring = moment.cues.has("refers", meaning.text)
    return policies(
        moment, meaning, ("referral", "loyalty") if referring else ("loyalty", "referral"), Act.order_help
    )


def policies(moment: Moment, meaning: Meaning, names: tuple[str, ...], act: Act) -> Outcome:
    told = [t for t in (telling.policy(moment, name, None) for name in names) if t is not None]
    if not told:
        return left_open(moment, meaning, names[0])
    claims = tuple(c for t in told for c in t.claims)
    return Outcome((Reply(act, tuple(t.line for t in told), (), None, claims),))


def discount(moment: Moment, meaning: Meaning) -> Outcome:
    """What is reduced where offers are asked for, a product's own reduction where one is meant; the shop's
    word on coupons otherwise."""
    from bot.dialogue import facts, offers
    from bot.dialogue.reference import refer

    coupon = moment.cues.has("coupon_or_group", meaning.text)
    if not coupon and offers.asked(moment, meaning):
        return offers.listed(moment, meaning) or policies(moment, meaning, ("discount",), Act.reassures)
    meant = refer(moment, meaning, property_asked=True)
    if (meant.products or meant.unknown) and not coupon:
        return facts.answer(moment, meaning)
    return policies(moment, meaning, ("discount",), Act.reassures)

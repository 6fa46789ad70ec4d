"""Questions about the shop itself: hours, address, contact, what is stored, loyalty."""

from __future__ import annotations

from bot.catalogue.claims import Claim, Source
from bot.dialogue import opening, telling
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
    lines = [Line("shop-intro", shop)] if not asked else []
    lines += [
        Line(f"shop-{name}", {**shop, name: opening.said(text) if name == "hours" else text})
        for name, text in known.items()
    ]
    claims = tuple(Claim(None, name, text, Source.shop) for name, text in known.items())
    buttons = (button("button-person", "ask_human"),) if meaning.entities.get("phone") else ()
    return Outcome((Reply(Act.reassures, tuple(lines), buttons, None, claims),))


def privacy(moment: Moment, meaning: Meaning) -> Outcome:
    if forgets_address(moment.text, moment.cues):
        return forget(moment)
    return policies(moment, meaning, ("privacy",), Act.reassures)


def loyalty(moment: Moment, meaning: Meaning) -> Outcome:
    """What regulars get; the referral too when they would recommend the shop."""
    referring = moment.cues.has("refers", meaning.text)
    return policies(
        moment, meaning, ("referral", "loyalty") if referring else ("loyalty", "referral"), Act.order_help
    )


def policies(moment: Moment, meaning: Meaning, names: tuple[str, ...], act: Act) -> Outcome:
    told = [t for t in (telling.policy(moment, name, None) for name in names) if t is not None]
    if not told:
        note = QuestionUnanswered(meaning.text, None, names[0])
        reply = Reply(
            Act.says_not_available, (Line("not-stated-shop"),), (button("button-person", "ask_human"),)
        )
        return Outcome((reply,), {}, (note,))
    claims = tuple(c for t in told for c in t.claims)
    return Outcome((Reply(act, tuple(t.line for t in told), (), None, claims),))


def discount(moment: Moment, meaning: Meaning) -> Outcome:
    """A product's own reduction where one is meant; the shop's word on offers and coupons otherwise."""
    from bot.dialogue import facts
    from bot.dialogue.reference import refer

    coupon = moment.cues.has("coupon_or_group", meaning.text)
    product_meant = bool(refer(moment, meaning, property_asked=True).products)
    if product_meant and not coupon:
        return facts.answer(moment, meaning)
    return policies(moment, meaning, ("discount",), Act.reassures)

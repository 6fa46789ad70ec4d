"""Purchase decision: the doubt voiced is answered with this product's facts and the shop's policies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.catalogue.claims import Claim, Source
from bot.catalogue.product import Money, Product
from bot.dialogue import plainly, telling, wanting
from bot.dialogue.about_shop import left_open
from bot.dialogue.bearing import bears_on
from bot.dialogue.by_name import MOST, Reference, same_group
from bot.dialogue.cues import Cues
from bot.dialogue.delivering import delivery_cost, not_delivered, stated_delivery, there
from bot.dialogue.facts import settle
from bot.dialogue.in_english import everyday, in_english
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button
from bot.dialogue.reference import refer
from bot.dialogue.reminding import remind_button
from bot.dialogue.values import Button, Line, Meaning, Reply, Value
from bot.journey.acts import Act

BREATH = 90  # characters of a need that is said again
POLICY_OF = {
    "ask_delivery": "delivery",
    "ask_returns": "returns",
    "ask_warranty": "warranty",
    "ask_payment": "payment",
    "ask_authenticity": "authenticity",
    "ask_support": "support",
}
BY_PRODUCT = frozenset({"delivery", "returns", "warranty"})


def reassure(moment: Moment, meaning: Meaning) -> Outcome:
    """The product's own word first; the shop's where the product says nothing, or adds to it."""
    name = POLICY_OF[meaning.intent]
    if name in BY_PRODUCT:
        reference = product_meant(moment, meaning)
        if reference.choices or reference.unknown:
            settled = settle(moment, meaning, reference)
            assert settled is not None
            return settled
        chosen = reference.products
    else:
        chosen = refer(moment, meaning, property_asked=True).products[:1]
    told = telling.policies(moment, name, chosen[:3])
    if not chosen:
        told = [t for t in (telling.policy(moment, name, None),) if t is not None]
    if told and not answers(moment, meaning, name, chosen):
        return left_open(moment, meaning, name, told if name == "support" else ())
    if name == "authenticity" and chosen:  # "real leather?" asks what it is made of as well
        told = [*plainly.genuine_told(moment, chosen[0]), *told]
    told = there(moment, meaning, name) + told + also(moment, meaning, name, chosen)
    remembered = {"pending": None}
    if chosen and name in BY_PRODUCT:
        last = {"intent": meaning.intent, "text": meaning.text}
        remembered |= {"focus": tuple(p.id for p in chosen), "last": last}  # type: ignore[dict-item]
    if not told:
        product_id = chosen[0].id if chosen else None
        note = QuestionUnanswered(meaning.text, product_id, name)
        reply = Reply(
            Act.says_not_available, (Line(f"not-stated-{name}"),), (button("button-person", "ask_human"),)
        )
        return Outcome((reply,), remembered, (note,))
    lines, claims = tuple(t.line for t in told), tuple(c for t in told for c in t.claims)
    return Outcome((Reply(Act.reassures, lines, (), None, claims),), remembered)


def answers(moment: Moment, meaning: Meaning, name: str, chosen: Sequence[Product]) -> bool:
    """Whether the shop's word on help, or on sending back, is on what was asked. A product's own word is."""
    doubtful = name == "support" or (name in BY_PRODUCT and not chosen)
    return not doubtful or bears_on(moment, meaning, name, moment.shop.policies_on(name))


def product_meant(moment: Moment, meaning: Meaning) -> Reference:
    """A policy question names a product, points at one, or is about the shop at large."""
    reference = refer(moment, meaning, property_asked=True)
    named = bool(meaning.mentions) or bool(meaning.entities) or names_kind(moment, meaning)
    asked_which = (moment.memory.pending or {}).get("question") == "which"
    points = asked_which or moment.cues.has("points_back", meaning.text)
    of_list = not named and not reference.unknown and points
    few = 1 < len(reference.choices) <= 3 and same_group(list(reference.choices))
    if (reference.choices and of_list) or few:  # "has it a warranty?" after a list, versions: of each of them
        return Reference(reference.choices[:3])
    if reference.products or reference.unknown or (reference.choices and named):
        return reference
    return Reference()


def names_kind(moment: Moment, meaning: Meaning) -> bool:
    """Whether everyday words of another language than English name several products ("the lamp")."""
    english = in_english(moment, meaning)
    meant = everyday(moment, english) if english is not None else None
    return meant is not None and bool(meant.choices)


def also(moment: Moment, meaning: Meaning, name: str, chosen: Sequence[Product]) -> list[telling.Told]:
    """What belongs to the answer: what delivery costs beside how long it takes, where to when a place is
    named, instalments or another way to pay when asked."""
    if name == "payment" and moment.cues.has("instalments", meaning.text):
        told = telling.policy(moment, "instalments", None)
        return [told] if told else [telling.Told(Line("not-stated-instalments"))]
    if name == "payment":
        policy = (moment.shop.policy("payment") or "").lower()
        absent = [m for m in moment.cues.among("payment", meaning.text) if m not in policy]
        return [telling.Told(Line("payment-not-listed", {"method": absent[0]}))] if absent and policy else []
    if name != "delivery" or not_delivered(moment, meaning):
        return []
    where = (
        telling.policy(moment, "delivery", None)
        if chosen and moment.cues.has("place", meaning.text)
        else None
    )
    return [*([where] if where else []), *delivery_cost(moment, chosen)]


@dataclass(frozen=True, slots=True)
class Total:
    """What one piece costs in all. `delivery` None: the shop has not stated what delivery costs."""

    goods: Money
    delivery: Money | None
    sum: Money


def smallest_order(product: Product) -> int:
    """How many pieces the shop sells at least, where it states that."""
    stated = product.attributes.get("minimum order quantity", "")
    return int(stated) if stated.isdigit() and int(stated) > 1 else 1


def total_of(moment: Moment, product: Product, count: int) -> Total | None:
    """What so many pieces come to."""
    if product.to_pay is None:
        return None
    paid = product.to_pay
    goods = Money(paid.minor * count, paid.currency, paid.exponent)
    own = stated_delivery(product)
    if own is not None:
        return Total(goods, own, Money(goods.minor + own.minor, goods.currency, 2))
    price, free_from = moment.shop.delivery_price, moment.shop.free_from
    same = goods.exponent == 2 and goods.currency in {None, moment.shop.currency}
    if price is None or not same:
        return Total(goods, None, goods)
    free = free_from is not None and goods.minor >= int(free_from * 100)
    delivery = Money(0 if free else int(price * 100), goods.currency, 2)
    return Total(goods, delivery, Money(goods.minor + delivery.minor, goods.currency, 2))


def total_told(moment: Moment, product: Product, wanted: int = 1) -> telling.Told | None:
    """The sum for the pieces wanted, or for the smallest order where that is more."""
    count = max(wanted, smallest_order(product))
    total = total_of(moment, product, count)
    if total is None:
        return None
    told = telling.price(moment, product)
    claims = list(told.claims) if told else []
    if smallest_order(product) > 1:
        claims.append(telling.claim(moment, product, "minimum order quantity", str(smallest_order(product))))
    args: dict[str, Value] = {
        "product": product.title,
        "goods": total.goods,
        "sum": total.sum,
        "count": count,
    }
    if total.delivery is None:
        return telling.Told(Line("total-without-delivery", args), tuple(claims))
    if stated_delivery(product) is not None:
        claims.append(telling.claim(moment, product, "shipping", product.shipping or ""))
    else:
        claims.append(Claim(None, "delivery_cost", str(moment.shop.delivery_price), Source.shop, None))
    if total.delivery.minor == 0:
        claims.append(Claim(None, "delivery_free_from", str(moment.shop.free_from), Source.shop, None))
        return telling.Told(Line("total-free-delivery", args), tuple(claims))
    return telling.Told(Line("total", {**args, "delivery": total.delivery}), tuple(claims))


def minimum_line(product: Product, wanted: int = 1) -> tuple[Line, ...]:
    """Said before the sum where fewer were asked for than are sold."""
    least = smallest_order(product)
    return (Line("checkout-minimum", {"count": least}),) if least > wanted else ()


def pieces(meaning: Meaning) -> int:
    """How many are wanted, one unless a number is said."""
    counts = [int(q.low) for q in meaning.quantities if q.kind == "count" and q.low and 1 <= q.low <= 999]
    return counts[0] if counts else 1


def tell_total(moment: Moment, meaning: Meaning) -> Outcome:
    reference = refer(moment, meaning, property_asked=True)
    settled = settle(moment, meaning, reference)
    if settled is not None:
        return settled
    wanted = pieces(meaning)
    several = reference.products[:MOST]
    if len(several) > 1 and (joint := joint_total(moment, several)) is not None:
        return joint
    told = [t for t in (total_told(moment, p, wanted) for p in reference.products[:3]) if t is not None]
    memory = {"focus": tuple(p.id for p in reference.products), "pending": None}
    if not told:
        note = QuestionUnanswered(meaning.text, reference.products[0].id, "price")
        line = Line("not-stated-price", {"product": reference.products[0].title})
        return Outcome((Reply(Act.says_not_available, (line,)),), memory, (note,))
    reply = Reply(
        Act.reassures, tuple(t.line for t in told), (), None, tuple(c for t in told for c in t.claims)
    )
    return Outcome((reply,), memory)


def joint_total(moment: Moment, several: tuple[Product, ...]) -> Outcome | None:
    """Each price, and one sum with one delivery; None where a price or a currency is not known."""
    paid = [p.to_pay for p in several if p.to_pay is not None]
    if len(paid) < len(several) or len({(m.currency, m.exponent) for m in paid}) > 1:
        return None
    goods = Money(sum(m.minor for m in paid), paid[0].currency, paid[0].exponent)
    lines = [Line("total-part", {"product": p.title, "price": p.to_pay or 0}) for p in several]
    claims = [c for p in several if (t := telling.price(moment, p)) is not None for c in t.claims]
    price, free_from = moment.shop.delivery_price, moment.shop.free_from
    own = any(stated_delivery(p) is not None for p in several)
    if price is None or own or goods.exponent != 2 or goods.currency not in {None, moment.shop.currency}:
        lines.append(Line("total-joint-goods", {"goods": goods}))
    elif free_from is not None and goods.minor >= int(free_from * 100):
        lines.append(Line("total-joint-free", {"goods": goods}))
        claims.append(Claim(None, "delivery_free_from", str(free_from), Source.shop, None))
    else:
        delivery = Money(int(price * 100), goods.currency, 2)
        whole = Money(goods.minor + delivery.minor, goods.currency, 2)
        lines.append(Line("total-joint", {"goods": goods, "delivery": delivery, "sum": whole}))
        claims.append(Claim(None, "delivery_cost", str(price), Source.shop, None))
    memory = {"focus": tuple(p.id for p in several), "shown": tuple(p.id for p in several), "pending": None}
    return Outcome((Reply(Act.reassures, tuple(lines), (), None, tuple(claims)),), memory)


def steady(moment: Moment, meaning: Meaning) -> Outcome:
    """Somebody is unsure and names no doubt: remind of what brought them, ask which doubt it is."""
    if (moment.memory.pending or {}).get("question") == "doubt":
        calm = Reply(Act.acknowledges, (Line("doubt-later"),), (remind_button(),))
        return Outcome((calm,), {"pending": None})  # asked once is enough
    reminder = remind(moment)
    line = Line("doubt-which" if not moment.focus() else "doubt-which-product", focus_name(moment))
    asked = Reply(Act.clarifies, (line,), doubt_buttons(moment))
    memory: dict[str, object] = {"pending": {"question": "doubt"}}
    if reminder is not None:
        memory["reminded_at"] = moment.memory.turns
    return Outcome((reminder, asked) if reminder is not None else (asked,), memory)


def remind(moment: Moment) -> Reply | None:
    """The visitor's need in their own words; None where there is none, or the product in focus is not of
    the kind that the need was about."""
    need, focus = moment.memory.need, moment.focus()
    if need is None or len(need.split()) < 2:  # "kettles" is no need to be reminded of
        return None
    need = gist(need, moment.cues)
    if not focus:
        return Reply(Act.reminds_need, (Line("reminds-need", {"need": need}),))
    if not wanting.needs_about(moment, focus[:1]):
        return None
    if len(focus) > 1:
        return Reply(Act.reminds_need, (Line("reminds-need", {"need": need}),))
    return Reply(Act.reminds_need, (Line("reminds-need-product", {"need": need, "product": focus[0].title}),))


def gist(need: str, cues: Cues) -> str:
    """The sentence that says most of a need told in several, not longer than is said in one breath."""
    longest = max(cues.split("sentence_end", need), key=len).strip()
    return telling.cut(longest, BREATH)


def doubt_buttons(moment: Moment) -> tuple[Button, ...]:
    focus = moment.focus()
    entities: dict[str, Any] = {"product": focus[0].id} if focus else {}
    return (
        button("button-doubt-price", "ask_total" if focus else "object_price", **entities),
        button("button-doubt-delivery", "ask_delivery", **entities),
        button("button-doubt-returns", "ask_returns", **entities),
        button("button-doubt-warranty", "ask_warranty", **entities),
        button("button-doubt-trust", "ask_authenticity", **entities),
    )


def focus_name(moment: Moment) -> dict[str, Value]:
    focus = moment.focus()
    return {"product": focus[0].title} if focus else {}

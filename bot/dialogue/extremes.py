""" "Which is the lightest", "the longest battery": the winner with its figure first, then the next one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.catalogue.aspects import ASPECTS, says, stated_on
from bot.catalogue.drawbacks import warns
from bot.catalogue.extremes import EXTREMES, PRICE, RATING, Ranked, ranked, same_figure
from bot.catalogue.facts import Fact
from bot.catalogue.product import Availability, Product
from bot.catalogue.told_apart import common_name
from bot.catalogue.wishes import Wishes
from bot.dialogue import telling, terms
from bot.dialogue.at_hand import products, unique
from bot.dialogue.by_name import candidates_of
from bot.dialogue.in_english import in_english
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.payloads import product_button
from bot.dialogue.plainly import asked_aspects
from bot.dialogue.pointed import by_place, of_both
from bot.dialogue.question import asks
from bot.dialogue.values import Line, Meaning, Reply, Value
from bot.dialogue.wanting import could_be, wishes_of
from bot.dialogue.wanting import within as affordable
from bot.journey.acts import Act

ASKING = frozenset(
    """ask_which_better compare_products find_product ask_assortment ask_alternatives ask_feature ask_price
    choose_product ask_advice ask_fit ask_reviews ask_description ask_discount describe_need""".split()
)
BY_THE_KIND = frozenset("out_of_scope object_price chitchat insult hesitate ask_stock ask_warranty".split())
"""What a message that names a kind and an end of its row is taken for where it is short."""
FOLLOWED = {PRICE: "ask_price", RATING: "ask_reviews"}
"""What "and the Hushline?" asks then; of the other figures it is the property."""
LISTED, MOST_TIED, MANY = 4, 3, 60
"""So many were shown of a longer list; so many share a first place by name; so many are looked through."""


def ranking(moment: Moment, meaning: Meaning) -> Outcome | None:
    """None where no end of a row is asked for, or nothing is stated of it."""
    names = extremes_asked(moment, meaning)
    among = fitting(moment, meaning, those_meant(moment, meaning)) if names else ()
    found = [(name, row) for name in names if len(among) > 1 and (row := ranked(among, name)) is not None]
    if not found:
        return None
    name, row = max(found, key=lambda one: len(one[1].order))
    return told(moment, meaning, name, row)


def extremes_asked(moment: Moment, meaning: Meaning) -> list[str]:
    names = [n for n in moment.cues.among("extreme", meaning.text) if n in EXTREMES]
    if not names or moment.cues.has("offers", meaning.text):
        return []  # "the biggest discount" is no size
    asking = asks(meaning.text) or moment.cues.has("open_question", meaning.text)
    if meaning.intent == "buy" and not asking:
        return []  # "I'll take the cheapest"
    english = in_english(moment, meaning)
    kind = any(m.kind == "category" for m in (english.meaning if english else meaning).mentions)
    kind = kind or moment.catalogue.thing_in(meaning.text) is not None
    if meaning.intent not in ASKING | {"buy"} and not (kind and meaning.intent in BY_THE_KIND):
        return []
    return [n for n in names if n not in {"largest", "smallest"}] or names


def those_meant(moment: Moment, meaning: Meaning) -> tuple[Product, ...]:
    """Those of `of_these_or_kind` that cost no more than was told, where there are such."""
    among, most = of_these_or_kind(moment, meaning), moment.memory.wishes.get("price_high")
    if not isinstance(most, int | float):
        return among
    return tuple(p for p in among if affordable(p, Wishes(price_high=most))) or among


def of_these_or_kind(moment: Moment, meaning: Meaning) -> tuple[Product, ...]:
    """Those named, else those of the kind named, else those shown; where these were the first of a longer
    list, all of it."""
    english = in_english(moment, meaning)
    mentions = (english.meaning if english is not None else meaning).mentions
    named = unique(p for m in mentions if m.kind == "product" for p in products(moment, m.candidates))
    if two := of_both(moment, meaning, meaning.text):
        return two
    placed = by_place(meaning, products(moment, moment.memory.shown))
    if len(named) == 1 and len(moment.focus()) == 1:
        named = unique((*moment.focus(), *named))  # "which is louder, this one or the Gradient?"
    if len(named) > 1 or len(placed) > 1:
        return placed if len(placed) > 1 else named
    kind = unique(p for m in mentions if m.kind == "category" for p in candidates_of(moment, m))
    shown = unique((*products(moment, moment.memory.shown), *moment.focus()))
    pointed = moment.cues.has("points_back", meaning.text) or moment.cues.has("of_these", meaning.text)
    if kind and not (pointed and len(shown) > 1):
        return within(moment, meaning, kind)
    if not shown or (not pointed and names_another(moment, meaning, shown)):
        return of_thing(moment, meaning)
    if kind or pointed or moment.memory.compared:
        return shown
    if len(moment.memory.shown) >= LISTED:
        return whole_list(moment, meaning, shown)
    return unique(v for p in shown for v in (p, *moment.catalogue.variants(p)))


def names_another(moment: Moment, meaning: Meaning, shown: Sequence[Product]) -> bool:
    """ "Cheapest vacuum?" after headphones is about vacuums, "the cheapest way to do it at home" is not."""
    thing = moment.catalogue.thing_in(meaning.text)
    if thing is None or thing not in meaning.text:
        return False
    before, after = (part.strip() for part in meaning.text.split(thing, 1))
    names = moment.cues.among("extreme", meaning.text)
    ends = [found for name in names if (found := moment.cues.find(f"extreme.{name}", before))]
    starts = [found for name in names if (found := moment.cues.find(f"extreme.{name}", after))]
    beside = any(f.end() == len(before) for f in ends) or any(f.start() == 0 for f in starts)
    return beside and not any(could_be(moment, thing, product) for product in shown)


def of_thing(moment: Moment, meaning: Meaning) -> tuple[Product, ...]:
    """Those that everyday words for a thing may mean ("which lamp is brightest")."""
    thing = moment.catalogue.thing_in(meaning.text)
    if thing is None:
        return ()
    hits = moment.catalogue.search(thing, limit=MANY)
    return tuple(h.product for h in hits if moment.catalogue.may_be(thing, h.product))


def whole_list(moment: Moment, meaning: Meaning, shown: tuple[Product, ...]) -> tuple[Product, ...]:
    wishes = wishes_of(moment, meaning)
    hits = moment.catalogue.find(moment.memory.query, wishes, limit=MANY).hits if moment.memory.query else ()
    kinds = {p.category[-1:] for p in shown}
    return unique((*shown, *[h.product for h in hits if h.product.category[-1:] in kinds]))


def within(moment: Moment, meaning: Meaning, kind: tuple[Product, ...]) -> tuple[Product, ...]:
    """Those of a kind within the price that this message names."""
    bounds = [q for q in meaning.quantities if q.kind == "money" and q.high]
    most = min((q.high or 0.0 for q in bounds), default=None)
    if most is None:
        return kind
    return tuple(p for p in kind if p.to_pay and p.to_pay.minor / 10**p.to_pay.exponent <= most)


def fitting(moment: Moment, meaning: Meaning, among: Sequence[Product]) -> tuple[Product, ...]:
    """What can be had, and of that what has what the question asks for beside ("that I can pay with")."""
    kept = [p for p in among if p.availability is not Availability.out_of_stock] or list(among)
    for name in asked_aspects(meaning.text, moment.cues):
        if not ASPECTS[name].has:
            continue
        having = [p for p in kept if any(has_it(fact, name) for fact in stated_on(p, name))]
        kept = having or kept
    return tuple(kept)


def has_it(fact: Fact, name: str) -> bool:
    if fact.quoted:
        return fact.field != "reviews" and not warns(fact.value)
    return bool(says(fact, name))


def told(moment: Moment, meaning: Meaning, name: str, found: Ranked) -> Outcome:
    first = same_figure(found)
    rest = [(p, figure) for p, figure in found.order if p not in first]
    which = Line(f"extreme-{name.replace(' ', '-')}")
    winners = families(first)
    args: dict[str, Value] = {"which": which, "product": winners, "value": stated(first[0], found.field)}
    lines = [Line("extreme-first" if len(winners) == 1 else "extreme-tied", args)]
    if rest:
        second = tuple(p for p, figure in rest if figure == rest[0][1])
        next_args: dict[str, Value] = {
            "product": families(second)[:MOST_TIED],
            "value": stated(second[0], found.field),
        }
        lines.append(Line("extreme-next", next_args))
    if 0 < len(found.unstated) <= MOST_TIED:
        lines.append(Line("extreme-unstated", {"product": families(found.unstated)}))
    best = unique((*first, *[p for p, _ in rest]))[:LISTED]
    claims = [telling.claim(moment, p, found.field, raw(p, found.field)) for p, _ in found.order[:LISTED]]
    if found.field == PRICE:
        claims = [c for p in best if (t := telling.price(moment, p)) is not None for c in t.claims]
    custom = {"type": "product_list", "products": [telling.card(p) for p in best]}
    buttons = tuple(product_button(p, "choose_product") for p in best[:MOST_TIED])
    reply = Reply(Act.gives_product_facts, tuple(lines), buttons, custom, tuple(claims))
    memory = {
        "shown": tuple(p.id for p in best),
        "focus": tuple(p.id for p in first[:1]) if len(winners) == 1 else (),
        "pending": None,
        "last": {"intent": FOLLOWED.get(found.field, "ask_feature"), "text": "", "field": found.field},
    }
    return Outcome((reply,), memory)


def families(members: Sequence[Product]) -> tuple[str, ...]:
    """Names, versions of one thing by the name that they share."""
    groups: dict[str, list[Product]] = {}
    for product in members:
        groups.setdefault(product.item_group_id or product.id, []).append(product)
    return tuple(common_name(group) for group in groups.values())


def raw(product: Product, field: str) -> str:
    if field == RATING:
        return telling.number(product.rating or 0.0)
    return product.attributes.get(field, "")


def stated(product: Product, field: str) -> Value:
    if field == PRICE:
        return product.to_pay or 0
    return terms.as_said(field, raw(product, field))

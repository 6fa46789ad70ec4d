"""What points at products without their names: a place in the list shown, an end of it, "the other one",
"both", "not the max"."""

from __future__ import annotations

import re

from bot.catalogue.extremes import ranked
from bot.catalogue.longer_names import words_of
from bot.catalogue.product import Product
from bot.catalogue.words import forms, singular
from bot.dialogue.absent import called, found_alone
from bot.dialogue.at_hand import kin, products, unique
from bot.dialogue.by_name import MOST
from bot.dialogue.cues import Cues
from bot.dialogue.described import alone_in_words
from bot.dialogue.moment import Moment
from bot.dialogue.naming import by_words
from bot.dialogue.values import Meaning

POINTER = re.compile(r"\b(?:it|they|them|(?:that|this) one)\b", re.IGNORECASE)
OF_A_NEED = re.compile(r"\b(?:an?|some|the|new)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
"""Before a name: it is what is needed, and not what that is for ("something to boil water")."""
NOT_THAT = re.compile(r"\bnot (?:the |that )?[^,.;:()]*", re.IGNORECASE)


def by_place(meaning: Meaning, shown: tuple[Product, ...]) -> tuple[Product, ...]:
    """ "The second one", "the last", "the first two" of what was shown."""
    picked: list[Product] = []
    for quantity in meaning.quantities:
        if quantity.kind == "ordinal" and quantity.low and shown:
            low, high = (
                int(b) if b > 0 else len(shown) + 1 + int(b)
                for b in (quantity.low, quantity.high or quantity.low)
            )
            picked += shown[max(0, low - 1) : max(0, high)]
    return unique(picked)


def by_end(text: str, among: tuple[Product, ...], cues: Cues) -> tuple[Product, ...]:
    """ "The cheaper one", "the best rated" of several."""
    rows = (ranked(among, name) for name in cues.among("the_one", text))
    return next(((row.order[0][0],) for row in rows if row is not None), ())


def the_other(moment: Moment, meaning: Meaning, said: str) -> tuple[Product, ...]:
    """ "And the other one?" of two, one of which was talked about last."""
    last = {product.id for product in moment.focus()}
    if len(last) != 1 or meaning.mentions or not moment.cues.has("the_other", said):
        return ()
    of_two = products(moment, moment.memory.shown)
    if len(of_two) != 2:
        of_two = products(moment, moment.memory.lately)
    if len(of_two) == 2:
        return tuple(product for product in of_two if product.id not in last)
    if len(of_name := moment.catalogue.longer_names.beside(moment.focus()[0])) == 1:
        return of_name
    others = tuple(product for product in kin(moment) if product.id not in last)
    alike = by_words(said, others)  # "the other green one"
    return alike if len(alike) == 1 else ()


def of_both(moment: Moment, meaning: Meaning, said: str) -> tuple[Product, ...]:
    """ "Both", "each of the two", "which of them": the two talked about last, be it in one message or in
    several; with one named beside it, that one and the one talked about. () where nothing says so, or two are
    named."""
    named = {m.candidates for m in meaning.mentions if m.kind == "product" and len(m.candidates) == 1}
    each = moment.cues.has("each_of_them", said)
    if len(named) > 1 or not (each or moment.cues.has("the_two", said)):
        return ()
    shown, focus = products(moment, moment.memory.shown), moment.focus()
    lately = products(moment, moment.memory.lately)
    if named:
        beside = products(moment, next(iter(named)))
        return two if len(two := unique((*focus[:1], *beside))) > 1 else ()
    if len(focus) > 1:
        return focus[:MOST]
    if (len(shown) == 2 or (each and len(shown) > 2)) and {p.id for p in lately} <= {p.id for p in shown}:
        return shown[:MOST]
    if len(lately) > 1:
        alike = tuple(p for p in lately if p.category == lately[-1].category)
        return alike if each and len(alike) > 1 else lately[-2:]
    more = of_the_same_name(moment, moment.text) if len(focus) == 1 else ()
    return (*focus, *more) if more else ()


def of_the_same_name(moment: Moment, said: str) -> tuple[Product, ...]:
    """ "And balls" after a tennis racket: the one beside it on its shelf that these words say a word of, and
    that shares another with it."""
    (product,) = moment.focus()
    beside = (p for p in by_words(said, kin(moment)) if p.id != product.id)
    alike = tuple(p for p in beside if words_of(p.title) & words_of(product.title))
    return alike if len(alike) == 1 else ()


def is_held_against(moment: Moment, meaning: Meaning) -> bool:
    """ "Is it heavier than the juice?": of what is talked about as well."""
    points = bool(meaning.mentions) and moment.cues.has("points_back", meaning.text)
    return points and len(moment.memory.focus) == 1 and moment.cues.has("than", meaning.text)


def is_several_itself(moment: Moment, said: str) -> bool:
    """Whether "they" is the one talked about last: a pair of glasses, or no list was shown."""
    if (
        len(moment.memory.focus) != 1
        or moment.cues.has("each_of_them", said)
        or moment.cues.has("the_two", said)
    ):
        return False
    words = [w for product in moment.focus() for w in forms(product.title)]
    alone = len(moment.memory.shown) < 2 and moment.memory.focus != moment.memory.shown
    return alone or any(singular(word) != word for word in words[-1:])


def needed_here(moment: Moment, meaning: Meaning) -> tuple[Product, ...]:
    """ "I need a baseball. Is that one leather too?": what another sentence of the message says is needed is
    what "that" points at, whatever was talked about before."""
    parts = moment.cues.split("sentence_end", moment.text)
    needed = [p for p in parts if p.strip() not in meaning.text and moment.cues.has("need", p)]
    if meaning.mentions or not needed or len(moment.focus()) != 1:
        return ()
    thing = moment.catalogue.thing_in(needed[-1])
    found = called(moment, thing) or found_alone(moment, thing) if thing is not None else ()
    return found if len(found) == 1 else of_the_same_name(moment, needed[-1])


def points_first(moment: Moment, meaning: Meaning) -> bool:
    """ "Could that one stand on the balcony?": what it points at is told before, and no thing of its own is
    asked about where "that one" comes first."""
    pointer = POINTER.search(meaning.text)
    thing = moment.catalogue.thing_in(meaning.text) if pointer is not None else None
    return pointer is not None and (thing is None or pointer.start() < meaning.text.find(thing))


def of_last_need(moment: Moment) -> tuple[Product, ...]:
    """What the last need told of: by a name in it, and of several of this name the one that has more of its
    words ("a pot to plant it in" is a plant pot); else what is found for it."""
    if not moment.memory.needs:
        return ()
    need = moment.memory.needs[-1]
    named = [m for m in moment.catalogue.mentions(need) if m.kind == "product"]
    needed = len(named) == 1 and OF_A_NEED.search(need[: named[0].start])
    few = products(moment, named[0].candidates) if needed else ()
    found = few or tuple(h.product for h in moment.catalogue.search(need, limit=MOST))
    told = alone_in_words(need, found)
    alone = told is not None and (few or told[0].id == found[0].id)
    return (told[0],) if told is not None and alone else found


def in_their_row(moment: Moment, shown: tuple[Product, ...]) -> tuple[Product, ...]:
    """What "the first" is a place in: the list shown; of one that was no list, those talked about one after
    another ("back to the first one")."""
    lately = products(moment, moment.memory.lately)
    return lately if len(shown) < 2 and len(lately) > 1 else shown


def points_in_row(meaning: Meaning) -> bool:
    """Whether a place in a row is told; "I need two, the second for my sister" counts pieces."""
    pieces = max((q.high or 0 for q in meaning.quantities if q.kind == "count"), default=0)
    return any(q.kind == "ordinal" and not 0 < (q.low or 0) <= pieces for q in meaning.quantities)

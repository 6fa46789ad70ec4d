"""Things that are asked about and that the shop does not have."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.catalogue.aspects import stated_on
from bot.catalogue.english import ORDINARY
from bot.catalogue.names import COLOURS
from bot.catalogue.partial_names import MODEST
from bot.catalogue.product import Product
from bot.catalogue.tongue import SPELT_OTHERWISE
from bot.catalogue.words import forms, singular, stem
from bot.dialogue.cues import ENGLISH
from bot.dialogue.moment import Moment
from bot.dialogue.naming import SMALL_WORDS, by_words, covered
from bot.dialogue.slips import LEAST_LETTERS, one_slip
from bot.dialogue.values import Meaning

WELL_FOUND, WELL_BEFORE = 0.55, 0.15
"""Score of the first found, and its lead, to be what words for a thing mean."""
ADDS_NOTHING = MODEST | frozenset("actual proper usual exact very same".split())
PHONES = "works with"
"""The aspect that the name of a phone asks about."""
IT = re.compile(r"\b(?:it|its|it's|they|them|their)\b", re.IGNORECASE)
OF_UNITS = re.compile(
    r"\bhow many (?:bottles|boxes|jars|packs?|packets|pairs|cans|bags|cartons|tins|tubes|units|pieces)\b",
    re.I,
)
OF_ITS_OWN = frozenset(
    "ask_price ask_stock ask_reviews ask_delivery ask_returns ask_warranty ask_discount".split()
)
ABOUT_A_THING = OF_ITS_OWN | frozenset("ask_feature ask_fit ask_setup ask_description ask_variants".split())


def thing_not_sold(moment: Moment, meaning: Meaning) -> str | None:
    """ "Delivery time for the ikea billy?": a thing is named and the shop has none of that name. Beside a
    product that is being talked about only what asks for a product of its own counts: of its parts and
    accessories other questions may speak."""
    at_hand = moment.focus()
    if moment.language in SPELT_OTHERWISE and meaning.text.isascii():
        return None  # Hebrew or Persian in Latin letters: which of its words names a thing no list tells
    only_a_phone = meaning.intent == "ask_feature" and names_a_phone(moment, meaning, at_hand)
    asks_anew = meaning.intent in OF_ITS_OWN or only_a_phone
    if meaning.mentions or not (asks_anew if at_hand else meaning.intent in ABOUT_A_THING):
        return None
    if (at_hand or moment.memory.shown) and IT.search(meaning.text):
        return None
    if moment.cues.has("either_way", meaning.text) and moment.cues.among("aspect", meaning.text):
        return None  # "does it float or not": what it does, and no thing
    if at_hand and OF_UNITS.search(meaning.text):
        return None  # "how many bottles are in stock?" of the juice
    thing = moment.catalogue.thing_in(meaning.text, beside=bool(at_hand))
    one_word = thing is not None and len(thing.split()) == 1
    if thing is not None and one_word and IT.search(meaning.text) and moment.cues.among("aspect", thing):
        return None  # "does it go in the dishwasher"
    if thing is not None and at_hand and thing.casefold() in ORDINARY and not known_goods(moment, thing):
        return None  # "or is there a floor" of what is talked about
    if thing is None or covered([w for w in forms(thing) if w not in SMALL_WORDS], at_hand):
        return None
    if re.search(rf"\b(?:my|our)\s+{re.escape(thing)}", meaning.text, re.IGNORECASE):
        return None  # "I buy for my barbershop"
    said = {stem(w) for w in forms(thing) if w not in ADDS_NOTHING}  # "the actual eggs"
    if any(sold_as(said, product) for product in nearest(moment, thing)) or called_otherwise(moment, thing):
        return None
    shown = tuple(p for p in map(moment.product, moment.memory.shown) if p is not None)
    return None if by_words(thing, shown) else thing


def known_goods(moment: Moment, thing: str) -> bool:
    return moment.catalogue.vocabulary.goods.known(thing)


def names_a_phone(moment: Moment, meaning: Meaning, at_hand: Collection[Product]) -> bool:
    """ "iPhone 15?" while a lamp is talked about, which states nothing of phones that it works with."""
    alone = moment.cues.among("aspect", meaning.text) == (PHONES,)
    return alone and not any(stated_on(product, PHONES) for product in at_hand)


def nearest(moment: Moment, thing: str) -> tuple[Product, ...]:
    """What the shop has that comes nearest to a thing."""
    return tuple(hit.product for hit in moment.catalogue.search(thing, limit=3))


def called(moment: Moment, thing: str) -> tuple[Product, ...]:
    """The products that are called so in other words than their name's: one word is what they are, the rest
    they state ("serving tray", "soccer ball", "frying pan nonstick", "kitchen sive" with a slip); by another
    everyday name ("stumps" of a wicket), or one that stands in the text of one product alone ("Alexa")."""
    said = [w for w in forms(thing) if w not in SMALL_WORDS | ADDS_NOTHING]
    told = moment.catalogue.vocabulary.told_of_one(thing)
    if otherwise := called_otherwise(moment, thing) or tuple(filter(None, (moment.product(told or ""),))):
        return otherwise
    found = []
    for product in nearest(moment, thing) if said else ():
        parts = (product.title, product.brand or "", *product.category, *product.tags)
        names = {w for part in parts for w in forms(part)}
        heads = {f[-1] for part in (product.title, *product.tags) if (f := forms(part))}
        stated = names | set(forms(product.description)) | set(forms(product.description.replace("-", "")))
        if any(is_among(w, heads) for w in said) and all(is_among(w, stated) for w in said):
            found.append(product)
    return tuple(found)


def called_otherwise(moment: Moment, thing: str) -> tuple[Product, ...]:
    """The one product that a name of goods means which shares no word with it ("stumps", a Wicket)."""
    if not moment.catalogue.vocabulary.goods.names_kind(thing):
        return ()
    near = nearest(moment, thing)
    titled = {singular(f) for product in near for f in forms(product.title)}
    found = tuple(p for p in near if moment.catalogue.vocabulary.goods.is_one(thing, p))
    return found if len(found) == 1 and titled.isdisjoint(map(singular, forms(thing))) else ()


def found_alone(moment: Moment, thing: str, lead: float = WELL_BEFORE) -> tuple[Product, ...]:
    """The product that is found for a thing well before any other ("selfie light", a Selfie Lamp)."""
    found = moment.catalogue.search(thing, limit=2) if moment.language == ENGLISH else []
    if not found or found[0].score < WELL_FOUND or not moment.catalogue.may_be(thing, found[0].product):
        return ()
    own = {stem(w) for w in forms(found[0].product.title)} - {stem(w) for w in COLOURS}
    if lead == WELL_BEFORE and not own & {stem(w) for w in forms(thing)}:
        return ()  # a "red dress" is no red suit
    leads = len(found) == 1 or found[0].score - found[1].score >= lead
    return (found[0].product,) if leads else ()


def is_among(word: str, others: Collection[str]) -> bool:
    """As it stands or in another form, or with one slip in a word long enough to tell."""
    stems = {stem(other) for other in others}
    if word in others or stem(word) in stems:
        return True
    if len(word) < LEAST_LETTERS:
        return False
    return any(one_slip(word, other) for other in others) or any(one_slip(stem(word), s) for s in stems)


def sold_as(said: set[str], product: Product) -> bool:
    """Whether the words for a thing are this product's own: its last word in a name, the rest stated."""
    names = {stem(w) for w in forms(f"{product.title} {product.brand or ''} {' '.join(product.tags)}")}
    stated = names | {stem(w) for w in forms(product.description)}
    return said <= names or (bool(said & names) and said <= stated)

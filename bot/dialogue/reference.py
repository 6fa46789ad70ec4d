"""Which products a message is about: named, pointed at, or the ones being talked about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.catalogue.product import Product
from bot.catalogue.words import forms, stem
from bot.dialogue.absent import OF_ITS_OWN, called, nearest, thing_not_sold
from bot.dialogue.cues import ENGLISH
from bot.dialogue.languages import English, everyday, in_english
from bot.dialogue.moment import Moment
from bot.dialogue.naming import ASKING_WORDS, SMALL_WORDS, by_words, covered, naming_words
from bot.dialogue.ranks import rank_elsewhere, rank_in
from bot.dialogue.values import Meaning, Mention

WELL_NAMED = 0.8
OF_POLICIES = frozenset("ask_returns ask_warranty ask_delivery".split())
MOST = 5
"""So many products are told of at once; more are asked back."""

AFTER_THE = re.compile(r"\b(?:the|your)\s+(\w+)", re.IGNORECASE)
AFTER_THE_TWO = re.compile(r"\b(?:the|your)\s+(\w+\s+\w+)", re.IGNORECASE)
SEVERAL = re.compile(r"\b(?:they|them|these|those|both|all|two|each|all of)\b", re.IGNORECASE)
POINTS_BACK = re.compile(
    r"\b(?:it|its|it's|this|that|this one|that one|one|they|them|these|those|both|same)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reference:
    """The products meant; or the ones to choose from when the name fits several; or the words of a name
    that the catalogue does not know, with the nearest it has in `choices`."""

    products: tuple[Product, ...] = ()
    choices: tuple[Product, ...] = ()
    unknown: str | None = None


def refer(moment: Moment, meaning: Meaning, property_asked: bool = False) -> Reference:
    """`property_asked`: the message also holds words for a property ("battery life"), so words that name
    no product do not mean a product the shop lacks."""
    english = in_english(moment, meaning)
    if english is not None:
        found = of_another_language(moment, english, property_asked)
    else:
        found = referred(moment, meaning, property_asked)
    if len(found.products) != 1:
        return found
    return Reference((variant_meant(moment, found.products[0], meaning.text),))


def of_another_language(moment: Moment, english: English, property_asked: bool) -> Reference:
    """Everyday words mean products by the catalogue's own names for them; for the rest the message is read as
    it would be in English."""
    meant = everyday(moment, english)
    if meant is None:
        found = referred(moment, english.meaning, property_asked)
        if found.unknown and english.meaning.intent in OF_POLICIES and not told_in(english, found.unknown):
            return Reference()  # "can I give it back if I do not like it": no list has "nepatiks"
        return replace(found, unknown=found.unknown and english.said.original(found.unknown))
    if not meant.products and not meant.choices:
        missing = next(iter(english.said.things))
        return Reference(choices=nearest(moment, missing), unknown=english.said.original(missing))
    return Reference(meant.products, meant.choices)


def told_in(english: English, phrase: str) -> bool:
    """Whether any word of a phrase is one that the lists have."""
    return any(piece.section and piece.english in phrase for piece in english.said.pieces)


def by_plain_name(moment: Moment, text: str) -> tuple[Product, ...]:
    """ "Is the honey organic?": everyday words after "the" that stand in a product's name."""
    for phrase in (*AFTER_THE_TWO.findall(text), *AFTER_THE.findall(text)):
        wanted = {stem(w) for w in forms(phrase)} - {stem(w) for w in ASKING_WORDS}
        hits = [h.product for h in moment.catalogue.search(phrase, limit=MOST)] if wanted else []
        fitting = [p for p in hits if wanted <= {stem(w) for w in forms(p.title)}]
        exact = [p for p in fitting if wanted == {stem(w) for w in forms(p.title)}]
        if exact or fitting:
            return tuple((exact or fitting)[:MOST])
    return ()


def variant_meant(moment: Moment, product: Product, text: str) -> Product:
    """The version of it whose size or colour the message names ("got it in 44?"), else the product itself."""
    words = {w.casefold() for w in re.findall(r"\w+", text)}
    own = version_words(product)
    if words & own:
        return product
    fitting = [v for v in moment.catalogue.variants(product) if words & (version_words(v) - own)]
    return fitting[0] if len(fitting) == 1 else product


def by_version(moment: Moment, meaning: Meaning, at_hand: tuple[Product, ...]) -> tuple[Product, ...]:
    """Another version of what is at hand, by its size or colour: "the sand one then"."""
    for product in at_hand:
        meant = variant_meant(moment, product, meaning.text)
        if meant.id != product.id:
            return (meant,)
    return ()


def version_words(product: Product) -> set[str]:
    stated = [product.attributes.get(name, "") for name in ("size", "color", "colour")]
    return {w.casefold() for value in stated for w in re.findall(r"\w+", value)}


def referred(moment: Moment, meaning: Meaning, property_asked: bool) -> Reference:
    told = chosen_by_payload(moment, meaning)
    if told:
        return Reference(told)
    shown = products(moment, moment.memory.shown)
    pointed = by_place(meaning, shown) or by_rank(meaning.text, shown or moment.focus())
    if pointed:
        return Reference(pointed)
    if shown and not meaning.mentions and any(q.kind == "ordinal" for q in meaning.quantities):
        return Reference(choices=shown[:MOST])
    named = by_name(moment, meaning)
    if named is not None:
        return named
    absent = moment.catalogue.read(meaning.text).absent
    if absent:
        return Reference(choices=products(moment, absent[0].candidates)[:3], unknown=absent[0].text)
    back = POINTS_BACK.search(meaning.text) is not None
    at_hand = unique((*moment.focus(), *shown))
    described = by_words(meaning.text, unique((*shown, *moment.focus()))) or by_version(
        moment, meaning, at_hand
    )
    if described:
        return Reference(described)
    counted = any(q.kind == "count" for q in meaning.quantities) and moment.memory.focus  # "two of them"
    if back and SEVERAL.search(meaning.text) and len(moment.memory.focus) < 2 and shown and not counted:
        return Reference(shown[:MOST])
    thing = moment.catalogue.thing_in(meaning.text) if not back and not moment.focus() else None
    if thing is not None and (meant := called(moment, thing)):
        return Reference(meant) if len(meant) == 1 else Reference(choices=meant)
    missing = thing_not_sold(moment, meaning)
    if missing is not None:
        return Reference(choices=nearest(moment, missing), unknown=missing)
    words = naming_words(meaning)
    about_focus = not words or covered(words, moment.focus())
    if moment.focus() and (back or about_focus or property_asked):
        return Reference(moment.focus()[:MOST])
    if back and not at_hand and moment.memory.needs and not meaning.mentions:
        needed = tuple(h.product for h in moment.catalogue.search(moment.memory.needs[-1], limit=MOST))
        if needed:
            return Reference(needed) if len(needed) == 1 else Reference(choices=needed)
    plain = by_plain_name(moment, meaning.text) if not back else ()
    if plain:
        return Reference(plain) if len(plain) == 1 else Reference(choices=plain)
    if not words or back or property_asked:
        return Reference(
            shown[:MOST] if len(shown) == 1 else (), choices=shown[:MOST] if len(shown) > 1 else ()
        )
    if (
        moment.focus()
        and moment.catalogue.knows_things
        and moment.catalogue.thing_in(" ".join(words)) is None
    ):
        return Reference(moment.focus()[:MOST])  # "alright, price?": no other thing is named
    hits = tuple(hit.product for hit in moment.catalogue.search(" ".join(words), limit=MOST))
    if hits:
        return Reference(hits) if len(hits) == 1 else Reference(choices=hits)
    return Reference(unknown=" ".join(words))


def products(moment: Moment, ids: Iterable[str]) -> tuple[Product, ...]:
    return tuple(p for p in map(moment.product, ids) if p is not None)


def chosen_by_payload(moment: Moment, meaning: Meaning) -> tuple[Product, ...]:
    ids = meaning.entities.get("products") or [meaning.entities.get("product")]
    return products(moment, [str(i) for i in ids if i is not None])


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


def unique(picked: Iterable[Product]) -> tuple[Product, ...]:
    return tuple({p.id: p for p in picked}.values())


def by_rank(text: str, among: tuple[Product, ...]) -> tuple[Product, ...]:
    """ "The cheaper one", "the best rated" of several."""
    rank = (rank_in(text) or rank_elsewhere(text)) if len(among) > 1 else None
    priced = [p for p in among if p.to_pay is not None]
    rated = [p for p in among if p.rating is not None]
    if rank == "cheapest" and priced:
        return (min(priced, key=price),)
    if rank == "dearest" and priced:
        return (max(priced, key=price),)
    if rank == "best_rated" and rated:
        return (max(rated, key=lambda p: p.rating or 0),)
    return ()


def price(product: Product) -> int:
    return product.to_pay.minor if product.to_pay else 0


def of_another_thing(moment: Moment, meaning: Meaning, mention: Mention, product: Product) -> str | None:
    """ "Yoga mats" are no Lenovo Yoga: the words on from a part of a name, where they name another thing."""
    after = meaning.text.find(mention.text)
    if mention.score >= WELL_NAMED or after < 0 or meaning.intent not in OF_ITS_OWN:
        return None
    phrase = moment.catalogue.thing_in(meaning.text[after:])
    if phrase is None or not phrase.startswith(mention.text) or len(phrase) <= len(mention.text):
        return None
    more = forms(phrase[len(mention.text) :])
    if moment.language != ENGLISH and not any(moment.catalogue.has_word(word) for word in more):
        return None  # of words that no list has none tells where the name ends ("شنل کوکو نوآر")
    said_of_it = not moment.catalogue.like_a_thing(phrase.split()[-1])  # "macbook pro heavy"
    return None if said_of_it or moment.catalogue.may_be(phrase, product) else phrase


def by_name(moment: Moment, meaning: Meaning) -> Reference | None:
    """Names in the message; an ambiguous one is settled by what is being talked about, if it can be."""
    meant: list[Product] = []
    choices: list[Product] = []
    near = {*moment.memory.focus, *moment.memory.shown, moment.page.product_id}
    back = POINTS_BACK.search(meaning.text) is not None
    for mention in of_interest(meaning):
        if mention.text.casefold() in SMALL_WORDS or (mention.kind == "category" and owned(meaning, mention)):
            continue
        if mention.kind == "category" and back and moment.focus():
            continue
        candidates = candidates_of(moment, mention)
        if meaning.intent == "compare_products" and same_group(candidates):
            candidates = candidates[:1]  # versions of one thing stand for it beside another
        at_hand = [p for p in candidates if p.id in near]
        if len(candidates) == 1:
            other = mention.kind == "product" and of_another_thing(moment, meaning, mention, candidates[0])
            if other:
                return Reference(choices=tuple(candidates), unknown=other)
            meant += candidates
        elif len(at_hand) == 1 and (
            mention.kind == "product" or POINTS_BACK.search(meaning.text) or definite(meaning, mention)
        ):
            meant += at_hand
        elif mention.kind == "product":
            choices += candidates
        elif definite(meaning, mention) and candidates:
            choices += at_hand if len(at_hand) > 1 else candidates
    if meant:
        return Reference(unique(meant)[:MOST])
    if choices:
        return Reference(choices=unique(choices))
    return None


def of_interest(meaning: Meaning) -> tuple[Mention, ...]:
    """Without what is the visitor's own already, where another product is named ("by my bed a bedside
    table")."""
    products_named = [m for m in meaning.mentions if m.kind == "product"]
    own = [m for m in products_named if re.search(r"\b(?:my|our|his|her|their)\s+$", meaning.text[: m.start])]
    return tuple(m for m in meaning.mentions if m not in own or len(own) == len(products_named))


def owned(meaning: Meaning, mention: Mention) -> bool:
    """ "Does it fit a 16 inch laptop", "my phone": what it is for, not what is asked about."""
    before = meaning.text[: mention.start].rstrip().casefold()
    return re.search(r"\b(?:my|our|his|her|their|a|an|any|for)(?:\s+[\w.-]+){0,2}$", before) is not None


def same_group(candidates: list[Product]) -> bool:
    groups = {p.item_group_id for p in candidates}
    return len(candidates) > 1 and len(groups) == 1 and None not in groups


def definite(meaning: Meaning, mention: Mention) -> bool:
    """Whether a brand or kind stands for a product: "the rolex", "this laptop", or "Rolex price"."""
    return meaning.intent not in {"find_product", "ask_assortment", "ask_advice", "describe_need"}


def candidates_of(moment: Moment, mention: Mention) -> list[Product]:
    if mention.kind == "product":
        return list(products(moment, mention.candidates))
    wanted = {c.casefold() for c in mention.candidates}
    if mention.kind == "brand":
        return [p for p in moment.catalogue.products.values() if (p.brand or "").casefold() in wanted]
    return [p for p in moment.catalogue.products.values() if wanted & {c.casefold() for c in p.category}]

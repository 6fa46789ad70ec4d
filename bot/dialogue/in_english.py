"""Messages of other languages as the topics read them: in the catalogue's English, word by word."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.catalogue.everyday_names import Meant
from bot.catalogue.names import COLOURS, head_of
from bot.catalogue.pieces import Piece
from bot.catalogue.product import Product
from bot.catalogue.rendering import NAMING, Rendering
from bot.catalogue.words import forms, singular
from bot.dialogue.absent import ABOUT_A_THING, OF_ITS_OWN
from bot.dialogue.at_hand import products
from bot.dialogue.moment import Moment
from bot.dialogue.naming import SMALL_WORDS, covered
from bot.dialogue.values import Meaning, Mention

SENTENCE = re.compile(r"[^.!?؟\n]+[.!?؟\n]*")
WITH = re.compile(r"(?<=\S)\s+with\s", re.IGNORECASE)
NEW_THINGS = frozenset("find_product ask_assortment ask_advice describe_need".split())
"""Messages that look for a thing rather than ask about one."""
LEAST_OF_A_MAKE = 4  # letters of a make's name
ENDS_OF_WORDS = frozenset("aeiousmt")  # in Latvian, without marks
SOLD_IN = frozenset("glass jar bottle box pack packet can bag tube carton".split())
PLACES = ("living room", "bedroom", "bathroom", "kitchen", "office", "house", "garden", "school", "work")
"""English of the lists for where a thing is used."""


@dataclass(frozen=True, slots=True)
class English:
    """A meaning with its words and names in English, and how they were rendered."""

    meaning: Meaning
    said: Rendering

    @property
    def points(self) -> bool:
        """Whether it points at what is being talked about."""
        return any(piece.section == "pointing" for piece in self.said.pieces)


def in_english(moment: Moment, meaning: Meaning) -> English | None:
    """None where the message is English."""
    said = moment.catalogue.in_english(meaning.text)
    if said is None:
        return None
    named = any(m.kind == "product" for m in meaning.mentions)
    found = tuple(m for m in moment.catalogue.mentions(said.text) if named or m.kind != "product")
    mentions = (*found, *named_besides(moment, meaning, found)) or meaning.mentions
    return English(replace(meaning, text=said.text, mentions=mentions), said)


def named_besides(moment: Moment, meaning: Meaning, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The products that a message names one by one in everyday words beside those found by their names, of
    the same shelf ("the black handbag or the blue one"); where they stand in English is not known."""
    told = {m.candidates for m in found if m.kind == "product"}
    shelves = {p.category for ids in told if len(ids) == 1 and (p := moment.product(ids[0])) is not None}
    besides = []
    for mention in meaning.mentions:
        if mention.kind != "product" or mention.candidates in told or len(mention.candidates) != 1:
            continue
        product = moment.product(mention.candidates[0])
        if mention.score == 1 and product is not None and product.category in shelves:
            besides.append(replace(mention, start=0, end=0))
    return tuple(besides)


def things_named(said: Rendering) -> tuple[str, ...]:
    """The stretches that may name a thing: of a number alone ("two of it", "I am 190 tall") none does, nor a
    colour ("is it real gold")."""
    aside = SMALL_WORDS | COLOURS
    return tuple(t for t in said.things if any(not (w.isdigit() or w in aside) for w in forms(t)))


def told_in(said: Rendering, phrase: str) -> bool:
    """Whether any word of a phrase is one that the lists have."""
    pieces = (piece for piece in said.pieces if piece.section and piece.english)
    return any(f" {piece.english} " in f" {phrase} " for piece in pieces)


def everyday_speech(moment: Moment, said: Rendering, phrase: str) -> bool:
    """Whether a phrase is of words of everyday speech that no list has: it names no thing then."""
    everyday_words = (moment.catalogue.is_everyday(word, said.language) for word in phrase.split())
    return not told_in(said, phrase) and all(everyday_words)


def meant_first(moment: Moment, said: Rendering) -> tuple[str, ...]:
    """`things_named`, those of everyday speech last ("everything always sticks; is your pan coated")."""
    things = things_named(said)
    return tuple(sorted(things, key=lambda t: (everyday_speech(moment, said, t), not in_question(said, t))))


def in_question(said: Rendering, thing: str) -> bool:
    """Whether a thing stands in the one sentence that asks, not in what is told around it."""
    sentences = [part for part in SENTENCE.findall(said.source) if part.strip()]
    asked = [part for part in sentences if part.rstrip().endswith(("?", "؟"))]
    return len(asked) != 1 or said.original(thing) in asked[0]


def names_first(said: Rendering) -> list[str]:
    """`things_named`, those with a word of the catalogue first: "my watch broke, what of the Longines"; those
    of the question before those told around it: "is your pan coated? All I fried in the old one stuck"."""
    names = {piece.english for piece in said.pieces if piece.section == "name"}
    return sorted(things_named(said), key=lambda t: (names.isdisjoint(t.split()), not in_question(said, t)))


def everyday(moment: Moment, english: English) -> Meant | None:
    """What the everyday words of a question mean: products, or that the shop has no such thing; None where
    they name nothing of their own. Beside what is being talked about, with "it" or in a question that asks
    for no product of its own, they name a part or a purpose."""
    meaning, at_hand = english.meaning, moment.focus()
    told = meaning.entities.get("product") or meaning.entities.get("products")
    if told or any(m.kind == "product" for m in meaning.mentions) or meaning.intent in NEW_THINGS:
        return None
    if at_hand and (meaning.intent not in OF_ITS_OWN or english.points):
        return None
    if moment.catalogue.read(meaning.text).absent:
        return None
    for thing in names_first(english.said):
        if at_hand and covered([w for w in forms(thing) if w not in SMALL_WORDS], at_hand):
            return None
        meant = moment.catalogue.named_by(thing)
        if not (meant.products or meant.choices) and (bare := without_purpose(moment, english.said, thing)):
            meant = moment.catalogue.named_by(bare)
        called = any(moment.catalogue.is_name(word) for word in thing.split())  # "and Dolce Gabbana?"
        part = len(meant.products) == 1 and not called and not says_what_it_is(thing, meant.products[0])
        if at_hand and part:
            return Meant(at_hand)  # "if it does not suit my kitchen, can I return it"
        if meant.products or meant.choices:
            return meant
    if meaning.intent not in ABOUT_A_THING or moment.catalogue.thing_in(meaning.text, bool(at_hand)) is None:
        return None
    return meant_by(moment, english)


def held_by(moment: Moment, english: English) -> tuple[Product, ...]:
    """ "شیشه‌ش چند؟" after a jar of honey: the price of what a thing at hand is sold in is its own."""
    at_hand = moment.focus() or products(moment, moment.memory.shown)
    if len(at_hand) != 1 or english.meaning.intent not in OF_ITS_OWN:
        return ()
    naming = [piece for piece in english.said.pieces if piece.section in NAMING]
    kept_in = len(naming) == 1 and naming[0].english in SOLD_IN
    return at_hand if kept_in and (english.points or not english.meaning.mentions) else ()


def listed_thing(moment: Moment, meaning: Meaning, aside: Collection[str] = ()) -> str | None:
    """The visitor's words for the first thing to buy that a list of their language names, none of the English
    words `aside`; None in English."""
    english = in_english(moment, meaning)
    if english is None:
        return None
    no_things = {*PLACES, *aside}
    listed = (p for p in english.said.pieces if p.section == "things" and p.english not in no_things)
    first = next((p for p in listed if moment.catalogue.like_a_thing(p.english)), None)
    return english.said.source[first.start : first.end] if first is not None else None


def says_what_it_is(thing: str, product: Product) -> bool:
    """Whether a word of a thing's name is what the product is, not what it is for or has."""
    title = WITH.split(product.title)[0]  # a sink with a mirror is no mirror
    names = [words for name in (title, *product.category, *product.tags) if (words := forms(name))]
    heads = {singular(words[-1]) for words in names} | {head_of(product) or ""}
    return not heads.isdisjoint(map(singular, forms(thing)))


def without_purpose(moment: Moment, said: Rendering, thing: str) -> str:
    """A thing without everyday words after it that no list has ("volleyball skolai", for school) or that tell
    a place ("הצמח לסלון"): in the languages that put what it is for behind its name; "" where there are
    none."""
    unknown = {piece.english for piece in said.pieces if not piece.section}
    place = next((p for p in PLACES if thing.endswith(" " + p)), "")
    words = thing.removesuffix(place).split()
    while words and words[-1] in unknown and moment.catalogue.is_everyday(words[-1], said.language):
        words.pop()
    return " ".join(words) if len(words) < len(thing.split()) else ""


def of_its_kind(moment: Moment, said: Rendering, thing: str, meant: Meant) -> Meant:
    """Without what is none where the name is in the order of English ("kettle electric" is no electric
    stove)."""
    turned = dict(said.turned).get(thing, thing)
    inside = [p for p in said.pieces if p.english and f" {p.english} " in f" {thing} "]
    named = [p.english for p in inside if p.section == "name"]
    bare = " ".join(w for w in turned.split() if not w.isdigit())
    if named and bare and all(map(str.isdigit, named)):
        turned = bare  # "a tent for 6" is no iPhone 6
    elif turned == thing or any(p.section != "things" for p in inside):
        return meant  # of words that no list has none tells where the name ends
    products, choices = (
        tuple(p for p in group if moment.catalogue.may_be(turned, p))
        for group in (meant.products, meant.choices)
    )
    return Meant(products, choices)


def names_model(said: Rendering) -> bool:
    """Whether a figure stands behind a word that no list and no product has."""
    unknown = {"", "models"}
    return any(one.section in unknown and two.english.isdigit() for one, two in pairwise(said.pieces))


def of_another_make(moment: Moment, said: Rendering, thing: str) -> bool:
    """Whether a word that is no everyday one and in no list stands beside what a thing is ("Casio
    pulkstenis", "عطر ورساچه"): a make that the shop does not have."""
    within = [p for p in said.pieces if p.english and f" {p.english} " in f" {thing} "]
    return any(
        "things" in {one.section, two.section} and any(is_strange(moment, said, p) for p in (one, two))
        for one, two in pairwise(within)
    )


def make_named(moment: Moment, meaning: Meaning) -> str | None:
    """The visitor's words for a thing of a make that the shop does not have ("kurpes Adidas")."""
    said = moment.catalogue.in_english(meaning.text) if not meaning.mentions else None
    made = (said.original(t) for t in said.things if of_another_make(moment, said, t)) if said else ()
    return next(iter(made), None)


def model_named(moment: Moment, meaning: Meaning) -> str | None:
    """The visitor's words for a model that the shop does not have, where nothing but a colour or a figure
    stands beside a name that nobody here knows ("סמבה שחור", "פלייסטיישן 5")."""
    said = moment.catalogue.in_english(meaning.text) if not meaning.mentions else None
    if said is None:
        return None
    naming = [p for p in said.pieces if p.section in NAMING]
    strange = [p for p in naming if is_strange(moment, said, p)]
    beside = [p for p in naming if p not in strange]
    told = all(p.section == "colours" or p.english.isdigit() for p in beside)
    first = next((t for t in said.things if any(p.english in t.split() for p in strange)), None)
    return said.original(first) if strange and beside and told and first is not None else None


def is_strange(moment: Moment, said: Rendering, piece: Piece) -> bool:
    """Whether a word may be a make's name. In Latin letters the capital inside a sentence tells, else an end
    that no adjective has ("Nikon")."""
    word = piece.english
    if piece.section or len(word) < LEAST_OF_A_MAKE or not word.isalpha():
        return False
    if not word.isascii():
        return not moment.catalogue.is_everyday(word, said.language, known=True)
    inside = bool(said.source[: piece.start].strip(" \n\"'([«„")) and said.source[piece.start].isupper()
    bare = word[-1] not in ENDS_OF_WORDS
    return (inside or bare) and not moment.catalogue.is_everyday(word, said.language)


def meant_by(moment: Moment, english: English) -> Meant | None:
    """What the longest stretch of the question that names a thing means; of words that no list knows, what
    comes near, to be asked back."""
    thing = next(iter(meant_first(moment, english.said)), None)
    if thing is None:
        return None
    named = moment.catalogue.named_by(thing)
    if not named.products and not named.choices and of_another_make(moment, english.said, thing):
        return named
    meant = of_its_kind(moment, english.said, thing, moment.catalogue.meant_by(thing))
    inside = [p for p in english.said.pieces if p.english and f" {p.english} " in f" {thing} "]
    if meant.products or meant.choices or all(p.section for p in inside):
        return meant
    if names_model(english.said):
        return meant  # "شیائومی ردمی نوت ۱۲": of another make, and nothing near it
    said = english.said.original(thing)
    return Meant(choices=moment.catalogue.perhaps(said, english.said.language))

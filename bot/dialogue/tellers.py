"""Each question for a fact, and what answers it: an attribute, a field, or a sentence of the shop's."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.catalogue import facts as stated_facts
from bot.catalogue.parts import part_measured
from bot.catalogue.product import Product
from bot.catalogue.properties import stems_of
from bot.catalogue.words import forms
from bot.dialogue import plainly, telling
from bot.dialogue.cues import ENGLISH, Cues
from bot.dialogue.in_english import English, in_english
from bot.dialogue.moment import Moment
from bot.dialogue.question import OF_ANY, without
from bot.dialogue.telling import Told
from bot.dialogue.values import Line, Meaning, Value

Teller = Callable[[Moment, Product, Meaning], list[Told]]


def price(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    if meaning.intent == "ask_price" and (figure := plainly.figure_told(moment, product, meaning)):
        return figure
    told = telling.price(moment, product)
    return [told] if told else []


def discount(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    if product.sale_price is not None:
        return price(moment, product, meaning)
    told = telling.price(moment, product)
    if told is None:
        return []
    return [Told(Line("fact-not-reduced", told.line.args), told.claims)]


def stock(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    told = telling.stock(moment, product)
    return [told] if told else []


def reviews(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    told = telling.rating(moment, product)
    return ([told] if told else []) + telling.quotes(moment, product)


def description(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    told = [telling.about(moment, product), telling.price(moment, product), telling.rating(moment, product)]
    return [t for t in told if t is not None]


SIDES = 4
ASKED_FIELDS = {
    "weight": ("weight",),
    "dimensions": ("dimensions",),
    "brand": ("brand",),
    "minimum_order": ("minimum order quantity",),
    "material": ("material",),
    "colour": ("colour",),
    "identifier": ("sku", "gtin", "mpn", "barcode", "model number"),
}
"""Properties as the training data names them (data/intents.yml), and where a product states them."""
HEARD_ALONE = frozenset({"asked", "surely"})
"""What the classifier alone tells of a property."""
OF_COLOUR = frozenset("color colour colors colours shade hue".split())
SAID_IN_WORDS = frozenset("ask_feature ask_fit ask_setup ask_drawbacks".split())


def feature(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    """Each property asked for in the message; nothing where none of them is stated."""
    if moment.cues.has("other_measure", without(meaning.text, meaning.mentions)):
        heard = {name: told for name, told in meaning.entities.items() if name not in HEARD_ALONE}
        meaning = replace(meaning, entities=heard)  # "how many calories" asks for no weight
    asked = meaning
    english = in_english(moment, meaning)
    if heard_beside_traits(meaning, english, moment.cues):
        meaning = replace(
            meaning, entities={k: v for k, v in meaning.entities.items() if k not in HEARD_ALONE}
        )
        english = replace(english, meaning=meaning) if english is not None else None
    if plain := plain_words(moment, product, meaning, first=english is not None):
        return plain
    if english is not None:
        meaning = replace(english.meaning, text=english.said.told or english.meaning.text)
    each = meaning.entities.get("fields") or ()
    parts = (
        [part for part in moment.cues.split("properties_apart", meaning.text) if part.strip()]
        if not meaning.entities.get("field")
        else []
    )
    alone = meaning.entities if len(parts) == 1 else {}
    told = [
        t for field in each for t in one_feature(moment, product, replace(meaning, entities={"field": field}))
    ]
    told += [
        t
        for part in parts
        for t in one_feature(moment, product, replace(meaning, text=part, entities=alone))
        or plainly.aspects_told(moment, product, replace(asked, text=part))
    ]
    found = list({str(t.line): t for t in told}.values()) or one_feature(moment, product, meaning)
    beside = without(asked.text, asked.mentions)
    found = [t for t in found if plainly.on_it(t, beside, moment.cues)]
    if all(
        t.line.id == "fact-quoted" for t in found
    ):  # an attribute tells more, where everyday words name one
        plain = plainly.aspects_told(moment, product, asked)
        found = plain if not found or any(t.line.id != "fact-quoted" for t in plain) else found
    of_brand = not found or (asked.entities.get("asked") == "brand" and not told_by_field(found))
    if of_brand and brand_named(moment, product, asked):
        return one_feature(moment, product, replace(asked, entities={"field": "brand"}))
    return found


def heard_beside_traits(meaning: Meaning, english: English | None, cues: Cues) -> bool:
    """Whether a brand was heard to be asked for, but the words are of what a thing is like ("was the Essence
    mascara tested on animals")."""
    traits = english is not None and any(piece.section == "traits" for piece in english.said.pieces)
    return traits and meaning.entities.get("asked") == "brand" and not said_of("brand", meaning, cues)


def told_by_field(found: list[Told]) -> bool:
    return any(told.line.id != "fact-quoted" for told in found)


def brand_named(moment: Moment, product: Product, meaning: Meaning) -> bool:
    """ "Is that lipstick from Maybelline?", "are they Ray-Bans?": another brand's name asks for its own."""
    titles = [m for m in meaning.mentions if m.kind == "product"]
    named = OF_A_NAME.search(without(meaning.text, titles)) if product.brand else None
    if named is None or moment.language != ENGLISH or moment.cues.country_of(named[1]) is not None:
        return False
    said = set(forms(named[1]))
    return said <= set(forms(product.brand or "")) or not said & set(
        forms(f"{product.title} {product.description}")
    )


OF_A_NAME = re.compile(
    r"\b(?:from|by|it|they|these|those|really|actually)\s+(?:an? )?([A-Z][\w'-]+)(?=\W*$| or\b)"
)
OTHERWISE_ASKED = frozenset({"noise", "depth under water", "maximum load"})
COUNTED_OF = frozenset({"dimensions", "weight", "minimum order quantity"})
"""What a measure of something else ("the minimum age", "grams of protein") is no question for."""
SIZES = frozenset({"dimensions", "weight"})
"""Aspects that are no size and no weight, though "how big" and "how many kilos" ask for them."""


def plain_words(moment: Moment, product: Product, meaning: Meaning, first: bool) -> list[Told]:
    """A figure held against the stated one; with `first` also what everyday words ask for, before the words
    of the catalogue are looked through."""
    if figure := plainly.figure_told(moment, product, meaning):
        return figure
    named = set(plainly.asked_aspects(meaning.text, moment.cues))
    if not named or not (first or "maximum load" in named):
        return []
    told = plainly.aspects_told(moment, product, meaning)
    sizes = SIZES if named & OTHERWISE_ASKED and not moment.cues.has("and", meaning.text) else set()
    beside = [f for f in moment.cues.among("property", meaning.text) if f not in {OF_ANY, *sizes}]
    return told and [
        *told,
        *(t for f in beside for t in one_feature(moment, product, replace(meaning, entities={"field": f}))),
    ]


def one_feature(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    """What is stated on one property; "how big" has several sides."""
    question = meaning.entities.get("field") or CHOOSES.sub("the ", meaning.text)
    found = stated_facts.find_attributes(product, question)
    if not found or found[0].quoted:  # in other words than the catalogue's: by what the classifier heard
        fields = ASKED_FIELDS.get(str(meaning.entities.get("asked")), ())
        beside = without(meaning.text, meaning.mentions)
        if moment.cues.has("other_measure", beside) or plainly.asked_aspects(
            without(moment.text, meaning.mentions), moment.cues
        ):
            fields = ()  # of what it holds or does: "how many litres", "how many grams of sugar"
        if fields == ("brand",) and moment.cues.has("content", meaning.text):
            fields = ()  # where it is made
        if fields and moment.cues.exhaustive and not said_of(fields[0], meaning, moment.cues):
            fields = ()  # "which flowers are in it", "did a cow die for it"
        stated = (stated_facts.find_attributes(product, f) for f in fields)
        found = next(filter(None, stated), found)
    own = stems_of(forms(" ".join((product.title, *product.category, *product.tags))))
    if (part := part_measured(it_for_names(meaning.text, meaning), own)) is not None:
        found = tuple(f for f in found if part in stems_of(forms(f"{f.field} {f.value if f.quoted else ''}")))
    of_what = moment.cues.has("other_measure", without(moment.text, meaning.mentions))
    if of_what and not COUNTED_OF & set(moment.cues.among("property", moment.text)):
        found = tuple(f for f in found if f.field not in COUNTED_OF)  # "how many grams of protein"
    bears = "maximum load" in plainly.asked_aspects(meaning.text, moment.cues)
    if bears and "weight" not in moment.cues.among("property", meaning.text):
        found = tuple(f for f in found if f.field not in SIZES)  # what it bears is not what it weighs
    told = [t for fact in found[:SIDES] for t in one_stated(moment, product, meaning, fact)]
    return list({str(t.line): t for t in told}.values())


CHOOSES = re.compile(
    r"\b(?:the|that|this|those|these|your|one) "
    r"(?:big|small|large|long|short|tall|wide|heavy|light|high|bigger|smaller|larger) "
    r"(?!(?:than|is|are|one|ones|or|and|for|in|on|enough)\b)(?=\w)",
    re.IGNORECASE,
)
""" "The bigger tablet" is one of two, "that long gown" is called so, and neither asks for a size."""


def said_of(field: str, meaning: Meaning, cues: Cues) -> bool:
    """Whether a question has a word that may ask for a field, or was surely heard to ask for it; always for
    those that no list is kept of."""
    if meaning.entities.get("surely"):
        return True  # "how much room does it take up"
    beside = CHOOSES.sub(" ", without(meaning.text, meaning.mentions))
    if field == "brand":
        return cues.has("of_brand", beside)
    kept = {"weight": "weight", "dimensions": "dimensions", "minimum order quantity": "minimum_order"}
    return field not in kept or kept[field] in cues.among("of_property", beside)


def it_for_names(text: str, meaning: Meaning) -> str:
    """A question with "it" for each product's name at its fullest: the heel of heel shoes keeps its word."""
    fullest = {m.candidates: m for m in sorted(meaning.mentions, key=lambda m: len(m.text))}
    for mention in fullest.values():
        text = text.replace(mention.text, "it")
    return text


def one_stated(moment: Moment, product: Product, meaning: Meaning, found: stated_facts.Fact) -> list[Told]:
    match found.field:
        case "price" | "sale_price":
            return price(moment, product, meaning)
        case "availability" | "quantity":
            return stock(moment, product, meaning)
        case "rating" | "review_count":
            return reviews(moment, product, meaning)
        case "shipping" | "returns" | "warranty":
            name = "delivery" if found.field == "shipping" else found.field
            told = telling.policy(moment, name, product)
            return [told] if told else []
    return [plainly.fact_told(moment, product, found, plainly.says_of(moment, meaning, found))]


TELLERS: dict[str, tuple[str, Teller]] = {
    "ask_price": ("price", price),
    "ask_discount": ("sale_price", discount),
    "ask_stock": ("availability", stock),
    "ask_reviews": ("reviews", reviews),
    "ask_description": ("description", description),
    "ask_feature": ("feature", feature),
    "ask_setup": ("setup", feature),
}


def by_meaning(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    """The sentence of the description that answers the question, in whatever words either is put."""
    asked = str(meaning.entities.get("asked"))
    if meaning.intent not in SAID_IN_WORDS or meaning.entities.get("field") or asked in ASKED_FIELDS:
        return []
    if OF_COLOUR & set(forms(meaning.text)):
        return []  # only a word for a colour tells it
    nearest = moment.catalogue.nearest_statement(product, meaning.text)
    told = one_stated(moment, product, meaning, nearest.fact) if nearest and nearest.answers else []
    return [t for t in told if plainly.on_it(t, without(meaning.text, meaning.mentions), moment.cues)]


def touched(moment: Moment, product: Product, question: str) -> list[Told]:
    """What the shop writes nearest to a question that it does not answer outright: as its word on that where
    it has words of the question or comes very near, else as no more than the nearest."""
    nearest = moment.catalogue.nearest_statement(product, question)
    if nearest is None:
        return []
    on_it = nearest.closely or plainly.shares(moment, product, question, nearest.fact)
    claim = stated_facts.claim(nearest.fact, moment.catalogue.imported_at)
    args: dict[str, Value] = {"product": product.title, "value": nearest.fact.value.rstrip(".")}
    return [Told(Line("stated-near" if on_it else "not-stated-nearest", args), (claim,))]

"""Names that are but a part of the name of another thing: "kiwi shoe polish" is no nail polish."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from bot.catalogue.english import ARTICLES
from bot.catalogue.names import COLOURS, SAME_COLOUR
from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.things import PLAIN, runs
from bot.catalogue.words import forms, singular, stem
from bot.dialogue.absent import OF_ITS_OWN
from bot.dialogue.cues import ENGLISH
from bot.dialogue.moment import Moment
from bot.dialogue.naming import ASKING_WORDS, naming_words
from bot.dialogue.values import Meaning, Mention

WELL_NAMED = 0.8
SAYS_NO_MORE = frozenset("model models version versions make design line range edition one ones".split())
LOOKED_FOR = OF_ITS_OWN | {"find_product", "ask_assortment", "ask_alternatives"}
MOST_LOOKED_AT = 60  # products
COUNTED = (
    frozenset({"2", "two", "dual", "double", "twin", "pair"}),
    frozenset({"3", "three", "triple", "trio"}),
    frozenset({"4", "four", "quad", "quadruple"}),
)
BY_MAKER = re.compile(
    r"\b(?:ones?|any|anything|something)(?: made| there| here| else)? "
    r"(?:from|by) (?P<make>[^\W\d_]{2,20})\b(?=\W*(?:$|[,;?!]))"
    r"|\b(?:from|by) (?P<make_first>[^\W\d_]{2,20})[,;:]? "
    r"(?:is|are|do|have|got|any)\b.{0,20}\b(?:ones?|any)\b",
    re.IGNORECASE,
)
OTHER_MODEL = re.compile(
    r"^(?:and|ok|okay|so|hm+|what|how|about|is|there|no|not|\W){0,8}"
    r"\bthe (air|mini|lite|ultra|pro|plus|slim|xl)\b",
    re.IGNORECASE,
)
OWN_OR_FOR = re.compile(
    r"\b(?:my|our|his|her|their|for|with|like|in a|in an|on a|on an|had|lost|broke|similar to)\s[^,.;]*$",
    re.IGNORECASE,
)
"""Before a make: it is what they have, or what a thing is for or to be like."""
BY = re.compile(r"\s+(?:made )?(?:by|from) (\w+)\b", re.IGNORECASE)
BESIDE_MAKES = ARTICLES | frozenset("or and vs versus what about you do have got sell any is there".split())
IN_THE_STYLE = frozenset("style like print type themed inspired compatible look".split())
_CLAUSE = re.compile(r"[,;:.?!()]|\s(?:and|but)\s", re.IGNORECASE)


def of_another_thing(moment: Moment, meaning: Meaning, mention: Mention, product: Product) -> str | None:
    """ "Yoga mats" are no Lenovo Yoga: the words on from a part of a name, where they name another thing."""
    after = meaning.text.find(mention.text)
    bare = after >= 0 and not forms(meaning.text[:after]) and " " not in mention.text
    if mention.score >= WELL_NAMED or after < 0 or not (bare or meaning.intent in OF_ITS_OWN):
        return None
    phrase = moment.catalogue.thing_in(meaning.text[after:])
    if phrase is None or not phrase.startswith(mention.text) or len(phrase) <= len(mention.text):
        return None
    own = set(forms(product.title))
    more = [w for w in forms(phrase[len(mention.text) :]) if not {w, SAME_COLOUR.get(w)} & own]
    if set(more) <= SAYS_NO_MORE:
        return None
    if moment.language != ENGLISH and not any(moment.catalogue.vocabulary.has(word) for word in more):
        return None  # of words that no list has none tells where the name ends ("شنل کوکو نوآر")
    said_of_it = not moment.catalogue.like_a_thing(phrase.split()[-1])  # "macbook pro heavy"
    return None if said_of_it or moment.catalogue.may_be(phrase, product) else phrase


def called_otherwise(
    moment: Moment, meaning: Meaning, named: Mapping[Mention, Sequence[Product]]
) -> str | None:
    """ "Gucci handbag" where there is a perfume of Gucci's and a handbag of another make: the words for a
    thing that holds what is `named`, where none of these, and none of the brand said, is called so."""
    if moment.language != ENGLISH or meaning.intent not in OF_ITS_OWN:
        return None
    phrases = runs(meaning.text, verbs=moment.catalogue.vocabulary.goods.verbs)
    otherwise = [phrase for phrase in phrases if is_otherwise(moment, named, phrase)]
    if not otherwise:
        return None  # which of them names a thing costs a sentence vector each
    thing = moment.catalogue.thing_in(meaning.text)
    return thing if thing in otherwise else None


def is_otherwise(moment: Moment, named: Mapping[Mention, Sequence[Product]], phrase: str) -> bool:
    """Whether a phrase that holds something `named` is what none of that is called."""
    inside = {mention: among for mention, among in named.items() if mention.text in phrase}
    brands = {c.casefold() for m in inside if m.kind == "brand" for c in m.candidates}
    among = {p.id: p for products in inside.values() for p in products[:MOST_LOOKED_AT]}
    of_brand = [p for p in among.values() if not brands or (p.brand or "").casefold() in brands]
    if not of_brand or any(is_all_of(moment, mention, phrase) for mention in inside):
        return False
    if any(m.kind == "product" and len(p) == 1 and m not in inside for m, p in named.items()):
        return False  # "the calvin klein cologne, ck one"
    goods = moment.catalogue.vocabulary.goods
    names = {form for form in forms(phrase) if moment.catalogue.is_name(form) and not goods.known(form)}
    return not any(may_be_called(moment, phrase, names, p) for p in of_brand)


def may_be_called(moment: Moment, phrase: str, names: Set[str], product: Product) -> bool:
    """Whether no list of goods says that a product is another thing, and it has the `names` of the phrase, be
    it by its brand ("galaxy buds" are no earphones of another make)."""
    own = set(map(singular, forms(f"{product.title} {product.brand or ''} {product.description}")))
    return {singular(name) for name in names} <= own and (
        moment.catalogue.vocabulary.goods.is_one(phrase, product) is not False
    )


def maker_missing(moment: Moment, meaning: Meaning) -> str | None:
    """ "Is there one from HP?": the name of a make that nothing here has; None for anything else."""
    found = BY_MAKER.search(meaning.text)
    if found is None or moment.language != ENGLISH or meaning.mentions:
        return None
    make = found["make"] or found["make_first"]
    known = make.casefold() in PLAIN or moment.catalogue.vocabulary.knows(make.casefold())
    return None if known or moment.cues.country_of(make) is not None else make


def make_missing(moment: Moment, meaning: Meaning) -> str | None:
    """ "Do you carry Sony headphones?", "headphones by Sony", "Sony or Beats?": the words for a thing that
    hold a well-known make of which nothing is sold, or the names of such makes alone; else None."""
    if moment.language != ENGLISH or meaning.intent not in LOOKED_FOR:
        return None
    vocabulary = moment.catalogue.vocabulary
    if all(map(vocabulary.has, vocabulary.goods.makes.intersection(forms(meaning.text)))):
        return None  # nothing to look for; the search for the thing costs a sentence vector
    if missing := makes_alone(meaning.text, moment.catalogue):
        return ", ".join(missing)
    thing = moment.catalogue.thing_in(meaning.text)
    thing = made_by(meaning.text, thing, vocabulary.goods.makes) if thing is not None else None
    makes = vocabulary.goods.makes.intersection(forms(thing or ""))
    if thing is None or not makes or any(map(vocabulary.has, makes)):
        return None
    text = moment.text if thing in moment.text else meaning.text
    said = forms(text)
    behind = {said[at + 1] for at, word in enumerate(said[:-1]) if word in makes}
    if behind & (IN_THE_STYLE | COLOURS) or OWN_OR_FOR.search(text.partition(thing)[0]):
        return None  # "a tiffany blue bag", "levis style shirts", "I lost my oakley sunglasses"
    return thing


def made_by(text: str, thing: str, makes: Set[str]) -> str:
    """The words for a thing with the make behind it ("kettles by Bosch")."""
    found = BY.match(text.partition(thing)[2])
    return f"{thing}{found[0]}" if found is not None and found[1].casefold() in makes else thing


def makes_alone(text: str, catalogue: Catalogue) -> list[str]:
    """ "BMW, Mercedes or Dodge": of a message that is nothing but makes those of which nothing is sold."""
    said = [form for form in forms(text) if form not in BESIDE_MAKES]
    makes = catalogue.vocabulary.goods.makes
    missing = [form for form in said if form in makes and not catalogue.vocabulary.has(form)]
    return missing if all(form in makes or catalogue.is_name(form) for form in said) else []


def model_missing_of(moment: Moment, meaning: Meaning) -> str | None:
    """ "What about the Air?" after a MacBook Pro, of which there is no other: the name of the model."""
    found = OTHER_MODEL.search(meaning.text)
    if found is None or len(moment.focus()) != 1 or meaning.mentions or moment.language != ENGLISH:
        return None
    shelf = (p for p in moment.catalogue.products.values() if p.category == moment.focus()[0].category)
    return None if any(found[1].casefold() in forms(p.title) for p in shelf) else found[1]


def strange_name(moment: Moment, text: str) -> str | None:
    """ "Adidas superstars" after other shoes: several words for a thing, none of which the shop or any list
    of goods has."""
    thing = moment.catalogue.thing_in(text) if moment.language == ENGLISH else None
    said = forms(thing or "")
    if len(said) < 2 or any(moment.catalogue.vocabulary.knows(word) for word in said):
        return None
    return thing


def is_all_of(moment: Moment, mention: Mention, phrase: str) -> bool:
    """Whether a phrase says no more than a name: all of it, or a whole title with what is no name of goods
    behind it ("tennis racket b4 tomorrow", "dog food bags")."""
    behind, goods = phrase[phrase.find(mention.text) + len(mention.text) :], moment.catalogue.vocabulary.goods
    whole = mention.kind == "product" and mention.score == 1 and phrase.startswith(mention.text)
    return len(mention.text) == len(phrase) or (whole and not goods.names_kind(behind))


def of_colours(moment: Moment, text: str, among: Sequence[Product]) -> list[Product]:
    """The one of several whose title has the colours that a message says ("sunglasses in green and black"),
    and no other."""
    said = moment.catalogue.vocabulary.colours_in(text)
    own = {p.id: COLOURS.intersection(forms(p.title)) for p in among}
    fitting = [p for p in among if said and said <= own[p.id]]
    exact = [p for p in fitting if said == own[p.id]] or fitting
    return exact if len(exact) == 1 else []


def described_alone(meaning: Meaning, mention: Mention, among: Sequence[Product]) -> list[Product]:
    """The one of a kind whose text has all that is said of it beside its name ("that laptop with 2 screens",
    a Dual Screen Laptop)."""
    at = meaning.text.find(mention.text)
    clause = _CLAUSE.split(meaning.text[max(at, 0) :])[0]
    led = _CLAUSE.split(meaning.text[: max(at, 0)])[-1]
    said = naming_words(replace(meaning, text=f"{led} {clause}"))
    counted = [number for word in forms(clause) for number in [as_counted(word)] if number]
    beside = {stem(w) for w in said if not as_counted(w)} - {stem(f) for f in forms(mention.text)}
    fitting = []
    for product in among[:MOST_LOOKED_AT] if beside else ():
        own = {stem(f) for f in forms(f"{product.title} {product.description}")}
        if beside <= own and all(not own.isdisjoint(number) for number in counted):
            fitting.append(product)
    return fitting if len(fitting) == 1 else []


def as_counted(word: str) -> frozenset[str]:
    """The words for a number of parts: "2", "two" and "dual"."""
    return next((frozenset(map(stem, ways)) for ways in COUNTED if word in ways), frozenset())


def opens_with(moment: Moment, missing: str) -> tuple[Product, ...]:
    """ "Honey 4 the team breakfast": what a message begins with, where another thing in it is not sold."""
    first = next(iter(forms(moment.text)), "")
    if not first or first in forms(missing) or first in ASKING_WORDS:
        return ()
    named = [m for m in moment.catalogue.mentions(f"the {first}") if m.kind == "product"]
    meant = tuple(filter(None, map(moment.product, named[0].candidates))) if len(named) == 1 else ()
    return meant if len(meant) == 1 else ()

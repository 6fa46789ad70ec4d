"""Names in a message that are but a part of the name of another thing: "kiwi shoe polish" is no nail polish."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.catalogue.names import COLOURS
from bot.catalogue.product import Product
from bot.catalogue.words import forms
from bot.dialogue.absent import OF_ITS_OWN
from bot.dialogue.cues import ENGLISH
from bot.dialogue.moment import Moment
from bot.dialogue.values import Meaning, Mention

WELL_NAMED = 0.8
SAYS_NO_MORE = frozenset("model models version versions make design line range edition one ones".split())
MOST_LOOKED_AT = 60  # products


def of_another_thing(moment: Moment, meaning: Meaning, mention: Mention, product: Product) -> str | None:
    """ "Yoga mats" are no Lenovo Yoga: the words on from a part of a name, where they name another thing."""
    after = meaning.text.find(mention.text)
    bare = after >= 0 and not forms(meaning.text[:after]) and " " not in mention.text
    if mention.score >= WELL_NAMED or after < 0 or not (bare or meaning.intent in OF_ITS_OWN):
        return None
    phrase = moment.catalogue.thing_in(meaning.text[after:])
    if phrase is None or not phrase.startswith(mention.text) or len(phrase) <= len(mention.text):
        return None
    more = forms(phrase[len(mention.text) :])
    if set(more) <= SAYS_NO_MORE:
        return None
    if moment.language != ENGLISH and not any(moment.catalogue.has_word(word) for word in more):
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
    phrase = moment.catalogue.thing_in(meaning.text)
    if phrase is None:
        return None
    inside = {mention: among for mention, among in named.items() if mention.text in phrase}
    brands = {c.casefold() for m in inside if m.kind == "brand" for c in m.candidates}
    among = {p.id: p for products in inside.values() for p in products[:MOST_LOOKED_AT]}
    of_brand = [p for p in among.values() if not brands or (p.brand or "").casefold() in brands]
    if not of_brand or any(len(mention.text) == len(phrase) for mention in inside):
        return None
    return phrase if all(moment.catalogue.goods.is_one(phrase, p) is False for p in of_brand) else None


def of_colours(moment: Moment, meaning: Meaning, among: Sequence[Product]) -> list[Product]:
    """The one of several whose title has the colours that a message says ("sunglasses in green and black"),
    and no other."""
    said = moment.catalogue.colours_in(meaning.text)
    own = {p.id: COLOURS.intersection(forms(p.title)) for p in among}
    fitting = [p for p in among if said and said <= own[p.id]]
    exact = [p for p in fitting if said == own[p.id]] or fitting
    return exact if len(exact) == 1 else []

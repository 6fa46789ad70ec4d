"""Which products a message is about: named, pointed at, or the ones being talked about."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.catalogue.longer_names import words_of
from bot.catalogue.names import COLOURS
from bot.catalogue.product import Product
from bot.catalogue.tongue import SPELT_OTHERWISE
from bot.catalogue.words import forms, stem
from bot.dialogue.absent import OF_UNITS, called, found_alone, nearest, thing_not_sold
from bot.dialogue.another_thing import make_missing, maker_missing, model_missing_of, opens_with
from bot.dialogue.at_hand import kin, of_its_line, products, unique
from bot.dialogue.by_name import MOST, Reference, by_name
from bot.dialogue.cues import ENGLISH
from bot.dialogue.described import asked_for, picked_of, without_left_out
from bot.dialogue.following import COMPARED
from bot.dialogue.in_english import English, everyday, everyday_speech, held_by, in_english, meant_first
from bot.dialogue.moment import Moment
from bot.dialogue.naming import ASKING_WORDS, by_words, covered, naming_words
from bot.dialogue.pointed import (
    NOT_THAT,
    by_end,
    by_place,
    in_their_row,
    is_held_against,
    is_several_itself,
    needed_here,
    of_both,
    of_last_need,
    points_first,
    points_in_row,
    the_other,
)
from bot.dialogue.values import Meaning

OF_POLICIES = frozenset("ask_returns ask_warranty ask_delivery".split())
FIGURE = re.compile(r"(\d+(?:[.,]\d+)?) ?([^\W\d_]{1,2})\b")
THE_REST = re.compile(r"\b(?:others|the rest)\b", re.IGNORECASE)
AFTER_THE = re.compile(r"\b(?:the|your)\s+(\w+)", re.IGNORECASE)
AFTER_THE_TWO = re.compile(r"\b(?:the|your)\s+(\w+\s+\w+)", re.IGNORECASE)


def refer(moment: Moment, meaning: Meaning, property_asked: bool = False) -> Reference:
    """`property_asked`: the message also holds words for a property ("battery life"), so words that name
    no product do not mean a product the shop lacks."""
    for stretch in str(meaning.entities.get("left_out") or "").split(", "):
        moment = replace(moment, text=moment.text.replace(stretch, " ")) if stretch else moment
    english = in_english(moment, meaning)
    if english is not None:
        found = of_another_language(moment, english, property_asked, meaning.text)
    else:
        found = referred(moment, meaning, property_asked, meaning.text)
    if len(found.choices) == 1 and not found.products and not found.unknown:
        found = Reference(found.choices)  # of one there is nothing to choose
    if len(found.products) != 1:
        return found
    named = versions_named(moment, found.products[0], meaning.text)
    if len(named) > 1:
        return Reference(choices=named)
    meant = variant_meant(moment, found.products[0], meaning.text)
    if meaning.entities.get(COMPARED) or is_held_against(moment, meaning):
        return Reference(unique((*moment.focus()[:1], meant)))
    return Reference((meant,))


def of_another_language(moment: Moment, english: English, property_asked: bool, said: str) -> Reference:
    """Everyday words mean products by the catalogue's own names for them; for the rest the message is read as
    it would be in English."""
    in_row = bool(moment.memory.shown) and any(q.kind == "ordinal" for q in english.meaning.quantities)
    meant = (
        everyday(moment, english) if not in_row else None
    )  # "the second, has it a black one": of those shown
    if kept_in := held_by(moment, english):
        return Reference(kept_in)
    if meant is None:
        found = referred(moment, english.meaning, property_asked, said)
        if (
            found.unknown
            and english.meaning.intent in OF_POLICIES
            and everyday_speech(moment, english.said, found.unknown)
        ):
            return Reference(moment.focus()[:MOST])  # "can I give it back if I do not like it"
        return replace(found, unknown=found.unknown and english.said.original(found.unknown))
    if not meant.products and not meant.choices:
        missing = meant_first(moment, english.said)[0]
        if english.meaning.intent in OF_POLICIES and everyday_speech(moment, english.said, missing):
            return Reference(moment.focus()[:MOST])  # "can I return it if I do not like it"
        return Reference(choices=nearest(moment, missing), unknown=english.said.original(missing))
    return Reference(meant.products, meant.choices)


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
    named = versions_named(moment, product, text)
    if named:
        return named[0] if len(named) == 1 else product
    return named_further(moment, product, text) or product


def versions_named(moment: Moment, product: Product, text: str) -> tuple[Product, ...]:
    """The versions that a message names best: of "the 16 GB one" there may be two."""
    family = (product, *moment.catalogue.variants(product))
    words = {p.id: version_words(p) for p in family}
    shared = set.intersection(*words.values())
    said = pieces(text) - shared
    fitting = {p.id: len(said & words[p.id]) for p in family}
    most = max(fitting.values())
    if not most or fitting[product.id] == most:
        return (product,) if most else ()
    return tuple(p for p in family if fitting[p.id] == most)


def named_further(moment: Moment, product: Product, text: str) -> Product | None:
    """The product whose title says more than this one's, and the message says it too: "the ladies' one" of a
    Datejust where there is a Datejust Women."""
    said, own = words_of(NOT_THAT.sub(" ", text)), words_of(product.title)
    if moment.language != ENGLISH or not moment.catalogue.longer_names.any(own, said):
        return None
    for hit in moment.catalogue.search(product.title, limit=MOST):
        more = words_of(hit.product.title) - own
        if more and more <= said and own <= words_of(hit.product.title):
            return hit.product
    return None


def by_version(moment: Moment, meaning: Meaning, at_hand: tuple[Product, ...]) -> tuple[Product, ...]:
    """Another version of what is at hand, by its size or colour: "the sand one then"."""
    for product in at_hand:
        meant = variant_meant(moment, product, meaning.text)
        if meant.id != product.id:
            return (meant,)
    return ()


def version_words(product: Product) -> set[str]:
    stated = [product.attributes.get(name, "") for name in ("size", "color", "colour")]
    return {w for value in (product.title, *stated) for w in pieces(value)}


def pieces(text: str) -> set[str]:
    """Words, and figures with their units ("8 GB"); a digit alone is said of many things."""
    folded = text.casefold()
    figures = {"".join(found) for found in FIGURE.findall(folded)}
    return figures | {w for w in re.findall(r"\w+", folded) if len(w) > 1 or w.isalpha()}


def referred(moment: Moment, meaning: Meaning, property_asked: bool, said: str) -> Reference:
    """`meaning` is read in English, `said` are its words as they were written."""
    told = chosen_by_payload(moment, meaning)
    if told:
        return Reference(told)
    missing = maker_missing(moment, meaning) or model_missing_of(moment, meaning)
    if missing is not None:
        return Reference(unknown=missing)
    if (made := make_missing(moment, meaning)) is not None:
        return Reference(choices=nearest(moment, made), unknown=made)
    shown = products(moment, moment.memory.shown)
    at_end = by_end(said, shown or moment.focus(), moment.cues)
    told_of = unique((*shown, *moment.focus()))  # "do you have A? and B? what does the second weigh"
    pointed = (
        by_place(meaning, in_their_row(moment, shown))
        or by_place(meaning, told_of)
        or at_end
        or by_end(moment.text, shown, moment.cues)
    )
    pointed = pointed or the_other(moment, meaning, said) or of_both(moment, meaning, said)
    if pointed:
        return Reference(pointed)
    if shown and not meaning.mentions and points_in_row(meaning):
        return Reference(choices=shown[:MOST] if len(shown) > 1 else ())  # "the second" of one is none
    if one := picked_of(moment, meaning, said, shown):
        return Reference(one)
    picks = meaning.intent == "choose_product" or moment.cues.has("picks", said)
    of_these = (by_words(meaning.text, shown) or by_version(moment, meaning, shown)) if picks else ()
    if len(of_these) == 1 and not any(len(forms(m.text)) > 1 for m in meaning.mentions):
        return Reference(of_these)  # "the cream one" of three kettles, not the night cream
    left = without_left_out(meaning, shown)
    if len(left) == 1 < len(shown) and not meaning.mentions:
        return Reference(left)  # "not the max, the normal ones" of two: the other
    if 1 < len(left) < len(shown) and THE_REST.search(said):
        return Reference(left[:MOST])  # "not the glass one, how much are the others?"
    back = moment.cues.has("points_back", said)
    if back and moment.focus() and (needed := needed_here(moment, meaning)):
        return Reference(needed)
    named = by_name(moment, meaning, back)
    if named is not None:
        return named
    absent = moment.catalogue.read(meaning.text).absent
    if absent and (meant := called(moment, absent[0].text)):
        return Reference(meant) if len(meant) == 1 else Reference(choices=meant)
    if absent:
        return Reference(choices=products(moment, absent[0].candidates)[:3], unknown=absent[0].text)
    at_hand = unique((*moment.focus(), *shown))
    described = by_words(meaning.text, unique((*shown, *moment.focus()))) or by_version(
        moment, meaning, at_hand
    )
    if not described and picks:
        described = by_words(NOT_THAT.sub(" ", meaning.text), kin(moment))[:MOST]
    elif not described and back and not naming_words(meaning) and moment.cues.has("picks", moment.text):
        described = by_words(moment.text, kin(moment))[:MOST]  # "the golden ones instead. What do they cost"
    if described:
        return Reference(described)
    if moment.cues.has("which_of_these", said) and not meaning.mentions and len(at_hand) > 1:
        return Reference(at_hand[:MOST])
    counted = any(q.kind == "count" for q in meaning.quantities) and moment.memory.focus  # "two of them"
    several = moment.cues.has("several", said) and not counted and not is_several_itself(moment, said)
    if back and several and len(moment.memory.focus) < 2 and shown:
        return Reference(shown[:MOST])
    of_units = OF_UNITS.sub(" ", meaning.text) if moment.focus() else meaning.text
    words = naming_words(replace(meaning, text=of_units))  # "how many bottles are there" of the juice
    needed_before = back and not at_hand and not meaning.mentions
    if needed_before and points_first(moment, meaning) and (needed := of_last_need(moment)):
        return Reference(needed) if len(needed) == 1 else Reference(choices=needed)
    if words and not at_hand and COLOURS.issuperset(words):
        return Reference()  # "is there a black one": of nothing that was named
    for phrase in things_of(moment, meaning, words, back):
        if meant := called(moment, phrase) or found_alone(moment, phrase):
            return Reference(meant) if len(meant) == 1 else Reference(choices=meant)
    missing = thing_not_sold(moment, whole_message(moment, meaning, back))
    if missing is not None and (opening := opens_with(moment, missing)):
        return Reference(opening)
    if missing is not None:
        return Reference(choices=nearest(moment, missing), unknown=missing)
    about_focus = not words or covered(words, moment.focus())
    if moment.focus() and (back or about_focus or property_asked):
        return Reference(moment.focus()[:MOST])
    if needed_before and (needed := of_last_need(moment)):
        return Reference(needed) if len(needed) == 1 else Reference(choices=needed)
    alone = not at_hand and not meaning.mentions
    plain = by_plain_name(moment, whole_message(moment, meaning, back).text) if alone or not back else ()
    plain = tuple(of_its_line(moment, list(plain))) or plain
    if plain:
        return Reference(plain) if len(plain) == 1 else Reference(choices=plain)
    if (not words or back) and (one := asked_for(moment, meaning, shown)):
        return Reference(one)
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
    if moment.language in SPELT_OTHERWISE and meaning.text.isascii():
        return Reference(choices=shown[:MOST])  # Hebrew or Persian in Latin letters, in no list
    if moment.language == ENGLISH and moment.catalogue.vocabulary.goods.verbs.all.issuperset(words):
        return Reference()  # "how many do you have standing there"
    if found := found_alone(moment, " ".join(words)):
        return Reference(found)
    hits = tuple(hit.product for hit in moment.catalogue.search(" ".join(words), limit=MOST))
    if hits:
        return Reference(hits) if len(hits) == 1 else Reference(choices=hits)
    return Reference(unknown=" ".join(words))


def things_of(moment: Moment, meaning: Meaning, words: list[str], back: bool) -> tuple[str, ...]:
    """Words for a thing in a message that names none by its title and follows nothing that was talked about;
    what "it" points at stands in another part of the message then ("I need a serving tray. What is it?")."""
    if moment.focus() or (back and moment.memory.shown):
        return ()
    thing = moment.catalogue.thing_in(whole_message(moment, meaning, back).text)
    own = moment.catalogue.vocabulary.in_own_words(thing) if thing and moment.language == ENGLISH else None
    phrases = (thing, own, " ".join(words) if not back else None)
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase))


def whole_message(moment: Moment, meaning: Meaning, back: bool) -> Meaning:
    """The meaning with all the words of its message, where its own part points at another or names nothing
    ("You have the Pixel 8? What is the price?")."""
    points = back or not naming_words(meaning)
    elsewhere = points and not moment.focus() and not moment.memory.shown and moment.language == ENGLISH
    return replace(meaning, text=moment.text) if elsewhere else meaning


def chosen_by_payload(moment: Moment, meaning: Meaning) -> tuple[Product, ...]:
    ids = meaning.entities.get("products") or [meaning.entities.get("product")]
    return products(moment, [str(i) for i in ids if i is not None])

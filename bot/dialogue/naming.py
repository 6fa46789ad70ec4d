"""Words of a message that name things, and whose they are."""

from __future__ import annotations

import re

from bot.catalogue.english import STOP
from bot.catalogue.lexical import content_words
from bot.catalogue.product import Product
from bot.catalogue.search import Hit
from bot.catalogue.words import forms, singular, stem
from bot.dialogue.values import Meaning

SMALL_WORDS = frozenset(
    "a an and the with for of in on to by it is no one ml cm l kg g x s m new set pack".split()
)
ASKING_WORDS = frozenset(
    """much price prices pricing priced cost costs costing expensive worth stock available availability
    left many warranty guarantee guaranteed guarantees return returns returned returning refund deliver
    delivery delivered delivers ship shipping shipped ships review reviews rating ratings rated stars
    people think opinion opinions discount discounts sale coupon code offer pay payment safe genuine
    original real authentic fake description describe details detail information tell work works feature
    features specs spec specification specifications colour colours color colors size sizes version
    versions variants drawback drawbacks downside downsides weigh weighs weight heavy light big large
    small dimensions long wide tall compare comparison difference different better best cheaper similar
    alternative alternatives instead buy order checkout cart take right today tomorrow money day days
    week weeks month months year years free total fee fees tax taxes included include come comes still
    also maybe actually quick question anyone lot problem problems issue issues wrong broken first
    second third last second-hand currently exactly long send back change mind ok okay thanks hello hey
    fine great cool sure alright go ahead actual there number numbers amount quantity count hold holds
    holding keep keeps hm true time times""".split()
)


DOERS = 5  # letters of a word in -er from which it may be who does a thing
IN_STORE = re.compile(
    r"\b(?:on|at|in|to) hand\b|\bper (?:box|pack|packet|piece|unit|bag|roll|kilo|pair)\b", re.IGNORECASE
)


def naming_words(meaning: Meaning) -> list[str]:
    said = IN_STORE.sub(" ", meaning.text)
    return [w for w in content_words(said) if w not in ASKING_WORDS and not w.isdigit()]


def covered(words: list[str], focus: tuple[Product, ...]) -> bool:
    """Whether the words speak of the products in focus rather than of another thing."""
    if not focus:
        return False
    text = " ".join(
        " ".join((p.title, p.brand or "", *p.category, *p.tags, p.description)) for p in focus
    ).casefold()
    return all(word.rstrip("s") in text for word in words)


def said_alone(meaning: Meaning, brand: str, among: list[Product]) -> list[Product]:
    """The one of several whose text alone has a word that the message names things by, its brand
    apart."""
    counts = " ".join(q.text for q in meaning.quantities)  # "the two samsung phones"
    said = {stem(word) for word in naming_words(meaning)} - {
        stem(form) for form in forms(f"{brand} {counts}")
    }
    texts = {p.id: {stem(f) for f in forms(f"{p.title} {p.description}")} for p in among}
    telling = {word for word in said if sum(word in text for text in texts.values()) == 1}
    fitting = [p for p in among if telling & texts[p.id]]
    return fitting if len(fitting) == 1 else []


def shelved_alone(meaning: Meaning, name: str, among: list[Product]) -> list[Product]:
    """The one of several of one name whose title or shelf alone has another word of the message ("the
    ladies' Moonphase")."""
    said = {stem(word) for word in naming_words(meaning)} - {stem(form) for form in forms(name)}
    kept = {p.id: {stem(f) for f in forms(" ".join((p.title, *p.category)))} for p in among}
    fitting = [p for p in among if said & kept[p.id]]
    return fitting if len(fitting) == 1 else []


def by_words(text: str, among: tuple[Product, ...]) -> tuple[Product, ...]:
    """ "The black one", "sand or graphite": those at hand whose distinguishing words the message says."""
    if len(among) < 2:
        return ()
    said = {singular(w) for w in forms(text) if w not in ASKING_WORDS}
    names = [{singular(w) for w in forms(told_apart_by(p))} for p in among]
    common = set.intersection(*names)
    fitting = tuple(p for p, name in zip(among, names, strict=True) if said & (name - common - SMALL_WORDS))
    return fitting if len(fitting) < len(among) else ()


def by_text(text: str, among: tuple[Product, ...]) -> tuple[Product, ...]:
    """ "The one for gamers", "the diver one": those of several whose text alone has a word of these."""
    said = {root(w) for w in forms(text) if w not in ASKING_WORDS | SMALL_WORDS and w not in STOP}
    texts = [set(map(root, forms(f"{p.title} {p.description}"))) for p in among]
    shared = set.intersection(*texts) if texts else set[str]()
    telling = said - shared
    fitting = tuple(p for p, own in zip(among, texts, strict=True) if telling & own)
    return fitting if len(fitting) == 1 else ()


def root(word: str) -> str:
    """The stem of a word, and of who does it: "gamer" as "gaming"."""
    form = singular(word)
    return stem(form[:-1] if form.endswith("er") and len(form) >= DOERS else form)


def told_apart_by(product: Product) -> str:
    return " ".join(
        (
            product.title,
            product.brand or "",
            *product.category[-1:],
            *(product.attributes.get(n, "") for n in ("size", "color")),
        )
    )


def in_order_of_names(meaning: Meaning, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """ "I am looking at the soap and the lotion": then "the second one" is the lotion."""
    places = {m.candidates[0]: m.start for m in meaning.mentions if len(m.candidates) == 1}
    return tuple(sorted(hits, key=lambda hit: places.get(hit.product.id, len(meaning.text))))

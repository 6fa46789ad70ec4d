"""The language of a conversation: it stays, and follows a visitor who changes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.catalogue.rendering import Rendering
from bot.catalogue.tongue import SPELT_OTHERWISE
from bot.catalogue.words import forms
from bot.dialogue.cues import Cues, Phrasebook
from bot.dialogue.memory import Memory
from bot.dialogue.question import cues_of
from bot.dialogue.values import Meaning, Understanding

DEFAULT = "en"
DOUBLING = "lv"
DOUBLED = (("aa", "a"), ("ee", "e"), ("ii", "i"), ("uu", "u"), ("sh", "s"), ("zh", "z"), ("ch", "c"))
"""Latvian letters with marks as some write them without, and as the lists are compared."""
SPOKEN = frozenset({"en", "he", "fa", "lv"})
OTHER = "other"
MEASURES = frozenset("xs xl xxl cm mm ml kg gb tb".split())
"""Sizes and units, which every language writes so."""
ASKING = ("asks", "property", "contact", "payment")
_WORD = re.compile(r"[^\W\d_]{2,}")


def spoken_so_far(language: str | None, locale: str | None) -> str:
    """What a message is in that does not tell: the conversation's language, or else the page's. After one
    that is not spoken here it is the one that was answered in."""
    for code in (language, locale):
        short = (code or "").replace("_", "-").partition("-")[0].lower()
        if short in SPOKEN:
            return short
    return DEFAULT


def language_after(understanding: Understanding, before: str | None) -> str:
    """One word of another language ("merci", "super") changes nothing; what is more does so at once."""
    if understanding.firm or before not in SPOKEN:
        return understanding.language
    return before


def by_its_words(
    understanding: Understanding, english: Cues, is_english: Callable[[str], bool] = lambda word: False
) -> Understanding:
    """ "Kawasaki z800 weight?": where a product is named beside an English word of shopping, the name alone
    makes it look like another language. So does a make that is not sold: "dyson vacuum price"."""
    words = _WORD.findall(understanding.text.lower())
    known = sum(map(is_english, words))
    if understanding.language == OTHER and known > 1 and 2 * known > len(words):
        return replace(understanding, language=DEFAULT)
    named = any(m.kind == "product" for meaning in understanding.meanings for m in meaning.mentions)
    if understanding.language != OTHER or not named or not cues_of(understanding.text, english):
        return understanding
    return replace(understanding, language=DEFAULT)


def by_words_of_asking(understanding: Understanding, phrasebook: Phrasebook) -> Understanding:
    """ "airpower charger chandta mondeh?": beside the English name of a product only the words that ask tell
    which language is written in Latin letters."""
    text = understanding.text
    named = [m for meaning in understanding.meanings for m in meaning.mentions if m.kind == "product"]
    if understanding.language not in {DEFAULT, OTHER} or not named or not text.isascii():
        return understanding
    if cues_of(text, phrasebook.of(DEFAULT), named):
        return understanding
    spoken = [language for language in sorted(SPELT_OTHERWISE) if _asks_in(phrasebook.of(language), text)]
    return understanding if len(spoken) != 1 else replace(understanding, language=spoken[0], firm=True)


def _asks_in(cues: Cues, text: str) -> bool:
    """Whether a language's words ask for something; "garanti" is said in many."""
    return bool(cues.among("property", text) or set(cues.among("asks", text)) - {"ask_warranty"})


def says_english(word: str, is_name: Callable[[str], bool], english: Cues) -> bool:
    """ "Laptop", "hi", "email", "paypal": a word that names, greets or asks in English, whatever it would
    spell elsewhere."""
    return is_name(word) or any(english.among(heading, word) for heading in ASKING)


def spelt_in(language: str, in_own_script: Callable[[str, str], str]) -> Callable[[str], str] | None:
    """What gives a text in plain Latin letters as its language writes it; None where it needs nothing."""
    if language in SPELT_OTHERWISE:
        return lambda text: in_own_script(text, language)
    return undoubled if language == DOUBLING else None


def undoubled(text: str) -> str:
    """ "Pasuutiit": Latvian without its marks as others write it with them, "" where nothing is doubled."""
    plain = text
    for doubled, once in DOUBLED:
        plain = plain.replace(doubled, once)
    return plain if plain != text else ""


def as_spelt(
    understanding: Understanding,
    spoken: str,
    in_english: Callable[[str, str | None], Rendering | None],
    is_english: Callable[[str], bool] = lambda word: False,
) -> Understanding:
    """ "kapshen barani", in Latin letters: the words of the shop know a language where its letters tell none,
    or the other one of the two; what tells neither is in the one that is spoken. `in_english` renders what
    is in another language, or in one that is named. `is_english` tells English names of things and greetings:
    amid English "hi, phones?" is no Hebrew."""
    before, text = understanding.language, understanding.text
    if before == spoken == DEFAULT and all(map(is_english, _WORD.findall(text.lower()))):
        return understanding
    if not text.isascii() or before not in {DEFAULT, *SPELT_OTHERWISE}:
        return understanding
    told = in_english(text, None) if before != DEFAULT or not understanding.firm else None
    if spoken in SPELT_OTHERWISE - {before} and (told is None or told.language == before):
        said = in_english(text, spoken)
        told = said if said is not None and (before != DEFAULT or (said.whole and said.wants)) else told
    if told is not None and before in SPELT_OTHERWISE and told.language not in SPELT_OTHERWISE:
        as_heard = in_english(text, before)  # Latin letters are the other language's own
        if as_heard is None or told.known > as_heard.known:
            return replace(understanding, language=told.language)
    if told is None or told.language not in SPELT_OTHERWISE - {before}:
        return understanding
    return replace(understanding, language=told.language, firm=True)


def as_named(understanding: Understanding, spoken: str, titles: Callable[[str], str]) -> Understanding:
    """What holds nothing but names in Latin letters is in no language of its own: in that of the
    conversation, or else of the page. `titles` gives the title of a product by its id."""
    text = understanding.text
    if (
        understanding.language == spoken
        or not text.isascii()
        or not _is_a_name(text, understanding.meanings, titles)
    ):
        return understanding
    return replace(understanding, language=spoken, firm=False)


def in_own_words(
    understanding: Understanding, meanings: tuple[Meaning, ...], memory: Memory, language: str
) -> tuple[Meaning, ...]:
    """The meanings, or one alone that asks for another language: nothing that is read into a language that
    is not spoken here is acted upon. A product's name is understood in any, and so is what answers a
    question."""
    main = meanings[0]
    read_here = main is not understanding.meanings[0] and (memory.pending or memory.survey)
    if language != OTHER or not understanding.firm or read_here or _is_a_name(understanding.text, meanings):
        return meanings
    return (replace(main, intent="out_of_scope", confidence=1.0, entities={"language": OTHER}),)


def _is_a_name(
    text: str, meanings: tuple[Meaning, ...], titles: Callable[[str], str] = lambda id_: ""
) -> bool:
    """Whether nothing but names is said, with what the titles of the products named hold besides."""
    named = [m for meaning in meanings for m in meaning.mentions]
    left = list(text)
    for mention in named:
        left[mention.start : mention.end] = " " * (mention.end - mention.start)
    titled = {form for mention in named for id_ in mention.candidates for form in forms(titles(id_))}
    rest = [form for word in _WORD.findall("".join(left)) for form in forms(word)]
    return bool(named) and all(form in titled or form in MEASURES for form in rest)

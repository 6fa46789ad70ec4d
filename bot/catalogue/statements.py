"""What a shop's description says nearest to a question: by the meaning of its parts, where no word fits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.facts import LONGEST_QUOTE, Fact
from bot.catalogue.product import Product
from bot.catalogue.words import forms, sentences, singular, words

Embed = Callable[[str], NDArray[np.float32]]

ANSWERS = 0.865
"""Cosine from which a part answers. On 57 questions that a description answers and 53 that it does not, none
of the latter reached it."""
ANSWERS_IN = {"he": 0.845, "fa": 0.845, "lv": 0.87}
"""The same for questions in other languages about English texts: above every one of the 21 questions of each
that the description does not answer (of 32 that it does, 34 %, 41 % and 9 % reach it). The question as
written told them apart better than its rendering in English."""
TOUCHES = 0.825
"""Cosine from which a highlight is worth telling beside "the shop has not stated that"."""
CLOSELY = 0.85
MOST_PARTS = 16
SHORTEST = 4  # characters
SHORT_DESCRIPTION = 260
"""So many characters are quoted whole where no part of them answers."""
_PARTS = re.compile(r"[,;:]|\b(?:and|with|for|that|which|is an?|making it)\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"\b(?:how (?:many|much|long|far|loud|hot|old|fast|big|deep|tall|wide|high|heavy|strong|thick)"
    r"|(?:what|which) (?:year|size|sizes|resolution|wattage|voltage|capacity|percentage|speed|length)"
    r"|capacity|calories|range|horsepower|torque|wattage|megapixels?|litres?|liters?|watts?|volts?|mah|mm|cm|gb|tb|ghz)\b",
    re.IGNORECASE,
)


_SCREEN, _INCHES = (re.compile(p, re.IGNORECASE) for p in (r"\b(?:screen|display|inch)", r"\d[ -]?inch"))
_NUMBER = re.compile(
    r"(?<![^\W\d_])\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Nearest:
    """What the shop writes; `answers` where it says what was asked, and `closely` tells whether it is near
    enough to be told as its word on that without a word that it shares with the question."""

    fact: Fact
    answers: bool
    closely: bool = False


def nearest_statement(
    product: Product, question: str, embed: Embed, language: str | None = None, figure: bool | None = None
) -> Nearest | None:
    """The sentence with the part nearest to the question; a short description whole where none of its parts
    answers. None where nothing is written, or a figure is asked for and none is given. `language` is that of
    the question, None for English; `figure` tells whether it asks for one, where its words do not."""
    asked = embed(unnamed(question, product))
    wants_figure = asks_figure(question) if figure is None else figure
    best = (0.0, "", "")
    parts = 0
    for field, texts in (("highlights", product.highlights), ("description", sentences(product.description))):
        for sentence in texts:
            if len(sentence) > LONGEST_QUOTE:
                continue
            sized = _SCREEN.search(question) and _INCHES.search(sentence)  # also where a title has it
            measured = sized or _NUMBER.search(unnamed(sentence, product))
            if wants_figure and not measured:
                continue
            for part in (sentence, *_PARTS.split(sentence)):
                if len(part.strip()) >= SHORTEST and parts < MOST_PARTS:
                    parts += 1
                    best = max(best, (float(embed(part.strip()) @ asked), field, sentence))
    nearness, field, sentence = best
    answers = nearness >= ANSWERS_IN.get(language or "", ANSWERS)
    if not answers and not wants_figure and 0 < len(product.description) <= SHORT_DESCRIPTION:
        field, sentence = "description", product.description
    if not sentence or (nearness < TOUCHES and field != "description"):
        return None
    return Nearest(Fact(product.id, field, sentence, quoted=True), answers, nearness >= CLOSELY)


def asks_figure(question: str) -> bool:
    return _FIGURE.search(question) is not None


def unnamed(question: str, product: Product) -> str:
    """The question with "it" for the product, so that its name does not answer."""
    titled = forms(product.title)
    own = {singular(f) for f in (*titled, *forms(product.brand or ""))}
    own |= {singular(one + other) for one, other in pairwise(titled)}  # "lunchbox" of a Lunch Box
    kept: list[str] = []
    for word in words(question):
        written = question[word.start : word.end]
        if singular(word.form) not in own:
            kept.append(written)
        elif not kept or kept[-1] != "it":
            if kept and kept[-1].lower() in {"the", "your", "a", "this", "that"}:
                kept.pop()
            kept.append("it")
    return " ".join(kept)

"""What a message says of how a thing should be, and whether it names one: "in black", "not wired",
"under 50", "light, for lectures"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.catalogue.constraints import states
from bot.catalogue.english import ARTICLES, PRICE_WORDS, STOP
from bot.catalogue.interpreter import Interpreter
from bot.catalogue.owned import owned_words
from bot.catalogue.product import Product
from bot.catalogue.rendering import Rendering
from bot.catalogue.request import read_request
from bot.catalogue.search import Searcher
from bot.catalogue.stated_values import StatedValues
from bot.catalogue.traits import Asked
from bot.catalogue.traits_asked import bare
from bot.catalogue.wishes import Wishes
from bot.catalogue.words import forms, has_digit, stem

_BEHIND = re.compile(r"\W*(?:(?:and|but|no|ok|just|only)\b\W*)*(?:with|without|for)\b\W+\w", re.IGNORECASE)
_AROUND = STOP | PRICE_WORDS | ARTICLES | frozenset(
    """rather prefer prefers instead maybe perhaps version versions one ones thing things sort kind colour
    color size mean meant said said say but only pls plz nah nope option options alternatives alternative else
    other more less please colours colors sizes could possible possibly still even too bit lot work""".split()
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """`traits`, `attributes` and `bounded` are what is asked of a thing; `rest` the words left over;
    `qualifies`: it begins as what stands behind a thing
    ("with a good camera", "for women")."""

    traits: tuple[Asked, ...]
    attributes: tuple[str, ...]
    bounded: bool
    rest: tuple[str, ...]
    qualifies: bool = False

    @property
    def anything(self) -> bool:
        return bool(self.traits or self.attributes or self.bounded)


def told(text: str, values: StatedValues, traits: tuple[Asked, ...]) -> Told:
    left = bare(text, traits)
    named = [one for one in values.named_in(left) if one.attribute != "material"]
    for one in sorted(named, key=lambda one: -one.start):
        left = f"{left[: one.start]} {left[one.end :]}"
    request = read_request(left, Wishes(), lambda form: False)
    bounded = request.wishes.price_high is not None or request.wishes.price_low is not None
    rest = tuple(f for f in forms(request.text) if f not in _AROUND and not has_digit(f))
    return Told(traits, tuple(one.attribute for one in named), bounded, rest, bool(_BEHIND.match(text)))


class Wanted:
    """How messages of any language say what is wanted, held against one catalogue. Immutable once built."""

    def __init__(self, searcher: Searcher, interpreter: Interpreter | None) -> None:
        self._searcher, self._interpreter = searcher, interpreter

    def told_of(self, text: str, language: str | None = None) -> Told:
        """`language` settles what does not tell its own."""
        rendering = self._rendering(text, language)
        english = rendering.wanted if rendering is not None else text
        return told(english, self._searcher.values, self._searcher.requirements.asked_in(english))

    def names_thing(self, word: str) -> bool:
        """Whether an English word is what something here is called."""
        return self._searcher.names_thing(word)

    def states_all(self, product: Product, text: str, language: str | None = None) -> bool:
        """Whether the product states every colour and size of a text, and it names any."""
        rendering = self._rendering(text, language)
        named = self._searcher.attributes_in(rendering.text if rendering is not None else text)
        return bool(named) and all(states(product, name, value) for name, value in named.items())

    def denies(self, product: Product, text: str) -> bool:
        """Whether the product is not what a text says that it must be."""
        rendering = self._rendering(text)
        english = rendering.wanted if rendering is not None else text
        asked = self._searcher.requirements.asked_in(english)
        return any(one.must and not one.of(product) for one in asked)

    def bare(self, thing: str) -> str:
        """The words for a thing, in English, without those for how it should be."""
        rendering = self._rendering(thing)
        english = rendering.wanted if rendering is not None else thing
        return bare(english, self._searcher.requirements.asked_in(english))

    def said_how(self, english: str) -> str:
        """Only the words for how a thing should be."""
        return " ".join(english[t.start : t.end] for t in self._searcher.requirements.asked_in(english))

    def meant(self, categories: tuple[str, ...], text: str) -> tuple[str, ...]:
        """The categories with those that everyday words count to them (earbuds to headphones), without those
        of what the visitor has already ("a bag for my laptop")."""
        rendering = self._rendering(text)
        there = owned_words(rendering.text if rendering is not None else text)
        wanted = [c for c in categories if not there & {stem(form) for form in forms(c)[-1:]}]
        return tuple(
            dict.fromkeys([*wanted, *(k for c in wanted for k in self._searcher.requirements.kin_of(c))])
        )

    def turns_down(self, thing: str, text: str) -> bool:
        """Whether a text names the thing only to say that it is not wanted."""
        rendering = self._rendering(text)
        english = rendering.text if rendering is not None else text
        excluded = read_request(english, Wishes(), self._searcher.calls).excluded
        words = set(forms(self.bare(thing)))
        return any(words <= set(forms(phrase)) | _AROUND for phrase in excluded) if words else False

    def without_same(self, before: str, text: str) -> str:
        """What was searched for, without the colour and size that a text names anew."""
        rendering, again = self._rendering(before), self._rendering(text)
        english = rendering.text if rendering is not None else before
        new = self._searcher.attributes_in(again.text if again is not None else text)
        spans = [(o.start, o.end) for o in self._searcher.values.named_in(english) if o.attribute in new]
        if rendering is not None:
            spans = [rendering.span(*span) for span in spans]
        for start, end in sorted(spans, reverse=True):
            before = f"{before[:start]} {before[end:]}"
        return " ".join(before.split())

    def _rendering(self, text: str, language: str | None = None) -> Rendering | None:
        return self._interpreter.rendered(text, language) if self._interpreter is not None else None

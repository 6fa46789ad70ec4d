"""Whether words name a thing to buy: what is left of a question once its asking words are taken away ("ikea
billy", "king size mattress") or something else ("tomorrow morning", "my village"). Learnt from the phrases of
data/things.yml by the meaning of whole phrases, so that it holds for things no list has."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.english import PRICE_WORDS, STOP
from bot.catalogue.goods import Goods
from bot.catalogue.product import Product
from bot.catalogue.verbs import FRAME, Verbs
from bot.catalogue.words import forms, has_digit, stem, words

Floats = NDArray[np.float32]
Embed = Callable[[str], Floats]

SURE = 0.7
LISTED = 0.5  # of phrases that begin with a thing of the lists, or are written as names
IN_FULL = 1.5  # of such a name, before any other thing of the message
STRENGTH = 4.0  # inverse weight of the penalty, chosen by cross-validation over the phrases
STEPS = 12
MOST_RUNS = 3
LIKE_A_THING = 0.35
OF_THING = 0.66  # a word before the name that is a thing itself makes it another thing
NEAR, CLOSE, SAME = 0.33, 0.45, 0.6
"""Cosines of names: below the first another kind of thing, from the last the same kind; between them one word
that no list of goods has, and that may be the name of a make. Set on 40 things that DummyJSON lacks and 45
other words for what it has."""
# Words of questions about price, stock, delivery, returns, warranty: they name nothing.
ASKING = frozenset(
    """much price prices pricing priced cost costs costing expensive worth stock available availability
    left warranty guarantee guaranteed guarantees return returns returned returning returnable refund
    refunds deliver delivery delivered delivers ship shipping shipped ships review reviews rating ratings
    rated stars people think opinion opinions discount discounts sale coupon code offer pay payment order
    ordered arrive arrives arrival wait waiting send sending sent back take takes took time long soon fast
    quickly quick today tomorrow day days week weeks month months year years hour hours policy policies
    want wanted buy bought buying cover covered covers come comes does did exactly currently right please
    hello thanks hey dear guys mate lol pls plz u ur ya r im whats hows wheres theres dont cant wont
    isnt arent didnt doesnt asap ngl tbh fr bro omg lmao lol cos coz gotta gonna rn atm died dead broke broken
    snapped leaks leaked leaking burnt packed many tell know wondering wonder asking asks ask say says
    heard saw seen actual number numbers amount quantity count per outside inside outdoors indoors""".split()
)
PLAIN = STOP | PRICE_WORDS | ASKING
NOT_MEANT = frozenset("with for in to on my our his her their without from by at into as like".split())
"""Before a thing these make it no object of the question ("does it fit in a suitcase")."""
NO_VERBS = Verbs()
_ONE = re.compile(r"\b(?:an?|any)\s+$", re.IGNORECASE)  # "would you have a pram"
_OF_SIZE = re.compile(r"^(?:inch|cm|mm|kg|l|lit(?:re|er)|ml|w(?:att)?|gb|tb)\s+", re.IGNORECASE)
"""Behind a figure: "a 55 inch telly"."""
_IN_CAPITALS = re.compile(r"[A-Z][a-z]\w*(?: [A-Z0-9]\w*){1,3}")
_OWN = re.compile(r"\b(?:my|our|his|her|their)\s+$", re.IGNORECASE)
_BREAK = re.compile(r"[.,:;?!()\n]")


def unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9), np.float32)


@dataclass(frozen=True, slots=True)
class Things:
    """A linear judge over centred sentence vectors [d]."""

    centre: Floats
    weights: Floats
    bias: float
    goods: Goods = Goods()

    @classmethod
    def learnt(cls, vectors: Floats, labels: Sequence[bool]) -> Things:
        """Logistic regression with an L2 penalty by Newton's method. `vectors` [n, d] are unit vectors."""
        centre = vectors.mean(axis=0)
        x = np.hstack([unit(vectors - centre), np.ones((len(vectors), 1), np.float32)]).astype(np.float64)
        y = np.asarray(labels, np.float64)
        penalty = np.full(x.shape[1], 1 / STRENGTH)
        penalty[-1] = 1e-6
        w = np.zeros(x.shape[1])
        for _ in range(STEPS):
            p = 1 / (1 + np.exp(-x @ w))
            gradient = x.T @ (p - y) + penalty * w
            curvature = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
            w = w - np.linalg.solve(curvature, gradient)
        return cls(centre, w[:-1].astype(np.float32), float(w[-1]))

    def probability(self, vector: Floats) -> float:
        logit = float(unit(vector - self.centre) @ self.weights) + self.bias
        return float(1 / (1 + np.exp(-logit)))

    def agreeing(self, embed: Embed) -> Callable[[str, str], float]:
        """How near two words are in meaning, from -1 to 1."""
        return lambda one, other: float(unit(embed(one) - self.centre) @ unit(embed(other) - self.centre))

    def named_in(self, text: str, embed: Embed, beside: bool = False) -> str | None:
        """The phrase of a text that most surely names a thing, None where none does. `beside`: something is
        being talked about already, so that what follows "with" or "for" is no new thing."""
        found = runs(text, beside, self.goods.verbs)[:MOST_RUNS]
        before = [text[: text.find(run)] for run in found]
        listed = [
            0.0 if _OWN.search(led) else float(self.goods.ends(run) or self._listed(led, run))
            for led, run in zip(before, found, strict=True)
        ]
        own = [_OWN.search(led) is not None for led in before]
        judged = [
            (0.0 if mine and not all(own) else max(self._surely(embed(run), run), sure), run)
            for run, sure, mine in zip(found, listed, own, strict=True)
        ]  # "a scarf to go with my coat"
        return max((each for each in judged if each[0] >= SURE), default=(0.0, None))[1]

    def _surely(self, vector: Floats, run: str) -> float:
        """The probability; more than of all else, from `LISTED`, of a name in capitals ("Google Pixel")."""
        sure = self.probability(vector)
        return IN_FULL if sure >= LISTED and _IN_CAPITALS.fullmatch(run) else sure

    def _listed(self, led: str, run: str) -> bool:
        """Whether words are a name of goods, be it of one word, where "a" or a size stands before it."""
        sized = _OF_SIZE.match(run)
        if sized is not None:
            return self.goods.known(run[sized.end() :])
        return _ONE.search(led) is not None and self.goods.known(run)

    def listed_in(self, turned: Sequence[tuple[str, str]], embed: Embed) -> str | None:
        """The same of phrases that begin with a word of the lists, each as said and in English order."""
        judged = [(self.probability(embed(english)), said) for said, english in turned]
        return max((each for each in judged if each[0] >= LISTED), default=(0.0, None))[1]

    def may_be(self, thing: str, product: Product, embed: Embed) -> bool:
        """By the names of goods; else by what both are called: the same last word, or names near in meaning,
        nearer where the last word of several stands nowhere in the product's own words."""
        if (one := self.goods.is_one(thing, product)) is not None:
            return one
        asked = forms(thing)
        names = [product.title, *product.category, *product.tags]
        stated = {stem(f) for text in (*names, product.brand or "", product.description) for f in forms(text)}
        if asked and has_digit(asked[-1]) and asked[-1] not in stated:
            return False  # a "PlayStation 5" is no iPhone 5s
        pairs = zip(asked, asked[1:], strict=False)
        if any(has_digit(other) and other not in stated and stem(one) not in stated for one, other in pairs):
            return False  # a "Xiaomi 13 phone" is no other phone
        if not asked or stem(asked[-1]) in {stem(f[-1]) for name in names if (f := forms(name))}:
            unstated = [f for f in asked[:-1] if stem(f) not in stated]
            return not any(self.probability(embed(f)) >= OF_THING for f in unstated)  # "oat milk" is no milk
        if stem(asked[-1]) in stated:
            return self._nearest(thing, names, embed) >= NEAR
        if len(asked) == 1:
            return self._nearest(thing, names, embed) >= (NEAR if self.goods.known(thing) else CLOSE)
        return self._nearest(thing, names, embed) >= SAME and self._nearest(asked[-1], names, embed) >= NEAR

    def _nearest(self, thing: str, names: Sequence[str], embed: Embed) -> float:
        wanted = unit(embed(thing) - self.centre)
        return max(float(unit(embed(name) - self.centre) @ wanted) for name in names)


def runs(text: str, beside: bool = False, verbs: Verbs = NO_VERBS) -> list[str]:
    """Stretches of words that are no asking words and no verbs, as written, the longest first."""
    found: list[tuple[int, int, str]] = []
    open_ = False
    before = ""
    last = first = 0
    spoken = words(text)
    for at, word in enumerate(spoken):
        if open_ and _BREAK.search(text, last, word.start):
            open_, before = False, ""
        last = word.end
        says = word.form in PLAIN or verbs.begins_at(spoken, at, first if open_ else at)
        if says or (word.form.isdigit() and not open_):
            open_, before = False, before if word.form in FRAME else word.form
        elif open_:
            found[-1] = (found[-1][0], word.end, found[-1][2])
        else:
            open_, first = True, at
            found.append((word.start, word.end, before))
    kept = [text[start:end] for start, end, after in found if not (beside and after in NOT_MEANT)]
    return sorted(kept, key=len, reverse=True)

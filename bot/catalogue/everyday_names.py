"""Products by the everyday words for them ("the red lipstick"): those named by all of the words, else those
near in meaning. For messages of other languages, rendered into English (bot.catalogue.rendering)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bot.catalogue.lexical import LexicalIndex
from bot.catalogue.names import KINDS, NameIndex, key
from bot.catalogue.product import Product
from bot.catalogue.search import Hit
from bot.catalogue.words import forms
from bot.catalogue.written_together import SHORTEST_PART

SAME_COLOUR = {"golden": "gold", "gold": "golden", "grey": "gray", "gray": "grey", "silvery": "silver"}
MOST_NAMED = 200  # rows looked at of those that hold all the words
MOST = 4
MODEL_DIGITS = 2  # a number of more digits in a thing that nothing is called is a price or a year
NAMED = 0.99  # share of the words from which all of them stand in a product's names
LEADS = 0.12  # of score by which the nearest in meaning must lead to be the one meant


@dataclass(frozen=True, slots=True)
class Meant:
    """One product, several to choose from, or neither: the shop has no such thing."""

    products: tuple[Product, ...] = ()
    choices: tuple[Product, ...] = ()

    def of(self, products: Mapping[str, Product]) -> Meant:
        """The same products as they stand under their ids."""
        return Meant(*(tuple(products[p.id] for p in group) for group in (self.products, self.choices)))


class EverydayNames:
    def __init__(
        self,
        products: Sequence[Product],
        lexical: LexicalIndex,
        names: NameIndex,
        search: Callable[[str], Sequence[Hit]],
    ) -> None:
        self._products, self._lexical, self._names, self._search = products, lexical, names, search
        pairs = {pair for p in products for pair in pairwise(forms(p.title))}
        self._joined = {a + b: f"{a} {b}" for a, b in sorted(pairs) if min(len(a), len(b)) >= SHORTEST_PART}

    def named(self, thing: str) -> Meant:
        """Those whose names hold all the words of it, none of them words of asking; else as it may also be
        said: "golden" for gold, "sunglasses" for Sun Glasses."""
        found = [self._named(said) for said in self._otherwise(thing)]
        rows, _ = max(found, key=lambda one: (one[1], bool(one[0])))
        return self._one_or_more([self._products[row] for row in rows])

    def named_by(self, thing: str, little: Callable[[str], bool]) -> Meant:
        """`named`; where there are none, and the words that stayed in another language are `little` ones
        ("pan נון סטיק"), those that hold the rest."""
        named = self.named(thing)
        said = thing.split()
        left = [w for w in said if not w.isascii() or (w.isdigit() and len(w) > MODEL_DIGITS)]
        left += [w for w in said[:1] if w.isdigit() and len(said) > 1 and w not in left]  # "3 milk"
        rest = " ".join(w for w in said if w not in left)
        if named.products or named.choices or not rest or rest.isdigit():
            return named
        return self.named(rest) if all(w.isdigit() or little(w) for w in left) else named

    def _otherwise(self, thing: str) -> Iterator[str]:
        yield thing
        said = forms(thing)
        changed = [self._joined.get(w) or SAME_COLOUR.get(w) or w for w in said]
        if changed != list(said):
            yield " ".join(changed)

    def near(self, thing: str, may_be: Callable[[str, Product], bool]) -> Meant:
        """Those near in meaning that could be called so; with a name among the words, of that name."""
        named = {key(form) for form in forms(thing) if self._names.is_name(key(form))}
        if self._another_model(thing):
            return Meant()
        of_name = self._of_name(named, thing, may_be) if named else []
        if of_name:
            return self._one_or_more(of_name)
        near = [hit for hit in self._search(thing) if may_be(thing, hit.product)]
        near = [hit for hit in near if not self._names.another_colour(hit.product, set(forms(thing)))]
        near = [hit for hit in near if named <= self._names.words_of(hit.product)]
        if len(near) > 1 and near[0].score - near[1].score >= LEADS:
            near = near[:1]
        return self._one_or_more([hit.product for hit in near])

    def _of_name(self, named: set[str], thing: str, may_be: Callable[[str, Product], bool]) -> list[Product]:
        """Of the products of this name those of the kind said: called so, or beside what is ("Puma sneakers"
        of Puma's trainers, where other shoes are sneakers)."""
        kind = " ".join(form for form in forms(thing) if key(form) not in named | KINDS)
        rows = set.intersection(*(self._names.rows.get(name, set()) for name in named))
        products = [self._products[row] for row in sorted(rows)[:MOST_NAMED]]
        shelves = {self._products[row].category for row in (self._named(kind)[0] if kind else ())}
        return [p for p in products if not kind or p.category in shelves or may_be(kind, p)]

    def _another_model(self, thing: str) -> bool:
        """ "Xiaomi 13 phone": a figure behind a word that the catalogue does not have is a model of another
        make."""
        said = [key(form) for form in forms(thing) if form.isascii()]
        if any((word in self._names.rows or word in KINDS) and not word.isdigit() for word in said):
            return False  # "ajfons 13 pro"
        return any(two.isdigit() and not self._has(one) for one, two in pairwise(said))

    def _has(self, word: str) -> bool:
        return word.isdigit() or word in self._names.known or word in self._names.shop_words.words

    def _named(self, thing: str) -> tuple[list[int], bool]:
        """Rows that hold all the words in their names, those of just these words first; with the word that
        says what a thing is among them, where there are such. And whether titles hold them all."""
        said = {key(form) for form in forms(thing)}
        scores, covered = self._lexical.score(self._lexical.ask(thing))
        rows = np.flatnonzero(covered >= NAMED)
        rows = rows[np.argsort(-scores[rows], kind="stable")][:MOST_NAMED]
        called = [row for row in rows.tolist() if not said.isdisjoint(self._says_what_it_is(row))]
        told = {row: said | self._names.parts_of(row, said) for row in called}
        own = [row for row in told if said <= self._names.titles[row].joined]
        titled = own or called
        if len(titled) > 1 and all(said <= self._brand(row) for row in titled):
            return titled, bool(own)  # "the Realme" is as much the XT as the C35
        headed = [row for row in titled if self._names.titles[row].head in told[row]] or titled
        unsaid = {row: len(self._names.titles[row].core - told[row]) for row in headed}
        exact = [row for row in headed if unsaid[row] == 0]
        if len(headed) > len(exact) and not any(set(self._names.titles[row].words) <= said for row in exact):
            exact = []  # "the shoes" are as well the red ones as those of the brand Pampi
        return exact or sorted(headed, key=lambda row: (unsaid[row], row)), bool(own)

    def _says_what_it_is(self, row: int) -> set[str]:
        """The words of a title, and the last of each other name: of "phone accessories" none is a phone."""
        product = self._products[row]
        others = [words for name in (*product.category, *product.tags) if (words := forms(name))]
        own = self._names.titles[row].joined
        return {*own, *self._brand(row), *(key(words[-1]) for words in others)}

    def _brand(self, row: int) -> set[str]:
        return {key(form) for form in forms(self._products[row].brand or "")}

    @staticmethod
    def _one_or_more(found: Sequence[Product]) -> Meant:
        if len(found) == 1:
            return Meant(tuple(found))
        return Meant(choices=tuple(found[:MOST]))

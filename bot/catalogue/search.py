"""Search by words and by meaning, within the visitor's constraints.

The score of a product is the cosine of its centred vector to the query, plus .3 of its category's cosine,
plus .25 of the share of the asked words it covers. Weights and floors were measured on 82 queries for things
that are in DummyJSON and 95 for things that are not (docs/evaluation.md, tests/catalogue/).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.constraints import SAME_NAME, Constraints
from bot.catalogue.goods import ShopWords
from bot.catalogue.kinds import Kinds
from bot.catalogue.lexical import Asked, LexicalIndex, without_bounds
from bot.catalogue.meaning import MeaningIndex
from bot.catalogue.owned import heads_of
from bot.catalogue.owned import owned as owned_in
from bot.catalogue.product import Product
from bot.catalogue.request import read_request
from bot.catalogue.requirements import Requirements
from bot.catalogue.situations import kinds_called_for
from bot.catalogue.stated_values import Named, StatedValues
from bot.catalogue.traits_asked import bare, without_refused
from bot.catalogue.wishes import Wishes
from bot.catalogue.words import forms, stem

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
Relevance = tuple[Floats, Mask]  # the score of each row, and which of them fit

CATEGORY_WEIGHT, WORDS_WEIGHT, RANK_WEIGHT = 0.3, 0.25, 0.05
LONGEST_TEXT = 2000  # characters of a query that are read
FLOOR = 0.36  # below it nothing fits the query
WEAK = 0.22  # below it not even a suggestion
FLOOR_BY_WORDS = 0.5  # share of the asked words, where there is no vector
TAIL = 0.6  # of the best score: what is further behind is another thing
OWNED = 0.3  # taken from products that the visitor already has ("to carry my laptop")
ORDERED = (
    0.75  # with an order asked for, only products this near to the best, of the best ones' kinds, are ordered
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A product found. `score` is comparable within one search; `why` are the asked words it covers, and
    "meaning" where its vector is near."""

    product: Product
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """`emptied_by` names the constraints that left nothing (each alone is enough to give up, else all of
    them); `near` are the products that miss only those, for "nothing under 50; the cheapest is ...". `weak`
    are products that might be meant where nothing fits: to be offered as a question, never as an answer."""

    hits: tuple[Hit, ...]
    emptied_by: tuple[str, ...] = ()
    near: tuple[Hit, ...] = ()
    weak: tuple[Hit, ...] = ()


class Searcher:
    def __init__(
        self,
        products: Sequence[Product],
        lexical: LexicalIndex,
        constraints: Constraints,
        meaning: MeaningIndex | None,
        shop_words: ShopWords | None = None,
    ) -> None:
        self._products, self.lexical, self._constraints = products, lexical, constraints
        self._meaning, self._shop_words = meaning, shop_words
        self._heads = heads_of(products)
        self._kinds, self.values = Kinds(products), StatedValues(products)
        self.requirements = Requirements(products, self._kinds)

    def names_thing(self, word: str) -> bool:
        return self._kinds.is_kind(word)

    def calls(self, word: str) -> bool:
        """Whether things here are called by a word or made of it."""
        return self._kinds.names_thing(word)

    def attributes_in(self, text: str) -> Mapping[str, str]:
        return self.values.attributes_in(text)

    def find(self, text: str, wishes: Wishes, limit: int) -> Found:
        """The text's own constraints count as the wishes do ("nothing over 100", "no earbuds", "size 42")."""
        text = text[:LONGEST_TEXT] if self._shop_words is None else self._shop_words.said(text[:LONGEST_TEXT])
        required = self.requirements.asked_in(text)
        thing, text = bare(text, required), without_refused(text, required)
        if self._meaning is None and self.lexical.ask(thing).readings:
            text = thing  # by words alone the thing is found, and how it should be is seen to
        given, request = wishes, read_request(text, wishes, self._kinds.names_thing)
        text, wishes, relevance = self._with_values(request.text, request.wishes)
        asked = self.lexical.ask(text)
        if asked.readings:
            scores, fits = self._by_situation(thing, *(relevance or self._relevance(text, asked)))
        else:  # only constraints: everything is as good, the better rated first
            scores = np.nan_to_num(self._constraints.rating).astype(np.float32) / np.float32(10) + np.float32(
                1
            )
            bounded = given.named() or wishes.attributes or wishes.order is not None
            fits = np.full(len(self._products), bool(bounded), np.bool_)  # "under 35000" alone finds nothing
        fits = self.requirements.of_kind(thing, fits & ~self._kinds.are(request.excluded))
        if asked.readings and wishes.named():
            fits = self._of_clear_kind(scores, fits)
        masks = self._constraints.masks(wishes, fits, self.lexical.mentioning)
        masks |= self.requirements.masks(required, fits, scores, text)
        if wishes.attributes and asked.readings and fits.any():  # "helmet size L" is no jacket
            fits = fits & (scores >= float(scores[fits].max()) * ORDERED)
        allowed = np.logical_and.reduce([fits, *masks.values()])
        if not allowed.any() and wishes.categories:  # "sports watch" in a shop with "Sports"
            rest = [mask for name, mask in masks.items() if name != "category"]
            allowed = np.logical_and.reduce([self.requirements.named(thing, fits), *rest])
        if allowed.any():
            allowed, met = self.requirements.preferred(required, allowed, scores)
            return Found(self._hits(scores, allowed, wishes.order, asked, limit, bool(asked.readings), met))
        return self._near_misses(scores, fits, masks, wishes, asked, limit)

    def _with_values(self, text: str, wishes: Wishes) -> tuple[str, Wishes, Relevance | None]:
        """Sizes and colours named in the text as constraints, where things of the kind asked for state them;
        "black" alone bounds whatever there is. With the relevance to what is left, where it was looked at."""
        if wishes.attributes:
            return text, wishes, None
        named = [one for one in self.values.named_in(text) if one.attribute != "material"]
        for count in (len(named), 1):  # all of them, else each alone
            for at in range(0, len(named), max(count, 1)):
                chosen = named[at : at + count]
                bare = text
                for one in sorted(chosen, key=lambda one: -one.start):
                    bare = f"{bare[: one.start]} {bare[one.end :]}"
                asked = self.lexical.ask(bare)
                relevance = self._relevance(bare, asked) if asked.readings else None
                if relevance is None or self._state(relevance, chosen):
                    bounds = {one.attribute: one.value for one in chosen}
                    return bare, replace(wishes, attributes=bounds), relevance
        return text, wishes, None

    def _state(self, relevance: Relevance, named: Sequence[Named]) -> bool:
        """Whether the best fitting products state such values at all."""
        scores, fits = relevance
        rows = np.flatnonzero(fits)
        best = rows[np.argsort(-scores[rows], kind="stable")][:8].tolist()
        stated = [{SAME_NAME.get(n, n) for n in self._products[row].attributes} for row in best]
        return bool(best) and all(2 * sum(one.attribute in s for s in stated) >= len(best) for one in named)

    def _by_situation(self, text: str, scores: Floats, fits: Mask) -> tuple[Floats, Mask]:
        """What a situation calls for ("my back hurts") instead of what shares its words, unless the text
        names a thing itself ("a helmet for cycling")."""
        kinds, rest = kinds_called_for(text)
        called = [(kind, mask) for kind in kinds if (mask := self._kinds.called(kind)).any()]
        if not called:
            return scores, fits
        said = {stem(f) for f in forms(rest)}
        rows = np.flatnonzero(fits)
        named = [
            row for row in rows[np.argsort(-scores[rows])][:3].tolist() if self._kinds.kind_words(row) & said
        ]
        if named:
            return scores, fits
        found = np.zeros(len(scores), np.float32)
        for place, (kind, mask) in enumerate(called):
            near, _ = self._relevance(kind, self.lexical.ask(kind))
            found = np.maximum(found, np.where(mask, near - np.float32(0.05 * place), np.float32(0)))
        return found, np.logical_or.reduce([mask for _, mask in called])

    def _relevance(self, text: str, asked: Asked) -> Relevance:
        bm25, covered = self.lexical.score(asked)
        owned = owned_in(text, self._heads, len(self._products))
        covered = covered - owned.astype(np.float32) * np.float32(OWNED)
        rank = bm25 / np.float32(max(float(bm25.max(initial=0.0)), 1e-6))
        by_words = (covered >= FLOOR_BY_WORDS) & (bm25 > 0)
        if self._meaning is None:
            return covered + np.float32(RANK_WEIGHT) * rank, by_words
        own, kind = self._meaning.near(self._meaning.query(without_bounds(text)))
        scores = own + np.float32(CATEGORY_WEIGHT) * kind + np.float32(WORDS_WEIGHT) * covered
        scores = scores + np.float32(RANK_WEIGHT) * rank - owned.astype(np.float32) * np.float32(OWNED)
        fits = scores >= FLOOR
        if not self._meaning.complete:
            without = np.ones(len(scores), np.bool_)
            without[self._meaning.rows] = False
            scores = np.where(without, covered * np.float32(0.6), scores).astype(np.float32)
            fits = np.where(without, by_words, fits)
        return scores, fits

    def _of_clear_kind(self, scores: Floats, fits: Mask) -> Mask:
        """Where the best of all are of one kind or two, only these count under constraints: of "a phone under
        50"
        no charger is left over, but the honest answer that there is none."""
        rows = np.flatnonzero(fits)
        best = rows[np.argsort(-scores[rows], kind="stable")][:5]
        kinds = {self._products[row].category for row in best.tolist()}
        if len(best) < 5 or len(kinds) > 2:
            return fits
        clear = np.zeros(len(fits), np.bool_)
        clear[[row for row in rows.tolist() if self._products[row].category in kinds]] = True
        return clear

    def _hits(
        self,
        scores: Floats,
        allowed: Mask,
        order: str | None,
        asked: Asked,
        limit: int,
        cut: bool,
        met: Floats | None = None,
    ) -> tuple[Hit, ...]:
        rows = np.flatnonzero(allowed)
        best = float(scores[rows].max())
        if cut:
            rows = rows[scores[rows] >= best * (ORDERED if order else TAIL)]
            rows = self._of_best_kinds(rows, scores, asked) if order else rows
        keys: NDArray[np.float64] = -(met if met is not None else scores)[rows].astype(np.float64)
        if order in ("cheapest", "dearest"):
            price = self._constraints.price[rows]
            keys = np.where(np.isnan(price), np.inf, price if order == "cheapest" else -price)
        elif order == "best_rated":
            keys = -np.nan_to_num(self._constraints.rating[rows], nan=-1.0)
        ordered = rows[np.lexsort((rows, -scores[rows], keys))]
        chosen = self._one_of_each_group(ordered.tolist(), limit)
        return tuple(self._hit(row, float(scores[row]), asked) for row in chosen)

    def _one_of_each_group(self, rows: list[int], limit: int) -> list[int]:
        """Of variants only the first that is in stock: three colours of one thing are no choice."""
        chosen: list[int] = []
        stocked = self._constraints.in_stock
        of_group: dict[str, list[int]] = {}
        for row in rows:
            of_group.setdefault(self._products[row].item_group_id or "", []).append(row)
        seen: set[str] = set()
        for row in rows:
            group = self._products[row].item_group_id
            if group is None or group not in seen:
                own = [row] if group is None else of_group[group]
                chosen.append(next((r for r in own if stocked[r]), row))
                seen.add(group or "")
            if len(chosen) == limit:
                break
        return chosen

    def _of_best_kinds(self, rows: NDArray[np.intp], scores: Floats, asked: Asked) -> NDArray[np.intp]:
        """ "cheap phone" must not end in the charger: put in order are the kinds of the three best, and what
        is itself called as asked ("most expensive watch": men's and women's)."""
        best = rows[np.argsort(-scores[rows], kind="stable")][:3].tolist()
        kinds = {self._products[row].category for row in best}
        called = {row for word, _ in asked.readings for row in self._heads.get(stem(word), ())}
        kept = [row for row in rows.tolist() if self._products[row].category in kinds or row in called]
        return np.asarray(kept, np.intp)

    def _hit(self, row: int, score: float, asked: Asked) -> Hit:
        product = self._products[row]
        terms = self.lexical.terms_of(
            (
                product.title,
                product.brand or "",
                *product.category,
                *product.tags,
                product.description[:2000],
                *product.attributes.values(),
            )  # fmt: skip
        )
        why = tuple(word for word, readings in asked.readings if any(t in terms for t, _ in readings))
        return Hit(product, round(score, 4), why if why or not asked.readings else ("meaning",))

    def _near_misses(
        self, scores: Floats, fits: Mask, masks: dict[str, Mask], wishes: Wishes, asked: Asked, limit: int
    ) -> Found:
        if not masks or not fits.any():
            return self._weak(scores, masks, asked, limit)
        for names in ([(name,) for name in masks], [tuple(masks)]):
            alone: list[tuple[str, Mask]] = []
            for given_up in names:
                rest = np.logical_and.reduce([fits, *(m for n, m in masks.items() if n not in given_up)])
                if rest.any():
                    alone.append((given_up[0] if len(given_up) == 1 else "", rest))
            if alone:
                emptied = tuple(name for name, _ in alone if name) or tuple(masks)
                name, rest = alone[0]
                order = None
                if name == "price":
                    order = "cheapest" if wishes.price_high is not None else "dearest"
                return Found((), emptied, self._hits(scores, rest, order, asked, limit, bool(asked.readings)))
        return Found(())

    def _weak(self, scores: Floats, masks: dict[str, Mask], asked: Asked, limit: int) -> Found:
        rows = np.logical_and.reduce([scores >= WEAK, *masks.values()])
        if self._meaning is None or not asked.readings or not rows.any():
            return Found(())
        return Found((), weak=self._hits(scores, rows, None, asked, limit, True))

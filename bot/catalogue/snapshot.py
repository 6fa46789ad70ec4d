"""The catalogue in memory: one immutable version, with everything that is asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.constraints import Constraints
from bot.catalogue.everyday_names import MOST, EverydayNames, Meant
from bot.catalogue.feed_language import looked_through
from bot.catalogue.goods import Goods
from bot.catalogue.hearing import Hearing
from bot.catalogue.interpreter import Interpreter
from bot.catalogue.lexical import LexicalIndex
from bot.catalogue.longer_names import LongerNames
from bot.catalogue.meaning import Embed, MeaningIndex
from bot.catalogue.mention import Mention
from bot.catalogue.names import NameIndex
from bot.catalogue.product import Availability, Product
from bot.catalogue.reading import Reader, Reading
from bot.catalogue.rendering import Rendering
from bot.catalogue.search import Found, Hit, Searcher
from bot.catalogue.statements import Nearest, asks_figure, nearest_statement
from bot.catalogue.things import LIKE_A_THING, Things
from bot.catalogue.told_apart import told_apart
from bot.catalogue.tongue import ENGLISH, SPELT_OTHERWISE, Tongue
from bot.catalogue.vocabulary import Vocabulary
from bot.catalogue.wanted import Wanted
from bot.catalogue.wishes import Wishes
from bot.catalogue.words import counted, forms, singular

Floats = NDArray[np.float32]
PERHAPS, PERHAPS_TOO = 0.26, 0.2
"""Cosines of the nearest product from which it is worth asking, and of those offered beside it. At .26 of 369
names 29 % find the product and 3 % another; of 220 things not sold 10 % are asked about."""


class Catalogue:
    """Built by `Catalogue.build`; safe to share between threads. `imported_at` is the feed time of its
    claims; `confirmed_at`, which may be set later, when its server last said that it is the same."""

    def __init__(
        self,
        products: Mapping[str, Product],
        version: int,
        imported_at: datetime | None,
        searcher: Searcher,
        reader: Reader,
        meaning: MeaningIndex | None,
        vocabulary: Vocabulary,
        gone: Mapping[str, Product],
        embed: Embed | None = None,
        things: Things | None = None,
        everyday: EverydayNames | None = None,
        centres: Mapping[str, Floats] = MappingProxyType({}),
        interpreter: Interpreter | None = None,
        is_word: Callable[[str], bool] | None = None,
    ) -> None:
        self.products, self.version, self.imported_at, self.gone = products, version, imported_at, gone
        self.confirmed_at: datetime | None = None
        self._language: str | None = None
        self._rows = {id_: row for row, id_ in enumerate(products)}
        self._list = list(products.values())
        self._searcher, self._reader, self._meaning = searcher, reader, meaning
        self.vocabulary = vocabulary
        self._embed, self._things = embed, things
        self._is_word = is_word or (lambda word: False)
        self._everyday, self._centres, self._interpreter = everyday, centres, interpreter
        self.wanted = Wanted(searcher, interpreter)
        self.longer_names = LongerNames(self._list)
        self._groups: dict[str, list[Product]] = {}
        for product in self._list:
            if product.item_group_id:
                self._groups.setdefault(product.item_group_id, []).append(product)

    @classmethod
    def build(
        cls,
        products: Iterable[Product],
        version: int = 0,
        imported_at: datetime | None = None,
        embed: Embed | None = None,
        vectors: Mapping[str, Floats] | None = None,
        gone: Iterable[Product] = (),
        things: Things | None = None,
        is_word: Callable[[str], bool] | None = None,
        tongues: Iterable[Tongue] = (),
        centres: Mapping[str, Floats] | None = None,
        goods: Goods | None = None,
    ) -> Catalogue:
        """`vectors` by product id; `embed` gives the unit vector of a query. Without either, words alone.
        `things` tells phrases that name something to buy from others; `is_word` words that are no slips.
        `tongues` are the languages beside English in which it can be asked, `centres` by language the mean
        vectors of their samples: words that no list has are compared by meaning from there. `goods` tells
        what things are called elsewhere. `gone` are products that the feed no longer holds: known by id,
        never found or mentioned."""
        by_id = {product.id: product for product in told_apart(products)}
        tongues = tuple(tongues)
        rows = looked_through(list(by_id.values()), tongues)
        lexical, constraints, names = LexicalIndex(rows), Constraints(rows), NameIndex(rows, is_word, goods)
        known = {id_: vector for id_, vector in (vectors or {}).items() if id_ in by_id}
        meaning = MeaningIndex(rows, known, embed) if embed is not None and known else None
        searcher = Searcher(rows, lexical, constraints, meaning, names.shop_words)
        kept = MappingProxyType({p.id: p for p in gone if p.id not in by_id})
        return cls(
            MappingProxyType(by_id),
            version,
            imported_at,
            searcher,
            Reader(rows, names),
            meaning,
            Vocabulary(rows, names, lexical, things.goods if things is not None else Goods()),
            kept,
            embed,
            things,
            EverydayNames(rows, lexical, names, lambda text: searcher.find(text, Wishes(), MOST).hits),
            centres or {},
            Interpreter(
                tongues, Hearing(names, is_word, things.agreeing(embed) if things and embed else None)
            ),
            is_word,
        )

    @property
    def fed_at(self) -> datetime | None:
        """When all of it was last known to be so."""
        times = [each for each in (self.imported_at, self.confirmed_at) if each is not None]
        return max(times, default=None)

    def get(self, id_: str) -> Product | None:
        """Also one that is gone: then it is not in `products`, and out of stock."""
        found = self.products.get(id_)
        if found is None and id_ in self.gone:
            return replace(self.gone[id_], availability=Availability.out_of_stock, quantity=None)
        return found

    def __len__(self) -> int:
        return len(self._list)

    def is_name(self, word: str) -> bool:
        """Whether a word, in Latin letters and small ones, is the name of a brand or a model."""
        return self._interpreter is not None and self._interpreter.is_name(word)

    def is_everyday(self, word: str, language: str | None = None, known: bool = False) -> bool:
        """Whether a word of another language than English is one of everyday speech, or `known` at all."""
        return self._interpreter is not None and self._interpreter.is_everyday(word, language, known)

    def in_own_script(self, text: str, language: str) -> str:
        """A text in Latin letters in the script of its language, as far as its words are known."""
        return text if self._interpreter is None else self._interpreter.in_own_script(text, language)

    def categories(self) -> dict[str, int]:
        """Category paths as "wide > narrow" with the number of products, most first."""
        return counted(" > ".join(p.category) for p in self._list if p.category)

    def brands(self) -> dict[str, int]:
        return counted(p.brand for p in self._list if p.brand)

    def in_english(self, text: str, language: str | None = None) -> Rendering | None:
        """A text of another language in the English of this catalogue; None for English. `language` settles
        what does not tell its own."""
        language = language or self._language
        return self._interpreter.rendered(text, language) if self._interpreter is not None else None

    def heard_in(self, language: str) -> Catalogue:
        """The same, asked by somebody who speaks a language, whatever letters they write it in."""
        heard = copy(self)
        heard._language = language if language in SPELT_OTHERWISE | {ENGLISH} else None
        return heard

    def find(self, text: str, wishes: Wishes | None = None, limit: int = 5) -> Found:
        """Also in another language than the catalogue's."""
        rendering = self.in_english(text)
        found = self._searcher.find(rendering.wanted if rendering else text, wishes or Wishes(), limit)
        own = self._own
        return replace(found, hits=own(found.hits), near=own(found.near), weak=own(found.weak))

    def _own(self, hits: Iterable[Hit]) -> tuple[Hit, ...]:
        """The shop's own products for those that were looked through in English."""
        return tuple(replace(hit, product=self.products[hit.product.id]) for hit in hits)

    def search(self, text: str, wishes: Wishes | None = None, limit: int = 5) -> list[Hit]:
        return list(self.find(text, wishes, limit).hits)

    def attributes_in(self, text: str) -> Mapping[str, str]:
        """Colour, size and material named in a text, of those that this catalogue states ({"size": "42"})."""
        return self._searcher.attributes_in(said.text if (said := self.in_english(text)) else text)

    def read(self, text: str, language: str | None = None) -> Reading:
        """Names in a message, those of models that the shop does not have included."""
        rendering = self.in_english(text, language)
        if rendering is None or self._interpreter is None:
            return self._reader.read(text)
        found, names = self._reader.read(rendering.text), self._interpreter.names
        mentions = [m for m in found.mentions if m.kind != "product" or names(rendering, m)]
        placed = [tuple(map(rendering.placed, group)) for group in (mentions, found.absent)]
        return Reading(*placed)

    def mentions(self, text: str, language: str | None = None) -> tuple[Mention, ...]:
        return self.read(text, language).mentions

    @property
    def knows_things(self) -> bool:
        return self._things is not None

    def thing_in(self, text: str, beside: bool = False) -> str | None:
        """The words of a text that name something to buy, whether the shop has it or not (Things.named_in);
        None where nothing was learnt of that."""
        if self._things is None or self._embed is None:
            return None
        if (rendering := self.in_english(text)) is None:
            return self._things.named_in(text, self._embed, beside)
        found = self._things.named_in(rendering.text, self._embed, beside)
        if found is not None and (bearer := rendering.bearer(found)):
            found = self._things.named_in(bearer, self._embed, beside)
        if found is None and not beside and rendering.language in SPELT_OTHERWISE:
            found = self._things.listed_in(rendering.turned, self._embed)
        return None if found is None else rendering.original(found)

    def like_a_thing(self, words: str) -> bool:
        """Whether words could be a thing rather than something said of one ("mat", not "heavy")."""
        if self._things is None or self._embed is None:
            return True
        return self._things.probability(self._embed(words)) >= LIKE_A_THING

    def may_be(self, thing: str, product: Product) -> bool:
        """Whether a visitor could call this product so ("couch" a sofa, but "rice cooker" no rice); True
        where nothing was learnt of that."""
        if self._things is None or self._embed is None:
            return True
        if (rendering := self.in_english(thing)) is None:
            return self._things.may_be(thing, product, self._embed)
        heads = {singular(f[-1]) for name in (product.title, *product.category) if (f := forms(name))}
        if heads & set(map(singular, forms(rendering.wanted))):
            return True  # in other languages the word that says what it is need not be the last
        return self._things.may_be(rendering.in_order, product, self._embed)

    def meant_by(self, thing: str) -> Meant:
        """The products that everyday words mean, given in English (`in_english`)."""
        named = self.named_by(thing)
        if self._everyday is None or named.products or named.choices:
            return named
        return self._everyday.near(thing, self.may_be).of(self.products)

    def perhaps(self, phrase: str, language: str) -> tuple[Product, ...]:
        """Products that words of another language which no list has may mean, by their vectors alone: to be
        offered as a question, never as an answer."""
        if self._meaning is None or language not in self._centres:
            return ()
        if not (near := self._meaning.near_from(self._centres[language], phrase)) or near[0][1] < PERHAPS:
            return ()
        return tuple(self._list[row] for row, score in near if score >= PERHAPS_TOO)

    def named_by(self, thing: str) -> Meant:
        """The products whose names hold all these words, given in English."""
        if self._everyday is None:
            return Meant()
        little = lambda word: self._is_word(word) or self.is_everyday(word)  # noqa: E731
        return self._everyday.named_by(thing, little).of(self.products)

    def nearest_of(self, products: Sequence[Product], question: str) -> list[tuple[Product, float]]:
        """Products by nearness of meaning to a question (cosine), best first; () where none is known."""
        rows = {self._rows[product.id]: product for product in products if product.id in self._rows}
        own = [] if self._meaning is None else self._meaning.nearest_of(sorted(rows), question)
        return [(rows[row], score) for row, score in own]

    def nearest_statement(self, product: Product, question: str) -> Nearest | None:
        """What the shop says of a product that comes nearest in meaning to a question."""
        if self._embed is None:
            return None
        said = self.in_english(question)
        figure = asks_figure(f"{question} {said.text}" if said else question)
        return nearest_statement(product, question, self._embed, said.language if said else None, figure)

    def categories_for(self, text: str, limit: int = 3) -> list[tuple[str, float]]:
        """Category paths by nearness of meaning to everyday words ("phone" -> smartphones), best first."""
        near = [] if self._meaning is None else self._meaning.categories_near(self._meaning.query(text))
        return [(" > ".join(category), round(score, 4)) for category, score in near[:limit]]

    def variants(self, product: Product) -> tuple[Product, ...]:
        """The other products of the same item group."""
        if not product.item_group_id:
            return ()
        return tuple(p for p in self._groups.get(product.item_group_id, ()) if p.id != product.id)

    def similar(self, product: Product, cheaper: bool = False, limit: int = 3) -> tuple[Product, ...]:
        from bot.catalogue.similar import similar

        row = self._rows.get(product.id)
        alike = self._meaning.alike(row) if self._meaning is not None and row is not None else None
        return similar(product, self._list, alike, cheaper, limit)

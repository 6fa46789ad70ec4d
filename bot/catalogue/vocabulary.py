"""The words that a catalogue, the lists of goods and everyday English have."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.catalogue.english import ORDINARY
from bot.catalogue.goods import Goods
from bot.catalogue.lexical import LexicalIndex
from bot.catalogue.names import COLOURS, NameIndex, key
from bot.catalogue.product import Product
from bot.catalogue.told_names import ToldNames
from bot.catalogue.words import forms, stem

GREETS = frozenset("hi hello hey hiya please thanks".split())
MOST_TEXT = 400  # characters looked through for colours


class Vocabulary:
    """Immutable once built."""

    def __init__(
        self, products: Sequence[Product], names: NameIndex, lexical: LexicalIndex, goods: Goods
    ) -> None:
        """`goods` are the everyday names of things, sold here or not."""
        self._names, self._lexical, self.goods = names, lexical, goods
        self._told_names = ToldNames(products, names)

    def has(self, word: str) -> bool:
        """Whether a product is called or described with it."""
        return stem(word) in self._lexical

    def knows(self, word: str) -> bool:
        """Whether a product, a list of goods or everyday English has a word, or one that it is a slip of."""
        known: tuple[Collection[str], ...] = (ORDINARY, self._names.shop_words.words, self._names.known)
        listed = any(form in words for words in known for form in (word, key(word)))
        return listed or self.has(word) or bool(self._names.mended(word))

    def is_english(self, word: str) -> bool:
        """Whether a word greets or names a thing in English."""
        return word in GREETS or self.goods.known(word)

    def colours_in(self, text: str) -> frozenset[str]:
        """The colours that a text says, slips mended ("green n blak")."""
        said = forms(text[:MOST_TEXT])
        return COLOURS.intersection(form for word in said for form in (word, *self._names.mended(word)))

    def told_of_one(self, thing: str) -> str | None:
        """The id of the product in whose description alone a name stands ("Alexa")."""
        return self._told_names.meant(thing)

    def in_own_words(self, thing: str) -> str:
        """A thing as the shop calls it ("couch" as its sofa)."""
        return self._names.shop_words.said(thing)

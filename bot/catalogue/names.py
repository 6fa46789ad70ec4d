"""The names in a catalogue, indexed for finding them in messages: which title words are names, which are
ordinary words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.catalogue.english import MODEL_WORDS, ORDINARY, STOP
from bot.catalogue.goods import Goods, ShopWords
from bot.catalogue.product import Product
from bot.catalogue.words import forms, has_digit, singular, stem
from bot.catalogue.written_together import compounds

_LOWER_WORD = re.compile(r"(?<![^\W\d_'’])[a-z][a-z'’]+")
_CAPITAL_WORD = re.compile(r"(?<![^\W\d_])[A-Z][\w'’]*")
SHORTEST_SLIP = 4  # letters of a word that has lost one
FILLERS = frozenset("and with w the for of by in de & a".split())
COLOURS = frozenset(
    """black white red green blue yellow orange purple pink brown gray grey silver gold golden beige navy plum
    starlight titanium graphite midnight multicolor""".split()
)
CONTAINERS = frozenset("jar bottle tin can tube sachet carton packet pack".split())
SAME_COLOUR = {"gray": "grey", "golden": "gold"}
KINDS = frozenset(
    "man woman boy girl kid unisex small medium large inch series new pack set plus pro max mini".split()
)


def key(form: str) -> str:
    return singular(form)


@dataclass(frozen=True, slots=True)
class Title:
    """A title as its words: `core` are those besides the brand, `head` the word that says what it is."""

    words: tuple[str, ...]
    core: frozenset[str]
    head: str | None

    @property
    def joined(self) -> frozenset[str]:
        """Its words, and each two neighbours written as one."""
        pairs = (one + other for one, other in zip(self.words, self.words[1:], strict=False))
        return frozenset((*self.words, *pairs))


class NameIndex:
    """Immutable once built, apart from its memory of misspellings. Rows are the products in the order
    given."""

    def __init__(
        self,
        products: Sequence[Product],
        is_word: Callable[[str], bool] | None = None,
        goods: Goods | None = None,
    ) -> None:
        """`is_word`: words of the language, which are no slips of others ("planet" is no plant); `goods` has
        the names of things elsewhere."""
        self._is_word = is_word or (lambda word: False)
        self.titles = [_title(product) for product in products]
        self.rows: dict[str, set[int]] = {}
        self.kinds: list[frozenset[str]] = [
            _kinds(product, title) for product, title in zip(products, self.titles, strict=True)
        ]
        self.kinds_of_brand: dict[str, set[str]] = {}
        for row, (product, title) in enumerate(zip(products, self.titles, strict=True)):
            brand = [key(f) for f in forms(product.brand or "") if f not in FILLERS]
            for word in (*title.words, *brand):  # "dodge charger" names the Charger, whose title has no Dodge
                self.rows.setdefault(word, set()).add(row)
            if product.brand:
                self.kinds_of_brand.setdefault(product.brand, set()).update(self.kinds[row])
        self.lower = _lower_words(p.description for p in products)
        self._lower_in_titles = _lower_words(p.title for p in products)
        capital = {f for p in products for word in _CAPITAL_WORD.findall(p.title) for f in forms(word)}
        self._only_lower_in_titles = self._lower_in_titles - {key(f) for f in capital} - capital
        self._written = {f for p in products for f in forms(f"{p.title} {p.brand or ''}")}
        self.brands = _phrases((p.brand for p in products if p.brand), with_plain=True)
        self.categories = _phrases(
            (c for p in products for c in dict.fromkeys((*p.category,))),
            with_plain=False,
        )
        tags = _phrases((t for p in products for t in p.tags), with_plain=False)
        self.tags = {words: names for words, names in tags.items() if words not in self.brands}
        self._category_words = {words[-1] for words in self.categories}
        self.brand_words = {word for words in self.brands for word in words}
        known = set(self.rows) | self.brand_words | {w for words in self.categories for w in words}
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(known):
            if len(word) >= 4 and not has_digit(word):
                self._by_length.setdefault(len(word), []).append(word)
        self.known = known
        self.compounds = compounds((title.words for title in self.titles), known)
        called = (name for p in products for name in (p.title, *p.tags, *p.category))
        self.shop_words = ShopWords(goods or Goods(), called, known)
        self.verbs = (goods or Goods()).verbs
        self._mended: dict[str, tuple[str, ...]] = {}
        self._total = max(len(products), 1)

    @property
    def spellings(self) -> dict[str, str]:
        """Names as the shop spells them: the words that are looked up for each (AirPods: airpod)."""
        named = {form: key(form) for form in self._written if self.is_name(key(form))}
        return {each: word for form, word in named.items() for each in (form, word)}

    def is_name(self, word: str) -> bool:
        """A brand's word, or a proper one, that no title writes in lower case."""
        return (word in self.brand_words and word not in STOP) or (
            self.is_proper(word) and word not in self._lower_in_titles
        )

    def is_ordinary(self, word: str) -> bool:
        """A brand that is an everyday word (Apple, Beats)."""
        return word in ORDINARY or word in self.lower

    def says_what_it_is(self, word: str) -> bool:
        """A word that titles write in small letters alone ("robot", "wireless"): what a thing is or how."""
        return word in self._only_lower_in_titles

    def parts_of(self, row: int, said: set[str]) -> set[str]:
        """The words of a title that are said in one ("sunglasses" of Black Sun Glasses)."""
        words = self.titles[row].words
        return {
            w
            for one, other in zip(words, words[1:], strict=False)
            if one + other in said
            for w in (one, other)
        }

    @staticmethod
    def words_of(product: Product) -> set[str]:
        """The words of its title and its brand."""
        return {key(form) for form in forms(f"{product.title} {product.brand or ''}")}

    @staticmethod
    def another_colour(product: Product, said: set[str]) -> bool:
        """Whether a colour is said and the title has only others."""
        titled = {SAME_COLOUR.get(f, f) for f in COLOURS.intersection(forms(product.title))}
        wanted = {SAME_COLOUR.get(f, f) for f in said & COLOURS}
        return bool(wanted and titled and not wanted & titled)

    def weight(self, word: str) -> float:
        return log(1 + self._total / (1 + len(self.rows.get(word, ()))))

    def is_proper(self, word: str) -> bool:
        """A word that names (MacBook, Cellini, S10): never written in lower case by the shop's own texts."""
        if word not in self.rows or len(word) < 2 or word.isdigit():
            return False
        if has_digit(word):
            return True
        return not (
            word in self.lower
            or word in ORDINARY
            or word in STOP
            or word in COLOURS
            or word in KINDS
            or word in MODEL_WORDS
            or word in self._category_words
            or len(word) < 3
        )

    def mended(self, word: str) -> tuple[str, ...]:
        """Known words that a misspelt one may stand for; () for ordinary words, names of goods ("boxers") and
        anything with a digit."""
        if (
            len(word) < SHORTEST_SLIP
            or has_digit(word)
            or not {word, singular(word)}.isdisjoint(ORDINARY)
            or word in self.lower
            or self._is_word(word)
        ):
            return ()
        known = self._mended.get(word)
        if known is None:
            known = self._nearest(word)
            if not {word, singular(word)}.isdisjoint(self.shop_words.words):
                known = tuple(form for form in known if stem(form) == stem(word))  # "sleeved"
            if len(self._mended) > 5000:
                self._mended.clear()
            self._mended[word] = known
        return known

    def _nearest(self, word: str) -> tuple[str, ...]:
        allowed = 1 if len(word) < 8 else 2
        best: list[tuple[int, str]] = []
        least = len(word) + 1 if len(word) == SHORTEST_SLIP else len(word) - allowed  # "wite"
        for length in range(least, len(word) + allowed + 1):
            choices = self._by_length.get(length)
            if choices:
                near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=allowed, limit=4)
                best.extend((int(distance), found) for found, distance, _ in near if found[0] == word[0])
        if not best:
            return ()
        least = min(best)[0]
        return tuple(found for distance, found in sorted(best) if distance == least)[:3]


def _title(product: Product) -> Title:
    words = tuple(key(f) for f in forms(product.title))
    brand = {key(f) for f in forms(product.brand or "")}
    core = frozenset(w for w in words if w not in brand and w not in FILLERS) or frozenset(words)
    return Title(words, core, head_of(product))


def head_of(product: Product) -> str | None:
    """The word of the title that says what the product is."""
    before = re.split(r"\b(?:[Ww]ith|[Ff]or|of|in|[Ww]ithout)\b|[,(|/]", product.title, maxsplit=1)[0]
    ends = [w for f in forms(before) if (w := key(f)) not in COLOURS and w not in KINDS and not has_digit(w)]
    return ends[-1] if ends else None


def _kinds(product: Product, title: Title) -> frozenset[str]:
    """Words that say what a product is: the head of its title, of its category and of each tag."""
    ends = [key(f[-1]) for part in (*product.category, *product.tags) if (f := forms(part))]
    held = [
        w
        for w, inside in zip(title.words[1:], title.words, strict=False)
        if w == title.head in CONTAINERS
        for w in [inside]
    ]  # a Honey Jar is honey
    return frozenset([*ends, *held, *([title.head] if title.head else [])])


def _lower_words(texts: Iterable[str]) -> frozenset[str]:
    """Words that the shop's texts write in lower case: ordinary words of this shop."""
    found: set[str] = set()
    for text in texts:
        found.update(_LOWER_WORD.findall(text[:2000]))
    return frozenset({key(f) for word in found for f in forms(word)} | found)


def _phrases(names: Iterable[str], with_plain: bool) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Names as stored by their words; a brand is also known without its legal ending ("Furniture Co.")."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for name in dict.fromkeys(names):
        words = tuple(key(f) for f in forms(name) if f not in FILLERS)
        if words:
            found.setdefault(words, {})[name] = None
        if with_plain and len(words) > 1 and words[-1] in {"co", "inc", "ltd", "gmbh", "sia", "llc"}:
            found.setdefault(words[:-1], {})[name] = None
    return {words: tuple(stored) for words, stored in found.items()}

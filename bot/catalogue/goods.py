"""Everyday names of goods (data/words/en/goods.txt): which are the same kind of thing ("couch", "sofa"), and
which are not ("jeans", "shirt"). What no line names is left to the meaning of words (`Things`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.catalogue.product import Product
from bot.catalogue.things_file import BadThingsFile
from bot.catalogue.verbs import Verbs
from bot.catalogue.words import Word, forms, singular, words

LONGEST = 4  # words of a name
FOR_OTHERS = frozenset(
    "stand rack holder hanger organizer case cover slicer peeler cutter opener cleaner charger tray".split()
)
"""What holds or works another thing: a mug stand is no mug."""
NONE: frozenset[int] = frozenset()
_BEHIND = re.compile(r"\s(?:with|w/|for|without)\s", re.IGNORECASE)
"""Behind these a name says what the thing has or what it is for."""
Name = tuple[str, ...]


def name_of(text: str) -> Name:
    return tuple(singular(form) for form in forms(text))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadThingsFile(f"{path} cannot be read: {error}") from error


@dataclass(frozen=True, slots=True)
class Goods:
    """`kinds` of a name, by number, and what a wider word `covers`; `names` of a kind, as written; `makes`
    are well-known ones, sold here or not."""

    names: tuple[tuple[str, ...], ...] = ()
    kinds: Mapping[Name, frozenset[int]] = field(default_factory=dict)
    covers: Mapping[Name, frozenset[int]] = field(default_factory=dict)
    verbs: Verbs = Verbs()
    makes: frozenset[str] = frozenset()

    @classmethod
    def read(cls, path: Path, verbs: Path | None = None, makes: Path | None = None) -> Goods:
        """With the verbs that are no names of goods, and the makes. Raises BadThingsFile."""
        lines = _lines(path)
        names: list[tuple[str, ...]] = []
        kinds: dict[Name, set[int]] = {}
        covers: dict[Name, list[Name]] = {}
        for number, line in enumerate(lines, 1):
            if not line.strip() or line.startswith("#"):
                continue
            wider, parted, listed = line.rpartition(">")
            found = tuple(part.strip() for part in listed.split(","))
            if not all(found) or (parted and not wider.strip()) or ">" in wider:
                raise BadThingsFile(f'{path}:{number}: expected names between commas, or "wider > names"')
            if parted:
                covers[name_of(wider)] = [name_of(name) for name in found]
                continue
            for name in found:
                kinds.setdefault(name_of(name), set()).add(len(names))
            names.append(found)
        reach = {
            wider: frozenset(kind for name in narrow for kind in kinds.get(name, ()))
            for wider, narrow in covers.items()
        }
        called = [forms(name) for listed in names for name in listed]
        heads = {form for name in called for form in (name[-1], singular(name[-1]))}
        heads |= {form for name in called for form in name if form.endswith(("ing", "ed"))}
        said = Verbs.read(verbs, heads) if verbs is not None else Verbs()
        told = _lines(makes) if makes is not None else []
        made = frozenset(word for line in told if not line.startswith("#") for word in line.split())
        return cls(tuple(names), {name: frozenset(of) for name, of in kinds.items()}, reach, said, made)

    def is_one(self, thing: str, product: Product) -> bool | None:
        """Whether a product is what a thing's name says; None where the names tell nothing. A last word that
        the product has too ("serving tray" of a tray) is left to others, unless both are names of more words
        ("badminton racket", "tennis racket"); so is what its text speaks of where its title names no kind."""
        said, title = (name_of(_BEHIND.split(name.strip(), maxsplit=1)[0]) for name in (thing, product.title))
        if not (self._at_end(said)[1] or self._wide_at_end(said)):
            said, title = name_of(thing), name_of(product.title)
        asked, length = self._at_end(said)
        wide = self.covers.get(said[-max(length, 1) :], frozenset())
        if not asked and not wide:
            return None
        meant = asked | wide
        names = [title, *map(name_of, (*product.tags, *product.category))]
        called = [self._at_end(name) for name in names]
        if any(kinds & meant for kinds, _ in called):
            return True
        head = self.kinds.get(said[-1:], NONE)
        if length > 1 and head & called[0][0] and set(said[-length:-1]) <= set(names[0]):
            return True  # a "robot vacuum" of a robot vacuum cleaner
        unnamed = not any(kinds for kinds, _ in called)
        if not asked or (unnamed and any(self._wide_at_end(name) & asked for name in names)):
            return None  # a wide word may cover more than is listed, and a bag be a handbag
        if names[0][-1] in FOR_OTHERS and any(
            self.kinds.get(n, NONE) & asked for n in _stretches(names[0][:-1])
        ):
            return False  # a mug stand is no mug
        text = name_of(f"{product.title} {product.description}")
        if said[-1] in names[0] and called[0][0] and length > 1 and not set(said[-length:-1]) & set(text):
            return False  # a "high chair" is no chair that says nothing of high
        if any(said[-1] in name for name in names) and not (length > 1 and called[0][1] > 1):
            return None
        named = any(self.kinds.get(name, frozenset()) & meant for name in _stretches(text))
        return None if named and not called[0][0] else False

    def known(self, thing: str) -> bool:
        said = name_of(thing)
        return said in self.kinds or said in self.covers

    def names_kind(self, thing: str) -> bool:
        """Whether all of it is the name of one kind, and none that covers several."""
        return name_of(thing) in self.kinds and name_of(thing) not in self.covers

    def ends(self, thing: str) -> float:
        """1 for words that end in a name of several words ("black evening gown"), and for one alone that is
        meant in the plural ("footballs"), else 0: a single one may be said of much else."""
        said = name_of(thing)
        plural = len(said) == 1 and said in self.kinds and forms(thing) != list(said)
        return float(plural or self._at_end(said)[1] > 1)

    def _wide_at_end(self, said: Name) -> frozenset[int]:
        """The kinds that the last words cover."""
        return NONE.union(*(self.covers.get(said[-n:], NONE) for n in range(1, min(LONGEST, len(said)) + 1)))

    def _at_end(self, said: Name) -> tuple[frozenset[int], int]:
        """The kinds that the longest name at the end has, and how many words it is of."""
        for length in range(min(LONGEST, len(said)), 0, -1):
            if said[-length:] in self.kinds:
                return self.kinds[said[-length:]], length
        return frozenset(), 0


class ShopWords:
    """Names of goods that the shop calls otherwise: "couch" where it has a sofa. Immutable once built."""

    def __init__(self, goods: Goods, titles: Iterable[str], known: Iterable[str]) -> None:
        """`titles` are what products are called, `known` the words that stand in any of them."""
        self._goods = goods.kinds
        self.words = frozenset(word for name in goods.kinds for word in name)
        named = [name_of(title) for title in titles]
        stand = {part for name in named for part in _stretches(name)}
        turned = {frozenset(name) for name in named}  # "golf iron" of an Iron Golf
        known = {singular(word) for word in known}
        wanted: dict[Name, set[Name]] = {}
        for names in goods.names:
            told = [name_of(name) for name in names]
            here = next((name for name in told if name in stand), None)
            if here is not None:
                for name in told:
                    own = name in stand or frozenset(name) in turned
                    if not own and not (len(name) == 1 and name[0] in known):
                        wanted.setdefault(name, set()).add(here)
        self._own: dict[Name, Name] = {name: next(iter(own)) for name, own in wanted.items() if len(own) == 1}

    def joined(self, spoken: Sequence[Word]) -> list[Word]:
        """The words with the shop's own for each such name, at its place."""
        found: list[Word] = []
        at = 0
        while at < len(spoken):
            length, own = self._at(spoken, at)
            start, end = spoken[at].start, spoken[at + length - 1].end
            found += [Word(form, start, end) for form in own] or spoken[at : at + length]
            at += length
        return found

    def said(self, text: str) -> str:
        """A text in the shop's own words."""
        spoken, told, at = words(text), "", 0
        place = 0
        while place < len(spoken):
            length, own = self._at(spoken, place)
            if own:
                told += text[at : spoken[place].start] + " ".join(own)
                at = spoken[place + length - 1].end
            place += length
        return told + text[at:]

    def _at(self, spoken: Sequence[Word], at: int) -> tuple[int, Name]:
        """The longest name here: a "mountain bike" holds no bike."""
        for length in range(min(LONGEST, len(spoken) - at), 0, -1):
            name = tuple(singular(word.form) for word in spoken[at : at + length])
            if name in self._goods:
                return length, self._own.get(name, ())
        return 1, ()


def _stretches(name: Name) -> Iterator[Name]:
    for start in range(len(name)):
        for end in range(start + 1, min(start + LONGEST, len(name)) + 1):
            yield name[start:end]

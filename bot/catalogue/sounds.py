"""Names written by their sound in another script or spelling ("סמסונג", "آیفون", "aifons"), matched against
the catalogue's own names: first by the classes of their consonants, then letter by letter. Which letters of
two scripts are one sound follows their usual transcription; no name is listed here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

# Letters of a script as sounds. Capitals are sounds that the script leaves open: W is v, w, o or u; I is i, y
# or e; A any vowel; B is b or v; F is p or f; X is k or h; Z is s or sh.
_HEBREW = dict(zip("אבגדהוזחטיכלמנסעפצקרשת", "ABgdhWzXtIXlmnsAFcKrZt", strict=True))
_ARABIC = dict(zip("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئء", "AbptsJChXdzrzJsZszTzAKfKKglmnWhIIA", strict=True))
GERESH = "\u02bc"  # an apostrophe that is a letter: "ג'" is j
_GERESH = (("ג" + GERESH, "J"), ("צ" + GERESH, "C"), ("ז" + GERESH, "J"), ("ץ" + GERESH, "C"))
_ENGLISH = (
    ("tch", "C"), ("sch", "S"), ("ph", "f"), ("ck", "k"), ("sh", "S"), ("ch", "C"), ("th", "t"), ("wh", "w"),
    ("qu", "kw"), ("x", "ks"), ("cci", "Ci"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ee", "i"),
    ("ea", "i"), ("oo", "u"), ("ou", "u"), ("q", "k"), ("c", "k"), ("dg", "J"), ("j", "J"),
)  # fmt: skip
_CLASSES = {
    **dict.fromkeys("bpfvBF", "P"),
    **dict.fromkeys("tdT", "T"),
    **dict.fromkeys("kgXK", "K"),
    **dict.fromkeys("szSCJZc", "S"),
    **{letter: letter for letter in "mnlr"},
}
_SAME = {
    "W": "vwou", "I": "iye", "A": "aeiou", "B": "bv", "F": "pf", "X": "kh", "Z": "sS", "K": "kgq",
    "c": "szCtk", "T": "t", "J": "gsSz", "C": "SJk", "S": "s", "h": "X", "s": "Sz", "z": "JSs",
}  # fmt: skip
VOWELS = frozenset("aeiouAIW")
SOFT = frozenset("hwyIWA")
LEAST = 3  # letters of a name that is known by its sound
NEAR = 0.13  # cost per letter up to which two names sound alike
NEAR_SHORT = 0.08  # of names with fewer than three consonants
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=16384)
def spoken(form: str, script: str) -> str:
    """A folded word as its sounds."""
    if script == "hebrew":
        for written, sound in _GERESH:
            form = form.replace(written, sound)
        form = form.replace("וו", "v") if form.startswith("וו") else form.replace("וו", "W")
        return "".join(_HEBREW.get(c, c) for c in form)
    if script == "arabic":
        return "".join(_ARABIC.get(c, c) for c in form)
    return form.replace("ph", "f").replace("dz", "J").replace("j", "y")


@lru_cache(maxsize=65536)
def sounded(name: str) -> tuple[str, ...]:
    """An English or other Latin spelling as its sounds, the ways it may be said: "nike" -> nike, naike."""
    said = name
    for written, sound in _ENGLISH:
        said = said.replace(written, sound)
    said = _DOUBLED.sub(r"\1", said)
    ways = [said]
    if "C" in said:
        ways.append(said.replace("C", "k"))  # "echo"
    if re.search(r"g[ei]", said):
        ways.append(re.sub(r"g(?=[ei])", "J", said))  # "gigabyte"
    if re.match(r"i[^aeiou]", said):
        ways.append("a" + said)
    if re.search(r"tu(?=r)", said):
        ways.append(re.sub(r"tu(?=r)", "Cu", said))  # "future"
    if re.search(r"c[ei]", name):
        ways.append(said.replace("se", "Ce").replace("si", "Ci"))  # "dolce"
    long_i = re.sub(r"i(?=[^aeiou]e(?:$|[^aeiou]))", "ai", said)
    if long_i != said:
        ways.append(long_i)
    return tuple(dict.fromkeys(ways))


def classes(said: str) -> str:
    """The classes of the consonants, each once where it repeats: samsung -> SmSnK."""
    return _DOUBLED.sub(r"\1", "".join(_CLASSES.get(c, "") for c in said))


def cost(said: str, name: str, latin: bool, same: Mapping[str, str] = _SAME) -> float:
    """How far a spelling by sound is from a name: 0 the same; a consonant off is 1. `same` are the letters
    of a name that each sound may be."""
    unwritten = 0.4 if latin else 0.08
    row = [0.0]
    for c in name:
        row.append(row[-1] + _left_out(c, unwritten))
    for s in said:
        previous, row = row, [row[0] + _added(s)]
        for at, c in enumerate(name):
            row.append(
                min(
                    previous[at] + _other(s, c, same),
                    previous[at + 1] + _added(s),
                    row[at] + _left_out(c, unwritten),
                )
            )
    return row[-1]


def _left_out(c: str, unwritten: float) -> float:
    return unwritten if c in VOWELS else 0.25 if c in SOFT else 1.0


def _added(s: str) -> float:
    return (0.2 if s in "AIW" else 0.3) if s in VOWELS or s in SOFT else 1.0


def _other(s: str, c: str, same: Mapping[str, str]) -> float:
    if s == c or c in same.get(s, ""):
        return 0.0
    if s in VOWELS and c in VOWELS:
        return 0.3
    if s in SOFT and c in SOFT:
        return 0.2
    if s in "vWw" and c in "vw":
        return 0.1
    return 0.35 if _CLASSES.get(s) is not None and _CLASSES.get(s) == _CLASSES.get(c) else 1.0


@dataclass(frozen=True, slots=True)
class Alike:
    """A name with the cost at which a word sounds like it, and the number of its consonants."""

    name: str
    cost: float
    consonants: int


def near_in_sound(spellings: Iterable[str], script: str, names: Iterable[str]) -> str | None:
    """The nearest of a few names in Latin letters that one of the spellings sounds like."""
    found: list[tuple[float, str]] = []
    said = [spoken(spelling, script) for spelling in spellings]
    for name in names:
        if len(name) < LEAST or not (name.isascii() and name.isalpha()):
            continue
        for way in sounded(name):
            key = classes(way)
            near = (NEAR if len(key) > 2 else NEAR_SHORT) * len(way)
            heard = (one for one in said if key in {classes(one), classes(one.replace("W", "v"))})
            found += [(off, name) for one in heard if (off := cost(one, way, script == "latin")) <= near]
    return min(found)[1] if found else None


class SoundIndex:
    """Names by the classes of their consonants. Immutable once built."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """`names` by spelling, a folded word in Latin letters: what is found under it."""
        self._by_classes: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for spelling, name in sorted(names.items()):
            if len(spelling) >= LEAST and spelling.isascii() and spelling.isalpha():
                for way in sounded(spelling):
                    self._by_classes[classes(way)].append((way, name))

    def alike(self, form: str, script: str) -> Alike | None:
        """The name that a word sounds like; None where it sounds like none."""
        said = spoken(form, script)
        if len(said) < LEAST:
            return None
        best: Alike | None = None
        for key in {classes(said), classes(said.replace("W", "v")), classes(said.replace("v", "w"))}:
            near = NEAR if len(key) > 2 else NEAR_SHORT
            for way, name in self._by_classes.get(key, ()):
                if abs(len(way) - len(said)) > len(way) // 2 + 1:
                    continue
                off = cost(said, way, script == "latin")
                if off <= near * len(way) and (best is None or (off, name) < (best.cost, best.name)):
                    best = Alike(name, off, len(key))
        return best

"""One language beside English: its words of shopping with what they mean in English, and how its words are
bared of prefixes and endings. The lists come from data/words/<language>/catalogue.yml
(bot.catalogue.words_file)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.catalogue.latin_letters import LatinLetters
from bot.catalogue.slips import Slips
from bot.catalogue.sounds import GERESH
from bot.catalogue.words import Word, fold, has_digit

LONGEST_PHRASE = 5  # words
SAMPLED = 60
TELLING_ROOT = 4  # letters of a root that tells the language
SHORTEST_ROOT = 2  # letters left where a prefix or an ending comes off
SHORTEST_BEFORE = 4  # letters left before a clitic: "تخته" (a board) is no "تخت" (a bed)
SHORTEST_NOUN = 3  # before those that nouns take: "مرغو" (the chicken), "تخم مرغا" (eggs)
OF_NOUNS = frozenset("وا")
OF_PURPOSE = "ל"
"""The prefix of what a thing is for: "מעמד לכוסות" is called "מעמד כוסות" and "מעמד הכוסות" too."""
_ONE_LETTER = str.maketrans(
    {"ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه"}
)
NAMING = frozenset({"things", "colours", "models"})
"""The lists whose words say what a thing is."""
ENGLISH = "en"
"""Its texts stay as they are."""
SPELT_OTHERWISE = frozenset({"he", "fa"})
"""The languages with a script of their own, which people write in Latin letters too."""
_THING, _IN_A_PHRASE, _EVERYDAY = 0.03, 0.06, 0.15
_SCRIPTS = {"hebrew": ("\u0590", "\u05ff"), "arabic": ("\u0600", "\u06ff")}


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases; `told` is (list of the file, English) where a phrase ends."""

    following: dict[str, _Node] = field(default_factory=dict)
    told: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase at the head of some words: `length` of them, the list it stands in, its English."""

    length: int
    section: str
    english: str


class Tongue:
    """Immutable once built."""

    def __init__(
        self,
        language: str,
        script: str,
        meanings: Mapping[str, Mapping[str, Sequence[str]]],
        prefixes: str = "",
        most_prefixes: int = 0,
        endings: Sequence[str] = (),
        letters: str = "",
        spoken: Sequence[tuple[str, str]] = (),
        everyday: Collection[str] = (),
        separable: Sequence[str] = (),
        latin_prefixes: Sequence[str] = (),
        latin_endings: Sequence[str] = (),
        told_apart: Sequence[tuple[str, str]] = (),
        parting: Collection[str] = (),
        clitics: Sequence[str] = (),
        letter_names: Sequence[tuple[str, str]] = (),
    ) -> None:
        """`meanings` by list: English -> phrases; `letters` are those that no neighbour of the language
        has; `spoken` are letters as people write what they say, with those of the lists; `everyday` are words
        that are no names, as they are compared (`plain`); `separable` may stand apart before a word, in
        another one or as half of it; `latin_prefixes` and `latin_endings` are what comes
        off a word where people write this language in Latin letters; `told_apart` are letters as they are
        written, with as many that stand for them, where two words differ in their marks alone ("vīnu" is
        wine, "viņu" is it); at one of the words `parting` a name ends ("is"); `clitics` are short words
        spoken into the one before ("مشکیه", it is black); `letter_names` are names of Latin letters, each
        with the letter ("סי": c). `sample` are things in this language: their mean is its centre among
        sentence vectors."""
        self.language, self.script = language, script
        self._prefixes, self._most_prefixes = frozenset(prefixes), most_prefixes
        self._endings = tuple(sorted((plain(e) for e in endings), key=len, reverse=True))
        self.letters = frozenset(letters)
        self._spoken = tuple((plain(said), plain(right)) for said, right in spoken)
        self._everyday = frozenset(everyday)
        self._everyday_roots = frozenset(map(self._root, self._everyday))
        self._separable = tuple(map(plain, separable))
        self._told_apart = [(re.compile(re.escape(w), re.IGNORECASE), other) for w, other in told_apart]
        self._parting = frozenset(map(plain, parting))
        self._clitics = tuple(map(plain, clitics))
        self._letter_names: dict[str, tuple[str, ...]] = {}
        for said, letter in letter_names:
            self._letter_names[plain(said)] = (*self._letter_names.get(plain(said), ()), letter)
        self._tree = _Node()
        things = [phrases[0] for phrases in meanings.get("things", {}).values() if phrases]
        self.sample = tuple(things[:: max(1, len(things) // SAMPLED)][:SAMPLED])
        self.roots = lru_cache(maxsize=4096)(self._roots)
        for section, entries in meanings.items():
            for english, phrases in entries.items():
                for phrase in phrases:
                    self._learn(phrase, (section, english))
        self._latin = None
        told = {form: node.told for form, node in self._tree.following.items() if node.told is not None}
        self._slips = Slips({form: what for form, (where, what) in told.items() if where == "things"})
        if script != "latin":
            self._latin = LatinLetters(self._by_likelihood(), script, latin_prefixes, latin_endings)

    def _by_likelihood(self) -> Mapping[str, float]:
        """The words of this language with what they cost in other letters: those of asking come up most."""
        alone = self._tree.following
        told = {form: node.told for form, node in alone.items() if node.told is not None}
        known = {form: _IN_A_PHRASE for form in self._forms() if not form.startswith("~")}
        known |= {
            form: _THING if where in NAMING else 0.0 for form, (where, _) in told.items() if form in known
        }
        return dict.fromkeys(self._everyday, _EVERYDAY) | known

    def _learn(self, phrase: str, told: tuple[str, str]) -> None:
        said = [plain(form) for form in fold(self.marked(phrase)).replace("'", "").split()]
        self._plant(said, told)
        if len(said) > 1:
            self._plant(["".join(said)], told)  # "رژلب", written as one
        if OF_PURPOSE in self._prefixes and any(form.startswith(OF_PURPOSE) for form in said[1:]):
            self._plant([said[0], *(form.removeprefix(OF_PURPOSE) for form in said[1:])], told)
        apart = [part for form in said for part in self._apart(form)]
        if len(apart) > len(said):
            self._plant(apart, told)  # "می دوه", with half a space between

    def _apart(self, form: str) -> tuple[str, ...]:
        """A word as it is written with what may stand apart before it ("می", "نمی") apart."""
        for before in self._separable:
            if form.startswith(before) and len(form) > len(before) + 1:
                return before, form[len(before) :]
        return (form,)

    def _plant(self, said: Sequence[str], told: tuple[str, str]) -> None:
        exact = by_roots = self._tree
        for form in said:
            exact = exact.following.setdefault(form, _Node())
            by_roots = by_roots.following.setdefault("~" + self._root(form), _Node())
        exact.told = exact.told or told
        by_roots.told = by_roots.told or told

    def parts(self, form: str) -> bool:
        """Whether a name ends at this word."""
        return plain(form) in self._parting

    def marked(self, text: str) -> str:
        """A text of the same length in which words that only their marks tell apart are different ones."""
        for written, other in self._told_apart:
            text = written.sub(other, text)
        return text

    def _forms(self) -> Iterator[str]:
        """The words of the tree."""
        nodes = [self._tree]
        while nodes:
            following = nodes.pop().following
            yield from following
            nodes += following.values()

    def in_own_script(self, form: str) -> tuple[str, ...]:
        """The words of this language that a word in Latin letters stands for: "ketri" is "کتری"."""
        near = self._latin.near(form) if self._latin is not None else ()
        return tuple(dict.fromkeys(word for _, word in near))

    def spelt(self, form: str) -> float | None:
        """How far a word in Latin letters is from the nearest of this language; None where it is none."""
        near = self._latin.near(form) if self._latin is not None else ()
        return near[0][0] if near else None

    def writes(self, text: str) -> bool:
        """Whether a text has letters of this language's own script."""
        low, high = _SCRIPTS.get(self.script, ("", ""))
        return any(low <= c <= high and c.isalpha() for c in text)

    def has_own_letter(self, text: str) -> bool:
        return any(c in self.letters for c in text.casefold())

    def knows(self, form: str) -> bool:
        """Whether a word alone is of this language: as it stands in a list, or with a root long enough."""
        root = self._root(plain(form))
        telling = len(root) >= TELLING_ROOT and "~" + root in self._tree.following
        return telling or plain(form) in self._tree.following

    def is_everyday(self, form: str) -> bool:
        """Whether people say a word of everyday things, in this form or with other prefixes and endings."""
        bared = (*self.bare(form), *self._without_clitics(plain(form), SHORTEST_ROOT))
        return not (
            self._everyday.isdisjoint(bared) and self._everyday_roots.isdisjoint(map(self._root, bared))
        )

    def mended(self, form: str) -> str | None:
        """The English of the one long thing's name that an unknown word is a slip of ("המיקרגל")."""
        return self._slips.meant((plain(form), *self._without_prefixes(plain(form))))

    def lists(self, form: str) -> bool:
        """Whether a word stands in a list as it is."""
        return self._exact((plain(form),)) is not None

    def letters_of(self, form: str) -> tuple[str, ...]:
        """The Latin letters that a word may be the name of ("ای" is a and i)."""
        return self._letter_names.get(plain(form), ())

    def head(self, spoken: Sequence[Word], at: int) -> Found | None:
        """The longest phrase known that begins at this word; the form as written before a bared one."""
        for length in range(min(LONGEST_PHRASE, len(spoken) - at), 0, -1):
            said = [plain(word.form).replace(GERESH, "") for word in spoken[at : at + length]]
            told = self._exact(said) or self._bared(said)
            if told is not None:
                return Found(length, *told)
        return None

    def _exact(self, said: Sequence[str]) -> tuple[str, str] | None:
        node: _Node | None = self._tree
        for form in said:
            node = node.following.get(form) if node is not None else None
        return node.told if node is not None else None

    def _bared(self, said: Sequence[str]) -> tuple[str, str] | None:
        """Word by word as written or bared: by exact forms where there is such a phrase, else by roots."""
        nodes = [self._tree]
        for form in said:
            options = self.roots(form)
            if len(said) > 1:  # "ضد آبه": in a phrase a short word is known without what is spoken into it
                options = (*options, *self._without_clitics(form, SHORTEST_ROOT))
            nodes = [n for node in nodes for o in options if (n := node.following.get(o)) is not None]
            if not nodes:
                return None
        return next((node.told for node in nodes if node.told is not None), None)

    def bare(self, form: str) -> tuple[str, ...]:
        """A word without its prefixes, without its endings, without both: what may stand in a title."""
        form = plain(form)
        whole = [form, *self._without_clitics(form)]
        found = dict.fromkeys([*whole, *(w for each in whole for w in self._without_prefixes(each))])
        for each in tuple(found):
            found.update(dict.fromkeys(self._without_endings(each)))
        return tuple(found)

    def _roots(self, form: str) -> tuple[str, ...]:
        if meant := self.in_own_script(form):
            return (form, *meant)
        as_written = [form, *(form.replace(said, right) for said, right in self._spoken if said in form)]
        as_written += [each for one in as_written for each in self._without_clitics(one)]
        options = [option for one in as_written for option in self._bare_first(one)]
        return tuple(dict.fromkeys([*as_written, *options]))

    def _bare_first(self, form: str) -> Iterator[str]:
        """A word with less and less of it, each as it stands and then as a root: "nūju" is no "nu"."""
        bared = [form, *self._without_prefixes(form)]
        yield from bared
        less = {w: None for b in bared for w in self._without_endings(b)}
        roots = {self._root(b) for b in bared} | {w for w in less if len(w) >= TELLING_ROOT}
        for word in sorted({**less, **dict.fromkeys(roots)}, key=len, reverse=True):
            if word in less:
                yield word
            if word in roots:
                yield "~" + word

    def _without_prefixes(self, form: str) -> Iterator[str]:
        for count in range(1, self._most_prefixes + 1):
            if len(form) - count < SHORTEST_ROOT or form[count - 1] not in self._prefixes:
                return
            yield form[count:]

    def _without_clitics(self, form: str, least: int = SHORTEST_BEFORE) -> Iterator[str]:
        for clitic in self._clitics:
            left = min(least, SHORTEST_NOUN) if clitic in OF_NOUNS else least
            if form.endswith(clitic) and len(form) - len(clitic) >= left:
                yield form[: -len(clitic)]

    def _without_endings(self, form: str) -> Iterator[str]:
        for ending in self._endings:
            if form.endswith(ending) and len(form) - len(ending) >= SHORTEST_ROOT:
                yield form[: -len(ending)]

    def _root(self, form: str) -> str:
        """Of a short word the whole: "جا" (room) is not what is left of "جارو" (a vacuum cleaner)."""
        if not form.endswith(self._endings) or has_digit(form):
            return form
        return next((root for root in self._without_endings(form) if len(root) > SHORTEST_ROOT), form)


@lru_cache(maxsize=65536)
def plain(form: str) -> str:
    """A folded word with one letter for what is one: final forms, Arabic and Persian yeh and kaf."""
    return form if form.isascii() else fold(form).translate(_ONE_LETTER)

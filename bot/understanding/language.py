"""Which language a message is in: en, he, fa, lv or other; None where it does not tell.

Script first; then, for Latin letters, a classifier over character n-grams that knows Latvian with and
without its diacritics, and Hebrew and Persian in Latin letters. "ok", numbers, emoji, brand names and what
else the training texts of several languages have in common tell nothing: the conversation keeps its
language."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from bot.understanding.calibration import softmax
from bot.understanding.texts import plain
from bot.understanding.weights import Floats

LANGUAGES = ("en", "he", "fa", "lv", "other")
DEFAULT = "en"
SIZES = (1, 2, 3, 4)
REMEMBERED = 20_000  # words
SURE, SURE_OF_ONE_WORD, FIRM, UNLIKELY = 0.6, 0.9, 0.97, 0.1
TRANSLITERATED = ("he", "fa")
WELL_KNOWN = ("en", "lv")  # thousands of texts in Latin letters: words that none has are of another language
AMID = 1 / 7  # of a message's words, that show the language which English ones are put into
FOREIGN_LETTER = 60  # what a Hebrew or Persian letter weighs among Latin ones: "error ב-checkout" is Hebrew

_LATIN_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NOISE = re.compile(r"https?://\S+|\S+@\S+|\w*\d\w*|[#@]\w+")
_URDU = "\u0679\u0688\u0691\u06ba\u06d2\u06be\u06d3"
_NOT_PERSIAN = re.compile(f"[{_URDU}\u0629\u0624\u0623\u0625]")
_ONLY_PERSIAN = re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc]")
_ONLY_LATVIAN = re.compile("[\u0101\u0113\u012b\u0123\u0137\u013c\u0146]")  # macrons, cedillas
_ARABIC_WORDS = frozenset(
    "هل في من على هذا هذه كم أين متى اريد أريد ما هو هي عندكم لدي شكرا مرحبا السلام لا نعم".split()
)
_PERSIAN_WORDS = frozenset(
    "سلام از به با را رو این آن چند چنده است هست دارید دارین من ما تا در نه بله مرسی ممنون خوب".split()
)
# Words of every language's chats; they say nothing about which it is.
COMMON_WORDS = frozenset(
    "ok okay okey k hm hmm hmmm ha haha hahaha lol wow oh ah eh uh um mmm yo bye hello hi hey super top "
    "bravo stop info online email bluetooth wifi usb tv pc app".split()
)


@dataclass(frozen=True, slots=True)
class Heard:
    """`language` is None where the message does not tell; `firm`: more than a word says so, or a script, so
    that a conversation in another language follows."""

    language: str | None
    firm: bool


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """`rows` maps a character group to its row of `weights` [groups, languages]; the last row is the bias.
    `words` are those (in Latin letters) that the training texts of a language use, `own` those that show it
    amid English; `neutral` are those that several share, brand names among them."""

    rows: Mapping[str, int]
    weights: Floats
    classes: tuple[str, ...]
    words: Mapping[str, frozenset[str]]
    own: Mapping[str, frozenset[str]]
    neutral: frozenset[str]
    _rows_of: dict[str, list[int]] = field(default_factory=dict)  # of words met lately

    def identify(self, text: str) -> str | None:
        return self.heard(text).language

    def heard(self, text: str, is_name: Callable[[str], bool] = lambda word: False) -> Heard:
        """`is_name` tells the names of the shop's products: they are the same in every language."""
        text = _NOISE.sub(" ", plain(text))
        script = dominant_script(text)
        if script == "hebrew":
            return Heard("he", True)
        if script == "arabic":
            return Heard(arabic_script_language(text), True)
        if script == "other":
            return Heard("other", True)
        words = [word.lower() for word in _LATIN_WORD.findall(text) if not is_name(word.lower())]
        telling = [word for word in words if len(word) > 1 and word not in self.neutral]
        if not telling:
            return Heard(None, False)
        chances = self.chances(words)
        language = self._of_words(telling, chances)
        if language in {None, "en"}:
            language = self._mixed_into(words, telling) or language
        if language in {None, "en", "other"} and _ONLY_LATVIAN.search(text.lower()):
            language = "lv"
        sure = len(telling) > 1 or float(chances.max()) >= FIRM
        return Heard(language, language is not None and sure)

    def _of_words(self, telling: Sequence[str], chances: Floats) -> str | None:
        best = int(chances.argmax())
        language = self.classes[best]
        if chances[best] < SURE_OF_ONE_WORD and not self._known(telling, language):
            spoken = [each for each in self.words if self._known(telling, each)]
            if spoken == ["en"]:
                return "en" if len(telling) > 1 else None
            if len(spoken) == 1 and chances[self.classes.index(spoken[0])] >= UNLIKELY:
                return spoken[0]
        if len(telling) > 1 and self._strange(telling, language, chances):
            return "other"
        if language in TRANSLITERATED:
            english = self._known(telling, "en")  # "are you a robot": "are" is a Persian yes as well
            if english or (not self._any(telling, language) and self._any(telling, "en")):
                return "en" if len(telling) > 1 else None  # "eyeshadow pallete": a slip, no Persian
        if len(telling) == 1 and not self._known(telling, language):
            return None
        return language if chances[best] >= SURE else None

    def _mixed_into(self, words: Sequence[str], telling: Sequence[str]) -> str | None:
        """ "same order as last time lotfan", "loyalty program darin": whoever speaks Persian puts English
        into it, and nobody who speaks English puts Persian into that."""
        found = [language for word in telling for language, own in self.own.items() if word in own]
        enough = len(words) > 1 and len(set(found)) == 1 and len(found) >= AMID * len(telling)
        return found[0] if enough else None

    def _strange(self, words: Sequence[str], language: str, chances: Floats) -> bool:
        """Whether the texts of a language that has many have none of the words, and another one is
        possible."""
        possible = "other" in self.classes and chances[self.classes.index("other")] >= UNLIKELY
        return possible and language in WELL_KNOWN and not self._any(words, language)

    def _any(self, words: Sequence[str], language: str) -> bool:
        """Whether the language's texts have one of them."""
        own = self.words.get(language, frozenset())
        return any(w in own or bare(w) in own for w in words)

    def _known(self, words: Sequence[str], language: str) -> bool:
        """Whether the language's texts have them all."""
        own = self.words.get(language, frozenset())
        return all(word in own for word in words)

    def chances(self, words: Sequence[str]) -> Floats:
        """float32 [classes]"""
        known = sorted({row for word in words for row in self._rows_of_word(word)})
        return softmax(self.weights[known].sum(axis=0) + self.weights[-1])

    def _rows_of_word(self, word: str) -> list[int]:
        rows = self._rows_of.get(word)
        if rows is None:
            if len(self._rows_of) >= REMEMBERED:
                self._rows_of.clear()
            rows = [row for group in groups([word]) if (row := self.rows.get(group)) is not None]
            self._rows_of[word] = rows
        return rows

    def save(self, folder: Path) -> None:
        np.savez(folder / "language.npz", weights=self.weights)
        named = {
            "rows": list(self.rows),
            "classes": self.classes,
            "words": {language: sorted(words) for language, words in self.words.items()},
            "own": {language: sorted(words) for language, words in self.own.items()},
            "neutral": sorted(self.neutral),
        }
        (folder / "language.json").write_text(json.dumps(named, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> LanguageModel:
        named = json.loads((folder / "language.json").read_text(encoding="utf-8"))
        with np.load(folder / "language.npz", allow_pickle=False) as file:
            weights = file["weights"]
        rows = {group: row for row, group in enumerate(named["rows"])}
        words, own = (
            {language: frozenset(of_it) for language, of_it in named[kind].items()}
            for kind in ("words", "own")
        )
        return cls(rows, weights, tuple(named["classes"]), words, own, frozenset(named["neutral"]))


def dominant_script(text: str) -> str:
    """latin, hebrew, arabic or other. A message with some Hebrew or Persian words among Latin product names
    is in that language, so their letters weigh more."""
    if text.isascii():
        return "latin"
    counts: Counter[str] = Counter()
    for c in text:
        if c.isalpha():
            counts[script_of(c)] += 1
    counts["hebrew"] *= FOREIGN_LETTER
    counts["arabic"] *= FOREIGN_LETTER
    script, count = max(counts.items(), key=lambda entry: entry[1], default=("latin", 0))
    return script if count else "latin"


def script_of(c: str) -> str:
    at = ord(c)
    if at < 0x250 or 0x1E00 <= at <= 0x1EFF:
        return "latin"
    if 0x590 <= at <= 0x5FF or 0xFB1D <= at <= 0xFB4F:
        return "hebrew"
    if 0x600 <= at <= 0x6FF or 0x750 <= at <= 0x77F or 0xFB50 <= at <= 0xFEFF:
        return "arabic"
    return "latin" if unicodedata.name(c, "").startswith("LATIN") else "other"


def arabic_script_language(text: str) -> str:
    """Persian, or other for Arabic and Urdu. Short words of letters that both have are taken for
    Persian."""
    words = re.findall(r"\w+", text)
    arabic = sum(word in _ARABIC_WORDS or (word.startswith("ال") and len(word) > 4) for word in words)
    persian = sum(word in _PERSIAN_WORDS for word in words)
    if _ONLY_PERSIAN.search(text) and not re.search(f"[{_URDU}]", text):
        return "fa"
    if _NOT_PERSIAN.search(text) or arabic > persian:
        return "other"
    return "fa"


def groups(words: Iterable[str]) -> set[str]:
    """Character groups of 1 to 4 within words, and whole words."""
    found = set()
    for word in words:
        padded = f" {word} "
        found.add(f"={word}")
        for size in SIZES:
            found.update(padded[at : at + size] for at in range(len(padded) - size + 1))
    return found


def bare(text: str) -> str:
    """Without accents: Latvian as it is typed on a foreign keyboard."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def words_in(text: str) -> list[str]:
    return [word.lower() for word in _LATIN_WORD.findall(_NOISE.sub(" ", plain(text)))]

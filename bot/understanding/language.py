"""Which language a message is in: en, he, fa, lv or other; None where it does not tell.

Script first; then, for Latin letters, a classifier over character n-grams that knows Latvian with and
without its diacritics, and Hebrew and Persian in Latin letters. "ok", numbers, emoji and brand names tell
nothing: the conversation keeps its language."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np

from bot.understanding.calibration import softmax
from bot.understanding.texts import plain
from bot.understanding.weights import Floats

LANGUAGES = ("en", "he", "fa", "lv", "other")
DEFAULT = "en"
SIZES = (1, 2, 3, 4)
SURE, SURE_OF_ONE_WORD = 0.6, 0.9

_LATIN_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NOISE = re.compile(r"https?://\S+|\S+@\S+|\w*\d\w*|[#@]\w+")
_URDU = "\u0679\u0688\u0691\u06ba\u06d2\u06be\u06d3"
_NOT_PERSIAN = re.compile(f"[{_URDU}\u0629\u0624\u0623\u0625]")
_ONLY_PERSIAN = re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc]")
_ARABIC_WORDS = frozenset(
    "هل في من على هذا هذه كم أين متى اريد أريد ما هو هي عندكم لدي شكرا مرحبا السلام لا نعم".split()
)
_PERSIAN_WORDS = frozenset(
    "سلام از به با را رو این آن چند چنده است هست دارید دارین من ما تا در نه بله مرسی ممنون خوب".split()
)
# Words of every language's chats; they say nothing about which it is.
_ANYWHERE = frozenset(
    "ok okay okey k hm hmm hmmm ha haha hahaha lol wow oh ah eh uh um mmm yo bye hello hi hey super top "
    "bravo stop info online email bluetooth wifi usb tv pc app".split()
)


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """`rows` maps a character group to its row of `weights` [groups, languages]; the last row is the bias.
    `words` are those that English training texts use, brand and product names among them."""

    rows: Mapping[str, int]
    weights: Floats
    classes: tuple[str, ...]
    words: frozenset[str]

    def identify(self, text: str) -> str | None:
        text = _NOISE.sub(" ", plain(text))
        script = dominant_script(text)
        if script == "hebrew":
            return "he"
        if script == "arabic":
            return arabic_script_language(text)
        if script == "other":
            return "other"
        words = [word.lower() for word in _LATIN_WORD.findall(text)]
        telling = [word for word in words if word not in _ANYWHERE and len(word) > 1]
        if not telling:
            return None
        chances = self.chances(words)
        best = int(chances.argmax())
        language = self.classes[best]
        known = sum(word in self.words for word in telling) / len(telling)
        if known == 1 and language != "en" and chances[best] < SURE_OF_ONE_WORD:
            return "en" if len(telling) > 1 else None
        enough = SURE_OF_ONE_WORD if len(telling) == 1 else SURE
        return language if chances[best] >= enough else None

    def chances(self, words: Sequence[str]) -> Floats:
        """float32 [classes]"""
        known = [row for group in groups(words) if (row := self.rows.get(group)) is not None]
        return softmax(self.weights[known].sum(axis=0) + self.weights[-1])

    def save(self, folder: Path) -> None:
        np.savez(folder / "language.npz", weights=self.weights)
        named = {"rows": list(self.rows), "classes": self.classes, "words": sorted(self.words)}
        (folder / "language.json").write_text(json.dumps(named, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> LanguageModel:
        named = json.loads((folder / "language.json").read_text(encoding="utf-8"))
        with np.load(folder / "language.npz", allow_pickle=False) as file:
            weights = file["weights"]
        rows = {group: row for row, group in enumerate(named["rows"])}
        return cls(rows, weights, tuple(named["classes"]), frozenset(named["words"]))


def dominant_script(text: str) -> str:
    """latin, hebrew, arabic or other. A message with some Hebrew or Persian words among Latin product names
    is in that language, so their letters weigh threefold."""
    counts: Counter[str] = Counter()
    for c in text:
        if c.isalpha():
            counts[_script(c)] += 1
    counts["hebrew"] *= 3
    counts["arabic"] *= 3
    script, count = max(counts.items(), key=lambda entry: entry[1], default=("latin", 0))
    return script if count else "latin"


def _script(c: str) -> str:
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


def learnt(seeds: Mapping[str, Sequence[str]]) -> LanguageModel:
    """From sentences per language; cut into windows of one to eight words, since messages are short."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    samples = [(words, language) for language, texts in seeds.items() for words in _windows(texts)]
    heard = Counter(group for words, _ in samples for group in groups(words))
    rows = {group: row for row, group in enumerate(sorted(g for g, count in heard.items() if count >= 3))}
    places, ends = [], [0]
    for words, _ in samples:
        places += [row for group in groups(words) if (row := rows.get(group)) is not None]
        ends.append(len(places))
    matrix = csr_matrix((np.ones(len(places), np.float32), places, ends), shape=(len(samples), len(rows)))
    model = LogisticRegression(C=1.0, max_iter=200, tol=1e-3, class_weight="balanced")
    model.fit(matrix, [language for _, language in samples])
    weights = np.vstack([model.coef_.T, model.intercept_]).astype(np.float32)
    words_of_english = frozenset(word for text in seeds.get("en", ()) for word in words_in(text))
    return LanguageModel(rows, weights, tuple(str(name) for name in model.classes_), words_of_english)


def words_in(text: str) -> list[str]:
    return [word.lower() for word in _LATIN_WORD.findall(_NOISE.sub(" ", plain(text)))]


def _windows(texts: Sequence[str]) -> list[list[str]]:
    dice = Random(len(texts))  # noqa: S311 - the same windows every time
    found = []
    for text in texts:
        words = words_in(text)
        if not words:
            continue
        found.append(words)
        bare = words_in(
            "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
        )
        if bare != words:
            found.append(bare)
        for size in (2, 3, 5):
            if len(words) > size:
                at = dice.randrange(len(words) - size + 1)
                found.append(
                    (bare if dice.random() < 0.5 and len(bare) == len(words) else words)[at : at + size]
                )
    return found


def seeds_in(folder: Path) -> dict[str, list[str]]:
    """`<language>.txt` files, a sentence a line."""
    return {
        path.stem: [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        for path in sorted(folder.glob("*.txt"))
        if path.stem in LANGUAGES
    }

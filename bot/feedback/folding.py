"""One form for the spellings of a text: Persian letters, Latvian marks, half-spaces, apostrophes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = {
    "ي": "ی", "ى": "ی", "ك": "ک", "ۀ": "ه", "أ": "ا", "إ": "ا", "’": "'", "״": '"', "׳": "'", "־": "-",
    **dict(zip("āčēģīķļņšūž", "acegiklnsuz", strict=True)),
}  # fmt: skip


def folded(text: str) -> str:
    """Lower case, single spaces; marks that are not seen are spaces, vowel marks are left out."""
    lowered = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    return " ".join((lowered if lowered.isascii() else "".join(map(_folded, lowered))).split())


@lru_cache(maxsize=4096)
def _folded(c: str) -> str:
    if c in _LETTERS:
        return _LETTERS[c]
    category = unicodedata.category(c)
    return " " if category == "Cf" else "" if category == "Mn" else c

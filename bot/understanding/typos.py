"""Copies of utterances with slips of the keyboard: people type like that, and held-out scores show it."""

from __future__ import annotations

import unicodedata
from random import Random

_ROWS = (
    *("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    *("קראטוןםפ", "שדגכעיחלךף", "זסבהנמצתץ"),  # SI 1452
    *("ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو"),  # ISIRI 9147
)
NEIGHBOURS = {
    key: "".join(row[at + step] for step in (-1, 1) if 0 <= at + step < len(row))
    for row in _ROWS
    for at, key in enumerate(row)
}


def with_slips(text: str, edits: int, dice: Random) -> str:
    """`text` with that many slips: two letters swapped, one lost, doubled, or its neighbour struck. The
    first letter of a word mostly survives, as it does with people. Texts of fewer than four letters
    stay."""
    for _ in range(edits):
        places = [at for at in range(1, len(text)) if text[at].isalpha() and text[at - 1].isalpha()]
        if len(places) < 3:
            return text
        at = dice.choice(places)
        text = _slip(text, at, dice)
    return text


def _slip(text: str, at: int, dice: Random) -> str:
    match dice.randrange(4):
        case 0:
            return text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]
        case 1:
            return text[:at] + text[at + 1 :]
        case 2:
            return text[:at] + text[at] + text[at:]
        case _:
            near = NEIGHBOURS.get(text[at].lower()) or _bare(text[at])
            return text[:at] + (dice.choice(near) if near else text[at]) + text[at + 1 :]


def _bare(letter: str) -> str:
    """The letter whose mark was left out ("s" for "š"); empty where it has none."""
    plain = unicodedata.normalize("NFD", letter)[0]
    return "" if plain == letter else plain

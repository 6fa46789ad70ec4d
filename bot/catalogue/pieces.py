"""The pieces that a message of another language is rendered in, and what one tells of the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from bot.catalogue.hearing import Hearing
from bot.catalogue.tongue import Tongue
from bot.catalogue.words import Word

MOST_LETTERS = 4  # of a name that is spelt out
NOT_THAT = "not that"  # English of the lists for what refuses the word before it


@dataclass(frozen=True, slots=True)
class Piece:
    """`english` for a stretch of the message; the list it came from, "" where it stayed as it was, "name"
    where it is a word of the catalogue."""

    english: str
    section: str
    start: int
    end: int


def refused_after(pieces: Sequence[Piece]) -> list[Piece]:
    """With what refuses the word before it ("مشکی نباشه") where English has it: "no black"."""
    told: list[Piece] = []
    for piece in pieces:
        if piece.english != NOT_THAT:
            told.append(piece)
        elif told and told[-1].section in {"colours", "things", "traits"}:
            told.insert(-1, replace(piece, english="no"))
        else:
            told.append(replace(piece, english="", section="stop"))
    return told


def heard_beside(
    pieces: Sequence[Piece], tongue: Tongue, hearing: Hearing, spoken: Sequence[Word] = ()
) -> list[Piece]:
    """With the words that no list has as words of a title, where another word of that title is beside them;
    twice, so that one may lead to the next ("پوما فیوچر رایدر"). `spoken` are the words of the message: those
    that a list has only without a prefix are heard so too ("דולצ'ה שיין" is no wine, "יין")."""
    bared = {(w.start, w.end): w.form for w in spoken if not tongue.lists(w.form)}
    told = list(pieces)
    for _ in range(2):
        for at, piece in enumerate(told):
            form = bared.get((piece.start, piece.end)) if piece.section in {"things", "stop"} else None
            form = piece.english if not piece.section else form
            if form is None or form.isascii():
                continue
            around = [told[i] for i in (at - 1, at + 1) if 0 <= i < len(told)]
            around += [told[at - 2]] if at > 1 and told[at - 1].section == "stop" else []
            names = [word for p in around if p.section == "name" for word in p.english.split()]
            named = [w for w in names if hearing.is_name(w)]
            things = [
                word
                for p in around
                if p.section in {"things", "models", "colours"}
                for word in p.english.split()
            ]
            name = hearing.beside(tongue, form, named, True) if named else None
            name = name or (None if piece.section else hearing.beside(tongue, form, [*names, *things], False))
            if name is not None:
                told[at] = replace(piece, english=name, section="name")
    return told


def letters(tongue: Tongue, spoken: Sequence[Word], at: int, hearing: Hearing) -> tuple[Piece, int] | None:
    """ "סי 35", "ایکس تی", "۵ اس": names of letters, with a figure before or behind them or none, that make a
    word of the catalogue (C35, XT, 5s); the most of them first."""
    said: list[tuple[str, ...]] = []
    for word in spoken[at : at + MOST_LETTERS]:
        told = (ascii_digits(word.form),) if word.form.isdigit() else tongue.letters_of(word.form)
        if not told:
            break
        said.append(told)
    for length in range(len(said), 1, -1):
        if sum(told[0].isdigit() for told in said[:length]) > 1:
            continue
        name = next((n for n in map("".join, product(*said[:length])) if hearing.is_called(n)), None)
        if name is not None:
            return Piece(name, "name", spoken[at].start, spoken[at + length - 1].end), length
    return None


def begins(phrase: str, piece: Piece) -> bool:
    return piece.section == "things" and f"{phrase} ".startswith(f"{piece.english} ")


def ascii_digits(form: str) -> str:
    return "".join(str(int(c)) if c.isdecimal() else c for c in form)

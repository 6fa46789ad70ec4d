"""What kind of turn has come in: too long, nothing to read, a button that was offered, or words."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum

from bot.dialogue.values import Inbound

LONGEST_TEXT = 2_000

_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_RUN = re.compile(r"\s{3,}")
_BROKEN_NUMBER = re.compile(r"[\d\s().+-]+$")


class Kind(StrEnum):
    order = "order"
    wait = "wait"
    too_long = "too_long"
    blank = "blank"
    button = "button"
    expired = "expired"
    words = "words"


def kind_of(inbound: Inbound, offered: frozenset[str]) -> Kind:
    """`offered`: the payloads of the last bot turn. Only one of them, to the byte, is taken for a button,
    whether it was tapped or typed; any other tap is of a choice that is no longer open, and any other
    text that looks like a command is words."""
    if inbound.order is not None:
        return Kind.order
    said = inbound.button if inbound.button is not None else inbound.text
    if said is None:
        return Kind.wait
    if said in offered:
        return Kind.button
    if inbound.button is not None and inbound.button.startswith("/"):
        return Kind.expired
    if len(said) > LONGEST_TEXT:
        return Kind.too_long
    return Kind.words if readable(said) else Kind.blank


def readable(said: str) -> str:
    """The text as the pipeline reads it, empty when there is nothing to read. Rasa would execute a text that
    begins with "/" as a command, so that none reaches it with one."""
    bare = said.strip().lstrip("/").strip() if said.lstrip().startswith("/") else said
    return bare if _INVISIBLE.sub("", bare).lstrip("/") else ""


def cut(inbound: Inbound) -> Inbound:
    """What is kept of a text. Of a long run of blanks two: a pattern may go through it anew from each.
    A text that is too long is cut, still one character too long: so a resumed turn knows it too.

    The cut goes through no word and no number: half a card number would not be recognised and redacted.
    """
    if inbound.text is None:
        return inbound
    text = _RUN.sub(lambda run: "\n\n" if "\n" in run[0] else "  ", inbound.text)
    if len(text) <= LONGEST_TEXT:
        return replace(inbound, text=text)
    head = text[:LONGEST_TEXT]
    if " " in head:
        head = head.rpartition(" ")[0]
    head = _BROKEN_NUMBER.sub("", head)
    return replace(inbound, text=head + "…" * (LONGEST_TEXT + 1 - len(head)))


def as_words(inbound: Inbound) -> Inbound:
    """A button that was never offered is only text."""
    return replace(inbound, text=inbound.button, button=None) if inbound.button is not None else inbound


def as_button(inbound: Inbound) -> Inbound:
    """A typed text that equals an offered payload is that button."""
    return replace(inbound, button=inbound.text, text=None) if inbound.button is None else inbound

"""A stretch of a message that names products of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the message that names catalogue products: several candidates when the name is ambiguous.
    `kind` is product, brand or category; candidates are product ids, or the brand or category as stored."""

    kind: str
    text: str
    start: int
    end: int
    candidates: tuple[str, ...]
    score: float

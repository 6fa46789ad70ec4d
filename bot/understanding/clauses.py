"""Where a message may hold more than one meaning: its sentences and clauses, before anyone judges them."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What a clause that says something of its own starts with; "and a case" does not.
_STARTERS = (
    "what|what's|whats|which|when|where|who|how|how's|why|is|are|do|does|did|can|could|will|would|should|may|"
    "i|i'm|im|i'd|i'll|i've|we|we're|you|it|it's|its|they|my|there|please|pls|show|tell|give|let|also|want|need|"
    "looking|send|compare|any|if|add|cancel|have|has|was"
)
_SENTENCE_END = re.compile(r"[.!?؟…]+(?=\s)|[;\n]+")
_JOINT = re.compile(
    rf"\s*,?\s+(?:and|but|also|plus|then|so)\s+(?:also\s+|then\s+)?(?=(?:{_STARTERS})\b)|"
    rf"\s*,\s+(?=(?:{_STARTERS})\b)|\s+-+\s+(?=(?:{_STARTERS})\b)",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"^(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|thanks|thank you|thx|ok|okay|great|"
    r"cool|nice|perfect|yes|yeah|yep|no|nope|sure|sorry)"
    r"(?: there| all| guys| a lot| so much| please| thanks| thank you)?)"
    r"(?:\s*[,!.:…-]+\s*|\s+(?=(?:but|and)\s))",
    re.IGNORECASE,
)
_NOT_AN_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|mr|mrs|ms|dr|no|nr|approx|inc|ltd|etc|st)|\b[a-z]|\d)$", re.IGNORECASE
)
MOST = 5


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the message. `firm`: it is a sentence of its own; else a part of one, joined by a
    word."""

    text: str
    start: int
    end: int
    firm: bool


def clauses(text: str) -> tuple[Clause, ...]:
    """At most five, in order; one alone when nothing parts the message."""
    cuts: list[tuple[int, int, bool]] = []
    if match := _COURTESY.match(text):
        cuts.append((match.end(), match.end(), True))
    for match in _SENTENCE_END.finditer(text):
        if match[0] != "." or not _NOT_AN_END.search(text[: match.start()]):
            cuts.append((match.end(), match.end(), True))
    cuts += [(match.start(), match.end(), False) for match in _JOINT.finditer(text)]
    parts, at, firm = [], 0, True
    for start, end, is_firm in sorted(cuts):
        if start < at:
            continue
        parts.append((at, start, firm))
        at, firm = end, is_firm
    parts.append((at, len(text), firm))
    found = [clause for start, end, is_firm in parts if (clause := _trimmed(text, start, end, is_firm))]
    if len(found) > MOST:
        return (Clause(text, 0, len(text), True),)
    return tuple(found) or (Clause(text, 0, len(text), True),)


def _trimmed(text: str, start: int, end: int, firm: bool) -> Clause | None:
    part = text[start:end]
    if not any(c.isalnum() for c in part):
        return None
    start += len(part) - len(part.lstrip(" ,;-\n"))
    end -= len(part) - len(part.rstrip(" ,;-\n"))
    return Clause(text[start:end], start, end, firm)

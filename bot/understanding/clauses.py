"""Where a message may hold more than one meaning: its sentences and clauses, before anyone judges them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.masking import Masked

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
# What people say before they begin. It tells nothing: no clause of its own, and not judged with the rest.
_OPENING = re.compile(
    r"^\W*(?:(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening|day))(?: there| all| guys)?"
    r"\s*[,!.:…-]+\s*|"
    r"(?:h+m+|u+h*m+|er+m*|well|right|so|ah|oh|ok(?:ay)? so|now|please|pls|anyway)\s*[,:…-]+\s*|"
    r"(?:ok(?:ay)?|right|and|well) so,?\s+|"
    r"(?:(?:just )?(?:an?(?:other)?|one(?: more)?|quick|my|small)(?: quick| small| more)? )?question"
    r"\s*[,:…-]+\s*|(?:please )?tell me\s*[,:…-]+\s*)+",
    re.IGNORECASE,
)
_NOT_AN_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|mr|mrs|ms|dr|no|nr|approx|inc|ltd|etc|st)|\b[a-z]|\d)$", re.IGNORECASE
)
MOST = 5
LEAST_AFTER_OPENING = 3  # words: "hi, bye" and "please, yes" are judged as they stand
LEAST_OF_A_CLAUSE = 3  # words; shorter ones say nothing of their own and cost a sentence vector each


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the message. `firm`: it is a sentence of its own; else a part of one, joined by a word.
    `judged` is its text with a noun for each name, where that differs."""

    text: str
    start: int
    end: int
    firm: bool
    judged: str | None = None


def in_message(clause: Clause, masked: Masked, text: str) -> Clause:
    """A clause of the masked text as the stretch of the message that it stands for."""
    start, end = masked.original(clause.start, clause.end)
    return Clause(text[start:end], start, end, clause.firm, clause.text)


def without_opening(text: str) -> str:
    return text[_opening_end(text) :]


def _opening_end(text: str) -> int:
    match = _OPENING.match(text)
    return match.end() if match and len(text[match.end() :].split()) >= LEAST_AFTER_OPENING else 0


def clauses(text: str) -> tuple[Clause, ...]:
    """At most five, in order; one alone when nothing parts the message, or only one of its parts is long
    enough to say something and no "yes," or "thanks," comes before it."""
    whole = (Clause(text, 0, len(text), True),)
    begin = _opening_end(text)
    cuts: list[tuple[int, int, bool]] = []
    if match := _COURTESY.match(text[begin:]):
        cuts.append((begin + match.end(), begin + match.end(), True))
    for match in _SENTENCE_END.finditer(text):
        if match[0] != "." or not _NOT_AN_END.search(text[: match.start()]):
            cuts.append((match.end(), match.end(), True))
    cuts += [(match.start(), match.end(), False) for match in _JOINT.finditer(text)]
    parts, at, firm = [], begin, True
    for start, end, is_firm in sorted(cuts):
        if start < at:
            continue
        parts.append((at, start, firm))
        at, firm = end, is_firm
    parts.append((at, len(text), firm))
    found = [clause for start, end, is_firm in parts if (clause := _trimmed(text, start, end, is_firm))]
    long = sum(len(clause.text.split()) >= LEAST_OF_A_CLAUSE for clause in found)
    if not found or len(found) > MOST or (long < 2 and match is None):
        return whole
    return tuple(found)


def _trimmed(text: str, start: int, end: int, firm: bool) -> Clause | None:
    part = text[start:end]
    if not any(c.isalnum() for c in part):
        return None
    start += len(part) - len(part.lstrip(" ,;-\n"))
    end -= len(part) - len(part.rstrip(" ,;-\n"))
    return Clause(text[start:end], start, end, firm)

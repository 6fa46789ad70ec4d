"""Where a message may hold more than one meaning: its sentences and clauses, before anyone judges them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.joints import Joints, joints_of
from bot.understanding.masking import Masked
from bot.understanding.numerals import plain
from bot.understanding.tongues import tongues_of

# What a clause that says something of its own starts with; "and a case" does not.
_STARTERS = (
    "what|what's|whats|which|when|where|who|how|how's|why|is|are|do|does|did|can|could|will|would|should|may|"
    "i|i'm|im|i'd|i'll|i've|we|we're|you|it|it's|its|they|my|there|please|pls|show|tell|give|let|also|want|need|"
    "looking|send|compare|any|if|add|cancel|have|has|was|got|who|whether|get me|order me|refund|ship|put|"
    "hold|save|remind|take|talk|connect|let's|ill|im|ive|id like|whos|hows|r you|u got"
)
_SENTENCE_END = re.compile(r"[.!?؟…]+(?=\s)|[;\n]+")
_JOINT = re.compile(
    rf"\s*,?\s+(?:and|n|but|also|plus|then|so|btw|&|\+)\s+(?:also\s+|then\s+)?(?=(?:{_STARTERS})\b)|"
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
HELD = 40  # characters before a joint that may hold it
LEAST_AFTER_OPENING = 3  # words: "hi, bye" and "please, yes" are judged as they stand
LEAST_OF_A_CLAUSE = 3  # words; shorter ones say nothing of their own and cost a sentence vector each
LEAST_ELSEWHERE = 2  # words, in languages that say as much in fewer ("cik maksā")
LONG_WORD = 6  # letters of a word that may be a clause there ("moujoude": it is in stock)


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


def without_opening(text: str, language: str | None = None) -> str:
    said = plain(text)
    return text[_opening_end(said, joints_of(tongues_of(text, said, language))) :]


def _opening_end(text: str, others: tuple[Joints, ...]) -> int:
    for pattern, least in ((_OPENING, LEAST_AFTER_OPENING), *((o.opening, LEAST_ELSEWHERE) for o in others)):
        match = pattern.match(text)
        if match and len(text[match.end() :].split()) >= least:
            return match.end()
    return 0


def clauses(text: str, language: str | None = None) -> tuple[Clause, ...]:
    """At most five, in order; one alone when nothing parts the message, or only one of its parts is long
    enough to say something, no sentence ends and no "yes," or "thanks," comes before it. English is always
    read, `language` and others that the text shows besides."""
    whole = (Clause(text, 0, len(text), True),)
    said = plain(text)
    others = joints_of(tongues_of(text, said, language))
    begin = _opening_end(said, others)
    courtesy = _COURTESY.match(said[begin:]) or next(
        (match for o in others if (match := o.courtesy.match(said[begin:]))), None
    )
    cuts: list[tuple[int, int, bool]] = []
    if courtesy:
        cuts.append((begin + courtesy.end(), begin + courtesy.end(), True))
    stops = list(_SENTENCE_END.finditer(text))
    for match in stops:
        if match[0] != "." or not _NOT_AN_END.search(text[: match.start()]):
            cuts.append((match.end(), match.end(), True))
    cuts += [(match.start(), match.end(), False) for match in _JOINT.finditer(text)]
    cuts += [cut for joints in others for cut in _joined(said, joints)]
    parts, at, firm = [], begin, True
    for start, end, is_firm in sorted(cuts):
        if start < at:
            continue
        parts.append((at, start, firm))
        at, firm = end, is_firm
    parts.append((at, len(text), firm))
    found = [clause for start, end, is_firm in parts if (clause := _trimmed(text, start, end, is_firm))]
    long = sum(_says_something(clause.text, bool(others)) for clause in found)
    if not found or len(found) > MOST or (long < 2 and courtesy is None and not stops):
        return whole
    return tuple(found)


def _says_something(clause: str, elsewhere: bool) -> bool:
    count = len(clause.split())
    if elsewhere:
        return count >= LEAST_ELSEWHERE or len(clause) >= LONG_WORD
    return count >= LEAST_OF_A_CLAUSE


def _joined(said: str, joints: Joints) -> list[tuple[int, int, bool]]:
    return [
        (match.start(), match.end(), False)
        for match in joints.joint.finditer(said)
        if not joints.holds.search(said[max(0, match.start() - HELD) : match.start()])
    ]


def _trimmed(text: str, start: int, end: int, firm: bool) -> Clause | None:
    part = text[start:end]
    if not any(c.isalnum() for c in part):
        return None
    start += len(part) - len(part.lstrip(" ,;-\n،؛"))
    end -= len(part) - len(part.rstrip(" ,;-\n،؛"))
    return Clause(text[start:end], start, end, firm)

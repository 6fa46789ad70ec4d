"""Where a message that no rule of grammar parts may still say two things: "price and returns?", "is the wok
induction safe how do i season it". Only places are named; whether both sides stand is judged by what they
are taken for (`meanings.parted`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.understanding.clauses import Clause

MOST = 4  # places looked at
LONGEST = 28  # words; a longer message is a story
_ENDS = frozenset("?!.؟…\n")
_STOP = r"\s*[,;+&|\n،؛/]+\s*|\s+[-–—]+\s+|[?!.؟…]+\s*(?=\S)"
_AND = (
    r"\s+(?:and|n|but|also|plus|btw|so|then|וגם|גם|אבל|ואז|و|ولی|اما|بعدش?|ضمنا|در ضمن|راستی|همچنین|تازه|"
    r"va|vali|rasti|un|bet|ari|arī|turklāt|turklat|ve|vegam)\s+"
    r"|\s+ו(?=[\u05d0-\u05ea]{2})"
)
_ASKS = (
    r"\s+(?=(?:what|whats|how|hows|when|where|wheres|which|who|can (?:i|we|you|u)|could|do (?:you|u|i|they)|"
    r"כמה|מה|איך|מתי|"
    r"איפה|האם|אפשר|יש|תנו|תגיד|چند\w*|چقد\w*|کی|کجا|چطور\w*|آیا|کدوم\w*|میشه|می‌شه|چی\w*|cik|vai|kad|kur|kas|"
    r"kā|ka|kads|kāds|var|chand\w*|che\w*|kei|mishe|kama|ma|eich|matai|yesh)\b)"
)
_CUT = re.compile(f"{_STOP}|{_AND}|{_ASKS}", re.IGNORECASE)
_HOLDS = re.compile(
    r"(?:\b(?:know|tell me|wondering|ask|sure|see|says?|if|or|and|than|as|no|not|about|with|me)"
    r"|לדעת|לשאול|אם|או|יודעת?|بدونم|بپرسم|ببینم|یا|اگه|zināt|zinat|jautāt|jautat|vai|ja)\W*$",
    re.IGNORECASE,
)
_LISTS = re.compile(r"\s*(?:\b(?:and|n|plus)\b|[&+])\s*", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:what|whats|how|hows|when|where|wheres|which|who|why|if|is|are|was|am|do|does|did|can|could|will|would|"
    r"has|have|had|got|should|may|might|must|i|im|ill|id|it|its|they|we|you|u|he|she|my|any|no|not|need|want|"
    r"send|tell|give|show|compare|order|buy|pay|price\w*|cost\w*|warrant\w*|guarant\w*|deliver\w*|ship\w*|"
    r"return\w*|refund\w*|stock|availab\w*|siz\w*|weigh\w*|dimension\w*|measure\w*|colou?r\w*|rat\w+|review\w*|"
    r"discount\w*|stars?|material|brand|minimum|moq|width|height|depth|long|soon|fast)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(?:have|has|got|get|cost|costs|weigh|do|does|are|is)\W*$", re.IGNORECASE)
_OF_BOTH = re.compile(r"\b(?:both|each|either)\b", re.IGNORECASE)


class Joint(StrEnum):
    """What stands between the sides: a sentence ends, a comma or dash, a word that joins, or nothing but that
    the second side begins as questions do."""

    END = "end"
    PAUSE = "pause"
    WORD = "word"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Halves:
    """`least`: the words of the shorter side."""

    first: Clause
    second: Clause
    joint: Joint
    least: int


def halves(text: str) -> Iterator[Halves]:
    """The two sides of each place, those with the longer shorter side first: it says most."""
    if len(text.split()) > LONGEST:
        return
    found = []
    for cut in _CUT.finditer(text):
        before, after = text[: cut.start()], text[cut.end() :]
        joint = _joint(cut.group())
        least = min(_content(before), _content(after))
        asks = joint is Joint.NOTHING
        if least < (2 if asks else 1) or (asks and _HOLDS.search(before)):
            continue
        if _LISTS.fullmatch(cut.group()) and lists_on(after):
            continue
        found.append((cut.start(), cut.end(), joint, least))
    found.sort(key=lambda cut: -min(cut[0], len(text) - cut[1]))
    for start, end, joint, least in found[:MOST]:
        first, second = text[:start].strip(), text[end:].strip()
        begin = text.index(second, end) if second else end
        yield Halves(
            Clause(first, text.index(first), start, True),
            Clause(second, begin, len(text), True),
            joint,
            least,
        )


def lists_on(after: str) -> bool:
    """ "The red lipstick and the red nail polish", "the green and black ones": what stands behind an English
    "and" says nothing by itself, or is said of both."""
    begins = _LAST.sub("", re.split(r"[.?!:;]", after, maxsplit=1)[0])
    return after.isascii() and (not _SAYS.search(begins) or _OF_BOTH.search(begins) is not None)


def _joint(between: str) -> Joint:
    if not between.strip():
        return Joint.NOTHING
    if any(c in _ENDS for c in between):
        return Joint.END
    return Joint.WORD if any(c.isalpha() for c in between) else Joint.PAUSE


def _content(text: str) -> int:
    return sum(any(c.isalpha() for c in word) for word in text.split())

"""Where a message that no rule of grammar parts may still say two things: "price and returns?", "is the wok
induction safe how do i season it". Only places are named; the classifier tells whether both sides stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.clauses import Clause

MOST = 6  # places looked at
LONGEST = 60  # words; a longer message is a story
_STOP = r"\s*[,;+&|\n،؛/]+\s*|\s+[-–—]+\s+|[?!.؟…]+\s*(?=\S)"
_AND = (
    r"\s+(?:and|n|but|also|plus|btw|so|וגם|גם|אבל|ואז|و|ولی|بعد|ضمنا|va|vali|un|bet|ari|arī|plus|ve|vegam)\s+"
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


def halves(text: str) -> Iterator[tuple[Clause, Clause]]:
    """The two sides of each place, those with the longer shorter side first: it says most."""
    found = []
    for cut in _CUT.finditer(text):
        before, after = text[: cut.start()], text[cut.end() :]
        asks = not cut.group().strip()
        least = 2 if asks else 1
        if min(_content(before), _content(after)) < least or (asks and _HOLDS.search(before)):
            continue
        found.append((cut.start(), cut.end()))
    if len(text.split()) > LONGEST:
        return
    found.sort(key=lambda cut: -min(cut[0], len(text) - cut[1]))
    for start, end in found[:MOST]:
        first, second = text[:start].strip(), text[end:].strip()
        begin = text.index(second, end) if second else end
        yield Clause(first, text.index(first), start, False), Clause(second, begin, len(text), False)


def _content(text: str) -> int:
    return sum(any(c.isalpha() for c in word) for word in text.split())

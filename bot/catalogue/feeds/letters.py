"""Which one-byte page some text is in, told by the letters that its bytes would be.

The pages share their bytes: E2 is "â" in one, "ā" in another, a Hebrew or Cyrillic letter in a third. In
texts
of Latin letters the bytes beyond ASCII stand beside ASCII letters, in other scripts beside each other; then
the letters of each language, and how often it uses them, tell which reading is a language and which is none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

# Letters beyond ASCII of each language, the most frequent first, with the page that writes them.
LATIN: Mapping[str, tuple[str, ...]] = {
    "cp1252": (
        "éèàçêôùîâûëïœ", "üäößéà", "óíáéñúüº", "àèòùìé", "ãçáéóêíõâúàô", "åäöé", "øåæéö", "ëéïöüè",
        "äöåõ", "íáðþéóúæöý",
    ),
    "cp1257": ("āīēšūņļžčķģ", "ėąšžųįčūęž", "äõüöšž"),
    "cp1250": ("łąęóżśćźń", "íáéěřšžčýůúťďň", "éáőóíűúöü", "šžčćđ", "ăîțâșţş"),
    "cp1254": ("ıüşğçöiâ",),
}  # fmt: skip
OTHER: Mapping[str, tuple[str, ...]] = {
    "cp1255": ("יוהלאתרבםשנמדעקחפכטסןגצזךףץ",),
    "cp1256": ("اليمنرتبدةعسهفكحقأجشصطخذضزىغئءآإؤثظ", "ايرنهدمتوبسشكزلگعخقفآحجپطضصغچظثژ"),
    "cp1251": ("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "оаинвіетрскдулпмяьбзгйжїєчцшщхюґ"),
    "cp1253": ("αοιετσνηυρπκμλςωγδχθφβξζψάέήίόύώ",),
    "koi8_r": ("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",),
}
_NEUTRAL = frozenset("«»“”„‘’‚–—…•®™©°±×²³½¼¾€£§¶·\u00a0ª،؛؟")
NEARLY_ALL = 0.9
_FLOOR = math.log(0.0004)
_SIGN = math.log(0.03)
_CAPITALS = math.log(0.3)
_HIGH = re.compile(r"[^\x00-\x7f]")
_MISPLACED = re.compile(
    "[ךםןףץ](?=[א-ת])|[כמנפצ](?![א-ת\\w'\"])"
)  # Hebrew's final letters, and only they, end words
_RUN = re.compile(
    rb"(?<![A-Za-z\x80-\xff])[\xc0-\xff\x81\x8d\x8e\x90\x98\x9a\x9f\xa1\xaa]{2,}(?![A-Za-z\x80-\xff])"
)
_LETTER = re.compile(rb"[\xc0-\xff]")
_RARER = {"cp1252": 0.0, "cp1251": 0.0, "cp1255": 0.0, "cp1256": 0.0}


def pages_for(raw: bytes) -> Mapping[str, tuple[str, ...]]:
    """The pages that come into question: those of other scripts where nearly all letters beyond ASCII stand
    in words of nothing else, Latin ones where most do not, all in between."""
    apart, letters = sum(map(len, _RUN.findall(raw))), len(_LETTER.findall(raw))
    if 2 * apart <= letters:
        return LATIN
    return OTHER if apart > letters * NEARLY_ALL else {**LATIN, **OTHER}


def likeliest_page(raw: bytes, pages: Mapping[str, tuple[str, ...]]) -> str:
    """One of `pages`; of those that fit alike the commonest, which is the first."""
    best, chosen = -math.inf, next(iter(pages))
    for page, languages in pages.items():
        text = raw.decode(page, errors="replace")
        found = _HIGH.findall(text)
        fall = 0.8 if page in LATIN else 0.9  # of diacritics few are common; of an alphabet most are
        misplaced = len(_MISPLACED.findall(text)) * _FLOOR / 2
        capitals = sum(c.isupper() for c in found) * _CAPITALS
        for letters in languages:
            weights = {letter: fall**rank for rank, letter in enumerate(letters)}
            whole = sum(weights.values())
            score = capitals + misplaced + _RARER.get(page, -1.5)
            for c in found:
                if c in _NEUTRAL:
                    score += _SIGN
                elif weight := weights.get(c.lower()):
                    score += math.log(weight / whole)
                else:
                    score += _FLOOR - (4 if c == "\ufffd" else 0)
            if score > best + 1e-9:
                best, chosen = score, page
    return chosen

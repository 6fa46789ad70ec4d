"""The cheapest, the dearest or the best rated of several, as a message points at it in four languages: "the
cheaper one", not "something cheaper"."""

from __future__ import annotations

import re

from bot.feedback.folding import folded

CHEAPEST = re.compile(r"\b(?:cheap(?:er|est| one)|least expensive|lower? price)\b", re.IGNORECASE)
DEAREST = re.compile(
    r"\b(?:dearer|dearest|most expensive|more expensive|pricier|priciest|expensive one)\b", re.IGNORECASE
)
BEST_RATED = re.compile(
    r"\b(?:best|better|highest|higher|top)[- ]?(?:rated|reviewed|rating)\b", re.IGNORECASE
)
DEFINITE = re.compile(r"\b(?:the|this|that)\b", re.IGNORECASE)
ENGLISH = (("cheapest", CHEAPEST), ("dearest", DEAREST), ("best_rated", BEST_RATED))

_HE_THE = r"(?<!\w)[ולב]?ה(?:כי |יותר )?"
_MARKED = re.compile(r"(?:lēt|dārg)āk(?:a)(?!\w)")  # "lētāka" is any cheaper one, "lētākā" the cheaper one
ELSEWHERE = (
    ("cheapest", re.compile(rf"{_HE_THE}זול(?:ה|ים|ות)?(?!\w)"
                            r"|(?:همون|همان|این|اون|ان) ارز[او]ن(?:ه|ه ?رو|ش|و)?(?!\w)"
                            r"|ارز[او]نه(?= ?(?:رو|را))"
                            r"|(?:ارز[او]ن|کم قیمت) ?تر(?:ه|ین|ینش|ی|یه|ش)(?!\w)"
                            r"|\barz(?:u|oo)n ?tar(?:e|eh|in|ie)\b|\b(?:vis)?let(?:ak)?(?:ais|o|a|aja|ajam|"
                            r"ajai)\b")),
    ("dearest", re.compile(rf"{_HE_THE}יקר(?:ה|ים|ות)?(?!\w)|گر[او]ن ?تر(?:ه|ین|ینش|ی|یه|ش)(?!\w)"
                           r"|\bger(?:u|oo)n ?tar(?:e|eh|in|ie)\b|\b(?:vis)?dargak(?:ais|o|a|aja|ajam|"
                           r"ajai)\b")),
    ("best_rated", re.compile(rf"{_HE_THE}מדורג\w*|עם הדירוג הכי (?:גבוה|טוב)|בעלת? הדירוג הגבוה|"
                              r"הדירוג הגבוה ביותר"
                              r"|(?:بهترین|بالاترین|بیشترین) (?:امتیاز|نمره|رتبه|ستاره)\w*"
                              r"|\b(?:vis)?(?:labak|augstak) (?:noverte|verte)t\w*|"
                              r"\bar (?:vis)?(?:augstako|labako) vertejumu")),
)  # fmt: skip
_WHICH = re.compile(r"(?<!\w)איזה|کدوم|کدام|\bkodo?um|\bkodoom|\bkur(?:s|a|u|am|ai)\b")


def rank_in(text: str) -> str | None:
    """cheapest, dearest or best_rated, in English."""
    if not DEFINITE.search(text):
        return None
    return next((name for name, words in ENGLISH if words.search(text)), None)


def rank_elsewhere(text: str) -> str | None:
    """The same in Hebrew, Persian or Latvian; "which is cheaper?" points at none."""
    plain = folded(text)
    if _WHICH.search(plain) or _MARKED.search(text.lower()):
        return None
    return next((name for name, words in ELSEWHERE if words.search(plain)), None)

"""What a search text asks for besides the thing: order, bounds, stock, rating, and what it turns down."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.catalogue.english import CHEAPEST_FIRST, DEAREST_FIRST
from bot.catalogue.wishes import Wishes
from bot.catalogue.words import forms, words

_MONEY = (
    r"[€$£]?\s*(\d{1,7}(?:[.,]\d{1,2})?)\s*"
    r"(?:€|\$|£|euros?\b|eur\b|dollars?\b|usd\b|bucks\b|pounds?\b|quid\b)?"
)
_NO_UNIT = (
    r"(?!\s*(?:[.,]?\d|-|%|\"|x\b|kg|g\b|gram|cm|mm|m\b|met|inch|l\b|lit|ml|w\b|watt|hour|min|day|week"
    r"|month|year|"
    r"lux|lm|db|gb|tb|mah|bar|star|people|person|piece|pc|kilo|km|degree|megapixel|mp\b|volt|v\b|review"
    r"|of\b))"
)
_HIGH = re.compile(
    r"(?:\b(?:nothing|anything|not|none|don'?t want (?:to )?(?:spend|pay)(?: anything)?|"
    r"do not want (?:to )?(?:spend|pay)(?: anything)?|can'?t (?:spend|pay|afford)(?: anything)?"
    r"|won'?t (?:spend|pay)|"
    r"(?:no|not))\s+(?:over|above|more than|costing more than|dearer than|beyond|higher than)|"
    r"\b(?:under|below|less than|cheaper than|at most|up to|max(?:imum)?(?: of)?|within|not exceeding))\s+"
    + _MONEY
    + _NO_UNIT,
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between|from)\s+" + _MONEY + r"\s*(?:and|to|-)\s*" + _MONEY + _NO_UNIT, re.IGNORECASE
)
_LOW = re.compile(
    r"\b(?:over|above|more than|at least|starting (?:at|from))\s+" + _MONEY + _NO_UNIT, re.IGNORECASE
)
_RATED = re.compile(
    r"\b(?:(?:with\s+)?(?:an?\s+)?(?:rating|rated|ratings|score|stars?)\s+(?:of\s+)?"
    r"(?:above|over|at least|from|better than|higher than|more than|minimum|of|>=?)?\s*([1-5](?:[.,]\d)?)"
    r"(?:\s*(?:stars?|and (?:up|above|more|higher|better)|or (?:up|above|more|higher|better)|\+))*"
    r"|(?:with\s+)?(?:at least|above|over|more than|min(?:imum)?)?\s*([1-5](?:[.,]\d)?)\s*(?:\+\s*)?stars?"
    r"(?:\s*(?:and|or)\s+(?:up|above|more|higher|better)|\s*\+)?)(?!\w)",
    re.IGNORECASE,
)
_IN_STOCK = re.compile(
    r"\b(?:that(?:'?s| is| are)?\s+|only\s+|which (?:is|are)\s+)*(?:in stock|available (?:right )?now|"
    r"(?:available|deliverable) immediately)(?:\s+(?:only|right now|now|please))*\b",
    re.IGNORECASE,
)
_ORDER_WORDS = re.compile(
    r"\b(?:the\s+)?(?:best|top|highest|most highly|better)[ -](?:rated|reviewed|rating|ratings|reviews"
    r"|ranked)\b",
    re.IGNORECASE,
)
_TURNED_DOWN = re.compile(
    r"\b(?:(?:nah|no|nope)\b[\s,.!]*(?:those|these|that|they|it|this)\s*(?:'?re|'?s|are|is|were"
    r"|was)\s+(?:not\s+)?"
    r"|(?:already|allready)\s+(?:have|has|had|got|own|owns|bought)\s+"
    r"|(?:have|has|got|own|owns)\s+(?=(?:\w+\s+){1,3}already\b)"
    r"|(?:don'?t|do not|doesn'?t)\s+(?:want|like|need)\s+(?!to\b)|(?:hates?|except(?: for)?|but not"
    r"|other than|"
    r"anything but|instead of|no more)\s+|(?:not|no)\s+)"
    r"((?:(?:an?|the|any|another|of|those|these|my|his|her|more|some|made of|made from)\s+)*"
    r"[a-z][\w-]+(?:\s+(?!(?:or|nor|and|but)\b)[a-z][\w-]+)?(?:\s+(?:or|nor)\s+[a-z][\w-]+)*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Request:
    """`text` names the thing, without what was read as a constraint. `excluded` are the kinds and traits that
    it must not be."""

    text: str
    wishes: Wishes
    excluded: tuple[str, ...] = ()


def read_request(text: str, wishes: Wishes, names_thing: Callable[[str], bool]) -> Request:
    """The text's own constraints besides those given, which win. `names_thing` tells words by which the
    catalogue calls things or materials: only these can be turned down ("no idea" turns down nothing)."""
    rating = _RATED.search(text)
    if rating is not None:
        text = _without(text, rating)
        if wishes.min_rating is None:
            wishes = replace(wishes, min_rating=_number(rating.group(1) or rating.group(2)))
    text, low, high = _bounds(text)
    if wishes.price_low is None and wishes.price_high is None:
        wishes = replace(wishes, price_low=low, price_high=high)
    stock = _IN_STOCK.search(text)
    if stock is not None:
        text = _without(text, stock)
        wishes = replace(wishes, in_stock_only=True)
    if wishes.order is None:
        wishes = replace(wishes, order=order_in(text))
    text = _ORDER_WORDS.sub(" ", text)
    text, excluded = _turned_down(text, names_thing)
    return Request(text.strip(), wishes, excluded)


def order_in(text: str) -> str | None:
    """The order that the words of a query ask for."""
    asked = forms(text)
    pairs = set(zip(asked, asked[1:], strict=False))
    if ("least", "expensive") in pairs or ("low", "cost") in pairs or CHEAPEST_FIRST & set(asked):
        return "cheapest"
    if ("most", "expensive") in pairs or DEAREST_FIRST & set(asked):
        return "dearest"
    return "best_rated" if _ORDER_WORDS.search(text) else None


def _bounds(text: str) -> tuple[str, float | None, float | None]:
    """The text without its bounds on the price, the lowest and the highest price."""
    both = _BETWEEN.search(text)
    if both is not None:
        return _without(text, both), _number(both.group(1)), _number(both.group(2))
    high = _HIGH.search(text)
    if high is not None:
        text = _without(text, high)
    low = _LOW.search(text)
    if low is not None:
        text = _without(text, low)
    return text, _number(low.group(1)) if low else None, _number(high.group(1)) if high else None


def _turned_down(text: str, names_thing: Callable[[str], bool]) -> tuple[str, tuple[str, ...]]:
    excluded: list[str] = []

    def drop(match: re.Match[str]) -> str:
        said = match.group(1)
        known = [w for w in words(said) if names_thing(w.form)]
        if not known:
            return match.group()
        for alternative in re.split(r"\b(?:or|nor)\b", said[: known[-1].end]):
            phrase = " ".join(f for f in forms(alternative) if names_thing(f))
            if phrase:
                excluded.append(phrase)
        return " " + said[known[-1].end :]

    return _TURNED_DOWN.sub(drop, text), tuple(dict.fromkeys(excluded))


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def _number(text: str) -> float:
    return float(text.replace(",", "."))

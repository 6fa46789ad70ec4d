"""Numbers in English. Its number words are read by `numerals` itself."""

from __future__ import annotations

from bot.understanding.tongue import Tongue

ENGLISH = Tongue(
    name="en",
    currencies={
        "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "buck": "USD",
        "bucks": "USD",
        "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR",
        "£": "GBP", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "quid": "GBP",
        "₪": "ILS", "ils": "ILS", "nis": "ILS", "shekel": "ILS", "shekels": "ILS",
        "¥": "JPY", "jpy": "JPY", "yen": "JPY", "﷼": "IRR", "irr": "IRR", "toman": "IRT", "tomans": "IRT",
    },
    upper=r"(?<!not )(?<!no )(?:under|below|less than|cheaper than|lower than)|no more than|not more than|"
    r"up to|at most|max(?:imum)?(?: of)?|"
    r"within|budget(?: is| of|:)?|not over|not above|don'?t exceed|<=?|spend|limit(?: is| of)?|tops",
    lower=r"over|above|more than|at least|from|starting (?:at|from)|min(?:imum)?(?: of)?|upwards? of|>=?|"
    r"higher than|not? (?:under|below|less than|cheaper than|lower than)",
    about=r"about|around|roughly|approx(?:imately)?\.?|near|circa|ca\.?|close to|like|~",
    upper_after=r"or (?:less|under|below|cheaper)|max(?:imum)?\b|at most|tops|and under",
    lower_after=r"\+|or (?:more|above|over|higher)|and (?:up|above)|minimum\b|at least",
    about_after=r"ish\b|-ish\b|or so\b|more or less",
    range=r"-|to|and|till|until|up to|\.\.",
    between=r"between|from|in the range of|range",
    price_talk=r"\b(?:price|cost|costs|budget|spend|pay|cheap|cheaper|expensive|afford)\b",
    scale=r"/|out of|of|from",
    stars=r"stars?\b|★|⭐",
    points=r"points?\b",
    percent=r"%|percent\b|per cent\b|pct\b",
    unit=r"(?:mm|cm|m|km|in|inch|inches|ft|feet|kg|g|gr|gram|grams|lb|lbs|oz|ml|l|liters?|litres?|w|watts?|v|"
    r"volts?|wh|mah|gb|tb|mb|mp|hz|khz|mhz|ghz|db|px|k|days?|hours?|hrs?|h|minutes?|mins?|min|seconds?|"
    r"weeks?|"
    r"months?|years?|yrs?|yo|am|pm|o'?clock|degrees?|°\w?|\"|″|th|st|nd|rd|x\d+)(?![a-z])",
    counted=r"(?:x|pcs|pieces?|items?|units?|of (?:them|these|those|it)|pairs?|packs?|sets?)\b",
    few=r"\b(?:x|qty|quantity|buy|get|order|take|want|need|have)",
    model=r"\b(?:iphone|ipad|galaxy|pixel|redmi|note|xperia|macbook|airpods|playstation|ps|xbox|series|gen|"
    r"generation|mk|mark|version|v|model|size|no\.?|number|nr\.?|#|order|type|class|core|rtx|gtx|page|step|"
    r"room|"
    r"floor)\s*#?$|(?:#|\border\s*(?:no\.?|number|nr\.?|id)?\s*(?:is|:)?)",
    rating=r"\b(?:rate|rating|score|give (?:it|you|them)(?: an?)?|i'?d say|say|it'?s an?)",
)  # fmt: skip

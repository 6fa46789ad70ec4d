"""Numbers in Persian written in Latin letters ("zire 500 hezar toman", "se ta", "dovomi")."""

from __future__ import annotations

from bot.understanding.tongue import NumberWords, Tongue

_UNITS = (
    "sefr", "yek ye", "do", "se", "chahar chehar char", "panj", "shesh shish", "haft", "hasht", "noh no",
    "dah",
    "yazdah", "davazdah", "sizdah", "chahardah chardah", "punzdah poonzdah panzdah",
    "shunzdah shoonzdah shanzdah",
    "hefdah hivdah", "hejdah hijdah", "nuzdah noozdah",
)  # fmt: skip
_TENS = ("bist", "si", "chehel", "panjah", "shast", "haftad", "hashtad", "navad")
_HUNDREDS = ("sad", "divist devist", "sisad", "charsad chaharsad", "punsad poonsad pansad",
             "sheshsad shishsad",
             "haftsad", "hashtsad", "nohsad")  # fmt: skip

_SMALL: dict[str, float] = {word: value for value, words in enumerate(_UNITS) for word in words.split()}
_SMALL |= {word: 10 * value for value, words in enumerate(_TENS, start=2) for word in words.split()}
_SMALL |= {word: 100 * value for value, words in enumerate(_HUNDREDS, start=1) for word in words.split()}
_SMALL |= {"nim": 0.5}

FINGLISH = Tongue(
    name="fa-Latn",
    number_words=NumberWords(
        small=_SMALL,
        scales={"hezar": 1000, "hezaar": 1000, "milion": 1_000_000, "milyon": 1_000_000, "miliun": 1_000_000},
        joiner=r"(?:\s+(?:o|va|v)\s+|o\s+|\s+)",
        weak=frozenset("do se no si ye sad char nim".split()),
        weak_before=r"(?:\s*(?:ta|adad|dune|doone)\b|\s+(?:hezaa?r|mili[ou]n|milyon|to+man|tomen|dolar|yoro|"
        r"euro|"
        r"darsad|setare|az\s+(?:10|dah|panj|5))\b|\s*o\s+(?:\w+)|(?=\s*(?:ta\s+)?\w*(?:hezar|toman)))",
    ),
    currencies={
        "toman": "IRT",
        "tomen": "IRT",
        "tooman": "IRT",
        "tumen": "IRT",
        "tomani": "IRT",
        "rial": "IRR",
        "dolar": "USD",
        "dolari": "USD",
        "yoro": "EUR",
        "yuro": "EUR",
        "pond": "GBP",
    },  # fmt: skip
    upper=r"\b(?:zire?|ta(?:\s+saghfe)?|hade?\s*aksar|hadeaksar|kamtar\s+az|arz(?:u|oo|a)n\s*tar\s+az|"
    r"nahayatan|budjam|budje)\s*",
    lower=r"\b(?:bala(?:ye|ie|ei)|bishtar\s+az|hade?\s*aghal|hadaghal|az|ger(?:u|oo|a)n\s*tar\s+az)\s*",
    about=r"\b(?:hodude?|hodudan|hodudaye|taghriban|nazdike?|dor\s*o\s*bare?|tarafaye)\s*",
    upper_after=r"(?:be\s+pay?in|ya\s+kamtar)",
    lower_after=r"(?:be\s+bala|ya\s+bishtar)",
    about_after=r"(?:ina|in\s*hoduda?)\b",
    negated=r"^(?:\s*\w+){0,2}\s*(?:nabashe|nashe|nemikham|nadaram|nemidam)\b",
    range=r"(?:ta|ela|ya)",
    range_between=r"(?:o|va)",
    between=r"\b(?:beyne?|beine?|az|range?)\s*",
    price_talk=r"\b(?:gh?eymat\w*|budje\w*|arz(?:u|oo|a)n\w*|ger(?:u|oo|a)n\w*|pool\w*|chand(?:e|eh)?)\b",
    scale=r"az",
    stars=r"setare\w*",
    points=r"emtiaz\b",
    percent=r"darsad\b",
    unit=r"(?:sant\w*|mili\s*metr|metr\w*|kilo\w*|geram\w*|litr\w*|inch\w*|vat|saat\w*|sa'at\w*|ruz\w*|"
    r"rooz\w*|hafte\w*|mah(?:e|\b)|"
    r"sal\w*|daghighe\w*|gig\w*|nafar\w*|bar\b)",
    counted=r"(?:ta(?:ye|sh|i)?|adad|dune|doone|joft|baste)\b",
    few=r"\b(?:tedad)\s*",
    model=r"\b(?:modele?|sizee?|nasle?|shomare\w*|sefareshe?|ayfone?|tabaghe)\s*",
    rating=r"\b(?:nomre|nomram|emtiaz)\s*(?:m|am)?\s*",
    rated=r"^\s*mi\s*dam\b",
    glued=r"(?:toman|tomen|ta\b|hezar|milion|dolar|yoro)",
    ordinals=r"(?:\b(?:do|se|char|chahar|[2-5])\s*(?:ta(?:ye)?)?\s*(?P<firsts>avali?)\b"
    r"|\b(?:do|se|char|chahar|[2-5])\s*(?:ta(?:ye)?)?\s*(?P<lasts>a+khari?)\b"
    r"|\b(?:(?P<m2>yeki\s+m[ou]nde\s+be\s+a+khari?)|(?P<p1>avv?ali(?:e|sh|o|ro)?|avv?alin)|"
    r"(?P<p2>d[ou]vv?omi(?:e|sh|o|ro)?|d[ou]vv?omin)|(?P<p3>sevv?omi(?:e|sh|o|ro)?|sevv?omin)|"
    r"(?P<p4>chaharomi(?:e|sh|o)?)|"
    r"(?P<p5>panjomi(?:e|sh|o)?)|(?P<m1>a+khari(?:e|sh|o|ro|n)?))\b(?!\s*(?:bar|dafe)))",
    neighbours=True,
)

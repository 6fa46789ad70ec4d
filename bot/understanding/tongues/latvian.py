"""Numbers in Latvian, without its marks (a for ā): cases of number words, euros, places in a row."""

from __future__ import annotations

from bot.understanding.tongue import NumberWords, Tongue

_UNITS = ("vien", "div", "tr", "cetr", "piec", "ses", "septin", "aston", "devin")
_ENDINGS = {
    "vien": "s a u am ai as iem os", "div": "i as us am iem u os", "tr": "is im ijam ijiem iju ijas ijos",
}  # fmt: skip
_STEMS = ("", "vien", "div", "tris", "cetr", "piec", "ses", "septin", "aston", "devin")

_SMALL: dict[str, float] = {
    stem + ending: value
    for value, stem in enumerate(_UNITS, start=1)
    for ending in _ENDINGS.get(stem, "i as us am iem u os").split()
}
_SMALL |= {"nulle": 0, "nulles": 0, "nulli": 0, "desmit": 10, "desmitiem": 10, "desmitu": 10}
_SMALL |= {stem + "padsmit": 10 + value for value, stem in enumerate(_STEMS) if stem}
_SMALL |= {stem + "desmit": 10 * value for value, stem in enumerate(_STEMS) if value > 1}
_SMALL |= {stem + "simt": 100 * value for value, stem in enumerate(_STEMS) if value > 1}
_SMALL |= {"pussimts": 50, "pussimtu": 50, "pussimt": 50, "pustukstotis": 500, "pustukstoti": 500}
_SMALL |= {"pusotrs": 1.5, "pusotra": 1.5, "pusotru": 1.5, "pusotram": 1.5}
_SMALL |= {"simtnieks": 100, "simtnieku": 100, "desmitnieks": 10, "desmitnieku": 10, "piecitis": 5,
           "piecnieks": 5,
           "piecinieks": 5, "piecinieku": 5}  # fmt: skip
_SCALES = {
    word: scale
    for scale, words in (
        (100, "simt simts simta simtu simti simtiem simtus simtam"),
        (
            1000,
            "tukstos tukstotis tukstosi tukstosu tukstosus tukstosiem tukstoti tukstosa tukstotim tukstosam "
            "tukst. tukst",
        ),
        (1_000_000, "miljons miljoni miljonu miljonus miljona miljoniem milj. milj"),
    )
    for word in words.split()
}

_AS = r"\s+(?:par|neka|ka|no)"
_PLACES = r"(?:ais|a|o|aja|ajam|ajai|ajos|ajas|ie|am|ai|as|os)"

LATVIAN = Tongue(
    name="lv",
    number_words=NumberWords(small=_SMALL, scales=_SCALES, joiner=r"(?:[\s-]+(?:un\s+)?)"),
    currencies={
        "eiro": "EUR",
        "eiru": "EUR",
        "eirik": "EUR",
        "eirikus": "EUR",
        "eirikiem": "EUR",
        "evriku": "EUR",
        "jevriku": "EUR",
        "jevrikus": "EUR",
        "dolari": "USD",
        "dolaru": "USD",
        "dolarus": "USD",
        "dolariem": "USD",
        "dolars": "USD",
        "marcinas": "GBP",
        "marcinu": "GBP",
        "marcinam": "GBP",
    },  # fmt: skip
    upper=rf"\b(?:lidz(?:\s+kadiem)?|zem|ne\s+(?:vairak|dargak\w*|augstak\w*|lielak\w*)(?:{_AS})?|"
    rf"(?<!ne )(?:mazak\w*|letak\w*|zemak\w*){_AS}|"
    r"maks(?:imums|imali|imala|imalo|\.)?(?:\s+(?:cena|summa))?(?:\s+ir)?|ne\s+virs|neparsniedz\w*|"
    r"neparsniegt|"
    r"bud(?:z[ei]|ge)t\w*(?:\s+(?:ir|man|lidz|ap|no))?|augstakais|ieklauties)\s*[:-]?\s*",
    lower=rf"\b(?:virs|vismaz|(?:vairak|dargak\w*|augstak\w*|lielak\w*){_AS}|sakot\s+(?:no|ar)|no|sakums|"
    rf"ne\s+(?:mazak|letak\w*|zemak\w*)(?:{_AS})?|minim(?:ums|ali|ala)|min\.?)\s*",
    about=r"\b(?:apmeram|aptuveni|apm\.?|ap(?:\s+kadiem)?|kad(?:i|us|as|iem)|tuvu|kaut\s+kur\s+ap|gandriz|"
    r"vidusmera|"
    r"robezas\s+ap|ap\s+to)\s*",
    upper_after=r"(?:(?:un|vai)\s+(?:mazak|letak\w*|zemak\w*)|maks(?:imums|imali|\.)?\b|robezas\b|"
    r"ne\s+vairak)",
    lower_after=r"(?:(?:un|vai)\s+(?:vairak|augstak\w*|dargak\w*|virs)|un\s+uz\s+augsu|minimums\b|vismaz)",
    about_after=r"(?:apmeram|aptuveni|plus\s+minus|\+/?-|vai\s+ta\b)",
    range=r"(?:lidz(?:\s+pat)?)",
    range_between=r"(?:un|lidz|ar)",
    between=r"\b(?:no|starp|diapazona(?:\s+no)?|robezas(?:\s+no)?)\s*",
    price_talk=r"\b(?:cen\w{1,4}|maks(?:a|as|at|aja|atu)|budz[ei]t\w*|let\w+|darg\w+|teret|iztere\w+|"
    r"naud\w+)\b",
    scale=r"no",
    stars=r"zvaigzn\w*|zvaigzs?nit\w*",
    points=r"(?:punkt\w*|ball\w*)\b",
    percent=r"procent\w*",
    unit=r"(?:metr\w*|centimetr\w*|milimetr\w*|kilogram\w*|gram\w*|litr\w*|coll\w*|vat\w*|volt\w*|stund\w*|"
    r"dien\w*|nedel\w*|"
    r"menes\w*|gad\w*|minut\w*|sekund\w*|gigabait\w*|gigas?|reiz\w*|cilvek\w*|berni\w*|personam|"
    r"vietig\w*)(?![a-z])",
    counted=r"(?:gab(?:ali|alus|alu|aliem|\.)?|par(?:i|us|iem|u)|iepakojum\w*|komplekt\w*|vienib\w*|"
    r"no\s+(?:tiem|tam|sitiem))"
    r"(?![a-z])",
    few=r"\b(?:vajag|vajadzetu|gribu|velos|nemsu|panemsu|pirksu|pasutit|pasutisu|daudzums|skaits)\s*",
    model=r"\b(?:model\w+|izmer\w+|pasutijum\w*|sutijum\w*|numur\w*|serij\w+|paaudz\w+|stav\w+|versij\w+|"
    r"tips|klase|dzivoklis)"
    r"\s*(?:nr\.?|numurs)?\s*",
    rating=r"\b(?:dodu|dotu|lieku|liktu|ielieku|vertej\w*|novertejum\w*|atzim\w*|pieskiru|teiktu|teiksim|"
    r"stabils|tads)"
    r"(?:\s+(?:ir|stabils|tam|jums|vinam|jusu|ar|uz))*\s*-?\s*",
    glued=r"(?:eiro\b|eur\b|gab\b|gb\b|cm\b|kg\b)",
    ordinals=rf"\b(?:(?P<m2>priekspedej{_PLACES})|(?:pirm|pirmaj)(?:ie|as|os|ajiem|am|"
    rf"ajos)\s+(?P<firsts>div|tris|cetr|piec|\d)\w*|"
    rf"(?:div|tris|trim|cetr|piec)\w*\s+(?P<heads>pirm)(?:ie|as|os|ajiem|ajam)|"
    rf"pedej(?:ie|as|os|ajiem|ajam)\s+(?P<lasts>div|tris|cetr|piec|\d)\w*|"
    rf"(?:div|tris|trim|cetr|piec)\w*\s+(?P<tails>pedej)(?:ie|as|os|ajiem|ajam)|"
    rf"(?P<p1>pirm{_PLACES})|(?P<p2>otr(?:{_PLACES}|s|u|am))|(?P<p3>tres{_PLACES})|(?P<p4>ceturt{_PLACES})|"
    rf"(?P<p5>piekt{_PLACES})|(?P<p6>sest{_PLACES})|(?P<p7>septit{_PLACES})|(?P<p8>astot{_PLACES})|"
    rf"(?P<p9>devit{_PLACES})|(?P<p10>desmit(?:ais|o|aja|ajam))|(?P<m1>pedej(?:ais|a|o|aja|ajam|ajai)))\b"
    r"(?!\s*(?:reiz\w*|dien\w*|nedel\w*|laik\w*|gad\w*|stav\w*|menes\w*|kart\w*|klas\w*|rok\w*|pus\w*))",
    neighbours=True,
)

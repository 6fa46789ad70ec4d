"""Reads satisfaction and expectation as people say them; what could mean either way is left unread."""

from __future__ import annotations

import re

from bot.feedback.folding import folded
from bot.feedback.opinion_words import OpinionWords
from bot.feedback.opinions_hebrew import HEBREW
from bot.feedback.opinions_latvian import LATVIAN
from bot.feedback.opinions_persian import PERSIAN

EXPECTED = (
    r"(?:i(?:'d| had)? |we(?:'d| had)? )?(?:expect\w*|hoped|thought|promised|described|advertised|imagined)"
)
NOT = r"(?:\bnot|\bno|\bnever|n't|\bhardly|\bnothing)"
BEFORE = r"(?: (?:at all|really|quite|that|any|much|very|so|even|been|be|exactly|too|particularly))*"

MET_IDIOM = re.compile(r"\bmore or less\b")
NOT_BELOW = re.compile(
    rf"{NOT}{BEFORE} (?:worse|below|disappoint\w*|underwhelm\w*|less)\b"
    r"|\b(?:did|does|do)n't disappoint\w*|\bwithout disappoint\w*"
)
NOT_ABOVE = re.compile(
    rf"{NOT}{BEFORE} (?:better|above|beyond|exceed\w*|surpass\w*|more)\b|\b(?:did|does|do)n't exceed\w*"
)
COULD_NOT_BE_BETTER = re.compile(
    r"\b(?:could|can)(?:n't|not| not)(?: have)? be(?:en)? (?:any )?better\b|\bcouldn't ask for more\b"
)
COULD_BE_BETTER = re.compile(
    r"\b(?:could|should|might)(?:'ve| have)? be(?:en)? (?:a (?:bit|lot|little) |much )?better\b"
    r"|\b(?:expected|hoped for|wanted|wish\w*) (?:something |a bit |a lot |much )?(?:better|more)\b"
)
EXPECTED_WORSE = re.compile(r"\b(?:expected|feared) (?:something |it to be |much )?(?:worse|less)\b")
BELOW = re.compile(
    rf"\bbelow\b|\bworse\b|\bless than {EXPECTED}|^\W*(?:a lot |a bit |much |way )?(?:less|lower)\W*$"
    r"|\bnot (?:as|like|what|quite what|really what|exactly what|exactly as|up to)\b(?! likely)"
    r"|\b(?:(?:did|does|do|was|is|has)n't|(?:did|does|do|has|never|fails?|failed)(?: not| to)?)"
    r" (?:really |quite )?(?:meet|met|live|lived|come up|what|as)\b"
    r"|\bf(?:e|a)lls? short\b|\bdisappoint\w*|\bunder(?: my| our)? expect\w*|\bunderwhelm\w*|\bunmet\b"
)
ABOVE = re.compile(
    rf"\bexceed\w*|\bbetter\b|\babove(?: (?:all )?(?:my|our|the) expect\w*| {EXPECTED}|\W*$)"
    rf"|\bbeyond(?: (?:all )?(?:my|our|the)? ?expect\w*|\W*$)|\bmore than {EXPECTED}|\bsurpass\w*"
    r"|\bbeat (?:all )?(?:my|our) expect\w*|^\W*(?:a lot |a bit |much |way )?(?:more|higher)\W*$"
)
AS_EXPECTED = re.compile(
    rf"\bmet\b|\bmeets\b|\bas {EXPECTED}|\bexactly\b|\bjust (?:as|what|like)\b|^\W*(?:the )?same\W*$"
    rf"|\b(?:the )?same as {EXPECTED}|\bwhat {EXPECTED}|\blike {EXPECTED}|\bas good as {EXPECTED}"
    r"|\blived up to\b|\blives up to\b"
)


ARABIC = (
    ("below", re.compile(r"أقل من|أسوأ")),
    ("met", re.compile(r"كما توقعت")),
    ("exceeded", re.compile(r"أفضل مما")),
)
"""As far as the words are plain."""
HEBREW_LETTER = re.compile("[\u05d0-\u05ea]")
PERSIAN_LETTER = re.compile("[\u0621-\u06d3]")
LATVIAN_STEM = re.compile(
    r"slikt|labak|gaidi|gaida|cere|cerib|parsni|parspej|neatbil|atbil|attaisno|pievil|vil(?:ies|us)|mazak|"
    r"tiesi|aprakst"
    r"|soli[tj]|parstei|apmierinat|neitral|viduvej|nekas|^\W*(?:virs|zem)\W*$|paredz|domaju|^\W*(?:vairak|zemak|augstak)\W*$"
    r"|brie[sm]|sausm|"
    r"drausm|katastrof"
)
PERSIAN_IN_LATIN = re.compile(r"\b(?:na)?razi")


def words_of_opinion(text: str) -> tuple[str, OpinionWords] | None:
    """The folded text with the words of the language it is in; None for English."""
    if text.isascii():
        lowered = text.lower()
        if LATVIAN_STEM.search(lowered):
            return folded(text), LATVIAN
        return (lowered, PERSIAN) if PERSIAN_IN_LATIN.search(lowered) else None
    if HEBREW_LETTER.search(text):
        return folded(text), HEBREW
    if PERSIAN_LETTER.search(text):
        return folded(text), PERSIAN
    plain = folded(text)
    return (plain, LATVIAN) if LATVIAN_STEM.search(plain) else None


def read_expectation(text: str) -> str | None:
    """below, met or exceeded, when the words say exactly one of them. "Not disappointed" or "not better than
    expected" say only what it was not: None."""
    arabic = {name for name, form in ARABIC if form.search(text)}
    if arabic:
        return arabic.pop() if len(arabic) == 1 else None
    other = words_of_opinion(text)
    if other is not None:
        return expectation_in(*other)
    return expectation_in(" ".join(text.lower().replace("’", "'").split()), None)


NAMES_EXPECTATION = re.compile(
    r"\bexpect|\bexceed|\bhoped\b|^\W*met\W*$|ציפ|צפוי|מצופה|انتظار|توقع|\bgaidi|\bcer(?:ej|ib)|\bparsnie"
)


def name_expectation(text: str) -> str | None:
    """The expectation, where words speak of expecting: "better" alone may as well tell of satisfaction."""
    return read_expectation(text) if NAMES_EXPECTATION.search(folded(text)) else None


def expectation_in(words: str, language: OpinionWords | None) -> str | None:
    found: set[str] = set()
    for name, form in language.expectation if language else IN_ENGLISH:
        words, times = form.subn(" ", words)
        if times and name:
            found.add(name)
    return found.pop() if len(found) == 1 else None


IN_ENGLISH = (
    ("", MET_IDIOM),
    ("exceeded", COULD_NOT_BE_BETTER),
    ("below", COULD_BE_BETTER),
    ("exceeded", EXPECTED_WORSE),
    ("", NOT_BELOW),
    ("", NOT_ABOVE),
    ("below", BELOW),
    ("exceeded", ABOVE),
    ("met", AS_EXPECTED),
)


HAPPY = r"(?:satisfied|happy|pleased)"
UNHAPPY = r"(?:dissatisfied|unhappy|unsatisfied|displeased)"
VERY = r"(?:very|really|extremely|totally|completely|so|absolutely|super)"
HOW = r"(?:too|that|quite|particularly|entirely|fully)"
SATISFACTION = (
    (3, re.compile(r"\b(?:neutral|neither|so[- ]so)\b")),
    (3, re.compile(rf"\b{HAPPY} (?:nor|or) {UNHAPPY}\b")),
    (None, re.compile(rf"\b(?:not|n't|never) (?:{VERY} |that )?{UNHAPPY}\b")),
    (None, re.compile(rf"\b(?:would|'d|'ll|will|could|should)(?: be| have been)? (?:{VERY} )?{HAPPY}\b")),
    (None, re.compile(r"\bhappy to\b")),
    (1, re.compile(rf"\b(?:not|n't) (?:at all|in the least) {HAPPY}\b|\bnot {HAPPY} at all\b")),
    (1, re.compile(rf"\b{HAPPY}\b,? not at all\b")),
    (2, re.compile(rf"(?:\bnot|n't|\bnever) (?:(?:{VERY}|{HOW}) )*{HAPPY}\b")),
    (1, re.compile(rf"\b{VERY} {UNHAPPY}\b")),
    (2, re.compile(rf"\b{UNHAPPY}\b")),
    (5, re.compile(rf"\b{VERY} {HAPPY}\b")),
    (4, re.compile(rf"\b{HAPPY}\b")),
)  # fmt: skip


def read_satisfaction(text: str) -> int | None:
    """1 to 5 by the words of the scale ("very satisfied", "not happy"), None when they do not say it."""
    other = words_of_opinion(text)
    if other is not None:
        words, language = other
        return next((value for value, form in language.satisfaction if form.search(words)), None)
    words = " ".join(text.lower().replace("’", "'").split())
    return next((value for value, form in SATISFACTION if form.search(words)), None)


def words_of_correction(text: str) -> tuple[bool, bool]:
    """Whether words of another language than English put a score right, and whether they are an
    afterthought."""
    plain = folded(text)
    return (
        any(language.changed.search(plain) for language in OTHERS),
        any(language.afterthought.search(plain) for language in OTHERS),
    )


def condemns_elsewhere(text: str) -> bool:
    """Whether words of another language than English condemn what they speak of."""
    plain = folded(text)
    return any(language.condemns.search(plain) for language in OTHERS)


OTHERS = (HEBREW, PERSIAN, LATVIAN)

"""Reads satisfaction and expectation as people say them; what could mean either way is left unread."""

from __future__ import annotations

import re

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
    rf"\bbelow\b|\bworse\b|\bless than {EXPECTED}|^\W*less\W*$"
    r"|\bnot (?:as|like|what|quite what|really what|exactly what|exactly as|up to)\b(?! likely)"
    r"|\b(?:(?:did|does|do|was|is|has)n't|(?:did|does|do|has|never|fails?|failed)(?: not| to)?)"
    r" (?:really |quite )?(?:meet|met|live|lived|come up|what|as)\b"
    r"|\bf(?:e|a)lls? short\b|\bdisappoint\w*|\bunder(?: my| our)? expect\w*|\bunderwhelm\w*|\bunmet\b"
)
ABOVE = re.compile(
    rf"\bexceed\w*|\bbetter\b|\babove(?: (?:all )?(?:my|our|the) expect\w*| {EXPECTED}|\W*$)"
    rf"|\bbeyond(?: (?:all )?(?:my|our|the)? ?expect\w*|\W*$)|\bmore than {EXPECTED}|\bsurpass\w*"
    r"|\bbeat (?:all )?(?:my|our) expect\w*"
)
AS_EXPECTED = re.compile(
    rf"\bmet\b|\bmeets\b|\bas {EXPECTED}|\bexactly\b|\bjust (?:as|what|like)\b|^\W*(?:the )?same\W*$"
    rf"|\b(?:the )?same as {EXPECTED}|\bwhat {EXPECTED}|\blike {EXPECTED}|\bas good as {EXPECTED}"
    r"|\blived up to\b|\blives up to\b"
)


IN_OTHER_LANGUAGES = (
    ("below", re.compile(r"פחות (?:טוב )?מ\w*ציפ|מתחת לציפ|גרוע ממה|أقل من|أسوأ"
                         r"|بدتر|کمتر از (?:حد )?انتظار|پایین‌?تر از"
                         r"|\bsliktāk\w*|\bzem (?:manām )?(?:gaidām|cerībām)")),
    ("met", re.compile(r"(?:כמו|כפי) שציפיתי|כמצופה|كما توقعت|مطابق انتظار|(?:همان\w*|همون\w*).{0,10}انتظار"
                       r"|\bkā (?:es )?(?:gaidīju|gaidīts|cerēju)\b"
                       r"|\batbil\w+ (?:manām )?(?:gaidām|cerībām)")),
    ("exceeded", re.compile(r"(?:יותר )?טוב (?:יותר )?ממה|מעל (?:ה|ל)?ציפיות|עלה על|أفضل مما"
                            r"|بهتر از|فراتر از"
                            r"|\blabāk\w* (?:nekā|par)|\bpārsnie\w+|\bvirs (?:gaidītā|cerētā)")),
)  # fmt: skip
"""Hebrew, Arabic, Persian and Latvian, as far as the words are plain."""


def read_expectation(text: str) -> str | None:
    """below, met or exceeded, when the words say exactly one of them. "Not disappointed" or "not better than
    expected" say only what it was not: None."""
    words = " ".join(text.lower().replace("’", "'").split())
    foreign = {name for name, form in IN_OTHER_LANGUAGES if form.search(words)}
    if foreign:
        return foreign.pop() if len(foreign) == 1 else None
    words = MET_IDIOM.sub(" ", words)
    found: set[str] = set()
    for name, form in (
        ("exceeded", COULD_NOT_BE_BETTER),
        ("below", COULD_BE_BETTER),
        ("exceeded", EXPECTED_WORSE),
        ("", NOT_BELOW),
        ("", NOT_ABOVE),
        ("below", BELOW),
        ("exceeded", ABOVE),
        ("met", AS_EXPECTED),
    ):
        words, times = form.subn(" ", words)
        if times and name:
            found.add(name)
    return found.pop() if len(found) == 1 else None


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
    words = " ".join(text.lower().replace("’", "'").split())
    return next((value for value, form in SATISFACTION if form.search(words)), None)

"""Finding card numbers, IBANs and phone numbers in folded text (see folding.py), in linear time.

Each finder yields (start, end) spans. Cards are any 13 to 19 digits that pass Luhn's check, grouped in any
way; IBANs have their country's length and checksum. Phone numbers have no checksum: written internationally
they are always taken; written nationally only in shapes that prices, dates, scores and shop numbers do not
have, or after words like "call me".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

Span = tuple[int, int]

CARD_DIGITS = range(13, 20)
DIGIT_RUN = re.compile(r"\d(?:[\s\-._/]{0,3}\d){12,}", re.ASCII)
GROUP = re.compile(r"\d+", re.ASCII)
YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
DATE = (
    r"(?:(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])([-./ ])(?:0?[1-9]|[12]\d|3[01])\2(?:19|20)\d\d)(?!\d)"
)
DATES = re.compile(r"(?<!\d)" + DATE, re.ASCII)

IBAN_HEAD = re.compile(r"(?<![^\W_])[A-Za-z]{2}[ -]?\d[ -]?\d", re.ASCII)
IBAN_SKIPPED = " -."
UNREGISTERED = {"IR": 26, "DZ": 26, "MA": 28, "TN": 24, "SN": 28, "AO": 25}
"""Lengths of IBANs in use whose countries are not in the registry that stdnum has."""

ALONE = r"(?<![\w+#])(?<!\w[-./,])"  # not the rest of a longer word or number
LOOSE = r"[ \-./()]{0,3}"
INTERNATIONAL = re.compile(rf"(?:\+ ?\(?|{ALONE}\(?00[ \-]?)[1-9](?:{LOOSE}\d){{7,14}}(?!\d)", re.ASCII)
TRUNK_ZERO = re.compile(rf"{ALONE}\(?0[1-9](?:[ \-./()]{{0,2}}\d){{7,10}}(?![\w])", re.ASCII)
NORTH_AMERICAN = re.compile(
    rf"{ALONE}(?:1[ \-.])?(?:\([2-9]\d\d\) ?|[2-9]\d\d([ \-.]))\d{{3}}[ \-.]\d{{4}}(?![\w])", re.ASCII
)
NORTH_AMERICAN_SOLID = re.compile(rf"{ALONE}1?[2-9][0-8]\d[2-9]\d{{6}}(?![\w])", re.ASCII)
EIGHT_FIRST = re.compile(rf"{ALONE}8[ \-]?\(?\d{{3}}\)?[ \-]\d{{3}}[ \-]?\d\d[ \-]?\d\d(?![\w])", re.ASCII)
AFTER_CONTACT = re.compile(rf"\(?\d(?:{LOOSE}\d){{6,14}}(?![\w])", re.ASCII)
CONTACT_WORDS = re.compile(
    r"\b(?:call|phone (?:number|is|me)|my (?:phone|number|cell|mobile)|mobile|cell|tel|telephone|whatsapp"
    r"|viber|telegram|sms|text me|reach me|contact me|ring me"
    r"|zvan\w+|t[āa]lru\w+|mans (?:numurs|nr)|telefon\w*)\b|\bphone(?: no\.?)?:?\s*$"
    r"|טלפון|נייד|פלאפון|תתקשר\w*|המספר שלי"
    r"|تلفن|موبایل|شماره من|شماره‌?ام|تماس|زنگ",
    re.IGNORECASE,
)
CONTACT_WORDS_AFTER = re.compile(
    r"\W{0,3}(?:is my (?:phone|number|cell|mobile)|call me|text me|(?:ir|ir mans) (?:numurs|telefons)|zvan\w+"
    r"|זה (?:המספר|הטלפון)|תתקשר\w*|(?:را |رو )?(?:زنگ|تماس)|شماره)",
    re.IGNORECASE,
)
NUMBER_WORDS = re.compile(
    r"#|№|order|invoice|track|parcel|sku|ean|gtin|isbn|upc|barcode|product|item|model|part|serial|ref|ticket|code"
    r"|price|eur|usd|pas[ūu]t|preces|rēķin|הזמנה|מוצר|דגם|מק.?ט|سفارش|کالا|محصول|مدل|کد",
    re.IGNORECASE,
)
NEAR = 28  # characters before a number in which a word still tells what it is


def cards(text: str) -> Iterator[Span]:
    for run in DIGIT_RUN.finditer(text):
        groups = [(group.start(), group.end()) for group in GROUP.finditer(text, run.start(), run.end())]
        first = 0
        while first < len(groups):
            last = _card_from(text, groups, first)
            if last is None:
                first += 1
            else:
                yield groups[first][0], groups[last][1]
                first = last + 1


def _card_from(text: str, groups: list[Span], first: int) -> int | None:
    """The last group of the longest card number that begins with group `first`."""
    digits, found = "", None
    for last in range(first, min(first + CARD_DIGITS.stop, len(groups))):
        start, end = groups[last]
        if len(digits) + end - start >= CARD_DIGITS.stop:
            break
        digits += text[start:end]
        if (
            len(digits) in CARD_DIGITS
            and passes_luhn(digits)
            and not _is_list(text, groups[first : last + 1])
        ):
            found = last
    return found


def passes_luhn(digits: str) -> bool:
    from stdnum import luhn

    return bool(luhn.is_valid(digits))


def _is_list(text: str, groups: list[Span]) -> bool:
    """Prices ("19.99 29.99"), years or dates in a row pass Luhn's check one time in ten."""
    between = {text[end:start] for (_, end), (start, _) in zip(groups, groups[1:], strict=False)}
    if len(between) > 1 and any(mark in gap for gap in between for mark in "./"):
        return True
    if len(groups) > 1 and all(YEAR.fullmatch(text, *group) for group in groups):
        return True
    stretch = text[groups[0][0] : groups[-1][1]]
    return DATES.search(stretch) is not None and not any(mark.isdigit() for mark in DATES.sub("", stretch))


def ibans(text: str) -> Iterator[Span]:
    done = 0
    for head in IBAN_HEAD.finditer(text):
        length = iban_length(head.group()[:2].upper())
        if head.start() < done or length is None:
            continue
        end = _take(text, head.start(), length)
        if end is not None and _iban_valid(text[head.start() : end]):
            done = end
            yield head.start(), end


def _take(text: str, start: int, length: int) -> int | None:
    """Where `length` letters and digits from `start` on end, over at most two skipped signs at a time."""
    taken = skipped = 0
    for position in range(start, len(text)):
        if text[position] in IBAN_SKIPPED:
            skipped += 1
            if skipped > 2:
                return None
        elif text[position].isascii() and text[position].isalnum():
            taken, skipped = taken + 1, 0
            if taken == length:
                return position + 1
        else:
            return None
    return None


@lru_cache(maxsize=1024)
def iban_length(country: str) -> int | None:
    from stdnum import numdb

    registered = numdb.get("iban").info(country)[0][1]
    structure = registered.get("bban")
    if structure is None:
        return UNREGISTERED.get(country)
    return 4 + sum(int(part) for part in re.findall(r"\d+", structure))


def _iban_valid(text: str) -> bool:
    from stdnum.iso7064 import mod_97_10

    plain = "".join(sign for sign in text.upper() if sign not in IBAN_SKIPPED)
    return bool(mod_97_10.is_valid(plain[4:] + plain[:4]))


def phones(text: str) -> Iterator[Span]:
    """Spans may overlap each other."""
    for match in INTERNATIONAL.finditer(text):
        yield match.span()
    text = DATES.sub(lambda date: "\x00" * len(date.group()), text)
    for pattern in (TRUNK_ZERO, NORTH_AMERICAN, EIGHT_FIRST, NORTH_AMERICAN_SOLID):
        for match in pattern.finditer(text):
            if _one_style(match.group()) and not NUMBER_WORDS.search(_before(text, match.start())):
                yield match.span()
    for match in AFTER_CONTACT.finditer(text):
        before = _before(text, match.start())
        named = list(CONTACT_WORDS.finditer(before))
        told = (
            not NUMBER_WORDS.search(before, named[-1].end())
            if named
            else (CONTACT_WORDS_AFTER.match(text, match.end()) and not NUMBER_WORDS.search(before))
        )
        if told and _one_style(match.group()):
            yield match.span()


def _one_style(number: str) -> bool:
    """Dots beside other separators are decimals in a row, "0." begins a fraction."""
    if number.startswith("0."):
        return False
    return "." not in number or not any(mark in number for mark in " -/")


def _before(text: str, start: int) -> str:
    return text[max(0, start - NEAR) : start]

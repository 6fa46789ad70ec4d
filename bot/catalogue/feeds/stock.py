"""How many of a product there are, as feeds write it, and whether it can be had."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.catalogue.availability_words import availability_named
from bot.catalogue.feeds.rows import Warned
from bot.catalogue.product import Availability

MOST = 10**9
_DECIMAL = re.compile(r"([+-]?\d{1,12})[.,](\d{1,12})")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+|[+-]?\d{1,3}(?:[ '’\u00a0\u202f]\d{3})+")
_MORE = re.compile(
    r"(?:>|≥|&gt;|over|more than|at least|über|mehr als|mind\.|vairāk (?:par|nekā)|больше|более|plus de|"
    r"más de)\s*\d{1,9}|\d{1,9}\s*\+",
    re.IGNORECASE,
)
LONGEST = 40
DecimalMark = Callable[[], str | None]
"""Asked for a count such as "1,000" only: the decimal mark of the file's prices, None where none is shown."""


class Count(NamedTuple):
    """`number` is None where it is not told, `some` where it is not even told whether there are any;
    `doubt` says, for a warning, what is wrong with the text."""

    number: int | None
    some: bool | None
    doubt: str = ""


def counted(text: str, decimal_mark: DecimalMark = lambda: None) -> Count:
    """ "12", "12.0000" and "1 200" are counts; ">10" and "2.5" are some. "1,000" is a thousand, but where the
    comma is the file's decimal mark it may be one; "1.000" is a
    thousand only there."""
    bare = text.strip()
    if len(bare) > LONGEST:
        return Count(None, None, "is no whole number; ignored")
    if bare.isdecimal():
        return _number(int(bare))
    if _GROUPED.fullmatch(bare):
        bare = re.sub(r"[^\d+-]", "", bare)
    try:
        return _number(int(bare))
    except ValueError:
        pass
    if decimal := _DECIMAL.fullmatch(bare):
        whole, fraction = int(decimal.group(1)), decimal.group(2)
        if len(fraction) == 3 and 0 < abs(whole) < 1000:
            mark = "." if "." in bare else ","
            if mark != (decimal_mark() or "."):
                return _number(int(bare.replace(mark, "")))
            return Count(None, whole > 0, "can be read in two ways; ignored, but for whether there are any")
        if not fraction.strip("0"):
            return _number(whole)
        return Count(None, not bare.startswith("-"), "is no whole number; ignored, but there are some")
    if _MORE.fullmatch(bare):
        return Count(None, True, "is no exact number; ignored, but there are some")
    return Count(None, None, "is no whole number; ignored")


def _number(number: int) -> Count:
    """Shops export negative stock where they have oversold: none is left."""
    if number > MOST:
        return Count(None, True, "is impossibly high; ignored, but there are some")
    return Count(max(number, 0), number > 0)


def stock_of(
    stated: str,
    quantity: str,
    line: int,
    id_: str,
    warnings: list[Warned],
    decimal_mark: DecimalMark = lambda: None,
) -> tuple[Availability, int | None]:
    """(availability, how many) from what a feed states of either. The shop's word goes before the count, and
    a word in the count's column is one."""
    found = availability_named(stated)
    if found is None and counted(stated).some is not None:  # "in stock: 5"
        found, quantity = Availability.unknown, quantity or stated
    if found is None:
        warnings.append(
            Warned(line, id_, "availability", stated, "is no known availability; taken as unknown")
        )
        found = Availability.unknown
    if not quantity:
        return found, None
    count = counted(quantity, decimal_mark)
    if count.some is None and (word := availability_named(quantity)) is not None:
        return (word if found is Availability.unknown else found), None
    if count.doubt:
        warnings.append(Warned(line, id_, "quantity", quantity, count.doubt))
    if found is Availability.unknown and count.some is not None:
        found = Availability.in_stock if count.some else Availability.out_of_stock
    return found, count.number

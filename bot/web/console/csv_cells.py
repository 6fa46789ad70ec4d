"""Cells that no spreadsheet takes for a formula, whatever a visitor wrote; rows as CSV (RFC 4180, UTF-8).

OWASP, "CSV injection": a cell that begins with = + - @, a tab or a carriage return may be executed; so may
full-width forms of those signs in East Asian versions, and what stands after blanks that the import drops.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator

DANGEROUS = frozenset("=+-@|%")
MORE_MINUSES = frozenset("−﹣－‐‑‒–—")
AFTER_SEPARATOR = re.compile(r"(;\s*)(?=[=+@＝＋＠]|[-−－]\w)")
"""Where a semicolon separates cells, the part after it begins one."""


def cell(value: object) -> str:
    """Line breaks and tabs become blanks: a row stays a row in every program."""
    text = "" if value is None else str(value)
    text = "".join(
        " " if sign in "\t\r\n\v\f\u2028\u2029\x85" else sign for sign in text.replace("\r\n", " ")
    )
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cc")
    text = AFTER_SEPARATOR.sub(r"\1'", text)
    return f"'{text}" if is_dangerous(value, text) else text


def is_dangerous(value: object, text: str) -> bool:
    if isinstance(value, str) and value[:1] in ("\t", "\r"):
        return True
    for sign in text:
        if sign.isspace() or unicodedata.category(sign) in ("Cf", "Zs", "Cn") or sign in "\"'":
            continue
        return bool(set(unicodedata.normalize("NFKC", sign)) & DANGEROUS) or sign in MORE_MINUSES
    return False


def lines(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """One line for each row, every cell quoted."""
    for row in rows:
        line = io.StringIO()
        csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow([cell(one) for one in row])
        yield line.getvalue()

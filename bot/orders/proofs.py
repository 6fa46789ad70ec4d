"""What a customer can prove an order with, in one spelling: an e-mail address, a postcode."""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata

EMAIL = re.compile(r"[^\s@<>\"',;]{1,64}@[^\s@<>\"',;]{1,189}\.[^\s@<>\"',;.]{2,63}")
COUNTRY = re.compile(r"^[A-Z]{1,2}(?=\d+$)")
ZIP_AND_FOUR = re.compile(r"^\d{5}[- ]\d{4}$")


def email_of(written: str) -> str | None:
    """The address in lower case; None where it is none."""
    folded = unicodedata.normalize("NFKC", written).strip().strip("<>").casefold().removeprefix("mailto:")
    return folded if EMAIL.fullmatch(folded) else None


def postcode_of(written: str) -> str | None:
    """Letters and digits alone, without a country's sign and leading zeros, which spreadsheets lose:
    "LV-1010" and "1010" are the same, "sw1a 1aa" is "SW1A1AA". None where it is none."""
    folded = "".join(
        c if (digit := unicodedata.digit(c, None)) is None else str(digit)
        for c in unicodedata.normalize("NFKC", written)
    ).strip()
    if ZIP_AND_FOUR.match(folded):
        folded = folded[:5]
    bare = COUNTRY.sub("", re.sub(r"[^A-Z0-9]", "", folded.upper())).lstrip("0")
    return bare if 2 < len(bare) <= 10 and any(c.isdigit() for c in bare) else None


def keyed(key: bytes, kind: str, value: str) -> str:
    """What is stored instead of `value`: without the key nobody can tell what it was made of."""
    return hmac.new(key, f"{kind}:{value}".encode(), hashlib.sha256).hexdigest()

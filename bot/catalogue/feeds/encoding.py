"""Which encoding a feed is in: BOM, UTF-8, UTF-16, else the most probable one-byte page."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from bot.catalogue.feeds.letters import OTHER, likeliest_page, pages_for
from bot.catalogue.feeds.rows import UnreadableFeed

SAMPLE = 1 << 18
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})["']""", re.IGNORECASE)
_OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/vnd.oasis")
ENOUGH = 400  # bytes; of less text charset-normalizer makes nothing


def encoding_of(path: Path, named: str | None = None) -> str:
    """The Python name of the encoding; `named` is what the sender said it was, believed where it fits.

    Raises UnreadableFeed when the file is absent, empty or binary."""
    try:
        with path.open("rb") as handle:
            sample = handle.read(SAMPLE)
    except OSError as bad:
        raise UnreadableFeed(f"{path}: cannot be read: {bad.strerror or bad}") from None
    if not sample.strip():
        raise UnreadableFeed(f"{path.name}: the file is empty")
    for bom, name in _BOMS:
        if sample.startswith(bom):
            return name
    if (
        sample.startswith(b"PK\x03\x04")
        and any(mark in sample for mark in _OFFICE)
        or (sample.startswith(b"\xd0\xcf\x11\xe0"))
    ):
        raise UnreadableFeed(
            f"{path.name}: this is a workbook of a spreadsheet program, no text; save it there as CSV "
            "(UTF-8) and import that"
        )
    if sample.startswith((b"PK\x03\x04", b"\x1f\x8b", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")):
        raise UnreadableFeed(
            f"{path.name}: this is an archive or a picture, no text; unpack or export it as text"
        )
    zeros = sample[:2000]
    if zeros[1::2].count(0) > len(zeros) // 4:
        return "utf-16-le"
    if zeros[0::2].count(0) > len(zeros) // 4:
        return "utf-16-be"
    if zeros.count(0) > 8 + len(zeros) // 50:
        raise UnreadableFeed(f"{path.name}: this is a binary file, no text; export it as text")
    if _is_utf8(path):
        return "utf-8"
    declared = _DECLARED.search(sample[:1000])
    for said in (named, declared.group(1).decode("ascii") if declared else None):
        if said and (page := _fitting(said, path)):
            return page
    return _guessed(path)


def _is_utf8(path: Path) -> bool:
    """The whole file is looked at: one accented name may stand in its last row. Broken characters among more
    good ones do not make it another encoding: in one-byte pages good ones hardly come about."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    broken = good = 0
    with path.open("rb") as handle:
        while part := handle.read(SAMPLE):
            text = decoder.decode(part)
            if text.isascii():
                continue
            lost = text.count("\ufffd")
            broken += lost
            good += sum(1 for c in text if c > "\x7f") - lost
    broken += decoder.decode(b"", final=True).count("\ufffd")
    return broken == 0 or broken < good


def lost_characters(path: Path, encoding: str) -> tuple[int, int]:
    """(how many characters of the file cannot be read, line of the first)."""
    lost = lines = first = 0
    with path.open(encoding=encoding, errors="replace") as handle:
        while part := handle.read(SAMPLE):
            if found := part.count("\ufffd"):
                first = first or 1 + lines + part.count("\n", 0, part.index("\ufffd"))
                lost += found
            lines += part.count("\n")
    return lost, first


def _fitting(name: str, path: Path) -> str | None:
    """A named one-byte page, where every byte of the file is a character of it."""
    try:
        page = codecs.lookup(name.strip()).name
        decoder = codecs.getincrementaldecoder("cp1252" if page == "iso8859-1" else page)()
        with path.open("rb") as handle:
            while part := handle.read(SAMPLE):
                decoder.decode(part)
            decoder.decode(b"", final=True)
    except (LookupError, UnicodeError, TypeError, AttributeError):
        return None
    return None if page.startswith(("utf", "ascii")) else page


def _guessed(path: Path) -> str:
    """Long texts of other scripts are charset-normalizer's; what it cannot tell, the letters tell."""
    telling = _lines_beyond_ascii(path)
    pages = pages_for(telling)
    if pages is OTHER and len(telling) > ENOUGH:
        from charset_normalizer import from_bytes

        best = from_bytes(telling, cp_isolation=sorted(OTHER)).best()
        if best is not None and best.encoding in OTHER:
            return best.encoding
    return likeliest_page(telling, pages)


def _lines_beyond_ascii(path: Path) -> bytes:
    """Up to 64 kB of the lines that hold more than ASCII; of a long line, what is around."""
    found: list[bytes] = []
    size = 0
    with path.open("rb") as handle:
        while size < SAMPLE // 4 and (part := handle.read(SAMPLE)):
            for line in re.findall(rb"[\x20-\x7e]{0,40}[\x80-\xff][^\r\n]{0,400}", part):
                found.append(line)
                size += len(line)
    return b"\n".join(found)[:65536]

"""Which encoding a feed is in: BOM, UTF-8, UTF-16, else the most probable one."""

from __future__ import annotations

import codecs
from pathlib import Path

from bot.catalogue.feeds.rows import UnreadableFeed

SAMPLE = 1 << 18


def encoding_of(path: Path) -> str:
    """The Python name of the encoding. Raises UnreadableFeed when the file is absent, empty or binary."""
    try:
        with path.open("rb") as handle:
            sample = handle.read(SAMPLE)
    except OSError as bad:
        raise UnreadableFeed(f"{path}: cannot be read: {bad.strerror or bad}") from None
    if not sample.strip():
        raise UnreadableFeed(f"{path.name}: the file is empty; no product was imported")
    if sample.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    zeros = sample[:2000]
    if zeros[1::2].count(0) > len(zeros) // 4:
        return "utf-16-le"
    if zeros[0::2].count(0) > len(zeros) // 4:
        return "utf-16-be"
    if sample.startswith((b"PK\x03\x04", b"\x1f\x8b", b"%PDF", b"\x89PNG")):
        raise UnreadableFeed(
            f"{path.name}: this is an archive or a picture, not a feed; unpack or export it as text"
        )
    return "utf-8" if _is_utf8(path) else _guessed(sample)


def _is_utf8(path: Path) -> bool:
    """The whole file is looked at: one accented name may stand in its last row."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as handle:
        while part := handle.read(SAMPLE):
            try:
                decoder.decode(part)
            except UnicodeDecodeError:
                return False
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    lines = sample.split(b"\n")
    telling = b"\n".join(line for line in lines if not line.isascii()) or sample
    best = from_bytes(telling[:65536]).best()
    guess = best.encoding if best is not None else "cp1252"
    # Western one-byte pages are told apart by a few bytes only; Windows' own is by far the commonest.
    return (
        "cp1252"
        if guess in {"latin_1", "iso8859_15", "cp1250", "cp437", "cp850", "mac_roman", "ascii"}
        else guess
    )

"""The text of an XML feed, mended where shops' exporters write what XML does not allow: bare ampersands,
HTML's
entities, control characters. Nothing else is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import TextIO

CHUNK = 1 << 16
_ENTITY = re.compile(r"&(?:#(\d{1,7}|[xX][0-9a-fA-F]{1,6});|(\w{1,32});)?")
_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BEGINS = re.compile(r"[&<\]]")  # what may go on in the next part
_OPEN, _CLOSE = "<![CDATA[", "]]>"
_LONGEST = 40  # of an entity, and more than a CDATA mark: so much is kept for the next part


def mended(handle: TextIO) -> Iterator[str]:
    """The text in parts; what XML cannot hold becomes a space, an entity of HTML its character."""
    rest, inside = "", False
    while True:
        part = handle.read(CHUNK)
        text = rest + part
        if part:
            begins = _BEGINS.search(text, max(0, len(text) - _LONGEST))
            cut = begins.start() if begins else len(text)
            text, rest = text[:cut], text[cut:]
        else:
            rest = ""
        made, inside = _mend(_NOT_XML.sub(" ", text), inside)
        if made:
            yield made
        if not part:
            return


def _mend(text: str, inside: bool) -> tuple[str, bool]:
    """The text with its entities mended outside CDATA, and whether it ends inside one."""
    made = []
    at = 0
    while at < len(text):
        mark = _CLOSE if inside else _OPEN
        found = text.find(mark, at)
        end = len(text) if found < 0 else found + len(mark)
        piece = text[at:end]
        made.append(piece if inside or "&" not in piece else _ENTITY.sub(_entity, piece))
        if found >= 0:
            inside = not inside
        at = end
    return "".join(made), inside


def _entity(found: re.Match[str]) -> str:
    number, name = found.groups()
    if number is not None:
        code = int(number[1:], 16) if number[0] in "xX" else int(number)
        allowed = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF
        return found.group() if allowed and code not in (0xFFFE, 0xFFFF) else " "
    if name in _XML:
        return found.group()
    known = html5.get(f"{name};") if name else None
    if known is not None:
        return known.replace("&", "&amp;").replace("<", "&lt;")
    return "&amp;" + found.group()[1:]

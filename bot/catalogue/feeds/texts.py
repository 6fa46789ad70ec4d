"""Plain text out of feeds: encodings and HTML."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

_MARKUP = re.compile(r"<[a-zA-Z/!]|&[#a-zA-Z]")
_TAG = re.compile(r"""</?([a-zA-Z][\w-]*)(?:\s[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*)?/?>""")
MOST_TAGS = 2000  # left for html.parser, which takes long over tags that never end
_ODD = re.compile(r"<(?:script|style|template|head|!|\?)", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_DIRECTIONS = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufeff]")  # spoil the lines they are put in
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]")
_ENTITY = re.compile(r"&#?\w{1,31};")
_BLOCKS = frozenset("p br div li ul ol tr table h1 h2 h3 h4 h5 h6 section article".split())
_HIDDEN = frozenset(("script", "style", "template", "head"))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self.hidden += 1
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self.hidden = max(0, self.hidden - 1)
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def plain(value: str) -> str:
    """Text without tags, entities, control characters and superfluous spaces; lines stay lines."""
    if value.isprintable() and "<" not in value and "&" not in value and "  " not in value:
        return value.strip()  # most cells: nothing to clean
    if _MARKUP.search(value):
        value = _without_markup(value)
    if _CONTROL.search(value):
        value = _CONTROL.sub(" ", value)
    value = _DIRECTIONS.sub("", value)
    return _LINES.sub("\n", _SPACES.sub(" ", value)).strip()


def _without_markup(value: str) -> str:
    value = unescape(value) if "&lt;" in value else value  # feeds often escape their HTML once more
    if "<" not in value:
        return unescape(value)
    many = value.count("<") > MOST_TAGS
    if many:
        value = _without_hidden(value)
    if many or not _ODD.search(value):
        bare = _TAG.sub(_line_end, value)
        if "<" not in bare or bare.count("<") > MOST_TAGS:
            return unescape(bare)
    reader = _Text()
    try:
        reader.feed(value)
        reader.close()
    except AssertionError:  # "<![0": what html.parser takes for a marked section and is none
        return unescape(_TAG.sub(_line_end, value.replace("<!", "< !")))
    return "".join(reader.parts)


def _without_hidden(value: str) -> str:
    """What html.parser would leave out, in one pass; what is never closed hides nothing."""
    pairs = [("<!--", "-->"), *((f"<{name}", f"</{name}") for name in sorted(_HIDDEN))]
    for begin, end in pairs:
        folded, kept, at = value.lower(), [], 0
        if len(folded) != len(value):
            continue  # a letter that is longer in lower case: the places would not fit
        while (start := folded.find(begin, at)) >= 0 and (stop := folded.find(end, start)) >= 0:
            kept.append(value[at:start])
            at = stop + len("-->") if begin == "<!--" else (folded.find(">", stop) + 1 or len(value))
        value = "".join(kept) + value[at:]
    return value


def _line_end(tag: re.Match[str]) -> str:
    return "\n" if tag.group(1).lower() in _BLOCKS else ""


def one_line(value: str) -> str:
    return plain(value).replace("\n", " ")


def code(value: str) -> str:
    """An id or a number without what nobody sees, so that two that look alike are one; entities are read."""
    if value.isprintable() and "&" not in value:
        return value.strip()
    return _UNSEEN.sub("", _ENTITY.sub(lambda found: unescape(found.group()), value)).strip()


def shown(value: str) -> str:
    """A text that can be written to a terminal: what steers it, or hides, stands as its number (\\x1b)."""
    if value.isprintable():
        return value
    return "".join(c if c.isprintable() or c in "\n\u200c\u200d\u00a0" else _number(c) for c in value)


def _number(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")

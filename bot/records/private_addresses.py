"""Finding e-mail addresses in folded text, also lightly disguised ones, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator

AT_WORDS = r"at|et|arroba|שטרודל|כרוכית|ات|ات‌?ساین"
DOT_WORDS = r"dot|punkts|punkt|point|punto|נקודה|דוט|نقطه|دات"
# "@", "%40", "&#64;", "(at)", "[@]"; a bare word "at" counts only with dots as words ("look at x.com").
AT = re.compile(
    rf"\s?(?:@|%40|&#0*64;|&commat;)\s?|\s?[(\[{{<]\s?(?:{AT_WORDS}|@)\s?[)\]}}>]\s?"
    rf"|(?P<word>\s(?:{AT_WORDS})\s)",
    re.IGNORECASE,
)
LABEL = r"[^\W_](?:[\w-]{0,62}[^\W_])?"
PLAIN_DOT = r"\s?\.\s?|%2e"
WORD_DOT = rf"\s?[(\[{{<]\s?(?:{DOT_WORDS}|\.)\s?[)\]}}>]\s?|\s(?:{DOT_WORDS})\s"
DOMAIN = re.compile(rf"{LABEL}(?:(?:\.|{WORD_DOT}|{PLAIN_DOT}){LABEL}){{1,5}}", re.IGNORECASE)
DISGUISED_DOMAIN = re.compile(rf"{LABEL}(?:(?:{WORD_DOT}){LABEL}){{1,5}}", re.IGNORECASE)
LAST_LABEL = re.compile(r"[^\W\d_]{2,24}$|xn--[\w-]{2,59}$", re.IGNORECASE)
SPACED_END = re.compile(r"(?:\s\.\s?|\.\s)[\w-]+$")
LOCAL_SIGNS = frozenset("._%+-'!#$*^`{|}~")
LOCAL_LENGTH = 64


def emails(text: str) -> Iterator[tuple[int, int]]:
    for at in AT.finditer(text):
        start = _local_start(text, at.start())
        if start == at.start():
            continue
        pattern = DISGUISED_DOMAIN if at["word"] else DOMAIN
        domain = pattern.match(text, at.end())
        if domain is None:
            continue
        end = _domain_end(text, domain.start(), domain.end())
        if end is not None:
            yield start, end


def _local_start(text: str, end: int) -> int:
    start = end
    if end > 1 and text[end - 1] == '"':  # "john doe"@mail.com
        opened = text.rfind('"', max(0, end - LOCAL_LENGTH), end - 1)
        return end if opened < 0 else opened
    while (
        start > 0
        and end - start < LOCAL_LENGTH
        and (text[start - 1].isalnum() or text[start - 1] in LOCAL_SIGNS)
    ):
        start -= 1
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _domain_end(text: str, start: int, end: int) -> int | None:
    """A sentence that goes on after the address ("a@b.com. Thanks") is not part of it."""
    domain = text[start:end]
    while True:
        spaced = SPACED_END.search(domain)
        if spaced is None or not re.search(r"\w\.\w", domain[: spaced.start()]):
            break
        domain = domain[: spaced.start()]
    return start + len(domain) if LAST_LABEL.search(domain) else None

"""The filter as people give it, in the address of a page; what is wrong with it is said by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.dialogue.leaving import OBSTACLES
from bot.feedback.funnel import PARTS
from bot.journey.acts import Overlay, Stage
from bot.records.conversation_filter import NOT_KNOWN, RATINGS, Wanted
from bot.records.folding import storable

BEHIND_A_FIGURE = ("product", "spoken", "question", "way")
"""What only a figure's link asks for: the form of the list keeps them and says so."""
FIELDS = (
    *("text", "stage", "event", "language", "since", "until", "by", "unanswered", "rating", "obstacle"),
    *BEHIND_A_FIGURE,
)
LONGEST_TEXT = 200
LANGUAGE = re.compile(r"[a-z]{2,3}|other")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FIRST_YEAR, LAST_YEAR = 2000, 2199
WAYS = frozenset(f"{part} {stage}" for part in PARTS for stage in Stage)
ALL_OBSTACLES = tuple(dict.fromkeys((*OBSTACLES[:-2], "trust", *OBSTACLES[-2:])))
RATING_GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Survey",
        (
            ("eligible", "had a delivery or a survey"),
            ("asked", "was asked"),
            ("started", "answered something"),
            ("completed", "completed it"),
            ("stopped", "stopped it"),
            ("open", "left it open, in 7 days"),
            ("expired", "left it open for longer"),
            ("none", "was not asked"),
            ("any-comment", "left a comment"),
        ),
    ),
    (
        "Satisfaction",
        (
            ("any-csat", "any, 1 to 5"),
            ("csat-good", "good, 4 or 5"),
            ("csat-low", "low, 1 or 2"),
            *((f"csat-{n}", str(n)) for n in range(1, 6)),
        ),
    ),
    (
        "Recommendation",
        (
            ("any-nps", "any, 0 to 10"),
            ("promoter", "promoters, 9 or 10"),
            ("passive", "passives, 7 or 8"),
            ("detractor", "detractors, 0 to 6"),
            *((f"nps-{n}", str(n)) for n in range(11)),
        ),
    ),
    (
        "Expectation",
        (
            ("any-expectation", "any answer"),
            ("below", "below"),
            ("met", "met"),
            ("exceeded", "exceeded"),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class FilterRead:
    """`given` holds the fields as they were written; `problems` one sentence for each that cannot be read."""

    wanted: Wanted
    given: Mapping[str, str]
    problems: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Nothing is asked for."""
        return not any(value for name, value in self.given.items() if name != "by")


def read_filter(query: Mapping[str, str], now: datetime, *, words: bool = True) -> FilterRead:
    """`words` False: whoever asks may not search what visitors wrote, not even by counting."""
    given = {name: query.get(name, "").strip() for name in FIELDS}
    problems: list[str] = []

    def read(name: str, fits: Callable[[str], bool], expected: str) -> str | None:
        value = given[name]
        if not value or fits(value):
            return value or None
        problems.append(f"{name} {value[:60]!r}: expected {expected}.")
        return None

    def day(name: str) -> date | None:
        text = read(name, is_day, "a day like 2026-05-31")
        return None if text is None else date.fromisoformat(text)

    if given["text"] and not words:
        problems.append("text: your account does not search what visitors wrote.")
    wanted = Wanted(
        text=read("text", lambda text: len(text) <= LONGEST_TEXT, f"at most {LONGEST_TEXT} characters"),
        stage=read("stage", set(Stage).__contains__, one_of(Stage)),
        event=read("event", set(Overlay).__contains__, one_of(Overlay)),
        language=read(
            "language", lambda code: bool(LANGUAGE.fullmatch(code)), "a language code like en, he, fa or lv"
        ),
        since=day("since"),
        until=day("until"),
        dated_by=read("by", {"conversation", "survey"}.__contains__, "conversation or survey")
        or "conversation",
        unanswered=read("unanswered", "1".__eq__, "1, or nothing") is not None,
        rating=read("rating", set(RATINGS).__contains__, "a rating that the list offers, like csat-low"),
        obstacle=read("obstacle", set(ALL_OBSTACLES).__contains__, one_of(ALL_OBSTACLES)),
        product=read("product", lambda text: len(text) <= LONGEST_TEXT, "the id of a product, or none"),
        spoken=read("spoken", lambda code: bool(LANGUAGE.fullmatch(code)) or code == NOT_KNOWN, "a language"),
        question=int(number) if (number := read("question", is_number, "the number of a question")) else None,
        way=(way.partition(" ")[0], way.partition(" ")[2])
        if (way := read("way", WAYS.__contains__, "a step that the figures link to"))
        else None,
        now=now,
    )
    if wanted.since and wanted.until and wanted.since > wanted.until:
        problems.append(f"since {wanted.since} lies after until {wanted.until}: swap them.")
    return FilterRead(wanted, {name: storable(value) for name, value in given.items()}, tuple(problems))


def is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19


def is_day(text: str) -> bool:
    if not DAY.fullmatch(text):
        return False
    try:
        return FIRST_YEAR <= date.fromisoformat(text).year <= LAST_YEAR
    except ValueError:
        return False


def one_of(names: object) -> str:
    return " or ".join(map(str, names))  # type: ignore[call-overload]

"""What a conversation remembers from turn to turn, beside the slots that others may read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Memory:
    """Kept as one JSON object in the slot `memory`.

    `turns` counts the visitor's messages; `needs` are their own words, first one first; `focus` holds the
    ids of the products being talked about, `lately` of those talked about one after another since the last
    list ("both"), and `shown` the last list in the order it was shown ("the second one"); `wishes` the
    constraints of the search; `last` the last product question (intent, text, field);
    `pending` the question the bot has put and how to go on once it is answered; `reminded_at` and
    `linked_at` the turns of the last reminder and checkout link; `orders` this visitor's order events;
    `complaint` the open complaint's ticket number and `ticket` the last one filed, open or not;
    `trouble_at` the turn of the last trouble at the checkout and `troubles` how often there was; `survey` the
    survey as far as it has come, and `survey_waits` that a new journey has begun while it was open.
    """

    turns: int = 0
    disclosed: bool = False
    feed_age_told: bool = False
    needs: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    lately: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    wishes: Mapping[str, Any] = field(default_factory=dict)
    query: str = ""
    page_product: str | None = None
    compared: tuple[str, ...] = ()
    last: Mapping[str, str] | None = None
    pending: Mapping[str, Any] | None = None
    need_asked_at: int | None = None
    reminded_at: int | None = None
    linked_at: int | None = None
    linked: str | None = None
    won_back: bool = False
    bought: bool = False
    orders: tuple[Mapping[str, Any], ...] = ()
    complaint: str | None = None
    ticket: str | None = None
    trouble_at: int | None = None
    troubles: int = 0
    survey: Mapping[str, Any] | None = None
    survey_due: bool = False
    survey_waits: bool = False
    surveyed: bool = False
    last_at: str | None = None
    journey: int = 1

    def to_dict(self) -> dict[str, Any]:
        """Only what differs from an empty memory, so that the stored slot stays small."""
        told = {f.name: getattr(self, f.name) for f in fields(self)}
        return {name: _copied(value) for name, value in told.items() if value != getattr(EMPTY, name)}

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any] | None) -> Memory:
        stored = stored or {}
        lists = {"needs", "focus", "lately", "shown", "orders", "compared"}
        known = {f.name for f in fields(cls)}
        kept: dict[str, Any] = {name: value for name, value in stored.items() if name in known}
        kept.update({name: tuple(value) for name, value in kept.items() if name in lists})
        return cls(**kept)

    @property
    def need(self) -> str | None:
        return self.needs[0] if self.needs else None


EMPTY = Memory()


def _copied(value: Any) -> Any:
    match value:
        case Mapping():
            return {name: _copied(each) for name, each in value.items()}
        case list() | tuple():
            return type(value)(_copied(each) for each in value)
    return value

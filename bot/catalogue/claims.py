"""A claim: one fact told to a visitor, with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Source(StrEnum):
    catalogue = "catalogue"
    shop = "shop"


@dataclass(frozen=True, slots=True)
class Claim:
    """`field` is the canonical attribute (price, sale_price, availability, warranty ...) or the feed's own
    attribute name; `value` is the text as stored; `feed_at` is when the feed it comes from was imported."""

    product_id: str | None
    field: str
    value: str
    source: Source
    feed_at: datetime | None = None

"""The feed formats: which there are, and which one a file is in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.catalogue.feeds import google_tsv, json_feed
from bot.catalogue.feeds.encoding import encoding_of
from bot.catalogue.feeds.mapping import FieldMapping
from bot.catalogue.feeds.rows import Feed, UnreadableFeed

SUPPORTED = ("json", "google-tsv")
LATER = ("google-xml", "shopify-csv", "woocommerce-csv", "jsonld")
NAMES = ("auto", *LATER[:1], "google-tsv", *LATER[1:], "json")


def detect(path: Path, encoding: str) -> str:
    """The format by the file's beginning, not by its name. Raises UnreadableFeed naming what is supported."""
    with path.open(encoding=encoding, errors="replace") as handle:
        begin = handle.read(65536).lstrip("\ufeff \t\r\n")
    if begin.startswith(("[", "{")):
        return "json"
    if begin.startswith("<"):
        raise unsupported(path, "google-xml")
    first = begin.split("\n", 1)[0]
    if "\t" in first:
        return "google-tsv"
    if "," in first or ";" in first:
        columns = first.lower()
        guess = "shopify-csv" if "handle" in columns else "woocommerce-csv"
        raise unsupported(path, guess)
    raise UnreadableFeed(
        f"{path.name}: line 1: this looks like no known feed (begins {first[:60]!r}); "
        f"supported are {' and '.join(SUPPORTED)}"
    )


def unsupported(path: Path, name: str) -> UnreadableFeed:
    return UnreadableFeed(
        f"{path.name}: the format {name} is not supported yet; supported are {' and '.join(SUPPORTED)}. "
        "Export the products as JSON or as Google Merchant tab-separated text."
    )


def open_feed(
    path: Path,
    name: str = "auto",
    mapping: FieldMapping | None = None,
    currency: str | None = None,
    now: datetime | None = None,
) -> tuple[str, str, Feed]:
    """(format, encoding, feed). Raises UnreadableFeed; rows are read only as the feed is consumed."""
    encoding = encoding_of(path)
    if name == "auto":
        name = "json" if mapping is not None else detect(path, encoding)
    if name == "json":
        return name, encoding, json_feed.read(path, encoding, mapping, currency)
    if mapping is not None:
        raise UnreadableFeed(
            f"{path.name}: a field mapping is for json feeds, not for {name}; leave --mapping out"
        )
    if name == "google-tsv":
        return name, encoding, google_tsv.read(path, encoding, currency, now)
    raise unsupported(path, name)

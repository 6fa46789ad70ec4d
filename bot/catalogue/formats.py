"""The feed formats: which there are, and which one a file is in."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from bot.catalogue.feeds import (
    google_tsv,
    google_xml,
    json_feed,
    jsonld,
    shopify_csv,
    shopify_fields,
    woocommerce_csv,
    woocommerce_fields,
    woocommerce_order,
)
from bot.catalogue.feeds.encoding import encoding_of, lost_characters
from bot.catalogue.feeds.mapping import FieldMapping
from bot.catalogue.feeds.rows import Feed, UnknownFeed, UnreadableFeed, Warned
from bot.catalogue.feeds.tables import open_table

SUPPORTED = ("google-xml", "google-tsv", "shopify-csv", "woocommerce-csv", "jsonld", "json")
NAMES = ("auto", *SUPPORTED)
BEGINNING = 1 << 18
_LINKED = re.compile(r'"(?:@context|@graph|@type)"\s*:')
_ASIDE = re.compile(
    r"\s*(?:<!--.*?-->|<\?.*?\?>|<!doctype\b[^>\[]*(?:\[.*?\]\s*)?>)", re.IGNORECASE | re.DOTALL
)
_PAGE = re.compile(
    r"<(?:html|head|body|script|main|article|div|section|meta|link|title|p|span|header|style)\b",
    re.IGNORECASE,
)
_HTML = re.compile(r"<!doctype\s+html|<html\b|application/ld\+json", re.IGNORECASE)


def detect(path: Path, encoding: str) -> str:
    """The format by the file's beginning, not by its name. Raises UnreadableFeed naming what is supported."""
    with path.open(encoding=encoding, errors="replace") as handle:
        begin = handle.read(BEGINNING).lstrip("\ufeff \t\r\n\x00")
    if begin.startswith(("[", "{")):
        return "jsonld" if _LINKED.search(begin) else "json"
    if begin.startswith("<"):
        return "jsonld" if _is_page(begin) else "google-xml"
    try:
        return _table_format(path, encoding)
    except UnreadableFeed as unknown:
        if _HTML.search(begin):
            return "jsonld"
        if not isinstance(unknown, UnknownFeed):
            raise
        raise UnreadableFeed(f"{unknown}; supported are {', '.join(SUPPORTED)}") from None


def _is_page(begin: str) -> bool:
    """Whether the root is one of HTML's elements rather than a feed's."""
    at = 0
    while aside := _ASIDE.match(begin, at):
        at = aside.end()
    root = begin[at:].lstrip()
    return _PAGE.match(root) is not None or (not root and _HTML.search(begin) is not None)


def _is_known(name: str) -> bool:
    return google_tsv.is_column(name) or shopify_fields.is_column(name) or woocommerce_fields.is_column(name)


def _table_format(path: Path, encoding: str) -> str:
    table = open_table(path, encoding, _is_known)
    shopify = {shopify_fields.COLUMNS.get(name) for name in table.names}
    if "handle" in shopify and len(shopify & {"title", "price", "sku", "option1_value", "description"}) >= 2:
        return "shopify-csv"
    woo = {name for name, _ in woocommerce_order.columns(table.header)} - {""}
    own = woo & woocommerce_fields.OWN | {name for name in woo if name.startswith("attribute ")}
    if own == {"published"} and "type" not in woo and google_tsv.is_header(table.header):
        return "google-tsv"  # books are published too
    if own and {"title", "price"} <= woo and len(woo) >= 4:
        return "woocommerce-csv"
    return "google-tsv"


def open_feed(
    path: Path,
    name: str = "auto",
    mapping: FieldMapping | None = None,
    currency: str | None = None,
    now: datetime | None = None,
    charset: str | None = None,
) -> tuple[str, str, Feed]:
    """(format, encoding, feed). `charset` is what a server said the encoding was. Raises UnreadableFeed; rows
    are read only as the feed is consumed."""
    encoding = encoding_of(path, charset)
    if name == "auto":
        name = "json" if mapping is not None else detect(path, encoding)
    if mapping is not None and name != "json":
        raise UnreadableFeed(
            f"{path.name}: a field mapping is for json feeds, not for {name}; leave --mapping out"
        )
    feed = _opened(path, encoding, name, mapping, currency, now)
    return name, encoding, _with_losses(path, encoding, feed)


def _with_losses(path: Path, encoding: str, feed: Feed) -> Feed:
    lost, line = lost_characters(path, encoding)
    if lost:
        reason = f"leaves {lost} characters of the file unread, here the first; save it as UTF-8"
        yield Warned(line, None, "encoding", encoding, reason)
    yield from feed


def _opened(
    path: Path,
    encoding: str,
    name: str,
    mapping: FieldMapping | None,
    currency: str | None,
    now: datetime | None,
) -> Feed:
    match name:
        case "google-xml":
            return google_xml.read(path, encoding, currency, now)
        case "google-tsv":
            return google_tsv.read(path, encoding, currency, now)
        case "shopify-csv":
            return shopify_csv.read(path, encoding, currency)
        case "woocommerce-csv":
            return woocommerce_csv.read(path, encoding, currency, now)
        case "jsonld":
            return jsonld.read(path, encoding, currency)
    return json_feed.read(path, encoding, mapping, currency)

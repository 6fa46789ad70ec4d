"""Google Merchant product data as tab-separated text (support.google.com/merchants/answer/7052112)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.catalogue.feeds.canonical import product_of
from bot.catalogue.feeds.rows import BadFeedRow, Feed, Row, UnreadableFeed, Warned
from bot.catalogue.feeds.tab_rows import tab_rows

# Column -> canonical field. Everything else that is not left out below becomes an attribute of its own name.
FIELDS = {
    "id": "id", "offer_id": "id", "sku": "id", "title": "title", "structured_title": "title", "name": "title",
    "description": "description", "structured_description": "description", "link": "link", "url": "link",
    "canonical_link": "", "image_link": "image_link", "image_url": "image_link", "image": "image_link",
    "availability": "availability", "price": "price", "sale_price": "sale_price", "currency": "currency",
    "brand": "brand", "manufacturer": "brand", "gtin": "gtin", "ean": "gtin", "upc": "gtin", "isbn": "gtin",
    "barcode": "gtin", "mpn": "mpn", "condition": "condition", "item_group_id": "item_group_id",
    "product_type": "product_type", "category": "product_type", "google_product_category": "google_category",
    "google_category": "google_category", "shipping": "shipping", "shipping_label": "shipping_label",
    "shipping_information": "shipping_label", "delivery": "shipping_label", "return_policy": "returns",
    "returns": "returns", "return_policy_label": "returns", "warranty": "warranty", "average_rating":
    "rating",
    "rating": "rating", "product_rating": "rating", "review_count": "review_count", "reviews_count":
    "review_count", "number_of_ratings": "review_count", "rating_count": "review_count", "review_quotes":
    "reviews", "quantity": "quantity", "stock": "quantity", "inventory": "quantity",
    "sell_on_google_quantity":
    "quantity", "product_highlight": "highlights", "product_highlights": "highlights", "product_detail":
    "details",
    "product_details": "details", "tags": "tags", "sale_price_effective_date": "sale_dates",
}  # fmt: skip
LEFT_OUT = re.compile(
    r"custom_label_\d|ads_.*|tax.*|.*_destination|.*excluded_countr.*|mobile_link.*|additional_image_link|"
    r"lifestyle_image_link|cost_of_goods_sold|pause|promotion_id|identifier_exists|adult|display_ads_.*|"
    r"canonical_link|external_seller_id|auto_pricing_min_price|link_template|maximum_retail_price"
)
_DETAIL = re.compile(r",(?=[^,:]*:[^,:]*:)")
_COMMAS = re.compile(r",(?=\S)")
NEEDED = ("id", "title", "price")


def read(path: Path, encoding: str, currency: str | None = None, now: datetime | None = None) -> Feed:
    """Yields rows, warnings and rejects in the order of the file. Raises UnreadableFeed.

    `now` decides whether a dated sale price holds; without it a dated sale price counts as in force.
    """
    with path.open(encoding=encoding, errors="replace", newline="") as handle:
        rows = tab_rows(handle)
        first = next(rows, None)
        if first is None:
            raise UnreadableFeed(f"{path.name}: the file is empty; no product was imported")
        columns = header(first[1], path.name)
        width = len(columns)
        for line, cells in rows:
            if len(cells) > width and any(cell.strip() for cell in cells[width:]):
                id_ = cells[columns.index("id")].strip() or None
                reason = f"has {len(cells)} cells where the header has {width}; is a tab or a quote astray?"
                yield BadFeedRow(line, id_, "row", "\t".join(cells), reason)
                continue
            warnings: list[Warned] = []
            try:
                product = product_of(_raw(columns, cells, now, line, warnings), line, currency, warnings)
            except BadFeedRow as bad:
                yield bad
                continue
            yield from warnings
            yield Row(line, product)


def header(cells: Sequence[str], name: str) -> list[str]:
    """The column names in one form: "g:Image Link" -> image_link, "shipping(country:price)" -> shipping."""
    columns = []
    for cell in cells:
        text = cell.strip().strip('"').lstrip("\ufeff").lower().removeprefix("g:")
        text = re.sub(r"\(.*\)$|\[.*\]$", "", text).strip()
        column = re.sub(r"[\s\-]+", "_", text)
        columns.append(column if column in FIELDS else column)
    known = {FIELDS.get(column) for column in columns}
    missing = [needed for needed in NEEDED if needed not in known]
    if missing:
        raise UnreadableFeed(
            f"{name}: line 1: the header has no column {' and no column '.join(missing)} "
            f"(it has: {', '.join(c for c in columns if c)[:200]}); no product was imported"
        )
    return ["id" if FIELDS.get(c) == "id" and "id" not in columns else c for c in columns]


def _raw(
    columns: list[str], cells: list[str], now: datetime | None, line: int, warnings: list[Warned]
) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    attributes: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        if not cell or cell.isspace():
            continue
        field = FIELDS.get(column)
        if field is None:
            if not LEFT_OUT.fullmatch(column) and column:
                attributes[column] = cell
        elif field and field not in raw:
            raw[field] = cell
        elif field in {"details", "highlights", "shipping"}:
            raw[field] += "," + cell  # the column stands several times
    if "details" in raw:
        attributes.update(_details(raw.pop("details")))
    raw["attributes"] = attributes
    google = raw.pop("google_category", "")
    raw["category"] = raw.pop("product_type", "") or ("" if google.strip().isdigit() else google)
    raw["shipping"] = _shipping(raw.pop("shipping", ""), raw.pop("shipping_label", ""))
    if "highlights" in raw:
        raw["highlights"] = _COMMAS.split(raw["highlights"])
    if "reviews" in raw:
        raw["reviews"] = _quotes(raw["reviews"])
    dates = raw.pop("sale_dates", "")
    if dates and now is not None and "sale_price" in raw and not _holds(dates, now):
        warnings.append(
            Warned(line, raw.get("id"), "sale_price", raw.pop("sale_price"), f"holds only {dates}; ignored")
        )
    return raw


def _details(text: str) -> dict[str, str]:
    """ "Section:Name:Value,Section:Name:Value"; a name in two sections keeps its section."""
    found: dict[str, str] = {}
    for part in _DETAIL.split(text):
        pieces = part.split(":", 2)
        if len(pieces) == 3 and pieces[1].strip() and pieces[2].strip():
            section, name, value = (piece.strip() for piece in pieces)
            key = name.lower()
            if key in found and found[key] != value:
                key = f"{section} {name}".strip().lower()
            found[key] = value
    return found


def _shipping(coded: str, label: str) -> str:
    """ "US::Standard:4.99 USD" -> "US Standard: 4.99 USD"; the shop's own words come first."""
    parts = [label.strip()] if label.strip() else []
    for option in coded.split(","):
        pieces = [piece.strip() for piece in option.split(":")]
        if len(pieces) > 1 and pieces[-1]:
            place = " ".join(piece for piece in pieces[:-1] if piece)
            parts.append(f"{place}: {pieces[-1]}" if place else pieces[-1])
        elif option.strip():
            parts.append(option.strip())
    return "; ".join([part.rstrip(".") for part in parts[:-1]] + parts[-1:])


def _quotes(text: str) -> list[dict[str, str]]:
    """ "5|Great||4|Good": a column of ours for feeds that carry a few opinions."""
    quotes = (part.partition("|") for part in text.split("||"))
    return [
        {"rating": rating.strip(), "comment": comment.strip()}
        for rating, _, comment in quotes
        if comment.strip()
    ]


def _holds(dates: str, now: datetime) -> bool:
    try:
        start, _, end = (part.strip() for part in dates.partition("/"))
        begins, ends = datetime.fromisoformat(start), datetime.fromisoformat(end)
    except ValueError:
        return False
    begins = begins if begins.tzinfo else begins.replace(tzinfo=now.tzinfo)
    ends = ends if ends.tzinfo else ends.replace(tzinfo=now.tzinfo)
    return begins <= now <= ends

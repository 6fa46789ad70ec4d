"""Shopify's product CSV: rows grouped by Handle, a row a variant, what they share on the first one
(help.shopify.com/en/manual/products/import-export/using-csv)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.catalogue.feeds.assembling import Found, Raw, feed_of
from bot.catalogue.feeds.drawer import Drawer
from bot.catalogue.feeds.off_sale import NO, OFF
from bot.catalogue.feeds.options import option_name
from bot.catalogue.feeds.rows import BadFeedRow, Feed, UnreadableFeed, Warned
from bot.catalogue.feeds.shopify_fields import COLUMNS, LEFT_OUT, METAFIELD, OF_A_VARIANT, SHARED, is_column
from bot.catalogue.feeds.stock import counted
from bot.catalogue.feeds.tables import Table, open_table, plain_name

UNTRACKED = "not tracked"
UNTOLD = {"default title", "default"}
Columns = tuple[tuple[str, str], ...]  # (our name, attribute name) of each column; one of them is empty


def read(path: Path, encoding: str, currency: str | None = None) -> Feed:
    """Yields rows, warnings and rejects in the order of the file. Raises UnreadableFeed."""
    table = open_table(path, encoding, is_column)
    columns = tuple(_column(cell) for cell in table.header)
    ours = {ours for ours, _ in columns}
    missing = [name for name, needed in (("Handle", "handle"), ("Title", "title"), ("Price", "price"))
               if needed not in ours]  # fmt: skip
    if missing:
        raise UnreadableFeed(
            f"{path.name}: line 1: the header has no column {' and no column '.join(missing)} "
            f"(it has: {', '.join(c for c in table.header if c)[:200]})"
        )
    with Drawer() as shared:
        variants = _lay_aside(table, columns, shared)
        yield from feed_of(lambda: _raws(table, columns, shared, variants), currency)


def _column(cell: str) -> tuple[str, str]:
    metafield = METAFIELD.match(cell.strip().strip("\ufeff"))
    if metafield:
        return "", option_name(metafield.group(1))
    name = plain_name(cell)
    if name in COLUMNS:
        return COLUMNS[name], ""
    return "", "" if LEFT_OUT.fullmatch(name) else name


def _cells(columns: Columns, cells: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """(our columns, attributes) that are filled; of a column that stands twice the first counts."""
    own: dict[str, str] = {}
    attributes: dict[str, str] = {}
    for (name, attribute), cell in zip(columns, cells, strict=False):
        text = cell.strip()
        if text and name:
            own.setdefault(name, text)
        elif text and attribute:
            attributes.setdefault(attribute, text)
    return own, attributes


@dataclass(slots=True)
class Variants:
    """How many each handle has, and the SKUs that several of them share and that name none of them."""

    counts: dict[str, int] = field(default_factory=dict)
    owners: dict[str, int] = field(default_factory=dict)
    repeated: set[str] = field(default_factory=set)

    def add(self, handle: str, own: dict[str, str]) -> None:
        self.counts[handle] = self.counts.get(handle, 0) + 1
        sku = _unquoted(own.get("sku", ""))
        owner = hash((handle, *_values(own)))
        if sku and self.owners.setdefault(sku, owner) != owner:
            self.repeated.add(sku)


def _lay_aside(table: Table, columns: Columns, shared: Drawer) -> Variants:
    """What a product's rows share, from those that have a title; and the variants that there are."""
    variants = Variants()
    for _, cells in table.rows():
        own, attributes = _cells(columns, cells)
        handle = own.get("handle")
        if not handle:
            continue
        if "title" in own:
            stated = {name: own[name] for name in SHARED if name in own}
            shared.lay(handle, {"own": stated, "attributes": attributes})
        if _is_variant(own):
            variants.add(handle, own)
    return variants


def _is_variant(own: dict[str, str]) -> bool:
    return "title" in own or any(name in own for name in OF_A_VARIANT)


def _raws(table: Table, columns: Columns, shared: Drawer, variants: Variants) -> Iterator[Found]:
    left_out: set[str] = set()
    tracks = any(name == "tracker" for name, _ in columns)
    for line, cells in table.rows():
        own, attributes = _cells(columns, cells)
        handle = own.get("handle")
        overlong = table.overlong(line, cells, own.get("sku") or handle)
        if overlong is not None:
            yield overlong
            continue
        if not handle:
            reason = "is missing; every row needs the Handle of its product"
            yield BadFeedRow(line, own.get("sku"), "id", "", reason)
            continue
        if not _is_variant(own):
            continue  # a further picture
        common = shared.get(handle) or {"own": {}, "attributes": {}}
        merged = {**common["own"], **own}
        if tracks:
            merged.setdefault("tracker", UNTRACKED)
        why = _not_sold(merged)
        if why is not None:
            if handle not in left_out:
                left_out.add(handle)
                yield Warned(line, handle, *why)
            continue
        yield _raw(line, handle, merged, {**common["attributes"], **attributes}, variants)


def _not_sold(row: dict[str, str]) -> tuple[str, str, str] | None:
    """(field, value, reason) for what the shop has taken out of sale or not put there yet."""
    status, published = row.get("status", ""), row.get("published", "")
    if status.casefold() in OFF:
        return "status", status, "is not on sale; left out"
    if published.casefold() in NO:
        return "published", published, "is not on sale; left out"
    return None


def _values(row: dict[str, str]) -> list[str]:
    """What the variant's options are, without the placeholders of a product that has none."""
    stated = (row.get(f"option{number}_value", "") for number in "123")
    return [value for value in stated if value and value.casefold() not in UNTOLD]


def _raw(line: int, handle: str, row: dict[str, str], stated: dict[str, str], variants: Variants) -> Raw:
    attributes: dict[str, Any] = dict(stated)
    for number in "123":
        value = row.get(f"option{number}_value", "")
        if value and value.casefold() not in UNTOLD:
            attributes[option_name(row.get(f"option{number}_name") or f"option {number}")] = value
    values = _values(row)
    grouped = variants.counts[handle] > 1
    sku = _unquoted(row.get("sku", ""))
    own_id = sku if sku not in variants.repeated else ""
    warnings: list[Warned] = []
    fields: dict[str, Any] = {
        "id": own_id or ("/".join((handle, *values)) if grouped else handle),
        "item_group_id": handle if grouped or values else None,
        "category": row.get("category") or row.get("google_category", "") or row.get("type", ""),
        "image_link": row.get("variant_image") or row.get("image_link"),
        "gtin": _unquoted(row.get("gtin", "")),
        **{name: row.get(name) for name in ("title", "description", "brand", "price", "compare_at_price")},
        **{name: row.get(name) for name in ("tags", "condition")},
        "mpn": row.get("mpn") or (sku if not own_id else None),
        **_stock(row, line, sku or handle, warnings),
    }
    if fields["category"].strip().isdigit():  # Google's number for a category
        fields["category"] = row.get("type", "")
    for name in ("gender", "age group"):
        if row.get(name):
            attributes.setdefault(name, row[name])
    weight = _weight(row)
    if weight:
        attributes.setdefault("weight", weight)
    if row.get("type") and row["type"] != fields["category"]:
        attributes.setdefault("type", row["type"])
    return Raw(line, {**fields, "attributes": attributes}, warnings)


def _unquoted(text: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from taking a number for a number."""
    return text[1:].strip() if text.startswith(("'", "’")) else text


def _stock(row: dict[str, str], line: int, id_: str, warnings: list[Warned]) -> dict[str, Any]:
    """Nothing is known of what the shop does not count; what may be sold beyond zero is on backorder."""
    stated = row.get("quantity", "")
    if not stated or (row.get("tracker") == UNTRACKED and not stated.strip("0.")):
        return {}
    count = counted(stated)
    if count.doubt:
        warnings.append(Warned(line, id_, "quantity", stated, count.doubt))
    if count.some is None:
        return {}
    if count.some:
        return {"quantity": count.number, "availability": "in stock"}
    if row.get("policy", "").casefold() in {"continue", "true", "yes"}:
        return {"quantity": 0, "availability": "backorder"}
    return {"quantity": 0, "availability": "out of stock"}


def _weight(row: dict[str, str]) -> str:
    """As stated; grams where they are no empty zero."""
    if row.get("weight"):
        return f"{row['weight']} {row.get('weight_unit', '')}".strip()
    grams = row.get("grams", "")
    return f"{grams.removesuffix('.0')} g" if grams.strip("0.") else ""

"""WooCommerce's product CSV: variations name their parent by "id:12" or by its SKU and take over what they do
not state themselves (woocommerce.com/document/product-csv-import-export)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.catalogue.feeds.assembling import Found, Raw, feed_of
from bot.catalogue.feeds.drawer import Drawer
from bot.catalogue.feeds.off_sale import NO
from bot.catalogue.feeds.options import option_name
from bot.catalogue.feeds.rows import BadFeedRow, Feed, UnreadableFeed, Warned
from bot.catalogue.feeds.sale_dates import out_of_force
from bot.catalogue.feeds.stock import counted
from bot.catalogue.feeds.tables import Table, open_table
from bot.catalogue.feeds.woocommerce_fields import is_column
from bot.catalogue.feeds.woocommerce_order import Columns
from bot.catalogue.feeds.woocommerce_order import columns as columns_of

SHARED = (
    "description", "short_description", "category", "tags", "brand", "images", "weight", "length", "width",
    "height", "published", "visibility", "in_stock", "quantity", "backorders",
)  # fmt: skip
_GUARDED = frozenset("=+-@")  # the exporter keeps spreadsheets from running what begins so: '-10
_COMMA = re.compile(r"(?<!\\),\s*")
_NOT_PUBLISHED = {**dict.fromkeys(NO, "private"), "-1": "a draft", "-2": "in the bin"}


@dataclass(frozen=True, slots=True)
class Line:
    """A row by our names. `units` are those of the measures."""

    number: int
    own: dict[str, str]
    attributes: dict[str, str]

    kind: str


def _kind(own: dict[str, str]) -> str:
    """variation, variable, grouped or simple."""
    stated = own.get("type", "").casefold()
    kinds = [part.strip() for part in stated.split(",")]
    if "variation" in kinds or "product_variation" in kinds or (not stated and own.get("parent")):
        return "variation"
    return next((k for k in ("variable", "grouped") if any(part.startswith(k) for part in kinds)), "simple")


@dataclass(slots=True)
class Families:
    """Parents by "id:12" and by SKU, in `parents`; the keys that variations name in `named`."""

    parents: Drawer
    named: set[str] = field(default_factory=set)


def read(path: Path, encoding: str, currency: str | None = None, now: datetime | None = None) -> Feed:
    """Yields rows, warnings and rejects in the order of the file. Raises UnreadableFeed. `now` decides
    whether
    a dated sale price holds; without it it counts as in force."""
    table = open_table(path, encoding, is_column)
    columns = columns_of(table.header)
    ours = {name for name, _ in columns}
    needed = {"ID or SKU": {"id", "sku"}, "Name": {"title"}, "Regular price": {"price"}}
    missing = [shown for shown, alternatives in needed.items() if not ours & alternatives]
    if missing:
        raise UnreadableFeed(
            f"{path.name}: line 1: the header has no column {' and no column '.join(missing)} "
            f"(it has: {', '.join(c for c in table.header if c)[:200]})"
        )
    with Drawer() as drawer:
        families = Families(drawer)
        for line in _lines(table, columns):
            if isinstance(line, Line):
                _lay_aside(line, families)
        yield from feed_of(lambda: _raws(table, columns, families, now), currency)


def _lines(table: Table, columns: Columns) -> Iterator[Line | BadFeedRow]:
    places = [(place, name, unit) for place, (name, unit) in enumerate(columns) if name]
    naming = [name for _, name, _ in places if name.startswith("attribute ") and name.endswith(" name")]
    for number, cells in table.rows():
        width = len(cells)
        own: dict[str, str] = {}
        for place, name, unit in places:
            if place < width and name not in own and (text := cells[place].strip()):
                if text[0] == "'" and text[1:2] in _GUARDED:
                    text = text[1:]
                own[name] = f"{text} {unit}" if unit else text
        overlong = table.overlong(number, cells, own.get("id") or own.get("sku"))
        if overlong is not None:
            yield overlong
            continue
        attributes: dict[str, str] = {}
        for name in naming:
            if name in own:
                stated = own.get(name.removesuffix("name") + "value", "")
                attributes.setdefault(option_name(own[name]), _COMMA.sub(", ", stated).replace("\\,", ","))
        yield Line(number, own, attributes, _kind(own))


def _keys(line: Line) -> list[str]:
    id_, sku = line.own.get("id"), line.own.get("sku")
    return ([f"id:{id_}"] if id_ else []) + ([sku] if sku else [])


def _parent_key(line: Line) -> str:
    return re.sub(r"^id:\s*", "id:", line.own.get("parent", ""), flags=re.IGNORECASE)


def _lay_aside(line: Line, families: Families) -> None:
    if line.kind == "variation":
        families.named.add(_parent_key(line))
    elif line.kind == "variable":
        common = {name: line.own[name] for name in (*SHARED, "title", "id", "sku") if name in line.own}
        for key in _keys(line):
            families.parents.lay(key, {"own": common, "attributes": line.attributes})


def _raws(table: Table, columns: Columns, families: Families, now: datetime | None) -> Iterator[Found]:
    for line in _lines(table, columns):
        if isinstance(line, BadFeedRow):
            yield line
            continue
        id_ = line.own.get("id") or line.own.get("sku")
        if line.kind == "grouped":
            yield Warned(line.number, id_, "type", line.own["type"], "is a group of products; left out")
        elif line.kind == "variable":
            if not families.named.intersection(_keys(line)) and _not_sold(line.own) is None:
                reason = "has no variations that could be sold; left out"
                yield Warned(line.number, id_, "type", line.own["type"], reason)
        elif line.kind == "variation":
            yield from _variation(line, id_, families, now)
        elif (why := _not_sold(line.own)) is not None:
            yield Warned(line.number, id_, *why)
        else:
            yield _raw(line.number, line.own, line.attributes, None, now)


def _variation(line: Line, id_: str | None, families: Families, now: datetime | None) -> Iterator[Found]:
    key = _parent_key(line)
    parent = families.parents.get(key)
    if parent is None:
        if not line.own.get("title"):
            reason = "is no product of this feed" if key else "is missing; a variation needs its parent"
            yield BadFeedRow(line.number, id_, "parent", key, reason)
            return
        if key:
            yield Warned(line.number, id_, "parent", key, "is no product of this feed; ignored")
        parent = {"own": {"id": key.removeprefix("id:")}, "attributes": {}}
    common = parent["own"]
    why = _not_sold(line.own) or _not_sold(common)
    if why is not None:
        yield Warned(line.number, id_, *why)
        return
    own = {name: common[name] for name in (*SHARED, "title") if name in common}
    counted = line.own.get("quantity", "").casefold()
    if line.own.get("in_stock") and counted != "parent":
        own.pop("quantity", None)  # the variation's own word, not the family's stock
    own |= {n: v for n, v in line.own.items() if not (n == "quantity" and counted == "parent")}
    attributes = {**parent["attributes"], **{n: v for n, v in line.attributes.items() if v}}
    yield _raw(line.number, own, attributes, common.get("id") or common.get("sku") or key or None, now)


def _not_sold(own: dict[str, str]) -> tuple[str, str, str] | None:
    """(field, value, reason) for what the shop does not show."""
    published = own.get("published", "")
    if published.casefold() in _NOT_PUBLISHED:
        return "published", published, f"is {_NOT_PUBLISHED[published.casefold()]}; left out"
    if own.get("visibility", "").casefold() in {"hidden", "versteckt", "verborgen", "caché", "oculto"}:
        return "visibility", own["visibility"], "is hidden from the shop; left out"
    return None


def _raw(
    line: int, own: dict[str, str], attributes: dict[str, str], group: str | None, now: datetime | None
) -> Raw:
    warnings: list[Warned] = []
    id_ = own.get("id") or own.get("sku")
    measures = {name: own[name] for name in ("weight", "length", "width", "height") if name in own}
    fields: dict[str, Any] = {
        "id": id_,
        "item_group_id": group,
        "mpn": own.get("sku") if own.get("id") else None,
        "description": _described(own),
        "category": _category(own.get("category", "")),
        "image_link": _COMMA.split(own.get("images", ""))[0],
        "tags": [tag.replace("\\,", ",") for tag in _COMMA.split(own.get("tags", ""))],
        "brand": _COMMA.split(own.get("brand", ""))[0],
        "attributes": {**{n: v for n, v in attributes.items() if v}, **measures},
        **{name: own.get(name) for name in ("title", "price", "gtin", "link")},
        **_sale(own, line, id_, now, warnings),
        **_stock(own),
    }
    return Raw(line, fields, warnings)


def _described(own: dict[str, str]) -> str:
    """Both descriptions; the exporter writes line ends as a backslash and an n."""
    texts = (own.get("short_description"), own.get("description"))
    return "\n".join(filter(None, texts)).replace("\\r", "").replace("\\n", "\n")


def _category(text: str) -> str:
    """The first of several paths is the product's own, but the longest of those that begin like it."""
    paths = [path.replace("\\,", ",") for path in _COMMA.split(text) if path.strip()]
    if not paths:
        return ""
    return max((path for path in paths if path.startswith(paths[0])), key=len)


def _sale(
    own: dict[str, str], line: int, id_: str | None, now: datetime | None, warnings: list[Warned]
) -> dict[str, str]:
    sale = own.get("sale_price", "")
    out = out_of_force(own.get("sale_begins", ""), own.get("sale_ends", ""), now)
    if sale and out:
        warnings.append(Warned(line, id_, "sale_price", sale, out))
        return {}
    return {"sale_price": sale}


def _stock(own: dict[str, str]) -> dict[str, Any]:
    """ "In stock?" is the shop's word; the count is told where it is one and does not contradict."""
    backorder = own.get("backorders", "").casefold() in {"1", "yes", "notify", "ja", "oui", "sí", "sì"}
    count = own.get("quantity", "")
    sold_out = backorder and bool(count) and counted(count).some is False
    return {"availability": "backorder" if sold_out else own.get("in_stock", ""), "quantity": count}

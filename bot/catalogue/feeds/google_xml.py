"""Google Merchant product data as RSS 2.0 or Atom, with or without its prefix "g:"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from bot.catalogue.feeds.assembling import Found, Raw, feed_of
from bot.catalogue.feeds.google_fields import FIELDS, Cell, known, raw_of
from bot.catalogue.feeds.rows import Feed, Warned
from bot.catalogue.feeds.xml_items import Categories, Element, items, path_of

# Other feeds' names of elements; Google's own are the columns' names.
RENAMED = {
    "summary": "description", "content": "description", "encoded": "description", "imgurl": "image_link",
    "productname": "title", "product": "title", "item_id": "id", "manufacturer": "brand", "price_vat":
    "gross_price",
    "categorytext": "product_type", "productno": "mpn", "picture": "image_link", "vendor": "brand",
    "imagelink": "image_link", "image_url": "image_link", "saleprice": "sale_price", "name": "title",
    "itemgroup_id": "item_group_id", "producttype": "product_type", "regularprice": "regular_price",
    "listprice": "list_price", "unitprice": "unit_price", "vendorcode": "mpn",
}  # fmt: skip
PARAMETERS = frozenset("param parameter attribute property feature characteristic specification".split())
NAMES = ("param_name", "name", "key", "label")
VALUES = ("val", "value", "text")
ONE_TEXT = ("content", "amount", "value", "name", "url", "src", "link", "text")
NESTED = frozenset(("details", "shipping"))
LEFT_OUT = frozenset("guid pubdate published updated author comments tax installment rights source".split())


def read(path: Path, encoding: str, currency: str | None = None, now: datetime | None = None) -> Feed:
    """Yields rows, warnings and rejects in the order of the file. Raises UnreadableFeed. `now` decides
    whether
    a dated sale price holds; without it it counts as in force."""
    return feed_of(lambda: _raws(path, encoding, now), currency)


def _raws(path: Path, encoding: str, now: datetime | None) -> Iterator[Found]:
    categories: Categories = {}
    for item in items(path, encoding, categories):
        warnings: list[Warned] = []
        yield Raw(item.line, raw_of(_cells(item, categories), now, item.line, warnings), warnings)


def _cells(item: Element, categories: Categories) -> Iterator[tuple[str, Cell]]:
    """Google's own elements come first: an Atom entry has an <id> of its own beside <g:id>. What stands in
    the item's own tag comes last."""
    for child in sorted(item.children, key=lambda child: not child.name.startswith(("g:", "G:"))):
        column = known(RENAMED.get(child.local, child.local.replace("-", "_")))
        if column not in LEFT_OUT:
            yield from _cell(child, column, categories)
    for name, value in item.attributes.items():
        if FIELDS.get(name.lower()):
            yield name.lower(), value


def _cell(child: Element, column: str, categories: Categories) -> Iterator[tuple[str, Cell]]:
    text = child.text
    if (pair := _named_value(child)) is not None:
        yield pair
    elif child.children and text:  # text among elements: HTML that was not escaped
        yield column, _all_text(child)
    elif child.children:
        parts = {part.local: part.text for part in child.children}
        field = FIELDS.get(column)
        if field in NESTED:
            yield column, parts
        elif field:
            yield column, _one_text(parts)
        else:
            yield from _cells(child, categories)
    elif column == "link" and child.attributes.get("href"):
        if child.attributes.get("rel", "alternate") == "alternate":
            yield column, child.attributes["href"]
    elif column == "categoryid":
        yield "product_type", path_of(text, categories)
    else:
        unit = child.attributes.get("currency") or child.attributes.get("unit") or ""
        yield column, f"{text} {unit}".strip() if text else ""


def _named_value(child: Element) -> tuple[str, str] | None:
    """What a parameter is called and its value: <param name="Colour">red</param>, or both as elements."""
    if child.local not in PARAMETERS:
        return None
    parts = {part.local: part.text for part in child.children}
    name = child.attributes.get("name") or next((parts[n] for n in NAMES if parts.get(n)), "")
    value = child.text or next((parts[n] for n in VALUES if parts.get(n)), "")
    if not name:
        return None
    return name.strip().lower(), f"{value} {child.attributes.get('unit', '')}".strip()


def _one_text(parts: Mapping[str, str]) -> str:
    """The one text that an element is about, of the elements in it: an amount with its currency, a name."""
    said = next((parts[name] for name in ONE_TEXT if parts.get(name)), "")
    return f"{said} {parts.get('currency', '')}".strip()


def _all_text(element: Element) -> str:
    return " ".join(filter(None, (element.text, *(_all_text(child) for child in element.children))))

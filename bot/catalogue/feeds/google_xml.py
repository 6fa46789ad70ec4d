"""Google Merchant product data as RSS 2.0 or Atom, with or without its prefix "g:"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from bot.catalogue.feeds.assembling import Found, Raw, feed_of
from bot.catalogue.feeds.google_fields import Cell, known, raw_of
from bot.catalogue.feeds.rows import Feed, Warned
from bot.catalogue.feeds.xml_items import Element, items

# Other feeds' names of elements; Google's own are the columns' names.
RENAMED = {
    "summary": "description", "content": "description", "encoded": "description", "imgurl": "image_link",
    "productname": "title", "product": "title", "item_id": "id", "manufacturer": "brand", "price_vat":
    "gross_price",
    "categorytext": "product_type", "productno": "mpn", "picture": "image_link", "vendor": "brand",
    "imagelink": "image_link", "image_url": "image_link", "saleprice": "sale_price", "name": "title",
    "itemgroup_id": "item_group_id", "producttype": "product_type", "regularprice": "regular_price",
    "listprice": "list_price", "unitprice": "unit_price",
}  # fmt: skip
LEFT_OUT = frozenset("guid pubdate published updated author comments tax installment rights source".split())


def read(path: Path, encoding: str, currency: str | None = None, now: datetime | None = None) -> Feed:
    """Yields rows, warnings and rejects in the order of the file. Raises UnreadableFeed. `now` decides
    whether
    a dated sale price holds; without it it counts as in force."""
    return feed_of(lambda: _raws(path, encoding, now), currency)


def _raws(path: Path, encoding: str, now: datetime | None) -> Iterator[Found]:
    for item in items(path, encoding):
        warnings: list[Warned] = []
        yield Raw(item.line, raw_of(_cells(item), now, item.line, warnings), warnings)


def _cells(item: Element) -> Iterator[tuple[str, Cell]]:
    """Google's own elements come first: an Atom entry has an <id> of its own beside <g:id>."""
    for child in sorted(item.children, key=lambda child: not child.name.startswith(("g:", "G:"))):
        column = known(RENAMED.get(child.local, child.local.replace("-", "_")))
        if column in LEFT_OUT:
            continue
        text = child.text
        if child.children:
            parts = {part.local: part.text for part in child.children}
            yield (
                column,
                _all_text(child) if text else parts,
            )  # text among elements: HTML that was not escaped
        elif column == "link" and child.attributes.get("href"):
            if child.attributes.get("rel", "alternate") == "alternate":
                yield column, child.attributes["href"]
        else:
            unit = child.attributes.get("currency") or child.attributes.get("unit") or ""
            yield column, f"{text} {unit}".strip() if text else ""
    if "id" in {name.lower() for name in item.attributes} and item.local in {"offer", "product"}:
        yield "id", next(value for name, value in item.attributes.items() if name.lower() == "id")


def _all_text(element: Element) -> str:
    return " ".join(filter(None, (element.text, *(_all_text(child) for child in element.children))))

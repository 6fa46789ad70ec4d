"""Products written as feeds that import back as they were: Google TSV and JSON.

Texts in the catalogue are plain; where one would be read as HTML, or holds a character that separates in its
cell, that character is written as a number reference ("&#38;"), which every import reads back.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from bot.catalogue.feeds.texts import code, plain
from bot.catalogue.product import Money, Product, Review

Lines = Callable[[Iterator[Product]], Iterator[str]]
OWN_COLUMNS = ("color", "size", "material", "pattern", "gender", "age_group", "size_type", "size_system")
COLUMNS = (
    "id", "title", "description", "link", "image_link", "availability", "price", "sale_price", "brand",
    "product_type", "gtin", "mpn", "item_group_id", "condition", *OWN_COLUMNS, "quantity", "shipping_label",
    "return_policy", "warranty", "average_rating", "review_count", "review_quotes", "product_highlight",
    "tags", "product_detail",
)  # fmt: skip


def tsv_lines(products: Iterator[Product]) -> Iterator[str]:
    """A header and a line a product, with line ends."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    for product in products:
        row = _tsv_row(product)
        writer.writerow([row.get(column, "") for column in COLUMNS])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def json_lines(products: Iterator[Product]) -> Iterator[str]:
    """One document, {"products": [...]}, a product a line."""
    yield '{"products": ['
    between = "\n"
    for product in products:
        yield between + json.dumps(_document(product), ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"


FORMATS: dict[str, Lines] = {"google-tsv": tsv_lines, "json": json_lines}


def _tsv_row(product: Product) -> dict[str, str]:
    attributes = dict(product.attributes)
    own = {c: _safe(attributes.pop(c.replace("_", " "), "")) for c in OWN_COLUMNS}
    return {
        **own,
        **{name: _safe(getattr(product, name) or "") for name in ("title", "description", "brand")},
        **{name: _code(getattr(product, name) or "") for name in ("id", "gtin", "mpn", "item_group_id")},
        "condition": product.condition or "",
        "link": product.link or "",
        "image_link": product.image_link or "",
        "availability": product.availability.value,
        "price": _amount(product.price),
        "sale_price": _amount(product.sale_price),
        "product_type": " > ".join(_safe(part, ">›»|") for part in product.category),
        "quantity": "" if product.quantity is None else str(product.quantity),
        "shipping_label": _safe(product.shipping or ""),
        "return_policy": _safe(product.returns or ""),
        "warranty": _safe(product.warranty or ""),
        "average_rating": "" if product.rating is None else repr(product.rating),
        "review_count": "" if product.review_count is None else str(product.review_count),
        "review_quotes": "||".join(map(_quote, product.reviews)),
        "product_highlight": ",".join(_safe(each, ",") for each in product.highlights),
        "tags": ",".join(_safe(each, ",") for each in product.tags),
        "product_detail": ",".join(
            f"General:{_safe(name, ',:')}:{_safe(value, ',:')}" for name, value in attributes.items()
        ),
    }


def _quote(review: Review) -> str:
    day = f" {review.written_on}" if review.written_on else ""
    return f"{review.rating!r}{day}|{_safe(review.comment, '|') or ' '}"


def _document(product: Product) -> dict[str, Any]:
    """What is not stated is left out."""
    stated: dict[str, Any] = {
        "id": _code(product.id),
        **{name: _safe(getattr(product, name) or "") for name in ("title", "description", "brand")},
        "category": [_safe(part) for part in product.category],
        "price": _amount(product.price),
        "sale_price": _amount(product.sale_price),
        "availability": product.availability.value,
        "quantity": product.quantity,
        **{name: _code(getattr(product, name) or "") for name in ("item_group_id", "gtin", "mpn")},
        "condition": product.condition,
        "link": product.link,
        "image_link": product.image_link,
        "rating": product.rating,
        "review_count": product.review_count,
        "reviews": [
            {
                "rating": review.rating,
                "comment": _safe(review.comment),
                "date": review.written_on.isoformat() if review.written_on else "",
            }
            for review in product.reviews
        ],
        **{name: _safe(getattr(product, name) or "") for name in ("shipping", "returns", "warranty")},
        "highlights": [_safe(each) for each in product.highlights],
        "tags": [_safe(each) for each in product.tags],
        "attributes": {_safe(name): _safe(value) for name, value in product.attributes.items()},
    }
    return {name: value for name, value in stated.items() if value not in (None, "", [], {})}


def _amount(money: Money | None) -> str:
    return "" if money is None else f"{money} {money.currency}" if money.currency else str(money)


def _safe(text: str, separators: str = "") -> str:
    """The text as it must stand so that it is read back as it is."""
    separated = any(mark in text for mark in separators)
    if not separated and plain(text) == text:
        return text
    marks = re.compile(f"[&<{re.escape(separators)}]")
    return marks.sub(lambda found: f"&#{ord(found.group())};", text)


def _code(text: str) -> str:
    """An id or a number as it must stand so that it is read back as it is."""
    return text if code(text) == text else text.replace("&", "&#38;")

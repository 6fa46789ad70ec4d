"""From the raw fields of any feed, under canonical names, to a product, with the rules every format
shares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.catalogue.feeds.decimal_marks import DecimalMarks
from bot.catalogue.feeds.row_prices import RowPrices
from bot.catalogue.feeds.rows import BadFeedRow, Warned
from bot.catalogue.feeds.stock import stock_of
from bot.catalogue.feeds.texts import code, one_line, plain
from bot.catalogue.money import currency_named
from bot.catalogue.product import Product, Review

FIELDS = frozenset(
    """id title description brand category price sale_price currency availability quantity item_group_id
    condition gtin mpn link image_link rating review_count reviews shipping returns warranty highlights tags
    attributes""".split()
)
_PATH = re.compile(r"[>›»|]")
MAX_ID = 200
_GTIN = re.compile(r"\d[\d\s,;/-]*[\dXx]|\d")
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")


def product_of(
    raw: Mapping[str, Any], line: int, currency: str | None, warnings: list[Warned], marks: DecimalMarks
) -> Product:
    """Raises BadFeedRow naming the field; what is odd but harmless is appended to `warnings`. `marks` are
    those of the file, for a price and a count that alone do not tell theirs."""
    id_ = code(_text(raw.get("id")))
    if not id_:
        raise BadFeedRow(line, None, "id", raw.get("id"), "is missing; every product needs an id")
    if len(id_) > MAX_ID:
        raise BadFeedRow(line, id_[:MAX_ID], "id", id_, f"is longer than {MAX_ID} characters")
    title = one_line(_text(raw.get("title")))
    if not title:
        raise BadFeedRow(line, id_, "title", raw.get("title"), "is missing; every product needs a title")
    currency = _currency(raw, line, id_, warnings) or currency
    price, sale_price = RowPrices(raw, line, id_, currency, marks, warnings).both()
    availability, quantity = stock_of(
        _text(raw.get("availability")), _text(raw.get("quantity")), line, id_, warnings, marks.commonest
    )
    return Product(
        id=id_,
        title=title,
        description=plain(_text(raw.get("description"))),
        brand=one_line(_text(raw.get("brand"))) or None,
        category=category_path(raw.get("category")),
        price=price,
        sale_price=sale_price,
        availability=availability,
        quantity=quantity,
        item_group_id=code(_text(raw.get("item_group_id"))) or None,
        condition=_text(raw.get("condition")).lower() or None,
        gtin=_gtin(raw.get("gtin"), line, id_, warnings),
        mpn=code(_text(raw.get("mpn"))) or None,
        link=_link(raw.get("link"), "link", line, id_, warnings),
        image_link=_link(raw.get("image_link"), "image_link", line, id_, warnings),
        rating=_rating(raw.get("rating"), line, id_, warnings),
        review_count=_count(raw.get("review_count"), "review_count", line, id_, warnings),
        reviews=_reviews(raw.get("reviews"), line, id_, warnings),
        shipping=one_line(_text(raw.get("shipping"))) or None,
        returns=one_line(_text(raw.get("returns"))) or None,
        warranty=one_line(_text(raw.get("warranty"))) or None,
        highlights=_texts(raw.get("highlights")),
        tags=_texts(raw.get("tags")),
        attributes=_attributes(raw.get("attributes")),
    )


def _text(value: object) -> str:
    if value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, Iterable):
        return ()
    return tuple(dict.fromkeys(t for v in value if (t := one_line(_text(v)))))


def _attributes(value: object) -> dict[str, str]:
    if not isinstance(value, Mapping):
        return {}
    found: dict[str, str] = {}
    for name, stated in value.items():
        key = " ".join(one_line(str(name)).replace("_", " ").lower().split())
        text = ", ".join(_texts(stated)) if isinstance(stated, list) else one_line(_text(stated))
        if key and text:
            found[key] = text
    return found


def category_path(value: object) -> tuple[str, ...]:
    """Widest first, from a list or a text such as "Apparel > Shoes"."""
    parts = value if isinstance(value, list | tuple) else _PATH.split(_text(value))
    return tuple(t for part in parts if (t := one_line(_text(part))))


def _currency(raw: Mapping[str, Any], line: int, id_: str, warnings: list[Warned]) -> str | None:
    stated = _text(raw.get("currency"))
    code = currency_named(stated)
    if stated and code is None:
        warnings.append(Warned(line, id_, "currency", stated, "is no ISO 4217 code such as EUR; ignored"))
    return code


def _count(value: object, field: str, line: int, id_: str, warnings: list[Warned]) -> int | None:
    text = _text(value)
    if not text:
        return None
    try:
        count = int(text)
    except ValueError:
        warnings.append(Warned(line, id_, field, text, "is no whole number; ignored"))
        return None
    if count < 0:
        warnings.append(Warned(line, id_, field, text, "is negative; ignored"))
        return None
    return count


def _gtin(value: object, line: int, id_: str, warnings: list[Warned]) -> str | None:
    """As stated, where it is made of digits, as every GTIN, EAN, UPC and ISBN is."""
    text = code(_text(value))
    if not text or _GTIN.fullmatch(text):
        return text or None
    cause = (
        "has lost its digits in a spreadsheet; save the column as text" if _ROUNDED.fullmatch(text) else ""
    )
    warnings.append(Warned(line, id_, "gtin", text, f"{cause or 'is no GTIN, EAN, UPC or ISBN'}; ignored"))
    return None


def _rating(value: object, line: int, id_: str, warnings: list[Warned]) -> float | None:
    text = _text(value)
    if not text:
        return None
    try:
        rating = float(text.replace(",", "."))
    except ValueError:
        rating = -1.0
    if not 0 <= rating <= 5:
        warnings.append(Warned(line, id_, "rating", text, "is no number from 0 to 5; ignored"))
        return None
    return rating


def _reviews(value: object, line: int, id_: str, warnings: list[Warned]) -> tuple[Review, ...]:
    """Names and e-mails are left behind here."""
    if not isinstance(value, list):
        return ()
    kept = []
    for review in value:
        if not isinstance(review, dict):
            continue
        rating = _rating(review.get("rating"), line, id_, warnings)
        comment = plain(_text(review.get("comment") or review.get("reviewBody") or review.get("text")))
        if rating is not None:
            kept.append(Review(rating, comment, _day(review.get("date") or review.get("datePublished"))))
    return tuple(kept)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(_text(value)[:10])
    except ValueError:
        return None


def _link(value: object, field: str, line: int, id_: str, warnings: list[Warned]) -> str | None:
    """Only web addresses: a javascript: link must never reach a card."""
    text = _text(value)
    if not text:
        return None
    if not text.lower().startswith(("http://", "https://")) and not (
        text.startswith("/") and text[1:2] != "/"
    ):
        warnings.append(Warned(line, id_, field, text, "is no http(s) address; ignored"))
        return None
    return "".join(text.split())

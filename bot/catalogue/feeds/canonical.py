"""From the raw fields of any feed, under canonical names, to a product, with the rules every format
shares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from bot.catalogue.feeds.rows import BadFeedRow, Warned
from bot.catalogue.feeds.stock import stock_of
from bot.catalogue.feeds.texts import code, one_line, plain
from bot.catalogue.money import BadPrice, DecimalMark, currency_named, decimal_mark_in, parse_money
from bot.catalogue.product import Money, Product, Review

FIELDS = frozenset(
    """id title description brand category price sale_price currency availability quantity item_group_id
    condition gtin mpn link image_link rating review_count reviews shipping returns warranty highlights tags
    attributes""".split()
)
_PATH = re.compile(r"[>›»|]")
MAX_ID = 200
_GTIN = re.compile(r"\d[\d\s,;/-]*[\dXx]|\d")
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")
PRICES = ("price", "sale_price", "compare_at_price")


def product_of(
    raw: Mapping[str, Any],
    line: int,
    currency: str | None,
    warnings: list[Warned],
    mark: DecimalMark | None = None,
) -> Product:
    """Raises BadFeedRow naming the field; what is odd but harmless is appended to `warnings`. `mark` tells
    the
    file's decimal mark where a price alone does not."""
    id_ = code(_text(raw.get("id")))
    if not id_:
        raise BadFeedRow(line, None, "id", raw.get("id"), "is missing; every product needs an id")
    if len(id_) > MAX_ID:
        raise BadFeedRow(line, id_[:MAX_ID], "id", id_, f"is longer than {MAX_ID} characters")
    title = one_line(_text(raw.get("title")))
    if not title:
        raise BadFeedRow(line, id_, "title", raw.get("title"), "is missing; every product needs a title")
    mark = _row_mark(raw, mark)
    price = _price(raw.get("price"), line, id_, _currency(raw, line, id_, warnings) or currency, mark)
    price, sale_price = _both_prices(raw, price, line, id_, warnings, mark)
    availability, quantity = stock_of(
        _text(raw.get("availability")), _text(raw.get("quantity")), line, id_, warnings
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


def _price(value: object, line: int, id_: str, currency: str | None, mark: DecimalMark | None) -> Money:
    try:
        return parse_money(value, currency, mark)
    except BadPrice as bad:
        reason = "is missing" if value is None or value == "" else str(bad)
        raise BadFeedRow(line, id_, "price", value, reason) from None


def _row_mark(raw: Mapping[str, Any], mark: DecimalMark | None) -> DecimalMark:
    """The decimal mark that another price of the row shows, else the file's."""

    def told() -> str | None:
        shown = {decimal_mark_in(raw.get(name)) for name in PRICES} - {None}
        return shown.pop() if len(shown) == 1 else mark() if mark else None

    return told


def _both_prices(
    raw: Mapping[str, Any],
    price: Money,
    line: int,
    id_: str,
    warnings: list[Warned],
    mark: DecimalMark | None,
) -> tuple[Money, Money | None]:
    """The list price and the lower one to pay, if any. A shop system that keeps the price to pay and the
    one it
    is compared with has them the other way about."""
    if "discount_percentage" in raw:
        return price, discounted(price, raw["discount_percentage"])
    compared = _other_price(raw.get("compare_at_price"), "compare_at_price", price, line, id_, warnings, mark)
    sale = _other_price(raw.get("sale_price"), "sale_price", price, line, id_, warnings, mark)
    if sale is not None and sale.minor == 0:
        warnings.append(Warned(line, id_, "sale_price", str(raw["sale_price"]), "is zero; ignored"))
        sale = None
    if sale is not None and sale.minor > price.minor:
        warnings.append(
            Warned(line, id_, "sale_price", str(raw["sale_price"]), "is higher than the price; ignored")
        )
    if sale is not None and sale.minor >= price.minor:
        sale = None
    if compared is not None and compared.minor > price.minor > 0:
        return compared, sale or price
    return price, sale


def _other_price(
    value: object,
    field: str,
    price: Money,
    line: int,
    id_: str,
    warnings: list[Warned],
    mark: DecimalMark | None,
) -> Money | None:
    """A price beside the price; what cannot be read, or is in another currency, is warned of and left out."""
    if value is None or value == "":
        return None
    try:
        other = parse_money(value, price.currency, mark)
    except BadPrice as bad:
        warnings.append(Warned(line, id_, field, str(value), f"{bad}; ignored"))
        return None
    if other.currency != price.currency:
        warnings.append(Warned(line, id_, field, str(value), "has another currency than the price; ignored"))
        return None
    return other


def discounted(price: Money, percentage: object) -> Money | None:
    """The price to pay, rounded half up to minor units; None where nothing is taken off, or all."""
    if not isinstance(percentage, int | float) or isinstance(percentage, bool) or not 0 < percentage < 100:
        return None
    left = Decimal(price.minor) * (100 - Decimal(repr(percentage))) / 100
    minor = int(left.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return Money(minor, price.currency, price.exponent) if 0 < minor < price.minor else None


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

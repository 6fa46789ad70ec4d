"""Google Merchant's product attributes (support.google.com/merchants/answer/7052112), as a table names its
columns or an XML feed its elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.catalogue.feeds.column_words import field_named
from bot.catalogue.feeds.options import option_name
from bot.catalogue.feeds.price_columns import KINDS, choose_price, in_one_currency, price_name, unit_of
from bot.catalogue.feeds.rows import UnreadableFeed, Warned
from bot.catalogue.feeds.sale_dates import out_of_force

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
    "sale_price_start_date": "sale_begins", "sale_start_date": "sale_begins", "sale_start": "sale_begins",
    "special_price_from_date": "sale_begins", "special_from_date": "sale_begins", "date_on_sale_from":
    "sale_begins", "sale_price_dates_from": "sale_begins", "sale_price_end_date": "sale_ends",
    "sale_end_date": "sale_ends", "sale_end": "sale_ends", "special_price_to_date": "sale_ends",
    "special_to_date": "sale_ends", "date_on_sale_to": "sale_ends", "sale_price_dates_to": "sale_ends",
    "titel": "title", "bezeichnung": "title", "produktname": "title", "artikelname": "title",
    "artikelnummer": "id", "produkt_id": "id", "product_id": "id", "item_id": "id", "beschreibung":
    "description", "preis": "price", "verfügbarkeit": "availability", "marke": "brand", "hersteller": "brand",
    "zustand": "condition", "bildlink": "image_link", "sonderangebotspreis": "sale_price", "angebotspreis":
    "sale_price", "produkttyp": "product_type", "kategorie": "product_type", "währung": "currency",
    "titre": "title", "prix": "price", "prix_soldé": "sale_price", "disponibilité": "availability",
    "marque": "brand", "état": "condition", "título": "title", "titulo": "title", "descripción":
    "description", "precio": "price", "precio_de_oferta": "sale_price", "disponibilidad": "availability",
    "marca": "brand", "titolo": "title", "descrizione": "description", "prezzo": "price", "disponibilità":
    "availability", "nosaukums": "title", "apraksts": "description", "cena": "price", "pieejamība":
    "availability", "zīmols": "brand", "pavadinimas": "title", "kaina": "price", "product_name": "title",
    "product_title": "title", "product_description": "description", "product_price": "price",
    "regular_price": "compare_at_price", "list_price": "compare_at_price", "old_price": "compare_at_price",
    "compare_at_price": "compare_at_price", "compare_at": "compare_at_price", "oldprice": "compare_at_price",
    "was_price": "compare_at_price", "original_price": "compare_at_price", "strike_price": "compare_at_price",
    "price_before_discount": "compare_at_price", "streichpreis": "compare_at_price", "unit_price":
    "unit_price", "price_per_unit": "unit_price", "grundpreis": "unit_price", "net_price": "net_price",
    "net_sale_price": "net_sale_price", "gross_price": "gross_price", "special_price": "sale_price", "sale":
    "sale_price",
    "product_url": "link", "product_link": "link", "image_src": "image_link", "picture": "image_link",
    "vendor": "brand", "qty": "quantity", "stock_quantity": "quantity", "in_stock": "availability",
    "stock_status": "availability", "price_currency": "currency", "currency_code": "currency",
    "currencyid": "currency", "currency_id": "currency",
    "categories": "product_type", "group_id": "item_group_id", "parent_id": "item_group_id",
    "status": "status", "product_status": "status", "published": "published", "is_published": "published",
    "visible": "visible", "is_visible": "visible", "product_visible": "visible", "enabled": "enabled",
    "is_enabled": "enabled", "active": "active", "is_active": "active", "product_online": "product_online",
    "visibility": "visibility", "catalog_visibility": "visibility", "is_in_stock": "availability",
    "product_availability": "availability", "current_stock_level": "quantity", "stock_level": "quantity",
    "inventory_level": "quantity", "brand_name": "brand", "product_condition": "condition",
    "item": "title", "item_name": "title", "product": "title", "article_name": "title", "item_no": "id",
    "item_number": "id", "item_code": "id", "article": "id", "article_number": "id", "art_no": "id",
    "product_code": "id", "product_no": "id", "code": "id", "retail_price": "price", "selling_price": "price",
    "quantity_in_stock": "quantity", "stock_qty": "quantity", "on_hand": "quantity", "qty_in_stock":
    "quantity", "units_in_stock": "quantity", "make": "brand", "maker": "brand", "product_category":
    "product_type", "photo": "image_link", "main_image": "image_link", "guarantee": "warranty",
    "category_full": "product_type", "available": "availability",
    "special": "sale_price", "reference": "id",
}  # fmt: skip
LEFT_OUT = re.compile(
    r"custom_label_\d|ads_.*|tax.*|.*_destination|.*excluded_countr.*|mobile_link.*|additional_image_link|"
    r"lifestyle_image_link|cost_of_goods_sold|pause|promotion_id|identifier_exists|adult|display_ads_.*|"
    r"canonical_link|external_seller_id|auto_pricing_min_price|link_template|maximum_retail_price|"
    r"cost|costs?_(?:price|per_item)|(?:purchase|buying|wholesale|dealer|supplier)_price|einkaufspreis|ek_preis|"
    r"margin|markup"
)
_DETAIL = re.compile(r",(?=[^,:]*:[^,:]*:)")
_OPTION = re.compile(r",(?=[^,:]*:)")
_COMMAS = re.compile(r",(?=\S)")
NEEDED = ("id", "title", "price")
PRICED = frozenset(("compare_at_price", "gross_price", "net_price", "unit_price"))
LONGEST_NAME = 200
DATES = ("sale_begins", "sale_ends", "sale_dates")


def header(cells: Sequence[str], name: str, currency: str | None = None) -> tuple[list[str], dict[int, str]]:
    """(columns, the currencies of the price columns that name one). The columns' names are in one form:
    "g:Image Link" -> image_link, "shipping(country:price)" -> shipping, "Price (USD)" -> price."""
    columns, units = [], {}
    for place, cell in enumerate(cells):
        text = cell[:LONGEST_NAME].strip().strip('"').lstrip("\ufeff").removeprefix("g:")
        bare, unit = unit_of(text)
        column = _column(text)
        if unit and FIELDS.get(_column(bare)) in (*KINDS, "net_price", "net_sale_price", "gross_price"):
            column, units[place] = _column(bare), unit
        columns.append(column)
    columns = in_one_currency(columns, units, FIELDS, currency)
    known = {FIELDS.get(column) for column in columns}
    if not known.isdisjoint(PRICED):
        known.add("price")
    missing = [needed for needed in NEEDED if needed not in known]
    if missing:
        raise UnreadableFeed(
            f"{name}: line 1: the header has no column {' and no column '.join(missing)} "
            f"(it has: {', '.join(c for c in columns if c)[:200]})"
            f"{_supplement(missing)}"
        )
    return _one_id(columns), units


def _one_id(columns: list[str]) -> list[str]:
    """The column "id" counts, else the first that is called something like it; the next one is the maker's
    number, unless there is a column for that."""
    ids = [place for place, column in enumerate(columns) if FIELDS.get(column) == "id"]
    chosen = columns.index("id") if "id" in columns else ids[0]
    others = [place for place in ids if place != chosen]
    named = list(columns)
    named[chosen] = "id"
    for place in others:
        named[place] = ""
    if others and "mpn" not in columns:
        named[others[0]] = "mpn"
    return named


def repeated(columns: Sequence[str]) -> Iterator[tuple[int, str]]:
    """(place, field) of every column that states what an earlier one states."""
    seen: set[str] = set()
    for place, column in enumerate(columns):
        field = FIELDS.get(column, "")
        if field in seen:
            yield place, field
        elif field and field not in REPEATED and field not in DATES:
            seen.add(field)


def _supplement(missing: Sequence[str]) -> str:
    if "id" in missing or len(missing) < 2:
        return ""
    return ". A supplemental feed only adds to a main one: import the main feed"


def _column(text: str) -> str:
    text = text.lower().removeprefix("g:")
    taxed = price_name(text, FIELDS)
    if taxed is not None:
        return taxed
    name = re.sub(r"\(.*\)$|\[.*\]$", "", text).rstrip(" ?*#:").strip()
    return known(re.sub(r"[\s\-]+", "_", name))


def known(column: str) -> str:
    """The column's own name, or Google's for what another language calls so."""
    return column if column in FIELDS else field_named(column) or column


Cell = str | Mapping[str, str]
"""A text, or the parts of a nested element ("country", "price")."""
REPEATED = frozenset(("details", "highlights", "shipping"))


def raw_of(
    cells: Iterable[tuple[str, Cell]], now: datetime | None, line: int, warnings: list[Warned]
) -> dict[str, Any]:
    """The canonical fields of one product from its columns; of a column that stands twice the first that is
    filled counts, details, highlights and shipping add up."""
    raw: dict[str, Any] = {}
    attributes: dict[str, str] = {}
    for column, cell in cells:
        if not cell or (isinstance(cell, str) and cell.isspace()):
            continue
        field = FIELDS.get(column)
        if field is None:
            if isinstance(cell, str) and column and not LEFT_OUT.fullmatch(column):
                attributes.setdefault(option_name(column), cell)
        elif field in REPEATED:
            raw.setdefault(field, []).append(cell)
        elif field and field not in raw:
            raw[field] = cell.get("content", "") if isinstance(cell, Mapping) else cell
    for detail in raw.pop("details", ()):
        attributes.update(_detail(detail, attributes) if isinstance(detail, Mapping) else _details(detail))
    choose_price(raw, attributes)
    raw["attributes"] = attributes
    google = raw.pop("google_category", "")
    raw["category"] = raw.pop("product_type", "") or ("" if google.strip().isdigit() else google)
    raw["shipping"] = _shipping(raw.pop("shipping", ()), raw.pop("shipping_label", ""))
    if "highlights" in raw:
        raw["highlights"] = [h for cell in raw["highlights"] for h in _COMMAS.split(str(cell))]
    if "reviews" in raw:
        raw["reviews"] = _quotes(raw["reviews"])
    if not raw.keys().isdisjoint(DATES):
        _dated_sale(raw, now, line, warnings)
    return raw


def _dated_sale(raw: dict[str, Any], now: datetime | None, line: int, warnings: list[Warned]) -> None:
    """Takes the sale price away where today is none of its days."""
    begins, ends, both = (raw.pop(name, "") for name in DATES)
    if both:
        begins, _, ends = (part.strip() for part in both.partition("/"))
    out = out_of_force(begins, ends, now)
    if now is not None and both and "/" not in both:
        out = f"holds only {both}, which names no beginning and end (2026-01-01/2026-01-31); ignored"
    if out and "sale_price" in raw:
        warnings.append(Warned(line, raw.get("id"), "sale_price", str(raw.pop("sale_price")), out))


def _detail(parts: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    name, value = parts.get("attribute_name", "").strip(), parts.get("attribute_value", "").strip()
    key = name.lower()
    if key in known and known[key] != value:
        key = f"{parts.get('section_name', '')} {name}".strip().lower()
    return {key: value} if name and value else {}


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


def _shipping(options: Sequence[Cell], label: str) -> str:
    """ "US::Standard:4.99 USD" -> "US Standard: 4.99 USD"; the shop's own words come first."""
    parts = [label.strip()] if label.strip() else []
    for option in options:
        if isinstance(option, Mapping):
            parts += _priced([option.get(name, "") for name in ("country", "region", "service", "price")])
        else:
            for coded in _OPTION.split(option):
                parts += _priced(coded.split(":"))
    return "; ".join([part.rstrip(".") for part in parts[:-1]] + parts[-1:])


def _priced(pieces: Sequence[str]) -> list[str]:
    *places, price = (piece.strip() for piece in pieces)
    place = " ".join(piece for piece in places if piece)
    return [f"{place}: {price}" if place and price else price or place] if place or price else []


def _quotes(text: str) -> list[dict[str, str]]:
    """ "5|Great||4 2025-04-30|Good": a column of ours for feeds that carry a few opinions, with or without
    the
    day on which they were written."""
    quotes = []
    for part in text.split("||"):
        rating, bar, comment = part.partition("|")
        stars, _, day = rating.strip().partition(" ")
        if bar and stars:
            quotes.append({"rating": stars, "comment": comment.strip(), "date": day.strip()})
    return quotes

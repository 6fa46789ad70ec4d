"""What the name of a price column says beside "price": the currency, with or without tax."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.catalogue.money import SHARED, currency_named

KINDS = frozenset(("price", "sale_price", "compare_at_price"))
NET = {"price": "net_price", "sale_price": "net_sale_price"}
_NET_WORDS = frozenset("net nett netto neto nettó ht excl excluding exclusive excluded exkl zzgl".split())
_GROSS_WORDS = frozenset("gross brutto bruto bruttó ttc incl inc including inclusive included inkl".split())
# These say it of the tax that they stand beside only.
_WITHOUT = frozenset("ex without ohne sans hors sin senza bez без be fără utan uten uden ilman sem".split())
_WITH = frozenset("with mit avec con ar z s с cu med com su".split())
_TAX = frozenset(
    """tax taxes vat gst mwst ust iva tva taxe btw moms mva alv pvn pvm dph km кm áfa afa pdv ddv kdv ндс пдв
    φπα""".split()
)
_ALSO_WORDS = frozenset("ALL TOP TRY CUP PEN MAD SOS GEL BAM LAK MOP".split())  # "price_all" is no currency
_UNIT = re.compile(
    r"^(.{2,60}?)(?:[\s_,/-]+in(?=[\s_(\[-]))?"
    r"(?:[\s_,/-]*([(\[])\s*([A-Za-z]{3}|[^\w\s()\[\]]{1,3}|zł|kč|лв|ft|kr)\s*[)\]]"
    r"|[\s_,/-]+([A-Za-z]{3}|[^\w\s()\[\]]{1,3}|zł|kč|лв|ft|kr)|\s*([€$£₪₽₹₺¥]))$",
    re.IGNORECASE,
)
LONGEST = 100
_BARE = re.compile(r"\s*[\d٠-٩۰-۹][\d٠-٩۰-۹ \u00a0\u202f'’.,٫٬-]*\s*")


def unit_of(cell: str) -> tuple[str, str | None]:
    """("Price", "USD") of "Price (USD)" and "price_usd", ("Price", "$") of "Price in $": a symbol of several
    currencies stays one. None where no currency is named."""
    text = cell.strip()
    found = _UNIT.match(text) if len(text) <= LONGEST else None
    if found is None:
        return cell, None
    base, bracket, *units = found.groups()
    said = next(unit for unit in units if unit)
    if said.casefold() in SHARED:
        return base, said
    code = currency_named(said)
    doubtful = not bracket and said.upper() in _ALSO_WORDS and said != said.upper()
    return (cell, None) if code is None or doubtful else (base, code)


def price_name(text: str, fields: Mapping[str, str]) -> str | None:
    """The column that a lower-case name such as "price (tax excl.)" or "preis brutto" stands for: one of
    `fields`, or net_price, net_sale_price, gross_price; None where it says nothing of a price's tax."""
    if len(text) > LONGEST:
        return None
    words = [word for word in re.split(r"[\s_()\[\],./:-]+", text) if word]
    taxed = not _TAX.isdisjoint(words)
    net = not _NET_WORDS.isdisjoint(words) or (taxed and not _WITHOUT.isdisjoint(words))
    gross = not _GROSS_WORDS.isdisjoint(words) or (taxed and not _WITH.isdisjoint(words))
    if net == gross:
        return None
    said = _TAX | (_NET_WORDS | _WITHOUT if net else _GROSS_WORDS | _WITH)
    bare = "_".join(word for word in words if word not in said)
    kind = fields.get(bare)
    if kind not in KINDS:
        return None
    if net:
        return NET.get(kind, "")
    return "gross_price" if kind == "price" else bare


def choose_price(raw: dict[str, Any], attributes: dict[str, str]) -> None:
    """Of several prices the one to pay: with tax before without, and a list price or the price of a unit of
    measure only where there is no other. The list price stays beside it."""
    net, net_sale, gross, unit = (
        raw.pop(name, "") for name in ("net_price", "net_sale_price", "gross_price", "unit_price")
    )
    if gross:
        raw["price"] = gross
    elif not raw.get("price"):
        if raw.get("compare_at_price"):
            raw["price"] = raw.pop("compare_at_price")
        elif net:
            raw["price"] = net
            raw.setdefault("sale_price", net_sale)
        elif unit:
            raw["price"], unit = unit, ""
    if unit and isinstance(unit, str):
        attributes.setdefault("unit_price", unit)


def with_units(cells: Sequence[str], units: Mapping[int, str]) -> list[str]:
    """The cells of a row, the bare numbers under a column of one currency with that currency beside them."""
    named = list(cells)
    for place, code in units.items():
        if place < len(named) and _BARE.fullmatch(named[place]):
            named[place] = f"{named[place].strip()} {code}"
    return named


def in_one_currency(
    columns: Sequence[str], units: Mapping[int, str], fields: Mapping[str, str], currency: str | None
) -> list[str]:
    """Of a price's columns in several currencies that of the shop's currency, else the first; the others are
    named ""."""
    kept: dict[str, int] = {}
    for place, code in units.items():
        kind = fields.get(columns[place], "")
        if kind not in kept or (_is(code, currency) and not _is(units[kept[kind]], currency)):
            kept[kind] = place
    return [
        "" if place in units and kept[fields.get(column, "")] != place else column
        for place, column in enumerate(columns)
    ]


def _is(unit: str, currency: str | None) -> bool:
    return currency_named(unit) == currency or currency in SHARED.get(unit.casefold(), ())

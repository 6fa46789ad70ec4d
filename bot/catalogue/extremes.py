"""Which of several products has the least or the most of something that is stated in figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.catalogue.constraints import major
from bot.catalogue.product import Product


@dataclass(frozen=True, slots=True)
class Extreme:
    """`names` are the attributes that state it, the more telling first; `least`: the smallest figure wins."""

    names: tuple[str, ...]
    least: bool = False


def _extreme(names: str, least: bool = False) -> Extreme:
    return Extreme(tuple(n.strip() for n in names.split(",")), least)


PRICE, RATING = "price", "rating"
WEIGHT = "weight,product weight,item weight,weight per shoe"
CAPACITY = "capacity,volume,water tank,dust container,bag volume"
EXTREMES = {
    "cheapest": _extreme(PRICE, least=True),
    "dearest": _extreme(PRICE),
    "best rated": _extreme(RATING),
    "lightest": _extreme(WEIGHT, least=True),
    "heaviest": _extreme(WEIGHT),
    "longest battery": _extreme("battery life,shots per charge,battery"),
    "quietest": _extreme("noise,noise level,noise while grinding", least=True),
    "loudest": _extreme("noise,noise level,noise while grinding"),
    "smallest": _extreme(f"screen size,{CAPACITY},packed size,size,length,product length", least=True),
    "largest": _extreme(f"{CAPACITY},people,screen size,packed size,size,length,product length"),
    "most powerful": _extreme("suction power,output power,power"),
    "brightest": _extreme("brightness,brightness front,luminous flux"),
    "largest screen": _extreme("screen size,display size"),
    "warmest": _extreme("comfort temperature,limit temperature", least=True),
    "most memory": _extreme("memory,ram"),
    "most storage": _extreme("storage"),
    "strongest": _extreme("maximum load,recommended load"),
    "most waterproof": _extreme("water column,water column outer tent,waterproof,water protection"),
    "fastest charging": _extreme("charging time", least=True),
}
"""By the names of the lists of words under `extreme` (data/words/<language>/dialogue.yml)."""
_FIGURE = re.compile(r"(-?\d+(?:\.\d+)?)(?: to \d+(?:\.\d+)?)? ?([A-Za-z]+)?")
_UNITS = {
    "kg": 1000.0, "g": 1.0, "minutes": 1 / 60, "min": 1 / 60, "hours": 1.0, "h": 1.0, "days": 24.0,
    "weeks": 168.0, "tb": 1024.0, "gb": 1.0, "l": 1000.0, "ml": 1.0, "m": 100.0, "cm": 1.0, "mm": 0.1,
    "kw": 1000.0, "w": 1.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ranked:
    """`order` holds the products that state it, the winner first; `field` is where most of them do."""

    field: str
    order: tuple[tuple[Product, float], ...]
    unstated: tuple[Product, ...]


def ranked(products: Sequence[Product], name: str) -> Ranked | None:
    """None where fewer than two of them state it in the same words."""
    extreme = EXTREMES[name]
    best: Ranked | None = None
    for field in extreme.names:
        stated = [(p, figure) for p in products if (figure := _figure(p, field)) is not None]
        if best is None or len(stated) > len(best.order):
            stated.sort(key=lambda one: (one[1] if extreme.least else -one[1], major(one[0])))
            told = {p.id for p, _ in stated}
            best = Ranked(field, tuple(stated), tuple(p for p in products if p.id not in told))
    return best if best is not None and len(best.order) > 1 else None


def _figure(product: Product, field: str) -> float | None:
    if field == PRICE:
        return None if product.to_pay is None else major(product)
    if field == RATING:
        return product.rating
    found = _FIGURE.search(product.attributes.get(field, ""))
    if found is None:
        return None
    return float(found[1]) * _UNITS.get((found[2] or "").lower(), 1.0)


def same_figure(ranking: Ranked) -> tuple[Product, ...]:
    """All that share the winner's figure."""
    return tuple(p for p, figure in ranking.order if figure == ranking.order[0][1])

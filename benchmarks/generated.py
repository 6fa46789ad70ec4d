"""A large catalogue made by rule: the same one every time, nothing in it drawn at random."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KINDS = (
    ("Kitchen", "kettle"), ("Kitchen", "toaster"), ("Kitchen", "blender"), ("Audio", "headphones"),
    ("Audio", "loudspeaker"), ("Computers", "laptop"), ("Computers", "keyboard"), ("Computers", "monitor"),
    ("Outdoors", "tent"), ("Outdoors", "backpack"), ("Outdoors", "sleeping bag"), ("Home", "desk lamp"),
    ("Home", "office chair"), ("Home", "bookcase"), ("Garden", "lawn mower"), ("Garden", "hedge trimmer"),
    ("Sports", "yoga mat"), ("Sports", "running shoes"), ("Toys", "wooden train"), ("Beauty", "hair dryer"),
)  # fmt: skip
BRANDS = (
    "Norvik", "Aldera", "Tessaro", "Quendal", "Brimholt", "Sarvane", "Ostrel", "Miravo", "Feldspur", "Yarrow"
)  # fmt: skip
COLOURS = ("black", "white", "red", "blue", "green", "grey", "yellow", "brown")
PURPOSES = ("travel", "small rooms", "every day", "beginners", "families", "the office")


@dataclass(frozen=True, slots=True)
class Made:
    """`cents` is the list price, `sale_cents` what is paid where it is set."""

    id: str
    title: str
    description: str
    brand: str
    category: tuple[str, str]
    colour: str
    cents: int
    sale_cents: int | None
    in_stock: bool
    rating: float
    weight_grams: int

    @property
    def to_pay(self) -> float:
        return (self.sale_cents or self.cents) / 100


def made(count: int) -> Iterator[Made]:
    for number in range(count):
        shelf, kind = KINDS[number % len(KINDS)]
        brand = BRANDS[number // len(KINDS) % len(BRANDS)]
        colour, purpose = COLOURS[number % 7], PURPOSES[number % 5]
        cents = 999 + number * 7919 % 50_000
        yield Made(
            id=f"G-{number}",
            title=f"{brand} {kind} {number // 200 + 10}{'ABCDEFG'[number % 7]}, {colour}",
            description=f"A {colour} {kind} for {purpose}. By {brand}, tested for {number % 9 + 1} years.",
            brand=brand,
            category=(shelf, kind),
            colour=colour,
            cents=cents,
            sale_cents=cents * 4 // 5 if number % 4 == 0 else None,
            in_stock=number % 10 != 3,
            rating=2 + number * 13 % 31 / 10,
            weight_grams=100 + number * 31 % 9000,
        )


def write_tsv(path: Path, products: Iterator[Made], bad_every: int) -> int:
    """Every `bad_every`th row has a price with the letter O in it. Returns how many those are."""
    names = (
        "id", "title", "description", "link", "availability", "price", "sale_price", "brand", "product_type",
        "color", "average_rating", "product_weight", "product_detail",
    )  # fmt: skip
    bad = 0
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, delimiter="\t", lineterminator="\n")
        writer.writerow(names)
        for number, each in enumerate(products, 1):
            price = _amount(each.cents)
            if number % bad_every == 0:
                price, bad = price[:-1] + "O", bad + 1
            writer.writerow(
                (
                    each.id, each.title, each.description, f"/product/{each.id}",
                    "in_stock" if each.in_stock else "out_of_stock", f"{price} EUR",
                    f"{_amount(each.sale_cents)} EUR" if each.sale_cents else "", each.brand,
                    " > ".join(each.category), each.colour, f"{each.rating:.1f}",
                    f"{each.weight_grams / 1000} kg", f"General:Guarantee:{each.weight_grams % 5 + 1} years",
                )
            )  # fmt: skip
    return bad


def write_json(path: Path, products: Iterator[Made]) -> None:
    documents = [
        {
            "id": each.id,
            "title": each.title,
            "description": each.description,
            "brand": each.brand,
            "category": each.category[1],
            "price": each.cents / 100,
            "rating": round(each.rating, 1),
            "availabilityStatus": "In Stock" if each.in_stock else "Out of Stock",
            "weight": each.weight_grams,
        }
        for each in products
    ]
    path.write_text(json.dumps({"products": documents}), encoding="utf-8")


def _amount(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"

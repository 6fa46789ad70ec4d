"""How long a search takes, by words and by meaning under constraints, in a small and a large catalogue.

Product vectors are made by rule here (one direction a category, a little of the product's own), since the
real ones of 20,000 products would take two minutes; the query is embedded for real, so that its time counts.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.figures import Figure, WrongAnswer, percentile
from benchmarks.generated import BRANDS, COLOURS, KINDS, PURPOSES, Made, made

SIZES = {200: None, 20_000: 20.0}
QUERIES = 200
DIMENSION = 384


@dataclass(frozen=True, slots=True)
class Asked:
    text: str
    kind: str
    brand: str | None
    colour: str
    price_high: float


def searching() -> Iterator[Figure]:
    from bot.catalogue.product import Availability, Money, Product
    from bot.catalogue.snapshot import Catalogue
    from bot.catalogue.wishes import Wishes
    from bot.understanding import embedding

    opened = embedding.opened()

    def product(each: Made) -> Product:
        return Product(
            id=each.id, title=each.title, description=each.description, brand=each.brand,
            category=each.category, price=Money(each.cents, "EUR"),
            sale_price=Money(each.sale_cents, "EUR") if each.sale_cents else None,
            availability=Availability.in_stock if each.in_stock else Availability.out_of_stock,
            rating=each.rating, attributes={"colour": each.colour},
        )  # fmt: skip

    def embed(text: str) -> NDArray[np.float32]:
        if opened is not None:
            opened.computed(text)
        named = [kind for _, kind in KINDS if kind in text]
        return _near(named[0] if named else text, text, 0.3)

    for size, at_most in SIZES.items():
        shelf = {each.id: each for each in made(size)}
        vectors = {each.id: _near(each.category[1], each.id, 0.5) for each in shelf.values()}
        began = time.process_time()
        catalogue = Catalogue.build(map(product, shelf.values()), 1, None, embed, vectors)
        built = time.process_time() - began
        waited, spent = [], []
        for asked in _queries():
            wishes = Wishes(price_high=asked.price_high, brands=(asked.brand,) if asked.brand else ())
            began, begun = time.perf_counter(), time.process_time()
            hits = catalogue.search(asked.text, wishes, 5)
            waited.append((time.perf_counter() - began) * 1000)
            spent.append((time.process_time() - begun) * 1000)
            _check(size, asked, [shelf[hit.product.id] for hit in hits], shelf)
        part = f"search, {size:,} products"
        yield Figure(part, "p50", percentile(waited, 0.5), "ms")
        yield Figure(part, "p95", percentile(waited, 0.95), "ms", at_most=at_most)
        yield Figure(part, "CPU a search, p95", percentile(spent, 0.95), "ms")
        yield Figure(part, "CPU to build the snapshot", built, "s")


def _queries() -> Iterator[Asked]:
    for number in range(QUERIES):
        kind = KINDS[number % len(KINDS)][1]
        brand = BRANDS[number // 3 % len(BRANDS)] if number % 3 == 0 else None
        colour = COLOURS[number % 7]
        words = f"{colour} {kind} for {PURPOSES[number // 7 % len(PURPOSES)]}, number {number}"
        yield Asked(words, kind, brand, colour, 100 + number % 5 * 80)


def _check(size: int, asked: Asked, hits: list[Made], shelf: dict[str, Made]) -> None:
    """Constraints are hard, the best hit is of the kind, and nothing is missed that is there."""

    def fits(each: Made) -> bool:
        within = each.to_pay <= asked.price_high and asked.brand in (None, each.brand)
        return within and each.colour == asked.colour

    there = any(fits(each) and each.category[1] == asked.kind for each in shelf.values())
    if not all(fits(each) for each in hits):
        raise WrongAnswer(f"search in {size}: {asked} found {hits}: a constraint is broken")
    if there and (not hits or hits[0].category[1] != asked.kind):
        raise WrongAnswer(f"search in {size}: {asked} found {hits[:1]}: the kind is missed")


def _near(direction: str, own: str, share: float) -> NDArray[np.float32]:
    vector = _unit(direction) + share * _unit(own)
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


def _unit(name: str) -> NDArray[np.float32]:
    drawn = np.random.default_rng(zlib.crc32(name.encode())).standard_normal(DIMENSION)
    return np.asarray(drawn / np.linalg.norm(drawn), np.float32)

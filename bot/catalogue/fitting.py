"""Whether a product meets a need, on stated evidence only: fits, does not, or unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.catalogue.constraints import major
from bot.catalogue.facts import Fact, statement
from bot.catalogue.product import Product
from bot.catalogue.properties import asked_property, stems_of
from bot.catalogue.ranges import Judged, judged
from bot.catalogue.words import forms, has_digit, stem

_CEILING = re.compile(
    r"\b(?:under|below|less than|at most|max(?:imum)?|up to|not more than|within)"
    r"\s*[^\d\w\s]?\s*(\d+(?:[.,]\d+)?)(?![\d.,]*[\s-]*(?:kg|kilo|cm|mm|m|l|lit|inch|hour|min|year"
    r"|month|day|week|watt|w|"
    r"people|person|degree|%|\")s?)",
    re.I,
)
_REFUSALS = frozenset("no none not without non false never n".split())
_REFUSES = re.compile(
    r"\b(?:no|not|none|nor|never|without|cannot|can't|isn't|doesn't|don't|won't|hardly|too|tight for"
    r"|rather than|"
    r"less than|excluded)\b",
    re.IGNORECASE,
)
_HEDGES = re.compile(
    r"\b(?:need|needs|must|sometimes|some|only|unless|except|little|slow|if)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"[,;:]\s+|\s+(?=(?:but|because|while|rather than|although|and not)\b)", re.IGNORECASE)
_PURPOSE = frozenset(
    "birthday gift present mom mum dad wife husband friend son daughter kid kids budget".split()
)


_ASIDE = frozenset(stem(word) for word in _PURPOSE)
_PLAIN_NAMES = frozenset(
    {"ports", "accessories", "formats", "positions", "works with"}
)  # lists of what it has
_NEWBORN = frozenset({stem("newborn")})


class Verdict(StrEnum):
    fits = "fits"
    does_not = "does_not"
    unknown = "unknown"


@dataclass(frozen=True, slots=True)
class Fit:
    """`evidence` is the stated fact behind fits and does_not, None for unknown."""

    product_id: str
    need: str
    verdict: Verdict
    evidence: Fact | None = None


def fit(product: Product, need: str) -> Fit:
    ceiling = _CEILING.search(need)
    if ceiling:
        return _affordable(product, need, float(ceiling.group(1).replace(",", ".")))
    measured = judged(product, need)
    wanted = asked_property(need, product).words | _own_words(need, product)
    wanted = frozenset(w for w in wanted if w not in _ASIDE and not (measured and has_digit(w)))
    if measured is not None and not _NEWBORN & wanted:
        return _measured(product, need, measured)
    said_so = _said_so(product, need, wanted) if wanted else None
    if said_so is not None:
        return said_so
    if measured is not None:
        return _measured(product, need, measured)
    return Fit(product.id, need, Verdict.unknown)


def _measured(product: Product, need: str, found: Judged) -> Fit:
    verdict = Verdict.fits if found.within else Verdict.does_not
    quoted = found.field in {"highlights", "description"}
    return Fit(product.id, need, verdict, Fact(product.id, found.field, found.value, quoted))


def _said_so(product: Product, need: str, wanted: frozenset[str]) -> Fit | None:
    """By an attribute about it, a sentence, the title; None where nothing says yes or no."""
    for name, value in product.attributes.items():
        named, said = {stem(f) for f in forms(name)}, {stem(f) for f in forms(value)}
        if not wanted <= named | said or (not wanted & named and wanted != said and name not in _PLAIN_NAMES):
            continue
        refused = bool(_REFUSALS & set(forms(value)[:2])) and not wanted <= said
        verdict = Verdict.does_not if refused else Verdict.fits
        return Fit(product.id, need, verdict, Fact(product.id, name, value))
    title = {stem(f) for f in forms(product.title)}
    if wanted <= title:
        return Fit(product.id, need, Verdict.fits, Fact(product.id, "title", product.title, quoted=True))
    said_so = statement(product, wanted) or statement(product, wanted - title)
    if said_so is None:
        return None
    verdict = _verdict(said_so.value, wanted)
    return None if verdict is Verdict.unknown else Fit(product.id, need, verdict, said_so)


def _verdict(sentence: str, wanted: frozenset[str]) -> Verdict:
    """By the clause that speaks of it: "survive sweat and rain, but not swimming" refuses swimming alone. A
    clause that hedges ("in steady rain it needs the cover") says neither yes nor no."""
    told = [clause for clause in _CLAUSE.split(sentence) if wanted & stems_of(forms(clause))]
    if any(_REFUSES.search(clause) for clause in told):
        return Verdict.does_not
    return Verdict.unknown if any(_HEDGES.search(clause) for clause in told) else Verdict.fits


def _own_words(need: str, product: Product) -> frozenset[str]:
    """Words of the need that the title holds too ("leather bag"): they are evidence, not to be passed
    over."""
    title = {stem(f) for f in forms(product.title)}
    kinds = {stem(f[-1]) for part in (*product.category, *product.tags) if (f := forms(part))}
    ends = {stem(f[-1]) for f in [forms(product.title)] if f}
    return frozenset(
        s for f in forms(need) if (s := stem(f)) in title and s not in kinds | ends and len(s) > 2
    )


def _affordable(product: Product, need: str, ceiling: float) -> Fit:
    paid = product.to_pay
    if paid is None:
        return Fit(product.id, need, Verdict.unknown)
    field = "sale_price" if product.sale_price is not None else "price"
    verdict = Verdict.fits if major(product) <= ceiling else Verdict.does_not
    return Fit(product.id, need, verdict, Fact(product.id, field, str(paid)))

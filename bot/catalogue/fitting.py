"""Whether a product meets a need, on stated evidence only: fits, does not, or unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.catalogue.asked import asked_property
from bot.catalogue.constraints import major
from bot.catalogue.facts import Fact, statement
from bot.catalogue.product import Product
from bot.catalogue.words import forms, stem

_CEILING = re.compile(
    r"\b(?:under|below|less than|at most|max(?:imum)?|up to|not more than|within)"
    r"\s*[^\d\w\s]?\s*(\d+(?:[.,]\d+)?)",
    re.I,
)
_REFUSALS = frozenset("no none not without non false never n".split())
_PURPOSE = frozenset(
    "birthday gift present mom mum dad wife husband friend son daughter kid kids budget".split()
)


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
    wanted = asked_property(need, product).words | _own_words(need, product)
    wanted = frozenset(w for w in wanted if w not in {stem(p) for p in _PURPOSE})
    if not wanted:
        return Fit(product.id, need, Verdict.unknown)
    for name, value in product.attributes.items():
        named, said = {stem(f) for f in forms(name)}, {stem(f) for f in forms(value)}
        if not wanted <= named | said:
            continue
        refused = bool(_REFUSALS & set(forms(value)[:2])) and not wanted <= said
        verdict = Verdict.does_not if refused else Verdict.fits
        return Fit(product.id, need, verdict, Fact(product.id, name, value))
    said_so = statement(product, wanted)
    if said_so is None and wanted <= {stem(f) for f in forms(product.title)}:
        said_so = Fact(product.id, "title", product.title, quoted=True)
    if said_so is None or _refuses(said_so.value):
        return Fit(product.id, need, Verdict.unknown)
    return Fit(product.id, need, Verdict.fits, said_so)


def _refuses(sentence: str) -> bool:
    """A sentence that holds a refusal somewhere is left unread: only an attribute says a plain no."""
    return bool({"no", "not", "without", "cannot", "never", "isnt", "doesnt", "dont"} & set(forms(sentence)))


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

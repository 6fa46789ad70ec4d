"""A comparison in words and as a table: differences first, needs mapped, what speaks against each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.catalogue.claims import Claim
from bot.catalogue.comparison import Comparison, Row
from bot.catalogue.drawbacks import Drawback
from bot.catalogue.fitting import Fit, Verdict
from bot.catalogue.lexical import content_words
from bot.catalogue.product import Product
from bot.catalogue.words import forms, stem
from bot.dialogue import telling, terms
from bot.dialogue.moment import Moment
from bot.dialogue.values import Line, Value

DIFFERENCES_TOLD = 5
FIRST = frozenset({"availability", "rating"})
TERMS = frozenset("warranty returns shipping condition".split())
BULK = frozenset({"weight", "product weight"})
OUTSIDE = frozenset(
    """color colour material length width height product_length size pattern gender age group
    dimensions""".split()
) | {"product length", "product width", "product height", "age group"}
HEAVIEST = ("out_of_stock", "no_returns", "low_rating", "caveat", "poor_review")
"""What is told against a product first; of two the dearer one and its terms last."""
LENGTHS = frozenset("short_returns short_warranty shorter_warranty slow_shipping slower_shipping".split())
NOT_IN_WORDS = frozenset(
    {"title", "description", "price", "sale_price", "review_count", "quantity", "brand", "category"}
)


def difference_lines(comparison: Comparison) -> list[Line]:
    """The price to pay and the differences that tell the products apart, in a line each; the table has the
    rest."""
    told = [row for row in comparison.rows if row.differs and row.field not in NOT_IN_WORDS]
    told.sort(key=weight)
    lines = [
        row_line(row.field, [spoken(row.field, v) for v in row.values]) for row in told[:DIFFERENCES_TOLD]
    ]
    prices = [p.to_pay for p in comparison.products]
    if any(prices):
        lines.insert(0, row_line("sale_price", [p if p is not None else "–" for p in prices]))
    return lines or [Line("compare-no-difference")]


def weight(row: Row) -> int:
    """Whether it can be had and what others say before what it can do, what all of them state before what
    some do; what it is made of, how big it is and the shop's terms come last."""
    if row.field in FIRST:
        return 0
    if row.field in TERMS:
        return 5
    if row.field in OUTSIDE:
        return 4
    if row.field in BULK:
        return 2
    return 1 if None not in row.values else 3


def spoken(field: str, value: str | None) -> Value:
    """A stored value as it is said: "in_stock" gets its words."""
    if value is None:
        return "–"
    return Line("stock-state", {"state": value}) if field == "availability" else terms.as_said(field, value)


def row_line(field: str, values: Sequence[Value]) -> Line:
    """ "price now: 10 · 12": the values joined one by one, so that each is spoken as what it is."""
    joined: Value = values[0]
    for value in values[1:]:
        joined = Line("compare-joined", {"left": joined, "right": value})
    return Line("compare-row", {"field": telling.label(field), "values": joined})


def need_lines(comparison: Comparison) -> list[Line]:
    """Each need with each product: what is stated for or against it; nothing where nothing is."""
    lines: list[Line] = []
    for fits in comparison.fits:
        if all(fit.evidence is not None and fit.evidence.field == "title" for fit in fits):
            continue  # all of them are called so: "running shoes"
        told = [fit_line(comparison, fit) for fit in fits if fit.evidence is not None]
        within = len(told) == len(fits) and all(line.id == "fit-price" for line in told)
        lines += [Line("fit-price-all", {"need": fits[0].need})] if within else told
    return lines


def has_purpose(need: str, chosen: Sequence[Product]) -> bool:
    """Whether a need says more than the kind of thing: "tents" does not, "a tent for the coast" does."""
    named = {stem(w) for p in chosen for w in forms(" ".join((p.title, p.brand or "", *p.category)))}
    return any(stem(word) not in named and not word.isdigit() for word in content_words(need))


def fit_line(comparison: Comparison, fit: Fit) -> Line:
    product = next(p for p in comparison.products if p.id == fit.product_id)
    assert fit.evidence is not None
    fits = fit.verdict is Verdict.fits
    args: dict[str, Value] = {"need": fit.need, "product": product.title}
    if fit.evidence.field in {"price", "sale_price"} and product.to_pay is not None:
        return Line("fit-price" if fits else "fit-price-not", {**args, "price": product.to_pay})
    return Line(
        "fit-fits" if fits else "fit-does-not",
        {**args, "evidence": telling.cut(fit.evidence.value).rstrip(".")},
    )


def drawback_lines(comparison: Comparison) -> list[Line]:
    """One thing against each, and once where it is said of several."""
    two = len(comparison.products) == 2
    told: dict[str, tuple[Line, list[str]]] = {}
    for product in comparison.products:
        found = sorted(comparison.drawbacks.get(product.id, ()), key=heaviness)
        if found:
            line = drawback_line(product, found[0], two)
            told.setdefault(str(line), (line, []))[1].append(product.title)
    return [Line("against", {"product": tuple(titles), "what": line}) for line, titles in told.values()]


def heaviness(drawback: Drawback) -> int:
    return HEAVIEST.index(drawback.kind) if drawback.kind in HEAVIEST else len(HEAVIEST)


def drawback_line(product: Product, drawback: Drawback, two: bool = False) -> Line:
    value: Value = drawback.value.rstrip(".")
    if drawback.kind in LENGTHS:
        value = terms.in_brackets(drawback.field, drawback.value)
    if drawback.kind == "dearest" and product.to_pay is not None:
        value = product.to_pay
    if drawback.field == "rating":
        value = product.rating or 0.0
    if drawback.kind == "poor_review":
        value = telling.cut(drawback.value, 90)
    kind = "dearer" if two and drawback.kind == "dearest" else drawback.kind.replace("_", "-")
    return Line(f"drawback-{kind}", {"value": value})


def comparison_claims(moment: Moment, comparison: Comparison) -> tuple[Claim, ...]:
    """Every value told, each under its product."""
    claims = {}
    for row in comparison.rows:
        for product, value in zip(comparison.products, row.values, strict=True):
            if value is not None:
                claims[(product.id, row.field)] = telling.claim(moment, product, row.field, value)
    return tuple(claims.values())


def table(comparison: Comparison) -> dict[str, Any]:
    """What is to pay comes first, with its words; the other rows are as stored."""
    rows = [
        {
            "field": row.field,
            "label": telling.label(row.field),
            "values": [spoken(row.field, value) if value is not None else None for value in row.values],
            "differs": row.differs,
        }
        for row in comparison.rows
        if row.field not in {"price", "sale_price"}
    ]
    prices = [p.to_pay for p in comparison.products]
    if any(prices):
        differs = len(set(prices)) > 1
        priced = {"field": "price", "label": Line("label-sale-price"), "values": prices, "differs": differs}
        rows.insert(0, priced)
    return {"type": "comparison", "products": [telling.card(p) for p in comparison.products], "rows": rows}

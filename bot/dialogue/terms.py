"""What a shop states of warranty, returns, delivery and measures, as every visitor can read it."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.catalogue.terms import Kind, Span, Term, read_measure, read_term
from bot.dialogue.values import Line, Measure, Stated, Value

STATING_TERMS = frozenset({"warranty", "returns", "shipping"})
RATING = re.compile(r"[0-9](?:\.[0-9]{1,3})?")
SIZES = frozenset({"size", "sizes"})
"""The letters of sizes are no units: "40 L"."""

CLOSED_WORDS = frozenset(
    """adult aluminium automatic beige black blue brown cast-iron cotton cream dark-blue glass gold green
    grey included kids leather light-blue new no none not-included orange pink plastic purple red
    refurbished removable silver sold-separately stainless-steel steel used water-repellent white wood
    wool yellow yes""".split()
)
"""Short statements that say the same in every feed, with hyphens for spaces; `stated-word` has them all."""
OTHER_SPELLINGS = {"gray": "grey", "navy": "dark-blue", "aluminum": "aluminium", "children": "kids"}
KILO = "mass-kilogram"


def sentence_of(field: str, stated: str) -> Value:
    """A statement as a sentence of its own; in the shop's words, and quoted as such, where it is not wholly
    understood."""
    term = read_term(field, stated)
    if term is None:
        return Line("as-written", {"value": sentence(stated)})
    return Stated(sentence(stated), Line("term-sentence", {"term": term_line(field, term)}))


def in_brackets(field: str, stated: str) -> Value:
    """A statement beside what is made of it: "its warranty is short (3 months)"."""
    term = read_term(field, stated)
    text = stated.rstrip(".")
    return Line("as-written", {"value": text}) if term is None else Stated(text, term_line(field, term))


def as_said(field: str, value: str) -> Value:
    """A stored value as it is said: terms, ratings, measures in the visitor's language, others as is."""
    term = read_term(field, value) if field in STATING_TERMS else None
    if term is not None:
        return Stated(value, term_line(field, term))
    if field == "rating" and RATING.fullmatch(value):
        return Stated(value, Line("stated-rating", {"rating": float(value)}))
    word = value.strip().casefold().replace(" ", "-")
    word = OTHER_SPELLINGS.get(word, word)
    if word in CLOSED_WORDS:
        return Stated(value, Line("stated-word", {"word": word}))
    measured = read_measure(value) if field not in SIZES else None
    return value if measured is None else Stated(value, in_grams(*measured))


def in_grams(amount: Decimal, unit: str) -> Measure:
    """Less than a kilogram as people say it: 46 grams, not 0.046 kilograms."""
    if unit == KILO and 0 < amount < 1:
        return Measure((amount * 1000).normalize(), "mass-gram")
    return Measure(amount, unit)


def is_none(field: str, stated: str) -> bool:
    """ "No return policy": the shop states that there is none, and no more than that."""
    term = read_term(field, stated)
    return term is not None and term.kind is Kind.none


def term_line(field: str, term: Term) -> Line:
    match term:
        case Term(kind=Kind.none):
            return Line("term-no-returns" if field == "returns" else "term-no-warranty")
        case Term(kind=Kind.lifetime):
            return Line("term-lifetime")
        case Term(kind=Kind.sent, span=Span() as sent, then=Span() as then):
            return Line("term-sent-arrives", {"term": span_line(sent), "then": span_line(then)})
        case Term(kind=Kind.sent, span=Span() as span):
            return Line("term-sent", {"term": span_line(span)})
        case Term(kind=Kind.arrives, span=Span() as span):
            return Line("term-arrives", {"term": span_line(span)})
        case Term(span=Span() as span, by_maker=True):
            return Line("term-by-maker", {"term": span_line(span)})
        case Term(span=Span() as span):
            return span_line(span)
    return Line("term-overnight")


def span_line(span: Span) -> Line:
    if span.low == span.high:
        return Line("term-span", {"unit": span.unit, "count": span.high})
    return Line("term-range", {"unit": span.unit, "low": span.low, "count": span.high})


def sentence(words: str) -> str:
    words = words.strip()
    return words if words.endswith((".", "!", "?", "。")) else words + "."

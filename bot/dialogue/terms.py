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
    """adult aluminium anthracite automatic bamboo beige black blue brown cast-iron charcoal clear copper
    coral cotton cream dark-blue dusk-blue forest-green glass gold graphite green grey included kids
    leather light-blue lilac marigold mint moss multicolour new no none not-included oat ocean-blue
    olive orange pine pink plastic purple red refurbished removable rose rust-red sage sand sea-green
    silver slate sold-separately stainless-steel steel teal titanium turquoise used walnut
    water-repellent white wood wool yellow yes""".split()
)
"""Short statements that say the same in every feed, with hyphens for spaces; `stated-word` has them all."""
OTHER_SPELLINGS = {
    "gray": "grey", "navy": "dark-blue", "aluminum": "aluminium", "children": "kids", "golden": "gold",
    "multicolor": "multicolour", "matte": "matt", "transparent": "clear", "terracotta": "rust-red",
}  # fmt: skip
MIXED = frozenset({"color", "colour", "material"})
RANGE = re.compile(r"(?P<low>[0-9.]+) ?(?:to|-|–) ?(?P<high>[0-9.]+ ?[A-Za-z]+)")
AMOUNT = re.compile(r"[0-9.]+ ?[A-Za-z]+(?= [a-z])")
SHADES = frozenset("dark light deep pale bright matt".split())
TOGETHER = re.compile(r"\s*(?:[/,&+]|\band\b)\s*")
MORE = re.compile(r",| (?:on|or|against) ")
"""Behind a term: what it holds for ("3 years manufacturer's warranty, ear pads excluded")."""
KILO = "mass-kilogram"


def sentence_of(field: str, stated: str) -> Value:
    """A statement as a sentence of its own; in the shop's words, and quoted as such, where it is not wholly
    understood."""
    told = whole_term(field, stated)
    if told is None:
        return Line("as-written", {"value": sentence(stated)})
    return Stated(sentence(stated), Line("term-sentence", {"term": told}))


def whole_term(field: str, stated: str) -> Line | None:
    """The term that is stated; where more is said than a term, that term with the shop's words beside it."""
    term = read_term(field, stated)
    if term is not None:
        return term_line(field, term)
    first, more = MORE.split(stated, maxsplit=1)[0], MORE.search(stated)
    begun = read_term(field, first) if more is not None else None
    if begun is None or begun.kind is Kind.none:
        return None
    return Line("term-and-more", {"term": term_line(field, begun), "value": stated.strip().rstrip(".")})


def in_brackets(field: str, stated: str) -> Value:
    """A statement beside what is made of it: "its warranty is short (3 months)"."""
    term = read_term(field, stated)
    text = stated.rstrip(".")
    return Line("as-written", {"value": text}) if term is None else Stated(text, term_line(field, term))


def as_said(field: str, value: str) -> Value:
    """A stored value as it is said: terms, ratings, measures in the visitor's language, others as is."""
    if field in STATING_TERMS:
        told = whole_term(field, value) or Line("as-written", {"value": value.strip().rstrip(".")})
        return Stated(value, told)
    if field == "rating" and RATING.fullmatch(value):
        return Stated(value, Line("stated-rating", {"rating": float(value)}))
    if (words := closed_words(field, value)) is not None:
        return Stated(value, words)
    if field not in SIZES and (measured := measure(value)) is not None:
        return Stated(value, measured)
    return Stated(value, Line("as-written", {"value": value})) if in_sentences(value) else value


def measure(value: str) -> Line | Measure | None:
    """An amount, a range of amounts ("41 to 54 cm"), or an amount with the shop's words on when it holds."""
    if (one := read_measure(value)) is not None:
        return in_grams(*one)
    if (span := RANGE.fullmatch(value.strip())) and (high := read_measure(span["high"])) is not None:
        return Line("measure-range", {"low": span["low"], "high": in_grams(*high)})
    begun = AMOUNT.match(value)
    one = read_measure(begun[0]) if begun else None
    return None if one is None else Line("term-and-more", {"term": in_grams(*one), "value": value})


def in_sentences(value: str) -> bool:
    """Whether a value is said in words of English rather than by a name or a sign ("USB-C", "SBC")."""
    said = [word.strip(",;") for word in value.split()]
    plain = [word for word in said if word.isalpha() and len(word) > 1]
    return len(plain) > 1 and any(word.islower() for word in plain)


def closed_words(field: str, value: str) -> Line | None:
    """Words that are the same in every feed; colours and materials also in shades and together ("dark green",
    "black/red")."""
    text = value.strip().casefold()
    if (one := one_word(text)) is not None:
        return one
    if field not in MIXED:
        return None
    several = [one_word(part) or shade(part) for part in TOGETHER.split(text)]
    known = tuple(line for line in several if line is not None)
    if len(known) < len(several):
        return None
    return known[0] if len(known) == 1 else Line("colours-together", {"colours": known})


def one_word(text: str) -> Line | None:
    word = text.replace(" ", "-")
    word = OTHER_SPELLINGS.get(word, word)
    return Line("stated-word", {"word": word}) if word in CLOSED_WORDS else None


def shade(text: str) -> Line | None:
    tone, _, colour = text.replace("-", " ").partition(" ")
    tone, said = OTHER_SPELLINGS.get(tone, tone), one_word(colour)
    return Line("colour-shade", {"shade": tone, "colour": said}) if said and tone in SHADES else None


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

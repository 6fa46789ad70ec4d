"""Names said in part: when a part of a title is enough, and which of several titles it means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.catalogue.english import ARTICLES
from bot.catalogue.names import COLOURS, FILLERS, KINDS, NameIndex, key
from bot.catalogue.product import Product
from bot.catalogue.words import Word, forms, has_digit, stem
from bot.catalogue.written_together import model_in_one

MOST_BEFORE = 2
_SERIES = re.compile(r"s(\d{1,2})")
MODEST = frozenset("plain normal simple regular ordinary basic standard classic".split())
"""Words for a thing that is nothing more."""


def most_of_one(names: NameIndex, rows: set[int], matched: set[str]) -> bool:
    """ "Selfie stick" of one Selfie Stick Monopod: two telling words and half of the only title with
    both; "golden shoes" of Golden Shoes Woman: all but for whom or which of them; "the white backpack" of the
    only backpack that is white."""
    if len(rows) != 1 or len(matched) < 2:
        return False
    title = names.titles[next(iter(rows))]
    core = title.core
    if title.head in matched and matched & COLOURS:
        return True
    if core - matched <= KINDS and core & matched - COLOURS:
        return True
    if any(has_digit(w) for w in matched) and 3 * len(core & matched) >= 2 * len(core):
        return True  # "13 pro"
    return len(matched - COLOURS - KINDS - FILLERS) > 1 and 2 * len(core & matched) >= len(core)


def main_kind(names: NameIndex, products: Sequence[Product], rows: set[int], matched: set[str]) -> set[int]:
    """ "iphone": the phones rather than the charger, where half of the bearers of the name are phones."""
    if len(rows) < 3:
        return rows
    kinds: dict[tuple[str, ...], set[int]] = {}
    for row in rows:
        kinds.setdefault(products[row].category, set()).add(row)
    largest = max(kinds.values(), key=len)
    if len(kinds) > 1 and 2 * len(largest) >= len(rows) and len(largest) > 1:
        said = {w for row in rows - largest for w in [names.titles[row].head] if w in matched}
        return rows if said else largest
    return rows


def by_its_name(names: NameIndex, rows: set[int], matched: set[str], written: str, begins: bool) -> set[int]:
    """ "Is the Charger rear wheel drive": written as a name within a sentence, the titles that begin with it
    rather than those that end so ("iPhone Charger"); none where that tells nothing."""
    if begins or len(matched) > 1 or not written[:1].isupper() or not written[1:].islower():
        return set()
    own = {row for row in rows if names.titles[row].words[0] in matched}
    return own if own != rows else set()


def plainest(names: NameIndex, rows: set[int], matched: set[str]) -> set[int]:
    """ "samsung s8" is the Galaxy S8, not the Galaxy Tab S8 Plus: the title that the others add to."""
    unsaid = {row: names.titles[row].core - matched for row in rows}
    least = min(rows, key=lambda row: len(unsaid[row]))
    plain = all(row == least or unsaid[least] < unsaid[row] for row in rows)
    return {least} if plain else rows


def described(product: Product, spoken: Sequence[Word], at: int) -> bool:
    """ "A serving tray" of a Tray for serving: up to two words before the name, back to an article or the
    beginning, all of which the product's own text holds."""
    own = {stem(f) for f in forms(f"{product.description} {' '.join(product.tags)}")}
    for place in range(at, max(at - MOST_BEFORE, -1) - 1, -1):
        if place < 0 or spoken[place].form in ARTICLES:
            return place < at
        if spoken[place].form not in MODEST and stem(spoken[place].form) not in own:
            return False
    return False


def parted(names: NameIndex, word: Word) -> tuple[Word, ...]:
    """ "Lunchbox" as the two words of a Lunch Box; any other word alone."""
    series = _SERIES.fullmatch(word.form)  # "apple watch s4" of a Series 4
    if (
        series
        and word.form not in names.rows
        and names.rows.get(key("series"), set()) & names.rows.get(series[1], set())
    ):
        return Word("series", word.start, word.start + 1), Word(series[1], word.start + 1, word.end)
    parts = names.compounds.get(key(word.form), ())
    found: list[Word] = []
    for part in parts:
        start = found[-1].end if found else word.start
        end = word.end if len(found) + 1 == len(parts) else min(start + len(part), word.end - 1)
        found.append(Word(part, start, end))
    return tuple(found) or (word,)


def joined(names: NameIndex, spoken: list[Word]) -> list[Word]:
    """ "air pods" is AirPods, unless a title holds both words apart; "lunchbox" is a Lunch Box, "galaxy s 8"
    a Galaxy S8."""
    rows = names.rows
    merged: list[Word] = []
    every = [part for each in spoken for part in parted(names, each)]
    for at, word in enumerate(every):
        if merged:
            last = merged[-1]
            form = last.form + word.form
            around = [w.form for w in (*merged[-2:-1], *every[at + 1 : at + 2])]
            model = _is_model(names, last, word, around)
            if (
                key(form) in rows
                and key(form) != key(last.form)
                and (len(form) > 5 if not has_digit(form) else model)
            ):
                apart = rows.get(key(last.form), set()) & rows.get(key(word.form), set())
                if not apart:
                    merged[-1] = Word(form, last.start, word.end)
                    continue
        merged.append(word)
    return merged


def _is_model(names: NameIndex, one: Word, other: Word, around: Sequence[str]) -> bool:
    """ "S 8" in "galaxy s 8": a letter and a figure of one title, beside another word of it."""
    rows = names.rows.get(one.form + other.form, set())
    return model_in_one(one.form, other.form) and any(rows & names.rows.get(key(w), set()) for w in around)


def stands_among_others(names: NameIndex, rows: set[int], whole: set[int], matched: set[str]) -> bool:
    """ "The motorcycle", the word of a shelf: a Generic Motorcycle, of the brand Generic, is one of those
    whose titles have it."""
    branded = all(not set(names.titles[row].words) <= matched for row in whole)
    return bool(whole) and branded and len(rows) > len(whole)

"""Names said in part: when a part of a title is enough, and which of several titles it means."""

from __future__ import annotations

from bot.catalogue.names import COLOURS, FILLERS, KINDS, NameIndex


def most_of_one(names: NameIndex, rows: set[int], matched: set[str]) -> bool:
    """ "Selfie stick" of one Selfie Stick Monopod: two telling words and half of the only title with
    both; "golden shoes" of Golden Shoes Woman: all but for whom or which of them."""
    if len(rows) != 1 or len(matched) < 2:
        return False
    core = names.titles[next(iter(rows))].core
    if core - matched <= KINDS and core & matched - COLOURS:
        return True
    return len(matched - COLOURS - KINDS - FILLERS) > 1 and 2 * len(core & matched) >= len(core)


def plainest(names: NameIndex, rows: set[int], matched: set[str]) -> set[int]:
    """ "samsung s8" is the Galaxy S8, not the Galaxy Tab S8 Plus: the title that the others add to."""
    unsaid = {row: names.titles[row].core - matched for row in rows}
    least = min(rows, key=lambda row: len(unsaid[row]))
    plain = all(row == least or unsaid[least] < unsaid[row] for row in rows)
    return {least} if plain else rows

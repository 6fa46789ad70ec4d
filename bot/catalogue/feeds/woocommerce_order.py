"""What WooCommerce's columns are where a language's words for them are not known: its exporter writes them in
one order (includes/export/class-wc-product-csv-exporter.php)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from bot.catalogue.feeds.tables import plain_name
from bot.catalogue.feeds.woocommerce_fields import MEASURES, UNIT, column

Columns = tuple[tuple[str, str], ...]

_ORDER = """id type sku gtin title slug published featured visibility short_description description
    sale_begins sale_ends tax_status tax_class in_stock quantity low_stock backorders sold_individually weight
    length width height reviews_allowed purchase_note sale_price price category tags shipping_class images
    download_limit download_days parent grouped upsells cross_sells external button_text position brand
    """.split()
_PLACES = {name: place for place, name in enumerate(_ORDER)}
_NEWER = frozenset(("gtin", "slug"))  # columns that older exporters do not write
_UNUSED = frozenset(
    """slug featured tax_status tax_class low_stock sold_individually reviews_allowed purchase_note
    shipping_class download_limit download_days grouped upsells cross_sells button_text position""".split()
)
ENOUGH = 8  # known columns in the exporter's order, for the rest to follow it
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")


def columns(header: Sequence[str]) -> Columns:
    """(our name, unit) of every column, as `column` gives it; those that it does not know are told by their
    place: between two known ones by the exporter's order, of an attribute's by being its first or second."""
    known = [column(cell) for cell in header]
    for place, name in (*_between(known, header), *_of_attributes(known, header)):
        unit = UNIT.match(header[place].strip()) if name in MEASURES else None
        known[place] = name, unit.group(2) if unit else ""
    return tuple(known)


def _between(known: Sequence[tuple[str, str]], header: Sequence[str]) -> Iterator[tuple[int, str]]:
    anchors = [(place, _PLACES[name]) for place, (name, _) in enumerate(known) if name in _PLACES]
    if len(anchors) < ENOUGH:
        return
    named = {name for name, _ in known}
    for (before, first), (after, last) in pairwise(anchors):
        gap = range(before + 1, after)
        expected = [name for name in _ORDER[first + 1 : last] if name not in named]
        if not gap or any(_is_meta(header[place]) for place in gap):
            continue
        for names in (expected, [name for name in expected if name not in _NEWER]):
            if len(names) == len(gap):
                yield from (
                    (place, name) for place, name in zip(gap, names, strict=True) if name not in _UNUSED
                )
                break


def _of_attributes(known: Sequence[tuple[str, str]], header: Sequence[str]) -> Iterator[tuple[int, str]]:
    """ "Name", "value(s)", "visible" and "global" of an attribute stand side by side with its number."""
    for number, places in groupby(range(len(header)), lambda place: _number(known[place][0], header[place])):
        group = list(places)
        if number and len(group) in (4, 5) and not any(known[place][0] for place in group):
            yield group[0], f"attribute {number} name"
            yield group[1], f"attribute {number} value"


def _number(name: str, cell: str) -> str:
    if (name and not name.startswith("attribute ")) or _is_meta(cell):
        return ""
    found = _NUMBER.findall(plain_name(cell[:200]))
    return found[0] if len(found) == 1 else ""


def _is_meta(cell: str) -> bool:
    return cell.strip().casefold().startswith("meta:")

"""Names that stand in the description of one product alone: "Alexa" of a speaker that hears to her."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.catalogue.english import ORDINARY
from bot.catalogue.names import NameIndex, key
from bot.catalogue.product import Product
from bot.catalogue.words import forms

_WITHIN = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b(?! [A-Z])")
MOST_TEXT = 2000


class ToldNames:
    """Immutable once built."""

    def __init__(self, products: Sequence[Product], names: NameIndex) -> None:
        found: dict[str, set[int]] = {}
        for row, product in enumerate(products):
            for written in _WITHIN.findall(product.description[:MOST_TEXT]):
                found.setdefault(key(written.casefold()), set()).add(row)
        self._ids = {
            name: products[next(iter(rows))].id
            for name, rows in found.items()
            if len(rows) == 1 and not {name} & (ORDINARY | names.lower | names.known | names.shop_words.words)
        }

    def meant(self, thing: str) -> str | None:
        """The id of the one product whose text alone has this name."""
        said = forms(thing)
        return self._ids.get(key(said[0])) if len(said) == 1 else None

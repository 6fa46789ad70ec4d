"""A shelf with sentence vectors, the names of goods, and the judge of what names a thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from tests.catalogue.test_other_languages import embed, things
from tests.dialogue.test_reference import GOODS


def knowing(shelf: Sequence[Product]) -> Catalogue:
    query = embed().query
    return Catalogue.build(
        shelf,
        embed=query,
        vectors={p.id: query(f"{p.title}. {p.description}") for p in shelf},
        things=replace(things(), goods=GOODS),
        is_word=embed().has_word,
        goods=GOODS,
    )

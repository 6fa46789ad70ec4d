"""Brands and categories named in a message."""

from __future__ import annotations

from itertools import product

from bot.catalogue.english import ORDINARY, PRICE_WORDS, STOP
from bot.catalogue.mention import Mention
from bot.catalogue.names import NameIndex, key
from bot.catalogue.words import Word, forms

OF_A_BRAND = frozenset("brand branded product products device devices items stuff things".split())
MOST_WORDS = 4  # of a brand's or category's name
MENDED = 0.8  # score of a misspelt brand or category


class KindNames:
    def __init__(self, names: NameIndex) -> None:
        self._names = names

    def brands(self, text: str, spoken: list[Word]) -> list[Mention]:
        return self._phrases(text, spoken, self._names.brands, "brand")

    def categories(self, text: str, spoken: list[Word]) -> list[Mention]:
        return self._phrases(text, spoken, self._names.categories, "category")

    def _meant(self, spoken: list[Word], place: int, brands: dict[tuple[str, ...], tuple[str, ...]]) -> bool:
        """Whether a brand that is also an ordinary word (Apple, Beats, Attitude) is meant as the brand."""
        form = spoken[place].form
        if form not in ORDINARY and key(form) not in self._names.lower:
            return True
        if (
            (key(form),) in brands
            and form != key(form)
            and form not in {f for b in brands[key(form),] for f in forms(b)}
        ):
            return False  # "apples" are not the brand
        beside = [w.form for w in spoken if w.form not in STOP and w.form not in PRICE_WORDS]
        if len(beside) <= 1 or (
            place > 0 and spoken[place - 1].form in {"by", "from", "brand", "have", "sell"}
        ):
            return True
        others = {key(w.form) for i, w in enumerate(spoken) if i != place}
        if any((other,) in brands for other in others - ORDINARY):
            return True
        following = spoken[place + 1].form if place + 1 < len(spoken) else ""
        if following in OF_A_BRAND:
            return True
        kinds = {k for b in brands.get((key(form),), ()) for k in self._names.kinds_of_brand.get(b, ())}
        return len(following) > 2 and any(kind.endswith(key(following)) for kind in kinds)

    def _phrases(
        self, text: str, spoken: list[Word], names: dict[tuple[str, ...], tuple[str, ...]], kind: str
    ) -> list[Mention]:
        found: list[Mention] = []
        place = 0
        while place < len(spoken):
            for length in range(min(MOST_WORDS, len(spoken) - place), 0, -1):
                part = spoken[place : place + length]
                asked = tuple(key(w.form) for w in part)
                stored, score = names.get(asked), 1.0
                if stored is None:
                    stored, score = self._mended(asked, names), MENDED
                weak = length == 1 and (
                    asked[0] in STOP or (kind == "brand" and not self._meant(spoken, place, names))
                )
                if stored and not weak:
                    start, end = part[0].start, part[-1].end
                    found.append(Mention(kind, text[start:end], start, end, stored, score))
                    place += length - 1
                    break
            place += 1
        return found

    def _mended(
        self, asked: tuple[str, ...], names: dict[tuple[str, ...], tuple[str, ...]]
    ) -> tuple[str, ...] | None:
        """What a name with slips in its words stands for ("sunglases", "anibale colombo"), if one alone."""
        ways = [(w,) if w in self._names.known else self._names.mended(w) for w in asked]
        found = {stored for way in product(*ways) if (stored := names.get(way)) is not None}
        return found.pop() if len(found) == 1 else None

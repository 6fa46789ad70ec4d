"""Which word of the catalogue a word of another language is: written as it is there, or by its sound."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.catalogue.names import NameIndex, key
from bot.catalogue.sounds import LEAST, Alike, SoundIndex, near_in_sound
from bot.catalogue.tongue import Tongue
from bot.catalogue.words import singular

LONG = 4  # consonants of a name that no ordinary word is likely to share
LIKE_LONG, LIKE = 0.15, 0.21
LIKE_KNOWN, LIKE_SHORT = 0.25, 0.5
LIKE_EVERYDAY, LIKE_EVERYDAY_SHORT = 0.45, 0.7
"""Cosines from which a name by sound is meant, in pairs for names of four consonants and more and of fewer:
of words that nothing knows; of such as the vocabulary has ("دیر", late, is no Dior); of everyday words of the
language. Set on 159 and on 130 names in three scripts, 2,000 ordinary words and the training utterances,
where 815 everyday words were heard as names of the demo shop, and 93 are now."""
PER_ENDING = 0.05  # cost of a prefix or an ending taken off
MOST_ROWS = 60  # titles whose words are listened for beside a name
MOST_DOUBTS = 3  # names weighed by their meaning in one message
Agree = Callable[[str, str], float]


@dataclass(slots=True)
class Doubts:
    """How many more names of one message may be weighed by their meaning, which takes two embeddings."""

    left: int = MOST_DOUBTS


class Hearing:
    """Immutable once built, apart from its memory."""

    def __init__(
        self,
        names: NameIndex,
        is_word: Callable[[str], bool] | None = None,
        agree: Agree | None = None,
    ) -> None:
        """`agree` gives the likeness in meaning of a word and a name it sounds like, from -1 to 1; without it
        only long names that no vocabulary has are recognised."""
        self._names = names
        self._is_word = is_word or (lambda word: False)
        self._agree = None if agree is None else lru_cache(maxsize=4096)(agree)
        self._sounds = SoundIndex(names.spellings)
        self._heard = lru_cache(maxsize=8192)(self._nearest)

    def is_name(self, word: str) -> bool:
        return self._names.is_name(key(word))

    def is_called(self, word: str) -> bool:
        """Whether a word stands in a name of the catalogue."""
        return key(word) in self._names.known

    def is_of_goods(self, word: str) -> bool:
        """Whether a word stands in the everyday English name of some kind of goods."""
        return singular(word) in self._names.shop_words.words

    def may_be_known(self, word: str) -> bool:
        """Whether the catalogue has a word, or one that it may be a slip of."""
        return self.is_called(word) or bool(self._names.mended(key(word)))

    def knows(self, tongue: Tongue, form: str) -> bool:
        """Whether a word is a right one of everyday speech or of the vocabulary, and no slip."""
        return form.isascii() or tongue.is_everyday(form) or self._is_word(form)

    def says_what_it_is(self, word: str) -> bool:
        return self._names.says_what_it_is(key(word))

    def written(self, tongue: Tongue, form: str) -> str | None:
        """The word of a title that this is, with its prefixes and endings off."""
        found = next((bared for bared in tongue.bare(form) if bared in self._names.known), None)
        return None if found != form and tongue.is_everyday(form) else found

    def name(self, tongue: Tongue, form: str, doubts: Doubts) -> str | None:
        """The name of the catalogue that a word sounds like."""
        if form.isascii() and tongue.script != "latin":
            return None
        alike = self._heard(tuple(tongue.bare(form)), tongue.script)
        return alike.name if alike is not None and self._meant(tongue, form, alike, doubts) else None

    def beside(self, tongue: Tongue, form: str, near: Iterable[str], named: bool) -> str | None:
        """The word of a title that a word sounds like, where another word of that title stands `near` it
        ("פומה ריידר"). `named`: near it is a proper name, and words of the vocabulary are heard too."""
        if tongue.is_everyday(form) or (not named and self._is_word(form)) or len(form) < LEAST:
            return None
        rows = {row for word in near for row in self._names.rows.get(key(word), ())}
        if not rows or len(rows) > MOST_ROWS:
            return None
        said = {key(word) for word in near}
        words = {word for row in rows for word in self._names.titles[row].words} - said
        bared = [one for one in tongue.bare(form) if len(one) >= LEAST]
        return near_in_sound(bared, tongue.script, words)

    def _nearest(self, bared: Iterable[str], script: str) -> Alike | None:
        heard = [
            (alike.cost + PER_ENDING * place, alike.name, alike)
            for place, form in enumerate(bared)
            if (alike := self._sounds.alike(form, script)) is not None
        ]
        return min(heard, key=lambda one: one[:2])[2] if heard else None

    def _meant(self, tongue: Tongue, form: str, alike: Alike, doubts: Doubts) -> bool:
        everyday = tongue.is_everyday(form)
        ordinary = alike.cost > 0 and self._names.is_ordinary(alike.name)  # but "ביטס" is Beats
        known = everyday or self._is_word(form) or ordinary
        long = alike.consonants >= LONG
        if self._agree is None:
            return not known and alike.consonants >= LONG - 1
        doubts.left -= 1
        if doubts.left < 0:
            return not known and long
        if everyday:
            least = LIKE_EVERYDAY if long else LIKE_EVERYDAY_SHORT
        elif known or alike.consonants < 2:
            least = LIKE_KNOWN if long else LIKE_SHORT
        else:
            least = LIKE_LONG if long else LIKE
        return self._agree(form, alike.name) >= least

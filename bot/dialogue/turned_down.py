"""Products that a message names only to turn them down: "a tripod, not the selfie stick sort"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.catalogue.product import Product
from bot.dialogue.moment import Moment
from bot.dialogue.naming import by_words
from bot.dialogue.values import Meaning

ASKS_WHETHER = re.compile(r"\b(?:why|if|whether|is it|are they|or)\W*$", re.IGNORECASE)
NOT_THAT = re.compile(
    r"\b(?:not|isn'?t|aren'?t)\s(?:the |that |an? )?(?:(?!\b(?:the|but)\b)[^,.;:()]){0,80}", re.IGNORECASE
)


def without_turned_down(moment: Moment, meaning: Meaning) -> Meaning:
    """ "A tripod, not the selfie stick sort": without a name that is turned down, where another thing is
    meant."""
    refused = NOT_THAT.search(moment.text)
    if refused is None or ASKS_WHETHER.search(moment.text[: refused.start()]):
        return meaning
    kept = tuple(m for m in meaning.mentions if m.text not in refused[0])
    left = meaning.text.replace(refused[0], " ")
    if len(kept) == len(meaning.mentions) or not (kept or moment.catalogue.thing_in(left)):
        return meaning
    return replace(meaning, text=left, mentions=kept)


def not_refused(said: str, shown: tuple[Product, ...]) -> tuple[Product, ...]:
    """ "Not the max, the normal ones" of two: the other."""
    refused, left = turned_down(said, shown)
    return left if refused and len(left) == 1 else ()


def turned_down(said: str, shown: tuple[Product, ...]) -> tuple[tuple[Product, ...], tuple[Product, ...]]:
    """Those of the shown that a message turns down, and the rest."""
    refused = NOT_THAT.search(said)
    if refused is None or ASKS_WHETHER.search(said[: refused.start()]):
        return (), ()  # "why not the first"
    out = by_words(refused[0].partition(" ")[2], shown)
    return out, tuple(product for product in shown if product not in out)

"""Which of the products shown a message picks by words of its own: "the one for gamers"."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.product import Product
from bot.dialogue.another_thing import of_colours
from bot.dialogue.cues import ENGLISH
from bot.dialogue.moment import Moment
from bot.dialogue.naming import by_text, by_words, naming_words
from bot.dialogue.turned_down import NOT_THAT
from bot.dialogue.values import Meaning

FEW_MORE = 4  # words behind "the one with the"


def picked_of(moment: Moment, meaning: Meaning, shown: tuple[Product, ...]) -> tuple[Product, ...]:
    """ "The one for gamers" of the shown, by no more than these words: by titles, else by what is said of
    them."""
    said = NOT_THAT.sub(" ", meaning.text)
    if not naming_words(replace(meaning, text=said)) and meaning.text != moment.text:
        said = NOT_THAT.sub(" ", moment.text)  # "not that one, the one for serving. How much?"
    found = moment.cues.find("picks", said)
    if found is None or len(shown) < 2 or moment.language != ENGLISH:
        return ()
    phrase = found[0] + " ".join(said[found.end() :].split(",")[0].split(" ")[:FEW_MORE])
    alike = by_words(phrase, shown)
    alike = tuple(of_colours(moment, phrase, alike or shown)) or alike or by_text(phrase, shown)
    return alike or by_words(phrase, shelf_of(moment, shown))


def shelf_of(moment: Moment, shown: tuple[Product, ...]) -> tuple[Product, ...]:
    """All that stands on the one shelf of these."""
    shelves = {product.category for product in shown}
    on_it = (p for p in moment.catalogue.products.values() if p.category in shelves)
    return tuple(on_it) if len(shelves) == 1 and all(shelves) else ()

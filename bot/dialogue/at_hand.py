"""What is at hand beside a name: products by their ids, what stands on the shelf of those talked about, and
the one of several that a need or a line of models tells."""

from __future__ import annotations

from collections.abc import Iterable

from bot.catalogue.english import STOP
from bot.catalogue.longer_names import words_of
from bot.catalogue.product import Product
from bot.catalogue.words import forms, singular, stem
from bot.dialogue.moment import Moment
from bot.dialogue.values import Mention


def products(moment: Moment, ids: Iterable[str]) -> tuple[Product, ...]:
    return tuple(p for p in map(moment.product, ids) if p is not None)


def unique(picked: Iterable[Product]) -> tuple[Product, ...]:
    return tuple({p.id: p for p in picked}.values())


def kin(moment: Moment) -> tuple[Product, ...]:
    """What stands on the same shelf as the one product talked about, and that product."""
    if len(moment.focus()) != 1 or not moment.focus()[0].category:
        return ()
    shelf = moment.focus()[0].category
    return tuple(p for p in moment.catalogue.products.values() if p.category == shelf)


def of_the_shelf(moment: Moment, mention: Mention) -> list[Product]:
    """The one beside what is talked about, or on the shelf of the list shown, whose title has the words of a
    name ("and the Charger?" after another car); of several the one that shares another word with it ("and the
    X?" after an iPhone)."""
    said = {singular(form) for form in forms(mention.text)}
    few = kin(moment) or shelf_of(moment, products(moment, moment.memory.shown))
    fitting = [p for p in few if said <= words_of(p.title)]
    if len(fitting) > 1 and len(moment.focus()) == 1:
        fitting = [p for p in fitting if shares_name(p, moment.focus()[0])]
    return fitting if len(fitting) == 1 else []


def shares_name(one: Product, other: Product) -> bool:
    return bool(words_of(one.title) & words_of(other.title))


def shelf_of(moment: Moment, few: tuple[Product, ...]) -> tuple[Product, ...]:
    """What stands on the one shelf that a few stand on, of which no more may have been shown."""
    shelves = {p.category for p in few}
    return tuple(p for p in moment.catalogue.products.values() if {p.category} == shelves)


def of_need(moment: Moment, among: list[Product]) -> list[Product]:
    """ "The bat and the helmet" for who took up cricket: the one whose title has a word of the need."""
    told = {stem(form) for need in moment.memory.needs for form in forms(need)} - {stem(w) for w in STOP}
    fitting = [p for p in among if told & {stem(form) for form in forms(p.title)}]
    return fitting if len(fitting) == 1 else []


def of_its_line(moment: Moment, among: list[Product]) -> list[Product]:
    """ "And the X?" after an iPhone 6: the one whose title begins as that of the one talked about."""
    last = [next(iter(forms(p.title)), "") for p in moment.focus()]
    alike = [p for p in among if len(last) == 1 and forms(p.title)[:1] == last]
    return alike if len(alike) == 1 else []

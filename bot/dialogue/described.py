"""The one of several that is meant by what the shop writes of it: "the fish one", "the one for gamers"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.catalogue.english import STOP
from bot.catalogue.partial_names import MODEST
from bot.catalogue.product import Product
from bot.catalogue.properties import stems_of
from bot.catalogue.search import Hit
from bot.catalogue.words import forms
from bot.dialogue.at_hand import shelf_of, unique
from bot.dialogue.by_name import candidates_of
from bot.dialogue.cues import ENGLISH
from bot.dialogue.moment import Moment
from bot.dialogue.naming import ASKING_WORDS, by_words, told_apart_by
from bot.dialogue.values import Meaning

SAYS_LITTLE = (
    STOP
    | ASKING_WORDS
    | frozenset("one ones pair pairs made call called name named remember saw seen".split())
)
FAR_BEFORE = 0.1
"""Lead in cosine of the one that is meant by meaning alone."""
LEAST = 2
"""Letters of a word that tells nothing."""


def stems_said(text: str) -> set[str]:
    return {stem for stem in stems_of(w for w in forms(text) if w not in SAYS_LITTLE) if len(stem) > LEAST}


def written_of(product: Product) -> set[str]:
    return set(stems_of(forms(f"{told_apart_by(product)} {product.description}")))


def alone_in_words(said: str, among: Sequence[Product]) -> tuple[Product, set[str]] | None:
    """The one whose text has most of the words that not all of them have, with these words; None at a tie."""
    if len(among) < 2:
        return None
    texts = {p.id: set(stems_of(forms(f"{p.title} {p.description}"))) for p in among}
    held = Counter(stem for text in texts.values() for stem in text)
    telling = {stem for stem in stems_said(said) if 0 < held[stem] <= len(among) / 2}
    scores = {p.id: sum(1 / held[stem] for stem in telling & texts[p.id]) for p in among}
    first, second = sorted(among, key=lambda p: -scores[p.id])[:2]
    return (first, telling & texts[first.id]) if telling and scores[first.id] > scores[second.id] else None


def picked_of(moment: Moment, meaning: Meaning, said: str, shown: tuple[Product, ...]) -> tuple[Product, ...]:
    """What the message picks of those shown, else of those that stand beside what is talked about, or of the
    kind that it names ("I want a bike. Is the folding one ..."); a name of several words beside the pick is
    what is meant itself."""
    found = moment.cues.find("picks", said) or moment.cues.find("picks", moment.text)
    if found is None or any(m.text not in found[0] and len(forms(m.text)) > 1 for m in meaning.mentions):
        return ()
    elsewhere = not moment.cues.has("picks", said)
    if elsewhere and any(m.kind == "product" for each in moment.meanings for m in each.mentions):
        return ()
    at_hand = unique((*shown, *moment.focus()))
    if moment.cues.find("picks", said, found.end()) is not None and not elsewhere:
        return ()  # "the steel one or the glass one?"
    kind = [m for m in meaning.mentions if m.kind == "category"]
    of_kind = unique(candidates_of(moment, kind[0])) if kind and not at_hand else ()
    if not at_hand and not kind and moment.language == ENGLISH:  # "a lamp is a lamp. The one for the table?"
        of_kind = called_so(moment, moment.text.replace(found[0], " "))
    for among in (at_hand, shelf_of(moment, at_hand), of_kind):
        if one := picked(moment, meaning, moment.text if elsewhere else said, among):
            return one
    return ()


def called_so(moment: Moment, text: str) -> tuple[Product, ...]:
    """Those that the thing named in a text may mean."""
    thing = moment.catalogue.thing_in(text)
    hits = [h.product for h in moment.catalogue.search(thing)] if thing is not None else []
    return tuple(p for p in hits if thing is not None and moment.catalogue.may_be(thing, p))


def picked(moment: Moment, meaning: Meaning, said: str, at_hand: tuple[Product, ...]) -> tuple[Product, ...]:
    """ "The plum one", "the one for gamers" of those at hand: by its name first, then by all that is written
    of it, then by meaning. () where nothing is picked so, or more than one would fit; what the message leaves
    out is not meant."""
    found = moment.cues.find("picks", said)
    if found is None:
        return ()
    among = without_left_out(meaning, at_hand)
    words = stems_said(found[0])
    modest = set(stems_of(MODEST)) & words
    if modest and len(among) == 1:
        return ()  # "the plain black ones" after the green and black: another of the shelf
    titled = [p for p in among if words - modest <= set(stems_of(forms(told_apart_by(p))))]
    if len(titled) > 1 and modest:  # "the plain black ones": of which the name says no more
        length = {p.id: len(forms(p.title)) for p in titled}
        titled = [p for p in titled if length[p.id] == min(length.values())]
    if len(titled) > 1:  # "that ladies' one" of two for ladies: the one talked about, or looked for
        titled = [p for p in titled if p in moment.focus() or (p,) == asked_for(moment, meaning, at_hand)]
    if words - modest and len(titled) == 1:
        return tuple(titled)
    alike = by_words(found[0], among)
    return alike if len(alike) == 1 else as_written(moment, found[0], alike or among)


def as_written(moment: Moment, said: str, among: tuple[Product, ...]) -> tuple[Product, ...]:
    """The one that half of the words at least are written of and no other, or that is far nearer to them."""
    if (told := as_told(said, among)) is not None:
        return (told,)
    near = moment.catalogue.nearest_of(among, said) if len(among) > 1 and stems_said(said) else []
    leads = len(near) > 1 and near[0][1] - near[1][1] >= FAR_BEFORE
    return (near[0][0],) if leads else ()


def as_told(said: str, among: Sequence[Product]) -> Product | None:
    """The one alone in having words of it, which has half of them at least."""
    words, told = stems_said(said), alone_in_words(said, among)
    return told[0] if told is not None and 2 * len(words & written_of(told[0])) >= len(words) else None


def without_left_out(meaning: Meaning, among: tuple[Product, ...]) -> tuple[Product, ...]:
    """Without those that the message turns down: "not the one for ice cubes, the one for serving"."""
    said = str(meaning.entities.get("left_out") or "")
    refused = by_words(said, among) or fitting_words(said, among)
    return tuple(p for p in among if p not in refused) or among


def fitting_words(said: str, among: tuple[Product, ...]) -> tuple[Product, ...]:
    """Those of whom a word is written that is not written of all."""
    texts: dict[str, set[str]] = {p.id: written_of(p) for p in among}
    telling = stems_said(said)
    telling -= {stem for stem in telling if all(stem in text for text in texts.values())}
    return tuple(p for p in among if telling & texts[p.id])


def not_turned_down(meaning: Meaning, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """ "A phone, not an iphone": without those whose name, make or kind has a word of what is turned down
    that not all of them have."""
    said = stems_said(str(meaning.entities.get("left_out") or ""))
    names = {hit.product.id: set(stems_of(forms(told_apart_by(hit.product)))) for hit in hits}
    makes = {stem for hit in hits for stem in stems_of(forms(hit.product.brand or ""))} & said
    telling = {stem for stem in said if not all(stem in name for name in names.values())}
    kept = tuple(hit for hit in hits if not (telling | makes) & names[hit.product.id])
    return kept if kept or makes else hits  # "not lenovo", where only a Lenovo would fit


def asked_for(moment: Moment, meaning: Meaning, shown: tuple[Product, ...]) -> tuple[Product, ...]:
    """ "It" after a list: its first, where that one alone has what was looked for ("a laptop with two
    screens", "a watch to dive with")."""
    looked_for = moment.memory.query or (moment.memory.needs or ("",))[-1]
    if len(shown) < 2 or moment.memory.focus or moment.cues.has("several", meaning.text) or not looked_for:
        return ()
    told = alone_in_words(looked_for, shown)
    near = moment.catalogue.nearest_of(shown, looked_for)
    nearest = near[0][0] if near else shown[0]
    far = len(near) > 1 and near[0][1] - near[1][1] >= FAR_BEFORE
    meant = told[0] if told is not None else nearest if far else None
    return (meant,) if meant is not None and meant.id == shown[0].id == nearest.id else ()

"""Something shown is turned down ("not wired", "not the studio"): the same search without it."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.product import Product
from bot.catalogue.search import Hit
from bot.catalogue.words import forms, stem
from bot.dialogue import finding
from bot.dialogue.by_name import products, unique
from bot.dialogue.languages import in_english
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.naming import ASKING_WORDS, SMALL_WORDS
from bot.dialogue.values import Line, Meaning
from bot.dialogue.wanting import wishes_of

LOOKED_AT = 12
WORD = 4
"""Letters from which on a word may be the beginning of another ("wire" of "wired")."""
SAME = {"cable": "wire", "cables": "wire", "cord": "wire", "wires": "wire"}
"""What has a cable is called wired."""
REFUSING = frozenset(
    "not no without nothing none anything but except want like need dont don one ones any".split()
)


def search_without(moment: Moment, meaning: Meaning) -> Outcome | None:
    """None where nothing of what is shown bears what is turned down: then it is a plain no."""
    wishes = wishes_of(moment, replace(meaning, mentions=(), quantities=()))
    near = products(moment, moment.memory.shown) or moment.focus()
    kinds = {p.category for p in near}
    query = moment.memory.query or (near[0].category[-1] if near and near[0].category else "")
    found = moment.catalogue.find(query, wishes, limit=LOOKED_AT).hits if query else ()
    pool = unique((*(h.product for h in found if h.product.category in kinds), *near))
    named = {c for m in meaning.mentions for c in (m.candidates if m.kind == "product" else ())}
    refused, wanted = sides(moment, str(meaning.entities["refused"]))
    telling = {word for word in refused if not all(bears(p, {word}) for p in pool)}
    bearing = {p.id for p in pool if (p.id in named if named else bears(p, telling))}
    kept = [p for p in pool if p.id not in bearing]
    known = bearing or any(moment.catalogue.has_word(w) for w in refused)
    if not known or not kept:
        return None
    kept = [p for p in kept if wanted and bears(p, wanted)] or kept
    hits = tuple(Hit(p, 1.0, ()) for p in kept[: finding.SHOWN])
    return finding.named(moment, hits, Line("found-intro", {"count": len(hits)}), wishes).then(
        Outcome(memory={"pending": None, "query": query})
    )


def of_kind_shown(moment: Moment, meaning: Meaning) -> Outcome | None:
    """ "No, cheaper", "better", "others" after several: more of their kind, from the end that is asked
    for, or those not shown yet; None where none were shown or there are no more."""
    shown = [p for p in products(moment, moment.memory.shown) if p.category]
    if not shown or meaning.mentions:
        return None
    less = bool(meaning.entities.get("cheaper")) or moment.cues.has("cheaper", meaning.text)
    order = "cheapest" if less or meaning.intent == "object_price" else None
    order = order or ("best_rated" if moment.cues.has("better", meaning.text) else None)
    kinds = tuple(dict.fromkeys(p.category[-1] for p in shown))
    wishes = replace(wishes_of(moment, meaning), categories=kinds, order=order)
    hits = moment.catalogue.find("", wishes, limit=LOOKED_AT).hits
    if order is None:
        hits = tuple(hit for hit in hits if hit.product.id not in moment.memory.shown)
    if not hits:
        return None
    hits = hits[: finding.SHOWN]
    return finding.named(moment, hits, Line("found-intro", {"count": len(hits)}), wishes)


def sides(moment: Moment, text: str) -> tuple[set[str], set[str]]:
    """The words turned down and those wanted instead, in the catalogue's language."""
    refused: set[str] = set()
    wanted: set[str] = set()
    for at, part in enumerate(moment.cues.split("parts", text)):
        (refused if at == 0 or moment.cues.has("refuses", part) else wanted).update(words(moment, part))
    return refused, wanted


def words(moment: Moment, text: str) -> set[str]:
    english = in_english(moment, Meaning("find_product", 1.0, text))
    said = english.meaning.text if english is not None else text
    small = SMALL_WORDS | REFUSING | ASKING_WORDS
    return {stem(SAME.get(w, w)) for w in forms(said) if w not in small and len(w) > 1}


def bears(product: Product, said: set[str]) -> bool:
    stated = " ".join((product.title, *product.category, *product.tags, *product.attributes.values()))
    own = {stem(w) for w in forms(stated)}
    return any(s == o or (len(s) >= WORD and o.startswith(s)) for s in said for o in own)

"""Something shown is turned down by a word of its own ("not the studio"): the same search without it. What is
turned down by a trait ("not wired") the search itself leaves out."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.lexical import content_words
from bot.catalogue.product import Product
from bot.catalogue.search import Found, Hit
from bot.catalogue.words import forms, stem
from bot.dialogue import finding, telling
from bot.dialogue.at_hand import products, unique
from bot.dialogue.in_english import in_english
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.naming import ASKING_WORDS, SMALL_WORDS
from bot.dialogue.values import Line, Meaning, Reply
from bot.dialogue.wanting import wishes_of
from bot.journey.acts import Act

LOOKED_AT = 12
WORD = 4
"""Letters from which on a word may be the beginning of another ("wire" of "wired")."""


def search_without(moment: Moment, meaning: Meaning) -> Outcome | None:
    """None where nothing of what is shown bears what is turned down: then it is a plain no."""
    narrowing = {**meaning.entities, "narrows": True}  # the limits told before hold
    wishes = wishes_of(moment, replace(meaning, mentions=(), quantities=(), entities=narrowing))
    near = products(moment, moment.memory.shown) or moment.focus()
    kinds = {p.category for p in near}
    query = moment.memory.query or (near[0].category[-1] if near and near[0].category else "")
    found = moment.catalogue.find(query, wishes, limit=LOOKED_AT).hits if query else ()
    pool = unique((*(h.product for h in found if h.product.category in kinds), *near))
    named = {c for m in meaning.mentions for c in (m.candidates if m.kind == "product" else ())}
    named &= {p.id for p in pool}
    refused, wanted = sides(moment, str(meaning.entities["refused"]))
    apart = {word for word in refused if not all(bears(p, {word}) for p in pool)} or refused
    bearing = {p.id for p in pool if (p.id in named if named else bears(p, apart))}
    kept = [p for p in pool if p.id not in bearing]
    known = bearing or any(moment.catalogue.vocabulary.has(w) for w in refused)
    if not known or (named and not kept):
        return None
    if not kept:
        return finding.not_found(moment, meaning, f"{query}, {meaning.entities['refused']}", Found(()))
    fitting = [p for p in kept if wanted and bears(p, wanted)]
    untold = wanted and not fitting and not any(wanted <= words(moment, p.description) for p in kept)
    hits = tuple(Hit(p, 1.0, ()) for p in (fitting or kept)[: finding.SHOWN])
    shown = finding.named(moment, hits, Line("found-intro", {"count": len(hits)}), wishes)
    if untold:
        rest = Line("fit-none-stated", {"need": wanted_of(moment, str(meaning.entities["refused"]))})
        shown = shown.then(Outcome((Reply(Act.says_not_available, (rest,)),)))
    return shown.then(Outcome(memory={"pending": None, "query": query}))


def sides(moment: Moment, text: str) -> tuple[set[str], set[str]]:
    """The words turned down and those wanted instead, in the catalogue's language; where no part says which
    it is, the first turns down."""
    refused: set[str] = set()
    wanted: set[str] = set()
    parts = moment.cues.split("parts", text)
    says_no = [moment.cues.has("refuses", part) for part in parts]
    for at, part in enumerate(parts):
        no = says_no[at] or (at == 0 and not any(says_no))
        (refused if no else wanted).update(words(moment, part))
    return refused, wanted - refused


def wanted_of(moment: Moment, text: str) -> str:
    """The parts that turn nothing down, as they were written."""
    parts = moment.cues.split("parts", text)
    return telling.cut(", ".join(p.strip() for p in parts if not moment.cues.has("refuses", p)), 60)


def words(moment: Moment, text: str) -> set[str]:
    said = moment.cues.without("refuses", text)
    english = in_english(moment, Meaning("find_product", 1.0, said))
    said = english.meaning.text if english is not None else said
    return {stem(w) for w in content_words(said) if w not in SMALL_WORDS | ASKING_WORDS and len(w) > 1}


def bears(product: Product, said: set[str]) -> bool:
    names = (product.title, product.brand or "", *product.category, *product.tags)
    stated = " ".join((*names, *product.attributes.values()))
    own = {stem(w) for w in forms(stated)}
    return any(s == o or (len(s) >= WORD and o.startswith(s)) for s in said for o in own)

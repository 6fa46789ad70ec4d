""" "Which of your watches is for diving?": the one of a kind that the shop says it of, in its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.catalogue import facts as stated_facts
from bot.catalogue.mention import Mention
from bot.catalogue.product import Availability, Product
from bot.catalogue.properties import stems_of
from bot.catalogue.spans import days
from bot.catalogue.tongue import SPELT_OTHERWISE
from bot.catalogue.words import forms, sentences
from bot.dialogue import telling
from bot.dialogue.another_thing import as_counted
from bot.dialogue.at_hand import products, shelf_of, unique
from bot.dialogue.by_name import candidates_of
from bot.dialogue.described import alone_in_words
from bot.dialogue.extremes import MANY, those_meant
from bot.dialogue.in_english import in_english, says_what_it_is
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.plainly import shares
from bot.dialogue.question import name_few, name_one
from bot.dialogue.telling import Told
from bot.dialogue.values import Line, Meaning, Reply
from bot.dialogue.wanting import kinds_for
from bot.journey.acts import Act

ASKING = frozenset(
    """ask_which_better ask_feature ask_advice find_product ask_assortment ask_warranty ask_returns ask_fit
    ask_reviews ask_description ask_stock out_of_scope""".split()
)
LASTING = ("returns", "warranty")
MOST_TOLD = 3
NEAREST = 3
VERBS = frozenset("has have had can could is are does do would will".split())
YOURS = frozenset({"yours", "urs"})
NAMES_NO_KIND = frozenset("of your ur the these which one ones".split())
FIRST_WORDS = 3
FIGURES = re.compile(r"\d+")
WELL_BEFORE, FAR_BEFORE = 0.05, 0.1
"""Lead in cosine of the nearest: of 20 such questions 16 reach the first, each with the one meant; from the
second on it is told also where no part of its text comes near the question."""


def the_one(moment: Moment, meaning: Meaning) -> Outcome | None:
    """None where no such question is asked, or where nothing tells one of the kind from the others."""
    of_list = moment.cues.has("which_of_these", moment.text) and len(moment.memory.shown) > 1
    if meaning.intent not in ASKING or not (of_list or moment.cues.has("which_of", moment.text)):
        return None
    english = in_english(moment, meaning)
    said = english.said.text if english is not None else moment.text
    among = of_the_kind(moment, meaning)
    named = tuple(m for m in meaning.mentions if not of_a_part(moment, m))
    if name_one(named) or name_few(named) or not 1 < len(among) <= MANY:
        return None
    asked = next((s for s in sentences(said) if moment.cues.has("which_of", s)), said)
    told = lasting_so_long(moment, said, among) or in_that_state(moment, said, among)
    if not told and not moment.cues.among("asks", asked):  # "which of the two is rated higher"
        told = alone_in_saying(moment, asked, among) or alone_in_saying(moment, said, among)
        told = told or nearest_in_meaning(moment, asked, among)
    if not told:
        return None
    reply = Reply(
        Act.gives_product_facts,
        tuple(t.line for _, t in told),
        (),
        {"type": "product_list", "products": [telling.card(p) for p, _ in told]},
        tuple(c for _, t in told for c in t.claims),
    )
    ids = tuple(product.id for product, _ in told)
    last = {"intent": meaning.intent, "text": meaning.text}
    return Outcome((reply,), {"focus": ids, "shown": ids, "pending": None, "last": last})


def of_a_part(moment: Moment, mention: Mention) -> bool:
    """ "کدوم گوشیتون اثر انگشتش زیر صفحه نمایشه": a word of another language that names one product, and not
    what that is, names a part ("screen" of a Dual Screen Laptop)."""
    product = moment.product(mention.candidates[0]) if len(mention.candidates) == 1 else None
    said = moment.catalogue.in_english(mention.text, moment.language)
    if product is None or said is None or mention.kind != "product" or len(said.pieces) != 1:
        return False
    return said.pieces[0].section == "things" and not says_what_it_is(said.text, product)


def of_the_kind(moment: Moment, meaning: Meaning) -> tuple[Product, ...]:
    """Of a brand, where the message names one; else of the kind, be it that of the list shown."""
    mentions = [m for each in moment.meanings for m in each.mentions if not of_a_part(moment, m)]
    if not mentions and moment.cues.has("which_of_these", moment.text):  # "which one has mango in it"
        shown = products(moment, moment.memory.shown)
        return shelf_of(moment, shown) or shown
    brand = unique(p for m in mentions if m.kind == "brand" for p in candidates_of(moment, m))
    several = [m for m in mentions if m.kind == "product" and len(m.candidates) > 1]
    if several and not brand:  # "which of your iphones"
        return unique(candidates_of(moment, several[0]))
    kind = next((m for m in mentions if m.kind == "category"), None)  # of laptops, which turns into a tablet
    if brand or kind is not None:
        return brand or unique(candidates_of(moment, kind) if kind is not None else ())
    found = moment.cues.find("which_of", moment.text)
    after = moment.text[found.end() :].split() if found is not None else []
    counts = (1, 2) if moment.language in SPELT_OTHERWISE else (2, 1)
    held = found[0].split() if found is not None else []  # "I saw a phone here with ... Which one is that?"
    phrases = [after[:count] for count in counts] + [held[:FIRST_WORDS]]
    noun = [word for word in held[1:-1] if after and word.lower() not in NAMES_NO_KIND]
    within = bool(noun) and held[-1].lower() in VERBS | YOURS  # "which phone can take photos"
    for phrase in [noun] if within else phrases:  # "your cars is the minivan"
        thing = " ".join(phrase) if within else thing_called(moment, " ".join(phrase)) if phrase else None
        if of_thing := called_so(moment, thing):
            return of_thing
    of_need = () if noun or moment.memory.shown else of_kinds_needed(moment)
    return of_need or those_meant(moment, meaning)


def of_kinds_needed(moment: Moment) -> tuple[Product, ...]:
    """ "Which one of yours has it?" of somebody who looks for a new phone."""
    kinds = set(kinds_for(moment)) if moment.memory.needs else set()
    return tuple(p for p in moment.catalogue.products.values() if kinds & set(p.category[-1:]))


def called_so(moment: Moment, thing: str | None) -> tuple[Product, ...]:
    """What a thing's name may mean: of one shelf, of which a word may find but two, all that stands on it."""
    hits = [h.product for h in moment.catalogue.search(thing, limit=MANY)] if thing else []
    found = tuple(p for p in hits if thing is not None and moment.catalogue.may_be(thing, p))
    shelves = {p.category for p in found}
    if len(shelves) == 1:
        return tuple(p for p in moment.catalogue.products.values() if p.category in shelves)
    return found if len(found) > 1 else ()


def thing_called(moment: Moment, words: str) -> str | None:
    """What a few words name; in another language than English also by its lists ("گوشیتون", your phones)."""
    thing = moment.catalogue.thing_in(words)
    said = moment.catalogue.in_english(words, moment.language) if thing is None else None
    return next((p.english for p in said.pieces if p.section == "things"), None) if said else thing


def lasting_so_long(moment: Moment, said: str, among: Sequence[Product]) -> list[tuple[Product, Told]]:
    """Those with a warranty, or a time to return, of the length that is asked for."""
    name = next((name for name in LASTING if f"ask_{name}" in moment.cues.among("asks", moment.text)), None)
    if name is None:
        return []
    length, for_life = days(said, longest=True), moment.cues.has("for_life", said)
    stated = {p.id: f.value for p in among if (f := stated_facts.fact(p, name)) is not None}
    fitting = [p for p in among if p.id in stated and length and days(stated[p.id]) == length]
    if for_life and not length:
        fitting = [p for p in among if moment.cues.has("for_life", stated.get(p.id, ""))]
    told = [(p, t) for p in fitting[:MOST_TOLD] if (t := telling.policy(moment, name, p)) is not None]
    return told if len(fitting) <= MOST_TOLD else []


def in_that_state(moment: Moment, said: str, among: Sequence[Product]) -> list[tuple[Product, Told]]:
    """Those that are sold out, where that is asked for."""
    if not moment.cues.has("sold_out", said):
        return []
    gone = [p for p in among if p.availability is Availability.out_of_stock]
    told = [(p, t) for p in gone[:MOST_TOLD] if (t := telling.stock(moment, p)) is not None]
    return told if len(gone) <= MOST_TOLD else []


def alone_in_saying(moment: Moment, said: str, among: Sequence[Product]) -> list[tuple[Product, Told]]:
    """The one whose text has most of the question's words that not all of the kind have."""
    found = alone_in_words(f"{said} {counted_otherwise(said)}", among)
    if found is None or not of_that_figure(said, found[0]):
        return []
    first, telling_words = found
    near = moment.catalogue.nearest_of(among, said)
    nearest = {product.id for product, _ in near[:NEAREST]}
    if near and len(telling_words) == 1 and first.id not in nearest:
        return []  # one word alone, and all of the question is nearer to others
    sentence = max(
        sentences(first.description), key=lambda s: len(stems_of(forms(s)) & telling_words), default=""
    )
    return [(first, quoted(moment, first, sentence))] if sentence else []


def counted_otherwise(said: str) -> str:
    """The other words for a number of parts: "dual" for "two" or "2"."""
    return " ".join(way for word in forms(said) for way in sorted(as_counted(word)))


def of_that_figure(said: str, product: Product) -> bool:
    """Whether a figure of the question, if there is one, stands in what is written of the product, be it in
    another way ("dual" for 2)."""
    stated = f"{product.title} {product.description} {' '.join(product.attributes.values())}"
    figures, own = FIGURES.findall(stated), set(stems_of(forms(stated)))
    return all(f in figures or as_counted(f) & own for f in FIGURES.findall(said))


def nearest_in_meaning(moment: Moment, said: str, among: Sequence[Product]) -> list[tuple[Product, Told]]:
    """The one that is nearest to the question well before all others ("two screens" of a Dual Screen)."""
    near = moment.catalogue.nearest_of(among, said)
    lead = near[0][1] - near[1][1] if len(near) > 1 else 0.0
    if lead < WELL_BEFORE:
        return []
    first = near[0][0]
    nearest = moment.catalogue.nearest_statement(first, said)
    on_it = nearest is not None and (nearest.closely or shares(moment, first, said, nearest.fact))
    if nearest is None or not (on_it or nearest.answers or lead >= FAR_BEFORE):
        return []
    return [(first, quoted(moment, first, nearest.fact.value))]


def quoted(moment: Moment, product: Product, sentence: str) -> Told:
    fact = stated_facts.Fact(product.id, "description", sentence, quoted=True)
    line = Line("fact-quoted", {"product": product.title, "value": telling.cut(sentence.rstrip("."))})
    return Told(line, (stated_facts.claim(fact, moment.catalogue.imported_at),))

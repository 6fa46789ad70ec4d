"""The products that a message names, as the catalogue and what is being talked about settle them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from bot.catalogue.longer_names import words_of
from bot.catalogue.names import head_of
from bot.catalogue.product import Product
from bot.catalogue.words import forms
from bot.dialogue.absent import found_alone, nearest
from bot.dialogue.another_thing import (
    WELL_NAMED,
    called_otherwise,
    described_alone,
    of_another_thing,
    of_colours,
)
from bot.dialogue.at_hand import of_its_line, of_need, of_the_shelf, products, shares_name, unique
from bot.dialogue.cues import ENGLISH
from bot.dialogue.moment import Moment
from bot.dialogue.naming import SMALL_WORDS, by_words, covered, said_alone, shelved_alone
from bot.dialogue.standing import (
    before,
    beside_a_name,
    beside_it,
    by_several_words,
    definite,
    of_interest,
    of_the_story,
    opens,
    owned,
    pointed_at_before,
    says_what_it_does,
)
from bot.dialogue.values import Meaning, Mention

POINTS_ITSELF = frozenset("choose_product correct buy".split())
"""In these "one" points at what is named beside it ("the cream one")."""
NUMBERED = re.compile(r"\s+(?:no\.?|n[°º]|number|#)\s*\d+\b", re.IGNORECASE)
BY_BRAND = re.compile(r"(?<=[a-z] )([A-Z][\w'-]+) (?:by|from) $")
WITH = re.compile(r"\s+(?:with|that has|which has)\b", re.IGNORECASE)
OF_A_KIND = 0.1
"""The lead in a search of the one of a kind that is meant."""
MOST = 5
"""So many products are told of at once; more are asked back."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The products meant; or the ones to choose from when the name fits several; or the words of a name
    that the catalogue does not know, with the nearest it has in `choices`."""

    products: tuple[Product, ...] = ()
    choices: tuple[Product, ...] = ()
    unknown: str | None = None


def by_name(moment: Moment, meaning: Meaning, back: bool) -> Reference | None:
    """Names in the message; an ambiguous one is settled by what is being talked about, if it can be. `back`:
    it points at that too."""
    meant: list[Product] = []
    choices: list[Product] = []
    if (missing := model_missing(moment, meaning)) is not None:
        return missing
    if (otherwise := called_otherwise(moment, meaning, of_named(moment, meaning))) is not None:
        return Reference(choices=nearest(moment, otherwise), unknown=otherwise)
    near = {*moment.memory.focus, *moment.memory.shown, moment.page.product_id}
    for mention in told_in_full(moment, meaning, of_interest(meaning)):
        little = mention.text.casefold() in SMALL_WORDS and not meaning.entities.get(
            "follows"
        )  # "and the X?"
        if little or (mention.kind == "category" and owned(meaning, mention)):
            continue
        if says_what_it_does(moment, meaning, mention) or of_the_story(moment, meaning, mention):
            continue
        if beside_a_name(moment, meaning, mention):
            continue
        if back and moment.focus() and (mention.kind == "category" or is_slip_of_brand(mention)):
            continue
        if mention.kind == "category" and any(kind_behind(meaning, m) is mention for m in meaning.mentions):
            continue
        weak = mention.score < WELL_NAMED and not by_several_words(mention)
        aside = owned(meaning, mention) or beside_it(meaning, mention)
        doubtful = mention.kind == "product" and (weak or aside)
        doubtful = doubtful and not meaning.entities.get("follows")  # "same thing for the peeler"
        doubtful = doubtful and meaning.intent not in POINTS_ITSELF and not opens(moment, meaning, mention)
        if doubtful and weak and len(moment.focus()) == 1 and covered(forms(mention.text), moment.focus()):
            continue  # "what is the case made of" of a watch
        doubtful = doubtful and (len(mention.candidates) > 1 or pointed_at_before(moment, meaning, mention))
        if doubtful and back and len(moment.focus()) == 1 and meaning.intent != "compare_products":
            continue  # "what does it weigh on the wrist", "will it go in my handbag"
        candidates = candidates_of(moment, mention)
        if (kind := kind_behind(meaning, mention)) is not None:  # "the two Samsung tablets"
            candidates = [p for p in candidates if set(kind.candidates) & set(p.category)] or candidates
        if meaning.intent == "compare_products" and same_group(candidates):
            candidates = candidates[:1]  # versions of one thing stand for it beside another
        if mention.kind == "brand" and len(candidates) > 1:
            candidates = said_alone(meaning, mention.text, candidates) or candidates  # "the chrysler minivan"
        if mention.kind != "brand" and len(candidates) > 1:
            candidates = of_colours(moment, meaning.text, candidates) or candidates
        if mention.kind == "category" and len(candidates) > 1 and definite(meaning, mention):
            candidates = (
                described_alone(meaning, mention, candidates)
                or called_alone(moment, meaning, mention, candidates)
                or candidates
            )
        if mention.kind == "product" and len(candidates) > 1:
            candidates = shelved_alone(meaning, mention.text, candidates) or candidates
        if meaning.entities.get("follows") and mention.kind == "product" and len(candidates) == 1:
            strange = not any(shares_name(candidates[0], product) for product in moment.focus())
            candidates = (of_the_shelf(moment, mention) if strange else []) or candidates  # "and the X?"
        at_hand = [p for p in candidates if p.id in near]
        at_hand = at_hand or [
            p for p in candidates if p.id in moment.memory.lately
        ]  # "the oppo" of two phones
        if called := called_at_hand(moment, meaning, mention, candidates):
            candidates = at_hand = called
        if len(candidates) == 1:
            other = mention.kind == "product" and of_another_thing(moment, meaning, mention, candidates[0])
            if other:
                return Reference(choices=tuple(candidates), unknown=other)
            meant += candidates
        elif not at_hand and mention.kind == "product" and (beside := of_the_shelf(moment, mention)):
            meant += beside
        elif not at_hand and mention.kind == "product" and (alike := of_its_line(moment, candidates)):
            meant += alike
        elif len(at_hand) == 1 and (mention.kind == "product" or back or definite(meaning, mention)):
            meant += at_hand
        elif mention.kind == "product":
            settled = of_need(moment, candidates)
            meant += settled
            choices += candidates if not settled else []
        elif definite(meaning, mention) and candidates:
            choices += at_hand if len(at_hand) > 1 else candidates
    if meant:
        return Reference(unique((*meant, *named_beside(moment, meaning, meant)))[:MOST])
    if choices:
        return Reference(choices=unique(choices))
    return None


def is_slip_of_brand(mention: Mention) -> bool:
    """ "Will it fit, how big is the beast?": hardly the brand Beats while another thing is talked about."""
    return mention.kind == "brand" and mention.score < 1


def called_at_hand(
    moment: Moment, meaning: Meaning, mention: Mention, candidates: list[Product]
) -> list[Product]:
    """ "How many of the shoes are left?" of red shoes and a nail polish: the one at hand that the word behind
    "the" says what it is, rather than a part of another title ("Pampi Shoes")."""
    said = words_of(mention.text)
    pointed = re.search(r"\b(?:the|those|these|that)\s+$", before(meaning, mention), re.IGNORECASE)
    if pointed is None or mention.kind != "product" or len(candidates) != 1 or len(said) > 1:
        return []
    few = unique((*moment.focus(), *products(moment, (*moment.memory.shown, *moment.memory.lately))))
    if candidates[0] in few or words_of(candidates[0].title) <= said:
        return []
    called = [p for p in few if said <= words_of(p.title) and head_of(p) in said]
    return called if len(called) == 1 else []


def kind_behind(meaning: Meaning, brand: Mention) -> Mention | None:
    """The kind of thing that a brand is said of: "the Samsung tablets"."""
    if brand.kind != "brand":
        return None
    behind = (m for m in meaning.mentions if m.kind == "category" and m.start >= brand.end)
    return next((m for m in behind if m.start - brand.end <= 1), None)


def of_named(moment: Moment, meaning: Meaning) -> dict[Mention, list[Product]]:
    return {mention: candidates_of(moment, mention) for mention in of_interest(meaning)}


def named_beside(moment: Moment, meaning: Meaning, meant: list[Product]) -> tuple[Product, ...]:
    """ "The gray dress and the tartan one": another of the shelf, by what tells it from that."""
    found = moment.cues.find("picks", meaning.text)
    joined = found is not None and moment.cues.has("and", meaning.text[: found.start()].strip()[-4:])
    if found is None or not joined or len({product.id for product in meant}) != 1:
        return ()
    shelf = tuple(p for p in moment.catalogue.products.values() if p.category == meant[0].category)
    alike = by_words(found[0], shelf)
    return alike if len(alike) == 1 else ()


def called_alone(moment: Moment, meaning: Meaning, mention: Mention, among: list[Product]) -> list[Product]:
    """The one of a kind that the words beside it name best ("the black sunnies")."""
    phrase = moment.catalogue.thing_in(meaning.text)
    if phrase is None or mention.text not in phrase or len(phrase.split()) <= len(mention.text.split()):
        return []
    ids = {product.id for product in among}
    return [p for p in found_alone(moment, phrase, OF_A_KIND) if p.id in ids]


def told_in_full(moment: Moment, meaning: Meaning, named: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Without a name that only leads up to the one right behind it: in languages that put the kind first,
    "the watch Rolex Cellini" is no Rolex Submariner Watch."""
    kept = []
    for mention, behind in zip_longest(named, named[1:]):
        follows = behind is not None and not meaning.text[mention.end : behind.start].strip()
        both = follows and mention.kind == behind.kind == "product"
        meant = products(moment, behind.candidates) if both else ()
        if not meant or not all(covered(list(forms(mention.text)), (product,)) for product in meant):
            kept.append(mention)
    return tuple(kept)


def model_missing(moment: Moment, meaning: Meaning) -> Reference | None:
    """What a message names of a brand that has no such model."""
    for mention in (m for m in meaning.mentions if m.kind == "brand"):
        candidates = candidates_of(moment, mention)
        model = another_model(moment, meaning, mention, candidates)
        if model is not None:
            return Reference(choices=tuple(candidates[:MOST]), unknown=model)
    return None


def another_model(
    moment: Moment, meaning: Meaning, mention: Mention, candidates: list[Product]
) -> str | None:
    """ "Chanel No 5", "Sauvage by Dior": a model of a brand that none of its products has in its name."""
    led = before(meaning, mention)
    after = meaning.text[len(led) + len(mention.text) :]
    number, named = NUMBERED.match(after), BY_BRAND.search(led)
    told = number[0].strip() if number else named[1] if named else None
    own = {form for p in candidates for form in forms(f"{p.title} {p.description}")}
    if told is None or set(forms(told)) & own:
        return None
    if number:
        return f"{mention.text} {told}"
    return (
        None
        if moment.catalogue.vocabulary.has(told) or moment.catalogue.vocabulary.goods.known(told)
        else told
    )


def same_group(candidates: list[Product]) -> bool:
    groups = {p.item_group_id for p in candidates}
    return len(candidates) > 1 and len(groups) == 1 and None not in groups


def candidates_of(moment: Moment, mention: Mention) -> list[Product]:
    if mention.kind == "product":
        return list(products(moment, mention.candidates))
    wanted = {c.casefold() for c in mention.candidates}
    if mention.kind == "brand":
        return [p for p in moment.catalogue.products.values() if (p.brand or "").casefold() in wanted]
    return [p for p in moment.catalogue.products.values() if wanted & {c.casefold() for c in p.category}]


def only_described(moment: Moment, meaning: Meaning) -> Product | None:
    """The one of a kind that has what it is asked for with ("a laptop with two screens")."""
    of_kind = [m for m in meaning.mentions if m.kind == "category"]
    if moment.language != ENGLISH or len(of_kind) != 1 or len(meaning.mentions) > 1:
        return None
    behind = meaning.text.partition(of_kind[0].text)[2]
    if not WITH.match(behind):
        return None
    fitting = described_alone(meaning, of_kind[0], candidates_of(moment, of_kind[0]))
    return fitting[0] if fitting else None

"""What a message means in this conversation: short answers are read by the question they answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.asking import asked_of_product
from bot.dialogue.by_kind import asked_of_kind, each_told, told_by_words, told_of_several, with_kinds
from bot.dialogue.complaint_reading import (
    asked_of_case,
    more_of_complaint,
    never_an_obstacle,
    one_complaint,
    still_stuck,
)
from bot.dialogue.corrections import what_comes_after
from bot.dialogue.cues import Cues
from bot.dialogue.faults import complaint_heard, no_complaint_at_all, waited_for
from bot.dialogue.following import held_against
from bot.dialogue.memory import Memory
from bot.dialogue.named_before import asked_of_named, naming_on
from bot.dialogue.open_questions import CLEAR, SETTLED, SURE, answers_pending, obstacle_of, with_entity
from bot.dialogue.order_numbers import about_order, order_in
from bot.dialogue.person_wanted import person_meant
from bot.dialogue.plausible import Thing, follows_up, plausible, rather
from bot.dialogue.question import ABOUT_PRODUCT, asks, cues_of, name_one
from bot.dialogue.reminding import forgets_address
from bot.dialogue.several_asked import asked_by_words
from bot.dialogue.stories import led_to, names_only, question_alone, whether_sold, without_asides
from bot.dialogue.survey_reading import is_answer, survey_meaning
from bot.dialogue.values import Meaning, Understanding
from bot.feedback.survey import read_answer
from bot.journey.acts import Stage

DIM = 0.35
"""Below this a message is looked up in the catalogue before it is asked back."""

SHELF_INTENTS = frozenset("find_product ask_assortment ask_stock ask_price".split())
SHORT = 2
"""Words of a part of a message that only asks ("price", "its returns")."""
FEW = 3
"""Words of a message that is an amount and no more ("60 euros")."""
SEARCHES = frozenset({"find_product", "describe_need", "ask_assortment"})
SAYS_NOTHING = frozenset("ask_bot chitchat out_of_scope".split())
OF_INVOICES = frozenset("ask_payment ask_feature ask_support ask_shop ask_description out_of_scope".split())
OF_OFFERS = frozenset("ask_price find_product ask_assortment ask_stock ask_alternatives object_price".split())
"""As what a question for what is reduced may be heard."""
HAS_WORDS = re.compile(r"\b(?!please\b|thanks\b)[^\W\d_]{2}", re.IGNORECASE)


def interpret(
    understanding: Understanding,
    memory: Memory,
    stage: Stage,
    order_number: re.Pattern[str] | None,
    sells: Callable[[str], bool],
    thing: Thing,
    cues: Cues,
) -> tuple[Meaning, ...]:
    """The message's meanings in order. `stage` is the one believed before this message; `sells` tells
    whether the catalogue has something for some words, `thing` which of them name something to buy;
    `cues` are the words of its language."""
    text = understanding.text
    led = None
    if order_in(text, memory, order_number) is None:
        sold = whether_sold(understanding, memory, thing, cues)
        led = (sold,) if sold is not None else led_to(understanding, memory, thing, cues)
    said = without_asides(led or sure_ones(understanding.meanings, cues), text, memory, cues)
    meanings = said if led else bounded(asked_of_named(naming_on(said, cues), cues))
    meanings = question_alone(meanings, text, cues)
    whole = replace(
        meanings[0], text=text, mentions=tuple(m for e in understanding.meanings for m in e.mentions)
    )
    if len(understanding.meanings) > 1 and follows_up(whole, memory, cues):
        meanings = (whole,)  # "hmm. and the S1?"
    meanings = what_it_does(understanding, meanings, memory, thing, cues)
    main = meanings[0]
    if text.lstrip().startswith("/"):
        return (replace(main, intent="out_of_scope", confidence=SURE),)  # a command is never taken from text
    if forgets_address(text, cues):
        return (replace(main, intent="ask_privacy", confidence=SURE),)
    number = order_in(text, memory, order_number)
    survey = survey_meaning(text, main, memory, cues)
    about_survey = survey is not None and (survey.intent != "give_score" or is_answer(text, memory))
    if survey is not None and (about_survey or (memory.complaint is None and number is None)):
        return (survey,)
    wrong = still_stuck(main, text, memory, cues) or more_of_complaint(main, memory, number is not None, cues)
    if wrong is not None:
        return (wrong,)
    pending = memory.pending or {}
    at_hand = bool(memory.focus or memory.page_product)
    answered = answers_pending(text, main, pending, order_number, sells, cues, at_hand)
    if answered is not None:
        return (answered, *meanings[1:])
    if number is not None:
        return (about_order(main, number), *meanings[1:])
    main = never_an_obstacle(understanding, main, memory, cues)
    scored = not cues.exhaustive or read_answer(text, None) is not None
    if main.intent == "give_score" and not memory.bought and not scored:
        main = rather(understanding, main, {"give_score"})
    questions = asks(text) or cues.has("open_question", text)
    if main.intent == "buy" and len(meanings) == 1 and cues.has("supposed", text) and questions:
        heard = [name for name, _ in understanding.ranking[1:4] if name in ABOUT_PRODUCT]
        told = [c for part in cues.split("parts", text) for c in cues_of(part, cues)]
        main = replace(main, intent=(told or heard or ["buy"])[0])
        meanings = (main,)
    if main.intent == "buy" and len(meanings) > 1 and cues.has("supposed", text):
        supposed, *meanings_left = meanings  # "if I buy it, when will it come?" buys nothing yet
        main = replace(meanings_left[0], mentions=meanings_left[0].mentions or supposed.mentions)
        meanings = (main, *meanings_left[1:])
    narrower = len(understanding.meanings) == 1 and main.text in text
    text = main.text if led or narrower else text
    if (compared := held_against(main, memory, cues)) is not None:
        return (compared, *meanings[1:])
    if follows_up(main, memory, cues):
        return (plausible(understanding, main, memory, stage, sells, thing, cues), *meanings[1:])
    main = plausible(understanding, main, memory, stage, sells, thing, cues)
    main = heard_by_words(main, text, memory, cues) if len(meanings) == 1 else main
    meanings = (main, *meanings[1:])
    kinds = () if cues.has("which_of", text) else understanding.kinds  # one of them, not the first
    named = with_kinds(meanings, kinds, bool(cues.among("property", text)))
    asked = asked_of_product(text, named, memory, cues, understanding.ranking)
    if asked != named:
        return asked
    if (of_kind := asked_of_kind(main, text, memory, sells, cues)) is not None:
        return (of_kind, *meanings[1:])
    kept = main.intent not in SEARCHES or sells(text)  # else it is said not to be sold
    alone = len(meanings) == 1 and kept
    if alone and cues.exhaustive and (each := each_told(main, text, memory, cues)):
        return each
    by_words = told_by_words(main, text, memory, cues) if alone else None
    if by_words is not None:
        return (by_words,)
    meanings = told_of_several(meanings, kinds, text, cues)
    main = meanings[0]
    if states_budget(main, memory):
        return (replace(main, intent="find_product", confidence=max(main.confidence, CLEAR)), *meanings[1:])
    asking = any(cues.has("question", part) for part in cues.split("sentence_end", text))
    asks_of_it = len(memory.focus) == 1 and asking and cues.has("points_back", text)
    if main.confidence < DIM and not pending and not main.mentions and asks_of_it:
        return (replace(main, intent="ask_feature", confidence=DIM),)
    needs_told = not pending or pending.get("question") == "need"
    if main.confidence < DIM and needs_told and HAS_WORDS.search(text) and sells(text):
        at_hand = any({*memory.shown, *memory.focus} & set(m.candidates) for m in main.mentions)
        points = memory.focus and not main.mentions and cues.has("points_back", text)
        questions = asks(text) or cues.has("question", text) or main.intent in ABOUT_PRODUCT
        if name_one(main.mentions) and questions and not at_hand:
            whether = "ask_stock" if cues.has("shelf", text) else "ask_feature"  # "do u have eggs"
            asked_for = main.intent if main.intent in ABOUT_PRODUCT else whether
            return (replace(main, intent=asked_for, confidence=DIM),)
        its = asks(text) and cues.has("of_shop", text) and not cues.has("shelf", text)  # "your pan, is it"
        meant = "choose_product" if at_hand else "ask_feature" if points or its else "find_product"
        return (replace(main, intent=meant, confidence=DIM),)
    if main.confidence < DIM and not pending and main.intent in SHELF_INTENTS and thing(text) is not None:
        return (replace(main, confidence=DIM),)  # "do you have bananas": said that there are none
    if main.confidence < DIM and not pending and not main.mentions and of_something_else(text, cues):
        return (replace(main, intent="find_product", confidence=DIM),)
    if main.intent == "goodbye" and open_business(memory, stage):
        return (replace(main, intent="leave"), *meanings[1:])
    if main.intent == "name_obstacle":
        main = with_entity(main, obstacle=obstacle_of(text, cues))
        return (main, *meanings[1:])
    return meanings


def of_something_else(text: str, cues: Cues) -> bool:
    """ "What about an xbox?": whatever that is, it is looked for."""
    return asks(text) and cues.has("follows_up", text) and len(text.split()) <= FEW + SHORT


def bounded(meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """ "A camera for the sea, budget 250": an amount and no more belongs to the search before it."""
    if len(meanings) != 2 or meanings[0].intent not in SEARCHES:
        return meanings
    first, then = meanings
    amounts = [q for q in then.quantities if q.kind == "money" and q.low != q.high]
    if len(amounts) != 1 or then.mentions or len(then.text.split()) > FEW or first.quantities:
        return meanings
    moved = replace(
        amounts[0], start=amounts[0].start + len(first.text) + 2, end=amounts[0].end + len(first.text) + 2
    )
    return (replace(first, text=f"{first.text}, {then.text}", quantities=(moved,)),)


def heard_by_words(main: Meaning, text: str, memory: Memory, cues: Cues) -> Meaning:
    """What words leave no doubt about, where the classifier heard something else: an invoice; what a product
    does ("does it float or not", "is it loud" said of what is talked about)."""
    doubted = main.intent in SAYS_NOTHING or main.confidence < DIM
    if cues.has("invoice", text) and (main.intent in OF_INVOICES or main.confidence < CLEAR):
        return replace(main, intent="manage_order", confidence=max(main.confidence, SETTLED))
    if main.intent == "ask_drawbacks" and main.confidence < CLEAR and cues.has("any_good", text):
        return replace(main, intent="ask_reviews", confidence=CLEAR)  # "are they any good"
    if main.intent == "ask_reviews" and cues.has("bad_reviews", text):
        return replace(main, intent="ask_drawbacks")
    alternatives = cues.has("either_or", text) and not cues.has("genuine", text)
    if main.intent == "ask_authenticity" and (alternatives or cues.among("property", text)):
        return replace(main, intent="ask_feature")  # "is it real gold or plated", "basmati or round"
    if main.confidence < SETTLED and cues.has("distrusts", text):
        return replace(main, intent="ask_authenticity", confidence=SETTLED)
    own = cues.among("measured", text) or (cues.has("my_own", text) and cues.among("aspect", text))
    if (
        own
        and len(memory.focus) == 1
        and main.intent in SEARCHES
        and not asks(text)
        and not cues.has("need", text)
    ):
        return replace(main, intent="ask_fit", mentions=(), confidence=max(main.confidence, SETTLED))
    if cues.has("offers", text) and (main.intent in OF_OFFERS or main.confidence < CLEAR):
        return replace(main, intent="ask_discount", confidence=max(main.confidence, SETTLED))
    if main.mentions or not cues.among("aspect", text):
        return main
    questions = asks(text) or cues.has("question", text)
    at_hand = questions and bool(memory.focus or memory.shown)
    if cues.has("either_way", text) or (doubted and at_hand and not memory.pending):
        return replace(main, intent="ask_feature", confidence=max(main.confidence, SETTLED))
    return main


def what_it_does(
    understanding: Understanding, meanings: tuple[Meaning, ...], memory: Memory, thing: Thing, cues: Cues
) -> tuple[Meaning, ...]:
    """The meanings with what weighs most held against the words: a person wanted, a wrong reported, what an
    open complaint is asked."""
    text = understanding.text
    held = person_meant(understanding, meanings, memory, cues)
    if held != meanings and held[0].intent in {"order_status", "ask_shop"}:
        return held
    meanings = held
    of_case = asked_of_case(meanings, text, memory, cues)
    if of_case is not None:
        return of_case
    search = no_complaint_at_all(meanings[0], memory, thing, cues)
    if search is not None:
        return (search, *meanings[1:])
    meanings = complaint_heard(understanding, meanings, memory, cues)
    meanings = what_comes_after(understanding, meanings, memory, thing, cues)
    return one_complaint(waited_for(meanings, text, cues), text, cues)


def sure_ones(meanings: tuple[Meaning, ...], cues: Cues) -> tuple[Meaning, ...]:
    """Of several meanings those that are sure, or that their own words tell; a doubtful clause beside a sure
    one is only in the way, but the product it names is what the sure one is about."""
    if len(meanings) > 1:
        meanings = tuple(asked_by_words(meaning, cues) for meaning in meanings)
    telling = [m for m in meanings if not names_only(m, cues)] or meanings  # "about the V9. Does it ..."
    enough = min(max(m.confidence for m in telling), SETTLED)
    kept = tuple(m for m in meanings if m.confidence >= enough or m.intent in cues_of(m.text, cues))
    named = tuple(mention for m in meanings if m not in kept for mention in m.mentions)
    return (replace(kept[0], mentions=kept[0].mentions or named), *kept[1:])


def states_budget(main: Meaning, memory: Memory) -> bool:
    """ "60 euros at most": an amount after a search or a need narrows it, it does not complain."""
    money = [q for q in main.quantities if q.kind == "money"]
    alone = len(main.text.split()) <= FEW
    amounts = any(alone or q.low != q.high for q in money)  # "249 for a cup of coffee?" bounds nothing
    searching = bool(memory.query or memory.needs or memory.wishes)
    return amounts and searching and main.intent in {"object_price", "ask_total"} and not main.mentions


def open_business(memory: Memory, stage: Stage) -> bool:
    """Whether saying goodbye now breaks something off: a product was being weighed or decided on."""
    weighing = stage in {Stage.evaluation_of_alternatives, Stage.purchase_decision}
    if memory.linked_at is not None and memory.turns - memory.linked_at <= FEW:
        return False  # on the way to the checkout
    return weighing and bool(memory.focus or memory.shown) and not memory.bought and not memory.won_back

"""A question about a product beside a story: "sick of scraping eggs off. is your frying pan nonstick"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.asking import part_asked
from bot.dialogue.believing import unfounded
from bot.dialogue.cues import Cues
from bot.dialogue.faults import OF_A_FAULT, grumbles
from bot.dialogue.memory import Memory
from bot.dialogue.question import ABOUT_PRODUCT, WEIGHING, asks, cues_of, name_few, without
from bot.dialogue.several_asked import asked_beside
from bot.dialogue.values import Meaning, Mention, Understanding

TOLD = frozenset(
    """describe_need just_looking ask_advice find_product ask_assortment choose_product hesitate object_price
    name_obstacle leave give_opinion chitchat out_of_scope checkout_trouble buy ask_which_better correct
    greet insult""".split()
)
"""What a story sounds like."""
OF_ANOTHER_SHOP = frozenset(
    "complain report_arrival say_bought request_return order_status manage_order ask_setup".split()
)
"""A story too where it tells of what was bought elsewhere."""
OF_THE_SHELF = frozenset("find_product ask_stock ask_assortment ask_price ask_variants".split())
OF_A_PURCHASE = frozenset({"report_arrival", "say_bought", "give_opinion"})
HAS_LETTER = re.compile(r"[^\W\d_]")
COMMA = re.compile(r"[,;]\s+")
LOST, HALF, SETTLED, SURE = 0.4, 0.5, 0.8, 0.9
MOST_BESIDE = 6  # words


def led_to(
    understanding: Understanding, memory: Memory, thing: Callable[[str], str | None], cues: Cues
) -> tuple[Meaning, ...] | None:
    """The meanings where one of several sentences asks about a product that it names, and what was heard is
    the story around it; None for anything else. What was bought here, and what is being answered, is no
    story. `thing` tells which words name something to buy."""
    said = [part for part in cues.split("sentence_end", understanding.text.strip()) if part.strip()]
    if len(said) < 2 or memory.bought or memory.survey is not None or memory.pending:
        return None
    if memory.last and cues.has("follows_up", understanding.text):
        return None  # "wow, ok. And the red one?": what was asked before, of another
    if (weighed := weighing(understanding)) is not None:
        return (weighed,)
    questions = [part for part in said if is_question(understanding, part, cues)]
    story = [part for part in said if part not in questions]
    if len(questions) != 1 or not story or cues.has("farewell", " ".join(story)):
        return None
    question, elsewhere = questions[0], any(cues.has("elsewhere", part) for part in story)
    same = elsewhere and understanding.meanings[0].intent in cues_of(question, cues)
    mentions = asked_about(understanding, question, thing, cues)
    by_kind = () if mentions else of_a_kind(understanding, question, thing)
    told_around = by_kind or any(is_story(m, elsewhere) or grumbles(m, cues) for m in understanding.meanings)
    if not same and not told_around:
        return None
    mentions = mentions or by_kind or brands_in(understanding, question)
    if not mentions and not (cues.has("of_shop", question) and thing(question) is not None):
        return None
    in_question = cues_of(question, cues, mentions)
    told = in_question or cues_of(understanding.text, cues, mentions)
    of_which = "ask_feature" if cues.has("which_of", question) else None
    intent = next(iter(told), None) or of_which or heard(understanding, question, cues) or "ask_feature"
    main = understanding.meanings[0]
    own = next((m.entities for m in understanding.meanings if question in m.text or m.text in question), {})
    entities = {"asked": own["asked"]} if "asked" in own else {}
    led = replace(
        main, intent=intent, text=question, mentions=mentions, entities=entities, confidence=SETTLED
    )
    led = part_asked(led, intent, question, cues)
    whole = replace(led, text=understanding.text)  # "cruelty free? + price"
    also = () if in_question else asked_beside((question, *story), whole, told, cues)
    others = (m for m in understanding.meanings if not is_story(m, elsewhere) and m.text not in question)
    return (led, *also, *(m for m in others if m.intent != intent and m.confidence >= SETTLED))


def whether_sold(
    understanding: Understanding, memory: Memory, thing: Callable[[str], str | None], cues: Cues
) -> Meaning | None:
    """ "You have biltong? My son cries for it": the question for a thing leads, whatever stands around it."""
    if (
        memory.bought
        or memory.survey is not None
        or memory.pending
        or cues.has("which_of", understanding.text)
    ):
        return None
    sentences = [part for part in cues.split("sentence_end", understanding.text.strip()) if part.strip()]
    bare = bare_thing(understanding, sentences, thing, cues) if cues.exhaustive else None
    if bare is not None and not (memory.focus and f"the {bare.text}" in sentences[0]):
        return bare  # not "and the battery?" of what is talked about
    parts = [part for sentence in sentences for part in COMMA.split(sentence)]
    for place, part in enumerate(parts):
        if not cues.has("shelf", part) or cues.has("how_many", part) or cues.among("property", part):
            continue
        if set(cues.among("asks", part)) - {"ask_stock"} and thing(part) is None:
            continue  # "the black pair, is there a warranty?"
        before = " ".join(parts[:place])
        likely = (before, part) if cues.has("such", part) else (part, before)  # "would you have such a tool"
        named = next((text for text in likely if text and thing(text) is not None), None)
        main = understanding.meanings[0]
        by_itself = len(parts) == 1 and main.intent in OF_THE_SHELF
        whole = part if named == part else f"{named} {part}"
        asked = named if named is None or named == part else thing(named) or named
        if asked is None or by_itself or asks_more(understanding, whole, asked, cues):
            return None
        mentions = tuple(m for each in understanding.meanings for m in each.mentions if m.text in asked)
        stock = any(m.intent == "ask_stock" and m.confidence >= SETTLED for m in understanding.meanings)
        entities = {"stock": True} if stock else {}
        return replace(
            main, intent="find_product", text=asked, mentions=mentions, entities=entities, confidence=SETTLED
        )
    return None


def bare_thing(
    understanding: Understanding, sentences: list[str], thing: Callable[[str], str | None], cues: Cues
) -> Meaning | None:
    """ "Cat litter?? can't find it": a thing and a question mark, and no more, ask whether it is there."""
    asked = thing(sentences[0]) if sentences and len(sentences[0].split()) <= MOST_BESIDE else None
    main = understanding.meanings[0]
    if asked is None or not asks(understanding.text[: len(sentences[0]) + 2]):
        return None
    beside = sentences[0].replace(asked, " ")
    for _ in range(MOST_BESIDE):
        beside = cues.without("only_named", beside)
    if HAS_LETTER.search(beside) or asks_more(understanding, sentences[0], asked, cues):
        return None
    return replace(main, intent="find_product", text=asked, mentions=(), entities={}, confidence=SETTLED)


def without_asides(
    meanings: tuple[Meaning, ...], text: str, memory: Memory, cues: Cues
) -> tuple[Meaning, ...]:
    """ "My phone is finished. Is the 5s there?": beside a question, what sounds like news of a purchase is
    none where nobody has bought and no word of buying is said; nor is a name that a question follows ("About
    the V9. Does it ...") one of its own. What they name the question is about."""
    asking = ABOUT_PRODUCT | OF_THE_SHELF | WEIGHING | {"ask_alternatives"}
    asked = [m for m in meanings if m.intent in asking and not names_only(m, cues)]
    if len(meanings) < 2 or not asked or memory.bought:
        return meanings
    kept = tuple(
        m
        for m in meanings
        if m in asked
        or not (names_only(m, cues) or (m.intent in OF_A_PURCHASE and not cues.has("bought", m.text)))
    )
    surest = max(m.confidence for m in asked)
    apart = [
        m
        for m in kept
        if m.mentions
        or asks(m.text)
        or m.confidence >= min(surest, SETTLED)
        or m.intent in cues_of(m.text, cues)
    ]
    kept = tuple(apart) if cues.exhaustive and apart else kept  # "given that the software is slow, ..."
    named = tuple(mention for m in meanings if m not in kept for mention in m.mentions)
    named = tuple(dict.fromkeys(named))
    first = kept[0].mentions
    joined = tuple(m for m in named if first and joined_to(m, first[0], text, cues))
    mentions = (*joined, *first) or named
    return (replace(kept[0], mentions=mentions), *kept[1:])


def joined_to(one: Mention, other: Mention, text: str, cues: Cues) -> bool:
    """ "Of the lipstick and the polish, which ...": two names with no more between them than an "and"."""
    between = text[one.end : other.start]
    more = " ".join(cues.split("says_no_more", between))
    return cues.has("between", between) and not HAS_LETTER.search(more)


def question_alone(meanings: tuple[Meaning, ...], text: str, cues: Cues) -> tuple[Meaning, ...]:
    """ "Is the honey from Greece? My husband only eats the Greek one.": what is told beside one question
    about a product, and names and counts nothing, is left out of it; where a language has full lists."""
    main = meanings[0]
    whole = len(meanings) == 1 and main.text == text
    if not (cues.exhaustive and whole and main.intent in ABOUT_PRODUCT - {"ask_fit"}):
        return meanings
    said = [part for part in cues.split("sentence_end", text.strip()) if part.strip()]
    questions = [part for part in said if asks(part)]
    told = [part for part in said if part not in questions]
    counts = [q.text for q in main.quantities if q.kind != "count"]
    places = [m.text for m in main.mentions] + counts
    plain = len(questions) == 1 and told and not any(place in part for place in places for part in told)
    told_what = bool(questions) and bool(cues_of(questions[0], cues, main.mentions))
    beside = [part for part in told if not told_what or cues.has("need", part)]  # "wife does spreadsheets"
    if not plain or any(cues.has("question", p) for p in told) or any(cues_of(p, cues) for p in beside):
        return meanings
    return (replace(main, text=questions[0]),)


def names_only(meaning: Meaning, cues: Cues) -> bool:
    """ "Hello, about the Vivo V9.", "the rice or the potatoes?": names, and no word that says more."""
    beside = without(meaning.text, meaning.mentions)
    if not meaning.mentions or len(beside.split()) > MOST_BESIDE:
        return False
    for _ in range(MOST_BESIDE):
        beside = cues.without("only_named", beside)
    return HAS_LETTER.search(beside) is None


def asks_more(understanding: Understanding, part: str, asked: str, cues: Cues) -> bool:
    """Whether more is said than a story around a question for a thing: a product is named, another question
    is surely asked, or what was bought is spoken of."""
    owned = cues.has("bought", cues.without("shelf", understanding.text))
    things = [m for each in understanding.meanings for m in each.mentions if m.kind == "product"]
    named = any(m.text in part or not owned for m in things)
    surely = any(
        each.confidence >= (SETTLED if each.intent in ABOUT_PRODUCT else SURE)
        and each.intent not in TOLD | OF_THE_SHELF | {"report_arrival", "say_bought", "ask_authenticity"}
        for each in understanding.meanings
        if (each.text not in part or len(understanding.meanings) > 1)
        and not (part != each.text and part.endswith(each.text) and cues.has("shelf", each.text))
    )
    other = any(
        each.intent in OF_THE_SHELF
        and not {part, asked} & {each.text}
        and part not in each.text
        and each.text not in part
        and asked not in each.text
        for each in understanding.meanings
    )
    wrong = any(cues.has(name, understanding.text) for name in (*OF_A_FAULT, "own_order", "invoice"))
    return named or surely or other or (owned and wrong)  # "love the boots I bought! do you have socks?"


def weighing(understanding: Understanding) -> Meaning | None:
    """ "Glide S or Glide Pro? I have two cats": the story is what the two are weighed by."""
    intent, sure = understanding.ranking[0] if understanding.ranking else ("", 0.0)
    named = tuple(dict.fromkeys(m for each in understanding.meanings for m in each.mentions))
    if intent not in WEIGHING or len({m.candidates for m in named if m.kind == "product"}) < 2:
        return None
    main = understanding.meanings[0]
    return replace(
        main, intent=intent, text=understanding.text, mentions=named, confidence=max(sure, SETTLED)
    )


def is_question(understanding: Understanding, part: str, cues: Cues) -> bool:
    """By its mark, its beginning, or the words for a property beside a product's name."""
    if asks(part) or cues.has("question", part):
        return True
    named = any(
        m.text in part for meaning in understanding.meanings for m in meaning.mentions if m.kind == "product"
    )
    return named and bool(cues.among("asks", part) or cues.among("property", part))


def is_story(meaning: Meaning, elsewhere: bool) -> bool:
    doubtful = meaning.confidence < LOST
    return meaning.intent in TOLD or doubtful or (elsewhere and meaning.intent in OF_ANOTHER_SHOP)


def asked_about(
    understanding: Understanding, question: str, thing: Callable[[str], str | None], cues: Cues
) -> tuple[Mention, ...]:
    """The products named in the question; the first of the story where it says only "it" or "yours", or asks
    for a property and names nothing."""
    named = tuple(m for meaning in understanding.meanings for m in meaning.mentions if m.kind == "product")
    own = tuple(dict.fromkeys(m for m in named if m.text in question))
    if own or not named:
        return own
    told = bool(cues_of(question, cues)) and thing(question) is None
    asks = told or heard(understanding, question, cues) is not None
    one = len(named) == 1 == len(named[0].candidates)
    if not ((one and asks) or cues.has("points_back", question)):
        return ()
    return named if cues.has("several", question) and name_few(named) else named[:1]


def brands_in(understanding: Understanding, question: str) -> tuple[Mention, ...]:
    """ "Pity. The kawasaki, is that one there?": a brand names what is asked about where no title does."""
    named = (m for meaning in understanding.meanings for m in meaning.mentions if m.kind == "brand")
    return tuple(dict.fromkeys(m for m in named if m.text in question))


def of_a_kind(
    understanding: Understanding, question: str, thing: Callable[[str], str | None]
) -> tuple[Mention, ...]:
    """The one product that everyday words name, in the question or in the story before one that names
    nothing."""
    kinds = understanding.kinds
    return kinds if len(kinds) == 1 and (kinds[0].text in question or thing(question) is None) else ()


def heard(understanding: Understanding, question: str, cues: Cues) -> str | None:
    """What the classifier made of the question, be it unsurely."""
    clauses = sorted(understanding.meanings, key=lambda m: -m.confidence)
    clauses = [m for m in clauses if not unfounded(m, question, cues)]
    own = [m.intent for m in clauses if m.text in question]
    wider = [m.intent for m in clauses if question in m.text and m.confidence >= HALF]
    asked = next((intent for intent in (*own, *wider) if intent in ABOUT_PRODUCT), None)
    searched = bool({"find_product", "ask_assortment"} & {*own, *wider})
    how = cues.has("points_back", question)  # "is it something portable"
    return asked or ("ask_stock" if searched and not how else None)

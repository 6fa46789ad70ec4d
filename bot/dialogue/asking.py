"""What a question about a named product asks for, by its own words: they weigh more than a doubtful guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.catalogue.topics import topics_of
from bot.dialogue.believing import (
    BY_ITS_WORDS,
    LOST,
    SETTLED,
    SURE,
    UNSURE,
    believed,
    lost,
    only_whether,
    says_more,
    unfounded,
)
from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
from bot.dialogue.question import (
    ABOUT_PRODUCT,
    OF_ANY,
    OF_THE_OWNER,
    WEIGHING,
    asked_apart,
    asks,
    asks_in_part,
    cues_of,
    in_passing,
    is_question,
    name_few,
    name_one,
    parts_of,
    speaks_of_own,
    without,
    words_ask,
)
from bot.dialogue.several_asked import FEW_WORDS, asked_beside, asks_for_sum, each_heard, of_several
from bot.dialogue.values import Meaning, Mention

COUNTED = re.compile(
    r"\d\s*-?\s*(?:of (?:the|them|those|these|your)|pieces|pcs|units|items)\b", re.IGNORECASE
)
A_SIZE = re.compile(
    r"(?<![\w.,])(?:(?:3[4-9]|4\d|5[0-2])(?:[.,]5)?|XX?S|[SML]|X{1,3}L|xl|xs)"
    r"(?![\w%€]|[.,]\d| ?(?:cm|mm|kg|g|gb|l|w|h)\b)"
)
"""A size of clothes or shoes."""
GLUED = re.compile(r"(?<=[^\W\d_a-zA-Z])(?=\d)")
"""Between a letter of another script and a figure: "ב43"."""
HEARD_BESIDE = 0.1
NOT_YET_OWNED = frozenset(
    "give_opinion report_arrival say_bought give_score insult stop name_obstacle reorder".split()
)
"""Of a product that nobody bought here these are said by nobody; words that ask for a property ask for it."""
OF_MATTER = frozenset({"material", "colour"})
SAYS_HOW = frozenset("ask_feature ask_fit ask_delivery ask_variants".split())
ASIDE = frozenset(
    """find_product out_of_scope chitchat ask_advice ask_setup ask_variants ask_payment ask_authenticity
    ask_assortment ask_bot ask_shop ask_support ask_discount ask_loyalty order_status choose_product
    compare_products ask_to_remember""".split()
)
"""What the classifier says of questions that it does not understand."""


def asked_of_product(
    text: str,
    meanings: tuple[Meaning, ...],
    memory: Memory,
    cues: Cues,
    ranking: Sequence[tuple[str, float]] = (),
) -> tuple[Meaning, ...]:
    """The meanings of a question about one product: each property its words ask for, where the classifier
    heard something else or only one of them. Unchanged for anything else. `text` is the whole message,
    `cues` the words of its language, `ranking` what the classifier heard in it."""
    main = meanings[0]
    mentions = tuple(dict.fromkeys(mention for meaning in meanings for mention in meaning.mentions))
    doubtful = main.intent in ABOUT_PRODUCT | ASIDE or main.confidence < LOST
    doubtful |= main.intent == "describe_need" and main.confidence < SETTLED and cues.has("question", text)
    doubtful |= main.confidence < UNSURE and main.intent not in OF_THE_OWNER and bool(cues_of(text, cues))
    doubtful |= main.intent == "ask_human" and main.confidence < SURE
    doubtful |= main.intent in NOT_YET_OWNED and (
        ((main.confidence < SURE or asks(text)) and bool(cues_of(text, cues)))
        or (main.confidence < SETTLED and asks(text))
    )
    heard_wrong = unfounded(main, text, cues) and (name_one(mentions) or main.intent not in WEIGHING)
    doubtful |= heard_wrong
    doubtful |= main.intent in WEIGHING and name_one(mentions) and bool(cues.among("property", text))
    doubtful |= main.intent in {"ask_total", "buy", "hesitate", "correct"} and main.confidence < SETTLED
    least = int(main.confidence >= SURE or len(meanings) > 1)  # "Buying both. How long is each covered?"
    doubtful |= main.intent == "buy" and asks(text) and len(asked_apart(text, mentions, cues)) > least
    doubtful |= main.intent in {"ask_total", "ask_drawbacks"} and bool(cues.among("property", text))
    if (
        speaks_of_own(main.text if len(meanings) == 1 else text, mentions, cues)
        or memory.bought
        or (main.intent == "ask_discount" and cues.has("offers", text))
    ):
        return meanings
    searched = main.intent == "find_product" and main.confidence >= SURE and not name_one(mentions)
    if searched and len(meanings) == 1 and not is_question(text, cues):
        return meanings  # "show me perfume" while a lamp is talked about
    if asks_for_sum(main, text, mentions, memory, cues):
        own = {"product": memory.focus[0]} if len(memory.focus) == 1 and cues.has("so_many", text) else {}
        entities = {**main.entities, **own}
        sum_asked = replace(main, intent="ask_total", text=text, mentions=mentions, entities=entities)
        return (replace(sum_asked, confidence=SETTLED),)
    if of_several(main, text, mentions, memory, cues):
        return (replace(main, intent="ask_feature", text=text, confidence=max(main.confidence, SETTLED)),)
    versions = main.intent == "ask_variants" and main.confidence >= SURE and cues.has("open_question", text)
    if versions and main.intent in cues.among("said_of", text):
        return (main,)  # "which sizes do you have them in"
    if not doubtful:
        return meanings
    named = name_one(mentions)
    searched = main.intent in {"find_product", "ask_assortment"} and main.confidence < SETTLED
    if (main.intent == "ask_description" or searched) and cues.has("of_the", text):
        main = replace(main, intent="ask_feature", confidence=max(main.confidence, LOST))
        meanings = (main, *meanings[1:])
    of_least = "minimum order quantity" in cues.among("property", main.text)  # "about 10: how many at least"
    sized_by = of_least or "dimensions" in cues.among("property", main.text)  # "is it under 30 wide"
    ordinal = any(q.kind == "ordinal" for q in main.quantities)
    sized_by |= not cues.exhaustive and bool(cues.among("property", main.text))  # "16 or 32" gigabytes
    short = len(text.split()) <= FEW_WORDS + 2 and (ordinal or len(memory.focus) == 1)  # "is it under 50"
    if (
        (mentions or short)
        and main.intent in {"ask_feature", "ask_fit"}
        and bounds_price(main)
        and not (sized_by or (main.entities.get("surely") and main.confidence >= SURE))
    ):
        return (replace(main, intent="ask_price"), *meanings[1:])
    if only_whether(main, text, mentions, cues):
        return (replace(main, intent="ask_stock", mentions=mentions, confidence=SETTLED),)
    if asks_for_version(main, text, mentions, memory, cues):
        return (replace(main, intent="ask_variants", text=text, confidence=max(main.confidence, SETTLED)),)
    sized = main.intent == "ask_feature" and main.confidence < SETTLED
    if (sized or main.intent in {"ask_stock", "ask_variants"}) and cues.has("in_size", text):
        sure = max(main.confidence, SETTLED)
        return (replace(main, intent="ask_variants", confidence=sure), *meanings[1:])
    if each := of_each(text, main, mentions, cues):
        return each
    if name_few(mentions) and main.confidence < SETTLED and (intent := asked_of_each(main, text, cues)):
        return (part_asked(replace(main, text=text, mentions=mentions), intent, text, cues),)
    apart = asked_apart(text, mentions, cues)
    surely = main.intent in ABOUT_PRODUCT and main.intent not in apart and main.confidence >= SETTLED
    if surely and in_passing(apart.values(), text, cues):
        apart = {}
    each_by_words = len(apart) > 1 and bool(mentions)
    picks = (
        len(memory.shown) > 1 and not mentions and cues.has("picks", text)
    )  # "the black ones, have they UV"
    alone = main.text if len(meanings) == 1 else text
    if not (named or each_by_words or picks or in_focus(alone, mentions, memory, cues)):
        plain = len(meanings) == 1 and main.intent == "ask_feature" and cues.among("property", text)
        unsaid = main.confidence < (SURE if main.intent in BY_ITS_WORDS else SETTLED)
        wished = cues.has("need", text) and not is_question(text, cues)  # "ye ketri mikham ke bi seda bashe"
        if mentions and len(apart) == 1 and unsaid and main.intent not in apart and not wished:
            sole = next(iter(apart))  # "the ladies' one: is it below 15,500?"
            return (part_asked(replace(main, text=text, mentions=mentions), sole, text, cues),)
        return (part_asked(main, main.intent, text, cues),) if plain else meanings
    base = replace(main, text=text, mentions=mentions, confidence=max(main.confidence, SETTLED))
    parts, asked = parts_of(text, mentions, cues), apart
    if asked and len(parts) > 1 and cues.has("shelf", text) and named and not cues.has("supposed", text):
        asked.setdefault("ask_stock", next((p for p in parts if cues.has("shelf", p)), text))
    also = asked_beside(parts, base, asked, cues) if named else ()
    if len(asked) > 1:
        return (*(part_asked(base, intent, asked[intent], cues) for intent in reversed(asked)), *also)
    if asked and main.intent not in asked and not believed(main, text, cues):
        told = tuple(m for m in each_heard(meanings, parts) if m.intent not in asked)
        asking = [p for p in parts if cues.has("question", without(p, mentions))]
        rest = [p for p in asking if not cues_of(p, cues, mentions)]
        if (
            not told
            and rest
            and "ask_feature" not in asked
            and main.intent in SAYS_HOW
            and main.confidence >= SETTLED
        ):
            told = (replace(base, intent="ask_feature", text=rest[0]),)
        by_words = (part_asked(base, intent, part, cues) for intent, part in asked.items())
        return (*told, *by_words) if told else (part_asked(base, next(iter(asked)), text, cues), *also)
    heard_each = each_heard(meanings, parts)
    if len(heard_each) > 1 and set(asked) <= {m.intent for m in meanings}:
        each_named = (replace(m, mentions=m.mentions or mentions) for m in heard_each)
        return tuple(part_asked(m, m.intent, m.text, cues) for m in each_named)
    if [m.intent for m in meanings] == list(asked):
        same = replace(main, confidence=max(main.confidence, SETTLED))  # its words say the same
        return (part_asked(same, main.intent, text, cues), *also)
    how = SAYS_HOW - {"ask_delivery"}  # "does it dry fast" sends nothing
    topical = main.confidence < SETTLED and main.intent not in how
    topical = topical and any(topics_of(without(text, mentions), frozenset()))
    second = any(name == "ask_feature" and sure >= HEARD_BESIDE for name, sure in ranking[1:2])
    if second and main.confidence < UNSURE and main.intent in BY_ITS_WORDS:
        topical |= says_more(main, mentions)
    it_is = cues.has("question", text) and main.intent in ASIDE | NOT_YET_OWNED and main.confidence < SETTLED
    heard = any(name in SAYS_HOW for name, _ in ranking[1:3])
    if not asked and it_is and heard and not cues.has("shelf", text):
        return (replace(base, intent="ask_feature"),)
    if not asked and topical:
        return (replace(base, intent="ask_feature"),)
    if (
        not asked
        and ((named and lost(main, ranking)) or heard_wrong)
        and asks_in_part(text, cues)
        and not cues.has("shelf", text)
    ):
        return (replace(base, intent="ask_feature"),)
    return meanings


def asks_for_version(
    main: Meaning, text: str, mentions: Sequence[Mention], memory: Memory, cues: Cues
) -> bool:
    """ "Do you have 42?", "44 ir?": a size and next to nothing else, of the product talked about."""
    plain = GLUED.sub(" ", "".join(str(int(c)) if c.isdecimal() else c for c in text))
    few = len(text.split()) <= FEW_WORDS and not any(q.kind == "money" for q in main.quantities)
    asking = asks(text) or cues.has("shelf", text) or cues.has("having", text)
    named = any(m.kind == "product" for m in mentions) or "ask_stock" in cues_of(text, cues)
    return len(memory.focus) == 1 and few and asking and not named and A_SIZE.search(plain) is not None


def of_each(text: str, main: Meaning, mentions: tuple[Mention, ...], cues: Cues) -> tuple[Meaning, ...]:
    """ "The shipping of this and the price of that": a question to each of two products, () for others."""
    found: list[Meaning] = []
    start = 0
    for part in parts_of(text, mentions, cues):
        at = text.index(part, start)
        start = at + len(part)
        own = tuple(m for m in mentions if m.kind == "product" and at <= m.start < start)
        asked = cues_of(part, cues, own) if cues.exhaustive or words_ask(part, own, cues) else ()
        if len(own) == 1 and len(own[0].candidates) == 1 and asked:
            base = replace(main, text=part, mentions=own, confidence=max(main.confidence, SETTLED))
            found.append(part_asked(base, asked[0], part, cues))
    told_apart = len({m.intent for m in found}) > 1 and len({m.mentions[0].candidates for m in found}) > 1
    return tuple(found) if told_apart else ()


def asked_of_each(main: Meaning, text: str, cues: Cues) -> str | None:
    """What a question asks of the two or three products it names: "is the wok or the pan cheaper"."""
    if cues.among("property", without(text, main.mentions)):
        return "ask_feature"
    than = cues.exhaustive and cues.has("cheaper", text) and is_question(text, cues)
    alternatives = than or (not cues.exhaustive and cues.has("either_or", text))
    told = cues_of(text, cues, main.mentions) if alternatives else ()
    return next(iter(told), "ask_price" if alternatives and cues.has("cheaper", text) else None)


def bounds_price(main: Meaning) -> bool:
    """ "Is the lotion under 10?": a bound without a unit is one of money, unless it counts what is named or
    pointed at ("at least 10 of the bats")."""
    bounds = [q for q in main.quantities if q.kind == "money" and q.low != q.high]
    return len(bounds) > len(COUNTED.findall(main.text)) + sum(_counts(main.text, m) for m in main.mentions)


def _counts(text: str, mention: Mention) -> bool:
    return re.search(r"\d\W*$", text[: max(text.find(mention.text), 0)]) is not None


def part_asked(base: Meaning, intent: str, part: str, cues: Cues) -> Meaning:
    """The question that this part of the message asks of the product."""
    beside = without(part, base.mentions)  # "faux leather" in a name asks for no material
    told = cues.among("property", beside)
    fields = [name for name in told if name != OF_ANY]
    parted = cues.has("and", beside.strip(), 3)
    plain = intent == "ask_feature" and len(fields) == 1 and not parted
    entities = dict(base.entities)
    of_matter = entities.get("asked") in OF_MATTER
    if of_matter and entities["asked"] == "colour" and not cues.exhaustive:
        of_matter = "ask_variants" in cues.among("said_of", beside)  # "the black sunglasses, have they UV"
    if not fields and told and not of_matter:
        (
            entities.pop("asked", None),
            entities.pop("surely", None),
        )  # "which colour" asks for no weight, whatever was heard
    if plain:
        entities["field"] = fields[0]
    elif intent == "ask_feature" and fields:
        entities["fields"] = fields
    return replace(base, intent=intent, text=part, entities=entities)


def in_focus(text: str, mentions: tuple[Mention, ...], memory: Memory, cues: Cues) -> bool:
    """ "Minimum order?", "must I take several of them?": of the product being talked about."""
    length = len(text.split())
    pointed = length <= 14 and not mentions and (cues.has("points_back", text) or bool(cues_of(text, cues)))
    one = len(memory.focus) == 1 or (not memory.focus and len(memory.shown) == 1)
    return one and (length <= 4 or pointed)

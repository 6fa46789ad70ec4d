"""Questions that name a product by its kind or by everyday words of another language than English ("galda
lampa"), which the catalogue has as one of its names only once they are rendered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.catalogue.mention import Mention
from bot.catalogue.rendering import Rendering
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.asking import ASIDE, bounds_price, part_asked
from bot.dialogue.believing import BY_ITS_WORDS, LOST, SETTLED, SURE, UNSURE
from bot.dialogue.cues import Cues
from bot.dialogue.in_english import says_what_it_is, things_named
from bot.dialogue.memory import Memory
from bot.dialogue.question import (
    ABOUT_PRODUCT,
    OF_THE_OWNER,
    QUESTION_MARKS,
    WEIGHING,
    asked_apart,
    cues_of,
    is_question,
    name_few,
    name_one,
)
from bot.dialogue.values import Meaning

MOST = 3
BEHIND = 1  # words between "in it" and what is there
HARDLY_HEARD = 0.45
OF_SERVICE = frozenset("ask_support ask_authenticity ask_privacy ask_setup ask_shop ask_bot".split())
"""What a question in words that the classifier does not know is often taken for."""
SEARCHES = frozenset("find_product ask_assortment ask_advice describe_need choose_product buy".split())
UNDECIDED = frozenset(
    """hesitate describe_need ask_advice ask_which_better choose_product find_product just_looking leave buy
    name_obstacle correct out_of_scope chitchat""".split()
)


def kinds_named(catalogue: Catalogue, text: str, talking: bool = False) -> tuple[Mention, ...]:
    """The products that everyday words of a message name one by one, in its order; () for English. `talking`:
    a product is being talked about, and words that are not what another one is name a part or a purpose
    ("does it open with the face", "if it does not suit my kitchen"), as do those after the question ("its
    size? there is little room beside my bed")."""
    said = catalogue.in_english(text)
    found = []
    asked = max(text.rfind(mark) for mark in QUESTION_MARKS)
    asked = asked if asked >= 0 else len(text)
    for thing in things_named(said)[:MOST] if said is not None else ():
        products = catalogue.named_by(thing).products
        written = said.original(thing) if said is not None else thing
        start = text.find(written)
        if len(products) == 1 and start >= 0 and (not talking or says_what_it_is(thing, products[0])):
            end = start + len(written)
            of_it = said is not None and in_it(said, start) and not says_what_it_is(thing, products[0])
            found.append((of_it, Mention("product", written, start, end, (products[0].id,), 1.0)))
    if not all(of_it for of_it, _ in found):  # "of which brand is the eyeshadow? Is there a mirror in it"
        found = [(of_it, mention) for of_it, mention in found if not of_it]
    named = [mention for _, mention in found]
    before = [mention for mention in named if mention.start < asked]
    return tuple(sorted(before if talking or before else named, key=lambda mention: mention.start))


def in_it(said: Rendering, start: int) -> bool:
    """Whether the words at a place come right behind such as point back ("in it")."""
    pointing = (p for p in said.pieces if p.section == "pointing" and p.end <= start)
    return any(len(said.source[p.end : start].split()) <= BEHIND for p in pointing)


def with_kinds(
    meanings: tuple[Meaning, ...], kinds: tuple[Mention, ...], asked: bool = False
) -> tuple[Meaning, ...]:
    """The meanings with these as what the main one names, where nothing else is named by its own name and
    nothing is looked for. `asked`: words ask for a property, whatever was heard."""
    main = meanings[0]
    named = {m.candidates for meaning in meanings for m in meaning.mentions if m.kind == "product"}
    told = {kind.candidates for kind in kinds}
    named = {few for few in named if not any(set(one) < set(few) for one in told)}  # "the magsafe power bank"
    more = told - named
    if (
        not more
        or (named and len(named | more) > len(told))
        or (main.intent in SEARCHES and main.confidence >= UNSURE and not asked)
    ):
        return meanings
    return (replace(main, mentions=kinds), *meanings[1:])


def told_of_several(
    meanings: tuple[Meaning, ...], kinds: tuple[Mention, ...], text: str, cues: Cues
) -> tuple[Meaning, ...]:
    """ "Which is heavier, the basketball or the football": of both, as by their own names. Whoever cannot
    decide between two sees them side by side."""
    asked = meanings[0].intent in ABOUT_PRODUCT | WEIGHING
    meanings = with_kinds(meanings, kinds) if asked and len(kinds) > 1 else meanings
    main = meanings[0]
    if main.intent in UNDECIDED and name_few(main.mentions) and cues.has("torn", text):
        weighing = replace(main, intent="compare_products", confidence=max(main.confidence, SETTLED))
        return (weighing, *meanings[1:])
    if main.intent == "compare_products" and name_one(main.mentions) and len(meanings) > 1:
        beside = meanings[1]  # "compare the wok, and the pan, price wise"
        if name_one(beside.mentions) and beside.mentions != main.mentions:
            text = f"{main.text}, {beside.text}"
            both = replace(main, text=text, mentions=(*main.mentions, *beside.mentions))
            return (both, *meanings[2:])
    if main.intent == "ask_alternatives" and name_few(main.mentions):  # "what's cheaper, the pan or the wok"
        of_price = "ask_price" if cues.has("cheaper", text) else "compare_products"
        return (replace(main, intent=of_price), *meanings[1:])
    return meanings


def told_by_words(main: Meaning, text: str, memory: Memory, cues: Cues) -> Meaning | None:
    """What a question without a product's own name asks for by its words, where the classifier has next to
    nothing to say of it; None where it has, or where no word tells."""
    asked = cues_of(text, cues)
    if not asked and says_how(main, text, memory, cues):
        return replace(main, intent="ask_feature", text=text, confidence=LOST)
    if not asked or memory.bought or cues.has("my_own", text) or main.intent in OF_THE_OWNER:
        return None
    doubted = main.confidence < (UNSURE if main.intent in OF_SERVICE else LOST)
    doubted |= main.intent == "ask_advice" and main.confidence < SURE and "ask_feature" not in asked
    doubted |= main.intent in {"ask_discount", "ask_drawbacks"} and bool(cues.among("property", text))
    if not doubted and main.intent != asked[0]:
        return None
    told = part_asked(replace(main, text=text, confidence=max(main.confidence, LOST)), asked[0], text, cues)
    return None if told == main else told


def each_told(main: Meaning, text: str, memory: Memory, cues: Cues) -> tuple[Meaning, ...]:
    """ "Black evening gown: in stock, and can it go back?": each question that its words ask, () for one."""
    apart = asked_apart(text, main.mentions, cues)
    if len(apart) < 2 or main.intent not in apart or memory.bought or cues.has("my_own", text):
        return ()
    return tuple(part_asked(main, intent, part, cues) for intent, part in reversed(apart.items()))


def says_how(main: Meaning, text: str, memory: Memory, cues: Cues) -> bool:
    """ "Is that frying pan of yours non-stick": a question that was hardly heard as one for the price or the
    stock, and has no word of it, asks how a thing is."""
    unsaid = main.intent in BY_ITS_WORDS and main.intent not in cues.among("asks", text)
    doubtful = cues.exhaustive and unsaid and main.confidence < HARDLY_HEARD and is_question(text, cues)
    told = memory.bought or cues.has("my_own", text) or cues.has("shelf", text) or cues.has("offers", text)
    return doubtful and not told


def asked_of_kind(
    main: Meaning, text: str, memory: Memory, sells: Callable[[str], bool], cues: Cues
) -> Meaning | None:
    """ "The samsung phone, when do you send it out?": a doubtful message whose words ask for one thing, of a
    kind that is sold, where no product is named. None for anything else."""
    doubtful = main.confidence < SETTLED and main.intent in ASIDE
    doubtful |= main.confidence < LOST and main.intent not in OF_THE_OWNER
    if not doubtful or memory.pending or memory.bought or memory.focus or cues.has("my_own", text):
        return None
    if cues.has("need", text) or cues.has("shelf", text) or cues.has("offers", text) or bounds_price(main):
        return None
    asked = cues_of(text, cues, main.mentions)
    questions = is_question(text, cues) or cues.has("open_question", text)
    if not asked or not questions or not (main.mentions or sells(text)):
        return None
    return part_asked(replace(main, text=text, confidence=SETTLED), asked[0], text, cues)

"""What a message can hardly mean here: the classifier's guess, held against the conversation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.believing import BY_ITS_WORDS
from bot.dialogue.cues import Cues
from bot.dialogue.following import FEW_WORDS, asked_anew, asked_before, bare
from bot.dialogue.memory import Memory
from bot.dialogue.open_questions import obstacle_of, takes_it
from bot.dialogue.question import ABOUT_PRODUCT, asks, cues_of, name_one
from bot.dialogue.values import Meaning, Understanding
from bot.dialogue.wished import said_as_news, set_on, wished_for
from bot.journey.acts import Stage

Thing = Callable[[str], str | None]
"""The words of a text that name something to buy."""
SURE = 0.9
SETTLED = 0.8
GROUNDS = frozenset("object_price name_obstacle hesitate ask_discount".split())
"""Beside a farewell these tell why."""
AT_HOME = 0.6
HEARD_TOO, HEARD = 0.4, 0.5
HALF = 0.5
HEARD_OF_SHOP = 0.2
TOLD_OF_THEMSELVES = frozenset("give_opinion chitchat report_arrival say_bought insult just_looking".split())
NO_WISH = frozenset("out_of_scope chitchat ask_bot ask_shop insult".split())
OF_NEEDS = frozenset("describe_need find_product ask_advice".split())
NEVER_BY_GUESS = frozenset("stop leave ask_human complain".split())
"""A second guess never silences the bot, sends away, hands over or files a ticket."""
BEFORE_BUYING = {"request_return": "ask_returns", "order_status": "ask_delivery"}


def plausible(
    understanding: Understanding,
    main: Meaning,
    memory: Memory,
    stage: Stage,
    sells: Callable[[str], bool],
    thing: Thing,
    cues: Cues,
) -> Meaning:
    """The main meaning, or what it means rather: quiet is asked for in words, a product that is sold is no
    foreign matter, and what is not bought cannot be sent back."""
    if main.intent == "stop" and memory.survey is None and not silences(main, cues):
        return rather(understanding, main, {"stop"})
    if main.intent == "leave" and main.confidence < SETTLED and takes_it(main.text, cues):
        return replace(main, intent="buy")
    if main.intent == "leave" and main.confidence < SETTLED and cues.has("faulty", main.text):
        return replace(main, intent="describe_need")  # "I am not happy with my kettle": for another
    again = memory.bought or cues.has("once_more", main.text)
    if main.intent == "reorder" and main.confidence < SETTLED and cues.exhaustive and not again:
        return rather(understanding, main, {"reorder"})  # "I bought a kettle here and love it"
    if gives_up(main, understanding.text, cues) and not memory.bought:
        return replace(main, intent="leave")
    if (memory.bought or memory.orders) and cues.has("refund", understanding.text):
        return about_refund(main, understanding.text, cues)
    at_hand = bool(memory.focus or memory.shown)
    if (
        main.intent == "out_of_scope"
        and at_hand
        and main.confidence < SURE
        and (asked := cues_of(main.text, cues))
    ):
        return replace(main, intent=asked[0], confidence=0.5)  # of what is talked about
    if main.intent == "out_of_scope" and asked_of_another(main, memory, thing, cues):
        return asked_anew(main, memory)
    if main.intent in {"ask_authenticity", "insult"} and cues.has("never_came", main.text):
        return replace(main, intent="order_status", confidence=SURE)  # "scammers, my parcel never came"
    if main.intent == "greet" and memory.turns > 1 and cues.has("hello_or_goodbye", main.text):
        return replace(main, intent="goodbye")
    if main.confidence < HEARD and not memory.pending and only_a_name(main):
        return replace(main, intent="find_product", confidence=AT_HOME)
    alone = main.text == understanding.text and asked_before(memory) is None
    about_one = main.intent in ABOUT_PRODUCT and main.confidence >= HALF  # "iphnoe 13 prise?"
    alone &= main.intent not in NO_WISH and not about_one  # "perfume", whatever it was taken for
    wished = alone or (main.intent in NO_WISH and main.confidence < SETTLED)
    if (
        wished
        and not memory.pending
        and only_a_thing(main, thing)
        and (main.intent == "insult" or sells(main.text))  # a "stool" that is not sold is no insult
    ):
        return replace(main, intent="find_product", confidence=AT_HOME)
    if said_as_news(main, memory, thing, cues):
        return replace(main, intent="find_product", confidence=AT_HOME)
    foreign = main.intent in {"chitchat", "ask_bot", "insult"} and main.confidence < SURE
    if main.intent == "out_of_scope" or (foreign and cues.has("shelf", main.text)):
        return at_home(understanding, main, sells, thing, cues)
    named = any(m.kind == "product" for m in main.mentions)
    if (
        main.intent in {"ask_advice", "describe_need"}
        and main.confidence < SETTLED
        and begins_with(main, thing)
    ):
        return replace(main, intent="find_product")
    if main.intent == "describe_need" and main.confidence < HALF and name_one(main.mentions):
        return replace(main, intent="find_product")  # "I am after the white backpack"
    wanted = set_on(main, cues) if main.intent in {"describe_need", "give_opinion"} else None
    if wanted is not None and not memory.bought:
        return wanted
    if wished_for(main, memory, cues):
        one = next(m for m in main.mentions if m.kind == "product")
        return replace(main, intent="find_product", text=one.text, mentions=(one,), confidence=AT_HOME)
    if main.intent == "just_looking" and named:
        return replace(main, intent="find_product")
    if main.intent in {"ask_description", "find_product"} and named and cues.has("content", main.text):
        return replace(main, intent="ask_feature")
    if main.intent in TOLD_OF_THEMSELVES and cues.has("gift", main.text) and not memory.bought:
        return replace(main, intent="describe_need", confidence=AT_HOME)
    owned = memory.bought or main.confidence >= SETTLED
    if main.intent == "ask_setup" and named and not owned and cues.has("need", main.text):
        return replace(main, intent="find_product")
    of_shop = dict(understanding.ranking).get("ask_shop", 0.0) >= HEARD_OF_SHOP
    if main.intent == "ask_bot" and of_shop and cues.among("contact", main.text):
        return replace(main, intent="ask_shop")  # "what are your working hours?"
    kinds = {m.kind for m in main.mentions}
    hardly = main.intent in {"ask_shop", "ask_bot", "ask_payment"} and main.confidence < HEARD_TOO
    hardly = hardly and not cues.exhaustive
    if hardly and cues.has("shelf", main.text) and not cues.among("contact", main.text):
        return replace(main, intent="find_product", confidence=AT_HOME)  # "G-Shock, do you have any?"
    nothing_priced = not (at_hand or main.mentions or main.quantities or memory.page_product)
    if main.intent == "object_price" and nothing_priced and stage is Stage.post_purchase:
        return replace(main, intent="insult")  # "this is ridiculous" of an order that is not found
    if main.intent == "object_price" and named and asks(understanding.text) and holds_against(main):
        return replace(main, intent="ask_price")  # "is it over 500?"
    if main.intent == "ask_shop" and (kinds & {"product", "brand"} or (kinds and main.confidence < SETTLED)):
        return replace(main, intent="find_product")
    if follows_up(main, memory, cues):
        return asked_anew(main, memory)
    if main.intent == "skip" and memory.survey is None and not memory.pending:
        return rather(understanding, main, {"skip"})  # there is nothing to pass over
    if main.intent == "give_opinion" and named and main.confidence < SETTLED and not memory.bought:
        several = len({m.candidates for m in main.mentions if m.kind == "product"}) > 1
        return replace(main, intent="compare_products" if several else "choose_product")
    customer = memory.bought or stage is Stage.post_purchase
    of_kind = not cues.exhaustive and bool(cues_of(main.text, cues)) and sells(main.text)
    talking = bool(memory.focus or memory.shown or main.mentions) or of_kind
    talked_of = bool(memory.focus or memory.shown) and not cues.has("where_is_it", main.text)
    talked_of = talked_of and main.intent == "order_status" and "ask_delivery" in cues_of(main.text, cues)
    theirs = of_their_own(main, cues, of_kind, talked_of)
    if main.intent in BEFORE_BUYING and not customer and talking and not theirs:
        return replace(main, intent=BEFORE_BUYING[main.intent])
    if main.intent in BEFORE_BUYING and main.confidence < HALF and not customer and not cues.exhaustive:
        heard = [name for name, _ in understanding.ranking if name in ABOUT_PRODUCT]
        if heard and sells(main.text) and not of_their_own(main, cues):
            return replace(main, intent=heard[0])  # "is your chicken kosher"
    return main


def only_a_thing(main: Meaning, thing: Thing) -> bool:
    """ "Phone", "cars?": a thing to buy and no other word. To look for it costs a sentence vector: done
    in short messages only."""
    named = thing(main.text) if len(main.text.split()) <= FEW_WORDS else None
    return named is not None and main.text.strip(" ?!.").lower() == named.lower()


def only_a_name(main: Meaning) -> bool:
    """ "iPhone X": a product's name and no other word."""
    alone = main.text.strip(" !.").lower()
    return any(m.kind == "product" and m.text.lower() == alone for m in main.mentions)


def begins_with(main: Meaning, thing: Thing) -> bool:
    """ "Hair straightener?? Ghd or anything": a thing alone, before anything is said of it."""
    named = thing(main.text)
    return named is not None and main.text.lstrip().lower().startswith(named.lower())


def silences(main: Meaning, cues: Cues) -> bool:
    """Whether quiet is asked for: by its words, or by the classifier alone in a language without full lists,
    unless its words ask for a property of a product."""
    if cues.has("silencing", main.text):
        return True
    return not cues.exhaustive and not cues_of(main.text, cues)


def gives_up(main: Meaning, text: str, cues: Cues) -> bool:
    """ "Too expensive for me, bye" leaves, and says why."""
    tells_why = main.intent in GROUNDS or obstacle_of(text, cues) in {"price", "delivery", "returns", "trust"}
    statement = main.intent in GROUNDS | {"goodbye"} or main.confidence < SETTLED
    return tells_why and statement and cues.has("farewell", text)


def about_refund(main: Meaning, text: str, cues: Cues) -> Meaning:
    """A refund that has come is no wish to send something back; when it comes is a question of its own."""
    if main.intent not in {"request_return", "ask_returns", "order_status", "thank", "manage_order"}:
        return main
    if cues.has("refund_here", text) and not cues.has("not_yet", text):
        return replace(main, intent="thank")
    if cues.has("refund_when", text):
        return replace(main, intent="order_status", entities={**main.entities, "refund": True})
    return main


def rather(understanding: Understanding, main: Meaning, never: set[str]) -> Meaning:
    """The next best reading, no surer than it is itself."""
    out = never | NEVER_BY_GUESS
    name, confidence = next(((n, c) for n, c in understanding.ranking if n not in out), ("out_of_scope", 0.0))
    return replace(main, intent=name, confidence=confidence)


def at_home(
    understanding: Understanding, main: Meaning, sells: Callable[[str], bool], thing: Thing, cues: Cues
) -> Meaning:
    """Foreign words about something on our shelves are about that."""
    named = any(m.kind in {"product", "brand"} for m in main.mentions)
    if any(m.kind == "category" for m in main.mentions):
        asked = cues_of(main.text, cues)
        return replace(main, intent=asked[0] if asked else "find_product", confidence=AT_HOME)
    if cues.has("gift", main.text) or (
        cues.has("need", main.text) and sounds_of_need(understanding, main, sells, thing)
    ):
        return replace(main, intent="describe_need", confidence=AT_HOME)
    if named:
        told = rather(understanding, main, {"out_of_scope", "chitchat", "insult", "stop"})
        return replace(told, confidence=max(told.confidence, 0.5))
    if main.confidence < 0.8 and sells(main.text):
        return replace(main, intent="find_product", confidence=0.5)
    if cues.has("shelf", main.text) and thing(main.text) is not None:
        return replace(main, intent="find_product", confidence=0.5)  # "do you have bananas?"
    if main.confidence < SURE and thing(main.text) is not None and (asked := cues_of(main.text, cues)):
        return replace(main, intent=asked[0], confidence=0.5)  # of a thing that is not sold: said so
    return main


def sounds_of_need(
    understanding: Understanding, main: Meaning, sells: Callable[[str], bool], thing: Thing
) -> bool:
    """Whether what is needed could be had here: something is found for it, or a need was heard as well that
    names nothing else ("a plumber")."""
    heard = any(name in OF_NEEDS and sure >= HEARD_TOO for name, sure in understanding.ranking[:3])
    return sells(main.text) or (heard and thing(main.text) is None)


def follows_up(main: Meaning, memory: Memory, cues: Cues) -> bool:
    """ "And the splash?", "and on the second?", "and the red ones?" asks of these what was asked before."""
    asked = asked_before(memory) is not None
    if bare(main, memory, cues):
        return True
    others = bool(main.mentions) or any(q.kind == "ordinal" for q in main.quantities)
    pointing = others or cues.has("picks", main.text)
    if asked and pointing and cues.has("same_asked", main.text):
        return True
    picked = cues.find("picks", main.text)  # "and the one for cats?"
    beside = main.text.replace(picked[0], " ") if picked else main.text
    asks_itself = bool(cues_of(beside, cues, main.mentions))
    of_it = (cues.has("question", main.text) or asks(main.text)) and cues.has("points_back", main.text)
    of_kind = bool(main.mentions) and all(m.kind == "category" for m in main.mentions)
    heard = main.intent == "ask_feature" and main.confidence >= HEARD
    of_it = of_it and (of_kind or heard)  # "and does it turn into a tablet?", "is that salmon or what"
    own = (
        asks_itself
        or (of_it and main.intent in ABOUT_PRODUCT)
        or (main.intent in BY_ITS_WORDS and main.confidence >= SETTLED)
    )
    return (
        not own
        and asked
        and pointing
        and len(main.text.split()) <= FEW_WORDS
        and cues.has("follows_up", main.text)
    )


def holds_against(main: Meaning) -> bool:
    """Whether a price is held against an amount ("over 500"), not said to be too much."""
    return any(q.kind == "money" and q.low != q.high for q in main.quantities)


def asked_of_another(main: Meaning, memory: Memory, thing: Thing, cues: Cues) -> bool:
    """ "And the Versace perfume?" after the price of another: foreign words, but they name a thing to buy."""
    asked = asked_before(memory) is not None
    short = len(main.text.split()) <= FEW_WORDS and cues.has("follows_up", main.text)
    return asked and short and thing(main.text) is not None


def of_their_own(main: Meaning, cues: Cues, of_kind: bool = False, talked_of: bool = False) -> bool:
    """Whether sending back or tracking is about an order of theirs. Where a language has no full lists the
    classifier is believed when it is sure and nothing is only supposed. `of_kind`: it asks of a kind of thing
    that is sold ("when are the onions sent out"); `talked_of`: its words ask when something is sent, and a
    product is being talked about."""
    supposed = cues.has("condition", main.text)
    of_product = (bool(main.mentions) or of_kind or talked_of) and not cues.has("my_own", main.text)
    believed = not cues.exhaustive and main.confidence >= SETTLED and not of_product
    return (cues.has("own_order", main.text) or believed) and not supposed

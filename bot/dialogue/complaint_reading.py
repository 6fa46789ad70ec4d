"""What a message is while something is wrong: more of an open complaint, or of trouble at the checkout."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
from bot.dialogue.question import is_question
from bot.dialogue.values import Meaning, Understanding

SURE = 0.9
SETTLED = 0.8
"""From here on a message is believed to be about something else than the open complaint."""
HEARD = 0.5
"""From here on small talk beside an open complaint is small talk."""
TROUBLE_LASTS = 3
"""So many messages after trouble at the checkout a vague one is still about it."""

ASIDE = frozenset(
    "thank greet goodbye affirm deny stop skip ask_bot chitchat insult correct ask_human".split()
)
ABOUT_IT = ASIDE | frozenset(
    """complain request_return manage_order order_status object_price hesitate name_obstacle choose_product
    give_score give_opinion report_arrival say_bought out_of_scope ask_returns ask_warranty ask_support
    ask_setup ask_privacy leave ask_to_remember checkout_trouble ask_which_better ask_advice""".split()
)
"""None of these is about something else."""
GRUMBLES = frozenset("object_price hesitate name_obstacle choose_product give_opinion leave".split())
"""While a complaint is open these are words about it, however sure the classifier is."""
FRAMES = frozenset("correct out_of_scope give_score order_status".split())
"""Around an order number these say no more than "it is about this order"."""
OF_A_PRODUCT = frozenset(
    """ask_price ask_stock ask_feature ask_description ask_reviews ask_fit ask_variants ask_drawbacks
    ask_delivery""".split()
)
"""About something else only when they name it."""
VAGUE_TROUBLE = frozenset(
    """complain deny say_bought give_opinion correct name_obstacle hesitate chitchat out_of_scope insult
    checkout_trouble order_status""".split()
)


TAKES_BACK = frozenset("complain correct deny affirm report_arrival out_of_scope find_product".split())
"""As what words that there is no complaint may be heard."""
WANTS_PRODUCTS = frozenset("find_product ask_assortment ask_alternatives compare_products".split())


def asked_of_case(
    meanings: tuple[Meaning, ...], text: str, memory: Memory, cues: Cues
) -> tuple[Meaning, ...] | None:
    """What is asked of a case: to open one, when somebody answers, for the money back, to let it go; None
    where nothing is."""
    main = meanings[0]
    ticket = memory.complaint or memory.ticket
    if cues.has("opens_case", text) and not cues.has("no_complaint", text) and not is_question(text, cues):
        return (of_case(main, "open", ""),)
    if memory.complaint and cues.has("no_complaint", text) and not cues.has("faulty", text):
        others = (m for m in meanings if m.intent not in ASIDE | {"complain", "out_of_scope"})
        wanted = [part for part in cues.split("parts", text) if not cues.has("no_complaint", part)]
        named = replace(main, intent="find_product", confidence=SURE, text=" ".join(wanted) or text)
        search = (named,) if main.intent in TAKES_BACK and main.mentions else ()
        return (
            replace(main, intent="correct", confidence=SURE, entities={"withdrawn": True}),
            *(search or others),
        )
    asks_when = cues.has("answered_when", text) or (memory.complaint and cues.has("how_long", text))
    if asks_when and not main.mentions and (ticket or main.intent in {"ask_human", "ask_bot", "skip"}):
        if ticket:
            return (of_case(main, "when", text),)
        return (replace(main, intent="ask_support", text=text, confidence=SURE, entities={"answer": True}),)
    asks_how = main.intent == "request_return" and is_question(text, cues)
    money_back = cues.has("refund", text) or (main.intent == "request_return" and not asks_how)
    if memory.complaint and money_back and main.intent in ABOUT_IT | {"ask_payment", "ask_total"}:
        return (of_case(main, "refund", text),)
    return None


def of_case(main: Meaning, asked: str, text: str) -> Meaning:
    return replace(main, intent="complain", text=text, confidence=SURE, entities={"case": asked})


def closes(meanings: tuple[Meaning, ...], memory: Memory) -> bool:
    """An open complaint is over when the visitor has surely turned to something else, and not before."""
    if memory.complaint is None or any(m.intent == "complain" for m in meanings):
        return False
    if any(m.entities.get("withdrawn") for m in meanings):
        return True
    return any(elsewhere(m) for m in meanings)


def elsewhere(meaning: Meaning) -> bool:
    named = bool(meaning.mentions) or "product" in meaning.entities or "category" in meaning.entities
    least = HEARD if named and meaning.intent in WANTS_PRODUCTS else SETTLED
    sure = meaning.confidence >= least and meaning.intent not in ABOUT_IT
    return sure and (meaning.intent not in OF_A_PRODUCT or named)


def one_complaint(meanings: tuple[Meaning, ...], text: str, cues: Cues) -> tuple[Meaning, ...]:
    """Beside a complaint the wish for the money back is part of it; what never came cannot be sent back."""
    said = {m.intent for m in meanings}
    if "request_return" in said and "complain" not in said and cues.has("never_came", text):
        lost = (replace(m, intent="complain") for m in meanings if m.intent == "request_return")
        meanings = (*lost, *(m for m in meanings if m.intent != "request_return"))
        said = {m.intent for m in meanings}
    if "complain" not in said:
        return meanings
    return tuple(m for m in meanings if m.intent not in {"request_return", "ask_returns", "order_status"})


def more_of_complaint(main: Meaning, memory: Memory, numbered: bool, cues: Cues) -> Meaning | None:
    """The message as more of the open complaint, or None when it stands for itself. `numbered`: it holds an
    order number."""
    if memory.complaint is None or main.intent == "complain":
        return None
    asked = (memory.pending or {}).get("question") == "complaint"
    if main.intent in GRUMBLES or (asked and main.intent not in ASIDE and not is_question(main.text, cues)):
        return complaint(main)
    if main.intent == "say_bought" and not is_question(main.text, cues):
        return complaint(main)  # "I ordered it two weeks ago"
    if numbered and main.intent in FRAMES and not is_question(main.text, cues):
        return complaint(main)
    if main.intent in ASIDE:
        doubtful = main.confidence < HEARD and len(main.text.split()) > 2
        return complaint(main) if doubtful else None
    if main.intent in WANTS_PRODUCTS and main.confidence >= HEARD and main.mentions:
        return None  # asks for products: the complaint lets go
    if is_question(main.text, cues) and main.confidence >= HEARD:
        return None  # answered for itself; whether it closes the complaint is another matter
    return complaint(main) if main.confidence < SETTLED else None


def complaint(main: Meaning) -> Meaning:
    return replace(main, intent="complain", confidence=max(main.confidence, HEARD))


def still_stuck(main: Meaning, text: str, memory: Memory, cues: Cues) -> Meaning | None:
    """Trouble at the checkout, still: vague words soon after it, or money taken without an order."""
    recent = memory.trouble_at is not None and memory.turns - memory.trouble_at < TROUBLE_LASTS
    gone = cues.has("money_gone", text) and (recent or cues.has("no_order", text))
    gone = gone and not memory.orders and main.intent not in {"ask_payment", "ask_total"}
    vague = main.intent in VAGUE_TROUBLE and main.confidence < SETTLED
    if main.intent == "checkout_trouble" or not (gone or (recent and not memory.bought and vague)):
        return None
    return replace(main, intent="checkout_trouble", confidence=SURE)


def never_an_obstacle(understanding: Understanding, main: Meaning, memory: Memory, cues: Cues) -> Meaning:
    """Whoever has bought names no reason for not buying, nor does a doubtful message that names a product and
    was no answer to a farewell ("kettle, price and returns?"). Whoever does not find the price asks for
    it."""
    asks = bool(main.mentions) and not memory.won_back and main.confidence < SURE
    unseen = main.intent in {"name_obstacle", "object_price", "ask_total"} and not memory.won_back
    if unseen and (memory.focus or memory.shown) and cues.has("price_unseen", understanding.text):
        return replace(main, intent="ask_price", confidence=max(main.confidence, SURE))
    if main.intent != "name_obstacle" or not (memory.bought or asks):
        return main
    ranked = [(n, c) for n, c in understanding.ranking if n not in {"name_obstacle", "leave", "stop"}]
    name, confidence = ranked[0] if ranked else ("give_opinion", 0.5)
    return replace(main, intent=name, confidence=confidence)

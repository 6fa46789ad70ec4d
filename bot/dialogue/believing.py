"""How far the classifier is believed of a question that names a product."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.cues import Cues
from bot.dialogue.naming import naming_words
from bot.dialogue.question import ABOUT_PRODUCT, asks_in_part, name_one, without
from bot.dialogue.values import Meaning, Mention

SURE_OF = ABOUT_PRODUCT - {"ask_fit"}
NOT_SURE_OF = frozenset("ask_fit ask_payment ask_advice ask_setup find_product ask_alternatives".split())
"""What a question for an aspect of the product ("can I pay with the watch") is taken for."""
LEADS = 2  # times as sure as of the next
LOST = 0.4
"""So doubtful that a question naming a product is taken to ask for one of its properties."""
SETTLED = 0.8
"""Confidence of a question that its own words tell."""
SURE, VERY_SURE = 0.95, 0.97
HEARD_WELL = 0.9
UNSURE, HARDLY = 0.7, 0.75
OF_SHELVES = 2
"""Words of asking whether there is any ("יש לכם")."""
BY_ITS_WORDS = frozenset("ask_price ask_stock ask_delivery ask_returns ask_warranty ask_discount".split())
"""What people ask for in a few well-known words."""


def believed(main: Meaning, text: str, cues: Cues) -> bool:
    """Whether the classifier is sure of one property (in a language without full lists: of anything), and no
    plain word asks for another."""
    sentences = [part for part in cues.split("sentence_end", text) if part.strip()]
    if main.intent == "ask_feature" and main.entities.get("surely") and len(sentences) == 1:
        return True  # "is there a set number I have to buy"
    sure = main.confidence >= SURE and (main.intent in SURE_OF or not cues.exhaustive)
    if cues.among("aspect", without(text, main.mentions)) and main.intent in NOT_SURE_OF:
        return False
    plainly = cues.exhaustive and not cues.among("property", text) and main.confidence >= SETTLED
    if plainly and main.intent == "ask_reviews" and main.intent in cues.among("said_of", text):
        return True  # "I know nothing of perfume. Is it well liked?"
    if cues.exhaustive and main.intent == "ask_feature" and not says_more(main, main.mentions):
        return False  # "hm is the tissue box"
    asked = cues.among("asks", without(text, main.mentions))
    surely = main.entities.get("surely") and main.confidence >= VERY_SURE
    if cues.exhaustive and main.intent == "ask_feature" and len(asked) == 1 and not surely:
        return False  # "how many units of the tablet are on hand"
    unsaid = main.intent in BY_ITS_WORDS and main.intent not in cues.among("asks", text)
    if cues.exhaustive and unsaid and main.confidence < VERY_SURE:
        return False  # "what would it set us back" sends nothing back
    return sure and not cues.among("property", text)


def lost(main: Meaning, ranking: Sequence[tuple[str, float]]) -> bool:
    """Whether the classifier has nothing to say of a question that names a product."""
    if main.intent in {"out_of_scope", "chitchat"} or main.confidence < LOST:
        first, second = [*(sure for _, sure in ranking), 0.0, 0.0][:2]
        leads = main.intent in BY_ITS_WORDS and first > LEADS * second
        return main.intent != "order_status" and not leads
    if main.intent == "ask_to_remember" and main.confidence < HARDLY:
        return True  # "till when does the milk keep"
    return main.intent == "compare_products" and main.confidence < SURE  # with itself alone?


def says_more(main: Meaning, mentions: tuple[Mention, ...]) -> bool:
    """Whether a question names something beside the product that it is not known to ask for ("the expiry date
    on the milk" as a question about discounts)."""
    rest = main.text
    for mention in mentions:
        rest = rest.replace(mention.text, " ")
    return len(naming_words(replace(main, text=rest))) > 0


def unfounded(main: Meaning, text: str, cues: Cues) -> bool:
    """Whether a question was heard as one that it has no word of: "has the soap been tested by a doctor" asks
    for no reviews. Only where a language has full lists."""
    listed = main.intent in cues.groups.get("said_of", ())
    if not cues.exhaustive or not asks_in_part(text, cues) or main.confidence >= HEARD_WELL:
        return False
    priced = main.intent == "ask_price" and any(q.kind == "money" for q in main.quantities)
    least = HARDLY if main.intent == "ask_stock" else UNSURE  # of stock people ask in plain words
    doubted = main.intent in BY_ITS_WORDS and main.confidence < least and not priced
    if doubted and not cues.has("shelf", text):
        return main.intent not in cues.among("asks", text)
    if not listed:
        return False
    return main.intent not in cues.among("said_of", without(text, main.mentions))


def only_whether(main: Meaning, text: str, mentions: tuple[Mention, ...], cues: Cues) -> bool:
    """ "חלב יש?": a product, and nothing but whether there is any."""
    heard = main.intent == "ask_feature" and not cues.exhaustive
    beside = len(without(text, mentions).split()) <= OF_SHELVES
    return heard and beside and name_one(mentions) and cues.has("shelf", text)

"""What a question about a named product asks for, by its own words: they weigh more than a doubtful guess."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.dialogue.values import Meaning, Mention

SETTLED = 0.8
"""Confidence of a question that its own words tell."""
SURE = 0.95
LOST = 0.4
"""So doubtful that a question naming a product is taken to ask for one of its properties."""

PLAIN = (
    ("minimum order quantity", r"minimum|min\.? (?:order|quantity)|(?:order|buy) at least|fewest|how few"
                               r"|least (?:number|amount)|(?:have|need) to (?:buy|order) (?:more|several)"),
    ("brand", r"(?:who|(?:which|what)\s+company)\s+(?:makes|made)|(?:what|which)\s+(?:brand|make)\b"
              r"|brand\s+(?:is|of)|manufacturers?"),
    ("dimensions", r"dimensions?|measurements?|size .*\bin (?:cm|mm|inch\w*|centimet\w+)"
                   r"|how (?:big|large) (?:is|are)|(?:what|which) size (?:is|are)"
                   r"|how (?:tall|wide|deep)|height|width"),
    ("weight", r"weigh(?:s|t)?|how heavy|how many (?:kilos?|kg|grams?|pounds|lbs)"),
    ("", r"(?:what|which) (?:colou?r|material)"
         r"|(?:real|genuine|solid|pure) (?:leather|gold|silver|wood|silk|wool|steel|cotton)"),
)  # fmt: skip
"""Words that ask for this property of a product and nothing else, whatever stands around them; "" where the
catalogue tells by the words which property it is."""
OF_PROPERTY = tuple((field, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for field, words in PLAIN)
CUES = tuple(
    (intent, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for intent, words in (
        ("ask_warranty", r"warrant\w+|guarantee\w*"),
        ("ask_returns", r"returnable|returns?|returned|refund\w*|(?:send|take)\b.{0,20}\bback"),
        ("ask_delivery", r"deliver\w*|ship(?:s|ped|ping)?|arrives?|get here|how (?:soon|fast|quickly)"),
        ("ask_stock", r"in stock|available|availability|sold out|on hand|pieces (?:left|do you)"),
        ("ask_reviews", r"rating|rated|stars|reviews?|reviewed"),
        ("ask_price", r"prices?|costs?|going for|paying for|how much (?:is|are|for|does .* cost)"),
    )
)
AND = re.compile(r"\b(?:and|&|plus)\b", re.IGNORECASE)
PARTS = re.compile(r"[?.!;,]+\s+|\s+(?:and|&|plus|also)\s+", re.IGNORECASE)
QUESTION = re.compile(
    r"^\W*(?:(?:hi|hey|hello|so|and|ok|but)\W+)*"
    r"(?:is|are|was|does|do|did|has|have|can|could|will|what|whats|what's|which|who|when|where|how|hows)\b",
    re.IGNORECASE,
)
SHELF = re.compile(
    r"\b(?:do|have) (?:you|u|they) (?:\w+ )?(?:have|sell|got|stock|carry|any)\b|\bis there\b", re.I
)
MY_OWN = re.compile(r"\b(?:my|mine|i (?:bought|ordered|received|got))\b", re.IGNORECASE)

ABOUT_PRODUCT = frozenset(
    """ask_price ask_stock ask_feature ask_reviews ask_delivery ask_returns ask_warranty ask_description
    ask_fit""".split()
)
ASIDE = frozenset(
    """find_product out_of_scope chitchat ask_advice ask_setup ask_variants ask_payment ask_authenticity
    ask_assortment ask_bot ask_shop ask_support ask_discount order_status choose_product
    compare_products""".split()
)
"""What the classifier says of questions that it does not understand."""


def asked_of_product(text: str, meanings: tuple[Meaning, ...], memory: Memory) -> tuple[Meaning, ...]:
    """The meanings of a question about one product: each property its words ask for, where the classifier
    heard something else or only one of them. Unchanged for anything else. `text` is the whole message."""
    main = meanings[0]
    doubtful = main.intent in ABOUT_PRODUCT | ASIDE or main.confidence < LOST
    doubtful |= main.intent == "ask_total" and main.confidence < SETTLED
    if not doubtful or MY_OWN.search(text) or memory.bought:
        return meanings
    mentions = tuple(dict.fromkeys(mention for meaning in meanings for mention in meaning.mentions))
    named = name_one(mentions)
    if not (named or short_and_in_focus(text, memory)):
        return meanings
    base = replace(main, text=text, mentions=mentions, confidence=max(main.confidence, SETTLED))
    asked = {intent: part for part in reversed(PARTS.split(text)) for intent in cues_of(part)}
    if len(asked) > 1:
        return tuple(part_asked(base, intent, asked[intent]) for intent in reversed(asked))
    if asked and main.intent not in asked and not believed(main, text):
        return (part_asked(base, next(iter(asked)), text),)
    if [m.intent for m in meanings] == list(asked):
        same = replace(main, confidence=max(main.confidence, SETTLED))  # its words say the same
        return (part_asked(same, main.intent, text),)
    if not asked and named and lost(main) and QUESTION.search(text) and not SHELF.search(text):
        return (replace(base, intent="ask_feature"),)
    return meanings


def lost(main: Meaning) -> bool:
    """Whether the classifier has nothing to say of a question that names a product."""
    if main.intent in {"out_of_scope", "chitchat"} or main.confidence < LOST:
        return main.intent != "order_status"
    return main.intent == "compare_products" and main.confidence < SETTLED  # with itself alone?


def believed(main: Meaning, text: str) -> bool:
    """Whether the classifier is sure of one property, and no plain word asks for another."""
    sure = main.confidence >= SURE and main.intent in ABOUT_PRODUCT - {"ask_fit"}
    return sure and not any(words.search(text) for _, words in OF_PROPERTY)


def part_asked(base: Meaning, intent: str, part: str) -> Meaning:
    """The question that this part of the message asks of the product."""
    field = next((name for name, words in OF_PROPERTY if name and words.search(part)), None)
    plain = intent == "ask_feature" and field is not None and not AND.search(part)
    entities = {**base.entities, "field": field} if plain else base.entities
    return replace(base, intent=intent, text=part, entities=entities)


def cues_of(part: str) -> tuple[str, ...]:
    """The one intent that a part of a message asks by its words, () for none or for several at once: "the
    price of delivery" asks for one thing, and which one is the classifier's to tell."""
    if any(words.search(part) for _, words in OF_PROPERTY):
        return ("ask_feature",)
    found = tuple(intent for intent, words in CUES if words.search(part))
    return found if len(found) == 1 else ()


def name_one(mentions: tuple[Mention, ...]) -> bool:
    """A brand or kind beside the name makes no second product ("the top speed of the Z800")."""
    found = [mention for mention in mentions if mention.kind == "product"]
    return len(found) == 1 and len(found[0].candidates) == 1


def short_and_in_focus(text: str, memory: Memory) -> bool:
    """ "minimum order?" of the product being talked about."""
    return len(memory.focus) == 1 and len(text.split()) <= 4

"""What a question about a named product asks for, by its own words: they weigh more than a doubtful guess."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.dialogue.values import Meaning, Mention

SETTLED = 0.8
"""From here on the classifier is believed, but for the words that can mean one property only."""
LOST = 0.4
"""So doubtful that a question naming a product is taken to ask for one of its properties."""

PLAIN = re.compile(
    r"\b(?:weigh(?:s|t)?|dimensions?|measurements?|manufactur\w+|minimum|min order"
    r"|(?:who|which company) (?:makes|made)|(?:what|which) (?:brand|colou?r|material)|brand (?:is|of)"
    r"|how (?:tall|wide|deep|heavy)|(?:order|buy) at least|least (?:number|amount)|fewest"
    r"|(?:real|genuine|solid|pure) (?:leather|gold|silver|wood|silk|wool|steel|cotton)"
    r"|size .*\bin (?:cm|mm|inch\w*|centimet\w+)|how (?:big|large) (?:is|are))\b",
    re.IGNORECASE,
)
"""Ask for a property of the product and nothing else, whatever stands around them."""
CUES = (
    ("ask_warranty", re.compile(r"\b(?:warrant\w+|guarantee\w*)\b", re.IGNORECASE)),
    ("ask_returns", re.compile(r"\b(?:returnable|returns?|returned|refund\w*|(?:send|take)\b.{0,20}\bback)\b",
                               re.IGNORECASE)),
    ("ask_delivery", re.compile(r"\b(?:deliver\w*|ship(?:s|ped|ping)?|arrives?|get here|how (?:soon|fast|quickly))\b",
                                re.IGNORECASE)),
    ("ask_stock", re.compile(r"\b(?:in stock|available|availability|sold out|on hand|pieces (?:left|do you))\b",
                             re.IGNORECASE)),
    ("ask_reviews", re.compile(r"\b(?:rating|rated|stars|reviews?|reviewed)\b", re.IGNORECASE)),
    ("ask_price", re.compile(r"\b(?:prices?|costs?|going for|how much (?:is|are|for|does .* cost))\b",
                             re.IGNORECASE)),
)  # fmt: skip
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
CARRY_ON = re.compile(
    r"^\W*(?:(?:ok|okay|and|so)\W+)*(?:and|what about|how about)\s+(?:the\s+)?[\w' -]+\W*$", re.I
)

ABOUT_PRODUCT = frozenset(
    """ask_price ask_stock ask_feature ask_reviews ask_delivery ask_returns ask_warranty ask_description
    ask_fit""".split()
)
ASIDE = frozenset(
    """find_product out_of_scope chitchat ask_advice ask_setup ask_variants ask_payment ask_authenticity
    ask_assortment ask_bot ask_shop ask_support order_status choose_product compare_products""".split()
)
"""What the classifier says of questions that it does not understand."""


def asked_of_product(text: str, meanings: tuple[Meaning, ...], memory: Memory) -> tuple[Meaning, ...]:
    """The meanings of a question about one product: each property its words ask for, where the classifier
    heard something else or only one of them. Unchanged for anything else. `text` is the whole message."""
    main = meanings[0]
    doubtful = main.intent in ABOUT_PRODUCT | ASIDE or main.confidence < LOST
    if not doubtful or MY_OWN.search(text) or memory.bought:
        return meanings
    carried = carried_on(main, memory)
    if carried is not None:
        return (carried,)
    mentions = tuple(dict.fromkeys(mention for meaning in meanings for mention in meaning.mentions))
    named = name_one(mentions)
    if not (named or short_and_in_focus(text, memory)):
        return meanings
    base = replace(main, text=text, mentions=mentions, confidence=max(main.confidence, SETTLED))
    parts = {intent: part for part in reversed(PARTS.split(text)) for intent in cues_of(part)}
    asked = [intent for intent in reversed(parts)]
    if asked and not believed(main, asked, text) and not set(asked) <= {m.intent for m in meanings}:
        if len(asked) == 1:
            return (replace(base, intent=asked[0]),)
        return tuple(replace(base, intent=intent, text=parts[intent]) for intent in asked)
    if [m.intent for m in meanings] == asked:
        return (replace(main, confidence=max(main.confidence, SETTLED)),)  # its words say the same
    if not asked and named and lost(main) and QUESTION.search(text) and not SHELF.search(text):
        return (replace(base, intent="ask_feature"),)
    return meanings


def lost(main: Meaning) -> bool:
    """Whether the classifier has nothing to say of a question that names a product."""
    if main.intent in {"out_of_scope", "chitchat"} or main.confidence < LOST:
        return main.intent != "order_status"
    return main.intent == "compare_products" and main.confidence < SETTLED  # with itself alone?


def believed(main: Meaning, asked: list[str], text: str) -> bool:
    """Whether the classifier is sure of one property, and no plain word asks for another."""
    sure = main.confidence >= SETTLED and main.intent in ABOUT_PRODUCT - {"ask_fit"}
    return sure and len(asked) == 1 and not PLAIN.search(text)


def cues_of(part: str) -> tuple[str, ...]:
    """The one intent that a part of a message asks by its words, () for none or for several at once: "the
    price of delivery" asks for one thing, and which one is the classifier's to tell."""
    if PLAIN.search(part):
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


def carried_on(main: Meaning, memory: Memory) -> Meaning | None:
    """ "And the Heshe one?" asks of it what was asked last."""
    last = (memory.last or {}).get("intent")
    if last not in ABOUT_PRODUCT or not main.mentions or len(main.text.split()) > 7:
        return None
    if not CARRY_ON.match(main.text) or any(cues_of(part) for part in PARTS.split(main.text)):
        return None
    return replace(main, intent=str(last), confidence=max(main.confidence, SETTLED))

"""What a question about a named product asks for, by its own words: they weigh more than a doubtful guess."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.catalogue.topics import topics_of
from bot.dialogue.memory import Memory
from bot.dialogue.values import Meaning, Mention

SETTLED = 0.8
"""Confidence of a question that its own words tell."""
SURE = 0.95
LOST = 0.4
"""So doubtful that a question naming a product is taken to ask for one of its properties."""

PLAIN = (
    ("minimum order quantity", r"minimum|moq|min\.? ?(?:order|qty|quantity|amount|number|pieces?)"
                               r"|(?:order|buy|take) at least|fewest|how few|smallest (?:order|amount)"
                               r"|least (?:number|amount)|at (?:the )?least .{0,20}(?:order|buy)"
                               r"|(?:have|need|must i|forced|obliged|got) to (?:buy|order|take)\b.{0,25}"
                               r"\b(?:more|several|many|multiple|bulk|pack|at once|two|dozen)"
                               r"|must (?:i|we|one) (?:buy|order|take)\b"
                               r"|(?:buy|order|get|sell|sold) (?:just |only )?(?:a single|one|1|singly)\b"
                               r".{0,12}\b(?:only|piece|unit|at a time|of (?:it|them|those))\b"
                               r"|(?:buy|order|get) (?:just|only) (?:a single |one|1)\b|just one or"),
    ("brand", r"(?:who|(?:which|what)\s+company)\s+(?:makes|made|produces|manufactures|is behind)"
              r"|(?:what|which|whose)\s+(?:brand|make)\b"
              r"|(?:the )?brand\s+(?:is|of|name)|brand(?: name)?\?|manufacturers?|who'?s the (?:brand|maker)"
              r"|(?:by|from) (?:what|which) (?:brand|company|maker|label)|who is it (?:made )?by|label is"),
    ("dimensions", r"dimensions?|measure(?:s|ments?)?|size .*\bin (?:cm|mm|inch\w*|centimet\w+)"
                   r"|how (?:big|large|small|bulky) (?:is|are|'?s|of)|(?:what|which) size (?:is|are)"
                   r"|how (?:tall|wide|deep|high)|height|width|depth|how much (?:room|space) (?:does|will)"),
    ("weight", r"weigh(?:s|t|ing)?|how (?:heavy|light|hefty)|how many (?:kilos?|kgs?|grams?|pounds|lbs)"
               r"|(?:kilos?|kgs?|grams?|lbs)\?"
               r"|hefty|(?:too|that|very|so|really|quite) heavy|heavier|lighter than|is it (?:light|heavy)"),
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
        (
            "ask_returns",
            r"returnable|returns?|returned|returning|refund\w*|(?:send|take|give|bring|ship|post|hand)\b"
            r".{0,25}\bback\b|money back|change (?:my|her|his|our|their) mind|exchange\w*",
        ),
        (
            "ask_delivery",
            r"deliver\w*|ship(?:s|ped|ping|ment)?|arrives?|arrival|get here|how (?:soon|fast|quickly)"
            r"|(?:how|too) long (?:would|will|do|must|should|shall|have|am)\b.{0,25}\bwait\w*"
            r"|wait(?:ing)? (?:time|for it)|lead time|be (?:here|with me|at my door) (?:by|before|in|on)"
            r"|when (?:would|will|could|can|do|does|might|should) (?:i|it|they|we)\b.{0,20}"
            r"\b(?:get|have|receive|here|come|turn up|reach|expect|land)\b",
        ),
        (
            "ask_stock",
            r"in stock|availab\w+|sold out|out of stock|on hand|pieces (?:left|do you)"
            r"|how many (?:pieces?|units?|of (?:them|those|these))?.{0,14}\b(?:left|have|got|remain\w*)\b"
            r"|how many (?:pieces?|units?)\b|have (?:it|them|any)\?|any left|(?:have|get) (?:it|one|them) "
            r"(?:right )?(?:now|today)|still (?:got|have|selling|there)|in supply|ready to (?:go|ship)",
        ),
        (
            "ask_reviews",
            r"ratings?|rated|stars|reviews?|reviewed|reviewers?|(?:customers?|people|others|buyers|folks) "
            r"(?:think|say|said|like|find|rate|make|reckon)\w*",
        ),
        (
            "ask_price",
            r"prices?|priced|costs?|going for|paying for|how much (?:is|are|for|do(?:es)? .* (?:cost|go for))"
            r"|(?:set|knock|run) (?:me|us) back|what'?s it at|run me|how pricey|price tag|damage"
            r"|(?:under|over|below|above|(?:less|more) than) ?[$€£]?\d+ ?(?:[$€£]|bucks|dollars|euros?|quid)",
        ),
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
POINTS_BACK = re.compile(r"\b(?:it|its|it's|this|that|they|them|these|those)\b", re.IGNORECASE)
MY_OWN = re.compile(r"\b(?:my|mine|i (?:bought|ordered|received|got))\b", re.IGNORECASE)

ABOUT_PRODUCT = frozenset(
    """ask_price ask_stock ask_feature ask_reviews ask_delivery ask_returns ask_warranty ask_description
    ask_fit""".split()
)
SAYS_HOW = frozenset("ask_feature ask_fit ask_delivery ask_variants".split())
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
    doubtful |= (
        main.intent == "describe_need" and main.confidence < SETTLED and QUESTION.search(text) is not None
    )
    doubtful |= main.intent == "ask_human" and main.confidence < SURE
    doubtful |= main.intent in {"ask_total", "buy", "hesitate", "correct"} and main.confidence < SETTLED
    if not doubtful or MY_OWN.search(text) or memory.bought:
        return meanings
    mentions = tuple(dict.fromkeys(mention for meaning in meanings for mention in meaning.mentions))
    named = name_one(mentions)
    if not (named or in_focus(text, mentions, memory)):
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
    topical = main.confidence < SETTLED and main.intent not in SAYS_HOW and any(topics_of(text, frozenset()))
    if not asked and topical:
        return (replace(base, intent="ask_feature"),)
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
    plain = intent == "ask_feature" and field is not None and not AND.search(part.strip(), 3)
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


def in_focus(text: str, mentions: tuple[Mention, ...], memory: Memory) -> bool:
    """ "Minimum order?", "must I take several of them?": of the product being talked about."""
    length = len(text.split())
    pointed = length <= 14 and not mentions and POINTS_BACK.search(text) is not None
    return len(memory.focus) == 1 and (length <= 4 or pointed)

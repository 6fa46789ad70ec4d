"""What a question about a named product asks for, by its own words: they weigh more than a doubtful guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.catalogue.topics import topics_of
from bot.dialogue.memory import Memory
from bot.dialogue.naming import naming_words
from bot.dialogue.values import Meaning, Mention

SETTLED = 0.8
"""Confidence of a question that its own words tell."""
SURE = 0.95
UNSURE = 0.7
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
    ("weight", r"weigh(?:s|t|ing)?|how (?:heavy|light|hefty)|how many (?:kilos?|kgs?|grams?|lbs)(?! of)"
               r"|hefty|(?:too|that|very|so|really|quite) heavy|heavier|lighter than|is it (?:light|heavy)"
               r"|(?:kilos?|kgs?|grams?|lbs)\?"
               r"|(?:more|less|under|over|above|below) (?:than )?\d+ ?(?:kilos?|kgs?|g|grams?|lbs|pounds)"),
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
            r"|wait(?:ing)? (?:time|for it)|lead time|how many (?:days|weeks)"
            r"|be (?:here|with me|at my door) (?:by|before|in|on)"
            r"|when (?:does|do|will|would) (?:it|they|this) (?:go out|leave|be sent|get sent|be shipped)"
            r"|when (?:would|will|could|can|do|does|might|should) (?:i|it|they|we)\b.{0,20}"
            r"\b(?:get|have|receive|here|come|turn up|reach|expect|land)\b",
        ),
        (
            "ask_stock",
            r"stock|availab\w+|sold out|out of stock|on hand|pieces (?:left|do you)"
            r"|how many (?:of (?:them|those|these) |pieces? |units? )?(?:(?:do|have|are|is|u|you) ){0,2}"
            r"(?:left|have|got|remain\w*)\b|got any$"
            r"|(?:have you|you have|got) (?:some|any) (?:in|left|there|ready)"
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
            r"|(?:under|over|below|above|(?:less|more) than) ?[$€£]?\d+\b(?! ?(?:kilos?|kgs?|g|grams?|lbs"
            r"|pounds|cm|mm|m|inch\w*|\"|l|ml|lit\w+|days?|weeks?|months?|years?|hours?|pieces?|stars?|%|watts?|gb))",
        ),
    )
)
AND = re.compile(r"\b(?:and|plus)\b|[&+]", re.IGNORECASE)
PARTS = re.compile(r"(?<!\bmin)[?.!;,]+\s+|\s+(?:and|[&+]|plus|also)\s+", re.IGNORECASE)
QUESTION = re.compile(
    r"^\W*(?:(?:hi|hey|hello|so|and|ok|but)\W+)*"
    r"(?:is|are|was|does|do|did|has|have|can|could|will|what|whats|what's|which|who|when|where|how|hows)\b",
    re.IGNORECASE,
)
SHELF = re.compile(
    r"\b(?:do|have) (?:you|u|they) (?:\w+ )?(?:have|sell|got|stock|carry|any)\b|\bis there\b", re.I
)
POINTS_BACK = re.compile(r"\b(?:it|its|it's|this|that|they|them|these|those)\b", re.IGNORECASE)
OF_THE = re.compile(
    r"\bwhat(?:'?s| is| are) the (?!(?:description|story|deal|difference|point|use|purpose|idea)\b)"
    r"\w+ (?:of|on|in|for) ",
    re.IGNORECASE,
)
IN_SIZE = re.compile(
    r"\b(?:available|comes?|have (?:it|them|that|this|one)|(?:get|got) (?:it|them)) in (?:an? |the )?"
    r"(?:size|xx?s|s|m|l|x{1,3}l|small|medium|large|extra|\d{2})\b",
    re.IGNORECASE,
)
MY_OWN = re.compile(r"\b(?:my|mine|i (?:bought|ordered|received|got))\b", re.IGNORECASE)

ABOUT_PRODUCT = frozenset(
    """ask_price ask_stock ask_feature ask_reviews ask_delivery ask_returns ask_warranty ask_description
    ask_fit""".split()
)
OF_THE_OWNER = frozenset(
    """complain request_return order_status manage_order give_opinion give_score say_bought report_arrival
    reorder leave name_obstacle object_price insult stop""".split()
)
BY_ITS_WORDS = frozenset("ask_price ask_stock ask_delivery ask_returns ask_warranty ask_discount".split())
"""What people ask for in a few well-known words."""
SAYS_HOW = frozenset("ask_feature ask_fit ask_delivery ask_variants".split())
ASIDE = frozenset(
    """find_product out_of_scope chitchat ask_advice ask_setup ask_variants ask_payment ask_authenticity
    ask_assortment ask_bot ask_shop ask_support ask_discount order_status choose_product
    compare_products""".split()
)
"""What the classifier says of questions that it does not understand."""


def asked_of_product(
    text: str, meanings: tuple[Meaning, ...], memory: Memory, ranking: Sequence[tuple[str, float]] = ()
) -> tuple[Meaning, ...]:
    """The meanings of a question about one product: each property its words ask for, where the classifier
    heard something else or only one of them. Unchanged for anything else. `text` is the whole message,
    `ranking` what the classifier heard in it."""
    main = meanings[0]
    doubtful = main.intent in ABOUT_PRODUCT | ASIDE or main.confidence < LOST
    doubtful |= (
        main.intent == "describe_need" and main.confidence < SETTLED and QUESTION.search(text) is not None
    )
    doubtful |= main.confidence < UNSURE and main.intent not in OF_THE_OWNER and bool(cues_of(text))
    doubtful |= main.intent == "ask_human" and main.confidence < SURE
    doubtful |= main.intent in {"ask_total", "buy", "hesitate", "correct"} and main.confidence < SETTLED
    if not doubtful or MY_OWN.search(text) or memory.bought:
        return meanings
    mentions = tuple(dict.fromkeys(mention for meaning in meanings for mention in meaning.mentions))
    named = name_one(mentions)
    if main.intent == "ask_description" and OF_THE.search(text):
        main = replace(main, intent="ask_feature")
        meanings = (main, *meanings[1:])
    if main.intent == "ask_stock" and IN_SIZE.search(text):
        return (replace(main, intent="ask_variants"), *meanings[1:])
    each = of_each(text, main, mentions)
    if each:
        return each
    if not (named or in_focus(text, mentions, memory)):
        return meanings
    base = replace(main, text=text, mentions=mentions, confidence=max(main.confidence, SETTLED))
    parts = PARTS.split(text)
    asked = {intent: part for part in reversed(parts) for intent in cues_of(part)}
    if asked and len(parts) > 1 and SHELF.search(text) and named:
        asked.setdefault("ask_stock", next((p for p in parts if SHELF.search(p)), text))
    if len(asked) > 1:
        return tuple(part_asked(base, intent, asked[intent]) for intent in reversed(asked))
    if asked and main.intent not in asked and not believed(main, text):
        return (part_asked(base, next(iter(asked)), text),)
    if [m.intent for m in meanings] == list(asked):
        same = replace(main, confidence=max(main.confidence, SETTLED))  # its words say the same
        return (part_asked(same, main.intent, text),)
    topical = main.confidence < SETTLED and main.intent not in SAYS_HOW and any(topics_of(text, frozenset()))
    second = [name for name, _ in ranking[1:2]] == ["ask_feature"]
    if second and main.confidence < SETTLED and main.intent in BY_ITS_WORDS:
        topical |= says_more(main, mentions)
    it_is = QUESTION.search(text) is not None and main.intent in ASIDE and main.confidence < SETTLED
    heard = any(name == "ask_feature" for name, _ in ranking[1:3])
    if not asked and it_is and heard and not SHELF.search(text):
        return (replace(base, intent="ask_feature"),)
    if not asked and topical:
        return (replace(base, intent="ask_feature"),)
    if not asked and named and lost(main) and QUESTION.search(text) and not SHELF.search(text):
        return (replace(base, intent="ask_feature"),)
    return meanings


def of_each(text: str, main: Meaning, mentions: tuple[Mention, ...]) -> tuple[Meaning, ...]:
    """ "The shipping of this and the price of that": a question to each of two products, () for others."""
    found: list[Meaning] = []
    start = 0
    for part in PARTS.split(text):
        at = text.index(part, start)
        start = at + len(part)
        own = tuple(m for m in mentions if m.kind == "product" and at <= m.start < start)
        cues = cues_of(part)
        if len(own) == 1 and len(own[0].candidates) == 1 and cues:
            base = replace(main, text=part, mentions=own, confidence=max(main.confidence, SETTLED))
            found.append(part_asked(base, cues[0], part))
    told_apart = len({m.intent for m in found}) > 1 and len({m.mentions[0].candidates for m in found}) > 1
    return tuple(found) if told_apart else ()


def says_more(main: Meaning, mentions: tuple[Mention, ...]) -> bool:
    """Whether a question names something beside the product that it is not known to ask for ("the expiry date
    on the milk" as a question about discounts)."""
    rest = main.text
    for mention in mentions:
        rest = rest.replace(mention.text, " ")
    return len(naming_words(replace(main, text=rest))) > 0


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

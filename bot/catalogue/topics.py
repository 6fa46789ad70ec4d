"""What people ask in words of their own ("how loud is it"), and the names under which shops state it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.catalogue.product import Product
from bot.catalogue.words import forms, has_digit, stem

LONGEST_QUESTION = 500  # characters
# Words of a question that ask for nothing themselves.
PLAIN = frozenset(
    stem(word)
    for word in """a about actually all an and any anyone are both be can come comes could did do does dont
    each ever exactly few first for fourth from get give gonna good has hav have hey hi
    how hows i if in is it its just last latter long lot make me more much my new no not
    now of ok on one ones or other please pretty quite real really rest roughly same say
    second seem should so some tell than that the them then there these they thing third
    this those to too type u use using very was we well what whats which while will with
    work would you your ur long does isnt wont longest shortest
    best highest lowest most least biggest smallest strongest""".split()
)


_MEASURES = frozenset("cm m kg kilo inch year month".split())


@dataclass(frozen=True, slots=True)
class Topic:
    """`asked` is what a question says; `names` are attribute names, the more telling first, matched by all
    their words; `said` is what a sentence about it holds. `whole`: every attribute of it is an answer, not
    the first alone. `loose`: its sentence answers whatever is asked beside ("does it smell of roses": the
    notes stated). `strict`: nothing else answers it (a product's weight is not what it carries)."""

    asked: re.Pattern[str]
    names: tuple[frozenset[str], ...]
    said: re.Pattern[str] | None
    whole: bool = False
    strict: bool = False
    loose: bool = False


def _topic(
    asked: str, names: str, said: str = "", whole: bool = False, strict: bool = False, loose: bool = False
) -> Topic:
    stems = tuple(frozenset(stem(f) for f in forms(name)) for name in names.split(",") if name.strip())
    pattern = re.compile(said, re.IGNORECASE) if said else None
    return Topic(re.compile(asked, re.IGNORECASE), stems, pattern, whole, strict, loose)


LOADS = (
    "maximum load,recommended load,maximum weight,load capacity,weight capacity,weight limit,suitable weight"
)
BODY = "length,width,height,depth,diameter,volume,height folded,packed size"
TOPICS = (
    _topic(
        r"\b(?:max(?:imum)?|most)\s+(?:weight|load|capacity)\b|\b(?:weight|load)\s+(?:limit|capacity)\b"
        r"|\bhow (?:much weight|heavy|many kilos)\b.*\b(?:hold|carry|support|bear|load|take)s?\b"
        r"|\bhow much\b.*\b(?:carry|support|bear)\b"
        r"|\b(?:hold|carry|support|bear|take)s?\b.*\b\d+\s?(?:kg|kilos?|lbs)\b"
        r"|\b(?:hold|carry|support|bear|take|load)s?\s+up to\b|\bmax(?:imum)? (?:user|person|body) weight\b"
        r"|\bmaximum load\b",
        LOADS,
        r"\b(?:carr(?:y|ies)|holds?|takes|up to|supports?|loads?)\b.*\b\d+(?:\.\d+)?\s?kg\b",
        strict=True,
    ),
    _topic(r"\bhow wide\b|\bwidth\b|\bwide is\b", "width,dimensions", strict=True),
    _topic(r"\bhow (?:tall|high)\b|\bheight\b|\b(?:tall"
           r"|high) is\b", "height,height range,dimensions", strict=True),
    _topic(r"\bhow deep\b|\bdepth\b|\bdeep is\b", "depth,length,dimensions", strict=True),
    _topic(r"\blength\b|\bhow long (?:is|are) (?:it|they|the|this|that)\b(?!\s+(?:warranty|guarantee"
           r"|battery))",
           "length,dimensions"),
    _topic(
        r"\bhow (?:big|large|small|bulky|compact)\b|\b(?:size|sizes|dimensions?|measurements?)\b"
        r"|\bmeasures?\b(?! (?:the|my|your|heart|blood|steps|sleep)\b)|\b(?:big|large|small) is\b",
        f"dimensions,size,{BODY}", whole=True,
    ),
    _topic(r"\bnoise.?cancel\w*|\banc\b", "noise cancelling,active noise cancelling", r"noise.?cancel"),
    _topic(
        r"\bbatter(?:y|ies)(?:\s+li(?:fe|ves))?\b|\brun.?time\b|\bper charge\b"
        r"|\bhow long (?:do|does|will|can) .*\b(?:last|run|play)\b",
        "battery life,battery,shots per charge",
        r"\bper charge\b|\bbattery\b.*\b(?:last|hour|day|week)|\b(?:hours?|days?|weeks?)\b.*\bbattery",
    ),
    _topic(r"\bre-?charg(?:e|eable|ed|ing)\b", "charging port,charging", r"\bcharg(?:ed|ing|es?)\b"),
    _topic(r"\bcharging time\b|\bhow long\b.*\bcharg\w+"
           r"|\bcharge time\b", "charging time,quick charge", r"\bcharg"),
    _topic(r"\bswim\w*\b|\bdiv(?:e|es|ing)\b|\bunder ?water\b", "", r"\bswim|\bdives?\b|\bunder ?water"),
    _topic(
        r"\bswim\w*\b|\bdiv(?:e|es|ing)\b|\bunder ?water\b|\bwater.?(?:proof|tight|resist\w*|repell\w*"
        r"|protect\w*)\b|\b(?:rain|splash|weather|shower)[ -]?(?:proof|resist\w*)\b"
        r"|\b(?:get|gets|getting)\s+wet\b|\b(?:in|survive|stand|handle)\s+(?:the\s+|heavy\s+)?rain\b",
        "waterproof,water protection,water resistance,weather sealed,membrane,water column,"
        "water column outer tent",
        r"water.?(?:proof|resist|repell)|\brain\b|\bshowers?\b|\bsplash|\bsheds?\b|\bget wet\b"
        r"|weather-sealed",
    ),
    _topic(
        r"\b(?:loud|louder|noisy|noise|noises|noiseless|quiet|quieter|silent|decibels?|db)\b(?!.?cancel)",
        "noise,noise level", r"\b(?:quiet(?:ly)?|loud|noisy|audible|silent(?:ly)?|noise)\b(?!.?cancel)",
    ),
    _topic(r"\b(?:bright|brighter|brightness|lumens?|lux)\b", "brightness,brightness front,luminous flux",
           r"\b(?:bright|lux|lumen|dim)\b"),
    _topic(r"\bdim(?:med|ming|mable|mer|s)?\b", "dimmable", r"\bdimm|steps? of brightness"),
    _topic(r"\bfroth\w*|\bfoam(?:ed|s|ing)?\s+(?:the\s+)?milk|\bmilk\s+foam|\bcappuccinos?\b|\blattes?\b",
           "milk frother", r"\bfroth|\bsteam wand"),
    _topic(r"\b(?:ram|memory)\b", "memory,ram", r"\bram\b|\bGB memory\b"),
    _topic(r"\b(?:cpu|processor|chip)\b", "processor,chip", r"\b(?:processor|chip|cpu)\b"),
    _topic(r"\bhow (?:strong|powerful)\b|\bwatts?\b|\bwattage\b|\bpower consumption\b",
           "suction power,output power,power", r"\b\d+\s?(?:w|watts?)\b"),
    _topic(r"\bhow much (?:water|liquid|coffee|can (?:it|they) hold|do(?:es)? (?:it|they) hold|fits"
           r"|can i fit)\b|\bhow many (?:cups|lit(?:er|re)s)\b"
           r"|\bcapacity\b|\bvolume\b",
           "capacity,volume,water tank,contents,dust container,bag volume"),
    _topic(r"\b(?:machine.?wash(?:able)?|washable|wash(?:ed)?)\b", "washing,wash", r"\bwash"),
    _topic(r"\b(?:tall|short|big) (?:people|persons?|man|men|guys?|women|adults?|users?)\b|\b(?:i am"
           r"|i'?m|he is|he's) (?:very )?tall\b",
           "", r"\b(?:people|person|suits?)\b.*\d.*\b(?:m|cm)\b"),
    _topic(r"\b(?:legal|street.?legal|approved|allowed|stvzo|road.?legal)\b(?:\s+(?:in|for"
           r"|on)\s+german\w*)?", "road approval,approval,standard",
           r"\bapproved\b|\blegal\b"),
    _topic(r"\b(?:scratch|scratches|scratch.?(?:proof|resist\w*))\b", "", r"\bscratch|\bsapphire"),
    _topic(r"\b(?:men|women|him|her|lads|guys|girls|ladies|boys|man|woman) or (?:for )?(?:men|women"
           r"|him|her|lads|guys|girls|ladies|boys|man|woman)\b|\bunisex\b", "",
           r"\bunisex\b|\b(?:for|to) (?:both )?(?:men|women)\b", loose=True),
    _topic(r"\b(?:per|on (?:one|a|a single|a full|1)) charge\b", "battery life,battery",
           r"\bper charge\b|\bbattery\b.*\b(?:hour|day|week)|\b(?:hours?|days?|weeks?)\b.*\bbattery",
           loose=True),
    _topic(r"\btest\w* on animals?\b|\banimals?[- ]test\w*|\bcruelty\b", "",
           r"\bcruelty|\banimals?\b.*\btest", loose=True),
    _topic(r"\b(?:fake|artificial|imitation|faux|real|genuine)\b"
           r"(?! (?:world|life|time|leather|gold|silver))", "",
           r"\b(?:artificial|faux|fake|imitation|genuine|synthetic)\b", loose=True),
    _topic(r"\bnon.?stick\b|\bfood\b.{0,20}\bstick|\bsticks? (?:to|in|on)\b", "",
           r"\bnon.?stick\b", loose=True),
    _topic(r"\bdr(?:y|ies|ying)\b.{0,12}\b(?:fast|quick\w*)\b|\b(?:fast|quick)\w*[- ]dry", "drying time",
           r"\b(?:quick|fast)[- ]dry|\bdries\b", loose=True),
    _topic(r"\b(?:two|2|dual|double|second) (?:screens?|displays?)\b", "",
           r"\b(?:two|dual|second|double)[- ](?:screen|display)", loose=True),
    _topic(r"\b(?:smell\w*|scent\w*|notes?)\b", "scent,perfume,fragrance notes",
           r"\b(?:scent|fragrance|notes? of|smells?|floral|aroma)\b", loose=True),
)  # fmt: skip
_STORAGE = re.compile(r"\b\d+\s?(?:GB|TB|MB)\b", re.IGNORECASE)  # a feed's "size" of a laptop is no dimension


def topics_of(question: str, known: frozenset[str]) -> Iterator[tuple[Topic, frozenset[str]]]:
    """The topics asked about, each with what the question says beside it. `known` are words that name the
    product itself."""
    question = question[:LONGEST_QUESTION]
    for topic in TOPICS:
        if topic.asked.search(question):
            rest = topic.asked.sub(" ", question)
            beside = {stem(f) for f in forms(rest) if not has_digit(f)} - PLAIN - _MEASURES - known
            yield topic, frozenset(beside)


def stated_names(topic: Topic, beside: frozenset[str], product: Product) -> list[str]:
    """Names of the product's attributes that state it, the most telling first, only those that say what the
    question says besides ("how loud is it while grinding")."""
    found: list[str] = []
    for wanted in topic.names:
        for name, value in product.attributes.items():
            words = {stem(f) for f in forms(name)}
            own = words - {"product", "item"}
            if name in found or not (own == wanted or (own > wanted and beside and beside <= own - wanted)):
                continue
            if not beside <= words | {stem(f) for f in forms(value)}:
                continue
            if name == "size" and _STORAGE.search(value):
                continue
            found.append(name)
    if found or beside:
        return found
    wider = [n for w in topic.names for n in product.attributes if w and w < {stem(f) for f in forms(n)}]
    return list(dict.fromkeys(n for n in wider if not topic.whole and not topic.strict))


def stated_sentence(topic: Topic, beside: frozenset[str], sentences: Sequence[str]) -> str | None:
    if topic.said is None:
        return None
    for sentence in sentences:
        if topic.said.search(sentence) and (topic.loose or beside <= {stem(f) for f in forms(sentence)}):
            return sentence
    return None

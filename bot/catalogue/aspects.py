"""What visitors ask about in everyday words ("will it keep me dry", "can it go in the dishwasher"), and where
shops state it: attributes by name, else a sentence of the description, else a customer's word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.catalogue.drawbacks import warns
from bot.catalogue.facts import LONGEST_QUOTE, Fact
from bot.catalogue.product import Product
from bot.catalogue.properties import stems_of
from bot.catalogue.words import forms, sentences, stem


@dataclass(frozen=True, slots=True)
class Aspect:
    """`names` are attribute names, the more telling first. `said` is what a sentence about it holds.
    `has`: it is there or it is not, so that any value that does not refuse it says that it is there.
    `told_first`: a sentence tells more than the figure ("keeps out a whole day of rain": 20000 mm). `rather`
    is what the more telling sentence holds (of a "dive watch" that it is water resistant)."""

    names: tuple[str, ...]
    said: re.Pattern[str] | None = None
    has: bool = False
    told_first: bool = False
    rather: re.Pattern[str] | None = None


def _aspect(
    names: str, said: str = "", has: bool = False, told_first: bool = False, rather: str = ""
) -> Aspect:
    pattern, telling = (re.compile(part, re.IGNORECASE) if part else None for part in (said, rather))
    return Aspect(tuple(n.strip() for n in names.split(",") if n.strip()), pattern, has, told_first, telling)


WET = "waterproof,water protection,water resistance,weather-sealed,membrane"
COLUMN = "water column,water column outer tent"
ASPECTS = {
    "noise": _aspect("noise,noise level,noise while grinding",
                     r"\b(?:quiet(?:ly)?|loud|noisy|audible|silent(?:ly)?|noise|rustles?)\b(?!.?cancel)"),
    "waterproof": _aspect(f"{WET},{COLUMN}", r"water.?(?:proof|resist|repell)|\bget wet\b|weather-sealed"),
    "rain": _aspect(f"{COLUMN},{WET}", r"\brain\b|\bshowers?\b|\bget wet\b|water.?proof", told_first=True),
    "swimming": _aspect("waterproof,water protection,water resistance",
                        r"\bswim|\bdives?\b|\bunder ?water|\bsnorkel|\bbath\b|\blake\b|"
                        r"\bwater.?(?:proof|resist)", told_first=True, rather=r"\bwater.?(?:proof|resist)"),
    "floats": _aspect("floats", r"\bfloats?\b|\bsinks?\b", has=True),
    "foldable": _aspect("foldable,folded length,height folded", r"\bfold(?:s|ing|able)?\b", has=True),
    "dishwasher": _aspect("dishwasher-safe,dishwasher-safe parts", r"dishwasher|hand wash"),
    "machine washable": _aspect("washing,machine washable", r"washing machine|\bwash(?:able|ed)?\b"),
    "induction": _aspect("suitable for induction,induction,hobs", r"\binduction\b|\ball hobs\b", has=True),
    "oven": _aspect("oven-safe,oven safe", r"\bovens?\b", has=True),
    "grinder": _aspect("grinder", r"\bgrind", has=True),
    "timer": _aspect("timer", r"\btimer\b", has=True),
    "milk frother": _aspect("milk frother", r"\bfroth|\bsteam wand\b", has=True),
    "keeps warm": _aspect("keeps hot,keep warm,insulated", r"\bhot for\b|\bkeeps? (?:\w+ )?(?:warm|hot)\b"),
    "keeps cold": _aspect("keeps cold,insulated", r"\bcold for\b"),
    "automatic switch-off": _aspect("automatic switch-off,hotplate switch-off", r"switch(?:es)? .*\boff\b",
                                    has=True),
    "temperature control": _aspect("temperature control,temperature range", r"\btemperature\b", has=True),
    "age": _aspect("suitable age,age,age group", r"\b(?:months|newborn|years?|children|toddler)\b"),
    "maximum load": _aspect("maximum load,recommended load,maximum weight,load capacity,suitable weight",
                            r"\b(?:carries|holds|takes|up to)\b.*\bkg\b"),
    "watts": _aspect("power,suction power,output power", r"\b\d+ ?(?:w|watts?)\b"),
    "capacity": _aspect("capacity,volume,water tank,dust container,bag volume,contents",
                        r"\b\d+(?:\.\d+)? ?(?:l|litres?|liters?|ml)\b"),
    "brightness": _aspect("brightness,brightness front,luminous flux", r"\blux\b|\blumens?\b|\bbright"),
    "battery": _aspect("battery life,shots per charge,battery", r"\bper charge\b|\bbattery\b|\bhours of\b"),
    "charging time": _aspect("charging time,quick charge", r"\bcharg"),
    "heart rate": _aspect("heart rate", r"\bpulse\b|\bheart rate\b", has=True),
    "stylus": _aspect("stylus,pen", r"\b(?:stylus|s.?pen|pencil)\b", has=True),
    "gps": _aspect("gps", r"\bgps\b", has=True),
    "contactless payment": _aspect("contactless payment,nfc", r"\bpay\b|\bpayment\b", has=True),
    "works with": _aspect("works with,compatibility,compatible with", r"\b(?:android|ios|iphones?)\b"),
    "webcam": _aspect("webcam,camera", r"\bwebcam\b", has=True),
    "noise cancelling": _aspect("noise cancelling,active noise cancelling", r"noise.?cancel", has=True),
    "wired listening": _aspect("cable for wired listening,line input,plug", r"\bwired\b|\bcable\b",
                               has=True),
    "perfume": _aspect("perfume,fragrance,scent", r"\bperfume\b|\bfragrance\b", has=True),
    "vegan": _aspect("vegan", r"\bvegan\b", has=True),
    "skin type": _aspect("skin type", r"\bskin\b", told_first=True),
    "pet hair": _aspect("suitable for pet hair", r"\b(?:pet|cat|dog)s?\b.*\bhair\b|\bhair\b|\bcats?\b",
                        has=True),
    "carpet": _aspect("carpet detection", r"\bcarpets?\b|\brugs?\b", told_first=True),
    "allergy": _aspect("suitable for allergy sufferers", r"\ballerg", has=True),
    "rain cover": _aspect("rain cover", r"\brain cover\b", has=True),
    "assembly": _aspect("assembly", r"\bassembl\w+\b|\bto pitch\b|\bstands in\b|\bset ?up\b"),
    "surface": _aspect("surface", r"\b(?:road|trail|asphalt|gravel|off road)\b"),
    "temperature": _aspect("comfort temperature,limit temperature", r"\bdegrees\b|\bfreezing\b|\bminus\b"),
    "formats": _aspect("formats", r"\b(?:epub|pdf|kindle|formats?)\b"),
    "laptop size": _aspect("laptop size", r"\blaptops? up to\b"),
    "depth under water": _aspect("waterproof,water protection", r"\bdives?\b.*\bm\b"),
    "lumbar support": _aspect("lumbar support", r"\blumbar\b", has=True),
    "people": _aspect("people,persons", r"\b(?:two|three|four|five|six|\d)[- ](?:people|persons?)\b"),
    "warm light": _aspect("warm light,colour temperature", r"\bwarm\b.*\blight\b|\blight\b.*\bwarm\b"),
    "fits": _aspect("fits,laptop size", r"\bfits?\b"),
    "sizing": _aspect("sizing,fit", r"\bruns? (?:\w+ )?(?:small|large|big|narrow|wide|true)\b|\bhalf a size\b"
                      r"|\btrue to size\b"),
    "approved": _aspect("road approval,standard", r"\bapproved\b"),
}  # fmt: skip
"""By the names that the lists of words under `aspect` have (data/words/<language>/dialogue.yml)."""
GENUINE = _aspect("", r"\b(?:genuine|real|authentic|natural|artificial|faux|imitation|synthetic)\b")

MEASURED = {
    "tall": "I am {:g} cm tall", "head": "head {:g} cm", "months": "{:g} months old",
    "years": "{:g} years old",
    "kilos": "a person of {:g} kg", "newborn": "newborn", "laptop": "{:g} inch laptop",
}  # fmt: skip
"""Measures of who or what it is for, by the lists of words under `measured`, as the catalogue reads them."""

_NO = re.compile(r"(?:no|none|not|without|never)\b|sold separately\b", re.IGNORECASE)
_YES = re.compile(r"(?:yes|included|built in)\b", re.IGNORECASE)
_PLAIN = re.compile(r"(?:yes|no|none)\.?", re.IGNORECASE)
_WATERTIGHT = re.compile(r"\bip[x\d][678]\b|\b\d+ ?(?:atm|m)\b(?! ?m)|\bwaterproof\b", re.IGNORECASE)


def stated_on(product: Product, name: str, asked: frozenset[str] = frozenset()) -> tuple[Fact, ...]:
    """What is stated about an aspect: by its attribute, and by a sentence where that tells more; else by what
    a customer wrote. () where nothing is. `asked` are stems of the question: of several sentences the one
    that has most of them tells it."""
    aspect = ASPECTS[name]
    own = next((n for n in aspect.names if n in product.attributes), None)
    by_name = () if own is None else (Fact(product.id, own, product.attributes[own]),)
    if by_name and (not aspect.told_first or _PLAIN.fullmatch(by_name[0].value)):
        return by_name
    said = _sentence(product, aspect, asked)
    return (*said, *by_name) if said else by_name or _reviewed(product, aspect)


def said_genuine(product: Product) -> tuple[Fact, ...]:
    """The sentence that says whether what it is made of is real."""
    return _sentence(product, GENUINE, frozenset())


def _sentence(product: Product, aspect: Aspect, asked: frozenset[str]) -> tuple[Fact, ...]:
    """Of equal ones that which warns; a word of the product's own name says nothing about it."""
    if aspect.said is None:
        return ()
    kind = forms(product.title)[-2:]
    own = re.compile(rf"\b{'[ -]'.join(map(re.escape, kind))}\b", re.IGNORECASE)
    found: list[tuple[bool, int, int, Fact]] = []
    for field, texts in (("description", sentences(product.description)), ("highlights", product.highlights)):
        for text in texts:
            if len(text) <= LONGEST_QUOTE and aspect.said.search(own.sub(" ", text)):
                shared = len(asked & stems_of(forms(text)))
                telling = aspect.rather is not None and aspect.rather.search(text) is not None
                found.append((telling, shared, int(warns(text)), Fact(product.id, field, text, quoted=True)))
    return (max(found, key=lambda one: one[:3])[3],) if found else ()


def _reviewed(product: Product, aspect: Aspect) -> tuple[Fact, ...]:
    told = [r.comment for r in product.reviews if aspect.said and aspect.said.search(r.comment)]
    return tuple(Fact(product.id, "reviews", comment, quoted=True) for comment in told[:1])


def says(fact: Fact, name: str | None = None) -> bool | None:
    """Whether a stated value says yes or no to what was asked; None where it says neither. `name` is the
    aspect asked about."""
    if fact.quoted:
        return None
    if _NO.match(fact.value):
        return False
    if _YES.match(fact.value):
        return True
    if name == "waterproof" and fact.field not in COLUMN.split(","):
        return True if _WATERTIGHT.search(fact.value) else None
    return True if name is not None and ASPECTS[name].has else None


KINDS = {
    "skin type": ("oily", "dry", "sensitive", "combination", "normal"),
    "surface": ("road", "trail"),
}
"""Aspects whose value is one of a few: another one asked for is refused by it."""


def suits_kind(fact: Fact, name: str, asked: frozenset[str]) -> bool | None:
    """Whether the kind asked about is among those that the value names; None where no kind is asked."""
    wanted = [kind for kind in KINDS.get(name, ()) if stem(kind) in asked]
    if fact.quoted or not wanted:
        return None
    told = set(forms(fact.value))
    return "all" in told or all(kind in told for kind in wanted)


def bare(value: str) -> bool:
    """ "Yes" or "No" and no more."""
    return _PLAIN.fullmatch(value.strip()) is not None

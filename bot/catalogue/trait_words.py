"""How people ask for a property of a thing, and how shops state it."""

from __future__ import annotations

import re

from bot.catalogue.traits import Trait


def _trait(
    name: str,
    said: str,
    yes: str,
    no: str | None = None,
    must: bool = True,
    measured: str = "",
    most: bool = False,
    apart: float = 1.6,
) -> Trait:
    names = tuple(each.strip() for each in measured.split(",") if each.strip())
    refusing = re.compile(no, re.I) if no else None
    return Trait(name, re.compile(said, re.I), re.compile(yes, re.I), refusing, must, names, most, apart)


_WIRE = r"(?:cables?|cords?|wires?|leads?)\b"
_NOISY_PLACES = r"(?:trains?|bus|planes?|flights?|metro|subway|tram|offices?|commute|colleagues?)"
_NOT_TOO = r"not (?:too |very |so |that )*"
TRAITS = (
    _trait("wireless", rf"\b(?:wireless|cordless|cable-?less|battery[- ](?:powered|operated))\b(?! charg)"
           rf"|\b(?:without|no|free of) (?:an? |any |the )?{_WIRE}"
           r"|\b(?:not|isn'?t|aren'?t|non|never|but not)[- ]"
           r"(?:the |a )?(?:wired|corded)\b",
           r"\b(?:wireless|cordless|bluetooth|rechargeable)\b(?! charging)|\bbattery life\b|\brobot\b",
           r"\bwired (?!listening)|\bcorded\b|^cable length:|^plug:|^power supply: mains"
           r"|\bmains-powered\b"),
    _trait("wired", rf"\b(?:wired|corded)\b|\bwith an? {_WIRE}", r"\bwired (?!listening)|\bcorded\b"
           r"|^cable length:",
           r"\b(?:wireless|cordless)\b"),
    _trait("noise cancelling", r"\bnoise[- ]?(?:cancel\w*|proof|isolat\w*|block\w*|suppress\w*|reduc\w*)"
           r"|\banc\b|\bsound[- ]?proof\b|\b(?:block|cancel|cut|shut|keep|filter|drown|reduc|suppress|mut"
           r"|stop)\w*"
           r"(?: \w+){0,3} (?:noises?|sounds?|voices)\b|\bno outside noise\b"
           rf"|\b(?:noises?|noisy|loud)\b.*\b{_NOISY_PLACES}\b|\b{_NOISY_PLACES}\b.*\b(?:noises?|noisy|loud)\b",
           r"\bnoise[- ]cancel", r"\bno (?:active )?noise cancel"),
    _trait("over-ear", r"\b(?:over|around)[- ](?:the[- ])?ears?\b|\bfull[- ]size headphones\b",
           r"\bover-ear\b|\bear pads?\b", r"\bin-ear\b|\bearbuds?\b|\bearphones\b|\bear tips\b"),
    _trait("in-ear", r"\b(?:in|inside)[- ](?:the[- ])?ears?\b(?! pads?)",
           r"\bin-ear\b|\bearbuds?\b|\bearphones\b|\bear tips\b|\bsilicone tips\b", r"\bover-ear\b"
           r"|\bear pads?\b"),
    _trait("waterproof", r"\bwater[- ]?(?:proof|tight|resistant)\b|\bunder ?water\b|\brain ?proof\b"
           r"|\bswim\w*\b",
           r"\bwater(?:proof|tight)(?! (?:sack|mascara|bag|pouch|cover))|\bdives\b|\bIPX?[5-8]|\bIPX[4-8]"
           r"|\b\d+ ATM\b"
           r"|\btaped seams\b|\bwater[- ]resist|\bkeeps out\b.*\brain\b|\bfloats\b",
           r"\bwater protection: (?:no\b|water-repellent)|\bno membrane\b|^membrane: none|\bnot water"),
    _trait("by the water", r"\b(?:sea|beach|pool|lake|snorkel\w*|bath|boat)\b",
           r"\bwaterproof\b|\bdives\b|\bIPX?[5-8]|\bfloats\b", r"\bwater(?:proof| protection): no\b", False),
    _trait("robust", r"\b(?:robust|rugged|durable|sturdy|unbreakable|shock ?proof|indestructible)\b",
           r"\bsurvives\b|\bdrop tested\b|\b(?:sturdy|rugged|robust|shockproof)\b", None, False),
    _trait("quiet", rf"\b(?:quiet\w*|silent\w*|low[- ]noise|noiseless)\b|\b{_NOT_TOO}(?:loud|noisy)\b"
           r"|\bwithout (?:much |any )?noise\b", r"\b(?:quiet\w*|silent\w*)\b",
           r"\b(?<!not )(?:loud|noisy|audible)\b", False, "noise", apart=1.1),
    _trait("light", rf"\b(?:light ?weight|lighter|lightest)\b|\b{_NOT_TOO}heavy\b|\beasy to carry\b",
           r"\b(?:light ?weight|featherlight)\b|^(?:a |an |the )?(?:very )?light(?! (?:you|is|for|in|that"
           r"|set|even))",
           r"\b(?:heavy|heavier)\b", False, "weight, product weight"),
    _trait("small", r"\b(?:small|smaller|smallest|compact|little|tiny|pocket[- ]?sized?|narrow)\b"
           r"|\b(?:not|nothing) (?:too |so )?(?:big|large|bulky)\b",
           r"\b(?:small|compact|pocket-sized|narrow|fist-sized|packs into|folds into)\b",
           r"\btoo big\b|\bthe large\b", False, "volume, capacity, screen size, length, size"),
    _trait("big", r"\b(?:bigger|biggest|larger|largest|roomier|roomy|spacious)\b|\b(?:not"
           r"|nothing) (?:too )?small\b",
           r"\b(?:roomy|large|bigger)\b", None, False, "volume, capacity, screen size, length, size", True),
    _trait("for children", r"\bfor (?:(?:an?|my|our|the|his|her|small|little|young) )*(?:kids?"
           r"|child(?:ren)?"
           r"|toddlers?|sons?|daughters?|grand(?:son|daughter|child|children|kids?)|schoolchild\w*)\b"
           r"|\b(?:kids?|children)'?s?\b",
           r"\b(?:child(?:ren)?(?:'s)?|kids?|for school)\b", None, False),
    _trait("dishwasher-safe", r"\bdishwasher(?:[- ](?:safe|proof|friendly))?\b",
           r"^dishwasher-safe(?: parts)?: (?!no\b|lid only)"
           r"|for the dishwasher\b", r"\bnot for the dishwasher|hand wash only"),
    _trait("induction", r"\binduction\b", r"\binduction\b|\ball hobs\b"),
    _trait("insulated", r"\b(?:insulated|thermos|thermal)\b|\bkeeps?(?: \w+){0,2} (?:hot|warm|cold)\b",
           r"^insulated: yes|\bkeeps (?:drinks |hot|warm|cold)|^keep warm|\bdouble-walled\b|^insulated"
           r"|\ban insulated\b",
           r"^insulated: no"),
    _trait("sun protection", r"\bsun ?(?:screen|block|cream|protection|lotion)\b|\bspf\b", r"\bSPF\b"
           r"|\bsun protection\b",
           r"\bremoves sunscreen"),
    _trait("without perfume", r"\b(?:without|no|free of|free from)(?: any)? (?:perfume|scent|fragrance)\b"
           r"|\b(?:perfume|fragrance|scent)[- ]free\b|\bun(?:scented|perfumed)\b",
           r"^perfume: none|\bwithout perfume\b|\bunscented\b"),
    _trait("vegan", r"\bvegan\b", r"^vegan: yes|\bvegan\b"),
    _trait("foldable", r"\b(?:fold(?:s|able|ing)?|collapsible|packable)\b", r"^foldable: yes|\bfold(?:s"
           r"|able|ing|-flat)?\b|\bpackable\b|\bpacks into\b",
           r"^foldable: no"),
    _trait("gps", r"\bgps\b", r"\bgps\b"),
    _trait("contactless payment", r"\bcontactless\b|\bpay(?:ing)? with (?:it|the watch|my wrist)\b"
           r"|\blets? (?:me|you) pay\b|\b(?:i|you) can pay with\b",
           r"\bcontactless payment\b", r"^contactless payment: no"),
    _trait("for pets", r"\b(?:pet|dog|cat|animal)(?:'?s)? (?:hairs?"
           r"|fur)\b", r"\bpet hair\b", r"^suitable for pet hair: no", False),
    _trait("for trails", r"\b(?:trails?|off[- ]?road|forest|mountain) (?=running|shoes?|runners?)"
           r"|\bfor (?:the )?(?:trails?|forest|mud|off[- ]?road)\b",
           r"\b(?:trail|off road|forest paths|mountain paths)\b", r"^surface: road"),
    _trait("microphone", r"\bmic(?:rophone)?s?\b", r"\bmicrophones?\b"),
)  # fmt: skip
PEOPLE_TRAIT = _trait("people", r"(?!)", r"(?!)")
WARM_TRAIT = _trait("warm", r"(?!)", r"(?!)", None, False, "comfort temperature")

"""What a search text asks a thing to be besides what it is ("noise cancelling", "not wired", "for 4 people"),
and whether a product is so by what the shop states of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.catalogue.product import Product
from bot.catalogue.words import sentences

_SPELT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8}
_PEOPLE = rf"(?:\d{{1,2}}|{'|'.join(_SPELT)})"
_REFUSES = re.compile(
    r"\b(?:no|not|none|nor|never|without|cannot|isn't|doesn't|hardly|rather than|excluded)\b", re.I
)
_CLAUSE = re.compile(r"[,;:]\s+|\s+(?=(?:but|because|although|rather than|and not)\b)", re.I)
_DENIED = re.compile(
    r"(?:\b(?:not|no|non|without|isn'?t|aren'?t|never|nothing|don'?t (?:want|need|like)|do not (?:want"
    r"|need|like)"
    r"|hates?|except|but not|other than|instead of)\b[\s-]*"
    r"(?:(?:an?|any|the|those|these|too|so|very|that|one|ones|with|is|are|be)\s+)*)$",
    re.I,
)
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_GRAMS = re.compile(r"\d\s*(?:g|ml)\b", re.I)
_LOOKED_AT = 4000  # characters of one product's description


@dataclass(frozen=True, slots=True)
class Trait:
    """`said` is how a search asks for it, `yes` and `no` how the shop states it, of "attribute: value" and of
    clauses. A `must` leaves out what is not stated to be so; else those stated otherwise are left out, where
    others remain. `measured` are attributes whose number tells more or less of it, the least first; what is
    `apart` times more than the least is not so."""

    name: str
    said: re.Pattern[str]
    yes: re.Pattern[str]
    no: re.Pattern[str] | None = None
    must: bool = True
    measured: tuple[str, ...] = ()
    most: bool = False
    apart: float = 1.6

    def of(self, product: Product) -> bool | None:
        """Whether the product is so; None where nothing is stated of it. The name speaks first, then what is
        listed, then the sentences."""
        for part in (product.title, *listed(product), *clauses(product)):
            found = self._told(part)
            if found is not None:
                return found
        return None

    def _told(self, part: str) -> bool | None:
        if self.no is not None and self.no.search(part):
            return False
        found = self.yes.search(part)
        if found is None:
            return None
        return not _REFUSES.search(part[: found.start()]) and not re.search(
            r":\s*(?:no"
            r"|none)\b",
            part,
            re.I,
        )

    def measure(self, product: Product) -> float | None:
        """The first of its measures that the product states; the smaller, the more it is so."""
        for name in self.measured:
            stated = product.attributes.get(name, "")
            found = _NUMBER.search(stated)
            if found is not None:
                value = float(found.group().replace(",", "."))
                value = value / 1000 if _GRAMS.search(stated) else value
                return -value if self.most else value
        return None


@dataclass(frozen=True, slots=True)
class Asked:
    """A trait that is asked for, or turned down (`refused`); `number` is the least people;
    `start`, `end` where the words stand, those of refusing included."""

    trait: Trait
    start: int
    end: int
    refused: bool = False
    number: int | None = None

    @property
    def must(self) -> bool:
        return self.refused or self.trait.must

    def of(self, product: Product) -> bool | None:
        if self.number is not None:
            return _holds(product, self.number)
        found = self.trait.of(product)
        if not self.refused:
            return found
        return not found


def listed(product: Product) -> list[str]:
    return [*(f"{name}: {value}" for name, value in product.attributes.items()), *product.highlights]


def clauses(product: Product) -> list[str]:
    told = sentences(product.description[:_LOOKED_AT])
    return [clause for sentence in told for clause in _CLAUSE.split(sentence)]


def _holds(product: Product, people: int) -> bool | None:
    for name in ("people", "persons", "sleeps", "seats"):
        found = _NUMBER.search(product.attributes.get(name, ""))
        if found is not None:
            return int(float(found.group().replace(",", "."))) >= people
    for part in (product.title, *clauses(product)):
        told = re.search(rf"\b(?:for ({_PEOPLE})|({_PEOPLE})[- ](?:person|man|seater))\b", part, re.I)
        if told is not None:
            return _count(told.group(1) or told.group(2)) >= people
    return None


def _count(said: str) -> int:
    return _SPELT.get(said.lower(), 0) or int(said)


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
    _trait("quiet", rf"\b(?:quiet\w*|silent\w*|low[- ]noise|noiseless)\b|\b{_NOT_TOO}(?:loud|noisy)\b"
           r"|\bwithout (?:much |any )?noise\b", r"\b(?:quiet\w*|silent\w*)\b",
           r"\b(?<!not )(?:loud|noisy|audible)\b", False, "noise", apart=1.1),
    _trait("light", rf"\b(?:light ?weight|lighter|lightest)\b|\b{_NOT_TOO}heavy\b|\beasy to carry\b",
           r"\b(?:light ?weight|featherlight)\b|^(?:a |an |the )?(?:very )?light(?! (?:you|is|for|in|that"
           r"|set|even))",
           r"\b(?:heavy|heavier)\b", False, "weight"),
    _trait("small", r"\b(?:small|smaller|smallest|compact|little|tiny|pocket[- ]?sized?|narrow)\b"
           r"|\b(?:not|nothing) (?:too |so )?(?:big|large|bulky)\b",
           r"\b(?:small|compact|pocket-sized|narrow|fist-sized|packs into|folds into)\b",
           r"\btoo big\b|\bthe large\b", False, "volume, capacity, screen size, length"),
    _trait("big", r"\b(?:bigger|biggest|larger|largest|roomier|roomy|spacious)\b|\b(?:not"
           r"|nothing) (?:too )?small\b",
           r"\b(?:roomy|large|bigger)\b", None, False, "volume, capacity, screen size, length", True),
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
           r"|\blets? (?:me|you) pay\b",
           r"\bcontactless payment\b", r"^contactless payment: no"),
    _trait("for pets", r"\b(?:pet|dog|cat|animal)(?:'?s)? (?:hairs?"
           r"|fur)\b", r"\bpet hair\b", r"^suitable for pet hair: no", False),
    _trait("for trails", r"\b(?:trails?|off[- ]?road|forest|mountain) (?=running|shoes?|runners?)"
           r"|\bfor (?:the )?(?:trails?|forest|mud|off[- ]?road)\b",
           r"\b(?:trail|off road|forest paths|mountain paths)\b", r"^surface: road"),
    _trait("microphone", r"\bmic(?:rophone)?s?\b", r"\bmicrophones?\b"),
)  # fmt: skip
_FOR_PEOPLE = re.compile(
    rf"\b(?:for|of|fits|sleeps|seats)\s+({_PEOPLE})"
    r"(?:\s+(?:people|persons?|adults|of us|men|guys)\b|\s*$|(?=[,.?!]))"
    rf"|\b({_PEOPLE})[- ]?(?:people|persons?|man|seater)\b|\bfamily of ({_PEOPLE})\b",
    re.IGNORECASE,
)
_PEOPLE_TRAIT = _trait("people", r"(?!)", r"(?!)")
_LIGHT = re.compile(
    r"(?:(?<=^)|\b(?P<before>\w+)\W+)light\b(?=(?P<after>\s+\w+|\W*$|\s*[,.!?;]))", re.IGNORECASE
)
_BEFORE_LIGHT = frozenset(
    "something smth sth very really quite super pretty extra be is are as too and but also"
    " a more it them that".split()
)
_AFTER_LIGHT = frozenset("pls please and but enough to in one ones for".split())


def traits_in(text: str, names_thing: Callable[[str], bool]) -> tuple[Asked, ...]:
    """What the text asks for, each trait once, in the order of its words. `names_thing` tells words by which
    the catalogue calls things: a light backpack is light, a bike light is a light."""
    found: list[Asked] = []
    for trait in TRAITS:
        match = trait.said.search(text)
        if match is None:
            continue
        own = _REFUSES.match(match.group())  # "not wired" refuses by itself
        denied = None if own else _DENIED.search(text[: match.start()])
        start = denied.start() if denied else match.start()
        found.append(Asked(trait, start, match.end(), refused=denied is not None))
    people = _FOR_PEOPLE.search(text)
    if people is not None:
        count = _count(next(g for g in people.groups() if g))
        found.append(Asked(_PEOPLE_TRAIT, people.start(), people.end(), number=count))
    if not any(asked.trait.name == "light" for asked in found):
        found += _light_in(text, names_thing)
    return _without_opposites(found)


def _light_in(text: str, names_thing: Callable[[str], bool]) -> Iterator[Asked]:
    """ "Light" as an adjective, by the words around it."""
    for match in _LIGHT.finditer(text):
        before, after = (match.group("before") or "").lower(), match.group("after").strip().lower()
        told_before = not before or before in _BEFORE_LIGHT
        follows = after.isalpha() and (after in _AFTER_LIGHT or names_thing(after))
        if (told_before and (follows or not after.isalpha())) or (not before and not after.isalpha()):
            start = match.start() + match.group().lower().index("light")
            trait = next(t for t in TRAITS if t.name == "light")
            yield Asked(trait, start, start + len("light"))
            return


def _without_opposites(found: list[Asked]) -> tuple[Asked, ...]:
    """ "Not wired" is said once: as wireless."""
    names = {asked.trait.name for asked in found if not asked.refused}
    kept = [
        asked
        for asked in found
        if not (asked.trait.name == "wired" and "wireless" in names)
        and not (asked.refused and asked.trait.name in {"quiet", "light", "small", "big", "for children"})
    ]
    return tuple(sorted(kept, key=lambda asked: asked.start))


def without_refused(text: str, asked: tuple[Asked, ...]) -> str:
    """The text without the words of what is turned down: they would draw it near."""
    for one in reversed(asked):
        if one.refused or (one.trait.name == "wireless" and "wired" in text[one.start : one.end].lower()):
            text = f"{text[: one.start]} {text[one.end :]}"
    return text


def bare(text: str, asked: tuple[Asked, ...]) -> str:
    """The text without the words of any trait."""
    for one in reversed(asked):
        text = f"{text[: one.start]} {text[one.end :]}"
    return " ".join(text.split())

"""Which property of a product a question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.catalogue.english import ARTICLES, PRICE_WORDS, STOP
from bot.catalogue.product import Product
from bot.catalogue.words import forms, singular, stem

MATERIALS = frozenset(
    """leather wood wooden bamboo steel stainless aluminium aluminum silicone ceramic plastic cotton silk wool
    velvet linen denim polyester nylon rubber metal iron brass copper bronze titanium gold marble porcelain
    crystal
    glass canvas suede satin cashmere oak walnut cherry beech faux""".split()
)

# Property: attribute names that state it / words of questions about it.
# Anything else is matched by its own words.
_PROPERTIES = """
weight: weight, product weight, item weight, shipping weight / weight weigh weighs heavy heavier light \
    lightweight
dimensions: dimensions, product dimensions, size, length, width, height / dimension dimensions measure \
    measures \
    measurement measurements big large small wide tall long deep length width height depth size bigger \
    smaller \
    larger compact
material: material, fabric, materials, composition / material materials made fabric composition consist
colour: colour, color / colour color colours colors coloured colored
warranty: warranty / warranty guarantee guaranteed
returns: returns / return returns refund refundable exchange
shipping: shipping / shipping ship ships delivery deliver delivered arrive
rating: rating / rating rated stars
review_count: review_count / reviews review
price: price / price cost costs priced
availability: availability / available availability
quantity: quantity / quantity left remaining
brand: brand / brand manufacturer maker producer makes company
condition: condition / condition refurbished
minimum order quantity: minimum order quantity, minimum order / minimum least fewest
"""


def _properties(table: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    found = {}
    for line in table.replace("\\\n", " ").strip().splitlines():
        field, _, rest = line.partition(":")
        names, _, asked = rest.partition("/")
        found[field.strip()] = (tuple(name.strip() for name in names.split(",")), tuple(asked.split()))
    return found


PROPERTIES = _properties(_PROPERTIES)
_FIELD = {word: field for field, (_, asked) in PROPERTIES.items() for word in asked}

# Words of one meaning; a statement that uses one answers a question that uses another.
_SAME = {
    "waterproof": "water resist", "watertight": "water resist", "splashproof": "water resist",
    "resistant": "resist", "resistance": "resist", "display": "screen", "processor": "chip", "cpu": "chip",
    "memory":
    "ram", "storage": "storage", "capacity": "capacity", "wattage": "power", "watts": "power", "fastening":
    "closure",
    "photos": "camera", "photo": "camera", "wireless": "wireless", "rechargeable": "battery",
}  # fmt: skip
_EMPTY = STOP | PRICE_WORDS | ARTICLES | frozenset(
    """actually built come comes contain contains exactly feature features fit handle include included
    includes inside
    kind last lasts long much powers powered specification specifications specs spec support supports
    type version work works detail details quality mean real genuine true cm mm centimetres
    centimeters inches""".split()
)  # fmt: skip


_ASKS = frozenset("long last makes minimum least fewest".split())
"""Empty elsewhere; in a question about a product they ask for a property."""

_LASTING = frozenset("last lasts take takes keep keeps".split())
_LIT = ("light", "lights", "lighting", "led", "lamp")
_HYPHENATED = re.compile(r"\w+(?:-\w+)+")  # the "a" of usb-a is no article


@dataclass(frozen=True, slots=True)
class Asked:
    """`field` is a property known by name; `names` are the attribute names that state it; `words` are the
    stems
    a statement must hold."""

    field: str | None
    names: tuple[str, ...]
    words: frozenset[str]


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """Stems with words of one meaning made one."""
    return frozenset(stem(part) for f in words for part in _SAME.get(f, f).split())


def asked_property(question: str, product: Product) -> Asked:
    title = {singular(f) for f in (*forms(product.title), *forms(product.brand or ""))}
    kinds = {singular(f[-1]) for part in (*product.category, *product.tags) if (f := forms(part))}
    asks_material = not any(_FIELD.get(f, "material") != "material" for f in forms(question))
    asked = [
        f
        for f in forms(question)
        if (f in MATERIALS and asks_material) or (singular(f) not in title and singular(f) not in kinds)
    ]
    letters = {
        part for word in _HYPHENATED.findall(question.lower()) for part in word.split("-") if len(part) == 1
    }
    if "light" in asked and set(_LIT) & set(forms(product.description)):
        asked = [f for f in asked if f != "light"]  # "what kind of light is in it" asks for no weight
    left = [f for f in asked if f not in _EMPTY or f in _ASKS or f in letters]
    if _LASTING & set(asked):
        left = [f for f in left if f != "long"]  # "how long does it last" asks for no length
    stems = stems_of(f for f in left if f not in _EMPTY or f in letters)
    field = _field(left, stems)
    part = stems - _STEMS["material"]
    if field is None and part and any(_FIELD.get(f) == "material" for f in left):
        return Asked("material", (), part)  # "what is the case made of": of a part, not of the whole
    if field is None:
        return Asked(None, (), (stems - _MEASURE) or stems)
    return Asked(field, PROPERTIES[field][0], frozenset(s for s in stems if s not in _STEMS[field]))


_MEASURE = frozenset({stem("measure")})  # "does it measure heart rate" asks for the heart rate
_STEMS = {field: {stem(w) for w in asked} for field, (_, asked) in PROPERTIES.items()}


def _field(asked: list[str], stems: frozenset[str]) -> str | None:
    """The known property, unless the question names another thing beside it ("how big is the screen")."""
    found = [_FIELD[f] for f in asked if f in _FIELD]
    if not found:
        return None
    beside = {s for s in stems if not any(s in own for own in _STEMS.values())}
    if beside and found[0] in {"weight", "dimensions", "material", "colour", "brand"}:
        return None
    return found[0]

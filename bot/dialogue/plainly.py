"""What is stated, told as an answer: "yes" or "no" first where the statement decides it."""

from __future__ import annotations

import re

from bot.catalogue import facts as stated_facts
from bot.catalogue.aspects import ASPECTS, MEASURED, bare, said_genuine, says, stated_on, suits_kind
from bot.catalogue.english import STOP
from bot.catalogue.product import Product
from bot.catalogue.properties import stems_of
from bot.catalogue.statements import unnamed
from bot.catalogue.words import forms
from bot.dialogue import telling, terms
from bot.dialogue.cues import Cues
from bot.dialogue.moment import Moment
from bot.dialogue.question import without
from bot.dialogue.telling import Told
from bot.dialogue.values import Line, Meaning, Value

NARROWER = {
    "rain": {"rain cover"}, "noise": {"noise cancelling"}, "battery": {"charging time"},
    "swimming": {"depth under water"}, "waterproof": {"rain", "swimming", "depth under water"},
    "wired listening": {"grinder"}, "temperature": {"temperature control"},
}  # fmt: skip
"""An aspect gives way to these where the same words ask for one of them."""
MOST_ASPECTS = 2
SHORT = 4
"""Words beside a figure in a question that asks for it and nothing else ("is it really 99 euros?")."""
METRES, TOO_SHORT = 3, 2
"""Below so much a height is told in metres; words of so few letters say nothing."""
COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|single|double|dual|twin|triple|both|"
    r"pair|several|multiple|many|few|each)\b",
    re.IGNORECASE,
)
NO_HAVING = frozenset("size colour color weight length width height depth dimensions price".split())
_FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,٫]\d+)?")
UNITS = {"litres": "l", "watts": "W", "kilos": "kg", "hours": "hours", "decibels": "dB", "gigabytes": "GB",
         "inches": "inch", "centimetres": "cm"}  # fmt: skip


def asked_aspects(text: str, cues: Cues) -> tuple[str, ...]:
    """The aspects that the words of a question name, the narrower instead of the wider."""
    found = [name for name in cues.among("aspect", text) if name in ASPECTS]
    if len(found) > 1:  # "battery life? I am on my phone all day"
        found = [name for name in found if name != "works with"]
    return tuple(name for name in found if not NARROWER.get(name, set()) & set(found))[:MOST_ASPECTS]


EITHER = re.compile(
    r"\b([a-z]{3,}) or (?:(?:no|not|an?|the|is it|with(?:out)?) )*([a-z]{3,})\W*$", re.IGNORECASE
)


def sides_of(either: re.Match[str]) -> set[str]:
    """The two sides of a question by their stems ("with caffeine or decaf?"); none where one of them says
    nothing ("or more?")."""
    sides = [side.casefold() for side in either.groups()]
    return set() if STOP & set(sides) else set(stems_of(sides))


def on_it(told: Told, question: str, cues: Cues) -> bool:
    """Whether a sentence quoted speaks of what the question asks for in everyday words: "a switch for 110
    volts" tells nothing of switching off by itself, "a range of shades" nothing of how many they are."""
    if told.line.id != "fact-quoted":
        return True
    said = str(told.line.args["value"])
    if cues.has("how_many", question) and not COUNTED.search(said):
        return False
    if (sides := EITHER.search(question)) and not sides_of(sides) & stems_of(forms(said)):
        return not sides_of(sides)
    asked = [ASPECTS[name] for name in asked_aspects(question, cues)]
    if not asked or not all(a.said for a in asked):
        return True
    return any(a.said is not None and a.said.search(said) for a in asked)


def aspects_told(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    """What is stated on each aspect asked about, "yes" or "no" first where it decides."""
    told = []
    said = moment.catalogue.in_english(meaning.text)
    english = said.told if said is not None else meaning.text
    asked = stems_of(forms(english))
    named = [m for m in meaning.mentions if m.kind == "product"]
    for name in asked_aspects(unnamed(without(meaning.text, named), product), moment.cues):
        for fact in stated_on(product, name, asked):
            if moment.cues.has("how_many", meaning.text) and not any(c.isdigit() for c in fact.value):
                continue
            kind = suits_kind(fact, name, asked)
            yes = says(fact, name) if kind is None else kind
            told.append(fact_told(moment, product, fact, yes, judged=kind is not None))
    return list({str(t.line): t for t in told}.values())


def genuine_told(moment: Moment, product: Product) -> list[Told]:
    """Whether what it is made of is real, as the shop says it."""
    return [fact_told(moment, product, fact, None) for fact in said_genuine(product)]


def fact_told(
    moment: Moment, product: Product, fact: stated_facts.Fact, yes: bool | None, judged: bool = False
) -> Told:
    """One stated fact as a line. `yes` is what it says to the question; a question for how much or which
    kind gets none of it, unless the value is "Yes" or "No" itself, or it was `judged` by more than that."""
    claims = (stated_facts.claim(fact, moment.catalogue.imported_at),)
    if fact.field == "reviews":
        rating = next((r.rating for r in product.reviews if r.comment == fact.value), 0.0)
        args: dict[str, Value] = {"rating": rating, "quote": telling.cut(fact.value)}
        return Told(Line("fact-review-quote", args), claims)
    args = {"product": product.title, "name": telling.label(fact.field)}
    value = fact.value.rstrip(".")
    if fact.quoted or fact.field == "description":
        line = Line("fact-quoted", {"product": product.title, "value": telling.cut(value)})
        return Told(led(line, bool(yes)) if yes is not None and judged else line, claims)
    if bare(value) and yes is not None:
        return Told(led(Line("fact-has" if yes else "fact-has-not", args), yes), claims)
    line = Line("fact-attribute", {**args, "value": terms.as_said(fact.field, value)})
    decides = yes is not None and (judged or not moment.cues.has("open_question", moment.text))
    return Told(led(line, bool(yes)) if decides else line, claims)


def led(line: Line, yes: bool) -> Line:
    return Line("lead-yes" if yes else "lead-no", {"told": line})


def says_of(moment: Moment, meaning: Meaning, fact: stated_facts.Fact) -> bool | None:
    """Whether a fact found by the words of a question says yes or no to it: by its value, or because it has
    what the question asks whether it has."""
    named_for = (n for n in asked_aspects(meaning.text, moment.cues) if fact.field in ASPECTS[n].names)
    told = says(fact, next(named_for, None))
    if told is not None or fact.quoted or fact.field in NO_HAVING or _FIGURE.search(meaning.text):
        return told
    named = stems_of(forms(fact.field)) <= stems_of(forms(meaning.text))
    return True if named and moment.cues.has("having", moment.text) else None


def measured_needs(text: str, cues: Cues) -> list[str]:
    """ "Esmu 190 gars, 100 kg": a need for each measure."""
    needs = []
    for name in cues.among("measured", text):
        phrase, found = MEASURED[name], cues.find(f"measured.{name}", text)
        figures = _FIGURE.findall(telling.western(found[0])) if found else []
        if found and not figures and name == "newborn":
            needs.append(phrase)
        elif figures:
            amount = float(figures[-1].replace(",", ".").replace("٫", "."))
            needs.append(phrase.format(amount * 100 if name == "tall" and amount < METRES else amount))
    return needs


def shares(moment: Moment, product: Product, question: str, fact: stated_facts.Fact) -> bool:
    """Whether a sentence has a word of the question that is no word of the product's name."""
    said = moment.catalogue.in_english(question)
    asked = stems_of(
        w for w in forms(said.text if said else question) if w not in STOP and len(w) > TOO_SHORT
    )
    own = stems_of(forms(f"{product.title} {product.brand or ''}"))
    return bool((asked - own) & stems_of(forms(fact.value)))


def figure_told(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    """ "Is it 1.7 litres?": the figure asked for held against the one stated in its unit."""
    text = telling.western(meaning.text)
    figures = [] if moment.cues.has("open_question", text) else list(_FIGURE.finditer(text))
    if len(figures) != 1 or len(forms(text)) > SHORT + 2:
        return []
    asked = float(figures[0][0].replace(",", ".").replace("٫", "."))
    after = text[figures[0].end() :].lstrip().split(" ")[0]
    for name in moment.cues.among("unit", after):
        return in_unit(moment, product, UNITS[name], asked)
    beside = forms(text[: figures[0].start()] + text[figures[0].end() :])
    return priced_at(moment, product, asked) if len(beside) < SHORT else []


def in_unit(moment: Moment, product: Product, unit: str, asked: float) -> list[Told]:
    """The one attribute stated in this unit, or the one of several that has just this figure."""
    form = re.compile(rf"(?<![\d.])(\d+(?:\.\d+)?)[ -]?{re.escape(unit)}(?!\w)", re.IGNORECASE)
    stated = [(name, [float(n) for n in form.findall(value)]) for name, value in product.attributes.items()]
    stated = [(name, figures) for name, figures in stated if len(figures) == 1]
    same = [name for name, figures in stated if asked in figures]
    if not same and len(stated) != 1:
        return []
    name = same[0] if same else stated[0][0]
    fact = stated_facts.Fact(product.id, name, product.attributes[name])
    return [fact_told(moment, product, fact, bool(same))]


def priced_at(moment: Moment, product: Product, asked: float) -> list[Told]:
    told = telling.price(moment, product)
    if told is None or product.to_pay is None:
        return []
    paid = product.to_pay.minor / 10**product.to_pay.exponent
    if not paid / 3 < asked < paid * 3:
        return []  # no price, but a size or a year
    return [Told(led(told.line, abs(paid - asked) < 1), told.claims)]

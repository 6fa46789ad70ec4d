"""Facts of a product: from the catalogue with their source, or "the shop has not stated that"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.catalogue import facts as stated_facts
from bot.catalogue.claims import Claim
from bot.catalogue.product import Product
from bot.catalogue.statements import unnamed
from bot.dialogue import finding, plainly, telling
from bot.dialogue.asking import OF_ANY, without
from bot.dialogue.by_name import MOST, Reference
from bot.dialogue.following import another_kind, as_before
from bot.dialogue.in_english import in_english
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button, product_button
from bot.dialogue.reference import refer
from bot.dialogue.telling import Told
from bot.dialogue.values import Line, Meaning, Reply, Value
from bot.journey.acts import Act

Teller = Callable[[Moment, Product, Meaning], list[Told]]


def price(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    if meaning.intent == "ask_price" and (figure := plainly.figure_told(moment, product, meaning)):
        return figure
    told = telling.price(moment, product)
    return [told] if told else []


def discount(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    if product.sale_price is not None:
        return price(moment, product, meaning)
    told = telling.price(moment, product)
    if told is None:
        return []
    return [Told(Line("fact-not-reduced", told.line.args), told.claims)]


def stock(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    told = telling.stock(moment, product)
    return [told] if told else []


def reviews(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    told = telling.rating(moment, product)
    return ([told] if told else []) + telling.quotes(moment, product)


def description(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    told = [telling.about(moment, product), telling.price(moment, product), telling.rating(moment, product)]
    return [t for t in told if t is not None]


FEW = 3
SIDES = 4
ASKED_FIELDS = {
    "weight": ("weight",),
    "dimensions": ("dimensions",),
    "brand": ("brand",),
    "minimum_order": ("minimum order quantity",),
    "material": ("material",),
    "colour": ("colour",),
    "identifier": ("sku", "gtin", "mpn", "barcode", "model number"),
}
"""Properties as the training data names them (data/intents.yml), and where a product states them."""
VERSIONS = frozenset("color colour colours size sizes version material pattern description title".split())
SAID_IN_WORDS = frozenset("ask_feature ask_fit ask_setup ask_drawbacks".split())


def feature(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    """Each property asked for in the message; nothing where none of them is stated."""
    if moment.cues.has("other_measure", without(meaning.text, meaning.mentions)):
        heard = {name: told for name, told in meaning.entities.items() if name != "asked"}
        meaning = replace(meaning, entities=heard)  # "how many calories" asks for no weight
    asked = meaning
    english = in_english(moment, meaning)
    if plain := plain_words(moment, product, meaning, first=english is not None):
        return plain
    if english is not None:
        meaning = replace(english.meaning, text=english.said.told or english.meaning.text)
    each = meaning.entities.get("fields") or ()
    parts = (
        [part for part in moment.cues.split("properties_apart", meaning.text) if part.strip()]
        if not meaning.entities.get("field")
        else []
    )
    alone = meaning.entities if len(parts) == 1 else {}
    told = [
        t for field in each for t in one_feature(moment, product, replace(meaning, entities={"field": field}))
    ]
    told += [
        t
        for part in parts
        for t in one_feature(moment, product, replace(meaning, text=part, entities=alone))
        or plainly.aspects_told(moment, product, replace(asked, text=part))
    ]
    found = list({str(t.line): t for t in told}.values()) or one_feature(moment, product, meaning)
    found = [t for t in found if plainly.on_it(t, asked.text, moment.cues)]
    if all(
        t.line.id == "fact-quoted" for t in found
    ):  # an attribute tells more, where everyday words name one
        plain = plainly.aspects_told(moment, product, asked)
        found = plain if not found or any(t.line.id != "fact-quoted" for t in plain) else found
    return found


OTHERWISE_ASKED = frozenset({"noise", "depth under water", "maximum load"})
"""Aspects that are no size and no weight, though "how big" and "how many kilos" ask for them."""


def plain_words(moment: Moment, product: Product, meaning: Meaning, first: bool) -> list[Told]:
    """A figure held against the stated one; with `first` also what everyday words ask for, before the words
    of the catalogue are looked through."""
    if figure := plainly.figure_told(moment, product, meaning):
        return figure
    named = set(plainly.asked_aspects(meaning.text, moment.cues))
    if not named or not (first or "maximum load" in named):
        return []
    told = plainly.aspects_told(moment, product, meaning)
    sizes = (
        {"dimensions", "weight"}
        if named & OTHERWISE_ASKED and not moment.cues.has("and", meaning.text)
        else set()
    )
    beside = [f for f in moment.cues.among("property", meaning.text) if f not in {OF_ANY, *sizes}]
    return told and [
        *told,
        *(t for f in beside for t in one_feature(moment, product, replace(meaning, entities={"field": f}))),
    ]


def one_feature(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    """What is stated on one property; "how big" has several sides."""
    found = stated_facts.find_attributes(product, meaning.entities.get("field") or meaning.text)
    if not found or found[0].quoted:  # in other words than the catalogue's: by what the classifier heard
        fields = ASKED_FIELDS.get(str(meaning.entities.get("asked")), ())
        if moment.cues.has("other_measure", meaning.text) or plainly.asked_aspects(moment.text, moment.cues):
            fields = ()  # of what it holds or does: "how many litres", "how many grams of sugar"
        if fields == ("brand",) and moment.cues.exhaustive and not moment.cues.has("of_brand", meaning.text):
            fields = ()  # "which flowers are in it"
        if fields == ("dimensions",) and moment.catalogue.thing_in(unnamed(meaning.text, product)):
            fields = ()  # of a part: "how long is the cable of the lamp"
        found = next((own for f in fields if (own := stated_facts.find_attributes(product, f))), found)
    told = [t for fact in found[:SIDES] for t in one_stated(moment, product, meaning, fact)]
    return list({str(t.line): t for t in told}.values())


def one_stated(moment: Moment, product: Product, meaning: Meaning, found: stated_facts.Fact) -> list[Told]:
    match found.field:
        case "price" | "sale_price":
            return price(moment, product, meaning)
        case "availability" | "quantity":
            return stock(moment, product, meaning)
        case "rating" | "review_count":
            return reviews(moment, product, meaning)
        case "shipping" | "returns" | "warranty":
            name = "delivery" if found.field == "shipping" else found.field
            told = telling.policy(moment, name, product)
            return [told] if told else []
    return [plainly.fact_told(moment, product, found, plainly.says_of(moment, meaning, found))]


TELLERS: dict[str, tuple[str, Teller]] = {
    "ask_price": ("price", price),
    "ask_discount": ("sale_price", discount),
    "ask_stock": ("availability", stock),
    "ask_reviews": ("reviews", reviews),
    "ask_description": ("description", description),
    "ask_feature": ("feature", feature),
    "ask_setup": ("setup", feature),
}


def answer(moment: Moment, meaning: Meaning) -> Outcome:
    """Answers a question about facts of the products meant; of a few that are meant alike, of all."""
    if another_kind(moment, meaning):
        return finding.find(moment, replace(meaning, intent="find_product", entities={}))
    field, teller = TELLERS[meaning.intent]
    reference = refer(moment, meaning, property_asked=meaning.intent in {"ask_feature", "ask_reviews"})
    if not reference.unknown and 1 < len(reference.choices) <= FEW:
        reference = Reference(reference.choices)
    settled = settle(moment, meaning, reference)
    if settled is not None:
        return settled
    return tell(moment, as_before(meaning), reference.products, field, teller)


def tell(
    moment: Moment, meaning: Meaning, chosen: tuple[Product, ...], field: str, teller: Teller
) -> Outcome:
    lines: list[Line] = []
    claims: list[Claim] = []
    missing = []
    for product in chosen:
        told = teller(moment, product, meaning) or by_meaning(moment, product, meaning)
        lines += [t.line for t in told]
        claims += [c for t in told for c in t.claims]
        if not told:
            missing.append(product)
    replies = []
    if lines:
        cards = [telling.card(p) for p in chosen if p not in missing]
        custom = {"type": "product_list", "products": cards} if meaning.intent == "ask_description" else None
        replies.append(Reply(Act.gives_product_facts, tuple(lines), (), custom, tuple(claims)))
    notes = tuple(QuestionUnanswered(meaning.text, p.id, field) for p in missing)
    if len(missing) > 1:
        person = (button("button-person", "ask_human"),)
        replies.append(Reply(Act.says_not_available, (Line("not-stated-any"),), person))
    elif missing:
        replies.append(not_stated(moment, missing[0], field, meaning.text))
    ids = tuple(p.id for p in chosen)
    last = {"intent": meaning.intent, "text": meaning.text, "field": meaning.entities.get("field") or ""}
    memory: dict[str, object] = {"focus": ids, "pending": None, "last": last}
    if len(ids) > 1:
        memory["shown"] = ids
    return Outcome(tuple(replies), memory, notes)


def by_meaning(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    """The sentence of the description that answers the question, in whatever words either is put."""
    asked = str(meaning.entities.get("asked"))
    if meaning.intent not in SAID_IN_WORDS or meaning.entities.get("field") or asked in ASKED_FIELDS:
        return []
    nearest = moment.catalogue.nearest_statement(product, meaning.text)
    return one_stated(moment, product, meaning, nearest.fact) if nearest and nearest.answers else []


def touched(moment: Moment, product: Product, question: str) -> list[Told]:
    """What the shop writes nearest to a question that it does not answer outright: as its word on that where
    it has words of the question or comes very near, else as no more than the nearest."""
    nearest = moment.catalogue.nearest_statement(product, question)
    if nearest is None:
        return []
    on_it = nearest.closely or plainly.shares(moment, product, question, nearest.fact)
    claim = stated_facts.claim(nearest.fact, moment.catalogue.imported_at)
    args: dict[str, Value] = {"product": product.title, "value": nearest.fact.value.rstrip(".")}
    return [Told(Line("stated-near" if on_it else "not-stated-nearest", args), (claim,))]


def beside(unknown: Line, near: list[Told]) -> tuple[Line, ...]:
    """ "The shop has not stated that" is not said above a sentence that is on it."""
    lines = tuple(t.line for t in near)
    return lines if any(line.id == "stated-near" for line in lines) else (unknown, *lines)


def not_stated(moment: Moment, product: Product, field: str, question: str) -> Reply:
    known = {"price", "sale_price", "availability", "reviews", "description"}
    line = f"not-stated-{field.replace('_', '-')}" if field in known else "not-stated"
    buttons = (
        button("button-person", "ask_human"),
        button("button-about", "ask_description", product=product.id),
    )
    near = touched(moment, product, question) if field not in known else []
    lines = beside(Line(line, {"product": product.title}), near)
    return Reply(Act.says_not_available, lines, buttons, None, tuple(c for t in near for c in t.claims))


def settle(moment: Moment, meaning: Meaning, reference: Reference) -> Outcome | None:
    """Asks back where several products fit the name, says so where none does; None when it is clear."""
    if reference.products:
        return None
    if reference.unknown:
        return finding.unknown(moment, meaning, reference.unknown, reference.choices)
    if reference.choices:
        return which(moment, meaning, reference.choices)
    pending = {"question": "which", "resume": meaning.intent, "text": meaning.text}
    return Outcome((Reply(Act.clarifies, (Line("which-product"),)),), {"pending": pending})


def which(moment: Moment, meaning: Meaning, choices: tuple[Product, ...]) -> Outcome:
    """ "Which of these do you mean?" with their prices, so that the question may answer itself."""
    few = choices[:MOST]
    line_id = "which-of" if len(choices) <= MOST else "which-of-many"
    lines = [Line(line_id, {"count": len(choices)})]
    claims: list[Claim] = []
    for product in few:
        told = telling.price(moment, product)
        args: dict[str, Value] = {"product": product.title}
        if told and product.to_pay is not None:
            lines.append(Line("which-item", {**args, "price": product.to_pay}))
        else:
            lines.append(Line("which-item-unpriced", args))
        claims += list(told.claims) if told else []
    buttons = tuple(product_button(p, meaning.intent) for p in few)
    pending = {"question": "which", "resume": meaning.intent, "text": meaning.text}
    memory = {"shown": tuple(p.id for p in few), "focus": (), "pending": pending}
    return Outcome((Reply(Act.clarifies, tuple(lines), buttons, None, tuple(claims)),), memory)

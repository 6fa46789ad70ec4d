"""Facts of a product: from the catalogue with their source, or "the shop has not stated that"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.catalogue import facts as stated_facts
from bot.catalogue.claims import Claim
from bot.catalogue.product import Product
from bot.catalogue.search import Hit
from bot.catalogue.statements import unnamed
from bot.catalogue.told_apart import shared_name
from bot.dialogue import finding, telling, terms, versions
from bot.dialogue.by_name import MOST, Reference, same_group
from bot.dialogue.languages import in_english
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button, product_button
from bot.dialogue.reference import refer
from bot.dialogue.telling import Told
from bot.dialogue.values import Button, Line, Meaning, Reply, Value
from bot.journey.acts import Act

Teller = Callable[[Moment, Product, Meaning], list[Told]]


def price(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
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
    english = in_english(moment, meaning)
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
        t for part in parts for t in one_feature(moment, product, replace(meaning, text=part, entities=alone))
    ]
    return list({str(t.line): t for t in told}.values()) or one_feature(moment, product, meaning)


def one_feature(moment: Moment, product: Product, meaning: Meaning) -> list[Told]:
    """What is stated on one property; "how big" has several sides."""
    found = stated_facts.find_attributes(product, meaning.entities.get("field") or meaning.text)
    if not found or found[0].quoted:  # in other words than the catalogue's: by what the classifier heard
        fields = ASKED_FIELDS.get(str(meaning.entities.get("asked")), ())
        if moment.cues.has("other_measure", meaning.text):
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
    line_id = "fact-quoted" if found.quoted else "fact-attribute"
    args: dict[str, Value] = {
        "product": product.title,
        "name": telling.label(found.field),
        "value": found.value.rstrip(".")
        if found.quoted
        else terms.as_said(found.field, found.value.rstrip(".")),
    }
    return [Told(Line(line_id, args), (stated_facts.claim(found, moment.catalogue.imported_at),))]


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
    field, teller = TELLERS[meaning.intent]
    reference = refer(moment, meaning, property_asked=meaning.intent in {"ask_feature", "ask_reviews"})
    if not reference.unknown and 1 < len(reference.choices) <= FEW:
        reference = Reference(reference.choices)
    settled = settle(moment, meaning, reference)
    return settled if settled is not None else tell(moment, meaning, reference.products, field, teller)


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
    last = {"intent": meaning.intent, "text": meaning.text}
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
    """What the shop writes nearest to a question that it does not answer outright."""
    nearest = moment.catalogue.nearest_statement(product, question)
    if nearest is None:
        return []
    claim = stated_facts.claim(nearest.fact, moment.catalogue.imported_at)
    return [Told(Line("not-stated-nearest", {"value": nearest.fact.value.rstrip(".")}), (claim,))]


def not_stated(moment: Moment, product: Product, field: str, question: str) -> Reply:
    known = {"price", "sale_price", "availability", "reviews", "description"}
    line = f"not-stated-{field.replace('_', '-')}" if field in known else "not-stated"
    buttons = (
        button("button-person", "ask_human"),
        button("button-about", "ask_description", product=product.id),
    )
    near = touched(moment, product, question) if field not in known else []
    lines = (Line(line, {"product": product.title}), *[t.line for t in near])
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


def variants(moment: Moment, meaning: Meaning) -> Outcome:
    """Colours, sizes and versions: the offers of the same group, and what the product states itself."""
    reference = refer(moment, meaning, property_asked=True)
    if not reference.unknown and same_group(list(reference.choices)):
        reference = Reference(reference.choices[:1])
    settled = settle(moment, meaning, reference)
    if settled is not None:
        return settled
    product = reference.products[0]
    last = {"focus": (product.id,), "pending": None, "last": {"intent": meaning.intent, "text": meaning.text}}
    others = moment.catalogue.variants(product)
    if others:
        whole = (product, *[p for p in others if p.id != product.id])
        family = whole[:MOST]
        if (name := shared_name(whole)) is not None:
            return versions.by_options(moment, name, whole, last)
        intro = Line("variants-intro", {"product": product.title, "count": len(family)})
        shown = finding.named(moment, tuple(Hit(p, 1.0, ()) for p in family), intro)
        as_facts = tuple(
            Reply(Act.gives_product_facts, r.lines, r.buttons, r.custom, r.claims) for r in shown.replies
        )
        return Outcome(as_facts, {**shown.memory, **last})
    told = [t for t in feature(moment, product, meaning) if {c.field for c in t.claims} & VERSIONS]
    if not told and meaning.entities.get("asked") == "dimensions":
        told = one_feature(moment, product, replace(meaning, entities={"field": "dimensions"}))
    note = QuestionUnanswered(meaning.text, product.id, "variants")
    if told:
        claims = tuple(c for t in told for c in t.claims)
        lines = (*[t.line for t in told], Line("variants-not-stated", {"product": product.title}))
        return Outcome((Reply(Act.gives_product_facts, lines, (), None, claims),), last)
    line = Line("variants-not-stated", {"product": product.title})
    return Outcome((Reply(Act.says_not_available, (line,), similar_button(product)),), last, (note,))


def similar_button(product: Product) -> tuple[Button, ...]:
    return (button("button-similar", "ask_alternatives", product=product.id),)

"""Whether the answers about products hold: questions with the facts they ask for, through the real engine."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import mul
from pathlib import Path
from typing import Any

from bot.catalogue.facts import fact
from bot.catalogue.importing import read_products
from bot.catalogue.product import Product
from bot.catalogue.terms import read_measure, read_term
from bot.commands.replay import Theatre, opened, stock_shelves, theatre
from bot.dialogue.shop import Shop, read_shop
from bot.dialogue.terms import KILO
from bot.settings import Settings
from bot.understanding.errors import BadTrainingFile
from bot.understanding.measures import Figure, share

DECLINED = ("not_stated", "not_sold", "ask_back")
ANSWERS = {"gives_product_facts", "reassures", "compares", "recommends", "order_help"}
SCALE = "survey_question"
"""Its numbers are those of the answer."""
QUOTED = {"description", "title", "highlights"}
"""What is asked of these is a phrase; the claim holds the sentence it stands in."""
_NUMBER = re.compile(r"\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,٫٬]\d+)*")
_NO_FACTS = re.compile(
    "(?:(?<=[0-9۰-۹] )|(?<=[0-9۰-۹]\u2069 ))(?:of|מתוך|از|no) [5۵](?![0-9۰-۹]|[.,٫٬][0-9۰-۹])|\\S*/\\S*"
    "|T-\\w+"
)
"""The scale of a rating ("4.2 of 5"), links, and the numbers of tickets."""
_PLAIN = str.maketrans({",": None, "٬": None, "٫": ".", "\u00a0": None, "\u202f": None})
_DECIMAL_COMMA = str.maketrans({".": None, ",": ".", "٬": None, "٫": ".", "\u00a0": None, "\u202f": None})
COMMA_LANGUAGES = frozenset({"lv"})
"""Here "4,4" is less than five; English words quoted among them keep their "4,400"."""

Turn = Mapping[str, Any]
Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FactQuestion:
    """`turns` is what the visitor says, the last is the question. `expect` is the claims to be told
    ({"product_id", "field", "value"}), or one of DECLINED. `unseen`: nothing was ever mended
    on its answer."""

    id: str
    turns: tuple[str, ...]
    expect: str | tuple[Told, ...]
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class FactAnswer:
    """`invented` are the facts told in any turn that no file states."""

    question: FactQuestion
    right: bool
    invented: tuple[str, ...]
    last: Turn


@dataclass(frozen=True, slots=True)
class FactsMeasured:
    right: Figure
    answers: tuple[FactAnswer, ...]

    @property
    def invented(self) -> tuple[str, ...]:
        return tuple(f"{a.question.id}: {what}" for a in self.answers for what in a.invented)

    @property
    def unseen(self) -> Figure:
        return share([answer.right for answer in self.answers if answer.question.unseen])

    @property
    def failures(self) -> tuple[FactAnswer, ...]:
        return tuple(a for a in self.answers if not a.right)


def read_questions(path: Path) -> list[FactQuestion]:
    """JSON lines; raises BadTrainingFile with the line at fault."""
    questions = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            expect = row["expect"]
            if isinstance(expect, str) and expect not in DECLINED:
                raise ValueError(f'field expect: "{expect}"; expected claims or one of {", ".join(DECLINED)}')
            told = expect if isinstance(expect, str) else tuple(expect)
            questions.append(FactQuestion(row["id"], tuple(row["turns"]), told, row.get("unseen") is True))
        except (KeyError, TypeError, ValueError) as error:
            raise BadTrainingFile(
                path, number, f"is no question with id, turns and expect: {error}"
            ) from error
    return questions


def measure_facts(questions: Sequence[FactQuestion], feed: Path, settings: Settings) -> FactsMeasured:
    """Each question is a conversation of its own, in a temporary database stocked with `feed`."""
    shop = read_shop(settings.shop)
    products = {product.id: product for product in read_products(feed, shop.currency)[0]}
    with opened(None) as records:
        stock_shelves(records, feed, shop)
        with theatre(settings, records, shop, 0) as stage:
            answers = tuple(_answer(stage, question, products, shop) for question in questions)
    return FactsMeasured(share([answer.right for answer in answers]), answers)


def _answer(
    stage: Theatre, question: FactQuestion, products: Mapping[str, Product], shop: Shop
) -> FactAnswer:
    screenplay = {"id": question.id, "turns": [{"visitor": text} for text in question.turns]}
    document = stage.play(json.dumps(screenplay).encode(), 0)
    if "error" in document:
        raise BadTrainingFile(Path("facts.jsonl"), 0, f"question {question.id}: {document['error']}")
    turns: list[Turn] = document["turns"]
    invented = tuple(what for turn in turns for what in invented_in(turn, question.turns, products, shop))
    return FactAnswer(question, is_right(question.expect, turns[-1]), invented, turns[-1])


def is_right(expect: str | Sequence[Told], turn: Turn) -> bool:
    """All expected claims told in an answer, be it as what comes nearest to the question; or declined, or
    asked back, without a product's fact beside (the prices on the choices apart, which tell them apart)."""
    acts = {reply["act"] for reply in turn["replies"]}
    if expect == "ask_back":
        return "clarifies" in acts or len({c["product_id"] for c in turn["claims"]} - {None}) > 1
    if isinstance(expect, str):
        return "says_not_available" in acts and not acts & ANSWERS
    return bool(acts & (ANSWERS | {"says_not_available"})) and all(
        _told(wanted, turn["claims"]) or _named_alone(wanted, turn) for wanted in expect
    )


def _named_alone(wanted: Told, turn: Turn) -> bool:
    """ "Which of your watches is for diving?": the title asked for is told where the answer names it and
    speaks of no other product."""
    about = {claim["product_id"] for claim in turn["claims"]} - {None}
    said = " ".join(reply["text"] for reply in turn["replies"]).casefold()
    return (
        wanted["field"] == "title" and about == {wanted["product_id"]} and wanted["value"].casefold() in said
    )


def _told(wanted: Told, claims: Iterable[Told]) -> bool:
    return any(
        claim["product_id"] == wanted["product_id"]
        and (
            wanted["value"].casefold() in claim["value"].casefold()
            if wanted["field"] in QUOTED and claim["field"] in QUOTED
            else (claim["field"], claim["value"]) == (wanted["field"], wanted["value"])
        )
        for claim in claims
    )


def invented_in(turn: Turn, said: Sequence[str], products: Mapping[str, Product], shop: Shop) -> list[str]:
    """Claims that the feed or the shop's file does not state, and numbers of the replies that stand in no
    claim, in no title of a product named, and not in the visitor's words."""
    wrong = [
        f"claim {claim['field']} of {claim['product_id']}: {claim['value']}"
        for claim in turn["claims"]
        if not _stated(claim, products, shop)
    ]
    text = "\n".join(reply["text"] for reply in turn["replies"])
    known = [claim["value"] for claim in turn["claims"]]
    known += [product.title for product in products.values() if product.title in text]
    known += [f"{r.rating:g}" for p in products.values() for r in p.reviews if r.comment in known]
    language = turn.get("language") or "en"
    allowed = {number for source in known for number in numbers(source)}
    allowed |= {reading for source in said for found in _readings(source, language) for reading in found}
    priced = {c["product_id"]: products[c["product_id"]] for c in turn["claims"] if c["field"] == "price"}
    allowed |= {amount for claim in turn["claims"] for amount in _spelt_out(claim)}
    allowed |= {amount for product in priced.values() for amount in _sums([product], shop)}
    allowed |= _sums(list(priced.values()), shop)
    for reply in (reply for reply in turn["replies"] if reply["act"] != SCALE):
        intro, *items = reply["text"].split("\n")
        counted = {Decimal(n) for n in range(max(1, len(items)), len(products) + 1)} if items else set()
        wrong += [
            f"number {n} in: {reply['text']}"
            for line, also in [(intro, counted), *((item, set()) for item in items)]
            for n, *others in _readings(_NO_FACTS.sub("", line), language)
            if not {n, *others} & (allowed | also)
        ]
    return wrong


def _sums(products: Sequence[Product], shop: Shop) -> set[Decimal]:
    """What they come to together, one of each and the smallest order of each, reckoned again, without
    delivery and with it."""
    prices = [Decimal(str(product.to_pay)) for product in products]
    least = [int(product.attributes.get("minimum order quantity", "1")) for product in products]
    goods = {sum(prices, Decimal()), sum(map(mul, prices, least), Decimal())}
    return goods | {each + (shop.delivery_price or 0) for each in goods}


def _spelt_out(claim: Told) -> set[Decimal]:
    """Of "two years" the 2, of 0.046 kg the 46 g: other languages tell it so."""
    measured = read_measure(claim["value"])
    if measured is not None and measured[1] == KILO:
        return {measured[0] * 1000}
    term = read_term(claim["field"], claim["value"])
    spans = (term.span, term.then) if term is not None else ()
    return {Decimal(n) for span in spans if span is not None for n in (span.low, span.high)}


def numbers(text: str) -> list[Decimal]:
    """As feeds and English write them."""
    return [found[0] for found in _readings(text, "en")]


def _readings(text: str, language: str) -> list[tuple[Decimal, ...]]:
    """Each number as the language writes it, and else as the English words quoted in it do."""
    tables = (_DECIMAL_COMMA, _PLAIN) if language in COMMA_LANGUAGES else (_PLAIN,)
    written = [[found.translate(table) for table in tables] for found in _NUMBER.findall(text)]
    return [tuple(Decimal(n) for n in each if n.count(".") < 2) or (Decimal(each[0].replace(".", "")),)
            for each in written]  # fmt: skip


def _stated(claim: Told, products: Mapping[str, Product], shop: Shop) -> bool:
    field, value = claim["field"], claim["value"]
    if claim["source"] == "shop":
        own = [
            *shop.policies.values(),
            *shop.contacts.values(),
            str(shop.delivery_price),
            str(shop.free_from),
            " ".join(sorted(shop.delivers_to or ())),
        ]
        return value in own or any(value in words.values() for words in shop.categories.values())
    product = products.get(claim["product_id"])
    if product is None:
        return False
    if field == "reviews":
        return any(review.comment == value for review in product.reviews)
    stated = fact(product, field)
    if stated is None:
        return False
    return value in stated.value if field in QUOTED else _same(value, stated.value)


def _same(told: str, stated: str) -> bool:
    """4.0 and 4 are one rating."""
    try:
        return Decimal(told) == Decimal(stated)
    except ArithmeticError:
        return told == stated

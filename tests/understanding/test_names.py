"""Questions about products by their whole titles, over the demo catalogue, are understood by the trained
model (`make test` trains it). The patterns are written for this test; none is in data/nlu."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bot.engine import lean

lean.install()

from bot.catalogue.importing import read_products  # noqa: E402
from bot.catalogue.snapshot import Catalogue  # noqa: E402
from bot.understanding.intents import load_intents  # noqa: E402
from bot.understanding.likeness import normalised  # noqa: E402
from bot.understanding.pipeline import Understander  # noqa: E402
from bot.understanding.shelf import set_catalogue  # noqa: E402
from bot.understanding.utterances import read_folder  # noqa: E402

ROOT = Path(__file__).parents[2]
RIGHT = 0.91  # of the generated questions; 0.68 before names were masked, 0.94 when this was written
OPENINGS = ("", "", "hi, ", "tell me, ", "quick question: ", "hmm, ", "ok so ", "please, ")
PATTERNS = {
    "ask_price": [
        "What does the {a} cost?",
        "how much do you charge for the {a}",
        "{a} - what's the price?",
        "what am I paying for the {a} then",
        "price of {a}?",
    ],
    "ask_stock": [
        "is the {a} available?",
        "have you still got the {a}?",
        "Is {a} in stock at the moment?",
        "how many of the {a} are left",
    ],
    "ask_delivery": [
        "how long does delivery of the {a} take?",
        "when would the {a} get here if I order today?",
        "what does shipping cost for the {a}",
        "do you ship the {a} to Estonia",
    ],
    "ask_warranty": [
        "what guarantee comes with the {a}?",
        "how many years of warranty has the {a} got",
        "is the {a} under warranty",
    ],
    "ask_returns": [
        "can I send the {a} back if it's not for me?",
        "what's the return policy on the {a}",
        "how long do I have to return the {a}?",
    ],
    "ask_reviews": [
        "what do people say about the {a}?",
        "how is the {a} rated",
        "are there any reviews for the {a}?",
        "do buyers like the {a}",
    ],
    "ask_variants": [
        "which colours does the {a} come in?",
        "do you have other sizes of the {a}",
        "what versions of the {a} are there",
    ],
    "ask_feature": [
        "how heavy is the {a}?",
        "what is the {a} made of",
        "what are the dimensions of the {a}?",
        "how much does the {a} weigh",
    ],
    "ask_description": [
        "tell me more about the {a}",
        "can you describe the {a} for me?",
        "I'd like to know more about the {a}",
    ],
    "compare_products": [
        "compare the {a} and the {b}",
        "what's the difference between the {a} and the {b}?",
        "{a} vs {b}",
        "put the {a} next to the {b} for me",
    ],
    "ask_which_better": [
        "which one is better, the {a} or the {b}?",
        "would you take the {a} or the {b}",
        "{a} or {b}, which is the better buy?",
    ],
    "ask_drawbacks": [
        "what's wrong with the {a}?",
        "any downsides to the {a}",
        "what are the weak points of the {a}?",
    ],
    "object_price": [
        "the {a} is too expensive for me",
        "that's a lot of money for the {a}",
        "I can't afford the {a}",
    ],
    "ask_alternatives": [
        "got anything like the {a} but cheaper?",
        "is there something similar to the {a}",
        "what else is there like the {a}?",
    ],
    "buy": [
        "I'll take the {a}",
        "add the {a} to my basket please",
        "I want to order the {a} now",
        "let me buy the {a}",
    ],
    "ask_fit": [
        "is the {a} good for beginners?",
        "would the {a} suit my grandmother",
        "is the {a} okay for travelling?",
    ],
    "complain": [
        "my {a} arrived broken",
        "the {a} I got from you stopped working after two days",
        "you sent me the wrong {a}",
    ],
    "ask_setup": [
        "how do I clean my {a}?",
        "how do I set up the {a} I bought",
        "my {a} arrived, how do I use it for the first time?",
    ],
    "request_return": [
        "I want to send my {a} back",
        "I'd like a refund for the {a} I bought last week",
    ],
    "ask_discount": [
        "is there a discount on the {a}?",
        "any coupon for the {a}",
        "is the {a} on sale",
    ],
    "ask_total": [
        "what would the {a} come to with delivery and taxes?",
        "total cost of the {a} including shipping?",
    ],
    "ask_to_remember": [
        "let me know when the {a} is back",
        "save the {a} for later please",
    ],
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.build(read_products(ROOT / "data/shop/catalogue.tsv")[0])


@pytest.fixture(scope="module")
def reader(catalogue: Catalogue) -> Understander:
    loaded = Understander.load(ROOT / "var/models/waystage.tar.gz")
    assert set_catalogue(loaded, lambda: catalogue) == 2  # the language and the names
    return loaded


def questions(catalogue: Catalogue) -> list[tuple[str, str]]:
    """(text, intent): every pattern with two titles, some after an opening; the same each time."""
    dice = Random(20261121)  # noqa: S311 - the same questions every time
    titles = sorted({product.title for product in catalogue.products.values()})
    asked = []
    for intent, patterns in PATTERNS.items():
        for pattern in patterns:
            for _ in range(2):
                first, second = dice.sample(titles, 2)
                asked.append((dice.choice(OPENINGS) + pattern.format(a=first, b=second), intent))
    return asked


def test_questions_with_whole_titles_are_understood(reader: Understander, catalogue: Catalogue) -> None:
    asked = questions(catalogue)
    assert len(asked) >= 120 and len(PATTERNS) >= 12
    read = [(text, intent, reader.understand(text)) for text, intent in asked]
    wrong = [(text, one.meanings[0].intent) for text, intent, one in read if one.meanings[0].intent != intent]
    assert len(wrong) <= (1 - RIGHT) * len(asked), wrong
    several = [text for text, _, one in read if len(one.meanings) > 1]
    assert len(several) <= 0.05 * len(asked), several


def test_names_and_meanings_refer_to_the_message_as_it_was_written(reader: Understander) -> None:
    text = (
        "hi, is the Fenlight Splash compact camera available? "
        "And how long does delivery of 2 Steelmarsh Everyday kitchen knife set, 5 pieces take?"
    )
    understood = reader.understand(text)
    assert [one.intent for one in understood.meanings] == ["ask_stock", "ask_delivery"]
    assert all(one.text in text for one in understood.meanings)
    found = [mention for one in understood.meanings for mention in one.mentions]
    assert [text[mention.start : mention.end] for mention in found] == [
        "Fenlight Splash compact camera",
        "Steelmarsh Everyday kitchen knife set, 5 pieces",
    ]
    counts = [text[q.start : q.end] for one in understood.meanings for q in one.quantities]
    assert counts == ["2"]


def test_the_patterns_are_not_those_it_was_trained_on() -> None:
    trained = {
        normalised(u.text) for u in read_folder(ROOT / "data/nlu/en", load_intents(ROOT / "data/intents.yml"))
    }
    ours = {normalised(pattern.format(a=name, b=name)) for group in PATTERNS.values() for pattern in group
            for name in ("", "it", "this", "product")}  # fmt: skip
    assert trained and not trained & ours

"""The language of a message, or none where it does not tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.understanding.intents import load_intents
from bot.understanding.language import LanguageModel, learnt, seeds_in
from bot.understanding.utterances import read_folder

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    seeds = seeds_in(ROOT / "data/language")
    assert set(seeds) == {"en", "he", "fa", "lv", "other"}
    utterances = read_folder(ROOT / "data/nlu/en", load_intents(ROOT / "data/intents.yml"))
    return learnt({**seeds, "en": [*seeds["en"], *(one.text for one in utterances)]})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("where is my order", "en"),
        ("hw mch is dis", "en"),
        ("wanna return these shoes lol", "en"),
        ("do u ship to Riga", "en"),
        ("any good headphones under 50", "en"),
        ("כמה עולה המשלוח?", "he"),
        ("יש לכם iphone 13 pro max?", "he"),
        ("kama ole hamishloach", "he"),
        ("ani mehapes matana leima", "he"),
        ("قیمت این گوشی چنده", "fa"),
        ("سلام خوبید", "fa"),
        ("gheymate in goshi chande", "fa"),
        ("salam, mikham in ro bekharam", "fa"),
        ("cik maksā piegāde", "lv"),
        ("vai ir bezmaksas piegade", "lv"),
        ("gribu atgriezt so preci", "lv"),
        ("wie viel kostet der versand", "other"),
        ("combien coute la livraison", "other"),
        ("kiek kainuoja pristatymas", "other"),
        ("сколько стоит доставка", "other"),
        ("كم سعر هذا الهاتف", "other"),
        ("یہ کتنے کا ہے", "other"),
        ("这个多少钱", "other"),
        ("ok", None),
        ("123", None),
        ("😀👍", None),
        ("???", None),
        ("siemens", None),
        ("hmm okay", None),
        ("https://shop.example/cik-maksa", None),
    ],
)
def test_a_message_is_in(model: LanguageModel, text: str, language: str | None) -> None:
    assert model.identify(text) == language


def test_a_saved_model_says_the_same(model: LanguageModel, tmp_path: Path) -> None:
    model.save(tmp_path)
    again = LanguageModel.load(tmp_path)
    for text in ("cik maksā piegāde", "where is my order", "ok", "kama ole hamishloach"):
        assert again.identify(text) == model.identify(text)


def test_english_that_was_not_learnt_is_rarely_taken_for_another_language(model: LanguageModel) -> None:
    import json

    path = ROOT / "data/heldout/en/messages.jsonl"
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(texts) > 500
    foreign = [text for text in texts if model.identify(text) not in ("en", None)]
    assert len(foreign) <= len(texts) * 0.01, foreign

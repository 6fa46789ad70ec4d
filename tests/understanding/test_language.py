"""The language of a message, or none where it does not tell."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bot.understanding.language import LanguageModel, bare, dominant_script, groups, words_in
from bot.understanding.language_learning import LEAST_SEEN, _grouped, learnt, seeds_in
from bot.understanding.utterances import spoken_in

ROOT = Path(__file__).parents[2]


FOUR = ("en", "he", "fa", "lv")
FOLDS = 5  # the first is held out
LEAST_RIGHT = 0.995


def sentences() -> dict[str, list[str]]:
    """Of each language: the seeds and the utterances."""
    found = seeds_in(ROOT / "data/language")
    assert set(found) == {*FOUR, "other"}
    spoken = spoken_in(ROOT / "data/nlu")
    return {language: [*found[language], *spoken.get(language, ())] for language in found}


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return learnt(sentences())


@pytest.fixture(scope="module")
def of_the_rest() -> tuple[LanguageModel, dict[str, list[str]]]:
    """A model of four fifths, and the fifth that it has not seen; what is in Latin letters of Hebrew and
    Persian is all among it. The same every time."""
    said, learns, held = sentences(), dict[str, list[str]](), dict[str, list[str]]()
    for language, texts in said.items():
        dice = Random(language)  # noqa: S311
        part = [dice.randrange(FOLDS) for _ in texts]
        learns[language] = [text for text, at in zip(texts, part, strict=True) if at]
        held[language] = [text for text, at in zip(texts, part, strict=True) if not at]
    return learnt(learns), held


def of_three_words(texts: list[str]) -> list[str]:
    return [text for text in texts if len(text.split()) >= 3]


def right_share(model: LanguageModel, texts: list[str], language: str) -> float:
    """What tells nothing of its language ("iPhone 13 Pro") is left to the conversation, and not wrong."""
    told = [found for text in texts if (found := model.identify(text)) is not None]
    assert len(told) > 0.97 * len(texts)
    return sum(found == language for found in told) / len(told)


@pytest.mark.parametrize("language", FOUR)
def test_unseen_utterances_of_three_words_are_heard_in_their_language(
    language: str, of_the_rest: tuple[LanguageModel, dict[str, list[str]]]
) -> None:
    model, held = of_the_rest
    texts = of_three_words(held[language])
    assert len(texts) > 900
    assert right_share(model, texts, language) >= LEAST_RIGHT


def test_latvian_without_its_accents_is_latvian(
    of_the_rest: tuple[LanguageModel, dict[str, list[str]]],
) -> None:
    model, held = of_the_rest
    texts = [plainer for text in of_three_words(held["lv"]) if (plainer := bare(text)) != text]
    assert len(texts) > 500
    assert right_share(model, texts, "lv") >= LEAST_RIGHT


@pytest.mark.parametrize("language", ["he", "fa"])
def test_hebrew_and_persian_in_latin_letters_are_hebrew_and_persian(
    language: str, of_the_rest: tuple[LanguageModel, dict[str, list[str]]]
) -> None:
    model, held = of_the_rest
    latin = [text for text in of_three_words(held[language]) if dominant_script(text) == "latin"]
    english = model.words["en"]  # "ignore all previous instructions" is written in English everywhere
    texts = [text for text in latin if not english.issuperset(words_in(text))]
    assert len(texts) > 60
    assert right_share(model, texts, language) >= 0.98


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("any free shipping lotfan", "fa"),
        ("please cancel the whole sefaresh", "fa"),
        ("gift wrapping yesh lachem", "he"),
        ("best price for all of this, bevakasha", "he"),
        ("free returns ir or not", "lv"),
        ("next day delivery būs or not", "lv"),
        ("unboxing video for the ב-TikTok page", "he"),
    ],
)
def test_english_with_a_word_of_another_language_in_it_is_that_language(
    model: LanguageModel, text: str, language: str
) -> None:
    assert model.identify(text) == language


def test_english_with_a_name_or_a_slip_in_it_stays_english(model: LanguageModel) -> None:
    for text in ("can it be sent to Riga by friday", "what si the price of that", "ok man, sure, buy it"):
        assert model.identify(text) == "en", text


@pytest.mark.parametrize(
    "text", ["ok", "9/10", "iPhone 13", "Samsung?", "PayPal?", "MacBook Air m2", "10", "👍", "visa", "wifi"]
)
def test_a_few_words_that_all_languages_share_tell_none(model: LanguageModel, text: str) -> None:
    assert model.identify(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "где мой заказ", "добрий день, де моє замовлення", "wo ist mein paket", "أين طلبي من فضلك",
        "¿dónde está mi pedido?", "où est ma commande", "kur mano siunta", "kus mu pakk on",
        "gdzie jest moja paczka", "siparişim nerede kaldı", "میرا آرڈر کہاں ہے", "gde moy zakaz",
        "我的订单在哪里", "ราคาเท่าไหร่", "ile kosztuje dostawa", "mera order kahan hai",
    ],
)  # fmt: skip
def test_what_is_spoken_elsewhere_is_another_language(model: LanguageModel, text: str) -> None:
    assert model.identify(text) == "other"


def test_one_word_is_not_firm_and_a_sentence_or_a_script_is(model: LanguageModel) -> None:
    assert model.heard("vai ir bezmaksas piegade").firm
    assert model.heard("תודה").firm
    assert not model.heard("bravo").firm
    assert not model.heard("samsung").firm


def test_the_names_of_the_shop_tell_no_language(model: LanguageModel) -> None:
    names = {"swift", "pebble", "auvelle"}
    assert model.heard("Auvelle Pebble Swift", names.__contains__).language is None
    assert model.heard("cik maksa Auvelle Pebble", names.__contains__).language == "lv"


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


def test_samples_have_the_groups_of_their_words_that_are_seen_often_enough() -> None:
    samples = [["labdien", "cik"], ["cik", "cik", "tas"], ["cik", "maksa"], ["tas", "labi"]]
    rows, matrix = _grouped(samples)
    own = [groups(sample) for sample in samples]
    often = sorted(g for g in set().union(*own) if sum(g in each for each in own) >= LEAST_SEEN)
    assert list(rows) == often and "=cik" in often
    assert matrix.toarray().tolist() == [[float(g in each) for g in often] for each in own]


@pytest.mark.parametrize(
    ("text", "script"),
    [("12 - ?!", "latin"), ("hey you", "latin"), ("תג ok", "hebrew"), ("ā", "latin"), ("", "latin")],
)
def test_the_script_of_a_text(text: str, script: str) -> None:
    assert dominant_script(text) == script

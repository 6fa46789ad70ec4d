"""Terms of the feed reach visitors in their own language; what is not understood is quoted as the shop's."""

from __future__ import annotations

import pytest

from bot.dialogue import terms
from bot.dialogue.values import Line, Reply, Value
from bot.journey.acts import Act
from tests.responses.test_words import RESPONSES


def said(language: str, id: str, **args: Value) -> str:
    text = RESPONSES.speak(
        Reply(Act.reassures, (Line(id, {"product": "Arc", **args}),)), language, "c", 0
    ).text
    return text.replace("\u2067", "").replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def told(language: str, field: str, stated: str) -> str:
    name = {"shipping": "delivery"}.get(field, field)
    return said(language, f"fact-{name}", stated=terms.sentence_of(field, stated))


@pytest.mark.parametrize(
    ("field", "stated", "he", "fa", "lv"),
    [
        ("warranty", "3 months warranty", "3 חודשים.", "۳ ماه.", "3 mēneši."),
        ("warranty", "1 month warranty", "חודש.", "۱ ماه.", "1 mēnesis."),
        ("warranty", "2 year warranty", "שנתיים.", "۲ سال.", "2 gadi."),
        ("warranty", "Lifetime warranty", "לכל החיים.", "مادام‌العمر.", "uz visu mūžu."),
        (
            "warranty",
            "5 years manufacturer's warranty.",
            "5 שנים, אחריות של היצרן.",
            "۵ سال، گارانتی سازنده.",
            "5 gadi, ražotāja garantija.",
        ),
        ("returns", "30 days return policy", "30 ימים.", "۳۰ روز.", "30 dienu."),
        ("returns", "21 days return policy", "21 ימים.", "۲۱ روز.", "21 diena."),
        (
            "shipping",
            "Ships in 3-5 business days",
            "יציאה למשלוח תוך 3 עד 5 ימי עסקים.",
            "ظرف ۳ تا ۵ روز کاری فرستاده می‌شود.",
            "laiks līdz nosūtīšanai – 3–5 darba dienas.",
        ),
        (
            "shipping",
            "Ships in 1 month",
            "יציאה למשלוח תוך חודש.",
            "ظرف ۱ ماه فرستاده می‌شود.",
            "laiks līdz nosūtīšanai – 1 mēnesis.",
        ),
        ("shipping", "Ships overnight", "משלוח בן לילה.", "ارسال یک‌شبه.", "piegāde pa nakti."),
    ],
)
def test_a_term_that_is_understood_is_told_in_the_visitors_language(
    field: str, stated: str, he: str, fa: str, lv: str
) -> None:
    for language, words in (("he", he), ("fa", fa), ("lv", lv)):
        text = told(language, field, stated)
        assert text.endswith(words), text
        assert stated.rstrip(".") not in text
    assert told("en", field, stated).endswith(stated.rstrip(".") + ".")


@pytest.mark.parametrize(
    ("language", "quoted"), [("he", "”{}”"), ("fa", "«{}»"), ("lv", "„{}”"), ("en", "{}")]
)
def test_what_is_not_understood_is_quoted(language: str, quoted: str) -> None:
    stated = "Seams and membrane are repaired for free."
    assert quoted.format(stated) in told(language, "warranty", stated)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "שנתיים (”2 years on seams and membrane”)."),
        ("fa", "۲ سال («2 years on seams and membrane»)."),
        ("lv", "2 gadi („2 years on seams and membrane”)."),
        ("en", "2 years on seams and membrane."),
    ],
)
def test_a_term_that_holds_for_a_part_is_said_with_the_shops_words(language: str, words: str) -> None:
    assert told(language, "warranty", "2 years on seams and membrane.").endswith(words)


def test_a_shop_policy_is_told_as_what_the_shop_writes() -> None:
    policy = "We deliver to every country in the EU."
    words = {language: said(language, "shop-policy", stated=terms.sentence_of("shipping", policy))
             for language in RESPONSES.languages}  # fmt: skip
    assert words == {
        "en": policy,
        "he": f"החנות כותבת: ”{policy}”",
        "fa": f"فروشگاه نوشته است: «{policy}»",
        "lv": f"Veikals raksta: „{policy}”",
    }


@pytest.mark.parametrize("language", ["he", "fa", "lv"])
def test_a_refusal_is_told_without_the_english_words(language: str) -> None:
    stated = terms.sentence_of("returns", "No return policy")
    for id in ("fact-returns-none", "fact-returns", "fact-returns-same"):
        assert "policy" not in said(language, id, stated=stated)
    assert "policy" in said("en", "fact-returns-none", stated=stated)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("weight", "1.5 kg", {"en": "1.5 kg", "he": "1.5 ק״ג", "fa": "۱٫۵ کیلوگرم", "lv": "1,5 kg"}),
        ("rating", "4.4", {"en": "4.4", "he": "4.4", "fa": "۴٫۴", "lv": "4,4"}),
        ("size", "40 L", dict.fromkeys(("en", "he", "fa", "lv"), "40 L")),
        ("color", "Black", {"en": "Black", "he": "שחור", "fa": "مشکی", "lv": "melna"}),
        ("color", "Nebula", dict.fromkeys(("en", "he", "fa", "lv"), "Nebula")),
        ("dishwasher-safe", "No", {"en": "No", "he": "לא", "fa": "خیر", "lv": "nē"}),
        ("weight", "0.046 kg", {"en": "0.046 kg", "he": "46 גר׳", "fa": "۴۶ گرم", "lv": "46 g"}),
        ("warranty", "2 years", {"en": "2 years", "he": "שנתיים", "fa": "۲ سال", "lv": "2 gadi"}),
    ],
)
def test_a_value_in_a_table_is_said_in_the_visitors_language(
    field: str, value: str, words: dict[str, str]
) -> None:
    row = {language: said(language, "why-attribute", name="x", value=terms.as_said(field, value))
           for language in words}  # fmt: skip
    assert row == {language: f"x: {told}" for language, told in words.items()}


def test_a_sentence_of_insertions_alone_keeps_its_full_stop_at_its_end() -> None:
    """In a right-to-left line a first-strong isolate that holds only isolates would be taken for Latin."""
    text = RESPONSES.speak(
        Reply(Act.reassures, (Line("fact-warranty-same", {"stated": Line("term-no-warranty", {})}),)),
        "fa",
        "c",
        1,
    ).text
    assert "\u2067" in text

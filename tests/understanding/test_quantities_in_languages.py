"""Numbers are read alike in Hebrew, Persian and Latvian: vectors written by hand, and every number round."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.values import Quantity
from bot.understanding.quantities import quantities

EXPRESSIONS = Path(__file__).parent / "expressions"


def expressions(name: str) -> list[tuple[str, str]]:
    lines = (EXPRESSIONS / name).read_text("utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(text, expected) for expected, text in pairs]


def number(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"


def told(quantity: Quantity) -> str:
    value = number(quantity.low)
    if quantity.low != quantity.high:
        value = f"{number(quantity.low)}..{number(quantity.high)}"
    if quantity.scale is not None:
        value += f"/{quantity.scale}"
    return " ".join(part for part in (quantity.kind, value, quantity.currency) if part)


@pytest.mark.parametrize(
    ("text", "expected"),
    [pair for name in ("en", "he", "fa", "lv") for pair in expressions(f"quantities-{name}.tsv")],
)
def test_an_expression_is_read_as_people_mean_it(text: str, expected: str) -> None:
    found = [told(quantity) for quantity in quantities(text)]
    assert sorted(found) == ([] if expected == "none" else sorted(expected.split(";")))


HE_UNITS = "אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר".split()
HE_MALE = "אפס אחד שניים שלושה ארבעה חמישה שישה שבעה שמונה תשעה עשרה".split()
HE_TENS = "עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים".split()
FA_UNITS = (
    "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده".split()
)
FA_TENS = "بیست سی چهل پنجاه شصت هفتاد هشتاد نود".split()
LV_UNITS = "nulle viens divi trīs četri pieci seši septiņi astoņi deviņi desmit".split()
LV_STEMS = "- vien div trīs četr piec seš septiņ astoņ deviņ".split()
EN_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split()
)
EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_english(n: int) -> str:
    if n < 20:
        return EN_UNITS[n]
    tens = EN_TENS[n // 10 - 2] if n < 100 else "one hundred"
    return tens if n % 10 == 0 else f"{tens} {EN_UNITS[n % 10]}"


def in_hebrew(n: int, units: list[str] = HE_UNITS) -> str:
    if n <= 10:
        return units[n]
    if n < 20:
        return f"{units[n - 10]} {'עשרה' if units is HE_UNITS else 'עשר'}"
    if n == 100:
        return "מאה"
    tens = HE_TENS[n // 10 - 2]
    return tens if n % 10 == 0 else f"{tens} ו{units[n % 10]}"


def in_persian(n: int) -> str:
    if n < 20:
        return FA_UNITS[n]
    if n == 100:
        return "صد"
    tens = FA_TENS[n // 10 - 2]
    return tens if n % 10 == 0 else f"{tens} و {FA_UNITS[n % 10]}"


def in_latvian(n: int) -> str:
    if n <= 10:
        return LV_UNITS[n]
    if n < 20:
        return f"{LV_STEMS[n - 10]}padsmit"
    if n == 100:
        return "simts"
    tens = f"{LV_STEMS[n // 10]}desmit"
    return tens if n % 10 == 0 else f"{tens} {LV_UNITS[n % 10]}"


def without_marks(text: str) -> str:
    return text.translate(str.maketrans("āčēģīķļņšūž", "acegiklnsuz"))


@pytest.mark.parametrize("n", range(101))
def test_every_number_word_up_to_a_hundred_reads_back_as_a_price(n: int) -> None:
    said = {
        f"{in_english(n)} euros": "EUR",
        f"{in_hebrew(n)} שקל": "ILS",
        f"{in_hebrew(n, HE_MALE)} שקלים": "ILS",
        f"{in_persian(n)} تومان": "IRT",
        f"{in_persian(n).replace(' ', chr(0x200C))} یورو": "EUR",
        f"{in_latvian(n)} eiro": "EUR",
        f"{without_marks(in_latvian(n))} eiro": "EUR",
    }
    for text, currency in said.items():
        assert [told(quantity) for quantity in quantities(text)] == [f"money {n} {currency}"], text


@pytest.mark.parametrize("n", range(2, 101))
def test_round_thousands_read_back(n: int) -> None:
    thousands = "אלפים" if n <= 10 else "אלף"
    for text in (
        f"{in_english(n)} thousand euros",
        f"{in_hebrew(n, HE_MALE)} {thousands} יורו" if n > 2 else "אלפיים יורו",
        f"{in_persian(n)} هزار یورو",
        f"{n} هزار یورو",
        f"{in_latvian(n)} tūkstoši eiro",
        f"{n} tūkstošu eiro",
        f"{n} אלף יורו",
    ):
        assert [told(quantity) for quantity in quantities(text)] == [f"money {n * 1000} EUR"], text


@settings(deadline=None)  # patterns are put together once for each set of languages
@given(st.integers(10, 99_999), st.sampled_from("0٠۰"))
def test_a_limit_in_digits_of_any_script_is_read_back_in_every_language(limit: int, zero: str) -> None:
    digits = "".join(chr(ord(zero) + int(digit)) for digit in str(limit))
    for form in ("עד {} יורו", "מתחת ל-{} יורו", "زیر {} یورو", "تا {} یورو", "līdz {} eiro", "zem {} eiro"):
        assert [told(q) for q in quantities(form.format(digits))] == [f"money ..{limit} EUR"], form


@settings(deadline=None)  # patterns are put together once for each set of languages
@given(st.text(alphabet="אבלמעד שקתוך10 5.,-زیرهتابین۵۰ لیون نیم līdz no eiro div pus simt ar", max_size=60))
def test_any_mixture_of_languages_is_read_without_an_error(text: str) -> None:
    for language in (None, "he", "fa", "lv"):
        for quantity in quantities(text, language=language):
            assert text[quantity.start : quantity.end] == quantity.text
            assert quantity.low is not None or quantity.high is not None


def test_the_language_found_elsewhere_helps_where_the_words_are_few() -> None:
    assert [told(q) for q in quantities("no 20", language="lv")] == ["money 20.."]
    assert [told(q) for q in quantities("do", language="fa")] == []


def test_a_long_message_of_nothing_but_numbers_is_read_in_time() -> None:
    for text in ("5 " * 1000, "עד 5 " * 400, "بین ۵ تا " * 200, "no 5 līdz " * 200, "twenty " * 280):
        started = time.process_time()
        quantities(text)
        assert time.process_time() - started < 1

"""A score is read as people write it, in any script; what is no whole number is never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feedback.scores import NUMBER_WORDS, Score, read_score

ZEROS = {
    "ASCII": "0",
    "Arabic-Indic": "٠",
    "Persian": "۰",
    "Devanagari": "०",
    "Bengali": "০",
    "Thai": "๐",
    "full width": "０",
}
WORDS = {
    "en": "zero one two three four five six seven eight nine ten".split(),
    "he": "אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר".split(),
    "fa": "صفر یک دو سه چهار پنج شش هفت هشت نه ده".split(),
    "lv": "nulle viens divi trīs četri pieci seši septiņi astoņi deviņi desmit".split(),
    "lv without marks": "nulle viens divi tris cetri pieci sesi septini astoni devini desmit".split(),
}


def written(number: int, zero: str) -> str:
    return "".join(chr(ord(zero) + int(digit)) for digit in str(number))


@given(st.integers(0, 10), st.sampled_from(sorted(ZEROS.values())))
def test_every_whole_number_reads_back_in_every_script(number: int, zero: str) -> None:
    assert read_score(written(number, zero)) == Score(number, None)


@given(st.integers(0, 10), st.sampled_from([5, 10]), st.sampled_from(sorted(ZEROS.values())))
def test_a_fraction_names_its_scale_in_every_script(number: int, scale: int, zero: str) -> None:
    assert read_score(f"{written(number, zero)}/{written(scale, zero)}") == Score(number, scale)


@pytest.mark.parametrize(("language", "words"), WORDS.items())
def test_every_number_word_reads_back(language: str, words: list[str]) -> None:
    assert len(words) == 11
    for number, word in enumerate(words):
        if word == "نه":  # Persian nine is written like Persian "no"
            assert read_score(word) == Score(None, None)
            assert read_score(f"{word} از ده") == Score(9, 10)
        else:
            assert read_score(word) == Score(number, None), word
            assert NUMBER_WORDS[word] == number


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [
        ("9/10", 9, 10),
        ("9 / 10", 9, 10),
        ("I give it 9/10!", 9, 10),
        ("nine out of ten", 9, 10),
        ("4 of 5", 4, 5),
        ("4 out of 5", 4, 5),
        ("4 stars", 4, 5),
        ("four stars", 4, 5),
        ("one star", 1, 5),
        ("5⭐", 5, 5),
        ("⭐⭐⭐⭐", 4, 5),
        ("⭐️⭐️⭐️", 3, 5),
        ("★★★☆☆", 3, 5),
        ("🌟🌟", 2, 5),
        ("۹ از ۱۰", 9, 10),
        ("۴ ستاره", 4, 5),
        ("٩/١٠", 9, 10),
        ("תשע מתוך עשר", 9, 10),
        ("4 כוכבים", 4, 5),
        ("9 no 10", 9, 10),
        ("deviņi no desmit", 9, 10),
        ("4 zvaigznes", 4, 5),
        ("piecas zvaigznes", 5, 5),
        ("on a scale of 1 to 10, 8", 8, 10),
        ("8 on a scale from 1-10", 8, 10),
        ("7 out of 7", 7, 7),
        ("5", 5, None),
        ("five", 5, None),
        ("5️⃣", 5, None),
        ("a 4 I guess", 4, None),
        ("I'd say one", 1, None),
        ("just one", 1, None),
        ("i would give it one", 1, None),
        ("took 2 weeks, 4", 4, None),
        ("אחת", 1, None),
        ("یک", 1, None),
        ("Viens", 1, None),
        ("=5", 5, None),
        ("5 (five)", 5, None),
        ("4 - good", 4, None),
        ("5/0", 5, 0),
        ("10/3", 10, 3),
        ("100", 100, None),
        ("11", 11, None),
    ],
)
def test_a_score_is_read_with_the_scale_it_names(text: str, value: int, scale: int | None) -> None:
    assert read_score(text) == Score(value, scale)


@pytest.mark.parametrize(
    "text",
    [
        "9.5", "9,5", "۹٫۵", "4½", "½", "4 and a half", "ארבע וחצי", "7-8", "7–8", "7 to 8", "7 or 8",
        "between 4 and 5", "7-8 out of 10", "7-8/10", "4.5/5", "4.5 stars", "3-4 stars", "-3", "−3", "-3/5",
        "90%", "not a 5", "I wouldn't give it a 5", "4 or maybe 5", "4 5", "4/5 or 9/10",
        "1+1", "=1+1", "give it 1 + 1", "٢+٢", "two plus two", "1 ועוד 1", "۱ به علاوه ۱", "1 + 1 stars",
        "2-1", "2*2", "2x2", "1e1", "√4", "1:1", "1&1", "1 1", "4 4/5", "5/5/5", "/5", "4+", "4-", "5%",
        "<5", "at least 4", "more than 3", "לפחות 4", "حداقل ۴", "vismaz 4",
    ],
)  # fmt: skip
def test_what_is_not_one_whole_number_is_never_guessed(text: str) -> None:
    assert read_score(text) == Score(None, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "great",
        "it works well, thank you",
        "this one is great",
        "one of the best kettles",
        "that one",
        "the one I bought broke",
        "אחת הטובות",
        "یک محصول خوب",
        "نه خوب نبود",
        "I ordered it 2 weeks ago for my 3 kids",
        "arrived 3 days late",
        "5 days",
        "paid 4 euros",
        "€5 delivery",
        "ordered on 4/5/2026",
        "order #5",
        "5 minutes ago",
        "5$",
        "5 pm",
        "the 1st time",
    ],
)
def test_words_that_hold_no_score_give_none(text: str) -> None:
    assert read_score(text) is None


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    score = read_score(text)
    assert score is None or score.value is None or score.value >= 0

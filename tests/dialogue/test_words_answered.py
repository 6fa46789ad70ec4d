"""What Hebrew, Persian and Latvian visitors are told where an answer hangs on their words: played whole."""

from __future__ import annotations

import pytest

from bot.dialogue.notes import QuestionUnanswered
from bot.journey.acts import Act
from tests.dialogue.talk import Talk, Turn


def told(language: str, text: str, intent: str, *before: tuple[str, str]) -> Turn:
    talk = Talk(language=language)
    for said, meant in before:
        talk.says(said, meant)
    return talk.says(text, intent)


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("he", "אילו מותגים יש לכם?", "assortment-brands"),
        ("he", "מה אתם מוכרים?", "assortment"),
        ("fa", "چه برندهایی دارین؟", "assortment-brands"),
        ("fa", "چی میفروشین؟", "assortment"),
        ("lv", "kādi zīmoli jums ir?", "assortment-brands"),
        ("lv", "ko jūs pārdodat?", "assortment"),
    ],
)
def test_brands_and_shelves_are_told_apart(language: str, text: str, line: str) -> None:
    assert line in told(language, text, "ask_assortment").line_ids


@pytest.mark.parametrize(
    ("language", "text"),
    [("he", "אתם מוכרים קומקומים?"), ("fa", "کتری هم دارین؟"), ("lv", "vai jūs tirgojat tējkannas?")],
)
def test_a_thing_asked_for_is_searched(language: str, text: str) -> None:
    assert "assortment" not in told(language, text, "ask_assortment").line_ids


@pytest.mark.parametrize(
    ("language", "text", "listed"),
    [
        ("he", "אפשר לשלם בפייפאל?", False),
        ("he", "מזומן אפשר?", False),
        ("he", "אפשר בהעברה בנקאית?", True),
        ("fa", "نقدی میشه پرداخت کرد؟", False),
        ("fa", "کارت هدیه قبول می‌کنین؟", False),
        ("fa", "کارت به کارت میشه؟", True),
        ("lv", "vai var maksāt skaidrā naudā?", False),
        ("lv", "apple pay pieņemat?", False),
        ("lv", "var ar pārskaitījumu?", True),
    ],
)
def test_a_way_to_pay_that_the_shop_does_not_name_is_said(language: str, text: str, listed: bool) -> None:
    assert ("payment-not-listed" in told(language, text, "ask_payment").line_ids) is not listed


@pytest.mark.parametrize(
    ("language", "text"),
    [("he", "אפשר בתשלומים?"), ("fa", "قسطی میدین؟"), ("lv", "vai var pirkt uz nomaksu?")],
)
def test_paying_in_parts_is_a_question_of_its_own(language: str, text: str) -> None:
    (line,) = [i for i in told(language, text, "ask_payment").line_ids if "instalments" in i]
    assert line


@pytest.mark.parametrize(
    ("language", "text"),
    [("he", "צריך חשבונית"), ("fa", "فاکتور خریدم رو بفرستین"), ("lv", "vajag rēķinu")],
)
def test_an_invoice_is_no_change_of_the_order(language: str, text: str) -> None:
    (note,) = told(language, text, "manage_order").noted(QuestionUnanswered)
    assert note.field == "invoice"


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("he", "תזכיר לי מחר", "reminder-consent"),
        ("he", "תודיעו לי כשחוזר", "keeps-no-notice"),
        ("he", "תשמור לי את זה", "keeps-choice"),
        ("fa", "فردا یادم بنداز", "reminder-consent"),
        ("fa", "موجود شد خبرم کن", "keeps-no-notice"),
        ("fa", "اینو برام نگه دار", "keeps-choice"),
        ("lv", "atgādini man rīt", "reminder-consent"),
        ("lv", "paziņojiet, kad ir", "keeps-no-notice"),
        ("lv", "paturi man šo", "keeps-choice"),
    ],
)
def test_reminding_telling_and_keeping_are_three_things(language: str, text: str, line: str) -> None:
    assert told(language, text, "ask_to_remember", ("Lumen X1", "find_product")).line_ids[0] == line


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("he", "מתי אתם פתוחים?", "shop-hours"),
        ("he", "יש לכם מייל?", "shop-email"),
        ("fa", "ساعت کاریتون چیه؟", "shop-hours"),
        ("fa", "ایمیلتون چیه", "shop-email"),
        ("lv", "kāds ir darba laiks?", "shop-hours"),
        ("lv", "uz kādu e-pastu rakstīt?", "shop-email"),
    ],
)
def test_only_the_contact_asked_for_is_told(language: str, text: str, line: str) -> None:
    assert [i for i in told(language, text, "ask_shop").line_ids if i.startswith("shop-")] == [line]


@pytest.mark.parametrize(
    ("language", "cheaper", "similar"),
    [
        ("he", "יש משהו יותר זול?", "יש משהו דומה?"),
        ("fa", "ارزون‌ترش هست؟", "مشابهش هست؟"),
        ("lv", "ir kaut kas lētāks?", "ir kaut kas līdzīgs?"),
    ],
)
def test_cheaper_is_more_than_similar(language: str, cheaper: str, similar: str) -> None:
    seen = ("Lumen X1 Pro", "find_product")
    assert told(language, cheaper, "ask_alternatives", seen).line_ids[0] == "alternatives-cheaper"
    assert told(language, similar, "ask_alternatives", seen).line_ids[0] == "alternatives-intro"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("he", "Lumen X1 קל או כבד?"),
        ("he", "Lumen X1 לגברים או לנשים?"),
        ("fa", "Lumen X1 سبکه یا سنگین؟"),
        ("lv", "vai Lumen X1 ir viegls vai smags?"),
    ],
)
def test_this_or_that_of_one_product_weighs_no_other(language: str, text: str) -> None:
    assert Act.compares not in told(language, text, "ask_which_better").acts


@pytest.mark.parametrize(
    ("language", "text"),
    [("he", "Lumen X1 טוב?"), ("fa", "Lumen X1 خوبه؟"), ("lv", "vai Lumen X1 ir labs?")],
)
def test_whether_it_is_any_good_buyers_tell(language: str, text: str) -> None:
    assert "fact-rating-count" in told(language, text, "ask_fit").line_ids


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("he", "קניתי וזה נשבר"),
        ("fa", "خریدم خراب شد"),
        ("lv", "nopirku un salūza"),
    ],
)
def test_a_complaint_tells_that_it_was_bought(language: str, text: str) -> None:
    assert told(language, text, "complain").memory.bought


@pytest.mark.parametrize(
    ("language", "text", "need"),
    [
        ("he", "שלום, הקומקום שלי נשבר", "הקומקום שלי נשבר"),
        ("fa", "سلام، کتریم خراب شد", "کتریم خراب شد"),
        ("lv", "Labdien, man salūza tējkanna", "man salūza tējkanna"),
    ],
)
def test_a_need_is_kept_in_their_words_without_the_greeting(language: str, text: str, need: str) -> None:
    assert told(language, text, "describe_need").memory.need == need

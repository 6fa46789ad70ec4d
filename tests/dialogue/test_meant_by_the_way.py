"""What people mean in Hebrew, Persian and Latvian beside what their words say first."""

from __future__ import annotations

import pytest

from bot.dialogue.language import undoubled
from bot.dialogue.pointed import points_in_row
from bot.dialogue.values import Meaning, Quantity
from bot.journey.acts import Act
from tests.catalogue.test_other_languages import catalogue
from tests.dialogue.talk import PHRASEBOOK, Talk

CAT_FOOD, DOG_FOOD, HONEY = "18", "22", "27"


def told_of(talk: Talk, text: str, intent: str, confidence: float = 0.95) -> set[str | None]:
    return {product_id for product_id, *_ in talk.says(text, intent, confidence=confidence).claims}


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("en", "cat food", "and for dogs?"),
        ("he", "אוכל לחתול", "ולכלבים?"),
        ("fa", "غذای گربه", "و برای سگ؟"),
        ("lv", "kaķu barība", "un suņiem?"),
    ],
)
def test_for_another_what_stands_beside_it_is_meant(language: str, first: str, then: str) -> None:
    talk = Talk(catalogue=catalogue("dummyjson"), language=language)
    assert told_of(talk, first, "find_product") == {CAT_FOOD}
    assert told_of(talk, then, "ask_fit", confidence=0.6) == {DOG_FOOD}


@pytest.mark.parametrize(("language", "then"), [("en", "and for horses?"), ("lv", "un zirgiem?")])
def test_for_whom_nothing_stands_there_nothing_else_is_told_of(language: str, then: str) -> None:
    talk = Talk(catalogue=catalogue("dummyjson"), language=language)
    talk.says("cat food" if language == "en" else "kaķu barība", "find_product")
    assert DOG_FOOD not in told_of(talk, then, "ask_fit", confidence=0.6)


@pytest.mark.parametrize(
    ("language", "first", "then", "told"),
    [
        ("fa", "عسل دارین؟", "شیشه‌ش چنده؟", {HONEY}),
        ("fa", "عسل دارین؟", "لیوان چنده؟", {"49"}),
        ("he", "יש לכם דבש?", "כמה עולה הצנצנת?", {HONEY}),
        ("lv", "vai jums ir medus?", "cik maksā burka?", {HONEY}),
    ],
)
def test_what_a_thing_is_sold_in_costs_what_it_costs(
    language: str, first: str, then: str, told: set[str]
) -> None:
    talk = Talk(catalogue=catalogue("dummyjson"), language=language)
    talk.says(first, "find_product")
    assert told_of(talk, then, "ask_price") == told


@pytest.mark.parametrize(
    ("language", "text", "sold"),
    [
        ("he", "יש לכם נינטנדו 6?", False),
        ("he", "רוצה שמלה שחורה", True),
        ("fa", "آیفون ۶ دارین؟", True),
    ],
)
def test_a_figure_or_a_colour_alone_finds_no_other_thing(language: str, text: str, sold: bool) -> None:
    turn = Talk(catalogue=catalogue("dummyjson"), language=language).says(text, "find_product")
    assert (Act.recommends in turn.acts) is sold


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("he", "איזה טלפון אצלכם מצלם מתחת למים?", True),
        ("he", "איזו מכונית שלכם היא עם שבעה מושבים?", True),
        ("he", "איזה צבע יש לו?", False),
        ("he", "איזה טלפון אצלכם הכי זול?", False),
        ("fa", "کدوم لپ‌تاپتون دو تا صفحه داره؟ واسه کار می‌خوام", True),
        ("fa", "کدوم رنگش موجوده؟ مشکی می‌خوام", False),
    ],
)
def test_one_of_the_shop_is_asked_for_whatever_is_told_behind(language: str, text: str, asked: bool) -> None:
    assert PHRASEBOOK.of(language).has("which_of", text) is asked


@pytest.mark.parametrize(
    ("language", "first", "text"),
    [
        ("he", "אורז", "מתי תשלחו?"),
        ("fa", "برنج", "کی می‌فرستین؟"),
        ("lv", "rīsi", "kad sūtīsiet?"),
    ],
)
def test_before_anything_is_bought_what_is_sent_is_what_is_talked_about(
    language: str, first: str, text: str
) -> None:
    talk = Talk(catalogue=catalogue("dummyjson"), language=language)
    talk.says(first, "find_product")
    assert talk.says(text, "order_status", confidence=0.97).prepared.intent == "ask_delivery"


@pytest.mark.parametrize(
    ("language", "text"), [("he", "איפה החבילה שלי?"), ("fa", "سفارشم کجاست؟"), ("lv", "kur ir mana paciņa?")]
)
def test_their_own_parcel_is_no_product(language: str, text: str) -> None:
    talk = Talk(catalogue=catalogue("dummyjson"), language=language)
    talk.says({"he": "אורז", "fa": "برنج", "lv": "rīsi"}[language], "find_product")
    assert talk.says(text, "order_status", confidence=0.97).prepared.intent == "order_status"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I can't see the price anywhere"),
        ("he", "לא רואה את המחיר"),
        ("fa", "قیمتش رو ننوشته"),
        ("lv", "cenu neredzu"),
    ],
)
def test_a_price_not_found_is_asked_for(language: str, text: str) -> None:
    talk = Talk(catalogue=catalogue("dummyjson"), language=language)
    talk.says({"en": "rice", "he": "אורז", "fa": "برنج", "lv": "rīsi"}[language], "find_product")
    assert talk.says(text, "name_obstacle", confidence=0.97).prepared.intent == "ask_price"


@pytest.mark.parametrize(
    ("written", "meant"), [("pasuutiit", "pasutit"), ("shii krasa", "si krasa"), ("pasutit", "")]
)
def test_latvian_is_heard_through_doubled_vowels(written: str, meant: str) -> None:
    assert undoubled(written) == meant


@pytest.mark.parametrize(
    ("text", "asked"),
    [("no cik gabaliem pārdodat", True), ("vai var atdot", False), ("cik gabali palika", False)],
)
def test_the_least_of_an_order_is_asked_for_by_its_words(text: str, asked: bool) -> None:
    assert ("minimum order quantity" in PHRASEBOOK.of("lv").among("property", text)) is asked


@pytest.mark.parametrize(("pieces", "of_row"), [(None, True), (2.0, False), (1.0, True)])
def test_the_second_of_two_pieces_is_no_place_in_a_row(pieces: float | None, of_row: bool) -> None:
    second = Quantity("ordinal", "second", 9, 15, 2, 2)
    counted = (Quantity("count", "two", 0, 3, pieces, pieces),) if pieces else ()
    said = Meaning("ask_stock", 0.9, "two, the second for my sister", quantities=(*counted, second))
    assert points_in_row(said) is of_row


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("en", "how much is the Longines?", "anything up to 200?"),
        ("he", "כמה עולה לונג'ין?", "משהו עד 200?"),
        ("fa", "لونژین چنده؟", "تا ۲۰۰ یورو چی دارین؟"),
        ("lv", "cik maksā Longines?", "kaut kas līdz 200?"),
    ],
)
def test_anything_up_to_a_sum_is_looked_for_on_the_shelf_talked_about(
    language: str, first: str, then: str
) -> None:
    shop = catalogue("dummyjson")
    talk = Talk(catalogue=shop, language=language)
    talk.says(first, "ask_price")
    turn = talk.says(then, "ask_price")
    assert Act.recommends in turn.acts
    shelves = {shop.products[id_].category[-1] for id_, *_ in turn.claims if id_ is not None}
    assert shelves <= {"mens-watches", "womens-watches"}


@pytest.mark.parametrize(
    ("language", "text"), [("he", "יש בצבע שחור?"), ("fa", "مشکی داره؟"), ("lv", "vai ir melnā krāsā?")]
)
def test_a_colour_alone_is_of_nothing_that_was_not_named(language: str, text: str) -> None:
    assert not told_of(Talk(catalogue=catalogue("dummyjson"), language=language), text, "ask_variants")


@pytest.mark.parametrize("text", ["اگه اندازه‌م نبود چی؟", "وزن‌م کم نشد"])
def test_an_ending_and_the_next_word_are_no_name(text: str) -> None:
    assert not [m for m in catalogue("dummyjson").mentions(text, "fa") if m.kind == "product"]


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("lv", "suņu barību vajag", "find_product"),
        ("fa", "غذای سگ لازم دارم", "find_product"),
        ("en", "I need the dog food", "find_product"),
        ("en", "does the dog food last or do I need two", "ask_feature"),
    ],
)
def test_a_product_and_a_word_of_need_look_for_it(language: str, text: str, intent: str) -> None:
    talk = Talk(catalogue=catalogue("dummyjson"), language=language)
    assert talk.says(text, "ask_feature", confidence=0.3).prepared.intent == intent

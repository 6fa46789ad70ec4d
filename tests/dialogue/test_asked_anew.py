"""Questions in Persian and Latvian as new people put them: which of a kind, glued names, makes not sold."""

from __future__ import annotations

import pytest

from bot.catalogue.product import Availability
from bot.catalogue.snapshot import Catalogue
from bot.journey.acts import Act
from tests.catalogue.shelves import product
from tests.catalogue.test_other_languages import catalogue
from tests.dialogue.shelf import IMPORTED_AT, PRODUCTS
from tests.dialogue.talk import PHRASEBOOK, Talk
from tests.dialogue.test_in_english import TONGUES

GONE = product("901", "Moor Lantern", category=("lights",), availability=Availability.out_of_stock)


@pytest.mark.parametrize(
    ("language", "text", "fields"),
    [
        ("fa", "این میز با چه قیمتی عرضه می‌شود", set()),
        ("fa", "عرضش چقدره", {"dimensions"}),
        ("fa", "هر قاشقش چند گرم پروتئین داره", set()),
        ("fa", "چند گرمه", {"weight"}),
        ("fa", "این صندلی از چی ساخته شده", {"other"}),
        ("fa", "عینکش جلوی یو وی رو می‌گیره", {"other"}),
        ("lv", "kādam jābūt mazākajam pasūtījumam", {"minimum order quantity"}),
        ("lv", "vienu kivi arī var nopirkt", {"minimum order quantity"}),
        ("lv", "vienu kivi arī var atgriezt", set()),
        ("lv", "mazumā pārdodat vai tikai kastēm", {"minimum order quantity"}),
        ("lv", "karotes no tērauda?", {"other"}),
        ("lv", "vai jums ir karotes no tērauda?", set()),
        ("fa", "بوش چطوریه", {"other"}),
    ],
)
def test_a_property_is_heard_by_its_words_and_not_by_a_part_of_others(
    language: str, text: str, fields: set[str]
) -> None:
    assert set(PHRASEBOOK.of(language).among("property", text)) == fields


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("fa", "کدوم گوشیتون اثر انگشت داره؟", True),
        ("fa", "کدوم ماشین‌هاتون هفت نفره‌ست؟", True),
        ("fa", "کدوم رنگش موجوده؟", False),
        ("fa", "کدوم گوشی بهتره؟", False),
        ("lv", "kuram no jūsu telefoniem ir divas kameras?", True),
        ("lv", "kuram klēpjdatoram ir divi ekrāni?", True),
        ("lv", "kurai krāsai ir atlaide?", False),
        ("lv", "kurš pulkstenis ir lētākais?", False),
    ],
)
def test_one_of_a_kind_is_asked_for_with_the_kind_alone(language: str, text: str, asked: bool) -> None:
    assert PHRASEBOOK.of(language).has("which_of", text) is asked


def test_what_is_out_of_stock_is_stated_where_it_is_named() -> None:
    talk = Talk(catalogue=Catalogue.build([*PRODUCTS, GONE], 1, IMPORTED_AT, tongues=TONGUES))
    turn = talk.says("Moor Lantern", "find_product")
    assert Act.recommends in turn.acts
    assert (GONE.id, "availability", "out_of_stock") in turn.claims


def test_another_name_is_no_part_of_what_is_talked_about() -> None:
    talk = Talk(catalogue=catalogue("dummyjson"), language="fa")
    assert talk.says("عطر دیور چنده؟", "ask_price").claims
    turn = talk.says("دولچه گابانا چی؟", "ask_assortment", confidence=0.18)
    assert {product_id for product_id, *_ in turn.claims} == {"9"}


@pytest.mark.parametrize(
    ("language", "text", "sold"),
    [
        ("fa", "عطر ورساچه چی؟", False),
        ("fa", "عطر گوچی چی؟", True),
        ("lv", "un Versačes smaržas?", False),
        ("lv", "Casio pulkstenis cik maksā?", False),
    ],
)
def test_a_make_that_the_shop_does_not_have_is_said_to_be_none(language: str, text: str, sold: bool) -> None:
    talk = Talk(catalogue=catalogue("dummyjson"), language=language)
    talk.says("قیمت برنج چنده؟" if language == "fa" else "cik maksā rīsi?", "ask_price")
    turn = talk.says(text, "ask_price" if "Casio" in text else "out_of_scope", confidence=0.8)
    assert (Act.says_not_available in turn.acts) is not sold


@pytest.mark.parametrize(
    ("language", "text", "sold"),
    [
        ("lv", "G-Shock pulksteņi jums ir?", False),
        ("lv", "vai jums ir Adidas kurpes?", False),
        ("lv", "vai jums ir skaistas kurpes?", True),
        ("fa", "کفش آدیداس دارین؟", False),
        ("fa", "کفش شیک دارین؟", True),
    ],
)
def test_a_make_that_is_looked_for_is_said_to_be_none(language: str, text: str, sold: bool) -> None:
    turn = Talk(catalogue=catalogue("dummyjson"), language=language).says(text, "find_product")
    assert (Act.recommends in turn.acts) is sold


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("fa", "رژ قرمز گرونتر از ۵۰ یوروئه؟", "ask_price"),
        ("fa", "رژ قرمز گرونه", "object_price"),
        ("lv", "rīsi dārgāki par 50 eiro?", "ask_price"),
        ("lv", "rīsi ir par dārgu", "object_price"),
    ],
)
def test_a_price_held_against_an_amount_is_asked_for(language: str, text: str, intent: str) -> None:
    turn = Talk(catalogue=catalogue("dummyjson"), language=language).says(text, "object_price")
    assert turn.prepared.intent == intent


def test_a_bare_is_asks_whether_it_is_there() -> None:
    talk = Talk(catalogue=catalogue("dummyjson"), language="lv")
    turn = talk.says("Volejbola bumba ir?", "ask_feature", confidence=0.85)
    assert ("153", "availability", "out_of_stock") in turn.claims

"""Latvian questions that name a product by everyday words, as if they had its own name."""

from __future__ import annotations

import pytest

from bot.catalogue.snapshot import Catalogue
from bot.dialogue.by_kind import kinds_named, told_by_words
from bot.dialogue.in_english import says_what_it_is
from bot.dialogue.language import as_spelt
from bot.dialogue.memory import Memory
from bot.dialogue.question import cues_of
from bot.dialogue.values import Meaning, Understanding
from bot.journey.acts import Act
from tests.catalogue.shelves import product
from tests.dialogue.shelf import KETTLE, QUIET_KETTLE, RICE
from tests.dialogue.talk import PHRASEBOOK, Talk
from tests.dialogue.test_in_english import ASKED, TONGUES

LATVIAN = PHRASEBOOK.of("lv")


def test_a_kind_of_which_there_is_one_is_named() -> None:
    found = kinds_named(ASKED, "cik sver rīsi?")
    assert [(m.text, m.candidates) for m in found] == [("rīsi", (RICE.id,))]
    assert kinds_named(ASKED, "how heavy is the rice?") == ()
    assert kinds_named(ASKED, "cik maksā tējkanna?") == ()  # of two kettles none is named


def test_what_is_in_a_thing_is_no_product_of_its_own() -> None:
    shop = Catalogue.build(
        [product("1", "Eyeshadow Palette"), product("2", "Wooden Sink With Mirror")], tongues=TONGUES
    )
    found = kinds_named(shop, "מאיזה מותג פלטת הצלליות? ויש בה מראה?")
    assert [m.candidates for m in found] == [("1",)]
    assert [m.candidates for m in kinds_named(shop, "כמה עולה הכיור?")] == [("2",)]


def test_what_else_is_asked_is_told_where_it_is_stated() -> None:
    stove = product("1", "Electric Stove", description="A stove with a timer.", shipping="Ships in 1 week")
    talk = Talk(language="he", catalogue=Catalogue.build([stove], tongues=TONGUES))
    turn = talk.says("תוך כמה זמן הכירה החשמלית נשלחת, ויש לה טיימר?", "ask_delivery")
    assert {field for _, field, _ in turn.claims} >= {"shipping", "description"}


def test_two_questions_about_its_parts_are_both_told() -> None:
    palette = product(
        "1",
        "Eyeshadow Palette",
        brand="Glamour",
        description="Shades for eyes. With a built-in mirror inside.",
    )
    talk = Talk(language="he", catalogue=Catalogue.build([palette], tongues=TONGUES))
    turn = talk.says("מאיזה מותג פלטת הצלליות? ויש בה מראה?", "ask_feature")
    assert {field for _, field, _ in turn.claims} == {"brand", "description"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [("האורז יש?", "ask_stock"), ("אורז יש לכם", "ask_stock"), ("האורז אורגני?", "ask_feature")],
)
def test_a_thing_and_whether_there_is_any_asks_for_the_stock(text: str, intent: str) -> None:
    turn = Talk(language="he", catalogue=ASKED).says(text, "ask_feature", 0.5)
    assert turn.prepared.intent == intent


def test_the_name_that_leads_up_to_a_question_asks_nothing() -> None:
    scooter = product(
        "1", "Scooter Motorcycle", description="A scooter for the city.", warranty="5 year warranty"
    )
    talk = Talk(language="he", catalogue=Catalogue.build([scooter], tongues=TONGUES))
    turn = talk.says("ומה עם הקטנוע, כמה אחריות יש עליו?", "ask_warranty")
    assert {field for _, field, _ in turn.claims} == {"warranty"}


def test_how_soon_it_is_sent_is_asked_beside_the_price() -> None:
    talk = Talk(language="he", catalogue=ASKED)
    turn = talk.says("כמה עולה האורז ותוך כמה זמן הוא נשלח?", "ask_price")
    assert {m.intent for m in turn.prepared.meanings} == {"ask_price", "ask_delivery"}


def test_a_name_after_and_is_what_it_points_at() -> None:
    shop = Catalogue.build([product("1", "iPhone 5s"), product("2", "iPhone X")], tongues=TONGUES)
    talk = Talk(language="he", catalogue=shop)
    talk.says("כמה עולה האייפון X?", "ask_price")
    talk.says("ומה עם ה-5s, כמה הוא עולה?", "ask_price")
    assert talk.memory.focus == ("1",)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ויש להן ביטול רעשים?", ("ask_feature",)), ("אפשר ביטול?", ("ask_returns",)),
        ("כמה מקום הוא תופס?", ("ask_feature",)), ("כמה מקום אחסון יש?", ()),
    ],
)  # fmt: skip
def test_words_beside_a_word_change_what_it_asks(text: str, asked: tuple[str, ...]) -> None:
    assert cues_of(text, PHRASEBOOK.of("he")) == asked


def test_a_part_or_a_purpose_names_nothing_beside_what_is_talked_about() -> None:
    assert kinds_named(ASKED, "کی برنج رو میفرستین؟", talking=True)
    assert says_what_it_is("rice", RICE)
    assert not says_what_it_is("kitchen", RICE)


@pytest.mark.parametrize(("language", "text"), [("fa", "برنج کی ارسال میشه؟"), ("he", "האורז מתי נשלח?")])
def test_when_a_kind_is_sent_out_is_no_question_for_an_order(language: str, text: str) -> None:
    turn = Talk(language=language, catalogue=ASKED).says(text, "order_status", 0.95)
    assert turn.prepared.intent == "ask_delivery"


@pytest.mark.parametrize(
    ("language", "text"), [("fa", "سفارشم کی ارسال میشه؟"), ("he", "מתי ההזמנה שלי נשלחת?")]
)
def test_when_an_order_is_sent_out_is_one(language: str, text: str) -> None:
    turn = Talk(language=language, catalogue=ASKED).says(text, "order_status", 0.95)
    assert turn.prepared.intent == "order_status"


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("he", "עוד כמה זמן היא אצלי", ("ask_delivery",)),
        ("he", "כמה יש באמת?", ("ask_stock",)),
        ("he", "קונה אחד בלבד", ("ask_feature",)),
        ("fa", "قبول میکنین پس بیارم", ("ask_returns",)),
        ("fa", "چند درصد خورده روش", ("ask_price",)),
    ],
)
def test_hebrew_and_persian_words_ask_for_one_thing(language: str, text: str, asked: tuple[str, ...]) -> None:
    assert cues_of(text, PHRASEBOOK.of(language)) == asked


def test_both_facts_between_two_also_are_asked() -> None:
    parts = PHRASEBOOK.of("fa").split("parts", "هم قیمتشو بگین هم بگین ضمانت داره")
    assert [cues_of(part, PHRASEBOOK.of("fa")) for part in parts][-2:] == [("ask_price",), ("ask_warranty",)]


@pytest.mark.parametrize(
    ("text", "heard", "confidence", "told"),
    [
        ("cik atri jus atsutisiet risus?", "ask_support", 0.45, "ask_delivery"),
        ("cik procentu tauku ir rīsiem?", "ask_discount", 0.9, "ask_feature"),
        ("cik ilga garantija jums?", "ask_authenticity", 0.3, "ask_warranty"),
        ("vai rīsiem ir vāciņš", "find_product", 0.3, "ask_feature"),
        ("cik ilgi nāk rīsi?", "ask_feature", 0.6, "ask_delivery"),
        ("vai Lumen X1 ir 43. izmērs?", "ask_feature", 0.5, "ask_variants"),
    ],
)
def test_words_tell_what_the_classifier_does_not_know(
    text: str, heard: str, confidence: float, told: str
) -> None:
    turn = Talk(language="lv", catalogue=ASKED).says(text, heard, confidence)
    assert turn.prepared.intent == told


def test_a_thing_and_a_question_that_names_nothing_are_one_question() -> None:
    turn = Talk(language="lv", catalogue=ASKED).says_both(
        ("rīsi", "find_product"), ("cik maksā", "ask_price")
    )
    assert [m.intent for m in turn.prepared.meanings] == ["ask_price"]
    assert {product_id for product_id, *_ in turn.claims} == {RICE.id}


def test_a_thing_of_the_story_is_what_the_question_after_it_is_about() -> None:
    text = "Gribu nopirkt rīsus. Dzimšanas diena ir piektdien. Cik ātri atvedīsiet?"
    turn = Talk(language="lv", catalogue=ASKED).says(text, "describe_need", 0.5)
    assert turn.prepared.intent == "ask_delivery"


def test_what_is_asked_after_which_of_them_is_asked_of_these() -> None:
    talk = Talk(language="lv", catalogue=ASKED)
    assert Act.clarifies in talk.says("gribu pasūtīt tējkannu", "buy").acts
    turn = talk.says("cik ilga garantija?", "ask_warranty")
    assert {product_id for product_id, *_ in turn.claims} == {KETTLE.id, QUIET_KETTLE.id}


def test_latvian_is_not_taken_for_hebrew_in_latin_letters() -> None:
    meaning = Meaning("ask_price", 0.9, "cik maksa tejkanna rit")
    heard = Understanding(meaning.text, "he", (meaning,), (), 1.0, firm=False)
    assert as_spelt(heard, "en", ASKED.in_english).language == "lv"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("pa cik pārdodat", "ask_price"),
        ("cik liela ir atlaide", "ask_price"),
        ("cik gara tam garantija", "ask_warranty"),
        ("pēc cik ilga laika būtu pie manis", "ask_delivery"),
        ("vai paspēs atnākt", "ask_delivery"),
        ("cik ilgi ved", "ask_delivery"),
        ("līdz tam būs klāt", "ask_delivery"),
        ("cik pudelītes vēl palikušas", "ask_stock"),
        ("ir vel kads", "ask_stock"),
        ("cik gab jums vinu ir", "ask_stock"),
        ("kā viņu cilvēki vērtē", "ask_reviews"),
        ("no ka taisita", "ask_feature"),
        ("izmērus pasakiet", "ask_feature"),
        ("kas tā par marku", "ask_feature"),
        ("cik jāpasūta vismaz", "ask_feature"),
    ],
)
def test_latvian_words_ask_for_one_thing(text: str, intent: str) -> None:
    assert cues_of(text, LATVIAN) == (intent,)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("cik liela atlaide", ()),
        ("cik kilogramus viņa iztur", ()),
        ("cik smaga viņa ir", ("weight",)),
        ("izmērus pasakiet", ("dimensions",)),
        ("kuras firmas ražojums", ("brand",)),
        ("cik glāžu jāpasūta vismaz", ("minimum order quantity",)),
    ],
)
def test_latvian_words_name_the_property_meant(text: str, fields: tuple[str, ...]) -> None:
    assert LATVIAN.among("property", text) == fields


def test_an_ordinal_ends_no_sentence() -> None:
    assert LATVIAN.split("sentence_end", "vai ir 43. izmērs? paldies") == ["vai ir 43. izmērs?", "paldies"]
    assert LATVIAN.has("in_size", "nike jordan ir 43. izmērs?")


def test_ones_own_hand_is_no_person_to_talk_to() -> None:
    persian = PHRASEBOOK.of("fa")
    assert persian.has("people_counted", "دست آدم خسته نمیشه؟")
    assert not persian.has("people_counted", "میخوام با یه آدم حرف بزنم")


def test_a_question_hardly_heard_as_one_for_the_stock_asks_how_a_thing_is() -> None:
    text = "Is that frying pan of yours non-stick?"
    asked = told_by_words(Meaning("ask_stock", 0.41, text), text, Memory(), PHRASEBOOK.of("en"))
    assert asked is not None and asked.intent == "ask_feature"
    surely = told_by_words(Meaning("ask_stock", 0.8, text), text, Memory(), PHRASEBOOK.of("en"))
    assert surely is None

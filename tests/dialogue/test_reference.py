"""Which product is meant: names, places in a list, "it", "both", and asking back where several fit."""

from __future__ import annotations

import pytest

from bot.catalogue.goods import Goods
from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.words_file import read_tongues
from bot.dialogue.values import Page
from bot.journey.acts import Act
from tests.catalogue.shelves import product
from tests.dialogue.shelf import CITY_BACKPACK, KETTLE, PHONE, PHONE_PRO, TRAIL_BACKPACK
from tests.dialogue.talk import PHRASEBOOK, ROOT, Talk

GOODS = Goods.read(*(ROOT / f"data/words/en/{name}.txt" for name in ("goods", "verbs", "makes")))


def shown_backpacks(language: str = "en") -> Talk:
    """A conversation in which the two backpacks stand in a list, and no product is in focus."""
    talk = Talk()
    turn = talk.says("show me roam backpacks", "find_product")
    assert Act.recommends in turn.acts
    assert set(talk.memory.shown) == {TRAIL_BACKPACK.id, CITY_BACKPACK.id}
    talk.language = language
    return talk


def test_a_name_that_fits_a_few_is_answered_for_all_of_them() -> None:
    turn = Talk().says("what does the roam cost?", "ask_price")
    assert turn.acts == [Act.greets, Act.gives_product_facts] or turn.acts == [Act.gives_product_facts]
    assert {product_id for product_id, *_ in turn.claims} == {"31", "32"}


def test_a_name_that_fits_several_is_asked_back_before_it_is_bought() -> None:
    talk = Talk()
    turn = talk.says("i will take the roam", "buy")
    assert Act.clarifies in turn.acts
    assert Act.gives_checkout_link not in turn.acts
    assert {'/buy{"product": "31"}', '/buy{"product": "32"}'} <= set(turn.buttons)
    talk.taps('/buy{"product": "32"}')
    assert talk.memory.focus == ("32",)


def test_an_answer_to_which_one_goes_on_with_the_question() -> None:
    talk = Talk()
    talk.says("i will take the roam", "buy")
    first = talk.memory.shown[0]
    turn = talk.says("the first one", "choose_product")
    assert talk.memory.focus == (first,)
    assert Act.gives_checkout_link in turn.acts


def test_the_longer_of_two_names_is_meant_when_it_is_said() -> None:
    talk = Talk()
    talk.says("what does the lumen x1 pro cost?", "ask_price")
    assert talk.memory.focus == (PHONE_PRO.id,)


@pytest.mark.parametrize(
    ("words", "place"), [("the first one", 0), ("the second one", 1), ("the last one", -1)]
)
def test_a_place_in_the_list_shown_is_understood(words: str, place: int) -> None:
    talk = shown_backpacks()
    meant = talk.memory.shown[place]
    talk.says(words, "choose_product")
    assert talk.memory.focus == (meant,)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("the cheaper one", CITY_BACKPACK.id),
        ("the more expensive one", TRAIL_BACKPACK.id),
        ("the best rated one", CITY_BACKPACK.id),
    ],
)
def test_a_rank_among_those_shown_is_understood(words: str, meant: str) -> None:
    talk = shown_backpacks()
    talk.says(words, "choose_product")
    assert talk.memory.focus == (meant,)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("את השני", 1),
        ("הראשון", 0),
        ("האחרונה", -1),
        ("دومی رو میخوام", 1),
        ("همون اولی", 0),
        ("آخریه", -1),
        ("dovomi", 1),
        ("otro, lūdzu", 1),
        ("pirmais", 0),
        ("pedejo", -1),
    ],
)
def test_a_place_is_understood_in_every_language(words: str, place: int) -> None:
    talk = shown_backpacks()
    meant = talk.memory.shown[place]
    talk.says(words, "choose_product")
    assert talk.memory.focus == (meant,)


@pytest.mark.parametrize(
    ("language", "words", "meant"),
    [
        ("he", "הזול", CITY_BACKPACK),
        ("he", "את הכי זול", CITY_BACKPACK),
        ("he", "היקר יותר", TRAIL_BACKPACK),
        ("fa", "ارزون‌تره", CITY_BACKPACK),
        ("fa", "ارزان‌ترین", CITY_BACKPACK),
        ("fa", "گرون‌تره", TRAIL_BACKPACK),
        ("lv", "lētāko", CITY_BACKPACK),
        ("lv", "letako", CITY_BACKPACK),
        ("lv", "dārgākais", TRAIL_BACKPACK),
        ("lv", "labāk novērtēto", CITY_BACKPACK),
    ],
)
def test_a_rank_is_understood_in_every_language(language: str, words: str, meant: Product) -> None:
    talk = shown_backpacks(language)
    talk.says(words, "choose_product")
    assert talk.memory.focus == (meant.id,)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "יש משהו זול יותר?"),
        ("fa", "کدوم ارزون‌تره؟"),
        ("lv", "vai ir lētāka?"),
        ("lv", "kurš lētākais"),
        ("en", "is it cheap"),
    ],
)
def test_asking_for_something_cheaper_points_at_nothing(language: str, words: str) -> None:
    assert PHRASEBOOK.of(language).among("the_one", words) == ()


def test_it_is_the_product_talked_about() -> None:
    talk = Talk()
    talk.says("what does the brisk kettle cost?", "ask_price")
    turn = talk.says("is it in stock?", "ask_stock")
    assert talk.memory.focus == (KETTLE.id,)
    assert ("21", "availability", "in_stock") in turn.claims


def test_both_are_the_two_talked_about() -> None:
    talk = Talk()
    talk.says("lumen x1 vs lumen x1 pro", "compare_products")
    assert set(talk.memory.focus) == {PHONE.id, PHONE_PRO.id}
    turn = talk.says("are both in stock?", "ask_stock")
    assert {("11", "availability", "in_stock"), ("12", "availability", "in_stock")} <= turn.claims


def test_without_a_name_the_product_of_the_page_is_meant() -> None:
    talk = Talk()
    turn = talk.says("is it in stock?", "ask_stock", page=Page("product", product_id=KETTLE.id))
    assert ("21", "availability", "in_stock") in turn.claims


def test_with_nothing_to_point_at_the_product_is_asked_for_and_the_answer_goes_on() -> None:
    talk = Talk()
    asked = talk.says("how much is it?", "ask_price")
    assert asked.acts == [Act.clarifies]
    answered = talk.says("the brisk kettle", "choose_product")
    assert "€39.90" in answered.text


def test_a_comparison_tells_differences_of_each_and_claims_every_value() -> None:
    turn = Talk().says("compare the trail backpack and the city backpack", "compare_products")
    assert turn.acts[0] is Act.compares
    assert {("31", "price", "89.00"), ("32", "price", "64.50"), ("31", "volume", "28 l")} <= turn.claims
    assert turn.line_ids.index("compare-row") < turn.line_ids.index("against")


def test_the_need_is_mapped_to_each_product_compared() -> None:
    talk = Talk()
    talk.says("I need something that fits a laptop", "describe_need")
    assert talk.memory.needs == ("I need something that fits a laptop",)
    turn = talk.says("compare the trail backpack and the city backpack", "compare_products")
    assert any(line.startswith("fit") for line in turn.line_ids)


KETTLES = tuple(
    product(
        f"kettle-{colour}",
        f"Swift kettle, {colour}",
        category=("Kitchen", "Kettles"),
        attributes={"colour": colour},
    )
    for colour in ("cream", "black", "steel")
)
NIGHT_CREAM = product("cream", "Calm night cream", category=("Beauty", "Creams"))
WITH_CREAMS = Catalogue.build([*KETTLES, NIGHT_CREAM], tongues=read_tongues(ROOT / "data/words"))


@pytest.mark.parametrize(
    ("language", "search", "words", "guess"),
    [
        ("en", "kettles", "the cream one", "choose_product"),
        ("en", "kettles", "no, the cream one please", "correct"),
        ("en", "kettles", "how much is the cream one?", "ask_price"),
        ("he", "קומקומים", "את השמנת", "choose_product"),
        ("fa", "کتری", "همون کرم رنگ", "choose_product"),
        ("lv", "tējkannas", "to krēmkrāsas", "choose_product"),
    ],
)
def test_the_one_of_a_colour_is_no_thing_that_is_called_like_it(
    language: str, search: str, words: str, guess: str
) -> None:
    talk = Talk(catalogue=WITH_CREAMS, language=language)
    talk.says(search, "find_product")
    assert set(talk.memory.shown) == {kettle.id for kettle in KETTLES}
    talk.says(words, guess)
    assert talk.memory.focus == ("kettle-cream",)


def test_and_the_other_of_the_shelf_is_asked_the_same() -> None:
    talk = Talk()
    talk.says("how long does the roam trail backpack take to ship?", "ask_delivery")
    turn = talk.says("nice. and the city one?", "compare_products", confidence=0.35)
    assert {product_id for product_id, *_ in turn.claims if product_id} == {CITY_BACKPACK.id}


def test_two_that_are_named_stand_in_the_order_of_their_names() -> None:
    for first, second in ((TRAIL_BACKPACK, CITY_BACKPACK), (CITY_BACKPACK, TRAIL_BACKPACK)):
        talk = Talk()
        talk.says(f"i am looking at the {first.title} and the {second.title}", "find_product")
        assert talk.memory.shown[:2] == (first.id, second.id)


def test_the_other_one_is_that_which_was_not_talked_about_last() -> None:
    talk = Talk()
    talk.says("I am torn between the brisk kettle and the lumen x1", "hesitate", 0.4)
    assert talk.memory.shown == (KETTLE.id, PHONE.id)
    talk.says("what does the brisk kettle cost", "ask_price")
    turn = talk.says("and the other one, what does it cost?", "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == {PHONE.id}


def test_two_that_somebody_cannot_decide_between_are_compared() -> None:
    turn = Talk().says("I am torn between the brisk kettle and the lumen x1", "hesitate", 0.4)
    assert Act.compares in turn.acts


def test_a_question_about_what_is_not_sold_is_not_answered_of_its_neighbour() -> None:
    turn = Talk().says_both(("do you have lawn mowers", "find_product"), ("is it on offer", "ask_discount"))
    assert turn.acts == [Act.says_not_available]


def test_a_verb_after_who_does_it_names_nothing() -> None:
    swing = product("1", "Garden Swing")
    talk = Talk(catalogue=Catalogue.build([swing, product("2", "City Scooter")], goods=GOODS))
    turn = talk.says("I can't swing a leg over, what does the city scooter cost?", "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == {"2"}


def test_a_brand_with_what_one_of_its_products_is_names_that_one() -> None:
    shelf = [
        product("1", "Arden Pacific", description="A roomy minivan.", brand="Arden"),
        product("2", "Arden Tour", description="A sedan for long roads.", brand="Arden"),
    ]
    turn = Talk(catalogue=Catalogue.build(shelf)).says("what does the arden minivan cost", "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == {"1"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("do you have arden no 5", "arden no 5"),
        ("I want Savanna by Arden, how much is it", "Savanna"),
    ],
)
def test_another_model_of_a_brand_is_not_told_as_its_only_one(text: str, named: str) -> None:
    scent = product("1", "Noir Eau de Parfum", description="A scent of rose.", brand="Arden")
    turn = Talk(catalogue=Catalogue.build([scent])).says(text, "ask_price")
    assert Act.says_not_available in turn.acts
    assert named in turn.text
    assert turn.claims == set()


def test_a_part_of_what_is_talked_about_is_no_other_product() -> None:
    watch = product("1", "Moor Watch", description="Its case is made of steel.")
    case = product("2", "Phone Case", description="A case of silicone.")
    talk = Talk(catalogue=Catalogue.build([watch, case]))
    talk.says("how much is the moor watch", "ask_price")
    turn = talk.says("what is the case made of?", "ask_feature")
    assert {product_id for product_id, *_ in turn.claims} == {"1"}


@pytest.mark.parametrize("text", ["is the lipstick from Marvella?", "is the lipstick from Chic?"])
def test_a_brand_that_is_guessed_is_answered_with_the_real_one(text: str) -> None:
    lipstick = product("1", "Red Lipstick", description="A bold red.", brand="Chic")
    turn = Talk(catalogue=Catalogue.build([lipstick])).says(text, "ask_feature")
    assert ("1", "brand", "Chic") in turn.claims


@pytest.mark.parametrize(
    ("text", "told"),
    [("how much is the ladies' moonphase", {"2"}), ("how much is the moonphase", {"1", "2"})],
)
def test_a_word_of_its_shelf_tells_one_of_two_products_of_one_name(text: str, told: set[str]) -> None:
    shelf = [
        product("1", "Moonphase", category=("mens-watches",)),
        product("2", "Moonphase", category=("womens-watches",)),
    ]
    turn = Talk(catalogue=Catalogue.build(shelf)).says(text, "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == told


def test_what_is_found_well_before_anything_else_is_what_a_thing_means() -> None:
    shelf = [product("1", "Selfie Lamp"), product("2", "Garden Hose")]
    turn = Talk(catalogue=Catalogue.build(shelf)).says("that selfie light, what does it cost?", "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == {"1"}


def test_another_of_the_shelf_is_meant_by_its_colour_also_where_the_question_only_points() -> None:
    shelf = [
        product("1", "Red Shoes", category=("shoes",)),
        product("2", "Golden Shoes", category=("shoes",)),
    ]
    talk = Talk(catalogue=Catalogue.build(shelf))
    talk.says("are the red shoes in stock", "ask_stock")
    turn = talk.says_both(("perhaps the golden ones instead", "chitchat"), ("what do they cost", "ask_price"))
    assert {product_id for product_id, *_ in turn.claims} == {"2"}


def test_the_other_one_of_a_colour_is_another_of_the_shelf() -> None:
    shelf = [
        product("1", "Green Crystal Earring", category=("jewellery",)),
        product("2", "Green Oval Earring", category=("jewellery",)),
        product("3", "Silver Ring", category=("jewellery",)),
    ]
    talk = Talk(catalogue=Catalogue.build(shelf))
    talk.says("is the green crystal earring in stock?", "ask_stock")
    turn = talk.says("what does the other green one cost?", "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == {"2"}


def test_the_only_product_of_a_brand_that_was_spoken_of_is_talked_about_next() -> None:
    shelf = [product("1", "Ingenieur Watch", brand="Havel"), product("2", "Red Lipstick", brand="Chic")]
    talk = Talk(catalogue=Catalogue.build(shelf))
    talk.says("that Havel is gorgeous", "chitchat")
    assert talk.memory.focus == ("1",)


@pytest.mark.parametrize(
    "text",
    [
        "How much is the brisk kettle... no hang on, forget that, I meant the lumen x1. What is that one?",
        "the brisk kettle, no, I mean the lumen x1, what does it cost?",
    ],
)
def test_what_was_named_before_it_was_taken_back_is_not_meant(text: str) -> None:
    turn = Talk().says(text, "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == {PHONE.id}


def test_the_question_before_is_asked_of_what_was_meant() -> None:
    talk = Talk()
    talk.says("what does the brisk kettle cost", "ask_price")
    turn = talk.says("no sorry i meant the lumen x1", "correct")
    assert {product_id for product_id, *_ in turn.claims} == {PHONE.id}


def test_of_two_the_one_that_is_not_turned_down_is_meant() -> None:
    talk = shown_backpacks()
    turn = talk.says("not the trail. what does it cost", "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == {CITY_BACKPACK.id}


def test_two_of_a_shelf_are_asked_about_by_a_name_and_a_colour() -> None:
    shelf = [
        product("1", "Gray Dress", category=("dresses",)),
        product("2", "Tartan Dress", category=("dresses",)),
        product("3", "Black Gown", category=("dresses",)),
    ]
    turn = Talk(catalogue=Catalogue.build(shelf)).says(
        "what do the gray dress and the tartan one cost", "ask_price"
    )
    assert {product_id for product_id, *_ in turn.claims} == {"1", "2"}


def test_a_message_that_begins_with_what_is_sold_is_about_that() -> None:
    rice = product("1", "Rice", category=("groceries",))
    talk = Talk(catalogue=Catalogue.build([rice, product("2", "Garden Hose")]))
    turn = talk.says("rice 4 the lawn mower club. price?", "ask_price")
    assert {product_id for product_id, *_ in turn.claims} <= {"1"}


@pytest.mark.parametrize(
    "text",
    [
        "the brisk kettle? I mean compared to the lumen x1, what does it cost",
        "what does the brisk kettle cost? I mean the lumen x1 too",
    ],
)
def test_what_is_only_said_more_of_takes_nothing_back(text: str) -> None:
    turn = Talk().says(text, "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == {KETTLE.id, PHONE.id}


def test_why_not_the_first_asks_of_the_first() -> None:
    talk = shown_backpacks()
    turn = talk.says("why not the trail? what does it cost", "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == {TRAIL_BACKPACK.id}

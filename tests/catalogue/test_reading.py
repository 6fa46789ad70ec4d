"""Names in messages, over the real catalogue: found when meant, and not when only a word is alike."""

from __future__ import annotations

import time

import pytest

from bot.catalogue.snapshot import Catalogue
from tests.catalogue.shelves import product, real_catalogue


def named(text: str) -> list[tuple[str, str, list[str]]]:
    """(kind, text, titles or names) of each mention."""
    catalogue = real_catalogue()
    return [
        (m.kind, m.text, [catalogue.products[c].title if m.kind == "product" else c for c in m.candidates])
        for m in catalogue.mentions(text)
    ]


def products_named(text: str) -> list[list[str]]:
    return [names for kind, _, names in named(text) if kind == "product"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("macbook", "Apple MacBook Pro 14 Inch Space Grey"),
        ("2 macbooks please", "Apple MacBook Pro 14 Inch Space Grey"),
        ("MacBook Pro 14 Inch Space Grey under 1500 euros", "Apple MacBook Pro 14 Inch Space Grey"),
        ("galaxy s10", "Samsung Galaxy S10"),
        ("do you have the iphone 13?", "iPhone 13 Pro"),
        ("iphon 13", "iPhone 13 Pro"),
        ("apple iphone 13 pro", "iPhone 13 Pro"),
        ("red lipstik price", "Red Lipstick"),
        ("how much is the matebok x pro", "Huawei Matebook X Pro"),
        ("galaxy s8", "Samsung Galaxy S8"),
        ("iphone x", "iPhone X"),
        ("is the mascara waterproof?", "Essence Mascara Lash Princess"),
        ("how heavy is the knoll chair", "Knoll Saarinen Executive Conference Chair"),
        ("can I return the iphone 12 case", "iPhone 12 Silicone Case with MagSafe Plum"),
        ("dodge charger", "Charger SXT RWD"),
        ("jadore", "Dior J'adore"),
        ("how much is the water?", "Water"),
        ("can i use the basketball outside", "Basketball"),
        ("how much for one kiwi", "Kiwi"),
        ("when does the milk expire", "Milk"),
        ("What is the case of the IWC Ingenieur made of?", "IWC Ingenieur Automatic Steel"),
        ("I want to buy juice", "Juice"),
        ("price of water", "Water"),
        ("how much is an apple?", "Apple"),
        ("tell me about the plate", "Plate"),
        ("how much is the football?", "Football"),
        ("does the tray fit in the oven", "Tray"),
        ("air pods", "Apple Airpods"),
    ],
)
def test_a_product_is_known_by_what_visitors_call_it(text: str, title: str) -> None:
    assert products_named(text) == [[title]]


@pytest.mark.parametrize(
    "text",
    [
        "a glass of wine",
        "apple juice",
        "orange juice",
        "is it water resistant",
        "I spilled water on my phone",
        "does it work in the water",
        "football boots",
        "I play football every week",
        "wine glass",
        "water bottle",
        "okay like this",
        "my heart beats",
        "I have 13 apples",
        "is there a pro version",
        "does it have a good battery",
        "what about the second one",
        "I want money back",
        "please apply the code",
        "I need food for my dog",
        "",
        "?!",
        "12345",
    ],
)
def test_ordinary_sentences_name_no_product(text: str) -> None:
    assert products_named(text) == []


@pytest.mark.parametrize(
    ("text", "said", "nearest"),
    [
        ("iphone 14", "iphone 14", "iPhone 5s"),
        ("do you have the iphone 13 mini", "iphone 13 mini", "iPhone 13 Pro"),
        ("macbook air", "macbook air", "Apple MacBook Pro 14 Inch Space Grey"),
        ("samsung galaxy s22 please", "samsung galaxy s22", "Samsung Galaxy S7"),
        ("xps 15", "xps 15", "New DELL XPS 13 9300 Laptop"),
        ("apple watch series 7", "apple watch series 7", "Apple Watch Series 4 Gold"),
    ],
)
def test_a_model_that_is_not_there_is_no_near_hit(text: str, said: str, nearest: str) -> None:
    reading = real_catalogue().read(text)
    assert [m for m in reading.mentions if m.kind == "product"] == []
    assert [m.text for m in reading.absent] == [said]
    assert real_catalogue().products[reading.absent[0].candidates[0]].title == nearest


def test_an_ambiguous_name_gives_all_that_bear_it() -> None:
    assert products_named("iphone") == [["iPhone 5s", "iPhone 6", "iPhone X", "iPhone 13 Pro"]]
    assert products_named("rolex cellini moonphase") == [["Rolex Cellini Moonphase"] * 2]
    assert len(products_named("galaxy")[0]) == 3


def test_brands_and_categories_are_mentions_of_their_own() -> None:
    assert named("the rolex") == [("brand", "rolex", ["Rolex"])]
    assert named("do you sell apple products?") == [("brand", "apple", ["Apple"])]
    assert named("is apple better than samsung") == [
        ("brand", "apple", ["Apple"]),
        ("brand", "samsung", ["Samsung"]),
    ]
    assert named("apple laptops") == [("brand", "apple", ["Apple"]), ("category", "laptops", ["laptops"])]
    assert named("show me sunglasses") == [("category", "sunglasses", ["sunglasses"])]
    assert named("samsumg") == [("brand", "samsumg", ["Samsung"])]


def test_a_brand_with_its_category_is_no_product() -> None:
    drifts = [
        product(str(n), f"Auvelle Drift {n}00 headphones", brand="Auvelle", category=("Headphones",))
        for n in (3, 5)
    ]
    catalogue = Catalogue.build(drifts)
    assert [m.kind for m in catalogue.mentions("auvelle headphones")] == ["brand", "category"]
    assert [m.candidates for m in catalogue.mentions("the auvelle drift 500")] == [("5",)]


def test_several_names_in_one_message_come_in_its_order() -> None:
    assert products_named("compare the macbook with the zenbook") == [
        ["Apple MacBook Pro 14 Inch Space Grey"],
        ["Asus Zenbook Pro Dual Screen Laptop"],
    ]
    assert products_named("knife and fork") == [["Knife"], ["Fork"]]
    assert products_named("vivo v9 or oppo k1") == [["Vivo V9"], ["Oppo K1"]]


def test_a_mention_says_where_it_stands() -> None:
    text = "Is the  MacBook in stock?"
    mention = real_catalogue().mentions(text)[0]
    assert text[mention.start : mention.end] == mention.text == "MacBook"


def test_every_product_is_found_by_its_own_title() -> None:
    catalogue = real_catalogue()
    titles = [p.title for p in catalogue.products.values()]
    assert len(titles) == 194
    missed = [
        p.title
        for p in catalogue.products.values()
        if not any(p.id in m.candidates for m in catalogue.mentions(f"how much is the {p.title}?"))
    ]
    assert missed == []


def test_every_product_is_found_by_its_title_with_two_letters_swapped() -> None:
    catalogue = real_catalogue()
    tried, missed = 0, []
    for p in catalogue.products.values():
        longest = max(p.title.split(), key=len)
        if len(longest) < 7 or not longest.isalpha():
            continue
        typo = longest[:3] + longest[4] + longest[3] + longest[5:]
        tried += 1
        if not any(p.id in m.candidates for m in catalogue.mentions(p.title.replace(longest, typo))):
            missed.append(p.title)
    assert tried > 100
    assert len(missed) <= tried * 0.05, missed


def test_a_long_hostile_message_is_read_quickly() -> None:
    catalogue = real_catalogue()
    begun = time.process_time()
    catalogue.mentions("iphone galaxy red black with and the " * 300)
    catalogue.mentions("a" * 100_000)
    catalogue.mentions("\u0000\u202e💥 iphone‮" * 100)
    assert time.process_time() - begun < 0.5


def test_other_scripts_name_products_too() -> None:
    catalogue = Catalogue.build([product("1", "Чайник Волна 5"), product("2", "קומקום חשמלי")])
    assert [m.candidates for m in catalogue.mentions("сколько стоит чайник волна?")] == [("1",)]
    assert [m.candidates for m in catalogue.mentions("כמה עולה קומקום חשמלי")] == [("2",)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("kiwi, strawberry, lemon, apple and mulberry", ["Kiwi", "Strawberry", "Lemon", "Apple", "Mulberry"]),
        ("kawasaki, scooter and the generic", ["Kawasaki Z800", "Scooter Motorcycle", "Generic Motorcycle"]),
        ("compare kawasaki with the scooter", ["Kawasaki Z800", "Scooter Motorcycle"]),
        ("compare racket with the cricket bat", ["Tennis Racket", "Cricket Bat"]),
        ("milk, eggs and water", ["Milk", "Eggs", "Water"]),
        ("iphone 12 silicone case with magsafe plum", ["iPhone 12 Silicone Case with MagSafe Plum"]),
        ("I like red or black", []),
    ],
)
def test_each_part_of_a_list_is_read_on_its_own(text: str, titles: list[str]) -> None:
    assert [names[0] for names in products_named(text)] == titles


def test_brands_side_by_side_stay_brands() -> None:
    assert [m.kind for m in real_catalogue().mentions("apple and samsung")] == ["brand", "brand"]


def test_a_name_that_holds_another_is_compared_with_it() -> None:
    rows = [product(str(n), t, category=("Phones",)) for n, t in enumerate(["Lumen X1", "Lumen X1 Pro"])]
    found = Catalogue.build(rows).mentions("compare the lumen x1 with the lumen x1 pro")
    assert [m.candidates[0] for m in found] == ["0", "1"]
    assert [m.text for m in found] == ["lumen x1", "lumen x1 pro"]


def test_two_colours_are_one_name_and_two_things_are_not() -> None:
    assert products_named("those black and brown slippers") == [["Black & Brown Slipper"]]
    assert len(products_named("the iPhone X and the iPhone 5s")) == 2


def test_a_material_offered_in_a_question_names_nothing() -> None:
    assert products_named("The family tree photo frame, is that wood or metal?") == [
        ["Family Tree Photo Frame"]
    ]
    assert products_named("the metal baseball bat or the cricket bat") == [
        ["Metal Baseball Bat"],
        ["Cricket Bat"],
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Are the kiwis sent quickly?", "Kiwi"),
        ("I sell fruit in the bazaar. Kiwi, how many must I take?", "Kiwi"),
        ("For the plain drinking Glass, is there a minimum?", "Glass"),
    ],
)
def test_a_name_of_one_word_stands_by_what_is_around_it(text: str, title: str) -> None:
    assert [title] in products_named(text)


def test_the_word_of_a_shelf_names_no_single_product_of_a_brand_called_generic() -> None:
    assert named("how much is the motorcycle") == [("category", "motorcycle", ["motorcycle"])]
    assert products_named("how much is the generic motorcycle") == [["Generic Motorcycle"]]


def test_a_little_word_behind_a_name_is_no_part_of_it() -> None:
    shelf = [
        product("1", "Gold Clock for Halls", category=("clocks",)),
        product("2", "Kitchen Clock", category=("clocks",)),
        product("3", "Alarm Clock", category=("clocks",)),
    ]
    catalogue = Catalogue.build(shelf, 1)
    assert all(m.candidates != ("1",) for m in catalogue.mentions("do you sell clocks for kitchens"))
    assert [m.candidates for m in catalogue.mentions("the gold clock for halls")] == [("1",)]

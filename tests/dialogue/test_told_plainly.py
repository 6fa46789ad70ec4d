"""Questions for what a product is and has: yes or no first where the statement decides it, in four languages,
and never "the shop has not stated that" above the statement."""

from __future__ import annotations

import pytest

from bot.catalogue.aspects import ASPECTS, bare, says, stated_on
from bot.catalogue.facts import Fact
from bot.catalogue.options import only_option, wanted_option
from bot.catalogue.product import Availability, Money, Product, Review
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.plainly import asked_aspects, measured_needs, on_it
from bot.dialogue.telling import Told
from bot.dialogue.values import Line, Page
from tests.catalogue.shelves import real_catalogue
from tests.dialogue.talk import PHRASEBOOK, Talk, Turn

ENGLISH = PHRASEBOOK.of("en")


def made(id: str, title: str, **attributes: str) -> Product:
    named = {name.replace("_", " "): value for name, value in attributes.items()}
    return Product(id=id, title=title, price=Money(4000, "EUR"), attributes=named)


PAN = made("p", "Ember pan 28 cm", **{"dishwasher-safe": "No", "suitable_for_induction": "Yes"})
CHAIR = Product(
    id="c",
    title="Oakline desk chair",
    description="A chair with a mesh back. Suits people between 1.60 and 1.90 m.",
    price=Money(20000, "EUR"),
    attributes={"maximum load": "120 kg", "weight": "17 kg", "power": "0 W"},
)
POT = Product(
    id="k",
    title="Brook kettle",
    price=Money(3000, "EUR"),
    attributes={"capacity": "1.2 l", "timer": "24 hours"},
    reviews=(Review(2, "A bit loud near the end."),),
)
SHOES = tuple(
    Product(
        id=f"s{size}",
        title=f"Fleet shoes, size {size}, {colour}",
        price=Money(9000, "EUR"),
        item_group_id="s",
        availability=Availability.out_of_stock if size == "44" else Availability.in_stock,
        attributes={"size": size, "color": colour},
    )
    for size, colour in (("40", "rust red"), ("42", "lilac"), ("44", "black"))
)
PHONE = made("i", "iPhone X", works_with="wired chargers")
TALK = Catalogue.build((PAN, CHAIR, POT, PHONE, *SHOES))


def asks(id: str, text: str, intent: str = "ask_feature") -> Turn:
    return Talk(catalogue=TALK).says(text, intent, page=Page("product", None, id))


@pytest.mark.parametrize(
    ("id", "text", "told"),
    [
        ("p", "is it dishwasher safe?", "No. "),
        ("p", "does it work on induction?", "Yes. "),
        ("k", "does it have a timer?", "Yes. "),
        ("k", "is it 1.2 litres?", "Yes. "),
        ("k", "is it 1.7 l?", "No. "),
        ("k", "is it 30?", "Yes. "),
        ("k", "is it 25 euros?", "No. "),
    ],
)
def test_yes_or_no_comes_first(id: str, text: str, told: str) -> None:
    assert told in asks(id, text).text


def test_a_question_for_how_much_gets_no_yes() -> None:
    assert "Yes" not in asks("k", "how many litres does it hold?").text


def test_what_a_customer_wrote_is_told_where_the_shop_is_silent() -> None:
    assert "A bit loud near the end" in asks("k", "is it loud?").text


@pytest.mark.parametrize(
    ("text", "told"), [("im 1.97 tall will it fit me", "No. "), ("I am 180 cm tall", "Yes. ")]
)
def test_a_height_is_held_against_the_range_stated(text: str, told: str) -> None:
    assert told in asks("c", text, "ask_fit").text


@pytest.mark.parametrize(
    ("language", "text", "aspect"),
    [
        ("he", "אפשר לשים במדיח?", "dishwasher"),
        ("he", "זה רועש?", "noise"),
        ("he", "כמה עמוק אפשר לרדת איתה?", "depth under water"),
        ("he", "יש בה מטחנה?", "grinder"),
        ("fa", "ضدآبه؟", "waterproof"),
        ("fa", "آسیاب داره؟", "grinder"),
        ("fa", "چند لیتره؟", "capacity"),
        ("fa", "صداش زیاده؟", "noise"),
        ("lv", "līdz cik kg iztur?", "maximum load"),
        ("lv", "vai var likt trauku mašīnā?", "dishwasher"),
        ("lv", "vai der indukcijai", "induction"),
        ("lv", "cik skaļš ir?", "noise"),
        ("en", "will it keep me dry", "rain"),
        ("en", "has she got to have an iphone?", "works with"),
    ],
)
def test_everyday_words_name_an_aspect(language: str, text: str, aspect: str) -> None:
    assert aspect in asked_aspects(text, PHRASEBOOK.of(language))


@pytest.mark.parametrize("language", ["en", "he", "fa", "lv"])
def test_every_language_names_every_aspect(language: str) -> None:
    assert set(PHRASEBOOK.of(language).groups["aspect"]) == set(ASPECTS)


@pytest.mark.parametrize(
    ("language", "text", "needs"),
    [
        ("lv", "esmu 190 gars, sveru 100 kg", ["I am 190 cm tall", "a person of 100 kg"]),
        ("he", "היקף ראש 51, מתאים?", ["head 51 cm"]),
        ("fa", "قدم ۱.۹۰ است", ["I am 190 cm tall"]),
        ("en", "is it ok for a newborn", ["newborn"]),
    ],
)
def test_measures_of_a_person_are_read(language: str, text: str, needs: list[str]) -> None:
    assert measured_needs(text, PHRASEBOOK.of(language)) == needs


@pytest.mark.parametrize(
    ("question", "said", "told"),
    [
        ("is it with sugar or unsweetened?", "A fine blend of jam for your breakfast", False),
        ("is it with sugar or unsweetened?", "An unsweetened jam for your breakfast", True),
        ("does it spread or pour?", "It pours with ease", True),
        ("is it for one slice or more?", "A fine blend of jam for your breakfast", True),
        ("is it sweet?", "A fine blend of jam for your breakfast", True),
    ],
)
def test_a_sentence_with_neither_side_of_a_question_answers_it_not(
    question: str, said: str, told: bool
) -> None:
    sentence = Told(Line("fact-quoted", {"product": "Jam", "value": said}))
    assert on_it(sentence, question, PHRASEBOOK.of("en")) is told


@pytest.mark.parametrize("text", ["how much room does it take up", "how much space will it take"])
def test_the_room_that_a_thing_takes_is_no_load(text: str) -> None:
    assert asked_aspects(text, PHRASEBOOK.of("en")) == ()


def test_the_load_is_no_weight() -> None:
    assert [f.field for f in stated_on(CHAIR, "maximum load")] == ["maximum load"]


@pytest.mark.parametrize(
    ("value", "aspect", "yes"),
    [("No", None, False), ("None", None, False), ("Sold separately", "rain cover", False),
     ("Optical", "heart rate", True), ("Water-repellent", "waterproof", None), ("IPX8", "waterproof", True),
     ("72 dB", "noise", None), ("Included", None, True)],
)  # fmt: skip
def test_a_value_says_yes_or_no_or_neither(value: str, aspect: str | None, yes: bool | None) -> None:
    assert says(Fact("1", "any", value), aspect) is yes


def test_a_bare_yes_is_told_by_the_lead_alone() -> None:
    assert bare("Yes") and not bare("Yes with the mini turbo brush")


@pytest.mark.parametrize(
    ("text", "value", "ids"),
    [("do you have it in 42", "42", ["s42"]), ("in red?", "red", ["s40"]), ("in purple?", "purple", ["s42"]),
     ("is there a 43", "43", []), ("in green?", "green", [])],
)  # fmt: skip
def test_a_version_is_picked_by_its_size_or_colour(text: str, value: str, ids: list[str]) -> None:
    wanted = wanted_option(SHOES, text)
    assert wanted is not None
    assert (wanted.value, [p.id for p in wanted.fitting]) == (value, ids)


def test_no_version_is_asked_for_where_none_is_named() -> None:
    assert wanted_option(SHOES, "how heavy are they") is None


def test_an_option_alone_asks_for_nothing_else() -> None:
    wanted = wanted_option(SHOES, "and in red?")
    assert wanted is not None and only_option("and in red?", wanted)
    assert not only_option("is the red one washable", wanted)


@pytest.mark.parametrize(
    ("text", "told"),
    [("do you have it in 42?", "Yes. Fleet shoes, size 42"), ("do you have 43?", "No, there is none in 43"),
     ("do you have it in 44?", "sold out")],
)  # fmt: skip
def test_a_version_is_answered_with_yes_no_or_sold_out(text: str, told: str) -> None:
    turn = asks("s40", text, "ask_variants")
    assert told in turn.text
    assert "€90.00" in turn.text


def test_a_sold_out_version_is_marked_among_the_versions() -> None:
    assert (
        "size 44, black, €90.00, out of stock" in asks("s40", "which sizes are there?", "ask_variants").text
    )


def test_a_name_asks_for_nothing() -> None:
    turn = Talk(catalogue=TALK).says("does the iphone x have a notch?", "ask_feature")
    assert "wired chargers" not in turn.text


@pytest.mark.parametrize(
    ("text", "product_id", "word"),
    [("The white backpack. Real hide?", "175", "Faux"), ("is the showpiece plant fake?", "45", "artificial")],
)
def test_whether_it_is_real_is_told_of_what_it_is_made_of_too(text: str, product_id: str, word: str) -> None:
    talk = Talk(catalogue=real_catalogue())
    turn = talk.says(text, "ask_authenticity")
    told = [value for product, field, value in turn.claims if (product, field) == (product_id, "description")]
    assert told and word in told[0]

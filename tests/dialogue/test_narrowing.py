"""A message that only says how a thing should be goes on with the search before, in every language; gifts and
needs are no foreign matter."""

from __future__ import annotations

import pytest

from bot.catalogue.snapshot import Catalogue
from bot.catalogue.words_file import read_tongues
from bot.journey.acts import Act
from tests.catalogue.test_traits import SHELF
from tests.dialogue.talk import ROOT, Talk

CATALOGUE = Catalogue.build(SHELF, tongues=read_tongues(ROOT / "data/words"))


def talk(language: str = "en") -> Talk:
    return Talk(catalogue=CATALOGUE, language=language)


@pytest.mark.parametrize(
    ("language", "search", "said", "intent", "shown"),
    [
        ("en", "headphones", "no not wired", "deny", {"over", "buds"}),
        ("en", "headphones", "not in ear", "deny", {"over"}),
        ("en", "headphones", "under 60", "hesitate", {"buds", "wire"}),
        ("en", "headphones", "in black", "ask_variants", {"wire"}),
        ("en", "tent", "for 4 people", "chitchat", {"tent4"}),
        ("lv", "austiņas", "ar trokšņu slāpēšanu", "choose_product", {"over"}),
        ("lv", "austiņas", "bez vada", "deny", {"over", "buds"}),
        ("he", "אוזניות", "עד 60", "hesitate", {"buds", "wire"}),
        ("he", "אוזניות", "בלי חוט", "deny", {"over", "buds"}),
        ("fa", "هدفون", "بدون سیم", "deny", {"over", "buds"}),
    ],
)
def test_a_bare_wish_keeps_the_kind(
    language: str, search: str, said: str, intent: str, shown: set[str]
) -> None:
    here = talk(language)
    here.says(search, "find_product")
    here.says(said, intent, 0.7)
    if intent == "ask_variants":  # of the list shown it may pick the one that is so
        assert set(here.memory.focus or here.memory.shown) == shown
    else:
        assert set(here.memory.shown) == shown


def test_a_limit_holds_until_it_is_changed() -> None:
    here = talk()
    here.says("headphones under 100", "find_product")
    here.says("wireless", "find_product")
    assert set(here.memory.shown) == {"over", "buds"}
    here.says("under 60", "object_price")
    assert set(here.memory.shown) == {"buds"}


def test_what_is_not_so_is_not_shown_as_not_stated() -> None:
    """Nothing wireless costs so little; the wired one is no answer."""
    here = talk()
    here.says("headphones", "find_product")
    turn = here.says("wireless under 20", "find_product")
    assert turn.acts == [Act.says_not_available] and "wire" not in here.memory.focus
    assert not {"over", "buds"}.isdisjoint(here.memory.shown)


@pytest.mark.parametrize(
    "text", ["can you recommend a Studio 16 laptop?", "any suggestions for a chef's knife?"]
)
def test_who_asks_for_a_recommendation_asks_for_no_property(text: str) -> None:
    assert Act.recommends in talk().says(text, "ask_feature", 0.8).acts


def test_a_product_named_beyond_the_limit_is_not_said_to_fit() -> None:
    turn = talk().says("studio 16 laptop under 900", "find_product")
    assert Act.recommends not in turn.acts


def test_the_one_of_a_colour_is_picked_from_the_list() -> None:
    here = talk()
    here.says("headphones", "find_product")
    here.says("the black one", "choose_product")
    assert here.memory.focus == ("wire",)


def test_a_kind_alone_is_looked_for_whatever_it_was_taken_for() -> None:
    here = talk()
    turn = here.says("laptops!!", "complain", 0.8)
    assert here.memory.complaint is None and turn.acts == [Act.recommends]


def test_a_need_for_something_sold_here_is_no_foreign_matter() -> None:
    turn = talk().says("the noise on the train drives me mad, any headphones?", "out_of_scope", 0.85)
    assert Act.out_of_scope_redirect not in turn.acts
    turn = talk().says("what is the capital of peru", "out_of_scope", 0.9)
    assert turn.acts == [Act.out_of_scope_redirect]


def test_a_gift_gets_things_that_suit_and_one_question() -> None:
    here = talk()
    turn = here.says("gift for my brother who likes coffee, up to 300", "find_product")
    assert set(here.memory.shown) == {"piccolo"}
    assert turn.acts == [Act.recommends, Act.asks_need]
    assert "gift-question-choice" in turn.line_ids


def test_of_what_somebody_likes_and_nobody_sells_here_it_is_said_so() -> None:
    turn = talk().says("a present for my uncle, he likes beekeeping", "describe_need")
    assert turn.acts == [Act.says_not_available, Act.asks_need] and "beekeeping" in turn.text


def test_limits_alone_after_such_a_gift_show_what_is_within_them() -> None:
    here = talk()
    here.says("a present for my uncle, he likes beekeeping", "describe_need")
    turn = here.says("what have you got under 40?", "find_product")
    assert turn.acts == [Act.recommends] and set(here.memory.shown) == {"wire", "day", "stone"}


def test_an_answer_to_what_matters_is_no_thing_to_be_had() -> None:
    here = talk()
    here.says("I need something for my runs", "describe_need")
    if "need" not in str(here.memory.pending):
        here.says("not sure yet", "hesitate")
    turn = here.says("flat feet", "describe_need")
    assert "flat feet" not in turn.text


@pytest.mark.parametrize("text", ["budget 60", "my budget is 60", "max budget: 60"])
def test_a_budget_is_a_limit_and_no_word_to_look_for(text: str) -> None:
    here = talk()
    here.says("headphones", "find_product")
    here.says(text, "find_product")
    assert set(here.memory.shown) == {"buds", "wire"}


def test_a_gift_of_which_nothing_is_known_is_asked_about() -> None:
    here = talk()
    turn = here.says("a present for my mum", "find_product")
    assert turn.line_ids[-1] == "gift-question-likes"
    here.says("she loves coffee", "describe_need")
    assert set(here.memory.shown) <= {"barista", "piccolo"} and here.memory.shown


def test_who_it_is_for_is_not_asked_of_somebody_who_told_it() -> None:
    turn = talk().says("something for my wife, her skin is dry", "describe_need")
    assert "needs-question-who" not in turn.line_ids


def test_a_bare_number_is_a_size_where_things_come_in_sizes() -> None:
    here = talk()
    here.says("running shoes", "find_product")
    here.says("what about 41", "ask_price", 0.3)
    assert here.memory.shown == ("run41",)


def test_what_suits_is_told_in_the_shops_own_words() -> None:
    here = talk()
    here.says("headphones", "find_product")
    turn = here.says("in beige please", "find_product", 0.7)
    assert "sand" in turn.text and "beige" not in turn.text

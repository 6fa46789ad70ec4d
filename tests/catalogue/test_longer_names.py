"""A name that says more than another is looked for only where the catalogue has one."""

from __future__ import annotations

from bot.catalogue.longer_names import LongerNames, words_of
from tests.catalogue.shelves import product

NAMES = LongerNames(
    [product("1", "Datejust"), product("2", "Datejust Women"), product("3", "Kettle Pro")],
)


def test_a_longer_name_counts_where_all_it_adds_was_said() -> None:
    assert NAMES.any(words_of("Datejust"), words_of("the ladies' one"))
    assert not NAMES.any(words_of("Datejust"), words_of("what does it cost"))


def test_the_name_itself_is_not_longer() -> None:
    assert not NAMES.any(words_of("Kettle Pro"), words_of("how much is the Kettle Pro"))
    assert not NAMES.any(words_of("Toaster"), words_of("a toaster for women"))


def test_beside_a_name_stand_those_that_say_more_or_less() -> None:
    shelf = [product("1", "Datejust"), product("2", "Datejust Women"), product("3", "Kettle Pro")]
    names = LongerNames(shelf)
    assert [p.id for p in names.beside(shelf[1])] == ["1"]
    assert [p.id for p in names.beside(shelf[0])] == ["2"]
    assert names.beside(shelf[2]) == ()

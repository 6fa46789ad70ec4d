"""Cells with quotes, in order and as shops' exporters put them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.feeds.rows import UnreadableFeed
from bot.catalogue.feeds.separated_rows import separated_rows
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Money
from tests.catalogue.shelves import sorted_out
from tests.catalogue.test_tables import products_in


def test_quoted_cells_with_line_ends_quotes_and_separators(tmp_path: Path) -> None:
    text = 'id,title,price,description\n1,"A ""B"", c",5,"one\ntwo\n\nthree" \n'
    text += '2,27" monitor,6,x\n3,C,7,"""q"""\n'
    first, second, third = products_in(tmp_path, text)
    assert (first.title, first.description) == ('A "B", c', "one\ntwo\nthree")
    assert (second.title, third.description) == ('27" monitor', '"q"')


@pytest.mark.parametrize("separator", "\t,;|")
@pytest.mark.parametrize("title", ['"Happy" mug', '"27 inch lamp', '"A "B" C'])
def test_a_title_that_begins_with_a_quoted_word_swallows_no_row(
    tmp_path: Path, separator: str, title: str
) -> None:
    rows = [["id", "title", "description", "price"], ["1", title, "nice", "5.00"]]
    rows += [[str(number), f"Cup {number}", "nice", "6.00"] for number in range(2, 40)]
    rows += [["40", 'Screen 27"', "good", "199.00"], ["41", "Cap", "x", "3.00"]]
    products = products_in(tmp_path, "".join(separator.join(row) + "\n" for row in rows))
    assert [p.title for p in products] == [row[1] for row in rows[1:]]
    assert (products[0].price, products[39].price) == (Money(500), Money(19900))


def test_a_cell_with_unescaped_quotes_keeps_its_lines(tmp_path: Path) -> None:
    text = 'id,title,description,price\n1,A,"<p class="x">one</p>\n10, 20, 30\nthe "end" too",5\n2,B,x,6\n'
    first, second = products_in(tmp_path, text)
    assert (first.description, first.price) == ('one\n10, 20, 30\nthe "end" too', Money(500))
    assert second.id == "2"


def test_a_table_in_a_quoted_cell_stays_one_cell(tmp_path: Path) -> None:
    text = 'id,title,price,description\n1,A,5,"Sizes:\n10,20,30,40\n11,21,31,41"\n2,B,6,x\n'
    first, second = products_in(tmp_path, text)
    assert (first.description, second.id) == ("Sizes:\n10,20,30,40\n11,21,31,41", "2")


def test_a_table_that_is_cut_off_at_a_line_end_is_refused(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    begun = "id,title,description,price\n" + "".join(f'{n},A,"<p>one</p>\n<p>two</p>",5\n' for n in range(9))
    for cut, message in (
        ('9,A,"<p>one</p>\n', "line 20: the file ends inside a quoted cell"),
        ('9,A,"<p>one</p>\n<p>two</p>\n', "line 20: the file ends inside a quoted cell"),
        ('9,A,"<p>one</p>"\n', "line 20: the file ends in the middle of a row, with 3 of 4"),
    ):
        feed.write_text(begun + cut)
        with pytest.raises(UnreadableFeed, match=message):
            list(open_feed(feed)[2])


def test_a_last_quote_that_is_never_closed_is_text_where_its_row_is_whole(tmp_path: Path) -> None:
    last = products_in(tmp_path, 'id\ttitle\tprice\n1\tA\t5\n2\t"27 inch\t6\n')[-1]
    assert (last.title, last.price) == ('"27 inch', Money(600))
    last = products_in(tmp_path, 'id,title,price\n1,"A, b",5\n2,"Happy" mug,6\n')[-1]
    assert (last.title, last.price) == ('"Happy" mug', Money(600))


def test_a_long_line_of_quotes_takes_no_long_time(tmp_path: Path) -> None:
    import time

    feed = tmp_path / "f.csv"
    for cell in ('"a,', '"   ', '""",', '" ,', '"a" '):
        feed.write_text(f"id,title,price\n1,{cell * 50_000}\n2,A,5\n")
        began = time.process_time()
        sorted_out(open_feed(feed, "google-tsv")[2])
        assert time.process_time() - began < 3


def test_many_quotes_that_are_never_closed_take_no_long_time(tmp_path: Path) -> None:
    rows = "".join(f'{number},"27 inch {number},5,x\n' for number in range(20_000))
    products = products_in(tmp_path, "id,title,price,description\n" + rows)
    assert len(products) == 20_000 and products[-1].title == '"27 inch 19999'


def test_a_quoted_cell_of_a_megabyte_over_many_lines(tmp_path: Path) -> None:
    cell = "<p>a b line, with words</p>\n" * 34_000
    first, second = products_in(tmp_path, f'id,title,price,description\n1,A,5,"{cell}"\n2,B,6,x\n')
    assert first.description.count("\n") == 33_999 and second.id == "2"


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"), max_size=12),
                 min_size=2, max_size=4),
        min_size=1, max_size=6,
    ),
    st.sampled_from("\t,;|"),
)  # fmt: skip
def test_what_is_quoted_properly_is_read_as_it_was_written(rows: list[list[str]], separator: str) -> None:
    import csv
    import io

    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    written.seek(0)
    kept = [row for row in rows if any(cell and not cell.isspace() for cell in row)]
    assert [cells for _, cells in separated_rows(written, separator)] == kept

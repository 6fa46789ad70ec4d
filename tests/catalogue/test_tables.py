"""Tables of text in whatever separators, line ends and encodings shops save them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.feeds.encoding import encoding_of
from bot.catalogue.feeds.rows import UnreadableFeed
from bot.catalogue.feeds.separated_rows import separated_rows
from bot.catalogue.formats import detect, open_feed
from bot.catalogue.product import Money, Product
from tests.catalogue.shelves import GOLDEN, sorted_out

TEXTS = {
    "cp1257": "Ēdamistabas krēsls, zaļš; ąžuolinė kėdė",
    "cp1255": "שולחן אוכל מעץ אלון",
    "cp1256": "طاولة طعام خشبية",
    "cp1252": "Crème brûlée, Küche, señor",
    "cp1251": "Стол обеденный из дуба",
    "cp1250": "Żółta łódka dla dzieci, dębowy stół",
    "utf-8": "Ēdamistaba שולחן طاولة",
    "utf-8-sig": "Ēdamistaba שולחן طاولة",
    "utf-16": "Ēdamistaba שולחן طاولة",
    "utf-16-le": "Ēdamistaba שולחן طاولة",
    "utf-16-be": "Ēdamistaba שולחן طاولة",
    "utf-32": "Ēdamistaba שולחן طاولة",
}


def products_in(folder: Path, text: str | bytes, name: str = "f.csv") -> list[Product]:
    feed = folder / name
    feed.write_bytes(text if isinstance(text, bytes) else text.encode())
    products, rejects, _ = sorted_out(open_feed(feed)[2])
    assert rejects == []
    return products


@pytest.mark.parametrize("encoding", TEXTS)
@pytest.mark.parametrize("separator", "\t,;|")
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_separator_and_line_end(
    tmp_path: Path, encoding: str, separator: str, end: str
) -> None:
    title = TEXTS[encoding]
    rows = (["ID", "Title", "Price"], ["1", f'"{title}"', '"12,50 EUR"'], ["2", "B", "3 EUR"])
    raw = "".join(separator.join(row) + end for row in rows).encode(encoding)
    first, second = products_in(tmp_path, raw)
    assert (first.title, first.price, second.price) == (title, Money(1250, "EUR"), Money(300, "EUR"))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("shopify.csv", "shopify-csv"),
        ("shopify-new.csv", "shopify-csv"),
        ("woocommerce.csv", "woocommerce-csv"),
        ("woocommerce-de.csv", "woocommerce-csv"),
        ("google.tsv", "google-tsv"),
        ("google.xml", "google-xml"),
        ("google-atom.xml", "google-xml"),
        ("pages.html", "jsonld"),
        ("dummyjson.json", "json"),
        ("mapped.json", "json"),
    ],
)
def test_the_format_is_told_by_the_content_and_not_by_the_name(tmp_path: Path, name: str, found: str) -> None:
    copy = tmp_path / "feed.dat"
    copy.write_bytes((GOLDEN / name).read_bytes())
    assert detect(copy, encoding_of(copy)) == found


@pytest.mark.parametrize(
    "header",
    [
        "sku,name,price",
        "Artikelnummer;Bezeichnung;Preis",
        "product_id|product_name|list_price",
        "ID,TITLE,PRICE",
    ],
)
def test_a_plain_table_with_usual_names(tmp_path: Path, header: str) -> None:
    separator = next(mark for mark in ",;|" if mark in header)
    (product,) = products_in(tmp_path, f"{header}\n{separator.join(('7', 'Kettle', '5.00'))}\n")
    assert (product.id, product.title, product.price) == ("7", "Kettle", Money(500))


def test_the_line_that_excel_writes_above_the_header(tmp_path: Path) -> None:
    (product,) = products_in(tmp_path, "\ufeffsep=;\r\nid;title;price\r\n1;A;5,00\r\n")
    assert (product.title, product.price) == ("A", Money(500))


def test_quoted_cells_with_line_ends_quotes_and_separators(tmp_path: Path) -> None:
    text = 'id,title,price,description\n1,"A ""B"", c",5,"one\ntwo\n\nthree" \n'
    text += '2,27" monitor,6,x\n3,C,7,"""q"""\n'
    first, second, third = products_in(tmp_path, text)
    assert (first.title, first.description) == ('A "B", c', "one\ntwo\nthree")
    assert (second.title, third.description) == ('27" monitor', '"q"')


def test_of_columns_that_stand_twice_the_first_filled_one_counts(tmp_path: Path) -> None:
    (product,) = products_in(tmp_path, "id,Title,TITLE,price,price\n1,,B,,5\n")
    assert (product.title, product.price) == ("B", Money(500))


def test_short_rows_are_read_and_long_ones_are_named(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("id,title,price,color\n1,A,5\n2,B,6,red,blue\n3,C\n4,D,8,,,\n")
    products, rejects, _ = sorted_out(open_feed(feed)[2])
    assert [p.id for p in products] == ["1", "4"]
    assert [(r.line, r.id, r.field) for r in rejects] == [(3, "2", "row"), (4, "3", "price")]


def test_a_table_that_is_cut_off_in_a_row_or_a_quoted_cell_is_refused(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("id,title,price\n1,A,5\n2,B")
    with pytest.raises(UnreadableFeed, match="line 3: the file ends in the middle of a row, with 2 of 3"):
        list(open_feed(feed)[2])
    feed.write_text('id,title,price,description\n1,A,5,x\n2,B,6,"begun and not')
    with pytest.raises(UnreadableFeed, match="line 3: the file ends inside a quoted cell"):
        list(open_feed(feed)[2])


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


def test_a_closing_remark_is_no_sign_of_a_cut(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("id,title,price\n" + "".join(f"{n},A,5\n" for n in range(9)) + "9 products\n")
    products, rejects, _ = sorted_out(open_feed(feed)[2])
    assert (len(products), len(rejects)) == (9, 1)


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


@pytest.mark.parametrize("text", [b"\x89PNG\r\n", b"PK\x03\x04", b"a\x00b\x00\x00\x01\x02" * 50, b"   \n\n"])
def test_what_is_no_text_is_refused(tmp_path: Path, text: bytes) -> None:
    with pytest.raises(UnreadableFeed, match="not a feed|empty"):
        products_in(tmp_path, text)


def test_a_few_broken_characters_do_not_spoil_the_rest(tmp_path: Path) -> None:
    rows = "".join(f"{n},Krēsls zaļš,5\n" for n in range(200)).encode()
    products = products_in(tmp_path, b"id,title,price\n" + rows + b"999,bro\xffken,5\n")
    assert products[0].title == "Krēsls zaļš" and products[-1].title == "bro\ufffdken"


def test_broken_characters_among_more_good_ones_are_told_of(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_bytes("id,title,price\n1,Café crème üö,5\n".encode() + b"2,Br\xfbl\xe9e,6\n")
    products, _, warned = sorted_out(open_feed(feed)[2])
    assert [p.title for p in products] == ["Café crème üö", "Br\ufffdl\ufffde"]
    assert [(w.line, w.field, w.reason) for w in warned] == [
        (3, "encoding", "leaves 2 characters of the file unread, here the first; save it as UTF-8")
    ]


@pytest.mark.parametrize(
    ("encoding", "title"),
    [
        ("cp1254", "Ahşap sandalye ığış"),
        ("cp1255", "שולחן אוכל מעץ אלון iPhone"),
        ("cp1251", "Чехол для iPhone-12"),
    ],
)
def test_a_few_words_of_letters_beyond_ascii_alone_do_not_make_another_script(
    tmp_path: Path, encoding: str, title: str
) -> None:
    (product,) = products_in(tmp_path, f"id,title,price\n1,{title},5\n".encode(encoding))
    assert product.title == title


@pytest.mark.parametrize("cell", [" ", "\u2003", "(", ">", ":", ",x", "a:", "-", "'1", "€"])
@pytest.mark.parametrize(
    "column", ["title", "price", "availability", "product_type", "product_detail", "shipping"]
)
def test_a_megabyte_in_any_cell_takes_no_long_time(tmp_path: Path, cell: str, column: str) -> None:
    import time

    row = {"id": "1", "title": "A", "price": "5", column: f"x{cell * (1_000_000 // len(cell))}x"}
    feed = tmp_path / "f.tsv"
    feed.write_text("\t".join(row) + "\n" + "\t".join(row.values()) + "\n")
    began = time.process_time()
    list(open_feed(feed, "google-tsv")[2])
    assert time.process_time() - began < 5


@pytest.mark.parametrize("mark", "([ _:")
def test_a_header_of_any_length_takes_no_long_time(tmp_path: Path, mark: str) -> None:
    import time

    began = time.process_time()
    (product,) = products_in(tmp_path, f"id,title,price,{mark * 500_000}\n1,A,5,x\n")
    assert product.title == "A" and time.process_time() - began < 3


def test_a_header_of_very_many_columns_is_refused(tmp_path: Path) -> None:
    columns = ",".join(f"c{number}" for number in range(100_000))
    with pytest.raises(UnreadableFeed, match="line 1: the header has more than 10,000 columns.*imported$"):
        products_in(tmp_path, f"id,title,price,{columns}\n1,A,5\n")

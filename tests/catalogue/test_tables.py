"""Tables of text in whatever separators, line ends and encodings shops save them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue.feeds.encoding import encoding_of
from bot.catalogue.feeds.rows import UnreadableFeed
from bot.catalogue.formats import detect, open_feed
from bot.catalogue.product import Availability, Money, Product
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


@pytest.mark.parametrize(
    "above",
    [
        "Product export 2024-05-01\n\n",
        "Product export;;;\n;;;\nid is ours;;;\n",
        '"# Required | an id, yours";"# Required | price";"# Required"\n',
        "sep=;\nAll products\n",
    ],
)
def test_lines_above_the_header_are_passed_over(tmp_path: Path, above: str) -> None:
    first, second = products_in(tmp_path, f'{above}id;title;price;stock\n1;A;5;3\n2;"B\nb";6;4\n')
    assert (first.id, first.quantity, second.title, second.quantity) == ("1", 3, "B b", 4)


def test_a_cut_is_noticed_below_a_line_above_the_header_too(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFeed, match="line 4: the file ends in the middle of a row, with 2 of 3"):
        products_in(tmp_path, "All our products\nid;title;price\n1;A;5\n2;B")


def test_what_is_no_table_says_what_one_needs(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFeed, match="a table needs a header with columns named id, title and price"):
        products_in(tmp_path, "just some words\nand more\n")


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


def test_a_closing_remark_is_no_sign_of_a_cut(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("id,title,price\n" + "".join(f"{n},A,5\n" for n in range(9)) + "9 products\n")
    products, rejects, _ = sorted_out(open_feed(feed)[2])
    assert (len(products), len(rejects)) == (9, 1)


@pytest.mark.parametrize("text", [b"\x89PNG\r\n", b"PK\x03\x04", b"a\x00b\x00\x00\x01\x02" * 50, b"   \n\n"])
def test_what_is_no_text_is_refused(tmp_path: Path, text: bytes) -> None:
    with pytest.raises(UnreadableFeed, match="no text|empty"):
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
    with pytest.raises(
        UnreadableFeed, match="line 1: the header has more than 10,000 columns .is a line end missing"
    ):
        products_in(tmp_path, f"id,title,price,{columns}\n1,A,5\n")


@pytest.mark.parametrize(
    "rows",
    [
        'מק"ט;שם מוצר;תיאור;מחיר;מלאי;קטגוריה;מותג\nA1;קומקום;גדול;₪ 1,299;5;מטבח;נורד',
        "کد محصول;نام کالا;توضیحات;قیمت;تعداد;دسته‌بندی;برند\nA1;کتری;بزرگ;۱٬۲۹۹ ₪;۵;آشپزخانه;نورد",
        "شناسه;عنوان;شرح;قيمت;موجودي;گروه كالا;ماركـ\nA1;کتری;بزرگ;1299 ₪;5;آشپزخانه;",
        "Artikuls;Nosaukums;Apraksts;Cena;Noliktavā;Kategorija;Zīmols\n"
        "A1;Tējkanna;Liela;1 299,00 ₪;5;Virtuve;Nord",
        "Artikelnr.;Bezeichnung;Beschreibung;Preis;Bestand;Kategorie;Marke\n"
        "A1;Kessel;Groß;1.299,00 ₪;5;Küche;Nord",
        "Référence;Nom du produit;Description;Prix;Qté;Catégorie;Marque\n"
        "A1;Théière;Grande;1 299,00 ₪;5;Cuisine;Nord",
        "Código;Nombre;Descripción;Precio;Existencias;Categoría;Marca\n"
        "A1;Tetera;Gran;1.299,00 ₪;5;Cocina;Nord",
        "Codice;Nome prodotto;Descrizione;Prezzo;Giacenza;Categoria;Marca\n"
        "A1;Teiera;Si;1.299 ₪;5;Cucina;Nord",
        "Kod;Nazwa;Opis;Cena;Stan magazynowy;Kategoria;Producent\nA1;Czajnik;Tak;1 299,00 ₪;5;Kuchnia;Nord",
        "Артикул;Наименование;Описание;Цена;Остаток;Категория;Бренд\nA1;Чайник;Да;1 299,00 ₪;5;Кухня;Норд",
    ],
)
def test_a_home_made_table_has_its_columns_in_the_language_of_its_shop(tmp_path: Path, rows: str) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text(rows + "\n", encoding="utf-8")
    name, _, opened = open_feed(feed)
    (found,), rejects, warned = sorted_out(opened)
    assert (name, found.id, found.price, found.quantity) == ("google-tsv", "A1", Money(129900, "ILS"), 5)
    assert found.title and found.description and len(found.category) == 1
    assert (rejects, warned) == ([], [])


def test_a_column_of_a_home_made_table_may_say_whether_there_are_any_or_how_many(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("Kods;Nosaukums;Cena;Noliktavā\n1;A;5,00;ir\n2;B;5,00;nav\n3;C;5,00;7\n")
    products = sorted_out(open_feed(feed)[2])[0]
    assert [(p.availability, p.quantity) for p in products] == [
        (Availability.in_stock, None),
        (Availability.out_of_stock, None),
        (Availability.in_stock, 7),
    ]


@pytest.mark.parametrize(
    "header", ["Reference #;Name *;Price", "ID:;Name;Special;Price", "reference;item;price"]
)
def test_marks_behind_a_column_s_name_are_none_of_it(tmp_path: Path, header: str) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text(f"{header}\n" + ("1;A;4;5\n" if "Special" in header else "1;A;5\n"))
    ((found,), rejects, warned) = sorted_out(open_feed(feed)[2])
    assert (found.id, found.title, found.price, rejects, warned) == ("1", "A", Money(500), [], [])
    assert found.sale_price == (Money(400) if "Special" in header else None)

"""Google Merchant TSV: a real-shaped feed gives exactly these products and these rejects."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.catalogue.feeds.google_tsv import header, read
from bot.catalogue.feeds.rows import UnreadableFeed
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Availability, Money
from tests.catalogue.shelves import GOLDEN, sorted_out


def golden() -> tuple[list, list, list]:  # type: ignore[type-arg]
    name, encoding, feed = open_feed(GOLDEN / "google.tsv")
    assert (name, encoding) == ("google-tsv", "utf-8")
    return sorted_out(feed)


def test_every_standard_attribute_finds_its_place() -> None:
    jacket = golden()[0][0]
    assert jacket.id == "TS-1"
    assert jacket.description == "A light shell.\n• Taped seams\nPacks small."
    assert (jacket.price, jacket.sale_price) == (Money(12900, "EUR"), Money(9900, "EUR"))
    assert jacket.category == ("Apparel", "Outerwear", "Jackets")
    assert jacket.image_link == "https://cdn.example/ts-1.jpg"
    assert jacket.shipping == "LV Standard: 4.99 EUR; LT Express: 9.90 EUR"
    assert jacket.highlights == ("Taped seams", "Packs into its pocket")
    assert (jacket.returns, jacket.warranty) == ("Return within 30 days.", "2 years")
    assert (jacket.rating, jacket.review_count, jacket.item_group_id) == (4.4, 120, "TS")
    assert jacket.attributes == {
        "color": "Blue",
        "size": "M",
        "material": "Polyamide",
        "gender": "female",
        "water column": "10,000 mm",
        "weight": "310 g",
        "hood": "Yes, adjustable",
    }


def test_rejected_rows_are_named_with_line_field_value_and_reason() -> None:
    rejects = [(r.line, r.id, r.field, r.value, r.reason) for r in golden()[1]]
    assert rejects[:4] == [
        (7, None, "id", "", "is missing; every product needs an id"),
        (8, "NOTITLE", "title", "", "is missing; every product needs a title"),
        (10, "OOPS", "price", "12,O0 EUR", "is no number; write it as 12.50 or 12.50 EUR"),
        (11, "NEG", "price", "-3.00 EUR", "is negative; write it as 12.50 or 12.50 EUR"),
    ]
    assert rejects[4][:3] == (12, "ODD", "row")
    assert len(rejects) == 5


def test_harmless_oddities_are_warned_of_and_dropped() -> None:
    products, _, warned = golden()
    red, mug = products[1], products[2]
    assert red.sale_price is None and red.rating is None and red.price == Money(12900, "EUR")
    assert mug.title == 'Mug "Rīga", 0.3 l' and mug.link is None and mug.availability is Availability.preorder
    assert mug.price == Money(129900, "EUR")
    assert [(w.line, w.field) for w in warned] == [
        (5, "sale_price"),
        (5, "rating"),
        (6, "link"),
        (13, "availability"),
    ]


def test_a_quote_that_is_never_closed_is_text_and_swallows_no_rows() -> None:
    assert golden()[0][-1].title == '"27 inch monitor'


def test_headers_are_known_under_their_aliases() -> None:
    cells = ["g:ID", "Title", " g:price ", "image link", "Image-Link", "shipping(country:price)"]
    columns, units = header(cells, "f")
    assert columns == ["id", "title", "price", "image_link", "image_link", "shipping"]
    assert units == {}


def test_a_header_without_price_is_refused_naming_what_is_there(tmp_path: Path) -> None:
    feed = tmp_path / "f.tsv"
    feed.write_text("id\ttitle\n1\tx\n")
    with pytest.raises(
        UnreadableFeed, match="f.tsv: line 1: the header has no column price .it has: id, title."
    ):
        list(read(feed, "utf-8"))


@pytest.mark.parametrize(
    ("encoding", "found"), [("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("cp1252", "cp1252")]
)
def test_feeds_are_read_in_the_encoding_they_have(tmp_path: Path, encoding: str, found: str) -> None:
    feed = tmp_path / "f.tsv"
    feed.write_bytes("id\ttitle\tprice\n1\tCrème brûlée à la crème, façon été\t€ 5,50\n".encode(encoding))
    name, used, rows = open_feed(feed)
    products, rejects, _ = sorted_out(rows)
    assert (name, used, rejects) == ("google-tsv", found, [])
    assert products[0].title == "Crème brûlée à la crème, façon été"
    assert products[0].price == Money(550, "EUR")


def test_a_dated_sale_price_holds_only_on_its_days(tmp_path: Path) -> None:
    feed = tmp_path / "f.tsv"
    feed.write_text(
        "id\ttitle\tprice\tsale_price\tsale_price_effective_date\n"
        "1\tx\t5 EUR\t4 EUR\t2026-01-01T00:00+0200/2026-01-31T23:59+0200\n"
    )
    inside, outside = datetime(2026, 1, 5, tzinfo=UTC), datetime(2026, 2, 5, tzinfo=UTC)
    assert sorted_out(read(feed, "utf-8", now=inside))[0][0].sale_price == Money(400, "EUR")
    products, _, warned = sorted_out(read(feed, "utf-8", now=outside))
    assert products[0].sale_price is None and warned[0].field == "sale_price"


def test_a_cell_of_a_megabyte_is_read_whole(tmp_path: Path) -> None:
    feed = tmp_path / "f.tsv"
    feed.write_text("id\ttitle\tprice\tdescription\n1\tx\t5\t" + "word " * 200_000 + "end\n2\ty\t6\tz\n")
    products, rejects, _ = sorted_out(read(feed, "utf-8"))
    assert len(products[0].description) == 1_000_003 and products[0].description.endswith(" end")
    assert (products[1].id, rejects) == ("2", [])


def test_a_number_that_a_spreadsheet_guards_as_a_formula_is_that_number(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text(
        'sku,name,price,ean\n"=""00123""",A,5,"=""4006381333931"""\n'
        '="00124",B "big",5,="400 6381"\n=1+1,C,5,\n'
    )
    products, rejects, warned = sorted_out(read(feed, "utf-8"))
    assert [(p.id, p.gtin) for p in products] == [
        ("00123", "4006381333931"),
        ("00124", "400 6381"),
        ("=1+1", None),
    ]
    assert (rejects, warned) == ([], [])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("4006381333931", True),
        ("978-3-16-148410-0", True),
        ("080442957X", True),
        ("4.00638E+12", False),
        ("4,00638E+12", False),
        ("n/a", False),
        ("does not apply", False),
    ],
)
def test_a_gtin_is_made_of_digits_and_anything_else_is_warned_of(
    tmp_path: Path, text: str, kept: bool
) -> None:
    feed = tmp_path / "f.tsv"
    feed.write_text(f"id\ttitle\tprice\tgtin\n1\tx\t5\t{text}\n")
    (product,), _, warned = sorted_out(read(feed, "utf-8"))
    assert product.gtin == (text if kept else None)
    assert [(w.field, w.value) for w in warned] == ([] if kept else [("gtin", text)])


def test_a_column_that_stands_twice_is_told_of_once(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("id,title,title,price,product_highlight,product_highlight\n1,A,B,5,x,y\n2,,C,6,,\n")
    products, _, warned = sorted_out(read(feed, "utf-8"))
    assert [(p.title, p.highlights) for p in products] == [("A", ("x", "y")), ("C", ())]
    assert [(w.line, w.field, w.value) for w in warned] == [(1, "column", "title")]


def test_the_column_id_goes_before_another_number_which_is_the_maker_s(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("sku,id,title,price\nK-1,1,A,5\n")
    (product,), _, warned = sorted_out(read(feed, "utf-8"))
    assert (product.id, product.mpn, warned) == ("1", "K-1", [])


def test_a_few_zero_bytes_in_a_small_table_do_not_make_it_binary(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_bytes(b"id,title,price\n1,A\x00B,5\n")
    assert [p.title for p in sorted_out(open_feed(feed)[2])[0]] == ["A B"]

"""Google Merchant XML: RSS and Atom, mended where exporters write what XML does not allow, never a bomb."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.catalogue.feeds.rows import UnreadableFeed
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Availability, Money, Product
from tests.catalogue.shelves import GOLDEN, sorted_out

NOW = datetime(2026, 5, 1, tzinfo=UTC)


def golden() -> tuple[list, list, list]:  # type: ignore[type-arg]
    name, _, feed = open_feed(GOLDEN / "google.xml", now=NOW)
    assert name == "google-xml"
    return sorted_out(feed)


def from_text(folder: Path, text: str | bytes, encoding: str = "utf-8") -> list[Product]:
    feed = folder / "feed.xml"
    feed.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return sorted_out(open_feed(feed)[2])[0]


ITEM = "<item><g:id>1</g:id><title>{}</title><g:price>5 EUR</g:price></item>"


def test_nested_and_repeated_elements_find_their_places() -> None:
    mill = golden()[0][0]
    assert (mill.id, mill.title) == ("TS-1", "Salt & Pepper set")
    assert mill.description == "Nice\nGrinds & lasts.\nCafé style"
    assert mill.link == "https://shop.example/p?id=1&ref=feed"
    assert mill.image_link == "https://cdn.example/1.jpg?w=1&h=2"
    assert mill.shipping == "LV Standard: 4,99 EUR; LT: 5,99 EUR"
    assert mill.highlights == ("Ceramic, not steel", "Refillable")
    assert mill.attributes == {"color": "Red", "capacity": "0.3 l, each"}
    assert (mill.category, mill.item_group_id) == (("Home", "Kitchen"), "TS")


def test_prices_dated_offers_and_the_file_s_own_decimal_mark() -> None:
    products = golden()[0]
    assert (products[0].price, products[0].sale_price) == (Money(129950, "EUR"), None)
    assert products[2].price == Money(130, "EUR")  # "1,299" among "12,50" and "1.299,50"


def test_elements_without_their_prefix_and_words_of_other_languages() -> None:
    bare = golden()[0][1]
    assert (bare.id, bare.price, bare.availability) == ("BARE", Money(1250, "EUR"), Availability.out_of_stock)
    assert bare.description == "שלום עולם"


def test_items_without_number_or_price_are_rejected_by_line() -> None:
    rejects = [(r.line, r.id, r.field) for r in golden()[1]]
    assert rejects == [(27, None, "id"), (28, "NOPRICE", "price")]


def test_an_atom_entry_has_google_s_number_and_not_its_own() -> None:
    name, _, feed = open_feed(GOLDEN / "google-atom.xml")
    (kettle,) = sorted_out(feed)[0]
    assert (name, kettle.id, kettle.link) == ("google-xml", "A-1", "https://shop.example/kettle")
    assert kettle.description == "Boils."


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><item><id>&b;</id></item></rss>',
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/evil.dtd"><rss><channel></channel></rss>',
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/evil.dtd"> %p;]><rss></rss>',
    ],
)
def test_bombs_and_outside_entities_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableFeed, match="document type"):
        from_text(tmp_path, text)


def test_a_file_that_is_cut_off_is_refused_wherever_it_was_cut(tmp_path: Path) -> None:
    whole = f"<rss><channel>{ITEM.format('A')}{ITEM.format('<![CDATA[B & c]]>')}</channel></rss>"
    assert len(from_text(tmp_path, whole)) == 2
    for end in range(20, len(whole) - 1, 3):
        with pytest.raises(UnreadableFeed, match="is no XML|holds|empty"):
            from_text(tmp_path, whole[:end])


def test_elements_nested_without_end_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFeed, match="64 deep"):
        from_text(tmp_path, "<rss><channel><item>" + "<a>" * 100_000)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Salt & Pepper", "Salt & Pepper"),
        ("Salt &amp; Pepper", "Salt & Pepper"),
        ("Caf&eacute; &nbsp; &xqzy;", "Café &xqzy;"),
        ("a\x0bb&#11;c&#x1F600;", "a b c😀"),
        ("<![CDATA[a & b &amp; c]]>", "a & b & c"),
        ("<![CDATA[a <![0 b]]>", "a < ![0 b"),
    ],
)
def test_what_xml_does_not_allow_is_mended(tmp_path: Path, written: str, read: str) -> None:
    assert from_text(tmp_path, f"<rss><channel>{ITEM.format(written)}</channel></rss>")[0].title == read


def test_mending_does_not_depend_on_where_a_part_of_the_file_ends(tmp_path: Path) -> None:
    for pad in range(65_500, 65_560):
        text = (
            f"<rss><channel><!--{'x' * (pad - 60)}-->{ITEM.format('a &amp; <![CDATA[b & c]]> &eacute; & d')}"
        )
        assert from_text(tmp_path, text + "</channel></rss>")[0].title == "a & b & c é & d"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "iso-8859-1"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("cp1257", "windows-1257"),
        ("cp1255", "windows-1255"),
        ("cp1257", "utf-8"),
    ],
)
def test_the_bytes_count_more_than_the_declaration(tmp_path: Path, encoding: str, declared: str) -> None:
    title = "שולחן אוכל מעץ אלון" if encoding == "cp1255" else "Ēdamistabas krēsls, zaļš, šūts ar rokām"
    head = f'<?xml version="1.0" encoding="{declared}"?>'
    text = f"{head}<rss><channel>{ITEM.format(title)}</channel></rss>"
    assert from_text(tmp_path, text, encoding)[0].title == title


def test_a_description_of_a_megabyte_is_read_whole(tmp_path: Path) -> None:
    item = ITEM.format("A").replace("</item>", f"<description>{'word ' * 200_000}end</description></item>")
    (product,) = from_text(tmp_path, f"<rss><channel>{item}</channel></rss>")
    assert len(product.description) == 1_000_003 and product.description.endswith(" end")


def test_what_a_parameter_is_called_is_not_lost(tmp_path: Path) -> None:
    feed = tmp_path / "f.xml"
    feed.write_text(
        "<shop><item><id>1</id><name>Kettle</name><price><amount>12.50</amount><currency>EUR</currency></price>"
        '<param name="Colour">red</param><param name="Volume" unit="l">1.7</param>'
        "<PARAM><PARAM_NAME>Gloss</PARAM_NAME><VAL>high</VAL></PARAM>"
        "<images><image><url>https://shop.example/1.jpg</url></image></images>"
        "<extras><power>2200 W</power></extras></item></shop>"
    )
    (kettle,), rejects, warned = sorted_out(open_feed(feed)[2])
    assert kettle.attributes == {"color": "red", "volume": "1.7 l", "gloss": "high", "power": "2200 W"}
    assert (kettle.price, kettle.image_link) == (Money(1250, "EUR"), "https://shop.example/1.jpg")
    assert (rejects, warned) == ([], [])


def test_an_offer_s_tag_and_the_feed_s_list_of_categories_are_read(tmp_path: Path) -> None:
    feed = tmp_path / "f.xml"
    feed.write_text(
        '<yml_catalog><shop><categories><category id="1">Kitchen</category>'
        '<category id="2" parentId="1">Kettles</category></categories>'
        '<offers><offer id="7" available="false" group_id="g"><name>Kettle</name>'
        "<price>1299</price><currencyId>RUR</currencyId><categoryId>2</categoryId></offer></offers></shop>"
        "</yml_catalog>"
    )
    (kettle,), _, _ = sorted_out(open_feed(feed)[2])
    assert (kettle.id, kettle.item_group_id, kettle.category) == ("7", "g", ("Kitchen", "Kettles"))
    assert (kettle.availability, kettle.price) == (Availability.out_of_stock, Money(129900, "RUB"))

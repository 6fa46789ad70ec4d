"""WooCommerce's CSV: variations take over what their parent states, in any language of the exporter."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.catalogue.feeds.rows import BadFeedRow, Warned
from bot.catalogue.feeds.woocommerce_order import columns
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Availability, Money, Product
from tests.catalogue.shelves import GOLDEN, sorted_out

NOW = datetime(2026, 5, 1, tzinfo=UTC)


def golden(name: str = "woocommerce.csv") -> tuple[dict[str, Product], list[BadFeedRow], list[Warned]]:
    found, _, feed = open_feed(GOLDEN / name, currency="EUR", now=NOW)
    assert found == "woocommerce-csv"
    products, rejects, warned = sorted_out(feed)
    return {product.id: product for product in products}, rejects, warned


def test_a_variation_has_its_own_word_first_and_its_parent_s_else() -> None:
    blue, green = golden()[0]["60"], golden()[0]["61"]
    assert blue.title == "Hoodie - Blue, Yes" and blue.mpn == "woo-hoodie-blue"
    assert blue.gtin == "5901234123457"
    assert blue.description == green.description == "Warm.\nSoft & warm.\nFor winter."
    assert blue.category == ("Clothing", "Hoodies")
    assert blue.tags == ("warm", "soft, very")
    assert blue.image_link == "https://shop.example/blue.jpg"
    assert green.image_link == "https://shop.example/a.jpg"
    assert (blue.attributes["weight"], green.attributes["weight"]) == ("0.8 kg", "1.0 kg")


def test_variations_are_one_group_and_their_parent_is_not_sold() -> None:
    products = golden()[0]
    assert {id_ for id_, p in products.items() if p.item_group_id == "44"} == {"60", "61"}
    assert "44" not in products
    assert products["60"].attributes["color"] == "Blue" and products["60"].attributes["logo"] == "Yes"
    assert products["61"].attributes["logo"] == "Yes, No"  # any of them


def test_prices_and_a_sale_that_is_over() -> None:
    products = golden()[0]
    assert (products["60"].price, products["60"].sale_price) == (Money(4500, "EUR"), Money(3990, "EUR"))
    assert products["61"].sale_price is None
    assert products["76"].sale_price is None


def test_stock_is_the_shop_s_word_with_the_count_beside_it() -> None:
    products = golden()[0]
    assert (products["60"].availability, products["60"].quantity) == (Availability.in_stock, 7)
    assert (products["61"].availability, products["61"].quantity) == (Availability.out_of_stock, None)
    assert products["70"].availability is Availability.backorder


def test_what_is_not_sold_is_left_out_and_bad_rows_are_named() -> None:
    products, rejects, warned = golden()
    assert set(products) == {"60", "61", "70", "76"}
    assert [(w.line, w.id, w.field) for w in warned] == [
        (4, "61", "sale_price"),
        (5, "62", "published"),
        (7, "71", "published"),
        (8, "72", "visibility"),
        (9, "73", "type"),
        (12, "76", "sale_price"),
        (12, "76", "quantity"),
        (12, "76", "image_link"),
    ]
    assert [(r.line, r.id, r.field, r.value) for r in rejects] == [
        (10, "74", "price", "abc"),
        (11, "75", "parent", "id:999"),
        (13, None, "id", ""),
    ]


def test_a_german_export_with_a_variation_before_its_parent() -> None:
    products, rejects, warned = golden("woocommerce-de.csv")
    green, white = products["12"], products["13"]
    assert (green.price, green.sale_price) == (Money(129900, "EUR"), Money(8990, "EUR"))
    assert (green.availability, green.quantity) == (Availability.in_stock, 3)
    assert (white.price, white.availability) == (Money(9990, "EUR"), Availability.out_of_stock)
    assert [p.attributes["color"] for p in (green, white)] == ["Grün", "Weiß"]
    assert green.category == ("Möbel", "Stühle") and green.attributes["weight"] == "4,2 kg"
    assert green.item_group_id == white.item_group_id == "10"
    assert (rejects, warned) == ([], [])


def read_text(folder: Path, text: str) -> tuple[dict[str, Product], list[BadFeedRow], list[Warned]]:
    feed = folder / "f.csv"
    feed.write_text(text)
    found, _, rows = open_feed(feed, currency="EUR", now=NOW)
    assert found == "woocommerce-csv"
    products, rejects, warned = sorted_out(rows)
    return {product.id: product for product in products}, rejects, warned


LATVIAN = (
    "ID,Tips,SKU,Vārds,Publicēts,Akcijas cenas sākuma datums,Akcijas cenas beigu datums,Ir noliktavā?,"
    "Noliktavā,Akcijas cena,Parastā cena:,Kategorija,Vecāks,Zīmoli,Atribūta 1 nosaukums,"
    "Atribūta 1 vērtība (-s)"
)
PERSIAN = (
    "شناسه,نوع,شناسه محصول,نام,منتشر شده,تاریخ شروع فروش ویژه,تاریخ پایان فروش ویژه,در انبار؟,انبار,"
    "قیمت فروش ویژه,قیمت عادی,دسته‌ها,مادر,برندها,نام 1 صفت,مقدار 1 صفت"
)
HEBREW = (
    'מזהה,סוג,"מק""ט",שם,פורסם,תאריך התחלת מבצע,תאריך סיום מבצע,במלאי?,מלאי,'
    "מחיר מבצע,מחיר רגיל,קטגוריות,אב,מותגים,שם תכונה 1,ערכים תכונה 1"
)
POLISH = (
    "ID,Typ,SKU,Nazwa,Opublikowano,Data rozpoczęcia promocji,Data zakończenia promocji,W magazynie?,"
    "Stan magazynowy,Cena promocyjna,Cena,Kategorie,Element nadrzędny,Marki,Nazwa atrybutu 1,"
    "Wartości atrybutu 1"
)
SWEDISH = (
    "ID,Typ,Artikelnummer,Namn,Publicerad,Datum när reapriset börjar,Datum när reapriset slutar,I lager?,"
    "Lager,Reapris,Ordinarie pris,Kategorier,Överordnad,Varumärken,Attribut 1 namn,Attribut 1 värde(n)"
)
ITALIAN = (
    "ID,Tipo,SKU,Nome,Pubblicato,Data di partenza del prezzo in saldo,Data in cui termina l'offerta,"
    "In stock?,Magazzino,Prezzo in offerta,Prezzo di listino,Categorie,Genitore,Marchi,Nome dell'attributo 1,"
    "Valore dell'attributo 1"
)
TURKISH = (
    "Kimlik,Tür,Stok kodu (SKU),İsim,Yayımlanmış,İndirimli fiyatın başladığı tarih,İndirimli fiyatın bittiği "
    "tarih,Stokta?,Stok,İndirimli satış fiyatı,Normal fiyat,Kategoriler,Ebeveyn,Markalar,Nitelik 1 ismi,"
    "Nitelik 1 değer(ler)i"
)
ROWS = """
10,variable,HOOD,Hoodie,1,,,1,,,,A,,Acme,Color,"Red, Blue"
11,variation,HOOD-R,,1,,,1,4,29.90,39.90,,id:10,,Color,Red
12,variation,,,1,,,0,0,,39.90,,HOOD,,Color,Blue
13,simple,MUG,Mug,1,2020-01-01,2020-01-31,1,7,15,20,Cups,,,,
"""


@pytest.mark.parametrize("header", [LATVIAN, PERSIAN, HEBREW, POLISH, SWEDISH, ITALIAN, TURKISH])
def test_an_export_says_the_same_in_every_language(tmp_path: Path, header: str) -> None:
    products, rejects, warned = read_text(tmp_path, header + ROWS)
    assert (list(products), rejects) == (["11", "12", "13"], [])
    red, blue, mug = products.values()
    assert (red.title, red.item_group_id, red.brand, red.category) == ("Hoodie", "10", "Acme", ("A",))
    assert (red.price, red.sale_price, red.quantity) == (Money(3990, "EUR"), Money(2990, "EUR"), 4)
    assert (red.attributes["color"], blue.attributes["color"]) == ("Red", "Blue")
    assert blue.availability is Availability.out_of_stock
    assert (mug.price, mug.sale_price, mug.mpn, mug.quantity) == (Money(2000, "EUR"), None, "MUG", 7)
    assert [(w.id, w.field) for w in warned] == [("13", "sale_price")]


def named(header: str) -> list[str]:
    return [name for name, _ in columns(header.split(","))]


def test_columns_of_unknown_words_are_told_by_the_exporter_s_order() -> None:
    header = (
        "ID,Type,SKU,Nomo,Published,Ĉu elstara,Visibility in catalog,Short description,Description,"
        "Rabato de,Rabato ĝis,Imposto,Imposta klaso,Ĉu stokita,Stock,Malmulta,Backorders allowed?,Sola,"
        "Pezo (kg),Length (cm),Larĝo (cm),Height (cm),Recenzoj,Noto,Sale price,Regular price,"
        "Trajto 1 nomo,Trajto 1 valoroj,Trajto 1 videbla,Trajto 1 ĝenerala"
    )
    assert named(header) == [
        "id", "type", "sku", "title", "published", "", "visibility", "short_description", "description",
        "sale_begins", "sale_ends", "", "", "in_stock", "quantity", "", "backorders", "",
        "weight", "length", "width", "height", "", "", "sale_price", "price",
        "attribute 1 name", "attribute 1 value", "", "",
    ]  # fmt: skip
    assert columns(header.split(","))[18] == ("weight", "kg")


def test_columns_that_do_not_fit_the_order_are_nobody_s() -> None:
    known = "ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Description,"
    assert named(known + "A,B,C,In stock?,Stock")[8:11] == ["", "", ""]
    assert named(known + "A,Meta: b,C,D,In stock?,Stock")[8:12] == ["", "", "", ""]
    assert named("SKU,Name,A,Published,B,C,D,E,Stock") == [
        "sku", "title", "", "published", "", "", "", "", "quantity"
    ]  # fmt: skip
    assert named(known + "Stock,Image 1,Image 2,Image 3,Image 4")[9:] == ["", "", "", ""]


def test_the_apostrophe_that_guards_a_cell_from_spreadsheets_is_no_part_of_it(tmp_path: Path) -> None:
    products, rejects, _ = read_text(
        tmp_path,
        "ID,Type,SKU,Name,Published,Short description,Stock,Regular price\n"
        "1,simple,'-10X,'+1 Bottle,1,'- 100% cotton,'-2,5\n2,simple,S,'s Heerenberg,1,,,5\n",
    )
    assert rejects == []
    bottle = products["1"]
    assert (bottle.title, bottle.mpn, bottle.description) == ("+1 Bottle", "-10X", "- 100% cotton")
    assert (bottle.quantity, products["2"].title) == (0, "'s Heerenberg")

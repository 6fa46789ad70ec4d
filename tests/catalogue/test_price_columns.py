"""Tables with several prices: the one to pay is told, the list price beside it, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue.formats import open_feed
from bot.catalogue.product import Money, Product
from tests.catalogue.shelves import sorted_out


def one(folder: Path, header: str, row: str, currency: str | None = "EUR") -> Product:
    feed = folder / "f.csv"
    feed.write_text(f"sku;name;{header}\n1;One;{row}\n")
    (product,), rejects, warned = sorted_out(open_feed(feed, currency=currency)[2])
    assert (rejects, warned) == ([], [])
    return product


def euros(amount: str | None) -> Money | None:
    return None if amount is None else Money(int(amount.replace(".", "")), "EUR")


@pytest.mark.parametrize(
    ("header", "row", "price", "sale_price"),
    [
        ("regular_price;price", "100.00;80.00", "100.00", "80.00"),
        ("price;regular_price", "80.00;100.00", "100.00", "80.00"),
        ("list_price;price", "80.00;80.00", "80.00", None),
        ("old_price;price", ";80.00", "80.00", None),
        ("regular_price;price", "100.00;", "100.00", None),
        ("regular_price;sale_price", "100.00;80.00", "100.00", "80.00"),
        ("price;regular_price;sale_price", "80.00;100.00;80.00", "100.00", "80.00"),
        ("price;regular_price;sale_price", "80.00;100.00;75.00", "100.00", "75.00"),
        ("price;compare_at_price", "80.00;100.00", "100.00", "80.00"),
        ("price;compare_at_price", "0.00;100.00", "0.00", None),
        ("unit_price;price", "20.00;5.00", "5.00", None),
        ("unit_price;stock", "20.00;5", "20.00", None),
        ("Price (tax excl.);Price (tax incl.)", "11.90;14.40", "14.40", None),
        ("Price (tax excl.);stock", "11.90;3", "11.90", None),
        ("Preis netto;Preis brutto", "10,00;11,90", "11.90", None),
        ("Preis (inkl. MwSt);Preis (ohne MwSt)", "11,90;10,00", "11.90", None),
        ("Prix HT;Prix TTC", "10,00;12,00", "12.00", None),
        ("price;price_incl_vat", "10.00;12.10", "12.10", None),
    ],
)
def test_the_price_to_pay_is_told_whatever_the_order_of_the_columns(
    tmp_path: Path, header: str, row: str, price: str, sale_price: str | None
) -> None:
    found = one(tmp_path, header, row)
    assert (found.price, found.sale_price) == (euros(price), euros(sale_price))


def test_what_a_unit_of_measure_costs_is_an_attribute_and_what_the_shop_pays_is_nobody_s(
    tmp_path: Path,
) -> None:
    found = one(tmp_path, "cost;unit_price;price;msrp", "3;20.00 EUR/kg;5;7")
    assert found.attributes == {"unit price": "20.00 EUR/kg", "msrp": "7"}


@pytest.mark.parametrize(
    ("header", "row", "currency"),
    [
        ("Price (USD)", "12.50", "USD"),
        ("price_usd", "12.50", "USD"),
        ("Preis in €", "12,50", "EUR"),
        ("Preis in CHF", "12,50", "CHF"),
        ("price [PLN]", "12.50", "PLN"),
        ("Price (USD)", "12.50 GBP", "GBP"),
        ("price;price_all", "12.50;99", "EUR"),
        ("price;currencyId", "12.50;RUB", "RUB"),
    ],
)
def test_a_currency_in_the_column_s_name_holds_for_bare_numbers(
    tmp_path: Path, header: str, row: str, currency: str
) -> None:
    assert one(tmp_path, header, row).price == Money(1250, currency)


@pytest.mark.parametrize(("shop", "told"), [("USD", 1300), ("EUR", 1250), (None, 1250)])
def test_of_prices_in_several_currencies_the_shop_s_is_told(
    tmp_path: Path, shop: str | None, told: int
) -> None:
    found = one(tmp_path, "price_eur;price_usd;sale_price_eur;sale_price_usd", "12.50;13.00;;", shop)
    assert found.price == Money(told, shop or "EUR")


def test_an_xml_feed_names_its_prices_likewise(tmp_path: Path) -> None:
    feed = tmp_path / "f.xml"
    feed.write_text(
        "<shop><offers><offer id='9'><name>A</name><unit_price>20</unit_price><oldprice>1499</oldprice>"
        "<price>1299</price><currencyId>RUB</currencyId></offer></offers></shop>"
    )
    (found,), rejects, _ = sorted_out(open_feed(feed, currency="EUR")[2])
    assert (found.price, found.sale_price) == (Money(149900, "RUB"), Money(129900, "RUB"))
    assert rejects == []

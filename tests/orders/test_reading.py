"""Order files as shops export them: what is understood, what is rejected and how it is said."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.catalogue.feeds.rows import FeedError, UnreadableFeed
from bot.orders.files import open_orders
from bot.orders.importing import OrderReport, judged, must_be_good
from bot.orders.order import ShopOrder, ToldOrder, merged, number_key
from bot.orders.proofs import email_of, postcode_of
from bot.orders.reading import Place, read_order
from bot.orders.statuses import UnknownStatus, status_of, two_statuses

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def read(tmp_path: Path, text: str | bytes, name: str = "orders.csv", zone: ZoneInfo | None = None):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    format_, encoding, rows = open_orders(path)
    report = OrderReport(path.name, format_, encoding)
    return judged(rows, report, zone), report


def test_a_plain_file_is_read_with_everything_it_tells(tmp_path: Path) -> None:
    (told,), report = read(
        tmp_path,
        "order_id,status,email,postcode,products,shipped_at,carrier,tracking_number,tracking_url\n"
        "WS-1,Shipped,Jane@Mail.Example,LV-1010,K1;K2,2026-05-03T09:00:00+03:00,DPD,47,https://t.example/47\n",
    )
    order = told.order
    assert (order.number, order.status, order.products) == ("WS-1", "shipped", ("K1", "K2"))
    assert order.at == datetime(2026, 5, 3, 6, tzinfo=UTC) == order.dates["shipped"]
    assert (order.tracking.carrier, order.tracking.number) == ("DPD", "47")
    assert told.proofs.emails == {"jane@mail.example"} and told.proofs.postcodes == {"1010"}
    assert (report.read, report.imported, report.rejected, report.warnings) == (1, 1, 0, 0)


def test_rows_of_one_order_are_put_together_as_shopify_exports_them(tmp_path: Path) -> None:
    (first, second), report = read(
        tmp_path,
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Lineitem sku,Shipping Zip,Id\n"
        "#1001,jane@mail.example,paid,2026-05-01 09:00:00 +0200,"
        "fulfilled,2026-05-02 09:00:00 +0200,K1,'01010,9\n"
        "#1001,jane@mail.example,,,,,K2,,\n"
        "#1002,bob@mail.example,refunded,,,,K1,,10\n",
    )
    assert (first.order.number, first.order.status, first.order.products) == ("1001", "shipped", ("K1", "K2"))
    assert first.proofs.postcodes == {"1010"}
    assert second.order.status == "refunded"
    assert (report.read, report.orders, report.imported) == (3, 2, 2)


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Placed", "placed"), ("pending payment", "placed"), ("on-hold", "placed"), ("wc-processing", "paid"),
        ("PAID", "paid"), ("In transit", "shipped"), ("dispatched", "shipped"),
        ("out_for_delivery", "shipped"),
        ("completed", "delivered"), ("wc-completed", "delivered"), ("canceled", "cancelled"),
        ("wc-failed", "cancelled"), ("Refunded", "refunded"),
    ],
)  # fmt: skip
def test_usual_words_for_a_status_are_known(word: str, status: str) -> None:
    assert status_of(word) == status


@pytest.mark.parametrize("word", ["", "wat", "shipped?delivered", "42", "not shipped"])
def test_other_words_are_not_guessed(word: str) -> None:
    with pytest.raises(UnknownStatus):
        status_of(word)


@pytest.mark.parametrize(
    ("financial", "fulfilment", "cancelled", "status"),
    [
        ("paid", "", False, "paid"), ("paid", "fulfilled", False, "shipped"),
        ("pending", "", False, "placed"),
        ("paid", "unfulfilled", True, "cancelled"), ("refunded", "fulfilled", True, "refunded"),
        ("partially_refunded", "fulfilled", False, "shipped"), ("voided", "", False, "cancelled"),
    ],
)  # fmt: skip
def test_shopifys_two_statuses_make_one(
    financial: str, fulfilment: str, cancelled: bool, status: str
) -> None:
    assert two_statuses(financial, fulfilment, cancelled) == status


def test_every_rejected_row_is_named_with_line_field_value_and_reason(tmp_path: Path) -> None:
    _, report = read(
        tmp_path,
        "order,status,email,updated_at\n"
        'A1,paid,a@b.example,"2026-05-01T10:00:00Z"\n'
        "A2,wat,a@b.example,2026-05-01T10:00:00Z\n"
        ",paid,a@b.example,\n"
        "A4,paid,nobody,\n"
        "A5,paid,,03/05/2026\n"
        "A6,,,\n"
        "A7,paid,,,,surplus\n",
    )
    assert [(r.line, r.id, r.field, r.value) for r in sorted(report.rejects, key=lambda r: r.line)] == [
        (3, "A2", "status", "wat"),
        (4, None, "number", ""),
        (5, "A4", "email", "(not repeated here)"),
        (6, "A5", "updated_at", "03/05/2026"),
        (7, "A6", "status", ""),
        (8, None, "row", ""),
    ]
    assert all(r.reason for r in report.rejects)
    with pytest.raises(FeedError, match="more than half"):
        must_be_good(report)
    must_be_good(report, accept_rejects=True)


def test_a_number_that_is_an_address_is_rejected_without_repeating_it(tmp_path: Path) -> None:
    _, report = read(tmp_path, "order_id,status\njane@mail.example,paid\n")
    assert report.rejected == 1 and "jane" not in str(report.as_dict())


def test_a_customers_name_is_not_taken_for_the_orders(tmp_path: Path) -> None:
    (told,), _ = read(tmp_path, "id,name,status\n77,Jane Smith,paid\n")
    assert told.order.number == "77"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('[{"order_id": "A1", "status": "paid"}, {"order_id": 2, "status": "new"}]', "a.json"),
        ('{"orders": [{"orderNumber": "A1", "state": "paid"}, {"id": 2, "status": "new"}]}', "b.json"),
        ('{"order_id": "A1", "status": "paid", "items": ["K"]}\n{"id": 2, "status": "new"}\n', "c.jsonl"),
        ("order;status\nA1;paid\n2;new\n", "d.csv"),
        ("order\tstatus\r\nA1\tpaid\r\n\r\n2\tnew\r\n", "e.tsv"),
        ("\ufefforder,status\nA1,paid\n2,new", "f.csv"),
    ],
)  # fmt: skip
def test_the_usual_forms_of_a_file_are_told_by_themselves(tmp_path: Path, text: str, name: str) -> None:
    told, report = read(tmp_path, text, name)
    assert [(t.order.number, t.order.status) for t in told] == [("A1", "paid"), ("2", "placed")]
    assert report.rejected == 0


def test_one_order_alone_in_a_json_file_is_that_order(tmp_path: Path) -> None:
    (told,), _ = read(
        tmp_path, '{"order_id": "A1", "status": "paid", "products": [{"id": 5}, "K2"]}', "a.json"
    )
    assert told.order.products == ("5", "K2")


@pytest.mark.parametrize(
    "text",
    ["", "a,b\n1,2\n", '{"order', "[1, 2", "%PDF-1.4 x", '"never closed\n' + "x\n" * 600,
     '{"a":' * 5000, "PK\x03\x04zip"],
)  # fmt: skip
def test_what_is_no_order_file_is_refused_with_a_reason(tmp_path: Path, text: str) -> None:
    with pytest.raises(FeedError) as refused:
        _, report = read(tmp_path, text)
        must_be_good(report)
    assert "orders.csv" in str(refused.value)


def test_json_rows_that_are_no_objects_are_rejected_and_the_rest_goes_on(tmp_path: Path) -> None:
    told, report = read(tmp_path, '[1, null, "x", {"order_id": "A1", "status": "paid"}]', "a.json")
    assert len(told) == 1 and report.rejected == 3


def test_a_time_without_a_zone_is_warned_of_unless_the_zone_is_said(tmp_path: Path) -> None:
    text = "order,status,shipped at\nA1,shipped,2026-07-01 12:00:00\n"
    (told,), report = read(tmp_path, text)
    assert told.order.at == datetime(2026, 7, 1, 12, tzinfo=UTC) and report.warnings == 1
    (told,), report = read(tmp_path, text, zone=ZoneInfo("Europe/Riga"))
    assert told.order.at == datetime(2026, 7, 1, 9, tzinfo=UTC) and report.warnings == 0


def test_a_link_that_is_none_is_left_out_with_a_warning(tmp_path: Path) -> None:
    (told,), report = read(tmp_path, "order,status,tracking_url\nA1,shipped,javascript:alert(1)\n")
    assert told.order.tracking.link is None and report.warnings == 1


def order(status: str, day: int | None = None, **more: object) -> ShopOrder:
    at = None if day is None else datetime(2026, 5, day, tzinfo=UTC)
    return ShopOrder("A1", status, at, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "told", "status"),
    [
        (order("delivered", 5), order("shipped", 4), "delivered"),
        (order("shipped", 4), order("delivered", 5), "delivered"),
        (order("shipped", 4), order("delivered", 4), "delivered"),
        (order("delivered", 4), order("shipped", 4), "delivered"),
        (order("delivered", 4), order("paid"), "delivered"),
        (order("delivered"), order("shipped", 20), "delivered"),
        (order("paid"), order("shipped"), "shipped"),
        (order("delivered", 4), order("refunded"), "refunded"),
        (order("cancelled", 4), order("paid", 6), "paid"),
    ],
)
def test_a_status_never_goes_backwards(known: ShopOrder, told: ShopOrder, status: str) -> None:
    assert merged(known, told, NOW).status == status


def test_what_is_not_told_again_is_kept() -> None:
    after = merged(order("paid", 1, products=("K1",)), order("shipped", 2), NOW)
    assert after.products == ("K1",)


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("20.11.2026", datetime(2026, 11, 20, tzinfo=UTC)),
        ("3.5.2026 09:30", datetime(2026, 5, 3, 9, 30, tzinfo=UTC)),
        ("31.02.2026", None),
        ("03/04/2026", None),
    ],
)
def test_a_date_with_dots_has_its_day_first_and_one_with_slashes_is_not_guessed(
    tmp_path: Path, written: str, read_as: datetime | None
) -> None:
    found, report = read(tmp_path, f"order_id,status,paid_at\nA1,paid,{written}\n")
    assert [told.order.dates.get("paid") for told in found] == ([read_as] if read_as else [])
    assert report.rejected == (0 if read_as else 1)


def test_a_time_to_come_shuts_nothing_out() -> None:
    future = merged(None, ShopOrder("A1", "shipped", datetime(2099, 1, 1, tzinfo=UTC)), NOW)
    assert merged(future, order("delivered"), NOW).status == "delivered"
    assert future.at == NOW


@pytest.mark.parametrize("written", ["#WS-10001", "ws 10001", "WS10001", "ＷＳ-１０００１", "WS-۱۰۰۰۱"])
def test_two_spellings_of_a_number_are_one(written: str) -> None:
    assert number_key(written) == "ws10001"


@pytest.mark.parametrize(
    ("written", "postcode"),
    [("LV-1010", "1010"), ("1010", "1010"), ("sw1a 1aa", "SW1A1AA"), ("1012 ab", "1012AB"), ("02134", "2134"),
     ("12345-6789", "12345"), ("۱۲۳۴۵۶۷۸۹۰", "1234567890"), ("Riga", None), ("12", None), ("", None)],
)  # fmt: skip
def test_a_postcode_has_one_spelling(written: str, postcode: str | None) -> None:
    assert postcode_of(written) == postcode


@pytest.mark.parametrize(
    ("written", "address"),
    [("Jane@Mail.Example ", "jane@mail.example"), ("<a@b.example>", "a@b.example"), ("a@b", None),
     ("a b@c.de", None)],
)  # fmt: skip
def test_an_address_has_one_spelling(written: str, address: str | None) -> None:
    assert email_of(written) == address


@pytest.mark.parametrize(
    "body",
    [
        {"status": "paid"}, {"order_id": {}, "status": "paid"}, {"order_id": True, "status": "paid"},
        {"order_id": "A", "status": 5}, {"order_id": "A"}, {"order_id": "A" * 65, "status": "paid"},
        {"order_id": "A", "status": "paid", "at": "soon"}, {"order_id": "A", "status": "paid", "at": 12},
        {"order_id": "A", "status": "paid", "email": ["x"]}, {"order_id": "---", "status": "paid"},
        {"order_id": "A", "status": "paid", "products": [[1]]}, {"order_id": "A\x00B", "status": "paid"},
        {"order_id": "A", "status": "paid", "visitor_id": "v" * 201},
        {"order_id": "A", "status": "paid", "at": float("inf")},
    ],
)  # fmt: skip
def test_a_document_that_is_no_order_is_refused_by_name(body: dict[str, object]) -> None:
    with pytest.raises(FeedError):
        read_order(body, Place(1))


def test_a_told_order_may_say_whose_it_is() -> None:
    told = read_order({"order_id": "A", "status": "paid", "visitor_id": "v1"}, Place(1))
    assert isinstance(told, ToldOrder) and told.visitor == "v1"


def test_a_binary_file_is_no_order_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFeed):
        read(tmp_path, b"PK\x03\x04....")

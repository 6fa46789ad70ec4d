"""`POST /webhooks/orders`: signed, once, in order; docs/orders.md."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.records.shop_orders import known_order, whose
from bot.web.order_hooks import MAX_BODY_BYTES
from tests.web.cast import Corner, open_corner

SECRET = "the secret of the shop system"  # noqa: S105
ORDER_KEY = b"key for tests only"


@pytest.fixture
def corner(tmp_path: Path) -> Corner:
    return open_corner(tmp_path, orders_webhook_secret=SECRET, order_key=ORDER_KEY)


def sign(body: bytes, secret: str = SECRET) -> str:
    return base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()


def send(corner: Corner, document: object, delivery: str | None = "d1", **headers: str):
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    sent = {"X-Waystage-Signature": sign(body), **headers}
    if delivery is not None:
        sent["X-Waystage-Delivery"] = delivery
    return corner.client.post("/webhooks/orders", content=body, headers=sent)


def event(status: str, at: str = "2026-05-03T09:00:00Z", **more: object) -> dict[str, object]:
    return {"order_id": "WS-10001", "status": status, "at": at, **more}


def status(corner: Corner, key: str = "ws10001") -> str | None:
    with corner.database.read() as connection:
        known = known_order(connection, key)
    return known.order.status if known else None


def test_without_a_secret_in_the_settings_the_door_does_not_exist(tmp_path: Path) -> None:
    closed = open_corner(tmp_path)
    assert send(closed, event("paid")).status_code == 404


def test_a_signed_event_is_stored(corner: Corner) -> None:
    answer = send(corner, event("shipped", products=["K1"], tracking={"number": "47", "carrier": "DPD"}))
    assert answer.status_code == 200
    assert answer.json() == {"outcome": "stored", "order_id": "WS-10001"}
    assert status(corner) == "shipped"


@pytest.mark.parametrize(
    "signature",
    ["", "AAAA", "tökén", sign(b"{}"), sign(json.dumps(event("paid")).encode(), "another secret")],
)
def test_without_the_right_signature_nothing_is_taken(corner: Corner, signature: str) -> None:
    body = json.dumps(event("paid")).encode()
    answer = corner.client.post(
        "/webhooks/orders", content=body, headers={"X-Waystage-Signature": signature.encode()}
    )
    assert answer.status_code == 401 and "signature" in answer.json()["error"].lower()
    assert status(corner) is None


def test_an_unsigned_event_is_refused(corner: Corner) -> None:
    assert corner.client.post("/webhooks/orders", json=event("paid")).status_code == 401


def test_a_repeated_delivery_changes_nothing(corner: Corner) -> None:
    send(corner, event("paid"))
    assert send(corner, event("shipped", "2026-05-04T09:00:00Z")).json()["outcome"] == "repeated"
    assert status(corner) == "paid"


def test_without_a_delivery_id_the_same_body_is_taken_once(corner: Corner) -> None:
    assert send(corner, event("paid"), None).json()["outcome"] == "stored"
    assert send(corner, event("paid"), None).json()["outcome"] == "repeated"


def test_events_out_of_order_do_not_turn_the_order_back(corner: Corner) -> None:
    send(corner, event("delivered", "2026-05-05T09:00:00Z"), "d1")
    send(corner, event("shipped", "2026-05-04T09:00:00Z"), "d2")
    assert status(corner) == "delivered"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "JSON"), (b"{", "JSON"), (b"[]", "object"), (b'"x"', "object"), (b"\xff\xfe", "JSON"),
        (b"[" * 10_000, "JSON"), (b"{}", "number"), (b'{"order_id": "A"}', "status"),
        (b'{"order_id": "A", "status": "wat"}', "wat"),
        (b'{"order_id": "A", "status": "paid", "at": "x"}', "at"),
        (b'{"order_id": "A", "status": "paid", "conversation_token": "forged"}', "conversation_token"),
    ],
)  # fmt: skip
def test_a_signed_body_that_is_no_order_is_told_why(corner: Corner, body: bytes, said: str) -> None:
    answer = send(corner, body)
    assert answer.status_code == 400 and said in answer.json()["error"]


def test_an_error_repeats_no_address(corner: Corner) -> None:
    answer = send(corner, {"order_id": "A", "status": "jane@mail.example", "email": "jane@mail.example"})
    assert answer.status_code == 400 and "jane" not in answer.text


def test_a_body_over_the_limit_is_not_read(corner: Corner) -> None:
    assert send(corner, b" " * (MAX_BODY_BYTES + 1)).status_code == 413


def test_who_guesses_signatures_is_slowed_down_and_the_shop_is_not(corner: Corner) -> None:
    for _ in range(30):
        corner.client.post("/webhooks/orders", json=event("paid"))
    refused = corner.client.post("/webhooks/orders", json=event("paid"))
    assert refused.status_code == 429 and int(refused.headers["retry-after"]) >= 1
    assert send(corner, event("paid")).status_code == 200


def test_an_order_is_bound_to_the_visitor_or_conversation_that_the_body_names(corner: Corner) -> None:
    token = corner.write().json()["token"]
    conversation_id = corner.engine.heard[0].conversation_id
    send(corner, event("paid", conversation_token=token, visitor_id="visitor-nobody-has-seen"))
    with corner.database.read() as connection:
        bound = set(connection.execute(sa.text("select whose from order_bindings")).scalars())
    assert bound == {
        whose(ORDER_KEY, "conversation", conversation_id),
        whose(ORDER_KEY, "visitor", "visitor-nobody-has-seen"),
    }


def test_no_address_is_stored(corner: Corner) -> None:
    send(corner, event("paid", email="jane@mail.example", postcode="98765"))
    with corner.database.read() as connection:
        rows = connection.execute(sa.text("select * from shop_orders")).all()
    assert len(rows) == 1
    assert "jane" not in str(rows) and "98765" not in str(rows)


SHOPIFY = {
    "id": 450789469, "name": "#1001", "order_number": 1001, "email": "bob@mail.example",
    "financial_status": "paid", "fulfillment_status": "fulfilled", "updated_at": "2026-05-02T11:00:00-04:00",
    "created_at": "2026-05-01T11:00:00-04:00", "cancelled_at": None,
    "line_items": [{"sku": "K1", "product_id": 1}, {"sku": "", "product_id": 7}],
    "shipping_address": {"zip": "40202"},
    "fulfillments": [{"status": "success", "created_at": "2026-05-02T10:00:00-04:00", "shipment_status": None,
                      "tracking_company": "UPS", "tracking_number": "1Z", "tracking_url": "https://ups.example/1Z"}],
}  # fmt: skip


def test_shopifys_form_is_taken(corner: Corner) -> None:
    body = json.dumps(SHOPIFY).encode()
    headers = {
        "X-Shopify-Hmac-Sha256": sign(body),
        "X-Shopify-Webhook-Id": "w1",
        "X-Shopify-Topic": "orders/fulfilled",
    }
    assert corner.client.post("/webhooks/orders", content=body, headers=headers).json()["outcome"] == "stored"
    with corner.database.read() as connection:
        known = known_order(connection, "1001")
    assert known is not None
    assert (known.order.status, known.order.products) == ("shipped", ("K1", "7"))
    assert known.order.tracking.number == "1Z"
    assert known.order.dates["shipped"] == datetime(2026, 5, 2, 14, tzinfo=UTC)
    assert len(known.hashes) == 2
    headers["X-Shopify-Topic"] = "products/update"
    assert corner.client.post("/webhooks/orders", content=body, headers=headers).json() == {
        "outcome": "ignored"
    }


def test_woocommerces_form_is_taken_and_its_ping_answered(corner: Corner) -> None:
    assert corner.client.post("/webhooks/orders", content=b"webhook_id=12").status_code == 200
    body = json.dumps(
        {"id": 727, "number": "727", "status": "completed", "date_modified_gmt": "2026-05-02T10:00:00",
         "date_completed_gmt": "2026-05-02T10:00:00", "billing": {"email": "a@b.example", "postcode": "1010"},
         "shipping": {"postcode": ""}, "line_items": [{"sku": "K1"}]}
    ).encode()  # fmt: skip
    headers = {
        "X-WC-Webhook-Signature": sign(body),
        "X-WC-Webhook-Topic": "order.updated",
        "X-WC-Webhook-Delivery-ID": "abc",
    }
    assert corner.client.post("/webhooks/orders", content=body, headers=headers).json()["outcome"] == "stored"
    assert status(corner, "727") == "delivered"

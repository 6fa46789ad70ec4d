"""A small shop, an engine that says what it is told to, and clients of both."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from starlette.testclient import TestClient

from bot.catalogue.product import Availability, Money, Product, Review
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.shop import Shop, pattern
from bot.dialogue.values import Inbound
from bot.engine.turn_result import TurnReply, TurnResult
from bot.records.database import Database
from bot.web.app import Web, build_app

KEY = "a key for tests only"
REST_TOKEN = "token of Ada"  # noqa: S105
FIRST_ID = "0123456789abcdef"


def euro(text: str) -> Money:
    return Money(int(Decimal(text) * 100), "EUR", 2)


KETTLE = Product(
    id="K1",
    title="Swift kettle, black",
    description="Boils fast. The outside gets hot.",
    brand="Brennholt",
    category=("Kitchen", "Kettles"),
    price=euro("49.90"),
    sale_price=euro("39.90"),
    availability=Availability.in_stock,
    item_group_id="G1",
    rating=4.3,
    review_count=521,
    reviews=(Review(5.0, "Fast and easy."),),
    warranty="2 years.",
    highlights=("Boils 1.7 litres in four minutes",),
    attributes={"color": "Black", "capacity": "1.7 l"},
)
CREAM = Product(
    id="K2",
    title="Swift kettle, cream",
    category=("Kitchen", "Kettles"),
    price=euro("49.90"),
    availability=Availability.in_stock,
    item_group_id="G1",
    attributes={"color": "Cream", "capacity": "1.7 l"},
)
TENT = Product(
    id="T1",
    title="Lodge <2> tent",
    category=("Outdoors", "Tents"),
    price=euro("229.00"),
    availability=Availability.out_of_stock,
    attributes={"people": "2"},
)
SHOP = Shop(
    name="Corner Shop",
    currency="EUR",
    order_number=pattern(Path("shop.yml"), r"WS-\d{5,8}"),
    policies={"returns": "Return within 30 days.", "payment": "By card."},
    contacts={"email": "help@shop.example"},
    delivery_price=Decimal("4.90"),
    free_from=Decimal("60.00"),
)
CATALOGUE = Catalogue.build([KETTLE, CREAM, TENT], version=7, imported_at=datetime(2026, 5, 1, tzinfo=UTC))


@dataclass
class ToldEngine:
    """Answers every message with `replies`, or fails with `failure`; remembers what came in."""

    replies: tuple[TurnReply, ...] = (TurnReply("greets", "Hello."),)
    failure: Exception | None = None
    running: bool = True
    language: str | None = None
    heard: list[Inbound] = field(default_factory=list)

    async def handle(self, inbound: Inbound) -> TurnResult:
        self.heard.append(inbound)
        if self.failure is not None:
            raise self.failure
        return TurnResult(
            inbound.conversation_id,
            inbound.message_id,
            self.replies,
            self.language,
            stage="information_search",
        )


@dataclass
class Corner:
    """The opened shop."""

    engine: ToldEngine
    database: Database
    web: Web
    client: TestClient

    def rest(self, body: object, token: str | None = REST_TOKEN):
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        return self.client.post("/webhooks/rest/webhook", json=body, headers=headers)

    def write(self, text: str = "hello", **more: object):
        body = {"message_id": FIRST_ID, "text": text, **more}
        return self.client.post("/chat/messages", json={k: v for k, v in body.items() if v is not None})


def open_corner(tmp_path: Path, **options: object) -> Corner:
    database = Database(f"sqlite:///{tmp_path}/corner.sqlite")
    database.migrate()
    engine = ToldEngine()
    web = build_app(engine, database, SHOP, lambda: CATALOGUE, KEY, **{"rest_token": REST_TOKEN, **options})
    return Corner(engine, database, web, TestClient(web.app, base_url="http://shop.test"))

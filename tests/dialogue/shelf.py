"""A small shop with a shelf that has one of everything awkward: reductions, gaps, namesakes, last pieces."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal

from bot.catalogue.product import Availability, Money, Product, Review
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.shop import Shop

IMPORTED_AT = datetime(2026, 4, 30, 6, tzinfo=UTC)


def euros(amount: str) -> Money:
    return Money(int(Decimal(amount) * 100), "EUR", 2)


PHONE = Product(
    id="11",
    title="Lumen X1",
    description="A light phone with a bright screen. It survives a fall from two metres.",
    brand="Lumen",
    category=("Electronics", "Phones"),
    price=euros("499.00"),
    sale_price=euros("449.00"),
    availability=Availability.in_stock,
    quantity=12,
    rating=4.4,
    review_count=23,
    reviews=(Review(5, "Best screen I have had."), Review(2, "The speaker crackles.")),
    shipping="Ships in 1-2 business days",
    returns="30 days return policy",
    warranty="2 year warranty",
    attributes={"battery life": "30 hours", "weight": "180 g", "colour": "black"},
)
PHONE_PRO = Product(
    id="12",
    title="Lumen X1 Pro",
    description="A large phone for long days.",
    brand="Lumen",
    category=("Electronics", "Phones"),
    price=euros("799.00"),
    availability=Availability.in_stock,
    quantity=3,
    rating=4.7,
    review_count=8,
    shipping="Ships in 1 week",
    returns="30 days return policy",
    warranty="1 year warranty",
    attributes={"battery life": "48 hours", "weight": "230 g", "colour": "silver"},
)
KETTLE = Product(
    id="21",
    title="Brisk Kettle",
    description="A steel kettle that boils fast.",
    brand="Brisk",
    category=("Kitchen", "Kettles"),
    price=euros("39.90"),
    availability=Availability.in_stock,
    quantity=1,
    rating=3.9,
    review_count=1,
    returns="No return policy",
    warranty="No warranty",
    attributes={"capacity": "1.7 l"},
)
QUIET_KETTLE = Product(
    id="22",
    title="Hush Kettle",
    description="A kettle that hardly makes a sound.",
    brand="Hush",
    category=("Kitchen", "Kettles"),
    price=euros("59.00"),
    availability=Availability.out_of_stock,
    attributes={"capacity": "1.5 l", "noise": "52 dB"},
)
TRAIL_BACKPACK = Product(
    id="31",
    title="Trail Backpack",
    description="A backpack with a padded sleeve for a laptop.",
    brand="Roam",
    category=("Bags", "Backpacks"),
    price=euros("89.00"),
    availability=Availability.in_stock,
    rating=4.1,
    review_count=40,
    attributes={"volume": "28 l", "laptop": "fits a laptop of 15 inches"},
)
CITY_BACKPACK = Product(
    id="32",
    title="City Backpack",
    description="A flat backpack for the way to work.",
    brand="Roam",
    category=("Bags", "Backpacks"),
    price=euros("64.50"),
    availability=Availability.in_stock,
    rating=4.6,
    review_count=15,
    attributes={"volume": "16 l"},
)
RICE = Product(
    id="41",
    title="Basmati Rice",
    description="Long grain rice in a paper bag.",
    brand="Field",
    category=("Groceries",),
    price=euros("3.20"),
    availability=Availability.in_stock,
    quantity=300,
    attributes={"minimum order quantity": "6"},
)
MYSTERY = Product(id="51", title="Mystery Box", category=("Gifts",))

PRODUCTS = (PHONE, PHONE_PRO, KETTLE, QUIET_KETTLE, TRAIL_BACKPACK, CITY_BACKPACK, RICE, MYSTERY)
CATALOGUE = Catalogue.build(PRODUCTS, 1, IMPORTED_AT)

SHOP = Shop(
    name="Corner Shop",
    currency="EUR",
    contacts={"email": "help@corner.example", "hours": "Monday to Friday, 9:00 to 17:00"},
    checkout="https://corner.example/checkout?product={product_id}",
    order_number=re.compile(r"CS-\d{4}", re.IGNORECASE),
    policies={
        "delivery": "We deliver within the country in 2 working days.",
        "returns": "Unused items can be returned within 14 days.",
        "warranty": "The legal two-year guarantee applies.",
        "payment": "You can pay by card or bank transfer.",
    },
    categories={"Groceries": {"returns": "Food cannot be returned."}},
    delivery_price=Decimal("4.90"),
    free_from=Decimal("60.00"),
)
BARE_SHOP = Shop(name="Bare Shop")
"""A shop that has stated nothing but its name."""

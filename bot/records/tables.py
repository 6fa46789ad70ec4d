"""All tables of Waystage, for migrations and erasure: importing this module completes `Base.metadata`."""

from __future__ import annotations

from bot.records import (
    feed_sources,
    models,
    models_after,
    models_console,
    models_promises,
    price_history,
    products,
    shop_answers,
    shop_orders,
)
from bot.records.base import Base

__all__ = [
    "feed_sources",
    "metadata",
    "models",
    "models_after",
    "models_console",
    "models_promises",
    "price_history",
    "products",
    "shop_answers",
    "shop_orders",
]

metadata = Base.metadata

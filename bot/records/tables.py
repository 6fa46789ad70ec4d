"""All tables of Waystage, for migrations and erasure: importing this module completes `Base.metadata`."""

from __future__ import annotations

from bot.records import models, models_after, models_console, products, shop_answers, shop_orders
from bot.records.base import Base

__all__ = ["models", "models_after", "models_console", "products", "shop_answers", "shop_orders", "metadata"]

metadata = Base.metadata

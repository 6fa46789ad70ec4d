"""All tables of Waystage, for migrations and erasure: importing this module completes `Base.metadata`."""

from __future__ import annotations

from bot.records import feed_sources, models, models_after, price_history, products
from bot.records.base import Base

__all__ = ["feed_sources", "models", "models_after", "price_history", "products", "metadata"]

metadata = Base.metadata

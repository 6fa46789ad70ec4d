"""All tables of Waystage, for migrations and erasure: importing this module completes `Base.metadata`."""

from __future__ import annotations

from bot.records import models, models_after, models_promises, products
from bot.records.base import Base

__all__ = ["models", "models_after", "models_promises", "products", "metadata"]

metadata = Base.metadata

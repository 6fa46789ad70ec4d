"""An answer that the shop has given to questions of its own wording."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_QUESTION = 300
LONGEST_ANSWER = 2_000


@dataclass(frozen=True, slots=True)
class Question:
    """`language` is the one it is written in (en, lv, he, fa)."""

    text: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class ShopAnswer:
    """`id` is the records' (None before it is stored); `language` the one the answer is written in. With a
    `product_id` or `category` it holds for these only; `product_name` is what questions call the product."""

    answer: str
    questions: tuple[Question, ...]
    language: str = "en"
    product_id: str | None = None
    category: str | None = None
    id: int | None = None
    product_name: str | None = None

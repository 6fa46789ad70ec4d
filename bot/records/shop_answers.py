"""The shop's own answers, the questions they have closed, and the tests that come of closing.

The words of a visitor live in `answer_cases`, which go with the visitor's conversation; the shop's own
wordings stay in `shop_answers`, so that a closing is tested also after that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, ForeignKey, delete, exists, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.answers.answer import Question, ShopAnswer
from bot.answers.likeness import language_of
from bot.records.base import Base
from bot.records.database import Database
from bot.records.models import Turn, UnansweredQuestion
from bot.records.products import ProductRow, from_document

ADDED = "added"
"""The origin of an answer given to an unanswered question; others are named after their file."""


class ShopAnswerRow(Base):
    """`questions` is a list of {"text", "language"}: the shop's own wordings. Ids are never used again."""

    __tablename__ = "shop_answers"
    __table_args__ = {"sqlite_autoincrement": True}
    id: Mapped[int] = mapped_column(primary_key=True)
    origin: Mapped[str] = mapped_column(index=True)
    answer: Mapped[str]
    language: Mapped[str]
    product_id: Mapped[str | None]
    category: Mapped[str | None]
    questions: Mapped[list[Any]]
    given_at: Mapped[datetime]


class AnswerCase(Base):
    """A closed question: it must find its answer from then on. One text once for an answer."""

    __tablename__ = "answer_cases"
    id: Mapped[int] = mapped_column(primary_key=True)
    answer_id: Mapped[int] = mapped_column(ForeignKey("shop_answers.id", ondelete="CASCADE"), index=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), index=True
    )
    text: Mapped[str]
    language: Mapped[str]


class ClosedQuestion(Base):
    """An unanswered question that has its answer now."""

    __tablename__ = "closed_questions"
    question_id: Mapped[int] = mapped_column(
        ForeignKey("unanswered_questions.id", ondelete="CASCADE"), primary_key=True
    )
    answer_id: Mapped[int] = mapped_column(ForeignKey("shop_answers.id", ondelete="CASCADE"), index=True)


class AnswersVersion(Base):
    """One change of the answers. A running server looks for the greatest id; `digest` is the file's."""

    __tablename__ = "answers_versions"
    __table_args__ = {"sqlite_autoincrement": True}
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    origin: Mapped[str]
    digest: Mapped[str | None]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that nobody has answered; `text` is redacted."""

    id: int
    text: str
    product_id: str | None
    field: str | None
    language: str
    conversation_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """What a closed question said, and the answer it must find."""

    answer: ShopAnswer
    question: Question


def current_version(database: Database) -> int | None:
    with database.read() as connection:
        return connection.execute(select(func.max(AnswersVersion.id))).scalar()


def last_digest(connection: Connection, origin: str) -> str | None:
    newest = select(AnswersVersion.digest).where(AnswersVersion.origin == origin)
    return connection.execute(newest.order_by(AnswersVersion.id.desc()).limit(1)).scalar()


def replace_answers(
    connection: Connection, origin: str, answers: Sequence[ShopAnswer], digest: str, now: datetime
) -> None:
    """The answers of this file in place of those it had before, in the caller's transaction."""
    connection.execute(delete(ShopAnswerRow).where(ShopAnswerRow.origin == origin))
    for answer in answers:
        _insert(connection, origin, answer, now)
    connection.execute(insert(AnswersVersion), {"at": now, "origin": origin, "digest": digest})


def add_answer(
    connection: Connection, answer: ShopAnswer, closes: Sequence[OpenQuestion], now: datetime
) -> int:
    """A new answer, the questions it closes, and their texts as tests. Returns its id."""
    answer_id = _insert(connection, ADDED, answer, now)
    texts: set[str] = set()
    for question in closes:
        connection.execute(insert(ClosedQuestion), {"question_id": question.id, "answer_id": answer_id})
        if question.text.casefold() in texts:
            continue
        texts.add(question.text.casefold())
        row = {"answer_id": answer_id, "conversation_id": question.conversation_id}
        row |= {"text": question.text, "language": question.language}
        connection.execute(insert(AnswerCase), row)
    connection.execute(insert(AnswersVersion), {"at": now, "origin": ADDED, "digest": None})
    return answer_id


def _insert(connection: Connection, origin: str, answer: ShopAnswer, now: datetime) -> int:
    questions = [{"text": q.text, "language": q.language} for q in answer.questions]
    row = {
        "origin": origin,
        "answer": answer.answer,
        "language": answer.language,
        "product_id": answer.product_id,
        "category": answer.category,
        "questions": questions,
        "given_at": now,
    }
    return int(connection.execute(insert(ShopAnswerRow).returning(ShopAnswerRow.id), row).scalar_one())


def load_answers(database: Database) -> tuple[ShopAnswer, ...]:
    """All of them, each with the shop's wordings and those of the questions it has closed."""
    with database.read() as connection:
        return tuple(_answers(connection).values())


def load_cases(database: Database) -> tuple[Case, ...]:
    """Of every closing the shop's own wording, which stays, and visitors' words as long as they are kept."""
    with database.read() as connection:
        answers = _answers(connection)
        added = select(ShopAnswerRow.id, ShopAnswerRow.questions).where(ShopAnswerRow.origin == ADDED)
        own = [
            Case(answers[row.id], Question(q["text"], q["language"]))
            for row in connection.execute(added.order_by(ShopAnswerRow.id))
            for q in row.questions
        ]
        rows = connection.execute(select(*AnswerCase.__table__.c).order_by(AnswerCase.id))
        return (*own, *(Case(answers[row.answer_id], Question(row.text, row.language)) for row in rows))


def _answers(connection: Connection) -> dict[int, ShopAnswer]:
    asked: dict[int, list[Question]] = {}
    for row in connection.execute(select(*AnswerCase.__table__.c).order_by(AnswerCase.id)):
        asked.setdefault(row.answer_id, []).append(Question(row.text, row.language))
    rows = connection.execute(select(*ShopAnswerRow.__table__.c).order_by(ShopAnswerRow.id)).all()
    names = _names(connection, {row.product_id for row in rows if row.product_id})
    return {
        row.id: ShopAnswer(
            row.answer,
            (*(Question(q["text"], q["language"]) for q in row.questions), *asked.get(row.id, ())),
            row.language,
            row.product_id,
            row.category,
            row.id,
            names.get(row.product_id),
        )
        for row in rows
    }


def _names(connection: Connection, product_ids: set[str]) -> dict[str | None, str]:
    stored = select(ProductRow.document).where(ProductRow.id.in_(product_ids))
    products = (from_document(document) for document in connection.execute(stored).scalars())
    return {product.id: f"{product.title} {product.brand or ''}" for product in products}


def is_open() -> ColumnElement[bool]:
    """Of unanswered questions: no answer has closed it."""
    closed = select(ClosedQuestion.question_id).where(ClosedQuestion.question_id == UnansweredQuestion.id)
    return ~exists(closed)


def open_questions(connection: Connection) -> tuple[OpenQuestion, ...]:
    """Those that no answer has closed, in the order they were asked. One whose words are gone with their
    transcript can be answered no more."""
    rows = connection.execute(
        select(
            UnansweredQuestion.id,
            UnansweredQuestion.text,
            UnansweredQuestion.product_id,
            UnansweredQuestion.field,
            Turn.language,
            Turn.conversation_id,
            Turn.sent_at,
        )
        .join(Turn, Turn.id == UnansweredQuestion.turn_id)
        .where(is_open(), UnansweredQuestion.text != "")
        .order_by(UnansweredQuestion.id)
    )
    return tuple(
        OpenQuestion(
            row.id, row.text, row.product_id, row.field, language_of(row.text, row.language or "en"),
            row.conversation_id, row.sent_at,
        )
        for row in rows
    )  # fmt: skip


def closed_by(connection: Connection, question_id: int) -> int | None:
    """The answer that has closed the question."""
    return connection.execute(
        select(ClosedQuestion.answer_id).where(ClosedQuestion.question_id == question_id)
    ).scalar_one_or_none()

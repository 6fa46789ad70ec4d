"""the shop's own answers, what they closed, and the tests of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shop_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("product_id", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shop_answers")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_shop_answers_origin"), "shop_answers", ["origin"])
    op.create_table(
        "answer_cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_id"],
            ["shop_answers.id"],
            name=op.f("fk_answer_cases_answer_id_shop_answers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_answer_cases_conversation_id_conversations"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_cases")),
    )
    op.create_index(op.f("ix_answer_cases_answer_id"), "answer_cases", ["answer_id"])
    op.create_index(op.f("ix_answer_cases_conversation_id"), "answer_cases", ["conversation_id"])
    op.create_table(
        "closed_questions",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["unanswered_questions.id"],
            name=op.f("fk_closed_questions_question_id_unanswered_questions"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["answer_id"],
            ["shop_answers.id"],
            name=op.f("fk_closed_questions_answer_id_shop_answers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("question_id", name=op.f("pk_closed_questions")),
    )
    op.create_index(op.f("ix_closed_questions_answer_id"), "closed_questions", ["answer_id"])
    op.create_table(
        "answers_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answers_versions")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    for table in ("answers_versions", "closed_questions", "answer_cases", "shop_answers"):
        op.drop_table(table)

"""the shop's orders, whose they are, and how they are proved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shop_orders",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dates", sa.JSON(), nullable=False),
        sa.Column("expected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("product_ids", sa.JSON(), nullable=False),
        sa.Column("carrier", sa.Text(), nullable=True),
        sa.Column("tracking_number", sa.Text(), nullable=True),
        sa.Column("tracking_link", sa.Text(), nullable=True),
        sa.Column("proofs", sa.JSON(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "status IN ('placed', 'paid', 'shipped', 'delivered', 'cancelled', 'refunded')",
            name=op.f("ck_shop_orders_status"),
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_shop_orders")),
    )
    op.create_table(
        "order_bindings",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("whose", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key"], ["shop_orders.key"], name=op.f("fk_order_bindings_key_shop_orders"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", "whose", name=op.f("pk_order_bindings")),
    )
    op.create_index("ix_order_bindings_whose", "order_bindings", ["whose"])
    op.create_table(
        "proof_tries",
        sa.Column("turn_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.Column("number_hash", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proven", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["turn_id"], ["turns.id"], name=op.f("fk_proof_tries_turn_id_turns"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_proof_tries_conversation_id_conversations"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("turn_id", name=op.f("pk_proof_tries")),
    )
    op.create_index("ix_proof_tries_number_hash_at", "proof_tries", ["number_hash", "at"])
    op.create_index(op.f("ix_proof_tries_conversation_id"), "proof_tries", ["conversation_id"])
    op.create_table(
        "proofs_awaited",
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_proofs_awaited_conversation_id_conversations"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("conversation_id", name=op.f("pk_proofs_awaited")),
    )
    op.create_table(
        "turn_clues",
        sa.Column("turn_id", sa.Integer(), nullable=False),
        sa.Column("clues", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["turn_id"], ["turns.id"], name=op.f("fk_turn_clues_turn_id_turns"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("turn_id", name=op.f("pk_turn_clues")),
    )
    op.create_table(
        "webhook_deliveries",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_deliveries")),
    )
    op.create_index(op.f("ix_webhook_deliveries_received_at"), "webhook_deliveries", ["received_at"])


def downgrade() -> None:
    for table in (
        "webhook_deliveries",
        "turn_clues",
        "proofs_awaited",
        "proof_tries",
        "order_bindings",
        "shop_orders",
    ):
        op.drop_table(table)

"""what products cost and when they were to be had; where feeds come from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "price_history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("feed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=True),
        sa.Column("sale_price_minor", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("exponent", sa.Integer(), nullable=False),
        sa.Column("availability", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "availability IN ('in_stock', 'out_of_stock', 'preorder', 'backorder', 'unknown', 'gone')",
            name=op.f("ck_price_history_availability"),
        ),
        sa.ForeignKeyConstraint(
            ["version"], ["catalogue_versions.id"], name=op.f("fk_price_history_version_catalogue_versions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_history")),
    )
    op.create_index("ix_price_history_product_id_id", "price_history", ["product_id", "id"])
    op.create_table(
        "feed_sources",
        sa.Column("url_hash", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["version"], ["catalogue_versions.id"], name=op.f("fk_feed_sources_version_catalogue_versions")
        ),
        sa.PrimaryKeyConstraint("url_hash", name=op.f("pk_feed_sources")),
    )


def downgrade() -> None:
    op.drop_table("feed_sources")
    op.drop_index("ix_price_history_product_id_id", table_name="price_history")
    op.drop_table("price_history")

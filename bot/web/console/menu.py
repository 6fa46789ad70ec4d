"""All pages of the console, who sees them, and in which order they stand in the menu."""

from __future__ import annotations

from starlette.responses import Response

from bot.web.console import (
    conversation,
    conversations,
    export,
    feedback,
    handoffs,
    obstacles,
    reads,
    tickets,
    verbatims,
)
from bot.web.console.visit import ALL, Page, Visit

NOT_FOR = {
    "marketer": "Your account reads figures and comments. Conversations are read by the support team.",
    "support": "Your account reads conversations, handoffs and tickets. Figures are read by marketing.",
    "admin": "This page is not for you.",
}


def home(visit: Visit) -> Response:
    """The first page of the menu that the role may see."""
    return visit.go_to(menu_for(visit.account.role)[0].path)


PAGES: tuple[Page, ...] = (
    Page("/console", ALL, home),
    *conversations.PAGES,
    *conversation.PAGES,
    *export.PAGES,
    *handoffs.PAGES,
    *tickets.PAGES,
    *feedback.PAGES,
    *verbatims.PAGES,
    *obstacles.PAGES,
    *reads.PAGES,
)


def menu_for(role: str) -> list[Page]:
    pages: tuple[Page, ...] = PAGES
    return [page for page in pages if page.menu is not None and role in page.roles]


def not_for(role: str) -> str:
    return NOT_FOR[role]

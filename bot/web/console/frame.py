"""How the console's pages look from outside: templates, ways of writing things, headers that hold them in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from bot.web.console import menu
from bot.web.console.visit import link
from bot.web.console.written import (
    STAGE_NAMES,
    day,
    language_name,
    lasting,
    moment,
    percent,
    plain,
    signed,
    spoken,
    stage_name,
)

TEMPLATES = Path(__file__).parents[1] / "templates" / "console"
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
}
HEADINGS = {
    400: "That cannot be read",
    403: "Not here",
    404: "Nothing stands here",
    405: "Not that way",
    413: "Too long",
    503: "Away for a moment",
}


@dataclass(frozen=True, slots=True)
class Frame:
    templates: Environment
    shop_name: str

    def draw(
        self,
        template: str,
        *,
        status: int = 200,
        token: Callable[[], str] | None = None,
        visit: Any = None,
        **shown: Any,
    ) -> Response:
        context = {
            "shop_name": self.shop_name,
            "visit": visit,
            "menu": menu.menu_for(visit.account.role) if visit else [],
            "token": token,
            "template": template,
            **shown,
        }
        return HTMLResponse(self.templates.get_template(f"{template}.html").render(context), status)

    def said(self, status: int, why: str) -> Response:
        heading = HEADINGS.get(status, "That did not work")
        return guarded(self.draw("said", status=status, heading=heading, why=why))


def guarded(response: Response) -> Response:
    response.headers.update(HEADERS)
    return response


def largest(rows: Sequence[Any]) -> int:
    """The largest count that may be shown, 1 where there is none: what the longest bar stands for."""
    return max((row.n for row in rows if row.n), default=1)


def build_frame(shop_name: str) -> Frame:
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {
        "moment": moment,
        "day": day,
        "stage": stage_name,
        "language": language_name,
        "spoken": spoken,
        "percent": percent,
        "signed": signed,
        "plain": plain,
        "largest": largest,
        "lasting": lasting,
    }
    templates.globals |= {"link": link, "stages": STAGE_NAMES}
    templates.globals["parts"] = templates.get_template("parts.html").module
    return Frame(templates, shop_name)

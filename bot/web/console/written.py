"""How the console writes moments, numbers, stages and languages."""

from __future__ import annotations

from datetime import date, datetime

from bot.journey.acts import Stage

STAGE_NAMES = {
    Stage.problem_recognition.value: "Need",
    Stage.information_search.value: "Search",
    Stage.evaluation_of_alternatives.value: "Weighing",
    Stage.purchase_decision.value: "Decision",
    Stage.post_purchase.value: "After buying",
}
LANGUAGES = {"en": "English", "he": "Hebrew", "fa": "Persian", "lv": "Latvian", "other": "another language"}


def moment(at: datetime | None) -> str:
    return "" if at is None else f"{at:%Y-%m-%d %H:%M}"


def day(on: date) -> str:
    return on.isoformat()


def stage_name(stage: str | None) -> str:
    return STAGE_NAMES.get(stage or "", stage or "not known yet")


def language_name(code: str | None) -> str:
    return LANGUAGES.get(code or "", code or "not known")


def spoken(name: str | None) -> str:
    """An identifier as people read it: "not_found" -> "not found"."""
    return (name or "").replace("_", " ")


def percent(number: float | None) -> str:
    return "" if number is None else f"{number:.1f} %"


def plain(number: float | None, places: int = 1) -> str:
    return "" if number is None else f"{number:.{places}f}"


def signed(number: float | None, places: int = 1) -> str:
    """With a real minus sign; what rounds to nothing has no sign."""
    if number is None:
        return ""
    text = f"{abs(number):.{places}f}"
    if float(text) == 0:
        return text
    return f"+{text}" if number > 0 else f"−{text}"


def lasting(minutes: float | None) -> str:
    if minutes is None:
        return ""
    if minutes < 60:
        return f"{minutes:.0f} min"
    return f"{minutes / 60:.1f} h" if minutes < 48 * 60 else f"{minutes / 60 / 24:.1f} days"

"""The words of the chat panel itself (its buttons and notices), one Fluent file per language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.engine.wording import RIGHT_TO_LEFT

FOLDER = Path(__file__).parent / "words"
FALLBACK = "en"


@cache
def panel_words(language: str) -> Mapping[str, str]:
    """Message id -> text, in English where the language has no file or the file lacks a message."""
    words = dict(_read(FALLBACK))
    wanted = language.split("-")[0]
    if wanted != FALLBACK and (FOLDER / f"{wanted}.ftl").is_file():
        words |= _read(wanted)
    return words


def panel_in(language: str | None, shown: str | None) -> Mapping[str, Any] | None:
    """The panel for a conversation that has come to another language than `shown`, the one it is in: its
    language, direction and words. None where it stays as it is, and where nothing is known of it."""
    if language is None or shown is None:
        return None
    spoken = language if (FOLDER / f"{language}.ftl").is_file() else FALLBACK
    if spoken == shown.split("-")[0]:
        return None
    return {"language": spoken, "direction": direction(spoken), "words": panel_words(spoken)}


def direction(language: str) -> str:
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def _read(language: str) -> Mapping[str, str]:
    resource = FluentResource((FOLDER / f"{language}.ftl").read_text("utf-8"))
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(resource)
    ids = [entry.id.name for entry in resource.body if hasattr(entry, "id")]
    return {name: str(bundle.format_pattern(bundle.get_message(name).value)[0]) for name in ids}

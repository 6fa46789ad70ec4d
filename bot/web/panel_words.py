"""The words of the chat panel itself (its buttons and notices), one Fluent file per language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

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


def _read(language: str) -> Mapping[str, str]:
    resource = FluentResource((FOLDER / f"{language}.ftl").read_text("utf-8"))
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(resource)
    ids = [entry.id.name for entry in resource.body if hasattr(entry, "id")]
    return {name: str(bundle.format_pattern(bundle.get_message(name).value)[0]) for name in ids}

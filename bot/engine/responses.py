"""Turns replies into what a visitor reads, in the visitor's language."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from bot.catalogue.claims import Claim
from bot.dialogue.values import Line, Reply, Stated
from bot.engine.wording import FALLBACK, Message, NoSuchMessage, Words, locale_of, native, pick, texts_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SpokenButton:
    title: str
    payload: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A reply in words. `wordings` says which wording each message id got, for the next turn to vary."""

    act: str
    text: str
    buttons: tuple[SpokenButton, ...] = ()
    custom: Mapping[str, Any] | None = None
    claims: tuple[Claim, ...] = ()
    image: str | None = None
    wordings: Mapping[str, str] = field(default_factory=dict)


class Responses:
    """The response files of a folder: one subfolder a language, one file a topic. Read once, at
    construction; those that were `checked` before are made out when their language is first spoken."""

    def __init__(self, folder: Path, seed: int = 0, checked: bool = False) -> None:
        self.folder = folder
        self.seed = seed
        found = sorted(path.name for path in folder.iterdir() if path.is_dir() and any(path.glob("*.ftl")))
        self._texts = {language: texts_of(folder / language) for language in found}
        self._words: dict[str, Words] = {}
        for language in () if checked else found:
            self._of(language)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._texts)

    def _of(self, language: str) -> Words:
        words = self._words.get(language)
        if words is None:
            words = self._words[language] = Words.read(language, self._texts[language])
        return words

    def messages(self, language: str) -> Mapping[str, Message]:
        """Every message of the language's own files, by id."""
        return self._of(language).messages

    def speak(
        self,
        reply: Reply,
        language: str,
        conversation_id: str,
        turn: int,
        last: Mapping[str, str] | None = None,
    ) -> Spoken:
        """Lines become lines of text; titles and Lines inside `custom` are spoken as well.

        `last` maps a message id to the wording it had before in this conversation. Raises ResponseError.
        """
        used: dict[str, str] = {}
        say = partial(self._say, language, conversation_id, turn, last or {}, used)
        custom = None if reply.custom is None else _spoken(reply.custom, say, language)
        image = custom.get("image") if custom is not None else None
        return Spoken(
            act=reply.act.value,
            text="\n".join(say(line) for line in reply.lines),
            buttons=tuple(SpokenButton(say(each.title), each.payload) for each in reply.buttons),
            custom=custom,
            claims=reply.claims,
            image=image if isinstance(image, str) else None,
            wordings=used,
        )

    def _say(
        self,
        language: str,
        conversation_id: str,
        turn: int,
        last: Mapping[str, str],
        used: dict[str, str],
        line: Line,
    ) -> str:
        words = self._words_for(line.id, language)

        def choose(message: Message) -> str:
            name = pick(message, self.seed, conversation_id, turn, last.get(message.id))
            used[message.id] = name
            return name

        return words.say(line, choose)

    def _words_for(self, id: str, language: str) -> Words:
        for candidate in (language, FALLBACK):
            if candidate in self._texts and id in (words := self._of(candidate)).messages:
                return words
        raise NoSuchMessage(id, language, self.folder)


def _spoken(value: Any, say: Callable[[Line], str], language: str) -> Any:
    match value:
        case Line():
            return say(value)
        case Stated():
            return value.text if language == FALLBACK else _spoken(value.otherwise, say, language)
        case Mapping():
            return {name: _spoken(each, say, language) for name, each in value.items()}
        case list() | tuple():
            return [_spoken(each, say, language) for each in value]
    return native(value, locale_of(language))

"""Fluent files of one language each, and the words they give for a Line."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_datetime, format_time, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from babel.units import format_unit
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.catalogue.product import Money
from bot.dialogue.values import City, Country, Line, Measure, Stated

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi"})
FALLBACK = "en"
FIGURES = {"fa": str.maketrans("0123456789.,", "۰۱۲۳۴۵۶۷۸۹٫٬")}
"""Babel formats by the language's rules, but in Latin digits, whatever the language writes."""
_FIGURE = re.compile(r"(?<![^\u2068])\d+(?:,\d{3})*(?:\.\d+)?(?![^\u2069])")
"""A number that is all of an insertion or all of a text: digits within names stay as they are."""
_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
"""A number within a date or a measure."""


_TWO_STOPS = re.compile(r"(?<!\.)(\.[\u2068\u2069]*)\.(?!\.)")
"""A unit's own full stop before that of the sentence ("24 st..")."""


class ResponseError(Exception):
    """A response file or a Line is wrong. The tree: BadResponseFile, NoSuchMessage, BadArguments."""


class BadResponseFile(ResponseError):
    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}, line {line}: {reason}")


class NoSuchMessage(ResponseError):
    def __init__(self, id: str, language: str, folder: Path) -> None:
        super().__init__(
            f"no message {id!r} in {folder / language} nor in {folder / FALLBACK}; write it there"
        )


class BadArguments(ResponseError):
    def __init__(self, id: str, path: Path, reason: str) -> None:
        super().__init__(f"{path}, message {id!r}: {reason}")


TO_THE_LEFT, END = "\u2067", "\u2069"
"""Around a line within a line: where it holds nothing but insertions, its direction could not be told from
its letters, and its full stop would stand on the wrong side."""


@dataclass(frozen=True, slots=True)
class Message:
    """One Fluent message: `wordings` maps a wording's name ("" for the plain value) to its pattern."""

    id: str
    path: Path
    wordings: Mapping[str, Any]


class Messages(Mapping[str, Message]):
    """Every message of a bundle by its id, each compiled when it is first said: to compile all of four
    languages is a fifth of a second of every start."""

    def __init__(self, bundle: Any, where: Mapping[str, Path]) -> None:
        self._bundle, self._where = bundle, where
        self._compiled: dict[str, Message] = {}

    def __getitem__(self, id: str) -> Message:
        known = self._compiled.get(id)
        if known is None:
            path = self._where[id]
            compiled = self._bundle.get_message(id)
            wordings = {} if compiled.value is None else {"": compiled.value}
            known = self._compiled[id] = Message(id, path, wordings | dict(compiled.attributes))
        return known

    def __contains__(self, id: object) -> bool:
        return id in self._where

    def __iter__(self) -> Iterator[str]:
        return iter(self._where)

    def __len__(self) -> int:
        return len(self._where)


@dataclass(slots=True)
class Words:
    """All messages of one language. Inserted names are isolated (U+2068, U+2069) only where the language is
    written from right to left: in other scripts the marks would only travel along in copies of the text."""

    language: str
    bundle: Any
    messages: Mapping[str, Message]

    @classmethod
    def read(cls, language: str, texts: Mapping[Path, str]) -> Words:
        """Raises BadResponseFile for what is no Fluent, or a message that two files define."""
        bundle = FluentBundle([language], use_isolating=language in RIGHT_TO_LEFT)
        where: dict[str, Path] = {}
        for path, text in texts.items():
            resource = FluentResource(text)
            for entry in resource.body:
                _check(entry, path, text, where)
            bundle.add_resource(resource)
        return cls(language, bundle, Messages(bundle, where))

    def say(self, line: Line, choose: Callable[[Message], str]) -> str:
        """The words of a line. Raises BadArguments naming the file, the message and what is missing."""
        message = self.messages[line.id]
        arguments = {name: self.spoken(value, choose) for name, value in line.args.items()}
        text, errors = self.bundle.format_pattern(message.wordings[choose(message)], arguments)
        if errors:
            reasons = "; ".join(str(error) for error in errors)
            raise BadArguments(
                line.id, message.path, f"{reasons}; given: {', '.join(sorted(line.args)) or 'nothing'}"
            )
        figures = FIGURES.get(self.language, {})
        said = _TWO_STOPS.sub(r"\1", str(text))
        return _FIGURE.sub(lambda found: found[0].translate(figures), said)

    def spoken(self, value: Any, choose: Callable[[Message], str]) -> Any:
        """An argument as Fluent inserts it: amounts, dates, lists in words; numbers, names as they are."""
        match value:
            case Line():
                said = self.say(value, choose)
                return f"{TO_THE_LEFT}{said}{END}" if self.language in RIGHT_TO_LEFT else said
            case Stated():
                said = value.text if self.language == FALLBACK else self.spoken(value.otherwise, choose)
                return said[:1].upper() + said[1:] if value.begins else said
            case tuple():
                names = [str(self.spoken(each, choose)) for each in value]
                return listed(names, locale_of(self.language))
        return native(value, locale_of(self.language))


def texts_of(folder: Path) -> dict[Path, str]:
    """The files of one language."""
    return {path: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl"))}


def pick(message: Message, seed: int, conversation_id: str, turn: int, last: str | None) -> str:
    """A wording's name: the same for the same arguments, and not the `last` one where there is another."""
    names = list(message.wordings)
    key = f"{seed}|{conversation_id}|{turn}|{message.id}".encode()
    index = int.from_bytes(hashlib.blake2b(key, digest_size=4).digest()) % len(names)
    if names[index] == last:
        index = (index + 1) % len(names)
    return names[index]


def locale_of(language: str) -> Locale:
    return Locale.parse(language, sep="-")


def money(amount: Money, locale: Locale) -> str:
    """By the language's rules; without a currency a bare number: Money(190619) in English -> "1,906.19"."""
    number = Decimal(amount.minor).scaleb(-amount.exponent)
    if amount.currency is not None:
        said = format_currency(number, amount.currency, locale=locale)
    else:
        decimals = "." + "0" * amount.exponent if amount.exponent else ""
        said = format_decimal(number, format=f"#,##0{decimals}", locale=locale)
    return said.translate(FIGURES.get(locale.language, {}))


def listed(names: Sequence[str], locale: Locale) -> str:
    """ "A, B, and C": names isolated from each other where the language is written from right to left."""
    if locale.language in RIGHT_TO_LEFT:
        names = [f"\u2068{name}\u2069" for name in names]
    if locale.language == "he" and len(names) > 1 and not "\u05d0" <= names[-1][1:2] <= "\u05ea":
        names = [*names[:-1], "\u05be" + names[-1]]  # "and" is one letter: a maqaf ties it to a foreign name
    return format_list(names, locale=locale)


def native(value: Any, locale: Locale) -> Any:
    """Amounts, measures and dates in the words of the language; what is none of these as it is."""
    match value:
        case Money():
            return money(value, locale)
        case City():
            return city(value.name, locale)
        case Country():
            return str(locale.territories.get(value.code, value.code))
        case Measure():
            said = format_unit(value.amount, value.unit, "short", locale=locale)
        case datetime():
            said = format_datetime(value, "medium", locale=locale)
        case date():
            said = format_date(value, "long", locale=locale)
        case time():
            said = format_time(value, "short", locale=locale)
        case _:
            return value
    return _NUMERAL.sub(lambda found: found[0].translate(FIGURES.get(locale.language, {})), said)


def city(name: str, locale: Locale) -> str:
    """A city of a time zone, by its English name, as the language calls it."""
    key = "/" + name.title().replace(" ", "_")
    zone = next((zone for zone in get_global("zone_territories") if zone.endswith(key)), None)
    return name if zone is None else get_timezone_location(zone, locale=locale, return_city=True)


def _check(entry: Any, path: Path, text: str, where: dict[str, Path]) -> None:
    line = text.count("\n", 0, entry.span.start) + 1 if entry.span is not None else 0
    if isinstance(entry, ast.Junk):
        raise BadResponseFile(path, line, "; ".join(each.message or "" for each in entry.annotations))
    if isinstance(entry, ast.Message):
        if entry.id.name in where:
            raise BadResponseFile(
                path, line, f"{entry.id.name!r} is already defined in {where[entry.id.name]}"
            )
        where[entry.id.name] = path

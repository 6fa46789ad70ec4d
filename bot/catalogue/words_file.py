"""Reads data/words/<language>/catalogue.yml: words of shopping and what they are in English; and beside it
everyday.txt, words that are no names whatever they sound like."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bot.catalogue.tongue import Tongue, plain

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # in C where PyYAML was built with it
FILE = "catalogue.yml"
EVERYDAY = "everyday.txt"
SCRIPTS = ("hebrew", "arabic", "latin")
PLAIN_KEYS = frozenset(
    """script letters prefixes most_prefixes endings spoken separable latin_prefixes latin_endings
    told_apart parting clitics letter_names""".split()
)
LISTS = ("things", "colours", "models", "traits", "order", "bounds", "pointing", "asking", "stop")
"""Each with English words and the phrases that mean them, apart from `stop`, words that mean nothing."""


class BadWordsFile(Exception):
    """A file of data/words is not of its form: says which, where and what to do."""


def read_tongues(folder: Path) -> tuple[Tongue, ...]:
    """The languages of a folder that are not English, by name. Raises BadWordsFile."""
    return tuple(read_tongue(path) for path in sorted(folder.glob(f"*/{FILE}")))


def read_tongue(path: Path) -> Tongue:
    """Raises BadWordsFile."""
    try:
        read = yaml.load(path.read_text("utf-8"), Loader=LOADER)  # noqa: S506 (it is the safe one)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadWordsFile(f"{path} cannot be read as YAML: {error}") from error
    if not isinstance(read, dict) or set(read) != {*LISTS} | (set(read) & PLAIN_KEYS):
        raise BadWordsFile(f"{path}: expected the lists {', '.join(LISTS)}; of the rest {sorted(PLAIN_KEYS)}")
    if read.get("script") not in SCRIPTS:
        raise BadWordsFile(f'{path}: script: "{read.get("script")}"; expected one of {", ".join(SCRIPTS)}')
    meanings = {name: _entries(path, name, read[name]) for name in LISTS}
    _each_once(path, meanings)
    return Tongue(
        path.parent.name,
        read["script"],
        meanings,
        "".join(_text(path, read, "prefixes").split()),
        _count(path, read),
        _text(path, read, "endings").split(),
        _text(path, read, "letters"),
        _pairs(path, read, "spoken"),
        read_everyday(path.with_name(EVERYDAY)),
        _text(path, read, "separable").split(),
        _text(path, read, "latin_prefixes").split(),
        _text(path, read, "latin_endings").split(),
        _pairs(path, read, "told_apart"),
        _text(path, read, "parting").split(),
        _text(path, read, "clitics").split(),
        _pairs(path, read, "letter_names"),
    )


def read_everyday(path: Path) -> frozenset[str]:
    """The words of a file, between spaces, apart from lines that begin with #. Raises BadWordsFile."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadWordsFile(f"{path} cannot be read: {error}; expected everyday words") from error
    return frozenset(plain(word) for line in lines if not line.startswith("#") for word in line.split())


def _entries(path: Path, name: str, rows: Any) -> Mapping[str, tuple[str, ...]]:
    if name == "stop":
        if not isinstance(rows, list) or not all(isinstance(row, str) for row in rows):
            raise BadWordsFile(f"{path}: stop: expected a list of lines with words between commas")
        rows = {"": ", ".join(rows)}
    if not isinstance(rows, dict) or not all(isinstance(e, str) for pair in rows.items() for e in pair):
        raise BadWordsFile(f"{path}: {name}: expected English words, each with phrases between commas")
    return {english: tuple(p.strip() for p in said.split(",") if p.strip()) for english, said in rows.items()}


def _each_once(path: Path, meanings: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
    seen: dict[str, str] = {}
    for name, entries in meanings.items():
        for english, phrases in entries.items():
            for phrase in phrases:
                if phrase in seen:
                    raise BadWordsFile(
                        f'{path}: {name}: {english}: "{phrase}" stands under {seen[phrase]} too'
                    )
                seen[phrase] = f"{name}: {english}"


def _text(path: Path, read: Mapping[str, Any], name: str) -> str:
    value = read.get(name) or ""
    if not isinstance(value, str):
        raise BadWordsFile(f"{path}: {name}: {value!r}; expected letters between spaces")
    return value


def _pairs(path: Path, read: Mapping[str, Any], name: str) -> list[tuple[str, str]]:
    """ "ونه=انه ون=ان": letters as they are said, with those that the lists have; "סי=c"."""
    pairs = [tuple(pair.split("=")) for pair in _text(path, read, name).split()]
    if not all(len(pair) == 2 and all(pair) for pair in pairs):
        raise BadWordsFile(f"{path}: {name}: {read[name]!r}; expected pairs like ون=ان between spaces")
    if name == "told_apart" and not all(len(said) == len(right) for said, right in pairs):
        raise BadWordsFile(f"{path}: {name}: {read[name]!r}; expected as many letters on both sides")
    return [(said, right) for said, right in pairs]


def _count(path: Path, read: Mapping[str, Any]) -> int:
    value = read.get("most_prefixes", 0)
    if not isinstance(value, int) or not 0 <= value <= 5:
        raise BadWordsFile(f"{path}: most_prefixes: {value!r}; expected a number from 0 to 5")
    return value

"""Reads data/words/<language>/dialogue.yml: the words by which the dialogue's rules hear what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from bot.dialogue.cues import ENGLISH, Cues, Phrasebook
from bot.dialogue.slips import Slips

FILE = "dialogue.yml"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # in C where PyYAML was built with it
KEYS = ("language", "exhaustive", "alike", "before", "after", "words", "patterns", "slips")
OF_SLIPS = ("words", "never", "instead")
TRUE = frozenset({"true", "yes"})


class BadWordsFile(ValueError):
    """Names the file, the line, the list and what is expected there."""


class Reader:
    """One file, read with the line of everything in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            root = yaml.compose(path.read_text("utf-8"), Loader=LOADER)
        except FileNotFoundError:
            raise BadWordsFile(f"{path}: no such file; the words of the dialogue live there") from None
        except UnicodeDecodeError:
            raise BadWordsFile(f"{path}: not readable as UTF-8; save it as UTF-8") from None
        except yaml.YAMLError as error:
            raise BadWordsFile(f"{path}: not readable as YAML: {error}") from None
        if root is None:
            raise BadWordsFile(f"{path}: is empty; expected the keys {', '.join(KEYS)}")
        self.top = self.mapping(root, "the file")
        for name, node in self.top.items():
            if name not in KEYS:
                raise self.wrong(node, f"unknown key {name!r}; expected one of {', '.join(KEYS)}")

    def wrong(self, node: yaml.Node, message: str) -> BadWordsFile:
        return BadWordsFile(f"{self.path}, line {node.start_mark.line + 1}: {message}")

    def mapping(self, node: yaml.Node, name: str) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong(node, f"{name}: expected names with lists below them")
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if key.value in found:
                raise self.wrong(key, f"{name}: {key.value!r} stands there twice; keep one")
            found[key.value] = value
        return found

    def text(self, node: yaml.Node, name: str) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise self.wrong(node, f"{name}: expected a text alone; put it in quotes")
        return str(node.value)

    def setting(self, key: str) -> str:
        node = self.top.get(key)
        return self.text(node, key) if node is not None else ""

    def lists(self, key: str) -> Iterator[tuple[str, list[yaml.Node]]]:
        """The lists below a key: ("silencing", its lines), or ("asks.ask_price", ...) under a heading."""
        node = self.top.get(key)
        for name, below in self.mapping(node, key).items() if node is not None else ():
            if isinstance(below, yaml.MappingNode):
                for own, lines in self.mapping(below, name).items():
                    yield f"{name}.{own}", self.lines(lines, f"{name}.{own}")
            else:
                yield name, self.lines(below, name)

    def lines(self, node: yaml.Node, name: str) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.wrong(node, f"{name}: expected a list, a line '- ...' for each; [] for none")
        return list(node.value)

    def alike(self) -> dict[int, str]:
        node = self.top.get("alike")
        pairs: dict[int, str] = {}
        for one, other in self.mapping(node, "alike").items() if node is not None else ():
            letter = self.text(other, "alike")
            if len(one) != 1 or len(letter) != 1:
                raise self.wrong(other, f"alike: expected one letter for one letter, got {one!r}: {letter!r}")
            pairs[ord(one)] = letter
        return pairs

    def source(self, name: str, nodes: list[yaml.Node], before: str, after: str) -> str:
        """One pattern out of the lines of a list, each between `before` and `after`."""
        lines = "|".join(self.text(node, name) for node in nodes).translate(self.alike())
        return f"{before}(?:{lines}){after}"

    def compiled(self, name: str, nodes: list[yaml.Node], before: str, after: str) -> re.Pattern[str]:
        """Raises BadWordsFile with the line that cannot be read, or that would find its words between any two
        letters."""
        alike = self.alike()
        sources = [(node, self.text(node, name).translate(alike)) for node in nodes]
        try:
            whole = re.compile(self.source(name, nodes, before, after), re.IGNORECASE)
        except re.error:
            whole = None
        if whole is None or fits_nothing(whole) or not all(source.strip() for _, source in sources):
            for node, source in sources:  # one by one only to name the line
                self.check(name, node, source, before, after)
        if whole is None:
            raise self.wrong(nodes[0], f"{name}: its lines are patterns each, but not together")
        return whole

    def check(self, name: str, node: yaml.Node, source: str, before: str, after: str) -> None:
        """Raises BadWordsFile where this line is no pattern or fits nothing at all."""
        try:
            re.compile(source)
            fits = fits_nothing(re.compile(f"{before}(?:{source}){after}", re.IGNORECASE))
        except re.error as error:
            raise self.wrong(node, f"{name}: {source!r} is no pattern: {error}; see docs/words.md") from None
        if not source.strip() or (before and fits):
            raise self.wrong(node, f"{name}: {source!r} fits nothing at all; take the line out")


class Later(Mapping[str, re.Pattern[str]]):
    """Patterns that are compiled when they are first looked for: a thousand lists of four languages take a
    sixth of a second."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._compiled: dict[str, re.Pattern[str]] = {}

    def __getitem__(self, name: str) -> re.Pattern[str]:
        found = self._compiled.get(name)
        if found is None:
            found = self._compiled[name] = re.compile(self._sources[name], re.IGNORECASE)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


def read_slips(reader: Reader) -> Slips:
    """The words that are put right where they are mistyped. Raises BadWordsFile."""
    node = reader.top.get("slips")
    held = reader.mapping(node, "slips") if node is not None else {}
    for name, below in held.items():
        if name not in OF_SLIPS:
            raise reader.wrong(below, f"slips: unknown key {name!r}; expected one of {', '.join(OF_SLIPS)}")
    words, never = (
        frozenset(reader.text(held[name], f"slips: {name}").casefold().split() if name in held else ())
        for name in OF_SLIPS[:2]
    )
    instead = reader.mapping(held["instead"], "slips: instead") if "instead" in held else {}
    short = {name.casefold(): reader.text(below, f"slips: {name}") for name, below in instead.items()}
    return Slips(words, never, short)


def fits_nothing(pattern: re.Pattern[str]) -> bool:
    """Whether it finds something that is not there, at a word that no language of ours has."""
    found = pattern.search("ж")
    return found is not None and found.start() == found.end()


def read_cues(path: Path, checked: bool = False) -> Cues:
    """The words of one language. A list under `words` fits whole words, with `before` and `after` around them
    where given (prefixes and endings); under `patterns` it fits as it stands. Of a file that was `checked`
    before the patterns are compiled when they are needed.

    Raises BadWordsFile."""
    reader = Reader(path)
    alike = reader.alike()
    before = rf"\b{reader.setting('before').translate(alike)}"
    after = rf"{reader.setting('after').translate(alike)}\b"
    patterns: dict[str, re.Pattern[str]] = {}
    sources: dict[str, str] = {}
    for key, left, right in (("words", before, after), ("patterns", "", "")):
        for name, nodes in reader.lists(key):
            if name in sources:
                raise reader.wrong(reader.top[key], f"{name} stands under words and under patterns; keep one")
            if nodes:
                sources[name] = reader.source(name, nodes, left, right)
                if not checked:
                    patterns[name] = reader.compiled(name, nodes, left, right)
    language = reader.setting("language")
    if language != path.parent.name:
        raise BadWordsFile(
            f"{path}: language: expected {path.parent.name!r}, as its folder, got {language!r}"
        )
    exhaustive = reader.setting("exhaustive").lower() in TRUE
    found = Later(sources) if checked else patterns
    return Cues(language, exhaustive, found, grouped(sources), alike, read_slips(reader))


def grouped(names: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """ "asks.ask_price" and "asks.ask_stock" -> {"asks": ("ask_price", "ask_stock")}."""
    groups: dict[str, tuple[str, ...]] = {}
    for name in names:
        heading, dot, own = name.partition(".")
        if dot:
            groups[heading] = (*groups.get(heading, ()), own)
    return groups


def read_phrasebook(folder: Path, checked: bool = False) -> Phrasebook:
    """Every language of a folder, each in <language>/dialogue.yml. English sets the names: what another
    language names otherwise is a slip. `checked`: nothing is wrong in the files, they were read before.

    Raises BadWordsFile."""
    english = read_cues(folder / ENGLISH / FILE, checked)
    languages = {ENGLISH: english}
    for path in sorted(folder.glob(f"*/{FILE}")):
        if path.parent.name != ENGLISH:
            cues = read_cues(path, checked)
            unknown = sorted(set(cues.patterns) - set(english.patterns))
            if unknown:
                raise BadWordsFile(f"{path}: {unknown[0]}: no such list; data/words/en/{FILE} names them all")
            languages[cues.language] = cues
    return Phrasebook(languages)

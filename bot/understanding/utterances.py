"""Reads data/nlu/<language>/*.yml the way Rasa does, but with the line of every utterance, so that a fault
can be found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from bot.understanding.errors import BadTrainingFile
from bot.understanding.likeness import normalised

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # it takes a sixth of the time


@dataclass(frozen=True, slots=True)
class Utterance:
    """`asked` is the property within the intent ("ask_feature/weight"), where one is given; `language` the
    name of the folder it was read from."""

    text: str
    intent: str
    path: Path
    line: int
    asked: str | None = None
    language: str | None = None


def read_folder(folder: Path, intents: Collection[str]) -> list[Utterance]:
    """All utterances of a language. Raises BadTrainingFile at the first fault: malformed YAML, an unknown
    intent or an empty utterance."""
    paths = sorted(folder.rglob("*.yml"))
    found = [replace(u, language=folder.name) for path in paths for u in read_file(path, intents)]
    if not found:
        raise BadTrainingFile(folder, 1, "holds no utterances; expected Rasa NLU files (*.yml)")
    return found


def spoken_in(folder: Path) -> dict[str, list[str]]:
    """The texts of each language's folder, whatever they mean."""
    return {
        language.name: [
            text
            for path in sorted(language.rglob("*.yml"))
            for intent, examples in _blocks(path)
            for text, _ in _utterances(path, intent.value, examples)
        ]
        for language in sorted(folder.glob("*"))
        if language.is_dir()
    }


def disagreements(utterances: Iterable[Utterance]) -> list[str]:
    """A sentence for each utterance that stands under two intents. Training goes on with both; people
    decide."""
    first: dict[str, Utterance] = {}
    found = []
    for one in utterances:
        before = first.setdefault(normalised(one.text) or one.text, one)
        if before.intent != one.intent:
            found.append(f"{one.path}:{one.line}: {one.text!r} is {one.intent} here and {before.intent} in "
                         f"{before.path}:{before.line}; keep one of them")  # fmt: skip
    return found


def read_file(path: Path, intents: Collection[str]) -> Iterator[Utterance]:
    for intent, examples in _blocks(path):
        name, _, asked = intent.value.partition("/")
        line = intent.start_mark.line + 1
        if name not in intents:
            raise BadTrainingFile(path, line, f"intent {name!r} is not in data/intents.yml")
        known = intents[name].properties if isinstance(intents, Mapping) else ()
        if asked and asked not in known:
            listed = ", ".join(known) or "none"
            why = f"{name} asks for no {asked!r} in data/intents.yml; expected one of {listed}"
            raise BadTrainingFile(path, line, why)
        for text, at in _utterances(path, intent.value, examples):
            yield Utterance(text, name, path, at, asked or None)


def _utterances(path: Path, intent: str, examples: yaml.ScalarNode) -> Iterator[tuple[str, int]]:
    start = examples.start_mark.line + (2 if examples.style in ("|", ">") else 1)
    empty = True
    for line, written in enumerate(examples.value.splitlines(), start):
        if not written.strip():
            continue
        if not written.lstrip().startswith("-"):
            raise BadTrainingFile(path, line, f'{written.strip()!r} has to start with "- "')
        text = written.lstrip()[1:].strip()
        if not text:
            raise BadTrainingFile(path, line, f"an empty utterance of {intent}")
        empty = False
        yield text, line
    if empty:
        raise BadTrainingFile(path, start, f"{intent} has no utterances here")


def _blocks(path: Path) -> Iterator[tuple[yaml.ScalarNode, yaml.ScalarNode]]:
    """The nodes of `intent` and `examples` of each block, with their lines."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadTrainingFile(path, line, f"is not YAML ({error.problem})") from error
    except UnicodeDecodeError as error:
        raise BadTrainingFile(path, 1, f"is not UTF-8 (byte {error.start})") from error
    top = _mapping(root)
    blocks = top.get("nlu") if top else None
    if not isinstance(blocks, yaml.SequenceNode):
        raise BadTrainingFile(path, 1, 'has no list under "nlu"')
    for block in blocks.value:
        entry = _mapping(block) or {}
        intent, examples = entry.get("intent"), entry.get("examples")
        if not isinstance(intent, yaml.ScalarNode) or not isinstance(examples, yaml.ScalarNode):
            raise BadTrainingFile(
                path,
                block.start_mark.line + 1,
                'a block needs "intent: name" and "examples: |" with "- " lines',
            )
        yield intent, examples


def _mapping(node: yaml.Node | None) -> dict[str, yaml.Node] | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}

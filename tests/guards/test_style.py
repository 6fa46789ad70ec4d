"""STYLE.md where a machine can hold it: sizes, names, no work at import."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator

import pytest

from tests.guards.source import ROOT, Module, modules

LINES = 300
BANNED = frozenset("user data info manager helper helpers util utils misc session".split())
GIVEN_BY_OTHERS = {
    ("bot/catalogue/feeds/texts.py", "handle_data"): "html.parser calls it",
    ("bot/catalogue/feeds/texts.py", "data"): "html.parser's argument",
    ("bot/engine/patches.py", "use_text_for_last_user_input"): "Rasa's argument",
    ("bot/understanding/components/", "training_data"): "Rasa's argument",
    ("bot/understanding/components/", "process_training_data"): "Rasa calls it",
    ("bot/understanding/importer.py", "get_nlu_data"): "Rasa calls it",
    ("bot/records/models.py", "data"): "a column that a tracker event has in Rasa",
}


@pytest.mark.parametrize("module", modules(), ids=lambda m: m.name)
def test_a_module_is_short(module: Module) -> None:
    if "migrations/versions" in module.name:
        return  # a migration is one step of the schema, written once and never grown
    assert len(module.text.splitlines()) <= LINES


def names_in(module: Module) -> Iterator[tuple[str, int]]:
    yield module.path.stem, 1
    for node in ast.walk(module.tree):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name, node.lineno
            case ast.arg():
                yield node.arg, node.lineno
            case ast.Name(ctx=ast.Store()):
                yield node.id, node.lineno


def words_of(name: str) -> set[str]:
    return set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().split("_"))


@pytest.mark.parametrize("module", modules(), ids=lambda m: m.name)
def test_names_say_what_they_name(module: Module) -> None:
    excused = {name for (where, name) in GIVEN_BY_OTHERS if module.name.startswith(where)}
    vague = [
        f"line {line}: {name}"
        for name, line in names_in(module)
        if words_of(name) & BANNED and name not in excused
    ]
    assert not vague


@pytest.mark.parametrize(("where", "name"), GIVEN_BY_OTHERS)
def test_every_excuse_is_still_needed(where: str, name: str) -> None:
    assert any(name == n for m in modules() if m.name.startswith(where) for n, _ in names_in(m))


@pytest.mark.parametrize("module", modules(), ids=lambda m: m.name)
def test_sql_is_never_put_together_from_text(module: Module) -> None:
    spliced = [
        node.lineno
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name | ast.Attribute)
        and (node.func.id if isinstance(node.func, ast.Name) else node.func.attr)
        in {"text", "exec_driver_sql"}
        and node.args
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert not spliced


def committed() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert listed
    return listed


def test_nothing_built_and_no_database_or_secret_is_committed() -> None:
    built = re.compile(
        r"(?:^|/)(?:__pycache__|node_modules|\.venv|models|var|build|dist)/"
        r"|\.(?:pyc|sqlite3?|db|tar\.gz|onnx|whl|log|pem|key)$|\.egg-info|(?:^|/)\.env$|min\.js$"
    )
    assert not [path for path in committed() if built.search(path)]


def test_no_file_of_a_helpers_notes_is_committed() -> None:
    assert not [path for path in committed() if path.startswith("/") or "PLAN.md" in path]

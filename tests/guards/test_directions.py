"""Who may import whom (DESIGN, "Directions"): the core knows nothing of the engine, nothing knows the web."""

from __future__ import annotations

import sys

import pytest

from tests.guards.source import Module, modules, of

CORE = {"journey", "catalogue", "feedback", "orders", "answers", "dialogue"}
MAY_IMPORT: dict[str, set[str]] = {
    "journey": set(),
    "catalogue": set(),
    "feedback": set(),
    "orders": {"catalogue"},
    "answers": {"catalogue"},
    "dialogue": {"journey", "catalogue", "feedback", "orders", "answers"},
    "records": CORE,
    "understanding": CORE,
    "engine": CORE | {"records", "understanding", "settings"},
    "actions": CORE | {"records"},
    "web": CORE | {"records", "engine", "settings"},
    "settings": {"records"},
    "commands": CORE | {"records", "understanding", "engine", "web", "settings"},
    "__main__": {"commands"},
    "__init__": set(),
}
OTHERS_IN_CORE = {
    "journey": {"numpy"},
    "catalogue": {"numpy", "scipy", "rapidfuzz", "charset_normalizer", "defusedxml"},
    "feedback": set(),
    "orders": set(),
    "answers": {"numpy"},
    "dialogue": {"numpy"},
}
READERS_OF_YAML = {
    "bot/journey/stages_file.py",
    "bot/dialogue/shop.py",
    "bot/dialogue/cues_file.py",
    "bot/answers/reading.py",
    "bot/catalogue/feeds/mapping.py",
    "bot/catalogue/things_file.py",
    "bot/catalogue/words_file.py",
}
"""The files a marketer or a shop's owner writes; what is read from them is an argument everywhere else."""


def ours(imported: str) -> str | None:
    if imported == "actions" or imported.startswith("actions."):
        return "actions"
    return imported.split(".")[1] if imported.startswith("bot.") else None


@pytest.mark.parametrize("module", modules(), ids=lambda m: m.name)
def test_imports_go_only_the_allowed_way(module: Module) -> None:
    allowed = MAY_IMPORT[module.package] | {module.package}
    wrong = [
        f"line {line}: {name}" for name, line in module.imports() if not {ours(name)} <= allowed | {None}
    ]
    assert not wrong


@pytest.mark.parametrize("module", of(*CORE), ids=lambda m: m.name)
def test_the_core_stands_on_the_standard_library_and_numbers(module: Module) -> None:
    allowed = OTHERS_IN_CORE[module.package] | ({"yaml"} if module.name in READERS_OF_YAML else set())
    foreign = {
        name.split(".")[0]
        for name, _ in module.imports()
        if ours(name) is None and name.split(".")[0] not in sys.stdlib_module_names | {"bot"}
    }
    assert foreign <= allowed


@pytest.mark.parametrize(
    ("library", "owners"), [("rasa", {"engine", "understanding"}), ("rasa_sdk", {"actions", "engine"})]
)
def test_rasa_is_imported_only_where_it_is_wrapped(library: str, owners: set[str]) -> None:
    importers = {m.package for m in modules() for name, _ in m.imports() if name.split(".")[0] == library}
    assert importers
    assert importers <= owners


def test_nothing_imports_the_web_but_the_commands() -> None:
    importers = {m.package for m in modules() for name, _ in m.imports() if ours(name) == "web"}
    assert importers <= {"web", "commands"}


def test_tensorflow_is_imported_nowhere() -> None:
    heavy = {"tensorflow", "keras", "torch"}
    assert not [m.name for m in modules() for name, _ in m.imports() if name.split(".")[0] in heavy]


def test_the_core_asks_no_clock_no_network_no_environment_and_no_database() -> None:
    outside = {
        "sqlite3",
        "socket",
        "subprocess",
        "urllib.request",
        "http.client",
        "asyncio",
        "random",
    }
    readers = [f"{m.name}:{line} {name}" for m in of(*CORE) for name, line in m.imports() if name in outside]
    assert not readers
    calls = ("datetime.now(", "datetime.utcnow(", "date.today(", "time.time(", "os.environ", "getenv(")
    assert not [f"{m.name}: {call}" for m in of(*CORE) for call in calls if call in m.text]

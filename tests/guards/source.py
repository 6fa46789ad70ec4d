"""The repository's own source, read as syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Module:
    """`package` is the first folder below bot/ ("catalogue"), a module of bot/ itself, or "actions"."""

    path: Path
    package: str
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return str(self.path.relative_to(ROOT))

    def imports(self) -> Iterator[tuple[str, int]]:
        """Every module imported anywhere in it, also inside functions, with its line."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module, node.lineno


@cache
def modules() -> tuple[Module, ...]:
    found = []
    for folder in ("bot", "actions"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            package = parts[0] if folder == "actions" or len(parts) == 1 else parts[1]
            text = path.read_text("utf-8")
            found.append(Module(path, package, text, ast.parse(text)))
    return tuple(found)


def of(*packages: str) -> list[Module]:
    return [module for module in modules() if module.package in packages]

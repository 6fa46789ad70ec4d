"""Reads data/things.yml."""

from __future__ import annotations

from pathlib import Path

import yaml


class BadThingsFile(Exception):
    """data/things.yml, or a list of goods, is not of its form: says where and what to do."""


def read_phrases(path: Path) -> dict[str, bool]:
    """Phrases with whether each names a thing to buy. Raises BadThingsFile."""
    try:
        read = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadThingsFile(f"{path} cannot be read as YAML: {error}") from error
    if not isinstance(read, dict) or set(read) != {"things", "others"}:
        raise BadThingsFile(f'{path}: expected the two lists "things" and "others"')
    found: dict[str, bool] = {}
    for name, rows in read.items():
        if not isinstance(rows, list) or not all(isinstance(row, str) for row in rows):
            raise BadThingsFile(f"{path}: {name}: expected a list of lines with phrases between commas")
        for phrase in (part.strip() for row in rows for part in row.split(",")):
            if phrase in found and found[phrase] != (name == "things"):
                raise BadThingsFile(f'{path}: "{phrase}" stands in both lists; keep one')
            found[phrase] = name == "things"
    return found

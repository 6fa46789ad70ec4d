"""What the documents name is there: files, make targets, settings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.guards.source import ROOT

DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
FOLDERS = "bot|actions|data|tests|docs|widget|benchmarks|requirements"
NAMED = re.compile(rf"`((?:{FOLDERS})/[\w./<>*{{}}-]*|[\w-]+\.(?:yml|lock|toml))`")
LINKED = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
TARGET = re.compile(r"\bmake ([a-z][a-z-]*)")
MADE_LATER = re.compile(r"^var/|[<>*{}]")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: str(d.relative_to(ROOT)))
def test_every_file_that_a_document_names_exists(document: Path) -> None:
    text = document.read_text("utf-8")
    named = [name for name in NAMED.findall(text) if not MADE_LATER.search(name)]
    missing = [name for name in named if not (ROOT / name).exists()]
    linked = [name for name in LINKED.findall(text) if not (document.parent / name).exists()]
    assert not missing + linked


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: str(d.relative_to(ROOT)))
def test_every_make_target_that_a_document_names_exists(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.M))
    assert {"install", "run", "test", "train", "check"} <= targets
    quoted = re.findall(r"`([^`]+)`", document.read_text("utf-8"))
    assert {name for each in quoted for name in TARGET.findall(each)} <= targets

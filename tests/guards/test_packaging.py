"""The lock file pins everything we name, by hash, and names no address."""

from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.guards.source import ROOT

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
ENTRY = re.compile(
    r"^([A-Za-z0-9._\[\]-]+)==([^\s;\\]+)[^\\\n]*((?:\\\n\s+--hash=sha256:[0-9a-f]{64}\s*)*)", re.M
)


def entries() -> list[tuple[str, str, int]]:
    """Name, version, number of hashes; a package may have a version for each Python."""
    return [
        (canonicalize_name(name.partition("[")[0]), version, hashes.count("--hash="))
        for name, version, hashes in ENTRY.findall(LOCK)
    ]


def test_every_package_of_the_lock_has_a_version_and_hashes() -> None:
    pinned = entries()
    assert len(pinned) > 50
    assert not [name for name, _, hashes in pinned if hashes == 0]
    top = [line for line in LOCK.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(top) == len(pinned)


def test_the_lock_names_no_address() -> None:
    assert not re.search(r"https?://|--(?:extra-)?index-url|--find-links|git\+|@ file", LOCK)


def test_every_direct_dependency_is_locked_at_a_version_that_it_allows() -> None:
    named = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]
    for requirement in map(Requirement, named):
        versions = [v for name, v, _ in entries() if name == canonicalize_name(requirement.name)]
        assert versions, f"{requirement.name} is not in requirements.lock"
        assert all(requirement.specifier.contains(v) for v in versions), f"{requirement}: {versions} locked"


def test_no_tensorflow_comes_with_the_lock() -> None:
    assert not [name for name, _, _ in entries() if name.startswith(("tensorflow", "keras", "torch"))]

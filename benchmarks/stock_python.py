"""Stock Rasa 3.6.21 in an environment of its own: which Python could carry it, and the installation."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

STOCK = "rasa==3.6.21"
PINNED = (STOCK, "setuptools<81")  # rasa imports pkg_resources, which later releases of setuptools dropped
WANTED = (3, 10)
NOTE = "stock-installed.json"


class NoStock(Exception):
    """Stock Rasa cannot be had here; says why."""


@dataclass(frozen=True, slots=True)
class Installed:
    """`seconds` is what the installation took (when it was made, perhaps in an earlier run)."""

    python: Path
    seconds: float
    megabytes: float


def find_python() -> Path:
    """A Python 3.10 that runs, or NoStock: Rasa 3.6.21 declares that it takes nothing newer."""
    for candidate in dict.fromkeys(_candidates()):
        if _version(candidate) == WANTED:
            return candidate
    raise NoStock("no Python 3.10 on PATH, in ~/.pyenv or by uv; stock Rasa 3.6.21 takes none newer")


def install(python: Path, folder: Path) -> Installed:
    """Into `folder`, once; an installation that was broken off is made anew. Raises NoStock."""
    note, inside = folder / NOTE, folder / "bin" / "python"
    if not note.exists():
        shutil.rmtree(folder, ignore_errors=True)
        began = time.monotonic()
        _run([str(python), "-m", "venv", str(folder)])
        _run([str(inside), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *PINNED])
        note.write_text(json.dumps({"seconds": round(time.monotonic() - began)}), encoding="utf-8")
    seconds = json.loads(note.read_text(encoding="utf-8"))["seconds"]
    return Installed(inside.absolute(), seconds, _megabytes(folder))


def _candidates() -> Iterator[Path]:
    if (onpath := shutil.which("python3.10")) is not None:
        yield Path(onpath)
    yield from sorted(Path.home().glob(".pyenv/versions/3.10*/bin/python3.10"), reverse=True)
    if (uv := shutil.which("uv")) is not None:
        command = [uv, "python", "find", "--no-python-downloads", "3.10"]
        found = subprocess.run(command, capture_output=True, text=True, check=False)
        if found.returncode == 0 and found.stdout.strip():
            yield Path(found.stdout.strip())


def _version(python: Path) -> tuple[int, ...] | None:
    """None where it does not run: pyenv's shims answer for versions that are not chosen, and fail."""
    program = "import sys; print(*sys.version_info[:2])"
    try:
        told = subprocess.run(
            [str(python), "-c", program], capture_output=True, text=True, check=False, timeout=30
        )
        return tuple(map(int, told.stdout.split())) if told.returncode == 0 else None
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = [line for line in done.stderr.splitlines() if not line.startswith("WARNING")][-3:]
        raise NoStock(f"{STOCK} could not be installed: {' '.join(command[1:4])} failed: {' '.join(said)}")


def _megabytes(folder: Path) -> float:
    total = 0
    for place, _, files in os.walk(folder):
        total += sum(os.lstat(os.path.join(place, name)).st_blocks * 512 for name in files)
    return total / 1e6

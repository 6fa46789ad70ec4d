"""Files that hold no error are not read whole at every start."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

Read = TypeVar("Read")


def read_checked(note: Path, files: Sequence[Path], read: Callable[[bool], Read]) -> Read:
    """`read(False)` reads everything and raises what is wrong. Once that went well, the digest of the files
    lies in `note`, and as long as they stay the same it is `read(True)`, which may put off what nobody has
    asked for. Name the code that reads among the files: what it finds wrong may change too."""
    digest = _digest(files)
    if _noted(note) == digest:
        return read(True)
    found = read(False)
    with suppress(OSError):  # a folder that may only be read: everything is read at the next start too
        note.write_text(digest)
    return found


def _noted(note: Path) -> str | None:
    try:
        return note.read_text()
    except (OSError, ValueError):
        return None


def _digest(files: Sequence[Path]) -> str:
    total = hashlib.sha256(sys.version.encode())
    for path in files:
        if path.is_file():
            total.update(f"\0{path}\0".encode() + path.read_bytes())
    return total.hexdigest()

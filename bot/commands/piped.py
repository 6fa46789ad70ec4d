"""A feed from a pipe, which can be read only once, as a file that can be read again."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def readable_again(file: Path) -> Iterator[Path]:
    """The file itself, or a copy of what a pipe gives, such as that of a shell's <(...). Raises OSError."""
    if not file.is_fifo():
        yield file
        return
    with tempfile.TemporaryDirectory(prefix="waystage-import-") as folder:
        copy = Path(folder) / "piped"
        with file.open("rb") as pipe, copy.open("wb") as out:
            shutil.copyfileobj(pipe, out)
        yield copy

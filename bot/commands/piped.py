"""A feed from a pipe, which can be read only once, or packed, as a file that can be read again and again."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.catalogue.feeds.rows import UnreadableFeed
from bot.commands.fetching import FetchError
from bot.commands.unpacking import unpacked

MOST_BYTES = 2_000_000_000


@contextmanager
def readable_again(file: Path) -> Iterator[Path]:
    """The file itself; a copy of what a pipe gives, such as that of a shell's <(...); what a gzip or a zip
    holds. Raises OSError, UnreadableFeed."""
    if not file.is_fifo() and not file.is_file():
        yield file
        return
    with tempfile.TemporaryDirectory(prefix="waystage-import-") as folder:
        feed = file
        if file.is_fifo():
            feed = Path(folder) / "piped"
            with file.open("rb") as pipe, feed.open("wb") as out:
                shutil.copyfileobj(pipe, out)
        try:
            feed = unpacked(feed, Path(folder), MOST_BYTES, file.name)
        except FetchError as bad:
            said = str(bad).removesuffix(" (--most-megabytes)")
            raise UnreadableFeed(f"{said}; no product was imported") from None
        yield feed

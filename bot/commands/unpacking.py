"""A feed that comes as gzip or zip, unpacked within a limit."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from pathlib import Path

from bot.commands.fetching import Refused, limited_copy

MOST_LAYERS = 2  # a packed file that is sent packed


def unpacked(file: Path, folder: Path, most_bytes: int, name: str, layers: int = MOST_LAYERS) -> Path:
    """The file itself where it is not packed, else what was in it, in `folder`. A zip holds one feed; a
    workbook of a spreadsheet program is none. Raises FetchError."""
    if not layers:
        return file
    with file.open("rb") as handle:
        begin = handle.read(4)
    out = folder / f"unpacked-{layers}"
    if begin[:2] == b"\x1f\x8b":
        try:
            with gzip.open(file) as packed:
                limited_copy(packed.read, out, most_bytes, name)
        except (OSError, EOFError, zlib.error):
            raise Refused(f"{name}: its gzip is damaged or cut off") from None
        return unpacked(out, folder, most_bytes, name, layers - 1)
    if begin == b"PK\x03\x04":
        try:
            with zipfile.ZipFile(file) as archive:
                if not {"[Content_Types].xml", "mimetype"}.isdisjoint(archive.namelist()):
                    return file
                with archive.open(_only_one(archive, name)) as member:
                    limited_copy(member.read, out, most_bytes, name)
        except (zipfile.BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError):
            raise Refused(f"{name}: its zip is damaged or locked with a password") from None
        return unpacked(out, folder, most_bytes, name, layers - 1)
    return file


def _only_one(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    files = [
        each
        for each in archive.infolist()
        if not each.is_dir() and not each.filename.startswith("__MACOSX/")
        and not each.filename.rpartition("/")[2].startswith(".")
    ]  # fmt: skip
    if len(files) != 1:
        raise Refused(f"{name}: its zip holds {len(files)} files; expected one, the feed")
    return files[0]

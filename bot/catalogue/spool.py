"""Documents set aside on disk while a feed is read, so that the database is written in one short go."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from types import TracebackType

IN_MEMORY = 32 << 20


class Spool:
    """Of a repeated id the last document counts. A context manager: what was set aside goes with it."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  closed in __exit__
        self._latest: dict[str, int] = {}
        self._sizes: list[tuple[str, int]] = []

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, id_: str, document: bytes) -> None:
        self._latest[id_] = len(self._sizes)
        self._sizes.append((id_, len(document)))
        self._file.write(document)

    def documents(self) -> Iterator[tuple[str, bytes]]:
        self._file.seek(0)
        for place, (id_, size) in enumerate(self._sizes):
            document = self._file.read(size)
            if self._latest[id_] == place:
                yield id_, document

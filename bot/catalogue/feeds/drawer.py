"""Documents laid aside on disk under a key, so that what many rows refer to does not fill the memory."""

from __future__ import annotations

import json
import tempfile
from types import TracebackType
from typing import Any

IN_MEMORY = 8 << 20


class Drawer:
    """The first document under a key stays. A context manager: what was laid aside goes with it."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  closed in __exit__
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def __enter__(self) -> Drawer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def __bool__(self) -> bool:
        return bool(self._places)

    def lay(self, key: str, document: Any) -> None:
        if key in self._places:
            return
        raw = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        self._file.seek(self._end)
        self._file.write(raw)
        self._places[key] = (self._end, len(raw))
        self._end += len(raw)

    def get(self, key: str) -> Any:
        """The document, None where there is none."""
        if key not in self._places:
            return None
        start, size = self._places[key]
        self._file.seek(start)
        return json.loads(self._file.read(size).decode("utf-8", "surrogatepass"))

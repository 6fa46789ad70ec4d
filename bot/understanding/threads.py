"""One thread for linear algebra in a serving process."""

from __future__ import annotations

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def one_thread_for_algebra() -> Any:
    """A message's small products gain nothing from OpenBLAS's second thread, which spins while it waits: it
    took 8 of 14 ms of CPU a message. Holds for the whole process, once; scale by processes, one a core."""
    import threadpoolctl  # type: ignore[import-untyped]

    return threadpoolctl.threadpool_limits(limits=1, user_api="blas")

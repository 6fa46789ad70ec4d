"""One thread for linear algebra: in a serving process, and while fits run side by side."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def one_thread_for_algebra() -> Any:
    """A message's small products gain nothing from OpenBLAS's second thread, which spins while it waits: it
    took 8 of 14 ms of CPU a message. Holds for the whole process, once; scale by processes, one a core."""
    import threadpoolctl  # type: ignore[import-untyped]

    return threadpoolctl.threadpool_limits(limits=1, user_api="blas")


@contextmanager
def one_thread_of_algebra() -> Iterator[None]:
    """Within the block; for the threads of this process together."""
    import threadpoolctl

    with threadpoolctl.threadpool_limits(limits=1, user_api="blas"):
        yield

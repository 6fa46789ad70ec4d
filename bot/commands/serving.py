"""uvicorn as `waystage run` needs it: a socket bound early, a clear end."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import click
import uvicorn
from starlette.types import ASGIApp

FINISH_WITHIN_SECONDS = 30


def bind(host: str, port: int) -> socket.socket:
    """Taken before the long work begins: a port in use is told at once. Raises click.ClickException."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends answers off at once (TCP_NODELAY) only where the protocol is named, else 40 ms later
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        raise click.ClickException(
            f"HOST {host}, PORT {port}: cannot be used ({error.strerror}); "
            f"stop what listens there, or choose another one, like PORT={port % 65535 + 1} make run"
        ) from error
    return bound


def address(host: str, port: int) -> str:
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


class Server(uvicorn.Server):
    """Ends with exit status 0 on SIGTERM and SIGINT, after the answers under way are out."""

    def __init__(self, app: ASGIApp, on_ready: Callable[[], None], on_end: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                ws="none",
                access_log=False,
                log_config=None,
                timeout_graceful_shutdown=FINISH_WITHIN_SECONDS,
                server_header=False,
            )
        )
        self._on_ready = on_ready
        self._on_end = on_end

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """uvicorn raises the signal once more when it has ended, and so never exits with 0."""
        wanted = (signal.SIGINT, signal.SIGTERM)
        before = {each: signal.signal(each, self.handle_exit) for each in wanted}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._on_end()
        super().handle_exit(sig, frame)

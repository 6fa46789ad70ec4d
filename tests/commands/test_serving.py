from __future__ import annotations

import asyncio
import socket

from bot.commands.serving import bind


async def sends_at_once(listening: socket.socket) -> bool:
    """Whether an answer on a connection taken there leaves without waiting to be joined by more."""
    told: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        accepted = writer.get_extra_info("socket")
        told.set_result(bool(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
        writer.close()

    async with await asyncio.start_server(answer, sock=listening):
        _, writer = await asyncio.open_connection(*listening.getsockname()[:2])
        found = await told
        writer.close()
    return found


def test_an_answer_leaves_at_once() -> None:
    with bind("127.0.0.1", 0) as listening:
        assert asyncio.run(sends_at_once(listening))

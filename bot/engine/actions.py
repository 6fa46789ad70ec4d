"""Custom actions in this process: what Rasa would send to an action server is run by its own executor here.

Import it after lean.install(). The same `actions` package runs under `rasa run actions` as well.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import orjson
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from bot.engine.workers import Workers

TIMEOUT_SECONDS = 10.0


class ActionTookTooLong(Exception):
    pass


class ActionsHere(EndpointConfig):  # type: ignore[misc]
    """Stands where the URL of an action server would. Each action runs in a worker thread, so that a
    blocking one stops nobody else; slots go in and results come out through JSON, so that nothing is shared
    with it.

    Raises ActionTookTooLong after `timeout_seconds`, and whatever the action raises.
    """

    in_process = True

    def __init__(
        self, packages: Sequence[str], workers: Workers, timeout_seconds: float = TIMEOUT_SECONDS
    ) -> None:
        super().__init__(url="in-process://actions", enable_selective_domain=True)
        self._executor = ActionExecutor()
        for package in packages:
            self._executor.register_package(package)
        self._workers = workers
        self._timeout_seconds = timeout_seconds

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._executor.actions)

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = None,
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        body = kwargs["json"]
        body["tracker"]["slots"] = orjson.loads(orjson.dumps(body["tracker"]["slots"]))
        try:
            result = await self._workers.complete(lambda: self._executor.run(body), self._timeout_seconds)
        except TimeoutError:
            raise ActionTookTooLong(f"{body['next_action']}: more than {self._timeout_seconds:g} s") from None
        except ActionExecutionRejection as error:  # the wire format of rasa_sdk/endpoint.py
            raise ClientResponseError(400, "rejected", _told(error.message, error.action_name)) from error
        except ActionNotFoundException as error:
            raise ClientResponseError(404, "not found", _told(error.message, error.action_name)) from error
        return orjson.loads(orjson.dumps(result))


def _told(message: str, action_name: str) -> str:
    return json.dumps({"error": message, "action_name": action_name})

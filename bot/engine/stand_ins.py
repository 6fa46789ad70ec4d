"""Modules that stand in `sys.modules` for what Rasa imports and Waystage does not use, or not at once."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

# What Rasa asks other servers with. Waystage runs actions in process: aiohttp, 85 ms of a start, is imported
# when the first session with such a server is made.
_ASKS_SERVERS = ("BasicAuth", "ClientSession", "ClientTimeout", "InvalidURL")
_ASKED_IN_VAIN = ("ClientError", "ClientConnectionError")


class NotHere(Exception):
    """Stands in for a class that Waystage leaves out (an exception, so that `except` clauses accept it)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        raise RuntimeError(f"{type(self).__name__} is not part of Waystage's Rasa (bot/engine/lean.py)")


def stand_in(name: str, members: dict[str, Any], *, package: bool = False) -> ModuleType:
    module = ModuleType(name)
    module.__dict__.update(members)
    if package:
        module.__path__ = []
    sys.modules[name] = module
    parent, _, child = name.rpartition(".")
    if parent in sys.modules:
        setattr(sys.modules[parent], child, module)
    return module


def left_out(classes: Iterable[str]) -> dict[str, Any]:
    return {each: type(each, (NotHere,), {}) for each in classes}


def on_demand(name: str) -> None:
    """What only training runs through is imported when it is first asked for something."""
    if name in sys.modules:
        return

    def of_the_real(wanted: str) -> Any:
        if wanted.startswith("__"):
            raise AttributeError(wanted)
        del sys.modules[name]
        return getattr(importlib.import_module(name), wanted)

    stand_in(name, {"__getattr__": of_the_real})


def sessions_on_demand() -> None:
    """aiohttp, whose errors Rasa names in its classes: the first session brings the real one in its place."""
    if "aiohttp" in sys.modules:
        return

    def made(cls: type, *args: Any, **kwargs: Any) -> Any:
        for name in ("aiohttp", "aiohttp.client_exceptions"):
            if sys.modules.get(name) in stand_ins:
                del sys.modules[name]
        module.__dict__.update(importlib.import_module("aiohttp").__dict__)
        return getattr(module, cls.__name__)(*args, **kwargs)

    members: dict[str, Any] = {each: type(each, (), {"__new__": made}) for each in _ASKS_SERVERS}
    members |= {each: type(each, (Exception,), {}) for each in _ASKED_IN_VAIN}
    module = stand_in("aiohttp", members, package=True)
    error = type("ContentTypeError", (members["ClientError"],), {})
    stand_ins = (module, stand_in("aiohttp.client_exceptions", {"ContentTypeError": error}))


def beside(module: str, path: str) -> str:
    """pkg_resources.resource_filename: a file in a package, or beside a module."""
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(module)
    return str(Path(spec.origin).parent / path)

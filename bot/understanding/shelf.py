"""Gives the pipeline the catalogue it finds product names in, agent by agent, at run time.

A new catalogue needs no training: the provider is asked anew for every message.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from bot.dialogue.values import Mention


class Shelf(Protocol):
    """What the pipeline needs of a catalogue (bot.catalogue.snapshot.Catalogue has it)."""

    def mentions(self, text: str, language: str | None = None) -> tuple[Mention, ...]: ...

    def is_name(self, word: str) -> bool: ...


Provider = Callable[[], Shelf | None]


def empty_shelf() -> None:
    return None


def set_catalogue(runner: Any, provider: Provider) -> int:
    """Lets every catalogue-reading component of a loaded agent ask `provider`; returns how many there are.

    `runner` is a graph runner (rasa's, or one of ours with the same `_instantiated_nodes`), or an agent.
    """
    count = 0
    for node in _nodes(runner).values():
        component = getattr(node, "_component", node)
        if hasattr(component, "catalogue"):
            component.catalogue = provider
            count += 1
    return count


def _nodes(runner: Any) -> Mapping[str, Any]:
    processor = getattr(runner, "processor", None)
    if processor is not None:
        runner = processor.graph_runner
    nodes: Mapping[str, Any] = runner._instantiated_nodes
    return nodes

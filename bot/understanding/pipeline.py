"""The understanding half of a trained model, on its own: no policies, no conversation, no database."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.dialogue.values import Meaning, Mention, Quantity, Understanding
from bot.understanding.errors import BadModel
from bot.understanding.fusion import OUT_OF_SCOPE
from bot.understanding.language import DEFAULT

MODEL = Path("var/models/waystage.tar.gz")
PROPERTY_SURE, PROPERTY_CERTAIN = 0.7, 0.98


def to_understanding(parse: Mapping[str, Any], language: str = DEFAULT) -> Understanding:
    """What Rasa's parse of a message says, as a value. `language` is that of the conversation: it stays
    when the message does not tell its own. A message without words means `out_of_scope` at confidence 0."""
    text = str(parse.get("text") or "")
    mentions = tuple(
        Mention(**{**m, "candidates": tuple(m["candidates"])}) for m in parse.get("mentions") or ()
    )
    quantities = tuple(Quantity(**quantity) for quantity in parse.get("quantities") or ())
    found = parse.get("meanings") or [
        {
            "intent": OUT_OF_SCOPE,
            "confidence": 0.0,
            "text": text,
            "start": 0,
            "end": len(text),
            "answer": None,
        }
    ]
    meanings = tuple(
        Meaning(
            meaning["intent"],
            float(meaning["confidence"]),
            meaning["text"],
            tuple(m for m in mentions if _place(m.start, found) == at),
            tuple(q for q in quantities if _place(q.start, found) == at),
            entities_of(meaning),
        )
        for at, meaning in enumerate(found)
    )
    ranking = tuple(
        (entry["name"], float(entry["confidence"])) for entry in parse.get("intent_ranking") or ()
    )
    return Understanding(
        text,
        parse.get("language") or language,
        meanings,
        ranking,
        float(parse.get("in_scope") or 0),
        bool(parse.get("language_firm", True)),
    )


def _place(start: int, found: Sequence[Mapping[str, Any]]) -> int:
    """Which meaning a name or number belongs to that begins there; what stands between them, in a part that
    says nothing of its own, belongs to the next ("Red Nail Polish: who makes it, and is it in stock?")."""
    later = (at for at, meaning in enumerate(found) if start < meaning["end"])
    return next(later, len(found) - 1)


def entities_of(meaning: Mapping[str, Any]) -> dict[str, Any]:
    """What a meaning says beside its intent: yes or no, and the property asked for where it is sure;
    `surely` where no word for it is needed."""
    found = {"answer": meaning["answer"]} if meaning.get("answer") else {}
    asked = meaning.get("asked")
    if asked and asked["confidence"] >= PROPERTY_SURE:
        found["asked"] = asked["name"]
        found |= {"surely": True} if asked["confidence"] >= PROPERTY_CERTAIN else {}
    return found


class Understander:
    """Loads the model file once; `parse` and `understand` may be called for any number of messages.

    Rasa has to be importable: call `bot.engine.lean.install()` first.
    """

    def __init__(self, nodes: list[tuple[str, Any, list[str]]], target: str) -> None:
        self._plan, self._target = nodes, target
        self._instantiated_nodes = {name: node for name, node, _ in nodes}  # what shelf.set_catalogue reads

    @classmethod
    def load(cls, path: Path = MODEL) -> Understander:
        """Raises BadModel where the file is missing or no model of this version."""
        from rasa.engine.graph import ExecutionContext, GraphNode
        from rasa.engine.storage.local_model_storage import LocalModelStorage

        if not path.exists():
            raise BadModel(path, "there is no trained model")
        with tempfile.TemporaryDirectory() as folder:
            try:
                storage, metadata = LocalModelStorage.from_model_archive(Path(folder), path)
                target = _before_commands(metadata.predict_schema, metadata.nlu_target)
                schema = metadata.predict_schema.minimal_graph_schema([target])
                context = ExecutionContext(schema, metadata.model_id)
                nodes = {
                    name: GraphNode.from_schema_node(name, node, storage, context)
                    for name, node in schema.nodes.items()
                }
            except BadModel:
                raise
            except Exception as error:  # rasa raises its own kinds for a bad archive, tarfile others
                raise BadModel(path, f"is no model this version can read ({error})") from error
        plan = [(name, nodes[name], list(schema.nodes[name].needs.values())) for name in _in_order(schema)]
        return cls(plan, target)

    def parse(self, text: str) -> dict[str, Any]:
        """Rasa's own form of a parsed message."""
        from rasa.core.channels.channel import UserMessage

        if not text.strip():
            return {"text": text}
        results: dict[str, Any] = {"__message__": ("__message__", [UserMessage(text)])}
        results["__tracker__"] = ("__tracker__", None)
        for name, node, needs in self._plan:
            results[name] = node(*[results[need] for need in needs])
        parsed: dict[str, Any] = results[self._target][1][0].as_dict(only_output_properties=True)
        return parsed

    def understand(self, text: str, language: str = DEFAULT) -> Understanding:
        return to_understanding(self.parse(text), language)


def _before_commands(schema: Any, target: str) -> str:
    """The node before Rasa's RegexMessageHandler, which would take a text like "/buy" for a command."""
    needs = schema.nodes[target].needs
    return str(needs["messages"]) if "RegexMessageHandler" in target else target


def _in_order(schema: Any) -> list[str]:
    """Node names, each after those it needs."""
    order: list[str] = []

    def visit(name: str) -> None:
        if name in order or name not in schema.nodes:
            return
        for need in schema.nodes[name].needs.values():
            visit(need)
        order.append(name)

    for name in schema.nodes:
        visit(name)
    return order

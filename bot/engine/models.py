"""The trained model: loaded from exactly the file named, or not at all.

Import it after lean.install().
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.core.processor import MessageProcessor

from bot.engine.patches import PlainRunner

WHAT_TO_DO = "train it with `make train`"


class ModelError(Exception):
    """ModelMissing or ModelUnusable: names the path and what to do."""


class ModelMissing(ModelError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"there is no model at {path}; {WHAT_TO_DO}")


class ModelUnusable(ModelError):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"the model {path} cannot be loaded ({reason}); {WHAT_TO_DO}")


def load_processor(path: Path, store: Any, actions: Any) -> Any:
    """Rasa's message processor for this model file.

    No Agent: it wraps the store into one that forgets silently. No folder: Rasa would take the newest model
    in it.
    """
    if not path.is_file():
        raise ModelMissing(path)
    try:
        processor = MessageProcessor(
            model_path=str(path),
            tracker_store=store,
            lock_store=None,
            generator=None,
            action_endpoint=actions,
        )
    except Exception as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else "no detail given"
        raise ModelUnusable(path, f"{type(error).__name__}: {reason}") from error
    processor.graph_runner = PlainRunner(processor.graph_runner)
    store.domain = processor.domain
    return processor

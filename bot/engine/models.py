"""The trained model: loaded from exactly the file named, or not at all.

Import it after lean.install().
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.core.processor import MessageProcessor

from bot.engine.errors import ModelMissing, ModelUnusable
from bot.engine.patches import PlainRunner


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
        raise ModelUnusable(path, _reason(error)) from error
    processor.graph_runner = PlainRunner(processor.graph_runner)
    store.domain = processor.domain
    return processor


def _reason(error: BaseException) -> str:
    """What went wrong first: Rasa wraps it in errors that only name the node of its graph."""
    while error.__cause__ is not None or (error.__context__ is not None and not error.__suppress_context__):
        error = error.__cause__ or error.__context__ or error
    said = str(error).strip().splitlines()
    return f"{type(error).__name__}: {said[0]}" if said else type(error).__name__

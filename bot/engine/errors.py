"""What can be wrong with a model.

ModelError
├── ModelMissing    there is no file where the settings say
└── ModelUnusable   it is damaged, or of another Rasa
"""

from __future__ import annotations

from pathlib import Path

WHAT_TO_DO = "train it with `make train`"


class ModelError(Exception):
    """ModelMissing or ModelUnusable: names the path and what to do."""


class ModelMissing(ModelError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"there is no model at {path}; {WHAT_TO_DO}")


class ModelUnusable(ModelError):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"the model {path} cannot be loaded ({reason}); {WHAT_TO_DO}")

"""What can go wrong while learning and understanding.

UnderstandingError
├── BadWeights       a file of sentence-vector weights cannot be read
├── BadTrainingFile  a line of data/nlu (or of the intents file) cannot be learnt from
└── BadModel         the trained model is missing, corrupt or of another kind
"""

from __future__ import annotations

from pathlib import Path


class UnderstandingError(Exception):
    """Shown to people as it stands: says what, where and what to do."""


class BadWeights(UnderstandingError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}; reinstall it with: make install")


class BadTrainingFile(UnderstandingError):
    def __init__(self, path: Path, line: int, why: str) -> None:
        super().__init__(f"{path}:{line}: {why}")
        self.path, self.line, self.why = path, line, why


class BadModel(UnderstandingError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}; build it anew with: make train")

"""Trains the whole model (understanding and rules) when it is stale, and puts it in place in one move."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.understanding import weights
from bot.understanding.embedding import LAYOUT
from bot.understanding.errors import BadTrainingFile, UnderstandingError
from bot.understanding.intents import load_intents
from bot.understanding.pipeline import MODEL
from bot.understanding.utterances import Utterance, disagreements, read_folder

CODE = Path(__file__).parent
# The code that decides what a model file holds; a change elsewhere needs no training.
LEARNS = (
    "beside calibration components/intents components/language descent embedding fusion graph importer "
    "language language_learning learning likeness ngrams prototypes spelling texts typos vectors weights"
).split()


@dataclass(frozen=True, slots=True)
class Project:
    """What a model is made of, under one root; every path is relative to it."""

    root: Path = Path()

    @property
    def intents(self) -> Path:
        return self.root / "data/intents.yml"

    @property
    def utterances(self) -> Path:
        return self.root / "data/nlu"

    @property
    def settings(self) -> Path:
        return self.root / "config.yml"

    @property
    def domain(self) -> Path:
        return self.root / "domain.yml"

    @property
    def talk(self) -> list[Path]:
        """Rules and stories; each may be absent."""
        return [path for name in ("rules", "stories") if (path := self.root / f"data/{name}.yml").exists()]

    def sources(self) -> Iterator[Path]:
        """Every file whose change makes a model stale."""
        yield from (self.intents, self.settings, self.domain, *self.talk)
        for folder in (self.utterances, self.root / "data/language"):
            yield from sorted(path for path in folder.rglob("*") if path.is_file())
        yield from (CODE / f"{name}.py" for name in LEARNS)


@dataclass(frozen=True, slots=True)
class Trained:
    """`seconds` is None when the model in place was current."""

    path: Path
    utterances: int
    intents: int
    seconds: float | None
    warnings: tuple[str, ...] = ()


def fingerprint(project: Project) -> str:
    """Changes with every file that goes into a model, and with the sentence vectors' build."""
    total = hashlib.sha256()
    for path in project.sources():
        if path.exists():
            where = path.relative_to(CODE) if path.is_relative_to(CODE) else path.relative_to(project.root)
            total.update(f"{where}\0".encode() + path.read_bytes() + b"\0")
    source = weights.packaged_weights()
    total.update(f"{LAYOUT} {weights.digest(source) if source else 'no vectors'}".encode())
    return total.hexdigest()


def is_current(project: Project, model: Path = MODEL) -> bool:
    try:
        noted = json.loads(_note_of(model).read_text())
        return (
            model.exists()
            and noted["fingerprint"] == fingerprint(project)
            and noted["size"] == model.stat().st_size
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def train(project: Project, model: Path = MODEL, *, force: bool = False) -> Trained:
    """Raises UnderstandingError with file and line where the project cannot be learnt from; the model in
    place then stays as it is. `bot.engine.lean.install()` has to be called first."""
    intents = load_intents(project.intents)
    utterances = [u for folder in _languages(project) for u in read_folder(folder, intents)]
    said = {utterance.intent for utterance in utterances}
    if silent := [name for name in intents if name not in said]:
        raise BadTrainingFile(project.utterances, 1, f"no utterances for {', '.join(silent)}")
    counts = len(utterances), len(intents)
    if not force and is_current(project, model):
        return Trained(model, *counts, None)
    warnings = tuple(disagreements(utterances))
    started, made_of = time.perf_counter(), fingerprint(project)
    _train_with_rasa(project, utterances, model)
    note(model, made_of)
    return Trained(model, *counts, time.perf_counter() - started, warnings)


def note(model: Path, made_of: str) -> None:
    """Beside the model: it is current for as long as the project's fingerprint is `made_of`."""
    _note_of(model).write_text(json.dumps({"fingerprint": made_of, "size": model.stat().st_size}))


def _train_with_rasa(project: Project, utterances: Sequence[Utterance], model: Path) -> None:
    os.environ["RASA_MAX_CACHE_SIZE"] = "0"  # its cache knows the class of a component, not the code beneath
    from rasa.model_training import TrainingType, _train_graph  # `train` knows no importer but those it makes

    from bot.understanding.importer import ProjectImporter

    importer = ProjectImporter(project.settings, project.domain, project.talk, utterances)
    model.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".training-", dir=model.parent) as folder:
        result = _train_graph(
            importer,
            training_type=TrainingType.NLU if importer.get_stories().is_empty() else TrainingType.BOTH,
            output_path=folder,
            fixed_model_name="model",
            force_full_training=True,
        )
        if result.model is None:
            raise UnderstandingError(f"rasa trained no model from {project.domain} and {project.settings}")
        os.replace(result.model, model)


def _languages(project: Project) -> list[Path]:
    folders = sorted(path for path in project.utterances.glob("*") if path.is_dir())
    if not folders:
        raise BadTrainingFile(project.utterances, 1, "holds no language folder (en, ...)")
    return folders


def _note_of(model: Path) -> Path:
    return model.with_suffix("").with_suffix(".json")

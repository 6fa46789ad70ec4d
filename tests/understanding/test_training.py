"""A model is trained when it is stale, put in place in one move, and says what it learnt."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.engine import lean

lean.install()

from bot.understanding import training  # noqa: E402
from bot.understanding.errors import BadModel, BadTrainingFile  # noqa: E402
from bot.understanding.pipeline import Understander  # noqa: E402

ROOT = Path(__file__).parents[2]
SAID = {
    "greet": ["hi", "hello there", "good morning", "hey you", "good evening to you", "hiya"],
    "ask_price": [
        "how much is it",
        "what does it cost",
        "price please",
        "how expensive is this",
        "the price?",
        "what would I pay for that",
    ],
    "ask_delivery": [
        "when does it arrive",
        "how long is shipping",
        "do you deliver to Riga",
        "delivery time?",
        "is shipping free",
        "how fast do you ship",
    ],
    "out_of_scope": [
        "who won the match",
        "write me a poem",
        "what is the capital of Peru",
        "solve this equation",
        "play some music",
        "what is the meaning of life",
    ],
}


@pytest.fixture
def project(tmp_path: Path) -> training.Project:
    """A small shop's project that learns in seconds: words alone, no sentence vectors."""
    (tmp_path / "data/nlu/en").mkdir(parents=True)
    (tmp_path / "data/intents.yml").write_text("".join(f"{name}: {{means: Says {name}.}}\n" for name in SAID))
    blocks = "".join(
        f"- intent: {name}\n  examples: |\n" + "".join(f"    - {text}\n" for text in texts)
        for name, texts in SAID.items()
    )
    (tmp_path / "data/nlu/en/talk.yml").write_text('version: "3.1"\nnlu:\n' + blocks)
    (tmp_path / "domain.yml").write_text(
        f'version: "3.1"\nintents: [{", ".join(SAID)}]\nactions: [action_a]\n'
    )
    (tmp_path / "data/rules.yml").write_text(
        'version: "3.1"\nrules:\n- rule: hello\n  steps:\n  - intent: greet\n  - action: action_a\n'
    )
    settings = (ROOT / "config.yml").read_text("utf-8")
    settings = settings.replace("vectors.SentenceVectors", "vectors.SentenceVectors\n    use: false")
    settings = settings.replace("scope_threshold: 0.2", "scope_threshold: 0.0\n    use_vectors: false")
    settings = settings.replace("    threshold: 0.2", "    threshold: 0.0")
    settings = settings.replace(
        "LanguageIdentifier",
        f"LanguageIdentifier\n    seeds: {ROOT / 'data/language'}\n    utterances: {tmp_path / 'data/nlu'}",
    )
    (tmp_path / "config.yml").write_text(settings)
    return training.Project(tmp_path)


def test_a_model_is_trained_once_and_again_when_its_data_change(
    project: training.Project, tmp_path: Path
) -> None:
    model = tmp_path / "models/waystage.tar.gz"
    first = training.train(project, model)
    assert first.seconds is not None and (first.utterances, first.intents) == (24, 4)
    assert training.train(project, model).seconds is None
    assert [path.name for path in model.parent.iterdir()] != [] and not list(model.parent.glob(".training-*"))

    said = Understander.load(model).understand("how much is that?")
    assert (said.meanings[0].intent, said.language) == ("ask_price", "en")

    typed = Understander.load(model).parse('/ask_price{"product": "1"}')
    assert typed["intent"]["confidence"] < 1 and not typed.get("entities")

    with (tmp_path / "data/nlu/en/talk.yml").open("a") as file:
        file.write("    - sing a song\n")
    assert not training.is_current(project, model)


def test_the_code_that_learns_is_named_as_it_is() -> None:
    assert [name for name in training.LEARNS if not (training.CODE / f"{name}.py").exists()] == []


def test_a_changed_or_foreign_model_file_is_stale(project: training.Project, tmp_path: Path) -> None:
    model = tmp_path / "models/waystage.tar.gz"
    training.train(project, model)
    model.write_bytes(model.read_bytes()[:-100])
    assert not training.is_current(project, model)
    with pytest.raises(BadModel, match=r"waystage\.tar\.gz: is no model this version can read .* make train"):
        Understander.load(model)


def test_a_faulty_project_leaves_the_model_in_place(project: training.Project, tmp_path: Path) -> None:
    model = tmp_path / "waystage.tar.gz"
    model.write_bytes(b"the model in place")
    shutil.copy(project.intents, tmp_path / "kept.yml")
    project.intents.write_text(project.intents.read_text() + "buy: {means: Wants to buy.}\n")
    with pytest.raises(BadTrainingFile, match="no utterances for buy"):
        training.train(project, model)
    assert model.read_bytes() == b"the model in place"


def test_a_missing_model_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(BadModel, match="there is no trained model; build it anew with: make train"):
        Understander.load(tmp_path / "none.tar.gz")

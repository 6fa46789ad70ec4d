"""A Rasa bot small enough to be trained in a test: each intent is one word, each rule one action."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from pathlib import Path

import yaml

from bot.engine import lean

INTENTS = {
    "greet": ("action_greet", ["hello", "hi there", "good day", "hello you"]),
    "price": ("action_price", ["what does it cost", "price please", "how much is it", "the price"]),
    "buy": ("action_buy", ["i want to buy it", "buy it now", "order it", "take my money"]),
    "survey": ("action_survey", ["ask me a survey", "survey time", "rate survey", "survey"]),
    "hang": ("action_hang", ["hang yourself up", "hang now", "please hang", "hang"]),
    "fail": ("action_fail", ["fail now", "please fail", "fail again", "fail"]),
}
SLOTS = ("buying_stage", "language", "handed_over", "greeted", "belief")


def files() -> dict[str, str]:
    nlu = [
        {"intent": name, "examples": "".join(f"- {each}\n" for each in said)}
        for name, (_, said) in INTENTS.items()
    ]
    rules = [
        {"rule": name, "steps": [{"intent": name}, {"action": act}]} for name, (act, _) in INTENTS.items()
    ]
    domain = {
        "version": "3.1",
        "intents": list(INTENTS),
        "actions": [action for action, _ in INTENTS.values()],
        "slots": {name: {"type": "any", "mappings": [{"type": "custom"}]} for name in SLOTS},
        "session_config": {"session_expiration_time": 0, "carry_over_slots_to_new_session": True},
    }
    config = {
        "recipe": "default.v1",
        "language": "en",
        "assistant_id": "tiny",
        "pipeline": [
            {"name": "WhitespaceTokenizer"},
            {"name": "CountVectorsFeaturizer"},
            {"name": "LogisticRegressionClassifier", "max_iter": 100},
        ],
        "policies": [{"name": "RulePolicy", "enable_fallback_prediction": False}],
    }
    return {
        "domain.yml": yaml.safe_dump(domain),
        "config.yml": yaml.safe_dump(config),
        "data/nlu.yml": yaml.safe_dump({"version": "3.1", "nlu": nlu}),
        "data/rules.yml": yaml.safe_dump({"version": "3.1", "rules": rules}),
    }


def trained(name: str, contents: dict[str, str]) -> Path:
    """The model for these project files; trained once a machine and content."""
    digest = hashlib.sha256(repr((sys.version, sorted(contents.items()))).encode()).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / f"waystage-tests-{os.getuid()}" / f"{name}-{digest}"
    model = folder / "model.tar.gz"
    if model.is_file():
        return model
    for relative, text in contents.items():
        path = folder / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    lean.install()
    lean.quiet_logs()
    from rasa.model_training import train

    result = train(
        domain=str(folder / "domain.yml"),
        config=str(folder / "config.yml"),
        training_files=str(folder / "data"),
        output=str(folder / "out"),
        fixed_model_name="model",
        force_training=True,
    )
    assert result.code == 0, result
    (folder / "out" / "model.tar.gz").replace(model)
    return model

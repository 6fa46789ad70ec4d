from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.engine.errors import ModelMissing, ModelUnusable
from tests.engine.conftest import Start


def test_a_missing_model_is_named_with_what_to_do(start: Start, tmp_path: Path) -> None:
    with pytest.raises(
        ModelMissing, match=r"there is no model at .*/nowhere\.tar\.gz; train it with `make train`"
    ):
        start(model=tmp_path / "nowhere.tar.gz")


def test_no_other_model_in_the_folder_is_taken_instead(start: Start, model: Path, tmp_path: Path) -> None:
    shutil.copy(model, tmp_path / "another.tar.gz")
    with pytest.raises(ModelMissing):
        start(model=tmp_path)


@pytest.mark.parametrize(
    "damage", [lambda whole: b"", lambda whole: b"not a model", lambda whole: whole[:3000]]
)
def test_a_damaged_model_is_named_with_what_to_do(
    start: Start, model: Path, tmp_path: Path, damage: object
) -> None:
    assert callable(damage)
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(damage(model.read_bytes()))
    with pytest.raises(ModelUnusable, match=r"the model .*/broken\.tar\.gz cannot be loaded .*`make train`"):
        start(model=broken)

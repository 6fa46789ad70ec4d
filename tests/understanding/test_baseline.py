"""The next evaluation is held against the last accepted one: what fell is named, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.understanding import baseline
from bot.understanding.errors import UnderstandingError
from bot.understanding.measures import Figure
from bot.understanding.sheet import ERROR_INTENT, INTENT, INVENTED, Sheet

WAS = {
    "en": {
        INTENT: Figure(0.9, 0.88, 0.92, 900),
        ERROR_INTENT: Figure(0.04, 0.02, 0.06, 900),
        INVENTED: Figure(0, 0, 0, 300),
    }
}


def sheet(**figures: float | None) -> Sheet:
    keys = {"intent": INTENT, "error": ERROR_INTENT, "invented": INVENTED}
    return Sheet({keys[name]: Figure(value, value, value, 900) for name, value in figures.items()})


@pytest.mark.parametrize(
    ("now", "fell"),
    [
        ({"intent": 0.88}, []),
        ({"intent": 0.8799}, [INTENT]),
        ({"intent": 0.99}, []),
        ({"error": 0.06}, []),
        ({"error": 0.061}, [ERROR_INTENT]),
        ({"error": 0.0}, []),
        ({"invented": 0}, []),
        ({"invented": 1}, [INVENTED]),
        ({"intent": 0.1, "error": 0.5, "invented": 3}, [INTENT, ERROR_INTENT, INVENTED]),
    ],
)
def test_a_figure_falls_when_it_leaves_its_interval_on_the_bad_side(
    now: dict[str, float], fell: list[str]
) -> None:
    assert [fall.name for fall in baseline.falls(WAS, {"en": sheet(**now)})] == fell


def test_a_fall_names_the_language_the_figure_and_both_values() -> None:
    fell, grew = baseline.falls(WAS, {"en": sheet(intent=0.8, invented=2)})
    assert str(fell) == 'en: "intent" fell to 80.0 %, was 90.0 % (88.0 % to 92.0 %)'
    assert str(grew) == 'en: "invented facts" rose to 2, was 0 (0 to 0)'


def test_a_language_or_figure_without_a_baseline_cannot_fall() -> None:
    assert baseline.falls(WAS, {"he": sheet(intent=0.1)}) == []
    assert baseline.falls({}, {"en": sheet(intent=0.1)}) == []


def test_what_was_not_measured_is_no_fall_but_is_named() -> None:
    measured = {"en": sheet(intent=0.9, error=None)}
    assert baseline.falls(WAS, measured) == []
    assert baseline.unmeasured(WAS, measured) == [("en", ERROR_INTENT), ("en", INVENTED)]


def test_what_was_accepted_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "evaluation.json"
    path.write_text(baseline.accepted({}, {"en": sheet(intent=0.91234567)}, {"at": "2026-11-25"}), "utf-8")
    assert baseline.read_baseline(path) == {"en": {INTENT: Figure(0.9123, 0.9123, 0.9123, 900)}}


def test_accepting_one_language_or_figure_keeps_the_others(tmp_path: Path) -> None:
    path = tmp_path / "evaluation.json"
    new = {"en": sheet(intent=0.95, invented=None), "he": sheet(intent=0.7)}
    path.write_text(baseline.accepted(WAS, new, {"at": "x"}), "utf-8")
    read = baseline.read_baseline(path)
    assert read["en"][INTENT].value == 0.95
    assert read["en"][ERROR_INTENT] == WAS["en"][ERROR_INTENT]
    assert read["en"][INVENTED] == WAS["en"][INVENTED]
    assert read["he"][INTENT].value == 0.7


def test_without_a_file_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    assert baseline.read_baseline(tmp_path / "none.json") == {}


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b'{"languages": []}', b'{"languages": {"en": {"intent": 0.9}}}', b"\xff\xfe",
        b'{"languages": {"en": {"intent": {"value": "0.9", "low": 0, "high": 1, "n": 1}}}}',
        b'{"languages": {"en": {"intent": {"value": 0.9}}}}',
    ],
)  # fmt: skip
def test_a_file_that_is_no_baseline_is_named_with_what_to_do(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "evaluation.json"
    path.write_bytes(content)
    with pytest.raises(UnderstandingError) as caught:
        baseline.read_baseline(path)
    assert str(caught.value).startswith(f"{path}: is no baseline")
    assert "--accept" in str(caught.value)

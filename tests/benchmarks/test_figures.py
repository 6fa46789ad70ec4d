"""What the benchmark says of a figure, and that a fast wrong answer fails."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import processes, script
from benchmarks.figures import Figure, WrongAnswer, percentile, table
from benchmarks.generated import made, write_tsv


@pytest.mark.parametrize(
    ("share", "expected"), [(0.5, 50), (0.95, 95), (0.99, 99), (1.0, 100), (0.001, 1), (0.0, 1)]
)
def test_a_percentile_is_a_value_that_was_measured(share: float, expected: int) -> None:
    assert percentile(range(100, 0, -1), share) == expected


def test_a_missed_reach_is_marked_and_a_figure_without_one_is_not_judged() -> None:
    figures = [
        Figure("turn", "CPU", 20.1, "ms", at_most=20),
        Figure("load", "turns", 45.0, "/s", at_least=45),
        Figure("start", "wall", 9.0, "s"),
    ]
    assert [figure.reached for figure in figures] == [False, True, None]
    lines = table(figures).splitlines()
    assert lines[1].endswith("MISSED")
    assert lines[2].endswith("reached")
    assert lines[3].endswith("9 s")


def right_answers(lines: list[script.Line]) -> list[script.Answer]:
    return [[(sorted(line.acts)[0], " ".join(line.words))] for line in lines]


def test_right_answers_pass_and_the_price_of_another_product_fails() -> None:
    asked = list(islice(script.lines(), 40))
    answers = right_answers(asked)
    script.check(asked, answers)
    assert script.right_share(asked, answers) == 1
    shifted = [answers[-1], *answers[:-1]]
    with pytest.raises(WrongAnswer, match="answered rightly"):
        script.check(asked, shifted)


def test_a_turn_without_a_reply_fails_whatever_the_others_are() -> None:
    asked = list(islice(script.lines(), 40))
    answers = right_answers(asked)
    answers[7] = []
    with pytest.raises(WrongAnswer, match="got no reply"):
        script.check(asked, answers)


def test_no_message_of_a_long_conversation_comes_twice() -> None:
    texts = [line.text for line in islice(script.lines(5), 505)]
    assert len(set(texts)) == 505


def test_the_generated_feed_is_the_same_every_time_and_names_its_bad_rows(tmp_path: Path) -> None:
    first, second = tmp_path / "a.tsv", tmp_path / "b.tsv"
    assert write_tsv(first, made(50), 10) == 5
    write_tsv(second, made(50), 10)
    assert first.read_bytes() == second.read_bytes()
    rows = first.read_text().splitlines()
    assert len(rows) == 51
    assert [number for number, row in enumerate(rows) if "O EUR" in row] == [10, 20, 30, 40, 50]
    assert len({each.title for each in made(2000)}) == 2000


def test_this_process_has_used_time_and_memory() -> None:
    assert os.getpid() in processes.tree(os.getpid())
    assert processes.cpu_seconds(os.getpid()) > 0
    assert 5 < processes.resident_megabytes(os.getpid()) < 20_000

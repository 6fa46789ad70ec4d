"""Writes an evaluation down for people: docs/evaluation.md."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.understanding.evaluation import Sheet
from bot.understanding.measures import Figure, PerClass

SHOWN_CONFUSIONS = 30


def as_markdown(sheet: Sheet, on: date) -> str:
    sources = ", ".join(f"{name} `{value}`" for name, value in sheet.sources.items())
    return "\n".join(
        [
            "# How well Waystage understands",
            "",
            f"Written by `make eval` on {on.isoformat()}; {sources}.",
            "The held-out messages and conversations were written by another author, in other voices, and",
            "are never trained on (a test compares them). Not all of it is untouched: four rows of",
            "data/stages.yml and the weight UNOWNED were set with the total of the conversations in view,",
            "and one threshold of the clauses after three lines with several meanings had been read.",
            "Intervals are 95 %: Wilson for shares, bootstrap for macro-F1.",
            "",
            "| measured | value | interval | n |",
            "|---|---|---|---|",
            *(_line(name, figure) for name, figure in sheet.figures.items() if figure.n),
            "",
            "| measured | value |",
            "|---|---|",
            *(f"| {name} | {_number(value)} |" for name, value in sheet.numbers.items()),
            "",
            "A slip is a letter swapped, lost, doubled or struck beside its key. Stage in conversation is",
            "the belief filter alone, without what the bot's own question tells about an answer.",
            "",
            "Facts right: questions about the products of DummyJSON, through the whole engine: all the facts",
            "asked for were told, or the question was rightly declined or asked back. Invented facts: claims",
            "that no file states and numbers that no claim accounts for. Seven sets were written, one after",
            "the other; on all but the last code was mended, so that the figure of all is not that of new",
            "questions. Right at first contact: 78.9, 73.1 and 83.9 % of the first 308, whose author knew",
            "the code; then, by authors who had seen no code, 77 to 83 % of four sets of 160 at the start",
            "and 93.0 % of the last 157 (unseen), whose failures nobody has read.",
            "",
            "## Stages of single messages",
            "",
            *_table(sheet.stages),
            "",
            "## Intents",
            "",
            *_table(sheet.intents),
            "",
            "## Most frequent confusions",
            "",
            "| is | taken for | times |",
            "|---|---|---|",
            *(f"| {true} | {said} | {times} |" for true, said, times in sheet.confusions[:SHOWN_CONFUSIONS]),
            "",
        ]
    )


def _line(name: str, figure: Figure) -> str:
    interval = f"{_percent(figure.low)} to {_percent(figure.high)}"
    return f"| {name} | {_percent(figure.value)} | {interval} | {figure.n} |"


def _table(lines: Sequence[PerClass]) -> list[str]:
    return [
        "| | precision | recall | F1 | n |",
        "|---|---|---|---|---|",
        *(f"| {each.name} | {' | '.join(map(_percent, _scores(each)))} | {each.n} |" for each in lines),
    ]


def _scores(each: PerClass) -> tuple[float | None, float | None, float | None]:
    return each.precision, each.recall, each.f1


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.1f} %"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"

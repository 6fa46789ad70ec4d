"""`waystage evaluate`: measures the trained model on the held-out files and writes docs/evaluation.md."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.train import quieten_rasa
from bot.engine import lean
from bot.journey.stages import StageModel
from bot.understanding.errors import UnderstandingError

if TYPE_CHECKING:
    from bot.understanding.evaluation import Sheet

HELD_OUT = Path("data/heldout")
CATALOGUE = Path("../shared/catalogues/dummyjson")


@click.command()
@click.option("--language", default="en", show_default=True, help="Folder of data/heldout to measure on.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), default=Path("docs/evaluation.md"))
@click.option("--catalogue", type=click.Path(path_type=Path), default=CATALOGUE, show_default=True,
              help="What the questions about facts are about.")  # fmt: skip
@click.option("--json", "json_out", type=click.Path(dir_okay=False, path_type=Path),
              default=Path("var/evaluation.json"))  # fmt: skip
def command(language: str, out: Path, catalogue: Path, json_out: Path) -> None:
    """Measure understanding on the held-out messages and conversations, and the facts that are told."""
    lean.install()
    quieten_rasa()
    from bot.understanding import evaluation, report, training
    from bot.understanding.intents import load_intents
    from bot.understanding.pipeline import Understander

    messages, conversations = (
        HELD_OUT / language / "messages.jsonl",
        HELD_OUT / language / "conversations.jsonl",
    )
    try:
        if not messages.exists():
            raise UnderstandingError(
                f"{messages}: there is nothing to measure on; name a folder of {HELD_OUT}"
            )
        read = [path for path in (messages, conversations) if path.exists()]
        sheet = evaluation.measure(
            Understander.load(),
            StageModel.load(Path("data/stages.yml")),
            {name: intent.event for name, intent in load_intents().items()},
            evaluation.read_lines(messages, ("text", "intent")),
            evaluation.read_lines(conversations, ("turns",)) if conversations.exists() else (),
        )
        facts = HELD_OUT / language / "facts.jsonl"
        sheet, read = told_facts(sheet, read, facts, catalogue)
    except UnderstandingError as error:
        raise click.ClickException(str(error)) from error
    made_of = {
        "held-out data": evaluation.digest(read),
        "model of": training.fingerprint(training.Project())[:16],
    }
    sheet = evaluation.with_sources(sheet, made_of)
    now = datetime.now(UTC)
    for path in (out, json_out):
        path.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(report.as_markdown(sheet, now.date()), encoding="utf-8")
    json_out.write_text(json.dumps({"at": now.isoformat(), **sheet.as_dict()}, indent=1), encoding="utf-8")
    for name, figure in sheet.figures.items():
        if figure.value is not None:
            click.echo(f"{100 * figure.value:5.1f} %  {name} (n = {figure.n})")
    click.echo(f"{out} and {json_out}")


def told_facts(sheet: Sheet, read: list[Path], questions: Path, catalogue: Path) -> tuple[Sheet, list[Path]]:
    """The sheet with the figures of the facts told, and the files it rests on."""
    from bot.commands import facts_measured
    from bot.settings import Settings

    feed = catalogue / "products.json" if catalogue.is_dir() else catalogue
    missing = next((path for path in (questions, feed) if not path.exists()), None)
    if missing is not None:
        click.secho(
            f"NOT MEASURED: the facts told; {missing} is absent (see --catalogue)", fg="red", err=True
        )
        return sheet, read
    measured = facts_measured.measure_facts(facts_measured.read_questions(questions), feed, Settings.load())
    for answer in measured.failures:
        click.echo(f"not right: {answer.question.id} {' / '.join(answer.question.turns)}", err=True)
    for invented in measured.invented:
        click.secho(f"INVENTED: {invented}", fg="red", err=True)
    figures = {
        **sheet.figures,
        "facts right": measured.right,
        "facts right, unseen questions": measured.unseen,
    }
    numbers = {**sheet.numbers, "invented facts": float(len(measured.invented))}
    return replace(sheet, figures=figures, numbers=numbers), [*read, questions]

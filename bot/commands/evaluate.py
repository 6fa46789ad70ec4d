"""`waystage evaluate`: measures the trained model on the held-out files and writes docs/evaluation.md."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.commands.train import quieten_rasa
from bot.engine import lean
from bot.journey.stages import StageModel
from bot.understanding.errors import UnderstandingError

HELD_OUT = Path("data/heldout")


@click.command()
@click.option("--language", default="en", show_default=True, help="Folder of data/heldout to measure on.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), default=Path("docs/evaluation.md"))
@click.option("--json", "json_out", type=click.Path(dir_okay=False, path_type=Path),
              default=Path("var/evaluation.json"))  # fmt: skip
def command(language: str, out: Path, json_out: Path) -> None:
    """Measure understanding on the held-out messages and conversations."""
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

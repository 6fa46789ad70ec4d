"""`waystage evaluate`: measures the trained model on the held-out files of every language, writes
docs/evaluation.md, and fails where a figure fell."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.train import quieten_rasa
from bot.engine import lean
from bot.journey.annotated import BadConversation, read_conversations
from bot.journey.stages import StageModel
from bot.journey.stages_file import BadStagesFile
from bot.understanding.errors import UnderstandingError

if TYPE_CHECKING:
    from bot.understanding.baseline import Figures
    from bot.understanding.evaluation import Reads
    from bot.understanding.sheet import Sheet

HELD_OUT = Path("data/heldout")
CATALOGUE = Path("../shared/catalogues/dummyjson")
REPORT, BASELINE = Path("docs/evaluation.md"), Path("docs/evaluation.json")
ORDER = ("en", "he", "fa", "lv")
CANNOT_MEASURE = (UnderstandingError, BadStagesFile, BadConversation)

writable = click.Path(dir_okay=False, path_type=Path)
folder = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.option("--language", "languages", multiple=True,
              help="Measure this folder of the held-out data only (several times for several).")  # fmt: skip
@click.option("--held-out", type=folder, default=HELD_OUT, show_default=True)
@click.option("--model", type=writable, default=None, help="The trained model (default: the current one).")
@click.option("--catalogue", type=click.Path(path_type=Path), default=CATALOGUE, show_default=True,
              help="What the questions about facts are about.")  # fmt: skip
@click.option(
    "--without-facts", is_flag=True, help="Leave out the questions about facts, which take longest."
)
@click.option("--out", type=writable, default=None,
              help=f"The report [default: {REPORT}; none for single languages]")  # fmt: skip
@click.option("--json", "json_out", type=writable, default=Path("var/evaluation.json"), show_default=True)
@click.option("--baseline", type=writable, default=BASELINE, show_default=True,
              help="The figures that these are held against.")  # fmt: skip
@click.option("--accept", is_flag=True, help="Take these figures as the baseline from now on.")
@click.option("--public", type=folder, help="Measure on the public corpora installed in this folder instead.")
def command(
    languages: tuple[str, ...],
    held_out: Path,
    model: Path | None,
    catalogue: Path,
    without_facts: bool,
    out: Path | None,
    json_out: Path,
    baseline: Path,
    accept: bool,
    public: Path | None,
) -> None:
    """Measure understanding on the held-out messages and conversations, and the facts that are told."""
    lean.install()
    quieten_rasa()
    from bot.understanding import baseline as kept
    from bot.understanding import evaluation, report, training
    from bot.understanding.pipeline import MODEL, Understander

    chosen = languages or languages_in(held_out)
    try:
        before = kept.read_baseline(baseline)
        reader = Understander.load(model or MODEL)
        if public is not None:
            from bot.commands.public_measured import measure_public

            measure_public(reader, chosen, held_out, public, out)
            return
        sheets: dict[str, Sheet] = {}
        read: list[Path] = []
        for language in chosen:
            click.echo(f"measuring {report.named(language)}", err=True)
            sheets[language], of_language = measured(reader, held_out / language, language)
            facts = held_out / language / "facts.jsonl"
            if not without_facts and facts.exists():
                sheets[language], of_language = told_facts(sheets[language], of_language, facts, catalogue)
            read += of_language
    except CANNOT_MEASURE as error:
        raise click.ClickException(str(error)) from error
    sources = {
        "held-out data": evaluation.digest(read),
        "model of": training.fingerprint(training.Project())[:16],
    }
    now = datetime.now(UTC)
    if out or not languages:
        write(out or REPORT, report.as_markdown(sheets, now.date(), sources))
    of_all = {language: sheet.as_dict() for language, sheet in sheets.items()}
    write(json_out, json.dumps({"at": now.isoformat(), **sources, "languages": of_all}, indent=1))
    for language, sheet in sheets.items():
        for name, figure in sheet.figures.items():
            if figure.value is not None:
                click.echo(f"{language}  {report.cell(name, figure).replace('**', ''):32} {name}")
    worse = compared(before, sheets)
    if accept:
        write(baseline, kept.accepted(before, sheets, {"at": now.date().isoformat(), **sources}))
        click.echo(f"{baseline} holds these figures from now on")
    elif worse:
        raise click.ClickException(
            f"figures worse than {baseline} allows: {worse}; mend it, or take them with --accept"
        )
    elif not before:
        click.echo(f"{baseline} has no figures yet to compare with; write them with --accept", err=True)


def compared(before: Figures, sheets: Mapping[str, Sheet]) -> int:
    """Names every figure that is worse or was not measured; how many are worse."""
    from bot.understanding.baseline import falls, unmeasured

    for language, name in unmeasured(before, sheets):
        click.secho(f'NOT MEASURED: {language}: "{name}", which the baseline has', fg="red", err=True)
    worse = falls(before, sheets)
    for fall in worse:
        click.secho(f"WORSE: {fall}", fg="red", err=True)
    return len(worse)


def languages_in(held_out: Path) -> tuple[str, ...]:
    """The folders with messages, in the order of ORDER. Raises click.ClickException where there is none."""
    found = sorted(path.parent.name for path in held_out.glob("*/messages.jsonl"))
    if not found:
        raise click.ClickException(f"{held_out}: holds no folder with messages.jsonl to measure on")
    return tuple(sorted(found, key=lambda language: (*ORDER, language).index(language)))


def measured(reader: Reads, of_language: Path, language: str) -> tuple[Sheet, list[Path]]:
    """The sheet without facts, and the files it rests on. Raises one of CANNOT_MEASURE."""
    from bot.understanding import evaluation
    from bot.understanding.intents import load_intents

    messages, conversations = of_language / "messages.jsonl", of_language / "conversations.jsonl"
    if not messages.exists():
        raise UnderstandingError(f"{messages}: there is nothing to measure on; name a folder that holds it")
    sheet = evaluation.measure(
        reader,
        StageModel.load(Path("data/stages.yml")),
        {name: intent.event for name, intent in load_intents().items()},
        evaluation.read_lines(messages, ("text", "intent")),
        read_conversations(conversations) if conversations.exists() else (),
        language,
    )
    return sheet, [path for path in (messages, conversations) if path.exists()]


def told_facts(sheet: Sheet, read: list[Path], questions: Path, catalogue: Path) -> tuple[Sheet, list[Path]]:
    """The sheet with the figures of the facts told, and the files it rests on."""
    from bot.commands import facts_measured
    from bot.settings import Settings
    from bot.understanding import sheet as names
    from bot.understanding.measures import counted

    feed = catalogue / "products.json" if catalogue.is_dir() else catalogue
    if not feed.exists():
        click.secho(f"NOT MEASURED: the facts told; {feed} is absent (see --catalogue)", fg="red", err=True)
        return sheet, read
    measured = facts_measured.measure_facts(facts_measured.read_questions(questions), feed, Settings.load())
    for answer in measured.failures:
        click.echo(f"not right: {answer.question.id} {' / '.join(answer.question.turns)}", err=True)
    for invented in measured.invented:
        click.secho(f"INVENTED: {invented}", fg="red", err=True)
    figures = {
        **sheet.figures,
        names.FACTS: measured.right,
        names.UNSEEN: measured.unseen,
        names.INVENTED: counted(len(measured.invented), measured.right.n),
    }
    return replace(sheet, figures=figures), [*read, questions]


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")

"""`waystage stages estimate|explain`: the numbers behind the buying stages (docs/stages.md)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np

from bot.commands.telling_errors import told
from bot.journey.annotated import BadConversation, Talk, as_annotated, read_conversations, talk_of
from bot.journey.estimating import (
    WORTH,
    Judged,
    Key,
    counted,
    cross_validated,
    estimated,
    judged,
    surprise,
)
from bot.journey.stages import STAGES, Evidence, StageModel, Vector
from bot.journey.stages_file import KINDS, BadStagesFile, parsed
from bot.journey.stages_written import rewritten

ANNOTATED = Path("data/conversations")
STAGES_FILE, OPINION = Path("data/stages.yml"), Path("data/stages-opinion.yml")
UNTOLD = ("smalltalk", "out_of_scope", "handoff")
"""Intents of these events say nothing about the stage, wherever they happened to be said."""

existing = click.Path(exists=True, dir_okay=False, path_type=Path)
stages_option = click.option("--stages", type=existing, default=STAGES_FILE, show_default=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """The numbers behind the buying stages: estimate them anew, explain them."""


@command.command()
@click.argument("files", nargs=-1, type=existing)
@stages_option
@click.option("--opinion", type=existing, default=OPINION, show_default=True,
              help="What was thought before anything was counted.")  # fmt: skip
@click.option("--worth", type=click.FloatRange(0.1), default=WORTH, show_default=True,
              help="How many sightings the opinion counts for.")  # fmt: skip
@click.option("--stored", is_flag=True, help="Count the conversations of the database as well.")
@click.option("--database", help="Database URL (default: DATABASE_URL).")
@click.option("--write", is_flag=True, help="Write the numbers into the stages file.")
def estimate(
    files: tuple[Path, ...],
    stages: Path,
    opinion: Path,
    worth: float,
    stored: bool,
    database: str | None,
    write: bool,
) -> None:
    """Estimate the numbers from annotated conversations (all of data/conversations where no FILES are named),
    show what changes, and how well other conversations are placed with them."""
    try:
        text = stages.read_text("utf-8")
        present, thought = parsed(stages, text), StageModel.load(opinion)
        talks = [
            talk_of(row, as_annotated)
            for path in files or tuple(sorted(ANNOTATED.glob("*.jsonl")))
            for row in read_conversations(path)
        ]
    except (BadStagesFile, BadConversation, UnicodeError) as error:
        raise click.ClickException(str(error)) from error
    more = _stored(database) if stored else []
    if not talks and not more:
        raise click.ClickException("there is no conversation to count; name a file, or use --stored")
    settled = _settled()
    estimate_of = estimated(counted([*talks, *more], present), thought, settled, worth)
    fresh = rewritten(text, estimate_of)
    new = parsed(stages, fresh)
    for line in _changes(present, new):
        click.echo(line)
    known = [moment for talk in talks for moment in talk if moment.said and moment.stage is not None]
    click.echo(f"counted {len(talks)} annotated conversations ({len(known)} turns) and {len(more)} stored")
    _say("present numbers (they may stem from these)", judged(talks, present))
    if len(talks) > 1:
        _say("numbers estimated without them", cross_validated(talks, thought, settled, worth))
    for name in _moved_away(thought, new):
        click.echo(f"look at {name}: it now speaks for another stage than was thought", err=True)
    if write:
        temporary = stages.with_name(f".{stages.name}.new")
        temporary.write_text(fresh, encoding="utf-8")
        os.replace(temporary, stages)
        click.echo(f"written to {stages}")


@command.command()
@click.argument("intent", required=False)
@click.option("--page", help="Where the visitor was: home, category, product, cart, ...")
@click.option("--order", help="An order event of this turn: placed, shipped, delivered, ...")
@click.option("--sure", type=click.FloatRange(0, 1), default=1.0, show_default=True,
              help="How sure the classifier is of the intent.")  # fmt: skip
@click.option("--after", type=click.Choice([stage.value for stage in STAGES]),
              help="Where the visitor was before for certain (default: a first message).")  # fmt: skip
@stages_option
def explain(
    intent: str | None, page: str | None, order: str | None, sure: float, after: str | None, stages: Path
) -> None:
    """Say step by step how INTENT, a page or an order event moves the belief."""
    try:
        model = StageModel.load(stages)
    except BadStagesFile as error:
        raise click.ClickException(str(error)) from error
    named = (("intent", intent, sure), ("order", order, 1.0), ("page", page, 1.0))
    evidence = [Evidence(kind, name, certainty) for kind, name, certainty in named if name]
    for piece in evidence:
        if (piece.kind, piece.name) not in model.likelihoods:
            known = ", ".join(sorted(name for kind, name in model.likelihoods if kind == piece.kind))
            raise click.ClickException(f"{stages} has no {piece.kind} {piece.name!r}; it has: {known}")
    before = np.eye(len(STAGES))[[stage.value for stage in STAGES].index(after)] if after else None
    click.echo(f"{'':34}" + "".join(f"{_short(stage.value):>15}" for stage in STAGES))
    belief = model.start if before is None else before @ model.moves
    click.echo(_line("a first message" if after is None else f"next after {after}", belief * 100, "{:.0f} %"))
    for piece in evidence:
        sureness = f" ({piece.confidence:.0%} sure)" if piece.kind == "intent" else ""
        click.echo(_line(f"times {model.spoken(piece)}{sureness}", model.weight(piece), "x {:.2f}"))
    step = model.step(before, evidence)
    click.echo(_line("makes", step.after * 100, "{:.0f} %"))
    manner = "the replies follow it" if step.acted_on else "too close: the replies keep a neutral manner"
    click.echo(f"{step.stage.value}; {manner}")


def _settled() -> set[Key]:
    from bot.understanding.errors import UnderstandingError
    from bot.understanding.intents import load_intents

    try:
        intents = load_intents()
    except UnderstandingError as error:
        raise click.ClickException(str(error)) from error
    untold = {("intent", name) for name, intent in intents.items() if intent.event in UNTOLD}
    return untold | {("page", "other")}


def _stored(url: str | None) -> list[Talk]:
    from bot.records.database import Database
    from bot.records.told_stages import stored_talks
    from bot.settings import Settings

    with told():
        records = Database(url or Settings.load().database_url)
        try:
            records.migrate()
            return stored_talks(records)
        finally:
            records.close()


def _changes(present: StageModel, new: StageModel) -> list[str]:
    """Every row in which a number moved by a tenth of the whole or more."""
    headings = {kind: heading for heading, kind in KINDS.items()}
    rows = [("start", present.start, new.start)]
    rows += [(f"moves.{s.value}", present.moves[at], new.moves[at]) for at, s in enumerate(STAGES)]
    rows += [
        (f"{headings[key[0]]}.{key[1]}", row, new.likelihoods[key])
        for key, row in present.likelihoods.items()
    ]
    return [
        f"{name:34}{_percents(old)}  ->  {_percents(now)}"
        for name, old, now in rows
        if np.abs(old / old.sum() - now / now.sum()).max() >= 0.1
    ]


def _moved_away(thought: StageModel, new: StageModel) -> list[str]:
    """Rows whose likeliest stage is another than the opinion's, where the opinion has one."""
    return [
        f"{kind} {name}"
        for (kind, name), row in thought.likelihoods.items()
        if np.sort(row)[-1] >= 1.2 * np.sort(row)[-2] and row.argmax() != new.likelihoods[kind, name].argmax()
    ]


def _say(numbers: str, turns: Sequence[Judged]) -> None:
    if turns:
        share = sum(turn.right for turn in turns) / len(turns)
        click.echo(
            f"{share:6.1%} of {len(turns)} turns placed rightly, surprise {surprise(turns):.3f}: {numbers}"
        )


def _line(what: str, numbers: Vector, form: str) -> str:
    return f"{what:34}" + "".join(f"{form.format(number):>15}" for number in numbers)


def _percents(row: Vector) -> str:
    return " ".join(f"{share:4.0f}" for share in row / row.sum() * 100)


def _short(stage: str) -> str:
    return stage.partition("_")[0] if stage != "post_purchase" else "post_purchase"

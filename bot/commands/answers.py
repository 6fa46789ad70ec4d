"""`waystage answers import|list|unanswered|add|test`: the shop's own answers (docs/answers.md)."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.answers.answer import LONGEST_ANSWER, LONGEST_QUESTION, Question, ShopAnswer
from bot.answers.finding import ShopAnswers
from bot.answers.likeness import Compass, grouped, without_names
from bot.answers.reading import LANGUAGES, plain_text, read_answers
from bot.commands.telling_errors import told
from bot.dialogue.shop import read_shop
from bot.records.database import Database
from bot.records.products import load_catalogue
from bot.records.shop_answers import (
    Case,
    OpenQuestion,
    add_answer,
    closed_by,
    last_digest,
    load_answers,
    load_cases,
    open_questions,
    replace_answers,
)
from bot.settings import Settings
from bot.understanding import embedding

SHOWN = 5
EXAMPLES = 3
OWN_FILE = "answers.yml"

database_option = click.option("--database", help="Database URL (default: DATABASE_URL).")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """The shop's own answers: import, list, what is unanswered, add, test."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@database_option
def import_(file: Path, database: str | None) -> None:
    """Take over the answers in FILE (YAML or CSV), in place of those it held before."""
    with told("answer"), opened(database) as records:
        take_over(file, records, language_of_shop(), again=True)
        warn_of_lost_cases(records)


def take_over(file: Path, records: Database, language: str, *, again: bool) -> None:
    """Unless the file is as it was at its last import and not to be read `again`. Raises FeedError."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    with records.read() as connection:
        if last_digest(connection, file.name) == digest and not again:
            return
    answers, report = read_answers(file, language)
    with records.transaction() as connection:
        replace_answers(connection, file.name, answers, digest, datetime.now(UTC))
    for bad in report.rejects[:SHOWN]:
        click.echo(f"{file.name}: {bad}", err=True)
    if len(report.rejects) > SHOWN:
        click.echo(f"and {len(report.rejects) - SHOWN} more", err=True)
    click.echo(report.last_line())


def take_over_own(settings: Settings, records: Database, shop_file: Path, language: str) -> None:
    """The file answers.yml beside the shop file, where there is one and it has changed. Raises FeedError."""
    own = shop_file.with_name(OWN_FILE)
    if own.is_file():
        take_over(own, records, language, again=False)


@command.command("list")
@database_option
def list_(database: str | None) -> None:
    """The answers, each with its questions."""
    with told(), opened(database) as records:
        answers = load_answers(records)
    for answer in answers:
        about = answer.product_id or answer.category
        click.echo(
            f"{answer.id}. {answer.answer}" + (f"  [{about}]" if about else "") + f"  ({answer.language})"
        )
        for question in answer.questions:
            click.echo(f"   - {question.text}")
        if not answer.questions:
            click.echo("   - (no question leads here any more; add one in answers.yml)")
    click.echo(f"{len(answers)} answers")


@command.command()
@click.option("--json", "as_json", is_flag=True, help="One group a line, as JSON.")
@database_option
def unanswered(as_json: bool, database: str | None) -> None:
    """Questions that could not be answered, grouped by meaning, most asked first."""
    with told(), opened(database) as records:
        groups = groups_of(records)
        titles = _titles(records)
    for group in groups:
        head = group[0]
        texts = list(dict.fromkeys(each.text for each in group))
        last = max(each.at for each in group)
        if as_json:
            line = {
                "question_id": head.id, "count": len(group), "examples": texts[:EXAMPLES],
                "product_id": head.product_id, "field": head.field, "last_at": last.isoformat(),
            }  # fmt: skip
            click.echo(json.dumps(line, ensure_ascii=False))
            continue
        about = f"  [{titles.get(head.product_id, head.product_id)}]" if head.product_id else ""
        click.echo(f"{head.id:>6}  {len(group)} times, last {last:%Y-%m-%d}{about}")
        for text in texts[:EXAMPLES]:
            click.echo(f"        - {text}")
    if not as_json:
        click.echo(
            f"{len(groups)} open questions; close one with: "
            "answers add --question-id N --question TEXT --answer TEXT"
        )


@command.command()
@click.option(
    "--question-id", type=int, required=True, help="Any question of the group (answers unanswered)."
)
@click.option("--answer", "words", required=True, help="The shop's answer, as visitors are to read it.")
@click.option(
    "--question",
    "wordings",
    multiple=True,
    required=True,
    help="The question in the shop's own words: its test stays when visitors' words go. May be given again.",
)
@click.option("--language", type=click.Choice(LANGUAGES), help="Of the answer (default: the shop's).")
@database_option
def add(
    question_id: int, words: str, wordings: tuple[str, ...], language: str | None, database: str | None
) -> None:
    """Answer an open question: its whole group is closed and becomes a test."""
    answer, own = plain_text(words), [plain_text(each) for each in wordings]
    if not answer or len(answer) > LONGEST_ANSWER:
        raise click.ClickException(f"--answer: expected 1 to {LONGEST_ANSWER} characters, got {len(answer)}")
    if any(not each or len(each) > LONGEST_QUESTION for each in own):
        raise click.ClickException(f"--question: expected 1 to {LONGEST_QUESTION} characters")
    with told(), opened(database) as records:
        spoken = language or language_of_shop()
        group = next((g for g in groups_of(records) if any(q.id == question_id for q in g)), None)
        if group is None:
            with records.read() as connection:
                closed = closed_by(connection, question_id)
            raise click.ClickException(
                f"question {question_id} is not open: "
                + (f"answer {closed} has closed it" if closed else "there is none with this number")
            )
        told_ = ShopAnswer(answer, tuple(Question(q, spoken) for q in own), spoken, group[0].product_id)
        with records.transaction() as connection:
            answer_id = add_answer(connection, told_, group, datetime.now(UTC))
        click.echo(f"answer {answer_id} closes {len(group)} questions; tested from now on:")
        for text in own:
            click.echo(f"   - {text}")
        click.echo("and, as long as the visitors' words are kept (TRANSCRIPT_DAYS):")
        for text in dict.fromkeys(each.text for each in group):
            click.echo(f"   - {text}")
        warn_of_lost_cases(records)


@command.command()
@database_option
def test(database: str | None) -> None:
    """Whether every closed question still finds its answer; exit status 1 where one does not."""
    with told(), opened(database) as records:
        cases = load_cases(records)
        lost = lost_cases(records, cases)
    for case, found in lost:
        instead = f"finds answer {found.id}" if found else "finds none"
        assert case.answer.id is not None
        click.echo(f"answer {case.answer.id}: {case.question.text!r} {instead}", err=True)
    click.echo(f"{len(cases) - len(lost)} of {len(cases)} closed questions find their answer")
    sys.exit(1 if lost else 0)


def lost_cases(records: Database, cases: tuple[Case, ...]) -> list[tuple[Case, ShopAnswer | None]]:
    """The closed questions that do not find their answer, with what they find."""
    if not cases:
        return []
    answers = ShopAnswers(load_answers(records), compass())
    lost = []
    for case in cases:
        about = [case.answer.product_id] if case.answer.product_id else []
        names = [case.answer.product_name] if case.answer.product_name else []
        found = answers.find(case.question.text, case.question.language, about, names=names)
        if found is None or found.answer.answer != case.answer.answer:
            lost.append((case, found.answer if found else None))
    return lost


def warn_of_lost_cases(records: Database) -> None:
    lost = lost_cases(records, load_cases(records))
    if lost:
        click.echo(
            f"warning: {len(lost)} closed questions no longer find their answer; `waystage answers test` "
            "names them",
            err=True,
        )


def groups_of(records: Database) -> list[list[OpenQuestion]]:
    """Open questions that ask the same of the same product, most asked first, then the oldest."""
    with records.read() as connection:
        questions = open_questions(connection)
    by_product: dict[str | None, list[OpenQuestion]] = {}
    for question in questions:
        by_product.setdefault(question.product_id, []).append(question)
    north, titles = (compass(), _titles(records)) if questions else (None, {})
    groups = [
        [of_product[place] for place in places]
        for product, of_product in by_product.items()
        for places in grouped([unnamed(each, titles.get(product)) for each in of_product], north)
    ]
    return sorted(groups, key=lambda group: (-len(group), group[0].id))


def unnamed(question: OpenQuestion, title: str | None) -> Question:
    """Without the product's name, which would make all questions about it alike."""
    return Question(without_names(question.text, [title] if title else []), question.language)


def compass() -> Compass | None:
    """None where the sentence vectors are not installed: then words serve alone."""
    opened_ = embedding.opened(embedding.DEFAULT_FOLDER)
    return None if opened_ is None else Compass(opened_.query)


def language_of_shop() -> str:
    shop_file = Settings.load().shop
    return read_shop(shop_file).language if shop_file.exists() else "en"


def _titles(records: Database) -> dict[str | None, str]:
    stored = load_catalogue(records)
    return {product.id: product.title for product in (*stored.products, *stored.gone)} if stored else {}


@contextmanager
def opened(url: str | None) -> Iterator[Database]:
    records = Database(url or Settings.load().database_url)
    try:
        records.migrate()
        yield records
    finally:
        records.close()

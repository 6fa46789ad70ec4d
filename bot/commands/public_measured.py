"""`make eval-public`: how often what has nothing to do with a shop is taken for something that has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import distributions
from pathlib import Path

import click
import numpy as np

from bot.understanding import evaluation, measures, report
from bot.understanding.evaluation import Reads
from bot.understanding.fusion import OUT_OF_SCOPE
from bot.understanding.intents import load_intents
from bot.understanding.measures import Figure
from bot.understanding.public_corpora import Corpus, read_corpora

REPORT = Path("docs/evaluation-public.md")
BESIDE = frozenset(("smalltalk", OUT_OF_SCOPE))
SHOWN = 4
REJECTED = 0.05
WORDS = """\
Messages that have nothing to do with a shop, from public packages: `home-assistant-intents` (Apache-2.0; what
people say to their homes, templates filled at random and the same every time) and `chatterbot-corpus` (BSD;
questions of general knowledge, and small talk). `make eval-public` installs them into var/public; nothing of
them is in this repository, and nothing is ever trained on. They do not decide whether `make eval` passes.

- *taken for the shop's*: understood as something that shops are asked. Less is better; small talk that is
  heard as small talk is no mistake.
- *caught*: found out of scope by the threshold at which 5 % of the held-out messages that are in scope
  would be rejected (not asked of small talk, which is in scope).
- *language*: recognised, among messages with a letter.

No package of PyPI, Debian or npm that we found holds intents of shops, or MASSIVE, BANKING77, CLINC150 or
HINT3, in these languages; BANKING77, CLINC150 and HINT3 were measured by hand when the classifier was chosen.
For Latvian there are home commands only."""


@dataclass(frozen=True, slots=True)
class PublicFigures:
    """`taken_for`: the intents of the shop that were heard, most often first, with an example."""

    corpus: Corpus
    accepted: Figure
    caught: Figure | None
    language: Figure
    taken_for: tuple[tuple[str, int, str], ...]


def measure_public(
    reader: Reads, languages: Sequence[str], held_out: Path, folder: Path, out: Path | None
) -> None:
    """Writes the report and says the figures. Raises UnderstandingError."""
    found = []
    for language in languages:
        corpora = read_corpora(folder, language)
        rows = evaluation.read_lines(held_out / language / "messages.jsonl", ("text", "intent"))
        inside = [reader.understand(row["text"]).in_scope for row in rows if row["intent"] != OUT_OF_SCOPE]
        found += [figures_of(reader, corpus, inside) for corpus in corpora]
    path = out or REPORT
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_markdown(found, datetime.now(UTC).date(), versions(folder)), encoding="utf-8")
    for each in found:
        shown = report.cell("", each.accepted).replace("**", "")
        click.echo(f"{each.corpus.language}  {shown:28} taken for the shop's: {each.corpus.name}")
    click.echo(str(path))


def figures_of(reader: Reads, corpus: Corpus, inside: Sequence[float]) -> PublicFigures:
    """`inside`: how much in scope the held-out messages of the shop are found."""
    events = {name: intent.event for name, intent in load_intents().items()}
    read = [reader.understand(text) for text in corpus.texts]
    heard = [one.meanings[0].intent for one in read]
    taken = [events.get(intent) not in BESIDE for intent in heard]
    wrong = Counter(intent for intent, was in zip(heard, taken, strict=True) if was)
    examples = dict(zip(reversed(heard), reversed(corpus.texts), strict=True))
    least = float(np.quantile(np.asarray(inside), REJECTED)) if inside else 0.0
    chat = corpus.name == "small talk"
    return PublicFigures(
        corpus,
        measures.share(taken),
        None if chat or not inside else measures.share([one.in_scope < least for one in read]),
        measures.share(
            [
                one.language == corpus.language
                for one, text in zip(read, corpus.texts, strict=True)
                if any(letter.isalpha() for letter in text)
            ]
        ),
        tuple((intent, count, examples[intent]) for intent, count in wrong.most_common(SHOWN)),
    )


def as_markdown(found: Sequence[PublicFigures], on: date, packages: Sequence[str]) -> str:
    made_with = ", ".join(packages) or "packages of no known version"
    lines = [
        "# Public messages that are no business of a shop",
        "",
        f"Written by `make eval-public` on {on.isoformat()} with {made_with}.",
        "",
        WORDS,
        "",
        *report.head(["taken for the shop's", "caught", "language", "mostly taken for"], "corpus"),
    ]
    for each in found:
        cells = [
            report.cell("", each.accepted),
            report.cell("", each.caught),
            report.cell("", each.language),
            "; ".join(f"{intent} {count} ({_shown(text)})" for intent, count, text in each.taken_for) or "-",
        ]
        lines.append(f"| {report.named(each.corpus.language)}, {each.corpus.name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def versions(folder: Path) -> list[str]:
    return sorted(f"{found.metadata['Name']} {found.version}" for found in distributions(path=[str(folder)]))


def _shown(text: str) -> str:
    cut = text if len(text) <= 50 else text[:49] + "…"
    return "“" + cut.replace("|", "/").replace("\n", " ") + "”"

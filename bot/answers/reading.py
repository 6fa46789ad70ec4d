"""Answer files that a shop's owner writes: YAML (data/shop/answers.yml) or CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.answers.answer import LONGEST_ANSWER, LONGEST_QUESTION, Question, ShopAnswer
from bot.answers.likeness import language_of
from bot.catalogue.feeds.encoding import encoding_of
from bot.catalogue.feeds.rows import BadFeedRow, FeedError, UnreadableFeed

LANGUAGES = ("en", "lv", "he", "fa")
KEYS = frozenset({"question", "questions", "answer", "language", "product", "category"})
MOST_BYTES = 10_000_000
MOST_QUESTIONS = 100


class BadAnswersFile(FeedError):
    """The file as a whole is refused; the answers known so far stay."""


@dataclass(slots=True)
class AnswerReport:
    file: str
    read: int = 0
    rejects: list[BadFeedRow] = field(default_factory=list)

    def last_line(self) -> str:
        good = self.read - len(self.rejects)
        return f"imported {good} of {self.read} answers ({len(self.rejects)} rejected)"


def read_answers(path: Path, language: str = "en") -> tuple[list[ShopAnswer], AnswerReport]:
    """`language` is the shop's. Raises FeedError where the file cannot be read or most of it is bad."""
    report = AnswerReport(path.name)
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        raise UnreadableFeed(f"{path.name}: is over {MOST_BYTES // 1_000_000} MB")
    answers: list[ShopAnswer] = []
    seen: dict[tuple[str, str | None, str | None, str], int] = {}
    for line, entry in _csv(path) if path.suffix.lower() in {".csv", ".tsv"} else _yaml(path):
        report.read += 1
        try:
            answer = _answer(line, entry, language)
            for question in answer.questions:
                about = (question.text.casefold(), answer.product_id, answer.category, answer.language)
                if seen.setdefault(about, line) != line:
                    reason = f"is answered on line {seen[about]} already"
                    raise BadFeedRow(line, None, "question", question.text, reason)
        except BadFeedRow as bad:
            report.rejects.append(bad)
            continue
        answers.append(answer)
    if report.read and len(report.rejects) * 2 > report.read:
        raise BadAnswersFile(
            f"{path.name}: refused, {len(report.rejects)} of {report.read} answers are rejected, more than "
            f"half; nothing was changed. The first: {report.rejects[0]}"
        )
    return answers, report


def _answer(line: int, entry: Any, language: str) -> ShopAnswer:
    """Raises BadFeedRow."""
    if not isinstance(entry, Mapping):
        raise BadFeedRow(line, None, "entry", entry, "is no entry with question and answer")
    unknown = sorted(str(key) for key in entry if key not in KEYS)
    if unknown:
        raise BadFeedRow(
            line,
            None,
            unknown[0],
            entry.get(unknown[0]),
            f"is unknown; expected one of {', '.join(sorted(KEYS))}",
        )
    told = _text(line, entry, "language", 10) or language
    if told not in LANGUAGES:
        raise BadFeedRow(
            line, None, "language", told, f"is not spoken; expected one of {', '.join(LANGUAGES)}"
        )
    asked = entry.get("questions") if entry.get("questions") is not None else entry.get("question")
    asked = [asked] if isinstance(asked, str) else asked
    if not isinstance(asked, list) or not asked or len(asked) > MOST_QUESTIONS:
        raise BadFeedRow(line, None, "questions", asked, f"is no list of 1 to {MOST_QUESTIONS} questions")
    texts = [_text(line, {"questions": each}, "questions", LONGEST_QUESTION) for each in asked]
    if None in texts:
        raise BadFeedRow(line, None, "questions", "", "holds an empty question")
    answer = _text(line, entry, "answer", LONGEST_ANSWER)
    if answer is None:
        raise BadFeedRow(line, None, "answer", "", "is missing")
    return ShopAnswer(
        answer,
        tuple(Question(text, language_of(text, told)) for text in dict.fromkeys(filter(None, texts))),
        told,
        _text(line, entry, "product", 200),
        _text(line, entry, "category", 200),
    )


def _text(line: int, entry: Mapping[str, Any], key: str, longest: int) -> str | None:
    value = entry.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise BadFeedRow(line, None, key, value, "is no text (quote it)")
    text = plain_text(str(value))
    if len(text) > longest:
        raise BadFeedRow(line, None, key, text, f"is longer than {longest} characters")
    return text or None


def plain_text(written: str) -> str:
    """One line, without control characters and halves of surrogate pairs."""
    storable = written.encode("utf-8", "replace").decode()
    shown = (c if c.isprintable() or c.isspace() or ord(c) > 0x2000 else " " for c in storable)
    return " ".join("".join(shown).split())


def _yaml(path: Path) -> Iterator[tuple[int, Any]]:
    try:
        loader = yaml.SafeLoader(path.read_text("utf-8-sig"))
        try:
            node = loader.get_single_node()
            if node is None:
                return
            if not isinstance(node, yaml.SequenceNode):
                raise UnreadableFeed(f"{path.name}: line 1: expected a list of entries, each begun with '- '")
            for item in node.value:
                yield item.start_mark.line + 1, loader.construct_object(item, deep=True)
        finally:
            loader.dispose()
    except (yaml.YAMLError, RecursionError, UnicodeDecodeError, ValueError) as bad:
        why = " ".join(str(bad).split())
        raise UnreadableFeed(f"{path.name}: not readable as YAML in UTF-8: {why}") from None


def _csv(path: Path) -> Iterator[tuple[int, Any]]:
    """Columns question (several parted by |), answer, and language, product, category where they matter."""
    with path.open(encoding=encoding_of(path), newline="") as handle:
        first = handle.readline()
        handle.seek(0)
        reader = csv.reader(handle, delimiter=max(",;\t", key=first.count))
        try:
            header = [cell.strip().lstrip("\ufeff").casefold() for cell in next(reader, [])]
            if not {"answer"} <= set(header) or not {"question", "questions"} & set(header):
                raise UnreadableFeed(f"{path.name}: line 1: expected the columns question and answer")
            line = reader.line_num + 1
            for cells in reader:
                begun, line = line, reader.line_num + 1
                if any(cell.strip() for cell in cells):
                    entry: dict[str, Any] = {
                        name: cell for name, cell in zip(header, cells, strict=False) if name and cell.strip()
                    }
                    for name in {"question", "questions"} & set(entry):
                        entry[name] = [part for part in entry[name].split("|") if part.strip()]
                    yield begun, entry
        except csv.Error as bad:
            raise UnreadableFeed(
                f"{path.name}: cannot be read as CSV: {bad} (is a quote not closed?)"
            ) from None

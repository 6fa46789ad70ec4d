"""Messages whose right answers are known from the demo shop's feed, read here by itself.

No two messages are alike: what the product remembers of earlier ones is of no use to it.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.figures import WrongAnswer

FEED = Path("data/shop/catalogue.tsv")
RIGHT_SHARE = 0.85  # what is misread now and then is for `make eval`; below this, something else is measured
Row = Mapping[str, str]
Answer = list[tuple[str, str]]  # the act and the text of each reply


@dataclass(frozen=True, slots=True)
class Line:
    """`acts`: one of them must be among the replies'; `words`: all of them must be in the replies' text."""

    text: str
    acts: frozenset[str]
    words: tuple[str, ...] = ()

    def answered_by(self, replies: Answer) -> bool:
        said = "\n".join(text for _, text in replies)
        return any(act in self.acts for act, _ in replies) and all(word in said for word in self.words)


def shelf() -> list[Row]:
    """Products whose name is theirs alone: the others would rightly be asked back."""
    with FEED.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t"))
    groups = Counter(row["item_group_id"] or row["id"] for row in rows)
    names = Counter(_name(row) for row in rows)
    alone = [r for r in rows if groups[r["item_group_id"] or r["id"]] == 1 and names[_name(r)] == 1]
    return [r for r in alone if not any(_name(r) != other and _name(r) in other for other in names)]


def lines(conversation: int = 0) -> Iterator[Line]:
    """Without end; ten kinds of question in turn, each about another product."""
    rows = shelf()
    turn = 0
    while True:
        place = turn + turn // 10 * 3 + conversation * 7
        row, other = rows[place % len(rows)], rows[(place + 1) % len(rows)]
        opening = OPENINGS[(turn // len(KINDS) + conversation) % len(OPENINGS)]
        line = KINDS[turn % len(KINDS)](row, other)
        yield Line(f"{opening}{line.text}", line.acts, line.words)
        turn += 1


def right_share(asked: list[Line], answers: list[Answer]) -> float:
    return 1 - len(_wrong(asked, answers)) / len(asked)


def check(asked: list[Line], answers: list[Answer]) -> None:
    """Raises WrongAnswer where too few are right, or a turn got no reply."""
    for line, replies in zip(asked, answers, strict=True):
        if not replies:
            raise WrongAnswer(f"{line.text!r} got no reply")
    share = right_share(asked, answers)
    if share < RIGHT_SHARE:
        line, replies = _wrong(asked, answers)[0]
        raise WrongAnswer(
            f"{share:.1%} of {len(asked)} turns were answered rightly, expected {RIGHT_SHARE:.0%}; "
            f"for example {line.text!r} wants {sorted(line.acts)} with {line.words}, got {replies}"
        )


def _wrong(asked: list[Line], answers: list[Answer]) -> list[tuple[Line, Answer]]:
    pairs = zip(asked, answers, strict=True)
    return [(line, replies) for line, replies in pairs if not line.answered_by(replies)]


def _name(row: Row) -> str:
    return row["title"].partition(",")[0]


def _to_pay(row: Row) -> str:
    amount = float((row["sale_price"] or row["price"]).split()[0])
    return f"{amount:,.2f}"


def _line(text: str, act: str, *words: str) -> Line:
    return Line(text, frozenset(act.split()), words)


OPENINGS = (
    "", "please, ", "hi, ", "one question: ", "ok, ", "tell me, ", "and ", "sorry, ", "hmm, ", "good, ",
    "well, ",
)  # fmt: skip
TELLS = "gives_product_facts reassures"
KINDS: tuple[Callable[[Row, Row], Line], ...] = (
    lambda row, other: _line(f"what does the {_name(row)} cost?", TELLS, _to_pay(row)),
    lambda row, other: _line(f"is the {_name(row)} in stock?", TELLS, _name(row)),
    lambda row, other: _line(f"what is the warranty on the {_name(row)}?", TELLS, _name(row)),
    lambda row, other: _line(f"what is the price of the {_name(row)}?", TELLS, _to_pay(row)),
    lambda row, other: _line(
        f"compare the {_name(row)} and the {_name(other)}", "compares", _to_pay(row), _to_pay(other)
    ),
    lambda row, other: _line(f"is the {_name(row)} available?", TELLS, _name(row)),
    lambda row, other: _line(
        f"what do customers say about the {_name(row)}?", TELLS + " says_not_available", _name(row)
    ),
    lambda row, other: _line(f"how much is the {_name(row)}?", TELLS, _to_pay(row)),
    lambda row, other: _line(
        f"show me {row['product_type'].rpartition('>')[2].strip().lower()} under {_bound(row)} euros",
        "recommends says_not_available",
    ),
    lambda row, other: _line(f"how long does delivery of the {_name(row)} take?", TELLS, _name(row)),
)
INTENTS = (
    "ask_price", "ask_stock", "ask_warranty", "ask_price", "compare_products", "ask_stock", "ask_reviews",
    "ask_price", "find_product", "ask_delivery",
)  # fmt: skip
"""What each of KINDS means: stock Rasa's actions name the intent."""


def _bound(row: Row) -> int:
    return int(float(row["price"].split()[0]) // 10 * 10 + 10)


def said(replies: list[dict[str, Any]]) -> Answer:
    """From the REST door's answer."""
    return [(reply["act"], reply["text"]) for reply in replies]

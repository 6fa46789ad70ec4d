"""The feedback of one selection as rows, covered for who looks: the page and its CSV show the same ones."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot.feedback.figures import Changes, Figures, SurveyTaken, changes, figures
from bot.feedback.intervals import Change, Figure
from bot.feedback.periods import Span, spans
from bot.feedback.small_cells import hidden, may_show
from bot.records.conversation_filter import NOT_KNOWN

MEASURES = {
    "csat": "Satisfaction (CSAT)",
    "nps": "Recommendation (NPS)",
    "expectation": "Expectation",
}
UNITS = {"csat": "percent", "nps": "score", "expectation": "mean", "completion": "percent", "rate": "percent"}
NOT_SHOWN = "not shown"
"""Also of cells that are large enough and would give a small one away: so it does not say how few."""
COLUMNS = tuple("section row figure value low high n".split())
GROUPS: dict[str, tuple[tuple[Hashable, ...], ...]] = {
    "csat": ((1, 2, 3), (4, 5)),
    "nps": (tuple(range(7)), (7, 8), (9, 10)),
}
"""Cells whose sums the figures tell: each group is covered by itself."""
RATING_OF = {"shown": "asked"}
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Row:
    """A figure (`unit` percent, score, mean) or a count (`value` is None, `n` counts). Where it is `hidden`
    from this reader, its numbers are not here at all. `drill`: what to add to the filter to see those behind
    it; None where nobody is, or the reader may not."""

    section: str
    label: str
    figure: str
    unit: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    hidden: bool = False
    drill: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """`change` against the period before; None where there is none to compare or it is hidden."""

    row: Row
    change: Change | None


@dataclass(frozen=True, slots=True)
class Report:
    headlines: tuple[Headline, ...]
    counts: Mapping[str, tuple[Row, ...]]
    response: tuple[Row, ...]
    languages: Mapping[str, tuple[Row, ...]]
    products: Mapping[str, tuple[Row, ...]]
    trend: Mapping[str, tuple[Row, ...]]

    def rows(self) -> Iterator[tuple[object, ...]]:
        """As CSV, the heading first; what is hidden says so and nothing else."""
        yield COLUMNS
        for headline in self.headlines:
            yield cells(headline.row)
        for headline in self.headlines:
            if headline.change is not None:
                moved = headline.change
                ends = (rounded(moved.difference), rounded(moved.low), rounded(moved.high))
                yield ("change", "against the period before", headline.row.figure, *ends, moved.n_after)
        for table in (self.counts, {"": self.response}, self.languages, self.products, self.trend):
            for rows in table.values():
                yield from map(cells, rows)


def cells(row: Row) -> tuple[object, ...]:
    if row.hidden:
        return (row.section, row.label, row.figure, NOT_SHOWN, "", "", "")
    return (
        row.section,
        row.label,
        row.figure,
        rounded(row.value),
        rounded(row.low),
        rounded(row.high),
        "" if row.n is None else row.n,
    )


def rounded(number: float | None) -> str:
    return "" if number is None else f"{number:.4f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Reporter:
    """`marketer`: small cells are covered. `product_name` and `language_name` write what rows are about."""

    marketer: bool
    now: datetime
    product_name: Callable[[str | None], str]
    language_name: Callable[[str | None], str]

    def report(
        self,
        surveys: Sequence[SurveyTaken],
        eligible: int,
        before: Sequence[SurveyTaken] | None,
        by: str | None,
    ) -> Report:
        """`before`: the surveys of the period before, None where no period is chosen."""
        found = figures(surveys, eligible=eligible, now=self.now)
        moved = None if before is None else changes(figures(before, eligible=0, now=self.now), found)
        return Report(
            headlines=tuple(self.headlines(found, moved)),
            counts={name: self.counts(found, name) for name in MEASURES},
            response=self.response(found),
            languages=self.broken_down(
                surveys, "by language", lambda one: one.language, self.language_name, "spoken"
            ),
            products=self.broken_down(
                surveys, "by product", lambda one: one.product_id, self.product_name, "product"
            ),
            trend=self.trend(spans(surveys, lambda one: one.begun_at, by)),
        )

    def headlines(self, found: Figures, moved: Changes | None) -> Iterator[Headline]:
        named = {
            "csat": (MEASURES["csat"], found.csat, {"rating": "any-csat"}),
            "nps": (MEASURES["nps"], found.nps, {"rating": "any-nps"}),
            "expectation": (MEASURES["expectation"], found.expectation, {"rating": "any-expectation"}),
            "completion": ("Survey completed", found.response.completion, {"rating": "completed"}),
        }
        for name, (label, figure, drill) in named.items():
            covered = self.marketer and not may_show(figure.n)
            change: Change | None = None if moved is None else getattr(moved, name)
            if covered or (change and self.marketer and not may_show(change.n_before)):
                change = None
            yield Headline(row_of("figures", label, name, figure, covered, drill), change)

    def counts(self, found: Figures, name: str) -> tuple[Row, ...]:
        counts: Mapping[Hashable, int] = getattr(found, f"{name}_counts")
        covered = self.covered_counts(name, counts)
        prefix = "" if name == "expectation" else f"{name}-"
        return tuple(
            Row(
                f"answers: {MEASURES[name]}",
                str(key),
                name,
                "count",
                n=None if key in covered else count,
                hidden=key in covered,
                drill={"rating": f"{prefix}{key}"} if count and key not in covered else None,
            )
            for key, count in counts.items()
        )

    def covered_counts(self, name: str, counts: Mapping[Hashable, int]) -> frozenset[Hashable]:
        if not self.marketer:
            return frozenset()
        if name == "expectation":  # the mean and n give two of three cells away by the third
            small = hidden(counts)
            return frozenset(counts) if any(counts[key] for key in small) else small
        groups = (hidden({key: counts[key] for key in group}) for group in GROUPS[name])
        return frozenset(key for group in groups for key in group)

    def response(self, found: Figures) -> tuple[Row, ...]:
        had = found.response
        still_open = had.shown - had.completed - had.dismissed - had.expired
        ends = {
            "completed": had.completed,
            "stopped": had.dismissed,
            "expired": had.expired,
            "open": still_open,
        }
        ways = {
            "eligible": had.eligible,
            "shown": had.shown,
            "started": had.started,
        }
        covered: set[str] = set()
        if self.marketer:
            covered |= hidden(ends)
            covered |= hidden({"started": had.started, "not started": had.shown - had.started})
            covered |= {name for name in ("eligible", "shown") if ways[name] < 5 and ways[name]}
        return tuple(
            Row(
                "surveys",
                name,
                "response",
                "count",
                n=None if name in covered else count,
                hidden=name in covered,
                drill={"rating": RATING_OF.get(name, name)} if count and name not in covered else None,
            )
            for name, count in (ways | ends).items()
        )

    def broken_down(
        self,
        surveys: Sequence[SurveyTaken],
        section: str,
        of: Callable[[SurveyTaken], str | None],
        written: Callable[[str | None], str],
        drill: str,
    ) -> dict[str, tuple[Row, ...]]:
        """For each measure a row for each value, most surveys first."""
        groups: dict[str | None, list[SurveyTaken]] = {}
        for one in surveys:
            groups.setdefault(of(one), []).append(one)
        ordered = sorted(groups, key=lambda key: (-len(groups[key]), key or ""))
        if self.marketer:  # the order of hidden rows would tell of their sizes
            ordered = sorted(groups, key=lambda key: written(key) or "")
        inside = {key: figures(groups[key], eligible=0, now=self.now) for key in ordered}
        tables: dict[str, tuple[Row, ...]] = {}
        for name in MEASURES:
            each: dict[str | None, Figure] = {key: getattr(inside[key], name) for key in ordered}
            covered = self.covered({key: figure.n for key, figure in each.items()})
            tables[name] = tuple(
                row_of(
                    section,
                    written(key) or "not known",
                    name,
                    figure,
                    key in covered,
                    {drill: key or NOT_KNOWN, "rating": f"any-{name}"},
                )
                for key, figure in each.items()
            )
        return tables

    def trend(self, cut: Sequence[Span[SurveyTaken]]) -> dict[str, tuple[Row, ...]]:
        inside = [figures(one.items, eligible=0, now=self.now) for one in cut]
        tables: dict[str, tuple[Row, ...]] = {}
        for name in MEASURES:
            each: list[Figure] = [getattr(one, name) for one in inside]
            covered = self.covered({place: figure.n for place, figure in enumerate(each)})
            tables[name] = tuple(
                row_of(
                    "trend",
                    f"{span.first} to {span.last}",
                    name,
                    figure,
                    place in covered,
                    {"since": str(span.first), "until": str(span.last), "rating": f"any-{name}"},
                )
                for place, (span, figure) in enumerate(zip(cut, each, strict=True))
            )
        return tables

    def covered(self, counts: Mapping[Key, int]) -> frozenset[Key]:
        return hidden(counts) if self.marketer else frozenset()


def row_of(
    section: str, label: str, name: str, figure: Figure, covered: bool, drill: Mapping[str, str] | None
) -> Row:
    if covered:
        return Row(section, label, name, UNITS[name], hidden=True)
    ends = (figure.value, figure.low, figure.high)
    return Row(section, label, name, UNITS[name], *ends, figure.n, drill=drill if figure.n else None)

"""Figures as printed: the rows of a series with a chart, and what every series says of a year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chronicle import series
from chronicle.atlas import Atlas
from chronicle.lists import Chart, Series


@dataclass(frozen=True)
class Entry:
    """A row: what its name says, and its numbers by column."""

    row: series.Row
    cells: dict[str, float]


@dataclass(frozen=True)
class Figure:
    """A number of a year, as printed."""

    label: str
    value: str


@dataclass(frozen=True)
class Group:
    """The figures of a series for a year on one subject; `years` is given where they are of a span of years."""

    subject: str
    years: str
    figures: tuple[Figure, ...]


def read(record: Series, table: series.Table) -> list[Entry]:
    """Read the rows of a series that have a year."""
    rows = ((series.row(name), cells) for name, *cells in table[1:])
    names = list(record.columns)[1:]
    return [
        Entry(row, {name: float(cell) for name, cell in zip(names, cells, strict=True) if cell})
        for row, cells in rows
        if row
    ]


def said(chart: Chart, value: float) -> str:
    """Write a number as it is printed: its word where it is a code, per cent where it is a share."""
    if chart.codes:
        return chart.codes[f"{value:g}"]
    if chart.unit == "%":
        return f"{_rounded(value * 100, 0 if value > 0.1 else 1)}%"
    return _rounded(value, 2).replace("-", "−")


def _rounded(value: float, digits: int) -> str:
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def tally(chart: Chart, values: Sequence[float]) -> str:
    """Count codes: `yes 5, no 2`; one alone is not counted."""
    words = [said(chart, value) for value in values]
    if len(words) == 1:
        return words[0]
    return ", ".join(f"{word} {words.count(word)}" for word in chart.codes.values() if word in words)


def by_year(atlas: Atlas) -> dict[int, list[tuple[Series, list[Group]]]]:
    """List the figures of every year, series by series."""
    found: dict[int, list[tuple[Series, list[Group]]]] = {year: [] for year in atlas.years}
    for record in atlas.corpus.all(Series):
        if record.chart:
            entries = read(record, atlas.corpus.tables[record.id])
            for year, listed in found.items():
                there = [entry for entry in entries if entry.row.first <= year <= entry.row.last]
                if groups := list(_groups(record.chart, there)):
                    listed.append((record, groups))
    return found


def compact(listed: list[tuple[Series, list[Group]]]) -> list[dict[str, str]]:
    """Give the figures of a year as data: of a span of years the first column alone, of codes nothing."""
    found = []
    for record, groups in listed:
        if record.chart and not record.chart.codes:
            unit = {"unit": record.chart.unit} if record.chart.unit and record.chart.unit != "%" else {}
            for group in groups:
                title = f"{record.title}, {group.years}" if group.years else record.title
                for figure in group.figures[: 1 if group.years else None]:
                    label = ": ".join(filter(None, (title, group.subject, figure.label)))
                    found.append({"label": label, "value": figure.value, **unit})
    return found


def _groups(chart: Chart, entries: list[Entry]) -> Iterator[Group]:
    for subject in dict.fromkeys(entry.row.group for entry in entries):
        same = [entry for entry in entries if entry.row.group == subject]
        years = same[0].row.years if same[0].row.first != same[0].row.last else ""
        values = {name: [entry.cells[name] for entry in same if name in entry.cells] for name in chart.draw}
        figures = tuple(Figure(chart.draw[name], _value(chart, found)) for name, found in values.items() if found)
        if figures:
            yield Group(subject, years, figures)


def _value(chart: Chart, values: list[float]) -> str:
    return tally(chart, values) if chart.codes else said(chart, values[0])

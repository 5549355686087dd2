"""Charts of figures, computed: ticks, paths and bars in hundredths of the plot. The template draws them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chronicle.figures import Entry, read, said, tally
from chronicle.lists import Chart, Series
from chronicle.scales import apart, nice
from chronicle.series import Table

Point = tuple[float, float]

LABEL_GAP = 7.5
"""Least distance of two labels at the end of lines, in hundredths of the height."""

TICK_GAP = 16
"""Least distance of two labels under a plot, in hundredths of its width."""


@dataclass(frozen=True)
class Tick:
    """A line of the grid, with its label."""

    at: float
    label: str


@dataclass(frozen=True)
class Line:
    """A column as a line: its path and that of its margin, where marks stand, and where its label does."""

    number: int
    label: str
    path: str
    margin: str
    marks: tuple[Point, ...]
    label_at: float


@dataclass(frozen=True)
class Bar:
    """A bar, or a part of one; `number` is that of its column."""

    number: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Panel:
    """One plot; a series whose rows have subjects has a plot for each.

    Its lanes are rows of bars, each with a label; `items` counts what stands in a lane where that is no row of years.
    """

    title: str
    told: str
    items: int
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...] = ()
    lines: tuple[Line, ...] = ()
    bars: tuple[Bar, ...] = ()
    lanes: tuple[tuple[str, tuple[Bar, ...]], ...] = ()


@dataclass(frozen=True)
class Drawing:
    """All plots of a series: `gutter` is the length of the longest label on their left, in letters; `peak` the most."""

    series: Series
    chart: Chart
    panels: tuple[Panel, ...]
    gutter: int
    peak: str


def draw(record: Series, table: Table) -> Drawing | None:
    """Compute the chart of a series; none if it asks for none or has no number."""
    chart = record.chart
    if not chart:
        return None
    entries = read(record, table)
    wanted = {*chart.draw, *(name for bounds in chart.margin.values() for name in bounds)}
    values = [value for entry in entries for name, value in entry.cells.items() if name in wanted]
    if not values:
        return None
    span = (min(entry.row.first for entry in entries), max(entry.row.last for entry in entries))
    panels = []
    for group in dict.fromkeys(entry.row.group for entry in entries):
        plot = _Plot(chart, span, values, [entry for entry in entries if entry.row.group == group])
        panels.append(plot.panel(group))
    labels = list(chart.draw.values()) if chart.form == "strips" else [tick.label for tick in panels[0].y_ticks]
    return Drawing(record, chart, tuple(panels), max(map(len, labels)), said(chart, max(values)))


class _Plot:
    """The scales of one plot, and what stands in it."""

    def __init__(self, chart: Chart, span: tuple[int, int], values: Sequence[float], entries: list[Entry]) -> None:
        self.chart, self.entries = chart, entries
        self.first, self.last = span
        self.listed = any(entry.row.item for entry in entries)
        self.steps = nice(min(0.0, *values), max(0.0, *values), 6)
        self.reach = max(map(abs, values)) or 1
        self.signed = min(values) < 0

    def panel(self, title: str) -> Panel:
        """Draw the plot in the chart's form."""
        common = (title, ". ".join(self.told()), len(self.entries) if self.listed else 0, tuple(self.x_ticks()))
        if self.chart.form == "strips":
            lanes = enumerate(self.chart.draw.items(), start=1)
            return Panel(*common, lanes=tuple((label, tuple(self.lane(n, name))) for n, (name, label) in lanes))
        grid = tuple(Tick(self.y(value), said(self.chart, value)) for value in self.steps)
        if self.chart.form == "bars":
            return Panel(*common, grid, bars=tuple(self.bars()))
        return Panel(*common, grid, lines=tuple(self.lines()))

    def x(self, year: float) -> float:
        """Place a moment of the years; the middle of a year is its number and a half."""
        return round((year - self.first) / (self.last + 1 - self.first) * 100, 2)

    def y(self, value: float) -> float:
        """Place a value; the top is 0."""
        low, high = self.steps[0], self.steps[-1]
        return round((high - value) / (high - low) * 100, 2)

    def point(self, entry: Entry, name: str) -> Point:
        """Place a number in the middle of its years."""
        return self.x((entry.row.first + entry.row.last + 1) / 2), self.y(entry.cells[name])

    def x_ticks(self) -> Iterator[Tick]:
        """Label round years, or in a list of items those where a year begins and there is room."""
        if not self.listed:
            years = [year for year in nice(self.first, self.last, 6) if self.first <= year <= self.last]
            yield from (Tick(self.x(year + 0.5), f"{year:.0f}") for year in years if year == round(year))
            return
        before = -100.0
        for number, entry in enumerate(self.entries):
            at = round(number / len(self.entries) * 100, 2)
            begins = not number or entry.row.first != self.entries[number - 1].row.first
            if begins and at - before >= TICK_GAP:
                yield Tick(at, str(entry.row.first))
                before = at

    def runs(self, name: str) -> list[list[Entry]]:
        """Split a column where years are missing."""
        found: list[list[Entry]] = []
        for entry in self.entries:
            if name in entry.cells:
                if found and entry.row.first <= found[-1][-1].row.last + 1:
                    found[-1].append(entry)
                else:
                    found.append([entry])
        return found

    def lines(self) -> Iterator[Line]:
        """Draw every column as a line, with its label near its end and clear of the others."""
        columns = {name: self.runs(name) for name in self.chart.draw}
        ends = [self.point(runs[-1][-1], name)[1] if runs else 100.0 for name, runs in columns.items()]
        places = apart(ends, LABEL_GAP)
        for number, ((name, runs), place) in enumerate(zip(columns.items(), places, strict=True), start=1):
            way = self.stairs if self.chart.form == "steps" else self.straight
            marked = [
                self.point(entry, name)
                for run in runs
                for entry in run
                if len(run) == 1 or entry.row.first != entry.row.last or entry.row.first % 5 == 0
            ]
            path = "".join(way(run, name) for run in runs)
            yield Line(number, self.chart.draw[name], path, self.margin(name), tuple(marked), place)

    def straight(self, run: list[Entry], name: str) -> str:
        """Join the points of a run."""
        return _path(self.point(entry, name) for entry in run)

    def stairs(self, run: list[Entry], name: str) -> str:
        """Hold each value from the first to the last day of its years."""
        ends = ((entry, year) for entry in run for year in (entry.row.first, entry.row.last + 1))
        return _path((self.x(year), self.y(entry.cells[name])) for entry, year in ends)

    def margin(self, name: str) -> str:
        """Draw the band between the bounds of a column."""
        if name not in self.chart.margin:
            return ""
        low, high = self.chart.margin[name]
        found = ""
        for run in self.runs(low):
            there = [entry for entry in run if high in entry.cells]
            around = [self.point(entry, high) for entry in there]
            around += [self.point(entry, low) for entry in reversed(there)]
            found += f"{_path(around)}Z"
        return found

    def bars(self) -> Iterator[Bar]:
        """Draw the first column as bars, and the others as parts of them, one on the other."""
        whole, *parts = self.chart.draw
        for entry in self.entries:
            x, width = self.x(entry.row.first + 0.12), self.x(entry.row.last + 0.88) - self.x(entry.row.first + 0.12)
            base = 0.0
            for number, name in enumerate((whole, *parts), start=1):
                if value := entry.cells.get(name, 0):
                    top, foot = sorted((self.y(base + value), self.y(base)))
                    yield Bar(number, x, top, round(width, 2), round(foot - top, 2))
                    base += value if name != whole else 0

    def lane(self, number: int, name: str) -> Iterator[Bar]:
        """Draw a column as a row of bars, up or down from a line if there is a down; nothing is a bar of no height."""
        zero, room = (50, 50) if self.signed else (100, 100)
        length = len(self.entries) if self.listed else self.last + 1 - self.first
        for at, entry in enumerate(self.entries):
            if name in entry.cells:
                value, tall = entry.cells[name], abs(entry.cells[name]) / self.reach * room
                start = at if self.listed else entry.row.first - self.first
                wide = 1 if self.listed else entry.row.last + 1 - entry.row.first
                x, y = (start + 0.1) / length * 100, zero - (tall if value > 0 else 0)
                yield Bar(number, round(x, 2), round(y, 2), round((wide - 0.2) / length * 100, 2), round(tall, 2))

    def told(self) -> Iterator[str]:
        """Say in words what the plot shows, for who cannot see it."""
        for name, label in self.chart.draw.items():
            rows = [entry for entry in self.entries if name in entry.cells]
            if not rows:
                yield f"{label}: no figure"
            elif self.chart.codes:
                yield f"{label}: {tally(self.chart, [entry.cells[name] for entry in rows])}"
            else:
                low, high = (choose(rows, key=lambda entry: entry.cells[name]) for choose in (min, max))
                told = [("from", rows[0]), ("to", rows[-1]), ("lowest", low), ("highest", high)]
                yield f"{label} " + ", ".join(
                    f"{word} {said(self.chart, entry.cells[name])} in {entry.row.years}" for word, entry in told
                )


def _path(points: Iterator[Point] | Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)

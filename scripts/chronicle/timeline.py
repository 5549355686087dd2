"""The mirrored timeline, computed: where every bar and mark stands, as shares of the axis. The template draws it."""

from calendar import month_abbr
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from chronicle import force
from chronicle.corpus import Corpus
from chronicle.dates import Date, Day
from chronicle.lists import EventKind, Period
from chronicle.records import Event, Record, Treaty
from chronicle.tenures import ROLES, Tenure

MARK_WIDTH = 1.3
"""Least distance of two marks in one row, in hundredths of the axis."""

LONGEST_TITLE = 33.0
"""Room for the longest title beside a mark where the axis is short, in the same measure; a letter takes a fortieth."""

Lanes = Mapping[tuple[str, str], Sequence[Tenure]]


@dataclass(frozen=True)
class Bar:
    """A span of time that belongs to a record: `start` and `width` in hundredths of the axis."""

    record: Record
    label: str
    title: str
    start: float
    width: float
    soft_start: bool = False
    soft_end: bool = False
    unknown_end: bool = False
    cut_start: bool = False

    @property
    def ends(self) -> str:
        """How its ends are drawn, as class names: soft where not known to the day, fading away where not known."""
        first = "cut-start" if self.cut_start else "soft-start" if self.soft_start else ""
        last = "unknown-end" if self.unknown_end else "soft-end" if self.soft_end else ""
        return " ".join(filter(None, (first, last)))


@dataclass(frozen=True)
class Mark:
    """An event on the spine; `width` is how far its date may reach, in hundredths of the axis.

    `late` says that its title, if it has one, stands before it.
    """

    record: Event
    kind: EventKind
    start: float
    width: float
    row: int
    late: bool


@dataclass(frozen=True)
class Lane:
    """The bars of one role of one party, in rows that do not overlap."""

    side: str
    role: str
    title: str
    rows: tuple[tuple[Bar, ...], ...]


@dataclass(frozen=True)
class Timeline:
    """Everything that the timeline shows."""

    first: int
    last: int
    ticks: tuple[tuple[int, float], ...]
    above: tuple[Lane, ...]
    below: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    mark_rows: int
    months: tuple[tuple[str, float], ...] = ()
    treaties: tuple[tuple[Bar, ...], ...] = ()
    periods: tuple[Bar, ...] = ()
    most: ClassVar[int] = 1000
    """So many events a browser draws at once; with more, its answer to a question comes first."""

    @property
    def many(self) -> bool:
        """Whether it has more events than a browser draws at once."""
        return len(self.marks) > self.most


class Axis:
    """Turns days into hundredths of the years that the site covers."""

    def __init__(self, covers: Date) -> None:
        self.first, self.last = covers.first[0], covers.last[0]
        self._zero = date(self.first, 1, 1).toordinal()
        self._length = date(self.last + 1, 1, 1).toordinal() - self._zero

    def at(self, day: Day) -> float:
        """Place a day; days outside the axis stand at its ends."""
        if day[0] < self.first:
            return 0.0
        if day[0] > self.last:
            return 100.0
        return round((date(*day).toordinal() - self._zero) / self._length * 100, 3)

    def bar(self, first: Day, last: Day) -> tuple[float, float]:
        """Place a span: its start and its width, which is never nothing."""
        start = self.at(first)
        return start, round(max(self.at(last) - start, 0.12), 3)


def draw(corpus: Corpus, lanes: Lanes, events: Sequence[Event]) -> Timeline:
    """Compute the timeline of the whole span; `events` come in order of date."""
    axis = Axis(corpus.site.covers)
    return replace(
        _timeline(axis, corpus, lanes, _marks(axis, corpus, events, _alone)),
        treaties=_rows(_treaty_bars(axis, corpus)),
        periods=tuple(
            Bar(
                period,
                period.title,
                period.title if period.dated.words in period.title else f"{period.title}, {period.dated.words}",
                *axis.bar(period.from_.first, period.to.last),
            )
            for period in corpus.all(Period)
        ),
    )


def part(corpus: Corpus, lanes: Lanes, events: Sequence[Event], years: Date) -> Timeline:
    """Compute the timeline of some years alone, with room for titles beside the marks of its `events`."""
    axis = Axis(years)
    serving = {key: [tenure for tenure in tenures if tenure.serves(years)] for key, tenures in lanes.items()}
    months = [
        (month_abbr[month], axis.at((year, month, 1)))
        for year in range(axis.first, axis.last + 1)
        for month in range(2, 13)
    ]
    drawn = _timeline(axis, corpus, serving, _marks(axis, corpus, events, _titled))
    return replace(drawn, months=tuple(months)) if axis.last - axis.first < 2 else drawn


def _timeline(axis: Axis, corpus: Corpus, lanes: Lanes, marks: tuple[Mark, ...]) -> Timeline:
    first, second = corpus.sides
    return Timeline(
        axis.first,
        axis.last,
        tuple((year, axis.at((year, 1, 1))) for year in range(axis.first, axis.last + 1)),
        tuple(_lane(axis, first, role, lanes[first, role]) for role in ROLES if lanes.get((first, role))),
        tuple(_lane(axis, second, role, lanes[second, role]) for role in reversed(ROLES) if lanes.get((second, role))),
        marks,
        1 + max((mark.row for mark in marks), default=0),
    )


def tenure_bars(corpus: Corpus, tenures: Iterable[Tenure]) -> tuple[Bar, ...]:
    """Place some tenures on the axis, for the strip on a person's page."""
    axis = Axis(corpus.site.covers)
    return tuple(_tenure_bar(axis, tenure) for tenure in tenures)


def density(corpus: Corpus, events: Sequence[Event]) -> tuple[tuple[int, int], ...]:
    """Count the events of every year, for the strip on the home page."""
    counts = dict.fromkeys(range(corpus.site.covers.first[0], corpus.site.covers.last[0] + 1), 0)
    for event in events:
        if event.date.year in counts:
            counts[event.date.year] += 1
    return tuple(counts.items())


def _lane(axis: Axis, side: str, role: str, tenures: Iterable[Tenure]) -> Lane:
    return Lane(side, role, ROLES[role], _rows(_tenure_bar(axis, tenure) for tenure in tenures))


def _tenure_bar(axis: Axis, tenure: Tenure) -> Bar:
    acting = " (acting)" if tenure.post.acting else " (chargé d’affaires)" if tenure.post.rank == "charge" else ""
    title = f"{tenure.person.name}{acting}, {tenure.office.title}, {tenure.words}"
    return Bar(
        tenure.person,
        tenure.person.short or tenure.person.name,
        title,
        *axis.bar(tenure.start, tenure.end),
        tenure.soft_start,
        tenure.soft_end and tenure.end[0] <= axis.last,
        unknown_end=tenure.post.end is None,
        cut_start=tenure.start[0] < axis.first,
    )


def _treaty_bars(axis: Axis, corpus: Corpus) -> Iterable[Bar]:
    for treaty in sorted(corpus.all(Treaty), key=lambda treaty: treaty.signed.first):
        if not force.is_lasting(corpus, treaty):
            continue
        start, end = force.span(corpus, treaty)
        until = f"until {end.words}" if end else "end not known"
        yield Bar(
            treaty,
            treaty.title,
            f"{treaty.title}, signed {treaty.signed.words}, {until}",
            *axis.bar(start.first, end.last if end else corpus.site.span.last),
            start.is_soft,
            end is None or end.is_soft,
            unknown_end=end is None,
        )


def _rows(bars: Iterable[Bar]) -> tuple[tuple[Bar, ...], ...]:
    """Put bars into as few rows as keep them apart."""
    rows: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda bar: bar.start):
        row = next((row for row in rows if row[-1].start + row[-1].width <= bar.start + 0.02), None)
        if row is None:
            rows.append([bar])
        else:
            row.append(bar)
    return tuple(map(tuple, rows))


def _alone(_: Event, start: float) -> tuple[float, float]:
    """Room for a mark, in hundredths of the axis."""
    return start, start + MARK_WIDTH


def _titled(event: Event, start: float) -> tuple[float, float]:
    """Room for a mark and its title, which stands before the mark where the axis ends."""
    title = LONGEST_TITLE * min(1.0, 0.1 + len(event.label) / 40)
    return (start, start + title) if start + title <= 100 else (start - title, start + MARK_WIDTH)


def _marks(
    axis: Axis, corpus: Corpus, events: Sequence[Event], room: Callable[[Event, float], tuple[float, float]]
) -> tuple[Mark, ...]:
    """Put events on the spine, each in the row nearest the middle where it stands clear of those before."""
    ends: list[float] = []
    placed = []
    for event in events:
        kind = corpus.records["event-kinds"][event.kind]
        if not isinstance(kind, EventKind):
            continue
        start, width = axis.bar(event.date.first, event.date.last)
        left, right = room(event, start)
        row = next((number for number, end in enumerate(ends) if end <= left), len(ends))
        ends[row : row + 1] = [right]
        placed.append((event, kind, start, width, row, left < start))
    middle = len(ends) // 2
    return tuple(
        Mark(event, kind, start, width, middle + (row + 1) // 2 * (-1 if row % 2 else 1), late)
        for event, kind, start, width, row, late in placed
    )

"""The mirrored timeline, computed: where every bar and mark stands, as shares of the axis. The template draws it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.corpus import Corpus
from chronicle.dates import Date, Day
from chronicle.lists import EventKind, Period
from chronicle.records import Event, Record, Treaty
from chronicle.tenures import ROLES, Tenure, lanes

MARK_WIDTH = 0.78
"""Least distance of two marks in one row, in hundredths of the axis."""


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

    @property
    def ends(self) -> str:
        """How its ends are drawn, as class names: soft where not known to the day, fading away where not known."""
        last = "unknown-end" if self.unknown_end else "soft-end" if self.soft_end else ""
        return " ".join(filter(None, ("soft-start" if self.soft_start else "", last)))


@dataclass(frozen=True)
class Mark:
    """An event on the spine; `width` is how far its date may reach, in hundredths of the axis."""

    record: Event
    kind: EventKind
    start: float
    width: float
    row: int


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
    treaties: tuple[tuple[Bar, ...], ...]
    periods: tuple[Bar, ...]


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


def draw(corpus: Corpus, events: Sequence[Event]) -> Timeline:
    """Compute the timeline of a corpus; `events` come in order of date."""
    axis = Axis(corpus.site.covers)
    tenures = lanes(corpus)
    first, second = corpus.sides
    above = [_lane(axis, first, role, tenures[first, role]) for role in ROLES if (first, role) in tenures]
    below = [_lane(axis, second, role, tenures[second, role]) for role in reversed(ROLES) if (second, role) in tenures]
    marks = _marks(axis, corpus, events)
    return Timeline(
        axis.first,
        axis.last,
        tuple((year, axis.at((year, 1, 1))) for year in range(axis.first, axis.last + 1)),
        tuple(above),
        tuple(below),
        marks,
        1 + max((mark.row for mark in marks), default=0),
        _rows(_treaty_bars(axis, corpus)),
        tuple(
            Bar(
                period,
                period.title,
                f"{period.title}, {period.dated.words}",
                *axis.bar(period.from_.first, period.to.last),
            )
            for period in corpus.all(Period)
        ),
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
        tenure.soft_end,
        unknown_end=tenure.post.end is None,
    )


def _treaty_bars(axis: Axis, corpus: Corpus) -> Iterable[Bar]:
    for treaty in sorted(corpus.all(Treaty), key=lambda treaty: treaty.signed.first):
        if not is_lasting(corpus, treaty):
            continue
        start = treaty.in_force or treaty.signed
        end = treaty.ended
        until = end.words if end else "end not known"
        yield Bar(
            treaty,
            treaty.title,
            f"{treaty.title}, signed {treaty.signed.words}, {until if treaty.ended is None else 'ended ' + until}",
            *axis.bar(start.first, end.last if end else corpus.site.span.last),
            start.is_soft,
            end is None or end.is_soft,
            unknown_end=end is None,
        )


def is_lasting(corpus: Corpus, treaty: Treaty) -> bool:
    """Whether a treaty is of a kind that stays in force."""
    return bool(getattr(corpus.records["treaty-kinds"][treaty.kind], "lasting", False))


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


def _marks(axis: Axis, corpus: Corpus, events: Sequence[Event]) -> tuple[Mark, ...]:
    """Put events on the spine, each in the row nearest the middle where it stands clear of the one before."""
    ends: list[float] = []
    placed = []
    for event in events:
        kind = corpus.records["event-kinds"][event.kind]
        if not isinstance(kind, EventKind):
            continue
        start, width = axis.bar(event.date.first, event.date.last)
        row = next((number for number, end in enumerate(ends) if end + MARK_WIDTH <= start), len(ends))
        ends[row : row + 1] = [start]
        placed.append((event, kind, start, width, row))
    middle = len(ends) // 2
    return tuple(
        Mark(event, kind, start, width, middle + (row + 1) // 2 * (-1 if row % 2 else 1))
        for event, kind, start, width, row in placed
    )

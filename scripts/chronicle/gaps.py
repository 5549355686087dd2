"""What the record does not know, computed from the record itself."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from chronicle.atlas import Atlas
from chronicle.bibliography import Source
from chronicle.dates import EVER, NEVER, Day
from chronicle.records import Event, Person, Statement
from chronicle.stats import cited
from chronicle.tenures import Tenure


@dataclass(frozen=True)
class Vacancy:
    """Time between two heads of a mission: the least and the most days that it may have lasted, where known."""

    before: Tenure
    after: Tenure
    days: tuple[int, int] | None

    @property
    def words(self) -> str:
        """Say how many days."""
        if self.days is None:
            return "not known"
        least, most = self.days
        return f"{most:,}" if least == most else f"{least:,} to {most:,}"


@dataclass(frozen=True)
class Silence:
    """Months in a row without an event; months count from 1."""

    first: tuple[int, int]
    last: tuple[int, int]
    months: int


def vacancies(tenures: Sequence[Tenure]) -> list[Vacancy]:
    """List the times between heads of one mission, chargés d'affaires left out."""
    accredited = [tenure for tenure in tenures if tenure.post.rank != "charge"]
    found = []
    for before, after in pairwise(accredited):
        left, came = before.post.end, after.post.start
        days = None
        if left and came and not {left.first, left.last, came.first, came.last} & {EVER, NEVER}:
            days = max(_days(left.last, came.first), 0), max(_days(left.first, came.last), 0)
        if days is None or days[1] > 0:
            found.append(Vacancy(before, after, days))
    return found


def silences(atlas: Atlas, least: int) -> list[Silence]:
    """List runs of `least` months or more within the span in which no event is known to have begun.

    A date that gives no more than a year, or begins with one, is no sign of any month.
    """
    heard = {event.date.first[:2] for event in atlas.events if event.date.first[:2] == event.date.last[:2]}
    spans = [(event.date.first[:2], event.date.text.partition("/")) for event in atlas.events]
    heard |= {month for month, (start, span, _) in spans if span and "-" in start}
    (year, month, _), (last_year, last_month, _) = atlas.site.span.first, atlas.site.span.last
    found: list[Silence] = []
    run: list[tuple[int, int]] = []
    while (year, month) <= (last_year, last_month):
        if (year, month) in heard:
            found, run = _ended(found, run, least), []
        else:
            run.append((year, month))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return sorted(_ended(found, run, least), key=lambda silence: (-silence.months, silence.first))


def _ended(found: list[Silence], run: list[tuple[int, int]], least: int) -> list[Silence]:
    return [*found, Silence(run[0], run[-1], len(run))] if len(run) >= least else found


def on_one_source(atlas: Atlas) -> list[Statement]:
    """List the events and treaties that rest on a single source."""
    return [record for record in (*atlas.events, *atlas.treaties) if len(set(cited(record))) == 1]


def without_native_name(atlas: Atlas) -> list[Person]:
    """List the people whose name in their own script was not found."""
    return [person for person in (*atlas.leaders, *atlas.envoys) if not person.native]


def without_day(atlas: Atlas) -> list[Event]:
    """List the events whose day is not known."""
    return [event for event in atlas.events if event.date.is_soft]


def evidence_table(atlas: Atlas) -> tuple[list[str], list[tuple[str, list[int]]]]:
    """Count citations by origin of the source (rows) and by its level (columns, with their sum last)."""
    levels = ["primary", "scholarship", "memoir", "press", "reference"]
    counts: Counter[tuple[str, str]] = Counter()
    for record in atlas.corpus.all(Statement):
        for ref in cited(record):
            source = atlas.record("sources", ref)
            if isinstance(source, Source):
                counts[source.origin, source.level] += 1
    rows = []
    for origin, term in atlas.corpus.records["origins"].items():
        row = [counts[origin, level] for level in levels]
        rows.append((term.label, [*row, sum(row)]))
    return levels, sorted(rows, key=lambda row: -row[1][-1])


def _days(first: Day, last: Day) -> int:
    """Count the days that lie between two."""
    return date(*last).toordinal() - date(*first).toordinal() - 1

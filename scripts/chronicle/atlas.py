"""Views over a corpus that several pages share: records in order, by year and by period, and what mentions what."""

import posixpath
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TypeVar

from chronicle import force
from chronicle.bibliography import Source
from chronicle.corpus import Corpus
from chronicle.dates import NEVER, Date, Day
from chronicle.lists import Period, Series, Side
from chronicle.outlines import Map
from chronicle.records import Envoy, Event, Leader, Person, Record, Treaty
from chronicle.tenures import ROLES, Tenure, lanes

R = TypeVar("R", bound=Record)


def by_date(record: Record) -> tuple[Day, Day, str]:
    """Order by first day, the more exact first, then by id; records without a date come last."""
    return (record.dated.first, record.dated.last, record.id) if record.dated else (NEVER, NEVER, record.id)


class Atlas:
    """Everything that a page may ask of a corpus, computed once."""

    def __init__(self, corpus: Corpus) -> None:
        """Order what every page needs."""
        self.corpus = corpus
        self.site = corpus.site
        self.events = sorted(corpus.all(Event), key=by_date)
        self.leaders = sorted(corpus.all(Leader), key=by_date)
        self.envoys = sorted(corpus.all(Envoy), key=by_date)
        self.treaties = sorted(corpus.all(Treaty), key=by_date)
        self.sources = sorted(corpus.all(Source), key=lambda source: (_author(source).casefold(), source.title))
        self.periods = list(corpus.all(Period))
        self.lanes = lanes(corpus)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that the site covers."""
        return tuple(range(self.site.covers.first[0], self.site.covers.last[0] + 1))

    @cached_property
    def decades(self) -> tuple[tuple[int, float], ...]:
        """The decades' first years, with where they stand on the axis in hundredths."""
        zero, length = self.years[0], len(self.years)
        return tuple((year, round((year - zero) / length * 100, 3)) for year in self.years[1:] if year % 10 == 0)

    @cached_property
    def events_by_year(self) -> dict[int, list[Event]]:
        """Events under every year in which they may have happened first."""
        found: dict[int, list[Event]] = defaultdict(list)
        for event in self.events:
            found[event.date.year].append(event)
        return dict(found)

    @cached_property
    def tenures(self) -> dict[str, list[Tenure]]:
        """Tenures by the id of the holder."""
        found: dict[str, list[Tenure]] = defaultdict(list)
        for lane in self.lanes.values():
            for tenure in lane:
                found[tenure.person.id].append(tenure)
        for held in found.values():
            held.sort(key=lambda tenure: (tenure.start, tenure.end))
        return dict(found)

    @cached_property
    def overshadowed(self) -> set[str]:
        """The ids of people whose short name is the beginning of a word in another's names."""
        people = [*self.leaders, *self.envoys]
        words = {
            (word, person.id)
            for person in people
            for name in (person.name, *person.variants)
            for word in name.casefold().split()
        }
        return {
            person.id
            for person in people
            if (short := (person.short or "").casefold())
            and any(word.startswith(short) and word != short and other != person.id for word, other in words)
        }

    def record(self, kind: str, record_id: str) -> Record:
        """Give one record."""
        return self.corpus.records[kind][record_id]

    def person(self, person_id: str) -> Person:
        """Give a leader or envoy."""
        found = self.corpus.find(("leaders", "envoys"), person_id)
        assert isinstance(found, Person)  # noqa: S101 - the corpus is linked
        return found

    def naming(self, record: Record, model: type[R], field: str) -> list[R]:
        """List the records of a kind that name this one in a field, in order of date."""
        found = {
            mention.by.id: mention.by
            for mention in self.corpus.mentions_of(record)
            if isinstance(mention.by, model) and mention.loc[0] == field
        }
        return sorted(found.values(), key=by_date)

    def resting_on(self, source: Source) -> list[Record]:
        """List the records that cite a source, by kind and date."""
        found = {(mention.by.kind_name, mention.by.id): mention.by for mention in self.corpus.mentions_of(source)}
        return sorted(found.values(), key=lambda record: (record.kind_name, by_date(record)))

    def in_force(self, date: Date) -> list[tuple[Treaty, Date | None]]:
        """List the lasting treaties that may have been in force on a day of the date, with their ends."""
        lasting = [treaty for treaty in self.treaties if force.is_lasting(self.corpus, treaty)]
        spans = [(treaty, *force.span(self.corpus, treaty)) for treaty in lasting]
        return [
            (treaty, end)
            for treaty, start, end in spans
            if start.first <= date.last and (end is None or date.first <= end.last)
        ]

    def serving(self, date: Date) -> list[tuple[Side, list[tuple[str, list[Tenure]]]]]:
        """List who was in office on a day of the date, by party and role."""
        return [
            (
                side,
                [
                    (title, [tenure for tenure in self.lanes[side.state, role] if tenure.serves(date)])
                    for role, title in ROLES.items()
                    if (side.state, role) in self.lanes
                ],
            )
            for side in self.site.parties
        ]

    def during(self, date: Date) -> list[Event]:
        """List the events that began on a day of the date."""
        return [event for event in self.events if date.first <= event.date.first <= date.last]

    def period_of(self, date: Date) -> Period | None:
        """Give the period in which a date begins."""
        return next((p for p in self.periods if p.dated.first <= date.first <= p.dated.last), None)

    def neighbours(self, record: R, row: Sequence[R]) -> tuple[R | None, R | None]:
        """Give the records before and after one in a row."""
        at = self._position(row)[record.id]
        return (row[at - 1] if at else None), (row[at + 1] if at + 1 < len(row) else None)

    def _position(self, row: Sequence[Record]) -> dict[str, int]:
        if id(row) not in self._positions:
            self._positions[id(row)] = {record.id: number for number, record in enumerate(row)}
        return self._positions[id(row)]

    @cached_property
    def _positions(self) -> dict[int, dict[str, int]]:
        return {}


def page_path(record: Record) -> str:
    """Name the Markdown file of a record's page, from the folder of pages; figures share one page, maps another."""
    if isinstance(record, Series):
        return f"figures/index.md#{record.id}"
    if isinstance(record, Map):
        return "map.md"
    return f"{record.kind_name}/{record.id}.md"


def page_url(path: str) -> str:
    """Give the address of a page from the site's root: `events/x.md` is at `events/x/`."""
    stem, mark, anchor = path.partition("#")
    stem = stem.removesuffix(".md")
    folder = "" if stem == "index" else f"{stem.removesuffix('/index')}/"
    return f"{folder}{mark}{anchor}"


def relative(path: str, from_path: str) -> str:
    """Give the way from one Markdown file to another."""
    folder, _, name = path.rpartition("/")
    way = _way(folder, from_path.rpartition("/")[0])
    return name if way == "." else f"{way}/{name}"


@lru_cache(maxsize=1024)
def _way(folder: str, start: str) -> str:
    return posixpath.relpath(folder or ".", start or ".")


def _author(source: Source) -> str:
    return source.author[0].inverted if source.author else source.title

"""Who of the two parties met whom: from the events that name people of both."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import product

from chronicle.atlas import Atlas
from chronicle.lists import EventKind, Place
from chronicle.records import Envoy, Event, Person
from chronicle.timeline import Axis


@dataclass(frozen=True)
class Dealing:
    """An event that names someone of each party: whether the two met there, and where it stands on the axis."""

    event: Event
    met: bool
    at: float


@dataclass(frozen=True)
class Cell:
    """What a square of the matrix shows: two people and the events at which they met."""

    row: Person
    column: Person
    events: tuple[Event, ...]

    @property
    def anchor(self) -> str:
        """The pair's place in the list."""
        return f"{self.row.id}--{self.column.id}"

    @property
    def sure(self) -> bool:
        """Whether some meeting of the two is established."""
        return any(event.certainty == "established" for event in self.events)


@dataclass(frozen=True)
class Matrix:
    """Who met whom, people of the first party down and of the second across, in the order in which they first met."""

    rows: tuple[Person, ...]
    columns: tuple[Person, ...]
    cells: dict[tuple[str, str], Cell]

    def of(self, row: Person) -> list[Cell]:
        """List whom someone of the first party met."""
        return [self.cells[row.id, column.id] for column in self.columns if (row.id, column.id) in self.cells]


class Meetings:
    """Every pair of people of the two parties whom some event names together."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._axis = Axis(atlas.site.covers)
        self.pairs: dict[tuple[str, str], list[Dealing]] = defaultdict(list)
        first, second = atlas.corpus.sides
        for event in atlas.events:
            met = is_encounter(atlas, event)
            named = self._named(event)
            for one, other in product(named[first], named[second]):
                there = met and not (named[first][one] or named[second][other])
                self.pairs[one, other].append(Dealing(event, there, self._axis.at(event.date.first)))

    def of(self, person: Person) -> list[tuple[Person, list[Dealing]]]:
        """List whom of the other party someone dealt with, in the order in which they first did."""
        found = [
            (self.atlas.person(other), dealings)
            for pair, dealings in self.pairs.items()
            if person.id in pair
            for other in pair
            if other != person.id
        ]
        return sorted(found, key=lambda row: (row[1][0].event.date.first, row[0].id))

    def matrix(self) -> Matrix:
        """Give who met whom; heads of mission come after those who led."""
        cells = {}
        for (one, other), dealings in self.pairs.items():
            if events := tuple(dealing.event for dealing in dealings if dealing.met):
                cells[one, other] = Cell(self.atlas.person(one), self.atlas.person(other), events)
        rows = {cell.row.id: cell.row for cell in cells.values()}
        columns = {cell.column.id: cell.column for cell in cells.values()}
        order = {event.id: number for number, event in enumerate(self.atlas.events)}

        def place(person: Person) -> tuple[bool, int, str]:
            met = [order[e.id] for cell in cells.values() if person in (cell.row, cell.column) for e in cell.events]
            return isinstance(person, Envoy), min(met), person.id

        return Matrix(tuple(sorted(rows.values(), key=place)), tuple(sorted(columns.values(), key=place)), cells)

    def without_partner(self) -> list[Event]:
        """List the journeys to the other party's country for which the record names nobody of that party."""
        first, second = self.atlas.corpus.sides
        found = []
        for event in self.atlas.events:
            place = self.atlas.record("places", event.place) if event.place else None
            if not isinstance(place, Place) or not is_encounter(self.atlas, event):
                continue
            named = self._named(event)
            if any(
                named[guest] and not named[host] and place.country == host
                for guest, host in ((first, second), (second, first))
            ):
                found.append(event)
        return found

    def _named(self, event: Event) -> dict[str, dict[str, bool]]:
        """Give the people whom an event names, by party, with whether they were absent."""
        found: dict[str, dict[str, bool]] = {side: {} for side in self.atlas.corpus.sides}
        for part in event.people:
            if part.person and (tenures := self.atlas.tenures.get(part.person)):
                found[tenures[0].office.party][part.person] = bool(part.absent)
        return found


def is_encounter(atlas: Atlas, event: Event) -> bool:
    """Whether those whom an event names met there: as it says itself, or else as events of its kind do."""
    kind = atlas.record("event-kinds", event.kind)
    assert isinstance(kind, EventKind)  # noqa: S101 - the corpus is linked
    return kind.encounter if event.encounter is None else event.encounter

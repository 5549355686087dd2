"""The indexes of records: tables, with the questions by which a reader may narrow each in the browser.

A row answers every question in an attribute of that name, so that one script (`docs/assets/tables.js`) serves all.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from chronicle import timeline
from chronicle.atlas import Atlas
from chronicle.bibliography import Source
from chronicle.dates import Date
from chronicle.lists import Place
from chronicle.page import Page
from chronicle.records import Event, Person, Treaty
from chronicle.tenures import ROLES, Tenure

CERTAINTIES = {"established": "Established", "probable": "Probable", "alleged": "Alleged"}
EFFECTS = {
    "improves": "Improved relations",
    "strains": "Strained relations",
    "mixed": "Worked both ways",
    "none": "No effect seen",
}
LEVELS = {
    "primary": "Primary document",
    "scholarship": "Scholarship",
    "memoir": "Memoir",
    "press": "Press",
    "reference": "Reference work",
}
RANKS = {"ambassador": "Ambassador", "minister": "Minister", "charge": "Chargé d’affaires"}


@dataclass(frozen=True)
class Facet:
    """A question that narrows an index: its name in addresses and attributes, its title, and its answers in order."""

    name: str
    title: str
    answers: tuple[tuple[str, str], ...]
    of: Callable[[Any], str | None]


def facet(
    name: str, title: str, of: Callable[[Any], str | None], rows: Iterable[Any], labels: Iterable[tuple[str, str]]
) -> Facet:
    """Make a question with those of the labelled answers that some row gives."""
    given = {of(row) for row in rows}
    return Facet(name, title, tuple(label for label in labels if label[0] in given), of)


def events(atlas: Atlas) -> Page:
    """The index of events."""
    rows = atlas.events
    facets = [
        facet("kind", "Kind", lambda event: event.kind, rows, _labels(atlas, "event-kinds")),
        facet("period", "Period", lambda event: _period(atlas, event.date), rows, _periods(atlas)),
        facet("place", "Place", lambda event: event.place, rows, sorted(_labels(atlas, "places"), key=_label)),
        facet("certainty", "Certainty", lambda event: event.certainty, rows, CERTAINTIES.items()),
        facet("effect", "Effect", lambda event: event.effect and event.effect.is_, rows, EFFECTS.items()),
    ]
    kinds = atlas.corpus.records["event-kinds"].values()
    words = {event.id: " ".join(_named(atlas, event)) for event in rows}
    description = "Every event of the record, in order of date."
    return _index("events", "Events", description, facets, records=rows, kinds=kinds, words=words)


def leaders(atlas: Atlas) -> Page:
    """The index of leaders, office by office; who held several stands under each."""
    lanes = [(side.state, _lanes(atlas, side.state)) for side in atlas.site.parties]
    tenures = [tenure for _, rows in lanes for _, _, lane in rows for tenure in lane]
    facets = [
        _side(atlas, tenures),
        facet("role", "Role", lambda tenure: tenure.office.role, tenures, ROLES.items()),
        facet("office", "Office", lambda tenure: tenure.office.id, tenures, _labels(atlas, "offices")),
    ]
    description = "Who led either state, office by office."
    return _index("leaders", "Leaders", description, facets, lanes=lanes, records=atlas.leaders)


def envoys(atlas: Atlas) -> Page:
    """The index of envoys: both missions side by side."""
    missions = [(side, atlas.lanes.get((side.state, "head-of-mission"), [])) for side in atlas.site.parties]
    tenures = [tenure for _, lane in missions for tenure in lane]
    bars = [timeline.tenure_bars(atlas.corpus, lane) for _, lane in missions]
    facets = [
        _side(atlas, tenures),
        facet("rank", "Rank", lambda tenure: tenure.post.rank, tenures, RANKS.items()),
    ]
    description = "Heads of both missions, side by side, in order."
    return _index("envoys", "Envoys", description, facets, missions=missions, bars=bars, ranks=RANKS)


def treaties(atlas: Atlas) -> Page:
    """The index of treaties."""
    rows = atlas.treaties
    sides = [(side, atlas.record("states", side).label) for side in atlas.corpus.sides]
    whose = [
        ("both", " and ".join(name for _, name in sides)),
        *((side, f"{name} with others") for side, name in sides),
    ]
    facets = [
        facet("kind", "Kind", lambda treaty: treaty.kind, rows, _labels(atlas, "treaty-kinds")),
        facet("decade", "Decade", lambda treaty: _decade(treaty.signed), rows, _decades(rows)),
        facet("parties", "Parties", lambda treaty: _whose(atlas, treaty), rows, [*whose, ("others", "Others")]),
    ]
    description = "Agreements, declarations and communiqués."
    return _index("treaties", "Treaties", description, facets, records=rows)


def sources(atlas: Atlas, resting: dict[str, list[Any]]) -> Page:
    """The index of sources; `resting` lists the records that rest on each."""
    rows = atlas.sources
    facets = [
        facet("level", "Level", lambda source: source.level, rows, LEVELS.items()),
        facet("origin", "Origin", lambda source: source.origin, rows, _labels(atlas, "origins")),
        facet("decade", "Published", lambda source: _decade(source.issued), rows, _decades(rows)),
    ]
    description = "Every source on which a statement rests, with what rests on it."
    return _index("sources", "Sources", description, facets, records=rows, resting=resting, levels=LEVELS)


def places(atlas: Atlas, rows: list[Place], happened: dict[str, list[Event]], signed: dict[str, list[Treaty]]) -> Page:
    """The index of places, with what happened and what was signed in each."""
    states = sorted(_labels(atlas, "states"), key=_label)
    facets = [
        facet("then", "Then in", lambda place: place.country, rows, states),
        facet("now", "Now in", lambda place: place.now, rows, states),
    ]
    description = "Where events happened and treaties were signed."
    return _index("places", "Places", description, facets, records=rows, happened=happened, signed=signed)


def _index(kind: str, title: str, description: str, facets: list[Facet], **context: Any) -> Page:  # noqa: ANN401
    asked = [facet for facet in facets if len(facet.answers) > 1]
    context |= {"facets": facets, "asked": asked}
    return Page(f"{kind}/index.md", f"{kind}.md.jinja", title, description, context, wide=True, script="tables.js")


def _lanes(atlas: Atlas, side: str) -> list[tuple[str, str, list[Tenure]]]:
    """List the lanes of leaders of one party: role, its title, and who held it."""
    return [
        (role, title, atlas.lanes[side, role])
        for role, title in ROLES.items()
        if role != "head-of-mission" and (side, role) in atlas.lanes
    ]


def _side(atlas: Atlas, tenures: list[Tenure]) -> Facet:
    states = [(side, atlas.record("states", side).label) for side in atlas.corpus.sides]
    return facet("side", "Side", lambda tenure: tenure.office.party, tenures, states)


def _named(atlas: Atlas, event: Event) -> Iterator[str]:
    """Give the names, in every spelling, by which an event may be looked for."""
    for part in event.people:
        if part.person:
            person: Person = atlas.person(part.person)
            yield from (person.name, *person.native.values(), *person.variants)
        elif part.name:
            yield part.name
    if event.place:
        place = atlas.record("places", event.place)
        assert isinstance(place, Place)  # noqa: S101 - the corpus is linked
        yield from (*place.native.values(), *place.variants, *(then.name for then in place.names))


def _labels(atlas: Atlas, kind: str) -> list[tuple[str, str]]:
    return [(record.id, record.label) for record in atlas.corpus.records[kind].values()]


def _label(answer: tuple[str, str]) -> str:
    return answer[1].casefold()


def _periods(atlas: Atlas) -> list[tuple[str, str]]:
    return [(p.id, f"{p.title}, {p.from_.first[0]}–{p.to.last[0]}") for p in atlas.periods]


def _period(atlas: Atlas, date: Date) -> str | None:
    found = atlas.period_of(date)
    return found.id if found else None


def _decade(date: Date | None) -> str | None:
    return f"{date.year // 10 * 10}s" if date else None


def _decades(rows: Iterable[Treaty | Source]) -> list[tuple[str, str]]:
    found = sorted({decade for row in rows if (decade := _decade(row.dated))})
    return [(decade, decade) for decade in found]


def _whose(atlas: Atlas, treaty: Treaty) -> str:
    """Say whose treaty it is: of both parties, of one of them with others, or of others."""
    ours = [side for side in atlas.corpus.sides if side in {part.party for part in treaty.parties}]
    return "both" if len(ours) == 2 else ours[0] if ours else "others"

"""Who, what and when in one small table, for pages that answer in the browser: timeline, any day, two compared."""

from typing import Any

from chronicle import figures, force
from chronicle.atlas import Atlas, page_path, page_url
from chronicle.dates import Date, Day
from chronicle.lists import EventKind, Place
from chronicle.markup import spellings
from chronicle.meetings import is_encounter
from chronicle.records import Event, Person, Record, Treaty
from chronicle.tenures import ROLES, Tenure


def compute(atlas: Atlas) -> dict[str, Any]:
    """Give the chronology as data.

    Every bound is an ISO day. A tenure has two days at each end: someone may have been in office from `from[0]` to
    `to[1]` and is known to have been from `from[1]` to `to[0]`. Addresses are relative to the root of the site. An
    event that is established does not say so, and its summary stands in `summaries`: browsers read all of this before
    they answer.
    """
    return {
        "span": list(atlas.site.span.iso),
        "covers": list(atlas.site.covers.iso),
        "sides": [
            {
                "id": side.state,
                "name": atlas.record("states", side.state).label,
                "roles": [
                    {"id": role, "title": title} for role, title in ROLES.items() if (side.state, role) in atlas.lanes
                ],
            }
            for side in atlas.site.parties
        ],
        "kinds": [{"id": kind.id, "label": kind.label} for kind in atlas.corpus.all(EventKind)],
        "people": {person.id: _named(person) for person in (*atlas.leaders, *atlas.envoys)},
        "places": {place.id: _named(place) for place in atlas.corpus.all(Place)},
        "tenures": [
            _tenure(tenure) | {"side": side, "role": role}
            for (side, role), tenures in atlas.lanes.items()
            for tenure in tenures
        ],
        "periods": [_link(period) | _dated(period.dated) for period in atlas.periods],
        "treaties": [_treaty(atlas, treaty) for treaty in atlas.treaties],
        "events": [_event(atlas, event) for event in atlas.events],
        "figures": {str(year): figures.compact(listed) for year, listed in figures.by_year(atlas).items()},
    }


def summaries(atlas: Atlas) -> dict[str, str]:
    """Give the sentence on every event, by its id."""
    return {event.id: event.summary for event in atlas.events}


def _treaty(atlas: Atlas, treaty: Treaty) -> dict[str, Any]:
    start, end = force.span(atlas.corpus, treaty)
    lasting = force.is_lasting(atlas.corpus, treaty)
    return {
        **_link(treaty),
        **_dated(treaty.signed),
        "force": [_iso(start.first), _iso(end.last) if end else ""] if lasting else None,
        "both": {*atlas.corpus.sides} <= {part.party for part in treaty.parties},
    }


def _event(atlas: Atlas, event: Event) -> dict[str, Any]:
    met = [part.person for part in event.people if part.person and not part.absent]
    may_be = {
        "met": met if is_encounter(atlas, event) else [],
        "place": event.place,
        "effect": event.effect and event.effect.is_,
        "certainty": "" if event.certainty == "established" else event.certainty,
    }
    return {
        **_link(event),
        **_dated(event.date),
        "kind": event.kind,
        "people": [part.person for part in event.people if part.person],
        **{key: value for key, value in may_be.items() if value},
    }


def _link(record: Record) -> dict[str, str]:
    return {"id": record.id, "label": record.label, "url": page_url(page_path(record))}


def _named(record: Person | Place) -> dict[str, str]:
    return {**_link(record), "names": " ".join(spellings([*record.native.values(), *record.variants]))}


def _dated(date: Date) -> dict[str, str]:
    return {"from": date.iso[0], "to": date.iso[1], "words": date.words}


def _tenure(tenure: Tenure) -> dict[str, Any]:
    start, end = tenure.post.start, tenure.post.end
    surely = start.last if start else end.first if end else tenure.end
    return {
        "person": tenure.person.id,
        "office": tenure.office.title,
        "words": tenure.words,
        "acting": tenure.post.acting,
        "rank": tenure.post.rank or "",
        "from": [_iso(tenure.start), _iso(surely)],
        "to": [_iso(end.first if end else surely), _iso(tenure.end)],
    }


def _iso(day: Day) -> str:
    year, month, number = day
    return f"{year:04}-{month:02}-{number:02}"

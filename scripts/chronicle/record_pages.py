"""The pages of records, kind by kind, each with the index that lists them."""

from collections.abc import Iterator

from chronicle import indexes, timeline
from chronicle.atlas import Atlas
from chronicle.lists import Office, Place
from chronicle.meetings import Meetings
from chronicle.page import Page, index, record_page
from chronicle.records import Event, Treaty
from chronicle.tenures import ROLES


def events(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    """The index of events, and a page for each."""
    yield indexes.events(atlas)
    for event in atlas.events:
        before, after = atlas.neighbours(event, atlas.events)
        yield record_page(
            atlas, changed, event, "event.md.jinja",
            before=before, after=after,
            kind=atlas.record("event-kinds", event.kind),
            place=event.place and atlas.record("places", event.place),
            period=atlas.period_of(event.date),
            led_to=atlas.naming(event, Event, "follows"),
        )  # fmt: skip


def people(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    """The indexes of leaders and envoys, and a page for each person."""
    yield indexes.leaders(atlas)
    yield indexes.envoys(atlas)
    met = Meetings(atlas)
    for row in (atlas.leaders, atlas.envoys):
        for person in row:
            before, after = atlas.neighbours(person, row)
            tenures = atlas.tenures.get(person.id, [])
            yield record_page(
                atlas, changed, person, "person.md.jinja",
                before=before, after=after,
                tenures=tenures,
                bars=timeline.tenure_bars(atlas.corpus, tenures),
                dealings=met.of(person),
                events=atlas.naming(person, Event, "people"),
                treaties=atlas.naming(person, Treaty, "signatories"),
            )  # fmt: skip


def treaties(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    """The index of treaties, and a page for each."""
    yield indexes.treaties(atlas)
    for treaty in atlas.treaties:
        before, after = atlas.neighbours(treaty, atlas.treaties)
        yield record_page(
            atlas, changed, treaty, "treaty.md.jinja",
            before=before, after=after,
            kind=atlas.record("treaty-kinds", treaty.kind),
            place=treaty.place and atlas.record("places", treaty.place),
            events=atlas.naming(treaty, Event, "treaties"),
        )  # fmt: skip


def sources(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    """The index of sources, and a page for each with what rests on it."""
    resting = {source.id: atlas.resting_on(source) for source in atlas.sources}
    yield indexes.sources(atlas, resting)
    for source in atlas.sources:
        origin = atlas.record("origins", source.origin)
        page = record_page(atlas, changed, source, "source.md.jinja", resting=resting[source.id], origin=origin)
        yield page


def periods(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    """The index of periods, a page for each with its account and its part of the timeline, and all parts for paper."""
    yield index("periods", "Periods", "The relationship in phases.", records=atlas.periods)
    parts = []
    for period in atlas.periods:
        before, after = atlas.neighbours(period, atlas.periods)
        events = atlas.during(period.dated)
        part = timeline.part(atlas.corpus, atlas.lanes, events, period.dated)
        parts.append((period, part))
        yield record_page(
            atlas, changed, period, "period.md.jinja",
            before=before, after=after,
            events=events,
            treaties=[treaty for treaty in atlas.treaties if atlas.period_of(treaty.signed) is period],
            serving=atlas.serving(period.dated),
            part=part,
        )  # fmt: skip
    yield Page(
        "timeline/print.md", "timeline-print.md.jinja", "Timeline on paper",
        "The timeline period by period, with the titles of its events, for landscape pages.", {"parts": parts},
        searched=False, wide=True, landscape=True,
    )  # fmt: skip


def places(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    """The index of places, and a page for each with what happened there."""
    places = sorted(atlas.corpus.all(Place), key=lambda place: place.name)
    happened = {place.id: atlas.naming(place, Event, "place") for place in places}
    signed = {place.id: atlas.naming(place, Treaty, "place") for place in places}
    yield indexes.places(atlas, places, happened, signed)
    for place in places:
        yield record_page(atlas, changed, place, "place.md.jinja", events=happened[place.id], treaties=signed[place.id])


def offices(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    """The index of offices, and a page for each with its holders."""
    offices = list(atlas.corpus.all(Office))
    yield index("offices", "Offices", "The offices whose holders the record follows.", records=offices, roles=ROLES)
    for office in offices:
        holders = [tenure for tenure in atlas.lanes.get((office.party, office.role), ()) if tenure.office is office]
        bars = timeline.tenure_bars(atlas.corpus, holders)
        yield record_page(atlas, changed, office, "office.md.jinja", holders=holders, bars=bars)

"""Which pages there are, and what each is drawn from. A page kind is one function, listed in `KINDS` below."""

from collections.abc import Callable, Iterator
from operator import itemgetter

from chronicle import cartography, charts, figures, gaps, handbook, indexes, meetings, record_pages, shapes, timeline
from chronicle.atlas import Atlas, by_date
from chronicle.dates import Date
from chronicle.lists import Gap, Series
from chronicle.outlines import Map
from chronicle.page import Page, index
from chronicle.records import Envoy, Event, Leader, Statement, Treaty


def build(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    """List every page of the site; `changed` tells when each data file last changed."""
    for kind in KINDS:
        yield from kind(atlas, changed)


def _home(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    counts = timeline.density(atlas.corpus, atlas.events)
    heads = [(side, atlas.lanes.get((side.state, "head-of-mission"), ())) for side in atlas.site.parties]
    missions = [
        (
            side,
            tenures,
            min(tenures, key=lambda one: (one.post.rank == "charge", one.start), default=None),
            max(tenures, key=lambda one: (one.post.rank != "charge", one.end), default=None),
        )
        for side, tenures in heads
    ]
    context = {"density": counts, "most": max(count for _, count in counts) or 1, "missions": missions}
    yield Page("index.md", "home.md.jinja", atlas.site.title, atlas.site.description, context, wide=True)


def _timeline(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    drawn = timeline.draw(atlas.corpus, atlas.lanes, atlas.events)
    description = (
        "Offices of both sides, treaties in force and every event on one axis, and the way to the same as a list."
    )
    people = {part.person for event in atlas.events for part in event.people if part.person}
    places = {event.place for event in atlas.events if event.place}
    asked = (
        ("period", "Period", [(period.id, period.title) for period in atlas.periods]),
        ("person", "Person", sorted(((one, atlas.person(one).label) for one in people), key=itemgetter(1))),
        ("place", "Place", sorted(((one, atlas.record("places", one).label) for one in places), key=itemgetter(1))),
        ("certainty", "Certainty", list(indexes.CERTAINTIES.items())),
        ("effect", "Effect", list(indexes.EFFECTS.items())),
    )
    context = {"timeline": drawn, "kinds": atlas.corpus.records["event-kinds"].values(), "asked": asked}
    yield Page(
        "timeline.md", "timeline.md.jinja", "Timeline", description, context,
        searched=False, wide=True, landscape=True, script="timeline.js",
    )  # fmt: skip


def _any_day(_: Atlas, __: dict[str, str]) -> Iterator[Page]:
    description = "Who was in office, what was in force and what was going on, on any day."
    yield Page("on.md", "on.md.jinja", "Any day", description, searched=False, wide=True, script="on.js")


def _compare(_: Atlas, __: dict[str, str]) -> Iterator[Page]:
    description = "Two people, years or periods side by side: offices, meetings, agreements, events and figures."
    yield Page(
        "compare.md", "compare.md.jinja", "Side by side", description, searched=False, wide=True, script="compare.js"
    )


def _meetings(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    found = meetings.Meetings(atlas)
    context = {"matrix": found.matrix(), "alone": found.without_partner()}
    description = "Which leaders and envoys of the two sides met, how often and when."
    yield Page("meetings.md", "meetings.md.jinja", "Meetings", description, context, wide=True)


def _years(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    yield index("years", "Years", "The relationship year by year.", years=atlas.years)
    told = figures.by_year(atlas)
    for year in atlas.years:
        date = Date.parse(str(year))
        context = {
            "year": year,
            "years": atlas.years,
            "period": atlas.period_of(date) or next((p for p in atlas.periods if p.dated.overlaps(date)), None),
            "events": atlas.events_by_year.get(year, []),
            "signed": [treaty for treaty in atlas.treaties if treaty.signed.overlaps(date)],
            "in_force": atlas.in_force(date),
            "serving": atlas.serving(date),
            "figures": told[year],
        }
        description = f"Who was in office in {year}, what happened, and which treaties were signed and in force."
        yield Page(f"years/{year}.md", "year.md.jinja", str(year), description, context, boost=2)


def _disputed(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    told = {
        title: sorted((record for record in atlas.corpus.all(kind) if record.claims), key=by_date)
        for title, kind in (("Events", Event), ("Treaties", Treaty), ("Missions", Envoy), ("Offices and lives", Leader))
    }
    doubtful = [event for event in atlas.events if event.certainty != "established"]
    description = (
        "Where good sources disagree, each account with who gives it, and what is alleged but not established."
    )
    context = {"told": told, "claims": sum(len(r.claims) for row in told.values() for r in row), "doubtful": doubtful}
    yield Page("disputed.md", "disputed.md.jinja", "Disputed and uncertain", description, context, searched=False)


def _handbook(_: Atlas, __: dict[str, str]) -> Iterator[Page]:
    description = "Every kind of record, every field and every rule, written from the code."
    context = {"kinds": list(handbook.kinds()), "rules": list(handbook.rules())}
    yield Page("handbook.md", "handbook.md.jinja", "Handbook", description, context, searched=False)


def _series(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    listed = {series.id: series for series in atlas.corpus.all(Series)}
    drawn = {name: charts.draw(series, atlas.corpus.tables[name]) for name, series in listed.items()}
    second = {series.beside for series in listed.values()}
    sections = [
        [(listed[one], atlas.corpus.tables[one], drawn[one]) for one in (name, series.beside) if one]
        for name, series in listed.items()
        if name not in second
    ]
    description = "Figures over time: what is counted, by whom, and how it can mislead."
    yield Page("figures/index.md", "series.md.jinja", "Figures", description, {"sections": sections}, searched=False)


def _map(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    listed = cartography.spots(atlas)
    placed = sum(len(spot.events) for spot in listed)
    context = {
        "drawings": [cartography.draw(record, listed) for record in atlas.corpus.all(Map)],
        "spots": listed,
        "placed": placed,
        "unplaced": len(atlas.events) - placed,
        "kinds": atlas.corpus.records["event-kinds"].values(),
    }
    description = "Where events happened, by kind and year, with the same as a list of places."
    yield Page("map.md", "map.md.jinja", "Map", description, context, searched=False, wide=True, script="map.js")


def _gaps(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    levels, evidence = gaps.evidence_table(atlas)
    sought = list(atlas.corpus.all(Gap))
    context = {
        "vacancies": [
            (side, gaps.vacancies(atlas.lanes.get((side.state, "head-of-mission"), []))) for side in atlas.site.parties
        ],
        "silences": gaps.silences(atlas, 6)[:10],
        "without_day": gaps.without_day(atlas),
        "levels": levels,
        "evidence": evidence,
        "single": gaps.on_one_source(atlas),
        "nameless": gaps.without_native_name(atlas),
        "looked_for": [(period, [gap for gap in sought if gap.period == period.id]) for period in atlas.periods],
    }
    description = (
        "Days without a known head of mission, months without an event, thin evidence, and what was not found."
    )
    yield Page("gaps.md", "gaps.md.jinja", "Gaps", description, context, searched=False)


def _redirects(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    for record in atlas.corpus.all(Statement):
        for old in record.formerly:
            path, target = f"{record.kind_name}/{old}.md", f"../{record.id}/"
            yield Page(path, "redirect.md.jinja", record.label, "", {"record": record}, searched=False, redirect=target)


def _data(_: Atlas, __: dict[str, str]) -> Iterator[Page]:
    description = "The whole record as JSON, CSV, SQLite, calendar and bibliographies."
    yield Page("data/index.md", "data.md.jinja", "Data", description)


def _colours(_: Atlas, __: dict[str, str]) -> Iterator[Page]:
    yield Page("assets/parties.css", "parties.css.jinja", "", context={"image": shapes.image})


KINDS: tuple[Callable[[Atlas, dict[str, str]], Iterator[Page]], ...] = (
    _home, _timeline, _any_day, _compare, _meetings, record_pages.events, record_pages.people, record_pages.treaties,
    record_pages.sources, _years, record_pages.periods, record_pages.places, record_pages.offices, _series, _map,
    _disputed, _gaps, _redirects, _data, _handbook, _colours,
)  # fmt: skip
"""Every page kind, in the order in which it is written."""

"""Which pages there are, and what each is drawn from. A page kind is one function, listed in `KINDS` below."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any

from chronicle import gaps, handbook, timeline
from chronicle.atlas import Atlas, by_date, page_path, page_url
from chronicle.citing import cite
from chronicle.dates import Date
from chronicle.lists import Gap, Office, Place, Series
from chronicle.markup import spellings
from chronicle.metadata import describe
from chronicle.records import Event, Person, Record, Statement, Treaty
from chronicle.tenures import ROLES


@dataclass(frozen=True)
class Page:
    """A page to draw: its Markdown file below `docs/`, its template, and what the template is given."""

    path: str
    template: str
    title: str
    description: str = ""
    context: dict[str, Any] = field(default_factory=dict)
    boost: float | None = None
    searched: bool = True
    names: tuple[str, ...] = ()
    wide: bool = False
    jsonld: dict[str, Any] | None = None
    redirect: str = ""

    @property
    def front_matter(self) -> dict[str, Any]:
        """What MkDocs and the theme are told of the page."""
        search = {"boost": self.boost} if self.boost else {} if self.searched else {"exclude": True}
        return {
            "title": escape(self.title),  # themes print both as they stand
            **({"description": escape(self.description)} if self.description else {}),
            **({"search": search} if search else {}),
            **({"tags": [escape(name) for name in self.names]} if self.names else {}),  # searched first
            "hide": ["navigation", "toc"] if self.wide else ["navigation"],
            **({"jsonld": self.jsonld} if self.jsonld else {}),
            **({"redirect": self.redirect} if self.redirect else {}),
        }


def build(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    """List every page of the site; `changed` tells when each data file last changed."""
    for kind in KINDS:
        yield from kind(atlas, changed)


def _record_page(atlas: Atlas, changed: dict[str, str], record: Record, template: str, **context: Any) -> Page:  # noqa: ANN401
    """Make the page of one record, with what the footer of every record needs."""
    path = page_path(record)
    file = atlas.corpus.path(record)
    summary = getattr(record, "summary", "")
    return Page(
        path,
        template,
        record.label,
        summary or record.label,
        {
            "record": record,
            "file": file,
            "changed": Date.parse(changed[file]) if file in changed else None,
            "citing": cite(atlas.site, record.id, record.label, page_url(path), changed.get(file)),
            **context,
        },
        boost=4 if isinstance(record, Person) else None,
        names=_names(record) if isinstance(record, Person | Place) else (),
        jsonld=describe(atlas.corpus, record),
    )


def _home(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    counts = timeline.density(atlas.corpus, atlas.events)
    missions = [(side, atlas.lanes.get((side.state, "head-of-mission"), ())) for side in atlas.site.parties]
    context = {"density": counts, "most": max(count for _, count in counts) or 1, "missions": missions}
    yield Page("index.md", "home.md.jinja", atlas.site.title, atlas.site.description, context, wide=True)


def _timeline(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    drawn = timeline.draw(atlas.corpus, atlas.events)
    description = (
        "Offices of both sides, treaties in force and every event on one axis, with the same as a list by year."
    )
    context = {"timeline": drawn, "kinds": atlas.corpus.records["event-kinds"].values()}
    yield Page("timeline.md", "timeline.md.jinja", "Timeline", description, context, searched=False, wide=True)


def _events(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    kinds = atlas.corpus.records["event-kinds"].values()
    yield _index("events", "Events", "Every event of the record, in order of date.", records=atlas.events, kinds=kinds)
    for event in atlas.events:
        before, after = atlas.neighbours(event, atlas.events)
        yield _record_page(
            atlas, changed, event, "event.md.jinja",
            before=before, after=after,
            kind=atlas.record("event-kinds", event.kind),
            place=event.place and atlas.record("places", event.place),
            period=atlas.period_of(event.date),
            led_to=atlas.naming(event, Event, "follows"),
        )  # fmt: skip


def _people(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    lanes = [
        (
            side,
            [
                (title, atlas.lanes[side.state, role])
                for role, title in ROLES.items()
                if (side.state, role) in atlas.lanes
            ],
        )
        for side in atlas.site.parties
    ]
    yield _index("leaders", "Leaders", "Who led either state, office by office.", lanes=lanes, records=atlas.leaders)
    missions = [(side, atlas.lanes.get((side.state, "head-of-mission"), [])) for side in atlas.site.parties]
    bars = [timeline.tenure_bars(atlas.corpus, tenures) for _, tenures in missions]
    yield _index("envoys", "Envoys", "Heads of both missions, side by side, in order.", missions=missions, bars=bars)
    for row in (atlas.leaders, atlas.envoys):
        for person in row:
            before, after = atlas.neighbours(person, row)
            tenures = atlas.tenures.get(person.id, [])
            yield _record_page(
                atlas, changed, person, "person.md.jinja",
                before=before, after=after,
                tenures=tenures,
                bars=timeline.tenure_bars(atlas.corpus, tenures),
                events=atlas.naming(person, Event, "people"),
                treaties=atlas.naming(person, Treaty, "signatories"),
            )  # fmt: skip


def _treaties(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    yield _index("treaties", "Treaties", "Agreements, declarations and communiqués.", records=atlas.treaties)
    for treaty in atlas.treaties:
        before, after = atlas.neighbours(treaty, atlas.treaties)
        yield _record_page(
            atlas, changed, treaty, "treaty.md.jinja",
            before=before, after=after,
            kind=atlas.record("treaty-kinds", treaty.kind),
            place=treaty.place and atlas.record("places", treaty.place),
            events=atlas.naming(treaty, Event, "treaties"),
        )  # fmt: skip


def _sources(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    levels = ["primary", "scholarship", "memoir", "press", "reference"]
    resting = {source.id: atlas.resting_on(source) for source in atlas.sources}
    description = "Every source on which a statement rests, with what rests on it."
    yield _index("sources", "Sources", description, records=atlas.sources, levels=levels, resting=resting)
    for source in atlas.sources:
        origin = atlas.record("origins", source.origin)
        page = _record_page(atlas, changed, source, "source.md.jinja", resting=resting[source.id], origin=origin)
        yield page


def _years(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    yield _index("years", "Years", "The relationship year by year.", years=atlas.years)
    for year in atlas.years:
        date = Date.parse(str(year))
        context = {
            "year": year,
            "years": atlas.years,
            "period": atlas.period_of(date) or next((p for p in atlas.periods if p.dated.overlaps(date)), None),
            "events": atlas.events_by_year[year],
            "signed": [treaty for treaty in atlas.treaties if treaty.signed.overlaps(date)],
            "in_force": atlas.in_force(date),
            "serving": _serving(atlas, date),
        }
        description = f"Who was in office in {year}, what happened, and which treaties were signed and in force."
        yield Page(f"years/{year}.md", "year.md.jinja", str(year), description, context, boost=2)


def _periods(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    yield _index("periods", "Periods", "The relationship in phases.", records=atlas.periods)
    for period in atlas.periods:
        before, after = atlas.neighbours(period, atlas.periods)
        yield _record_page(
            atlas, changed, period, "period.md.jinja",
            before=before, after=after,
            events=atlas.during(period.dated),
            treaties=[treaty for treaty in atlas.treaties if atlas.period_of(treaty.signed) is period],
            serving=_serving(atlas, period.dated),
        )  # fmt: skip


def _places(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    places = sorted(atlas.corpus.all(Place), key=lambda place: place.name)
    happened = {place.id: atlas.naming(place, Event, "place") for place in places}
    signed = {place.id: atlas.naming(place, Treaty, "place") for place in places}
    description = "Where events happened and treaties were signed."
    yield _index("places", "Places", description, records=places, happened=happened, signed=signed)
    for place in places:
        yield _record_page(
            atlas, changed, place, "place.md.jinja", events=happened[place.id], treaties=signed[place.id]
        )


def _offices(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    offices = list(atlas.corpus.all(Office))
    yield _index("offices", "Offices", "The offices whose holders the record follows.", records=offices, roles=ROLES)
    for office in offices:
        holders = [tenure for tenure in atlas.lanes.get((office.party, office.role), ()) if tenure.office is office]
        bars = timeline.tenure_bars(atlas.corpus, holders)
        yield _record_page(atlas, changed, office, "office.md.jinja", holders=holders, bars=bars)


def _disputed(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    told = [record for record in atlas.corpus.all(Statement) if record.claims]
    doubtful = [event for event in atlas.events if event.certainty != "established"]
    description = (
        "Where good sources disagree, each account with who gives it, and what is alleged but not established."
    )
    context = {"records": sorted(told, key=by_date), "doubtful": doubtful}
    yield Page("disputed.md", "disputed.md.jinja", "Disputed and uncertain", description, context, searched=False)


def _handbook(_: Atlas, __: dict[str, str]) -> Iterator[Page]:
    description = "Every kind of record, every field and every rule, written from the code."
    context = {"kinds": list(handbook.kinds()), "rules": list(handbook.rules())}
    yield Page("handbook.md", "handbook.md.jinja", "Handbook", description, context, searched=False)


def _series(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    tables = [(series, atlas.corpus.tables[series.id]) for series in atlas.corpus.all(Series)]
    description = "Votes, trade, refugees and vetoes: what is counted, by whom, and how it can mislead."
    yield Page("figures/index.md", "series.md.jinja", "Figures", description, {"tables": tables}, searched=False)


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
    yield Page("assets/parties.css", "parties.css.jinja", "")


def _index(kind: str, title: str, description: str, **context: Any) -> Page:  # noqa: ANN401
    """Make the page that lists a kind of record; its tables stay out of the search index."""
    return Page(f"{kind}/index.md", f"{kind}.md.jinja", title, description, context, wide=True)


def _names(record: Person | Place) -> tuple[str, ...]:
    """List every name by which readers may look for someone or somewhere."""
    short = [record.short] if isinstance(record, Person) and record.short else []
    return tuple(spellings([*short, *record.native.values(), *record.variants]))


def _serving(atlas: Atlas, date: Date) -> list[tuple[Any, list[tuple[str, list[Any]]]]]:
    """List who was in office on a day of the date, by party and role."""
    return [
        (
            side,
            [
                (title, [tenure for tenure in atlas.lanes[side.state, role] if tenure.serves(date)])
                for role, title in ROLES.items()
                if (side.state, role) in atlas.lanes
            ],
        )
        for side in atlas.site.parties
    ]


KINDS: tuple[Callable[[Atlas, dict[str, str]], Iterator[Page]], ...] = (
    _home, _timeline, _events, _people, _treaties, _sources, _years, _periods, _places, _offices, _series,
    _disputed, _gaps, _redirects, _data, _handbook, _colours,
)  # fmt: skip
"""Every page kind, in the order in which it is written."""

"""Which pages there are, and what each is drawn from. A page kind is one function, listed in `KINDS` below."""

from collections.abc import Callable, Iterator

from chronicle import gaps, handbook, record_pages, timeline
from chronicle.atlas import Atlas, by_date
from chronicle.dates import Date
from chronicle.lists import Gap, Series
from chronicle.page import Page, index
from chronicle.records import Statement


def build(atlas: Atlas, changed: dict[str, str]) -> Iterator[Page]:
    """List every page of the site; `changed` tells when each data file last changed."""
    for kind in KINDS:
        yield from kind(atlas, changed)


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


def _years(atlas: Atlas, _: dict[str, str]) -> Iterator[Page]:
    yield index("years", "Years", "The relationship year by year.", years=atlas.years)
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
        }
        description = f"Who was in office in {year}, what happened, and which treaties were signed and in force."
        yield Page(f"years/{year}.md", "year.md.jinja", str(year), description, context, boost=2)


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
    description = "Figures over time: what is counted, by whom, and how it can mislead."
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


KINDS: tuple[Callable[[Atlas, dict[str, str]], Iterator[Page]], ...] = (
    _home, _timeline, record_pages.events, record_pages.people, record_pages.treaties, record_pages.sources, _years,
    record_pages.periods, record_pages.places, record_pages.offices, _series,
    _disputed, _gaps, _redirects, _data, _handbook, _colours,
)  # fmt: skip
"""Every page kind, in the order in which it is written."""

"""The record kinds that are lists in one file: offices, places, periods and vocabulary; and the site's own facts."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from chronicle.dates import EVER, NEVER, Date
from chronicle.fields import Colour, EdtfDate, Language, Line, Part, PeriodId, SeriesId, StateId, Text, Url
from chronicle.records import Evidence, Record


def _closed(date: Date) -> Date:
    if date.first == EVER or date.last == NEVER:
        raise ValueError(f"'{date}' has an open end; give the first and the last year")
    return date


Span = Annotated[EdtfDate, AfterValidator(_closed)]
Role = Literal["head-of-state", "head-of-government", "party-leader", "foreign-minister", "head-of-mission", "other"]


class Office(Record):
    """An office of one of the parties that the record follows."""

    kind_name = "offices"
    listed = True

    title: Line = Field(description="what it is called")
    party: StateId = Field(description="state whose office it is")
    role: Role = Field(description="what its holder is; offices of one role and party share a lane of the timeline")
    note: Line | None = Field(None, description="a remark")


class NameThen(Part):
    """A name that a place had for a time."""

    name: Line = Field(description="the name")
    from_: EdtfDate | None = Field(None, alias="from", description="since when")
    to: EdtfDate | None = Field(None, description="until when")


class Place(Record):
    """Somewhere that something happened."""

    kind_name = "places"
    title_field = "name"
    listed = True

    name: Line = Field(description="the form used in English")
    native: dict[Language, Line] = Field({}, description="the name in its own scripts, by language")
    variants: tuple[Line, ...] = Field((), description="other spellings that readers may type")
    names: tuple[NameThen, ...] = Field((), description="names used then")
    country: StateId | None = Field(None, description="state to which it belonged at the time")
    now: StateId | None = Field(None, description="state to which it belongs today")
    lat: float | None = Field(None, ge=-90, le=90, description="degrees north")
    lon: float | None = Field(None, ge=-180, le=180, description="degrees east")
    sources: tuple[Evidence, ...] = Field((), description="the evidence for names and coordinates")


class State(Record):
    """A state that records name."""

    kind_name = "states"
    title_field = "name"
    listed = True

    name: Line = Field(description="what it is called")


class Period(Record):
    """A phase of the relationship."""

    kind_name = "periods"
    listed = True

    title: Line = Field(description="what it is called")
    from_: EdtfDate = Field(alias="from", description="its beginning")
    to: EdtfDate = Field(description="its end")
    summary: Text = Field(description="the phase in one sentence")
    account: Text = Field(description="what happened, in paragraphs with citations")
    sources: tuple[Evidence, ...] = Field((), description="further sources")

    @cached_property
    def dated(self) -> Date:
        """The years that it spans."""
        if self.from_ == self.to:
            return self.from_
        return Date(f"{self.from_}/{self.to}", self.from_.first, self.to.last)


class Gap(Record):
    """Something that was looked for and not found."""

    kind_name = "gaps"
    title_field = "sought"
    listed = True

    sought: Line = Field(description="what was looked for, and what was found instead")
    period: PeriodId = Field(description="the phase to which it belongs")


Code = Annotated[str, Field(pattern=r"^(0|-?[1-9][0-9]*)$")]


class Chart(Part):
    """How figures are drawn."""

    form: Literal["lines", "steps", "bars", "strips"] = Field(
        description="lines; steps, for what holds a year long; bars, whose first column counts all and the others "
        "parts of it; or strips, a lane of small bars for each column"
    )
    draw: dict[str, Line] = Field(min_length=1, max_length=6, description="columns to draw, each with its short name")
    unit: Line | None = Field(None, description="unit of the numbers; with '%' they are shares of one")
    margin: dict[str, tuple[Line, ...]] = Field(
        {}, description="for a column of estimates, the two columns with their lower and upper bound"
    )
    codes: dict[Code, Line] = Field({}, description="words for the numbers, where those are codes")


class Series(Record):
    """Figures over time; the numbers themselves are in a CSV file of the same name."""

    kind_name = "series"
    listed = True

    title: Line = Field(description="what it is called")
    definition: Line = Field(description="what is counted, and in what unit")
    caveat: Line = Field(description="how it can mislead, and what is missing")
    columns: dict[str, Line] = Field(description="name and meaning of each column of the file, in order", min_length=2)
    chart: Chart | None = Field(None, description="how the figures are drawn")
    beside: SeriesId | None = Field(None, description="series without which this one misleads; both are shown together")
    licence: Line = Field(description="licence under which the figures may be used")
    sources: tuple[Evidence, ...] = Field(min_length=1, description="where the figures come from")


Shape = Literal[
    "circle",
    "square",
    "diamond",
    "triangle",
    "triangle-down",
    "cross",
    "star",
    "pentagon",
    "hexagon",
    "bar",
    "ring",
    "plus",
]


class Term(Record):
    """A word of a controlled list, with its definition."""

    title_field = "name"
    listed = True

    name: Line = Field(description="the word as printed")
    definition: Line = Field(description="what it covers")


class EventKind(Term):
    """A kind of event."""

    kind_name = "event-kinds"

    shape: Shape = Field(description="shape of its mark on the timeline")
    colour: Colour = Field(description="colour of its mark on light ground")
    colour_dark: Colour = Field(description="colour of its mark on dark ground")
    encounter: bool = Field(default=False, description="true for a kind at which the people named meet")


class TreatyKind(Term):
    """A kind of instrument."""

    kind_name = "treaty-kinds"

    lasting: bool = Field(default=False, description="true for a kind that stays in force until it is ended")


class Origin(Term):
    """Where the voice of a source comes from."""

    kind_name = "origins"


class Side(Part):
    """One of the two parties, as the site shows it."""

    state: StateId = Field(description="id of the state")
    adjective: Line = Field(description="its adjective")
    flag: Line | None = Field(None, description="emoji or letters that stand for it")
    colour: Colour = Field(description="its colour on light ground")
    colour_dark: Colour = Field(description="its colour on dark ground")
    mission: Line = Field(description="its mission to the other party")


class Site(Record):
    """The two parties, the span and what is said of the site as a whole."""

    kind_name = "site"

    title: Line = Field(description="title of the site")
    parties: tuple[Side, ...] = Field(
        min_length=2, max_length=2, description="the two parties; the first is drawn above"
    )
    span: Span = Field(description="the relationship's span")
    covers: Span = Field(description="years from and to which events and treaties are recorded")
    description: Line = Field(description="one sentence for search engines")
    scope: Text = Field(description="what is in and what is out")
    overview: Text = Field(description="the relationship in a few paragraphs, each with a citation")
    repository: Url | None = Field(None, description="address of the repository")
    branch: Line = Field("main", description="branch that the edit links name")
    address: Url | None = Field(None, description="address of the published site")
    licence: Line = Field(description="licence of text and data")

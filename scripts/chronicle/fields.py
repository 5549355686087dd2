"""The types of fields: text, dates, addresses and references, each with the message for a bad value."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator, WithJsonSchema

from chronicle.dates import Date

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class RefTo:
    """Marks a text field that holds the id of a record of one of these kinds."""

    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Prose:
    """Marks text of paragraphs that may cite sources as `[@id, locator]`."""


def _date(value: object) -> Date:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise ValueError("a date must be text; write it as '1966-01-10', '1966-01' or '1966'")  # noqa: TRY004
    return Date.parse(value)


def _line(value: str) -> str:
    if not value.strip():
        raise ValueError("the text is empty; write it or leave the field out")
    if "\n" in value.strip():
        raise ValueError("the text has more than one line; keep it to one, or fold it with >-")
    return value.strip()


def _text(value: str) -> str:
    if not value.strip():
        raise ValueError("the text is empty; write it or leave the field out")
    return value.strip()


def _url(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/$.?#][^\s<>\"']*", value):
        raise ValueError(f"{value!r} is not a web address; begin it with https:// and leave no space in it")
    return value


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-f]{6}", value):
        raise ValueError(f"{value!r} is not a colour; write it as '#0b5d3b'")
    return value


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value):
        raise ValueError(f"{value!r} is not an id; use lower-case letters, digits and single hyphens")
    if value == "index":
        raise ValueError("'index' is the page that lists the records; choose another id")
    return value


EdtfDate = Annotated[
    Date,
    PlainValidator(_date),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(
        {"type": ["string", "integer"], "description": "EDTF level 0 or 1: '1966-01-10', '1950-03~', '1985/..'"}
    ),
]
Line = Annotated[str, AfterValidator(_line)]
Text = Annotated[str, AfterValidator(_text), Prose()]
Url = Annotated[str, AfterValidator(_url)]
Colour = Annotated[str, AfterValidator(_colour)]
Slug = Annotated[str, AfterValidator(_slug)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]

EventId = Annotated[Slug, RefTo(("events",))]
PersonId = Annotated[Slug, RefTo(("leaders", "envoys"))]
TreatyId = Annotated[Slug, RefTo(("treaties",))]
SourceId = Annotated[Slug, RefTo(("sources",))]
OfficeId = Annotated[Slug, RefTo(("offices",))]
PlaceId = Annotated[Slug, RefTo(("places",))]
PeriodId = Annotated[Slug, RefTo(("periods",))]
SeriesId = Annotated[Slug, RefTo(("series",))]
StateId = Annotated[Slug, RefTo(("states",))]
EventKindId = Annotated[Slug, RefTo(("event-kinds",))]
TreatyKindId = Annotated[Slug, RefTo(("treaty-kinds",))]
OriginId = Annotated[Slug, RefTo(("origins",))]


class Part(BaseModel):
    """A value inside a record."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=False)

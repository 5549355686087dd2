"""The record kind of maps: outlines of lands, and the sheets on which they are drawn."""

from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field

from chronicle.fields import EdtfDate, Line, Part, StateId
from chronicle.records import Evidence, Record

Position = tuple[float, float]
"""Degrees east and north."""


def positions(text: str) -> tuple[Position, ...]:
    """Read positions, written as `lon,lat` with spaces between them.

    Raises:
        ValueError: for what is no position, in the words in which it is reported.
    """
    found = []
    for word in text.split():
        try:
            lon, lat = map(float, word.split(","))
        except ValueError:
            raise ValueError(f"{word!r} is not a position; write degrees east and north as '67.01,24.86'") from None
        if not (-180 <= lon <= 360 and -90 <= lat <= 90):
            raise ValueError(f"{word!r} is not on the globe; write degrees east (-180 to 360) and north (-90 to 90)")
        found.append((lon, lat))
    return tuple(found)


def _ring(text: str) -> str:
    if len(positions(text)) < 3:
        raise ValueError("an outline has three positions or more; write them as '67.01,24.86 67.1,24.9 67.2,24.8'")
    return text


def _position(text: str) -> str:
    if len(positions(text)) != 1:
        raise ValueError(f"{text!r} is not one position; write degrees east and north as '67.01,24.86'")
    return text


def _frame(text: str) -> str:
    corners = positions(text)
    if len(corners) != 2 or not (corners[0][0] < corners[1][0] and corners[0][1] < corners[1][1]):
        raise ValueError(f"{text!r} is no frame; write its south-west and its north-east corner as '60,22 93,38'")
    return text


class Sheet(Part):
    """A part of the map that is drawn by itself."""

    title: Line = Field(description="what it shows")
    frame: Annotated[str, AfterValidator(_frame)] = Field(description="its south-west and north-east corners")

    @cached_property
    def corners(self) -> tuple[Position, ...]:
        """Its south-west and north-east corners."""
        return positions(self.frame)


class Land(Part):
    """A land on the map."""

    name: Line = Field(description="what it is called")
    party: StateId | None = Field(None, description="state to which it belonged, if that is one of the parties")
    from_: EdtfDate | None = Field(None, alias="from", description="first year in which it is drawn")
    to: EdtfDate | None = Field(None, description="last year in which it is drawn")
    label: Annotated[str, AfterValidator(_position)] | None = Field(None, description="where its name stands")
    rings: tuple[Annotated[str, AfterValidator(_ring)], ...] = Field(
        min_length=1, description="its outlines, each as positions 'lon,lat' with spaces between them"
    )


class Map(Record):
    """Outlines on which the places of events are shown."""

    kind_name = "maps"
    listed = True

    title: Line = Field(description="what it is called")
    note: Line = Field(description="what its borders are and are not")
    sources: tuple[Evidence, ...] = Field(min_length=1, description="where the outlines come from")
    sheets: tuple[Sheet, ...] = Field(
        min_length=1, description="what is drawn; a place stands on the last sheet that has room for it"
    )
    lands: tuple[Land, ...] = Field(min_length=1, description="what is drawn on every sheet")

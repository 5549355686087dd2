"""The map of places, computed: outlines, marks moved apart, and labels where there is room. The template draws it."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chronicle.atlas import Atlas
from chronicle.lists import Place
from chronicle.outlines import Land, Map, Sheet, positions
from chronicle.projection import WIDTH, Point, Projection
from chronicle.records import Event

WIDE, NARROW = 1.0, 2.3
"""How much larger marks and letters are than units, on a wide and on a narrow screen."""

LETTERS = 15
"""Height of letters in units, before they are enlarged."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Spot:
    """A place with what happened there."""

    place: Place
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Mark:
    """A spot on a sheet: where it is, where its circle stands, and its label, if there is room for one."""

    spot: Spot
    at: Point
    circle: Point
    radius: float
    label: Point | None = None
    anchor: str = "start"


@dataclass(frozen=True)
class Shape:
    """A land on a sheet."""

    land: Land
    path: str
    label: Point | None

    @property
    def name(self) -> str:
        """Its name as printed on the sheet."""
        return f"{self.land.name} (to {self.land.to.last[0]})" if self.land.to else self.land.name


@dataclass(frozen=True)
class Layer:
    """What is drawn over the shapes, for screens of one width."""

    size: float
    marks: tuple[Mark, ...]
    named: tuple[Shape, ...]


@dataclass(frozen=True)
class Plate:
    """A sheet as drawn; `window` is the outline of the sheet after it, if that enlarges a part of it."""

    sheet: Sheet
    height: float
    shapes: tuple[Shape, ...]
    window: str
    layers: tuple[Layer, ...]


@dataclass(frozen=True)
class Drawing:
    """A map as drawn, with the spots that are on none of its sheets."""

    map: Map
    plates: tuple[Plate, ...]
    elsewhere: tuple[Spot, ...]


def spots(atlas: Atlas) -> list[Spot]:
    """List the places where something happened, by name."""
    found = ((place, tuple(atlas.naming(place, Event, "place"))) for place in atlas.corpus.all(Place))
    return sorted((Spot(place, events) for place, events in found if events), key=lambda spot: spot.place.name)


def draw(record: Map, listed: Sequence[Spot]) -> Drawing:
    """Draw a map: each spot stands on the last sheet that has it in its frame."""
    projections = [Projection(*sheet.corners) for sheet in record.sheets]
    on: list[list[Spot]] = [[] for _ in projections]
    elsewhere: list[Spot] = []
    for spot in listed:
        lon, lat = spot.place.lon, spot.place.lat
        there = [n for n, one in enumerate(projections) if lon is not None and lat is not None and one.holds(lon, lat)]
        (on[there[-1]] if there else elsewhere).append(spot)
    plates = []
    for number, (sheet, projection) in enumerate(zip(record.sheets, projections, strict=True)):
        shapes = tuple(_shapes(record.lands, projection))
        inner = projections[number + 1] if number + 1 < len(projections) else None
        within = inner and projection.holds(inner.west, inner.south) and projection.holds(inner.east, inner.north)
        window = projection.path(inner.border()) if inner and within else ""
        layers = tuple(lay_out(on[number], shapes, projection, size) for size in (WIDE, NARROW))
        plates.append(Plate(sheet, projection.height, shapes, window, layers))
    return Drawing(record, tuple(plates), tuple(sorted(elsewhere, key=lambda spot: -len(spot.events))))


def radius(count: int) -> float:
    """Size the circle of so many events, so that its area grows with them; `docs/assets/map-sieve.js` does the same."""
    return round(4 + 2 * math.sqrt(count), 2)


def lay_out(listed: Iterable[Spot], shapes: Iterable[Shape], projection: Projection, size: float) -> Layer:
    """Place circles, moved apart where they would overlap, then labels where there is room, the largest first."""
    ordered = sorted(listed, key=lambda spot: (-len(spot.events), spot.place.name))
    at = [projection.at(spot.place.lon or 0, spot.place.lat or 0) for spot in ordered]
    radii = [radius(len(spot.events)) * size for spot in ordered]
    circles = _apart(at, radii, projection.height)
    taken = [(x - r, y - r, x + r, y + r) for (x, y), r in zip(circles, radii, strict=True)]
    marks = []
    for number, spot in enumerate(ordered):
        label, anchor = None, "start"
        for point, side, box in _ways(circles[number], radii[number], spot.place.name, size):
            if _free(box, taken[:number] + taken[number + 1 :], projection.height):
                label, anchor = point, side
                taken.append(box)
                break
        marks.append(Mark(spot, at[number], circles[number], round(radii[number], 1), label, anchor))
    named = []
    for shape in sorted(shapes, key=lambda shape: (shape.land.party is None, shape.land.name)):
        if shape.label:
            (x, y), half, high = shape.label, len(shape.name) * LETTERS * size * 0.33, LETTERS * size
            box = (x - half, y - high, x + half, y + high * 0.3)
            if _free(box, taken, projection.height):
                named.append(shape)
                if not shape.land.from_:
                    taken.append(box)
    return Layer(size, tuple(marks), tuple(named))


def _shapes(lands: Iterable[Land], projection: Projection) -> Iterable[Shape]:
    for land in lands:
        path = "".join(projection.path(positions(ring)) for ring in land.rings)
        if path:
            label = positions(land.label)[0] if land.label else None
            yield Shape(land, path, projection.at(*label) if label and projection.holds(*label) else None)


def _apart(at: Sequence[Point], radii: Sequence[float], height: float) -> list[Point]:
    """Push circles off each other until none overlap, the smaller giving way more."""
    moved = [list(point) for point in at]
    for _ in range(400):
        still = True
        for one in range(len(moved)):
            for other in range(one + 1, len(moved)):
                dx, dy = moved[other][0] - moved[one][0], moved[other][1] - moved[one][1]
                apart = math.hypot(dx, dy)
                overlap = radii[one] + radii[other] + 1.5 - apart
                if overlap > 0.1:
                    still = False
                    angle = math.atan2(dy, dx) if apart > 0.01 else float(other)
                    share = radii[other] / (radii[one] + radii[other])
                    for which, push in ((one, -share * overlap), (other, (1 - share) * overlap)):
                        moved[which][0] += math.cos(angle) * push
                        moved[which][1] += math.sin(angle) * push
        for point, r in zip(moved, radii, strict=True):
            point[0] = min(max(point[0], r), WIDTH - r)
            point[1] = min(max(point[1], r), height - r)
        if still:
            break
    return [(round(x, 1), round(y, 1)) for x, y in moved]


def _ways(circle: Point, r: float, name: str, size: float) -> Iterable[tuple[Point, str, Box]]:
    """Offer the places of a label round its circle: at its sides, above and below, then at its corners."""
    (x, y), high, gap = circle, LETTERS * size, 3 * size
    long, foot = len(name) * high * 0.58, high * 0.35
    for anchor, x_text, y_text, left in (
        ("start", x + r + gap, y + foot, x + r + gap),
        ("end", x - r - gap, y + foot, x - r - gap - long),
        ("middle", x, y - r - gap, x - long / 2),
        ("middle", x, y + r + gap + high * 0.75, x - long / 2),
        ("start", x + r * 0.7, y - r * 0.7 - gap, x + r * 0.7),
        ("end", x - r * 0.7, y - r * 0.7 - gap, x - r * 0.7 - long),
        ("start", x + r * 0.7, y + r * 0.7 + high * 0.8, x + r * 0.7),
        ("end", x - r * 0.7, y + r * 0.7 + high * 0.8, x - r * 0.7 - long),
    ):
        box = (left, y_text - high * 0.8, left + long, y_text + high * 0.25)
        yield (round(x_text, 1), round(y_text, 1)), anchor, box


def _free(box: Box, taken: Iterable[Box], height: float) -> bool:
    left, top, right, foot = box
    inside = left >= 0 and top >= 0 and right <= WIDTH and foot <= height
    return inside and not any(left < one[2] and one[0] < right and top < one[3] and one[1] < foot for one in taken)

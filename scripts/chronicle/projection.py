"""From the globe to a sheet: an equidistant conic projection, fitted to the sheet's frame."""

import math
from collections.abc import Iterable

Point = tuple[float, float]

WIDTH = 1000.0
"""Units across a sheet."""


class Projection:
    """Turns degrees into units of a sheet, from its upper left corner."""

    def __init__(self, south_west: Point, north_east: Point) -> None:
        self.west, self.south = south_west
        self.east, self.north = north_east
        self.middle = (self.west + self.east) / 2
        low, high = (math.radians(self.south + (self.north - self.south) * share) for share in (1 / 6, 5 / 6))
        cone = (math.cos(low) - math.cos(high)) / (high - low)
        self.cone = cone if abs(cone) > 1e-6 else 1e-6  # a frame across the equator has parallels that hardly bend
        self.apex = math.cos(low) / self.cone + low
        edge = [self._plain(lon, lat) for lon, lat in self.border()]
        self.left, self.top = min(x for x, _ in edge), min(y for _, y in edge)
        self.scale = WIDTH / (max(x for x, _ in edge) - self.left)
        self.height = round((max(y for _, y in edge) - self.top) * self.scale, 1)

    def border(self, steps: int = 24) -> Iterable[Point]:
        """Walk round the frame in degrees."""
        shares = [step / steps for step in range(steps)]
        wide, high = self.east - self.west, self.north - self.south
        yield from ((self.west + wide * share, self.south) for share in shares)
        yield from ((self.east, self.south + high * share) for share in shares)
        yield from ((self.east - wide * share, self.north) for share in shares)
        yield from ((self.west, self.north - high * share) for share in shares)

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a position is in the frame."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north

    def at(self, lon: float, lat: float) -> Point:
        """Place a position."""
        x, y = self._plain(lon, lat)
        return round((x - self.left) * self.scale, 1), round((y - self.top) * self.scale, 1)

    def path(self, around: Iterable[Point]) -> str:
        """Draw an outline; nothing where it lies off the sheet altogether."""
        points = [self.at(lon, lat) for lon, lat in around]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if max(xs) < 0 or min(xs) > WIDTH or max(ys) < 0 or min(ys) > self.height:
            return ""
        kept = [point for number, point in enumerate(points) if not number or point != points[number - 1]]
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in kept) + "Z"

    def _plain(self, lon: float, lat: float) -> Point:
        radius, angle = self.apex - math.radians(lat), self.cone * math.radians(lon - self.middle)
        return radius * math.sin(angle), radius * math.cos(angle)

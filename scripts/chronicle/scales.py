"""Scales of charts: round steps for an axis, and labels that keep clear of each other."""

import math
from collections.abc import Sequence


def nice(low: float, high: float, most: int) -> list[float]:
    """Give round numbers in equal steps from at or below `low` to at or above `high`, at most `most` steps."""
    high = high if high > low else low + 1
    power = math.floor(math.log10((high - low) / most))
    step = next(
        size for size in (10**power * factor for factor in (1, 2, 5, 10, 20)) if _steps(low, high, size) <= most
    )
    start = math.floor(low / step)
    return [round(step * (start + number), 10) for number in range(_steps(low, high, step) + 1)]


def apart(wanted: Sequence[float], gap: float, limit: float = 100) -> list[float]:
    """Move places as little as keeps them `gap` apart in their order, none beyond `limit` if there is room."""
    order = sorted(range(len(wanted)), key=lambda number: (wanted[number], number))
    placed: list[float] = []
    for number in order:
        placed.append(max(wanted[number], placed[-1] + gap) if placed else wanted[number])
    ceiling = limit
    for at in range(len(placed) - 1, -1, -1):
        placed[at] = min(placed[at], ceiling)
        ceiling = placed[at] - gap
    return [round(placed[order.index(number)], 2) for number in range(len(wanted))]


def _steps(low: float, high: float, step: float) -> int:
    return max(math.ceil(round(high / step, 9)) - math.floor(round(low / step, 9)), 1)

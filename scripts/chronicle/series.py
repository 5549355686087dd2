"""Yearly figures: read the CSV file of each series, as text, for checks, pages and exports."""

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from chronicle.problems import BadDataError, Place, Problem

Table = tuple[tuple[str, ...], ...]
"""The rows of a file, the header first."""

_NAME = re.compile(r"([0-9]{4})(?:[-–]([0-9]{2}|[0-9]{4}))?(?:: ([^:]+?)(?:: (.+))?)?")


@dataclass(frozen=True)
class Row:
    """What a row's name says: its first and last year, and what it is about, as group and item."""

    first: int
    last: int
    group: str = ""
    item: str = ""

    @property
    def years(self) -> str:
        """Its years as printed."""
        last = self.last % 100 if self.first // 100 == self.last // 100 else self.last
        return str(self.first) if self.first == self.last else f"{self.first}–{last:02}"


def row(name: str) -> Row | None:
    """Read a row's name: `1965`, `1979-87: Trade` or `1980: Votes: 35/37`."""
    found = _NAME.fullmatch(name)
    if not found:
        return None
    first, last, group, item = found.groups("")
    until = int(first[: 4 - len(last)] + last)
    return Row(int(first), until, group, item) if until >= int(first) else None


def read(folder: Path, shown: str) -> dict[str, Table]:
    """Read every CSV file of a folder, by the file's stem.

    Raises:
        BadDataError: for files that are no UTF-8 text.
    """
    found: dict[str, Table] = {}
    problems = []
    for path in sorted(folder.glob("*.csv")) if folder.is_dir() else ():
        try:
            found[path.stem] = tuple(map(tuple, csv.reader(io.StringIO(path.read_bytes().decode()))))
        except UnicodeDecodeError:
            place = Place(f"{shown}/{path.name}")
            problems.append(Problem(place, "the file is not UTF-8", "encoding", "save the file as UTF-8"))
    if problems:
        raise BadDataError(problems)
    return found

"""Yearly figures: read the CSV file of each series, as text, for checks, pages and exports."""

import csv
import io
from pathlib import Path

from chronicle.problems import BadDataError, Place, Problem

Table = tuple[tuple[str, ...], ...]
"""The rows of a file, the header first."""


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

"""Rules on yearly figures."""

import re
from collections.abc import Iterator

from chronicle.corpus import Corpus
from chronicle.lists import Series
from chronicle.problems import Place

Found = Iterator[tuple[Place, str, str]]

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def series_has_its_file(corpus: Corpus) -> Found:
    """Every series has a CSV file of its own name in series/, and every file there its entry in series.yml."""
    known = {series.id for series in corpus.all(Series)}
    for series in corpus.all(Series):
        if series.id not in corpus.tables:
            what = f"there is no file series/{series.id}.csv"
            yield corpus.place(series, "id"), what, "add the file, or remove the entry"
    for name in corpus.tables:
        if name not in known:
            yield _place(corpus, name), "the file has no entry in series.yml", "add one, or remove the file"


def series_columns_agree(corpus: Corpus) -> Found:
    """The header of a series' file names the columns of its entry, in order, and every row has as many cells."""
    for series, table in _pairs(corpus):
        header = list(table[0]) if table else []
        if header != list(series.columns):
            what = f"the header is {', '.join(header) or 'empty'}"
            yield _place(corpus, series.id), what, f"make it {','.join(series.columns)}"
        for number, row in enumerate(table[1:], start=2):
            if len(row) != len(header):
                what = f"the row has {len(row)} cells, the header {len(header)}"
                yield _place(corpus, series.id, number), what, "add or remove cells"


def series_cells_are_numbers(corpus: Corpus) -> Found:
    """The first cell of a row names it and stands once; every other cell is a number, or empty where none is known."""
    for series, table in _pairs(corpus):
        seen: set[str] = set()
        for number, row in enumerate(table[1:], start=2):
            if row and row[0] in seen:
                what = f"{row[0]!r} stands here a second time"
                yield _place(corpus, series.id, number), what, "keep one of the two rows"
            seen.update(row[:1])
            for cell in row[1:]:
                if cell and not _NUMBER.fullmatch(cell):
                    yield (
                        _place(corpus, series.id, number),
                        f"{cell!r} is not a number",
                        "correct it, or leave it empty",
                    )


def _pairs(corpus: Corpus) -> Iterator[tuple[Series, tuple[tuple[str, ...], ...]]]:
    for series in corpus.all(Series):
        if series.id in corpus.tables:
            yield series, corpus.tables[series.id]


def _place(corpus: Corpus, name: str, line: int = 1) -> Place:
    return Place(f"{corpus.folder}/series/{name}.csv", line)


RULES = (series_has_its_file, series_columns_agree, series_cells_are_numbers)

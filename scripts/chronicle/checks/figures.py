"""Rules on yearly figures."""

import re
from collections.abc import Iterator

from chronicle import series as tables
from chronicle.corpus import Corpus
from chronicle.lists import Chart, Series
from chronicle.problems import Place, suggestion

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


def chart_columns_exist(corpus: Corpus) -> Found:
    """A chart draws columns of its series other than the first, and a margin is that of a drawn column."""
    for series, chart in _charts(corpus):
        known = list(series.columns)[1:]
        named: list[tuple[tuple[str | int, ...], str]] = [(("draw", f"key:{name}"), name) for name in chart.draw]
        for drawn, bounds in chart.margin.items():
            if drawn not in chart.draw:
                what, fix = f"{drawn!r} has a margin but is not drawn", "draw it, or remove its margin"
                yield corpus.place(series, "chart", "margin", f"key:{drawn}"), what, fix
            if len(bounds) != 2:
                place = corpus.place(series, "chart", "margin", drawn)
                yield (
                    place,
                    f"the margin is {', '.join(bounds) or 'empty'}",
                    "name two columns: the lower and the upper bound",
                )
            named += [(("margin", drawn, number), name) for number, name in enumerate(bounds)]
        for loc, name in named:
            if name not in known:
                fix = suggestion(name, known, f"use one of: {', '.join(known)}")
                yield corpus.place(series, "chart", *loc), f"the series has no column {name!r} to draw", fix


def chart_rows_are_dated(corpus: Corpus) -> Found:
    """Every row of a series with a chart is named by its year or years, what it is about coming after a colon."""
    for series, _ in _charts(corpus):
        for number, row in enumerate(corpus.tables.get(series.id, ())[1:], start=2):
            if row and tables.row(row[0]) is None:
                fix = "write it as '1965', '1979-87: Trade' or '1980: Votes: 35/37'"
                yield _place(corpus, series.id, number), f"{row[0]!r} does not begin with a year or years", fix


def beside_stands_alone(corpus: Corpus) -> Found:
    """A series beside which another is shown is another one, and names none itself."""
    listed = {series.id: series for series in corpus.all(Series)}
    for series in listed.values():
        if series.beside and listed[series.beside].beside:
            what = f"{series.beside!r} is itself shown beside {listed[series.beside].beside!r}"
            yield corpus.place(series, "beside"), what, "let only one of the two name the other"


def chart_codes_have_words(corpus: Corpus) -> Found:
    """Where the numbers of a chart are codes, each number that is drawn has its word."""
    for series, chart in _charts(corpus):
        drawn = [number for number, name in enumerate(series.columns) if name in chart.draw]
        for line, row in enumerate(corpus.tables.get(series.id, ())[1:] if chart.codes else (), start=2):
            for cell in (row[number] for number in drawn if number < len(row)):
                if cell and cell not in chart.codes:
                    fix = f"correct it, or add it to `codes:` ({', '.join(chart.codes)})"
                    yield _place(corpus, series.id, line), f"{cell!r} is a code without a word", fix


def _charts(corpus: Corpus) -> Iterator[tuple[Series, Chart]]:
    for series in corpus.all(Series):
        if series.chart:
            yield series, series.chart


def _pairs(corpus: Corpus) -> Iterator[tuple[Series, tuple[tuple[str, ...], ...]]]:
    for series in corpus.all(Series):
        if series.id in corpus.tables:
            yield series, corpus.tables[series.id]


def _place(corpus: Corpus, name: str, line: int = 1) -> Place:
    return Place(f"{corpus.folder}/series/{name}.csv", line)


RULES = (
    series_has_its_file, series_columns_agree, series_cells_are_numbers, chart_columns_exist, chart_rows_are_dated,
    beside_stands_alone, chart_codes_have_words,
)  # fmt: skip

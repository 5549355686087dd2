"""Figures: scales and charts by small tables, the figures of a year, and the charts of the built page."""

import re
import shutil
from pathlib import Path

import pytest
from conftest import ROOT
from playwright.sync_api import Browser

from chronicle import builder, charts, figures, series
from chronicle.lists import Chart, Series
from chronicle.problems import BadDataError
from chronicle.scales import apart, nice

TINY = ROOT / "tests" / "tiny" / "data"


def record(form: str, *columns: str, **more: object) -> Series:
    """Make a series that draws all of its columns."""
    return Series.model_validate(
        {
            "id": "letters",
            "title": "Letters",
            "definition": "Letters.",
            "caveat": "None.",
            "columns": {"year": "Year", **{name: name for name in columns}},
            "chart": {"form": form, "draw": {name: name.upper() for name in columns}, **more},
            "licence": "CC0",
            "sources": ({"ref": "almanac"},),
        }
    )


def drawn(form: str, text: str, **more: object) -> charts.Drawing:
    header, *rows = [tuple(line.split(",")) for line in text.split()]
    found = charts.draw(
        record(form, *header[1:], **more), (header, *((row[0].replace("_", " "), *row[1:]) for row in rows))
    )
    assert found
    return found


@pytest.mark.parametrize(
    ("low", "high", "steps"),
    [
        (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (0, 13, [0, 5, 10, 15]),
        (-2.9, 2.7, [-3, -2, -1, 0, 1, 2, 3]),
        (0, 0, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (1947, 1991, [1940, 1950, 1960, 1970, 1980, 1990, 2000]),
        (0, 3_272_290, [0, 1_000_000, 2_000_000, 3_000_000, 4_000_000]),
    ],
    ids=str,
)
def test_an_axis_has_few_round_steps(low: float, high: float, steps: list[float]) -> None:
    assert nice(low, high, 6) == steps


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [
        ([10, 50], [10, 50]),
        ([50, 51], [50, 60]),
        ([51, 50], [60, 50]),
        ([98, 99, 100], [80, 90, 100]),
        ([5, 5, 5], [5, 15, 25]),
        ([], []),
    ],
    ids=str,
)
def test_labels_keep_apart_and_in_order(wanted: list[float], placed: list[float]) -> None:
    assert apart(wanted, 10) == placed


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("1965", series.Row(1965, 1965)),
        ("1979-87", series.Row(1979, 1987)),
        ("1899–1902: Trade", series.Row(1899, 1902, "Trade")),
        ("1980: Votes: 35/37", series.Row(1980, 1980, "Votes", "35/37")),
        ("1980-79", None),
        ("about 1980", None),
        ("1980:", None),
        ("", None),
    ],
)
def test_the_name_of_a_row_is_read(name: str, row: series.Row | None) -> None:
    assert series.row(name) == row


def test_the_years_of_a_span_are_printed_short() -> None:
    assert [series.Row(*span).years for span in ((1965, 1965), (1901, 1907), (1899, 1902))] == [
        "1965",
        "1901–07",
        "1899–1902",
    ]


@pytest.mark.parametrize(
    ("value", "chart", "text"),
    [
        (0.4132, {"unit": "%"}, "41%"),
        (0.0093, {"unit": "%"}, "0.9%"),
        (0.0, {"unit": "%"}, "0%"),
        (1.0, {"unit": "%"}, "100%"),
        (1428230.0, {}, "1,428,230"),
        (-2.0271, {}, "−2.03"),
        (20.0, {}, "20"),
        (-1.0, {"codes": {"-1": "no"}}, "no"),
    ],
)
def test_a_number_is_printed_as_what_it_is(value: float, chart: dict[str, object], text: str) -> None:
    assert figures.said(Chart.model_validate({"form": "lines", "draw": {"a": "A"}, **chart}), value) == text


def test_a_line_breaks_where_a_year_is_missing() -> None:
    (panel,) = drawn("lines", "year,a,b\n1901,0,1\n1902,1,\n1904,0.5,1").panels
    first, second = panel.lines

    assert first.path == "M12.5 100L37.5 0M87.5 50"
    assert second.path == "M12.5 0M87.5 0"
    assert first.marks == ((87.5, 50.0),), "a point with no neighbour is marked, as no line shows it"
    assert [line.label_at for line in panel.lines] == [50.0, 0.0]


def test_steps_hold_from_the_first_to_the_last_day() -> None:
    (panel,) = drawn("steps", "year,a\n1901,0\n1902,2").panels

    assert panel.lines[0].path == "M0 100L50 100L50 0L100 0"


def test_a_margin_is_a_band_round_its_line() -> None:
    drawing = charts.draw(
        record("lines", "a", "low", "high", draw={"a": "A"}, margin={"a": ("low", "high")}),
        (("year", "a", "low", "high"), ("1901", "1", "0", "2"), ("1902", "1", "1", "1")),
    )

    assert drawing
    assert drawing.panels[0].lines[0].margin == "M25 0L75 50L75 50L25 100Z"


def test_parts_stand_in_the_bar_of_the_whole() -> None:
    (panel,) = drawn("bars", "year,all,some,few\n1901,4,1,2\n1902,0,0,").panels

    assert [(bar.number, bar.y, bar.height) for bar in panel.bars] == [(1, 0, 100), (2, 75, 25), (3, 25, 50)]


def test_subjects_have_a_plot_each_on_one_scale() -> None:
    found = drawn("lines", "year,a\n1901-02:_War,1\n1903-04:_War,2\n1901-02:_Trade,8").panels

    assert [panel.title for panel in found] == ["War", "Trade"]
    assert len({panel.y_ticks for panel in found}) == 1
    assert found[0].lines[0].path == "M25 87.5L75 75"


def test_codes_point_up_and_down_from_a_line() -> None:
    (panel,) = drawn(
        "strips", "vote,a\n1901:_Votes:_1,1\n1901:_Votes:_2,-1\n1903:_Votes:_3,0\n1903:_Votes:_4,",
        codes={"1": "yes", "0": "abstained", "-1": "no"},
    ).panels  # fmt: skip
    ((label, bars),) = panel.lanes

    assert label == "A"
    assert [(bar.x, bar.y, bar.height) for bar in bars] == [(2.5, 0, 50), (27.5, 50, 50), (52.5, 50, 0)]
    assert [(tick.at, tick.label) for tick in panel.x_ticks] == [(0, "1901"), (50, "1903")]
    assert panel.told == "A: yes 1, abstained 1, no 1"


def test_a_chart_is_told_in_words() -> None:
    (panel,) = drawn("lines", "year,a,b\n1901,0.5,\n1902,0.25,\n1903,0.75,", unit="%").panels

    assert panel.told == "A from 50% in 1901, to 75% in 1903, lowest 25% in 1902, highest 75% in 1903. B: no figure"


@pytest.mark.parametrize("table", [(("year", "a"),), (("year", "a"), ("1901", ""))], ids=["no row", "no number"])
def test_nothing_is_drawn_of_nothing(table: series.Table) -> None:
    assert charts.draw(record("lines", "a"), table) is None


@pytest.mark.parametrize(
    ("chart", "said"),
    [
        ("{form: pie, draw: {sent: Sent}}", "chart.form is 'pie' [unknown-value]"),
        ("{form: lines}", "chart.draw is missing [missing]"),
        ("{form: lines, draw: {}}", "chart.draw needs at least 1 [bad-value]"),
        ("{form: lines, draw: {sent: ''}}", "chart.draw.sent: the text is empty [bad-value]"),
        ("{form: strips, draw: {sent: Sent}, codes: {many: Many}}", "chart.codes.many is 'many' [bad-value]"),
        ("{form: lines, draw: {sent: Sent}, colour: red}", "chart.colour is not a known field [unknown-field]"),
    ],
)
def test_a_bad_chart_is_refused_with_its_place(tmp_path: Path, chart: str, said: str) -> None:
    data = shutil.copytree(TINY, tmp_path / "data")
    listed = data / "series.yml"
    listed.write_text(re.sub(r"chart: .*", f"chart: {chart}", listed.read_text()))
    line = listed.read_text().split("\n").index(f"  chart: {chart}") + 1

    with pytest.raises(BadDataError) as error:
        builder.check(data)

    assert [str(problem).split("\n")[0].split(": ", 1) for problem in error.value.problems] == [
        [f"data/series.yml:{line}:{error.value.problems[0].place.column}", said]
    ]


def test_a_year_lists_its_figures() -> None:
    atlas = builder.survey(builder.check(TINY))
    told = figures.by_year(atlas)

    assert [(item.id, groups) for item, groups in told[1901]] == [
        ("letters", [figures.Group("", "", (figures.Figure("Letters sent", "3"),))])
    ]
    assert told[1902] == []
    assert figures.compact(told[1901]) == [{"label": "Letters between the courts: Letters sent", "value": "3"}]


def test_the_page_draws_what_the_record_asks(browser: Browser, address: str) -> None:
    asked = {one.id: one.chart.form for one in builder.check(ROOT / "data").all(Series) if one.chart}
    page = browser.new_page()
    page.goto(f"{address}figures/")
    for name, form in asked.items():
        figure = page.locator(f"#{name} ~ figure.chart").first
        assert form in (figure.get_attribute("class") or "")
        for plot in figure.locator("svg[role=img]").all():
            box = plot.bounding_box()
            assert box
            assert box["height"] > 40
            assert re.search(r"[0-9]", plot.get_attribute("aria-label") or "")
    page.close()


def test_the_share_of_votes_stands_with_its_split_by_issue(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}figures/")
    headings = page.locator("article h2, article h3").evaluate_all("all => all.map(one => [one.tagName, one.id])")
    page.close()

    at = headings.index(["H2", "assembly-agreement"])
    assert headings[at + 1] == ["H3", "assembly-agreement-by-issue"]


@pytest.mark.parametrize(("width", "seen"), [(1440, [True, False]), (390, [False, True])])
def test_lines_are_named_at_their_end_where_there_is_room(
    browser: Browser, address: str, width: int, seen: list[bool]
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{address}figures/")
    figure = page.locator("#ideal-points ~ figure").first
    labels, key = figure.locator("text.label"), figure.locator("figcaption span")

    assert [labels.first.is_visible(), key.first.is_visible()] == seen
    page.close()


def test_no_mark_of_a_chart_is_outside_its_figure(browser: Browser, address: str) -> None:
    for width in (1440, 390):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(f"{address}figures/")
        outside = page.locator("figure.chart").evaluate_all(
            """all => all.flatMap(figure => {
                const frame = figure.getBoundingClientRect();
                return [...figure.querySelectorAll("text, rect, use, path.line")]
                  .filter(one => one.getClientRects().length)
                  .map(one => [one.textContent, one.getBoundingClientRect()])
                  .filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1)
                  .map(([text, box]) => `${text} ${box.left} ${box.right}`);
            })"""
        )
        page.close()

        assert outside == []


def test_a_year_page_has_its_figures(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}years/1980/")
    told = page.locator("dl.figures").inner_text()
    page.close()

    assert "Pakistan and USSR 65%" in told
    assert "Afghanistan and Kampuchea (title search): Pakistan and USSR 0%; Pakistan and USA 100%" in told

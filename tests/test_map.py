"""The map: projection, marks that keep clear of each other, bad outlines, and the filter in a browser."""

import math
import shutil
from itertools import combinations
from pathlib import Path

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, Page

from chronicle import builder, cartography
from chronicle.atlas import Atlas
from chronicle.outlines import Map
from chronicle.problems import BadDataError
from chronicle.projection import WIDTH, Projection

TINY = ROOT / "tests" / "tiny" / "data"

MAP = """\
- id: kingdoms
  title: Two kingdoms
  note: Invented borders.
  sources: [{ref: almanac-1905, as: data}]
  sheets: [{title: Both, frame: '10,45 20,55'}]
  lands:
    - name: Ruritania
      party: ruritania
      to: 1905
      label: '14,50'
      rings: ['12,48 16,48 16,52']
"""


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return builder.survey(builder.check(ROOT / "data"))


@pytest.fixture(scope="module")
def drawing(atlas: Atlas) -> cartography.Drawing:
    (record,) = atlas.corpus.all(Map)
    return cartography.draw(record, cartography.spots(atlas))


@pytest.mark.parametrize(
    ("south_west", "north_east"),
    [((18, 12), (150, 72)), ((59.5, 22.4), (93, 38.6)), ((-80, -30), (-20, 30)), ((-10, -60), (40, -20))],
    ids=str,
)
def test_a_frame_fills_its_sheet_with_north_above(south_west: tuple[int, int], north_east: tuple[int, int]) -> None:
    sheet = Projection(south_west, north_east)
    edge = [sheet.at(lon, lat) for lon, lat in sheet.border()]
    middle = sheet.middle

    assert (min(x for x, _ in edge), max(x for x, _ in edge)) == (0, WIDTH)
    assert (min(y for _, y in edge), max(y for _, y in edge)) == (0, sheet.height)
    assert sheet.at(middle, north_east[1] - 1)[1] < sheet.at(middle, south_west[1] + 1)[1]
    assert sheet.at(south_west[0], 0)[0] < sheet.at(north_east[0], 0)[0]
    assert sheet.at(middle, 0)[0] == pytest.approx(WIDTH / 2, abs=0.2)


def test_distances_along_a_meridian_are_true() -> None:
    sheet = Projection((60, 22), (93, 38))
    steps = [sheet.at(sheet.middle, lat)[1] - sheet.at(sheet.middle, lat + 1)[1] for lat in range(22, 38)]

    assert max(steps) - min(steps) <= 0.21, "they are rounded to tenths"


def test_what_lies_off_the_sheet_is_not_drawn() -> None:
    sheet = Projection((10, 45), (20, 55))

    assert sheet.path([(100, 0), (101, 0), (101, 1)]) == ""
    assert sheet.path([(5, 50), (15, 50), (15, 51), (15, 51)]).count("L") == 2


def test_no_two_circles_overlap_and_no_label_stands_on_another(drawing: cartography.Drawing) -> None:
    for plate in drawing.plates:
        for layer in plate.layers:
            for one, other in combinations(layer.marks, 2):
                apart = math.dist(one.circle, other.circle)
                assert apart >= one.radius + other.radius, (one.spot.place.name, other.spot.place.name)
            for mark in layer.marks:
                x, y = mark.circle
                assert mark.radius <= x <= WIDTH - mark.radius
                assert mark.radius <= y <= plate.height - mark.radius


def test_every_place_with_an_event_is_shown_once(atlas: Atlas, drawing: cartography.Drawing) -> None:
    wanted = sorted({event.place for event in atlas.events if event.place})
    for number in range(2):
        shown = [mark.spot.place.id for plate in drawing.plates for mark in plate.layers[number].marks]
        assert sorted([*shown, *(spot.place.id for spot in drawing.elsewhere)]) == wanted


def test_every_mark_is_named_on_a_wide_screen(drawing: cartography.Drawing) -> None:
    assert [m.spot.place.name for plate in drawing.plates for m in plate.layers[0].marks if m.label is None] == []


@pytest.mark.parametrize("lon", [14.25, 14.26], ids=["same place", "near by"])
def test_circles_at_one_place_are_moved_apart(tmp_path: Path, lon: float) -> None:
    data = shutil.copytree(TINY, tmp_path / "data")
    (data / "maps.yml").write_text(MAP)
    with (data / "places.yml").open("a") as places:
        places.write(f"- {{id: zenda, name: Zenda, country: ruritania, lat: 50.5, lon: {lon}}}\n")
    ball = data / "events" / "1903-ball.yml"
    ball.write_text(ball.read_text() + "place: zenda\n")
    found = builder.survey(builder.check(data))
    (record,) = found.corpus.all(Map)
    (plate,) = cartography.draw(record, cartography.spots(found)).plates

    first, second = plate.layers[1].marks
    assert math.dist(first.circle, second.circle) >= first.radius + second.radius


def test_a_record_without_outlines_has_its_list_of_places(tmp_path: Path) -> None:
    builder.build(TINY, tmp_path / "docs")
    page = (tmp_path / "docs" / "map.md").read_text()

    assert "<svg" not in page
    assert '<h3 id="at-strelsau"><a href="../places/strelsau/">Strelsau</a> <small>1 event</small></h3>' in page


def test_another_pair_of_states_has_its_map(tmp_path: Path) -> None:
    data = shutil.copytree(TINY, tmp_path / "data")
    (data / "maps.yml").write_text(MAP)
    builder.build(data, tmp_path / "docs")
    page = (tmp_path / "docs" / "map.md").read_text()

    assert 'class="land side-ruritania passing" data-to="1905"' in page
    assert "Ruritania (to 1905)" in page
    assert page.count('data-place="strelsau" aria-label="Strelsau: 1 event"') == 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("'10,45 20,55'", "'20,45 10,55'", "11:30|sheets[0].frame: '20,45 10,55' is no frame"),
        ("'10,45 20,55'", "everywhere", "sheets[0].frame: 'everywhere' is not a position"),
        ("'12,48 16,48 16,52'", "'12,48 16,48'", "lands[0].rings[0]: an outline has three positions or more"),
        ("16,48", "16;48", "lands[0].rings[0]: '16;48' is not a position"),
        ("16,48", "16,91", "lands[0].rings[0]: '16,91' is not on the globe"),
        ("16,48", "nan,48", "lands[0].rings[0]: 'nan,48' is not on the globe"),
        ("'14,50'", "'14,50 15,50'", "lands[0].label: '14,50 15,50' is not one position"),
        ("party: ruritania", "party: zenda", "nothing in states.yml has the id 'zenda'"),
        ("['12,48 16,48 16,52']", "[]", "lands[0].rings needs at least 1"),
        ("to: 1905", "until: 1905", "lands[0].until is not a known field"),
        ("title: Both, ", "", "sheets[0].title is missing"),
    ],
)
def test_a_bad_map_is_refused_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    data = shutil.copytree(TINY, tmp_path / "data")
    text = MAP.replace(old, new)
    (data / "maps.yml").write_text(text)

    with pytest.raises(BadDataError) as error:
        builder.check(data)

    (problem,) = error.value.problems
    assert problem.place.path == "data/maps.yml"
    assert problem.what == said.rpartition("|")[2]
    changed = next(line for line, (a, b) in enumerate(zip(MAP.split("\n"), text.split("\n"), strict=True), 1) if a != b)
    assert problem.place.line == changed


def shown(page: Page) -> tuple[int, int, int]:
    """Count what is seen: places in the list, their events, and marks on the sheets and beside them."""
    return (
        page.locator(".places-list section:visible").count(),
        page.locator(".places-list li:visible").count(),
        page.locator(".map a[data-place]:visible").count(),
    )


def test_without_scripts_all_is_there_and_nothing_asks(browser: Browser, address: str, atlas: Atlas) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}map/")
    places = {event.place for event in atlas.events if event.place}

    assert shown(page) == (len(places), sum(bool(event.place) for event in atlas.events), len(places))
    assert not page.locator(".asking").is_visible()
    context.close()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_filter_counts_in_the_list_on_the_map_and_in_the_address(
    browser: Browser, address: str, atlas: Atlas, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{address}map/")
    everything = shown(page)
    page.locator("select[name=kind]").select_option("visit")
    page.locator("select[name=from]").select_option("1965")
    page.locator("select[name=to]").select_option("1974")
    left = [
        event
        for event in atlas.events
        if event.place and event.kind == "visit" and event.date.first[0] <= 1974 and event.date.last[0] >= 1965
    ]
    places = {event.place for event in left}
    moscow = sum(event.place == "moscow" for event in left)

    assert page.url.endswith("map/?kind=visit&from=1965&to=1974")
    assert shown(page) == (len(places), len(left), len(places))
    assert page.get_by_role("status").inner_text() == (
        f"{len(left)} events of the kind “Visit”, 1965 to 1974, in {len(places)} places."
    )
    mark = page.get_by_role("link", name=f"Moscow: {moscow} events", exact=True)
    assert mark.count() == 1
    assert page.locator("#at-moscow small").inner_text() == f"{moscow} events"
    mark.dispatch_event("click")
    assert page.url.endswith("?kind=visit&from=1965&to=1974#at-moscow")
    assert shown(page)[1] == len(left)

    page.go_back()
    page.go_back()
    assert page.url.endswith("map/?kind=visit&from=1965")
    assert page.locator("select[name=to]").input_value() == ""
    page.get_by_role("button", name="Show everything").click()
    assert page.url.endswith("map/")
    assert shown(page) == everything
    page.close()


def test_circles_are_as_large_as_the_build_drew_them(browser: Browser, address: str) -> None:
    radii = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{address}map/")
        circles = page.locator(".plate circle")
        radii.append([float(one.get_attribute("r") or 0) for one in circles.all()])
        context.close()

    assert radii[0] == pytest.approx(radii[1], abs=0.11)


@pytest.mark.parametrize(
    ("query", "drawn"),
    [("", [True, False]), ("?to=1960", [True, False]), ("?from=1971", [True, False]), ("?from=1972", [False, True])],
)
def test_the_outlines_are_those_of_the_years(
    browser: Browser,
    address: str,
    query: str,
    drawn: list[bool],
) -> None:
    page = browser.new_page()
    page.goto(f"{address}map/{query}")
    seen = [
        page.locator(f"#lands-1 .{which}").evaluate_all("all => all.some(e => getComputedStyle(e).display !== 'none')")
        for which in ("passing", "later")
    ]
    page.close()

    assert seen == drawn


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("?kind=war", ["“war” is no kind of event on the map."]),
        ("?from=1066&to=9999", ["“1066” is not a year", "“9999” is not a year"]),
        ("?from=1980&to=1960", ["1980 is after 1960"]),
        ("?kind=%3Cimg%20src=x%20onerror=alert(1)%3E", ["“<img src=x onerror=alert(1)>” is no kind"]),
        ("?colour=red", ["The map cannot be asked for “colour”."]),
    ],
)
def test_an_address_that_is_not_understood_is_told_of(
    browser: Browser, address: str, query: str, told: list[str]
) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.goto(f"{address}map/{query}")
    lines = page.get_by_role("status").inner_text().split("\n")
    lines = [line for line in lines if line]
    whole = shown(page)
    page.goto(f"{address}map/")

    assert whole == shown(page)
    assert [line.startswith(part) for line, part in zip(lines, told, strict=False)] == [True] * len(told)
    assert len(lines) == len(told) + 1
    assert faults == []
    page.close()


def test_an_empty_answer_is_told(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}map/?kind=alliance&from=1992")

    assert shown(page)[:2] == (0, 0)
    assert (
        "No event of the kind “Alliance”, 1992 to 1992 has a place on the map."
        in page.get_by_role("status").inner_text()
    )
    page.close()

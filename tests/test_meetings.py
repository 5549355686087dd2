"""Who met whom: what counts as a meeting, and the matrix and list that show it."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import tiny
from playwright.sync_api import Browser

from chronicle import builder
from chronicle.atlas import Atlas
from chronicle.meetings import Meetings


def atlas(folder: Path, **changes: object) -> Atlas:
    """Read the tiny record with its visit changed."""
    visit = "events/1901-visit-of-the-princess.yml"
    return builder.survey(tiny(folder, visit, changes, ("claims",)))  # their numbers would be texts


GUEST = {"person": "yetive", "role": "guest"}
HOST = {"person": "rudolf-the-fifth"}


@pytest.mark.parametrize(
    ("changes", "met"),
    [
        ({}, True),
        ({"encounter": True}, True),
        ({"encounter": False}, False),
        ({"people": [GUEST, HOST | {"absent": True}]}, False),
        ({"people": [GUEST | {"absent": True}, HOST]}, False),
    ],
)
def test_two_meet_where_both_were_at_an_encounter(tmp_path: Path, changes: dict[str, object], met: bool) -> None:  # noqa: FBT001
    found = Meetings(atlas(tmp_path, **changes))
    matrix = found.matrix()

    assert [dealing.met for dealing in found.pairs["rudolf-the-fifth", "yetive"]] == [met]
    assert [(cell.row.id, cell.column.id) for cell in matrix.cells.values()] == [("rudolf-the-fifth", "yetive")] * met
    assert [person.id for person in (*matrix.rows, *matrix.columns)] == ["rudolf-the-fifth", "yetive"] * met


def test_a_journey_without_a_host_is_told(tmp_path: Path) -> None:
    found = Meetings(atlas(tmp_path, people=[GUEST]))

    assert [event.id for event in found.without_partner()] == ["1901-visit-of-the-princess"]
    assert found.of(found.atlas.person("yetive")) == []


def test_people_see_each_other(tmp_path: Path) -> None:
    found = Meetings(atlas(tmp_path))
    one, other = found.atlas.person("rudolf-the-fifth"), found.atlas.person("yetive")

    assert [person.id for person, _ in found.of(one)] == ["yetive"]
    assert [person.id for person, _ in found.of(other)] == ["rudolf-the-fifth"]


def test_the_matrix_and_the_list_say_the_same(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "meetings/")
    cells = page.locator(".met td a")
    counts = {
        str(cell.get_attribute("href")): int(str(cell.text_content()).split(":")[0].strip("?")) for cell in cells.all()
    }
    listed = {f"#{pair.get_attribute('id')}": pair.locator("li").count() for pair in page.locator(".pairs > li").all()}
    empty = page.locator(".met tbody tr").evaluate_all("rows => rows.filter(row => !row.querySelector('td a')).length")
    names = [str(cell.text_content()) for cell in cells.all()]
    context.close()

    assert len(counts) > 15
    assert counts == listed
    assert empty == 0
    assert all(" and " in name for name in names)


def test_kosygin_met_ayub_khan_but_wrote_to_him_too(site: Path) -> None:
    events = json.loads((site / "data" / "chronology.json").read_text(encoding="utf-8"))["events"]
    both = [event for event in events if {"ayub-khan", "alexei-kosygin"} <= set(event["people"])]

    assert {"met" in event for event in both} == {True, False}


def test_the_matrix_scrolls_in_its_own_region_on_a_phone(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address + "meetings/")
    region = page.get_by_role("region")
    region.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.scroll').scrollLeft > 0")
    header = page.locator(".met tbody th").first.bounding_box()
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    violations = [violation["id"] for violation in Axe().run(page).response["violations"]]
    page.close()

    assert header
    assert header["x"] >= 0
    assert (overflow, violations) == (0, [])

"""The indexes in a real browser: narrowed and sorted with the question in the address, and plain without scripts."""

from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

INDEXES = ("events", "leaders", "envoys", "treaties", "sources", "places")
ROWS = "table.rows tbody tr:not(.aside)"


def shown(page: Page) -> list[str]:
    return page.locator(f"{ROWS}:visible .main").all_text_contents()


def test_words_and_choices_narrow_and_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(address + "events/")
    everything = len(shown(page))
    expect(page.locator(".told")).to_have_text(f"All {everything} events")
    page.locator(".asking select[name=kind]").select_option("visit")
    visits = shown(page)
    page.get_by_label("Title, person or place").fill("КОСЫГИН")
    page.wait_for_url("**/events/?find=*&kind=visit")
    found = shown(page)

    assert 0 < len(found) < len(visits) < everything
    assert set(found) < set(visits)
    expect(page.locator(".told")).to_have_text(f"{len(found)} of {everything} events")
    assert page.evaluate("new URLSearchParams(location.search).get('find')") == "КОСЫГИН"

    page.reload()

    assert shown(page) == found


def test_an_answer_leaves_as_many_as_it_counts(page: Page, address: str) -> None:
    page.goto(address + "events/?kind=visit")
    options = page.locator(".asking select[name=period] option").all_inner_texts()[1:]
    for number, option in enumerate(options, start=1):
        page.locator(".asking select[name=period]").select_option(index=number)

        assert option.endswith(f"({len(shown(page))})")


def test_back_and_forward_restore_what_was_asked(page: Page, address: str) -> None:
    page.goto(address + "events/")
    page.locator(".asking select[name=kind]").select_option("visit")
    visits = shown(page)
    page.get_by_role("button", name="Event").click()
    ordered = shown(page)
    page.go_back()

    assert shown(page) == visits
    page.go_back()
    expect(page.locator(".asking select[name=kind]")).to_have_value("")
    page.go_forward()
    page.go_forward()

    assert shown(page) == ordered
    assert sorted(ordered) == sorted(visits) != ordered
    assert [title[:4] for title in ordered] == sorted((title[:4] for title in visits), key=str.casefold)


def test_dates_sort_by_days_and_back(page: Page, address: str) -> None:
    page.goto(address + "events/")
    rising = shown(page)
    header = page.locator("th[data-key=date]")
    expect(header).to_have_attribute("aria-sort", "ascending")
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "descending")
    days = page.locator(f"{ROWS} td[data-sort]").evaluate_all("cells => cells.map(cell => cell.dataset.sort)")

    assert days == sorted(days, reverse=True)
    assert page.url.endswith("/events/?sort=-date")
    header.get_by_role("button").click()

    assert shown(page) == rising
    assert page.url.endswith("/events/")


def test_numbers_sort_as_numbers(page: Page, address: str) -> None:
    page.goto(address + "sources/?sort=-cited")
    cited = [int(text) for text in page.locator(f"{ROWS} td.number").all_text_contents()]

    assert cited == sorted(cited, reverse=True)
    assert cited[0] > 9


def test_clear_shows_everything_again(page: Page, address: str) -> None:
    page.goto(address + "treaties/?find=tashkent&sort=-title")
    some = len(shown(page))
    page.locator(".asking").get_by_role("button", name="Clear").click()

    assert some < len(shown(page))
    assert page.url.endswith("/treaties/")
    expect(page.locator(".asking input")).to_have_value("")


def test_one_question_narrows_every_table_of_a_page(page: Page, address: str) -> None:
    page.goto(address + "leaders/?find=" + quote("Хрущев"))
    headings = page.locator(".index h2:visible, .index h3:visible").all_inner_texts()

    assert set(shown(page)) == {"Nikita Khrushchev"}
    assert headings == ["Soviet Union", "Party leader", "Head of government"]
    page.goto(address + "envoys/?side=ussr")
    expect(page.locator(".aside:visible")).to_have_count(0)
    expect(page.locator("section[data-part]:visible")).to_have_count(1)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kind=revolution", "“revolution” is not among the choices of “kind”."),
        ("colour=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "“colour”"),
        ("%3Cscript%3Ealert(1)%3C%2Fscript%3E=1", "“<script>alert(1)</script>”"),
        ("sort=__proto__", "cannot be sorted by “__proto__”"),
        ("find=" + quote("<img src=x onerror=alert(1)>"), "None of"),
        ("find=%F0%9F%92%A9%00%ff", "None of"),
    ],
)
def test_what_is_not_understood_is_told_and_harmless(page: Page, address: str, query: str, told: str) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.goto(f"{address}events/?{query}")

    expect(page.locator(".told")).to_contain_text(told)
    assert page.locator(".told *:not(p)").count() == 0
    assert dialogs == []
    expect(page.get_by_role("status")).to_have_count(1)


@pytest.mark.parametrize("kind", INDEXES)
def test_a_plain_table_stands_without_scripts(browser: Browser, address: str, site: Path, kind: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{kind}/")
    links = set(page.locator(f"{ROWS} .main a").evaluate_all("links => links.map(link => link.getAttribute('href'))"))
    buttons = page.locator(".index :is(button, input, select):visible").count()
    context.close()

    assert buttons == 0
    pages = [path for path in (site / kind).glob("*/index.html") if 'http-equiv="refresh"' not in path.read_text()]
    assert len(links) >= len(pages) * (kind != "envoys")


@pytest.mark.parametrize("kind", INDEXES)
def test_an_index_that_was_narrowed_is_accessible_on_a_phone(browser: Browser, address: str, kind: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}{kind}/?find=tashk&nonsense=1")
    page.locator(".told p").first.wait_for()
    violations = [violation["id"] for violation in Axe().run(page).response["violations"]]
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()

    assert (violations, overflow) == ([], 0)

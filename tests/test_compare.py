"""Side by side in a real browser: two people, years or periods at an address of their own."""

from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect


def headings(page: Page) -> list[str]:
    page.locator(".told p").first.wait_for()
    return page.locator(".compared h2").all_inner_texts()


def test_two_people(page: Page, address: str) -> None:
    page.goto(address + "compare/?a=leaders/ayub-khan&b=leaders/alexei-kosygin")

    assert headings(page)[:3] == ["Together", "In office", "On the other side meanwhile"]
    compared = page.locator(".compared")
    expect(compared).to_contain_text("15 October 1964 – 25 March 1969")
    expect(compared.get_by_role("link", name="Tashkent conference").first).to_have_attribute(
        "href", "../events/1966-tashkent-conference/"
    )
    assert page.title().startswith("Muhammad Ayub Khan and Alexei Kosygin – Side by side")


def test_two_years_have_figures(page: Page, address: str) -> None:
    page.goto(address + "compare/?a=years/1965&b=years/1971")

    assert headings(page)[-1] == "Figures"
    rows = page.locator(".beside-table").last.locator("tbody tr")
    assert rows.count() > 3
    assert all(row.locator("td").count() == 2 for row in rows.all())


def test_two_periods_count_their_events(page: Page, address: str) -> None:
    page.goto(address + "compare/?a=periods/pacts&b=periods/opening")

    assert "Events by kind" in headings(page)
    last = page.locator(".beside-table tbody tr").last
    counts = [int(text) for text in last.locator("td").all_inner_texts()]
    page.locator(".compared").get_by_role("link", name=f"All {counts[0]} events").click()
    expect(page.locator(".told")).to_contain_text(f"{counts[0]} of")


def test_choosing_stands_in_the_address_and_goes_back(page: Page, address: str) -> None:
    page.goto(address + "compare/")
    expect(page.locator(".told")).to_have_text("Choose two of a kind.")
    page.get_by_label("One").select_option("leaders/zia-ul-haq")
    expect(page.locator(".told")).to_contain_text("Choose someone to compare Muhammad Zia-ul-Haq with.")
    page.get_by_label("Other").select_option("leaders/mikhail-gorbachev")
    assert "Together" in headings(page)
    assert page.url.endswith("/compare/?a=leaders/zia-ul-haq&b=leaders/mikhail-gorbachev")
    page.get_by_label("Other").select_option("years/1985")

    assert page.url.endswith("/compare/?b=years/1985")
    assert headings(page) == []
    page.go_back()
    assert "Together" in headings(page)
    page.go_back()
    page.go_back()
    expect(page.locator(".told")).to_have_text("Choose two of a kind.")
    page.go_forward()
    expect(page.get_by_label("One")).to_have_value("leaders/zia-ul-haq")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("a=leaders/nobody&b=leaders/ayub-khan", "“leaders/nobody”"),
        ("a=leaders/ayub-khan&b=years/1971", "cannot be compared"),
        ("a=years/1971&b=years/1971", "choose another"),
        ("a=years/1066", "“years/1066”"),
        ("a=" + quote("<img src=x onerror=alert(1)>"), "“<img src=x onerror=alert(1)>”"),
        ("a=__proto__&b=constructor", "“constructor”"),
    ],
)
def test_what_cannot_be_compared_is_told(page: Page, address: str, query: str, told: str) -> None:
    page.goto(f"{address}compare/?{query}")

    expect(page.get_by_role("status")).to_contain_text(told)
    assert headings(page) == []
    assert page.locator(".told *:not(p)").count() == 0


def test_without_the_record_the_page_says_so(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/chronology.json", lambda route: route.abort())
    page.goto(address + "compare/?a=years/1965&b=years/1971")
    expect(page.locator(".told")).to_contain_text("could not be fetched")
    page.close()


def test_without_scripts_the_page_leads_on(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "compare/?a=years/1965&b=years/1971")
    expect(page.locator("article noscript a")).to_have_count(5)
    expect(page.locator(".asking")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("path", ["leaders/ayub-khan/", "envoys/mikhail-kapitsa/", "years/1965/", "periods/pacts/"])
def test_pages_lead_to_their_comparison(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    page.get_by_role("link", name="Compare with").click()

    expect(page.get_by_label("One")).to_have_value(path.strip("/"))


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 390)])
@pytest.mark.parametrize("query", ["a=leaders/ayub-khan&b=leaders/alexei-kosygin", "a=years/1965&b=years/1971&c=1"])
def test_a_comparison_is_accessible(browser: Browser, address: str, scheme: str, width: int, query: str) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}compare/?{query}")
    page.locator(".compared h2").first.wait_for()
    violations = [violation["id"] for violation in Axe().run(page).response["violations"]]
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()

    assert (violations, overflow) == ([], 0)

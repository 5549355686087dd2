"""The site in a real browser: quiet, no foreign request, accessible, complete without scripts, searchable."""

import json
import re
from pathlib import Path
from urllib.parse import quote_plus, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import IN_SIGHT
from playwright.sync_api import Browser, Page, expect


def several(site: Path, *, others: bool = True) -> list[str]:
    """Name pages of every kind: the indexes, and of records the longest of each, with one other."""
    found = [
        "",
        "timeline/",
        "timeline/print/",
        "map/",
        "on/",
        "compare/",
        "meetings/",
        "disputed/",
        "gaps/",
        "figures/",
        "data/",
        "handbook/",
        "about/",
        "contributing/",
    ]
    for kind in ("events", "leaders", "envoys", "treaties", "sources", "places", "offices", "periods", "years"):
        records = sorted((site / kind).glob("*/index.html"), key=lambda path: path.stat().st_size)
        found += [f"{kind}/", f"{kind}/{records[-1].parent.name}/"]
        if others:
            found.append(f"{kind}/{records[len(records) // 2].parent.name}/")
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 1440), ("light", 390)], ids=str)
def test_pages_are_quiet_and_accessible(browser: Browser, address: str, site: Path, scheme: str, width: int) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    faults: list[str] = []
    page.on(
        "console",
        lambda message: faults.append(f"console: {message.text}") if message.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on(
        "request",
        lambda request: (
            faults.append(f"foreign: {request.url}")
            if urlsplit(request.url).hostname not in ("127.0.0.1", None)
            else None
        ),
    )
    whole = (scheme, width) == ("light", 1440)
    for path in several(site, others=whole):
        page.goto(address + path)
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if overflow > 0:
            faults.append(f"/{path} is {overflow}px wider than the screen")
        if not whole:  # another look at the hundreds of rows of an index would find nothing else
            page.evaluate("document.querySelectorAll('tbody tr:nth-child(n + 60)').forEach(row => row.remove())")
        page.add_style_tag(content=IN_SIGHT)
        results = Axe().run(page)
        for violation in results.response["violations"]:
            node = violation["nodes"][0]
            faults.append(f"/{path} {violation['id']}: {node['html'][:160]} {node.get('failureSummary', '')}")
    context.close()

    assert faults == []


def test_pages_are_complete_without_scripts(browser: Browser, address: str, site: Path) -> None:
    texts: dict[bool, dict[str, str]] = {}
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        texts[scripts] = {}
        for path in several(site, others=False):
            if path in ("on/", "compare/"):
                continue  # answer with a script, and say so without one
            page.goto(address + path)
            page.evaluate("document.querySelectorAll('.asking').forEach(element => element.remove())")
            style = "document.head.append(Object.assign(document.createElement('style'), {textContent: css}))"
            page.evaluate(f"css => {style}", IN_SIGHT)
            texts[scripts][path] = page.locator("article").inner_text()
        context.close()

    assert texts[True] == texts[False]


def test_every_mark_of_the_timeline_is_a_named_link(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page()
    page.goto(address + "timeline/")
    marks = page.locator(".timeline .bar a, .timeline .mark")
    names = marks.evaluate_all("links => links.map(link => link.textContent.trim() || link.title)")
    targets = marks.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    listed = page.locator("#list ~ ul a").count()
    events = page.locator(".mark").count()
    first = json.loads((site / "data" / "chronology.json").read_text(encoding="utf-8"))["events"][0]
    expect(page.locator(".mark").first).to_have_accessible_name(re.compile(f"^{first['words']}: {first['label']}"))
    page.close()

    assert len(names) > 100
    assert all(names)
    assert all(target.startswith("../") for target in targets)
    assert listed == events


def test_the_timeline_turns_on_a_narrow_screen(browser: Browser, address: str) -> None:
    boxes = {}
    for width in (1440, 390):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(address + "timeline/")
        first, last = page.locator(".mark").first, page.locator(".mark").last
        start, end = first.bounding_box(), last.bounding_box()
        assert start
        assert end
        boxes[width] = (end["x"] - start["x"], end["y"] - start["y"])
        page.close()

    assert boxes[1440][0] > 600
    assert boxes[390][1] > 1500


def search(page: Page, address: str, words: str) -> list[str]:
    """Type into the search box and give the addresses of the hits, best first."""
    page.goto(address)
    page.locator("[data-md-toggle=search]").evaluate("toggle => toggle.click()")
    page.locator(".md-search__input").fill(words)
    hits = page.locator(".md-search-result__item > a")
    hits.first.wait_for(timeout=10_000)
    return [urlsplit(str(href)).path.strip("/") for href in hits.evaluate_all("links => links.map(link => link.href)")]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Khrushchev", "leaders/nikita-khrushchev"),
        ("Хрущёв", "leaders/nikita-khrushchev"),
        ("Хрущев", "leaders/nikita-khrushchev"),
        ("Kruschev", "leaders/nikita-khrushchev"),
        ("Косыгин", "leaders/alexei-kosygin"),
        ("کوسیگین", "leaders/alexei-kosygin"),
        ("Kosygin", "leaders/alexei-kosygin"),
        ("Ayyub", "leaders/ayub-khan"),
        ("Gromyko", "leaders/andrei-gromyko"),
        ("Bhutto", "leaders/zulfikar-ali-bhutto"),
        ("Benazir", "leaders/benazir-bhutto"),
        ("Stetsenko", "envoys/aleksandr-stetsenko"),
        ("Зия-уль-Хак", "leaders/zia-ul-haq"),
        ("Zia-ul-Haq's", "leaders/zia-ul-haq"),
    ],
)
def test_search_finds_people_in_every_spelling(browser: Browser, address: str, words: str, first: str) -> None:
    page = browser.new_page()
    hits = search(page, address, words)
    page.close()

    assert hits[0] == first


def test_a_leader_is_the_first_hit_for_the_surname(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page()
    page.goto(address)
    page.locator("[data-md-toggle=search]").evaluate("toggle => toggle.click()")
    found = {}
    leaders = json.loads((site / "data" / "leaders.json").read_text(encoding="utf-8"))["items"]
    for leader in leaders:
        name = leader.get("short") or leader["name"]
        page.locator(".md-search__input").fill(name)
        page.keyboard.press("Shift")  # the theme searches when a key goes up
        hits = page.locator(f'.md-search-result__item > a[href*="?h={quote_plus(name.lower())}"]')
        hits.first.wait_for(timeout=10_000)
        found[name] = urlsplit(str(hits.first.evaluate("link => link.href"))).path
    page.close()

    assert found == {leader.get("short") or leader["name"]: leader["url"] for leader in leaders}


@pytest.mark.parametrize(
    ("words", "hit"), [("Dacca", "places/dhaka"), ("Ташкент", "places/tashkent"), ("کراچی", "places/karachi")]
)
def test_search_finds_places(browser: Browser, address: str, words: str, hit: str) -> None:
    page = browser.new_page()
    hits = search(page, address, words)
    page.close()

    assert hit in hits[:3]

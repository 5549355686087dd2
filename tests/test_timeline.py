"""The timeline and any day, as readers use them: filters, zoom, keys, cards, and addresses that hold the view."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import IN_SIGHT
from playwright.sync_api import Browser, Page, Route, expect

from chronicle import shapes
from chronicle.lists import Shape

Open = Callable[..., Page]
SHOWN = ".mark"


@pytest.fixture(scope="module")
def events(site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / "data" / "chronology.json").read_text(encoding="utf-8"))["events"]
    return found


@pytest.fixture(scope="module")
def summaries(site: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((site / "data" / "summaries.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture
def view(browser: Browser, address: str) -> Iterator[Open]:
    """Open a page that must have nothing to complain of."""
    faults: list[str] = []
    contexts = []

    def visit(path: str, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.goto(address + path)
        if urlsplit(path).path == "timeline/":
            page.locator(".timeline[data-ready]").wait_for()
        return page

    yield visit
    for context in contexts:
        context.close()
    assert faults == []


def said(page: Page) -> list[str]:
    return page.locator(".told p").all_inner_texts()


def titles(page: Page) -> list[str]:
    return page.locator("#list ~ ul > li > a").all_text_contents()


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_filters_narrow_marks_and_list_and_stand_in_the_address(view: Open, events: list[dict[str, Any]]) -> None:
    page = view("timeline/")
    assert said(page) == [f"All {len(events)} events."]
    page.get_by_text("Kinds of event").click()
    page.locator("input[value=visit]").check()
    visits = [event for event in events if event["kind"] == "visit"]
    assert page.locator(SHOWN).count() == len(visits)
    assert titles(page) == [event["label"] for event in visits]
    assert said(page) == [f"{len(visits)} of {len(events)} events."]
    page.get_by_text("Person, place").click()
    page.get_by_label("Person").select_option("alexei-kosygin")
    both = [event["label"] for event in visits if "alexei-kosygin" in event["people"]]
    assert titles(page) == both
    assert query(page) == {"kind": ["visit"], "person": ["alexei-kosygin"]}
    counted = page.locator("select[name=person] option[value=alexei-kosygin]").inner_text()
    assert counted.endswith(f"({len(both)})")
    page.go_back()
    expect(page.locator(SHOWN)).to_have_count(len(visits))
    page.get_by_role("button", name="Show everything").click()
    expect(page.locator(SHOWN)).to_have_count(len(events))
    assert urlsplit(page.url).query == ""


def test_an_address_is_a_view(view: Open, events: list[dict[str, Any]]) -> None:
    page = view("timeline/?from=1960&to=1971&kind=visit,agreement&certainty=established")
    wanted = [
        event["label"]
        for event in events
        if event["kind"] in ("visit", "agreement")
        and "certainty" not in event
        and event["to"] >= "1960"
        and event["from"] < "1972"
    ]
    assert titles(page) == wanted
    assert said(page) == [f"{len(wanted)} of {len(events)} events, 1960 to 1971."]
    width = page.locator(".track").evaluate(
        "list => list.offsetWidth / (list.closest('.timeline').clientWidth - list.offsetLeft)"
    )
    assert width == pytest.approx(46 / 12, rel=0.03)
    assert page.get_by_label("From").input_value() == "1960"


@pytest.mark.parametrize("words", ["Косыгин", "کوسیگین", "kosygin", "KOSYGIN moscow"])
@pytest.mark.parametrize("name", ["find", "q"])
def test_words_in_any_script_find_events(view: Open, events: list[dict[str, Any]], words: str, name: str) -> None:
    page = view(f"timeline/?{name}={words}")
    people = {event["label"] for event in events if "alexei-kosygin" in event["people"]}
    found = set(titles(page))
    assert found & people
    assert len(found) < len(events) / 3
    assert page.get_by_label("Find").input_value() == words
    assert not page.locator("#__search").is_checked()


def test_what_an_address_should_not_ask_is_said(view: Open, events: list[dict[str, Any]]) -> None:
    hostile = "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"
    page = view(f"timeline/?from=1800&to=2001-02-30&kind=visit,ball&person={hostile}&{hostile}=1&hide=roof")
    out = "That part of the address was left out."
    visits = sum(event["kind"] == "visit" for event in events)
    assert said(page) == [
        f"1800 is outside the timeline, which runs from 1947 to 1992. {out}",
        f"“2001-02-30” is not a date; write a year, or a day as 1947-08-14. {out}",
        f"“ball” is no kind of event of the timeline. {out}",
        f"“<img src=x onerror=alert(1)>” is not among the choices of “person”. {out}",
        f"The timeline cannot be asked for “<img src=x onerror=alert(1)>”. {out}",
        f"“roof” is no lane of the timeline. {out}",
        f"{visits} of {len(events)} events.",
    ]


def test_nothing_found_is_said(view: Open) -> None:
    page = view("timeline/?find=zzzz")
    assert said(page) == ["No event matches. “Show everything” clears the question."]
    assert page.locator("#list ~ ul:visible, #list ~ h3:visible").count() == 0


def test_keys_walk_in_time_and_across_lanes(view: Open, events: list[dict[str, Any]]) -> None:
    page = view("timeline/")

    def here() -> str:
        script = "({activeElement: here}) => here.matches('a') ? here.textContent || here.ariaLabel : here.className"
        return str(page.evaluate(f"({script})(document)"))

    page.locator(".timeline").focus()
    assert page.locator(".canvas a[tabindex='0']").count() == 1
    page.keyboard.press("ArrowRight")
    assert events[0]["label"] in here()
    expect(page.locator(".card .title")).to_have_text(events[0]["label"])
    page.keyboard.press("ArrowRight")
    assert events[1]["label"] in here()
    page.keyboard.press("End")
    assert events[-1]["label"] in here()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.closest('[data-lane]').dataset.lane") == "pakistan-head-of-mission"
    page.keyboard.press("Escape")
    expect(page.locator(".card")).to_be_hidden()
    page.keyboard.press("Escape")
    assert "timeline" in here().split()
    page.keyboard.press("+")
    page.wait_for_url("**/timeline/?from=*")
    page.get_by_label("Find").focus()
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.name") == "find"


def test_the_view_zooms_and_moves(view: Open) -> None:
    page = view("timeline/")

    def length() -> float:
        return float(page.locator(".track").evaluate("list => list.offsetWidth"))

    whole = length()
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_url("**/timeline/?from=1958*&to=1981*")
    assert length() == pytest.approx(2 * whole, rel=0.02)
    page.get_by_role("button", name="Later").click()
    page.wait_for_url("**/timeline/?from=1970*&to=1992")
    box = page.locator(".timeline").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 200)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    page.wait_for_function("() => new URLSearchParams(location.search).get('from') > '1972'")
    assert length() > 4 * whole
    page.locator(".timeline").evaluate("region => { region.scrollLeft = 0 }")
    page.wait_for_url("**/timeline/?from=1947*")
    page.get_by_role("button", name="Whole span").click()
    page.wait_for_function("() => location.search === ''")
    assert length() == pytest.approx(whole)


def test_the_window_may_change_its_size_without_moving_in_time(view: Open) -> None:
    page = view("timeline/?from=1971&to=1971")
    page.set_viewport_size({"width": 1300, "height": 2400})
    page.set_viewport_size({"width": 1500, "height": 700})
    page.wait_for_timeout(400)  # a move would have settled in the address by now
    assert query(page) == {"from": ["1971"], "to": ["1971"]}
    shift = page.locator(".timeline").evaluate(
        "region => region.scrollLeft / region.querySelector('.track').offsetWidth"
    )
    assert shift == pytest.approx(24 / 46, abs=0.001)


def test_events_in_view_have_their_titles_beside_them_or_before(view: Open) -> None:
    page = view("timeline/?from=1971&to=1971")
    assert page.locator(".titled").count() == 1
    region = page.locator(".timeline").bounding_box()
    assert region
    for title in ("Soviet credit for the Karachi steel mill", "Bhutto’s accession to power"):
        mark = page.locator(f".mark[data-title='{title}']")
        box = mark.bounding_box()
        assert box
        late = box["x"] > region["x"] + region["width"] * 0.8
        assert mark.evaluate("mark => mark.classList.contains('late')") == late
    outside = page.locator(".mark:not([data-title])")
    assert outside.count() > 200


def test_a_step_back_undoes_a_zoom(view: Open) -> None:
    page = view("timeline/?kind=visit")
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_url("**/timeline/?from=1958*")
    page.go_back()
    page.wait_for_url("**/timeline/?kind=visit")
    width = page.locator(".timeline").evaluate(
        "region => region.querySelector('.track').offsetWidth / region.clientWidth"
    )
    assert width < 1


def test_the_card_of_a_long_bar_stands_where_the_reader_points(view: Open) -> None:
    page = view("timeline/?from=1965&to=1967")
    bar = page.locator(".bar a[title^='Andrei Gromyko']").first
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box
    page.mouse.move(900, box["y"] + 5)
    card = page.locator(".card")
    expect(card).to_be_visible()
    placed = card.bounding_box()
    assert placed
    assert placed["x"] <= 900 <= placed["x"] + placed["width"]


def test_a_tap_shows_the_card_and_a_second_follows(
    view: Open, events: list[dict[str, Any]], summaries: dict[str, str]
) -> None:
    page = view("timeline/?from=1947&to=1949", has_touch=True)
    mark = page.locator(".mark").nth(3)
    mark.tap()
    expect(page.locator(".card .title")).to_have_text(events[3]["label"])
    expect(page.locator(".card .text")).to_have_text(summaries[events[3]["id"]])
    assert urlsplit(page.url).path == "/timeline/"
    mark.tap()
    page.wait_for_url(f"**/{events[3]['url']}")


def test_lanes_can_be_hidden(view: Open) -> None:
    page = view("timeline/?hide=treaties,pakistan-head-of-state")
    hidden = page.locator("[data-lane][hidden]").evaluate_all("lanes => lanes.map(lane => lane.dataset.lane)")
    assert hidden == ["pakistan-head-of-state", "treaties"]
    assert page.locator("[data-lane=treaties]").is_hidden()


def test_a_narrow_screen_cuts_to_the_part(view: Open, events: list[dict[str, Any]]) -> None:
    page = view("timeline/?from=1965&to=1966", viewport={"width": 390, "height": 844})
    wanted = [event["label"] for event in events if event["to"] >= "1965" and event["from"] < "1967"]
    assert page.locator(SHOWN).count() == len(wanted)
    lane = page.locator("[data-lane=events]").bounding_box()
    assert lane
    for mark in page.locator(SHOWN).all()[-3:]:
        box = mark.bounding_box()
        assert box
        assert lane["y"] <= box["y"] <= lane["y"] + lane["height"]
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.add_style_tag(content=IN_SIGHT)
    assert Axe().run(page).response["violations"] == []


def few(page: Page) -> None:
    """Open the timeline as if ten events were many: what is folded away comes after the first answer."""

    def folded(route: Route) -> None:
        answer = route.fetch()
        text = answer.text().replace('data-most="1000"', 'data-most="9"')
        marks = r'(?s)(?<=<div class="track">)(.*?)(?=</div></section>)'
        text, count = re.subn(marks, r"<noscript>\1</noscript>", text, count=1)
        assert count
        route.fulfill(response=answer, body=text)

    page.route(re.compile(r"/timeline/(\?.*)?$"), folded)
    page.add_init_script("""new MutationObserver(() => {
        window.told ??= document.querySelector(".told p")
            && [document.querySelector(".told").innerText, document.querySelectorAll(".mark").length];
    }).observe(document, { childList: true, subtree: true })""")
    page.reload()


def test_many_events_come_after_the_first_answer(view: Open, events: list[dict[str, Any]]) -> None:
    page = view("timeline/?kind=visit")
    few(page)
    visits = [event["label"] for event in events if event["kind"] == "visit"]
    expect(page.locator(SHOWN)).to_have_count(len(visits))
    assert page.evaluate("window.told") == [f"{len(visits)} of {len(events)} events.", 0]
    assert titles(page) == visits
    rows = "marks => marks.map((mark) => mark.style.insetBlockStart)"
    folded = page.locator(SHOWN).evaluate_all(rows)
    page.locator(".timeline").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".mark:focus").count() == 1
    page.get_by_role("button", name="Show everything").click()
    whole = page.locator(SHOWN).evaluate_all(rows)
    page.unroute_all()
    page.goto(page.url + "?kind=visit")
    expect(page.locator(SHOWN)).to_have_count(len(visits))
    assert page.locator(SHOWN).evaluate_all(rows) == folded
    page.get_by_role("button", name="Show everything").click()
    assert page.locator(SHOWN).evaluate_all(rows) == whole


def test_the_scripts_of_the_theme_run_after_ours(view: Open) -> None:
    page = view("on/")
    page.add_init_script("""new MutationObserver((_, observer) => {
        if (!document.querySelector("script[src*=bundle]")) return;
        observer.disconnect();
        window.answered = Boolean(document.querySelector(".timeline[data-ready]"));
    }).observe(document, { childList: true, subtree: true })""")
    page.goto(page.url.replace("/on/", "/timeline/"))
    page.locator("script[src*=bundle]").wait_for(state="attached")
    assert page.evaluate("window.answered")
    page.keyboard.press("f")
    expect(page.get_by_role("dialog", name="Search").get_by_role("textbox")).to_be_focused()


def test_events_that_were_folded_show_when_the_data_cannot_be_fetched(
    browser: Browser, address: str, events: list[dict[str, Any]]
) -> None:
    page = browser.new_page()
    page.goto(address + "timeline/")
    page.route("**/chronology.json", lambda route: route.abort())
    few(page)
    expect(page.locator(SHOWN)).to_have_count(len(events))
    assert len(titles(page)) == len(events)
    assert said(page)[0] == "The events could not be fetched, so the timeline cannot be filtered."
    page.locator("script[src*=bundle]").wait_for(state="attached")
    page.close()


@pytest.mark.parametrize(
    ("path", "answer"), [("timeline-card.js", None), ("chronology.json", "{}"), ("chronology.json", "null")]
)
def test_events_that_were_folded_show_when_a_file_is_missing_or_wrong(
    browser: Browser, address: str, events: list[dict[str, Any]], path: str, answer: str | None
) -> None:
    page = browser.new_page()
    page.goto(address + "timeline/")
    page.route(f"**/{path}", lambda route: route.abort() if answer is None else route.fulfill(body=answer))
    few(page)
    expect(page.locator(SHOWN)).to_have_count(len(events))
    page.locator("script[src*=bundle]").wait_for(state="attached")
    page.close()


def test_what_is_ticked_while_the_summaries_come_is_added_to_the_question(browser: Browser, address: str) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/summaries.json", lambda route: held.append(route))  # noqa: PLW0108 - a bound method takes no mark
    page.goto(address + "timeline/?find=kosygin&certainty=established&from=1965&to=1970")
    expect(page.locator("select[name=certainty]")).to_have_value("established")
    page.locator("summary", has_text="Kinds of event").click()
    page.locator("input[value=visit]").check()
    held[0].continue_()
    page.locator(".timeline[data-ready]").wait_for()
    asked = dict(parse_qsl(urlsplit(page.url).query))
    assert asked == {"from": "1965", "to": "1970", "kind": "visit", "certainty": "established", "find": "kosygin"}
    page.close()


def test_words_are_sought_in_summaries_too(
    view: Open, browser: Browser, address: str, events: list[dict[str, Any]], summaries: dict[str, str]
) -> None:
    event = events[3]
    asked = "+".join(summaries[event["id"]].split()[-3:])

    page = view(f"timeline/?find={asked}")
    expect(page.locator(f".mark[href='../{event['url']}']")).to_be_visible()

    page = browser.new_page()
    page.route("**/summaries.json", lambda route: route.abort())
    page.goto(address + f"timeline/?find={asked}")
    expect(page.locator(".told p")).to_have_text(
        [
            "The summaries could not be fetched, so words are sought in titles and names alone.",
            "No event matches. “Show everything” clears the question.",
        ]
    )
    page.close()


def test_a_card_that_is_open_takes_its_summary_when_it_comes(
    browser: Browser, address: str, events: list[dict[str, Any]], summaries: dict[str, str]
) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/summaries.json", lambda route: held.append(route))  # noqa: PLW0108 - a bound method takes no mark
    page.goto(address + "timeline/?from=1947&to=1949")
    page.locator(f".mark[href='../{events[3]['url']}']").hover()
    expect(page.locator(".card .title")).to_have_text(events[3]["label"])
    expect(page.locator(".card .text")).to_have_count(0)
    held[0].continue_()
    expect(page.locator(".card .text")).to_have_text(summaries[events[3]["id"]])
    page.close()


def test_many_marks_come_a_picture_after_the_answer(view: Open, events: list[dict[str, Any]]) -> None:
    page = view("timeline/")

    few(page)
    track = page.locator(".track")
    expect(track).not_to_have_class(re.compile("waiting"))
    chosen = """kind => {
        document.querySelector(`input[value=${kind}]`).click();
        const { classList, style } = document.querySelector(".track");
        const shaded = style.cssText.includes("color-mix");
        return [document.querySelector(".told").innerText, classList.contains("waiting"), shaded];
    }"""
    visits = sum(event["kind"] == "visit" for event in events)
    assert page.evaluate(chosen, "visit") == [f"{visits} of {len(events)} events.", True, True]
    expect(track).not_to_have_class(re.compile("waiting"))
    assert page.locator(SHOWN).count() == visits
    zoomed = """() => {
        document.querySelector("[data-move=in]").click();
        return document.querySelector(".track").classList.contains("waiting");
    }"""
    assert page.evaluate(zoomed)
    expect(track).not_to_have_class(re.compile("waiting"))
    assert query(page)["kind"] == ["visit"]
    assert "from" in query(page)


def test_paper_has_the_whole_span(view: Open) -> None:
    page = view("timeline/?from=1965&to=1966")
    page.emulate_media(media="print")
    assert page.locator(".asking form").is_hidden()
    fits = page.locator(".canvas").evaluate("canvas => canvas.offsetWidth <= canvas.parentElement.clientWidth + 1")
    assert fits
    assert page.locator(".ticks").evaluate("ticks => getComputedStyle(ticks).clipPath") == "none"
    assert page.locator(".ticks .major").first.evaluate("tick => getComputedStyle(tick, '::before').display") == "block"
    assert page.locator(".ticks .month").first.is_hidden()


def test_paper_has_a_landscape_page_for_each_period(view: Open, site: Path) -> None:
    periods = json.loads((site / "data" / "periods.json").read_text(encoding="utf-8"))["items"]
    printed = view("timeline/print/").pdf(prefer_css_page_size=True)
    sizes = [
        (float(width), float(height)) for width, height in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    ]
    assert len(sizes) == len(periods)
    assert all(width > height for width, height in sizes)


def test_a_period_has_its_part_of_the_timeline(view: Open, events: list[dict[str, Any]]) -> None:
    page = view("periods/tashkent/")
    marks = page.locator(".part .mark")
    wanted = [event["label"] for event in events if "1965" <= event["from"] < "1971"]
    assert marks.evaluate_all("marks => marks.map(mark => mark.dataset.title)") == wanted
    edges = marks.evaluate_all("marks => marks.map(mark => parseFloat(mark.style.insetInlineStart))")
    assert edges == sorted(edges)
    assert page.locator(".part .lane").count() == 9
    years = page.locator(".part .ticks i").evaluate_all("ticks => ticks.map(tick => tick.dataset.year)")
    assert years == ["1965", "1966", "1967", "1968", "1969", "1970"]


def test_marks_are_drawn_though_the_script_never_comes(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/assets/timeline.js", lambda route: route.abort())
    page.goto(address + "timeline/")
    page.wait_for_function("() => !document.querySelector('.track').getAnimations().length")
    assert page.locator(".track").evaluate("track => getComputedStyle(track).contentVisibility") == "visible"
    context.close()


def test_every_shape_has_its_outline_and_is_one_image() -> None:
    assert set(shapes.OUTLINES) == set(get_args(Shape))
    assert shapes.image("bar", "#123456") == (
        "url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 12'>"
        "<path fill='%23123456' d='M3.6 0h4.8v12H3.6z'/></svg>\")"
    )


def test_the_first_visit_is_light_and_steady(browser: Browser, address: str, site: Path) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    fetched: dict[str, int] = {}
    page.on(
        "response", lambda response: fetched.update({urlsplit(response.url).path: len(gzip.compress(response.body()))})
    )
    page.add_init_script(
        "window.shifts = []; new PerformanceObserver(list => window.shifts.push(...list.getEntries()"
        ".map(shift => shift.value))).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(address + "timeline/")
    page.locator(".timeline[data-ready]").wait_for()
    page.wait_for_load_state("networkidle")
    shifts = page.evaluate("window.shifts")
    context.close()

    scripts = sum(
        size
        for path, size in fetched.items()
        if path.startswith("/assets/") and path.endswith(".js") and "/javascripts/" not in path
    )
    assert len(gzip.compress((site / "timeline" / "index.html").read_bytes())) < 120_000
    assert scripts < 20_000
    assert "/search/search_index.json" not in fetched
    assert sum(fetched.values()) < 300_000
    assert sum(shifts) < 0.01


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        ("1965-09-17", ["17 September 1965: no event known on the day, "]),
        ("1959-02-30", ["“1959-02-30” is not a day; write year, month and day as 1965-09-17.", "A day of the past"]),
        (
            "2020-01-01",
            ["1 January 2020 is outside this record, which runs from 1 January 1947 to 31 December 1992.", "A day"],
        ),
        ("%3Cb%3E", ["“<b>” is not a day; write year, month and day as 1965-09-17.", "A day of the past"]),
    ],
)
def test_any_day_says_who_and_what(view: Open, day: str, lines: list[str]) -> None:
    page = view(f"on/?date={day}")
    page.locator(".day h2").first.wait_for()
    told = said(page)
    assert [line[: len(start)] for line, start in zip(told, lines, strict=True)] == lines
    assert Axe().run(page).response["violations"] == []


def test_any_day_names_the_holders_and_walks_from_change_to_change(view: Open) -> None:
    page = view("on/?date=1965-09-17")
    names = page.locator(".day .mirror dd a")
    expect(names.first).to_have_text("Muhammad Ayub Khan")
    assert {"Leonid Brezhnev", "Alexei Kosygin", "Andrei Gromyko"} <= set(names.all_inner_texts())
    assert (
        "the post was vacant or abolished, or its holder is not in this record"
        in page.locator(".day .mirror").inner_text()
    )
    page.get_by_role("button", name="Next change").click()
    page.wait_for_url(re.compile(r"date=1965-1\d"))
    page.go_back()
    expect(page.locator("input[name=date]")).to_have_value("1965-09-17")
    targets = page.locator(".day a").evaluate_all("links => links.map(link => link.href)")
    for target in targets:
        assert page.request.get(target).ok, target


def test_any_day_without_scripts_leads_to_the_years(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "on/")
    expect(page.get_by_role("link", name="pages of the years")).to_be_visible()
    expect(page.locator(".asking")).to_be_hidden()
    context.close()


def test_the_keys_reach_the_offices_where_no_event_matches(view: Open) -> None:
    page = view("timeline/?find=zzzz")
    page.locator(".timeline").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".bar a:focus").count() == 1
    page.keyboard.press("ArrowDown")
    assert page.locator(".bar a:focus").count() == 1


def test_on_a_phone_the_keys_stay_in_the_part_that_is_shown(view: Open) -> None:
    page = view("timeline/?from=1965&to=1966", viewport={"width": 390, "height": 844})
    page.locator(".timeline").focus()
    reached = []
    for key in ("Home", "ArrowRight", "End", "ArrowRight", "ArrowDown", "End", "ArrowLeft"):
        page.keyboard.press(key)
        reached.append(page.evaluate("(one => one.ariaLabel || one.textContent)(document.activeElement)"))
    assert all(reached)
    assert not [name for name in reached if any(far in name for far in ("Jinnah", "Yahya", "Zia", "Ishaq", "Nawaz"))]


def test_the_address_is_the_view(view: Open) -> None:
    page = view("timeline/?period=tashkent")
    page.get_by_role("button", name="Whole span").click()
    page.wait_for_url("**/?from=1947&to=1992&period=tashkent")

    page = view("timeline/")
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_label("Find").press_sequentially("k")
    page.wait_for_url(re.compile(r"from=.*&to=.*&find=k"))
    assert page.get_by_label("From").input_value()


def test_a_step_that_changes_nothing_is_no_step_back(view: Open) -> None:
    page = view("timeline/")
    before = page.evaluate("history.length")
    for name in ("Zoom out", "Whole span"):
        page.get_by_role("button", name=name).click()
        page.wait_for_timeout(400)
    assert page.evaluate("history.length") == before


def test_the_card_goes_with_the_focus(view: Open) -> None:
    page = view("timeline/")
    page.locator(".timeline").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".card")).to_be_visible()
    page.get_by_role("button", name="Zoom in").focus()
    expect(page.locator(".card")).to_be_hidden()

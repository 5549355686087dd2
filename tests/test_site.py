"""The built site: every link, anchor and asset of every page, valid HTML, and no foreign host."""

import gzip
import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from justhtml import JustHTML

ROOT = "http://site.test/"
TABLES = ("events", "leaders", "envoys", "treaties", "sources", "places", "offices", "periods")
FETCHED = {("script", "src"), ("link", "href"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("video", "src")}
NOT_FETCHED_RELS = {"canonical", "next", "prev", "edit", "alternate"}


class Links(HTMLParser):
    """Collects what a page points to, what it fetches, and the anchors that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.fetched: set[str] = set()
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a" and "href" in found:
            self.links.add(found["href"])
        for name, value in found.items():
            if (tag, name) in FETCHED and not (tag == "link" and found.get("rel") in NOT_FETCHED_RELS):
                self.fetched.add(value)


def pages(site: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        yield name.removesuffix("index.html"), path


@pytest.fixture(scope="module")
def parsed(site: Path) -> dict[str, Links]:
    found = {}
    for url, path in pages(site):
        found[url] = Links()
        found[url].feed(path.read_text())
    return found


def test_there_are_pages_of_every_kind(parsed: dict[str, Links]) -> None:
    kinds = {url.split("/")[0] for url in parsed}

    assert kinds >= {
        "", "timeline", "map", "on", "compare", "meetings", "events", "leaders", "envoys", "treaties", "sources",
        "places", "offices", "periods", "years", "disputed", "gaps", "figures", "data", "handbook", "about",
        "contributing",
    }  # fmt: skip


def test_every_link_and_asset_resolves(site: Path, parsed: dict[str, Links]) -> None:
    broken = []
    for url, page in parsed.items():
        base = ROOT if url == "404.html" else urljoin(ROOT, url)
        for target in page.links | page.fetched:
            parts = urlsplit(urljoin(base, target))
            if parts.scheme not in ("http", "https") or parts.netloc not in ("site.test", "127.0.0.1:8000"):
                continue
            path = unquote(parts.path).lstrip("/")
            file = site / path / "index.html" if path.endswith("/") or not path else site / path
            if not file.is_file():
                broken.append(f"{url}: {target}")
            elif parts.fragment and path in parsed and parts.fragment not in parsed[path].ids:
                broken.append(f"{url}: {target} (no such anchor)")

    assert broken == []


def test_nothing_is_fetched_from_a_foreign_host(site: Path, parsed: dict[str, Links]) -> None:
    foreign = [
        f"{url}: {target}"
        for url, page in parsed.items()
        for target in page.fetched
        if urlsplit(urljoin(ROOT, target)).netloc not in ("site.test", "127.0.0.1:8000")
    ]
    for style in site.rglob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", style.read_text(), flags=re.DOTALL)
        foreign += [
            f"{style.name}: {match}"
            for match in re.findall(r"(?:@import|url\()\s*['\"]?((?:https?:)?//[^'\")]+)", text)
        ]

    assert foreign == []


def test_no_page_has_the_same_anchor_twice(parsed: dict[str, Links]) -> None:
    twice = [f"{url}#{one}" for url, page in parsed.items() for one in set(page.ids) if page.ids.count(one) > 1]

    assert twice == []


@pytest.mark.parametrize("kind", ["", "timeline", "map", "on", "compare", "meetings", "events", "leaders", "envoys", "treaties", "sources", "places", "offices", "periods", "years", "disputed", "gaps", "figures", "data", "handbook", "about", "contributing"])  # fmt: skip  # noqa: E501
def test_html_is_valid(site: Path, kind: str) -> None:
    folder = site / kind
    first, *_ = sorted(path for path in folder.iterdir() if path.is_dir() and (path / "index.html").is_file()) or [
        folder
    ]
    for path in {folder / "index.html", (first if kind else folder) / "index.html"}:
        errors = [str(error) for error in JustHTML(path.read_text(), collect_errors=True).errors]

        assert (path.relative_to(site).as_posix(), errors) == (path.relative_to(site).as_posix(), [])


def test_every_page_has_title_description_and_canonical_address(site: Path) -> None:
    lacking = []
    for url, path in pages(site):
        head = path.read_text().split("</head>")[0]
        wanted = ("<title>", '<meta name="description"', '<link rel="canonical"', '<meta property="og:title"')
        lacking += [f"{url}: {part}" for part in wanted if part not in head and url != "404.html"]

    assert lacking == []


def test_json_ld_is_json_and_cannot_close_its_script(site: Path) -> None:
    kinds = set()
    for _, path in pages(site):
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text()):
            kinds.add(json.loads(block)["@type"])

    assert kinds == {"Event", "Person", "CreativeWork"}


def test_every_record_has_a_json_twin_that_equals_its_entry_in_the_table(site: Path) -> None:
    for kind in TABLES:
        table = json.loads((site / "data" / f"{kind}.json").read_text())

        assert table["version"] == "1"
        assert table["items"]
        for item in table["items"]:
            twin = json.loads((site / item["url"].strip("/") / "index.json").read_text())
            assert twin == {"version": "1", "item": item}
            assert (site / item["url"].strip("/") / "index.html").is_file()


def test_the_calendar_has_every_event_known_to_the_day(site: Path) -> None:
    events = json.loads((site / "data" / "events.json").read_text())["items"]
    wanted = {
        event["id"]
        for event in events
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", event["date"]) and event["certainty"] == "established"
    }
    calendar = (site / "data" / "events.ics").read_bytes().decode()

    assert set(re.findall(r"UID:(.*)@chronicle", calendar.replace("\r\n ", "").replace("\r\n", "\n"))) == wanted
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))


def test_the_database_holds_the_tables(site: Path) -> None:
    with sqlite3.connect(site / "data" / "chronicle.sqlite") as base:
        counts = {kind: base.execute(f"select count(*) from {kind}").fetchone()[0] for kind in TABLES}  # noqa: S608
    base.close()

    assert counts == {kind: len(json.loads((site / "data" / f"{kind}.json").read_text())["items"]) for kind in TABLES}


def test_checksums_are_those_of_the_files(site: Path) -> None:
    for line in (site / "data" / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split("  ")

        assert hashlib.sha256((site / "data" / name).read_bytes()).hexdigest() == digest


def test_the_search_index_is_light(site: Path) -> None:
    index = (site / "search" / "search_index.json").read_bytes()

    assert len(gzip.compress(index)) < 300_000
    listed = {entry["location"]: len(entry["text"]) for entry in json.loads(index)["docs"]}
    assert [
        place for place in listed if place in ("events/", "places/", "sources/", "treaties/") and listed[place] > 400
    ] == []

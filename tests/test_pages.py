"""What pages say: whole pages of the tiny record against kept ones, and small pieces of markup."""

import os
import re
from pathlib import Path

import pytest
from conftest import ROOT

from chronicle import builder, markup, references
from chronicle.dates import Date
from chronicle.problems import Place, Problem, annotations, report
from chronicle.timeline import Timeline

TINY = ROOT / "tests" / "tiny"
KEPT = [
    "disputed.md",
    "envoys/fritz-von-tarlenheim.md",
    "envoys/index.md",
    "events/1901-visit-of-the-princess.md",
    "events/1903-ball.md",
    "events/index.md",
    "index.md",
    "leaders/rudolf-the-fifth.md",
    "meetings.md",
    "sources/gazette-1901.md",
    "timeline.md",
    "treaties/1901-strelsau-treaty.md",
    "years/1901.md",
    "data/events.ics",
    "data/events.csv",
    "data/sources.bib",
    "data/sources.ris",
    "events/1901-visit-of-the-princess/index.json",
]


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tiny")
    builder.build(TINY / "data", folder)
    return folder


@pytest.mark.parametrize("path", KEPT)
def test_a_page_is_as_kept(docs: Path, path: str) -> None:
    """To keep the pages as they are now: KEEP=1 scripts/test tests/test_pages.py, then read the change."""
    kept = TINY / "expected" / path
    written = (docs / path).read_bytes()
    if os.environ.get("KEEP"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(written)

    assert kept.read_bytes().decode().split("\n") == written.decode().split("\n")


def test_many_events_are_folded_away_from_browsers_with_scripts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Timeline, "most", 1)
    builder.build(TINY / "data", tmp_path)
    text = (tmp_path / "timeline.md").read_text(encoding="utf-8")
    (marks,) = re.findall(r"(?s)<noscript.*?>(.*?)</noscript>", text)
    kept = (TINY / "expected" / "timeline.md").read_text(encoding="utf-8")
    assert marks.count('class="mark') == kept.count('class="mark') > 1
    assert "{ #list }" in kept
    assert "{ #list }" not in text
    assert "[A table of all events](events/index.md)" in text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words", "plain words"),
        ("a * b _ c ` d", r"a \* b \_ c \` d"),
        ("<b>bold</b> & more", "&lt;b>bold&lt;/b> &amp; more"),
        ("# no heading", r"\# no heading"),
        ("1. no list", "&#49;. no list"),
        ("[no](link)", r"\[no\](link)"),
        ("{{ 7 * 7 }}", r"\{\{ 7 \* 7 \}\}"),
        ("two\nlines", "two lines"),
        ("Хрущёв spoke", '<span lang="und-Cyrl">Хрущёв</span> spoke'),
        ("called کراچی", 'called <bdi lang="und-Arab" dir="rtl">کراچی</bdi>'),
    ],
)
def test_text_becomes_harmless_markdown(text: str, written: str) -> None:
    assert markup.md(text) == written


def test_spellings_include_what_readers_type() -> None:
    assert markup.spellings(["Хрущёв", "ایوب", "Ayub"]) == ["Хрущёв", "ایوب", "Ayub", "Хрущев", "ايوب"]


def test_a_report_lists_problems_by_place_with_their_count() -> None:
    problems = [
        Problem(Place("b.yml", 2, 1), "second", "rule-b"),
        Problem(Place("a.yml", 10, 3), "first", "rule-a", "mend it"),
        Problem(Place("a.yml", 10, 3), "first", "rule-a", "mend it"),
    ]

    assert report(problems) == "a.yml:10:3: first [rule-a]\n  fix: mend it\nb.yml:2:1: second [rule-b]\n2 problems"


def test_annotations_escape_what_workflow_commands_need() -> None:
    problem = Problem(Place("data/a,b:c.yml", 3, 4), "50% is\nwrong", "rule", "mend: it, now")

    assert annotations([problem]) == (
        "::error file=data/a%2Cb%3Ac.yml,line=3,col=4,title=rule::50%25 is%0Awrong. mend: it, now"
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1966-01-10", {"date-parts": [[1966, 1, 10]]}),
        ("2026-11-23", {"date-parts": [[2026, 11, 23]]}),
        ("1966-01", {"date-parts": [[1966, 1]]}),
        ("1949-21", {"date-parts": [[1949]]}),
        ("1950~", {"date-parts": [[1950]], "circa": True}),
        ("1966-01-04/1966-01-10", {"date-parts": [[1966, 1, 4], [1966, 1, 10]]}),
        ("196X", {"literal": "196X"}),
    ],
)
def test_bibliographies_get_dates_with_their_precision(text: str, parts: object) -> None:
    assert references.csl_date(Date.parse(text)) == parts

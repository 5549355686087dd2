"""Bad files are told of, each at its place, and leave the last good site alone; hostile text is printed, never run."""

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml
from justhtml import JustHTML
from mkdocs.config import load_config

from chronicle import builder
from chronicle.loading import load
from chronicle.problems import BadDataError
from chronicle.records import Event

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
TINY = TESTS / "tiny" / "data"
TEXT = TESTS / "bad_input" / "text"
"""A data set in which every text field is, or holds, the word TEXT."""

DUEL = b"""\
title: A duel
date: 1904-03-01
kind: visit
summary: Two officers fought.
sources: [{ref: almanac-1905}]
"""
TREATY = (TINY / "treaties" / "1901-strelsau-treaty.yml").read_bytes()
SITE = (TINY / "site.yml").read_bytes()

EVENT = "events/1904-duel.yml"
HINT = "check indentation, quotes and colons here and in the line above; quote text that holds ': ' or ' #'"
FORM = "write it as 1966-01-10, 1966-01 or 1966, with ~ for about, ? for uncertain, and a/b for a span"
FIELDS = ", ".join(field for field in Event.model_fields if field != "id")
NAMING = "name it with lower-case letters, digits and hyphens, ending in .yml"


def duel(old: bytes, new: bytes) -> bytes:
    """Give the sound event with one part replaced."""
    assert DUEL.count(old) == 1
    return DUEL.replace(old, new)


BAD_FILES: dict[str, tuple[str, bytes, str]] = {
    "unknown field": (
        EVENT,
        DUEL + b"acount: It rained.\n",
        "data/events/1904-duel.yml:6:1: acount is not a known field [unknown-field]\n  fix: did you mean 'account'?",
    ),
    "unknown field that is called int": (
        EVENT,
        DUEL + b"int: 3\nfloat: 4\n",
        (
            "data/events/1904-duel.yml:6:1: int is not a known field [unknown-field]\n"
            f"  fix: remove it, or use one of: {FIELDS}\n"
            "data/events/1904-duel.yml:7:1: float is not a known field [unknown-field]\n"
            f"  fix: remove it, or use one of: {FIELDS}"
        ),
    ),
    "missing field": (
        EVENT,
        duel(b"kind: visit\n", b""),
        "data/events/1904-duel.yml:1:1: kind is missing [missing]\n  fix: add `kind:`",
    ),
    "wrong type": (
        EVENT,
        duel(b"A duel", b"1904"),
        "data/events/1904-duel.yml:1:8: title is 1904, but must be text [wrong-type]\n  fix: put it in quotes",
    ),
    "impossible date": (
        EVENT,
        duel(b"1904-03-01", b"1903-02-29"),
        "data/events/1904-duel.yml:2:7: date: '1903-02-29' is no day: February 1903 has 28 days [bad-value]",
    ),
    "date of 5,000 digits": (
        EVENT,
        duel(b"1904-03-01", b"1" * 5000),
        f"data/events/1904-duel.yml:2:7: date: '{'1' * 5000}' is not a date [bad-value]\n  fix: {FORM}",
    ),
    "year of 5,000 digits": (
        EVENT,
        duel(b"1904-03-01", b"Y" + b"1" * 5000),
        f"data/events/1904-duel.yml:2:7: date: 'Y{'1' * 5000}' is not a date [bad-value]\n  fix: {FORM}",
    ),
    "number without end": (
        "treaties/1901-strelsau-treaty.yml",
        TREATY.replace(b"1000.5", b"9" * 20 + b".0"),
        (
            "data/treaties/1901-strelsau-treaty.yml:8:17: amount.value is '99999999999999999999.0', "
            "but must be a number [wrong-type]\n  fix: write it without quotes"
        ),
    ),
    "unknown id": (
        EVENT,
        duel(b"almanac-1905", b"almanac-1950"),
        (
            "data/events/1904-duel.yml:5:17: nothing in sources/ has the id 'almanac-1950' [unknown-reference]\n"
            "  fix: did you mean 'almanac-1905'?"
        ),
    ),
    "id of the page that lists": (
        "events/index.yml",
        DUEL,
        (
            "data/events/index.yml:1:1: id: 'index' is the page that lists the records [bad-value]\n"
            "  fix: choose another id"
        ),
    ),
    "duplicate id across folders": (
        "envoys/1903-ball.yml",
        (TINY / "envoys" / "fritz-von-tarlenheim.yml").read_bytes().replace(b"Fritz", b"Franz"),
        (
            "data/envoys/1903-ball.yml:1:1: the id '1903-ball' is also in events/ [duplicate-id]\n"
            "  fix: rename one of the two, or merge them"
        ),
    ),
    "unknown folder": (
        "event/1904-duel.yml",
        DUEL,
        "data/event:1:1: 'event' is not a kind of record [unknown-folder]\n  fix: did you mean 'events'?",
    ),
    "unknown file": (
        "event.yml",
        DUEL,
        (
            "data/event.yml:1:1: 'event.yml' is not a list of records [unknown-file]\n"
            "  fix: did you mean 'event-kinds.yml'?"
        ),
    ),
    "empty file": (
        EVENT,
        b"",
        "data/events/1904-duel.yml:1:1: the file is empty [empty]\n  fix: write the record, or remove the file",
    ),
    "file of spaces": (
        EVENT,
        b" \n\n  \n",
        "data/events/1904-duel.yml:1:1: the file is empty [empty]\n  fix: write the record, or remove the file",
    ),
    "tab": (
        EVENT,
        DUEL + b"people:\n\t- name: Captain Quinnox\n",
        (
            "data/events/1904-duel.yml:7:1: found character that cannot start any token, "
            "while scanning for the next token [yaml-syntax]\n"
            "  fix: indent with spaces, not tabs; quote text that begins with @, `, % or a tab"
        ),
    ),
    "Latin-1": (
        EVENT,
        duel(b"A duel", b"A d\xfcel"),
        "data/events/1904-duel.yml:1:11: byte 0xfc is not UTF-8 [encoding]\n  fix: save the file as UTF-8",
    ),
    "UTF-16": (
        EVENT,
        DUEL.decode().encode("utf-16-le"),
        "data/events/1904-duel.yml:1:2: the character '\\x00' may not stand in a record [character]\n  fix: remove it",
    ),
    "UTF-16 with a mark": (
        EVENT,
        b"\xff\xfe" + DUEL.decode().encode("utf-16-le"),
        "data/events/1904-duel.yml:1:1: byte 0xff is not UTF-8 [encoding]\n  fix: save the file as UTF-8",
    ),
    "byte order mark": (
        EVENT,
        b"\xef\xbb\xbf" + DUEL,
        (
            "data/events/1904-duel.yml:1:1: the file begins with a byte order mark [encoding]\n"
            "  fix: save it as UTF-8 without BOM"
        ),
    ),
    "byte order mark inside": (
        EVENT,
        duel(b"duel", "du\ufeffel".encode()),
        (
            "data/events/1904-duel.yml:1:12: the character '\\ufeff' may not stand in a record [character]\n"
            "  fix: remove it"
        ),
    ),
    "control character": (
        EVENT,
        duel(b"officers", b"off\x07icers"),
        "data/events/1904-duel.yml:4:17: the character '\\x07' may not stand in a record [character]\n  fix: remove it",
    ),
    "escape of a terminal": (
        EVENT,
        duel(b"officers", b"\x1b[31mofficers"),
        "data/events/1904-duel.yml:4:14: the character '\\x1b' may not stand in a record [character]\n  fix: remove it",
    ),
    "control character that is written as an escape": (
        EVENT,
        duel(b"A duel", b'"A du\\ael"'),
        "data/events/1904-duel.yml:1:8: the character '\\x07' may not stand in a record [character]\n  fix: remove it",
    ),
    "carriage return that is written as an escape": (
        EVENT,
        duel(b"A duel", b'"A duel\\rUR  - javascript:alert(1)"'),
        "data/events/1904-duel.yml:1:8: the character '\\r' may not stand in a record [character]\n  fix: remove it",
    ),
    "control character in a key": (
        EVENT,
        DUEL + b'"\\e[2Jnote": x\n',
        "data/events/1904-duel.yml:6:1: the character '\\x1b' may not stand in a record [character]\n  fix: remove it",
    ),
    "separator of lines that editors do not count": (
        EVENT,
        duel(b"duel", "du\u2028el".encode()),
        (
            "data/events/1904-duel.yml:1:12: the character '\\u2028' may not stand in a record [character]\n"
            "  fix: remove it"
        ),
    ),
    "lone carriage returns": (
        EVENT,
        DUEL.replace(b"\n", b"\r"),
        "data/events/1904-duel.yml:1:14: the character '\\r' may not stand in a record [character]\n  fix: remove it",
    ),
    "NUL": (
        EVENT,
        duel(b"A duel", b"A du\0el"),
        "data/events/1904-duel.yml:1:12: the character '\\x00' may not stand in a record [character]\n  fix: remove it",
    ),
    "huge file": (
        EVENT,
        DUEL + b"#" * 600_000,
        "data/events/1904-duel.yml:1:1: the file has 600,104 bytes [file-size]\n  fix: keep it under 524,288 bytes",
    ),
    "deep nesting": (
        EVENT,
        b"[" * 100_000,
        "data/events/1904-duel.yml:1:13: values nest more than 12 deep [yaml-depth]\n  fix: flatten them",
    ),
    "deep nesting of mappings": (
        EVENT,
        b"\n".join(b" " * level + b"a:" for level in range(300)),
        "data/events/1904-duel.yml:13:13: values nest more than 12 deep [yaml-depth]\n  fix: flatten them",
    ),
    "alias bomb": (
        EVENT,
        b"a: &a [x, x]\nb: &b [*a, *a]\n",
        (
            "data/events/1904-duel.yml:1:4: '&a' is an anchor [yaml-anchor]\n"
            "  fix: remove it and write values out\n"
            "data/events/1904-duel.yml:2:4: '&b' is an anchor [yaml-anchor]\n"
            "  fix: remove it and write values out\n"
            "data/events/1904-duel.yml:2:8: '*a' is an alias [yaml-anchor]\n"
            "  fix: write the value out\n"
            "data/events/1904-duel.yml:2:12: '*a' is an alias [yaml-anchor]\n"
            "  fix: write the value out"
        ),
    ),
    "merge key": (
        EVENT,
        DUEL + b"<<: {place: strelsau}\n",
        "data/events/1904-duel.yml:6:1: '<<' is a merge key [yaml-anchor]\n  fix: write the values out",
    ),
    "tag": (
        EVENT,
        duel(b"A duel", b"!!python/object/apply:os.system ['true']"),
        (
            "data/events/1904-duel.yml:1:8: 'tag:yaml.org,2002:python/object/apply:os.system' is a tag [yaml-tag]\n"
            "  fix: remove it"
        ),
    ),
    "tag and anchor on keys": (
        EVENT,
        DUEL + b"!!str exact: true\n&a place: strelsau\n",
        (
            "data/events/1904-duel.yml:6:1: a key has an anchor or a tag [yaml-key]\n"
            "  fix: write `key: value`\n"
            "data/events/1904-duel.yml:7:1: a key has an anchor or a tag [yaml-key]\n"
            "  fix: write `key: value`"
        ),
    ),
    "multi-document file": (
        EVENT,
        DUEL + b"---\n" + DUEL,
        "data/events/1904-duel.yml:6:1: a second document begins [yaml-document]\n  fix: keep one document a file",
    ),
    "list where a record is expected": (
        EVENT,
        b"- " + DUEL.replace(b"\n", b"\n  ").rstrip(b" "),
        (
            "data/events/1904-duel.yml:1:1: the file holds a list where a record is expected [wrong-type]\n"
            "  fix: write one record's fields as `name: value`"
        ),
    ),
    "record where a list is expected": (
        "origins.yml",
        b"id: ruritanian\nname: Ruritanian\n",
        "data/origins.yml:1:1: the file must be a list [wrong-type]\n  fix: begin each record with `- id:`",
    ),
    "unclosed quote": (
        EVENT,
        duel(b"A duel", b'"A duel'),
        (
            "data/events/1904-duel.yml:6:1: found unexpected end of stream, "
            "while scanning a quoted scalar [yaml-syntax]\n"
            f"  fix: {HINT}"
        ),
    ),
    "address that runs a script": (
        "sources/gazette-1901.yml",
        (TINY / "sources" / "gazette-1901.yml").read_bytes() + b"URL: javascript:alert(1)\n",
        (
            "data/sources/gazette-1901.yml:7:6: URL: 'javascript:alert(1)' is not a web address [bad-value]\n"
            "  fix: begin it with https:// and leave no space in it"
        ),
    ),
    "address of data": (
        "sources/gazette-1901.yml",
        (TINY / "sources" / "gazette-1901.yml").read_bytes() + b"URL: data:text/html,<script>\n",
        (
            "data/sources/gazette-1901.yml:7:6: URL: 'data:text/html,<script>' is not a web address [bad-value]\n"
            "  fix: begin it with https:// and leave no space in it"
        ),
    ),
    "address that ends its attribute": (
        "site.yml",
        SITE + b"repository: https://x.example/\"onclick=alert(1)\naddress: ' https://x.example'\n",
        (
            "data/site.yml:11:13: repository: 'https://x.example/\"onclick=alert(1)' is not a web address [bad-value]\n"
            "  fix: begin it with https:// and leave no space in it\n"
            "data/site.yml:12:10: address: ' https://x.example' is not a web address [bad-value]\n"
            "  fix: begin it with https:// and leave no space in it"
        ),
    ),
    "path that climbs": (
        EVENT,
        DUEL + b"formerly: [../../index]\nplace: ../strelsau\n",
        (
            "data/events/1904-duel.yml:6:12: formerly[0]: '../../index' is not an id [bad-value]\n"
            "  fix: use lower-case letters, digits and single hyphens\n"
            "data/events/1904-duel.yml:7:8: place: '../strelsau' is not an id [bad-value]\n"
            "  fix: use lower-case letters, digits and single hyphens"
        ),
    ),
}
"""What each file is, its path below the data folder, its bytes, and what is said of it."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The tiny data, to be spoilt."""
    return Path(shutil.copytree(TINY, tmp_path / "data"))


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The last good pages: what the tiny data gives."""
    docs = tmp_path_factory.mktemp("good") / "docs"
    builder.build(TINY, docs)
    return docs


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def said_by_build(data: Path) -> str:
    """Build data that is bad, and give what the build says."""
    with pytest.raises(BadDataError) as caught:
        builder.build(data, data.parent / "docs")
    return str(caught.value)


def counted(expected: str) -> str:
    count = len(re.findall(r"^data/?", expected, re.MULTILINE))
    return f"{expected}\n{count} problem{'s' if count > 1 else ''}"


@pytest.mark.parametrize(("path", "raw", "expected"), BAD_FILES.values(), ids=BAD_FILES)
def test_bad_file_is_told_of_and_leaves_the_pages_alone(
    data: Path, good: Path, path: str, raw: bytes, expected: str
) -> None:
    docs = Path(shutil.copytree(good, data.parent / "docs"))
    (data / path).parent.mkdir(exist_ok=True)
    (data / path).write_bytes(raw)
    assert said_by_build(data) == counted(expected)
    assert snapshot(docs) == snapshot(good)


def test_missing_site_file_is_told_of(data: Path) -> None:
    (data / "site.yml").unlink()
    assert said_by_build(data) == (
        "data/site.yml:1:1: the file is missing [missing]\n  fix: write it; the handbook lists its fields\n1 problem"
    )


def test_span_without_an_end_is_told_of_before_its_years_are_counted(data: Path) -> None:
    (data / "site.yml").write_bytes(SITE.replace(b"covers: 1900/1910", b"covers: 1900/.."))
    with pytest.raises(BadDataError) as caught:
        builder.check(data)
    assert str(caught.value) == (
        "data/site.yml:6:9: covers: '1900/..' has an open end [bad-value]\n"
        "  fix: give the first and the last year\n1 problem"
    )


def test_missing_data_folder_is_told_of(tmp_path: Path) -> None:
    assert said_by_build(tmp_path / "data") == (
        "data:1:1: there is no such folder [no-data]\n  fix: create it, with a site.yml\n1 problem"
    )
    assert not (tmp_path / "docs").exists()


@pytest.mark.parametrize("name", ["folder", "broken link"])
def test_what_is_no_file_is_told_of(data: Path, name: str) -> None:
    path = data / EVENT
    if name == "folder":
        path.mkdir()
    else:
        path.symlink_to("nowhere")
    assert said_by_build(data) == (
        f"data/events/1904-duel.yml:1:1: '1904-duel.yml' is not a record's file name [file-name]\n  fix: {NAMING}\n"
        "1 problem"
    )


def test_every_bad_file_is_told_of_in_one_run(data: Path) -> None:
    (data / "events" / "1904-duel.yml").write_bytes(duel(b"A duel", b"A d\xfcel"))
    (data / "events" / "1905-duel.yml").write_bytes(duel(b"kind: visit\n", b""))
    (data / "leaders" / "gabriel.yml").write_bytes(b"")
    (data / "sources" / "gazette-1901.yml").write_bytes(b"type: book\n")
    said = [line for line in said_by_build(data).splitlines() if not line.startswith("  ")]
    assert said == [
        "data/events/1904-duel.yml:1:11: byte 0xfc is not UTF-8 [encoding]",
        "data/events/1905-duel.yml:1:1: kind is missing [missing]",
        "data/leaders/gabriel.yml:1:1: the file is empty [empty]",
        "data/sources/gazette-1901.yml:1:1: level is missing [missing]",
        "data/sources/gazette-1901.yml:1:1: origin is missing [missing]",
        "data/sources/gazette-1901.yml:1:1: title is missing [missing]",
        "6 problems",
    ]


def test_windows_line_ends_give_the_same_records(data: Path) -> None:
    unix = load(data).records
    for path in data.rglob("*.yml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(data).records == unix


def test_windows_line_ends_keep_the_place_of_a_problem(data: Path) -> None:
    (data / EVENT).write_bytes((DUEL + b"acount: It rained.\n").replace(b"\n", b"\r\n"))
    assert said_by_build(data).startswith("data/events/1904-duel.yml:6:1: acount is not a known field")


def run_check(project: Path) -> tuple[int, str, str]:
    """Run the command in a project, outside GitHub."""
    done = subprocess.run(
        [sys.executable, "-B", "scripts/build.py", "check"],
        cwd=project,
        env={key: value for key, value in os.environ.items() if key != "GITHUB_ACTIONS"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_command_reports_and_exits(data: Path) -> None:
    project = data.parent
    shutil.copytree(ROOT / "scripts", project / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    count = sum(len(kind) for kind in load(data).records.values())
    assert run_check(project) == (0, f"{count} records, no problems\n", "")
    (data / EVENT).write_bytes(duel(b"almanac-1905", b"almanac-1950"))
    assert run_check(project) == (1, "", counted(BAD_FILES["unknown id"][2]) + "\n")


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</p></div></dl></figure></li></ol></section><h1>x</h1>",
    "<!-- a comment",
    "<![CDATA[ x ]]> <?php x ?>",
    "[x](javascript:alert(1))",
    "![x onmouseover=alert(1) y](z)",
    "[x][1] [1]: javascript:alert(1)",
    "<javascript:alert(1)> <https://evil.example> https://evil.example <a@evil.example>",
    "# heading",
    "A key in C#",
    "{{ 7*7 }}",
    "{% raw %} {# x #} ${7*7}",
    "| a | b |",
    "---",
    "===",
    "~~~",
    "- item",
    "1. item",
    "> quoted",
    "`code` ``two`` ```",
    "**bold** __bold__ _a_b_",
    "&lt;b&gt; &amp; &#60;script&#62; &copy;",
    "\u200fright\u200e \u2067isolated\u2069",
    "{: .cls #id onclick=alert(1) }",
    "[^1]: a footnote[^1]",
    "!!! note",
    ": definition",
    "*[HTML]: abbreviation",
    "back\\slash \\* \\",
    '" onmouseover="alert(1)" x=\'y\'',
    "klzzwxh:0001 wzxhzdk:0",
)
"""Text that some layer between YAML and the browser would take for its own."""

WORD = "TEXT"
"""What stands for text in the data, and is itself the harmless text with which we compare."""

MARKDOWN = import_module("markdown")


Pages = dict[str, tuple[dict[str, Any], str]]
"""Front matter and Markdown of every page that a build wrote."""


def write_data(data: Path, text: str) -> None:
    """Write the data set with `text` in every text field."""
    for path in sorted(TEXT.rglob("*.yml")):
        written = path.read_text(encoding="utf-8").replace(WORD, json.dumps(text, ensure_ascii=False)[1:-1])
        (data / path.relative_to(TEXT)).parent.mkdir(parents=True, exist_ok=True)
        (data / path.relative_to(TEXT)).write_text(written, encoding="utf-8")


def pages(folder: Path, text: str) -> Pages:
    """Build the data set with `text` in every text field."""
    write_data(folder / "data", text)
    builder.build(folder / "data", folder / "docs")
    found = {}
    for path in sorted((folder / "docs").rglob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        found[path.relative_to(folder / "docs").as_posix()] = (yaml.safe_load(head), body)
    return found


@cache
def extensions() -> tuple[list[str], dict[str, Any]]:
    """The extensions of Markdown that the site is built with, and their settings."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return config.markdown_extensions, config.mdx_configs


@cache
def drawn(body: str) -> tuple[tuple[str, ...], str]:
    """Render a page as the site does: its elements with what they do, and its text."""
    names, settings = extensions()
    elements: list[str] = []
    texts: list[str] = []
    html = MARKDOWN.markdown(body, extensions=names, extension_configs=settings)
    _walk(JustHTML(html, sanitize=False).root, elements, texts)
    return tuple(elements), " ".join(" ".join(texts).split())


def _walk(node: Any, elements: list[str], texts: list[str]) -> None:
    """Note elements with the names of their attributes and the values that matter, and what a reader sees."""
    if node.name == "#text":
        texts.append(node.data)
    elif node.name != "pre":  # holds the formats of reference managers, which escape in their own ways
        attributes = node.attrs or {}
        acting = {name: attributes[name] for name in ("href", "src", "class", "style", "for") if name in attributes}
        elements.append(f"{node.name} {sorted(attributes)} {acting}")
        for child in node.children or ():
            _walk(child, elements, texts)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The pages with a harmless word in every text field."""
    return pages(tmp_path_factory.mktemp("harmless"), WORD)


@pytest.fixture(scope="module", params=HOSTILE)
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Pages]:
    """A hostile text, and the pages with it in every text field."""
    return request.param, pages(tmp_path_factory.mktemp("hostile"), request.param)


def test_text_is_printed_as_it_was_written(harmless: Pages, hostile: tuple[str, Pages]) -> None:
    text, written = hostile
    assert list(written) == list(harmless)
    for path, (_, body) in written.items():
        plain_elements, plain_text = drawn(harmless[path][1])
        elements, printed = drawn(body)
        assert (path, elements) == (path, plain_elements)
        assert (path, printed) == (path, " ".join(plain_text.replace(WORD, text).split()))


def test_front_matter_is_harmless_where_a_theme_prints_it(harmless: Pages, hostile: tuple[str, Pages]) -> None:
    text, written = hostile
    for path, (head, _) in written.items():
        for field in ("title", "description"):
            value = head.get(field, "")
            assert (path, field, re.findall(r"[<>\"]", value)) == (path, field, [])
            assert (path, unescape(value)) == (path, harmless[path][0].get(field, "").replace(WORD, text))


def test_text_is_where_the_comparison_looks(harmless: Pages) -> None:
    """The harmless pages print the word in every kind of page, or the comparison would show nothing."""
    printed = {path.partition("/")[0] for path, (_, body) in harmless.items() if WORD in drawn(body)[1]}
    assert printed == {
        "data", "disputed.md", "envoys", "events", "gaps.md", "index.md", "leaders", "map.md", "meetings.md", "offices",
        "periods", "places", "sources", "timeline", "timeline.md", "treaties", "years",
    }  # fmt: skip


def test_emphasis_is_all_that_an_account_may_ask_for(data: Path) -> None:
    account = b"account: 'She *stayed* **four** days, _long_ ones.[@gazette-1901]'\n"
    (data / EVENT).write_bytes(DUEL + account)
    builder.build(data, data.parent / "docs")
    body = (data.parent / "docs" / "events" / "1904-duel.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    html = MARKDOWN.markdown(body, extensions=["attr_list", "md_in_html", "tables", "toc"])
    assert "<p>She <em>stayed</em> **four** days, _long_ ones.<sup" in html


def test_address_with_signs_of_markdown_stays_an_address(data: Path) -> None:
    url = "https://zenda.example/_a_*b*[x](y)`c`{d}|e~f&lt;&copy#g"
    with (data / "sources" / "gazette-1901.yml").open("a", encoding="utf-8") as file:
        file.write(f"URL: {json.dumps(url)}\n")
    builder.build(data, data.parent / "docs")
    for page in ("sources/gazette-1901.md", "events/1901-visit-of-the-princess.md"):
        body = (data.parent / "docs" / page).read_text(encoding="utf-8").split("---\n", 2)[2]
        html = MARKDOWN.markdown(body, extensions=["attr_list", "md_in_html", "tables", "toc"])
        links = JustHTML(html, sanitize=False).query('a[rel="external"]')
        assert [((link.attrs or {})["href"], link.to_text()) for link in links] == [(url, url)]


HEAD = """</title><script>alert(1)</script>"><img src=x onerror='alert(1)'> &lt;script&gt;alert(1)&lt;/script&gt;"""
"""Text that would break out of a title, of an attribute, and of both after its entities are resolved."""


def built(project: Path, text: str) -> Path:
    """Build the whole site with MkDocs, with `text` in every text field of the data."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "scripts", project / "scripts", ignore=ignored)
    shutil.copy(ROOT / "mkdocs.yml", project)
    (project / "docs").mkdir()
    write_data(project / "data", text)
    done = subprocess.run(
        [sys.executable, "-B", "-m", "mkdocs", "build", "--quiet"],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://ruritania.example/"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")
    return project / "site"


def test_text_is_harmless_in_the_theme(tmp_path_factory: pytest.TempPathFactory) -> None:
    plain, site = (built(tmp_path_factory.mktemp("site"), text) for text in (WORD, HEAD))
    for page in (
        "index.html",
        "timeline/index.html",
        "events/1903-ball/index.html",
        "leaders/yetive/index.html",
        "treaties/1901-strelsau-treaty/index.html",
        "sources/gazette-1901/index.html",
    ):
        found = [JustHTML((folder / page).read_text(encoding="utf-8"), sanitize=False) for folder in (plain, site)]
        elements = [[(node.name, sorted(node.attrs or {})) for node in document.query("*")] for document in found]
        assert (page, elements[1]) == (page, elements[0])
        for tag in ("meta[name=description]", "meta[property='og:title']", "meta[property='og:description']"):
            said = [(document.query(tag)[0].attrs or {})["content"] or "" for document in found]
            assert (page, tag, said[1]) == (page, tag, said[0].replace(WORD, HEAD))
        titles = [" ".join(document.query("title")[0].to_text().split()) for document in found]
        assert (page, titles[1]) == (page, titles[0].replace(WORD, HEAD))
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    assert re.findall("<(?:script|img)", index) == []

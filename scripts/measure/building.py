"""Our step from data to Markdown and the whole build, as times of the work that cannot be spared."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from chronicle import builder, checks, exports, loading, site
from measure.invention import ROOT

PEAK = """import resource; from pathlib import Path; from chronicle import builder
builder.build(Path("data").resolve(), Path("peak")); print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"""


def run(folder: Path, *command: str) -> str:
    """Run Python in a project and give what it prints."""
    env = os.environ | {"PYTHONPATH": str(ROOT / "scripts"), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.check_output([sys.executable, *command], cwd=folder, env=env, text=True)  # noqa: S603 - our own


def timed(work: Callable[..., Any], *values: object) -> tuple[float, Any]:
    """Time one call, and give what it gives."""
    start, found = time.perf_counter(), work(*values)
    return time.perf_counter() - start, found


def step(folder: Path, number: int) -> Iterator[tuple[str, float]]:
    """Measure our own step: as a whole, after an edit, and stage by stage."""
    data, docs = folder / "data", folder / f"docs-{number}"
    paths = list(data.glob("**/*.yml"))
    parse, _ = timed(lambda: [yaml.load(path.read_bytes(), yaml.CSafeLoader) for path in paths])
    pages_only, _ = timed(
        lambda: site.write(folder / f"pages-{number}", builder.draw(builder.survey(builder.check(data)), {}))
    )
    yield "data to Markdown, s", pages_only
    yield "data to Markdown / C parse of the same files (target: 6 at 5,000)", pages_only / parse
    first, _ = timed(builder.build, data, docs)
    yield "the same with all exports / C parse", first / parse
    edited = min((data / "events").iterdir())
    edited.write_text(edited.read_text().replace("\nsummary: ", f"\nsummary: Edit {number}. ", 1))
    again, touched = timed(builder.build, data, docs)
    if f"events/{edited.stem}.md" not in touched:
        sys.exit("the edit of a record was not written")
    yield "edit of one record to page written, ms", again * 1000
    yield "edit / first build", again / first
    yield "files written by an unchanged build", len(builder.build(data, docs))
    seconds, found = timed(loading.load, data)
    yield "stage: read, validate and link, s", seconds
    yield "stage: checks, s", timed(checks.run, found)[0]
    atlas = builder.survey(found)
    seconds, drawn = timed(lambda: list(builder.draw(atlas, {})))
    yield "stage: draw pages, s", seconds
    seconds, exported = timed(lambda: list(exports.build(atlas)))
    yield "stage: exports, s", seconds
    yield "stage: write, s", timed(site.write, folder / f"written-{number}", [*drawn, *exported])[0]


def whole(folder: Path) -> Iterator[tuple[str, float]]:
    """Measure MkDocs with our step as its hook, from nothing, and alone on the ready pages."""
    shutil.rmtree(folder / "docs", ignore_errors=True)
    (folder / "docs").mkdir()
    ours, _ = timed(run, folder, "-m", "mkdocs", "-q", "build")
    alone, _ = timed(run, folder, "-m", "mkdocs", "-q", "build", "-f", "bare.yml")
    yield "whole build / MkDocs alone on the ready pages", ours / alone


def peak(folder: Path) -> float:
    """Measure the memory that our step takes at most, in megabytes."""
    return int(run(folder, "-c", PEAK)) / 1024

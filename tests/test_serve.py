"""Editing while the site is served: the page in the browser changes by itself, and a problem leaves it as it was."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT, clone
from playwright.sync_api import Browser, expect

PATIENCE = 30_000


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str, Path]]:
    """Serve a fresh clone with the tiny data; give its data folder, its address and the server's log."""
    project = clone(tmp_path / "project")
    shutil.rmtree(project / "data")
    shutil.copytree(ROOT / "tests" / "tiny" / "data", project / "data")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path / "log.txt"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dirty", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    with log.open("w") as out:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        with subprocess.Popen(command, cwd=project, stdout=out, stderr=out, env=environment) as server:
            until(lambda: "Serving on" in log.read_text())
            yield project / "data", f"http://127.0.0.1:{port}/", log
            server.terminate()


def until(ready: object, seconds: float = PATIENCE / 1000) -> None:
    """Wait until a question is answered with yes."""
    assert callable(ready)
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def test_an_edit_reaches_the_browser_without_a_reload(browser: Browser, served: tuple[Path, str, Path]) -> None:
    data, address, log = served
    record = data / "events" / "1903-ball.yml"
    page = browser.new_page()
    page.goto(address + "events/1903-ball/")
    summary = page.locator(".lede")
    expect(summary).to_have_text("A ball is said to have been given.")

    record.write_text(record.read_text().replace("A ball is said", "A great ball is said"))

    expect(summary).to_have_text("A great ball is said to have been given.", timeout=PATIENCE)

    record.write_text(record.read_text().replace("kind: visit", "kind: vist"))

    until(lambda: "data/events/1903-ball.yml:3:7: nothing in event-kinds.yml has the id 'vist'" in log.read_text())
    page.goto(address + "events/1903-ball/")
    expect(summary).to_have_text("A great ball is said to have been given.")

    record.write_text(record.read_text().replace("kind: vist", "kind: visit").replace("A great ball", "A mended ball"))

    expect(summary).to_have_text("A mended ball is said to have been given.", timeout=PATIENCE)
    builds = log.read_text().count("Building documentation")
    time.sleep(3)
    index = page.request.get(address + "search/search_index.json").json()["docs"]
    page.close()

    assert log.read_text().count("Building documentation") == builds, "the build set itself off again"
    titles = {entry["title"] for entry in index}
    assert {"A ball that may have been", "Rudolf V"} <= titles, "a rebuild of one page emptied the search"

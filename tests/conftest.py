"""What tests share: the project's folder, and the site built once for all who look at it."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from chronicle import builder
from chronicle.corpus import Corpus

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "tiny" / "data"


def tiny(folder: Path, record: str, changes: dict[str, object], without: tuple[str, ...] = ()) -> Corpus:
    """Read a copy of the tiny record with fields of one file changed, or left out where they are no texts."""
    data = Path(shutil.copytree(TINY, folder / "data"))
    path = data / record
    told = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) | changes  # noqa: S506 - makes texts alone
    kept = {key: value for key, value in told.items() if key not in without and value is not None}
    path.write_text(json.dumps(kept), encoding="utf-8")
    return builder.check(data)


def mkdocs(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a project, with the theme's notice on the end of MkDocs 1 silenced."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project,
        env={"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


def clone(target: Path) -> Path:
    """Copy what git would give on a fresh clone: no environment, no generated pages."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    return target


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A fresh clone in which the site was built with `mkdocs build --strict`, once for all processes that test."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "project"
    folder.mkdir(exist_ok=True)
    with (folder.parent / "project.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "built").exists():
            built = mkdocs(clone(folder), "build", "--strict", "--quiet")
            assert (built.returncode, built.stdout, built.stderr) == (0, "", "")
            (folder / "built").touch()
    return folder


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """The built site."""
    return project / "site"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        """Keep quiet."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the built site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


IN_SIGHT = "* { content-visibility: visible !important; }"
"""Gives what is out of sight its true place, as a reader who scrolls there has it."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "no Chromium found; scripts/test installs it or says how"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that must have nothing to complain of."""
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    yield page
    context.close()

    assert faults == []

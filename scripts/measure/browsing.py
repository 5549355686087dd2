"""The timeline in a browser, beside two others with the same events: vis-timeline and TimelineJS, from npm."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as BrowserError

from chronicle import builder
from measure.building import run
from measure.invention import ROOT, invent

PACKAGES = ("vis-timeline@8.5.4", "@knight-lab/timelinejs@3.9.11")
NAMES = ("ours", "vis-timeline", "TimelineJS")
OTHERS = ("vis-timeline.html", "timelinejs.html")
PATIENCE = 240_000
"""Milliseconds after which an answer that has not come is left out."""

OURS = """() => {
  document.querySelector(".timeline").scrollIntoView();
  const boxes = document.querySelectorAll("input[name=kind]");
  const region = document.querySelector(".timeline");
  window.acts = {
    filter: (n) => boxes[0].click(),
    pan: (n) => {
      if (n) { region.scrollLeft += 15; return; }
      document.querySelector("input[name=from]").value = 1945;
      const to = document.querySelector("input[name=to]");
      to.value = 1954;
      to.dispatchEvent(new Event("change", { bubbles: true }));
    },
    zoom: (n) => {
      const { left, top } = region.getBoundingClientRect();
      const at = { clientX: left + 700, clientY: top + 100, ctrlKey: true, cancelable: true, bubbles: true };
      region.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY: n < 20 ? -25 : 25 }));
    },
  };
}"""

SETTLED = "new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
READY = """new MutationObserver(async (_, observer) => {
  if (!document.querySelector(".timeline[data-ready]")) return;
  observer.disconnect();
  const picture = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await picture();
  window.answered = performance.now();
  while (document.querySelector(".waiting")) await picture();
  window.drawn = true;
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] })"""
FRAMES = """async ([name, count]) => {
  const picture = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const answered = [];
  const drawn = [];
  for (let n = 0; n < count; n += 1) {
    const start = performance.now();
    window.acts[name](n);
    await picture();
    answered.push(performance.now() - start);
    while (name === "filter" && document.querySelector(".waiting")) await picture();
    drawn.push(performance.now() - start);
  }
  return [answered, drawn];
}"""


class _Silent(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # connections that stay, as on any host

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        """Keep quiet."""


def stage(folder: Path, events: int, seed: int) -> Path:
    """Build the timeline of invented events, and pages with the same events for the others; give what to serve."""
    invent(folder, 300, seed, events)
    docs = folder / "docs"
    docs.mkdir()
    builder.build(folder / "data", docs)
    for path in docs.iterdir():
        if path.name not in ("timeline.md", "index.md", "data", "assets"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in (docs / "data").iterdir():
        if path.suffix == ".md":
            path.unlink()
    shutil.copytree(ROOT / "docs" / "assets", docs / "assets", dirs_exist_ok=True, ignore=lambda *_: {"parties.css"})
    alone = re.sub(r"(?m)^nav:\n(?: .*\n)+", "", (folder / "bare.yml").read_text())
    (folder / "bare.yml").write_text(alone)
    run(folder, "-m", "mkdocs", "-q", "build", "-f", "bare.yml")
    npm = ("npm", "install", "--silent", "--no-save", "--prefix", str(folder / "site"), *PACKAGES)
    subprocess.run(npm, check=True)  # noqa: S603 - our own words
    chronology = json.loads((folder / "site" / "data" / "chronology.json").read_text())
    (folder / "site" / "events.json").write_text(json.dumps(chronology["events"]))
    for page in OTHERS:
        shutil.copy(Path(__file__).parent / page, folder / "site")
    return folder / "site"


def visits(served: Path, chromium: str) -> Iterator[tuple[str, str, float]]:
    """Yield what is measured, of which page, and the value."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(served)))
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    pages = dict(zip(NAMES, ("timeline/", *OTHERS), strict=True))
    kind = json.loads((served / "events.json").read_text())[0]["kind"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        for slowed in (1, 4):
            yield f"a page without a timeline, CPU slowed {slowed}×, ms", "ours", _load(browser, address, slowed)
            found = _visit(browser, address + f"timeline/?kind={kind}", slowed)
            yield f"first filter answered, CPU slowed {slowed}×, ms", "ours", found["answered"]
            for name, path in pages.items():
                found = _visit(browser, address + path, slowed, acts=slowed == 1)
                yield f"all events drawn, CPU slowed {slowed}×, ms", name, found.pop("drawn")
                found.pop("answered")
                for what, value in found.items():
                    yield what, name, value
        browser.close()
    server.shutdown()


def _load(browser: Browser, address: str, slowed: int) -> float:
    """Open a page of the theme that has nothing to make ready: the least that any page takes."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    page.goto(address)
    took = float(page.evaluate(f"{SETTLED}.then(() => performance.now())"))
    context.close()
    return took


def _visit(browser: Browser, address: str, slowed: int, *, acts: bool = False) -> dict[str, float]:
    """Open a page, wait until its events are drawn, then do what readers do there."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(READY)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    found = {"answered": float("nan"), "drawn": float("nan")}
    try:
        page.goto(address, wait_until="commit")
        page.wait_for_function("window.drawn", timeout=PATIENCE)
        found["drawn"] = float(page.evaluate(f"{SETTLED}.then(() => performance.now())"))
        found["answered"] = float(page.evaluate("window.answered ?? NaN"))
        if acts:
            if address.endswith("timeline/"):
                page.evaluate(OURS)
            for name, count in (("filter", 6), ("zoom", 40), ("pan", 40)):
                if page.evaluate("name => name in window.acts", name):
                    answered, drawn = page.evaluate(FRAMES, [name, count])
                    if name == "filter":
                        found["a change of filter answered, ms"] = median(answered)
                        found["a change of filter, all drawn, ms"] = median(drawn)
                    else:
                        found[f"a frame of {name}, ms"] = median(answered)
    except BrowserError:
        pass
    context.close()
    return found

"""Draw pages and write files: only what changed, never half a file, and nothing stale left behind."""

import calendar
import json
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import jinja2

from chronicle import markup, references
from chronicle.atlas import page_path, page_url, relative
from chronicle.notes import Forms, Notes
from chronicle.page import Page
from chronicle.records import Record

MANIFEST = ".generated"
"""File that lists what the last build wrote, so that the next one can remove what is stale."""

WORTH_SHARING = 400
"""From so many pages on, drawing them in several processes saves more than it costs."""

GENERATED = "# Written by scripts/build.py from data/: edit the records there, not this page."

TEMPLATES = Path(__file__).parent / "templates"


def environment() -> jinja2.Environment:
    """Make the environment in which templates are drawn."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        autoescape=False,  # noqa: S701 - templates write Markdown and escape by filters
    )
    filters: dict[str, Callable[..., object]] = {
        "md": markup.md,
        "h": markup.html,
        "date": markup.date,
        "native": lambda pair: markup.native(*pair),
        "month": calendar.month_name.__getitem__,
        "spellings": markup.spellings,
        "reference": lambda source: references.html(references.full(source)),
    }
    env.filters.update(filters)
    return env


class Draughtsman:
    """Draws pages with one environment."""

    def __init__(self, shared: Mapping[str, Any]) -> None:
        self.env = environment()
        self.shared = shared
        self.forms = Forms()

    def draw_all(self, pages: Sequence[Page]) -> list[bytes]:
        """Draw many pages in order, on every processor where copying this process is possible and safe."""
        workers = os.cpu_count() or 1
        alone = threading.active_count() == 1 and "fork" in multiprocessing.get_all_start_methods()
        if workers == 1 or not alone or len(pages) < WORTH_SHARING:
            return [self.draw(page) for page in pages]
        _Shared.work = (self, pages)  # the copies find it in their own memory
        share = -(-len(pages) // workers)  # in one piece, so that each copy compiles only the templates of its share
        shares = [range(start, min(start + share, len(pages))) for start in range(0, len(pages), share)]
        with multiprocessing.get_context("fork").Pool(workers - 1) as pool:
            others = pool.map_async(_draw, shares[1:], chunksize=1)
            return [*_draw(shares[0]), *chain(*others.get())]

    def draw(self, page: Page) -> bytes:
        """Draw one page, front matter included."""
        root = "../" * page_url(page.path).count("/")
        notes = Notes(self.shared["atlas"].corpus, root, self.forms)

        def link(record: Record, label: str | None = None) -> str:
            return f"[{markup.md(label or record.label)}]({relative(page_path(record), page.path)})"

        def href(record: Record) -> str:
            return f"{root}{page_url(page_path(record))}"

        def a(record: Record, label: str | None = None) -> str:
            return f'<a href="{href(record)}">{markup.html(label or record.label)}</a>'

        body = self.env.get_template(page.template).render(
            **self.shared,
            **page.context,
            page=page,
            root=root,
            notes=notes,
            link=link,
            a=a,
            href=href,
            prose=lambda text: markup.prose(text, notes),
        )
        if not page.path.endswith(".md"):
            return body.encode()
        head = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in page.front_matter.items())
        return f"---\n{GENERATED}\n{head}\n---\n{body}".encode()


class _Shared:
    """What a copy of the process draws."""

    work: tuple[Draughtsman, Sequence[Page]]


def _draw(share: range) -> list[bytes]:
    draughtsman, pages = _Shared.work
    return [draughtsman.draw(pages[number]) for number in share]


def write(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> list[str]:
    """Write files below a folder, and remove what an earlier build wrote and this one did not.

    Returns:
        The paths that were written or removed; none for an unchanged build.
    """
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / MANIFEST
    old = set(manifest.read_text().split("\n")) - {""} if manifest.is_file() else set()
    new = {path: content.encode() if isinstance(content, str) else content for path, content in files}
    made: set[Path] = set()
    touched = []
    if set(new) - old:
        _replace(manifest, "".join(f"{path}\n" for path in sorted(old | set(new))).encode())
    for path, content in new.items():
        target = folder / path
        if not target.is_file() or target.read_bytes() != content:
            if target.parent not in made:
                target.parent.mkdir(parents=True, exist_ok=True)
                made.add(target.parent)
            _replace(target, content)
            touched.append(path)
    for path in sorted(old - set(new)):
        target = folder / path
        target.unlink(missing_ok=True)
        touched.append(path)
        for parent in list(Path(path).parents)[:-1]:
            if (folder / parent).is_dir() and not any((folder / parent).iterdir()):
                (folder / parent).rmdir()
    if old != set(new):
        _replace(manifest, "".join(f"{path}\n" for path in sorted(new)).encode())
    return touched


def _replace(target: Path, content: bytes) -> None:
    """Put a file in place whole, so that an interrupted build leaves the old one."""
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    fresh.write_bytes(content)
    fresh.replace(target)

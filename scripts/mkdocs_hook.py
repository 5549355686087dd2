"""Build the pages before MkDocs reads them, and watch the data, so that `mkdocs serve` and `mkdocs build` just work.

A convenience only: `python scripts/build.py` followed by any engine that reads mkdocs.yml gives the same site.
"""

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger

from chronicle import builder
from chronicle.problems import BadDataError

log = get_plugin_logger("chronicle")


class _State:
    """What outlives one build: whether we serve, and what the search index held when only changed pages are rebuilt."""

    serving = False
    dirty = False
    searched: list[dict[str, Any]] = []  # noqa: RUF012 - one server, one state


def on_startup(*, command: str, dirty: bool) -> None:
    """Note which command runs, and how."""
    _State.serving, _State.dirty = command == "serve", dirty


def on_pre_build(config: Any) -> None:  # noqa: ANN401 - MkDocs has no types
    """Write the pages whose records changed."""
    root = Path(config.config_file_path).parent
    docs = Path(config.docs_dir)
    try:
        touched = builder.build(root / "data", docs)
    except BadDataError as error:
        if not (_State.serving and (docs / "index.md").is_file()):
            raise Abort(f"The data has problems; nothing was written.\n{error}") from None
        log.error("The data has problems; the last good pages stay.\n%s", error)  # noqa: TRY400 - no traceback for data
    else:
        log.info("%d generated files changed", len(touched))


@event_priority(-100)  # after the search plugin has written its index
def on_post_build(config: Any) -> None:  # noqa: ANN401 - MkDocs has no types
    """Keep in the search index what a rebuild of the changed pages alone leaves out."""
    if not _State.dirty:
        return
    path = Path(config.site_dir) / "search" / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    rebuilt = {entry["location"].partition("#")[0] for entry in index["docs"]}
    kept = [entry for entry in _State.searched if entry["location"].partition("#")[0] not in rebuilt]
    _State.searched = index["docs"] = [*kept, *index["docs"]]
    path.write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")


def on_serve(server: Any, config: Any, builder: Any) -> Any:  # noqa: ANN401, ARG001 - MkDocs has no types
    """Watch what is written by hand, not what we write: a build must not set off the next one."""
    root = Path(config.config_file_path).parent
    server.unwatch(config.docs_dir)
    for path in (root / "data", root / "docs" / "assets", root / "scripts" / "chronicle", *root.glob("docs/*.md")):
        if path.name not in _generated(root / "docs"):
            server.watch(str(path))
    return server


def _generated(docs: Path) -> set[str]:
    manifest = docs / ".generated"
    return set(manifest.read_text().split("\n")) if manifest.is_file() else set()

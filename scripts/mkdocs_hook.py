"""Build the pages before MkDocs reads them, and watch the data, so that `mkdocs serve` and `mkdocs build` just work.

A convenience only: `python scripts/build.py` followed by any engine that reads mkdocs.yml gives the same site.
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from chronicle import builder
from chronicle.problems import BadDataError

log = get_plugin_logger("chronicle")


class _State:
    """Whether we build for a server, which keeps the last good pages when the data has problems."""

    serving = False


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - MkDocs gives both
    """Note which command runs."""
    _State.serving = command == "serve"


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

"""When each data file was last changed, by the project's own history."""

import subprocess
from pathlib import Path


def last_changed(root: Path) -> dict[str, str]:
    """Give the ISO day of the last commit of every file below `data/`; nothing outside a git checkout."""
    command = ["git", "-c", "core.quotePath=off", "log", "--format=%x00%cs", "--name-only", "--relative", "--", "data"]
    try:
        log = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own words
    except (OSError, subprocess.CalledProcessError):
        return {}
    found: dict[str, str] = {}
    for commit in log.split("\0")[1:]:
        day, *paths = commit.split("\n")
        for path in filter(None, paths):
            found.setdefault(path, day)
    return found

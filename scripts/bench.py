"""Measure the build and the timeline on invented records; ratios within one run mean the same anywhere."""

import argparse
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from itertools import chain, product
from pathlib import Path
from statistics import median

from measure import browsing, building
from measure.invention import invent


def measure_build(options: argparse.Namespace, temporary: Path) -> None:
    """Print a table with a column for each size; every figure is a median."""
    table: dict[str, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    folders = {size: temporary / str(size) for size in options.sizes}
    for size, folder in folders.items():  # before we grow ourselves: a child's peak is at least its parent's size
        invent(folder, size, options.seed)
        table["peak memory of our step, MB (target: 400 at 5,000)"][size] = [building.peak(folder)]
    for (size, folder), number in product(folders.items(), range(options.repeats)):
        whole = building.whole(folder) if size in options.mkdocs else ()
        for name, value in chain(building.step(folder, number), whole):
            table[name][size].append(value)
    print(f"{'records':<66}" + "".join(f"{size:>9,}" for size in options.sizes))
    for name, values in table.items():
        print(f"{name:<66}" + "".join(f"{median(values[x]):>9.4g}" if x in values else " " * 9 for x in folders))


def measure_timeline(options: argparse.Namespace, temporary: Path) -> None:
    """Print a table of three timelines with the same events, and how many times ours the others take."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        sys.exit("no Chromium found; scripts/test installs it or says how")
    served = browsing.stage(temporary / "timeline", options.events, options.seed)
    table: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for _ in range(options.repeats):
        for what, name, value in browsing.visits(served, chromium):
            table[what][name].append(value)
    print(f"{f'{options.events:,} events':<46}" + "".join(f"{name:>22}" for name in browsing.NAMES))
    for what, columns in table.items():
        ours = median(columns["ours"])
        cells = [
            f"{median(columns[name]):.0f} ({median(columns[name]) / ours:.1f}×)" if name in columns else ""
            for name in browsing.NAMES
        ]
        print(f"{what:<46}" + "".join(f"{cell:>22}" for cell in cells))


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[300, 1000, 5000], help="records to build, 200 or more")
    parser.add_argument("--mkdocs", type=int, nargs="*", default=[300], help="which of them MkDocs builds too")
    parser.add_argument("--events", type=int, default=5000, help="events on the timeline in the browser; 0 for none")
    parser.add_argument("--repeats", type=int, default=3, help="how often to measure")
    parser.add_argument("--seed", type=int, default=1, help="other records of the same kind")
    options = parser.parse_args()
    memory = Path("/dev/shm")  # noqa: S108 - where there is one, so that no disk is measured
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as temporary:
        if options.sizes:
            measure_build(options, Path(temporary))
        if options.events:
            measure_timeline(options, Path(temporary))


if __name__ == "__main__":
    main()

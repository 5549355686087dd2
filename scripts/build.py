"""Check the data, write the pages, or tell about the record.

Exit codes: 0 all is well, 1 the data has problems (all are listed), 2 wrong usage.
"""

import argparse
import os
import sys
from pathlib import Path

from chronicle import builder, problems, schemas, stats
from chronicle.fields import SLUG
from chronicle.kinds import KINDS
from chronicle.skeleton import skeleton

ROOT = Path(__file__).resolve().parent.parent
DATA, DOCS = ROOT / "data", ROOT / "docs"


def main(argv: list[str] | None = None) -> int:
    """Run one command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", metavar="command")
    commands.add_parser("check", help="read every record and report all problems")
    commands.add_parser("pages", help="check, then write the pages and data files below docs/ (the default)")
    commands.add_parser("schemas", help="write the JSON schemas for editors below data/schemas/")
    commands.add_parser("stats", help="count the record")
    new = commands.add_parser("new", help="begin a record: an annotated file to fill in")
    new.add_argument("kind", choices=[kind for kind, model in KINDS.items() if not model.listed])
    new.add_argument("id", help="its id, such as 1966-tashkent-conference")
    options = parser.parse_args(argv)
    try:
        return {"check": check, "schemas": write_schemas, "stats": print_stats, "new": begin}.get(
            options.command or "pages", write_pages
        )(options)
    except problems.BadDataError as error:
        print(error, file=sys.stderr)
        if os.environ.get("GITHUB_ACTIONS"):
            print(problems.annotations(error.problems))
        return 1


def check(_: argparse.Namespace) -> int:
    """Report all problems, or say that there are none."""
    corpus = builder.check(DATA)
    print(f"{sum(len(kind) for kind in corpus.records.values())} records, no problems")
    return 0


def write_pages(_: argparse.Namespace) -> int:
    """Write what changed."""
    touched = builder.build(DATA, DOCS)
    print(f"{len(touched)} file{'' if len(touched) == 1 else 's'} written" if touched else "nothing changed")
    return 0


def write_schemas(_: argparse.Namespace) -> int:
    """Write the schemas that changed."""
    for name, text in schemas.build():
        path = DATA / "schemas" / name
        path.parent.mkdir(exist_ok=True)
        if not path.is_file() or path.read_text() != text:
            path.write_text(text)
            print(path.relative_to(ROOT).as_posix())
    return 0


def print_stats(_: argparse.Namespace) -> int:
    """Print the counts."""
    for name, count in stats.count(builder.check(DATA)).items():
        print(f"{count:>6}  {name}")
    return 0


def begin(options: argparse.Namespace) -> int:
    """Write an annotated file to fill in, never over an existing one."""
    path = DATA / options.kind / f"{options.id}.yml"
    if not SLUG.fullmatch(options.id):
        print(f"{options.id!r} is not an id; use lower-case letters, digits and single hyphens", file=sys.stderr)
        return 2
    if path.exists():
        print(f"{path.relative_to(ROOT).as_posix()} exists already", file=sys.stderr)
        return 2
    path.parent.mkdir(exist_ok=True)
    path.write_text(skeleton(KINDS[options.kind]))
    print(f"{path.relative_to(ROOT).as_posix()}: fill it in, then run: .venv/bin/python scripts/build.py check")
    return 0


if __name__ == "__main__":
    sys.exit(main())

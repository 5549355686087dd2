"""Problems found in the data, as values, and how they are printed."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """Where a value stands: POSIX path from the project's root, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is, what is wrong, by which rule, and how to mend it."""

    place: Place
    what: str
    rule: str
    fix: str = ""

    def __str__(self) -> str:
        text = f"{self.place}: {self.what} [{self.rule}]"
        return f"{text}\n  fix: {self.fix}" if self.fix else text


class BadDataError(Exception):
    """The data has problems; `problems` holds them all."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """Print problems sorted by place, with their count last."""
    listed = sorted(set(problems))
    count = f"{len(listed)} problem{'' if len(listed) == 1 else 's'}"
    return "\n".join([*map(str, listed), count])


def annotations(problems: Iterable[Problem]) -> str:
    """Print problems as GitHub workflow commands, which mark the lines of a pull request.

    Escapes as https://docs.github.com/actions/reference/workflow-commands-for-github-actions asks.
    """

    def escape(text: str, extra: str = "") -> str:
        return re.sub(f"[%\r\n{extra}]", lambda match: f"%{ord(match[0]):02X}", text)

    return "\n".join(
        f"::error file={escape(p.place.path, ':,')},line={p.place.line},col={p.place.column},"
        f"title={escape(p.rule, ':,')}::{escape(f'{p.what}. {p.fix}' if p.fix else p.what)}"
        for p in sorted(set(problems))
    )


def suggestion(word: str, known: Iterable[str], otherwise: str) -> str:
    """Say which known word was probably meant, or what to do otherwise."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else otherwise

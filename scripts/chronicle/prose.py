"""Citations in running text, in Pandoc's form: `Kosygin offered a meeting.[@tass-1965-09-20, p. 1; @frus-d284]`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_GROUP = re.compile(r"\[(@[^\[\]\n]*)\]")
_ONE = re.compile(r"\s*@([a-z0-9-]+)\s*(?:,\s*([^;]*?))?\s*")


@dataclass(frozen=True)
class Citation:
    """A source cited in running text: its id, where in it, and where in the text the citation stands."""

    ref: str
    locator: str | None
    offset: int


def citations(text: str) -> Iterator[Citation]:
    """Find every citation in a text; a malformed one is yielded with its raw words as `ref`."""
    for group in _GROUP.finditer(text):
        yield from _members(group)


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each paragraph with its offset in the text."""
    for match in re.finditer(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]*)*", text):
        yield match.start(), match[0].rstrip()


def replace_citations(text: str, cite: Callable[[list[Citation]], str], plain: Callable[[str], str]) -> str:
    """Write a text anew: each group of citations by `cite`, what stands between by `plain`."""
    written: list[str] = []
    end = 0
    for group in _GROUP.finditer(text):
        written += [plain(text[end : group.start()]), cite(list(_members(group)))]
        end = group.end()
    return "".join([*written, plain(text[end:])])


def _members(group: re.Match[str]) -> Iterator[Citation]:
    for part in group[1].split(";"):
        match = _ONE.fullmatch(part)
        if match:
            yield Citation(match[1], match[2] or None, group.start())
        else:
            yield Citation(part.strip().removeprefix("@"), None, group.start())

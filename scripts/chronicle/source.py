"""Read one YAML file into plain data that remembers where every value stands.

The reader is stricter than YAML: no anchors, aliases, merge keys, tags, repeated keys or second documents, and a plain
scalar is text unless it is `true`, `false`, `null`, `~`, empty or a decimal number. Sequences become tuples.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from chronicle.problems import BadDataError, Place, Problem

MAX_BYTES = 512 * 1024
MAX_DEPTH = 12

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
_BARRED = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_MISSING = object()

Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A file that was read: its path as printed, its text and its data."""

    path: str
    text: str
    data: Any

    def place(self, loc: Loc = ()) -> Place:
        """Find where the value at `loc` stands; parts of `loc` that name no value answer with the enclosing one.

        A last part prefixed with `key:` answers with the place of the key itself.
        """
        node = yaml.compose(self.text, Loader=yaml.CSafeLoader)
        mark = node.start_mark if node else None
        for part in loc:
            if isinstance(node, yaml.MappingNode):
                wanted = str(part).removeprefix("key:")
                pair = next((pair for pair in node.value if pair[0].value == wanted), None)
                if pair is None:
                    continue
                if wanted != part:
                    mark = pair[0].start_mark
                    break
                node = pair[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
                node = node.value[part]
            else:
                continue
            mark = node.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1) if mark else Place(self.path)

    def line_of(self, loc: Loc, offset: int) -> Place:
        """Find the line of the character `offset` of the text at `loc`, as near as its layout lets us tell."""
        place = self.place(loc)
        value: Any = self.data
        for part in loc:
            value = value[part]
        stripped = len(value) - len(value.lstrip())
        breaks = value[: offset + stripped].count("\n")
        literal = self.text.splitlines()[place.line - 1][place.column - 1 :].startswith("|")
        return Place(place.path, place.line + breaks + 1, 1) if literal else place


def read(path: Path, shown: str) -> Document:
    """Read the YAML file at `path`, called `shown` in messages.

    Raises:
        BadDataError: with everything in the file that this reader refuses.
    """
    raw = path.read_bytes()
    if len(raw) > MAX_BYTES:
        raise BadDataError(
            [
                Problem(
                    Place(shown), f"the file has {len(raw):,} bytes", "file-size", f"keep it under {MAX_BYTES:,} bytes"
                )
            ]
        )
    if raw.startswith(b"\xef\xbb\xbf"):
        raise BadDataError(
            [
                Problem(
                    Place(shown), "the file begins with a byte order mark", "encoding", "save it as UTF-8 without BOM"
                )
            ]
        )
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        what = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        raise BadDataError([Problem(Place(shown, line, column), what, "encoding", "save the file as UTF-8")]) from None
    text = text.replace("\r\n", "\n")
    if match := _BARRED.search(text):
        at = match.start()
        place = Place(shown, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        what = f"the character {match[0]!r} may not stand in a record"
        raise BadDataError([Problem(place, what, "character", "remove it")])
    builder = _Builder(shown)
    data = builder.build(text)
    if builder.problems:
        raise BadDataError(builder.problems)
    return Document(shown, text, data)


class _Builder:
    """Build data from parser events, noting what we refuse."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.problems: list[Problem] = []
        self.escapes = True

    def build(self, text: str) -> Any:  # noqa: ANN401 - parsed YAML is the edge of the typed world
        """Return the data of the first document, `None` where there is none."""
        data: Any = None
        documents = 0
        self.escapes = "\\" in text  # only an escape can bring in what the text itself does not have
        try:
            events = iter(yaml.CBaseLoader(text).get_event, None)
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self.refuse(event, "a second document begins", "yaml-document", "keep one document a file")
                        break
                    data = self.value(next(events), events, 0)
        except yaml.MarkedYAMLError as error:
            self.problems.append(self.syntax(error))
        except _TooDeepError:
            pass
        return data

    def value(self, event: Any, events: Iterator[Any], depth: int) -> Any:  # noqa: ANN401 - as above
        """Build the value that begins with `event`."""
        if event.anchor is not None:
            if isinstance(event, yaml.AliasEvent):
                self.refuse(event, f"'*{event.anchor}' is an alias", "yaml-anchor", "write the value out")
                return None
            self.refuse(event, f"'&{event.anchor}' is an anchor", "yaml-anchor", "remove it and write values out")
        if event.tag is not None:
            self.refuse(event, f"{event.tag!r} is a tag", "yaml-tag", "remove it")
        if isinstance(event, yaml.ScalarEvent):
            if self.escapes:
                self.refuse_characters(event)
            return _scalar(event.value) if event.implicit[0] else event.value
        if depth == MAX_DEPTH:
            self.refuse(event, f"values nest more than {MAX_DEPTH} deep", "yaml-depth", "flatten them")
            raise _TooDeepError
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, depth)
        return self.mapping(events, depth)

    def sequence(self, events: Iterator[Any], depth: int) -> tuple[Any, ...]:
        """Build a sequence whose start event was just read."""
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.value(event, events, depth + 1))
        return tuple(items)

    def mapping(self, events: Iterator[Any], depth: int) -> dict[str, Any]:
        """Build a mapping whose start event was just read."""
        found: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse(event, "a key must be plain text", "yaml-key", "write `key: value`")
                self.value(event, events, depth + 1)
                self.value(next(events), events, depth + 1)
                continue
            key = event.value
            self.refuse_characters(event)
            if event.anchor is not None or event.tag is not None:
                self.refuse(event, "a key has an anchor or a tag", "yaml-key", "write `key: value`")
            if key == "<<":
                self.refuse(event, "'<<' is a merge key", "yaml-anchor", "write the values out")
            elif found.get(key, _MISSING) is not _MISSING:
                self.refuse(event, f"the key {key!r} stands here a second time", "duplicate-key", "keep one of the two")
            found[key] = self.value(next(events), events, depth + 1)
        return found

    def refuse_characters(self, event: yaml.ScalarEvent) -> None:
        """Refuse a character that an escape brings in and that may not stand in the file as itself."""
        if match := _BARRED.search(event.value):
            self.refuse(event, f"the character {match[0]!r} may not stand in a record", "character", "remove it")

    def refuse(self, event: Any, what: str, rule: str, fix: str) -> None:  # noqa: ANN401
        """Note a problem where `event` begins."""
        mark = event.start_mark
        self.problems.append(Problem(Place(self.shown, mark.line + 1, mark.column + 1), what, rule, fix))

    def syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        """Say a parser's error in house form."""
        mark = error.problem_mark or error.context_mark
        place = Place(self.shown, mark.line + 1, mark.column + 1) if mark else Place(self.shown)
        what = ", ".join(part for part in (error.problem, error.context) if part)
        fix = "check indentation, quotes and colons here and in the line above; quote text that holds ': ' or ' #'"
        if "cannot start any token" in what:
            fix = "indent with spaces, not tabs; quote text that begins with @, `, % or a tab"
        return Problem(place, what, "yaml-syntax", fix)


class _TooDeepError(Exception):
    """Reading stops: the file nests too deeply."""


def _scalar(text: str) -> Any:  # noqa: ANN401
    """Give a plain scalar its type."""
    if text in _WORDS:
        return _WORDS[text]
    match = _NUMBER.fullmatch(text) if text[0] in "-0123456789" else None
    if match is None:
        return text
    return float(text) if match[1] else int(text)

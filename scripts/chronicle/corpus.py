"""All records of a data folder, validated and linked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from chronicle import series
from chronicle.kinds import KINDS
from chronicle.lists import Site
from chronicle.problems import Place
from chronicle.records import Record
from chronicle.source import Document, Loc

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Mention:
    """One record names another: who names it, and in which field."""

    by: Record
    loc: Loc


@dataclass(frozen=True)
class Corpus:
    """Every record by kind and id, with where each stands and what mentions it."""

    site: Site
    records: dict[str, dict[str, Record]]
    origins: dict[tuple[str, str], tuple[Document, Loc]] = field(repr=False)
    mentions: dict[tuple[str, str], list[Mention]] = field(repr=False)
    tables: dict[str, series.Table] = field(default_factory=dict, repr=False)
    folder: str = "data"

    def all(self, model: type[R]) -> Iterator[R]:
        """Yield the records of a kind in order of id, or of every kind that is a case of `model`."""
        for kind, cls in KINDS.items():
            if issubclass(cls, model):
                yield from self.records[kind].values()  # type: ignore[misc]

    def find(self, kinds: tuple[str, ...], record_id: str) -> Record:
        """Give the record of this id in one of the kinds."""
        return next(self.records[kind][record_id] for kind in kinds if record_id in self.records[kind])

    def mentions_of(self, record: Record) -> list[Mention]:
        """List where other records name this one."""
        return self.mentions.get((record.kind_name, record.id), [])

    def path(self, record: Record) -> str:
        """Name the file of a record."""
        return self.origins[record.kind_name, record.id][0].path

    def place(self, record: Record, *loc: str | int) -> Place:
        """Find where a value of a record stands."""
        document, base = self.origins[record.kind_name, record.id]
        return document.place((*base, *loc))

    def place_in_text(self, record: Record, loc: Loc, offset: int) -> Place:
        """Find where a character of a text of a record stands."""
        document, base = self.origins[record.kind_name, record.id]
        return document.line_of((*base, *loc), offset)

    @cached_property
    def sides(self) -> tuple[str, str]:
        """The ids of the two parties."""
        first, second = self.site.parties
        return first.state, second.state

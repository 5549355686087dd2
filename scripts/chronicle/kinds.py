"""Every kind of record, and where each has references and prose: found by type, so that no kind needs its own code."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from chronicle.bibliography import Source
from chronicle.fields import Prose, RefTo
from chronicle.lists import EventKind, Gap, Office, Origin, Period, Place, Series, Site, State, TreatyKind
from chronicle.outlines import Map
from chronicle.records import Envoy, Event, Leader, Record, Statement, Treaty
from chronicle.source import Loc

KINDS: dict[str, type[Record]] = {
    cls.kind_name: cls
    for cls in (
        Event, Leader, Treaty, Envoy, Source, Office, Place, State, Period, Gap, Series, EventKind, TreatyKind, Origin,
        Map,
    )
}  # fmt: skip
"""Every kind of record by the name of its folder or list file, which is also its word in URLs."""


FILES: dict[str, type[Record]] = {**KINDS, Site.kind_name: Site}
"""Everything that a data folder holds: every kind, and `site.yml`."""


@dataclass(frozen=True)
class Marked:
    """Where a model has fields with a mark: the path to them (`*` stands for each item) and the mark."""

    path: tuple[str, ...]
    mark: RefTo | Prose

    def values(self, record: Record) -> Iterator[tuple[Loc, str]]:
        """Yield each value in a record, with its place in YAML terms."""
        return _walk(record, self.path, ())


def _walk(value: Any, path: tuple[str, ...], loc: Loc) -> Iterator[tuple[Loc, str]]:  # noqa: ANN401 - any field
    if value is None:
        return
    if not path:
        yield loc, value
    elif path[0] == "*":
        for number, item in enumerate(value):
            yield from _walk(item, path[1:], (*loc, number))
    else:
        yield from _walk(getattr(value, path[0]), path[1:], (*loc, yaml_name(type(value), path[0])))


def fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Give a model's fields in the order in which they are written: what a kind has of its own comes first."""
    shared = Statement.model_fields if issubclass(model, Statement) else {}
    own = {name: info for name, info in model.model_fields.items() if name not in shared}
    return own | {name: model.model_fields[name] for name in ("sources", "claims", "formerly") if name in shared}


def yaml_name(model: type[BaseModel], field: str) -> str:
    """Say what a field is called in YAML."""
    return model.model_fields[field].alias or field


@cache
def marks(model: type[Record]) -> tuple[Marked, ...]:
    """List the marked fields of a kind."""
    return tuple(_marked(model))


def _marked(model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[Marked]:
    for name, field in model.model_fields.items():
        for mark in field.metadata:
            if isinstance(mark, RefTo | Prose):
                yield Marked((*path, name), mark)
        yield from _marked_in(field.annotation, (*path, name))


def _marked_in(annotation: Any, path: tuple[str, ...]) -> Iterator[Marked]:  # noqa: ANN401 - a type annotation
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        yield from (Marked(path, mark) for mark in marks if isinstance(mark, RefTo | Prose))
        yield from _marked_in(inner, path)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from _marked(annotation, path)
    elif get_origin(annotation) is tuple:
        yield from _marked_in(get_args(annotation)[0], (*path, "*"))
    elif get_origin(annotation) not in (dict, Literal):
        for inner in get_args(annotation):
            yield from _marked_in(inner, path)

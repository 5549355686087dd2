"""The handbook, written from the code: every kind of record with its fields, and every rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from chronicle import checks
from chronicle.dates import Date
from chronicle.fields import Language, RefTo
from chronicle.kinds import FILES, fields
from chronicle.lists import Site
from chronicle.records import Record


@dataclass(frozen=True)
class FieldEntry:
    """A field as the handbook shows it."""

    name: str
    holds: str
    required: bool
    description: str


@dataclass(frozen=True)
class KindEntry:
    """A kind of record, or a part that records share."""

    name: str
    where: str
    about: str
    fields: tuple[FieldEntry, ...]


def kinds() -> Iterator[KindEntry]:
    """Describe every kind of record, then every part that stands inside them."""
    parts: dict[str, type[BaseModel]] = {}
    for kind, model in FILES.items():
        where = f"data/{kind}/*.yml" if not model.listed and model is not Site else f"data/{kind}.yml"
        yield _entry(model, kind, where, parts)
    done: set[str] = set()
    while waiting := [name for name in parts if name not in done]:
        for name in waiting:
            done.add(name)
            yield _entry(parts[name], name, "", parts)


def rules() -> Iterator[tuple[str, str]]:
    """Name every rule over several records, with its docstring."""
    for rule in checks.RULES:
        yield checks.name(rule), (rule.__doc__ or "").strip()


def _entry(model: type[BaseModel], name: str, where: str, parts: dict[str, type[BaseModel]]) -> KindEntry:
    entries = []
    for field_name, info in fields(model).items():
        if field_name == "id" and issubclass(model, Record) and not model.listed:
            continue
        marks = [mark for mark in info.metadata if isinstance(mark, RefTo)]
        holds = _reference(marks[0]) if marks else _holds(info.annotation, parts)
        entries.append(FieldEntry(info.alias or field_name, holds, info.is_required(), info.description or ""))
    return KindEntry(name, where, (model.__doc__ or "").strip(), tuple(entries))


def _holds(annotation: Any, parts: dict[str, type[BaseModel]]) -> str:  # noqa: ANN401, PLR0911 - one answer a type
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        return next((_reference(mark) for mark in marks if isinstance(mark, RefTo)), None) or _holds(inner, parts)
    if origin in (Union, UnionType):
        return " or ".join(_holds(inner, parts) for inner in get_args(annotation) if inner is not type(None))
    if origin is tuple:
        return f"list of {_holds(get_args(annotation)[0], parts)}"
    if origin is dict:
        key, value = get_args(annotation)
        return f"mapping of {'language' if key is Language else 'name'} to {_holds(value, parts)}"
    if origin is Literal:
        return ", ".join(f"`{word}`" for word in get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        parts.setdefault(annotation.__name__, annotation)
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return {str: "text", int: "whole number", float: "number", bool: "`true` or `false`", Date: "date (EDTF)"}[
        annotation
    ]


def _reference(mark: RefTo) -> str:
    return f"id in {' or '.join(mark.kinds)}"

"""An annotated file from which to begin a record: every field with what it means, those not required as comments."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from chronicle.kinds import fields
from chronicle.records import Record

_SAMPLES = {"born": "'1907-05'", "died": "'1974'", "from": "'1958'"}


def skeleton(model: type[Record]) -> str:
    """Write the file for a kind of record."""
    lines = [f"# yaml-language-server: $schema=../schemas/{model.kind_name}.schema.json"]
    for name, info in fields(model).items():
        if name != "id":
            lines += _field(info.alias or name, info, "")
    return "\n".join(lines) + "\n"


def _field(name: str, info: FieldInfo, indent: str) -> Iterator[str]:
    """Write one field; a part that is required is written out."""
    lead = "" if info.is_required() else "# "
    part = _part(info.annotation)
    if part and info.is_required():
        yield f"{indent}{name}:  # {info.description}"
        mark = "- " if get_origin(info.annotation) is tuple else "  "
        for number, (inner, field) in enumerate(part.model_fields.items()):
            (line, *more) = list(_field(field.alias or inner, field, ""))
            yield f"{indent}  {mark if number == 0 else '  '}{line}"
            yield from (f"{indent}    {text}" for text in more)
    else:
        yield f"{indent}{lead}{name}: {_sample(name, info)}  # {info.description}".replace(":   #", ":  #")


def _part(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - a type annotation
    if get_origin(annotation) is tuple:
        annotation = get_args(annotation)[0]
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def _sample(name: str, info: FieldInfo) -> str:
    if name in _SAMPLES:
        return _SAMPLES[name]
    return str(get_args(info.annotation)[0]) if get_origin(info.annotation) is Literal else ""

"""Say what the validator found in the house's words."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from chronicle.problems import Problem, suggestion
from chronicle.source import Document, Loc

_TYPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "model_type": "a mapping of fields",
    "dict_type": "a mapping",
}


def problems(error: ValidationError, model: type[BaseModel], document: Document, base: Loc) -> Iterator[Problem]:
    """Yield a problem for every fault that pydantic found in the record at `base`, save those that another explains."""
    details = error.errors(include_url=False)
    locs = [detail["loc"] for detail in details]
    for detail in details:
        loc = detail["loc"]
        if not any(other[: len(loc)] == loc and len(other) > len(loc) for other in locs):
            yield _problem(detail, model, document, base)


def _problem(detail: Any, model: type[BaseModel], document: Document, base: Loc) -> Problem:  # noqa: ANN401, PLR0911 - one answer a code
    code, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    loc = _loc(detail)
    field = _path(loc)
    place = document.place((*base, *loc))
    if code == "missing":
        return Problem(place, f"{field} is missing", "missing", f"add `{loc[-1]}:`")
    if code == "extra_forbidden":
        known = _fields(model, loc[:-1])
        place = document.place((*base, *loc[:-1], f"key:{loc[-1]}"))
        fix = suggestion(str(loc[-1]), known, f"remove it, or use one of: {', '.join(known)}")
        return Problem(place, f"{field} is not a known field", "unknown-field", fix)
    if code == "literal_error":
        allowed = context["expected"]
        words = [word.strip("' ") for word in allowed.replace(" or ", ",").split(",")]
        return Problem(
            place, f"{field} is {value!r}", "unknown-value", suggestion(str(value), words, f"use one of {allowed}")
        )
    if code == "value_error":
        what, _, fix = str(context["error"]).partition("; ")
        return Problem(place, f"{field}: {what}", "bad-value", fix)
    if code == "string_pattern_mismatch":
        return Problem(place, f"{field} is {value!r}", "bad-value", f"write it so that it matches {context['pattern']}")
    if code in ("too_short", "too_long"):
        least = context.get("min_length", context.get("max_length"))
        word = "at least" if code == "too_short" else "at most"
        return Problem(place, f"{field} needs {word} {least}", "bad-value", "add or remove items")
    if code in _TYPES:
        what = f"{field} is {_shown(value)}, but must be {_TYPES[code]}"
        fix = f"write {_TYPES[code]}"
        if code == "string_type" and isinstance(value, int | float):
            fix = "put it in quotes"
        elif (
            isinstance(value, str)
            and code in ("int_type", "float_type")
            and value.strip("-").replace(".", "", 1).isdigit()
        ):
            fix = "write it without quotes"
        return Problem(place, what, "wrong-type", fix)
    return Problem(place, f"{field}: {detail['msg'][0].lower()}{detail['msg'][1:]}", "bad-value", "correct the value")


def _loc(detail: Any) -> Loc:  # noqa: ANN401
    """Give the place of a fault, without the word that pydantic adds for a key."""
    loc: Loc = detail["loc"]
    return loc[:-1] if loc[-1:] == ("[key]",) and detail["type"] != "extra_forbidden" else loc


def _path(loc: Loc) -> str:
    """Write a place as `claims[0].versions[1].says`."""
    return (
        "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc).removeprefix(".") or "the record"
    )


def _shown(value: object) -> str:
    """Name a value of the wrong type."""
    if value is None:
        return "empty"
    if isinstance(value, tuple):
        return "a list"
    return "a mapping" if isinstance(value, dict) else repr(value)


def _fields(model: type[BaseModel], loc: Loc) -> list[str]:
    """List the fields that may stand in the mapping at `loc`."""
    for part in loc:
        if isinstance(part, str):
            found = {info.alias or name: info for name, info in model.model_fields.items()}.get(part)
            inner = found and _model_in(found.annotation)
            if not inner:
                return []
            model = inner
    return [info.alias or name for name, info in model.model_fields.items() if name != "id"]


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - a type annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for inner in get_args(annotation) if (model := _model_in(inner))), None)

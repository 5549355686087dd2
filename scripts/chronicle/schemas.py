"""JSON Schemas of the record kinds, for editors that check YAML while it is typed."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from chronicle.kinds import FILES
from chronicle.records import Record


class Draft7(GenerateJsonSchema):
    """States draft-07, which yaml-language-server supports in full (https://github.com/redhat-developer/yaml-language-server)."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"


def build() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every schema."""
    for kind, model in FILES.items():
        schema = _schema(model)
        if model.listed:
            definitions = schema.pop("$defs", {})
            schema = {"type": "array", "items": schema, "$defs": definitions}
        else:
            schema["properties"].pop("id", None)
            schema["required"] = [name for name in schema.get("required", []) if name != "id"]
        schema = {"$schema": Draft7.schema_dialect, "title": kind, **{k: v for k, v in schema.items() if k != "title"}}
        yield f"{kind}.schema.json", json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _schema(model: type[Record]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True, schema_generator=Draft7)

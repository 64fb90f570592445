"""The JSON Schema of the record, generated from the models. Editors read it; ``jsonschema`` judges by it."""

import json
import re
from functools import cache
from typing import Any

from archpack.model.record import Record

SCHEMA_ID = "urn:archpack:schema:record-v1"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of ``record.yaml``."""
    return arranged(Record.model_json_schema(), SCHEMA_ID)


def arranged(generated: dict[str, Any], schema_id: str) -> dict[str, Any]:
    """Return a schema as Pydantic generates it, with its name, without defaults, and what matters first."""
    _drop_defaults(generated)
    definitions = generated.pop("$defs")
    for name, definition in definitions.items():
        definition["title"] = re.sub(r"(?<=[a-z])[A-Z]", lambda m: f" {m[0].lower()}", name)
    head = ("title", "description", "type", "required")
    first = {key: generated.pop(key) for key in head}
    return {"$schema": DIALECT, "$id": schema_id, **first, **generated, "$defs": definitions}


def record_schema_text() -> str:
    """Return the schema as it is committed in ``schemas/record-v1.schema.json``."""
    return json.dumps(record_schema(), ensure_ascii=False, indent=2) + "\n"


@cache
def field_names() -> frozenset[str]:
    """Return the names of all fields, wherever they stand in a record."""
    schema = record_schema()
    blocks = (schema, *schema["$defs"].values())
    return frozenset(name for block in blocks for name in block.get("properties", ()))


def _drop_defaults(node: Any) -> None:
    """Remove ``default``: every default is "nothing", which a document says by leaving the key out."""
    if isinstance(node, dict):
        for definition in node.get("properties", {}).values():
            definition.pop("default", None)
        for child in node.values():
            _drop_defaults(child)
    elif isinstance(node, list):
        for child in node:
            _drop_defaults(child)

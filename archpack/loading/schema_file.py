"""The committed JSON Schema of the record, as a file and not as the models would generate it today."""

import json
from importlib.resources import files
from pathlib import Path

from archpack.model.editor_schema import editor_schema

_NAME = "record-v1.schema.json"


def schema_text() -> str:
    """Return the committed JSON Schema of the record, as text."""
    shipped = files("archpack").joinpath("schemas", _NAME)
    if shipped.is_file():
        return shipped.read_text(encoding="utf-8")
    # A checkout keeps it beside the package; the wheel holds it inside.
    return (Path(__file__).parents[2] / "schemas" / _NAME).read_text(encoding="utf-8")


def editor_schema_text() -> str:
    """Return the schema for editors, made from the committed one, as text."""
    return json.dumps(editor_schema(json.loads(schema_text())), ensure_ascii=False, indent=2) + "\n"

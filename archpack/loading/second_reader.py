"""The second reader of the record: ``jsonschema`` against the committed JSON Schema, not against the models."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

from jsonschema import Draft202012Validator

from archpack.findings import Finding, Place
from archpack.findings.catalogue import record as codes
from archpack.loading.tree import pointer_of
from archpack.model import Record

_NAME = "record-v1.schema.json"


def schema_text() -> str:
    """Return the committed JSON Schema of the record, as text."""
    shipped = files("archpack").joinpath("schemas", _NAME)
    if shipped.is_file():
        return shipped.read_text(encoding="utf-8")
    # A checkout keeps it beside the package; the wheel holds it inside.
    return (Path(__file__).parents[2] / "schemas" / _NAME).read_text(encoding="utf-8")


def schema_findings(record: Record) -> list[Finding]:
    """Return what the JSON Schema has against a record that the models accept: nothing, or there is a bug."""
    errors = _validator().iter_errors(record.to_dict())
    return [
        Finding(
            codes.SCHEMA_DISAGREES,
            f"The JSON Schema refuses what archpack accepts: {error.message}",
            "This is a mistake in archpack. Please report it, with the record.",
            Place(pointer=pointer_of(tuple(error.absolute_path))),
        )
        for error in errors
    ]


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_text()))

"""The second reader of a record: ``jsonschema``. It is loaded when it is asked; checking a deposit needs it not."""

import json

from archpack.loading import schema_text
from archpack.model import Record


def refusal_of_record(record: Record) -> str | None:
    """Return what the committed JSON Schema has against a record that the models accept, or None."""
    from jsonschema import Draft202012Validator

    errors = Draft202012Validator(json.loads(schema_text())).iter_errors(record.to_dict())
    return next((f"{error.json_path}: {error.message}" for error in errors), None)

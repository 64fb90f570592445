"""The second readers: ``jsonschema`` for the record, the Library of Congress's ``bagit`` for the package.

They are loaded when they are asked, because checking a deposit needs neither.
"""

import json
from pathlib import Path

from archpack.loading import schema_text
from archpack.model import Record


def refusal_of_record(record: Record) -> str | None:
    """Return what the committed JSON Schema has against a record that the models accept, or None."""
    from jsonschema import Draft202012Validator

    errors = Draft202012Validator(json.loads(schema_text())).iter_errors(record.to_dict())
    return next((f"{error.json_path}: {error.message}" for error in errors), None)


def refusal_of_package(path: Path) -> str | None:
    """Return what ``bagit`` has against the structure or completeness of a bag folder, or None. Writes nothing."""
    import bagit

    try:
        bagit.Bag(str(path)).validate(completeness_only=True)
    except (bagit.BagError, OSError, ValueError) as error:
        return str(error) or type(error).__name__
    return None

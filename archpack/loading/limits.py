"""How much a document from outside may ask of us, and the findings when it asks for more."""

from archpack.findings import Finding, Place
from archpack.findings.catalogue import reading

MAX_BYTES = 5_000_000
MAX_DEPTH = 64
MAX_NODES = 200_000


def too_large(file: str) -> Finding:
    """Return the finding for a file over ``MAX_BYTES``."""
    return Finding(
        reading.TOO_LARGE,
        f"The file is larger than {MAX_BYTES // 1_000_000} MB.",
        "Check that this is the record and not one of the scans.",
        Place(file),
    )


def too_deep(place: Place) -> Finding:
    """Return the finding for lists or blocks nested more than ``MAX_DEPTH`` deep."""
    return Finding(
        reading.TOO_DEEP,
        f"Lists or blocks are nested more than {MAX_DEPTH} deep here.",
        "A record needs about five levels. Remove the brackets that are too many.",
        place,
    )


def too_many(place: Place) -> Finding:
    """Return the finding for more than ``MAX_NODES`` values."""
    return Finding(
        reading.TOO_MANY,
        f"The file holds more than {MAX_NODES:,} values.",
        "Check that this is a record of one document.",
        place,
    )


def duplicate_key(name: str, first_line: int, place: Place) -> Finding:
    """Return the finding for a field that stands twice in one block."""
    return Finding(
        reading.DUPLICATE_KEY,
        f"The field `{name}` is given twice; the first is in line {first_line}.",
        "Keep one of the two.",
        place,
    )

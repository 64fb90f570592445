"""The examples of the table of codes, put into the smallest record and judged."""

from datetime import date

from archpack.checks import check_record
from archpack.findings import Finding
from archpack.loading import load_bytes

TODAY = date(2026, 1, 2)
SMALLEST = {"archpack": "archpack: 1", "id": "id: letter", "titles": "titles: [{text: A letter}]"}


def whole(fields: str) -> str:
    """Return the smallest valid record with these fields in place of its own."""
    given = {line.partition(":")[0] for line in fields.splitlines()}
    return "\n".join([fields, *(line for name, line in SMALLEST.items() if name not in given)])


def found(text: str) -> list[Finding]:
    """Return what is found in a record by itself."""
    loaded = load_bytes(text.encode(), file_of(text))
    return [*loaded.report, *(check_record(loaded.readable, TODAY) if loaded.readable else ())]


def file_of(text: str) -> str:
    """Return the name of a file with this text: JSON where it is a block in curly brackets."""
    return "record.json" if text.startswith("{") else "record.yaml"

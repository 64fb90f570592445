"""The rule of entries that stand twice in a list."""

from collections.abc import Iterator

from archpack.checks.pointing import in_record
from archpack.findings import Finding, Fix
from archpack.findings.catalogue.texts import ENTRY_TWICE
from archpack.findings.fix import Remove
from archpack.model import Record
from archpack.model.base import Model

_REMEDY = "Take one of the two away, or correct it if something else was meant."


def repetitions(record: Record) -> Iterator[Finding]:
    """REC020: no list has the same entry twice. Two contents of one id are REF002's."""
    yield from _in_part(record, "")


def _in_part(part: Model, pointer: str) -> Iterator[Finding]:
    for name, value in part.__dict__.items():
        if type(value) is tuple and value:
            yield from _in_list(value, f"{pointer}/{name}")
        elif isinstance(value, Model):
            yield from _in_part(value, f"{pointer}/{name}")


def _in_list(entries: tuple[Model | str, ...], pointer: str) -> Iterator[Finding]:
    if len(entries) > 1 and pointer != "/contents" and len(set(entries)) < len(entries):
        first: dict[Model | str, int] = {}
        for number, entry in enumerate(entries):
            if first.setdefault(entry, number) != number:
                yield in_record(
                    ENTRY_TWICE,
                    f"{pointer}/{number}",
                    "The same entry stands above already.",
                    _REMEDY,
                    Fix("Take away the second of two equal entries.", (Remove(f"{pointer}/{number}"),)),
                )
    for number, entry in enumerate(entries):
        if isinstance(entry, Model):
            yield from _in_part(entry, f"{pointer}/{number}")

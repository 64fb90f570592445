"""Findings that point into the record or at a file of the deposit."""

from archpack.findings import Code, Finding, Fix, Place
from archpack.findings.fix import SetValue
from archpack.vocab.spelling import shown


def in_record(code: Code, pointer: str, text: str, remedy: str, fix: Fix | None = None) -> Finding:
    """Return a finding at a JSON Pointer into the record."""
    return Finding(code, text, remedy, Place(pointer=pointer), fix)


def at_file(code: Code, path: str, text: str, remedy: str) -> Finding:
    """Return a finding at a file of the deposit."""
    return Finding(code, text, remedy, Place(file=path))


def write(pointer: str, value: str, *, safe: bool = True) -> Fix:
    """Return how a finding is mended by writing another value."""
    return Fix(f"Write `{shown(value)}`.", (SetValue(pointer, value),), safe)

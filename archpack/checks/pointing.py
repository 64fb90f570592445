"""Findings that point into the record or at a file of the deposit."""

from archpack.findings import Code, Finding, Fix, Place


def in_record(code: Code, pointer: str, text: str, remedy: str, fix: Fix | None = None) -> Finding:
    """Return a finding at a JSON Pointer into the record."""
    return Finding(code, text, remedy, Place(pointer=pointer), fix)


def at_file(code: Code, path: str, text: str, remedy: str) -> Finding:
    """Return a finding at a file of the deposit."""
    return Finding(code, text, remedy, Place(file=path))

"""Many verifications: one table for people, one object for machines."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from archpack.render.machine import as_json, verification_facts
from archpack.render.safe import counted, safe, size

if TYPE_CHECKING:
    from archpack.errors import ArchpackError
    from archpack.package import Verification

Row = tuple[str, "Verification | None", "ArchpackError | None"]
"""A path as it was given, and its verification, or the error that kept it from being read."""


def verifications_text(rows: Sequence[Row]) -> str:
    """Return a table of the verdicts and, in the last line, how many are valid."""
    cells = [(_verdict(verification), *_amount(verification), safe(path)) for path, verification, _ in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(3)]
    lines = [
        f"{verdict:<{widths[0]}}  {files:>{widths[1]}}  {amount:>{widths[2]}}  {path}"
        for verdict, files, amount, path in cells
    ]
    valid = sum(verification is not None and verification.valid for _, verification, _ in rows)
    return "\n".join([*lines, f"{valid} of {counted(len(rows), 'bag')} valid."])


def verifications_json(rows: Sequence[Row]) -> str:
    """Return ``valid`` and ``bags``: for each what :func:`verification_json` has, or an ``error`` with its remedy."""
    valid = all(verification is not None and verification.valid for _, verification, _ in rows)
    return as_json({"valid": valid, "bags": [_facts(*row) for row in rows]})


def _facts(path: str, verification: "Verification | None", error: "ArchpackError | None") -> dict[str, Any]:
    if verification is not None:
        return {**verification_facts(verification), "path": path}
    told = {"message": error.message, "remedy": error.remedy} if error else None
    return {"path": path, "valid": False, "error": told}


def _verdict(verification: "Verification | None") -> str:
    if verification is None:
        return "NOT READ"
    if verification.valid:
        return "VALID"
    return "INCOMPLETE" if verification.bag.holey else "NOT VALID"


def _amount(verification: "Verification | None") -> tuple[str, str]:
    if verification is None:
        return "", ""
    return counted(verification.bag.payload_files, "file"), size(verification.bag.payload_bytes)

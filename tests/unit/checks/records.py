"""Short ways to a record and a survey for the tests of single rules."""

from collections.abc import Iterable
from typing import Any

from archpack.findings import Finding
from archpack.model import Record
from archpack.model.facts import FileFacts, Survey


def record(**fields: Any) -> Record:
    """Return a record of the given fields, and of what every record needs."""
    return Record.model_validate({"archpack": 1, "id": "x", "titles": [{"text": "t"}], **fields})


def scans(*patterns: str) -> list[dict[str, str]]:
    """Return contents that are scans, with the ids scan-1, scan-2 and so on."""
    return [{"id": f"scan-{n}", "kind": "scan", "files": pattern} for n, pattern in enumerate(patterns, 1)]


def survey(*paths: str, pages: int | None = 1) -> Survey:
    """Return a survey of files that are not empty."""
    return Survey(files=tuple(FileFacts(path=path, size=1, pages=pages) for path in sorted(paths)))


def places(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return where each finding points, and its code."""
    return [(f.place.pointer or f.place.file, f.code.code) for f in findings]


def texts(findings: Iterable[Finding]) -> list[str]:
    """Return what each finding says."""
    return [f.text for f in findings]

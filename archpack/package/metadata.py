"""The three files that archpack derives and puts beside the payload. Pure: values in, bytes out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from archpack.criteria import Criteria
from archpack.findings import Report, Severity
from archpack.loading import to_json
from archpack.model import EventKind, Record

Digests = Mapping[str, Mapping[str, str]]
"""Algorithm to path in the package to hexadecimal digest."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a package says about how it was made: with what, by whom, when (with a time zone)."""

    software: str
    agent: str | None
    now: datetime

    @property
    def timestamp(self) -> str:
        """The moment as UTC to the second, which is also EDTF: ``2026-11-23T12:00:00Z``."""
        return self.now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def now_ns(self) -> int:
        """The same moment in nanoseconds, as file times count."""
        return int(self.now.timestamp()) * 1_000_000_000


def record_json(record: Record) -> bytes:
    """Return ``metadata/record.json``: the validated record as canonical JSON."""
    return to_json(record).encode()


def checks_json(report: Report, circumstances: Circumstances, criteria: Criteria) -> bytes:
    """Return ``metadata/checks.json``: what was checked, with which version, by what was asked, and the findings."""
    asked = criteria.as_dict()
    return _json(
        {
            "software": circumstances.software,
            "time": circumstances.timestamp,
            **({"criteria": asked} if asked else {}),
            "outcome": _counts(report),
            "findings": [finding.as_dict() for finding in report],
        }
    )


def provenance_json(record: Record, report: Report, digests: Digests, circumstances: Circumstances) -> bytes:
    """Return ``metadata/provenance.json``: the events of the record, then the packaging event. PREMIS 3, Event."""
    events = [event.to_dict() for event in record.provenance.events] if record.provenance else []
    packaging = {
        "kind": EventKind.PACKAGING.value,
        "date": circumstances.timestamp,
        "agent": circumstances.agent or circumstances.software,
        "software": circumstances.software,
        "outcome": "packed; " + ", ".join(f"{number} {name}" for name, number in _counts(report).items()),
        "digests": digests,
    }
    return _json({"record": record.id, "events": [*events, packaging]})


def _counts(report: Report) -> dict[str, int]:
    return {f"{severity}s": report.count(severity) for severity in Severity}


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()

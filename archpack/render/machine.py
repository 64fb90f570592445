"""For machines: JSON with stable keys."""

import json
from typing import TYPE_CHECKING, Any

from archpack.findings import Report, Severity

if TYPE_CHECKING:
    from archpack.package import Verification
    from archpack.planning import PackagePlan


def report_json(report: Report) -> str:
    """Return a report as JSON: ``ok``, the number of each severity, and ``findings``."""
    return as_json(report_facts(report))


def plan_json(plan: "PackagePlan") -> str:
    """Return a plan as JSON."""
    return as_json(plan.model_dump(mode="json"))


def verification_json(verification: "Verification") -> str:
    """Return a verification as JSON: the verdict, what the bag says of itself, and the findings."""
    return as_json(verification_facts(verification))


def verification_facts(verification: "Verification") -> dict[str, Any]:
    """Return what machines want to know of a verification."""
    bag = verification.bag
    return {
        "path": verification.path.name,
        "valid": verification.valid,
        "archpack_package": verification.is_package,
        "record": verification.record.id if verification.record else None,
        "bagit_version": bag.version,
        "algorithms": list(bag.algorithms),
        "files": bag.payload_files,
        "bytes": bag.payload_bytes,
        "profiles": [{"name": profile.name, "met": profile.met} for profile in verification.profiles],
        **report_facts(verification.report),
    }


def report_facts(report: Report) -> dict[str, Any]:
    """Return what machines want to know of a report."""
    return {
        "ok": report.ok,
        **{f"{severity}s": report.count(severity) for severity in Severity},
        "findings": [finding.as_dict() for finding in report],
    }


def as_json(value: Any, *, indent: int | None = 2) -> str:
    """Return JSON as all results have it; without ``indent`` on one line."""
    # ASCII only: whatever reads it, no control or direction character gets through to a terminal.
    return json.dumps(value, indent=indent)

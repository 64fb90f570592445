"""What was checked, as a report of GitLab's Code Quality: https://docs.gitlab.com/ci/testing/code_quality/."""

from collections.abc import Iterable, Iterator
from typing import Any

from archpack.errors import ArchpackError
from archpack.findings import Checked, Severity
from archpack.render.issues import Issue, digest, issues, said
from archpack.render.machine import as_json

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def checks_gitlab(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield one list of all findings and of what could not be read."""
    yield as_json([_issue(issue) if isinstance(issue, Issue) else _error(*issue) for issue in issues(outcomes)])


def _issue(issue: Issue) -> dict[str, Any]:
    return {
        "description": issue.message,
        "check_name": issue.finding.code.code,
        "fingerprint": issue.fingerprint,
        "severity": _SEVERITIES[issue.finding.severity],
        "location": {"path": issue.file, "lines": {"begin": issue.line}},
    }


def _error(deposit: str, error: ArchpackError) -> dict[str, Any]:
    return {
        "description": said(error),
        "check_name": "not-read",
        "fingerprint": digest(deposit, "not-read"),
        "severity": "critical",
        "location": {"path": deposit, "lines": {"begin": 1}},
    }

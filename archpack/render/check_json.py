"""What was checked, as JSON: one object for all, or one line for each finding."""

from collections.abc import Iterable, Iterator
from typing import Any

from archpack.errors import ArchpackError
from archpack.findings import Checked, Finding, Severity, Tally
from archpack.render.machine import as_json


def checks_json(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield one object: ``ok``, numbers, ``findings`` and what was ``not_read``, the same for one deposit and many."""
    tally = Tally()
    findings, not_read = [], []
    for checked in tally.counting(outcomes):
        findings += [_finding(checked, finding) for finding in checked.report or ()]
        not_read += [_error(checked, checked.error)] if checked.error else []
    yield as_json({"ok": tally.ok, **_numbers(tally), "findings": findings, "not_read": not_read})


def checks_jsonl(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield a line for each finding, as it comes, and one for what could not be read, which has ``message``."""
    for checked in outcomes:
        for finding in checked.report or ():
            yield as_json(_finding(checked, finding), indent=None)
        if checked.error:
            yield as_json(_error(checked, checked.error), indent=None)


def statistics_json(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield one object: ``ok``, numbers, and ``codes``, how often each was met, the most frequent first."""
    tally = Tally()
    for _ in tally.counting(outcomes):
        pass
    codes = [
        {"code": one.code.code, "severity": one.severity.value, "count": one.count, "title": one.code.title}
        for one in tally
    ]
    yield as_json({"ok": tally.ok, **_numbers(tally), "codes": codes})


def _finding(checked: Checked, finding: Finding) -> dict[str, Any]:
    return {"deposit": checked.path, **finding.as_dict()}


def _error(checked: Checked, error: ArchpackError) -> dict[str, Any]:
    return {"deposit": checked.path, "message": error.message, "remedy": error.remedy}


def _numbers(tally: Tally) -> dict[str, int]:
    return {
        "deposits": tally.deposits,
        "clean": tally.clean,
        **{f"{severity}s": tally.count(severity) for severity in Severity},
    }

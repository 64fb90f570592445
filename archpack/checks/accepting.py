"""Findings that the record accepts with a reason: they stay as notes, and a reason without its finding is told."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from archpack.checks.pointing import in_record
from archpack.criteria import is_essential, nearest_code
from archpack.findings import Finding, Severity
from archpack.findings.catalogue import CODES
from archpack.findings.catalogue import settings as codes
from archpack.model import Record
from archpack.model.accepted import Accepted
from archpack.model.facts import Survey
from archpack.vocab.spelling import shown


def accepted_codes(record: Record) -> Iterator[Finding]:
    """SET101, SET102: what is accepted exists, and can be accepted."""
    for number, accepted in enumerate(record.accepted):
        pointer, code = f"/accepted/{number}/code", accepted.code
        if code not in CODES:
            near = nearest_code(code)
            meant = f"Did you mean `{near}`? " if near else ""
            remedy = f"{meant}Copy the code from what `archpack check` says, such as CNT004."
            yield in_record(codes.ACCEPTED_UNKNOWN, pointer, f"There is no finding `{shown(code)}`.", remedy)
        elif is_essential(code):
            said = f"{code} cannot be accepted: with it the package itself would be wrong."
            yield in_record(codes.NEVER_ACCEPTED, pointer, said, "Mend what it finds, and take this entry out.")


def accept(findings: Iterable[Finding], record: Record, survey: Survey | None) -> Iterator[Finding]:
    """Yield findings, those that the record accepts as notes with its reason."""
    if not record.accepted:
        yield from findings
        return
    scopes = [_Scope(accepted, record, survey) for accepted in record.accepted]
    for finding in findings:
        fitting = next((scope.accepted for scope in scopes if scope.holds(finding)), None)
        yield finding if fitting is None else replace(finding, accepted=fitting.reason, weight=Severity.NOTE)


def accepted_nothing(
    findings: Iterable[Finding], record: Record, survey: Survey, not_judged: tuple[str, ...]
) -> Iterator[Finding]:
    """Yield a finding (SET103) for each reason that fits none of the ``findings``.

    ``not_judged`` are beginnings of codes that nobody looked for.
    """
    found = list(findings) if record.accepted else []
    for number, accepted in enumerate(record.accepted):
        scope = _Scope(accepted, record, survey)
        known = accepted.code in CODES and not is_essential(accepted.code)
        if known and not accepted.code.startswith(not_judged) and not any(map(scope.holds, found)):
            of = f" of {', '.join(map(shown, accepted.scope[:5]))}" if accepted.scope else ""
            said = f"{accepted.code} is accepted here, and there is no such finding{of}."
            remedy = "Take the entry out, or correct its code or its scope."
            yield in_record(codes.ACCEPTED_NOTHING, f"/accepted/{number}", said, remedy)


class _Scope:
    """What one entry of the record accepts."""

    def __init__(self, accepted: Accepted, record: Record, survey: Survey | None) -> None:
        self.accepted = accepted
        meant = [(n, content) for n, content in enumerate(record.contents) if content.id in accepted.scope]
        self._pointers = tuple(f"/contents/{number}" for number, _ in meant)
        self._files = {facts.path for _, content in meant for facts in survey.files_of(content)} if survey else set()

    def holds(self, finding: Finding) -> bool:
        """Tell whether a finding is meant."""
        if finding.code.code != self.accepted.code or is_essential(finding.code.code):
            return False
        pointer, place = finding.place.pointer, finding.place
        if not self.accepted.scope:
            return True
        return any(f"{pointer}/".startswith(f"{begin}/") for begin in self._pointers) or (
            not pointer and place.file in self._files
        )

"""Findings that the record accepts with a reason: they stay as notes, and a reason without its finding is told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archpack.checks.pointing import in_record
from archpack.criteria import is_essential, nearest_code
from archpack.findings import Finding, Severity
from archpack.findings.catalogue import CODES
from archpack.findings.catalogue import settings as codes
from archpack.model import Record
from archpack.model.facts import Survey
from archpack.vocab.spelling import shown

_WHOLE = ""
"""The scope of what is said of the whole deposit. No content has this id: an id is not blank."""

_MOST_NAMED = 5


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
    contents = _Contents(record, survey)
    reasons: dict[tuple[str, str], str] = {}
    for accepted in record.accepted:
        for scope in accepted.scope or (_WHOLE,):
            reasons.setdefault((accepted.code, scope), accepted.reason)
    for finding in findings:
        code = finding.code.code
        fitting = (reasons.get((code, scope)) for scope in (_WHOLE, *contents.of(finding)))
        reason = None if is_essential(code) else next(filter(None, fitting), None)
        yield finding if reason is None else replace(finding, accepted=reason, weight=Severity.NOTE)


def accepted_nothing(
    findings: Iterable[Finding], record: Record, survey: Survey, not_judged: tuple[str, ...]
) -> Iterator[Finding]:
    """Yield a finding (SET103) for each reason that fits none of the ``findings``.

    ``not_judged`` are beginnings of codes that nobody looked for.
    """
    if not record.accepted:
        return
    contents = _Contents(record, survey)
    found = {(finding.code.code, scope) for finding in findings for scope in (_WHOLE, *contents.of(finding))}
    for number, accepted in enumerate(record.accepted):
        code, scopes = accepted.code, accepted.scope or (_WHOLE,)
        can_be = code in CODES and not is_essential(code) and not code.startswith(not_judged)
        if can_be and not any((code, scope) in found for scope in scopes):
            of = f" of {', '.join(map(shown, accepted.scope[:_MOST_NAMED]))}" if accepted.scope else ""
            said = f"{code} is accepted here, and there is no such finding{of}."
            remedy = "Take the entry out, or correct its code or its scope."
            yield in_record(codes.ACCEPTED_NOTHING, f"/accepted/{number}", said, remedy)


class _Contents:
    """Which contents a finding is about, by their ids."""

    def __init__(self, record: Record, survey: Survey | None) -> None:
        self._ids = [content.id for content in record.contents]
        self._by_file: defaultdict[str, list[str]] = defaultdict(list)
        if survey is not None and any(accepted.scope for accepted in record.accepted):
            for content in record.contents:
                for facts in survey.files_of(content):
                    self._by_file[facts.path].append(content.id)

    def of(self, finding: Finding) -> list[str]:
        """Return the ids; none for a finding about the rest of the record."""
        _, top, number, *_ = [*finding.place.pointer.split("/"), "", ""]
        if top == "contents" and number.isdigit() and int(number) < len(self._ids):
            return [self._ids[int(number)]]
        return self._by_file.get(finding.place.file, [])

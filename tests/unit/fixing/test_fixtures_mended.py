"""Every fix that a rule offers can be applied: the bad records of all fixtures, mended."""

from collections import Counter
from datetime import date

import pytest
import yaml

from archpack.fixing import Judge, Judged, format_text, mend
from archpack.loading import load_bytes
from archpack.model.facts import FileFacts, Survey
from archpack.package.deposit import judge, judge_record
from tests.unit.checks.fixtures import FOLDER, codes

TODAY = date(2026, 11, 23)
HELD_BACK = {"REC005": "Where `Open` is read as `open`, the terms of use are missing."}
"""Codes in whose fixtures a fix is dropped, and what it would lead to."""


def judge_of(code: str) -> Judge:
    files = FOLDER / code / "files.yaml"
    facts = yaml.safe_load(files.read_text(encoding="utf-8"))["bad"] if files.exists() else None
    survey = Survey(files=tuple(FileFacts(**fact) for fact in facts)) if facts is not None else None

    def judged(data: bytes) -> Judged:
        loaded = load_bytes(data, "bad.yaml")
        return Judged(loaded, judge_record(loaded, TODAY) if survey is None else judge(loaded, survey, TODAY))

    return judged


def bad(code: str) -> bytes:
    return (FOLDER / code / "bad.yaml").read_bytes()


@pytest.mark.parametrize("code", codes())
def test_what_has_a_fix_is_mended_and_nothing_else_appears(code: str) -> None:
    before = judge_of(code)(bad(code)).report
    fixable = Counter(str(finding.code) for finding in before if finding.fix)

    done = mend(bad(code), judge_of(code), unsafe=True)

    left = Counter(str(finding.code) for finding in done.report)
    assert left <= Counter(str(finding.code) for finding in before)
    if code not in HELD_BACK:
        assert Counter(str(finding.code) for finding in before) - left >= fixable
        assert [finding for finding in done.report if finding.fix] == []
    assert mend(done.after, judge_of(code), unsafe=True).after == done.after


@pytest.mark.parametrize("code", codes())
def test_the_layout_changes_no_finding(code: str) -> None:
    before = judge_of(code)(bad(code)).report
    if before.findings[0].code.code.startswith("FIL"):
        pytest.skip("it cannot be read")

    after = judge_of(code)(format_text(bad(code).decode()).encode()).report

    assert Counter((f.code, f.text) for f in after) == Counter((f.code, f.text) for f in before)

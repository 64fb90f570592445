"""The examples of every code are true: the wrong one shows the code, the right one does not.

For a code of records, `bad` and `good` are whole top-level fields. They are put into the smallest valid record, which
is then read and judged by every rule that needs no files. What needs the files beside the record, or bytes that are no
text, shows a listing or a line instead, and its fixtures and tests prove the rule.
"""

import pytest

from archpack.findings import Code, Finding, Fix
from archpack.findings.catalogue import CODES, GROUPS, mended
from archpack.loading import load_bytes
from tests.generated import mended_codes
from tests.unit.checks.fixtures import FOLDER
from tests.unit.findings.examples import file_of, found, whole

NO_TEXT = ("FIL001", "FIL002", "FIL007", "FIL008")
"""Examples that tell of bytes or of masses, which no few lines can hold."""
OF_GRAMMARS = ("FIL013",)

OF_RECORDS = [
    code
    for code in CODES.values()
    if any(group.of_records and code.code.startswith(group.letters) for group in GROUPS)
    and not code.code.startswith("FIL")
    and not (FOLDER / code.code / "files.yaml").exists()
]
OF_FILES = [code for code in CODES.values() if code.code.startswith("FIL") and code.code not in NO_TEXT + OF_GRAMMARS]


def read(text: str) -> set[str]:
    """Return the codes of what is wrong with the text of a file."""
    report = load_bytes(text.encode(), file_of(text)).report
    return {finding.code.code for finding in report}


@pytest.mark.parametrize("code", OF_RECORDS, ids=str)
def test_the_wrong_fields_of_a_record_show_the_code(code: Code) -> None:
    assert code in {finding.code for finding in found(whole(code.bad))}


@pytest.mark.parametrize("code", OF_RECORDS, ids=str)
def test_the_right_fields_of_a_record_are_right(code: Code) -> None:
    findings = found(whole(code.good))

    assert code not in {finding.code for finding in findings}
    assert [str(finding) for finding in findings if finding.severity == "error"] == []


@pytest.mark.parametrize("code", OF_FILES, ids=str)
def test_a_file_with_the_wrong_text_cannot_be_read(code: Code) -> None:
    assert code.code in read(code.bad)


@pytest.mark.parametrize("code", OF_FILES, ids=str)
def test_a_file_with_the_right_text_can_be_read(code: Code) -> None:
    assert not read(code.good) & {other.code for other in OF_FILES}


@pytest.mark.parametrize("code", CODES.values(), ids=str)
def test_a_code_has_two_examples_that_differ_and_fit_a_page(code: Code) -> None:
    assert code.bad != code.good
    for example in (code.bad, code.good):
        assert example.strip()
        assert 1 <= len(example.strip().splitlines()) <= 8
        assert max(map(len, example.splitlines())) <= 120


@pytest.mark.parametrize("code", CODES.values(), ids=str)
def test_a_reason_is_one_or_two_sentences(code: Code) -> None:
    assert code.why.strip() == code.why
    assert len(code.why) <= 250
    assert not code.source.endswith(".")


@pytest.mark.parametrize("letters", ["LNG", "DAT"])
def test_what_a_standard_rules_names_it(letters: str) -> None:
    assert [code.code for code in CODES.values() if code.code.startswith(letters) and not code.source] == []


def test_how_a_code_is_mended_is_told_of_codes_that_there_are() -> None:
    assert set(mended().values()) <= {"safe", "unsafe"}
    assert set(mended()) <= set(CODES)


def test_how_a_code_is_mended_is_seen_from_the_fixes_of_its_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    fixes = {"LNG001": [False, True], "DAT001": [False]}
    findings = [
        Finding(CODES[name], "Wrong.", "Mend it.", fix=Fix("Mend it", (), safe))
        for name, ways in fixes.items()
        for safe in ways
    ]
    monkeypatch.setattr(mended_codes, "found", lambda _text: findings)
    monkeypatch.setattr(mended_codes, "judged", lambda _code, _name: [])

    assert mended_codes.mended() == {"DAT001": "unsafe", "LNG001": "safe"}

"""The examples of every code are true: the wrong one shows the code, the right one does not.

For a code of records, `bad` and `good` are whole top-level fields. They are put into the smallest valid record, which
is then read and judged by every rule that needs no files. What needs the files beside the record, or bytes that are no
text, shows a listing or a line instead, and its fixtures and tests prove the rule.
"""

from datetime import date

import pytest

from archpack.checks import check_record
from archpack.findings import Code, Finding
from archpack.findings.catalogue import CODES, GROUPS
from archpack.loading import load_bytes
from tests.unit.checks.fixtures import FOLDER

TODAY = date(2026, 1, 2)
SMALLEST = {"archpack": "archpack: 1", "id": "id: letter", "titles": "titles: [{text: A letter}]"}
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


def whole(fields: str) -> str:
    """Return the smallest valid record with these fields in place of its own."""
    given = {line.partition(":")[0] for line in fields.splitlines()}
    return "\n".join([fields, *(line for name, line in SMALLEST.items() if name not in given)])


def read(text: str) -> set[str]:
    """Return the codes of what is wrong with the text of a file, JSON where it is a block in curly brackets."""
    report = load_bytes(text.encode(), "record.json" if text.startswith("{") else "record.yaml").report
    return {finding.code.code for finding in report}


def found(text: str) -> list[Finding]:
    loaded = load_bytes(text.encode())
    return [*loaded.report, *(check_record(loaded.readable, TODAY) if loaded.readable else ())]


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


@pytest.mark.parametrize("code", OF_RECORDS, ids=str)
def test_what_the_table_says_of_mending_is_so(code: Code) -> None:
    fixes = {finding.fix.safe for finding in found(whole(code.bad)) if finding.code is code and finding.fix}

    assert fixes <= {code.mended == "safe"}, f"write mended={'safe' if True in fixes else 'unsafe'!r} for {code}"
    assert not fixes or code.mended


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
    assert code.mended in {"", "safe", "unsafe"}


@pytest.mark.parametrize("letters", ["LNG", "DAT"])
def test_what_a_standard_rules_names_it(letters: str) -> None:
    assert [code.code for code in CODES.values() if code.code.startswith(letters) and not code.source] == []

"""What machines read: JSON in ASCII, with keys that stay."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack import workflow
from archpack.findings import Code, Finding, Place, Report, Severity
from archpack.planning import PackagePlan, PlannedFile
from archpack.render import plan_json, report_json, verification_json
from tests.deposits import make_deposit

CODE = Code("ABC001", Severity.ERROR, "A title", "Because.")
WARNING = Code("ABC002", Severity.WARNING, "A title", "Because.")

any_text = st.text(st.characters(exclude_categories=()))


def test_a_report_without_findings() -> None:
    assert json.loads(report_json(Report())) == {"ok": True, "errors": 0, "warnings": 0, "notes": 0, "findings": []}


def test_a_report_with_findings() -> None:
    report = Report(
        (
            Finding(CODE, "Wrong.", "Mend it.", Place("record.yaml", 5, 3, "/id")),
            Finding(WARNING, "Odd.", "Look.", Place("scan/1.tif")),
            Finding(WARNING, "Odd.", ""),
        )
    )

    assert json.loads(report_json(report)) == {
        "ok": False,
        "errors": 1,
        "warnings": 2,
        "notes": 0,
        "findings": [
            {
                "code": "ABC001",
                "severity": "error",
                "file": "record.yaml",
                "line": 5,
                "column": 3,
                "pointer": "/id",
                "text": "Wrong.",
                "help": "Mend it.",
            },
            {"code": "ABC002", "severity": "warning", "file": "scan/1.tif", "text": "Odd.", "help": "Look."},
            {"code": "ABC002", "severity": "warning", "text": "Odd."},
        ],
    }


def test_warnings_and_notes_are_fine() -> None:
    assert json.loads(report_json(Report((Finding(WARNING, "Odd.", "Look."),))))["ok"] is True


def test_the_keys_are_in_one_order() -> None:
    text = report_json(Report((Finding(CODE, "Wrong.", "Mend it.", Place("a", 1, 2, "/b")),)))

    assert [line.split('"')[1] for line in text.splitlines() if '":' in line] == [
        *("ok", "errors", "warnings", "notes", "findings"),
        *("code", "severity", "file", "line", "column", "pointer", "text", "help"),
    ]


@settings(deadline=None)
@given(any_text, any_text, any_text)
def test_a_report_is_plain_ascii_and_loses_nothing(file: str, text: str, remedy: str) -> None:
    written = report_json(Report((Finding(CODE, text, remedy, Place(file)),)))

    assert written.isascii()
    assert all(line.isprintable() for line in written.split("\n"))
    (finding,) = json.loads(written)["findings"]
    # A pair of halves is one character to every reader of JSON.
    assert (finding.get("file", ""), finding.get("text", "")) == (_joined(file), _joined(text))


def _joined(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def test_a_plan() -> None:
    plan = PackagePlan(
        record_id="x",
        title="Një bisedë \u202e",
        files=(PlannedFile(source="record.yaml", target="data/record.yaml", size=1, mtime_ns=2),),
        left_out=(".DS_Store",),
        tag_files=("bagit.txt",),
        algorithms=("sha512",),
        info=(("Bagging-Date", "2026-01-02"),),
    )
    written = plan_json(plan)

    assert written.isascii()
    assert PackagePlan.model_validate_json(written) == plan
    assert list(json.loads(written)) == ["record_id", "title", "files", "left_out", "tag_files", "algorithms", "info"]
    assert json.loads(written)["files"] == [
        {"source": "record.yaml", "target": "data/record.yaml", "size": 1, "mtime_ns": 2}
    ]


@pytest.mark.parametrize("damaged", [False, True])
def test_a_verification(tmp_path: Path, damaged: bool) -> None:
    workflow.pack(make_deposit(tmp_path / "deposit"), tmp_path / "package")
    if damaged:
        (tmp_path / "package" / "data" / "transcript" / "sq.md").write_bytes(b"x")

    verification = workflow.verify(tmp_path / "package")
    written = verification_json(verification)
    facts = json.loads(written)

    assert written.isascii()
    assert list(facts) == [
        *("path", "valid", "archpack_package", "record", "bagit_version", "algorithms", "files", "bytes"),
        *("profiles", "ok", "errors", "warnings", "notes", "findings"),
    ]
    assert facts["valid"] is facts["ok"] is not damaged
    assert (facts["path"], facts["archpack_package"], facts["record"]) == ("package", True, "kapo-luo")
    assert (facts["bagit_version"], facts["algorithms"], facts["files"]) == ("1.0", ["sha512"], 5)
    assert facts["bytes"] == verification.bag.payload_bytes
    assert bool(facts["findings"]) is damaged


def test_a_verification_of_another_bag_has_no_record(tmp_path: Path) -> None:
    workflow.pack(make_deposit(tmp_path / "deposit"), tmp_path / "package")
    for path in (tmp_path / "package").rglob("*"):
        if path.name.startswith(("tagmanifest", "bag-info")) or path.parent.name == "metadata":
            path.unlink()
    (tmp_path / "package" / "metadata").rmdir()

    facts = json.loads(verification_json(workflow.verify(tmp_path / "package")))

    assert (facts["archpack_package"], facts["record"]) == (False, None)

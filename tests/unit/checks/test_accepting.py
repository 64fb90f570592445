from collections.abc import Callable
from typing import Any

import pytest

from archpack.checks import accept, accepted_nothing
from archpack.findings import Finding, Place
from archpack.findings.catalogue import CODES
from archpack.model import Record
from archpack.model.facts import FileFacts, Survey
from tests.growth import grows_like_its_input
from tests.unit.checks.records import record

FILES = Survey(files=tuple(FileFacts(path=path, size=1) for path in ("a/1.tif", "a/2.tif", "b.md")))


def accepting(*accepted: dict[str, Any]) -> Record:
    contents = [{"id": "a", "kind": "scan", "files": "a/*"}, {"id": "b", "kind": "transcript", "file": "b.md"}]
    return record(contents=contents, accepted=[{"reason": "why", **entry} for entry in accepted])


def found(code: str, pointer: str = "", file: str = "") -> Finding:
    return Finding(CODES[code], "Text.", "Help.", Place(file, pointer=pointer))


@pytest.mark.parametrize(
    ("scope", "finding", "fits"),
    [
        ([], found("CNT003", file="a/1.tif"), True),
        ([], found("CNT003", "/titles"), True),
        ([], found("CNT012", file="a/1.tif"), False),
        (["a"], found("CNT003", file="a/2.tif"), True),
        (["a"], found("CNT003", file="b.md"), False),
        (["a"], found("CNT003", file="c.md"), False),
        (["a"], found("CNT003", "/contents/0/files"), True),
        (["a"], found("CNT003", "/contents/0"), True),
        (["a"], found("CNT003", "/contents/1"), False),
        (["a", "b"], found("CNT003", "/contents/1"), True),
        (["a"], found("CNT003", "/contents"), False),
        (["a"], found("CNT003", "/contents/10"), False),
        (["a"], found("CNT003", "/titles/0"), False),
        (["none"], found("CNT003", "/contents/0"), False),
    ],
)
def test_what_is_accepted_fits_its_code_and_its_scope(scope: list[str], finding: Finding, *, fits: bool) -> None:
    held = accepting({"code": "CNT003", "scope": scope})
    (told,) = accept([finding], held, FILES)

    assert (told.accepted, told.severity.value) == (("why", "note") if fits else ("", finding.severity.value))
    assert (list(accepted_nothing([finding], held, FILES, ())) == []) is fits


def test_what_always_applies_is_not_accepted() -> None:
    finding = found("CNT009", "/contents/0")

    assert list(accept([finding], accepting({"code": "CNT009"}), FILES)) == [finding]


def test_of_two_reasons_the_first_counts() -> None:
    held = accepting({"code": "CNT003", "reason": "one"}, {"code": "CNT003", "reason": "two"})

    assert [finding.accepted for finding in accept([found("CNT003")], held, None)] == ["one"]


def test_tens_of_thousands_of_reasons_are_no_trouble() -> None:
    def prepare(count: int) -> Callable[[], None]:
        held = accepting(*({"code": "REF001", "scope": [f"x{number}"]} for number in range(count)))
        findings = [found("REF001", f"/accepted/{number}/scope/0") for number in range(count)]

        def work() -> None:
            assert list(accept(findings, held, FILES)) == findings
            assert len(list(accepted_nothing(findings, held, FILES, ()))) == count

        return work

    grows_like_its_input(prepare, few=3000)

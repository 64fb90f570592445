"""Every code of reading a file has a fixture: the findings in the bad file are exact, the good one has none.

Two codes are about masses of text; their files are made here.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from archpack.findings import Finding, FindingsError
from archpack.findings.catalogue import CODES
from archpack.loading import load_bytes, load_grammars
from archpack.loading.limits import MAX_BYTES, MAX_NODES
from tests.unit.loading.documents import HEAD

FOLDER = Path(__file__).parents[2] / "fixtures" / "reading"
OF_GRAMMARS = "FIL013"
MASSES = {
    "FIL001": (f"{HEAD}#{'x' * MAX_BYTES}", "bad.yaml", "The file is larger than 5 MB."),
    "FIL008": (f"x: [{'a,' * MAX_NODES}]", "bad.yaml:1:399999", "The file holds more than 200,000 values."),
}


def found(path: Path) -> Iterable[Finding]:
    if path.parent.name != OF_GRAMMARS:
        return load_bytes(path.read_bytes(), path.name).report
    try:
        load_grammars([path])
    except FindingsError as error:
        return error.report
    return ()


def written(findings: Iterable[Finding]) -> Iterator[dict[str, Any]]:
    for finding in findings:
        place = str(finding.place).removeprefix(f"{FOLDER / OF_GRAMMARS}/")
        told = {"code": str(finding.code), "severity": str(finding.severity), "place": place}
        yield {**told, "text": finding.text, "help": finding.help}


def fixtures() -> list[str]:
    return sorted(path.name for path in FOLDER.iterdir())


def test_every_code_has_a_fixture_or_is_made() -> None:
    assert sorted([*fixtures(), *MASSES]) == sorted(code for code in CODES if code.startswith("FIL"))


@pytest.mark.parametrize("code", fixtures())
def test_what_is_found_in_the_bad_file_is_exactly_what_is_expected(code: str) -> None:
    (bad,) = (FOLDER / code).glob("bad.*")
    expected = yaml.safe_load((FOLDER / code / "expected.yaml").read_text(encoding="utf-8"))

    assert list(written(found(bad))) == expected
    assert code in {entry["code"] for entry in expected}


@pytest.mark.parametrize("code", fixtures())
def test_nothing_is_found_in_the_good_file(code: str) -> None:
    (good,) = (FOLDER / code).glob("good.*")

    assert list(found(good)) == []


@pytest.mark.parametrize("code", MASSES)
def test_too_much_of_it(code: str) -> None:
    text, place, said = MASSES[code]

    assert [(str(f.place), str(f.code), f.text) for f in load_bytes(text.encode(), "bad.yaml").report] == [
        (place, code, said)
    ]

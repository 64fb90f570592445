"""Every code has a fixture; every fixture gives exactly what it says, and its good record gives nothing."""

import re

import pytest
import yaml

from archpack.findings import Code
from archpack.findings.catalogue import CODES, MODULES
from archpack.findings.fix import Insert, Remove, Replace
from tests.unit.checks.fixtures import FOLDER, codes, expected, judged, written

ELSEWHERE = ("FIL", "BAG", "SER", "PRF", "FET", "PKG", "SET", "INS", "TAB")
"""Groups of codes that need more than a record, or something else; they have tests of their own."""

FINDINGS = [entry for code in codes() for entry in expected(code)]

PYTHON_WORDS = re.compile(
    r"\b(str|dict|None|null|True|False|tuple|bool|int|float|NoneType|[Ee]xception|[Tt]raceback|[Ii]nvalid|[Vv]alidator|"
    r"[Rr]egex|[Pp]ydantic|[Ii]nstance|[Aa]rgument|[Bb]oolean|[Ii]nteger|[Ss]tring|[Oo]bject)\b"
)


@pytest.mark.parametrize("code", codes())
def test_what_is_found_in_the_bad_record_is_exactly_what_is_expected(code: str) -> None:
    assert [written(finding) for finding in judged(code, "bad")] == expected(code)


@pytest.mark.parametrize("code", codes())
def test_the_bad_record_shows_its_code(code: str) -> None:
    assert code in {entry["code"] for entry in expected(code)}


@pytest.mark.parametrize("code", codes())
def test_nothing_is_found_in_the_good_record(code: str) -> None:
    assert [written(finding) for finding in judged(code, "good")] == []


@pytest.mark.parametrize("code", codes())
def test_what_mends_a_finding_points_into_the_record(code: str) -> None:
    document = yaml.safe_load((FOLDER / code / "bad.yaml").read_text(encoding="utf-8"))
    for finding in judged(code, "bad"):
        for edit in finding.fix.edits if finding.fix else ():
            if isinstance(edit, Replace):
                continue
            target = document
            for step in edit.pointer.split("/")[1:]:
                target = target[int(step)] if isinstance(target, list) else target[step]
            said = target is not None or isinstance(edit, Remove)
            assert isinstance(target, dict) if isinstance(edit, Insert) else said


def test_every_code_has_a_fixture_and_every_fixture_a_code() -> None:
    assert codes() == sorted(code for code in CODES if not code.startswith(ELSEWHERE))


@pytest.mark.parametrize("code", codes())
def test_a_fixture_holds_nothing_else(code: str) -> None:
    names = {path.name for path in (FOLDER / code).iterdir()}

    assert names - {"files.yaml"} == {"bad.yaml", "good.yaml", "expected.yaml"}


@pytest.mark.parametrize("code", CODES.values(), ids=str)
def test_a_code_is_three_capitals_and_three_digits(code: Code) -> None:
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", code.code)
    assert CODES[code.code] is code


def test_no_code_is_given_twice() -> None:
    given = [value.code for module in MODULES for value in vars(module).values() if isinstance(value, Code)]

    assert sorted(given) == sorted(CODES)


@pytest.mark.parametrize("code", CODES.values(), ids=str)
def test_a_code_has_a_title_and_a_reason_in_plain_words(code: Code) -> None:
    assert code.title == code.title.strip() != ""
    assert code.title[0].isupper() or code.title.split()[0].endswith(".txt")
    assert not code.title.endswith(".")
    assert code.why.endswith(".")
    assert len(code.why) > 20
    assert PYTHON_WORDS.findall(f"{code.title} {code.why}") == []


def test_no_two_codes_have_the_same_title() -> None:
    titles = [code.title for code in CODES.values() if code.code[:3] not in ELSEWHERE]

    assert sorted(titles) == sorted(set(titles))


@pytest.mark.parametrize("entry", FINDINGS, ids=lambda entry: f"{entry['code']} {entry['place']}")
def test_a_finding_says_what_is_wrong_and_what_to_do_in_plain_words(entry: dict[str, str]) -> None:
    assert entry["text"].endswith(".")
    assert entry["help"].endswith((".", "?"))
    assert PYTHON_WORDS.findall(f"{entry['text']} {entry['help']}") == []
    assert "  " not in f"{entry['text']} {entry['help']}"
    assert not entry["text"].startswith(entry["help"])
    assert entry["help"] not in entry["text"]


@pytest.mark.parametrize("entry", FINDINGS, ids=lambda entry: f"{entry['code']} {entry['place']}")
def test_a_finding_has_a_place_that_can_be_opened(entry: dict[str, str]) -> None:
    in_record = re.fullmatch(r"bad\.yaml:[1-9][0-9]*:[1-9][0-9]*", entry["place"])
    at_file = entry["code"].startswith("CNT") and "pointer" not in entry

    assert in_record or at_file

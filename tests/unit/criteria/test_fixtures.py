"""Every code of settings and profiles has a fixture, which gives exactly what it says; its good file gives nothing."""

import re
from pathlib import Path

import pytest

from archpack.findings.catalogue import CODES
from tests.unit.criteria.fixtures import codes, expected, judged, written

HEAD = 'archpack_profile: 1\nname: example\nversion: "1"\n'
RECORD = "archpack: 1\nid: x\ntitles: [{text: t}]\n"
FINDINGS = [entry for code in codes() for entry in expected(code)]
PYTHON_WORDS = re.compile(r"\b(str|dict|None|True|False|tuple|bool|int|float|[Ee]xception|[Vv]alidat|[Ii]nstance)\b")


@pytest.mark.parametrize("code", codes())
def test_what_is_found_in_the_bad_file_is_exactly_what_is_expected(code: str) -> None:
    assert [written(finding) for finding in judged(code, "bad")] == expected(code)
    assert {entry["code"] for entry in expected(code)} == {code}


@pytest.mark.parametrize("code", codes())
def test_nothing_but_what_is_accepted_is_found_in_the_good_file(code: str) -> None:
    assert [written(finding) for finding in judged(code, "good") if not finding.accepted] == []


def test_every_code_has_a_fixture_and_every_fixture_a_code() -> None:
    assert codes() == sorted(code for code in CODES if code.startswith(("SET", "INS")))


@pytest.mark.parametrize("entry", FINDINGS, ids=lambda entry: f"{entry['code']} {entry['place']}")
def test_a_finding_says_what_is_wrong_and_what_to_do_in_plain_words(entry: dict[str, str]) -> None:
    assert entry["text"].endswith(".")
    assert entry["help"].endswith((".", "?"))
    assert PYTHON_WORDS.findall(f"{entry['text']} {entry['help']}") == []


@pytest.mark.parametrize("code", [code for code in codes() if code.startswith(("SET0", "INS1"))])
@pytest.mark.parametrize("name", ["bad", "good"])
def test_the_examples_of_the_table_have_the_finding_or_none(code: str, name: str, tmp_path: Path) -> None:
    text = getattr(CODES[code], name)
    folder = tmp_path / code
    folder.mkdir()
    (tmp_path / "archpack.toml").touch()
    if code.startswith("SET0"):
        file = folder / f"{name}.toml"
        file.write_text(text.replace('"archpack.toml"', f'"{name}.toml"'))
    else:
        file = folder / f"{name}.yaml"
        rest = "archpack_profile: 1\n" if code == "INS102" else HEAD
        file.write_text(rest + text)
    found = {str(finding.code) for finding in judged(code, name, tmp_path)}

    assert found == ({code} if name == "bad" else set())


@pytest.mark.parametrize("code", [code for code in codes() if code.startswith("INS0")])
@pytest.mark.parametrize("name", ["bad", "good"])
def test_the_examples_of_the_table_ask_what_the_smallest_record_has_or_has_not(
    code: str, name: str, tmp_path: Path
) -> None:
    folder = tmp_path / code
    folder.mkdir()
    (folder / "profile.yaml").write_text(HEAD + getattr(CODES[code], name))
    (folder / "bad.yaml").write_text(RECORD + "contents: [{id: scan, kind: scan, file: a.tif}]\n")
    (folder / "files.yaml").write_text("bad: [{path: a.tif, size: 1, pages: 1, format: image/tiff}]\n")
    found = {str(finding.code) for finding in judged(code, "bad", tmp_path)}

    assert found == ({code} if name == "bad" else set())

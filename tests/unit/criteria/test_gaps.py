"""What an institution asks of a record that could be read only in part: no untruth, and not less than is certain."""

import json
from typing import Any

import pytest

from archpack.criteria import Criteria
from archpack.criteria.profile import InstitutionProfile
from archpack.findings import Finding
from archpack.loading import load_bytes, load_file
from archpack.loading.profile_file import read_profile
from archpack.loading.tree import plain
from archpack.model.facts import FileFacts, Survey
from archpack.model.file_format import FileFormat
from archpack.package.deposit import judge
from tests.unit.checks.fixtures import TODAY
from tests.unit.checks.test_certainty import damages
from tests.unit.criteria.fixtures import FOLDER, codes
from tests.unit.criteria.test_fixtures import HEAD

OF_RECORDS = [code for code in codes() if code.startswith("INS0") or code == "SET103"]

RECORD = """\
archpack: 1
id: letter-1
titles: [{text: Report from the Attic, language: de, kind: original}]
languages: [de]
original: {repository: {name: Archive, country: DE}, locator: [{value: FAF, level: fonds}]}
access: {status: open}
summary: {de: Ottilie antwortet.}
contributors: [{name: Ada, roles: [author], identifiers: [{scheme: gnd, value: "118540238"}]}, {name: Bea, roles: [editor]}]
contents:
  - {id: scan, kind: scan, file: a.tif, folios: 1-2}
  - {id: transcript, kind: transcript, file: b.md, language: de}
accepted: [{code: WHO003, reason: She signed nothing else.}, {code: PRV005, reason: Nobody wrote it down.}]
copies: [{repository: {name: Copies}, locator: [{value: "1"}]}]
"""  # noqa: E501 - a record has lines of any length

PROFILE = """\
fields:
  - {field: id, pattern: letter-*}
  - {field: access, required: true}
  - {field: summary.de, required: true}
  - {field: original.repository.country, required: true, values: [DE]}
  - {field: "original.locator[]", min: 1}
  - {field: "copies[].repository.name", required: true, values: [Copies]}
  - {field: "copies[].locator[]", min: 1}
  - {field: "contributors[]", min: 2, max: 2}
  - {field: "contributors[].roles", required: true, values: [author, editor]}
  - {field: "contributors[roles=author].identifiers", required: true}
  - {field: "contents[kind=scan]", required: true, max: 1}
  - {field: "contents[kind=scan].folios", required: true}
  - {field: "contents[kind=transcript].language", required: true, values: [de]}
json_schema:
  required: [access]
  if: {properties: {languages: {const: [de]}}, required: [languages]}
  then: true
  else: {required: [relations]}
"""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> InstitutionProfile:
    path = tmp_path_factory.mktemp("profile") / "profile.yaml"
    path.write_text(HEAD + PROFILE, encoding="utf-8")
    return read_profile(path)


def found(data: bytes, profile: InstitutionProfile | None) -> list[Finding]:
    """Return what is found of a record by a profile, and of what it accepts."""
    survey = Survey(files=(FileFacts(path="a.tif", size=1, format=FileFormat.TIFF), FileFacts(path="b.md", size=1)))
    loaded = load_bytes(data, "record.json" if data.startswith(b"{") else "record.yaml")
    assert loaded.readable is not None
    report = judge(loaded, survey, TODAY, Criteria(profile=profile))
    return [finding for finding in report if finding.code.code.startswith(("INS", "SET"))]


def seen(document: Any, profile: InstitutionProfile | None) -> set[tuple[str, str, str]]:
    return {
        (f.place.file if not f.place.pointer else "", f.place.pointer, f.code.code)
        for f in found(json.dumps(document).encode(), profile)
    }


def test_no_damage_makes_an_institution_ask_for_what_is_there(profile: InstitutionProfile) -> None:
    tree = load_bytes(RECORD.encode()).tree
    assert tree is not None
    document = plain(tree, frozenset({"/archpack"}))
    whole = seen(document, profile)

    untruths = [(damaged, more) for damaged in damages(document) if (more := seen(damaged, profile) - whole)]

    assert {code for _, _, code in whole} == {"SET103"}
    assert untruths == []


@pytest.mark.parametrize("code", OF_RECORDS)
@pytest.mark.parametrize("name", ["bad", "good"])
def test_nor_does_one_in_a_fixture(code: str, name: str) -> None:
    path = FOLDER / code / "profile.yaml"
    asked = read_profile(path) if path.exists() else None
    tree = load_file(FOLDER / code / f"{name}.yaml").tree
    assert tree is not None
    document = plain(tree, frozenset({"/archpack"}))
    whole = seen(document, asked)

    assert [(damaged, more) for damaged in damages(document) if (more := seen(damaged, asked) - whole)] == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("access: {status: open}", "access: open", [], id="the field is there in another shape"),
        pytest.param("access: {", "acess: {", [], id="the field is there with a slip in its name"),
        pytest.param("status: open}\n", "status: opn}\n", [], id="the field is there with a word that is not allowed"),
        pytest.param("id: letter-1\n", "", [], id="nobody asks what a missing id looks like"),
        pytest.param(", folios: 1-2}", ", folio: 1-2}", [], id="in a content too"),
        pytest.param(
            "country: DE},",
            "country: AL}, lokator: [],",
            ["5:49 INS002"],
            id="a value that can be read is judged",
        ),
        pytest.param(
            "status: open}\nsummary: {de: Ottilie antwortet.}\n",
            "status: opn}\nsummary: {en: She answers.}\n",
            ["7:1 INS001"],
            id="what is missing elsewhere is missing",
        ),
        pytest.param(
            '{name: Ada, roles: [author], identifiers: [{scheme: gnd, value: "118540238"}]}',
            "{name: Ada, roles: author}, {name: Cid, roles: [author]}",
            ["8:44 INS001"],
            id="and keeps its place",
        ),
    ],
)
def test_what_is_told(old: str, new: str, expected: list[str], profile: InstitutionProfile) -> None:
    assert old in RECORD
    told = found(RECORD.replace(old, new, 1).encode(), profile)

    assert [f"{f.place.line}:{f.place.column} {f.code}" for f in told] == expected


def test_where_a_list_has_no_entries_none_of_them_lacks_anything(profile: InstitutionProfile) -> None:
    without = RECORD[: RECORD.index("copies:")]
    in_one = RECORD.replace(', locator: [{value: "1"}]', "")

    assert [f.code.code for f in found(without.encode(), profile)] == ["SET103", "SET103"]
    assert [(f.code.code, f.place.pointer) for f in found(in_one.encode(), profile) if f.code.code != "SET103"] == [
        ("INS004", "/copies/0/locator")
    ]

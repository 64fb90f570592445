from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.errors import SourceError, UnsafeError, UsageError
from archpack.findings import FindingsError
from archpack.loading.profile_file import judged_profile, read_profile
from tests.conftest import ROOT
from tests.growth import grows_like_its_input

HEAD = 'archpack_profile: 1\nname: national-archive\nversion: "1"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "profile.yaml"


def found(file: Path, text: str) -> list[str]:
    """Return place, code and text of all findings about a profile."""
    file.write_text(text, encoding="utf-8")
    return [
        f"{Path(f.place.file).name}:{f.place.line}:{f.place.column} {f.code} {f.text}"
        for f in judged_profile(file).report
    ]


def test_a_profile_is_read(file: Path) -> None:
    file.write_text(
        HEAD + "fields:\n  - {field: id, required: true, max: 1}\njson_schema: {properties: {id: {minLength: 2}}}\n"
    )
    profile = read_profile(file)

    assert profile.name == "national-archive"
    assert profile.as_dict() == {"name": "national-archive", "version": "1", "sha256": profile.sha256}
    assert profile.schema == {"properties": {"id": {"minLength": 2}}}
    assert (profile.written.fields[0].required, profile.written.fields[0].max) == (True, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a", ["1:1 INS103 The file does not hold fields with values."]),
        ("", ["1:1 FIL010 The file is empty."]),
        ("a: [", ["2:1 FIL003 A value is expected here."]),
        (HEAD + "name: x", ["4:1 FIL004 The field `name` is given twice; the first is in line 2."]),
        (HEAD.replace("1", "2", 1), ["1:19 INS103 `archpack_profile` has the wrong kind of value."]),
        (HEAD.replace("1", '"1"', 1), ["1:19 INS103 `archpack_profile` has the wrong kind of value."]),
        (HEAD + "contact:", ["4:1 INS103 `contact` has the wrong kind of value."]),
        (HEAD + "fields: [{field: id, min: many}]", ["4:27 INS103 `min` has the wrong kind of value."]),
        (HEAD + "fields: [{field: id, min: -1}]", ["4:27 INS103 `min` has the wrong kind of value."]),
        (HEAD + "fields: [{field: id, severity: eror}]", ["4:32 INS103 `eror` cannot stand here."]),
        (HEAD + "fields: [{required: true}]", ["4:10 INS102 The field `field` is missing."]),
        (HEAD + "files: [{kind: scan, formats: []}]", ["4:22 INS103 `formats` has the wrong kind of value."]),
        (HEAD + "rules: {severity: {CNT009: note}}", [
            "4:28 INS108 `CNT009` always applies: with such a finding the package itself would be wrong."
        ]),
        (HEAD + "rules: {select: [CTN]}", ["4:18 INS108 There is no code `CTN`."]),
        (HEAD + "fields: [{field: 'a b'}]", ["4:18 INS104 `a b` is not how a field is named."]),
        (HEAD + "fields: [{field: id.x}]", ["4:18 INS104 No record has `x` here."]),
        (HEAD + "fields: [{field: titles, values: [a]}]", [
            "4:26 INS110 `titles` is no single text, so nothing can be compared with it."
        ]),
        (HEAD + "fields: [{field: completeness, values: [half]}]", ["4:32 INS110 No record can have `half` here."]),
        (HEAD + "fields: [{field: id, pattern: 'x*', example: y}]", [
            "4:46 INS110 `y` does not look like the `pattern`."
        ]),
        (HEAD + "bag_info: [{label: A B, value: x}]", [
            "4:20 INS109 `A B` cannot be chosen as a label: it holds a sign that no label has."
        ]),
        (HEAD + 'bag_info: [{label: A, value: "x\\ny"}]', [
            "4:30 INS109 The value has more than one line, or a character that cannot be seen."
        ]),
        (HEAD + "bag_info: [{label: A}]", ["4:12 INS110 `A` has neither `value` nor `field`."]),
        (HEAD + "bag_info: [{label: A, field: nme}]", ["4:30 INS104 No record has `nme` here."]),
        (HEAD + "json_schema:\n  properties:\n    id: {typ: a}", ["6:10 INS106 The keyword `typ` cannot be used."]),
        (HEAD + "json_schema: [a]", ["4:1 INS105 A schema is expected here."]),
        (HEAD + "a: &x b\nc: *x", [
            "4:4 FIL005 A text that begins with & or * has a special meaning in YAML and is not accepted.",
            "5:4 FIL005 A text that begins with & or * has a special meaning in YAML and is not accepted.",
        ]),
    ],
)  # fmt: skip
def test_every_fault_of_a_profile_is_told_with_its_place(file: Path, text: str, told: list[str]) -> None:
    said = [line for line in found(file, text) if " INS101 " not in line]

    assert said == [f"profile.yaml:{line}" for line in told]


def test_a_schema_can_stand_in_a_file_beside_the_profile(file: Path) -> None:
    beside = file.parent / "record.schema.json"
    beside.write_text('{"required": ["summary"]}')
    assert found(file, HEAD + "json_schema: record.schema.json") == []
    assert read_profile(file).schema == {"required": ["summary"]}

    beside.write_text('{\n  "requird": ["summary"]\n}')
    assert found(file, HEAD + "json_schema: record.schema.json") == [
        "record.schema.json:2:3 INS106 The keyword `requird` cannot be used."
    ]
    with pytest.raises(SourceError):
        found(file, HEAD + "json_schema: none.json")


def test_numbers_and_truths_in_a_schema_are_what_json_says(file: Path) -> None:
    file.write_text(HEAD + 'json_schema: {const: [1, "1", 1.5, true, "true", null, 007, NaN, NO]}')

    assert read_profile(file).schema == {"const": [1, "1", 1.5, True, "true", None, "007", "NaN", "NO"]}


def test_a_bagit_profile_stands_beside_and_is_judged_too(file: Path) -> None:
    (file.parent / "bag.json").write_text("{}")

    said = found(file, HEAD + "bagit_profile: bag.json")
    assert {line.split()[1][:3] for line in said} == {"PRF"}
    assert {line.partition(":")[0] for line in said} == {"bag.json"}


def test_a_bagit_profile_is_no_profile_of_an_institution() -> None:
    with pytest.raises(UsageError, match="is a BagIt Profile"):
        read_profile(ROOT / "schemas" / "archpack-package.bagit-profile.json")


def test_a_profile_with_errors_is_refused_with_all_of_them(file: Path) -> None:
    file.write_text("archpack_profile: 1\nnme: x\n")
    with pytest.raises(FindingsError) as caught:
        read_profile(file)

    assert caught.value.report.texts == {str(file): "archpack_profile: 1\nnme: x\n"}
    assert sorted(str(finding.code) for finding in caught.value.report) == ["INS101", "INS102", "INS102"]


@pytest.mark.parametrize("text", ["secret", "password: secret\n", "- secret", "a: [secret"])
def test_of_a_file_that_is_no_profile_nothing_is_shown(file: Path, text: str) -> None:
    file.write_text(text)
    report = judged_profile(file).report

    assert report.errors
    assert report.texts == {}
    assert not [f for f in report if "secret" in f.text + f.help]


@pytest.mark.parametrize("text", ["secret", "- secret", "[secret"])
def test_of_a_file_that_is_no_schema_nothing_is_shown(file: Path, text: str) -> None:
    (file.parent / "a.yaml").write_text(text)
    file.write_text(HEAD + "json_schema: a.yaml\n")
    report = judged_profile(file).report

    assert {Path(f.place.file).name for f in report} == {"a.yaml"}
    assert list(report.texts) == [str(file)]
    assert not [f for f in report if "secret" in f.text + f.help]


AWAY = "leads out of the folder of the profile, or is no plain path."


@pytest.mark.parametrize("field", ["json_schema", "bagit_profile"])
@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/etc/hostname", AWAY),
        ("../outside.json", AWAY),
        ("below/../../outside.json", AWAY),
        ("./a.json", AWAY),
        ("below/", AWAY),
        ('"a\\0b"', "holds a character that cannot be seen, which no file name has."),
    ],
)
def test_a_file_that_a_profile_names_lies_beside_it(tmp_path: Path, field: str, path: str, said: str) -> None:
    (tmp_path / "profiles" / "below").mkdir(parents=True)
    (tmp_path / "outside.json").write_text("true")
    file = tmp_path / "profiles" / "profile.yaml"

    assert found(file, f"{HEAD}{field}: {path}\n") == [f"profile.yaml:4:{len(field) + 3} INS103 `{field}` {said}"]


@pytest.mark.parametrize("field", ["json_schema", "bagit_profile"])
def test_or_in_a_folder_below_and_not_behind_a_link(tmp_path: Path, field: str) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.json").write_text("true")
    (tmp_path / "profiles" / "below").mkdir(parents=True)
    (tmp_path / "profiles" / "below" / "a.json").write_text("true")
    (tmp_path / "profiles" / "link").symlink_to(tmp_path / "outside")
    file = tmp_path / "profiles" / "profile.yaml"

    found(file, f"{HEAD}{field}: below/a.json\n")
    with pytest.raises(UnsafeError):
        found(file, f"{HEAD}{field}: link/a.json\n")


def test_a_schema_that_leads_elsewhere_is_told_where_it_does(file: Path) -> None:
    schema = 'json_schema:\n  $ref: "#/default"\n  default: {$ref: "http://127.0.0.1:9/x.json"}\n'

    assert found(file, HEAD + schema) == ["profile.yaml:5:3 INS107 `#/default` leads to no part of this schema."]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe\x00", "FIL002"),
        (b"a: " + b"[" * 100, "FIL007"),
        (b"a: [" + b"b," * 200_001 + b"]", "FIL008"),
        (HEAD.encode() + b"json_schema: " + b"{not: " * 70 + b"true" + b"}" * 70, "FIL007"),
    ],
)
def test_what_asks_too_much_is_told(file: Path, data: bytes, code: str) -> None:
    file.write_bytes(data)

    assert code in {str(finding.code) for finding in judged_profile(file).report}


def test_a_profile_of_many_megabytes_and_a_link_are_refused(file: Path) -> None:
    file.write_bytes(b"#" * 5_000_001)
    with pytest.raises(SourceError):
        judged_profile(file)
    link = file.parent / "link.yaml"
    link.symlink_to(file)
    with pytest.raises(UnsafeError):
        judged_profile(link)


def test_judging_a_profile_takes_as_long_as_it_has_rules(file: Path) -> None:
    rule = "  - {field: original.repository.country, values: [AL]}\n"

    grows_like_its_input(lambda count: partial(found, file, f"{HEAD}fields:\n{rule * count}"), few=250)


@given(st.text(alphabet='archpk_ofile:1 nmvso[]{}-,"#\n', max_size=60))
def test_any_text_is_a_profile_or_told(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.mktemp("any") / "profile.yaml"
    file.write_text(text, encoding="utf-8")

    assert judged_profile(file).profile or judged_profile(file).report.errors


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(["#", "string", "x", "#/$defs/a"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["properties", "$ref", "$defs", "a", "type", "items", "allOf", "not", "required", "minItems"]
                ),
                inner,
                max_size=3,
            )
        ),
        max_leaves=12,
    )
)
def test_any_schema_is_sound_or_told(schema: object) -> None:
    from archpack.criteria.own_schema import judged, problems

    if not list(problems(schema)):
        assert list(judged(schema, {"id": "x", "titles": []}, "P")) is not None

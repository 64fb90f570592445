"""From a JSON Pointer to a line and a column, and from a file on disk to a record."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack.errors import SourceError, UnsafeError
from archpack.findings import Place
from archpack.findings.pointer import pointer_of
from archpack.loading import RECORD_FILES, load_bytes, load_file, schema_file, schema_text
from archpack.loading.limits import MAX_BYTES
from archpack.loading.tree import end_of, lines_of
from tests.unit.loading.documents import HEAD

YAML = """\
archpack: 1
id: x
titles:
  - text: t
    language: "en"
  - {text: u, kind: original}
summary:
  en: |
    A talk
  a/b~c: x
original:
  repository:
    name: AQSH
  locator: []
access:
"""


@pytest.mark.parametrize(
    ("pointer", "value", "name"),
    [
        ("", (1, 1), (1, 1)),
        ("/id", (2, 5), (2, 1)),
        ("/titles", (3, 1), (3, 1)),
        ("/titles/0", (4, 5), (4, 5)),
        ("/titles/0/text", (4, 11), (4, 5)),
        ("/titles/0/language", (5, 15), (5, 5)),
        ("/titles/1", (6, 5), (6, 5)),
        ("/titles/1/kind", (6, 21), (6, 15)),
        ("/summary/en", (8, 7), (8, 3)),
        ("/summary/a~1b~0c", (10, 10), (10, 3)),
        ("/original/repository", (12, 3), (12, 3)),
        ("/original/repository/name", (13, 11), (13, 5)),
        ("/original/locator", (14, 3), (14, 3)),
        ("/access", (15, 1), (15, 1)),
    ],
)
def test_a_pointer_leads_to_a_value_or_to_its_name(pointer: str, value: tuple[int, int], name: tuple[int, int]) -> None:
    loaded = load_bytes(YAML.encode(), "a.yaml")

    assert loaded.place(pointer) == Place("a.yaml", *value, pointer)
    assert loaded.place(pointer, key=True) == Place("a.yaml", *name, pointer)


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("/contents", (1, 1)),
        ("/contents/0/file", (1, 1)),
        ("/original/repository/country", (12, 3)),
        ("/original/locator/7", (14, 3)),
        ("/titles/2", (3, 1)),
        ("/titles/-1", (3, 1)),
        ("/titles/\u0661", (3, 1)),
        ("/titles/text", (3, 1)),
        ("/id/0", (2, 5)),
        ("/id/0/x", (2, 5)),
    ],
)
def test_a_pointer_to_what_is_not_there_leads_to_the_nearest_thing_above(pointer: str, place: tuple[int, int]) -> None:
    assert load_bytes(YAML.encode(), "a.yaml").place(pointer) == Place("a.yaml", *place, pointer)


def test_a_pointer_into_a_file_that_could_not_be_read_leads_to_the_file() -> None:
    assert load_bytes(b"\xff").place("/id") == Place("record.yaml", 0, 0, "/id")


def test_the_place_of_a_field_given_twice_is_that_of_the_value_that_is_kept() -> None:
    assert load_bytes((HEAD + "id: y\n").encode()).place("/id") == Place("record.yaml", 5, 5, "/id")


@settings(deadline=None)
@given(st.lists(st.text() | st.integers(0, 99), max_size=5))
def test_a_pointer_escapes_what_it_is_made_of(path: list[str | int]) -> None:
    steps = pointer_of(tuple(path)).split("/")[1:]

    assert [step.replace("~1", "/").replace("~0", "~") for step in steps] == [str(step) for step in path]


@settings(deadline=None)
@given(st.text(alphabet="ab\n\r\x85\u2028\u2029\v\f"))
def test_a_text_ends_in_its_last_line(text: str) -> None:
    line, column = end_of(text)

    assert line == len(lines_of(text))
    assert text.endswith(lines_of(text)[-1])
    assert column == len(lines_of(text)[-1]) + 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("a\r\nb\rc\x85d\u2028e\u2029f", ["a", "b", "c", "d", "e", "f"]),
        ("a\n\rb", ["a", "", "b"]),
        ("a\vb\fc", ["a\vb\fc"]),
    ],
)
def test_lines_are_those_of_yaml(text: str, lines: list[str]) -> None:
    assert lines_of(text) == lines


@pytest.mark.parametrize("name", RECORD_FILES)
def test_a_record_file_is_read_from_a_disk(tmp_path: Path, name: str) -> None:
    text = HEAD if name != "record.json" else '{"archpack": 1, "id": "x", "titles": [{"text": "t"}]}'
    (tmp_path / name).write_text(text, encoding="utf-8")

    loaded = load_file(tmp_path / name)

    assert loaded.record is not None
    assert (loaded.record.id, loaded.file, loaded.data) == ("x", name, text.encode())
    assert load_file(str(tmp_path / name)) == loaded


def test_a_file_without_a_folder_is_read_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "record.yaml").write_text(HEAD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert load_file("record.yaml").record is not None


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "record.yaml"
    with path.open("wb") as file:
        file.truncate(100 * MAX_BYTES)

    loaded = load_file(path)

    assert [str(finding.code) for finding in loaded.report] == ["FIL001"]
    assert len(loaded.data) == MAX_BYTES + 1


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"record\.yaml cannot be read"):
        load_file(tmp_path / "record.yaml")
    with pytest.raises(SourceError, match="There is no folder"):
        load_file(tmp_path / "away" / "record.yaml")


def test_a_link_and_a_folder_are_no_record_files(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "record.yaml").symlink_to("real.yaml")
    (tmp_path / "record.json").mkdir()

    with pytest.raises(UnsafeError, match="is a link"):
        load_file(tmp_path / "record.yaml")
    with pytest.raises(UnsafeError, match="is not an ordinary file"):
        load_file(tmp_path / "record.json")


# What the rules can judge nevertheless


def test_a_record_without_findings_can_be_judged() -> None:
    loaded = load_bytes(HEAD.encode())

    assert loaded.record is loaded.readable is not None


@pytest.mark.parametrize(
    "continued",
    [
        "colour: grey\n",
        "colour: grey\nlangauges: [sq]\n",
        "dates: [{kind: created, display: July 6, 1963}]\n",
        "original: {repository: {name: x, city: y}, colour: grey}\n",
        "? [a]\n: b\n",
        "citation: {text: &a x}\n",
        "id: x\n",
    ],
)
def test_unknown_fields_and_slips_of_yaml_hide_no_other_finding(continued: str) -> None:
    loaded = load_bytes((HEAD + continued).encode())

    assert loaded.record is None
    assert loaded.readable is not None
    assert loaded.readable.title == "t"


@pytest.mark.parametrize(
    ("continued", "left_out"),
    [
        ("colour: grey\ncompleteness: half\n", {("colour",), ("completeness",)}),
        ("languages: sq\n", {("languages",)}),
        ("languages: [sq, [en]]\n", {("languages", 1)}),
        ("id:\n", {("id",)}),
        ("titles: []\n", {("titles",)}),
        ("titles: [{text: ' '}]\n", {("titles",)}),
        ("archpack: 2\n", {("archpack",)}),
        ("summary: {en: x, ' ': y}\n", {("summary", " ")}),
        ("access: {status: opn, reason: x}\n", {("access",)}),
        ("original: {repository: {name: A, country: [x]}}\n", {("original", "repository", "country")}),
        ("original: {repository: {name: ' '}}\n", {("original",)}),
        (
            "contributors: [{name: A, roles: ['', a]}, {name: B, roles: ['']}]\n",
            {("contributors", 0, "roles", 0), ("contributors", 1)},
        ),
        (
            "contents: [{id: a, kind: scan, filename: x}, {id: b, kind: scan, file: y, colour: z}]\n",
            {("contents", 0), ("contents", 1, "colour")},
        ),
        (
            "contents: [x, {id: a, kind: scan, filename: x}, {id: b, kind: scan, files: y, of: []}]\n",
            {("contents", 0), ("contents", 1), ("contents", 2, "of")},
        ),
        ("contents: [{id: a, kind: scan, file: y, access: {status: x}}]\n", {("contents", 0, "access")}),
    ],
)
def test_the_smallest_part_of_the_wrong_shape_is_left_out(continued: str, left_out: set[tuple[str | int, ...]]) -> None:
    loaded = load_bytes((HEAD + continued).encode())

    assert (loaded.record, loaded.readable is None) == (None, False)
    assert loaded.gaps.paths == left_out


@pytest.mark.parametrize("text", ["x: [", "@", "[a]", "a"])
def test_what_cannot_be_read_at_all_leaves_nothing_to_judge(text: str) -> None:
    assert load_bytes(text.encode()).readable is None


def test_the_schema_that_is_shipped_with_the_package_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "record-v1.schema.json").write_text('{"title": "é"}', encoding="utf-8")
    monkeypatch.setattr(schema_file, "files", lambda _package: tmp_path)

    assert schema_text() == '{"title": "é"}'


@pytest.mark.parametrize("value", ["*.tif", "*a.tif", "&.tif", "*é"])
def test_a_sign_that_cannot_begin_a_text_is_pointed_to(value: str) -> None:
    (finding,) = load_bytes(f"archpack: 1\ncontents: [{{files: {value}}}]\n".encode()).report

    assert (str(finding.code), finding.place.line, finding.place.column) == ("FIL003", 2, 20)

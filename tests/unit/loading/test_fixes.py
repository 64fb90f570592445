"""What is found when a record is read carries the fix that archpack can make, and none that it only guesses at."""

import pytest

from archpack.findings import Finding, Fix
from archpack.findings.fix import Remove, RenameField, Replace, SetValue
from archpack.loading import load_bytes

HEAD = "archpack: 1\nid: x\ntitles: [{text: A}]\n"


def found(text: str | bytes, file: str = "record.yaml") -> list[Finding]:
    return list(load_bytes(text if isinstance(text, bytes) else text.encode(), file).report)


def fixes(text: str | bytes) -> list[tuple[str, bool] | None]:
    return [(f.fix.title, f.fix.safe) if f.fix else None for f in found(text)]


def repaired(text: str) -> tuple[str, bool] | None:
    """Return a text with the one fix of what makes it unreadable, and whether that is safe."""
    (finding,) = found(text)
    if finding.fix is None:
        return None
    for edit in reversed(finding.fix.edits):
        assert isinstance(edit, Replace)
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text, finding.fix.safe


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("languges: [sq]\n", ("Write `languages`.", True)),
        ("Languages: [sq]\n", ("Write `languages`.", True)),
        ("lang: [sq]\n", None),
        ("langs: [sq]\n", None),
        ("langagues_: [sq]\n", ("Write `languages`.", False)),
        ("weather: fine\n", None),
        ("languges:\n", None),
        ("access: {status: Open}\n", ("Write `open`.", True)),
        ("access: {status: opne}\n", ("Write `open`.", True)),
        ("access: {status: nobody}\n", None),
        ("id:\n", None),
        ("completeness:\nnotes: []\n", ("Delete what says nothing.", True)),
        ("languages: sq\n", ("Write `[sq]`.", True)),
        ("languages: sq, en\n", ("Write `[sq, en]`.", False)),
        ('languages: "sq, en"\n', ("Write `[sq, en]`.", False)),
        ('languages: "sq"\n', ('Write `["sq"]`.', True)),
        ("languages: {sq: en}\n", None),
        ("notes: a note\n", None),
        ("languages: (sq)\n", None),
        ("access:\nlanguages: [sq]\n", None),
        ("completeness: # full\n", ("Delete what says nothing.", False)),
        ("+languages: [sq]\n", ("Write `languages`.", False)),
        ("dates: [{kind: created, display: July 6, 1963}]\n", ("Put the whole text in quotes.", True)),
        ("dates: [{kind:created, display: x}]\n", ("Put a blank behind the colon.", True)),
        ("contributors: [{name: A, roels, roles: [author]}]\n", ("Put the whole text in quotes.", False)),
    ],
)
def test_the_shape_of_a_record(text: str, fix: tuple[str, bool] | None) -> None:
    assert next(filter(None, fixes(HEAD + text)), None) == fix


def test_a_list_that_lost_its_brackets_in_braces_is_one_cause_with_one_fix() -> None:
    text = HEAD + "contributors: [{name: A, roles: author, editor, scope: [x]}]\n"
    at = text.index("author")
    fix = Fix("Write `[author, editor]`.", (Replace(at, at + len("author, editor"), "[author, editor]"),), safe=False)

    assert [(str(f.code), f.fix) for f in found(text)] == [("REC003", fix), ("REC001", fix)]


def test_of_a_quoted_list_that_lost_its_brackets_nothing_is_proposed() -> None:
    text = HEAD + 'contributors: [{name: A, roles: "author", editor}]\n'

    assert fixes(text) == [None, None]


def test_curly_quotes_around_a_text_that_was_cut_become_straight_ones() -> None:
    text = HEAD + "dates: [{kind: created, display: “July 6, 1963”}]\n"
    at = text.index("“")
    fix = Fix("Write straight quotation marks.", (Replace(at, at + 14, '"July 6, 1963"'),), safe=False)

    assert [f.fix for f in found(text)] == [fix]


@pytest.mark.parametrize("sign", ["*12", "!12 x", "&12 x"])
def test_a_text_that_begins_with_a_sign_of_yaml_is_quoted_if_somebody_asks(sign: str) -> None:
    text = f"{HEAD}languages: [ {sign} ]\n"
    (fix,) = [finding.fix for finding in found(text) if finding.fix]

    at = text.index(sign)
    assert fix.edits == (Replace(at, at + len(sign), f'"{sign}"'),)
    assert not fix.safe


def test_a_name_that_is_taken_is_not_proposed() -> None:
    assert fixes(f"{HEAD}languages: [sq]\nlanguges: [en]\n") == [None]


def test_the_edits_point_into_the_record() -> None:
    text = HEAD.replace("{text: A}", "{text: A, knid: original, kind: orignal, note: }")

    edits = [edit for finding in found(text) if finding.fix for edit in finding.fix.edits]

    assert edits == [SetValue("/titles/0/kind", "original")]
    slashed = found(f'{HEAD}"sum/mary~": x\n')[0].fix
    assert slashed is not None
    assert slashed.edits == (RenameField("/sum~1mary~0", "summary"),)
    assert [f.fix.edits for f in found(f"{HEAD}sumary: {{en: x}}\n") if f.fix] == [(RenameField("/sumary", "summary"),)]
    assert [f.fix.edits for f in found(f"{HEAD}completeness: ''\n") if f.fix] == [(Remove("/completeness"),)]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("id: x\n", True),
        ("id: y\n", False),
        ("id: {a: b}\n", False),
    ],
)
def test_a_field_given_twice_can_go_if_it_says_the_same(text: str, fix: bool) -> None:
    (finding,) = found(HEAD + text)[:1]

    assert finding.code.code == "FIL004"
    assert (finding.fix is not None) is fix


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("id:x\ntitles: []\n", ("id: x\ntitles: []\n", True)),
        ("a: 1\nid:x\n", ("a: 1\nid: x\n", True)),
        ("a: 1\nother:x\n", None),
        ("id: a: b\n", ('id: "a: b"\n', True)),
        ("a:\n  - id: a: b # c\n", None),
        ("id: @x\n", ('id: "@x"\n', True)),
        ("id: %x\n", ('id: "%x"\n', True)),
        ("files: *.tif\n", ('files: "*.tif"\n', True)),
        ("files: *\n", ('files: "*"\n', True)),
        ("files: scan-*a.tif: x\n", ('files: "scan-*a.tif: x"\n', True)),
        ("a: {kind: scan, files: *.tif}\n", ('a: {kind: scan, files: "*.tif"}\n', True)),
        ("a: {kind: @scan, files: *a.tif, id: %x}\n", ('a: {kind: "@scan", files: "*a.tif", id: "%x"}\n', True)),
        ("files: * two\n", None),
        ("id: “a: b” and “c: d”\n", ('id: "“a: b” and “c: d”"\n', False)),
        ("id: 'it's'\n", ('id: "it\'s"\n', True)),
        ('id: "say "no""\n', ('id: "say \\"no\\""\n', True)),
        ("id: “a: b”\n", ('id: "a: b"\n', False)),
        ("a: {id: b: c, kind: d}\n", ('a: {id: "b: c", kind: d}\n', True)),
        ("a: {id: b: c, kind: d: e}\n", ('a: {id: "b: c", kind: "d: e"}\n', True)),
        ("id: a: b\nkind: c: d\nnote: e\n", ('id: "a: b"\nkind: "c: d"\nnote: e\n', True)),
        ("a:\n\t- x\n", ("a:\n  - x\n", True)),
        ("a:\n\tb: 1\n\tc:\n\t\td: 2\n", ("a:\n  b: 1\n  c:\n    d: 2\n", True)),
        ("a:\r\n\tb: 1\r\n", ("a:\r\n  b: 1\r\n", True)),
        ("a:\n  b:\n    c: 1\n\td: 1\n", ("a:\n  b:\n    c: 1\n  d: 1\n", False)),
        ("a:\n  - b\n\t- c\n", ("a:\n  - b\n  - c\n", True)),
        ("id: [a\n", None),
        ("a:\n  b: 1\n\tid: x\n", ("a:\n  b: 1\n  id: x\n", False)),
        ("id: x kind: y\n", None),
        ("id: x\n\tlanguages: [sq]\n", ("id: x\nlanguages: [sq]\n", True)),
        ("id: {a: b: c}: d\n", None),
        ("id: status: x}\n", None),
        ("id: ? x\n", ('id: "? x"\n', False)),
        ("id: ''x''\n", ("id: \"'x'\"\n", False)),
        ('id: "a\n', None),
        ("id: x\n  kind: y\n    z\n- w\n", None),
        ("id: \x00\n", None),
    ],
)
def test_what_is_not_well_formed(text: str, mended: tuple[str, bool] | None) -> None:
    assert repaired(text) == mended


def test_a_long_text_is_not_tried_often() -> None:
    assert repaired("id: a: b\n" + "# comment\n" * 100_000) is None
    assert repaired("id: a: b\n" * 1000) is None


@pytest.mark.parametrize(
    ("data", "fix"),
    [
        ("id: é\n".encode("cp1252"), ("Read it as Windows-1252 and save it as UTF-8.", False)),
        ("id: é\n".encode("utf-16"), ("Read it as UTF-16 and save it as UTF-8.", True)),
        (b"\xff\xfe\x00", None),
        (b"\x89PNG\x00\xff\x00\x00", None),
        ("id: é\n".encode("utf-16-be"), ("Read it as UTF-16 and save it as UTF-8.", False)),
        ("id: é\n".encode("utf-16-le"), ("Read it as UTF-16 and save it as UTF-8.", False)),
        (b"id: \x81\n", None),
    ],
)
def test_another_encoding(data: bytes, fix: tuple[str, bool] | None) -> None:
    assert fixes(data) == [fix]


def test_a_file_with_thousands_of_findings_is_no_record_to_mend() -> None:
    assert set(fixes(HEAD + "".join(f"titels{n}: x\n" for n in range(1500)))) == {None}

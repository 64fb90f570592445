"""Rules that need the record and the files beside it, at their edges. What each says is in the fixtures."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archpack import checks
from archpack.checks.files.contents import claimed_twice, empty_files, missing_files, not_files, undeclared_files
from archpack.checks.files.names import impossible_names, unstorable_names
from archpack.checks.identity.folios import pages_against_folios
from archpack.findings import Finding
from archpack.model import Record
from archpack.model.facts import FileFacts, FileKind, Survey
from tests.unit.checks.records import places, record, scans, survey, texts
from tests.unit.model.strategies import records

EMPTY = Survey()


def name_findings(path: str) -> list[Finding]:
    found = survey(path)
    return [*unstorable_names(record(), found), *impossible_names(record(), found)]


def of_kind(path: str, kind: FileKind, **facts: Any) -> FileFacts:
    return FileFacts(path=path, kind=kind, **facts)


facts = st.builds(
    FileFacts,
    path=st.lists(
        st.text(st.characters(exclude_characters="/\0", exclude_categories=()), min_size=1, max_size=8)
        | st.sampled_from(["scan", ".DS_Store", "a.tif", "con"]),
        min_size=1,
        max_size=3,
    ).map("/".join),
    kind=st.sampled_from(list(FileKind)),
    size=st.integers(0, 3),
    pages=st.none() | st.integers(0, 4),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records, st.lists(facts, max_size=6, unique_by=lambda f: f.path))
def test_no_deposit_makes_a_rule_fail(any_record: Record, files: list[FileFacts]) -> None:
    for finding in checks.check_deposit(any_record, Survey(files=tuple(files))):
        assert finding.text.endswith(".")
        assert bool(finding.place.file) != bool(finding.place.pointer)


# Missing and undeclared files


def test_a_deposit_with_what_the_record_names_has_no_findings() -> None:
    contents = scans("scan/*.tif")

    assert list(checks.check_deposit(record(contents=contents), survey("scan/1.tif", "scan/2.tif"))) == []


@pytest.mark.parametrize(
    ("content", "files", "said", "remedy"),
    [
        ({"file": "a.md"}, (), "There is no file `a.md` in the deposit.", "Put it there, or correct the name"),
        ({"files": "*.md"}, (), "There are no files that fit `*.md` in the deposit.", "Put them there, or correct"),
        ({"file": "a.md"}, ("A.md",), "There is no file `a.md` in the deposit.", "The deposit has `A.md`: capital"),
        ({"file": "É.md"}, ("é.md",), "There is no file `É.md` in the deposit.", "The deposit has `é.md`: capital"),
    ],
)
def test_a_missing_file(content: dict[str, str], files: tuple[str, ...], said: str, remedy: str) -> None:
    (finding,) = missing_files(record(contents=[{"id": "x", "kind": "scan", **content}]), survey(*files))

    assert finding.text == said
    assert finding.help.startswith(remedy)


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["a.tif"], [("a.tif", "CNT002")]),
        (["old/a.tif", "old/b.tif"], [("old/", "CNT002")]),
        (["old/a/1.tif", "old/b/2.tif"], [("old/", "CNT002")]),
        (["scan/a/1.tif", "scan/b/2.tif"], [("scan/a/", "CNT002"), ("scan/b/", "CNT002")]),
        (["scan/x.jpg", "scan/y.jpg"], [("scan/x.jpg", "CNT002"), ("scan/y.jpg", "CNT002")]),
        ([".DS_Store", "old/.DS_Store"], [(".DS_Store", "CNT007"), ("old/.DS_Store", "CNT007")]),
        ([".archpack/record-v1.schema.json", ".archpack/x/y"], []),
        ([".archpack"], [(".archpack", "CNT002")]),
        ([".hidden"], [(".hidden", "CNT002")]),
    ],
)
def test_undeclared_files(paths: list[str], expected: list[tuple[str, str]]) -> None:
    found = undeclared_files(record(contents=scans("scan/*.tif")), survey("scan/1.tif", *paths))

    assert sorted(places(found)) == sorted(expected)


def test_a_folder_of_strangers_is_told_once_with_their_number() -> None:
    assert texts(undeclared_files(record(), survey("old/1", "old/2", "older/1"))) == [
        "No content of the record names the 2 files in this folder.",
        "No content of the record names the file in this folder.",
    ]


@pytest.mark.parametrize("path", ["scan/.DS_Store", "scan/Thumbs.db", "scan/._1.tif", "scan/desktop.ini"])
def test_a_pattern_does_not_take_what_an_operating_system_left(path: str) -> None:
    found = list(checks.check_deposit(record(contents=scans("scan/*")), survey("scan/1.tif", path)))

    assert places(found) == [(path, "CNT007")]


# Empty files, links, pipes


def test_only_declared_ordinary_files_are_called_empty() -> None:
    files = (
        of_kind("a.tif", FileKind.FILE),
        of_kind("b.tif", FileKind.LINK),
        of_kind("c.tif", FileKind.OTHER),
        of_kind("d.jpg", FileKind.FILE),
        of_kind("e.tif", FileKind.FILE, size=1),
    )

    assert places(empty_files(record(contents=scans("*.tif")), Survey(files=files))) == [("a.tif", "CNT003")]


def test_links_and_pipes_are_told_declared_or_not() -> None:
    files = (of_kind("a", FileKind.LINK), of_kind("b", FileKind.OTHER), of_kind("c", FileKind.FILE))

    assert places(not_files(record(), Survey(files=files))) == [("a", "CNT005"), ("b", "CNT006")]


# Files claimed twice


def test_a_file_of_two_contents_points_to_the_second() -> None:
    found = claimed_twice(record(contents=scans("*.tif", "1.*", "2.*")), survey("1.tif", "2.tif"))

    assert places(found) == [("/contents/1/files", "CNT008"), ("/contents/2/files", "CNT008")]


def test_contents_of_one_id_are_one_content() -> None:
    contents = [{"id": "a", "kind": "scan", "file": "1.tif"}] * 2

    assert list(claimed_twice(record(contents=contents), survey("1.tif"))) == []


# Pages against folios


def scanned(folios: str | None, *contents: dict[str, str]) -> Record:
    locator = [{"value": folios, "level": "folio"}] if folios else []
    listed = contents or ({"files": "*.tif"},)
    return record(
        original={"repository": {"name": "A"}, "locator": locator},
        contents=[{"id": f"{n}", "kind": "scan", **content} for n, content in enumerate(listed)],
    )


@pytest.mark.parametrize(
    ("folios", "pages", "needed"),
    [
        ("28-48", 21, None),
        ("28-48", 42, None),
        ("28-48", 20, "21 or 42"),
        ("28-48", 22, "21 or 42"),
        ("12r-13v", 4, None),
        ("12r-13v", 2, "4"),
        ("12r-13v", 8, "4"),
        ("442, 445r-447v", 7, None),
        ("521-22", 2, None),
        ("5, 5ob", 2, None),
        ("185r-", 3, None),
        ("48-28", 3, None),
        ("x", 3, None),
    ],
)
def test_the_number_of_pages(folios: str, pages: int, needed: str | None) -> None:
    found = pages_against_folios(scanned(folios), survey("1.tif", pages=pages))

    expected = [f"The scan has {pages} pages, but the folios {folios} need {needed}."] if needed else []
    assert texts(found) == expected


def test_pages_are_counted_over_the_files_of_a_scan() -> None:
    assert list(pages_against_folios(scanned("1-3"), survey("1.tif", "2.tif", "3.tif"))) == []
    assert texts(pages_against_folios(scanned("1-3"), survey("1.tif"))) == [
        "The scan has 1 page, but the folios 1-3 need 3 or 6."
    ]


def test_scans_without_folios_of_their_own_show_those_of_the_locator_together() -> None:
    two = scanned("1-3", {"file": "a.tif"}, {"file": "b.tif", "folios": "9"}, {"file": "c.tif"})

    assert (
        list(
            pages_against_folios(two, Survey(files=(*survey("a.tif", "b.tif").files, *survey("c.tif", pages=2).files)))
        )
        == []
    )
    assert places(pages_against_folios(two, survey("a.tif", "b.tif", "c.tif"))) == [("/contents/0/file", "CNT004")]


@pytest.mark.parametrize("folios", [None, "1-3"])
def test_a_scan_with_folios_of_its_own_is_compared_with_them(folios: str | None) -> None:
    own = scanned(folios, {"file": "a.tif", "folios": "9-10"})

    assert places(pages_against_folios(own, survey("a.tif"))) == [("/contents/0/folios", "CNT004")]


def test_without_folios_or_files_or_scans_nothing_is_compared() -> None:
    text = {"kind": "transcript", "file": "a.tif", "folios": "1-3"}

    assert list(pages_against_folios(scanned(None), survey("1.tif"))) == []
    assert list(pages_against_folios(record(contents=scans("*.tif")), survey("1.tif"))) == []
    assert list(pages_against_folios(scanned("1-3"), EMPTY)) == []
    assert list(pages_against_folios(scanned("1-3", text), survey("a.tif"))) == []


def test_a_file_whose_pages_cannot_be_counted_is_told_instead() -> None:
    files = (*survey("1.tif").files, *survey("2.tif", pages=None).files)

    assert places(pages_against_folios(scanned("1-3"), Survey(files=files))) == [("2.tif", "CNT013")]


# Names


@pytest.mark.parametrize(
    "path", ["a", "a/b.c", "é/è", "e\u0301", "a b", " a", "a.b.c", "(1)", "a&b", "#a", "~a", "会", "a\u00a0b"]
)
def test_a_name_that_every_tool_keeps(path: str) -> None:
    assert name_findings(path) == []


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("100%", "The name holds a percent sign, which tools that read packages understand in different ways."),
        ("a%20b/c", "The name holds a percent sign, which tools that read packages understand in different ways."),
        ("a\\b", "The name holds a backslash, which Windows reads as a folder."),
        ("a ", "The name ends with a blank, which other tools drop."),
        ("a\u00a0", "The name ends with a blank, which other tools drop."),
        ("a\tb", "The name holds a character that cannot be written, such as a line break or a broken letter."),
        ("a\x7f", "The name holds a character that cannot be written, such as a line break or a broken letter."),
        ("a\r", "The name holds a character that cannot be written, such as a line break or a broken letter."),
        ("a\u2029b", "The name holds a character that cannot be written, such as a line break or a broken letter."),
        ("\udceb.tif", "The name holds a character that cannot be written, such as a line break or a broken letter."),
    ],
)
def test_a_name_that_some_tool_loses(path: str, said: str) -> None:
    assert [(f.code.code, f.text) for f in name_findings(path)] == [("CNT010", said)]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        *((f"a{sign}b", f"Windows allows no {sign} in a file name.") for sign in '<>:"|?*'),
        ("a./b", "Windows drops the dot or blank at the end of the name."),
        ("a /b", "Windows drops the dot or blank at the end of the name."),
        ("a..", "Windows drops the dot or blank at the end of the name."),
        ("con", "Windows keeps the name con for itself."),
        ("NUL.tif", "Windows keeps the name NUL for itself."),
        ("x/Com1.tar.gz", "Windows keeps the name Com1 for itself."),
        ("lpt9/x", "Windows keeps the name lpt9 for itself."),
    ],
)
def test_a_name_that_windows_cannot_store(path: str, said: str) -> None:
    assert [(f.code.code, f.text) for f in name_findings(path)] == [("CNT012", said)]


@pytest.mark.parametrize("path", ["console", "com", "com10", "nul1", "a.con", "auxiliary.tif"])
def test_a_name_that_only_resembles_one_of_windows(path: str) -> None:
    assert name_findings(path) == []


def test_names_of_the_operating_system_are_left_alone() -> None:
    assert name_findings("Icon\r") == []
    assert name_findings(".Trashes/100%") == []


def test_twins_are_told_once_for_each_group() -> None:
    found = survey("a.tif", "A.tif", "e\u0301", "\u00e9", "\u00c9")

    assert places(unstorable_names(record(), found)) == [("e\u0301", "CNT010")]
    assert places(impossible_names(record(), found)) == [("A.tif", "CNT012"), ("\u00c9", "CNT012")]


def test_a_twin_with_half_a_character_can_be_told() -> None:
    (finding,) = impossible_names(record(), survey("A\udceb", "a\udceb"))

    assert finding.text.encode("utf-8")
    assert "a\\udceb" in finding.text


# Time


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda n: (scans(*(f"{i}.tif" for i in range(n))), [f"{i}.tif" for i in range(n)]), id="contents"),
        pytest.param(lambda n: (scans("*.tif"), [f"{i}.tif" for i in range(n)]), id="files of one content"),
        pytest.param(lambda n: ([], [f"{i}/{i}.tif" for i in range(n)]), id="undeclared folders"),
        pytest.param(lambda n: (scans(*(f"a{i}" for i in range(n))), []), id="missing files"),
    ],
)
def test_twice_as_much_takes_about_twice_as_long(make: Callable[[int], tuple[list[dict[str, str]], list[str]]]) -> None:
    def seconds(count: int) -> float:
        contents, paths = make(count)
        large, found = record(contents=contents), survey(*paths)
        started = time.perf_counter()
        list(checks.check_deposit(large, found))
        return time.perf_counter() - started

    seconds(10)
    small, large = seconds(500), min(seconds(4000), seconds(4000))

    # Eight times as much; quadratic work would take 64 times as long. Short times are left to the noise.
    assert large < max(30 * small, 0.5)

"""What was seen on disk, as values: which files a pattern means, and in which order."""

import time
import unicodedata
from fnmatch import fnmatchcase

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from archpack.filenames import is_lock_file, is_system_file
from archpack.model import Content, ContentKind, facts
from archpack.model.facts import FileFacts, FileKind, Survey, matches, page_order


def survey(*paths: str) -> Survey:
    return Survey(files=tuple(FileFacts(path=path) for path in paths))


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("a.tif", "a.tif"),
        ("scan/*.tif", "scan/0028.tif"),
        ("scan/.*", "scan/.tif"),
        ("scan/*", "scan/0028.tif"),
        ("*/*", "scan/0028.tif"),
        ("scan/00??.tif", "scan/0028.tif"),
        ("scan/*28*", "scan/28"),
        ("scan/[a].tif", "scan/[a].tif"),
        ("scan/[!a]*.tif", "scan/[!a]1.tif"),
        ("scan/]*[.tif", "scan/]x[.tif"),
        ("scan/a*b*c", "scan/abbbc"),
        ("a\nb*", "a\nb\n"),
        ("*", "\udceb"),
        (".hidden/*", ".hidden/a"),
        (".*", ".hidden"),
        ("*é*", "caf\u0065\u0301.md"),
        ("caf\u0065\u0301.md", "café.md"),
        ("caf?.md", "caf\u0065\u0301.md"),
        ("{a,b}", "{a,b}"),
        ("a\\*", "a\\b"),
    ],
)
def test_a_pattern_means_a_path(pattern: str, path: str) -> None:
    assert matches(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("a.tif", "A.tif"),
        ("a.tif", "b/a.tif"),
        ("*.tif", "scan/a.tif"),
        ("scan/*", "scan/a/b"),
        ("scan/*", "scan"),
        ("scan/?.tif", "scan/10.tif"),
        ("scan/?.tif", "scan/.tif"),
        ("[ab].tif", "a.tif"),
        ("[!a].tif", "b.tif"),
        ("**/a", "x/y/a"),
        ("{a,b}", "a"),
        ("*.tif", "._a.tif"),
        ("scan/*", "scan/.hidden"),
        ("?hidden", ".hidden"),
        ("*/a", ".hidden/a"),
        ("", "a"),
        ("a", ""),
        ("a*", "ba"),
        ("*a", "ab"),
        ("a", "a\n"),
    ],
)
def test_a_pattern_does_not_mean_a_path(pattern: str, path: str) -> None:
    assert not matches(pattern, path)


names = st.text(st.characters(exclude_characters="/*?", codec="utf-8"), min_size=1).filter(
    lambda name: not name.startswith(".")
)


@settings(deadline=None)
@given(st.lists(names, min_size=1, max_size=3))
def test_a_path_means_itself_however_it_is_composed(parts: list[str]) -> None:
    path = "/".join(parts)
    assume(not is_system_file(path))
    composed, decomposed = unicodedata.normalize("NFC", path), unicodedata.normalize("NFD", path)

    assert matches(composed, decomposed)
    assert matches(decomposed, composed)
    assert [facts.path for facts in survey(decomposed).matching(composed)] == [decomposed]


@settings(deadline=None)
@given(names, names)
def test_a_star_stands_for_any_letters(start: str, end: str) -> None:
    start, end = unicodedata.normalize("NFC", start), unicodedata.normalize("NFC", end)
    path = unicodedata.normalize("NFC", f"{start} 28 {end}")

    assert matches(f"{start}*{end}", path)
    assert matches("*", path)
    assert matches("?" * len(path), path)


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_pattern_and_any_path_can_be_compared(pattern: str, path: str) -> None:
    assert matches(pattern, path) in {True, False}


@pytest.mark.parametrize(
    "pattern", ["*a" * 100 + "b", "*" * 200 + "b", "*?" * 100 + "b", "*a*" * 60 + "b", "?*" * 120 + "b"]
)
def test_a_pattern_that_is_hard_to_match_is_answered_at_once(pattern: str) -> None:
    started = time.perf_counter()

    assert not matches(pattern, "a" * 255)
    assert time.perf_counter() - started < 1


def test_files_are_in_the_order_of_their_pages() -> None:
    paths = ["scan/10.tif", "scan/2.tif", "scan/1.tif", "scan/02a.tif", "scan/1b.tif", "scan/cover.tif"]

    assert [facts.path for facts in survey(*paths).matching("scan/*")] == [
        "scan/1.tif",
        "scan/1b.tif",
        "scan/2.tif",
        "scan/02a.tif",
        "scan/10.tif",
        "scan/cover.tif",
    ]


@pytest.mark.parametrize(
    "ordered",
    [
        ["2", "10"],
        ["0002", "0010"],
        ["9", "010", "11"],
        ["a2b", "a10b"],
        ["a1b2", "a1b10", "a2b1"],
        ["12r", "12v", "13r", "13v"],
        ["f1-2", "f1-10", "f2-1"],
        ["01", "1", "2"],
        ["99999999999999999999", "100000000000000000000"],
        ["0", "1"],
        ["p\u0661", "p\u0662"],
    ],
)
def test_numbers_in_names_count_as_numbers(ordered: list[str]) -> None:
    backwards = ordered[::-1]

    assert sorted(backwards, key=page_order) == ordered


@settings(deadline=None)
@given(st.lists(st.text(), unique=True))
def test_every_order_is_the_same_whatever_the_disk_says_first(paths: list[str]) -> None:
    backwards = paths[::-1]

    assert sorted(paths, key=page_order) == sorted(backwards, key=page_order)


def test_a_name_without_signs_and_a_pattern_agree() -> None:
    found = survey("a/b.tif", "a/B.tif", "a/e\u0301.tif")

    assert found.matching("a/b.tif") == (found.files[0],)
    assert found.matching("a/é.tif") == (found.files[2],)
    assert found.matching("a/x.tif") == found.matching("a") == found.matching("") == ()


def test_a_pattern_of_one_folder_is_compared_with_its_files_only(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def compare(name: str, glob: str) -> bool:
        compared.append(name)
        return fnmatchcase(name, glob)

    monkeypatch.setattr(facts, "fnmatchcase", compare)
    found = survey(*(f"t{folder}/{name}.tif" for folder in range(50) for name in "ab"))

    meant = [[one.path for one in found.matching(f"t{folder}/*.tif")] for folder in range(50)]

    assert meant == [[f"t{folder}/a.tif", f"t{folder}/b.tif"] for folder in range(50)]
    assert len(compared) == 50 * 2 * 2  # each folder's two files, by the names of the folder and of the file


@settings(deadline=None)
@given(st.lists(st.text("ab*?./\u0301é", max_size=8), max_size=8), st.text("ab*?./\u0301é", max_size=8))
def test_the_files_of_a_pattern_are_those_that_match_one_by_one(paths: list[str], pattern: str) -> None:
    assume("*" in pattern or "?" in pattern)
    paths = sorted({path for path in paths if not (is_system_file(path) or is_lock_file(path))}, key=page_order)

    assert [one.path for one in survey(*paths).matching(pattern)] == [p for p in paths if matches(pattern, p)]


def test_two_files_that_differ_in_composition_only_are_both_meant() -> None:
    assert len(survey("e\u0301", "\u00e9").matching("é")) == 2


@pytest.mark.parametrize("pattern", ["*", "?humbs.db", "Thumbs.db", "[T]humbs.db"])
def test_what_an_operating_system_left_is_never_meant(pattern: str) -> None:
    assert survey("Thumbs.db", "desktop.ini").matching(pattern) == ()


def test_a_survey_is_a_value() -> None:
    one, two = survey("a"), survey("a")
    one.matching("a")

    assert one == two
    assert survey("b") != one
    with pytest.raises(ValidationError):
        one.files = ()  # type: ignore[misc]
    with pytest.raises(ValidationError):
        FileFacts(path="a", colour="grey")  # type: ignore[call-arg]


def test_facts_that_are_not_given_are_those_of_a_file_that_nobody_opened() -> None:
    facts = FileFacts(path="a")

    assert (facts.kind, facts.size, facts.mtime_ns, facts.format, facts.pages) == (FileKind.FILE, 0, 0, None, None)


def test_a_name_that_is_no_utf_8_can_be_kept() -> None:
    assert survey("\udceb.tif").matching("*.tif")[0].path == "\udceb.tif"


def test_the_one_file_of_a_content_is_no_pattern() -> None:
    survey = Survey(files=tuple(FileFacts(path=path) for path in ("scan/1*.tif", "scan/12.tif")))
    content = Content(id="scan", kind=ContentKind.SCAN, file="scan/1*.tif")
    assert [facts.path for facts in survey.files_of(content)] == ["scan/1*.tif"]

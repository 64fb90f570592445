"""Rules of what the survey saw in the files, at their edges. What each says is in the fixtures."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archpack import checks
from archpack.checks.files.access_of_files import closed_beside_open
from archpack.checks.files.contents import missing_files, undeclared_files
from archpack.checks.files.kinds import WORDS, kinds, usual_ending
from archpack.checks.files.leavings import empty_folders, lock_files, older_copies, secrets
from archpack.checks.files.names import awkward_names, long_paths
from archpack.checks.files.sequences import gaps, mixed_formats, much_smaller, sorted_otherwise
from archpack.checks.files.stored_texts import stored_texts
from archpack.checks.files.twins import twins
from archpack.checks.files.whole import unfinished
from archpack.checks.identity.folios import pages_against_folios
from archpack.findings.fix import SetValue
from archpack.model import Record
from archpack.model.facts import FileFacts, FileKind, FolderFacts, Survey
from archpack.model.file_format import FileFormat, TextFacts
from tests.growth import grows_like_its_input
from tests.unit.checks.records import places, record, scans, survey, texts
from tests.unit.model.strategies import records

ORIGINAL = {"repository": {"name": "AQSh"}, "locator": [{"value": "1-2", "level": "folio"}]}
SHUT = {"status": "closed"}


def seen(*files: tuple[str, dict[str, Any]]) -> Survey:
    return Survey(files=tuple(FileFacts(**{"path": path, "size": 9000, **facts}) for path, facts in files))


def content(kind: str, pattern: str, **fields: Any) -> dict[str, Any]:
    return {"id": f"{kind} {pattern}", "kind": kind, "files": pattern, **fields}


text_facts = st.builds(
    TextFacts,
    encoding=st.sampled_from(["UTF-8", "UTF-16", ""]),
    bom=st.booleans(),
    blank=st.booleans(),
    broken=st.none() | st.just((3, 4)),
    control=st.none() | st.just((3, 4)),
    lost=st.none() | st.just((3, 4)),
    garbled=st.none() | st.just((3, 4)),
)
files = st.builds(
    FileFacts,
    path=st.sampled_from(["scan/1.tif", "scan/02.tif", "scan/4", "-a (1).md", "a.md.bak", "a.md", ".git/x", "~$a"]),
    kind=st.sampled_from(list(FileKind)),
    size=st.integers(0, 1000),
    format=st.none() | st.sampled_from(list(FileFormat)),
    pages=st.none() | st.integers(0, 3),
    cut_off=st.booleans(),
    zeros=st.booleans(),
    text=st.none() | text_facts,
    digest=st.sampled_from(["", "aa"]),
    unreadable=st.sampled_from(["", "the disk reports an error"]),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records, st.lists(files, max_size=8, unique_by=lambda f: f.path), st.sampled_from(["*", "scan/*"]))
def test_whatever_was_seen_no_rule_fails(any_record: Record, found: list[FileFacts], pattern: str) -> None:
    contents = [content(kind, pattern) for kind in ("scan", "transcript", "translation")]
    for declared in (any_record, record(contents=contents[:1]), record(contents=contents[1:])):
        for finding in checks.check_deposit(declared, Survey(files=tuple(found), folders=(FolderFacts(path="x"),))):
            assert finding.text.endswith(".")
            assert bool(finding.place.file) != bool(finding.place.pointer)


def test_judging_a_large_deposit_takes_as_long_as_it_is_large() -> None:
    declared = record(contents=scans("scan/*.tif"), languages=["sq"])

    def prepare(count: int) -> Callable[[], None]:
        facts: dict[str, Any] = {"format": FileFormat.TIFF, "pages": 1}
        found = seen(*((f"scan/{n:05}.tif", {**facts, "digest": str(n)}) for n in range(count)))

        def work() -> None:
            assert list(checks.check_deposit(declared, found)) == []

        return work

    grows_like_its_input(prepare, few=2500)


# The name of a file that is there in other letters


def test_the_one_name_in_other_letters_is_offered() -> None:
    (finding,) = missing_files(record(contents=scans("A.tif")), survey("a.tif"))

    assert finding.fix is not None
    assert (finding.fix.edits, finding.fix.safe) == ((SetValue("/contents/0/files", "a.tif"),), True)


@pytest.mark.parametrize("paths", [(), ("b.tif",), ("a.tif", "a.Tif")])
def test_no_name_is_offered_where_none_or_several_are_there(paths: tuple[str, ...]) -> None:
    (finding,) = missing_files(record(contents=scans("A.tif")), survey(*paths))

    assert finding.fix is None


@pytest.mark.parametrize(
    ("pattern", "paths", "offered"),
    [
        ("scan/*.tif", ("scan/1.TIF", "scan/2.TIF"), "scan/*.TIF"),
        ("Scan/*.tif", ("scan/1.tif",), "scan/*.tif"),
        ("*.tif", ("1.Tif",), "*.Tif"),
        ("scan/*.tif", ("scan/1.TIF", "scan/2.Tif"), None),
        ("scan/*.tif", ("scan/.TIF", "scan/a/1.TIF", "scan/.a.TIF"), None),
        ("scan/a*.tif", ("scan/a1.TIF",), None),
    ],
)
def test_the_one_pattern_in_other_letters_is_offered(pattern: str, paths: tuple[str, ...], offered: str | None) -> None:
    (finding,) = missing_files(record(contents=scans(pattern)), survey(*paths))

    assert (finding.fix.edits if finding.fix else None) == (
        (SetValue("/contents/0/files", offered),) if offered else None
    )
    if offered:
        assert list(missing_files(record(contents=scans(offered)), survey(*paths))) == []


@pytest.mark.parametrize(
    ("pattern", "paths", "told"),
    [
        (
            "scan/*.tif",
            ("scan/1.jpg", "scan/2.jpg", "scan/README.txt"),
            "In `scan/` there are 2 files that end in .jpg.",
        ),
        ("scan/*.tif", ("scan/1.jpg",), "In `scan/` there is 1 file that ends in .jpg."),
        ("scan/*.tif", ("scans/1.tif", "scan/a/1.jpg", "scan/.DS_Store"), None),
        ("*.tif", ("1.jpg",), None),
    ],
)
def test_what_stands_in_the_folder_instead_is_told(pattern: str, paths: tuple[str, ...], told: str | None) -> None:
    (finding,) = missing_files(record(contents=scans(pattern)), survey(*paths))

    assert finding.help.rpartition("count.")[2].strip() == (told or "")


def test_a_folder_that_cannot_be_read_may_hold_what_the_record_names() -> None:
    found = Survey(folders=(FolderFacts(path="scan", unreadable="x"), FolderFacts(path="scans")))

    assert places(missing_files(record(contents=scans("scan/*", "scan/a/*", "scans/*")), found)) == [
        ("/contents/2/files", "CNT001")
    ]


# Kinds and endings


@pytest.mark.parametrize("format_", [f for f in FileFormat if f not in {FileFormat.UNKNOWN, FileFormat.PRIVATE_KEY}])
def test_every_format_has_a_name_and_is_either_right_or_wrong(format_: FileFormat) -> None:
    assert WORDS[format_].startswith(("a ", "an "))
    for kind in ("scan", "transcript", "translation"):
        found = list(kinds(record(contents=[content(kind, "*")]), seen(("x", {"format": format_}))))
        assert {finding.code.code for finding in found} <= {"CNT019"}


@pytest.mark.parametrize(
    ("kind", "path", "format_", "expected"),
    [
        ("scan", "a.TIFF", FileFormat.TIFF, []),
        ("scan", "a.dng", FileFormat.TIFF, []),
        ("scan", "a.raw", FileFormat.UNKNOWN, []),
        ("scan", "tape.wav", FileFormat.AUDIO, []),
        ("scan", "a.tif", FileFormat.UNKNOWN, ["CNT020"]),
        ("scan", "a.tif", FileFormat.PDF, ["CNT020"]),
        ("scan", "a.tif", FileFormat.TEXT, ["CNT019"]),
        ("scan", "a.pdf", FileFormat.HTML, ["CNT019"]),
        ("transcript", "a.pdf", FileFormat.PDF, []),
        ("transcript", "a.pdf", FileFormat.HTML, ["CNT020"]),
        ("transcript", "a.md", FileFormat.HTML, []),
        ("transcript", "a.docx", FileFormat.ZIP, []),
        ("transcript", "a.zip", FileFormat.ZIP, []),
        ("transcript", "a.md", FileFormat.ZIP, ["CNT019"]),
        ("transcript", "a.md", FileFormat.UNKNOWN, ["CNT019"]),
        ("transcript", "a.pages", FileFormat.UNKNOWN, []),
        ("translation", "a.mp3", FileFormat.AUDIO, ["CNT019"]),
        ("translation", ".md", FileFormat.RTF, []),
    ],
)
def test_what_a_content_can_be(kind: str, path: str, format_: FileFormat, expected: list[str]) -> None:
    found = list(kinds(record(contents=[{"id": "x", "kind": kind, "file": path}]), seen((path, {"format": format_}))))

    assert [finding.code.code for finding in found] == expected


def test_a_file_that_nobody_looked_at_or_that_has_another_finding_has_no_kind() -> None:
    found = seen(
        ("a.tif", {}), ("b.tif", {"format": "application/octet-stream", "zeros": True}), ("c.tif", {"size": 0})
    )

    assert list(kinds(record(contents=scans("*")), found)) == []


def test_the_usual_ending_is_the_one_of_which_a_format_is_the_first() -> None:
    assert [usual_ending(f) for f in (FileFormat.TIFF, FileFormat.TEXT, FileFormat.ZIP, FileFormat.AUDIO, None)] == [
        "tif",
        "txt",
        "zip",
        None,
        None,
    ]


@pytest.mark.parametrize("facts", [{"cut_off": True}, {"zeros": True}, {"unreadable": "x"}, {"format": "text/html"}])
def test_that_pages_are_not_counted_is_not_told_where_the_reason_is(facts: dict[str, Any]) -> None:
    one = record(contents=scans("*.tif"), original=ORIGINAL)

    assert list(pages_against_folios(one, seen(("1.tif", {"pages": 1}), ("2.tif", facts)))) == []


# Twins


@pytest.mark.parametrize(
    ("kinds_", "expected"),
    [
        (("scan", "scan"), "CNT017"),
        (("scan", "translation"), "CNT017"),
        (("transcript", "transcript"), "CNT017"),
        (("transcript", "translation"), "CNT018"),
        (("translation", "transcript"), "CNT018"),
        (("translation", "translation"), "CNT018"),
    ],
)
def test_what_two_files_of_the_same_bytes_are(kinds_: tuple[str, str], expected: str) -> None:
    two = record(contents=[content(kinds_[0], "a*"), content(kinds_[1], "b*")])

    assert places(twins(two, seen(("a", {"digest": "x"}), ("b", {"digest": "x"})))) == [("b", expected)]


def test_two_files_of_one_translation_are_the_same_file_twice() -> None:
    one = record(contents=[content("translation", "*")])

    assert places(twins(one, seen(("a", {"digest": "x"}), ("b", {"digest": "x"})))) == [("b", "CNT017")]


def test_of_two_files_the_copy_is_named() -> None:
    found = seen(*((path, {"digest": "x"}) for path in ("0030 (1).tif", "0030.tif", "0031.tif")))

    assert [(f.place.file, f.text, f.help) for f in twins(record(contents=scans("*.tif")), found)] == [
        (
            "0031.tif",
            "It has the same bytes as `0030.tif`.",
            "Look at both. If a page was copied twice, put the one that belongs here in its place.",
        ),
        (
            "0030 (1).tif",
            "It has the same bytes as `0030.tif`.",
            "By its name it is a copy. Delete it, if it is one.",
        ),
    ]


@pytest.mark.parametrize(
    ("kind", "path", "format_", "expected"),
    [
        ("transcript", "a.md", FileFormat.WORD, ("CNT020", "error")),
        ("translation", "a.txt", FileFormat.OFFICE, ("CNT020", "error")),
        ("transcript", "a.doc", FileFormat.WORD, ("CNT020", "warning")),
        ("transcript", "a.md", FileFormat.RTF, ("CNT020", "warning")),
        ("scan", "a.tif", FileFormat.JPEG, ("CNT020", "warning")),
    ],
)
def test_an_office_document_under_the_name_of_a_plain_text_is_an_error(
    kind: str, path: str, format_: FileFormat, expected: tuple[str, str]
) -> None:
    found = list(kinds(record(contents=[content(kind, "*")]), seen((path, {"format": format_}))))

    assert [(finding.code.code, finding.severity.value) for finding in found] == [expected]


@pytest.mark.parametrize(
    ("pattern", "remedy"),
    [
        (
            "scan/*.tif",
            "`scan/*.tif` means them all: give each file the ending of its format, and look which belong here.",
        ),
        (
            "scan/*",
            "If they show the same pages, name each format in a content of its own, such as `files: scan/*.tif`.",
        ),
    ],
)
def test_nobody_is_told_to_write_the_pattern_that_stands_there(pattern: str, remedy: str) -> None:
    found = seen(("scan/1.tif", {"format": FileFormat.TIFF}), ("scan/2.tif", {"format": FileFormat.JPEG}))

    assert [finding.help for finding in mixed_formats(record(contents=scans(pattern)), found)] == [remedy]


def test_a_file_that_differs_from_the_pattern_by_capitals_is_told_so_and_leaves_no_gap() -> None:
    one = record(contents=scans("scan/*.tif"))
    found = survey("scan/1.tif", "scan/2.TIF", "scan/3.tif", "scan/4.tif", "scan/notes.txt")

    assert [(f.place.file, f.help) for f in undeclared_files(one, found)] == [
        ("scan/2.TIF", "But for capital and small letters it fits `scan/*.tif`: rename it, if it belongs there."),
        ("scan/notes.txt", "Name it under `contents` in the record, or move it out of the deposit."),
    ]
    assert list(gaps(one, found)) == []
    assert places(gaps(one, survey("scan/1.tif", "scan/2.jpg", "scan/3.tif", "scan/4.tif"))) == [
        ("scan/3.tif", "CNT022")
    ]


def test_only_declared_files_are_twins() -> None:
    found = seen(("a.tif", {"digest": "x"}), ("b.jpg", {"digest": "x"}), ("c.tif", {"digest": ""}), ("d.tif", {}))

    assert list(twins(record(contents=scans("*.tif")), found)) == []


# Access


@pytest.mark.parametrize(
    ("whole", "one", "other", "expected"),
    [
        (None, None, None, []),
        (None, SHUT, SHUT, []),
        (None, SHUT, None, [("/contents/1", "RGT050")]),
        (None, None, SHUT, [("/contents/0", "RGT050")]),
        (SHUT, None, {"status": "open"}, [("/contents/1", "RGT050")]),
        (SHUT, None, None, []),
        (None, {"status": "restricted"}, None, [("/contents/1", "RGT050")]),
        (None, {"status": "restricted"}, SHUT, []),
    ],
)
def test_the_same_file_closed_and_open(
    whole: dict[str, str] | None, one: dict[str, str] | None, other: dict[str, str] | None, expected: list[Any]
) -> None:
    fields = [{"access": access} if access else {} for access in (one, other)]
    two = record(
        contents=[content("scan", "a*", **fields[0]), content("scan", "b*", **fields[1])],
        **({"access": whole} if whole else {}),
    )
    found = seen(*((name, {"digest": name[1:]}) for name in ("a1", "a2", "b1", "b2")))

    assert places(closed_beside_open(two, found)) == expected
    if expected:
        assert list(twins(two, found)) == []


@pytest.mark.parametrize(
    ("closed", "open_", "expected"),
    [
        ({"folios": "28-48"}, {"folios": "28-48"}, ["both show the same folios"]),
        ({"folios": "28-48"}, {"folios": "40"}, ["both show the same folios"]),
        ({"folios": "12r"}, {"folios": "12v"}, []),
        ({"folios": "28-48"}, {"folios": "49-50"}, []),
        ({"folios": "as printed"}, {"folios": "as printed"}, ["both show the same folios"]),
        ({"folios": "as printed"}, {"folios": "28"}, []),
        ({"folios": "28-48"}, {}, ["their files have the same names"]),
        ({}, {"of": "scan a/*"}, ["the one was made from the other"]),
    ],
)
def test_the_same_pages_closed_and_open(closed: dict[str, str], open_: dict[str, str], expected: list[str]) -> None:
    two = record(contents=[content("scan", "a/*", access=SHUT, **closed), content("scan", "b/*", **open_)])
    found = closed_beside_open(two, seen(("a/1.tif", {}), ("b/1.jpg", {})))

    assert [text.rpartition(": ")[2] for text in texts(found)] == [f"{said}." for said in expected]


def test_an_open_translation_of_a_closed_scan_is_fine() -> None:
    two = record(contents=[content("scan", "a*", access=SHUT), content("translation", "b*", of="scan a*")])

    assert list(closed_beside_open(two, seen(("a", {}), ("b", {})))) == []


def test_very_many_scans_are_not_compared_with_each_other() -> None:
    def prepare(count: int) -> Callable[[], None]:
        access = [{"status": "open"}, SHUT]
        many = record(contents=[content("scan", f"{n}/*", folios="1", access=access[n % 2]) for n in range(count)])

        def work() -> None:
            assert len(list(closed_beside_open(many, Survey()))) == min(1000, (count // 2) ** 2)

        return work

    grows_like_its_input(prepare)


# Numbers


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("1 2 3 4", []),
        ("1 2 4", ["The number 3 is missing before this file."]),
        ("0028 0029 0040", ["The numbers 0030 to 0039 are missing before this file."]),
        ("1 2 3 5 6 8", ["The number 4 is missing before this file. Numbers are missing at 2 places in all."]),
        ("1 3", []),
        ("1 3 5 7", []),
        ("1 5 9 10", []),
        ("1921 1963 1989", []),
        ("1 1v 2 2v 4 4v", ["The number 3 is missing before this file."]),
        ("1r 1v 3r 3v 5r 5v", []),
        ("a1 a2 a4", ["The number 3 is missing before this file."]),
        ("a1 b2 c4", []),
        ("x y z", []),
    ],
)
def test_a_gap_in_the_numbers(names: str, expected: list[str]) -> None:
    paths = [f"scan/{name}.tif" for name in names.split()]

    assert texts(gaps(record(contents=scans("scan/*")), survey(*paths))) == expected


@pytest.mark.parametrize(("folios", "expected"), [("28-29, 31", 0), ("28-31", 1), ("r", 1)])
def test_folios_that_fit_explain_a_gap(folios: str, expected: int) -> None:
    one = record(contents=[content("scan", "*", folios=folios)])

    assert len(list(gaps(one, survey("28.tif", "29.tif", "31.tif")))) == expected


def test_enormous_numbers_are_compared() -> None:
    paths = [f"{'9' * 300}{n}.tif" for n in (1, 2, 4)]

    assert len(list(gaps(record(contents=scans("*")), survey(*paths)))) == 1


@pytest.mark.parametrize(
    ("names", "expected"),
    [("9 10", ["10.tif"]), ("9 10 11 100", ["10.tif"]), ("09 10", []), ("9", []), ("9a 10b", ["10b.tif"])],
)
def test_an_order_that_other_programs_do_not_see(names: str, expected: list[str]) -> None:
    paths = [f"{name}.tif" for name in names.split()]

    assert [place for place, _ in places(sorted_otherwise(record(contents=scans("*")), survey(*paths)))] == expected


# Formats and sizes


def test_formats_that_are_not_known_or_wrong_are_not_counted() -> None:
    found = seen(
        ("a", {"format": FileFormat.TIFF}),
        ("b", {"format": FileFormat.UNKNOWN}),
        ("c", {"format": FileFormat.HTML}),
        ("d", {}),
    )

    assert list(mixed_formats(record(contents=scans("*")), found)) == []


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((1000, 1000, 1000, 9), ["3"]),
        ((1000, 1000, 1000, 10), []),
        ((1000, 1000, 9), []),
        ((1000, 1000, 1000, 0), []),
        ((9, 9, 9, 1000), []),
    ],
)
def test_a_scan_that_is_much_smaller(sizes: tuple[int, ...], expected: list[str]) -> None:
    found = seen(*((str(n), {"size": size, "format": FileFormat.TIFF}) for n, size in enumerate(sizes)))

    assert [place for place, _ in places(much_smaller(record(contents=scans("*")), found))] == expected


# Texts


def test_an_html_or_xml_text_may_be_in_another_encoding() -> None:
    facts = {"text": TextFacts(encoding="", broken=(1, 1))}
    found = seen(*((name, {"format": f, **facts}) for name, f in (("a", "text/html"), ("b", "application/xml"))))

    assert list(stored_texts(record(contents=[content("transcript", "*")]), found)) == []


def test_a_text_among_scans_is_told_for_what_it_is_alone() -> None:
    found = seen(("a", {"format": FileFormat.TEXT, "text": TextFacts(blank=True)}))

    assert list(stored_texts(record(contents=scans("*")), found)) == []


# Names


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a" * 200, []), ("a" * 201, ["CNT032"]), ("ë" * 127, []), ("ë" * 128, ["CNT032"]), ("\udceb" * 150, [])],
)
def test_a_path_that_is_too_long(name: str, expected: list[str]) -> None:
    assert [code for _, code in places(long_paths(record(contents=scans("*")), survey(name)))] == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a-b.tif", []),
        ("-.tif", ["CNT033"]),
        ("-x/a.tif", ["CNT033"]),
        (" a.tif", ["CNT033"]),
        ("e\u0308.tif", ["CNT033"]),
        ("\u00eb.tif", []),
        ("README", ["CNT034"]),
        ("a.b/README", ["CNT034"]),
    ],
)
def test_an_awkward_name(path: str, expected: list[str]) -> None:
    assert [code for _, code in places(awkward_names(record(contents=scans("*", "*/*")), survey(path)))] == expected


@pytest.mark.parametrize("path", ["a.tif.part", "a.crdownload", "A.TMP"])
def test_an_unfinished_download_is_told_if_it_is_declared(path: str) -> None:
    assert places(unfinished(record(contents=scans("*")), survey(path))) == [(path, "CNT021")]
    assert list(unfinished(record(), survey(path))) == []


# What does not belong here


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (".env", [".env"]),
        (".env.local", [".env.local"]),
        ("a/.ENV", ["a/.ENV"]),
        ("key.kdbx", ["key.kdbx"]),
        ("x/.ssh/y/known_hosts", ["x/.ssh/"]),
        (".gitignore", []),
        ("environment.env", []),
        ("id_rsa.pub", []),
        ("git/config", []),
    ],
)
def test_secrets_by_their_names(path: str, expected: list[str]) -> None:
    assert [place for place, _ in places(secrets(record(), survey(path)))] == expected
    assert bool(list(undeclared_files(record(), survey(path)))) is not bool(expected)


def test_a_history_of_thousands_of_files_is_told_once() -> None:
    assert len(list(secrets(record(), survey(*(f".git/objects/{n}" for n in range(5000)))))) == 1


@pytest.mark.parametrize("path", ["~$sq.docx", "scan/.~lock.sq.odt#"])
def test_the_file_of_an_open_program_is_no_content(path: str) -> None:
    one, found = record(contents=scans("*", "scan/.*")), survey(path)

    assert places(lock_files(one, found)) == [(path, "CNT035")]
    assert list(undeclared_files(one, found)) == []
    assert found.matching("*") == ()


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("a (1).tif", "a.tif"),
        ("a(2).tif", "a.tif"),
        ("a - Copy.tif", "a.tif"),
        ("a - Kopie.tif", "a.tif"),
        ("a copy 2.tif", "a.tif"),
        ("Copy of a.tif", "a.tif"),
        ("Kopie von a.tif", "a.tif"),
        ("a (1)", "a"),
        ("a b (1).tif", "a b.tif"),
    ],
)
def test_a_copy_by_its_name(name: str, of: str) -> None:
    one = record(contents=scans("x/*"))

    assert places(older_copies(one, survey(f"x/{name}", f"x/{of}"))) == [(f"x/{name}", "CNT036")]
    assert list(older_copies(one, survey(f"x/{name}"))) == []
    assert list(older_copies(one, seen((f"x/{name}", {"digest": "x"}), (f"x/{of}", {"digest": "x"})))) == []


@pytest.mark.parametrize("name", ["a.bak", "a.tif~", "a.orig"])
def test_an_older_version_by_its_ending(name: str) -> None:
    assert places(older_copies(record(contents=scans("*")), survey(name))) == [(name, "CNT036")]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("versos", ["versos/"]),
        ("scan", []),
        ("translation", []),
        ("images", []),
        ("scan/translation", ["scan/translation/"]),
        ("__MACOSX", []),
        (".git/refs/tags", []),
    ],
)
def test_an_empty_folder(path: str, expected: list[str]) -> None:
    found = Survey(folders=(FolderFacts(path=path),))

    assert [place for place, _ in places(empty_folders(record(contents=scans("images/*")), found))] == expected

"""Bags that were made to trick, to hang or to exhaust. Each is judged, soon, and nothing is followed or written."""

import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from archpack.bag import Level, verify_bag, verify_source
from archpack.bag.problems import bounded
from archpack.disk import Folder
from archpack.errors import SourceError, UnsafeError
from archpack.findings import Finding
from archpack.findings.catalogue.bag_structure import LINK, UNREADABLE
from tests.unit.bag.building import LINES, ONE, TWO, BagBuilder, Case, codes, invalid, judged
from tests.unit.bag.faults import MANIFEST, linked_to, make_socket, replaced


def folder_for_link(root: Path) -> None:
    (root / "data/scan").rename(root.parent / "scan")
    (root / "data/scan").symlink_to(root.parent / "scan")


CASES: dict[str, Case] = {
    "a link to a file outside": invalid(replaced(ONE, linked_to("/etc/passwd")), "BAG010 data/scan/1.tif"),
    "a link to a file in the bag": invalid(replaced(ONE, linked_to("2.tif")), "BAG010 data/scan/1.tif"),
    "a link to itself": invalid(replaced(ONE, linked_to("1.tif")), "BAG010 data/scan/1.tif"),
    "a link to nothing": invalid(replaced("data/new", linked_to("nothing")), "BAG010 data/new"),
    "a link to the bag": invalid(replaced("data/loop", linked_to("..")), "BAG010 data/loop"),
    "a folder that is a link": invalid(lambda bag: bag.then(folder_for_link), "BAG010 data/scan"),
    "a tag file that is a link": invalid(replaced("bagit.txt", linked_to("/dev/zero")), "BAG010 bagit.txt"),
    "a manifest that is a link": invalid(replaced(MANIFEST, linked_to("/dev/zero")), "BAG010 manifest-sha512.txt"),
    "a pipe": invalid(replaced(ONE, os.mkfifo), "BAG011 data/scan/1.tif"),
    "a pipe for a manifest": invalid(replaced(MANIFEST, os.mkfifo), "BAG011 manifest-sha512.txt"),
    "a pipe for bagit.txt": invalid(replaced("bagit.txt", os.mkfifo), "BAG011 bagit.txt"),
    "a pipe that nobody lists": invalid(replaced("data/pipe", os.mkfifo), "BAG011 data/pipe"),
    "a pipe among the tag files": invalid(replaced("pipe", os.mkfifo), "BAG011 pipe"),
    "a socket": invalid(replaced(ONE, make_socket), "BAG011 data/scan/1.tif"),
    "a folder for a file": invalid(replaced(ONE, Path.mkdir), "BAG016 data/scan/1.tif", "BAG110 data/scan/1.tif"),
    "a folder for a manifest": invalid(
        replaced(MANIFEST, Path.mkdir), "BAG011 manifest-sha512.txt", "BAG110 manifest-sha512.txt"
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_is_no_ordinary_file_is_found_and_not_opened(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")


def test_a_device_is_found_and_not_opened(tmp_path: Path) -> None:
    def device(path: Path) -> None:
        try:
            os.mknod(path, 0o20666, os.makedev(1, 5))
        except PermissionError:
            pytest.skip("only root can make a device")

    assert codes(replaced(ONE, device)(BagBuilder(tmp_path / "bag")).verify()) == ["BAG011"]


class Unwilling(Folder):
    """A folder some of whose files cannot be read, whoever asks. Root can read everything else."""

    def __init__(self, path: Path, refused: dict[str, Exception]) -> None:
        super().__init__(path)
        self._refused = refused

    def open(self, path: str) -> BinaryIO:
        if path in self._refused:
            raise self._refused[path]
        return super().open(path)


def denied() -> SourceError:
    error = SourceError("no")
    error.__cause__ = PermissionError(13, "Permission denied")
    return error


@pytest.mark.parametrize("path", [ONE, "bagit.txt", MANIFEST])
def test_a_file_that_cannot_be_read_is_one_finding_and_the_rest_is_verified(tmp_path: Path, path: str) -> None:
    root = BagBuilder(tmp_path / "bag").instead(TWO, b"twp").write()
    with Unwilling(root, {path: denied()}) as folder:
        report = verify_source(folder)
    assert {finding.code.code for finding in report.report.errors} >= {"BAG012"}
    unreadable = next(finding for finding in report.report if finding.code.code == "BAG012")
    assert unreadable.place.file == path
    assert unreadable.text == f"{path} cannot be read: you have no right to do this there."
    assert (TWO in {finding.place.file for finding in report.report}) == (path != MANIFEST)


@pytest.mark.parametrize("path", [ONE, MANIFEST])
def test_a_file_that_became_a_link_after_it_was_listed_is_found(tmp_path: Path, path: str) -> None:
    root = BagBuilder(tmp_path / "bag").write()
    with Unwilling(root, {path: UnsafeError("a link")}) as folder:
        report = verify_source(folder)
    assert codes(report) == ["BAG011"]
    assert report.report.findings[0].place.file == path


def test_a_disk_that_fails_in_the_middle_of_a_file_is_a_finding(tmp_path: Path) -> None:
    root = BagBuilder(tmp_path / "bag").write()
    with Unwilling(root, {ONE: OSError(5, "Input/output error")}) as folder:
        (finding,) = verify_source(folder).report
    assert finding.text == f"{ONE} cannot be read: the disk reports an error."


def test_a_folder_that_cannot_be_listed_is_one_finding_and_its_files_are_not_called_missing(tmp_path: Path) -> None:
    class Closed(Folder):
        def _list(self, path: str) -> list[object]:  # type: ignore[override]
            if path == "data/scan":
                raise denied()
            return super()._list(path)  # type: ignore[return-value]

    root = BagBuilder(tmp_path / "bag").write()
    with Closed(root) as folder:
        report = verify_source(folder)
    assert codes(report) == ["BAG012"]
    assert not report.valid


def test_a_file_that_grows_while_it_is_read_does_not_hold_up_the_reader(tmp_path: Path) -> None:
    root = BagBuilder(tmp_path / "bag").write()

    class Growing(Folder):
        def open(self, path: str) -> BinaryIO:
            file = super().open(path)
            if path == ONE:
                (root / ONE).write_bytes(b"x" * 5_000_000)
            return file

    with Growing(root) as folder:
        report = verify_source(folder)
    assert codes(report) == ["BAG603"]
    assert report.report.findings[0].place.file == ONE


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="There is no folder"):
        verify_bag(tmp_path / "nothing")


def test_a_file_that_is_no_archive_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "bag.zip").touch()
    with pytest.raises(SourceError, match="neither a folder nor an archive"):
        verify_bag(tmp_path / "bag.zip")


def test_a_path_with_a_nul_is_an_error() -> None:
    with pytest.raises(SourceError):
        verify_bag("a\0b")


def garbage() -> Iterator[tuple[str, bytes]]:
    size = 100_000
    yield "no line end", b"a" * size
    yield "blank lines", b"\n" * size
    yield "spaces", b" " * size
    yield "digest and spaces", b"a" * 128 + b" " * size
    yield "spaces and colons", b" :" * size
    yield "label and spaces", b"a" + b" " * size
    yield "percent signs", b"a data/" + b"%" * size
    yield "dots", b"0" * 128 + b" data/" + b"./" * size
    yield "ups", b"0" * 128 + b" data/" + b"../" * size
    yield "backslashes", b"0" * 128 + b" data/" + b"\\" * size
    yield "one name again and again", b"".join(b"0" * 128 + b" data/x\n" for _ in range(2000))
    yield "NUL", b"\0" * size
    yield "carriage returns", b"\r" * size
    yield "not UTF-8", b"\xff\n" * size
    yield "combining marks", b"0" * 128 + b" data/a" + "\u0301\u0323".encode() * 20_000
    yield "slashes", b"http://x - data/" + b"/" * size
    yield "addresses", b"a+" * size + b": - data/x"
    yield "users of an address", b"http://" + b"a@" * size + b"[ - data/x"
    yield "brackets of an address", b"http://[" + b":" * size + b" - data/x"
    yield "endless lengths", (b"http://a/ " + b"9" * 4000 + b" data/x\n") * 500
    yield "folded lines", b"a: b\n" + b" c\n" * 50_000


@pytest.mark.parametrize(("content"), [data for _, data in garbage()], ids=[name for name, _ in garbage()])
@pytest.mark.parametrize("file", ["bagit.txt", MANIFEST, "tagmanifest-sha512.txt", "bag-info.txt", "fetch.txt"])
def test_garbage_is_judged_soon_and_without_a_traceback(tmp_path: Path, file: str, content: bytes) -> None:
    root = BagBuilder(tmp_path / "bag").info().fetch().instead(file, content).write()
    began = time.process_time()
    report = verify_bag(root)
    assert time.process_time() - began < 5
    assert not report.valid
    assert len(report.report) < 2100
    for finding in report.report:
        assert len(finding.text) < 2500


def test_a_bag_with_very_deep_folders_is_verified(tmp_path: Path) -> None:
    deep = f"data/{'d/' * 300}x"
    assert BagBuilder(tmp_path / "b").having(payload={deep: b"deep"}).verify().valid


def test_folders_too_deep_to_be_read_are_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.disk.reading.MAX_DEPTH", 20)
    report = BagBuilder(tmp_path / "b").having(payload={f"data/{'d/' * 30}x": b"deep"}).verify()
    assert codes(report) == ["BAG012"]


def test_many_files_in_one_folder_are_verified(tmp_path: Path) -> None:
    payload = {f"data/{number:05}.tif": b"%d" % number for number in range(3000)}
    report = BagBuilder(tmp_path / "bag").having(payload=payload).verify()
    assert (report.valid, report.payload_files) == (True, 3000)


def test_a_manifest_may_not_lead_to_a_file_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"one")
    bag = BagBuilder(tmp_path / "bag").manifest(LINES, LINES.splitlines()[0].replace(ONE, "data/up/secret") + "\n")
    report = bag.then(lambda root: (root / "data/up").symlink_to(tmp_path)).verify()
    assert codes(report) == ["BAG010"]


def test_many_links_and_many_missing_files_are_judged_soon(tmp_path: Path) -> None:
    def links(root: Path) -> None:
        for number in range(2000):
            (root / f"data/{number}").symlink_to("nothing")

    missing = "".join(f"{'0' * 128}  data/missing/{number}\n" for number in range(2000))
    deep = f"{'0' * 128}  data/{'a/' * 300_000}b\n"
    root = BagBuilder(tmp_path / "bag").manifest(LINES, missing, deep).then(links).write()
    began = time.process_time()
    report = verify_bag(root, level=Level.COMPLETE)
    assert time.process_time() - began < 5
    assert Counter(codes(report)) == {"BAG010": 2000, "BAG107": 2001}


def test_a_name_of_endless_accents_is_judged_soon(tmp_path: Path) -> None:
    """Python sorts combining marks in quadratic time."""
    name = "data/a" + "\u0301\u0323" * 300_000
    began = time.process_time()
    report = BagBuilder(tmp_path / "bag").manifest(LINES, f"{'0' * 128}  {name}\n").verify()
    assert time.process_time() - began < 5
    assert codes(report) == ["BAG107"]


def test_nothing_is_called_missing_that_a_link_may_hide(tmp_path: Path) -> None:
    bag = BagBuilder(tmp_path / "bag").manifest(LINES, f"{'0' * 128}  data/far/a/b\n", f"{'0' * 128}  data/a/b/c\n")
    report = bag.then(lambda root: (root / "data/far").symlink_to("/")).verify()
    assert {finding.place.file: finding.code.code for finding in report.report} == {
        "data/far": "BAG010",
        "data/a/b/c": "BAG107",
    }


def test_a_description_of_endless_lines_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.bag.reading.MOST_INFO_LINES", 3)
    assert BagBuilder(tmp_path / "three").info("A: b", "C: d", "E: f").verify().valid
    for number, ending in enumerate(("\n", "\r", "\r\n")):
        report = BagBuilder(tmp_path / str(number)).tag("bag-info.txt", f"A: b{ending}" * 4).verify()
        assert judged(report) == ["BAG013 bag-info.txt"]
        assert report.info == ()


def test_of_very_many_findings_of_one_kind_the_rest_is_counted() -> None:
    findings = [Finding(code, str(number), "") for number in range(5) for code in (LINK, UNREADABLE)]
    told = list(bounded(iter(findings[:-3]), most=2))
    assert told[:4] == findings[:4]
    assert [(finding.code, finding.text) for finding in told[4:]] == [
        (LINK, "2 more files or lines have this problem."),
        (UNREADABLE, "1 more files or lines have this problem."),
    ]


def test_a_hundred_thousand_missing_files_are_told_and_the_rest_is_counted(tmp_path: Path) -> None:
    missing = "".join(f"{'0' * 128}  data/{number}\n" for number in range(100_003))
    root = BagBuilder(tmp_path / "bag").having(payload={}).manifest(missing).write()
    findings = verify_bag(root, level=Level.COMPLETE).report.findings
    assert len(findings) == 100_001
    assert [finding.text for finding in findings if not finding.place.file] == [
        "3 more files or lines have this problem."
    ]

"""Bags with one fault in bagit.txt, the folder data or the encoding. RFC 8493 2.1.1, 2.1.2 and 2.3."""

from pathlib import Path

import pytest

from archpack.bag import Level, Verdict, verify_bag
from tests.unit.bag.building import LINES, ONE, BagBuilder, Case, codes, invalid, line, valid, warned
from tests.unit.bag.faults import DECLARED, V1, declare, encoded


def _file_for_data(root: Path) -> None:
    (root / "data").touch()


CASES: dict[str, Case] = {
    "a right bag": valid(lambda bag: bag),
    "an empty payload": valid(lambda bag: bag.having(payload={})),
    "CRLF in bagit.txt": valid(declare(V1.replace("\n", "\r\n"))),
    "CR in bagit.txt": valid(declare(V1.replace("\n", "\r"))),
    "no line end at the end": valid(declare(V1.removesuffix("\n"))),
    "no bagit.txt": invalid(lambda bag: bag.instead("bagit.txt", None), "BAG001 bagit.txt", "BAG204 bagit.txt"),
    "an empty bagit.txt": invalid(declare(""), "BAG002 bagit.txt", "BAG002 bagit.txt"),
    "no encoding line": invalid(declare("BagIt-Version: 1.0\n"), "BAG002 bagit.txt"),
    "no version line": invalid(declare("Tag-File-Character-Encoding: UTF-8\n"), "BAG002 bagit.txt"),
    "a third line": invalid(declare(V1 + "Made-By: me\n"), "BAG002 bagit.txt"),
    "a blank third line": invalid(declare(V1 + "\n"), "BAG002 bagit.txt"),
    "a blank line between": invalid(declare(V1.replace("\n", "\n\n", 1)), "BAG002 bagit.txt"),
    "the lines in the wrong order": invalid(
        declare("".join(reversed(V1.splitlines(keepends=True)))), "BAG002 bagit.txt:1"
    ),
    "a space before the colon": invalid(declare(V1.replace(":", " :")), "BAG002 bagit.txt:1", "BAG002 bagit.txt:2"),
    "two spaces after the colon": invalid(declare(V1.replace(": 1", ":  1")), "BAG002 bagit.txt:1"),
    "no space after the colon": invalid(declare(V1.replace(": 1", ":1")), "BAG002 bagit.txt:1"),
    "a tab after the colon": invalid(declare(V1.replace(": U", ":\tU")), "BAG002 bagit.txt:2"),
    "a space after the version": invalid(declare(V1.replace("1.0", "1.0 ")), "BAG002 bagit.txt:1"),
    "a label in small letters": invalid(declare(V1.replace("BagIt-V", "bagit-v")), "BAG002 bagit.txt"),
    "next line (U+0085) is no line end": invalid(
        declare(V1.replace("0\n", "0\u0085")), "BAG002 bagit.txt", "BAG002 bagit.txt:1"
    ),
    "a byte order mark": invalid(declare(b"\xef\xbb\xbf" + V1.encode()), "BAG003 bagit.txt:1"),
    "bagit.txt in UTF-16": invalid(
        declare(V1.encode("utf-16")), "BAG002 bagit.txt", "BAG002 bagit.txt", "BAG003 bagit.txt:1"
    ),
    "bagit.txt in Latin-1": invalid(
        declare(b"BagIt-Version: 1.0\nTag-File-Character-Encoding: \xe9\n"), "BAG003 bagit.txt:1", "BAG006 bagit.txt:2"
    ),
    "version .97": invalid(declare(DECLARED.format(".97", "UTF-8")), "BAG002 bagit.txt:1"),
    "version 1": invalid(declare(DECLARED.format("1", "UTF-8")), "BAG002 bagit.txt:1"),
    "version 1.0.0": invalid(declare(DECLARED.format("1.0.0", "UTF-8")), "BAG002 bagit.txt:1"),
    "version in Arabic digits": invalid(declare(DECLARED.format("\u0661.\u0660", "UTF-8")), "BAG002 bagit.txt:1"),
    "version 2.0": invalid(declare(DECLARED.format("2.0", "UTF-8")), "BAG005 bagit.txt:1"),
    "version 1.00": invalid(declare(DECLARED.format("1.00", "UTF-8")), "BAG005 bagit.txt:1"),
    "version 0.92": invalid(declare(DECLARED.format("0.92", "UTF-8")), "BAG005 bagit.txt:1"),
    "an encoding of Python's that is no charset": invalid(
        declare(DECLARED.format("1.0", "rot13")), "BAG006 bagit.txt:2"
    ),
    "an unregistered spelling": invalid(declare(DECLARED.format("1.0", "UTF8")), "BAG006 bagit.txt:2"),
    "an encoding in small letters": valid(declare(DECLARED.format("1.0", "utf-8"))),
    "stray spaces before 1.0": warned(
        declare("BagIt-Version : 0.97 \nTag-File-Character-Encoding:UTF-8\n"),
        "BAG004 bagit.txt:1",
        "BAG004 bagit.txt:2",
    ),
    "Latin-1": warned(encoded("ISO-8859-1", "latin-1"), "BAG007 bagit.txt:2"),
    "KOI8-R": warned(
        lambda bag: bag.having(encoding="KOI8-R", codec="koi8-r").info("Contact-Name: \u042f"), "BAG007 bagit.txt:2"
    ),
    "Shift_JIS": warned(
        lambda bag: bag.having(encoding="Shift_JIS", codec="shift-jis").info("A: \u65e5"), "BAG007 bagit.txt:2"
    ),
    "UTF-16 with its mark": warned(encoded("UTF-16", "utf-16"), "BAG007 bagit.txt:2"),
    "UTF-16 without a mark is in network order": warned(encoded("UTF-16", "utf-16-be"), "BAG007 bagit.txt:2"),
    "UTF-16LE": warned(encoded("UTF-16LE", "utf-16-le"), "BAG007 bagit.txt:2"),
    "UTF-16LE with a mark": invalid(
        lambda bag: encoded("UTF-16LE", "utf-16-le")(bag).tag("bag-info.txt", "\ufeffA: b\n"),
        "BAG015 bag-info.txt:1",
        "BAG007 bagit.txt:2",
    ),
    "not UTF-8 though it says so": invalid(
        lambda bag: bag.tag("bag-info.txt", b"A: b\nContact-Name: M\xf6hlmann\n"), "BAG014 bag-info.txt:2"
    ),
    "UTF-8 with a mark": invalid(lambda bag: bag.tag("bag-info.txt", b"\xef\xbb\xbfA: b\n"), "BAG015 bag-info.txt:1"),
    "a manifest with a mark": invalid(lambda bag: bag.manifest("\ufeff" + LINES), "BAG015 manifest-sha512.txt:1"),
    "no folder data": invalid(
        lambda bag: bag.having(payload={}).then(lambda root: (root / "data").rmdir()), "BAG008 data"
    ),
    "data is a file": invalid(
        lambda bag: bag.having(payload={}).then(lambda root: (root / "data").rmdir()).then(_file_for_data),
        "BAG011 data",
        "BAG206 data",
    ),
    "an empty folder in the payload": valid(
        lambda bag: bag.then(lambda root: (root / "data/empty").mkdir()), "BAG016 data/empty"
    ),
    "an empty folder among the tag files": valid(lambda bag: bag.then(lambda root: (root / "empty").mkdir())),
    "bagit.txt is a folder": invalid(
        lambda bag: bag.instead("bagit.txt", None).then(lambda root: (root / "bagit.txt").mkdir()),
        "BAG011 bagit.txt",
        "BAG110 bagit.txt",
    ),
    "a very large bagit.txt": invalid(declare(V1 + "x" * 70_000), "BAG013 bagit.txt"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_findings_are_exactly(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")


@pytest.mark.parametrize("version", ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"])
def test_every_known_version_is_read(tmp_path: Path, version: str) -> None:
    report = BagBuilder(tmp_path / "bag").having(version=version).verify()
    assert (report.version, report.encoding, report.valid) == (version, "UTF-8", True)


@pytest.mark.parametrize(("version", "file"), [("0.95", "package-info.txt"), ("0.96", "bag-info.txt")])
def test_the_metadata_file_has_another_name_before_0_96(tmp_path: Path, version: str, file: str) -> None:
    report = BagBuilder(tmp_path / "bag").having(version=version).tag(file, "Contact-Name :  Jane\n").verify()
    assert report.info == (("Contact-Name", "Jane"),)


def test_a_folder_that_is_no_bag_is_not_searched(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "link").symlink_to("/")
    report = verify_bag(tmp_path / "home")
    assert codes(report) == ["BAG001", "BAG008", "BAG009"]
    assert (report.version, report.encoding, report.payload_files) == ("", "", 0)


def test_the_bag_may_be_reached_through_a_link(tmp_path: Path) -> None:
    root = BagBuilder(tmp_path / "bag").write()
    (tmp_path / "link").symlink_to(root)
    assert verify_bag(tmp_path / "link").valid


def test_without_a_readable_declaration_the_rest_is_judged_by_1_0(tmp_path: Path) -> None:
    bag = BagBuilder(tmp_path / "bag").instead("bagit.txt", None).tag("bag-info.txt", "A :  b\n")
    report = bag.manifest(line(ONE)).verify(Level.COMPLETE)
    assert codes(report) == ["BAG001", "BAG108", "BAG204", "BAG301"]
    assert report.verdict is Verdict.INVALID

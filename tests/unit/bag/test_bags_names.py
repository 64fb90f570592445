"""Bags with names that are trouble: unsafe, roundabout, encoded, alike, not portable. RFC 8493 2.1.3, 5.1, 6.1."""

import os
from pathlib import Path

import pytest

from tests.unit.bag.building import LINES, BagBuilder, Case, invalid, line, valid, warned
from tests.unit.bag.faults import MANIFEST, OTHER, holds, lists, spelled, tag_manifest

NFC, NFD = "data/N\u00fa\u00f1ez", "data/Nu\u0301n\u0303ez"
UNSAFE = [
    "../secret",
    "data/../../secret",
    "data/..",
    "data/a/../b",
    "..",
    "/etc/passwd",
    "//server/share",
    "~/x",
    "~root/x",
    "~",
    "C:\\Windows\\win.ini",
    "c:/windows/win.ini",
    "data/C:\\Windows\\win.ini",
    "\\\\?\\UNC\\server\\x",
    "\\etc\\passwd",
    "data\\..\\..\\secret",
    "data/a\\..\\..\\..\\secret",
    "data/a\0b",
    ".",
    "./",
    "/",
]

CASES: dict[str, Case] = {
    **{f"unsafe: {path!r}": invalid(lists(path), f"BAG501 {MANIFEST}:3") for path in UNSAFE},
    **{f"unsafe before 1.0: {path!r}": invalid(lists(path, "0.97"), f"BAG501 {MANIFEST}:3") for path in UNSAFE},
    "a dot in front": warned(spelled("data/a", "./data/a"), "BAG502 manifest-sha512.txt:3"),
    "a dot in front before 1.0": warned(spelled("data/a", "./data/a", "0.97"), "BAG502 manifest-sha512.txt:3"),
    "a double slash": warned(spelled("data/a", "data//a"), "BAG502 manifest-sha512.txt:3"),
    "a dot between": warned(spelled("data/a", "data/./a"), "BAG502 manifest-sha512.txt:3"),
    "names that begin with dots": warned(
        holds("data/.hidden", "data/...", "data/..a", "data/a../b.."), "BAG507 data/...", "BAG507 data/a../b.."
    ),
    "a tilde inside": valid(holds("data/~a", "data/a~")),
    "percent signs, encoded": valid(spelled("data/100%", "data/100%25")),
    "an encoded name that looks encoded": valid(spelled("data/%0A", "data/%250A")),
    "line breaks, encoded": warned(spelled("data/a\r\nb", "data/a%0d%0Ab"), "BAG507 data/a\r\nb", "BAG510 data/a\r\nb"),
    "a percent sign that is not encoded": invalid(spelled("data/100%", "data/100%"), "BAG503 manifest-sha512.txt:3"),
    "another character encoded": invalid(spelled("data/a%20b", "data/a%20b"), "BAG503 manifest-sha512.txt:3"),
    "a way up, encoded": invalid(
        lists("data/%2E%2E/%2E%2E/secret"), "BAG107 data/%2E%2E/%2E%2E/secret", "BAG503 manifest-sha512.txt:3"
    ),
    "decoded once and not twice": invalid(spelled("data/%0A", "data/%25250A"), "BAG108 data/%0A", "BAG107 data/%250A"),
    "nothing is encoded before 1.0": valid(spelled("data/100%25", "data/100%25", "0.97")),
    "nothing is decoded before 1.0": invalid(
        spelled("data/100%", "data/100%25", "0.97"), "BAG108 data/100%", "BAG107 data/100%25"
    ),
    "Icon and carriage return before 1.0": warned(
        spelled("data/Icon\r", "data/Icon%0D", "0.97"),
        "BAG507 data/Icon\r",
        "BAG508 data/Icon\r",
        "BAG510 data/Icon\r",
        "BAG511 manifest-sha512.txt:3",
    ),
    "a name that looks like it before 1.0": valid(spelled("data/Icon%0D", "data/Icon%0D", "0.97")),
    "listed composed, stored decomposed": warned(spelled(NFD, NFC), "BAG506 manifest-sha512.txt:3"),
    "listed decomposed, stored composed": warned(spelled(NFC, NFD), "BAG506 manifest-sha512.txt:3"),
    "one file listed in two forms": invalid(
        lambda bag: bag.manifest(LINES, line(NFC), line(NFD)).instead(NFC, b""),
        "BAG104 manifest-sha512.txt:4",
        "BAG506 manifest-sha512.txt:4",
    ),
    "one file listed in two forms before 1.0": warned(
        lambda bag: bag.having(version="0.96").manifest(LINES, line(NFC), line(NFD)).instead(NFC, b""),
        "BAG105 manifest-sha512.txt:4",
        "BAG506 manifest-sha512.txt:4",
    ),
    "one file listed in two forms with two digests": invalid(
        lambda bag: bag.manifest(LINES, line(NFC), f"{OTHER}  {NFD}\n").instead(NFC, b""),
        "BAG103 manifest-sha512.txt:4",
        "BAG506 manifest-sha512.txt:4",
    ),
    "two files in two forms": warned(holds(NFC, NFD), "BAG505 data/N\xfa\xf1ez"),
    "two files in two capitals": warned(holds("data/README", "data/readme"), "BAG504 data/readme"),
    "two folders in two capitals": warned(holds("data/A/x", "data/a/y"), "BAG504 data/a"),
    "two tag files in two capitals": warned(lambda bag: bag.tag("Notes", "").tag("notes", ""), "BAG504 notes"),
    "sharp s and double s": warned(holds("data/stra\u00dfe", "data/strasse"), "BAG504 data/stra\xdfe"),
    "a missing file that differs in capitals": invalid(
        lists("data/scan/1.TIF"), "BAG107 data/scan/1.TIF", "BAG504 data/scan/1.tif"
    ),
    **{
        f"Windows: {name!r}": warned(holds(f"data/{name}"), f"BAG507 data/{name}")
        for name in [
            "a:b",
            "a?",
            "a*b",
            'a"b',
            "a|b",
            "a<b",
            "a\\b",
            "CON",
            "nul.txt",
            "Lpt1.tar.gz",
            "COM0",
            "a.",
            "x /y",
        ]
    },
    **{f"no device: {name!r}": valid(holds(f"data/{name}")) for name in ["CONTENT", "a.con", "COMA", "nully.txt"]},
    "spaces inside and a right-to-left name": valid(holds("data/a b  c", "data/\u0645\u06cc\u200c\u062e")),
    **{
        f"system: {name!r}": warned(holds(f"data/{name}"), f"BAG508 data/{name}")
        for name in [".DS_Store", "Thumbs.db", "desktop.ini", "._scan.tif", "__MACOSX/a", ".Trashes/1/a"]
    },
    "a terminal's escape": warned(holds("data/a\x1b[31mb"), "BAG507 data/a\x1b[31mb", "BAG510 data/a\x1b[31mb"),
    "a turned direction": warned(holds("data/gpj.\u202eexe"), "BAG510 data/gpj.\u202eexe"),
    "a zero-width space": warned(holds("data/a\u200bb"), "BAG510 data/a\u200bb"),
    "a line separator in a name": warned(holds("data/a\u2028b"), "BAG510 data/a\u2028b"),
    "next line (U+0085) in a name": warned(holds("data/a\u0085b"), "BAG510 data/a\x85b"),
    "a name that is not UTF-8": invalid(
        lambda bag: bag.instead(os.fsdecode(b"data/\xff"), b""), "BAG108 data/\udcff", "BAG509 data/\udcff"
    ),
    "a tag file whose name is not UTF-8": warned(
        lambda bag: bag.instead(os.fsdecode(b"\xff"), b""), "BAG206 \udcff", "BAG509 \udcff"
    ),
    "2.1.3 one file listed with %0a and %0A": invalid(
        lambda bag: bag.manifest(LINES, line("data/a%0ab"), line("data/a%0Ab")).instead("data/a\nb", b""),
        "BAG507 data/a\nb",
        "BAG510 data/a\nb",
        "BAG104 manifest-sha512.txt:4",
    ),
    "2.1.3 %0D and %0d": warned(spelled("data/\r\r", "data/%0D%0d"), "BAG507 data/\r\r", "BAG510 data/\r\r"),
    "2.1.3 a line feed that is not encoded": invalid(
        spelled("data/a\nb", "data/a\nb"),
        "BAG107 data/a",
        "BAG108 data/a\nb",
        "BAG507 data/a\nb",
        "BAG510 data/a\nb",
        "BAG101 manifest-sha512.txt:4",
    ),
    "2.1.3 an encoded slash": invalid(
        lists("data%2Fscan%2F1.tif"), "BAG106 manifest-sha512.txt:3", "BAG503 manifest-sha512.txt:3"
    ),
    "2.1.3 an encoded slash in data": invalid(
        lists("data/scan%2F3.tif"), "BAG107 data/scan%2F3.tif", "BAG503 manifest-sha512.txt:3"
    ),
    "2.1.3 an encoded NUL": invalid(lists("data/a%00b"), "BAG107 data/a%00b", "BAG503 manifest-sha512.txt:3"),
    "2.1.3 an encoded letter": invalid(
        spelled("data/a", "data/%61"), "BAG107 data/%61", "BAG108 data/a", "BAG503 manifest-sha512.txt:3"
    ),
    "2.1.3 UTF-8, encoded": invalid(
        spelled("data/\u00e9", "data/%C3%A9"), "BAG107 data/%C3%A9", "BAG108 data/\xe9", "BAG503 manifest-sha512.txt:3"
    ),
    "2.1.3 a percent sign at the end": invalid(spelled("data/a%", "data/a%"), "BAG503 manifest-sha512.txt:3"),
    "2.1.3 a percent sign and one digit": invalid(spelled("data/a%2", "data/a%2"), "BAG503 manifest-sha512.txt:3"),
    "2.1.3 %25 encoded twice": valid(spelled("data/%25", "data/%2525")),
    "2.1.3 %u000A": invalid(spelled("data/%u000A", "data/%u000A"), "BAG503 manifest-sha512.txt:3"),
    "2.1.3 a plus sign is a plus sign": valid(spelled("data/a+b", "data/a+b")),
    "2.1.3 two files that differ in what is encoded": warned(
        lambda bag: (
            bag.manifest(LINES, line("data/a%0Ab"), line("data/a%250Ab"))
            .instead("data/a\nb", b"")
            .instead("data/a%0Ab", b"")
        ),
        "BAG507 data/a\nb",
        "BAG510 data/a\nb",
    ),
    "2.1.3 spaces at the end of a name": warned(spelled("data/a  ", "data/a  "), "BAG507 data/a  "),
    "2.1.3 a space after data": invalid(lists("data /scan/1.tif"), "BAG106 manifest-sha512.txt:3"),
    "2.1.3 a dot at the end": invalid(
        lists("data/scan/1.tif/."), "BAG110 manifest-sha512.txt:3", "BAG502 manifest-sha512.txt:3"
    ),
    "2.1.3 a slash at the end": invalid(lists("data/scan/1.tif/"), "BAG110 manifest-sha512.txt:3"),
    "2.1.3 down and up again": invalid(lists("data/scan/../scan/1.tif"), "BAG501 manifest-sha512.txt:3"),
    "2.1.3 out and in again": invalid(lists("../bag/data/scan/1.tif"), "BAG501 manifest-sha512.txt:3"),
    "2.1.3 three dots are a name": warned(spelled("data/.../a", "data/.../a"), "BAG507 data/.../a"),
    "2.1.3 the same file with two spellings and two digests": invalid(
        lists("./data/scan/1.tif"), "BAG103 manifest-sha512.txt:3", "BAG502 manifest-sha512.txt:3"
    ),
    "5.1 a drive in a tag manifest": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  C:\\x\n"), "BAG501 tagmanifest-sha512.txt:3"
    ),
    "5.1 a device of Windows": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  \\\\.\\PhysicalDrive0\n"), "BAG501 tagmanifest-sha512.txt:3"
    ),
    "5.1 a variable of the shell": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  $HOME/.ssh/id\n"), "BAG204 $HOME/.ssh/id"
    ),
    "5.1 a variable of Windows": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  %USERPROFILE%\\x\n"),
        "BAG204 %USERPROFILE%\\x",
        "BAG507 %USERPROFILE%\\x",
        "BAG503 tagmanifest-sha512.txt:3",
    ),
    "5.1 an address": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  file:///etc/passwd\n"),
        "BAG204 file:/etc/passwd",
        "BAG507 file:/etc/passwd",
        "BAG502 tagmanifest-sha512.txt:3",
    ),
    "5.1 /proc": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  /proc/self/environ\n"), "BAG501 tagmanifest-sha512.txt:3"
    ),
    "6.1.1 folders in two forms": warned(holds("data/\u00e9/a", "data/e\u0301/b"), "BAG505 data/\xe9"),
    "6.1.1 a folder stored in another form": warned(
        spelled("data/e\u0301/a", "data/\u00e9/a"), "BAG506 manifest-sha512.txt:3"
    ),
    "6.1.1 Hangul in two forms": warned(holds("data/\uac00", "data/\u1100\u1161"), "BAG505 data/\uac00"),
    "6.1.1 two forms and two capitals": warned(holds("data/\u00c9", "data/e\u0301"), "BAG504 data/\xc9"),
    "6.1.1 three names that look alike": warned(holds("data/a", "data/A", "data/\uff21"), "BAG504 data/a"),
    "6.1.1 the sign of Angstrom and the letter": warned(holds("data/\u212b", "data/\u00c5"), "BAG505 data/\u212b"),
    "6.1.1 a ligature is another name": valid(holds("data/\ufb01", "data/f_i")),
    "6.1.1 two forms, one of them listed": invalid(
        lambda bag: bag.manifest(LINES, line(NFC)).instead(NFC, b"").instead(NFD, b""),
        "BAG108 data/Nu\u0301n\u0303ez",
        "BAG505 data/N\xfa\xf1ez",
    ),
    "6.1.1 other capitals on the disk": invalid(
        spelled("data/A.tif", "data/a.tif"), "BAG108 data/A.tif", "BAG107 data/a.tif", "BAG504 data/a.tif"
    ),
    "6.1.2 a device with an extension in a folder": warned(holds("data/aux/x"), "BAG507 data/aux/x"),
    "6.1.2 a device with a small digit": warned(holds("data/COM\u00b9"), "BAG507 data/COM\xb9"),
    "6.1.2 a path longer than Windows takes": valid(holds(f"data/{'x' * 100}/{'y' * 100}/{'z' * 100}")),
    "6.1 a soft hyphen": warned(holds("data/a\u00adb"), "BAG510 data/a\xadb"),
    "6.1 an invisible separator": warned(holds("data/a\u2063b"), "BAG510 data/a\u2063b"),
    "6.1 a byte order mark in a name": warned(holds("data/\ufeffa"), "BAG510 data/\ufeffa"),
    "6.1 Hebrew from right to left": valid(holds("data/\u05d0\u05d1.tif")),
    "6.1 an emoji of several characters": valid(holds("data/\U0001f468\u200d\U0001f469")),
    "backslashes for slashes": invalid(
        spelled("data/a/b", "data\\a\\b"), "BAG108 data/a/b", "BAG106 manifest-sha512.txt:3"
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_findings_are_exactly(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_no_finding_says_anything_that_a_terminal_would_obey(tmp_path: Path, case: Case) -> None:
    for finding in case.edit(BagBuilder(tmp_path / "bag")).verify().report:
        assert not any(
            ord(char) < 32 or char in "\x7f\x85\x9b\u2028\u202e\u200b" for char in finding.text + finding.help
        )
        (finding.text + finding.help).encode()

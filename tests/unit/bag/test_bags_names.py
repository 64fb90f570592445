"""Bags with names that are trouble: unsafe, roundabout, encoded, alike, not portable. RFC 8493 2.1.3, 5.1, 6.1."""

import os
from pathlib import Path

import pytest

from tests.unit.bag.building import LINES, BagBuilder, Case, invalid, line, valid, warned
from tests.unit.bag.faults import MANIFEST, OTHER, holds, lists, spelled

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

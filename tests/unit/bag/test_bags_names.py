"""Bags with names that are trouble: unsafe, roundabout, encoded, alike, not portable. RFC 8493 2.1.3, 5.1, 6.1."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.bag.building import LINES, PAYLOAD, BagBuilder, codes, line

Edit = Callable[[BagBuilder], BagBuilder]
NFC, NFD = "data/N\u00fa\u00f1ez", "data/Nu\u0301n\u0303ez"
OTHER = "0" * 128


def lists(path: str, version: str = "1.0") -> Edit:
    """Add a line with this path to the manifest."""
    return lambda bag: bag.having(version=version).manifest(LINES, f"{OTHER}  {path}\n")


def holds(*paths: str) -> Edit:
    """Add files, listed as BagIt 1.0 writes them."""
    return lambda bag: bag.having(payload={**PAYLOAD, **dict.fromkeys(paths, b"")})


def spelled(disk: str, listed: str, version: str = "1.0") -> Edit:
    """Add a file that the manifest spells in its own way."""
    return lambda bag: bag.having(version=version).manifest(LINES, line(listed)).instead(disk, b"")


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

CASES: dict[str, tuple[Edit, list[str]]] = {
    **{f"unsafe: {path!r}": (lists(path), ["BAG501"]) for path in UNSAFE},
    **{f"unsafe before 1.0: {path!r}": (lists(path, "0.97"), ["BAG501"]) for path in UNSAFE},
    "a dot in front": (spelled("data/a", "./data/a"), ["BAG502"]),
    "a dot in front before 1.0": (spelled("data/a", "./data/a", "0.97"), ["BAG502"]),
    "a double slash": (spelled("data/a", "data//a"), ["BAG502"]),
    "a dot between": (spelled("data/a", "data/./a"), ["BAG502"]),
    "names that begin with dots": (holds("data/.hidden", "data/...", "data/..a", "data/a../b.."), ["BAG507"] * 2),
    "a tilde inside": (holds("data/~a", "data/a~"), []),
    "percent signs, encoded": (spelled("data/100%", "data/100%25"), []),
    "an encoded name that looks encoded": (spelled("data/%0A", "data/%250A"), []),
    "line breaks, encoded": (spelled("data/a\r\nb", "data/a%0d%0Ab"), ["BAG507", "BAG510"]),
    "a percent sign that is not encoded": (spelled("data/100%", "data/100%"), ["BAG503"]),
    "another character encoded": (spelled("data/a%20b", "data/a%20b"), ["BAG503"]),
    "a way up, encoded": (lists("data/%2E%2E/%2E%2E/secret"), ["BAG107", "BAG503"]),
    "decoded once and not twice": (spelled("data/%0A", "data/%25250A"), ["BAG107", "BAG108"]),
    "nothing is encoded before 1.0": (spelled("data/100%25", "data/100%25", "0.97"), []),
    "nothing is decoded before 1.0": (spelled("data/100%", "data/100%25", "0.97"), ["BAG107", "BAG108"]),
    "Icon and carriage return before 1.0": (
        spelled("data/Icon\r", "data/Icon%0D", "0.97"),
        ["BAG507", "BAG508", "BAG510", "BAG511"],
    ),
    "a name that looks like it before 1.0": (spelled("data/Icon%0D", "data/Icon%0D", "0.97"), []),
    "listed composed, stored decomposed": (spelled(NFD, NFC), ["BAG506"]),
    "listed decomposed, stored composed": (spelled(NFC, NFD), ["BAG506"]),
    "one file listed in two forms": (
        lambda bag: bag.manifest(LINES, line(NFC), line(NFD)).instead(NFC, b""),
        ["BAG104", "BAG506"],
    ),
    "one file listed in two forms before 1.0": (
        lambda bag: bag.having(version="0.96").manifest(LINES, line(NFC), line(NFD)).instead(NFC, b""),
        ["BAG105", "BAG506"],
    ),
    "one file listed in two forms with two digests": (
        lambda bag: bag.manifest(LINES, line(NFC), f"{OTHER}  {NFD}\n").instead(NFC, b""),
        ["BAG103", "BAG506"],
    ),
    "two files in two forms": (holds(NFC, NFD), ["BAG505"]),
    "two files in two capitals": (holds("data/README", "data/readme"), ["BAG504"]),
    "two folders in two capitals": (holds("data/A/x", "data/a/y"), ["BAG504"]),
    "two tag files in two capitals": (lambda bag: bag.tag("Notes", "").tag("notes", ""), ["BAG504"]),
    "sharp s and double s": (holds("data/stra\u00dfe", "data/strasse"), ["BAG504"]),
    "a missing file that differs in capitals": (lists("data/scan/1.TIF"), ["BAG107", "BAG504"]),
    **{
        f"Windows: {name!r}": (holds(f"data/{name}"), ["BAG507"])
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
    **{f"no device: {name!r}": (holds(f"data/{name}"), []) for name in ["CONTENT", "a.con", "COMA", "nully.txt"]},
    "spaces inside and a right-to-left name": (holds("data/a b  c", "data/\u0645\u06cc\u200c\u062e"), []),
    **{
        f"system: {name!r}": (holds(f"data/{name}"), ["BAG508"])
        for name in [".DS_Store", "Thumbs.db", "desktop.ini", "._scan.tif", "__MACOSX/a", ".Trashes/1/a"]
    },
    "a terminal's escape": (holds("data/a\x1b[31mb"), ["BAG507", "BAG510"]),
    "a turned direction": (holds("data/gpj.\u202eexe"), ["BAG510"]),
    "a zero-width space": (holds("data/a\u200bb"), ["BAG510"]),
    "a line separator in a name": (holds("data/a\u2028b"), ["BAG510"]),
    "next line (U+0085) in a name": (holds("data/a\u0085b"), ["BAG510"]),
    "a name that is not UTF-8": (lambda bag: bag.instead(os.fsdecode(b"data/\xff"), b""), ["BAG108", "BAG509"]),
    "a tag file whose name is not UTF-8": (lambda bag: bag.instead(os.fsdecode(b"\xff"), b""), ["BAG206", "BAG509"]),
    "backslashes for slashes": (spelled("data/a/b", "data\\a\\b"), ["BAG106", "BAG108"]),
}


@pytest.mark.parametrize(("edit", "expected"), CASES.values(), ids=CASES)
def test_the_findings_are_exactly(tmp_path: Path, edit: Edit, expected: list[str]) -> None:
    report = edit(BagBuilder(tmp_path / "bag")).verify()
    assert codes(report) == expected
    assert report.valid is not bool(report.report.errors)


@pytest.mark.parametrize(("edit", "expected"), CASES.values(), ids=CASES)
def test_no_finding_says_anything_that_a_terminal_would_obey(tmp_path: Path, edit: Edit, expected: list[str]) -> None:
    report = edit(BagBuilder(tmp_path / "bag")).verify().report
    assert len(report) == len(expected)
    for finding in report:
        assert not any(
            ord(char) < 32 or char in "\x7f\x85\x9b\u2028\u202e\u200b" for char in finding.text + finding.help
        )
        (finding.text + finding.help).encode()

"""Bags with one fault in bag-info.txt or fetch.txt. RFC 8493 2.2.2, 2.2.3, 3 and 5."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archpack.bag import FetchEntry, Level, Verdict
from tests.unit.bag.building import LINES, ONE, TWO, BagBuilder, codes, line

Edit = Callable[[BagBuilder], BagBuilder]
WEB = "https://example.org/2.tif"
PATH_MISSING = "data/scan/3.tif"


def info(*lines: str, version: str = "1.0") -> Edit:
    return lambda bag: bag.having(version=version).info(*lines)


def fetch(*lines: str, version: str = "1.0") -> Edit:
    return lambda bag: bag.having(version=version).fetch(*lines)


INFO_CASES: dict[str, tuple[Edit, list[str]]] = {
    "labels may repeat": (info("Contact-Name: Jane", "Contact-Name: John"), []),
    "a tab after the colon": (info("Contact-Name:\tJane"), []),
    "a folded value": (info("External-Description: Notes of a", "  conversation in Tirana", "\tin 1963"), []),
    "a colon in the value": (info("Note: a: b"), []),
    "an empty file": (info(), []),
    "a label with spaces inside": (info("My own label: x"), []),
    "no colon": (info("Contact-Name Jane"), ["BAG301"]),
    "no space after the colon": (info("Contact-Name:Jane"), ["BAG301"]),
    "a space before the colon": (info("Contact-Name : Jane"), ["BAG301"]),
    "no label": (info(": Jane"), ["BAG301"]),
    "a blank line": (info("A: b", "", "C: d"), ["BAG301"]),
    "a continued line first": (info(" and so on", "A: b"), ["BAG301"]),
    "a continued bad line": (info("A: b", "nonsense", " and more of it"), ["BAG301"]),
    "two spaces after the colon": (info("Contact-Name:  Jane"), ["BAG302"]),
    "white space around the colon before 1.0": (info("Contact-Name \t:  Jane", "A:b", version="0.97"), []),
    "a right Oxum": (info("Payload-Oxum: 6.2"), []),
    "a right Oxum in small letters": (info("payload-oxum: 6.2"), []),
    "too few bytes": (info("Payload-Oxum: 5.2"), ["BAG305"]),
    "too many files": (info("payload-OXUM: 6.3"), ["BAG305"]),
    "an Oxum before 1.0": (info("Payload-Oxum : 7.2", version="0.96"), ["BAG305"]),
    "two Oxums that agree": (info("Payload-Oxum: 6.2", "Payload-Oxum: 6.2"), ["BAG304"]),
    "two Oxums that do not": (info("Payload-Oxum: 6.2", "payload-oxum: 6.3"), ["BAG304"]),
    "an Oxum without files": (info("Payload-Oxum: 6"), ["BAG303"]),
    "an Oxum with words": (info("Payload-Oxum: 6 bytes"), ["BAG303"]),
    "a negative Oxum": (info("Payload-Oxum: -6.2"), ["BAG303"]),
    "an Oxum in Arabic digits": (info("Payload-Oxum: \u0666.\u0662"), ["BAG303"]),
    "an Oxum with a space in front": (info("Payload-Oxum:  6.2"), ["BAG302", "BAG303"]),
    "an endless Oxum": (info("Payload-Oxum: " + "9" * 100_000 + ".2"), ["BAG303"]),
    "two bagging dates": (info("Bagging-Date: 2026-11-23", "Bagging-Date: 2026-11-24"), ["BAG306"]),
    "two bagging dates before 1.0": (
        info("Bagging-Date: 2026-11-23", "Bagging-Date: 2026-11-24", version="0.97"),
        [],
    ),
    "a bagging date in words": (info("Bagging-Date: 23 November 2026"), ["BAG307"]),
    "a bag count": (info("Bag-Count: 1 of ?"), []),
    "a bag count in words": (info("Bag-Count: first"), ["BAG307"]),
    "bag-info.txt in a version that calls it package-info.txt": (
        info("nonsense", version="0.95"),
        [],
    ),
}

FETCH_CASES: dict[str, tuple[Edit, list[str]]] = {
    "a file that is there": (fetch(f"{WEB} 3 {TWO}"), []),
    "an unknown length": (fetch(f"{WEB} - {TWO}"), []),
    "tabs": (fetch(f"{WEB}\t\t3 \t {TWO}"), []),
    "an empty fetch.txt": (fetch(), []),
    "a file that is not there": (lambda bag: fetch(f"{WEB} 3 {TWO}")(bag).instead(TWO, None), ["BAG407"]),
    "and the Oxum waits for it": (
        lambda bag: fetch(f"{WEB} 3 {TWO}")(bag).instead(TWO, None).info("Payload-Oxum: 6.2"),
        ["BAG407"],
    ),
    "one fetched, one missing": (
        lambda bag: fetch(f"{WEB} 3 {TWO}")(bag).instead(TWO, None).instead(ONE, None),
        ["BAG107", "BAG407"],
    ),
    "one unfetched, one changed": (
        lambda bag: fetch(f"{WEB} 3 {TWO}")(bag).instead(TWO, None).instead(ONE, b"onf"),
        ["BAG407", "BAG601"],
    ),
    "a line of two": (fetch(f"{WEB} {TWO}"), ["BAG401"]),
    "a blank line": (fetch(f"{WEB} 3 {TWO}", ""), ["BAG401"]),
    "a relative address": (fetch(f"2.tif 3 {TWO}"), ["BAG402"]),
    "an address without a host": (fetch(f"https:///2.tif 3 {TWO}"), ["BAG402"]),
    "an address with a letter outside ASCII": (fetch(f"https://example.org/\u00e9 3 {TWO}"), ["BAG402"]),
    "an address with a broken escape": (fetch(f"https://example.org/%zz 3 {TWO}"), ["BAG402"]),
    "an address in the own computer": (fetch(f"file:///etc/passwd - {TWO}"), ["BAG409"]),
    "a length in words": (fetch(f"{WEB} three {TWO}"), ["BAG403"]),
    "a negative length": (fetch(f"{WEB} -3 {TWO}"), ["BAG403"]),
    "a length in Arabic digits": (fetch(f"{WEB} \u0663 {TWO}"), ["BAG403"]),
    "an endless length": (fetch(f"{WEB} {'9' * 5000} {TWO}"), ["BAG403"]),
    "another length": (fetch(f"{WEB} 4 {TWO}"), ["BAG408"]),
    "a tag file": (fetch(f"{WEB} - bag-info.txt"), ["BAG404"]),
    "a folder": (fetch(f"{WEB} - data/scan/"), ["BAG404"]),
    "a file in no manifest": (fetch(f"{WEB} - {PATH_MISSING}"), ["BAG405"]),
    "a file in one manifest of two": (
        lambda bag: (
            bag.having(algorithms=["md5", "sha512"])
            .manifest(LINES, line(PATH_MISSING))
            .fetch(f"{WEB} - {PATH_MISSING}")
        ),
        ["BAG405", "BAG407"],
    ),
    "a file in one manifest of two before 1.0": (
        lambda bag: (
            bag.having(algorithms=["md5", "sha512"], version="0.97")
            .manifest(LINES, line(PATH_MISSING))
            .fetch(f"{WEB} - {PATH_MISSING}")
        ),
        ["BAG407"],
    ),
    "a file named twice": (fetch(f"{WEB} 3 {TWO}", f"{WEB} 3 {TWO}"), ["BAG406"]),
    "a path that goes up": (fetch(f"{WEB} - data/../../.bashrc"), ["BAG501"]),
    "an absolute path": (fetch(f"{WEB} - /etc/passwd"), ["BAG501"]),
    "a home folder": (fetch(f"{WEB} - ~/.bashrc"), ["BAG501"]),
    "a drive": (fetch(f"{WEB} - C:\\Windows\\win.ini"), ["BAG501"]),
    "a roundabout path": (fetch(f"{WEB} 3 ./{TWO}"), ["BAG502"]),
    "a percent sign": (fetch(f"{WEB} - data/100%"), ["BAG405", "BAG503"]),
    "a percent sign before 1.0": (fetch(f"{WEB} - data/100%", version="0.97"), ["BAG405"]),
}


@pytest.mark.parametrize(("edit", "expected"), INFO_CASES.values(), ids=INFO_CASES)
def test_bag_info_has_exactly_the_findings(tmp_path: Path, edit: Edit, expected: list[str]) -> None:
    report = edit(BagBuilder(tmp_path / "bag")).verify()
    assert codes(report) == expected
    assert report.valid is not bool(report.report.errors)


@pytest.mark.parametrize(("edit", "expected"), FETCH_CASES.values(), ids=FETCH_CASES)
def test_fetch_has_exactly_the_findings(tmp_path: Path, edit: Edit, expected: list[str]) -> None:
    report = edit(BagBuilder(tmp_path / "bag")).verify()
    assert codes(report) == expected
    assert report.valid is not bool(report.report.errors)


def test_an_unfetched_bag_is_incomplete_and_not_invalid(tmp_path: Path) -> None:
    report = BagBuilder(tmp_path / "bag").fetch(f"{WEB} 3 {TWO}").instead(TWO, None).verify()
    assert (report.holey, report.valid, report.verdict) == (True, False, Verdict.INCOMPLETE)
    assert report.facts.fetch == (FetchEntry(WEB, 3, TWO, 1),)
    (finding,) = report.report
    assert finding.place.file == TWO


def test_an_unfetched_bag_with_another_fault_is_invalid(tmp_path: Path) -> None:
    report = BagBuilder(tmp_path / "bag").fetch(f"{WEB} 3 {TWO}").instead(TWO, None).instead(ONE, b"x").verify()
    assert (report.holey, report.verdict) == (True, Verdict.INVALID)


def test_holes_are_not_looked_for_at_the_level_of_structure(tmp_path: Path) -> None:
    report = BagBuilder(tmp_path / "bag").fetch(f"{WEB} 3 {TWO}").instead(TWO, None).verify(Level.STRUCTURE)
    assert (report.holey, report.verdict) == (False, Verdict.WELL_FORMED)


def test_a_link_where_a_file_should_be_fetched_is_no_hole(tmp_path: Path) -> None:
    bag = BagBuilder(tmp_path / "bag").fetch(f"{WEB} 3 {TWO}").instead(TWO, None)
    report = bag.then(lambda root: (root / TWO).symlink_to("1.tif")).verify()
    assert codes(report) == ["BAG010"]
    assert (report.holey, report.verdict) == (False, Verdict.INVALID)


def test_the_order_and_the_repetitions_of_bag_info_are_kept(tmp_path: Path) -> None:
    report = BagBuilder(tmp_path / "bag").info("B: 2", "a: 1", "B: 1", "Long: one", "  two").verify()
    assert report.info == (("B", "2"), ("a", "1"), ("B", "1"), ("Long", "one\ntwo"))

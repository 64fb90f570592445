"""Bags with one fault in bag-info.txt or fetch.txt. RFC 8493 2.2.2, 2.2.3, 3 and 5."""

from pathlib import Path

import pytest

from archpack.bag import FetchEntry, Level, Verdict
from tests.unit.bag.building import (
    LINES,
    ONE,
    TWO,
    BagBuilder,
    Case,
    codes,
    incomplete,
    invalid,
    line,
    valid,
    warned,
)
from tests.unit.bag.faults import fetch, info

WEB = "https://example.org/2.tif"
PATH_MISSING = "data/scan/3.tif"


INFO_CASES: dict[str, Case] = {
    "labels may repeat": valid(info("Contact-Name: Jane", "Contact-Name: John")),
    "a tab after the colon": valid(info("Contact-Name:\tJane")),
    "a folded value": valid(info("External-Description: Notes of a", "  conversation in Tirana", "\tin 1963")),
    "a colon in the value": valid(info("Note: a: b")),
    "an empty file": valid(info()),
    "a label with spaces inside": valid(info("My own label: x")),
    "no colon": invalid(info("Contact-Name Jane"), "BAG301 bag-info.txt:1"),
    "no space after the colon": invalid(info("Contact-Name:Jane"), "BAG301 bag-info.txt:1"),
    "a space before the colon": invalid(info("Contact-Name : Jane"), "BAG301 bag-info.txt:1"),
    "no label": invalid(info(": Jane"), "BAG301 bag-info.txt:1"),
    "a blank line": invalid(info("A: b", "", "C: d"), "BAG301 bag-info.txt:2"),
    "a continued line first": invalid(info(" and so on", "A: b"), "BAG301 bag-info.txt:1"),
    "a continued bad line": invalid(info("A: b", "nonsense", " and more of it"), "BAG301 bag-info.txt:2"),
    "two spaces after the colon": warned(info("Contact-Name:  Jane"), "BAG302 bag-info.txt:1"),
    "white space around the colon before 1.0": valid(info("Contact-Name \t:  Jane", "A:b", version="0.97")),
    "a right Oxum": valid(info("Payload-Oxum: 6.2")),
    "a right Oxum in small letters": valid(info("payload-oxum: 6.2")),
    "too few bytes": invalid(info("Payload-Oxum: 5.2"), "BAG305 bag-info.txt:1"),
    "too many files": invalid(info("payload-OXUM: 6.3"), "BAG305 bag-info.txt:1"),
    "an Oxum before 1.0": invalid(info("Payload-Oxum : 7.2", version="0.96"), "BAG305 bag-info.txt:1"),
    "two Oxums that agree": invalid(info("Payload-Oxum: 6.2", "Payload-Oxum: 6.2"), "BAG304 bag-info.txt:2"),
    "two Oxums that do not": invalid(info("Payload-Oxum: 6.2", "payload-oxum: 6.3"), "BAG304 bag-info.txt:2"),
    "an Oxum without files": invalid(info("Payload-Oxum: 6"), "BAG303 bag-info.txt:1"),
    "an Oxum with words": invalid(info("Payload-Oxum: 6 bytes"), "BAG303 bag-info.txt:1"),
    "a negative Oxum": invalid(info("Payload-Oxum: -6.2"), "BAG303 bag-info.txt:1"),
    "an Oxum in Arabic digits": invalid(info("Payload-Oxum: \u0666.\u0662"), "BAG303 bag-info.txt:1"),
    "an Oxum with a space in front": invalid(
        info("Payload-Oxum:  6.2"), "BAG302 bag-info.txt:1", "BAG303 bag-info.txt:1"
    ),
    "an endless Oxum": invalid(info("Payload-Oxum: " + "9" * 100_000 + ".2"), "BAG303 bag-info.txt:1"),
    "two bagging dates": warned(info("Bagging-Date: 2026-11-23", "Bagging-Date: 2026-11-24"), "BAG306 bag-info.txt:2"),
    "two bagging dates before 1.0": valid(info("Bagging-Date: 2026-11-23", "Bagging-Date: 2026-11-24", version="0.97")),
    "a bagging date in words": warned(info("Bagging-Date: 23 November 2026"), "BAG307 bag-info.txt:1"),
    "a bag count": valid(info("Bag-Count: 1 of ?")),
    "a bag count in words": warned(info("Bag-Count: first"), "BAG307 bag-info.txt:1"),
    "bag-info.txt in a version that calls it package-info.txt": valid(info("nonsense", version="0.95")),
}

FETCH_CASES: dict[str, Case] = {
    "a file that is there": valid(fetch(f"{WEB} 3 {TWO}")),
    "an unknown length": valid(fetch(f"{WEB} - {TWO}")),
    "tabs": valid(fetch(f"{WEB}\t\t3 \t {TWO}")),
    "an empty fetch.txt": valid(fetch()),
    "a file that is not there": incomplete(
        lambda bag: fetch(f"{WEB} 3 {TWO}")(bag).instead(TWO, None), "BAG407 data/scan/2.tif"
    ),
    "and the Oxum waits for it": incomplete(
        lambda bag: fetch(f"{WEB} 3 {TWO}")(bag).instead(TWO, None).info("Payload-Oxum: 6.2"), "BAG407 data/scan/2.tif"
    ),
    "one fetched, one missing": invalid(
        lambda bag: fetch(f"{WEB} 3 {TWO}")(bag).instead(TWO, None).instead(ONE, None),
        "BAG107 data/scan/1.tif",
        "BAG407 data/scan/2.tif",
    ),
    "one unfetched, one changed": invalid(
        lambda bag: fetch(f"{WEB} 3 {TWO}")(bag).instead(TWO, None).instead(ONE, b"onf"),
        "BAG601 data/scan/1.tif",
        "BAG407 data/scan/2.tif",
    ),
    "a line of two": invalid(fetch(f"{WEB} {TWO}"), "BAG401 fetch.txt:1"),
    "a blank line": invalid(fetch(f"{WEB} 3 {TWO}", ""), "BAG401 fetch.txt:2"),
    "a relative address": invalid(fetch(f"2.tif 3 {TWO}"), "BAG402 fetch.txt:1"),
    "an address without a host": invalid(fetch(f"https:///2.tif 3 {TWO}"), "BAG402 fetch.txt:1"),
    "an address with a letter outside ASCII": invalid(
        fetch(f"https://example.org/\u00e9 3 {TWO}"), "BAG402 fetch.txt:1"
    ),
    "an address with a broken escape": invalid(fetch(f"https://example.org/%zz 3 {TWO}"), "BAG402 fetch.txt:1"),
    "an address in the own computer": warned(fetch(f"file:///etc/passwd - {TWO}"), "BAG409 fetch.txt:1"),
    "a length in words": invalid(fetch(f"{WEB} three {TWO}"), "BAG403 fetch.txt:1"),
    "a negative length": invalid(fetch(f"{WEB} -3 {TWO}"), "BAG403 fetch.txt:1"),
    "a length in Arabic digits": invalid(fetch(f"{WEB} \u0663 {TWO}"), "BAG403 fetch.txt:1"),
    "an endless length": invalid(fetch(f"{WEB} {'9' * 5000} {TWO}"), "BAG403 fetch.txt:1"),
    "another length": warned(fetch(f"{WEB} 4 {TWO}"), "BAG408 fetch.txt:1"),
    "a tag file": invalid(fetch(f"{WEB} - bag-info.txt"), "BAG404 fetch.txt:1"),
    "a folder": invalid(fetch(f"{WEB} - data/scan/"), "BAG404 fetch.txt:1"),
    "a file in no manifest": invalid(fetch(f"{WEB} - {PATH_MISSING}"), "BAG405 fetch.txt:1"),
    "a file in one manifest of two": invalid(
        lambda bag: (
            bag.having(algorithms=["md5", "sha512"])
            .manifest(LINES, line(PATH_MISSING))
            .fetch(f"{WEB} - {PATH_MISSING}")
        ),
        "BAG407 data/scan/3.tif",
        "BAG405 fetch.txt:1",
    ),
    "a file in one manifest of two before 1.0": incomplete(
        lambda bag: (
            bag.having(algorithms=["md5", "sha512"], version="0.97")
            .manifest(LINES, line(PATH_MISSING))
            .fetch(f"{WEB} - {PATH_MISSING}")
        ),
        "BAG407 data/scan/3.tif",
    ),
    "a file named twice": invalid(fetch(f"{WEB} 3 {TWO}", f"{WEB} 3 {TWO}"), "BAG406 fetch.txt:2"),
    "a path that goes up": invalid(fetch(f"{WEB} - data/../../.bashrc"), "BAG501 fetch.txt:1"),
    "an absolute path": invalid(fetch(f"{WEB} - /etc/passwd"), "BAG501 fetch.txt:1"),
    "a home folder": invalid(fetch(f"{WEB} - ~/.bashrc"), "BAG501 fetch.txt:1"),
    "a drive": invalid(fetch(f"{WEB} - C:\\Windows\\win.ini"), "BAG501 fetch.txt:1"),
    "a roundabout path": warned(fetch(f"{WEB} 3 ./{TWO}"), "BAG502 fetch.txt:1"),
    "a percent sign": invalid(fetch(f"{WEB} - data/100%"), "BAG405 fetch.txt:1", "BAG503 fetch.txt:1"),
    "a percent sign before 1.0": invalid(fetch(f"{WEB} - data/100%", version="0.97"), "BAG405 fetch.txt:1"),
}


@pytest.mark.parametrize("case", INFO_CASES.values(), ids=INFO_CASES)
def test_bag_info_has_exactly_the_findings(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")


@pytest.mark.parametrize("case", FETCH_CASES.values(), ids=FETCH_CASES)
def test_fetch_has_exactly_the_findings(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")


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

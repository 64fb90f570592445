"""The Library of Congress's conformance suite: every bag is judged as its folder says."""

from pathlib import Path

import pytest

from archpack.bag import Verdict, verify_bag
from tests.unit.bag.building import snapshot

VALID = {"valid", "warning"}

# Three bags of the suite are not what their folder says.
DEFECTS = {
    # The file was never in the suite's repository, though the manifest and the Oxum count it.
    "v0.97/warning/special-system-files": (["BAG107", "BAG305", "BAG508", "BAG508"], "data/.DS_Store"),
    # Made on a Mac, where HELLO.txt opens hello.txt. On other systems one of the two files is missing.
    "v0.97/warning/duplicate-file-with-different-case": (["BAG107", "BAG504"], "data/HELLO.txt"),
}
# The third one lists one file twice, in two Unicode forms. RFC 8493 6.1.1 has names compared in one form, so both lines
# mean the one file that is there, and before 1.0 that is a warning: the label holds after all.
ONE_FILE_IN_TWO_FORMS = "v0.97/warning/same-filename-listed-twice-with-different-normalization"


@pytest.fixture
def suite(shared: Path) -> Path:
    folder = shared / "corpus" / "bagit-conformance-suite"
    if not folder.is_dir():
        pytest.skip("the conformance suite is not in the shared corpus")
    return folder


def bags(suite: Path) -> list[Path]:
    return sorted(bag for bag in suite.glob("v*/*/*") if bag.is_dir())


def test_the_suite_is_whole(suite: Path) -> None:
    assert len(bags(suite)) == 60
    assert sum(bag.parent.name != "windows-only" for bag in bags(suite)) == 54


def test_every_bag_is_judged_by_its_label_but_for_the_known_defects(suite: Path) -> None:
    """``linux-only`` and ``windows-only`` are labels for invalid bags; archpack refuses both kinds everywhere."""
    wrong = [
        str(bag.relative_to(suite))
        for bag in bags(suite)
        if verify_bag(bag).verdict is not (Verdict.VALID if bag.parent.name in VALID else Verdict.INVALID)
    ]
    assert wrong == sorted(DEFECTS)


def test_every_bag_labelled_warning_has_the_warning_that_its_name_promises(suite: Path) -> None:
    warnings = {
        bag.name: sorted({finding.code.code for finding in verify_bag(bag).report.warnings} - {"BAG113", "BAG206"})
        for bag in bags(suite)
        if bag.parent.name == "warning"
    }
    assert warnings == {
        "duplicate-file-with-different-case": ["BAG504"],
        "made-with-md5sum-tools": ["BAG115"],
        "relative-path": ["BAG502"],
        "same-filename-listed-twice-with-different-normalization": ["BAG105", "BAG506"],
        "same-filename-listed-twice-with-the-same-hash": ["BAG105"],
        "special-system-files": ["BAG508"],
    }


@pytest.mark.parametrize(("name", "expected"), DEFECTS.items())
def test_a_known_defect_of_the_suite_is_still_what_it_was(
    suite: Path, name: str, expected: tuple[list[str], str]
) -> None:
    codes, missing = expected
    report = verify_bag(suite / name).report
    assert sorted(finding.code.code for finding in report) == codes
    assert [finding.place.file for finding in report if finding.code.code == "BAG107"] == [missing]


def test_two_unicode_forms_of_one_name_mean_one_file(suite: Path) -> None:
    report = verify_bag(suite / ONE_FILE_IN_TWO_FORMS)
    assert report.valid
    assert report.payload_files == 1


WHY_INVALID = {
    "baginfo-missing-encoding": "BAG002",
    "bom-in-bagit.txt": "BAG003",
    "corrupt-data-file": "BAG601",
    "corrupt-tag-file": "BAG602",
    "extra-file-in-bag": "BAG108",
    "invalid-version-number": "BAG002",
    "missing-baginfo": "BAG204",
    "missing-bagit.txt": "BAG001",
    "bagit-with-invalid-whitespace": "BAG002",
    "notAllManifestsListAllFiles": "BAG108",
    "same-filename-listed-twice-with-different-hashes": "BAG103",
    "same-filename-listed-twice-with-the-same-hash": "BAG104",
    "out-of-scope-file-paths-using-dot-notation": "BAG501",
    "out-of-scope-file-paths-using-dot-notation-for-fetch": "BAG501",
    "out-of-scope-file-paths-using-absolute-path": "BAG501",
    "out-of-scope-file-paths-using-absolute-path-for-fetch": "BAG501",
    "out-of-scope-file-paths-using-unc": "BAG501",
    "out-of-scope-file-paths-using-unc-for-fetch": "BAG501",
    "out-of-scope-file-paths-using-shortcut-username": "BAG501",
    "out-of-scope-file-paths-using-shortcut-username-for-fetch": "BAG501",
}
SHORTCUTS = {  # a home folder on Linux, a variable on Windows
    ("linux-only", "out-of-scope-file-paths-using-shortcut"): "BAG501",
    ("linux-only", "out-of-scope-file-paths-using-shortcut-for-fetch"): "BAG501",
    ("windows-only", "out-of-scope-file-paths-using-shortcut"): "BAG106",
    ("windows-only", "out-of-scope-file-paths-using-shortcut-for-fetch"): "BAG404",
}


def test_every_invalid_bag_is_refused_for_the_reason_in_its_name(suite: Path) -> None:
    for bag in bags(suite):
        if bag.parent.name not in VALID:
            reason = SHORTCUTS.get((bag.parent.name, bag.name)) or WHY_INVALID[bag.name]
            assert reason in {finding.code.code for finding in verify_bag(bag).report.errors}, bag


def test_no_valid_bag_has_an_error_or_an_odd_warning(suite: Path) -> None:
    """MD5 alone, an old encoding, ``./`` and unlisted tag files are all that the suite's valid bags are told of."""
    for bag in bags(suite):
        if bag.parent.name == "valid":
            codes = {finding.code.code for finding in verify_bag(bag).report}
            assert codes <= {"BAG113", "BAG007", "BAG502", "BAG206"}, bag


def test_holes_that_were_filled_do_not_matter(suite: Path) -> None:
    for version in ("v0.96", "v0.97"):
        report = verify_bag(suite / version / "valid" / "holey-bag")
        assert (report.valid, report.holey) == (True, False)


# Every code of every bag, sorted, with repetitions.
EXACTLY = {
    "v0.93/valid/basic-bag": "BAG113",
    "v0.93/valid/duplicate-metadata-entries": "BAG113",
    "v0.94/valid/basic-bag": "BAG113",
    "v0.94/valid/duplicate-metadata-entries": "BAG113",
    "v0.95/valid/basic-bag": "BAG113",
    "v0.95/valid/duplicate-metadata-entries": "BAG113",
    "v0.96/valid/bag-in-a-bag": "BAG113",
    "v0.96/valid/bag-with-encoded-names": "BAG113",
    "v0.96/valid/bag-with-escapable-characters": "BAG113",
    "v0.96/valid/bag-with-leading-dot-slash-in-manifest": "BAG113 BAG502",
    "v0.96/valid/bag-with-space": "BAG113",
    "v0.96/valid/basic-bag": "BAG113",
    "v0.96/valid/duplicate-metadata-entries": "BAG113",
    "v0.96/valid/holey-bag": "BAG113 BAG206",
    "v0.97/invalid/baginfo-missing-encoding": "BAG002 BAG113 BAG602",
    "v0.97/invalid/bom-in-bagit.txt": "BAG003 BAG113",
    "v0.97/invalid/corrupt-data-file": "BAG113 BAG305 BAG601",
    "v0.97/invalid/corrupt-tag-file": "BAG113 BAG602 BAG602 BAG602",
    "v0.97/invalid/extra-file-in-bag": "BAG108 BAG113 BAG305",
    "v0.97/invalid/invalid-version-number": "BAG002 BAG602",
    "v0.97/invalid/missing-baginfo": "BAG113 BAG204",
    "v0.97/invalid/missing-bagit.txt": "BAG001 BAG113 BAG204",
    "v0.97/invalid/out-of-scope-file-paths-using-dot-notation": "BAG113 BAG501 BAG501",
    "v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch": "BAG113 BAG501",
    "v0.97/invalid/same-filename-listed-twice-with-different-hashes": "BAG103",
    "v0.97/linux-only/out-of-scope-file-paths-using-absolute-path": "BAG113 BAG501",
    "v0.97/linux-only/out-of-scope-file-paths-using-absolute-path-for-fetch": "BAG113 BAG501",
    "v0.97/linux-only/out-of-scope-file-paths-using-shortcut": "BAG113 BAG501",
    "v0.97/linux-only/out-of-scope-file-paths-using-shortcut-for-fetch": "BAG113 BAG501",
    "v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username": "BAG113 BAG501",
    "v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username-for-fetch": "BAG113 BAG501",
    "v0.97/valid/ISO-8859-1-encoded-tag-files": "BAG007 BAG113",
    "v0.97/valid/UTF-16-encoded-tag-files": "BAG007 BAG113",
    "v0.97/valid/bag-in-a-bag": "BAG113",
    "v0.97/valid/bag-with-encoded-names": "BAG113",
    "v0.97/valid/bag-with-escapable-characters": "BAG113",
    "v0.97/valid/bag-with-leading-dot-slash-in-manifest": "BAG113 BAG502",
    "v0.97/valid/bag-with-space": "BAG113",
    "v0.97/valid/basic-bag": "BAG113",
    "v0.97/valid/duplicate-metadata-entries": "BAG113",
    "v0.97/valid/holey-bag": "BAG113 BAG206",
    "v0.97/valid/minimal-bag": "BAG113",
    "v0.97/valid/uncommon-metadata-separators": "",
    "v0.97/warning/duplicate-file-with-different-case": "BAG107 BAG504",
    "v0.97/warning/made-with-md5sum-tools": "BAG113 BAG115 BAG115 BAG115 BAG115",
    "v0.97/warning/relative-path": "BAG502",
    "v0.97/warning/same-filename-listed-twice-with-different-normalization": "BAG105 BAG206 BAG506",
    "v0.97/warning/same-filename-listed-twice-with-the-same-hash": "BAG105 BAG206",
    "v0.97/warning/special-system-files": "BAG107 BAG305 BAG508 BAG508",
    "v0.97/windows-only/out-of-scope-file-paths-using-absolute-path": "BAG113 BAG501",
    "v0.97/windows-only/out-of-scope-file-paths-using-absolute-path-for-fetch": "BAG113 BAG501",
    "v0.97/windows-only/out-of-scope-file-paths-using-shortcut": "BAG106 BAG113",
    "v0.97/windows-only/out-of-scope-file-paths-using-shortcut-for-fetch": "BAG113 BAG404",
    "v0.97/windows-only/out-of-scope-file-paths-using-unc": "BAG113 BAG501",
    "v0.97/windows-only/out-of-scope-file-paths-using-unc-for-fetch": "BAG113 BAG206 BAG206 BAG501",
    "v1.0/invalid/bagit-with-invalid-whitespace": "BAG002 BAG002",
    "v1.0/invalid/notAllManifestsListAllFiles": "BAG108",
    "v1.0/invalid/same-filename-listed-twice-with-different-hashes": "BAG002 BAG103 BAG602",
    "v1.0/invalid/same-filename-listed-twice-with-the-same-hash": "BAG104 BAG206 BAG602",
    "v1.0/valid/basicBag": "",
}


def test_the_findings_of_every_bag_are_exactly_these(suite: Path) -> None:
    found = {
        str(bag.relative_to(suite)): " ".join(sorted(finding.code.code for finding in verify_bag(bag).report))
        for bag in bags(suite)
    }
    assert found == EXACTLY


def test_no_bag_of_the_suite_is_touched(suite: Path) -> None:
    before = {bag: snapshot(bag) for bag in bags(suite)}
    for bag in before:
        verify_bag(bag)
    assert {bag: snapshot(bag) for bag in bags(suite)} == before

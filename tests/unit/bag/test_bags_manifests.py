"""Bags with one fault in a manifest, or in what it lists. RFC 8493 2.1.3, 2.2.1, 2.4 and 3."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archpack.bag import Verdict
from tests.unit.bag.building import LINES, ONE, PAYLOAD, TWO, BagBuilder, codes, digest, line

Edit = Callable[[BagBuilder], BagBuilder]
OTHER = "0" * 128
MANIFEST, TAG_MANIFEST = "manifest-sha512.txt", "tagmanifest-sha512.txt"
LONG = f"data/{'x' * 200}/{'y' * 200}"


def manifest(*lines: str, version: str = "1.0") -> Edit:
    return lambda bag: bag.having(version=version).manifest(*lines)


def tag_manifest(edit: Callable[[str], str]) -> Edit:
    def edited(bag: BagBuilder) -> BagBuilder:
        return bag.instead(TAG_MANIFEST, edit(bag.files()[TAG_MANIFEST].decode()).encode())

    return edited


def extra(path: str, content: bytes = b"") -> Edit:
    return lambda bag: bag.instead(path, content)


MD5_ONLY_ONE = line(ONE, "md5")
SHA_ONLY_TWO = line(TWO)

PAYLOAD_CASES: dict[str, tuple[Edit, list[str]]] = {
    "capitals in a digest": (manifest(LINES.upper().replace("DATA/SCAN", "data/scan").replace("TIF", "tif")), []),
    "one space": (manifest(LINES.replace("  ", " ")), []),
    "a tab": (manifest(LINES.replace("  ", "\t")), []),
    "many spaces and tabs": (manifest(LINES.replace("  ", " \t \t ")), []),
    "CRLF": (manifest(LINES.replace("\n", "\r\n")), []),
    "CR": (manifest(LINES.replace("\n", "\r")), []),
    "no line end at the end": (manifest(LINES.removesuffix("\n")), []),
    "two manifests": (lambda bag: bag.having(algorithms=["sha256", "sha512"]), []),
    "every kind of digest": (lambda bag: bag.having(algorithms=["blake2b", "blake2s", "sha3512", "sha384", "md5"]), []),
    "no manifest": (
        lambda bag: bag.having(algorithms=[], tag_algorithms=["sha512"]),
        ["BAG009"],
    ),
    "a blank line": (manifest(LINES, "\n"), ["BAG101"]),
    "a comment": (manifest("# made today\n", LINES), ["BAG102", "BAG106"]),
    "a line without a path": (manifest(LINES, digest(b"") + "\n"), ["BAG101"]),
    "a line without a digest": (manifest(line(ONE), "  " + TWO + "\n"), ["BAG101", "BAG108"]),
    "no-break space is no gap": (manifest(line(ONE), line(TWO).replace("  ", "\u00a0")), ["BAG101", "BAG108"]),
    "vertical tab is no line end": (
        manifest(LINES.replace("\n", "\v", 1)),
        ["BAG107", "BAG108", "BAG108", "BAG507", "BAG510"],
    ),
    "a digest with a letter too much": (manifest(line(ONE), "g" + line(TWO)[1:]), ["BAG102"]),
    "a digest that is too short": (manifest(line(ONE), line(TWO)[2:]), ["BAG102"]),
    "a digest that is too long": (manifest(line(ONE), "00" + line(TWO)), ["BAG102"]),
    "a digest in full-width digits": (manifest(line(ONE), "\uff10" * 128 + f"  {TWO}\n"), ["BAG102"]),
    "a checksum tool's backslash": (manifest(line(ONE), "\\" + line(TWO)), ["BAG102"]),
    "a checksum tool's star": (manifest(LINES.replace("  ", " *")), ["BAG115", "BAG115"]),
    "listed twice": (manifest(LINES, line(ONE)), ["BAG104"]),
    "listed twice in other capitals of the digest": (
        manifest(LINES, line(ONE).replace("a", "A").replace("dAtA/scAn", "data/scan")),
        ["BAG104"],
    ),
    "listed twice before 1.0": (manifest(LINES, line(ONE), version="0.97"), ["BAG105"]),
    "listed twice, spelled otherwise": (manifest(LINES, line(ONE).replace("data/", "./data//")), ["BAG104", "BAG502"]),
    "two digests": (manifest(LINES, f"{OTHER}  {ONE}\n"), ["BAG103"]),
    "two digests before 1.0": (manifest(LINES, f"{OTHER}  {ONE}\n", version="0.96"), ["BAG103"]),
    "a file outside data": (manifest(LINES, f"{OTHER}  bagit.txt\n"), ["BAG106"]),
    "a file beside data": (manifest(LINES, f"{OTHER}  database/x\n"), ["BAG106"]),
    "data itself": (manifest(LINES, f"{OTHER}  data\n"), ["BAG106"]),
    "a folder": (manifest(LINES, f"{OTHER}  data/scan\n"), ["BAG110"]),
    "a folder with a slash": (manifest(LINES, f"{OTHER}  data/scan/\n"), ["BAG110"]),
    "a missing file": (lambda bag: bag.instead(ONE, None), ["BAG107"]),
    "a file of another bag": (extra("data/new.tif"), ["BAG108"]),
    "a file in one manifest of two": (
        lambda bag: bag.having(algorithms=["md5", "sha512"]).tag("manifest-md5.txt", MD5_ONLY_ONE),
        ["BAG109"],
    ),
    "a file in one manifest of two before 1.0": (
        lambda bag: (
            bag.having(algorithms=["md5", "sha512"], version="0.97")
            .tag("manifest-md5.txt", MD5_ONLY_ONE)
            .manifest(SHA_ONLY_TWO)
        ),
        [],
    ),
    "md5 alone": (lambda bag: bag.having(algorithms=["md5"]), ["BAG113"]),
    "md5 and sha1": (lambda bag: bag.having(algorithms=["md5", "sha1"]), ["BAG113"]),
    "md5 beside sha256": (lambda bag: bag.having(algorithms=["md5", "sha256"]), []),
    "an unknown kind of digest beside a known one": (
        lambda bag: bag.tag("manifest-whirlpool.txt", LINES),
        ["BAG111", "BAG208"],
    ),
    "an unknown kind of digest alone": (
        lambda bag: bag.having(algorithms=[], tag_algorithms=["sha512"]).tag("manifest-whirlpool.txt", LINES),
        ["BAG112", "BAG208"],
    ),
    "an unknown kind of digest for a file of its own before 1.0": (
        lambda bag: bag.having(version="0.97").manifest(line(ONE)).tag("manifest-whirlpool.txt", LINES),
        ["BAG112", "BAG208"],
    ),
    "a kind of digest without a fixed length": (
        lambda bag: bag.tag("manifest-shake128.txt", LINES),
        ["BAG111", "BAG208"],
    ),
    "a manifest in capitals": (
        lambda bag: bag.having(algorithms=[], tag_algorithms=["sha512"]).tag("manifest-SHA512.txt", LINES),
        ["BAG114"],
    ),
    "a manifest with a hyphen": (
        lambda bag: bag.having(algorithms=[], tag_algorithms=["sha512"]).tag("manifest-sha-512.txt", LINES),
        ["BAG114"],
    ),
    "an empty manifest": (manifest(""), ["BAG108", "BAG108"]),
    "an empty manifest of an empty payload": (lambda bag: bag.having(payload={}).manifest(""), []),
    "a changed file": (lambda bag: bag.instead(ONE, b"onf"), ["BAG601"]),
    "a file cut short": (lambda bag: bag.instead(ONE, b""), ["BAG601"]),
    "a file that one manifest of two knows": (
        lambda bag: bag.having(algorithms=["md5", "sha512"]).manifest(line(ONE), f"{OTHER}  {TWO}\n"),
        ["BAG601"],
    ),
    "every fault at once": (
        lambda bag: bag.instead(ONE, b"onf").instead(TWO, None).instead("data/new", b"").info("Payload-Oxum: 6.2"),
        ["BAG107", "BAG108", "BAG305", "BAG601"],
    ),
    "spaces at the end belong to the name": (
        manifest(line(ONE), line(TWO).replace("\n", " \n")),
        ["BAG107", "BAG108", "BAG507"],
    ),
    "a name as long as it gets": (lambda bag: bag.having(payload={**PAYLOAD, LONG: b""}), []),
}

TAG_CASES: dict[str, tuple[Edit, list[str]]] = {
    "no tag manifest": (lambda bag: bag.having(tag_algorithms=[]), ["BAG207"]),
    "other digests than the payload": (lambda bag: bag.having(tag_algorithms=["sha256"]), ["BAG208"]),
    "a changed tag file": (
        lambda bag: bag.info("Contact-Name: Jane").instead("bag-info.txt", b"Contact-Name: Joan\n"),
        ["BAG602"],
    ),
    "a changed manifest": (lambda bag: bag.instead(MANIFEST, LINES.replace("  ", " ").encode()), ["BAG602"]),
    "a missing tag file": (lambda bag: bag.tag("metadata/a.json", "{}").instead("metadata/a.json", None), ["BAG204"]),
    "a tag file in a folder": (lambda bag: bag.tag("metadata/a.json", "{}"), []),
    "a tag file that is not listed": (extra("notes.txt"), ["BAG206"]),
    "a payload file": (tag_manifest(lambda text: text + line(ONE)), ["BAG201"]),
    "itself": (tag_manifest(lambda text: text + f"{OTHER}  {TAG_MANIFEST}\n"), ["BAG202"]),
    "another tag manifest": (tag_manifest(lambda text: text + f"{OTHER}  tagmanifest-md5.txt\n"), ["BAG202"]),
    "not the payload manifest": (
        tag_manifest(lambda text: "".join(one for one in text.splitlines(keepends=True) if MANIFEST not in one)),
        ["BAG203"],
    ),
    "not the payload manifest before 1.0": (
        lambda bag: tag_manifest(lambda text: text.splitlines(keepends=True)[0])(bag.having(version="0.97")),
        ["BAG209"],
    ),
    "a folder among the tag files": (
        lambda bag: tag_manifest(lambda text: text + f"{OTHER}  metadata\n")(bag.tag("metadata/a.json", "{}")),
        ["BAG110"],
    ),
    "a tag manifest that lists less": (
        lambda bag: (
            bag.having(algorithms=["md5", "sha512"])
            .tag("a.json", "{}")
            .instead(
                "tagmanifest-md5.txt",
                "".join(
                    f"{digest(data, 'md5')}  {path}\n"
                    for path, data in BagBuilder(bag.root).having(algorithms=["md5", "sha512"]).files().items()
                    if path in {"bagit.txt", "manifest-md5.txt", MANIFEST}
                ).encode(),
            )
        ),
        ["BAG205"],
    ),
    "a name in a folder that only looks like a tag manifest": (lambda bag: bag.tag("old/tagmanifest-md5.txt", "x"), []),
    "a star in front": (tag_manifest(lambda text: text.replace("  ", " *")), ["BAG115", "BAG115"]),
    "a path that goes up": (tag_manifest(lambda text: text + f"{OTHER}  ../secret\n"), ["BAG501"]),
    "a home folder": (tag_manifest(lambda text: text + f"{OTHER}  ~root/.ssh/id\n"), ["BAG501"]),
}


@pytest.mark.parametrize(("edit", "expected"), PAYLOAD_CASES.values(), ids=PAYLOAD_CASES)
def test_a_payload_manifest_has_exactly_the_findings(tmp_path: Path, edit: Edit, expected: list[str]) -> None:
    report = edit(BagBuilder(tmp_path / "bag")).verify()
    assert codes(report) == expected
    assert report.valid is not bool(report.report.errors)


@pytest.mark.parametrize(("edit", "expected"), TAG_CASES.values(), ids=TAG_CASES)
def test_a_tag_manifest_has_exactly_the_findings(tmp_path: Path, edit: Edit, expected: list[str]) -> None:
    report = edit(BagBuilder(tmp_path / "bag")).verify()
    assert codes(report) == expected
    assert report.valid is not bool(report.report.errors)


def test_a_changed_payload_file_is_the_place_of_its_finding(tmp_path: Path) -> None:
    report = BagBuilder(tmp_path / "bag").instead(TWO, b"twp").verify()
    (finding,) = report.report
    assert (finding.place.file, finding.place.line) == (TWO, 0)
    assert finding.text == f"{TWO} is not what it was: its digest is not the one in {MANIFEST}."
    assert report.verdict is Verdict.INVALID


def test_a_missing_payload_file_is_the_place_of_its_finding(tmp_path: Path) -> None:
    report = BagBuilder(tmp_path / "bag").having(algorithms=["md5", "sha512"]).instead(ONE, None).verify()
    (finding,) = report.report
    assert finding.place.file == ONE
    assert finding.text == f"{ONE} is listed in manifest-md5.txt and {MANIFEST}, but it is not in the bag."


def test_a_bad_line_is_found_by_its_file_and_number(tmp_path: Path) -> None:
    report = BagBuilder(tmp_path / "bag").manifest(LINES, "nonsense\n").verify()
    (finding,) = report.report
    assert (finding.place.file, finding.place.line) == (MANIFEST, 3)


def test_a_file_that_agrees_with_one_of_two_manifests_says_so(tmp_path: Path) -> None:
    bag = BagBuilder(tmp_path / "bag").having(algorithms=["md5", "sha512"]).manifest(line(ONE), f"{OTHER}  {TWO}\n")
    (finding,) = bag.verify().report
    assert finding.help.startswith("It agrees with manifest-md5.txt")


def test_a_thousand_bad_lines_are_told_one_by_one_and_the_rest_is_counted(tmp_path: Path) -> None:
    findings = BagBuilder(tmp_path / "bag").manifest(LINES, "x\n" * 1500).verify().report.findings
    assert len(findings) == 1001
    assert sum(finding.text == "500 more lines have this problem." for finding in findings) == 1

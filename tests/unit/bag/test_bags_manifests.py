"""Bags with one fault in a manifest, or in what it lists. RFC 8493 2.1.3, 2.2.1, 2.4 and 3."""

from pathlib import Path

import pytest

from archpack.bag import Verdict
from tests.unit.bag.building import (
    LINES,
    ONE,
    PAYLOAD,
    TWO,
    BagBuilder,
    Case,
    digest,
    invalid,
    line,
    valid,
    warned,
)
from tests.unit.bag.faults import MANIFEST, OTHER, TAG_MANIFEST, extra, manifest, tag_manifest

VERTICAL = f"{ONE}\v{line(TWO)}".rstrip("\n")
LONG = f"data/{'x' * 200}/{'y' * 200}"


MD5_ONLY_ONE = line(ONE, "md5")
SHA_ONLY_TWO = line(TWO)

PAYLOAD_CASES: dict[str, Case] = {
    "capitals in a digest": valid(manifest(LINES.upper().replace("DATA/SCAN", "data/scan").replace("TIF", "tif"))),
    "one space": valid(manifest(LINES.replace("  ", " "))),
    "a tab": valid(manifest(LINES.replace("  ", "\t"))),
    "many spaces and tabs": valid(manifest(LINES.replace("  ", " \t \t "))),
    "CRLF": valid(manifest(LINES.replace("\n", "\r\n"))),
    "CR": valid(manifest(LINES.replace("\n", "\r"))),
    "no line end at the end": valid(manifest(LINES.removesuffix("\n"))),
    "two manifests": valid(lambda bag: bag.having(algorithms=["sha256", "sha512"])),
    "every kind of digest": valid(
        lambda bag: bag.having(algorithms=["blake2b", "blake2s", "sha3512", "sha384", "md5"])
    ),
    "no manifest": invalid(lambda bag: bag.having(algorithms=[], tag_algorithms=["sha512"]), "BAG009"),
    "a blank line": invalid(manifest(LINES, "\n"), "BAG101 manifest-sha512.txt:3"),
    "a comment": invalid(
        manifest("# made today\n", LINES), "BAG102 manifest-sha512.txt:1", "BAG106 manifest-sha512.txt:1"
    ),
    "a line without a path": invalid(manifest(LINES, digest(b"") + "\n"), "BAG101 manifest-sha512.txt:3"),
    "a line without a digest": invalid(
        manifest(line(ONE), "  " + TWO + "\n"), "BAG108 data/scan/2.tif", "BAG101 manifest-sha512.txt:2"
    ),
    "no-break space is no gap": invalid(
        manifest(line(ONE), line(TWO).replace("  ", "\u00a0")), "BAG108 data/scan/2.tif", "BAG101 manifest-sha512.txt:2"
    ),
    "vertical tab is no line end": invalid(
        manifest(LINES.replace("\n", "\v", 1)),
        "BAG108 data/scan/1.tif",
        f"BAG107 {VERTICAL}",
        f"BAG507 {VERTICAL}",
        f"BAG510 {VERTICAL}",
        "BAG108 data/scan/2.tif",
    ),
    "a digest with a letter too much": invalid(
        manifest(line(ONE), "g" + line(TWO)[1:]), "BAG102 manifest-sha512.txt:2"
    ),
    "a digest that is too short": invalid(manifest(line(ONE), line(TWO)[2:]), "BAG102 manifest-sha512.txt:2"),
    "a digest that is too long": invalid(manifest(line(ONE), "00" + line(TWO)), "BAG102 manifest-sha512.txt:2"),
    "a digest in full-width digits": invalid(
        manifest(line(ONE), "\uff10" * 128 + f"  {TWO}\n"), "BAG102 manifest-sha512.txt:2"
    ),
    "a checksum tool's backslash": invalid(manifest(line(ONE), "\\" + line(TWO)), "BAG102 manifest-sha512.txt:2"),
    "a checksum tool's star": warned(
        manifest(LINES.replace("  ", " *")), "BAG115 manifest-sha512.txt:1", "BAG115 manifest-sha512.txt:2"
    ),
    "listed twice": invalid(manifest(LINES, line(ONE)), "BAG104 manifest-sha512.txt:3"),
    "listed twice in other capitals of the digest": invalid(
        manifest(LINES, line(ONE).replace("a", "A").replace("dAtA/scAn", "data/scan")), "BAG104 manifest-sha512.txt:3"
    ),
    "listed twice before 1.0": warned(manifest(LINES, line(ONE), version="0.97"), "BAG105 manifest-sha512.txt:3"),
    "listed twice, spelled otherwise": invalid(
        manifest(LINES, line(ONE).replace("data/", "./data//")),
        "BAG104 manifest-sha512.txt:3",
        "BAG502 manifest-sha512.txt:3",
    ),
    "two digests": invalid(manifest(LINES, f"{OTHER}  {ONE}\n"), "BAG103 manifest-sha512.txt:3"),
    "two digests before 1.0": invalid(
        manifest(LINES, f"{OTHER}  {ONE}\n", version="0.96"), "BAG103 manifest-sha512.txt:3"
    ),
    "a file outside data": invalid(manifest(LINES, f"{OTHER}  bagit.txt\n"), "BAG106 manifest-sha512.txt:3"),
    "a file beside data": invalid(manifest(LINES, f"{OTHER}  database/x\n"), "BAG106 manifest-sha512.txt:3"),
    "data itself": invalid(manifest(LINES, f"{OTHER}  data\n"), "BAG106 manifest-sha512.txt:3"),
    "a folder": invalid(manifest(LINES, f"{OTHER}  data/scan\n"), "BAG110 data/scan"),
    "a folder with a slash": invalid(manifest(LINES, f"{OTHER}  data/scan/\n"), "BAG110 manifest-sha512.txt:3"),
    "a missing file": invalid(lambda bag: bag.instead(ONE, None), "BAG107 data/scan/1.tif"),
    "a file of another bag": invalid(extra("data/new.tif"), "BAG108 data/new.tif"),
    "a file in one manifest of two": invalid(
        lambda bag: bag.having(algorithms=["md5", "sha512"]).tag("manifest-md5.txt", MD5_ONLY_ONE),
        "BAG109 data/scan/2.tif",
    ),
    "a file in one manifest of two before 1.0": valid(
        lambda bag: (
            bag.having(algorithms=["md5", "sha512"], version="0.97")
            .tag("manifest-md5.txt", MD5_ONLY_ONE)
            .manifest(SHA_ONLY_TWO)
        )
    ),
    "md5 alone": warned(lambda bag: bag.having(algorithms=["md5"]), "BAG113 manifest-md5.txt"),
    "md5 and sha1": warned(lambda bag: bag.having(algorithms=["md5", "sha1"]), "BAG113 manifest-md5.txt"),
    "md5 beside sha256": valid(lambda bag: bag.having(algorithms=["md5", "sha256"])),
    "an unknown kind of digest beside a known one": warned(
        lambda bag: bag.tag("manifest-whirlpool.txt", LINES),
        "BAG111 manifest-whirlpool.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "an unknown kind of digest alone": invalid(
        lambda bag: bag.having(algorithms=[], tag_algorithms=["sha512"]).tag("manifest-whirlpool.txt", LINES),
        "BAG112 manifest-whirlpool.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "an unknown kind of digest for a file of its own before 1.0": invalid(
        lambda bag: bag.having(version="0.97").manifest(line(ONE)).tag("manifest-whirlpool.txt", LINES),
        "BAG112 manifest-whirlpool.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "a kind of digest without a fixed length": warned(
        lambda bag: bag.tag("manifest-shake128.txt", LINES),
        "BAG111 manifest-shake128.txt",
        "BAG208 tagmanifest-sha512.txt",
    ),
    "a manifest in capitals": invalid(
        lambda bag: bag.having(algorithms=[], tag_algorithms=["sha512"]).tag("manifest-SHA512.txt", LINES),
        "BAG114 manifest-SHA512.txt",
    ),
    "a manifest with a hyphen": invalid(
        lambda bag: bag.having(algorithms=[], tag_algorithms=["sha512"]).tag("manifest-sha-512.txt", LINES),
        "BAG114 manifest-sha-512.txt",
    ),
    "an empty manifest": invalid(manifest(""), "BAG108 data/scan/1.tif", "BAG108 data/scan/2.tif"),
    "an empty manifest of an empty payload": valid(lambda bag: bag.having(payload={}).manifest("")),
    "a changed file": invalid(lambda bag: bag.instead(ONE, b"onf"), "BAG601 data/scan/1.tif"),
    "a file cut short": invalid(lambda bag: bag.instead(ONE, b""), "BAG601 data/scan/1.tif"),
    "a file that one manifest of two knows": invalid(
        lambda bag: bag.having(algorithms=["md5", "sha512"]).manifest(line(ONE), f"{OTHER}  {TWO}\n"),
        "BAG601 data/scan/2.tif",
    ),
    "every fault at once": invalid(
        lambda bag: bag.instead(ONE, b"onf").instead(TWO, None).instead("data/new", b"").info("Payload-Oxum: 6.2"),
        "BAG305 bag-info.txt:1",
        "BAG108 data/new",
        "BAG601 data/scan/1.tif",
        "BAG107 data/scan/2.tif",
    ),
    "spaces at the end belong to the name": invalid(
        manifest(line(ONE), line(TWO).replace("\n", " \n")),
        "BAG108 data/scan/2.tif",
        "BAG107 data/scan/2.tif ",
        "BAG507 data/scan/2.tif ",
    ),
    "a name as long as it gets": valid(lambda bag: bag.having(payload={**PAYLOAD, LONG: b""})),
}

TAG_CASES: dict[str, Case] = {
    "no tag manifest": valid(lambda bag: bag.having(tag_algorithms=[]), "BAG207"),
    "other digests than the payload": warned(
        lambda bag: bag.having(tag_algorithms=["sha256"]), "BAG208 tagmanifest-sha256.txt"
    ),
    "a changed tag file": invalid(
        lambda bag: bag.info("Contact-Name: Jane").instead("bag-info.txt", b"Contact-Name: Joan\n"),
        "BAG602 bag-info.txt",
    ),
    "a changed manifest": invalid(
        lambda bag: bag.instead(MANIFEST, LINES.replace("  ", " ").encode()), "BAG602 manifest-sha512.txt"
    ),
    "a missing tag file": invalid(
        lambda bag: bag.tag("metadata/a.json", "{}").instead("metadata/a.json", None), "BAG204 metadata/a.json"
    ),
    "a tag file in a folder": valid(lambda bag: bag.tag("metadata/a.json", "{}")),
    "a tag file that is not listed": warned(extra("notes.txt"), "BAG206 notes.txt"),
    "a payload file": invalid(tag_manifest(lambda text: text + line(ONE)), "BAG201 tagmanifest-sha512.txt:3"),
    "itself": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  {TAG_MANIFEST}\n"), "BAG202 tagmanifest-sha512.txt:3"
    ),
    "another tag manifest": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  tagmanifest-md5.txt\n"), "BAG202 tagmanifest-sha512.txt:3"
    ),
    "not the payload manifest": invalid(
        tag_manifest(lambda text: "".join(one for one in text.splitlines(keepends=True) if MANIFEST not in one)),
        "BAG203 tagmanifest-sha512.txt",
    ),
    "not the payload manifest before 1.0": warned(
        lambda bag: tag_manifest(lambda text: text.splitlines(keepends=True)[0])(bag.having(version="0.97")),
        "BAG209 tagmanifest-sha512.txt",
    ),
    "a folder among the tag files": invalid(
        lambda bag: tag_manifest(lambda text: text + f"{OTHER}  metadata\n")(bag.tag("metadata/a.json", "{}")),
        "BAG110 metadata",
    ),
    "a tag manifest that lists less": warned(
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
        "BAG205 tagmanifest-md5.txt",
    ),
    "a name in a folder that only looks like a tag manifest": valid(
        lambda bag: bag.tag("old/tagmanifest-md5.txt", "x")
    ),
    "a star in front": warned(
        tag_manifest(lambda text: text.replace("  ", " *")),
        "BAG115 tagmanifest-sha512.txt:1",
        "BAG115 tagmanifest-sha512.txt:2",
    ),
    "a path that goes up": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  ../secret\n"), "BAG501 tagmanifest-sha512.txt:3"
    ),
    "a home folder": invalid(
        tag_manifest(lambda text: text + f"{OTHER}  ~root/.ssh/id\n"), "BAG501 tagmanifest-sha512.txt:3"
    ),
}


@pytest.mark.parametrize("case", PAYLOAD_CASES.values(), ids=PAYLOAD_CASES)
def test_a_payload_manifest_has_exactly_the_findings(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")


@pytest.mark.parametrize("case", TAG_CASES.values(), ids=TAG_CASES)
def test_a_tag_manifest_has_exactly_the_findings(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")


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

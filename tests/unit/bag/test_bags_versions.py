"""One fault in a bag of each version: what 1.0 forbids, earlier versions may allow, and the other way round.

RFC 8493 2.1.3, 2.2.1, 2.2.2 and 3; the drafts of versions 0.93 to 0.97.
"""

from pathlib import Path

import pytest

from archpack.bag import VERSIONS
from tests.unit.bag.building import LINES, ONE, TWO, BagBuilder, Case, Edit, incomplete, invalid, line, valid, warned
from tests.unit.bag.faults import (
    DECLARED,
    MANIFEST,
    OTHER,
    declare,
    extra,
    fetch,
    lists,
    manifest,
    spelled,
    tag_manifest,
)

EARLIER = VERSIONS[:-1]
WEB = "https://example.org/2.tif"


def of(version: str, edit: Edit) -> Edit:
    return lambda bag: edit(bag.having(version=version))


def metadata(version: str, *lines: str) -> Edit:
    """Write the bag's metadata where the version has it."""
    file = "package-info.txt" if version < "0.96" else "bag-info.txt"
    return lambda bag: bag.having(version=version).tag(file, "".join(f"{text}\n" for text in lines))


def metadata_file(version: str) -> str:
    return "package-info.txt" if version < "0.96" else "bag-info.txt"


def split(version: str) -> Edit:
    """Let each of two manifests list one file."""
    return lambda bag: (
        bag.having(version=version, algorithms=["md5", "sha512"])
        .tag("manifest-md5.txt", line(ONE, "md5"))
        .manifest(line(TWO))
    )


def earlier(version: str) -> dict[str, Case]:
    """Return what the versions before 1.0 have in common."""
    file = metadata_file(version)
    return {
        "a right bag": valid(of(version, lambda bag: bag)),
        "2.1.1 no space after the colon": warned(
            declare(DECLARED.format(version, "UTF-8").replace(": ", ":")), "BAG004 bagit.txt:1", "BAG004 bagit.txt:2"
        ),
        "2.1.1 a third line": invalid(declare(DECLARED.format(version, "UTF-8") + "x\n"), "BAG002 bagit.txt"),
        "2.1.3 each file in one manifest of two": valid(split(version)),
        "2.1.3 a file in no manifest": invalid(of(version, extra("data/new")), "BAG108 data/new"),
        "2.1.3 a missing file": invalid(of(version, lambda bag: bag.instead(ONE, None)), f"BAG107 {ONE}"),
        "2.1.3 a file listed twice": warned(manifest(LINES, line(ONE), version=version), f"BAG105 {MANIFEST}:3"),
        "2.1.3 a file with two digests": invalid(
            manifest(LINES, f"{OTHER}  {ONE}\n", version=version), f"BAG103 {MANIFEST}:3"
        ),
        "2.1.3 nothing is encoded": valid(spelled("data/100%", "data/100%", version)),
        "2.1.3 %25 is three characters": valid(spelled("data/%25", "data/%25", version)),
        "2.1.3 %0A is three characters where a file is called so": valid(spelled("data/a%0Ab", "data/a%0Ab", version)),
        "2.1.3 a file outside data": invalid(lists("bagit.txt", version), f"BAG106 {MANIFEST}:3"),
        "2.2.1 a tag manifest without the payload manifest": warned(
            of(version, tag_manifest(lambda text: text.splitlines(keepends=True)[0])), "BAG209 tagmanifest-sha512.txt"
        ),
        "2.2.1 a tag manifest that lists the payload": invalid(
            of(version, tag_manifest(lambda text: text + line(ONE))), "BAG201 tagmanifest-sha512.txt:3"
        ),
        "2.2.2 white space around the colon": valid(metadata(version, "Contact-Name \t : \t Jane")),
        "2.2.2 no white space": valid(metadata(version, "Contact-Name:Jane")),
        "2.2.2 no colon": invalid(metadata(version, "Contact-Name Jane"), f"BAG301 {file}:1"),
        "2.2.2 a date given twice": valid(metadata(version, "Bagging-Date: 2009-01-02", "Bagging-Date: 2009-01-03")),
        "2.2.2 a wrong Oxum": invalid(metadata(version, "Payload-Oxum: 7.2"), f"BAG305 {file}:1"),
        "2.2.2 the same Oxum twice": warned(
            metadata(version, "Payload-Oxum: 6.2", "Payload-Oxum: 6.2"), f"BAG306 {file}:2"
        ),
        "2.2.2 two Oxums": invalid(metadata(version, "Payload-Oxum: 6.2", "Payload-Oxum: 6.3"), f"BAG304 {file}:2"),
        "2.2.3 a hole": incomplete(
            lambda bag: fetch(f"{WEB} 3 {TWO}", version=version)(bag).instead(TWO, None), f"BAG407 {TWO}"
        ),
        "3 a changed file": invalid(of(version, lambda bag: bag.instead(ONE, b"onf")), f"BAG601 {ONE}"),
        "5.1 a path that goes up": invalid(lists("data/../../secret", version), f"BAG501 {MANIFEST}:3"),
    }


CASES = {f"{version}: {name}": case for version in EARLIER for name, case in earlier(version).items()}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_versions_before_1_0_are_judged_by_their_own_rules(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")


@pytest.mark.parametrize("version", VERSIONS)
def test_the_other_file_of_metadata_is_not_read(tmp_path: Path, version: str) -> None:
    other = "bag-info.txt" if version < "0.96" else "package-info.txt"
    report = BagBuilder(tmp_path / "bag").having(version=version).tag(other, "nonsense").verify()
    assert (report.valid, report.info) == (True, ())

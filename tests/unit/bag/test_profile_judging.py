"""Bags held against BagIt Profiles: one rule broken at a time, and the whole list of findings."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archpack.bag import Level, verify_bag
from archpack.bag.profiles import Profile, judge_profile
from archpack.bag.profiles.judging import MOST
from tests.unit.bag.building import LINES, BagBuilder, line
from tests.unit.bag.profile_building import DISK_IMAGES, LOADING_DOCK, NAME, parsed, profile

Edit = Callable[[BagBuilder], BagBuilder]
NAMED = f"BagIt-Profile-Identifier: {NAME}"
MISSING = "data/scan/3.tif"


def judged(
    root: Path, asked: Profile, edit: Edit = lambda bag: bag.info(NAMED), *, serialization: str | None = None
) -> list[str]:
    """Return what is found, each as its place and code."""
    report = verify_bag(edit(BagBuilder(root / "bag")).write(), level=Level.STRUCTURE)
    findings = judge_profile(asked, report.facts, serialization=serialization)
    assert all(finding.text.endswith(".") and finding.help.endswith(".") for finding in findings)
    return [f"{finding.place} {finding.code}".strip() for finding in findings]


def info(*lines: str) -> Edit:
    return lambda bag: bag.info(NAMED, *lines)


def made(**attributes: Any) -> Edit:
    return lambda bag: bag.info(NAMED).having(**attributes)


def with_tags(*paths: str) -> Edit:
    def add(bag: BagBuilder) -> BagBuilder:
        for path in paths:
            bag.tag(path, "x")
        return bag.info(NAMED)

    return add


def holey(bag: BagBuilder) -> BagBuilder:
    return bag.info(NAMED).manifest(LINES, line(MISSING, data=b"x")).fetch(f"https://example.org/3.tif 1 {MISSING}")


MET: dict[str, tuple[dict[str, Any], Edit]] = {
    "the name of the profile": ({}, info()),
    "more than one profile": ({}, info("BagIt-Profile-Identifier: https://example.org/other.json")),
    "the name in other capitals": ({}, lambda bag: bag.info(f"bagit-profile-IDENTIFIER: {NAME}")),
    "a required label": ({"Bag_Info": {"Contact-Name": {"required": True}}}, info("contact-name: Jane")),
    "a required label without a value": ({"Bag_Info": {"Contact-Name": {"required": True}}}, info("Contact-Name: ")),
    "a label that need not be there": ({"Bag_Info": {"Contact-Name": {"values": ["Jane"]}}}, info()),
    "accepted values": (
        {"Bag_Info": {"Contact-Name": {"values": ["Jane", "John"]}}},
        info("Contact-Name: John", "Contact-Name: Jane"),
    ),
    "an accepted value over two lines": (
        {"Bag_Info": {"Source-Organization": {"values": ["State Archives of Albania"]}}},
        info("Source-Organization: State Archives", "  of Albania"),
    ),
    "any value where none is listed": ({"Bag_Info": {"Contact-Name": {"values": []}}}, info("Contact-Name: John")),
    "a label that may repeat": ({"Bag_Info": {"Note": {}}}, info("Note: a", "Note: b")),
    "manifests": ({"Manifests_Required": ["sha512"], "Manifests_Allowed": ["SHA-512", "md5"]}, info()),
    "tag manifests": ({"Tag_Manifests_Required": ["sha512"], "Tag_Manifests_Allowed": ["sha512"]}, info()),
    "a fetch.txt": ({"Fetch__txt_Required": True}, holey),
    "a payload of one empty file": (
        {"Data_Empty": True},
        lambda bag: bag.info(NAMED).having(payload={"data/.keep": b""}),
    ),
    "no payload": ({"Data_Empty": True}, lambda bag: bag.info(NAMED).having(payload={})),
    "tag files": (
        {"Tag_Files_Required": ["metadata/mets.xml"], "Tag_Files_Allowed": ["metadata/*"]},
        with_tags("metadata/mets.xml", "metadata/premis/1.xml"),
    ),
    "BagIt's own files, whatever is allowed": ({"Tag_Files_Allowed": []}, holey),
    "payload": (
        {"Payload_Files_Required": ["data/scan/", "data/scan/1.tif"], "Payload_Files_Allowed": ["data/*.tif"]},
        info(),
    ),
    "payload that is still to be fetched": ({"Payload_Files_Required": [MISSING]}, holey),
    "a required file with its accents stored in another way": (
        {"Tag_Files_Required": ["r\xe9sum\xe9.txt"]},
        with_tags("re\u0301sume\u0301.txt"),
    ),
}


@pytest.mark.parametrize("case", MET)
def test_a_bag_meets_a_profile(case: str, tmp_path: Path) -> None:
    fields, edit = MET[case]

    assert judged(tmp_path, profile(**fields), edit) == []


NOT_MET: dict[str, tuple[dict[str, Any], Edit, list[str]]] = {
    "no bag-info.txt": ({}, lambda bag: bag, ["bag-info.txt PRF101"]),
    "no name of a profile": ({}, lambda bag: bag.info("Contact-Name: Jane"), ["bag-info.txt PRF101"]),
    "the name of another profile": (
        {},
        lambda bag: bag.info("A: b", f"BagIt-Profile-Identifier: {NAME}#2"),
        ["bag-info.txt:2 PRF102"],
    ),
    "another version of BagIt": (
        {"Manifests_Required": ["md5"]},
        lambda bag: bag.info(NAMED).having(version="0.97"),
        ["bagit.txt PRF103"],
    ),
    "no version of BagIt": ({}, lambda bag: bag.info(NAMED).instead("bagit.txt", b""), ["bagit.txt PRF103"]),
    "a required label": ({"Bag_Info": {"Contact-Name": {"required": True}}}, info(), ["bag-info.txt PRF111"]),
    "a value": (
        {"Bag_Info": {"Contact-Name": {"values": ["Jane"]}}},
        info("Contact-Name: Jane", "Contact-Name: jane"),
        ["bag-info.txt:3 PRF112"],
    ),
    "a repeated label": (
        {"Bag_Info": {"Contact-Name": {"repeatable": False}}},
        info("Contact-Name: Jane", "CONTACT-NAME: Jane", "Contact-Name: John"),
        ["bag-info.txt:3 PRF113", "bag-info.txt:4 PRF113"],
    ),
    "a missing manifest": ({"Manifests_Required": ["sha256", "sha512"]}, info(), ["PRF121"]),
    "a manifest too many": (
        {"Manifests_Allowed": ["sha512"]},
        made(algorithms=["md5", "sha512"]),
        ["manifest-md5.txt PRF122"],
    ),
    "a missing tag manifest": ({"Tag_Manifests_Required": ["md5"]}, info(), ["PRF123"]),
    "a tag manifest where none may be": (
        {"Tag_Manifests_Allowed": []},
        info(),
        ["tagmanifest-sha512.txt PRF124"],
    ),
    "a fetch.txt": ({"Allow_Fetch__txt": False}, holey, ["fetch.txt PRF131"]),
    "no fetch.txt": ({"Fetch__txt_Required": True}, info(), ["fetch.txt PRF132"]),
    "a payload of some bytes": ({"Data_Empty": True}, made(payload={"data/a": b"x"}), ["data PRF133"]),
    "a payload of two empty files": (
        {"Data_Empty": True},
        made(payload={"data/a": b"", "data/b": b""}),
        ["data PRF133"],
    ),
    "a missing tag file": ({"Tag_Files_Required": ["a.txt", "b.txt"]}, with_tags("b.txt"), ["a.txt PRF141"]),
    "a tag file too many": (
        {"Tag_Files_Allowed": ["metadata/*"]},
        with_tags("metadata/a", "README.md", "b/manifest-md5.txt"),
        ["README.md PRF142", "b/manifest-md5.txt PRF142"],
    ),
    "missing payload": (
        {"Payload_Files_Required": ["data/scan", "data/scan/", "data/text/", "data/LICENSE"]},
        info(),
        ["data/scan PRF143", "data/text/ PRF143", "data/LICENSE PRF143"],
    ),
    "payload too much": (
        {"Payload_Files_Allowed": ["data/scan/1.*"]},
        holey,
        ["data/scan/2.tif PRF144", "data/scan/3.tif PRF144"],
    ),
}


@pytest.mark.parametrize("case", NOT_MET)
def test_a_bag_does_not_meet_a_profile(case: str, tmp_path: Path) -> None:
    fields, edit, expected = NOT_MET[case]

    assert judged(tmp_path, profile(**fields), edit) == expected


@pytest.mark.parametrize(
    ("rule", "accepted", "found", "expected"),
    [
        ("optional", ["application/zip"], None, []),
        ("optional", ["application/zip"], "application/zip", []),
        ("optional", ["application/tar"], "application/x-tar", []),
        ("optional", ["application/zip"], "application/x-tar", ["PRF104"]),
        ("required", ["application/zip"], None, ["PRF104"]),
        ("required", ["application/zip"], "application/zip", []),
        ("required", ["application/zip"], "application/gzip", ["PRF104"]),
        ("forbidden", ["application/zip"], None, []),
        ("forbidden", ["application/zip"], "application/zip", ["PRF104"]),
    ],
)
def test_whether_a_bag_may_be_one_file(
    rule: str, accepted: list[str], found: str | None, expected: list[str], tmp_path: Path
) -> None:
    asked = profile(Serialization=rule, Accept_Serialization=accepted)

    assert judged(tmp_path, asked, serialization=found) == expected


def test_a_profile_that_names_no_kind_of_archive_accepts_every_kind(tmp_path: Path) -> None:
    asked, _ = parsed({"Accept-BagIt-Version": ["1.0"]})
    assert asked is not None

    assert judged(tmp_path, asked, serialization="application/x-tar") == []


def test_after_a_fatal_finding_nothing_else_is_looked_at(tmp_path: Path) -> None:
    asked = profile(Serialization="required", Manifests_Required=["md5"], Accept_BagIt_Version=["0.97"])

    assert judged(tmp_path, asked, lambda bag: bag) == ["PRF104", "bagit.txt PRF103"]


def test_of_very_many_refused_files_the_rest_is_counted(tmp_path: Path) -> None:
    payload = {f"data/{number:04}": b"" for number in range(MOST + 5)}

    found = judged(tmp_path, profile(Payload_Files_Allowed=["x"]), made(payload=payload))

    assert found == [*(f"{path} PRF144" for path in list(payload)[:MOST]), "PRF144"]


def test_the_examples_of_the_specification_accept_the_bags_that_they_describe(tmp_path: Path) -> None:
    disk_images, loading_dock = parsed(DISK_IMAGES)[0], parsed(LOADING_DOCK)[0]
    assert disk_images is not None
    assert loading_dock is not None

    def image(bag: BagBuilder) -> BagBuilder:
        lines = ("Bagging-Date: 2026-11-23", "Source-Organization: York University", "Contact-Phone: 1")
        return bag.info(NAMED, *lines).having(version="0.97", algorithms=["md5"])

    def ingest(bag: BagBuilder) -> BagBuilder:
        lines = ("Source-Organization: York University", "Contact-Name: Nick Ruest", "Bag-Count: 1 of 1")
        bag.info(NAMED, *lines, "Payload-Oxum: 6.2").having(version="0.96", algorithms=["md5"])
        return bag.tag("DPN/dpnFirstNode.txt", "x").tag("DPN/dpnRegistry", "x")

    assert judged(tmp_path / "1", disk_images, image, serialization="application/x-tar") == []
    assert judged(tmp_path / "2", disk_images, ingest) == ["PRF104"]
    assert judged(tmp_path / "3", loading_dock, ingest) == []
    assert judged(tmp_path / "4", loading_dock, image) == ["bagit.txt PRF103"]
    plain = made(version="0.96")
    assert judged(tmp_path / "5", loading_dock, plain) == [
        *["bag-info.txt PRF111"] * 4,
        "PRF121",
        "PRF123",
        "DPN/dpnFirstNode.txt PRF141",
        "DPN/dpnRegistry PRF141",
    ]

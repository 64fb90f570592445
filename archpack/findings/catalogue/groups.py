"""The groups of codes: what the letters of a code stand for, in the order in which people read of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Group:
    """Codes of one subject. ``letters`` begin each of them."""

    letters: str
    title: str
    of_records: bool = False
    """Whether ``bad`` and ``good`` of its codes are fields of a record, in YAML."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """What the first digit tells, where a group is divided by it."""


GROUPS = (
    Group("FIL", "Reading the file", of_records=True),
    Group("REC", "The shape of the record and its texts", of_records=True),
    Group("IDN", "Identifiers", of_records=True),
    Group("TTL", "Titles", of_records=True),
    Group("LNG", "Languages and scripts", of_records=True),
    Group("DAT", "Dates", of_records=True),
    Group("LOC", "Locators and places", of_records=True),
    Group("CIT", "Citations", of_records=True),
    Group("WHO", "Contributors and credits", of_records=True),
    Group("REF", "References inside the record", of_records=True),
    Group("CNT", "The files of the deposit", of_records=True),
    Group("RGT", "Rights and access", of_records=True),
    Group("PRV", "Provenance", of_records=True),
    Group("SET", "Settings and accepted findings", parts={"0": "Settings", "1": "Findings that are accepted"}),
    Group(
        "INS",
        "The profile of an institution",
        parts={"0": "A record that is held against one", "1": "The profile itself"},
    ),
    Group("TAB", "Spreadsheets"),
    Group(
        "BAG",
        "BagIt",
        parts={
            "0": "The declaration and the structure",
            "1": "Payload manifests",
            "2": "Tag manifests",
            "3": "bag-info.txt",
            "4": "fetch.txt",
            "5": "Names and paths",
            "6": "Files that changed",
            "7": "Making a bag",
        },
    ),
    Group("SER", "Bags in archives", parts={"0": "The archive as a whole", "1": "What is in it"}),
    Group("PRF", "BagIt Profiles", parts={"0": "The profile itself", "1": "A bag that is held against one"}),
    Group(
        "FET",
        "Completing a bag",
        parts={"0": "What is refused", "1": "What cannot be reached", "2": "What does not belong there"},
    ),
    Group("PKG", "archpack's own packages"),
)
"""Every group that there is or will be."""

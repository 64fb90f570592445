"""BagIt Profiles from bytes: what they ask, and what is wrong with them."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag.profiles import (
    FileRules,
    LabelRule,
    ManifestRules,
    Profile,
    Serialization,
    parse_profile,
    read_profile,
)
from archpack.bag.profiles.patterns import Patterns
from archpack.errors import SourceError, UnsafeError
from tests.unit.bag.profile_building import (
    DISK_IMAGES,
    FILE,
    INFO,
    LOADING_DOCK,
    NAME,
    document,
    parsed,
    profile,
    written,
)


def test_the_first_example_of_the_specification() -> None:
    assert parsed(DISK_IMAGES) == (
        Profile(
            file=FILE,
            identifier=NAME,
            version=(1, 1),
            labels=(
                LabelRule("Bagging-Date", required=True),
                LabelRule("Source-Organization", required=True, values=("Simon Fraser University", "York University")),
                LabelRule("Contact-Phone", required=True),
            ),
            manifests=ManifestRules(("md5",)),
            fetch_allowed=False,
            serialization=Serialization.REQUIRED,
            accepted_serializations=("application/zip", "application/tar"),
            accepted_versions=("0.96", "0.97"),
        ),
        (),
    )


def test_the_second_example_of_the_specification() -> None:
    read, findings = parsed(LOADING_DOCK)

    assert findings == ()
    assert read is not None
    assert read.version == (1, 2)
    assert read.tag_manifests == ManifestRules(("md5",))
    assert read.tag_files == FileRules(("DPN/dpnFirstNode.txt", "DPN/dpnRegistry"))
    assert [rule.label for rule in read.labels if rule.required] == [
        "Source-Organization",
        "Contact-Name",
        "Bag-Count",
        "Payload-Oxum",
    ]


def test_every_field_of_version_1_4() -> None:
    assert profile(
        Bag_Info={"Contact-Name": {"repeatable": False, "description": "Who to ask", "values": ["A", "B"]}},
        Manifests_Required=["sha512"],
        Manifests_Allowed=["SHA-512", "sha256"],
        Tag_Manifests_Required=["sha512"],
        Tag_Manifests_Allowed=["sha512"],
        Allow_Fetch__txt=True,
        Fetch__txt_Required=True,
        Data_Empty=True,
        Serialization="forbidden",
        Accept_Serialization=None,
        Tag_Files_Required=["metadata/mets.xml"],
        Tag_Files_Allowed=["metadata/*", "README.md"],
        Payload_Files_Required=["data/src/", "data/LICENSE.txt"],
        Payload_Files_Allowed=["data/*"],
    ) == Profile(
        file=FILE,
        identifier=NAME,
        version=(1, 4),
        labels=(LabelRule("Contact-Name", values=("A", "B"), repeatable=False, description="Who to ask"),),
        manifests=ManifestRules(("sha512",), ("sha512", "sha256")),
        tag_manifests=ManifestRules(("sha512",), ("sha512",)),
        tag_files=FileRules(("metadata/mets.xml",), Patterns(("metadata/*", "README.md"))),
        payload_files=FileRules(("data/src/", "data/LICENSE.txt"), Patterns(("data/*",))),
        fetch_required=True,
        data_empty=True,
        serialization=Serialization.FORBIDDEN,
        accepted_versions=("1.0",),
    )


def test_a_profile_that_asks_little_has_the_defaults_of_the_specification() -> None:
    assert profile() == Profile(
        file=FILE,
        identifier=NAME,
        version=(1, 4),
        fetch_allowed=True,
        fetch_required=False,
        data_empty=False,
        serialization=Serialization.OPTIONAL,
        accepted_serializations=("application/zip",),
        accepted_versions=("1.0",),
    )


def test_true_and_false_may_stand_in_quotation_marks() -> None:
    assert profile(Allow_Fetch__txt="false", Data_Empty="true") == profile(Allow_Fetch__txt=False, Data_Empty=True)


@pytest.mark.parametrize(
    ("stated", "version"),
    [("1.0.1", (1, 0)), ("1.1.0", (1, 1)), ("1.2", (1, 2)), ("1.3.0", (1, 3)), ("1.4.0", (1, 4)), (None, (1, 1))],
)
def test_the_version_of_the_specification(stated: str | None, version: tuple[int, int]) -> None:
    info = {**INFO, "BagIt-Profile-Version": stated} if stated else {**INFO}
    if stated is None:
        del info["BagIt-Profile-Version"]

    read, findings = parsed(document(BagIt_Profile_Info=info))

    assert read is not None
    assert (read.version, findings) == (version, ())


@pytest.mark.parametrize("stated", ["2.0", "1.5.0", "0.9", "one", "1", "1.4.0.0", "\u0661.4"])
def test_an_unknown_version_of_the_specification(stated: str) -> None:
    read, findings = parsed(document(BagIt_Profile_Info={**INFO, "BagIt-Profile-Version": stated}))

    assert read is not None
    assert read.version == (1, 4)
    assert written(findings) == ["PRF006 /BagIt-Profile-Info/BagIt-Profile-Version"]


LATER = {
    "Tag-Files-Allowed": ("1.1.0", "1.2.0", ["x"]),
    "Manifests-Allowed": ("1.2.0", "1.3.0", ["md5"]),
    "Tag-Manifests-Allowed": ("1.2.0", "1.3.0", ["md5"]),
    "Fetch.txt-Required": ("1.3.0", "1.4.0", True),
    "Data-Empty": ("1.3.0", "1.4.0", True),
    "Payload-Files-Required": ("1.3.0", "1.4.0", ["data/a"]),
    "Payload-Files-Allowed": ("1.3.0", "1.4.0", ["data/a"]),
}


@pytest.mark.parametrize("field", LATER)
def test_a_field_counts_from_the_version_that_it_came_with(field: str) -> None:
    before, since, value = LATER[field]
    plain = document(BagIt_Profile_Info={**INFO, "BagIt-Profile-Version": before})

    assert parsed({**plain, field: value})[0] == parsed(plain)[0]
    assert written(parsed({**plain, field: value})[1]) == [f"PRF005 /{field}"]
    plain = document(BagIt_Profile_Info={**INFO, "BagIt-Profile-Version": since})
    assert parsed({**plain, field: value})[0] != parsed(plain)[0]
    assert parsed({**plain, field: value})[1] == ()


@pytest.mark.parametrize(
    ("option", "value", "before", "since"),
    [("repeatable", False, "1.0.1", "1.1.0"), ("description", "Who", "1.2.0", "1.3.0")],
)
def test_so_does_an_option_of_a_label(option: str, value: Any, before: str, since: str) -> None:
    def of(version: str) -> tuple[Profile | None, list[str]]:
        info = {**INFO, "BagIt-Profile-Version": version}
        read, findings = parsed(document(BagIt_Profile_Info=info, Bag_Info={"Contact-Name": {option: value}}))
        return read, written(findings)

    assert of(before)[1] == [f"PRF005 /Bag-Info/Contact-Name/{option}"]
    assert of(since)[1] == []
    assert [read.labels == (LabelRule("Contact-Name"),) for read in (of(before)[0], of(since)[0]) if read] == [
        True,
        False,
    ]


WRONG: dict[str, tuple[Any, list[str]]] = {
    "a list": ([], ["PRF001 profile.json"]),
    "nothing": (None, ["PRF001 profile.json"]),
    "a text": ("profile", ["PRF001 profile.json"]),
    "no description of itself": (
        document(BagIt_Profile_Info=None),
        [
            "PRF002 /BagIt-Profile-Info/Source-Organization",
            "PRF002 /BagIt-Profile-Info/External-Description",
            "PRF002 /BagIt-Profile-Info/Version",
            "PRF002 /BagIt-Profile-Info/BagIt-Profile-Identifier",
        ],
    ),
    "an empty description": (
        document(BagIt_Profile_Info={**INFO, "External-Description": ""}),
        ["PRF002 /BagIt-Profile-Info/External-Description"],
    ),
    "a number for a version": (
        document(BagIt_Profile_Info={**INFO, "Version": 0.1}),
        ["PRF003 /BagIt-Profile-Info/Version"],
    ),
    "a description that is a list": (
        document(BagIt_Profile_Info=[INFO]),
        [
            "PRF003 /BagIt-Profile-Info",
            "PRF002 /BagIt-Profile-Info/Source-Organization",
            "PRF002 /BagIt-Profile-Info/External-Description",
            "PRF002 /BagIt-Profile-Info/Version",
            "PRF002 /BagIt-Profile-Info/BagIt-Profile-Identifier",
        ],
    ),
    "no version of BagIt": (document(Accept_BagIt_Version=None), ["PRF002 /Accept-BagIt-Version"]),
    "an empty list of versions of BagIt": (document(Accept_BagIt_Version=[]), ["PRF002 /Accept-BagIt-Version"]),
    "a number among the versions of BagIt": (
        document(Accept_BagIt_Version=["1.0", 0.97]),
        ["PRF003 /Accept-BagIt-Version"],
    ),
    "a text for a list": (document(Manifests_Required="md5"), ["PRF003 /Manifests-Required"]),
    "a word for true": (document(Allow_Fetch__txt="yes"), ["PRF003 /Allow-Fetch.txt"]),
    "a number for true": (document(Data_Empty=1), ["PRF003 /Data-Empty"]),
    "nothing for a list": (
        document(Payload_Files_Allowed=None) | {"Tag-Files-Required": None},
        [
            "PRF003 /Tag-Files-Required",
        ],
    ),
    "another word for optional": (document(Serialization="maybe"), ["PRF003 /Serialization"]),
    "a label that is no block": (document(Bag_Info={"Contact/Name": True}), ["PRF003 /Bag-Info/Contact~1Name"]),
    "an unknown field": (document(Other_Info=[]), ["PRF004 /Other-Info"]),
    "an unknown option of a label": (
        document(Bag_Info={"Contact-Name": {"recommended": True}}),
        ["PRF004 /Bag-Info/Contact-Name/recommended"],
    ),
    "no kind of archive": (document(Accept_Serialization=None), ["PRF012 /Accept-Serialization"]),
    "no kind of archive, though one is required": (
        document(Serialization="required", Accept_Serialization=[]),
        ["PRF012 /Accept-Serialization"],
    ),
    "no kind of archive, where none may be": (
        document(Serialization="forbidden", Accept_Serialization=[]),
        [],
    ),
    "a manifest required and not allowed": (
        document(Manifests_Required=["md5", "sha512"], Manifests_Allowed=["sha512"]),
        ["PRF007 /Manifests-Allowed"],
    ),
    "a tag manifest required and not allowed": (
        document(Tag_Manifests_Required=["md5"], Tag_Manifests_Allowed=[]),
        ["PRF007 /Tag-Manifests-Allowed"],
    ),
    "a tag file required and not allowed": (
        document(Tag_Files_Required=["a.txt", "b/c.txt"], Tag_Files_Allowed=["b/*"]),
        ["PRF007 /Tag-Files-Allowed"],
    ),
    "payload required and not allowed": (
        document(Payload_Files_Required=["data/a", "data/b/"], Payload_Files_Allowed=["data/c/*"]),
        ["PRF007 /Payload-Files-Allowed", "PRF007 /Payload-Files-Allowed"],
    ),
    "fetch.txt required and not allowed": (
        document(Fetch__txt_Required=True, Allow_Fetch__txt=False),
        ["PRF007 /Fetch.txt-Required"],
    ),
    "the name of the profile among the labels": (
        document(Bag_Info={"bagit-profile-identifier": {"required": True}}),
        ["PRF008 /Bag-Info/bagit-profile-identifier"],
    ),
    "BagIt's own files among the tag files": (
        document(Tag_Files_Required=["bag-info.txt", "manifest-md5.txt"], Tag_Files_Allowed=["x"]),
        ["PRF008 /Tag-Files-Required", "PRF008 /Tag-Files-Required"],
    ),
    "a tag file outside the bag": (document(Tag_Files_Required=["../a"]), ["PRF009 /Tag-Files-Required"]),
    "a tag file in the payload": (document(Tag_Files_Required=["data/a"]), ["PRF009 /Tag-Files-Required"]),
    "a tag folder": (document(Tag_Files_Required=["metadata/"]), ["PRF009 /Tag-Files-Required"]),
    "an absolute path": (document(Payload_Files_Required=["/data/a"]), ["PRF009 /Payload-Files-Required"]),
    "a payload file outside the payload": (document(Payload_Files_Required=["a"]), ["PRF009 /Payload-Files-Required"]),
    "a path with two slashes": (document(Payload_Files_Required=["data//a"]), ["PRF009 /Payload-Files-Required"]),
    "other signs of patterns": (
        document(Tag_Files_Allowed=["a?", "[0-9]", "*"]),
        ["PRF010 /Tag-Files-Allowed", "PRF010 /Tag-Files-Allowed"],
    ),
    "too many patterns": (document(Tag_Files_Allowed=["*"] * 1001), ["PRF011 /Tag-Files-Allowed"]),
    "not UTF-8": (b'{"a": "\xff"}', ["FIL002 profile.json"]),
    "not JSON": (b'{\n"a": }', ["FIL003 profile.json:2:6"]),
    "nothing at all": (b"", ["FIL003 profile.json:1:1"]),
    "a value that JSON does not have": (b'{"a": NaN}', ["FIL003 profile.json"]),
    "half of a character": (b'{"a": "\\ud800"}', ["FIL012 profile.json"]),
    "too deep": (b"[" * 65 + b"]" * 65, ["FIL007 profile.json"]),
    "much too deep": (b"[" * 200_000 + b"]" * 200_000, ["FIL007 profile.json"]),
    "too many values": (b"[" + b"0," * 200_000 + b"0]", ["FIL008 profile.json"]),
    "too large": (b" " * 5_000_001, ["FIL001 profile.json"]),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_with_a_profile(case: str) -> None:
    content, expected = WRONG[case]
    findings = parsed(content)[1] if content is not None else parsed(b"null")[1]

    assert written(findings) == expected
    assert all(finding.text.endswith(".") and finding.help.endswith(".") for finding in findings)


def test_a_field_that_is_given_twice_is_told_and_the_first_one_counts() -> None:
    text = json.dumps(document()).replace("{", '{"Data-Empty": true, "Data-Empty": false, ', 1)

    read, findings = parsed(text.encode())

    assert read == profile(Data_Empty=True)
    assert [(str(finding.code), finding.text) for finding in findings] == [
        ("FIL004", 'The field "Data-Empty" is given twice in one block.')
    ]


def test_a_byte_order_mark_does_no_harm() -> None:
    assert parsed(b"\xef\xbb\xbf" + json.dumps(document()).encode()) == (profile(), ())


def test_what_is_wrong_hides_nothing_of_the_rest() -> None:
    read, findings = parsed(document(Manifests_Required=7, Tag_Manifests_Required=["sha512"]))

    assert read == profile(Tag_Manifests_Required=["sha512"])
    assert written(findings) == ["PRF003 /Manifests-Required"]


def test_a_profile_is_read_from_a_file_that_is_no_link(tmp_path: Path) -> None:
    file = tmp_path / FILE
    file.write_text(json.dumps(document()), encoding="utf-8")
    (tmp_path / "link.json").symlink_to(file)

    assert read_profile(file) == (profile(), ())
    with pytest.raises(UnsafeError, match="link"):
        read_profile(tmp_path / "link.json")
    with pytest.raises(SourceError, match=r"none\.json"):
        read_profile(tmp_path / "none.json")


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from([*document(), *LATER, "Bag-Info", "Serialization", "Manifests-Required"]), VALUES)
)
def test_any_value_in_any_field_is_a_profile_or_a_finding(content: dict[str, Any]) -> None:
    read, findings = parse_profile(json.dumps(content).encode(), FILE)

    assert read is not None or findings


@given(st.binary(max_size=200))
def test_any_bytes_are_a_profile_or_a_finding(data: bytes) -> None:
    read, findings = parse_profile(data, FILE)

    assert read is not None or findings


def test_long_numbers_and_long_texts_take_linear_time() -> None:
    started = time.process_time()

    parsed(b'{"a": ' + b"9" * 2_000_000 + b', "b": "' + b"\\u0041" * 300_000 + b'"}')

    assert time.process_time() - started < 2

"""The tag files of a new bag: exact bytes, and judged by archpack and by the Library of Congress's reader."""

import unicodedata
from pathlib import Path

import bagit
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archpack.bag import Oxum, canonical_tagmanifest, tag_files, verify_bag
from archpack.errors import UsageError
from archpack.hashing import ALGORITHMS, hexdigests
from tests.unit.bag.building import digest

PAYLOAD = {"data/scan/2.tif": b"two", "data/scan/1.tif": b"one", "data/record.yaml": b"archpack: 1\n"}
INFO = [("Source-Organization", "Fondazione"), ("Contact-Name", "Jane"), ("Contact-Name", "John")]
OTHERS = {"metadata/record.json": b"{}", "metadata/checks.json": b"[]"}


def digests(payload: dict[str, bytes], *algorithms: str) -> dict[str, dict[str, str]]:
    return {name: {path: hexdigests(data, [name])[name] for path, data in payload.items()} for name in algorithms}


def sizes(payload: dict[str, bytes]) -> dict[str, int]:
    return {path: len(data) for path, data in payload.items()}


def written(root: Path, payload: dict[str, bytes], files: dict[str, bytes]) -> Path:
    (root / "data").mkdir(parents=True)
    for path, data in {**payload, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root


def test_the_tag_files_are_exactly_these() -> None:
    files = tag_files(digests(PAYLOAD, "sha256"), sizes(PAYLOAD), INFO, OTHERS)
    assert list(files) == [
        "bagit.txt",
        "bag-info.txt",
        "metadata/checks.json",
        "metadata/record.json",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
    ]
    assert files["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    assert files["bag-info.txt"] == (
        b"Source-Organization: Fondazione\nContact-Name: Jane\nContact-Name: John\nBag-Size: 18 B\nPayload-Oxum: 18.3\n"
    )
    assert files["manifest-sha256.txt"].decode() == "".join(
        f"{digest(PAYLOAD[path], 'sha256')}  {path}\n" for path in sorted(PAYLOAD)
    )
    listed = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "metadata/checks.json", "metadata/record.json"]
    assert files["tagmanifest-sha256.txt"].decode() == "".join(
        f"{digest(files[path], 'sha256')}  {path}\n" for path in listed
    )


def test_manifests_of_every_kind_come_before_all_tag_manifests() -> None:
    files = tag_files(digests(PAYLOAD, "sha512", "md5"), sizes(PAYLOAD))
    assert list(files)[2:] == [
        "manifest-md5.txt",
        "manifest-sha512.txt",
        "tagmanifest-md5.txt",
        "tagmanifest-sha512.txt",
    ]
    assert all(canonical_tagmanifest(data) for path, data in files.items() if path.startswith("tagmanifest"))


def test_the_order_of_what_is_given_does_not_matter() -> None:
    turned = dict(reversed(PAYLOAD.items()))
    assert tag_files(digests(PAYLOAD, "md5", "sha1"), sizes(PAYLOAD), INFO, OTHERS) == tag_files(
        digests(turned, "sha1", "md5"), sizes(turned), INFO, dict(reversed(OTHERS.items()))
    )


def test_given_counts_give_way_to_the_true_ones() -> None:
    info = [("payload-oxum", "1.1"), ("BAG-SIZE", "huge"), ("A", "b")]
    files = tag_files(digests(PAYLOAD, "md5"), sizes(PAYLOAD), info)
    assert files["bag-info.txt"] == b"A: b\nBag-Size: 18 B\nPayload-Oxum: 18.3\n"


@pytest.mark.parametrize("algorithms", [["sha512"], ["md5", "sha256"], list(ALGORITHMS)])
def test_both_readers_accept_what_is_written(tmp_path: Path, algorithms: list[str]) -> None:
    root = written(tmp_path / "bag", PAYLOAD, tag_files(digests(PAYLOAD, *algorithms), sizes(PAYLOAD), INFO, OTHERS))
    report = verify_bag(root)
    assert report.valid
    assert len(report.report) == 0
    assert report.info[-1] == ("Payload-Oxum", str(Oxum(18, 3)))
    theirs = bagit.Bag(str(root))
    theirs.validate()
    assert theirs.info["Contact-Name"] == ["Jane", "John"]


# What bagit 1.9 cannot read back: percent signs (it decodes some and encodes others), line breaks of any kind that
# Python knows, white space at the end. And names that the file system of the tests refuses.
_NOT_FOR_BAGIT = "%\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029/\0\\"
_NAMES = st.text(
    st.characters(exclude_characters=_NOT_FOR_BAGIT, exclude_categories=["Cs"]), min_size=1, max_size=40
).filter(lambda name: name == name.strip() and name not in {".", ".."} and len(name.encode()) < 200)
_PATHS = st.lists(_NAMES, min_size=1, max_size=3).map(lambda names: "/".join(["data", *names]))


def _fits_a_disk(payload: dict[str, bytes]) -> bool:
    """No file may be another one's folder, and RFC 8493 6.1.1 forbids names that differ only in form."""
    return not any(other.startswith(f"{path}/") for path in payload for other in payload) and len(
        {unicodedata.normalize("NFC", path) for path in payload}
    ) == len(payload)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(payload=st.dictionaries(_PATHS, st.binary(max_size=50), max_size=5).filter(_fits_a_disk))
def test_both_readers_accept_any_payload(tmp_path_factory: pytest.TempPathFactory, payload: dict[str, bytes]) -> None:
    files = tag_files(digests(payload, "sha256"), sizes(payload), INFO)
    root = written(tmp_path_factory.mktemp("any") / "bag", payload, files)
    assert verify_bag(root).valid
    bagit.Bag(str(root)).validate()


@pytest.mark.parametrize("name", ["100%", "%0A", "%25", "a\nb", "a\r", "a\u2028b", "a\x85b", "a\vb", " a ", "\u00a0"])
def test_archpack_reads_back_names_that_bagit_cannot(tmp_path: Path, name: str) -> None:
    payload = {f"data/{name}": b"x"}
    assert verify_bag(written(tmp_path / "bag", payload, tag_files(digests(payload, "md5"), sizes(payload)))).valid


def test_an_empty_payload_is_a_bag(tmp_path: Path) -> None:
    root = written(tmp_path / "bag", {}, tag_files({"sha512": {}}, {}))
    assert verify_bag(root).valid


ONE = {"data/a": b""}


@pytest.mark.parametrize(
    ("listed", "counted", "others", "message"),
    [
        ({}, {}, {}, "No kind of digest was named"),
        ({"crc32": {}}, {}, {}, "crc32 is no kind of digest"),
        ({"md5": {"data/a": "00"}}, {"data/a": 0}, {}, "has not the length"),
        (digests(ONE, "md5"), {}, {}, "has a size but no md5 digest"),
        ({**digests(ONE, "md5"), "sha1": {}}, sizes(ONE), {}, "has a size but no sha1 digest"),
        (digests({"a": b""}, "md5"), {"a": 0}, {}, "is not in the folder data"),
        (digests({"data/../a": b""}, "md5"), {"data/../a": 0}, {}, "cannot be the name"),
        (digests({"data//a": b""}, "md5"), {"data//a": 0}, {}, "cannot be the name"),
        (digests({"data/a/": b""}, "md5"), {"data/a/": 0}, {}, "cannot be the name"),
        (digests({"data/\udcff": b""}, "md5"), {"data/\udcff": 0}, {}, "cannot be the name"),
        (
            digests({"data/\u00e9": b"", "data/e\u0301": b""}, "md5"),
            {"data/\u00e9": 0, "data/e\u0301": 0},
            {},
            "look the same",
        ),
        (digests(ONE, "md5"), sizes(ONE), {"bagit.txt": b""}, "a meaning of its own"),
        (digests(ONE, "md5"), sizes(ONE), {"bag-info.txt": b""}, "a meaning of its own"),
        (digests(ONE, "md5"), sizes(ONE), {"fetch.txt": b""}, "a meaning of its own"),
        (digests(ONE, "md5"), sizes(ONE), {"tagmanifest-sha1.txt": b""}, "a meaning of its own"),
        (digests(ONE, "md5"), sizes(ONE), {"data/b": b""}, "a meaning of its own"),
        (digests(ONE, "md5"), sizes(ONE), {"../b": b""}, "cannot be the name"),
        (digests(ONE, "md5"), sizes(ONE), {" b": b""}, "cannot be the name"),
        (digests(ONE, "md5"), sizes(ONE), {"*b": b""}, "cannot be the name"),
    ],
)
def test_what_makes_no_bag_is_refused(
    listed: dict[str, dict[str, str]], counted: dict[str, int], others: dict[str, bytes], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        tag_files(listed, counted, (), others)

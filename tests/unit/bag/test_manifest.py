"""Manifests; their faults are shown with whole bags in test_bags_manifests.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import Manifest, ManifestEntry, canonical_tagmanifest, parse_manifest, render_manifest
from archpack.bag.manifest import manifest_name, manifest_named
from tests.unit.bag.test_path import NAMES, PATHS

SHA256 = st.binary(min_size=32, max_size=32).map(bytes.hex)
TAG_PATHS = NAMES.filter(lambda name: name[0] not in " \t*~" and name != "data" and ":" not in name).filter(
    lambda name: manifest_named(name) is None
)
A, B = "0a" * 32, "0b" * 32


@given(st.dictionaries(PATHS, SHA256))
def test_what_is_rendered_is_read_back(digests: dict[str, str]) -> None:
    manifest, findings = parse_manifest(render_manifest(digests), "manifest-sha256.txt")
    assert findings == ()
    assert {path: entry.digest for path, entry in manifest.entries.items()} == digests


@given(st.dictionaries(PATHS, SHA256))
def test_a_rendered_manifest_is_in_the_order_of_its_bytes(digests: dict[str, str]) -> None:
    manifest, _ = parse_manifest(render_manifest(digests), "manifest-sha256.txt")
    paths = [path.encode() for path in manifest.entries]
    assert paths == sorted(paths)


@given(st.dictionaries(TAG_PATHS, SHA256))
def test_what_is_rendered_for_tag_files_is_canonical(digests: dict[str, str]) -> None:
    assert canonical_tagmanifest(render_manifest(digests))


@given(st.binary(), st.sampled_from(["manifest-md5.txt", "tagmanifest-sha512.txt", "manifest-odd.txt"]))
def test_any_bytes_are_judged_without_an_exception(data: bytes, file: str) -> None:
    manifest, _ = parse_manifest(data, file)
    assert manifest.file == file


def test_a_manifest_is_rendered_exactly_so() -> None:
    digests = {"data/b%\n\r": B.upper(), "data/a": A, "data/\u00e9": A}
    assert render_manifest(digests) == f"{A}  data/a\n{B}  data/b%25%0A%0D\n{A}  data/\u00e9\n".encode()


def test_entries_keep_their_lines() -> None:
    manifest, _ = parse_manifest(f"{A}  data/a\r\n\r\n{B}\tdata/b".encode(), "manifest-sha256.txt")
    assert (manifest.file, manifest.algorithm, manifest.tag) == ("manifest-sha256.txt", "sha256", False)
    assert manifest.entries == {"data/a": ManifestEntry(A, 1), "data/b": ManifestEntry(B, 3)}


def test_of_two_digests_the_first_is_kept() -> None:
    manifest, _ = parse_manifest(f"{A} data/a\n{B} data/a\n".encode(), "manifest-sha256.txt")
    assert manifest.entries == {"data/a": ManifestEntry(A, 1)}


def test_a_path_with_a_bad_digest_is_still_listed() -> None:
    manifest, _ = parse_manifest(b"xyz data/a\n", "manifest-sha256.txt")
    assert manifest.entries == {"data/a": ManifestEntry("", 1)}


GOOD = f"{A}  bag-info.txt\n{B}  bagit.txt\n"


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("a", "A", 1),
        GOOD.replace("  ", " ", 1),
        GOOD.replace("  ", " \t", 1),
        GOOD.replace("  ", " *", 1),
        GOOD.replace("\n", "\r\n"),
        GOOD.removesuffix("\n"),
        GOOD + "\n",
        GOOD + GOOD.splitlines(keepends=True)[1],
        "".join(reversed(GOOD.splitlines(keepends=True))),
        GOOD.replace("bagit", "./bagit"),
        "\ufeff" + GOOD,
    ],
)
def test_a_tag_manifest_that_means_the_same_but_was_touched_is_not_canonical(text: str) -> None:
    assert canonical_tagmanifest(GOOD.encode())
    assert not canonical_tagmanifest(text.encode())


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_a_changed_byte_is_either_another_entry_or_not_canonical(at: int, change: int) -> None:
    data = bytearray(GOOD.encode())
    data[at] ^= change
    manifest, findings = parse_manifest(bytes(data), "tagmanifest-sha256.txt")
    same = {path: entry.digest for path, entry in manifest.entries.items()} == {"bag-info.txt": A, "bagit.txt": B}
    if same and not findings:
        assert not canonical_tagmanifest(bytes(data))


@pytest.mark.parametrize(
    ("file", "algorithm", "tag"),
    [
        ("manifest-sha512.txt", "sha512", False),
        ("tagmanifest-md5.txt", "md5", True),
        ("manifest-SHA-512.txt", "sha512", False),
        ("manifest-sha3_256.txt", "sha3256", False),
    ],
)
def test_the_name_tells_what_a_manifest_holds(file: str, algorithm: str, tag: bool) -> None:
    assert manifest_named(file) == Manifest(file, algorithm, tag=tag)


@pytest.mark.parametrize(
    "file",
    [
        "manifest.txt",
        "manifest-.txt",
        "manifest-\u00e9.txt",
        "Manifest-md5.txt",
        "manifest-md5.txt.bak",
        "a/manifest-md5.txt",
        "manifest-md5.txt\n",
        "my-manifest-md5.txt",
    ],
)
def test_other_names_are_no_manifests(file: str) -> None:
    assert manifest_named(file) is None


def test_a_manifest_is_named_after_its_digests() -> None:
    assert (manifest_name("md5"), manifest_name("md5", tag=True)) == ("manifest-md5.txt", "tagmanifest-md5.txt")

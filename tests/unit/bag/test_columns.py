"""What is known of a million files, in columns: the same as dictionaries would say, in less room."""

import tracemalloc
import unicodedata
from itertools import islice, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag.declaration import RULES_1_0
from archpack.bag.encoding import UTF_8, TextLines, decode_tag_file, find_charset, numbered_lines
from archpack.bag.entries import Entries, ManifestEntry
from archpack.bag.manifest import parse_manifest, stream_manifest
from archpack.bag.matching import Names, match
from archpack.bag.names import judge_names
from archpack.bag.register import Files, Register
from archpack.filenames import composed, is_plain, is_system_file, windows_problem
from archpack.findings.catalogue.bag_structure import UNDECODABLE

COMPOSED = "data/N\u00fa\u00f1ez"
DECOMPOSED = unicodedata.normalize("NFD", COMPOSED)
HEX = st.text("0123456789abcdefABCDEF", max_size=5) | st.text("0123456789ABCDEF", min_size=4, max_size=4)
NAMES = st.text("aA.b/\u00e9 ", max_size=6)


@given(st.lists(NAMES, max_size=300))
def test_paths_are_numbered_in_the_order_in_which_they_come(paths: list[str]) -> None:
    register = Register()
    numbers = [register.number(path) for path in paths]
    expected = list(dict.fromkeys(paths))
    assert numbers == [expected.index(path) for path in paths]
    assert [register.find(path) for path in paths] == numbers
    assert [register.path(number) for number in range(len(register))] == list(register) == expected
    assert register.find("data/none") == -1


@given(st.dictionaries(NAMES, st.integers(0, 2**63)), st.lists(NAMES))
def test_files_are_a_mapping_that_knows_nothing_of_what_is_only_listed(
    sizes: dict[str, int], listed: list[str]
) -> None:
    files = Files()
    for path, size in sizes.items():
        files.add(path, size)
    for path in listed:
        files.register.number(path)
    assert dict(files) == dict(files.sizes()) == sizes
    assert list(files) == list(sizes)
    assert [path in files for path in listed] == [path in sizes for path in listed]
    assert [files.get(path) for path in listed] == [sizes.get(path) for path in listed]


def test_a_size_that_no_disk_has_is_kept_as_the_largest() -> None:
    files = Files()
    files.add("a", 2**70)
    assert files["a"] == 2**64 - 1


@given(st.lists(st.tuples(NAMES, HEX)), st.lists(NAMES), st.integers(0, 3))
def test_entries_are_a_mapping_in_which_the_first_line_counts(
    lines: list[tuple[str, str]], known: list[str], width: int
) -> None:
    register = Register()
    for path in known:
        register.number(path)
    entries = Entries(register, width)
    expected: dict[str, ManifestEntry] = {}
    for number, (path, digest) in enumerate(lines, 1):
        before = entries.add(path, digest, number)
        assert before == expected.get(path)
        expected.setdefault(path, ManifestEntry(digest.lower(), number))
    assert list(entries.items()) == list(expected.items())
    assert [entries.digest(path) for path in expected] == [entry.digest for entry in expected.values()]
    assert [path in entries for path in known] == [path in expected for path in known]
    assert [entries.lists(register.find(path)) for path in known] == [path in expected for path in known]
    assert entries.digest("data/none") == ""


def test_a_manifest_takes_little_more_room_than_its_digests() -> None:
    files = 50_000
    lines = (f"{number:0128x}  data/{number // 1000:04d}/{number:07d}\n".encode() for number in range(files))
    blocks = iter(lambda: b"".join(islice(lines, 5000)), b"")
    register = Register()
    for number in range(files):
        register.number(f"data/{number // 1000:04d}/{number:07d}")
    tracemalloc.start()
    manifest, findings = stream_manifest(blocks, "manifest-sha512.txt", RULES_1_0, UTF_8, register)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (len(manifest.entries), findings) == (files, ())
    assert most < files * 2 * 64 + 6_000_000  # a string of 128 letters for each would be three times as much


def cut(data: bytes, places: list[int]) -> list[bytes]:
    ends = sorted({place % (len(data) + 1) for place in places} | {len(data)})
    return [data[start:end] for start, end in zip([0, *ends], ends, strict=False) if end > start]


@given(
    st.text("ab \r\n\x85\u2028\ufeff\u00e9\U0001f600", max_size=40),
    st.lists(st.integers(0, 400)),
    st.sampled_from(["UTF-8", "UTF-16", "UTF-16LE", "UTF-32", "GB18030", "Shift_JIS"]),
)
def test_lines_are_the_same_however_the_bytes_are_cut(text: str, places: list[int], name: str) -> None:
    charset = find_charset(name)
    assert charset
    data = text.encode(charset.codec, errors="ignore")
    whole, findings = decode_tag_file(data, "x", charset)
    lines = TextLines(cut(data, places), "x", charset)
    assert list(lines) == list(numbered_lines(whole))
    assert lines.findings == findings


def test_a_line_without_an_end_is_read_in_linear_time() -> None:
    lines = TextLines([b"a" * 1000] * 5000, "x", UTF_8)
    assert [(number, len(line)) for number, line in lines] == [(1, 5_000_000)]


@given(st.binary(max_size=60) | st.text(" \r\n/.*%:a\u00e9", max_size=60).map(str.encode), st.lists(st.integers(0, 60)))
def test_a_streamed_manifest_is_the_same_as_one_read_whole(tail: bytes, places: list[int]) -> None:
    digest = b"0123456789abcdefABCDEF0123456789"
    data = digest + b"  data/a\r\n" + digest + b" data/b" + tail + b"\n" + digest + b"\tdata/a\n" + tail
    parsed = parse_manifest(data, "manifest-md5.txt")
    try:
        streamed = stream_manifest(cut(data, places), "manifest-md5.txt", RULES_1_0, UTF_8, Register())
    except UnicodeDecodeError:
        assert UNDECODABLE in {finding.code for finding in parsed[1]}
    else:
        assert streamed == parsed


@pytest.mark.parametrize("disk", [COMPOSED, DECOMPOSED])
@pytest.mark.parametrize("listed", list(permutations([COMPOSED, DECOMPOSED])))
def test_of_two_spellings_of_a_file_the_first_line_counts(disk: str, listed: tuple[str, str]) -> None:
    files = Files()
    files.add(disk, 1)
    data = "".join(f"{letter * 128}  {path}\n" for letter, path in zip("ab", listed, strict=True)).encode()
    manifest, _ = parse_manifest(data, "manifest-sha512.txt", register=files.register)
    matched = match(manifest, Names(files, RULES_1_0), RULES_1_0)
    other_line = 1 + listed.index(COMPOSED if disk == DECOMPOSED else DECOMPOSED)
    assert sorted(finding.place.line for finding in matched.findings) == sorted([other_line, 2])
    assert matched.digest(disk) == "a" * 128
    assert list(matched.present()) == [disk]
    assert list(matched.unlisted()) == []


AWKWARD = [
    "con",
    "CON.txt",
    "nul/a",
    "a/thumbs.db",
    "Thumbs.db/b",
    "a.",
    "a ",
    ".x",
    "._a",
    "a:b",
    "a//b",
    "/a",
    "lpt9",
]
FINE = ["a", "console", "thumbs.dbx", "data/a b.c/d", "nulls/a"]


@given(st.text("aA.cC oOnN/:_\u00e9\u212a\n", max_size=9) | st.sampled_from([*AWKWARD, *FINE]))
def test_a_plain_name_is_no_trouble_anywhere(path: str) -> None:
    if is_plain(path):
        assert path.isascii()
        assert windows_problem(path) is None
        assert not is_system_file(path)


def test_most_names_are_plain() -> None:
    assert [path for path in (*AWKWARD, *FINE) if is_plain(path)] == FINE


@given(st.sets(st.text("aAbB/\u00e9\u00c9e\u0301\u212ak", min_size=1, max_size=3), max_size=40))
def test_every_pair_of_names_that_are_too_much_alike_is_found(paths: set[str]) -> None:
    first: dict[str, str] = {}
    twins = [path for path in sorted(paths) if first.setdefault(composed(composed(path).casefold()), path) is not path]
    half = set(sorted(paths)[::2])
    found = [f.place.file for f in judge_names(half, paths - half, ()) if "looks like" in f.text]
    assert found == twins

"""The safe path type."""

import posixpath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archpack.bag import BagPath, Refusal, read_path, shown
from archpack.bag.path import decode_path, encode_path, shown_list

NAMES = st.text(st.characters(exclude_characters="/\0\\", exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name not in {".", ".."}
)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map(lambda names: "/".join(["data", *names]))
ANYTHING = st.text(st.sampled_from("./~\\:%0aAdD25C\0\r\n data")) | st.text()

READ = [
    ("data/a", True, BagPath("data/a")),
    ("data/a b ", True, BagPath("data/a b ")),
    ("data/a%25b", True, BagPath("data/a%b")),
    ("data/a%25b", False, BagPath("data/a%25b")),
    ("data/%0a%0D", True, BagPath("data/\n\r")),
    ("data/%250A", True, BagPath("data/%0A")),
    ("data/%41", True, BagPath("data/%41", badly_encoded=True)),
    ("data/%", True, BagPath("data/%", badly_encoded=True)),
    ("data/%", False, BagPath("data/%")),
    ("./data/a", True, BagPath("data/a", respelled=True)),
    ("data//a", True, BagPath("data/a", respelled=True)),
    ("data/./a", True, BagPath("data/a", respelled=True)),
    ("data/a/", True, BagPath("data/a", folder=True)),
    ("data/a/.", True, BagPath("data/a", respelled=True, folder=True)),
    ("data/a//", True, BagPath("data/a", respelled=True, folder=True)),
    ("data/...", True, BagPath("data/...")),
    ("data/a: b", True, BagPath("data/a: b")),
    ("a: b", True, BagPath("a: b")),
    ("data/C:", True, BagPath("data/C:")),
    ("data/~a", True, BagPath("data/~a")),
    ("data/a\\b", True, BagPath("data/a\\b")),
    ("", True, Refusal.EMPTY),
    (".", True, Refusal.EMPTY),
    ("./.", True, Refusal.EMPTY),
    ("/", True, Refusal.ABSOLUTE),
    ("/etc/passwd", True, Refusal.ABSOLUTE),
    ("..", True, Refusal.PARENT),
    ("data/../a", True, Refusal.PARENT),
    ("data/..", True, Refusal.PARENT),
    ("data/%0A/..", True, Refusal.PARENT),
    ("data\\..\\a", True, Refusal.PARENT),
    ("~", True, Refusal.HOME),
    ("~root/a", False, Refusal.HOME),
    ("C:", True, Refusal.DRIVE),
    ("C:/a", True, Refusal.DRIVE),
    ("c:\\a", True, Refusal.DRIVE),
    ("data/C:\\a", True, Refusal.DRIVE),
    ("\\\\server\\a", True, Refusal.DRIVE),
    ("data/\0", True, Refusal.NUL),
]


@pytest.mark.parametrize(("written", "encoded", "expected"), READ)
def test_a_written_path_is_read_as(written: str, encoded: bool, expected: BagPath | Refusal) -> None:
    assert read_path(written, encoded=encoded) == expected


@given(PATHS)
@example("data/%0A")
@example("data/%25")
@example("data/\r\n%")
def test_an_encoded_path_is_read_back(path: str) -> None:
    assert decode_path(encode_path(path)) == path
    assert not set(encode_path(path)) & {"\r", "\n"}
    assert read_path(encode_path(path), encoded=True) == BagPath(path)


@given(ANYTHING, st.booleans())
def test_no_path_ever_leaves_the_bag(written: str, encoded: bool) -> None:
    path = read_path(written, encoded=encoded)
    if isinstance(path, BagPath):
        assert posixpath.normpath(path.value) == path.value
        assert not path.value.startswith(("/", "~", "\\"))
        assert not {"", ".", ".."} & set(path.value.split("/"))
        assert "\0" not in path.value


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("data/ë ü 日本　語 م‌ن", "data/ë ü 日本　語 م‌ن"),
        ("a\x1b[31m\n", "a\\x1b[31m\\n"),
        ("\u202egpj", "\\u202egpj"),
        ("\udcff", "\\udcff"),
        ("x" * 400, "x" * 300 + "..."),
    ],
)
def test_names_are_shown_without_what_a_terminal_would_obey(name: str, expected: str) -> None:
    assert shown(name) == expected


@given(st.text(st.characters()))
def test_what_is_shown_can_always_be_printed(name: str) -> None:
    text = shown(name)
    text.encode()
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in text)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d"], "a, b, c and 1 more"),
    ],
)
def test_many_names_are_shown_in_short(names: list[str], expected: str) -> None:
    assert shown_list(names) == expected

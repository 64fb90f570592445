"""The asterisk of BagIt Profiles, and the MIME types of archives."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag.profiles.media_types import same_kind
from archpack.bag.profiles.patterns import Patterns, matches

SMALL = st.text("ab/*", max_size=8)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*", ""),
        ("*", "metadata/premis/events.json"),
        ("metadata/*", "metadata/premis/events.json"),
        ("*.json", "metadata/a.json"),
        ("a*a", "aa"),
        ("**", "x"),
        ("a*b*c", "abbc"),
        ("a[1].tif", "a[1].tif"),
        ("a?.tif", "a?.tif"),
        ("a.tif", "a.tif"),
    ],
)
def test_a_pattern_matches(pattern: str, path: str) -> None:
    assert matches(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("", "a"),
        ("a", "ab"),
        ("a*a", "a"),
        ("metadata/*", "metadata.json"),
        ("metadata/*", "METADATA/a"),
        ("a[1].tif", "a1.tif"),
        ("a?.tif", "ab.tif"),
        ("a.tif", "abtif"),
        ("a*b*c", "acb"),
        ("*ab*ab*", "abb"),
        ("*ab*b", "xab"),
    ],
)
def test_a_pattern_does_not_match(pattern: str, path: str) -> None:
    assert not matches(pattern, path)


@given(SMALL, SMALL.map(lambda text: text.replace("*", "c")))
def test_matching_is_what_the_same_regular_expression_does(pattern: str, path: str) -> None:
    expression = ".*".join(map(re.escape, pattern.split("*")))

    assert matches(pattern, path) == bool(re.fullmatch(expression, path, re.DOTALL))


def test_a_hostile_pattern_takes_linear_time() -> None:
    started = time.process_time()

    assert not matches("*" + "a*" * 50_000 + "b", "a" * 200_000)
    assert not matches("*" + "a" * 50_000 + "b*", "a" * 200_000)
    assert time.process_time() - started < 2


def test_accents_count_as_the_same_however_they_are_stored() -> None:
    assert Patterns(("re\u0301sume\u0301/*",)).allow("r\xe9sum\xe9/a")
    assert Patterns(("r\xe9sum\xe9",)).allow("re\u0301sume\u0301")


@pytest.mark.parametrize(
    ("allowed", "folder", "possible"),
    [
        (("data/src/*",), "data/src/", True),
        (("data/*",), "data/src/", True),
        (("*.tif",), "data/src/", True),
        (("data/src/a.txt",), "data/src/", True),
        (("data/other/*",), "data/src/", False),
        (("data/src",), "data/src/", False),
        ((), "data/src/", False),
    ],
)
def test_a_folder_can_be_filled_with_what_is_allowed(allowed: tuple[str, ...], folder: str, possible: bool) -> None:
    assert Patterns(allowed).allow_something_in(folder) is possible


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("application/zip", "APPLICATION/ZIP"),
        ("application/tar", "application/x-tar"),
        ("application/gzip", "application/tar+gzip"),
        ("application/zip; charset=binary", "application/zip"),
        ("application/x-7z-compressed", "application/x-7z-compressed"),
    ],
)
def test_mime_types_of_one_kind(one: str, other: str) -> None:
    assert same_kind(one, other)
    assert same_kind(other, one)


def test_mime_types_of_two_kinds() -> None:
    assert not same_kind("application/zip", "application/x-tar")
    assert not same_kind("application/x-tar", "application/gzip")
    assert not same_kind("application/x-rar", "application/x-7z-compressed")

"""fetch.txt; its faults are shown with whole bags in test_bags_info_and_fetch.py."""

from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import FetchEntry, parse_fetch, render_fetch
from tests.unit.bag.test_path import PATHS

URLS = st.text(st.sampled_from("abc/?&="), min_size=0).map(lambda rest: f"https://example.org{rest}")
ENTRIES = st.lists(st.builds(FetchEntry, URLS, st.none() | st.integers(0, 10**19), PATHS), unique_by=lambda e: e.path)


@given(ENTRIES)
def test_what_is_rendered_is_read_back(entries: list[FetchEntry]) -> None:
    parsed, findings = parse_fetch(render_fetch(entries))
    assert findings == ()
    assert [(e.url, e.length, e.path) for e in parsed] == [(e.url, e.length, e.path) for e in entries]
    assert [e.line for e in parsed] == list(range(1, len(entries) + 1))


@given(st.binary())
def test_any_bytes_are_judged_without_an_exception(data: bytes) -> None:
    entries, _ = parse_fetch(data)
    assert all(entry.path.startswith("data/") for entry in entries)


def test_fetch_is_rendered_exactly_so() -> None:
    entries = [FetchEntry("https://example.org/a%20b", 12, "data/a b"), FetchEntry("ftp://x/y", None, "data/100%\n")]
    assert render_fetch(entries) == b"https://example.org/a%20b 12 data/a b\nftp://x/y - data/100%25%0A\n"


def test_lines_that_cannot_be_used_are_left_out() -> None:
    entries, findings = parse_fetch(b"x 1 data/a\nhttps://example.org/ 1 data/b\nhttps://example.org/ y data/c\n")
    assert entries == (FetchEntry("https://example.org/", 1, "data/b", 2),)
    assert [finding.code.code for finding in findings] == ["BAG402", "BAG403"]

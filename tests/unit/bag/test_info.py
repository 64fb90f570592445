"""bag-info.txt and the Oxum; their faults are shown with whole bags in test_bags_info_and_fetch.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import InfoElement, Oxum, parse_info, parse_oxum, render_info
from archpack.bag.declaration import Declaration
from archpack.bag.info import declared_oxum, one_line
from archpack.bag.oxum import bag_size
from archpack.errors import UsageError

LABELS = st.text(st.characters(categories=["L", "N"], include_characters="- "), min_size=1).filter(
    lambda label: label == label.strip()
)
VALUES = st.text(st.characters(exclude_categories=["Cs"]))
FILE = "bag-info.txt"
BEFORE_1_0 = Declaration("0.97").rules


@given(st.lists(st.tuples(LABELS, VALUES)))
def test_what_is_rendered_is_read_back_as_one_line(pairs: list[tuple[str, str]]) -> None:
    elements, findings = parse_info(render_info(pairs), FILE)
    assert [(element.label, element.value) for element in elements] == [
        (label, one_line(value)) for label, value in pairs if one_line(value)
    ]
    assert {finding.code.code for finding in findings} <= {"BAG303", "BAG304", "BAG306", "BAG307"}


@given(st.lists(st.tuples(LABELS, VALUES)))
def test_reading_back_does_not_depend_on_the_version(pairs: list[tuple[str, str]]) -> None:
    data = render_info(pairs)
    assert parse_info(data, FILE)[0] == parse_info(data, FILE, BEFORE_1_0)[0]


@given(st.binary())
def test_any_bytes_are_judged_without_an_exception(data: bytes) -> None:
    for rules in (BEFORE_1_0, Declaration().rules):
        elements, _ = parse_info(data, FILE, rules)
        assert all(element.label for element in elements)


def test_a_value_of_several_lines_becomes_one() -> None:
    pairs = [("Description", " Notes\r\n  of a\u2028conversation\u0085 "), ("Empty", " \n "), ("Note", "a")]
    assert render_info(pairs) == b"Description: Notes of a conversation\nNote: a\n"


@pytest.mark.parametrize("label", ["", "a:b", " a", "a ", "a\nb", "a\tb", "\ufeffa", "a\u2028b", "\ud800"])
def test_a_label_that_bagit_does_not_allow_is_refused(label: str) -> None:
    with pytest.raises(UsageError, match="cannot be a label"):
        render_info([(label, "x")])


def test_a_value_that_cannot_be_stored_is_refused() -> None:
    with pytest.raises(UsageError, match="cannot be stored"):
        render_info([("a", "\udcff")])


def test_folded_lines_keep_their_breaks_and_lose_their_indent() -> None:
    elements, _ = parse_info(b"A: one\r\n  two\r\n\tthree \r\nB: four\r\n", FILE)
    assert elements == (InfoElement("A", "one\ntwo\nthree", 1), InfoElement("B", "four", 4))


def test_what_continues_a_bad_line_is_not_given_to_the_element_before() -> None:
    elements, _ = parse_info(b"A: one\nnonsense\n more\nB: two\n", FILE)
    assert [(element.label, element.value) for element in elements] == [("A", "one"), ("B", "two")]


@pytest.mark.parametrize(
    ("text", "in_1_0", "before"),
    [
        ("A: b", [("A", "b")], [("A", "b")]),
        ("A:  b", [("A", " b")], [("A", "b")]),
        ("A: b  ", [("A", "b  ")], [("A", "b")]),
        ("A \t:\t b", [], [("A", "b")]),
        ("A:b", [], [("A", "b")]),
        ("A b: c:d", [("A b", "c:d")], [("A b", "c:d")]),
        ("A: ", [("A", "")], [("A", "")]),
        ("A:", [], [("A", "")]),
    ],
)
def test_spaces_around_the_colon(text: str, in_1_0: list[tuple[str, str]], before: list[tuple[str, str]]) -> None:
    def pairs(version: str) -> list[tuple[str, str]]:
        return [(e.label, e.value) for e in parse_info(text.encode(), FILE, Declaration(version).rules)[0]]

    assert (pairs("1.0"), pairs("0.97")) == (in_1_0, before)


@given(st.integers(0, 10**19), st.integers(0, 10**19))
def test_an_oxum_is_read_back(octets: int, streams: int) -> None:
    assert parse_oxum(str(Oxum(octets, streams))) == Oxum(octets, streams)


@pytest.mark.parametrize(
    "value", ["", "1", ".1", "1.", "1.2.3", "1,2", " 1.2", "1.2 ", "-1.2", "1.2\n", "\u0661.2", "1e3.1"]
)
def test_what_is_no_oxum(value: str) -> None:
    assert parse_oxum(value) is None


@pytest.mark.parametrize(
    ("values", "expected"), [([], None), (["1.2"], Oxum(1, 2)), (["1.2", "1.2"], Oxum(1, 2)), (["1.2", "1.3"], None)]
)
def test_only_one_oxum_counts(values: list[str], expected: Oxum | None) -> None:
    assert declared_oxum(InfoElement("payload-OXUM", value) for value in values) == expected


@pytest.mark.parametrize(
    ("octets", "expected"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 KB"),
        (999_949, "999.9 KB"),
        (999_950, "1.0 MB"),
        (42_600_000_000, "42.6 GB"),
        (10**21, "1000.0 EB"),
    ],
)
def test_a_bag_size_is_for_people(octets: int, expected: str) -> None:
    assert bag_size(octets) == expected

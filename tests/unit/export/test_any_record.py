"""Whatever a record says, its citation is one well-formed line."""
# ruff: noqa: RUF001 - the letters and quotation marks are what is tested

import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.export import Markup, Style, cite
from archpack.model import Record
from tests.unit.export.records import record, steps
from tests.unit.model.strategies import records as any_record

DOUBLED = re.compile(r"\.\.|,,|,\.|  |\( | \)|\(\)|\[\]|“”|‘’")


@given(any_record, st.sampled_from(Style), st.sampled_from(Markup))
def test_no_record_makes_it_fail_and_all_is_on_one_line(of: Record, style: Style, markup: Markup) -> None:
    citation = cite(of, style, markup)
    assert citation.strip()
    assert not {unicodedata.category(char) for char in citation} & {"Cc", "Cs", "Zl", "Zp"}
    assert not set("\u202d\u202e\u2067") & set(citation)


# Texts without doubled marks of their own, but with marks, blanks and quotes at their ends.
WORDS = st.sampled_from(
    ["Fondi", "14/AP", "Mëhilli", "И. о.", "a, b", "Jr.", "What?", 'the "Bay"', "(draft)", "書", "é"]
)
ENDS = st.sampled_from(["", "", "", ",", ".", ":", "?", "!", " ", "\n", ";", '"', "”", "’"])
PLAIN = st.builds(lambda word, end: word.removesuffix(end) + end, WORDS, ENDS)
MAYBE = st.none() | PLAIN
ADDRESSES = st.sampled_from(["https://a.b/c", "https://digitalarchive.wilsoncenter.org/document/1"])


@st.composite
def plain_records(draw: st.DrawFn) -> Record:
    """Draw a record with any of the fields that a citation prints."""
    people = st.fixed_dictionaries(
        {"name": PLAIN, "roles": st.lists(st.sampled_from(["author", "editor", "obtainer", "translator"]), min_size=1)},
        optional={"affiliation": PLAIN, "on_behalf_of": PLAIN, "from_language": PLAIN},
    )
    archive = st.fixed_dictionaries(
        {"name": PLAIN},
        optional={"name_translated": PLAIN, "abbreviation": PLAIN, "place": PLAIN, "country": PLAIN},
    )
    locator = st.lists(st.fixed_dictionaries({"value": PLAIN}, optional={"label": WORDS}), max_size=3)
    fields = st.fixed_dictionaries(
        {"titles": st.lists(st.fixed_dictionaries({"text": PLAIN}), min_size=1, max_size=2)},
        optional={
            "identifiers": ADDRESSES.map(lambda address: [{"scheme": "url", "value": address}]),
            "dates": PLAIN.map(lambda display: [{"kind": "created", "display": display}]),
            "completeness": st.sampled_from(["excerpt", "full", "abridged", "summary"]),
            "copies": st.lists(st.fixed_dictionaries({"repository": archive, "locator": locator}), max_size=1),
            "original": st.fixed_dictionaries({"repository": archive, "locator": locator}),
            "contributors": st.lists(people, max_size=3),
            "relations": PLAIN.map(lambda other: [{"kind": "published-in", "document": other}]),
        },
    )
    drawn: dict[str, Any] = draw(fields)
    return record(**drawn)


@given(plain_records(), st.sampled_from(Style))
def test_no_mark_is_doubled_and_the_end_is_an_end(of: Record, style: Style) -> None:
    citation = cite(of, style)
    assert not DOUBLED.search(citation), citation
    ends = (".", "?", "!", ".”", "?”", "!”", ".’”", "?’”", "!’”", *(each.value for each in of.identifiers))
    assert citation.endswith(ends), citation


@pytest.mark.parametrize("style", list(Style))
def test_a_very_long_record(style: Style) -> None:
    long = record(
        "x" * 100_000 + ' "y" ' * 20_000,
        original={"repository": {"name": "A"}, "locator": steps(*[("f.", "1")] * 9000)},
    )
    assert len(cite(long, style)) > 200_000


def test_a_title_from_right_to_left_stays_as_it_is() -> None:
    assert cite(record("מכתב מאת"), "chicago-note") == "“מכתב מאת.”"

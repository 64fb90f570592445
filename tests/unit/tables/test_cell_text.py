"""A value that is written into a cell and read again is the same value, and never runs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack.tables.cell_text import is_formula, joined, parted, read, spoilt, written

AWKWARD = st.text(alphabet="'=-+@a #R;\"\n\t\u00a0\x1c", min_size=1, max_size=8)
VALUES = AWKWARD | st.text(min_size=1) | st.sampled_from(["#REF!", "1E+05", "'#N/A", "#FORMULA! =A1", "'", "''", "' '"])
thoroughly = settings(max_examples=1000, deadline=None)


@thoroughly
@given(VALUES, st.booleans())
def test_any_value_comes_back(value: str, csv: bool) -> None:
    assert read(written(value, csv=csv)) == value


@thoroughly
@given(VALUES)
def test_no_program_takes_what_is_written_for_a_formula(value: str) -> None:
    assert not written(value, csv=True).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert not is_formula(written(value))


@thoroughly
@given(st.lists(VALUES.filter(lambda value: bool(value.strip())), min_size=1, max_size=4))
def test_several_values_come_back(values: list[str]) -> None:
    assert parted(joined(values)) == values


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("a", "a"),
        ("=A1", "'=A1"),
        ("-5", "'-5"),
        ("'tis", "'tis"),
        ("'=A1", "''=A1"),
        ("a\n", "'a\n'"),
        (" ", "' '"),
        ("#REF!", "'#REF!"),
        ("1E+05", "'1E+05"),
        ("1e5", "1e5"),
        ("'quoted'", "'quoted'"),
    ],
)
def test_only_what_must_be_marked_is(value: str, cell: str) -> None:
    assert (written(value, csv=True), read(cell)) == (cell, value)


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("editor; translator", ["editor", "translator"]),
        (";editor ;; ", ["editor"]),
        ('"a; b";c', ["a; b", "c"]),
        ('"a" b; c', ['"a" b', "c"]),
        ('a "b"; c', ['a "b"', "c"]),
    ],
)
def test_what_a_person_types_is_divided(cell: str, values: list[str]) -> None:
    assert parted(cell) == values


def test_dividing_takes_time_in_proportion() -> None:
    assert len(parted('"' + ';""a' * 200_000)) > 1


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3+cmd", "\t=1", "\uff1d1"])
def test_what_could_not_be_read_runs_nowhere_when_it_is_written_again(cell: str) -> None:
    assert written(spoilt(cell), csv=True) == f"#FORMULA! {cell}"

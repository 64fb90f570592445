"""EDTF in English words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.citation import edtf_of
from archpack.export.edtf_words import PlainDate, english, plain_dates


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1963-07-06", "July 6, 1963"),
        ("1963-07", "July 1963"),
        ("1963", "1963"),
        ("1963~", "circa 1963"),
        ("1963-07?", "July 1963?"),
        ("1963-07-06%", "circa July 6, 1963?"),
        ("1963-22", "summer 1963"),
        ("1963-24~", "circa winter 1963"),
        ("196X", "1960s"),
        ("196X~", "circa 1960s"),
        ("1963-XX-XX", "1963"),
        ("1963-07-XX", "July 1963"),
        ("1963-07-06T14:30:00Z", "July 6, 1963"),
        ("1962-10/1963-01-05", "October 1962 to January 5, 1963"),
        ("1962~/1963?", "circa 1962 to 1963?"),
        ("1963/..", "from 1963"),
        ("1963/", "from 1963"),
        ("../1963-07", "until July 1963"),
        ("/1963", "until 1963"),
        ("0079-08", "August AD 79"),
        ("-0043", "44 BC"),
        ("0000", "1 BC"),
    ],
)
def test_edtf_in_words(edtf: str, words: str) -> None:
    assert english(edtf) == words


@pytest.mark.parametrize("edtf", ["", "soon", "19XX", "Y170000002", "1963-13", "1963-02-30", "9" * 5000])
def test_what_has_no_words(edtf: str) -> None:
    assert english(edtf) is None
    assert plain_dates(edtf) == ()


@pytest.mark.parametrize(
    ("edtf", "dates"),
    [
        ("1963-07-06", (PlainDate(1963, 7, 6),)),
        ("1963-07~", (PlainDate(1963, 7, about=True),)),
        ("1963?", (PlainDate(1963, doubtful=True),)),
        ("1963-21", (PlainDate(1963, season=1),)),
        ("1962-10/1963%", (PlainDate(1962, 10), PlainDate(1963, about=True, doubtful=True))),
        ("1963/..", ()),
        (None, ()),
    ],
)
def test_plain_dates(edtf: str | None, dates: tuple[PlainDate, ...]) -> None:
    assert plain_dates(edtf) == dates


DAYS = st.dates().map(str)
SIGNS = st.sampled_from(["", "~", "?"])


@given(DAYS.filter(lambda day: day >= "1000"), SIGNS, st.sampled_from([4, 7, 10]))
def test_words_are_read_back_as_the_date(day: str, sign: str, length: int) -> None:
    edtf = day[:length] + sign
    assert edtf_of(english(edtf) or "") == edtf

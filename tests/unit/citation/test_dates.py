from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archpack.citation import edtf_of
from archpack.citation.dates import date_at_end, match_date
from archpack.model.edtf import parse_edtf

patiently = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

CERTAIN = {
    "July 6, 1963": "1963-07-06",
    "July 06, 1949": "1949-07-06",
    "July 6 1963": "1963-07-06",
    "6 July 1963": "1963-07-06",
    "8 May 1987": "1987-05-08",
    "1st May 1950": "1950-05-01",
    "Sept. 5, 1950": "1950-09-05",
    "JULY 6, 1963": "1963-07-06",
    "Friday, November 16, 1962": "1962-11-16",
    "February 29, 1964": "1964-02-29",
    "February 1977": "1977-02",
    "February, 1977": "1977-02",
    "1977": "1977",
    "1963-07-06": "1963-07-06",
    "1963-07": "1963-07",
    "21.7.1988": "1988-07-21",
    "7.7.1988": "1988-07-07",
    "7/21/1988": "1988-07-21",
    "30.XII.1949": "1949-12-30",
    "ca. 1950": "1950~",
    "circa June 1950": "1950-06~",
    "1950?": "1950?",
    "1950s": "195X",
    "Spring 1949": "1949-21",
    "autumn of 1949": "1949-23",
    "February \N{EN DASH} October 1977": "1977-02/1977-10",
    "January 7, 1978 \N{EN DASH} September 23, 1978": "1978-01-07/1978-09-23",
    "June 14-15, 1955": "1955-06-14/1955-06-15",
    "14\N{EN DASH}15 June 1955": "1955-06-14/1955-06-15",
    "March 30-April 2, 1955": "1955-03-30/1955-04-02",
    "30 March to 2 April 1955": "1955-03-30/1955-04-02",
    "1961-1963": "1961/1963",
    "1961-62": "1961/1962",
    "October 1962-January 1963": "1962-10/1963-01",
    "  July 6,\n1963, ": "1963-07-06",
    "July 6-8, 1963": "1963-07-06/1963-07-08",
    "1-3 July 1963": "1963-07-01/1963-07-03",
    "30 June \N{EN DASH} 2 July 1963": "1963-06-30/1963-07-02",
    "Monday 1 July - Tuesday 2 July 1963": "1963-07-01/1963-07-02",
    "21.-23.7.1963": "1963-07-21/1963-07-23",
    "6th of July 1963": "1963-07-06",
    "Saturday, 6 July 1963": "1963-07-06",
    "6 July 1963, 10:30 a.m.": "1963-07-06",
    "July 6, 1963 at 10:30": "1963-07-06",
    "9 XII 1980": "1980-12-09",
    "1956. X. 23.": "1956-10-23",
    "1963.7.6": "1963-07-06",
    "1963/07/06": "1963-07-06",
    "1950 [?]": "1950?",
    "[1950]": "1950",
    "[1950?]": "1950?",
    "[ca. 1950?]": "1950%",
    "July 6, [1963]": "1963-07-06",
    "before 1950": "[..1949]",
    "before January 1950": "[..1949-12]",
    "before 1 March 1964": "[..1964-02-29]",
    "not after 1950": "[..1950]",
    "after 31 December 1950": "[1951-01-01..]",
    "after December 1950": "[1951-01..]",
    "not before 1950": "[1950..]",
    "since 1950": "1950/..",
    "until May 1950": "../1950-05",
    "1949 or 1950": "[1949,1950]",
    "6 or 7 July 1963": "[1963-07-06,1963-07-07]",
    "July 6 or 7, 1963": "[1963-07-06,1963-07-07]",
    "June or July 1963": "[1963-06,1963-07]",
    "March and April 1963": "{1963-03,1963-04}",
    "18th century": "17XX",
    "the 21st century": "20XX",
}
NOT_CERTAIN = (
    "undated (1987)",
    "Undated",
    "n.d.",
    "26, 1949",
    "9.12.1980",
    "9/12/1980",
    "1905-12",
    "early 1949",
    "1900s",
    "July 32, 1963",
    "February 29, 1963",
    "June 1963 - May 1963",
    "1963-1961",
    "June 15-14, 1955",
    "0000",
    "63",
    "July",
    "July 6",
    "31.XIII.1949",
    "30.IIX.1949",
    "",
    "July 6, 1963 or so",
    "\N{ARABIC-INDIC DIGIT ONE}963",
    "1963" * 30,
    "early 1950s",
    "Monday, 6 July 1963",
    "1-3.7.1963",
    "1949/1950",
    "1905/06",
    "1949 or 1949",
    "22nd century",
    "0th century",
    "before 0001",
    "after 31 December 9999",
    "July 6, [1963",
    "XIV 1963",
    "6 July 1963, 10.12",
    "of 1963",
)


@pytest.mark.parametrize(("printed", "edtf"), CERTAIN.items())
def test_a_certain_date_becomes_edtf(printed: str, edtf: str) -> None:
    assert edtf_of(printed) == edtf
    parse_edtf(edtf)


@pytest.mark.parametrize("printed", NOT_CERTAIN)
def test_a_date_that_is_not_certain_becomes_nothing(printed: str) -> None:
    assert edtf_of(printed) is None


@patiently
@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_in_every_order(day: date) -> None:
    month = day.strftime("%B")
    for printed in (
        f"{month} {day.day}, {day.year}",
        f"{month} {day.day:02}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.day} {month[:3]}. {day.year}",
        day.isoformat(),
    ):
        assert edtf_of(printed) == day.isoformat()


@patiently
@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_in_numbers_is_read_only_where_it_cannot_be_another(day: date) -> None:
    certain = day.day > 12 or day.day == day.month
    assert edtf_of(f"{day.day}.{day.month}.{day.year}") == (day.isoformat() if certain else None)


@patiently
@given(st.text(alphabet="0123456789-.,/ ?abcJulyMay to undated") | st.text())
def test_whatever_comes_out_is_edtf(text: str) -> None:
    edtf = edtf_of(text)
    if edtf is not None:
        parse_edtf(edtf)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("July 6, 1963, Wilson Center", "July 6, 1963"),
        ("undated (1987).", "undated (1987)"),
        ("Undated CRRC Record", "Undated"),
        ("May 20, 1967", "May 20, 1967"),
        ("February \N{EN DASH} October 1977. Obtained", "February \N{EN DASH} October 1977"),
        ("1949-1950, Fondi", "1949-1950"),
        ("9.12.1980. DR", "9.12.1980"),
        ("early summer 1949, AQSH", "early summer 1949"),
        ("Maybe", None),
        ("19631", None),
        ("undatedly", None),
        ("London 27572", None),
        ("[1950?], Fond 1", "[1950?]"),
        ("[1950, Fond 1", None),
        ("1949 or 1950, Fond 1", "1949 or 1950"),
        ("before 1950, Fond 1", "before 1950"),
        ("18th century, Fond 1", "18th century"),
        ("6 July 1963, 10:30 a.m., Box 1", "6 July 1963, 10:30 a.m."),
        ("1956. X. 23., doboz", "1956. X. 23"),
        ("9 XII 1980, AAN", "9 XII 1980"),
        (
            "6 \u0438\u044e\u043b\u044f 1963 \u0433., \u0420\u0413\u0410\u041d\u0418",
            "6 \u0438\u044e\u043b\u044f 1963 \u0433.",
        ),
        ("30 juin - 2 juillet 1963, AMAE", "30 juin - 2 juillet 1963"),
        ("1956. október 23-25., doboz", "1956. október 23-25."),
        ("1956. október 23. - november 4., doboz", "1956. október 23. - november 4."),
        ("1963年7月6日, 档号", "1963年7月6日"),
        ("ngày 6 tháng 7 năm 1963, TTLT", "ngày 6 tháng 7 năm 1963"),
        ("mag 1963", None),
        ("Notes 1963", None),
    ],
)
def test_a_date_is_found_where_it_begins(text: str, found: str | None) -> None:
    match = match_date(text, 0)
    assert (match and match[0]) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Minutes of a Meeting, and Vietnam, June 25, 1971", "June 25, 1971"),
        ("Moscow, 5 July 1950", "5 July 1950"),
        ("1949-1950", "1949-1950"),
        ("Cable, 26, 1949", "26, 1949"),
        ("Cable (May 1949", "May 1949"),
        ("June 25, 1971, Moscow", None),
        ("Meeting on June 25, 1971", None),
        ("Box 1963", None),
        ("Jly 6, 1949", None),
        ("26, 1949", "26, 1949"),
        ("", None),
    ],
)
def test_a_date_is_found_at_the_end(text: str, found: str | None) -> None:
    span = date_at_end(text)
    assert (span and text[slice(*span)]) == found

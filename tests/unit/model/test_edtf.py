import calendar
import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.model.edtf import MAX_CHARACTERS, Edtf, EdtfDate, EdtfError, Missing, Season, parse_edtf

# text, level, earliest, latest; "-" where there is no bound
VALID = """
1963                            0 1963-01-01 1963-12-31
1963-07                         0 1963-07-01 1963-07-31
1963-07-06                      0 1963-07-06 1963-07-06
1963-02                         0 1963-02-01 1963-02-28
1964-02                         0 1964-02-01 1964-02-29
1900-02                         0 1900-02-01 1900-02-28
2000-02-29                      0 2000-02-29 2000-02-29
0000                            0 -          -
0000-02-29                      0 -          -
0001                            0 0001-01-01 0001-12-31
9999-12-31                      0 9999-12-31 9999-12-31
1985-04-12T23:20:30             0 1985-04-12 1985-04-12
1985-04-12T23:20:30Z            0 1985-04-12 1985-04-12
1985-04-12T23:20:30-04          0 1985-04-12 1985-04-12
1985-04-12T23:20:30+04:30       0 1985-04-12 1985-04-12
1985-04-12T23:20:30+00:00       0 1985-04-12 1985-04-12
1985-04-12T23:20:30-00:30       0 1985-04-12 1985-04-12
1985-04-12T23:20:30+14:00       0 1985-04-12 1985-04-12
1985-04-12T00:00:00             0 1985-04-12 1985-04-12
1985-04-12T24:00:00             0 1985-04-12 1985-04-12
1964/2008                       0 1964-01-01 2008-12-31
2004-06/2006-08                 0 2004-06-01 2006-08-31
2004-02-01/2005-02-08           0 2004-02-01 2005-02-08
2004-02-01/2005-02              0 2004-02-01 2005-02-28
2004-02-01/2005                 0 2004-02-01 2005-12-31
2005/2006-02                    0 2005-01-01 2006-02-28
1963/1963                       0 1963-01-01 1963-12-31
1963-07/1963                    0 1963-07-01 1963-12-31
1963/1963-07                    0 1963-01-01 1963-07-31
0000/2000                       0 -          2000-12-31
Y170000002                      1 -          -
Y-170000002                     1 -          -
Y10000                          1 -          -
-1985                           1 -          -
-1985-04-12                     1 -          -
-0004-02-29                     1 -          -
2001-21                         1 2001-03-01 2001-12-31
2001-22                         1 2000-12-01 2002-03-31
2001-23                         1 2001-03-01 2001-12-31
2001-24                         1 2000-12-01 2002-03-31
0001-24                         1 -          0002-03-31
9999-24                         1 9998-12-01 -
1984?                           1 1984-01-01 1984-12-31
2004-06~                        1 2004-06-01 2004-06-30
2004-06-11%                     1 2004-06-11 2004-06-11
2001-21~                        1 2001-03-01 2001-12-31
Y170000002?                     1 -          -
201X                            1 2010-01-01 2019-12-31
20XX                            1 2000-01-01 2099-12-31
00XX                            1 -          0099-12-31
-201X                           1 -          -
2004-XX                         1 2004-01-01 2004-12-31
1985-04-XX                      1 1985-04-01 1985-04-30
1985-XX-XX                      1 1985-01-01 1985-12-31
196X~                           1 1960-01-01 1969-12-31
1985-04-XX?                     1 1985-04-01 1985-04-30
1985-04-12/..                   1 1985-04-12 -
1985-04/..                      1 1985-04-01 -
1985/..                         1 1985-01-01 -
../1985-04-12                   1 -          1985-04-12
../1985-04                      1 -          1985-04-30
../1985                         1 -          1985-12-31
1985-04-12/                     1 1985-04-12 -
1985-04/                        1 1985-04-01 -
1985/                           1 1985-01-01 -
/1985-04-12                     1 -          1985-04-12
/1985-04                        1 -          1985-04-30
/1985                           1 -          1985-12-31
1984~/2004-06                   1 1984-01-01 2004-06-30
1984/2004-06~                   1 1984-01-01 2004-06-30
1984?/2004%                     1 1984-01-01 2004-12-31
1984-06-02?/2004-08-08~         1 1984-06-02 2004-08-08
1984-06-02?/                    1 1984-06-02 -
-1000/-0999                     1 -          -
-1000/2000                      1 -          2000-12-31
"""

INVALID = (
    *("1963/1962", "1963-07/1963-06", "1963-07-06/1963-07-05", "0800/-0999", "-1000/-2000", "1963~/1962?"),
    *("1963-13", "1963-00", "1963-20", "1963-42", "1963-99", "1963-07-00", "1963-07-32", "1963-06-31"),
    *("1963-02-30", "1963-02-29", "1900-02-29", "-0001-02-29", "1963-21-01", "1963-21-XX"),
    *("1963-7-6", "1963-7", "63", "196", "19", "963", "19630706", "1963-0706", "12345", "+1963", "-963", "--1963"),
    *("/", "../..", "../", "/..", "//", "1963//1964", "1963/1964/1965", "1963/-", "1963/open", "unknown/1963"),
    *("", " ", "\n", " 1963", "1963 ", "1963\n", "1963-07-06\n", "19 63", "1963/ 1964", "1963 /1964"),
    *("-0000", "-0000-01", "-0000-XX", "-0000/1963", "Y1963", "Y09999", "Y-9999", "Y0012345", "y12345", "Y+12345"),
    *("Y12345-01", "Y12345/Y12346", "1963/Y12345", "Y12345X", "Y1234X"),
    *("1963??", "1963?~", "1963~?", "?1963", "1963?-07", "1963-~07", "~", "?", "..", "...", "1963..", "..1963"),
    *("XXXX", "1XXX", "X963", "1X63", "196x", "196u", "19uu", "19XX-07", "196X-XX", "1963-XX-06", "1963-0X"),
    *("1963-1X", "1963-07-0X", "1963-07-X6", "196X/197X", "2004-06-XX/2004-07-03", "196X/.."),
    *("1963-25", "1963-41", "1963-21/1964", "../1963-21", "1950S2", "Y17E8", "Y-17E7", "1963-W28", "1963-187"),
    *("[1963]", "[1667,1668]", "[..1760]", "{1960,1961-12}", "1963..1965"),
    *("1963T10:00:00", "1963-07T10:00:00", "1963-07-XXT10:00:00", "1963-21T10:00:00", "1963-07-06T", "T10:00:00"),
    *("1963-07-06T10:00", "1963-07-06T10", "1963-07-06T10:00:00.5", "1963-07-06T100000", "1963-07-06 10:00:00"),
    *("1963-07-06T24:00:01", "1963-07-06T25:00:00", "1963-07-06T10:60:00", "1963-07-06T10:00:60"),
    *("1963-07-06t10:00:00", "1963-07-06T10:00:00z", "1963-07-06T10:00:00Z10", "1963-07-06T10:00:00+0430"),
    *("1963-07-06T10:00:00-00", "1963-07-06T10:00:00-00:00", "1963-07-06T10:00:00+14:30"),
    *("1963-07-06T10:00:00+15", "1963-07-06T10:00:00+04:60", "1963-07-06T10:00:00~"),
    *("1963-07-06T10:00:00/1964", "1963/1964-07-06T10:00:00"),
    *("July 6, 1963", "06/07/1963", "06.07.1963", "1963-65", "ca. 1963", "1960s", "n.d.", "MCMLXIII", "NONE/"),
    *("１９６３", "١٩٦٣", "1963-07-0٦", "1963\u201307", "1963\x00", "1963/\ud800"),  # noqa: RUF001 - not ASCII digits
    "Y" + "1" * MAX_CHARACTERS,
    "1" * 10_000,
)


def bound(written: str) -> dt.date | None:
    return None if written == "-" else dt.date.fromisoformat(written)


ROWS = [line.split() for line in VALID.strip().splitlines()]


@pytest.mark.parametrize(("text", "level", "earliest", "latest"), ROWS, ids=[row[0] for row in ROWS])
def test_a_valid_date_has_its_level_and_bounds(text: str, level: str, earliest: str, latest: str) -> None:
    edtf = parse_edtf(text)
    assert str(edtf) == edtf.text == text
    assert edtf.level == int(level)
    assert (edtf.earliest(), edtf.latest()) == (bound(earliest), bound(latest))
    assert edtf.is_interval == ("/" in text)
    assert edtf.uncertain == ("?" in text or "%" in text)
    assert edtf.approximate == ("~" in text or "%" in text)


@pytest.mark.parametrize("text", INVALID)
def test_anything_else_is_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert caught.value.message.endswith(".")
    assert caught.value.remedy.endswith(".")
    assert str(caught.value) == f"{caught.value.message} {caught.value.remedy}"


def test_the_parts_are_as_written() -> None:
    assert parse_edtf("-201X~") == Edtf(EdtfDate("-201X", qualifier="~"))
    assert parse_edtf("1985-04-12T23:20:30+04:30") == Edtf(EdtfDate("1985", "04", "12", "23:20:30+04:30"))
    assert parse_edtf("1963-07?/..") == Edtf(EdtfDate("1963", "07", qualifier="?"), Missing.OPEN)
    assert parse_edtf("/1963") == Edtf(Missing.UNKNOWN, EdtfDate("1963"))


@pytest.mark.parametrize(
    ("text", "season"), [("1963-21", Season.SPRING), ("1963-24", Season.WINTER), ("1963-12", None)]
)
def test_a_season_stands_where_a_month_would(text: str, season: Season | None) -> None:
    assert EdtfDate(*text.split("-")).season is season


@pytest.mark.parametrize(
    ("text", "is_day"),
    [
        ("1963-07-06", True),
        ("-0044-03-15", True),
        ("1963-07", False),
        ("1963-07-XX", False),
        ("1963-07-06~", False),
        ("1963-07-06?", False),
        ("1963-07-06T10:00:00", False),
        ("1963-07-06/1963-07-06", False),
        ("1963-07-06/", False),
    ],
)
def test_only_one_whole_certain_day_is_a_day(text: str, is_day: bool) -> None:
    assert parse_edtf(text).is_day is is_day


@pytest.mark.parametrize(
    ("one", "two", "overlap"),
    [
        ("1963-07-06", "1963-07-06", True),
        ("1963-07-06", "1963", True),
        ("1963-07-06", "1963-07-07", False),
        ("1963-07-06", "1964", False),
        ("1963-06", "1963-07", False),
        ("1962/1963-07", "1963-07-31/1965", True),
        ("1962/1963-07", "1963-08/1965", False),
        ("196X", "1969-12-31", True),
        ("196X", "1970", False),
        ("1963-24", "1964-02", True),
        ("1963-22", "1962-12", True),
        ("1963-21", "1964", False),
        ("1963/..", "1990", True),
        ("1963/..", "1962", False),
        ("1963/", "1990", True),
        ("/1963", "1500", True),
        ("../1963", "1964", False),
        ("1963~", "1965", True),
        ("1963?", "1990", True),
        ("1963?/1965", "1900", True),
        ("1963?/1965", "1966", False),
        ("-0044", "-0044-03-15", True),
        ("-0044", "-0043", False),
        ("-201X", "-2019", True),
        ("-201X", "-2010", True),
        ("-201X", "-2009", False),
        ("Y-170000002", "0000", False),
        ("Y170000002", "Y170000002", True),
        ("1963-07-06T23:00:00Z", "1963-07-06", True),
    ],
)
def test_dates_overlap_unless_that_is_impossible(one: str, two: str, overlap: bool) -> None:
    assert parse_edtf(one).overlaps(parse_edtf(two)) is overlap
    assert parse_edtf(two).overlaps(parse_edtf(one)) is overlap


def test_what_surely_ends_first_precedes() -> None:
    assert parse_edtf("1962").precedes(parse_edtf("1963/.."))
    assert not parse_edtf("1963/..").precedes(parse_edtf("1962"))
    assert not parse_edtf("1962?").precedes(parse_edtf("1963"))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1963-7-6", "1963-07-06"),
        ("1963.7.6", "1963-07-06"),
        ("1963/07/06", "1963-07-06"),
        ("19630706", "1963-07-06"),
        (" 1963 ", "1963"),
        ("1963-1965", "1963/1965"),
        ("1963 – 1965?", "1963/1965?"),  # noqa: RUF001 - the dash is what people type
        ("1963..1965", "1963/1965"),
        ("c. 1963", "1963~"),
        ("circa 1963-7", "1963-07~"),
        ("1963?~", "1963%"),
        ("1963/open", "1963/.."),
        ("unknown/1963", "/1963"),
        ("19uu", "19XX"),
        ("1960s", "196X"),
        ("Y1963", "1963"),
    ],
)
def test_the_remedy_proposes_what_was_probably_meant(text: str, meant: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert caught.value.remedy == f"Write {meant}, if that is what is meant."
    assert str(parse_edtf(meant)) == meant


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("July 6, 1963", "“July 6, 1963” is not a date in EDTF."),
        ("", "No date is written here."),
        ("1963-13", "There is no month 13."),
        ("1963-02-30", "There is no day 30 in 1963-02."),
        ("1963/1962", "The range 1963/1962 ends before it starts."),
        ("/..", "The range “/..” has no date."),
        ("1963/1964/1965", "“1963/1964/1965” has more than one slash; a range has two dates."),
        ("196X/1970", "“196X” leaves digits open inside a range."),
        ("1963-21/1964", "“1963-21” cannot stand in a range; only a year, a month or a day can."),
        ("-0000", "There is no year -0000."),
        ("1" * 101, "A text of 101 characters is too long for a date."),
    ],
)
def test_the_message_says_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert caught.value.message == message


@pytest.mark.parametrize(
    "text", ["[1667,1668]", "{1960}", "1963?-07", "?1963", "1950S2", "Y17E8", "XXXX", "1963-0X", "1963-25", "196X/197X"]
)
def test_the_remedy_says_that_level_2_is_not_read(text: str) -> None:
    with pytest.raises(EdtfError, match="EDTF level 2"):
        parse_edtf(text)


def test_a_time_that_cannot_be_read_gets_the_form_of_a_time() -> None:
    with pytest.raises(EdtfError, match="Write a time as 1963-07-06T14:30:00"):
        parse_edtf("1963-07-06T10:00")


def test_an_error_survives_pickling() -> None:
    error = EdtfError("A.", "B.")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (copy.message, copy.remedy) == ("A.", "B.")


@st.composite
def days(draw: st.DrawFn, *, in_interval: bool = False) -> EdtfDate:
    number = draw(st.integers(-9999, 9999))
    year = f"{'-' if number < 0 else ''}{abs(number):04}"
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(number, month)[1]))
    plain = [EdtfDate(year), EdtfDate(year, f"{month:02}"), EdtfDate(year, f"{month:02}", f"{day:02}")]
    long = f"Y{draw(st.sampled_from(['', '-']))}{draw(st.integers(10_000, 10**40))}"
    others = [
        *(EdtfDate(year, code) for code in ("XX", *Season)),
        *(EdtfDate(year, *rest) for rest in (("XX", "XX"), (f"{month:02}", "XX"))),
        *(EdtfDate(year[: -len(x)] + x) for x in ("X", "XX") if not year.startswith("-00")),
        EdtfDate(long),
    ]
    chosen = draw(st.sampled_from(plain if in_interval else plain + others))
    return EdtfDate(chosen.year, chosen.month, chosen.day, qualifier=draw(st.sampled_from(["", *"?~%"])))


@st.composite
def moments(draw: st.DrawFn) -> EdtfDate:
    when = draw(st.datetimes())
    zone = draw(st.sampled_from(["", "Z", "+02", "-04:30", "+00:00", "-12", "+14:00"]))
    return EdtfDate(f"{when.year:04}", f"{when.month:02}", f"{when.day:02}", f"{when:%H:%M:%S}{zone}")


@st.composite
def intervals(draw: st.DrawFn) -> Edtf:
    one, two = sorted(draw(st.tuples(days(in_interval=True), days(in_interval=True))), key=lambda day: day.first_day)
    return draw(
        st.sampled_from(
            [Edtf(one, two), *(Edtf(one, missing) for missing in Missing), *(Edtf(missing, two) for missing in Missing)]
        )
    )


EDTF = st.one_of(days().map(Edtf), moments().map(Edtf), intervals())


@given(EDTF)
def test_every_valid_value_is_written_and_read_back(edtf: Edtf) -> None:
    assert parse_edtf(str(edtf)) == edtf


@given(EDTF)
def test_bounds_are_in_order(edtf: Edtf) -> None:
    earliest, latest = edtf.earliest(), edtf.latest()
    assert earliest is None or latest is None or earliest <= latest
    assert edtf.overlaps(edtf)


@given(EDTF, EDTF)
def test_no_two_dates_precede_each_other(one: Edtf, two: Edtf) -> None:
    assert one.overlaps(two) is two.overlaps(one)
    assert not (one.precedes(two) and two.precedes(one))


@given(st.one_of(st.text(), st.text("0123456789-XY?~%/.TZ:+[]{},SE uxca"), st.from_regex(r"\A[-0-9X]{4,10}[?~%/].*\Z")))
def test_any_text_is_read_whole_or_refused_with_our_own_error(text: str) -> None:
    try:
        edtf = parse_edtf(text)
    except EdtfError:
        return
    assert str(edtf) == text
    assert edtf.level in {0, 1}
    assert edtf.overlaps(edtf)
    assert not (edtf.is_interval and edtf.is_day)

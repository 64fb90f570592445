import calendar
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.model.edtf import (
    MAX_CHARACTERS,
    Day,
    Edtf,
    EdtfDate,
    EdtfError,
    EdtfInterval,
    EdtfRange,
    EdtfSet,
    Missing,
    SubYear,
    parse_edtf,
)

SIGNS = ("", "?", "~", "%")
signs = st.sampled_from(SIGNS)


@st.composite
def plain_dates(draw: st.DrawFn) -> EdtfDate:
    """Return a year, a month or a day that is in the calendar."""
    number = draw(st.integers(-9999, 9999))
    year = f"{'-' if number < 0 else ''}{abs(number):04}"
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(number, month)[1]))
    return EdtfDate(*(year, f"{month:02}", f"{day:02}")[: draw(st.integers(1, 3))])


@st.composite
def masked_dates(draw: st.DrawFn) -> EdtfDate:
    """Return a date with X for some of its digits."""
    found = draw(plain_dates())
    hidden = draw(st.lists(st.booleans(), min_size=11, max_size=11))
    masked = "".join("X" if hide and digit != "-" else digit for digit, hide in zip(str(found), hidden, strict=False))
    year, *rest = masked.removeprefix("-").split("-")
    sign = "-" if masked.startswith("-") and year != "0000" else ""
    return EdtfDate(sign + year, *rest)


@st.composite
def signed_dates(draw: st.DrawFn) -> EdtfDate:
    """Return a date with signs before and behind its parts, on one side of each."""
    found = draw(plain_dates() | masked_dates())
    parts = [part for part in (found.year, found.month, found.day) if part]
    signed = [draw(st.sampled_from([sign + part, part + sign])) for part in parts for sign in (draw(signs),)]
    last = signed[-1]
    qualifier = last[-1] if last[-1] in SIGNS else ""
    return EdtfDate(*signed[:-1], *[last.removesuffix(qualifier)], qualifier=qualifier)  # type: ignore[misc]


@st.composite
def long_years(draw: st.DrawFn) -> EdtfDate:
    sign = draw(st.sampled_from(["", "-"]))
    number = draw(
        st.integers(10_000, 10**40).map(str) | st.builds("{}E{}".format, st.integers(1, 10**20), st.integers(1, 999))
    )
    significant = draw(st.just("") | st.integers(1, 60).map("S{}".format))
    short = f"{draw(st.integers(1, 9999)):04}S{draw(st.integers(1, 5))}"
    return EdtfDate(draw(st.sampled_from([f"Y{sign}{number}{significant}", sign + short])), qualifier=draw(signs))


@st.composite
def parts_of_years(draw: st.DrawFn) -> EdtfDate:
    year = f"{draw(st.integers(0, 9999)):04}"
    return EdtfDate(year, draw(st.sampled_from(list(SubYear))), qualifier=draw(signs))


@st.composite
def moments(draw: st.DrawFn) -> EdtfDate:
    when = draw(st.datetimes())
    zone = draw(st.sampled_from(["", "Z", "+02", "-04:30", "+00:00", "-12", "+14:00"]))
    return EdtfDate(f"{when.year:04}", f"{when.month:02}", f"{when.day:02}", f"{when:%H:%M:%S}{zone}")


def first_day(date: EdtfDate) -> Day:
    return date.first_day


@st.composite
def intervals(draw: st.DrawFn) -> EdtfInterval:
    one, two = sorted((draw(signed_dates()), draw(signed_dates())), key=first_day)
    missing = draw(st.sampled_from(Missing))
    return draw(st.sampled_from([EdtfInterval(one, two), EdtfInterval(one, missing), EdtfInterval(missing, two)]))


@st.composite
def ranges(draw: st.DrawFn) -> EdtfRange:
    one = draw(plain_dates())
    other = draw(plain_dates().filter(lambda day: (day.month == "", day.day == "") == (one.month == "", one.day == "")))
    return EdtfRange(*sorted((one, other), key=first_day))


@st.composite
def sets(draw: st.DrawFn) -> EdtfSet:
    members = draw(st.lists(signed_dates() | ranges(), max_size=4))
    before = [EdtfRange(None, draw(plain_dates()))] if draw(st.booleans()) else []
    after = [EdtfRange(draw(plain_dates()), None)] if draw(st.booleans()) or not (before or members) else []
    return EdtfSet((*before, *members, *after), all_of=draw(st.booleans()))


DATE = signed_dates() | long_years() | parts_of_years() | moments()
EDTF = st.one_of(DATE, intervals(), sets())


@given(EDTF)
def test_every_valid_value_is_written_and_read_back(edtf: Edtf) -> None:
    assert parse_edtf(str(edtf)) == edtf


@given(EDTF)
def test_bounds_are_in_order(edtf: Edtf) -> None:
    earliest, latest = edtf.earliest(), edtf.latest()
    assert earliest is None or latest is None or earliest <= latest
    assert edtf.overlaps(edtf)
    assert not edtf.precedes(edtf)


@given(plain_dates(), st.lists(st.booleans(), min_size=11, max_size=11), signs)
def test_a_date_with_hidden_digits_can_be_the_date(date: EdtfDate, hidden: list[bool], sign: str) -> None:
    masked = "".join("X" if hide and digit != "-" else digit for digit, hide in zip(str(date), hidden, strict=False))
    found = parse_edtf(masked + sign)
    assert isinstance(found, EdtfDate)
    assert found.first_day <= date.first_day <= date.last_day <= found.last_day
    assert found.overlaps(date)


@given(masked_dates())
def test_the_bounds_are_days_that_are_written_so(date: EdtfDate) -> None:
    for year, month, day in (date.first_day, date.last_day):
        written = f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"
        assert isinstance(parse_edtf(written), EdtfDate)
        assert all(pattern in {"X", digit} for pattern, digit in zip(str(date), written, strict=False))


@given(EDTF, EDTF)
def test_no_two_dates_precede_each_other(one: Edtf, two: Edtf) -> None:
    assert one.overlaps(two) is two.overlaps(one)
    assert not (one.precedes(two) and two.precedes(one))
    assert not (one.precedes(two) and one.overlaps(two))


@given(
    st.one_of(
        st.text(),
        st.text("0123456789-XY?~%/.TZ:+[]{},SE uxca"),
        st.from_regex(r"\A[\[{]?[-0-9X]{4,10}[?~%/,.]+.*\Z"),
        st.from_regex(r"\A[?~%]?-?[0-9X]{4}[?~%]?-[?~%]?[0-9X]{2}[?~%]?-[?~%]?[0-9X]{2}[?~%]?\Z"),
    )
)
def test_any_text_is_read_whole_or_refused_with_our_own_error(text: str) -> None:
    try:
        edtf = parse_edtf(text)
    except EdtfError:
        return
    assert str(edtf) == text
    assert edtf.level in {0, 1, 2}
    assert edtf.overlaps(edtf)
    assert edtf.is_interval + edtf.is_set + edtf.is_day <= 1


@pytest.mark.parametrize(
    "text",
    [
        *("[" + "1963," * 199, "[" + "1963," * 198 + "1963]", "{" * 1000, "1963-" * 200, "1963/" * 200, " " * 1000),
        *("Y" + "9" * 999, "Y" + "9" * 990 + "E999S999", "X" * 1000, "XXXX-02-30", "?~" * 500, "1963," * 200),
        *("ca" * 500, "circa" + " " * 900, "0" * 1000, "1963 or " * 125, "[" + "XXXX-02-29," * 90 + "1963]"),
        "1" * 10_000_000,
    ],
)
def test_a_hostile_text_is_read_without_delay(text: str) -> None:
    start = time.process_time()
    try:
        edtf = parse_edtf(text)
    except EdtfError:
        pass
    else:
        assert len(text) <= MAX_CHARACTERS
        assert edtf.overlaps(edtf)
        assert edtf.earliest() is None or edtf.latest() is None or edtf.earliest() <= edtf.latest()  # type: ignore[operator]
    assert time.process_time() - start < 0.5

import pickle

import pytest

from archpack.model.edtf import MAX_CHARACTERS, EdtfError, parse_edtf

INVALID = (
    *("1963/1962", "1963-07/1963-06", "1963-07-06/1963-07-05", "0800/-0999", "-1000/-2000", "1963~/1962?"),
    *("1963-13", "1963-00", "1963-20", "1963-42", "1963-99", "1963-07-00", "1963-07-32", "1963-06-31"),
    *("1963-02-30", "1963-02-29", "1900-02-29", "-0001-02-29", "1963-21-01", "1963-21-XX", "1963-34-01"),
    *("1963-7-6", "1963-7", "63", "196", "19", "963", "19630706", "1963-0706", "12345", "+1963", "-963", "--1963"),
    *("/", "../..", "../", "/..", "//", "1963//1964", "1963/1964/1965", "1963/-", "1963/open", "unknown/1963"),
    *("", " ", "\n", " 1963", "1963 ", "1963\n", "1963-07-06\n", "19 63", "1963/ 1964", "1963 /1964"),
    *("-0000", "-0000-01", "-0000-XX", "-0000/1963", "Y1963", "Y09999", "Y-9999", "Y0012345", "y12345", "Y+12345"),
    *("Y12345-01", "Y12345/Y12346", "1963/Y12345", "Y12345X", "Y1234X", "Y", "Y-", "Y1950S2", "1950S2-01"),
    *("Y17E0", "Y17E", "YE7", "Y0E7", "Y01E5", "Y17E07", "Y17E-7", "Y17e7", "Y17E1000", "17E7", "Y17E7E2", "Y17E7-01"),
    *("1950S0", "1950S02", "1950S", "1950s2", "1950S-2", "195XS2", "1950S2S3", "1950S2/1960", "[1950S2]", "S2"),
    *("1963??", "1963?~", "1963~?", "~", "?", "..", "...", "1963..", "..1963", "1963-~?07", "1963-07-", "1963?-"),
    *("~2004~", "?2004~-06", "2004-~06~-11", "2004-06-~11?", "2004-06-?-11", "2004~06", "?", "-?2004", "~~2004"),
    *("196x", "196u", "19uu", "1963-20-XX", "1963-2X", "1963-3X", "1963-07-4X", "1963-07-X", "XXX", "XXXXX"),
    *("1984-02-3X", "1984-02-30", "1985-02-29", "19X1-02-29", "XXXX-02-30", "XX01-02-29", "XX-07", "XXXX-XX-32"),
    *("1984-XX-32", "1984-XX-00", "-XX00-02-30", "156X-21", "XXXX-34", "X", "-000", "0X-07"),
    *("1963-21/1964", "../1963-21", "1963-34/1964", "1963-W28", "1963-187", "1963/..1964"),
    *("[]", "{}", "[..]", "{..}", "[1963", "1963]", "[1963}", "{1963]", "[[1963]]", "[1963,]", "[,1963]"),
    *("[1667, 1668]", "[1672..1670]", "[1670..1672-05]", "[1670-05..1672]", "[1660..,1670]", "[1670,..1660]"),
    *("[1963...1965]", "[1963..1965..1967]", "[1963~..1970]", "[196X..1970]", "[1963/1964]", "[1963]/1964", "[1963]?"),
    *("[1963-21]", "[Y12345]", "[Y-17E7,1963]", "[1963-07-06T10:00:00]", "[-0000]", "1963,1964"),
    *("[1963,,1964]", "[1963,..]", "[1963-02-30]", "XXXXX"),
    *("1963T10:00:00", "1963-07T10:00:00", "1963-07-XXT10:00:00", "1963-21T10:00:00", "1963-07-06T", "T10:00:00"),
    *("1963-07-06T10:00", "1963-07-06T10", "1963-07-06T10:00:00.5", "1963-07-06T100000", "1963-07-06 10:00:00"),
    *("1963-07-06T24:00:01", "1963-07-06T25:00:00", "1963-07-06T10:60:00", "1963-07-06T10:00:60"),
    *("1963-07-06t10:00:00", "1963-07-06T10:00:00z", "1963-07-06T10:00:00Z10", "1963-07-06T10:00:00+0430"),
    *("1963-07-06T10:00:00-00", "1963-07-06T10:00:00-00:00", "1963-07-06T10:00:00+14:30"),
    *("1963-07-06T10:00:00+15", "1963-07-06T10:00:00+04:60", "1963-07-06T10:00:00~", "?1963-07-06T10:00:00"),
    *("1963-07-06T10:00:00/1964", "1963/1964-07-06T10:00:00"),
    *("July 6, 1963", "06/07/1963", "06.07.1963", "1963-65", "ca. 1963", "1960s", "n.d.", "MCMLXIII", "NONE/"),
    *("１９６３", "١٩٦٣", "1963-07-0٦", "1963\u201307", "1963\x00", "1963/\ud800"),  # noqa: RUF001 - not ASCII digits
    "Y" + "1" * MAX_CHARACTERS,
    "1" * 10_000,
)


@pytest.mark.parametrize("text", INVALID)
def test_anything_else_is_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert caught.value.message.endswith(".")
    assert caught.value.remedy.endswith(".")
    assert str(caught.value) == f"{caught.value.message} {caught.value.remedy}"


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
        ("y17e7", "Y17E7"),
        ("1950p2", "1950S2"),
        ("y3388e2p3", "Y3388E2S3"),
        ("[1667, 1668]", "[1667,1668]"),
        ("1963 or 1964", "[1963,1964]"),
        ("1963,1964", "[1963,1964]"),
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
        ("1963-2X", "There is no month 2X."),
        ("19X1-02-29", "There is no day 29 in 19X1-02."),
        ("156X-21", "In “156X-21” a part of a year follows a year with X."),
        ("1950S2-01", "In “1950S2-01” a month follows a year with Y or S."),
        ("2004-~06~-11", "In “2004-~06~-11” the month has a sign on both sides."),
        ("[1963", "“[1963” begins with “[”, but does not end with “]”."),
        ("[1963,]", "A date is missing in a set."),
        ("[..]", "In a set, “..” stands without a date."),
        ("[1670,..1660]", "In a set, “..1660” leaves a side open in the middle."),
        ("[1672..1670]", "In a set, “1672..1670” ends before it starts."),
        ("[1670..1672-05]", "In a set, the dates of “1670..1672-05” differ in kind."),
        ("[1963~..1970]", "In a set, “1963~..1970” has X or a sign."),
        ("[Y12345]", "“Y12345” cannot stand in a set; only a year, a month or a day can."),
        ("1963-21/1964", "“1963-21” cannot stand in a range; only a year, a month or a day can."),
        ("-0000", "There is no year -0000."),
        ("1" * 1001, "A text of 1001 characters is too long for a date."),
    ],
)
def test_the_message_says_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert caught.value.message == message


def test_a_time_that_cannot_be_read_gets_the_form_of_a_time() -> None:
    with pytest.raises(EdtfError, match="Write a time as 1963-07-06T14:30:00"):
        parse_edtf("1963-07-06T10:00")


def test_an_error_survives_pickling() -> None:
    error = EdtfError("A.", "B.")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (copy.message, copy.remedy) == ("A.", "B.")

"""BibTeX: escaped, one entry, read back by an independent parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, parse_string

from archpack.export import bibtex
from archpack.export.bibtex import _NAMED, bibtex_key, escaped
from archpack.export.line import one_line
from archpack.export.reference import reference_of
from archpack.model import Record
from tests.unit.export import records
from tests.unit.export.records import created, record, url
from tests.unit.model.strategies import records as any_record
from tests.unit.model.strategies import texts


def read(entry: str) -> BibliographyData:
    return parse_string(entry, "bibtex")


def unescaped(value: str) -> str:
    value = value.removeprefix("{").removesuffix("}")
    signs = {written: sign for sign, written in _NAMED.items()}
    text = ""
    while value:
        written = next((each for each in signs if value.startswith(each)), value[0])
        text, value = text + signs.get(written, written), value[len(written) :]
    return text


def test_an_entry() -> None:
    assert bibtex(records.ALBANIAN) == (
        "@misc{wcda-300022,\n"
        "  title = {{Notes from the Conversation of Comrade Hysni Kapo with the Chinese Ambassador Luo Shigao"
        " on 6 July 1963 [Excerpt]}},\n"
        "  translator = {{Elidor Mëhilli}},\n"
        "  howpublished = {{Arkivi Qendror Shtetëror (Central State Archives), Tirana, Albania, Fondi 14/AP,"
        " Marrëdhëniet me Partinë Komuniste të Kinës, V. 1963, Dos. 4, Fl. 28-48}},\n"
        "  year = {1963},\n"
        "  date = {1963-07-06},\n"
        "  organization = {{Wilson Center Digital Archive}},\n"
        "  note = {{Contributed and translated by Elidor Mëhilli.}},\n"
        "  url = {https://digitalarchive.wilsoncenter.org/document/300022},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("50% & #1 $x a_b", r"50\% \& \#1 \$x a\_b"),
        ("{", r"\textbraceleft{}"),
        ("}", r"\textbraceright{}"),
        ("\\", r"\textbackslash{}"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        ("é “q” Ф. 558 @misc{", "é “q” Ф. 558 @misc\\textbraceleft{}"),
        ("a\n\nb", "a b"),
        ("Ф.\u00a0558", "Ф.~558"),
    ],
)
def test_escapes(text: str, latex: str) -> None:
    assert escaped(text) == latex


@pytest.mark.parametrize(
    ("record_id", "key"),
    [
        ("wcda-300022", "wcda-300022"),
        ("a.b:c_d", "a.b:c_d"),
        ("Brief an Käthe", "Brief-an-Kathe-32e68c73"),
        ("телеграмма", "record-"),
        ("a,b}", "a-b-"),
        ("x" * 500, "x" * 80 + "-"),
    ],
)
def test_keys(record_id: str, key: str) -> None:
    assert bibtex_key(record_id).startswith(key)
    assert len(bibtex_key(record_id)) <= 100


def test_two_ids_have_two_keys() -> None:
    ids = ["a b", "a-b", "a/b", "ä b", "я", "в"]
    assert len({bibtex_key(each) for each in ids}) == len(ids)


@pytest.mark.parametrize(
    ("display", "edtf", "year", "date"),
    [
        ("July 6, 1963", "1963-07-06", "1963", "1963-07-06"),
        ("about 1963", "1963~", "1963", "1963~"),
        ("1962 to 1963", "1962/1963", "1962", "1962/1963"),
        ("undated (1987)", None, "{undated (1987)}", None),
        ("44 BC", "-0043", "{44 BC}", "-0043"),
    ],
)
def test_dates(display: str, edtf: str | None, year: str, date: str | None) -> None:
    fields = read(bibtex(record(dates=created(display, edtf)))).entries["x"].fields
    assert (fields["year"], fields.get("date")) == (year, date)


def test_names_are_not_turned_round() -> None:
    people = [{"name": name, "roles": ["author"]} for name in ("Tolstoy, Lev and Sons", "Kim Donggil")]
    entry = read(bibtex(record(contributors=people))).entries["x"]
    assert [person.last_names for person in entry.persons["author"]] == [["{Tolstoy, Lev and Sons}"], ["{Kim Donggil}"]]


def test_an_address_stands_as_it_is_but_for_what_breaks_the_entry() -> None:
    address = "https://a.b/c_d?e=f%20g&h#i~"
    assert f"  url = {{{address}}},\n" in bibtex(record(identifiers=url(address)))
    assert "  url = {https://a.b/%7Bc%7D%5C%20d},\n" in bibtex(record(identifiers=url("https://a.b/{c}\\ d")))


@given(any_record)
def test_any_record_is_one_entry_that_an_independent_parser_reads(of: Record) -> None:
    data = read(bibtex(of))
    ((key, entry),) = data.entries.items()
    it = reference_of(of)
    assert key == bibtex_key(of.id)
    assert unescaped(entry.fields["title"]) == it.title
    assert bibtex(of) == bibtex(of)


@given(texts | st.text(alphabet="{}\\%#$&_~^@\"' \n,=ab", min_size=1).map(lambda text: f"x{text}x"))
def test_any_title_is_read_back(text: str) -> None:
    entry = f"@misc{{k,\n  title = {{{{{escaped(text)}}}}},\n}}\n"
    assert unescaped(read(entry).entries["k"].fields["title"]) == one_line(text)

"""What a spreadsheet program makes of what is typed, and what is told of it."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from archpack.errors import SourceError
from archpack.tables import read_table
from archpack.tables.days import day_text, days_shown
from archpack.tables.xlsx_reading import read_xlsx
from tests.unit.tables.building import HEAD, SHEET, found, of_tables, parts, saved, xlsx, xlsx_table

SAMPLES = Path(__file__).parent / "samples"


def test_the_smallest_file_is_read() -> None:
    table = read_table(parts(), "t.xlsx")
    assert ([(r.id, r.title) for r in table.records], found(table)) == ([("a", "A title")], [])


@pytest.mark.parametrize(
    ("value", "text", "code"),
    [
        (4.0, "4", "TAB011"),
        (12.5, "12.5", "TAB011"),
        (0.1 + 0.2, "0.3", "TAB011"),
        (-7, "-7", "TAB011"),
        (123456789012345, "123456789012345", "TAB011"),
        (date(1963, 7, 6), "1963-07-06", "TAB010"),
        (datetime.fromisoformat("1963-07-06T10:30"), "1963-07-06T10:30:00", "TAB010"),
        (time(12, 30), "12:30", "TAB010"),
        (True, "TRUE", "TAB012"),
        ("  a\u00a0", "a", "TAB013"),
        ("One\nTwo ", "One\nTwo", "TAB013"),
        ("“One”", "“One”", None),
        ("012", "012", None),
    ],
)
def test_a_cell_that_is_no_text_is_read_as_one_and_told(value: object, text: str, code: str | None) -> None:
    table = xlsx_table({"Records": [HEAD, ("a", value)]})
    assert [record.title for record in table.records] == [text]
    assert found(table) == ([(code, "t.xlsx:Records!B2")] if code else [])


@pytest.mark.parametrize(
    ("value", "code"), [("=A1", "TAB007"), ("#REF!", "TAB008"), (1e20, "TAB009"), ("9.78E+12", "TAB009")]
)
def test_a_value_that_is_not_known_is_an_error_and_the_only_one(value: object, code: str) -> None:
    table = xlsx_table({"Records": [HEAD, ("a", value)]})
    assert table.records == ()
    assert found(table) == [(code, "t.xlsx:Records!B2")]


def test_a_date_cell_is_right_where_a_machine_reads_it() -> None:
    head = (*HEAD, "Date 1", "Date 1 kind", "Date 1 EDTF", "Access", "Access embargo")
    table = xlsx_table(
        {"Records": [head, ("a", "A", "July 6, 1963", "created", date(1963, 7, 6), "embargoed", date(2031, 1, 1))]}
    )
    assert found(table) == []
    assert table.records[0].dates[0].edtf == "1963-07-06"


@pytest.mark.parametrize(
    ("number", "code", "count", "text"),
    [
        ("14", None, "23198", "1963-07-06"),
        ("17", None, "23193", "1963-07"),
        ("0", None, "23198", None),
        ("164", "mmm yyyy", "23193", "1963-07"),
        ("164", "yyyy", "23193", "1963"),
        ("164", '"day "0', "23193", None),
        ("164", "[Red]0.0", "5", None),
        ("164", "General", "5", None),
        ("14", None, "1", "1900-01-01"),
        ("14", None, "59", "1900-02-28"),
        ("14", None, "61", "1900-03-01"),
        ("14", None, "-5", None),
        ("14", None, "1E+300", None),
        ("14", None, "nan", None),
        ("14", None, "x", None),
        ("20", None, "0.5208333333", "12:30"),
    ],
)
def test_days_are_shown_as_far_as_their_format_shows_them(
    number: str, code: str | None, count: str, text: str | None
) -> None:
    shown = days_shown(number, code)
    assert (day_text(count, shown) if shown else None) == text


def test_days_of_old_macs_count_from_1904() -> None:
    assert day_text("0", "day", from_1904=True) == "1904-01-01"


def test_numbers_and_blanks_are_told_once_for_each_column() -> None:
    rows = [(f"a{n}", n) for n in range(5)]
    (finding,) = of_tables(xlsx_table({"Records": [HEAD, *rows]}))
    assert str(finding) == (
        "t.xlsx:Records!B2: TAB011 This cell and 4 more of the column are stored as a number: zeros in front may be "
        "lost. (column Title 1)"
    )


def test_merged_and_hidden_cells_are_told() -> None:
    book = xlsx({"Records": [(*HEAD, "Languages"), ("a", "A", "sq"), ("b", "B", None), ("c", "C", "en")]})
    book["Records"].merge_cells("C2:C3")
    book["Records"].merge_cells("F7:G9")
    book["Records"].row_dimensions[4].hidden = True
    book["Records"].column_dimensions["B"].hidden = True
    table = read_table(saved(book), "t.xlsx")
    assert found(table) == [
        ("TAB015", "t.xlsx:Records!B1"),
        ("TAB014", "t.xlsx:Records!C2"),
        ("TAB015", "t.xlsx:Records!A4"),
    ]
    assert len(table.records) == 3


def test_the_records_can_stand_in_any_sheet_and_the_others_are_told() -> None:
    table = xlsx_table({"Plan": [("one", "two")], "Tabelle1": [HEAD, ("a", "A")], "Help": [("x",)], "Empty": []})
    assert [record.id for record in table.records] == ["a"]
    assert found(table) == [("TAB016", "t.xlsx:Plan!A1")]


def test_further_sheets_are_joined_behind_the_numbered_columns() -> None:
    table = xlsx_table(
        {
            "Records": [(*HEAD, "Contributor 2", "Contributor 2 roles"), ("a", "A", "First", "editor"), ("b", "B")],
            "Contributors": [
                ("Record ID", "Name", "Roles"),
                ("b", "Only", "editor; translator"),
                ("a", "Second", "translator"),
                ("a", "Third", "editor"),
            ],
            "Locator": [("record", "Value", "Level"), ("b", "4", "file")],
        }
    )
    assert found(table) == [("REC002", "t.xlsx:Locator!B2")]
    (first,) = table.records
    assert [str(person) for person in first.contributors] == ["First (editor)", "Second (translator)", "Third (editor)"]


def test_findings_in_further_sheets_name_their_cells() -> None:
    table = xlsx_table(
        {
            "Records": [HEAD, ("a", "A")],
            "Contributors": [
                ("Record ID", "Name", "Roles", "Note"),
                ("a", None, "tranlator", "x"),
                ("A", "B", "editor"),
            ],
            "Notes": [("Text", "Kind"), ("a", "b")],
        }
    )
    assert [str(f).partition(", so")[0].rstrip(".") + "." for f in of_tables(table)] == [
        "t.xlsx:Notes!A1: TAB001 No column is called `Record ID`.",
        "t.xlsx:Contributors!B2: REC002 `Name` is missing.",
        "t.xlsx:Contributors!A3: TAB017 The sheet Records has no row with the ID `A`.",
    ]
    assert not table.usable


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir()))
def test_files_that_other_programs_wrote(name: str) -> None:
    table = read_table((SAMPLES / name).read_bytes(), name)
    (record,) = table.records
    assert (record.id, record.title, record.languages) == ("a", "Një “bisedë”\n=1+1", ("sq", "en"))
    assert [str(step) for step in record.original.locator] == ["Dos. 012", "Fl. 12-13"]  # type: ignore[union-attr]
    assert found(table) == []


@pytest.mark.parametrize(
    ("sheet", "words"),
    [
        ('<sheetData><row r="5"/><row r="4"/></sheetData>', "out of order"),
        ('<sheetData><row r="2000000"/></sheetData>', "out of order"),
        ('<sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData>', "too wide"),
        ('<sheetData><row><c t="s"><v>99</v></c></row></sheetData>', "not there"),
        ('<sheetData><row><c t="s"><v>x</v></c></row></sheetData>', "not there"),
        ("<sheetData><row>", "damaged"),
        ("<a>" * 200 + "</a>" * 200, "too many cells"),
    ],
)
def test_a_damaged_sheet_is_refused(sheet: str, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        read_xlsx(parts(sheet=SHEET.format(sheet)), "t.xlsx")


def test_letters_that_xml_cannot_hold_are_read_and_marks_for_the_pronunciation_are_not() -> None:
    head = "<sst><si><t>ID</t></si><si><t>Title 1</t></si>"
    texts = f"{head}<si><r><t>x</t></r><r><t>_x0041__x005F_x0041_</t></r></si></sst>"
    assert read_table(parts(texts=texts), "t.xlsx").records[0].id == "xA_x0041_"
    texts = f"{head}<si><t>a</t><rPh><t>A</t></rPh></si></sst>"
    assert read_table(parts(texts=texts), "t.xlsx").records[0].id == "a"

"""Records that go to a table and come back are the same records."""

import io
from unittest.mock import patch

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import load_workbook

from archpack.criteria import Criteria
from archpack.errors import ArchpackError
from archpack.findings import FindingsError, Severity
from archpack.model import Citation, Order, Provenance, Record, Title
from archpack.tables import Book, csv_bytes, flattening, read_table, records_book, xlsx_bytes
from archpack.tables.assembly import Assembly
from archpack.tables.cell_text import written
from tests.unit.model.strategies import maybe, one_of, originals, records, several


@st.composite
def several_records(draw: st.DrawFn) -> list[Record]:
    """Draw records with different ids, also with copies, which :data:`records` leaves out."""
    given = draw(st.lists(records, min_size=1, max_size=2, unique_by=lambda record: record.id.strip().casefold()))
    copies = draw(several(originals))
    ordered = tuple(copy.model_copy(update={"order": draw(maybe(one_of(Order)))}) for copy in copies)
    return [given[0].model_copy(update={"copies": ordered}), *given[1:]]


patiently = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def came_back(data: bytes) -> tuple[list[Record | None], set[str]]:
    """Return the record of every row, whatever the rules say of it, and the codes of tables that were found."""
    made: list[Record | None] = []
    read = Assembly.record

    def remembered(self: Assembly, _today: object, criteria: Criteria) -> Record | None:
        made.append(read(self, None, criteria))
        return made[-1]

    with patch.object(Assembly, "record", remembered):
        table = read_table(data, "t")
    errors = {finding.code.code for finding in table.report if finding.severity is Severity.ERROR}
    return made, {code for code in errors if code.startswith(("TAB", "REC00"))} - {"TAB006"}  # any text for an id


@patiently
@given(several_records())
def test_by_way_of_csv(given: list[Record]) -> None:
    assert came_back(csv_bytes(records_book(given, one_sheet=True))) == (given, set())


@patiently
@given(several_records(), st.sampled_from([0, 1, 6]))
def test_by_way_of_a_spreadsheet_with_or_without_further_sheets(given: list[Record], numbered: int) -> None:
    with patch.object(flattening, "MOST_NUMBERED", numbered):
        data = xlsx_bytes(records_book(given, one_sheet=False))
    assert came_back(data) == (given, set())


@settings(patiently, max_examples=10)
@given(several_records())
def test_other_readers_see_the_same_cells(given: list[Record]) -> None:
    book = records_book(given, one_sheet=False)
    data = xlsx_bytes(book)
    expected = seen_by_people(book)
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Records"]
    assert [[openpyxl_text(cell.value) for cell in row] for row in sheet.iter_rows()] == expected
    if not any(
        "_x" in cell or any(char < " " or char in "\ufffe\uffff" for char in cell) for r in expected for cell in r
    ):
        # calamine leaves the escapes of control characters as they are
        rows = load_workbook(io.BytesIO(data)).get_sheet_by_name("Records").to_python()
        assert [[str(cell) for cell in row] for row in rows] == expected


def seen_by_people(book: Book) -> list[list[str]]:
    sheet = book[0]
    return [[written(c.title) for c in sheet.columns], *([written(v) if v else "" for v in row] for row in sheet.rows)]


def openpyxl_text(value: object) -> str:
    from archpack.tables.xlsx_reading import unescaped

    return "" if value is None else unescaped(str(value))


def test_an_empty_part_is_not_a_missing_one() -> None:
    bare = Record(archpack=1, id="a", titles=(Title(text="A"),))
    given = [bare.model_copy(update={"provenance": Provenance()}), bare.model_copy(update={"id": "b"})]
    data = csv_bytes(records_book(given, one_sheet=True))
    assert list(read_table(data, "t").records) == given


def test_the_same_records_give_the_same_bytes() -> None:
    book = records_book([Record(archpack=1, id="a", titles=(Title(text="A"),))], one_sheet=False)
    assert xlsx_bytes(book) == xlsx_bytes(book)


@pytest.mark.parametrize(("text", "fits"), [("b" * 32_767, True), ("b" * 32_768, False), ("📜" * 16_384, False)])
def test_a_text_that_no_cell_holds_is_refused_and_not_cut(text: str, fits: bool) -> None:
    record = Record(archpack=1, id="a", titles=(Title(text="A"),), citation=Citation(text=text))
    if fits:
        data = xlsx_bytes(records_book([record], one_sheet=False))
        assert list(read_table(data, "t").records) == [record]
        return
    with pytest.raises(FindingsError) as refused:
        xlsx_bytes(records_book([record], one_sheet=False), "t.xlsx")
    assert [str(f) for f in refused.value.report] == [
        "t.xlsx:Records!C2: TAB023 This value has 32,768 characters (column Citation)."
    ]


def test_more_columns_than_a_sheet_has_are_refused() -> None:
    titles = tuple(Title(text=str(number)) for number in range(20_000))
    record = Record(archpack=1, id="a", titles=titles)
    with patch.object(flattening, "MOST_NUMBERED", 100_000), pytest.raises(FindingsError) as refused:
        xlsx_bytes(records_book([record], one_sheet=False))
    assert [finding.code.code for finding in refused.value.report] == ["TAB024"]
    assert list(read_table(xlsx_bytes(records_book([record], one_sheet=False)), "t").records) == [record]


def test_without_the_library_it_is_said_what_to_install() -> None:
    book = records_book([Record(archpack=1, id="a", titles=(Title(text="A"),))], one_sheet=False)
    with (
        patch.dict("sys.modules", {"xlsxwriter": None}),
        pytest.raises(ArchpackError, match=r"Install archpack\[xlsx\]"),
    ):
        xlsx_bytes(book)

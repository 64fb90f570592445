"""What a sheet offers to whoever fills it in, as another program sees it."""

import io

import pytest
from openpyxl import Workbook, load_workbook

from archpack.model import Completeness, Level
from archpack.tables import correction_book, template_book, xlsx_bytes
from archpack.tables.columns import columns_of, title_of
from tests.unit.tables.building import HEAD, xlsx_table


@pytest.fixture(scope="module")
def template() -> Workbook:
    return load_workbook(io.BytesIO(xlsx_bytes(template_book())))


def column(book: Workbook, title: str) -> str:
    return str(next(cell.column_letter for cell in book["Records"][1] if cell.value == title))


def offered(book: Workbook, title: str) -> list[str]:
    """Return the words that the cells of a column offer."""
    letter = column(book, title)
    (rule,) = [r for r in book["Records"].data_validations.dataValidation if str(r.sqref).startswith(f"{letter}2:")]
    area = rule.formula1.partition("!")[2].replace("$", "")
    return [row[0].value for row in book["Lists"][area]]


def test_the_sheets(template: Workbook) -> None:
    assert [(sheet.title, sheet.sheet_state) for sheet in template] == [
        ("Records", "visible"),
        ("Help", "visible"),
        ("Lists", "hidden"),
    ]
    assert template["Records"].freeze_panes == "B2"
    assert template["Records"]["A2"].value == "EXAMPLE, delete this row"


def test_every_cell_is_text_also_those_to_be_filled_in(template: Workbook) -> None:
    sheet = template["Records"]
    assert {cell.number_format for row in sheet.iter_rows() for cell in row} == {"@"}
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    formats = {sheet.column_dimensions[cell.column_letter].number_format for cell in sheet[1]}
    assert formats <= {"@", "General"}
    assert sheet.column_dimensions["A"].number_format == "@"


@pytest.mark.parametrize(
    ("title", "words", "closed"),
    [("Completeness", list(Completeness), True), ("Locator 2 level", list(Level), True)],
)
def test_cells_offer_the_words_that_there_are(template: Workbook, title: str, words: list[str], closed: bool) -> None:
    assert offered(template, title) == words
    letter = column(template, title)
    (rule,) = [r for r in template["Records"].data_validations.dataValidation if str(r.sqref).startswith(f"{letter}2:")]
    assert bool(rule.showErrorMessage) is closed
    assert rule.promptTitle == title


def test_roles_are_offered_and_others_accepted(template: Workbook) -> None:
    assert {"translator", "editor", "author"} <= set(offered(template, "Contributor 1 roles"))
    letter = column(template, "Contributor 1 roles")
    (rule,) = [r for r in template["Records"].data_validations.dataValidation if str(r.sqref).startswith(f"{letter}2:")]
    assert not rule.showErrorMessage
    assert rule.prompt.startswith("What they did: MARC relator terms")


def test_help_tells_of_every_column(template: Workbook) -> None:
    rows = {row[0]: row[1] for row in template["Help"].iter_rows(min_row=2, values_only=True)}
    assert [title for path, _ in columns_of() if not rows.get(title := title_of(path))] == []
    assert "quotes" not in " ".join(map(str, rows.values()))


def test_cells_with_findings_are_red_and_say_why() -> None:
    table = xlsx_table({"Records": [(*HEAD, "Title 1 kind"), ("a", "A", "orignal")]})
    sheet = load_workbook(io.BytesIO(xlsx_bytes(correction_book(table))))["Records"]
    assert [cell.value for cell in sheet[1]] == ["Findings", "ID", "Title 1", "Title 1 kind"]
    assert sheet["A2"].value.startswith("Error REC005: `kind` cannot be `orignal`.") or "REC005" in sheet["A2"].value
    assert sheet["D2"].fill.fgColor.rgb == "FFFFC7CE"
    assert "Did you mean `original`?" in sheet["D2"].comment.text
    assert sheet["C2"].comment is None

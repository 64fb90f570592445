"""Every code of tables: its example has the problem, and the good one has not."""

import pytest

from archpack.criteria import Criteria, Selection
from archpack.findings import Code
from archpack.findings.catalogue import tables as codes
from archpack.tables import correction_book, csv_bytes, read_table, template_book, xlsx_bytes
from archpack.tables.folders import folder_problem
from archpack.tables.headings import FINDINGS
from tests.unit.tables.building import HEAD, csv_table, found, of_tables, saved, xlsx, xlsx_table

OF_CELLS_OR_BYTES = {f"TAB0{number}" for number in (10, 11, 12, 14, 15, 16, 17, 19, 23, 24)}
"""Their examples tell of formats of cells, of sheets, of sizes or of bytes. Each has a test where it is made."""
OF_LINES = [code for code in vars(codes).values() if isinstance(code, Code) and code.code not in OF_CELLS_OR_BYTES]


@pytest.mark.parametrize("code", OF_LINES, ids=str)
def test_the_examples_of_a_code_show_it(code: Code) -> None:
    assert [name for name, _ in found(csv_table(code.bad)) if name == code.code][:1] == [code.code]
    assert [finding for finding in of_tables(csv_table(code.good)) if finding.severity == "error"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ID,Title 1,Titel 2\na,A,B\n", ["t.csv:1:12: TAB002 There is no column `Titel 2`."]),
        ("ID,Title 1,Title\na,A,B\n", ["t.csv:1:12: TAB003 The columns `Title 1` and `Title` are for the same field."]),
        ("ID,Title 1\n,A\n", ["t.csv:2:2: TAB004 This row has no ID."]),
        (
            "ID,Title 1\na,A\nb,B\nA,C\n",
            ["t.csv:2:1: TAB005 2 rows have the ID `a`.", "t.csv:4:1: TAB005 2 rows have the ID `A`."],
        ),
        ("ID,Title 1\na/b,A\n", ["t.csv:2:1: TAB006 No folder can be called `a/b`. A / divides folders."]),
        ("ID,Title 1\na,=1+1\n", ["t.csv:2:3: TAB007 This cell holds a formula, =1+1. (column Title 1)"]),
        ("ID,Title 1\na,A,x\n", ["t.csv:2:5: TAB021 This cell stands in a column that has no name."]),
        ("ID,Title 1\na,\n", ["t.csv:2:1: REC002 `Title 1` is missing."]),
        (
            "ID,Title 1,Content 1 ID,Content 1 kind,Content 1 file,Content 1 files\na,A,scan,scan,,\n",
            ["t.csv:2:5: REC008 This content gives neither `file` nor `files`. (column Content 1 ID)"],
        ),
        (
            "ID,Title 1,Contributor 3\na,A,B\n",
            ["t.csv:2:5: REC002 `Contributor 3 roles` is missing."],
        ),
        ("ID,Title 1,Title 2 language\na,A,en\n", ["t.csv:2:5: REC002 `Title 2` is missing."]),
        (
            "ID,Title 1,Provenance\na,A,x\n",
            ["t.csv:2:5: REC003 This column holds no text: it stands for several others. (column Provenance)"],
        ),
        ("ID,Title 1,Locator 1\na,A,4\n", ["t.csv:2:5: REC002 `Repository` is missing."]),
    ],
)
def test_exactly_this_is_found(text: str, expected: list[str]) -> None:
    assert [str(finding) for finding in of_tables(csv_table(text))] == expected


def test_capital_letters_of_a_word_make_no_difference() -> None:
    table = csv_table("ID,Title 1,Title 1 kind,Completeness\na,A,Original,FULL\n")
    assert (found(table), table.records[0].completeness) == ([], "full")


def test_findings_of_rules_name_their_cell_and_offer_no_change_of_a_file() -> None:
    table = xlsx_table({"Records": [(*HEAD, "Languages", "Title 1 language"), ("a", "A", "xx", "albanian")]})
    findings = {finding.code.code: finding for finding in table.report if finding.place.cell == "Records!C2"}
    assert findings["LNG001"].place.pointer == "/languages/0"
    assert all(finding.fix is None for finding in table.report)
    assert findings["LNG001"].as_dict()["cell"] == "Records!C2"


@pytest.mark.parametrize(
    "name", ["a/b", "..", ".a", "a:b", "con", "CON.txt", "a ", "a\u202eb", "x" * 300, "Thumbs.db", "é" * 150]
)
def test_a_folder_cannot_have_every_name(name: str) -> None:
    assert folder_problem(name)


@pytest.mark.parametrize("name", ["a", "wcda-300022", "Një bisedë", "a.b", "é" * 90])
def test_but_most(name: str) -> None:
    assert folder_problem(name) is None


def test_the_template_is_empty_but_for_its_example() -> None:
    for data in (xlsx_bytes(template_book()), csv_bytes(template_book())):
        table = read_table(data, "t")
        assert [code for code, _ in found(table)] == ["TAB022", "TAB018"]


def test_the_example_of_the_template_has_no_problem() -> None:
    text = csv_bytes(template_book()).decode("utf-8-sig").replace("EXAMPLE, delete this row", "kapo-luo")
    table = read_table(text.encode(), "t.csv")
    assert [str(finding) for finding in table.report] == []
    assert table.records[0].id == "kapo-luo"


BAD_ROWS = [
    ("ID", "Title 1", "Title 1 kind", "Languages"),
    ("good", "Good", "original", "sq"),
    ("bad-word", "Bad ", "orignal", "sq"),
    ("formula", "=B2", "original", "sq"),
    ("error", "#REF!", None, None),
    ("cut", "9.78E+12", None, None),
]


@pytest.mark.parametrize("write", [xlsx_bytes, csv_bytes])
def test_a_sheet_for_correction_has_the_faulty_rows_and_finds_the_same_again(write: object) -> None:
    table = xlsx_table({"Records": BAD_ROWS})
    again = read_table(write(correction_book(table)), "again")  # type: ignore[operator]
    assert [row.id for row in again.rows] == ["bad-word", "formula", "error", "cut"]
    codes_before = [[f.code.code for f in row.findings if f.severity == "error"] for row in table.faulty]
    assert [[f.code.code for f in row.findings if f.severity == "error"] for row in again.faulty] == codes_before
    assert codes_before == [["REC005"], ["TAB007"], ["TAB008"], ["TAB009"]]
    assert again.usable


def test_a_formula_in_a_sheet_for_correction_is_told_as_it_was() -> None:
    again = read_table(csv_bytes(correction_book(csv_table("ID,Title 1\na,=1+1\n"))), "again")
    assert [finding.text for finding in again.report.errors] == ["This cell holds a formula, =1+1. (column Title 1)"]


def test_a_mended_sheet_for_correction_can_be_read() -> None:
    book = correction_book(xlsx_table({"Records": BAD_ROWS}))
    assert book[0].columns[0].title == FINDINGS
    assert set(book[0].marks) == {(0, 3), (1, 2), (2, 2), (3, 2)}
    text = csv_bytes(book).decode("utf-8-sig").replace("orignal", "original").replace("#FORMULA! =B2", "Title")
    text = text.replace("#REF!", "Title").replace("9.78E+12", "978")
    table = read_table(text.encode(), "t.csv")
    assert [record.id for record in table.records] == ["bad-word", "formula", "error", "cut"]


def test_rows_of_further_sheets_go_with_theirs_and_values_without_a_name_are_kept() -> None:
    people = [("Record ID", "Name", "Roles"), ("a", "One", None), ("b", "Two", "editor")]
    table = xlsx_table({"Records": [HEAD, ("a", "A", "stray"), ("b", "B")], "Contributors": people})
    book = correction_book(table)
    assert [sheet.name for sheet in book] == ["Records", "Contributors"]
    assert [row[1:] for row in book[0].rows] == [("a", "A", "stray")]
    assert [row[1:] for row in book[1].rows] == [("a", "One", "")]
    again = read_table(xlsx_bytes(book), "t.xlsx")
    assert found(again) == [("REC002", "t.xlsx:Contributors!D2"), ("TAB021", "t.xlsx:Records!D2")]


def test_files_of_two_sheets_with_hidden_helpers_are_quiet() -> None:
    book = xlsx({"Records": [HEAD, ("a", "A")], "Secret": [("x",)]})
    book["Secret"].sheet_state = "hidden"
    assert found(read_table(saved(book), "t.xlsx")) == []


def test_that_rows_describe_no_contents_is_told_once_in_the_words_of_a_sheet() -> None:
    table = csv_table("ID,Title 1\na,A\nb,B\nc,C\n")
    assert [(str(finding), finding.help) for finding in table.report] == [
        (
            "t.csv:2:1: CNT011 In 3 rows, the record names no scan, transcript or translation.",
            "Fill in the columns `Content 1 ID`, `Content 1 kind` and `Content 1 file`.",
        )
    ]
    assert [[finding.code.code for finding in row.findings] for row in table.rows] == [["CNT011"]] * 3


def test_one_row_without_contents_is_told_as_one() -> None:
    described = "ID,Title 1,Content 1 ID,Content 1 kind,Content 1 file\na,A,scan,scan,scan.tif\nb,B,,,\n"
    assert [str(f) for f in csv_table(described).report if f.code.code == "CNT011"] == [
        "t.csv:3:1: CNT011 The record names no scan, transcript or translation. (column Content 1 ID)"
    ]


def test_what_to_do_names_columns_and_not_fields() -> None:
    table = csv_table("ID,Title 1,Content 1 ID,Content 1 kind,Content 1 file\na,A,t,translation,t.txt\n")
    assert [(f.code.code, f.help) for f in table.report if f.code.code.startswith("LNG")] == [
        ("LNG002", "Add the language of the original, such as `sq` in the column `Languages`."),
        ("LNG003", "Add its language, such as `en` in the column `Content 1 language`."),
    ]


def test_in_a_further_sheet_the_columns_are_called_as_there() -> None:
    texts = [("Record ID", "ID", "Kind", "File"), ("a", "t", "translation", "t.txt")]
    table = xlsx_table({"Records": [HEAD, ("a", "A")], "Contents": texts})
    assert [f.help for f in table.report if f.code.code == "LNG003"] == [
        "Add its language, such as `en` in the column `Language`."
    ]


@pytest.mark.parametrize(
    ("column", "cell", "code", "remedy"),
    [
        ("Languages", "German, French", "LNG001", "Put a semicolon between them: `de; fr`."),
        ("Languages", "de,en", "LNG001", "Put a semicolon between them: `de; en`."),
        ("Languages", "de/en", "LNG001", "Put a semicolon between them: `de; en`."),
        ("Contributor 1 roles", "translator, editor", "WHO001", "Put a semicolon between them: `translator; editor`."),
        ("Contributor 1 scope", "scan | text", "REF001", "Put a semicolon between them: `scan; text`."),
        ("Contributor 1 scope", "scan", "REF001", "The record has no contents."),
        (
            "Contributor 1 roles",
            "foo, bar",
            "WHO001",
            "Use a term such as translator, transcriber, editor, obtainer, contributor or funder.",
        ),
    ],
)
def test_several_values_with_a_wrong_sign_between_them(column: str, cell: str, code: str, remedy: str) -> None:
    row = {"ID": "a", "Title 1": "A", "Contributor 1": "Maria Rossi", "Contributor 1 roles": "editor", column: cell}
    table = xlsx_table({"Records": [tuple(row), tuple(row.values())]})
    assert [finding.help for finding in table.report if finding.code.code == code] == [remedy]


def test_what_is_wrong_with_the_table_is_told_whatever_was_chosen() -> None:
    table = csv_table(
        "ID,Title 1,Languages\na,=1+1,xx yy\nb,B,xx yy\n", criteria=Criteria((Selection("me", ("CNT",)),))
    )
    assert [(finding.code.code, finding.place.line) for finding in table.report] == [
        ("TAB007", 2),
        ("CNT011", 3),
    ]

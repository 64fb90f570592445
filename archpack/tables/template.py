"""The sheet to begin with: the columns that most deposits need, an example, and help for every column."""

from archpack.model import Record
from archpack.tables.book import NARROW, WIDE, Book, BookColumn, BookSheet
from archpack.tables.columns import columns_of, path_of, title_of
from archpack.tables.fields import Kind
from archpack.tables.flattening import column_for
from archpack.tables.headings import FURTHER, HELP, RECORD_KEY, RECORDS
from archpack.tables.reading import EXAMPLE

_EXAMPLE = (
    ("ID", EXAMPLE),
    ("Title 1", "Notes from the Conversation of Comrade Hysni Kapo with Luo Shigao"),
    ("Title 1 language", "en"),
    ("Title 1 kind", "translated"),
    ("Title 2", ""),
    ("Title 2 language", ""),
    ("Title 2 kind", ""),
    ("Date 1", "July 6, 1963"),
    ("Date 1 kind", "created"),
    ("Date 1 EDTF", "1963-07-06"),
    ("Completeness", "full"),
    ("Languages", "sq"),
    ("Summary (en)", "Two officials discuss the dispute with Moscow."),
    ("Identifier 1 scheme", "url"),
    ("Identifier 1", "https://example.org/document/300022"),
    ("Repository", "Arkivi Qendror Shtetëror"),
    ("Repository name translated", "Central State Archives"),
    ("Repository place", "Tirana"),
    ("Repository country", "AL"),
    ("Locator 1 label", "Fondi"),
    ("Locator 1", "14/AP"),
    ("Locator 1 level", "fonds"),
    ("Locator 2 label", "V."),
    ("Locator 2", "1963"),
    ("Locator 2 level", "year"),
    ("Locator 3 label", "Dos."),
    ("Locator 3", "4"),
    ("Locator 3 level", "file"),
    ("Locator 4 label", "Fl."),
    ("Locator 4", "28-48"),
    ("Locator 4 level", "folio"),
    ("Extent", "21 folios"),
    ("Contributor 1", "Elidor Mëhilli"),
    ("Contributor 1 roles", "contributor; translator"),
    ("Contributor 1 scope", "translation-en"),
    ("Contributor 2", "Ana Example"),
    ("Contributor 2 roles", "transcriber"),
    ("Contributor 2 scope", "transcript-sq"),
    ("Credit 1", "Made possible with support from the Leon Levy Foundation"),
    ("Credit 1 role", "funder"),
    ("Credit 1 name", "Leon Levy Foundation"),
    ("Content 1 ID", "scan"),
    ("Content 1 kind", "scan"),
    ("Content 1 files", "scan/*.tif"),
    ("Content 2 ID", "transcript-sq"),
    ("Content 2 kind", "transcript"),
    ("Content 2 file", "transcript/sq.md"),
    ("Content 2 language", "sq"),
    ("Content 2 of", "scan"),
    ("Content 3 ID", "translation-en"),
    ("Content 3 kind", "translation"),
    ("Content 3 file", "translation/en.md"),
    ("Content 3 language", "en"),
    ("Content 3 of", "transcript-sq"),
    ("Note 1", ""),
    ("Note 1 kind", ""),
    ("Rights 1", "Public domain"),
    ("Rights 1 URI", ""),
    ("Rights 1 holder", "Central State Archives"),
    ("Access", "open"),
    ("Access embargo", ""),
    ("Access reason", ""),
    ("Custody", ""),
    ("Acquisition", "Scanned in the reading room."),
    ("Event 1 kind", "digitization"),
    ("Event 1 date", "2019-04-02"),
    ("Event 1 agent", "Central State Archives, reading room"),
    ("Event 1 scope", "scan"),
    ("Event 2 kind", "transcription"),
    ("Event 2 date", "2019-05"),
    ("Event 2 agent", "Ana Example"),
    ("Event 2 scope", "transcript-sq"),
    ("Event 3 kind", "translation"),
    ("Event 3 agent", "Elidor Mëhilli"),
    ("Event 3 scope", "translation-en"),
    ("Citation", ""),
)
"""The columns of a template, in an order in which a document is described, with the values of the example."""

_MANY = (
    f"Make a sheet with one of these names, whose first column is called {RECORD_KEY} and names a row of Records: "
    f"{', '.join(FURTHER)}. The other columns are called Name, Roles, Kind ... as below, without Contributor 1. "
    "Such entries come behind those of the numbered columns."
)
_APOSTROPHE = (
    "A text that begins with = gets an apostrophe before it; one that begins or ends with a blank stands in "
    "apostrophes. Both are taken off when the table is read."
)
_RULES = (
    ("How to fill in", "One row of the sheet Records is one deposit. Only what is known is filled in."),
    ("ID and Title 1", "Every row needs an ID, which is the name of its folder, and a title."),
    ("The example", f"The grey row begins with `{EXAMPLE}`. It is left out, even if nobody deletes it."),
    ("More of something", "Write a further column with the next number: Title 3, Contributor 3, Contributor 3 roles."),
    (
        "Many of something",
        _MANY,
    ),
    ("Order", "Columns can be moved, and those that are not needed deleted. Only their names count."),
    ("Several values", "Languages, roles and scopes: with a semicolon between them, `contributor; translator`."),
    ("Another language", "Summary (en) is the summary in English; Summary (sq) is the one in Albanian."),
    ("Text", "All columns are text, so that 012 and 1963-07-06 stay as they are typed. No formulas."),
    (
        "Apostrophe",
        _APOSTROPHE,
    ),
    ("Then", "archpack import TABLE.xlsx FOLDER makes a deposit folder of each row, and says which rows have errors."),
)


def template_book() -> Book:
    """Return the template: the sheet Records with an example, and the sheet Help."""
    columns = []
    for title, _ in _EXAMPLE:
        path = path_of(title)
        columns.append(column_for(path) if path else BookColumn(title))
    rows = (tuple(value for _, value in _EXAMPLE),)
    return (BookSheet(RECORDS, tuple(columns), rows, example_rows=1), help_sheet())


def help_sheet() -> BookSheet:
    """Return the sheet that says what every column means."""
    columns = (BookColumn("Column", 34), BookColumn("What it means", 90), BookColumn("Example", WIDE))
    usual = (*columns, BookColumn("Needed", NARROW))
    rows = [(name, text, "", "") for name, text in _RULES]
    for path, field in columns_of(Record):
        words = f" One of: {', '.join(field.words)}." if field.words and field.name == "level" else ""
        many = " Several, with ; between them." if field.kind is Kind.TEXTS else ""
        example = EXAMPLE if not field.example and path == ("id",) else field.example
        rows.append(
            (
                title_of(path),
                f"{field.meaning.replace('`', '')}{words}{many}",
                example,
                "yes" if _is_needed(path) else "",
            )
        )
    return BookSheet(HELP, usual, tuple(rows), prose=True)


def _is_needed(path: tuple[str | int, ...]) -> bool:
    return path in {("id",), ("titles", 0, "text")}

"""Codes of spreadsheets: tables with a row for each deposit."""

from archpack.findings.finding import Code, Severity

NO_ID_COLUMN = Code(
    "TAB001",
    Severity.ERROR,
    "No column ID",
    "The row that names the columns is known by it, and the rows of other sheets are joined by it.",
    bad="Title 1;Languages\nLetter to the editor;en",
    good="ID;Title 1;Languages\nletter-1;Letter to the editor;en",
)
UNKNOWN_COLUMN = Code(
    "TAB002",
    Severity.ERROR,
    "Unknown column",
    "What stands in a column that no field belongs to would be lost in every row without a word.",
    bad="ID;Titel 1\nletter-1;Letter to the editor",
    good="ID;Title 1\nletter-1;Letter to the editor",
)
COLUMN_TWICE = Code(
    "TAB003",
    Severity.ERROR,
    "Column given twice",
    "Of two values for one field one would be lost.",
    bad="ID;Title 1;Title\nletter-1;Letter;Një letër",
    good="ID;Title 1;Title 2\nletter-1;Letter;Një letër",
)
NO_ID = Code(
    "TAB004",
    Severity.ERROR,
    "Row without an ID",
    "The ID names the folder of the deposit; without it nobody can tell which one a row is about.",
    bad="ID;Title 1\n;Letter to the editor",
    good="ID;Title 1\nletter-1;Letter to the editor",
)
ID_TWICE = Code(
    "TAB005",
    Severity.ERROR,
    "ID given twice",
    "Two deposits cannot be in one folder. On Windows and on most Macs small and capital letters make no difference.",
    bad="ID;Title 1\nletter-1;First letter\nletter-1;Second letter",
    good="ID;Title 1\nletter-1;First letter\nletter-2;Second letter",
)
FOLDER_NAME = Code(
    "TAB006",
    Severity.ERROR,
    "ID cannot name a folder",
    "The folder of a deposit is named after its ID, and some signs and names do not work on every computer.",
    bad="ID;Title 1\nbox 1/2;Letter to the editor",
    good="ID;Title 1\nbox-1-2;Letter to the editor",
)
FORMULA = Code(
    "TAB007",
    Severity.ERROR,
    "Formula",
    "A formula says something else when cells move, and can reach out of the file. archpack never works one out.",
    bad="ID;Title 1\nletter-1;=B7",
    good="ID;Title 1\nletter-1;Letter to the editor",
)
ERROR_VALUE = Code(
    "TAB008",
    Severity.ERROR,
    "Error in a cell",
    "The spreadsheet program could not work out this cell, so its value is not known.",
    bad="ID;Title 1\nletter-1;#REF!",
    good="ID;Title 1\nletter-1;Letter to the editor",
)
NUMBER_CUT = Code(
    "TAB009",
    Severity.ERROR,
    "Shortened number",
    "A spreadsheet program keeps 15 digits of a number and shows fewer; the others cannot be brought back.",
    bad="ID;Title 1\nletter-1;1.96E+12",
    good="ID;Title 1\nletter-1;1963070612345",
)
DATE_CELL = Code(
    "TAB010",
    Severity.WARNING,
    "Date cell",
    "The program stored a day of its calendar and not what was typed: July 6, 1963 or 06/07/63 cannot be told apart.",
    bad="Date 1 (a cell with the format Date)\n07/06/1963",
    good="Date 1 (a cell with the format Text)\nJuly 6, 1963",
)
NUMBER_CELL = Code(
    "TAB011",
    Severity.NOTE,
    "Numbers and not text",
    "A program that stores 012 as a number has dropped its zero, and nobody can see that it was there.",
    bad="Locator 3 (a cell with the format Number)\n12",
    good="Locator 3 (a cell with the format Text)\n012",
)
BOOLEAN = Code(
    "TAB012",
    Severity.WARNING,
    "TRUE or FALSE",
    "The program took a word for a truth value; what was typed may have been a word of another language.",
    bad="Title 1 (a cell that holds a truth value)\nTRUE",
    good="Title 1 (a cell with the format Text)\nTrue",
)
TRIMMED = Code(
    "TAB013",
    Severity.NOTE,
    "Blanks taken off",
    "Blanks around a value are invisible in a sheet and mostly come from copying. They are not read.",
    bad="ID;Title 1\nletter-1;   Letter to the editor",
    good="ID;Title 1\nletter-1;Letter to the editor",
)
MERGED = Code(
    "TAB014",
    Severity.WARNING,
    "Merged cells",
    "Only the first of merged cells has the value; the other rows or columns are empty, although they look filled in.",
    bad=(
        "     A         B                 C\n"
        "1    ID        Title 1           Repository\n"
        "2    letter-1  First letter      State Archives\n"
        "3    letter-2  Second letter     (merged with C2)"
    ),
    good=(
        "     A         B                 C\n"
        "1    ID        Title 1           Repository\n"
        "2    letter-1  First letter      State Archives\n"
        "3    letter-2  Second letter     State Archives"
    ),
)
HIDDEN = Code(
    "TAB015",
    Severity.WARNING,
    "Hidden rows or columns",
    "What is hidden is read nevertheless, and may be what somebody did not want in a record.",
    bad=(
        "     A         B\n"
        "1    ID        Title 1\n"
        "2    letter-1  First letter\n"
        "4    letter-2  Second letter\n"
        "(row 3 is hidden)"
    ),
    good="     A         B\n1    ID        Title 1\n2    letter-1  First letter\n3    letter-2  Second letter",
)
SHEET_NOT_READ = Code(
    "TAB016",
    Severity.NOTE,
    "Sheet not read",
    "Only sheets whose name archpack knows are read; somebody may have expected another one to be.",
    bad="The sheets of the file: Records, People",
    good="The sheets of the file: Records, Contributors",
)
NO_SUCH_RECORD = Code(
    "TAB017",
    Severity.ERROR,
    "No such record",
    "A row of a further sheet belongs to a row of the sheet Records; this one would be lost.",
    bad=(
        "Sheet Records\n"
        "ID;Title 1\n"
        "letter-1;Letter to the editor\n"
        "\n"
        "Sheet Contributors\n"
        "Record ID;Name\n"
        "letter1;Elidor Mëhilli"
    ),
    good=(
        "Sheet Records\n"
        "ID;Title 1\n"
        "letter-1;Letter to the editor\n"
        "\n"
        "Sheet Contributors\n"
        "Record ID;Name\n"
        "letter-1;Elidor Mëhilli"
    ),
)
EXAMPLE_LEFT = Code(
    "TAB018",
    Severity.NOTE,
    "Example row",
    "The row with which the template shows how to fill it in is no deposit.",
    bad="ID;Title 1\nEXAMPLE, delete this row;Letter to the editor",
    good="ID;Title 1\nletter-1;Letter to the editor",
)
ENCODING = Code(
    "TAB019",
    Severity.ERROR,
    "Encoding not known",
    "The file does not say how its letters are stored, and a wrong guess would spoil every accent without a word.",
    bad="ID;Title 1\nletter-1;Bised\\xeb (the ë of Windows-1252)",
    good="ID;Title 1\nletter-1;Bised\\xc3\\xab (the ë of UTF-8)",
)
OPEN_QUOTE = Code(
    "TAB020",
    Severity.ERROR,
    "Quotation mark",
    "A quotation mark decides where a cell of a CSV file ends; one that is not closed swallows the rows behind it.",
    bad='ID;Title 1\nletter-1;"Letter to the editor',
    good='ID;Title 1\nletter-1;"Letter to the editor"',
)
NO_COLUMN_NAME = Code(
    "TAB021",
    Severity.ERROR,
    "Value in a column without a name",
    "Nobody can tell which field it belongs to; it would be lost.",
    bad="ID;Title 1\nletter-1;Letter to the editor;1963",
    good="ID;Title 1;Date 1;Date 1 kind\nletter-1;Letter to the editor;1963;created",
)
NO_ROWS = Code(
    "TAB022",
    Severity.ERROR,
    "No records",
    "There is nothing to make a deposit of.",
    bad="ID;Title 1",
    good="ID;Title 1\nletter-1;Letter to the editor",
)
TOO_LONG = Code(
    "TAB023",
    Severity.ERROR,
    "Too long for a cell",
    "A cell of a spreadsheet holds 32,767 characters; programs cut off the rest without a word.",
    "Office Open XML, limits of Excel",
    bad="Summary (en): a text of 40,000 characters, to be written as .xlsx",
    good="Summary (en): a text of 40,000 characters, to be written as .csv",
)
TOO_WIDE = Code(
    "TAB024",
    Severity.ERROR,
    "Too much for a sheet",
    "A sheet of a spreadsheet has 16,384 columns and 1,048,576 rows; programs leave out the rest.",
    "Office Open XML, limits of Excel",
    bad="A deposit with 20,000 contents, to be written as .xlsx",
    good="A deposit with 20,000 contents, to be written as .csv",
)

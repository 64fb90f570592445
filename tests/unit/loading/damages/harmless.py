"""What looks like damage and is none: nothing is found, and the value is what is written."""

from collections.abc import Callable

Harmless = tuple[str, str, str, str, str]
"""What it is, the text before, the text after, a JSON Pointer, and what the record says there."""

TEXTS: tuple[Harmless, ...] = (
    *(
        (f"unquoted {word}", "place: Musterstadt", f"place: {word}", "/original/repository/place", word)
        for word in (
            *("NO", "No", "no", "yes", "Yes", "on", "off", "true", "False", "y", "n"),
            *("012", "0x1F", "0o17", "1_000", "12:30", "12:30:45", "1.0", "1e3", ".5", "+1", "-1", "1963"),
            *("2024-04-02", "2024-04-02T10:00:00Z", "NaN", ".inf", "=", "<<", "none", "None", "12e03", "0777"),
        )
    ),
    ("Norway", "country: DE ", "country: NO ", "/original/repository/country", "NO"),
    ("a box of digits", 'value: "02"', "value: 02", "/original/locator/2/value", "02"),
    ("a blank before the colon", "completeness: full", "completeness : full", "/completeness", "full"),
    ("many blanks behind the colon", "completeness: full", "completeness:     full", "/completeness", "full"),
    ("a tab behind the colon", "completeness: full", "completeness:\tfull", "/completeness", "full"),
    ("a tab in a text", "note: Leaf 12", "note: Leaf\t12", "/contributors/1/note", "Leaf\t12"),
    ("a tab at the end of a line", "completeness: full\n", "completeness: full\t\n", "/completeness", "full"),
    ("blanks at the end of a line", "completeness: full\n", "completeness: full   \n", "/completeness", "full"),
    ("a comma at the end of a text", "note: Leaf 12", "note: Leaf 12,", "/contributors/1/note", "Leaf 12,"),
    ("an equals sign first", "note: Leaf 12", "note: =12", "/contributors/1/note", "=12"),
    ("a colon without a blank", "note: Leaf 12", "note: Leaf:12", "/contributors/1/note", "Leaf:12"),
    ("a number sign without a blank", "note: Leaf 12", "note: Leaf#12", "/contributors/1/note", "Leaf#12"),
    ("a dash without a blank", "note: Leaf 12", "note: -12", "/contributors/1/note", "-12"),
    ("a question mark at the end", "note: Leaf 12", "note: Leaf 12?", "/contributors/1/note", "Leaf 12?"),
    ("an exclamation mark at the end", "note: Leaf 12", "note: Leaf 12!", "/contributors/1/note", "Leaf 12!"),
    ("brackets in a text", "note: Leaf 12", "note: Leaf [12]", "/contributors/1/note", "Leaf [12]"),
    ("a comma at the end of braces", "{status: open}", "{status: open,}", "/access/status", "open"),
    ("quotes that are not needed", "completeness: full", "'completeness': \"full\"", "/completeness", "full"),
    ("the word null in quotes", "note: Leaf 12", 'note: "null"', "/contributors/1/note", "null"),
    ("a number sign in quotes", "note: Leaf 12", 'note: "Leaf #12"', "/contributors/1/note", "Leaf #12"),
    ("a remark behind a value", "note: Leaf 12", "note: Leaf 12  # not 13", "/contributors/1/note", "Leaf 12"),
    ("a heading of Markdown", "relations:\n", "## Relations\nrelations:\n", "/completeness", "full"),
    (
        "entries at the indent of their field",
        "    roles:\n      - translator\n      - editor\n",
        "    roles:\n    - translator\n    - editor\n",
        "/contributors/1/roles/1",
        "editor",
    ),
    ("one line of dashes at the beginning", "# A letter", "---\n# A letter", "/completeness", "full"),
    ("an end of three dots", "letters/12\n", "letters/12\n...\n", "/completeness", "full"),
    ("no line break at the end", "letters/12\n", "letters/12", "/completeness", "full"),
    ("curly quotes that are printed", "note: Leaf 12", "note: Leaf “12”", "/contributors/1/note", "Leaf “12”"),
)

BYTES: tuple[tuple[str, Callable[[str], bytes]], ...] = (
    ("the lines of Windows", lambda text: text.replace("\n", "\r\n").encode()),
    ("the lines of old Macs", lambda text: text.replace("\n", "\r").encode()),
    ("mixed line ends", lambda text: text.replace("\n", "\r\n", 20).encode()),
    ("a byte order mark at the beginning", lambda text: f"\ufeff{text}".encode()),
    ("two byte order marks at the beginning", lambda text: f"\ufeff\ufeff{text}".encode()),
    ("a byte order mark and the lines of Windows", lambda text: f"\ufeff{text}".replace("\n", "\r\n").encode()),
    ("empty lines", lambda text: text.replace("\n\n", "\n\n\n\n").encode()),
)

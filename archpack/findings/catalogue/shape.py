"""Codes of the shape of a record: fields, values, lists."""

from archpack.findings.finding import Code, Severity

UNKNOWN_FIELD = Code(
    "REC001",
    Severity.ERROR,
    "Unknown field",
    "A misspelt field would otherwise be dropped in silence, and what you wrote with it.",
)
MISSING_FIELD = Code("REC002", Severity.ERROR, "Required field missing", "Without it the record says too little.")
WRONG_SHAPE = Code(
    "REC003",
    Severity.ERROR,
    "Wrong shape",
    "A list, a block of fields or a single text is expected here, and something else stands there.",
)
NO_VALUE = Code(
    "REC004",
    Severity.ERROR,
    "Field without a value",
    "Nobody can tell later whether the value was unknown or forgotten.",
)
NOT_ALLOWED = Code(
    "REC005",
    Severity.ERROR,
    "Value not in the list",
    "This field takes one of a few words, so that everybody means the same by them.",
)
BLANK = Code("REC006", Severity.ERROR, "Blank text", "Spaces alone say nothing.")
EMPTY_LIST = Code("REC007", Severity.ERROR, "Empty list", "At least one entry is needed here.")
FILE_OR_FILES = Code(
    "REC008",
    Severity.ERROR,
    "Neither or both of file and files",
    "A content names its one file, or a pattern for several, and never both.",
)
FORMAT_VERSION = Code(
    "REC009",
    Severity.ERROR,
    "Unknown record format",
    "The first field says which version of the record format is used, so that the record can be read in fifty years.",
)
AWKWARD_ID = Code(
    "REC010",
    Severity.WARNING,
    "Awkward id",
    "The id becomes part of file names and addresses; blanks, slashes and accents make trouble there.",
)
PLACEHOLDER = Code(
    "REC011",
    Severity.ERROR,
    "Placeholder not replaced",
    "What a new record says until it is filled in would be kept for ever as if it were true.",
)

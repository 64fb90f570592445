"""Codes of the shape of a record: fields, values, lists."""

from archpack.findings.finding import Code, Severity

UNKNOWN_FIELD = Code(
    "REC001",
    Severity.ERROR,
    "Unknown field",
    "A misspelt field would otherwise be dropped in silence, and what you wrote with it.",
    bad="completness: excerpt",
    good="completeness: excerpt",
)
MISSING_FIELD = Code(
    "REC002",
    Severity.ERROR,
    "Required field missing",
    "Without these few words nobody can tell later what the entry is about.",
    bad="titles: [{language: en}]",
    good="titles: [{text: Letter to a friend, language: en}]",
)
WRONG_SHAPE = Code(
    "REC003",
    Severity.ERROR,
    "Wrong shape",
    "A list, a block of fields or a single text is expected here. Whoever reads something else has to guess.",
    bad="languages: Albanian and English",
    good="languages: [sq, en]",
)
NO_VALUE = Code(
    "REC004",
    Severity.ERROR,
    "Field without a value",
    "Nobody can tell later whether the value was unknown or forgotten.",
    bad="completeness:",
    good="completeness: excerpt",
)
NOT_ALLOWED = Code(
    "REC005",
    Severity.ERROR,
    "Value not in the list",
    "This field takes one of a few words, so that everybody means the same by them.",
    bad="completeness: partial",
    good="completeness: excerpt",
)
BLANK = Code(
    "REC006",
    Severity.ERROR,
    "Blank text",
    "Blanks alone say nothing, and look as if something had been filled in.",
    bad="titles: [{text: ' '}]",
    good="titles: [{text: Letter to a friend}]",
)
EMPTY_LIST = Code(
    "REC007",
    Severity.ERROR,
    "Empty list",
    "A list of nothing leaves open whether there was nothing to say or something was forgotten.",
    bad="titles: []",
    good="titles: [{text: Letter to a friend}]",
)
FILE_OR_FILES = Code(
    "REC008",
    Severity.ERROR,
    "Neither or both of file and files",
    "A content names its one file, or a pattern for several, and never both.",
    bad="contents: [{id: scan, kind: scan, file: scan/0028.tif, files: scan/*.tif}]",
    good="contents: [{id: scan, kind: scan, files: scan/*.tif}]",
)
FORMAT_VERSION = Code(
    "REC009",
    Severity.ERROR,
    "Unknown record format",
    ("The first field says which version of the record format is used, so that the record can be read in fifty years."),
    bad="archpack: '1.0'",
    good="archpack: 1",
)
AWKWARD_ID = Code(
    "REC010",
    Severity.WARNING,
    "Awkward id",
    "The id becomes part of file names and addresses; blanks, slashes and accents make trouble there.",
    bad="id: Letter to Élise, 1921",
    good="id: letter-to-elise-1921",
)
PLACEHOLDER = Code(
    "REC011",
    Severity.ERROR,
    "Placeholder not replaced",
    "What a new record says until it is filled in would be kept for ever as if it were true.",
    bad="titles: [{text: Title of the document}]",
    good="titles: [{text: Letter to a friend}]",
)

"""Codes of the record: its shape, languages, dates, locator, citation, people, references."""

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

LANGUAGE_TAG = Code(
    "LNG001",
    Severity.ERROR,
    "Not a language tag",
    "Catalogues find a document by its language only if the language is written as a standard tag.",
    "BCP 47; ISAD(G) 3.4.3",
)
NO_ORIGINAL_LANGUAGE = Code(
    "LNG002",
    Severity.ERROR,
    "Translation without the original language",
    "A translation cannot be judged by somebody who does not know what it was translated from.",
    "ISAD(G) 3.4.3",
)
TEXT_WITHOUT_LANGUAGE = Code(
    "LNG003",
    Severity.ERROR,
    "Text without its language",
    "A transcript or translation must say in which language it is written.",
    "BCP 47",
)
SCRIPT = Code("LNG004", Severity.ERROR, "Not a script code", "Scripts have four-letter codes.", "ISO 15924")

NOT_EDTF = Code(
    "DAT001",
    Severity.ERROR,
    "Date not in EDTF",
    "Only a date in the standard form can be sorted and searched.",
    "ISO 8601-2, EDTF levels 0 and 1; ISAD(G) 3.1.3",
)

FOLIOS_UNREADABLE = Code(
    "LOC001",
    Severity.WARNING,
    "Folios not understood",
    "archpack then cannot tell whether a scan is missing.",
)
FOLIOS_BACKWARDS = Code(
    "LOC002",
    Severity.WARNING,
    "Folios run backwards",
    "The last folio comes before the first; one of the two is probably a slip.",
)
COUNTRY = Code("LOC003", Severity.ERROR, "Not a country code", "Countries have two-letter codes.", "ISO 3166-1")

CITATION_LOCATOR = Code(
    "CIT001",
    Severity.WARNING,
    "Citation and locator disagree",
    "A reader who follows one of the two finds the wrong folio.",
)
CITATION_DATE = Code(
    "CIT002",
    Severity.WARNING,
    "Citation and date disagree",
    "One of the two dates is wrong, and nobody can tell later which.",
)
CITATION_TITLE = Code(
    "CIT003",
    Severity.WARNING,
    "Citation and title disagree",
    "A reader who searches for the title in the citation does not find the record.",
)
CITATION_ARCHIVE = Code(
    "CIT004",
    Severity.WARNING,
    "Citation and archive disagree",
    "A reader who follows one of the two asks in the wrong archive, or in the wrong town.",
)
CITATION_PEOPLE = Code(
    "CIT005",
    Severity.WARNING,
    "Citation and contributors disagree",
    "Somebody's work is credited in one of the two and forgotten in the other.",
)
CITATION_ADDRESS = Code(
    "CIT006",
    Severity.WARNING,
    "Citation and address disagree",
    "One of the two addresses leads to another document, or nowhere.",
)
CITATION_COPIES = Code(
    "CIT007",
    Severity.WARNING,
    "Citation and copies disagree",
    "When one copy is closed or lost, the others are found only if the record says where they stand.",
)

ROLE = Code(
    "WHO001",
    Severity.WARNING,
    "Unknown role",
    "Catalogues understand the standard terms only.",
    "MARC relator terms",
)

NO_SUCH_CONTENT = Code(
    "REF001",
    Severity.ERROR,
    "Points to no content",
    "It is said of a content that the record does not have.",
)
SAME_ID = Code(
    "REF002",
    Severity.ERROR,
    "Two contents with one id",
    "Nobody could tell which of the two is meant.",
)
DERIVED_FROM_ITSELF = Code(
    "REF003",
    Severity.ERROR,
    "Content made from itself",
    "A content cannot be its own source, also not by a detour.",
)

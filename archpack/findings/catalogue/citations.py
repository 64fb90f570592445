"""Codes of the printed citation, held against the fields."""

from archpack.findings.finding import Code, Severity

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

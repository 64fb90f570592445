"""Codes of locators, folios and places."""

from archpack.findings.finding import Code, Severity

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

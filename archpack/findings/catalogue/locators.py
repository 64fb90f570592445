"""Codes of locators, folios and places."""

from archpack.findings.finding import Code, Severity

FOLIOS_UNREADABLE = Code(
    "LOC001",
    Severity.WARNING,
    "Folios not understood",
    "archpack then cannot tell whether a scan is missing.",
    bad=(
        "original:\n  repository: {name: Arkivi Qendror}\n  locator: [{label: Fl., value: the first two, level: folio}]"
    ),
    good="original:\n  repository: {name: Arkivi Qendror}\n  locator: [{label: Fl., value: 28-29, level: folio}]",
)
FOLIOS_BACKWARDS = Code(
    "LOC002",
    Severity.WARNING,
    "Folios run backwards",
    "The last folio comes before the first; one of the two is probably a slip.",
    bad="original:\n  repository: {name: Arkivi Qendror}\n  locator: [{label: Fl., value: 48-28, level: folio}]",
    good="original:\n  repository: {name: Arkivi Qendror}\n  locator: [{label: Fl., value: 28-48, level: folio}]",
)
COUNTRY = Code(
    "LOC003",
    Severity.ERROR,
    "Not a country code",
    "Catalogues bring the archives of a country together by its code; its name is written in many ways.",
    "ISO 3166-1",
    bad="original: {repository: {name: Arkivi Qendror, country: Albania}}",
    good="original: {repository: {name: Arkivi Qendror, country: AL}}",
)

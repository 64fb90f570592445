"""Codes of dates."""

from archpack.findings.finding import Code, Severity

NOT_EDTF = Code(
    "DAT001",
    Severity.ERROR,
    "Date not in EDTF",
    "Only a date in the standard form can be sorted and searched.",
    "ISO 8601-2, EDTF levels 0 and 1; ISAD(G) 3.1.3",
    bad='dates:\n  - {kind: created, display: "July 6, 1963", edtf: 6.7.1963}',
    good='dates:\n  - {kind: created, display: "July 6, 1963", edtf: 1963-07-06}',
)

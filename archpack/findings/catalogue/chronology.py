"""Codes of dates, held against each other and against what is printed."""

from archpack.findings.finding import Code, Severity

OUT_OF_ORDER = Code(
    "DAT002",
    Severity.WARNING,
    "Dates in an impossible order",
    "Nothing is received before it is sent, or translated before it is written: one of the dates is a slip.",
    "ISAD(G) 3.1.3",
    bad='dates:\n  - {kind: created, display: "1963-07-06", edtf: "1963-07-06"}\n'
    '  - {kind: received, display: "1963-06-07", edtf: "1963-06-07"}',
    good='dates:\n  - {kind: created, display: "1963-07-06", edtf: "1963-07-06"}\n'
    '  - {kind: received, display: "1963-07-09", edtf: "1963-07-09"}',
)
PRINTED_DATE = Code(
    "DAT003",
    Severity.WARNING,
    "Printed date and EDTF disagree",
    "People read the one and programs the other, so the document is shown under one date and found under another.",
    "ISAD(G) 3.1.3; ISO 8601-2",
    bad='dates:\n  - {kind: created, display: "July 6, 1963", edtf: "1963-06-07"}',
    good='dates:\n  - {kind: created, display: "July 6, 1963", edtf: "1963-07-06"}',
)
DATE_IN_TITLE = Code(
    "DAT004",
    Severity.WARNING,
    "Date in the title and date of the document disagree",
    "One of the two is a slip, and nobody can tell later which.",
    "ISAD(G) 3.1.2, 3.1.3",
    bad="titles:\n  - {text: Notes from a conversation on 6 July 1963, language: en}\n"
    'dates:\n  - {kind: created, display: "1961-07-06", edtf: "1961-07-06"}',
    good="titles:\n  - {text: Notes from a conversation on 6 July 1963, language: en}\n"
    'dates:\n  - {kind: created, display: "1963-07-06", edtf: "1963-07-06"}',
)
FUTURE = Code(
    "DAT005",
    Severity.WARNING,
    "Date in the future",
    "What is said to have happened has not happened yet: a digit was mistyped.",
    "ISAD(G) 3.1.3",
    bad='dates:\n  - {kind: created, display: "2963-07-06", edtf: "2963-07-06"}',
    good='dates:\n  - {kind: created, display: "1963-07-06", edtf: "1963-07-06"}',
)
EARLY_YEAR = Code(
    "DAT006",
    Severity.NOTE,
    "Very early year",
    "Hardly an archive keeps a document of the first centuries; more often a digit of the year is missing.",
    "ISAD(G) 3.1.3",
    bad='dates:\n  - {kind: created, display: "196", edtf: "0196"}',
    good='dates:\n  - {kind: created, display: "1963", edtf: "1963"}',
)
BEFORE_SCANNERS = Code(
    "DAT007",
    Severity.WARNING,
    "Digitized before there were scanners",
    "The first photograph was scanned in 1957. The date is that of the document, of a film, or a slip.",
    "PREMIS 3, Event",
    bad='dates:\n  - {kind: digitized, display: "1919-04-02", edtf: "1919-04-02"}',
    good='dates:\n  - {kind: digitized, display: "2019-04-02", edtf: "2019-04-02"}',
)
TWO_CREATIONS = Code(
    "DAT008",
    Severity.NOTE,
    "Two dates of creation that exclude each other",
    "A document of several stages has a range of dates; otherwise one of the two is of something else.",
    "ISAD(G) 3.1.3",
    bad='dates:\n  - {kind: created, display: "1949", edtf: "1949"}\n'
    '  - {kind: created, display: "1963", edtf: "1963"}',
    good='dates:\n  - {kind: created, display: "1949", edtf: "1949"}\n'
    '  - {kind: copied, display: "1963", edtf: "1963"}',
)
EDTF_MISSING = Code(
    "DAT009",
    Severity.NOTE,
    "Date that a program could read",
    "Without its standard form the document is missing from every timeline and every search by date.",
    "ISO 8601-2; ISAD(G) 3.1.3",
    bad='dates:\n  - {kind: created, display: "July 6, 1963"}',
    good='dates:\n  - {kind: created, display: "July 6, 1963", edtf: "1963-07-06"}',
)
TWO_READINGS = Code(
    "DAT010",
    Severity.NOTE,
    "Date in figures that can be read in two ways",
    "An American reads another day than a European. Whoever knows which is meant should say so now.",
    "ISO 8601-1",
    bad='dates:\n  - {kind: created, display: "03/04/1963"}',
    good='dates:\n  - {kind: created, display: "03/04/1963", edtf: "1963-04-03"}',
)
DOUBT_LOST = Code(
    "DAT011",
    Severity.NOTE,
    "Printed doubt is missing in EDTF",
    "A date that is only about right becomes a certain one in every catalogue.",
    "ISO 8601-2, EDTF level 1",
    bad='dates:\n  - {kind: created, display: "ca. 1963", edtf: "1963"}',
    good='dates:\n  - {kind: created, display: "ca. 1963", edtf: "1963~"}',
)

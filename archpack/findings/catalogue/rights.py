"""Codes of terms of use and access."""

from archpack.findings.finding import Code, Severity

_TWO = (
    "languages: [sq]\ncontents:\n  - {id: scan, kind: scan, files: scan/*.tif}\n"
    "  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq, of: scan}\n"
)
_CLOSED_SCAN = (
    "  - {id: scan, kind: scan, files: scan/*.tif, access: {status: closed, reason: Privacy of the living}}\n"
)

NO_TERMS = Code(
    "RGT001",
    Severity.WARNING,
    "Access without terms of use",
    "That somebody may see a document does not tell what they may do with it. Unsaid terms are asked for every time.",
    "ISAD(G) 3.4.1, 3.4.2",
    bad="access: {status: open}",
    good="access: {status: open}\nrights:\n  - {statement: Public domain}",
)
SOME_WITHOUT_TERMS = Code(
    "RGT002",
    Severity.WARNING,
    "Some contents without terms of use",
    "The terms of the others are said, so a reader takes the silence for freedom, or for a ban.",
    "ISAD(G) 3.4.2",
    bad=f"{_TWO}rights:\n  - {{statement: Public domain, scope: [scan]}}",
    good=f"{_TWO}rights:\n  - {{statement: Public domain, scope: [scan, transcript]}}",
)
UNKNOWN_TERMS = Code(
    "RGT003",
    Severity.WARNING,
    "No such licence",
    "The address leads to no licence, so nobody can rely on it.",
    "RightsStatements.org 1.0; Creative Commons licences 1.0 to 4.0",
    bad='rights:\n  - {statement: Free to use, uri: "https://creativecommons.org/licenses/by-me/4.0/"}',
    good='rights:\n  - {statement: Free to use, uri: "https://creativecommons.org/licenses/by/4.0/"}',
)
NOT_AN_ADDRESS = Code(
    "RGT004",
    Severity.WARNING,
    "Terms of use without an address",
    "Programs follow the address to the licence; words belong into the statement.",
    "RFC 3986",
    bad="rights:\n  - {statement: Free to use, uri: CC BY 4.0}",
    good='rights:\n  - {statement: Free to use, uri: "https://creativecommons.org/licenses/by/4.0/"}',
)
CONTRADICTION = Code(
    "RGT005",
    Severity.WARNING,
    "Statement and licence contradict each other",
    "A person reads the one and a program the other; one of them does what is forbidden.",
    "RightsStatements.org 1.0; Creative Commons",
    bad='rights:\n  - {statement: Public domain, uri: "http://rightsstatements.org/vocab/InC/1.0/"}',
    good='rights:\n  - {statement: Public domain, uri: "https://creativecommons.org/publicdomain/mark/1.0/"}',
)
TWO_TERMS = Code(
    "RGT006",
    Severity.NOTE,
    "Two terms of use for the same contents",
    "Nobody can tell which of the two holds. Terms of several owners are better told content by content.",
    "ISAD(G) 3.4.2",
    bad="rights:\n  - {statement: Public domain}\n  - {statement: In copyright}",
    good="rights:\n  - {statement: Public domain}",
)
EMBARGO_BUT_NOT_EMBARGOED = Code(
    "RGT007",
    Severity.WARNING,
    "End of an embargo, but no embargo",
    "A program opens the document at once, because nothing else is said; or keeps it closed for ever.",
    "ISAD(G) 3.4.1",
    bad='access: {status: open, embargo: "2031-01-01"}\nrights:\n  - {statement: Public domain}',
    good='access: {status: embargoed, embargo: "2031-01-01", reason: Privacy of the living}\n'
    "rights:\n  - {statement: Public domain}",
)
ENDLESS_EMBARGO = Code(
    "RGT008",
    Severity.WARNING,
    "Embargo without an end",
    "Nobody will open it, because nobody knows when. Without an end it is closed or restricted.",
    "ISAD(G) 3.4.1",
    bad="access: {status: embargoed, reason: Privacy of the living}\nrights:\n  - {statement: Public domain}",
    good='access: {status: embargoed, reason: Privacy of the living, embargo: "2031-01-01"}\n'
    "rights:\n  - {statement: Public domain}",
)
NO_REASON = Code(
    "RGT009",
    Severity.NOTE,
    "Not open, and no reason",
    "Who may open it later needs to know what it was closed for.",
    "ISAD(G) 3.4.1",
    bad="access: {status: closed}\nrights:\n  - {statement: Public domain}",
    good="access: {status: closed, reason: Privacy of the living}\nrights:\n  - {statement: Public domain}",
)
EMBARGO_OVER = Code(
    "RGT010",
    Severity.WARNING,
    "Embargo has ended",
    "The document may be open by now, but everybody who reads the record keeps it closed.",
    "ISAD(G) 3.4.1",
    bad='access: {status: embargoed, reason: Privacy of the living, embargo: "1999-01-01"}\n'
    "rights:\n  - {statement: Public domain}",
    good="access: {status: open}\nrights:\n  - {statement: Public domain}",
)
MORE_OPEN_THAN_THE_WHOLE = Code(
    "RGT011",
    Severity.NOTE,
    "Open content of a closed document",
    "It is shown while the whole may not be seen. That can be meant, and should be looked at twice.",
    "ISAD(G) 3.4.1",
    bad="access: {status: closed, reason: Privacy of the living}\nrights:\n  - {statement: Public domain}\n"
    "contents:\n  - {id: scan, kind: scan, files: scan/*.tif, access: {status: open}}",
    good="access: {status: closed, reason: Privacy of the living}\nrights:\n  - {statement: Public domain}\n"
    "contents:\n  - {id: scan, kind: scan, files: scan/*.tif}",
)
OPEN_TEXT_OF_CLOSED_SOURCE = Code(
    "RGT012",
    Severity.WARNING,
    "Open text of what is not open",
    "The transcript or translation tells what the scan, or the text that it was made from, may not show.",
    "ISAD(G) 3.4.1",
    bad=f"languages: [sq]\ncontents:\n{_CLOSED_SCAN}"
    "  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq, of: scan}",
    good=f"languages: [sq]\ncontents:\n{_CLOSED_SCAN}"
    "  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq, of: scan,\n"
    "     access: {status: closed, reason: Privacy of the living}}",
)
DISTANT_EMBARGO = Code(
    "RGT013",
    Severity.WARNING,
    "Embargo of more than 150 years",
    "No law keeps a document closed for so long; a digit of the year was mistyped.",
    bad='access: {status: embargoed, reason: Privacy of the living, embargo: "2931-01-01"}\n'
    "rights:\n  - {statement: Public domain}",
    good='access: {status: embargoed, reason: Privacy of the living, embargo: "2031-01-01"}\n'
    "rights:\n  - {statement: Public domain}",
)
EMBARGO_BEFORE_CREATION = Code(
    "RGT014",
    Severity.WARNING,
    "Embargo ended before the document was written",
    "One of the two dates is a slip, and the document is opened or kept closed by it.",
    "ISAD(G) 3.4.1",
    bad='dates:\n  - {kind: created, display: "1963", edtf: "1963"}\n'
    'access: {status: embargoed, reason: Privacy of the living, embargo: "1931-01-01"}\n'
    "rights:\n  - {statement: Public domain}",
    good='dates:\n  - {kind: created, display: "1963", edtf: "1963"}\n'
    'access: {status: embargoed, reason: Privacy of the living, embargo: "2031-01-01"}\n'
    "rights:\n  - {statement: Public domain}",
)
UNCERTAIN_EMBARGO = Code(
    "RGT015",
    Severity.WARNING,
    "Embargo without a certain end",
    "A program opens the document on a day. About one, or in a range, it cannot.",
    "ISAD(G) 3.4.1",
    bad="access: {status: embargoed, reason: Privacy of the living, embargo: 2031~}\n"
    "rights:\n  - {statement: Public domain}",
    good='access: {status: embargoed, reason: Privacy of the living, embargo: "2031-01-01"}\n'
    "rights:\n  - {statement: Public domain}",
)

"""Codes of identifiers."""

from archpack.findings.finding import Code, Severity

CHECK_DIGIT = Code(
    "IDN001",
    Severity.ERROR,
    "Check digit of a person's number is wrong",
    "A digit was mistyped, so the number names somebody else or nobody.",
    "ISO 7064 MOD 11-2; ISO 27729 (ISNI); ORCID",
    bad="contributors:\n  - name: Elidor Mëhilli\n    roles: [editor]\n"
    "    identifiers: [{scheme: orcid, value: 0000-0002-1694-2330}]",
    good="contributors:\n  - name: Elidor Mëhilli\n    roles: [editor]\n"
    "    identifiers: [{scheme: orcid, value: 0000-0002-1694-233X}]",
)
BOOK_CHECK_DIGIT = Code(
    "IDN002",
    Severity.WARNING,
    "Check digit of an ISBN or ISSN is wrong",
    "A digit was mistyped, or the book itself is printed with a wrong number; a library will not find it.",
    "ISO 2108 (ISBN); ISO 3297 (ISSN)",
    bad='identifiers:\n  - {scheme: isbn, value: "9780306406158"}',
    good='identifiers:\n  - {scheme: isbn, value: "9780306406157"}',
)
FORM = Code(
    "IDN003",
    Severity.WARNING,
    "Identifier not in the form of its scheme",
    "A program that looks the identifier up finds nothing, or something else.",
    "ISO 26324 (DOI); RFC 3650 (Handle); ISO 15511 (ISIL); RFC 8141 (URN); ARK identifier scheme",
    bad="identifiers:\n  - {scheme: doi, value: 11.1000/182}",
    good="identifiers:\n  - {scheme: doi, value: 10.1000/182}",
)
NOT_AN_ADDRESS = Code(
    "IDN004",
    Severity.WARNING,
    "Not a web address",
    "Nobody can follow it: a browser needs https://, the name of the host, and no blanks.",
    "RFC 3986 3",
    bad="identifiers:\n  - {scheme: url, value: digitalarchive.wilsoncenter.org/document/300022}",
    good='identifiers:\n  - {scheme: url, value: "https://digitalarchive.wilsoncenter.org/document/300022"}',
)
ADDRESS_FOR_IDENTIFIER = Code(
    "IDN005",
    Severity.NOTE,
    "Address in place of the identifier",
    "The service that leads to it can move; the identifier itself stays. Catalogues compare the short form.",
    "ISO 26324 (DOI); ORCID",
    bad='identifiers:\n  - {scheme: doi, value: "https://doi.org/10.1000/182"}',
    good="identifiers:\n  - {scheme: doi, value: 10.1000/182}",
)
SCHEME = Code(
    "IDN006",
    Severity.WARNING,
    "Scheme misspelt",
    "A program knows what to do with an identifier only by the name of its scheme.",
    bad="identifiers:\n  - {scheme: DOI, value: 10.1000/182}",
    good="identifiers:\n  - {scheme: doi, value: 10.1000/182}",
)
PLAIN_ADDRESS = Code(
    "IDN007",
    Severity.NOTE,
    "Lasting identifier given as a plain address",
    "Said with its own scheme it can still be looked up when web addresses have changed.",
    bad='identifiers:\n  - {scheme: url, value: "https://doi.org/10.1000/182"}',
    good="identifiers:\n  - {scheme: doi, value: 10.1000/182}",
)
INVENTED = Code(
    "IDN008",
    Severity.WARNING,
    "Identifier from an example",
    "It was copied from a manual, and leads to nothing or to a person who does not exist.",
    bad="identifiers:\n  - {scheme: doi, value: 10.5555/12345678}",
    good="identifiers:\n  - {scheme: doi, value: 10.1000/182}",
)
OF_ANOTHER_KIND = Code(
    "IDN009",
    Severity.WARNING,
    "Identifier of another kind of thing",
    "An ORCID names a person and an ISBN a book: at the wrong place it says that the one is the other.",
    bad="identifiers:\n  - {scheme: orcid, value: 0000-0002-1694-233X}",
    good="identifiers:\n  - {scheme: doi, value: 10.1000/182}",
)
ONE_FOR_TWO = Code(
    "IDN010",
    Severity.WARNING,
    "One identifier for two people",
    "One of the two was given the number of the other, and the work of both is counted as one's.",
    bad="contributors:\n"
    "  - {name: Elidor Mëhilli, roles: [editor], identifiers: [{scheme: orcid, value: 0000-0002-1694-233X}]}\n"
    "  - {name: Ada Inkwell, roles: [editor], identifiers: [{scheme: orcid, value: 0000-0002-1694-233X}]}",
    good="contributors:\n"
    "  - {name: Elidor Mëhilli, roles: [editor], identifiers: [{scheme: orcid, value: 0000-0002-1694-233X}]}\n"
    "  - {name: Ada Inkwell, roles: [editor]}",
)

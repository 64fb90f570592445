"""Codes of what the parts of a record say of each other: notes of texts, contents of their sources, relations."""

from archpack.findings.finding import Code, Severity

_TEXT = "languages: [sq]\ncontents:\n  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq}\n"

RELATED_TO_ITSELF = Code(
    "REF004",
    Severity.WARNING,
    "Document related to itself",
    "The link leads back to where the reader is. The identifier of the other document was meant.",
    "ISAD(G) 3.5",
    bad='identifiers:\n  - {scheme: local, value: "300022"}\n'
    'relations:\n  - {kind: reply, document: A reply, identifiers: [{scheme: local, value: "300022"}]}',
    good='identifiers:\n  - {scheme: local, value: "300022"}\n'
    'relations:\n  - {kind: reply, document: A reply, identifiers: [{scheme: local, value: "300023"}]}',
)
MARK_WITHOUT_TEXT = Code(
    "REF005",
    Severity.WARNING,
    "Footnote of no text",
    "The mark stands in a transcript or translation; what the note is about has no text.",
    bad="contents:\n  - {id: scan, kind: scan, files: scan/*.tif}\n"
    'notes:\n  - {kind: editor, text: A note, mark: "1", scope: [scan]}',
    good="contents:\n  - {id: scan, kind: scan, files: scan/*.tif}\n"
    "notes:\n  - {kind: editor, text: A note, scope: [scan]}",
)
MARK_TWICE = Code(
    "REF006",
    Severity.WARNING,
    "Two notes with one mark",
    "Nobody can tell which of the two the mark in the text means.",
    bad=f'{_TEXT}notes:\n  - {{kind: editor, text: A note, mark: "1", scope: [transcript]}}\n'
    '  - {kind: editor, text: Another note, mark: "1", scope: [transcript]}',
    good=f'{_TEXT}notes:\n  - {{kind: editor, text: A note, mark: "1", scope: [transcript]}}\n'
    '  - {kind: editor, text: Another note, mark: "2", scope: [transcript]}',
)
IDS_ALIKE = Code(
    "REF007",
    Severity.WARNING,
    "Ids that differ only by capitals",
    "One is written where the other is meant, and nobody notices.",
    bad="contents:\n  - {id: scan, kind: scan, files: scan/*.tif}\n  - {id: Scan, kind: scan, files: film/*.tif}",
    good="contents:\n  - {id: scan, kind: scan, files: scan/*.tif}\n  - {id: film, kind: scan, files: film/*.tif}",
)
AWKWARD_ID = Code(
    "REF008",
    Severity.NOTE,
    "Awkward id of a content",
    "The id becomes part of addresses in what is made of the record; blanks, slashes and accents make trouble there.",
    bad="contents:\n  - {id: the scan, kind: scan, files: scan/*.tif}",
    good="contents:\n  - {id: scan, kind: scan, files: scan/*.tif}",
)
MADE_FROM_WRONG_KIND = Code(
    "REF009",
    Severity.WARNING,
    "Made from the wrong kind of content",
    "A scan shows the original and no text; a transcript renders it and no translation. `of` points the wrong way.",
    bad="languages: [sq]\ncontents:\n  - {id: scan, kind: scan, files: scan/*.tif, of: transcript}\n"
    "  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq}",
    good="languages: [sq]\ncontents:\n  - {id: scan, kind: scan, files: scan/*.tif}\n"
    "  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq, of: scan}",
)

"""Codes of references inside the record."""

from archpack.findings.finding import Code, Severity

NO_SUCH_CONTENT = Code(
    "REF001",
    Severity.ERROR,
    "Points to no content",
    "What is said here hangs in the air. Nobody can tell later which content was meant.",
    bad="contents: [{id: scan, kind: scan, files: scan/*.tif}]\nrights: [{statement: Public domain, scope: [scans]}]",
    good="contents: [{id: scan, kind: scan, files: scan/*.tif}]\nrights: [{statement: Public domain, scope: [scan]}]",
)
SAME_ID = Code(
    "REF002",
    Severity.ERROR,
    "Two contents with one id",
    "Nobody could tell which of the two is meant.",
    bad="contents:\n  - {id: scan, kind: scan, files: recto/*.tif}\n  - {id: scan, kind: scan, files: verso/*.tif}",
    good=(
        "contents:\n"
        "  - {id: scan-recto, kind: scan, files: recto/*.tif}\n"
        "  - {id: scan-verso, kind: scan, files: verso/*.tif}"
    ),
)
DERIVED_FROM_ITSELF = Code(
    "REF003",
    Severity.ERROR,
    "Content made from itself",
    "Where a text comes from must lead back to the original. A circle leads nowhere.",
    bad="contents: [{id: transcript, kind: transcript, file: sq.md, language: sq, of: transcript}]",
    good=(
        "contents:\n"
        "  - {id: scan, kind: scan, files: scan/*.tif}\n"
        "  - {id: transcript, kind: transcript, file: sq.md, language: sq, of: scan}"
    ),
)

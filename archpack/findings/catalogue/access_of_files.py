"""Codes of files that are closed in one content and open in another."""

from archpack.findings.finding import Code, Severity

CLOSED_FILE_OPEN = Code(
    "RGT050",
    Severity.ERROR,
    "Closed file in an open content",
    "Who may not see the one content sees the very same file in the other.",
    "ISAD(G) 3.4.1",
    bad="""\
contents:
  - {id: scan, kind: scan, files: scan/*.tif, access: {status: embargoed, embargo: "2031-01-01", reason: Privacy}}
  - {id: copy, kind: scan, files: copy/*.tif}
# In the folder: scan/0028.tif, and copy/0028.tif with the same bytes""",
    good="""\
contents:
  - {id: scan, kind: scan, files: scan/*.tif, access: {status: embargoed, embargo: "2031-01-01", reason: Privacy}}
  - {id: copy, kind: scan, files: copy/*.tif, access: {status: embargoed, embargo: "2031-01-01", reason: Privacy}}""",
)
CLOSED_PAGES_OPEN = Code(
    "RGT051",
    Severity.WARNING,
    "Closed pages in an open scan",
    "A page that is closed as an image of one kind can be seen as an image of another.",
    "ISAD(G) 3.4.1",
    bad="""\
contents:
  - {id: masters, kind: scan, files: scan/*.tif, folios: 28-48, access: {status: closed, reason: Privacy}}
  - {id: web, kind: scan, files: web/*.jpg, folios: 28-48, of: masters}""",
    good="""\
contents:
  - {id: masters, kind: scan, files: scan/*.tif, folios: 28-48, access: {status: closed, reason: Privacy}}
  - {id: web, kind: scan, files: web/*.jpg, folios: 28-48, of: masters, access: {status: closed, reason: Privacy}}""",
)

"""Codes of the files in a deposit."""

from archpack.findings.finding import Code, Severity

MISSING_FILE = Code(
    "CNT001",
    Severity.ERROR,
    "Declared file missing",
    "The record promises a file that the deposit does not hold.",
    bad="contents: [{id: scan, kind: scan, files: scan/*.jpg}]\n# In the folder: record.yaml, scan/0028.tif",
    good="contents: [{id: scan, kind: scan, files: scan/*.tif}]\n# In the folder: record.yaml, scan/0028.tif",
)
UNDECLARED_FILE = Code(
    "CNT002",
    Severity.ERROR,
    "Undeclared file",
    "It would be left out of the package, or packed without anybody knowing what it is.",
    bad=(
        "contents: [{id: scan, kind: scan, files: scan/*.tif}]\n# In the folder: record.yaml, scan/0028.tif, typed.docx"
    ),
    good=(
        "contents:\n"
        "  - {id: scan, kind: scan, files: scan/*.tif}\n"
        "  - {id: transcript, kind: transcript, file: typed.docx, language: sq}\n"
        "# In the folder: record.yaml, scan/0028.tif, typed.docx"
    ),
)
EMPTY_FILE = Code(
    "CNT003",
    Severity.ERROR,
    "Empty file",
    "A file of no bytes is what is left of a copy that failed.",
    bad="scan/0028.tif   8.2 MB\nscan/0029.tif   0 bytes",
    good="scan/0028.tif   8.2 MB\nscan/0029.tif   8.1 MB",
)
PAGES_AGAINST_FOLIOS = Code(
    "CNT004",
    Severity.ERROR,
    "Scan pages do not match the folios",
    "A leaf was left out or scanned twice. It is found most easily while the original is at hand.",
    bad=(
        "contents: [{id: scan, kind: scan, files: scan/*.tif, folios: 28-30}]\n"
        "# In the folder: scan/0028.tif, scan/0030.tif"
    ),
    good=(
        "contents: [{id: scan, kind: scan, files: scan/*.tif, folios: 28-30}]\n"
        "# In the folder: scan/0028.tif, scan/0029.tif, scan/0030.tif"
    ),
)
LINK = Code(
    "CNT005",
    Severity.ERROR,
    "Link instead of a file",
    "A link points to another place, and what stands there can change or vanish.",
    bad="scan/0028.tif -> /archive/disk-7/0028.tif",
    good="scan/0028.tif   8.2 MB",
)
NOT_A_FILE = Code(
    "CNT006",
    Severity.ERROR,
    "Not an ordinary file",
    "Pipes, sockets and devices hold nothing that can be kept.",
    bad="scan/0028.tif   a pipe",
    good="scan/0028.tif   8.2 MB",
)
SYSTEM_FILE = Code(
    "CNT007",
    Severity.NOTE,
    "File of the operating system",
    "Computers leave such files in folders; they are not part of the document and are not packed.",
    bad="record.yaml\nscan/.DS_Store\nscan/0028.tif",
    good="record.yaml\nscan/0028.tif",
)
CLAIMED_TWICE = Code(
    "CNT008",
    Severity.ERROR,
    "File claimed by two contents",
    "Nobody could tell whether it is the one or the other.",
    bad=(
        "contents:\n"
        "  - {id: scan, kind: scan, files: scan/*.tif}\n"
        "  - {id: envelope, kind: scan, file: scan/0028.tif}\n"
        "# In the folder: scan/0028.tif, scan/0029.tif"
    ),
    good=(
        "contents:\n"
        "  - {id: scan, kind: scan, file: scan/0029.tif}\n"
        "  - {id: envelope, kind: scan, file: scan/0028.tif}\n"
        "# In the folder: scan/0028.tif, scan/0029.tif"
    ),
)
UNSAFE_PATH = Code(
    "CNT009",
    Severity.ERROR,
    "Path leads out of the deposit",
    (
        "Only what lies in the deposit folder is packed. A path that leads out of it would miss its file, or "
        "take another's."
    ),
    bad="contents: [{id: scan, kind: scan, files: ../scans/*.tif}]",
    good="contents: [{id: scan, kind: scan, files: scans/*.tif}]",
)
UNSTORABLE_NAME = Code(
    "CNT010",
    Severity.ERROR,
    "File name cannot be kept",
    "Some program that reads packages would not find a file of this name again.",
    "RFC 8493 2.1.3, 6.1",
    bad="scan/50% done.tif",
    good="scan/half done.tif",
)
NO_CONTENTS = Code(
    "CNT011",
    Severity.WARNING,
    "No contents",
    "A package without a scan, a transcript or a translation keeps nothing but its description.",
    bad="contents: []",
    good="contents: [{id: scan, kind: scan, files: scan/*.tif}]",
)
RESERVED_NAME = Code(
    "CNT012",
    Severity.WARNING,
    "File name impossible on Windows",
    "A package that is copied to a Windows computer would lose this file.",
    "RFC 8493 6.1",
    bad="scan/Fl. 28: recto.tif",
    good="scan/Fl. 28 recto.tif",
)
PAGES_NOT_COUNTED = Code(
    "CNT013",
    Severity.WARNING,
    "Pages not counted",
    "As long as one file of a scan cannot be counted, nobody notices that another one is missing.",
    bad="scan/0028.tif   1 page\nscan/0029.psd   pages unknown",
    good="scan/0028.tif   1 page\nscan/0029.tif   1 page",
)

"""Codes of the files in a deposit."""

from archpack.findings.finding import Code, Severity

MISSING_FILE = Code(
    "CNT001",
    Severity.ERROR,
    "Declared file missing",
    "The record promises a file that the deposit does not hold.",
)
UNDECLARED_FILE = Code(
    "CNT002",
    Severity.ERROR,
    "Undeclared file",
    "It would be left out of the package, or packed without anybody knowing what it is.",
)
EMPTY_FILE = Code(
    "CNT003",
    Severity.ERROR,
    "Empty file",
    "A file of no bytes is what is left of a copy that failed.",
)
PAGES_AGAINST_FOLIOS = Code(
    "CNT004",
    Severity.ERROR,
    "Scan pages do not match the folios",
    "A leaf was left out or scanned twice. It is found most easily while the original is at hand.",
)
LINK = Code(
    "CNT005",
    Severity.ERROR,
    "Link instead of a file",
    "A link points to another place, and what stands there can change or vanish.",
)
NOT_A_FILE = Code(
    "CNT006",
    Severity.ERROR,
    "Not an ordinary file",
    "Pipes, sockets and devices hold nothing that can be kept.",
)
SYSTEM_FILE = Code(
    "CNT007",
    Severity.NOTE,
    "File of the operating system",
    "Computers leave such files in folders; they are not part of the document and are not packed.",
)
CLAIMED_TWICE = Code(
    "CNT008",
    Severity.ERROR,
    "File claimed by two contents",
    "Nobody could tell whether it is the one or the other.",
)
UNSAFE_PATH = Code(
    "CNT009",
    Severity.ERROR,
    "Path leads out of the deposit",
    "Only what lies in the deposit folder is packed.",
)
UNSTORABLE_NAME = Code(
    "CNT010",
    Severity.ERROR,
    "File name cannot be kept",
    "Some program that reads packages would not find a file of this name again.",
    "RFC 8493 2.1.3, 6.1",
)
NO_CONTENTS = Code(
    "CNT011",
    Severity.WARNING,
    "No contents",
    "A package without a scan, a transcript or a translation keeps nothing but its description.",
)
RESERVED_NAME = Code(
    "CNT012",
    Severity.WARNING,
    "File name impossible on Windows",
    "A package that is copied to a Windows computer would lose this file.",
    "RFC 8493 6.1",
)
PAGES_NOT_COUNTED = Code(
    "CNT013",
    Severity.WARNING,
    "Pages not counted",
    "As long as one file of a scan cannot be counted, nobody notices that another one is missing.",
)

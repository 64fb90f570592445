"""Codes of BagIt, BAG5: names and paths."""

from archpack.findings.finding import Code, Severity

UNSAFE_PATH = Code(
    "BAG501",
    Severity.ERROR,
    "Path that leads out of the bag",
    "A reader that followed it would read or overwrite files that have nothing to do with the bag.",
    "RFC 8493 5.1",
    bad="9f86d081...  data/../../0028.tif",
    good="9f86d081...  data/scan/0028.tif",
)
RESPELLED_PATH = Code(
    "BAG502",
    Severity.WARNING,
    "Path spelled in a roundabout way",
    "Readers that compare letter by letter will not find the file.",
    "RFC 8493 2.1.3",
    bad="9f86d081...  ./data//scan/0028.tif",
    good="9f86d081...  data/scan/0028.tif",
)
BAD_PERCENT = Code(
    "BAG503",
    Severity.ERROR,
    "Percent sign not encoded as it must be",
    "In BagIt 1.0 a percent sign is written %25, and only line breaks and percent signs are written in this way.",
    "RFC 8493 2.1.3",
    bad="9f86d081...  data/50% done.tif",
    good="9f86d081...  data/50%25 done.tif",
)
CASE_TWINS = Code(
    "BAG504",
    Severity.WARNING,
    "Names that differ only in capitals",
    "On Windows and most Macs one of the two would overwrite the other.",
    "RFC 8493 6.1.1",
    bad="data/scan/0028.tif\ndata/scan/0028.TIF",
    good="data/scan/0028.tif\ndata/scan/0029.tif",
)
FORM_TWINS = Code(
    "BAG505",
    Severity.WARNING,
    "Names that look the same",
    "They differ only in how accents are stored. On some disks one would overwrite the other.",
    "RFC 8493 6.1.1",
    bad="data/Mëhilli.md    ë stored as one character\ndata/Mëhilli.md    ë stored as e and two dots",
    good="data/Mëhilli.md    ë stored as one character",
)
OTHER_FORM = Code(
    "BAG506",
    Severity.WARNING,
    "Name stored in another form than listed",
    "A disk or a program changed how accents are stored. The file is the same, but strict readers miss it.",
    "RFC 8493 6.1.1",
    bad=(
        "9f86d081...  data/Mëhilli.md    ë stored as one character\n# In data: Mëhilli.md, ë stored as e and two dots"
    ),
    good=(
        "9f86d081...  data/Mëhilli.md    ë stored as one character\n# In data: Mëhilli.md, ë stored as one character"
    ),
)
NOT_PORTABLE = Code(
    "BAG507",
    Severity.WARNING,
    "Name that Windows cannot store",
    "On Windows the file would be lost or renamed, and the bag would no longer be whole.",
    "RFC 8493 6.1.2",
    bad="data/scan/28: recto.tif",
    good="data/scan/28 recto.tif",
)
SYSTEM_FILE = Code(
    "BAG508",
    Severity.WARNING,
    "File of the operating system",
    "Computers make, change and delete such files by themselves, and the bag would then no longer be valid.",
    bad="9f86d081...  data/scan/.DS_Store",
    good="9f86d081...  data/scan/0028.tif",
)
NAME_NOT_UTF8 = Code(
    "BAG509",
    Severity.WARNING,
    "Name not in UTF-8",
    "Nobody can tell how it reads, and no manifest in UTF-8 can list it.",
    "RFC 8493 2.3",
    bad="4d eb 68 69 6c 6c 69       Mëhilli as Windows-1252 stores it",
    good="4d c3 ab 68 69 6c 6c 69    Mëhilli in UTF-8",
)
INVISIBLE_CHARACTER = Code(
    "BAG510",
    Severity.WARNING,
    "Invisible character in a name",
    "The name looks like another one, or is shown in another order than it is stored.",
    "RFC 8493 6.1",
    bad="data/letter\\u202efdp.exe",
    good="data/letter.pdf",
)
EARLIER_PERCENT = Code(
    "BAG511",
    Severity.WARNING,
    "Line break encoded in an earlier version",
    "Versions before 1.0 had no such rule, though some programs wrote it. Strict readers will miss the file.",
    "RFC 8493 2.1.3",
    bad="BagIt-Version: 0.97\n9f86d081...  data/two%0Alines.txt",
    good="BagIt-Version: 1.0\n9f86d081...  data/two%0Alines.txt",
)

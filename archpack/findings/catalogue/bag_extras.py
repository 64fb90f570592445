"""Codes of BagIt: bag-info.txt (BAG3), fetch.txt (BAG4), names and paths (BAG5). See :mod:`.bag`."""

from archpack.findings.finding import Code, Severity

BAD_INFO_LINE = Code(
    "BAG301",
    Severity.ERROR,
    "bag-info.txt line not as it must be",
    "Each element is a label, a colon, one space and a value. What is written otherwise is read in many ways.",
    "RFC 8493 2.2.2",
)
EXTRA_SPACE = Code(
    "BAG302",
    Severity.WARNING,
    "More than one space after the colon",
    "In BagIt 1.0 the further spaces belong to the value, which was hardly meant.",
    "RFC 8493 2.2.2",
)
BAD_OXUM = Code(
    "BAG303",
    Severity.ERROR,
    "Payload-Oxum not as it must be",
    "It is the number of bytes, a full stop and the number of files; otherwise nothing can be counted against it.",
    "RFC 8493 2.2.2",
)
REPEATED_OXUM = Code(
    "BAG304",
    Severity.ERROR,
    "Payload-Oxum given twice",
    "A payload has one size, so the bag contradicts itself or was described twice.",
    "RFC 8493 2.2.2",
)
OXUM_DIFFERS = Code(
    "BAG305",
    Severity.ERROR,
    "Payload of another size than Payload-Oxum says",
    "Files were added, lost or changed in length since the bag was made.",
    "RFC 8493 2.2.2",
)
REPEATED_LABEL = Code(
    "BAG306",
    Severity.WARNING,
    "Label given twice",
    "Of two values nobody can tell which one holds.",
    "RFC 8493 2.2.2",
)
ODD_VALUE = Code(
    "BAG307",
    Severity.WARNING,
    "Value in an unusual form",
    "Programs that sort or group bags by it will not understand it.",
    "RFC 8493 2.2.2",
)

BAD_FETCH_LINE = Code(
    "BAG401",
    Severity.ERROR,
    "Line of fetch.txt not as it must be",
    "Each line is an address, a length and a path. What is written otherwise cannot be fetched.",
    "RFC 8493 2.2.3",
)
BAD_ADDRESS = Code(
    "BAG402",
    Severity.ERROR,
    "Not a full address",
    "From anything but a full address nobody can tell where the file is to come from.",
    "RFC 8493 2.2.3",
)
BAD_LENGTH = Code(
    "BAG403",
    Severity.ERROR,
    "Not a length",
    "The length guards against fetching something else. It is a number of bytes, or a hyphen.",
    "RFC 8493 2.2.3",
)
FETCH_OUTSIDE_PAYLOAD = Code(
    "BAG404",
    Severity.ERROR,
    "File outside data in fetch.txt",
    "Whoever completes the bag could be led to overwrite other files.",
    "RFC 8493 2.2.3",
)
FETCH_NOT_LISTED = Code(
    "BAG405",
    Severity.ERROR,
    "File to be fetched is not in every manifest",
    "Without a digest nobody can tell whether what was fetched is the right file.",
    "RFC 8493 2.2.3",
)
FETCHED_TWICE = Code(
    "BAG406",
    Severity.ERROR,
    "File to be fetched named twice",
    "One file cannot come from two places.",
    "RFC 8493 2.2.3",
)
NOT_FETCHED = Code(
    "BAG407",
    Severity.ERROR,
    "File still to be fetched",
    "The bag is not complete: this file is elsewhere, and only its address was sent.",
    "RFC 8493 3",
)
FETCHED_LENGTH_DIFFERS = Code(
    "BAG408",
    Severity.WARNING,
    "File of another length than fetch.txt says",
    "The file or the list was changed. Its digest tells which.",
    "RFC 8493 2.2.3",
)
ODD_ADDRESS = Code(
    "BAG409",
    Severity.WARNING,
    "Address that is not of the web",
    "Such an address can lead into the computer that fetches it.",
    "RFC 8493 5.2",
)

UNSAFE_PATH = Code(
    "BAG501",
    Severity.ERROR,
    "Path that leads out of the bag",
    "A reader that followed it would read or overwrite files that have nothing to do with the bag.",
    "RFC 8493 5.1",
)
RESPELLED_PATH = Code(
    "BAG502",
    Severity.WARNING,
    "Path spelled in a roundabout way",
    "Readers that compare letter by letter will not find the file.",
    "RFC 8493 2.1.3",
)
BAD_PERCENT = Code(
    "BAG503",
    Severity.ERROR,
    "Percent sign not encoded as it must be",
    "In BagIt 1.0 a percent sign is written %25, and only line breaks and percent signs are written in this way.",
    "RFC 8493 2.1.3",
)
CASE_TWINS = Code(
    "BAG504",
    Severity.WARNING,
    "Names that differ only in capitals",
    "On Windows and most Macs one of the two would overwrite the other.",
    "RFC 8493 6.1.1",
)
FORM_TWINS = Code(
    "BAG505",
    Severity.WARNING,
    "Names that look the same",
    "They differ only in how accents are stored. On some disks one would overwrite the other.",
    "RFC 8493 6.1.1",
)
OTHER_FORM = Code(
    "BAG506",
    Severity.WARNING,
    "Name stored in another form than listed",
    "A disk or a program changed how accents are stored. The file is the same, but strict readers miss it.",
    "RFC 8493 6.1.1",
)
NOT_PORTABLE = Code(
    "BAG507",
    Severity.WARNING,
    "Name that Windows cannot store",
    "On Windows the file would be lost or renamed, and the bag would no longer be whole.",
    "RFC 8493 6.1.2",
)
SYSTEM_FILE = Code(
    "BAG508",
    Severity.WARNING,
    "File of the operating system",
    "Computers make, change and delete such files by themselves, and the bag would then no longer be valid.",
)
NAME_NOT_UTF8 = Code(
    "BAG509",
    Severity.WARNING,
    "Name not in UTF-8",
    "Nobody can tell how it reads, and no manifest in UTF-8 can list it.",
    "RFC 8493 2.3",
)
INVISIBLE_CHARACTER = Code(
    "BAG510",
    Severity.WARNING,
    "Invisible character in a name",
    "The name looks like another one, or is shown in another order than it is stored.",
    "RFC 8493 6.1",
)
EARLIER_PERCENT = Code(
    "BAG511",
    Severity.WARNING,
    "Line break encoded in an earlier version",
    "Versions before 1.0 had no such rule, though some programs wrote it. Strict readers will miss the file.",
    "RFC 8493 2.1.3",
)

"""Codes of BagIt: bag-info.txt (BAG3) and fetch.txt (BAG4)."""

from archpack.findings.finding import Code, Severity

BAD_INFO_LINE = Code(
    "BAG301",
    Severity.ERROR,
    "bag-info.txt line not as it must be",
    "Each element is a label, a colon, one space and a value. What is written otherwise is read in many ways.",
    "RFC 8493 2.2.2",
    bad="Source-Organization Arkivi Qendror",
    good="Source-Organization: Arkivi Qendror",
)
EXTRA_SPACE = Code(
    "BAG302",
    Severity.WARNING,
    "More than one space after the colon",
    "In BagIt 1.0 the further spaces belong to the value, which was hardly meant.",
    "RFC 8493 2.2.2",
    bad="Source-Organization:   Arkivi Qendror",
    good="Source-Organization: Arkivi Qendror",
)
BAD_OXUM = Code(
    "BAG303",
    Severity.ERROR,
    "Payload-Oxum not as it must be",
    "It is the number of bytes, a full stop and the number of files; otherwise nothing can be counted against it.",
    "RFC 8493 2.2.2",
    bad="Payload-Oxum: 279164409832 bytes",
    good="Payload-Oxum: 279164409832.1198",
)
REPEATED_OXUM = Code(
    "BAG304",
    Severity.ERROR,
    "Payload-Oxum given twice",
    "A payload has one size, so the bag contradicts itself or was described twice.",
    "RFC 8493 2.2.2",
    bad="Payload-Oxum: 279164409832.1198\nPayload-Oxum: 279164409832.1199",
    good="Payload-Oxum: 279164409832.1198",
)
OXUM_DIFFERS = Code(
    "BAG305",
    Severity.ERROR,
    "Payload of another size than Payload-Oxum says",
    "Files were added, lost or changed in length since the bag was made.",
    "RFC 8493 2.2.2",
    bad="Payload-Oxum: 21.3\n# In data: 2 files, 14 bytes",
    good="Payload-Oxum: 14.2\n# In data: 2 files, 14 bytes",
)
REPEATED_LABEL = Code(
    "BAG306",
    Severity.WARNING,
    "Label given twice",
    "Of two values nobody can tell which one holds.",
    "RFC 8493 2.2.2",
    bad="Bagging-Date: 2024-05-02\nBagging-Date: 2024-05-03",
    good="Bagging-Date: 2024-05-02",
)
ODD_VALUE = Code(
    "BAG307",
    Severity.WARNING,
    "Value in an unusual form",
    "Programs that sort or group bags by it will not understand it.",
    "RFC 8493 2.2.2",
    bad="Bagging-Date: May 2, 2024",
    good="Bagging-Date: 2024-05-02",
)

BAD_FETCH_LINE = Code(
    "BAG401",
    Severity.ERROR,
    "Line of fetch.txt not as it must be",
    "Each line is an address, a length and a path. What is written otherwise cannot be fetched.",
    "RFC 8493 2.2.3",
    bad="https://archive.example/0028.tif data/scan/0028.tif",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif",
)
BAD_ADDRESS = Code(
    "BAG402",
    Severity.ERROR,
    "Not a full address",
    "From anything but a full address nobody can tell where the file is to come from.",
    "RFC 8493 2.2.3",
    bad="archive.example/0028.tif 8214016 data/scan/0028.tif",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif",
)
BAD_LENGTH = Code(
    "BAG403",
    Severity.ERROR,
    "Not a length",
    "The length guards against fetching something else. It is a number of bytes, or a hyphen.",
    "RFC 8493 2.2.3",
    bad="https://archive.example/0028.tif 8.2MB data/scan/0028.tif",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif",
)
FETCH_OUTSIDE_PAYLOAD = Code(
    "BAG404",
    Severity.ERROR,
    "File outside data in fetch.txt",
    "Whoever completes the bag could be led to overwrite other files.",
    "RFC 8493 2.2.3",
    bad="https://archive.example/0028.tif 8214016 bag-info.txt",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif",
)
FETCH_NOT_LISTED = Code(
    "BAG405",
    Severity.ERROR,
    "File to be fetched is not in every manifest",
    "Without a digest nobody can tell whether what was fetched is the right file.",
    "RFC 8493 2.2.3",
    bad="https://archive.example/0028.tif 8214016 data/scan/0028.tif\n# In manifest-sha512.txt: nothing of it",
    good=(
        "https://archive.example/0028.tif 8214016 data/scan/0028.tif\n"
        "# In manifest-sha512.txt: 9f86d081...  data/scan/0028.tif"
    ),
)
FETCHED_TWICE = Code(
    "BAG406",
    Severity.ERROR,
    "File to be fetched named twice",
    "One file cannot come from two places.",
    "RFC 8493 2.2.3",
    bad=(
        "https://archive.example/0028.tif 8214016 data/scan/0028.tif\n"
        "https://mirror.example/0028.tif 8214016 data/scan/0028.tif"
    ),
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif",
)
NOT_FETCHED = Code(
    "BAG407",
    Severity.ERROR,
    "File still to be fetched",
    "The bag is not complete: this file is elsewhere, and only its address was sent.",
    "RFC 8493 3",
    bad="https://archive.example/0028.tif 8214016 data/scan/0028.tif\n# In data/scan: nothing",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif\n# In data/scan: 0028.tif",
)
FETCHED_LENGTH_DIFFERS = Code(
    "BAG408",
    Severity.WARNING,
    "File of another length than fetch.txt says",
    "The file or the list was changed. Its digest tells which.",
    "RFC 8493 2.2.3",
    bad="https://archive.example/0028.tif 8214016 data/scan/0028.tif\n# In data/scan: 0028.tif, 512 bytes",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif\n# In data/scan: 0028.tif, 8214016 bytes",
)
ODD_ADDRESS = Code(
    "BAG409",
    Severity.WARNING,
    "Address that is not of the web",
    "Such an address can lead into the computer that fetches it.",
    "RFC 8493 5.2",
    bad="file:///srv/scans/0028.tif 8214016 data/scan/0028.tif",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif",
)

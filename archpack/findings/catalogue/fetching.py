"""Codes of completing a bag: FET0 what is refused, FET1 what cannot be reached, FET2 what does not belong there."""

from archpack.findings.finding import Code, Severity

HOST_NOT_NAMED = Code(
    "FET001",
    Severity.ERROR,
    "Host that nobody named",
    "A bag could lead anywhere. archpack asks only those hosts that you name, each time.",
    "RFC 8493 5.2",
    bad=(
        "https://other.example/0028.tif 8214016 data/scan/0028.tif\n"
        "# archpack bag complete letter whole --from-host archive.example"
    ),
    good=(
        "https://archive.example/0028.tif 8214016 data/scan/0028.tif\n"
        "# archpack bag complete letter whole --from-host archive.example"
    ),
)
NOT_HTTPS = Code(
    "FET002",
    Severity.ERROR,
    "Address that does not begin with https",
    "Without https anybody on the way can read and exchange the file, and other kinds of address lead elsewhere.",
    "RFC 8493 5.2",
    bad="http://archive.example/0028.tif 8214016 data/scan/0028.tif",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif",
)
NOT_PUBLIC = Code(
    "FET003",
    Severity.ERROR,
    "Host inside a private network",
    "A bag could so reach into the computer or the network of whoever completes it.",
    "RFC 8493 5.2",
    bad="https://192.168.0.7/0028.tif 8214016 data/scan/0028.tif",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif",
)
WITH_PASSWORD = Code(
    "FET004",
    Severity.ERROR,
    "Address with a name or a password",
    "A password in a bag is known to everybody who has the bag, and such an address looks like another one.",
    "RFC 3986 7.5",
    bad="https://ada:secret@archive.example/0028.tif 8214016 data/scan/0028.tif",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif",
)

NOT_REACHED = Code(
    "FET101",
    Severity.ERROR,
    "File that could not be fetched",
    "The host was not reached, did not prove who it is, or does not have the file.",
    bad="https://archive.example/0028.tif   404 not found",
    good="https://archive.example/0028.tif   8214016 bytes",
)
BROKEN_OFF = Code(
    "FET102",
    Severity.ERROR,
    "Transfer that ended too early",
    "The connection was lost, or the host sends so slowly that waiting makes no sense.",
    bad="https://archive.example/0028.tif   512 of 8214016 bytes, then silence",
    good="https://archive.example/0028.tif   8214016 of 8214016 bytes",
)
COMPRESSED = Code(
    "FET103",
    Severity.ERROR,
    "File sent compressed",
    "archpack asks for the file as it is and unpacks nothing, because a small file can unpack to a huge one.",
    "RFC 9110 8.4",
    bad="Content-Encoding: gzip",
    good="Content-Length: 8214016",
)

OTHER_LENGTH = Code(
    "FET201",
    Severity.ERROR,
    "File of another length than announced",
    "It is not the file that the bag means, or not all of it. It was thrown away.",
    "RFC 8493 2.2.3",
    bad="https://archive.example/0028.tif 8214016 data/scan/0028.tif\nContent-Length: 512",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif\nContent-Length: 8214016",
)
OTHER_DIGEST = Code(
    "FET202",
    Severity.ERROR,
    "File with another digest",
    "It is not the file that the bag means: it was changed or exchanged at its address. It was thrown away.",
    "RFC 8493 3",
    bad="9f86d081...  data/scan/0028.tif    in the manifest\n60303ae2...  data/scan/0028.tif    of what was sent",
    good="9f86d081...  data/scan/0028.tif    in the manifest\n9f86d081...  data/scan/0028.tif    of what was sent",
)
NO_LENGTH = Code(
    "FET203",
    Severity.ERROR,
    "File of a length that nobody knows",
    "A host could send without end and fill the disk, so somebody must say how much is too much.",
    "RFC 8493 2.2.3",
    bad="https://archive.example/0028.tif - data/scan/0028.tif",
    good="https://archive.example/0028.tif 8214016 data/scan/0028.tif",
)
IN_THE_WAY = Code(
    "FET204",
    Severity.ERROR,
    "Something else in the place of the file",
    "archpack replaces nothing and follows no links, so the file cannot be put there.",
    bad="data/scan/0028.tif/    a folder",
    good="data/scan/             nothing in it yet",
)

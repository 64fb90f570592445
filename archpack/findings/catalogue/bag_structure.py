"""Codes of BagIt, BAG0: the declaration, the structure, and what no reader gets past."""

from archpack.findings.finding import Code, Severity

NO_DECLARATION = Code(
    "BAG001",
    Severity.ERROR,
    "No bag declaration",
    "Without bagit.txt a folder is not a bag, and nothing says by which rules to read it.",
    "RFC 8493 2.1.1",
    bad="letter/data/scan/0028.tif\nletter/manifest-sha512.txt",
    good="letter/bagit.txt\nletter/data/scan/0028.tif\nletter/manifest-sha512.txt",
)
BAD_DECLARATION = Code(
    "BAG002",
    Severity.ERROR,
    "Bag declaration not as it must be",
    "Every other tag file is read by what these two lines say, so they must be exact.",
    "RFC 8493 2.1.1",
    bad="Version: 1.0\nEncoding: UTF-8",
    good="BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8",
)
DECLARATION_NOT_PLAIN = Code(
    "BAG003",
    Severity.ERROR,
    "Bag declaration not in plain UTF-8",
    "bagit.txt is read before its encoding is known. It must be UTF-8 and begin with its first letter.",
    "RFC 8493 2.1.1",
    bad="ef bb bf 42 61 67 49 74    a byte order mark, then BagIt",
    good="42 61 67 49 74             BagIt",
)
LOOSE_DECLARATION = Code(
    "BAG004",
    Severity.WARNING,
    "Bag declaration with stray spaces",
    "Readers of earlier versions forgave this. BagIt 1.0 does not, and a strict reader will refuse the bag.",
    "RFC 8493 2.1.1",
    bad="BagIt-Version : 0.97\nTag-File-Character-Encoding :  UTF-8",
    good="BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8",
)
UNKNOWN_VERSION = Code(
    "BAG005",
    Severity.ERROR,
    "Unknown BagIt version",
    "Nobody can vouch for a bag whose rules are not known.",
    "RFC 8493 2.1.1",
    bad="BagIt-Version: 7.0\nTag-File-Character-Encoding: UTF-8",
    good="BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8",
)
UNKNOWN_ENCODING = Code(
    "BAG006",
    Severity.ERROR,
    "Unknown character encoding",
    "The names of the files cannot be read with certainty. An encoding must be one that IANA has registered.",
    "RFC 8493 2.1.1",
    bad="BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF8",
    good="BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8",
)
OTHER_ENCODING = Code(
    "BAG007",
    Severity.WARNING,
    "Encoding other than UTF-8",
    "It is allowed for old bags, but a future version of BagIt may not read it.",
    "RFC 8493 2.3",
    bad="BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1",
    good="BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8",
)
NO_PAYLOAD_FOLDER = Code(
    "BAG008",
    Severity.ERROR,
    "No data folder",
    "What a bag carries is in its folder data, even when that is empty.",
    "RFC 8493 2.1.2",
    bad="letter/bagit.txt\nletter/manifest-sha512.txt\nletter/scan/0028.tif",
    good="letter/bagit.txt\nletter/manifest-sha512.txt\nletter/data/scan/0028.tif",
)
NO_PAYLOAD_MANIFEST = Code(
    "BAG009",
    Severity.ERROR,
    "No payload manifest",
    "Without a list of digests nobody can tell whether the files are all there and unchanged.",
    "RFC 8493 2.1.3",
    bad="letter/bagit.txt\nletter/data/scan/0028.tif",
    good="letter/bagit.txt\nletter/manifest-sha512.txt\nletter/data/scan/0028.tif",
)
LINK = Code(
    "BAG010",
    Severity.ERROR,
    "Link in the bag",
    "A link points to another place, which is not in the bag and can change or vanish.",
    "RFC 8493 5.1",
    bad="data/scan/0028.tif -> /archive/disk-7/0028.tif",
    good="data/scan/0028.tif   8.2 MB",
)
NOT_A_FILE = Code(
    "BAG011",
    Severity.ERROR,
    "Not an ordinary file",
    "Pipes, sockets and devices hold nothing that can be kept, and a folder cannot stand for a file.",
    "RFC 8493 2",
    bad="data/scan/0028.tif   a pipe",
    good="data/scan/0028.tif   8.2 MB",
)
UNREADABLE = Code(
    "BAG012",
    Severity.ERROR,
    "Cannot be read",
    "What cannot be read cannot be verified.",
    "RFC 8493 3",
    bad="----------   data/scan/0028.tif   (nobody may read it)",
    good="-rw-r--r--   data/scan/0028.tif",
)
TOO_LARGE = Code(
    "BAG013",
    Severity.ERROR,
    "Tag file too large",
    "A tag file is a list to be read whole. One of this size is a mistake, or an attack.",
    bad="bag-info.txt   9.4 GB",
    good="bag-info.txt   612 bytes",
)
UNDECODABLE = Code(
    "BAG014",
    Severity.ERROR,
    "Not in the declared encoding",
    "Names that cannot be read with certainty cannot be compared with the files.",
    "RFC 8493 2.3",
    bad="53 68 74 65 74 eb 72 6f 72       Shtetëror as Windows-1252 stores it",
    good="53 68 74 65 74 c3 ab 72 6f 72    Shtetëror in UTF-8",
)
UNWANTED_BOM = Code(
    "BAG015",
    Severity.ERROR,
    "Byte order mark where none may be",
    "The three invisible bytes become part of the first digest or label, and readers stumble over them.",
    "RFC 8493 2.3",
    bad="ef bb bf 39 66 38 36    a byte order mark, then the digest 9f86...",
    good="39 66 38 36             the digest 9f86...",
)
EMPTY_FOLDER = Code(
    "BAG016",
    Severity.NOTE,
    "Empty folder in the payload",
    "A bag lists files only. An empty folder is proved by nothing and may be lost on the way.",
    "RFC 8493 2.1.3",
    bad="data/scan/0028.tif\ndata/verso/          (nothing in it)",
    good="data/scan/0028.tif",
)

"""Codes of BagIt: the declaration, the manifests and the digests. The rest is in :mod:`.bag_extras`.

BAG0 is the declaration and the structure, BAG1 payload manifests, BAG2 tag manifests, BAG3 bag-info.txt, BAG4
fetch.txt, BAG5 names and paths, BAG6 files that changed, BAG7 making a bag (:mod:`.making`).
"""

from archpack.findings.catalogue.bag_extras import *  # noqa: F403 - one table in two files
from archpack.findings.finding import Code, Severity

NO_DECLARATION = Code(
    "BAG001",
    Severity.ERROR,
    "No bag declaration",
    "Without bagit.txt a folder is not a bag, and nothing says by which rules to read it.",
    "RFC 8493 2.1.1",
)
BAD_DECLARATION = Code(
    "BAG002",
    Severity.ERROR,
    "Bag declaration not as it must be",
    "Every other tag file is read by what these two lines say, so they must be exact.",
    "RFC 8493 2.1.1",
)
DECLARATION_NOT_PLAIN = Code(
    "BAG003",
    Severity.ERROR,
    "Bag declaration not in plain UTF-8",
    "bagit.txt is read before its encoding is known. It must be UTF-8 and begin with its first letter.",
    "RFC 8493 2.1.1",
)
LOOSE_DECLARATION = Code(
    "BAG004",
    Severity.WARNING,
    "Bag declaration with stray spaces",
    "Readers of earlier versions forgave this. BagIt 1.0 does not, and a strict reader will refuse the bag.",
    "RFC 8493 2.1.1",
)
UNKNOWN_VERSION = Code(
    "BAG005",
    Severity.ERROR,
    "Unknown BagIt version",
    "Nobody can vouch for a bag whose rules are not known.",
    "RFC 8493 2.1.1",
)
UNKNOWN_ENCODING = Code(
    "BAG006",
    Severity.ERROR,
    "Unknown character encoding",
    "The names of the files cannot be read with certainty. An encoding must be one that IANA has registered.",
    "RFC 8493 2.1.1",
)
OTHER_ENCODING = Code(
    "BAG007",
    Severity.WARNING,
    "Encoding other than UTF-8",
    "It is allowed for old bags, but a future version of BagIt may not read it.",
    "RFC 8493 2.3",
)
NO_PAYLOAD_FOLDER = Code(
    "BAG008",
    Severity.ERROR,
    "No data folder",
    "What a bag carries is in its folder data, even when that is empty.",
    "RFC 8493 2.1.2",
)
NO_PAYLOAD_MANIFEST = Code(
    "BAG009",
    Severity.ERROR,
    "No payload manifest",
    "Without a list of digests nobody can tell whether the files are all there and unchanged.",
    "RFC 8493 2.1.3",
)
LINK = Code(
    "BAG010",
    Severity.ERROR,
    "Link in the bag",
    "A link points to another place, which is not in the bag and can change or vanish.",
    "RFC 8493 5.1",
)
NOT_A_FILE = Code(
    "BAG011",
    Severity.ERROR,
    "Not an ordinary file",
    "Pipes, sockets and devices hold nothing that can be kept, and a folder cannot stand for a file.",
    "RFC 8493 2",
)
UNREADABLE = Code(
    "BAG012",
    Severity.ERROR,
    "Cannot be read",
    "What cannot be read cannot be verified.",
    "RFC 8493 3",
)
TOO_LARGE = Code(
    "BAG013",
    Severity.ERROR,
    "Tag file too large",
    "A tag file is a list to be read whole. One of this size is a mistake, or an attack.",
)
UNDECODABLE = Code(
    "BAG014",
    Severity.ERROR,
    "Not in the declared encoding",
    "Names that cannot be read with certainty cannot be compared with the files.",
    "RFC 8493 2.3",
)
UNWANTED_BOM = Code(
    "BAG015",
    Severity.ERROR,
    "Byte order mark where none may be",
    "The three invisible bytes become part of the first digest or label, and readers stumble over them.",
    "RFC 8493 2.3",
)
EMPTY_FOLDER = Code(
    "BAG016",
    Severity.NOTE,
    "Empty folder in the payload",
    "A bag lists files only. An empty folder is proved by nothing and may be lost on the way.",
    "RFC 8493 2.1.3",
)

BAD_LINE = Code(
    "BAG101",
    Severity.ERROR,
    "Manifest line not as it must be",
    "Each line is a digest, spaces and a path. What is written otherwise may not be read as it was meant.",
    "RFC 8493 2.1.3",
)
BAD_DIGEST = Code(
    "BAG102",
    Severity.ERROR,
    "Not a digest",
    "The file can never agree with it, and what it once was can no longer be proved by this line.",
    "RFC 8493 2.1.3",
)
TWO_DIGESTS = Code(
    "BAG103",
    Severity.ERROR,
    "One file with two digests",
    "A file can agree with one of them at most, so the manifest contradicts itself.",
    "RFC 8493 2.1.3",
)
LISTED_TWICE = Code(
    "BAG104",
    Severity.ERROR,
    "File listed twice",
    "Every payload file must be listed exactly once, so that counting the lines counts the files.",
    "RFC 8493 2.1.3",
)
LISTED_TWICE_EARLIER = Code(
    "BAG105",
    Severity.WARNING,
    "File listed twice, in an earlier version",
    "Versions before 1.0 let it pass. A strict reader will refuse the bag.",
    "RFC 8493 2.1.3",
)
OUTSIDE_PAYLOAD = Code(
    "BAG106",
    Severity.ERROR,
    "Payload manifest lists a file outside data",
    "A payload manifest vouches for the payload only, and must never lead a reader to other files.",
    "RFC 8493 2.1.3",
)
MISSING_PAYLOAD = Code(
    "BAG107",
    Severity.ERROR,
    "Payload file missing",
    "It was in the bag when the bag was made, and now it is not.",
    "RFC 8493 3",
)
UNLISTED_PAYLOAD = Code(
    "BAG108",
    Severity.ERROR,
    "Payload file in no manifest",
    "Nothing says where it comes from, and nothing proves that it is unchanged.",
    "RFC 8493 3",
)
NOT_IN_EVERY_MANIFEST = Code(
    "BAG109",
    Severity.ERROR,
    "Payload file not in every manifest",
    "From BagIt 1.0 on each payload manifest must list the whole payload.",
    "RFC 8493 3",
)
LISTED_FOLDER = Code(
    "BAG110",
    Severity.ERROR,
    "Folder listed as a file",
    "A folder has no digest, so a manifest must not list one.",
    "RFC 8493 2.1.3",
)
UNKNOWN_ALGORITHM = Code(
    "BAG111",
    Severity.WARNING,
    "Manifest that cannot be checked",
    "archpack cannot compute this kind of digest. Another manifest covers the same files.",
    "RFC 8493 2.4",
)
UNVERIFIABLE = Code(
    "BAG112",
    Severity.ERROR,
    "Files that nothing can verify",
    "Their only digests are of a kind that archpack cannot compute, so nothing is proved about them.",
    "RFC 8493 2.4",
)
WEAK_ALGORITHM = Code(
    "BAG113",
    Severity.WARNING,
    "Old digests only",
    "MD5 and SHA-1 find damage, but somebody can make another file with the same digest.",
    "RFC 8493 2.4",
)
BAD_MANIFEST_NAME = Code(
    "BAG114",
    Severity.ERROR,
    "Manifest name not as it must be",
    "The name tells the kind of digest: lower-case letters and digits only. Other readers will not find it.",
    "RFC 8493 2.4",
)
MD5SUM_STYLE = Code(
    "BAG115",
    Severity.WARNING,
    "Manifest made by a checksum tool",
    "The star before the name is not BagIt. archpack passes over it; a strict reader will refuse the bag.",
    "RFC 8493 6.1.3",
)

LISTS_PAYLOAD = Code(
    "BAG201",
    Severity.ERROR,
    "Tag manifest lists a payload file",
    "Payload files belong in the payload manifests; here a reader will not look for them.",
    "RFC 8493 2.2.1",
)
LISTS_TAG_MANIFEST = Code(
    "BAG202",
    Severity.ERROR,
    "Tag manifest lists a tag manifest",
    "Two lists that vouch for each other can never both be right.",
    "RFC 8493 2.2.1",
)
OMITS_MANIFEST = Code(
    "BAG203",
    Severity.ERROR,
    "Payload manifest not in the tag manifest",
    "A manifest that nothing vouches for can be changed together with the files.",
    "RFC 8493 2.2.1",
)
MISSING_TAG_FILE = Code(
    "BAG204",
    Severity.ERROR,
    "Tag file missing",
    "It was in the bag when the bag was made, and now it is not.",
    "RFC 8493 3",
)
TAG_MANIFESTS_DIFFER = Code(
    "BAG205",
    Severity.WARNING,
    "Tag file not in every tag manifest",
    "Each tag manifest should list the same files, so that each alone is enough.",
    "RFC 8493 2.2.1",
)
UNLISTED_TAG_FILE = Code(
    "BAG206",
    Severity.WARNING,
    "Tag file in no tag manifest",
    "Nothing proves that it is unchanged, or that it belongs to the bag.",
    "RFC 8493 2.2.1",
)
NO_TAG_MANIFEST = Code(
    "BAG207",
    Severity.NOTE,
    "No tag manifest",
    "Nothing would show if the description of the bag or its manifests were changed.",
    "RFC 8493 2.2.1",
)
ALGORITHMS_DIFFER = Code(
    "BAG208",
    Severity.WARNING,
    "Tag manifest with other digests than the payload",
    "Tag manifests should use the same kinds of digest as the payload manifests.",
    "RFC 8493 2.2.1",
)
OMITS_MANIFEST_EARLIER = Code(
    "BAG209",
    Severity.WARNING,
    "Payload manifest not in the tag manifest, in an earlier version",
    "A manifest that nothing vouches for can be changed together with the files.",
    "RFC 8493 2.2.1",
)

PAYLOAD_CHANGED = Code(
    "BAG601",
    Severity.ERROR,
    "Payload file changed",
    "Its bytes are not those that were packed: it was damaged, edited or replaced.",
    "RFC 8493 3",
)
TAG_FILE_CHANGED = Code(
    "BAG602",
    Severity.ERROR,
    "Tag file changed",
    "Its bytes are not those that were packed: it was damaged, edited or replaced.",
    "RFC 8493 3",
)
CHANGED_MEANWHILE = Code(
    "BAG603",
    Severity.ERROR,
    "File changed while it was read",
    "Somebody or something is writing in the bag, so what was found may no longer be true.",
    "RFC 8493 3",
)

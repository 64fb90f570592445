"""Codes of BagIt: payload manifests (BAG1) and tag manifests (BAG2)."""

from archpack.findings.finding import Code, Severity

BAD_LINE = Code(
    "BAG101",
    Severity.ERROR,
    "Manifest line not as it must be",
    "Each line is a digest, spaces and a path. What is written otherwise may not be read as it was meant.",
    "RFC 8493 2.1.3",
    bad="9f86d081...",
    good="9f86d081...  data/scan/0028.tif",
)
BAD_DIGEST = Code(
    "BAG102",
    Severity.ERROR,
    "Not a digest",
    "The file can never agree with it, and what it once was can no longer be proved by this line.",
    "RFC 8493 2.1.3",
    bad="9f86d08z...  data/scan/0028.tif",
    good="9f86d081...  data/scan/0028.tif",
)
TWO_DIGESTS = Code(
    "BAG103",
    Severity.ERROR,
    "One file with two digests",
    "A file can agree with one of them at most, so the manifest contradicts itself.",
    "RFC 8493 2.1.3",
    bad="9f86d081...  data/scan/0028.tif\n60303ae2...  data/scan/0028.tif",
    good="9f86d081...  data/scan/0028.tif",
)
LISTED_TWICE = Code(
    "BAG104",
    Severity.ERROR,
    "File listed twice",
    "Every payload file must be listed exactly once, so that counting the lines counts the files.",
    "RFC 8493 2.1.3",
    bad="9f86d081...  data/scan/0028.tif\n9f86d081...  data/scan/0028.tif",
    good="9f86d081...  data/scan/0028.tif",
)
LISTED_TWICE_EARLIER = Code(
    "BAG105",
    Severity.WARNING,
    "File listed twice, in an earlier version",
    "Versions before 1.0 let it pass. A strict reader will refuse the bag.",
    "RFC 8493 2.1.3",
    bad="9f86d081...  data/scan/0028.tif\n9f86d081...  data/scan/0028.tif",
    good="9f86d081...  data/scan/0028.tif",
)
OUTSIDE_PAYLOAD = Code(
    "BAG106",
    Severity.ERROR,
    "Payload manifest lists a file outside data",
    "A payload manifest vouches for the payload only, and must never lead a reader to other files.",
    "RFC 8493 2.1.3",
    bad="9f86d081...  bag-info.txt",
    good="9f86d081...  data/scan/0028.tif",
)
MISSING_PAYLOAD = Code(
    "BAG107",
    Severity.ERROR,
    "Payload file missing",
    "It was in the bag when the bag was made, and now it is not.",
    "RFC 8493 3",
    bad="9f86d081...  data/scan/0028.tif\n60303ae2...  data/scan/0029.tif\n# In data/scan: 0028.tif",
    good="9f86d081...  data/scan/0028.tif\n60303ae2...  data/scan/0029.tif\n# In data/scan: 0028.tif, 0029.tif",
)
UNLISTED_PAYLOAD = Code(
    "BAG108",
    Severity.ERROR,
    "Payload file in no manifest",
    "Nothing says where it comes from, and nothing proves that it is unchanged.",
    "RFC 8493 3",
    bad="9f86d081...  data/scan/0028.tif\n# In data/scan: 0028.tif, 0029.tif",
    good="9f86d081...  data/scan/0028.tif\n60303ae2...  data/scan/0029.tif\n# In data/scan: 0028.tif, 0029.tif",
)
NOT_IN_EVERY_MANIFEST = Code(
    "BAG109",
    Severity.ERROR,
    "Payload file not in every manifest",
    "From BagIt 1.0 on each payload manifest must list the whole payload.",
    "RFC 8493 3",
    bad="manifest-sha512.txt   0028.tif, 0029.tif\nmanifest-md5.txt      0028.tif",
    good="manifest-sha512.txt   0028.tif, 0029.tif\nmanifest-md5.txt      0028.tif, 0029.tif",
)
LISTED_FOLDER = Code(
    "BAG110",
    Severity.ERROR,
    "Folder listed as a file",
    "A folder has no digest, so a manifest must not list one.",
    "RFC 8493 2.1.3",
    bad="9f86d081...  data/scan/",
    good="9f86d081...  data/scan/0028.tif",
)
UNKNOWN_ALGORITHM = Code(
    "BAG111",
    Severity.WARNING,
    "Manifest that cannot be checked",
    "archpack cannot compute this kind of digest. Another manifest covers the same files.",
    "RFC 8493 2.4",
    bad="manifest-sha512.txt\nmanifest-tiger.txt",
    good="manifest-sha512.txt",
)
UNVERIFIABLE = Code(
    "BAG112",
    Severity.ERROR,
    "Files that nothing can verify",
    "Their only digests are of a kind that archpack cannot compute, so nothing is proved about them.",
    "RFC 8493 2.4",
    bad="manifest-tiger.txt",
    good="manifest-sha512.txt",
)
WEAK_ALGORITHM = Code(
    "BAG113",
    Severity.WARNING,
    "Old digests only",
    "MD5 and SHA-1 find damage, but somebody can make another file with the same digest.",
    "RFC 8493 2.4",
    bad="manifest-md5.txt",
    good="manifest-sha512.txt",
)
BAD_MANIFEST_NAME = Code(
    "BAG114",
    Severity.ERROR,
    "Manifest name not as it must be",
    "The name tells the kind of digest: lower-case letters and digits only. Other readers will not find it.",
    "RFC 8493 2.4",
    bad="manifest-SHA-512.txt",
    good="manifest-sha512.txt",
)
MD5SUM_STYLE = Code(
    "BAG115",
    Severity.WARNING,
    "Manifest made by a checksum tool",
    "The star before the name is not BagIt. archpack passes over it; a strict reader will refuse the bag.",
    "RFC 8493 6.1.3",
    bad="9f86d081... *data/scan/0028.tif",
    good="9f86d081...  data/scan/0028.tif",
)

LISTS_PAYLOAD = Code(
    "BAG201",
    Severity.ERROR,
    "Tag manifest lists a payload file",
    "Payload files belong in the payload manifests; here a reader will not look for them.",
    "RFC 8493 2.2.1",
    bad="4a44dc15...  bagit.txt\n9f86d081...  data/scan/0028.tif",
    good="4a44dc15...  bagit.txt",
)
LISTS_TAG_MANIFEST = Code(
    "BAG202",
    Severity.ERROR,
    "Tag manifest lists a tag manifest",
    "Two lists that vouch for each other can never both be right.",
    "RFC 8493 2.2.1",
    bad="4a44dc15...  bagit.txt\n7d865e95...  tagmanifest-md5.txt",
    good="4a44dc15...  bagit.txt",
)
OMITS_MANIFEST = Code(
    "BAG203",
    Severity.ERROR,
    "Payload manifest not in the tag manifest",
    "A manifest that nothing vouches for can be changed together with the files.",
    "RFC 8493 2.2.1",
    bad="4a44dc15...  bagit.txt",
    good="4a44dc15...  bagit.txt\n2c26b46b...  manifest-sha512.txt",
)
MISSING_TAG_FILE = Code(
    "BAG204",
    Severity.ERROR,
    "Tag file missing",
    "It was in the bag when the bag was made, and now it is not.",
    "RFC 8493 3",
    bad="2c26b46b...  manifest-sha512.txt\nfcde2b2e...  metadata/record.json\n# In metadata: nothing",
    good="2c26b46b...  manifest-sha512.txt\nfcde2b2e...  metadata/record.json\n# In metadata: record.json",
)
TAG_MANIFESTS_DIFFER = Code(
    "BAG205",
    Severity.WARNING,
    "Tag file not in every tag manifest",
    "Each tag manifest should list the same files, so that each alone is enough.",
    "RFC 8493 2.2.1",
    bad=(
        "tagmanifest-sha512.txt   bagit.txt, bag-info.txt, manifest-sha512.txt\n"
        "tagmanifest-sha256.txt   bagit.txt, manifest-sha512.txt"
    ),
    good=(
        "tagmanifest-sha512.txt   bagit.txt, bag-info.txt, manifest-sha512.txt\n"
        "tagmanifest-sha256.txt   bagit.txt, bag-info.txt, manifest-sha512.txt"
    ),
)
UNLISTED_TAG_FILE = Code(
    "BAG206",
    Severity.WARNING,
    "Tag file in no tag manifest",
    "Nothing proves that it is unchanged, or that it belongs to the bag.",
    "RFC 8493 2.2.1",
    bad="2c26b46b...  manifest-sha512.txt\n# In metadata: record.json",
    good="2c26b46b...  manifest-sha512.txt\nfcde2b2e...  metadata/record.json\n# In metadata: record.json",
)
NO_TAG_MANIFEST = Code(
    "BAG207",
    Severity.NOTE,
    "No tag manifest",
    "Nothing would show if the description of the bag or its manifests were changed.",
    "RFC 8493 2.2.1",
    bad="bagit.txt\nmanifest-sha512.txt",
    good="bagit.txt\nmanifest-sha512.txt\ntagmanifest-sha512.txt",
)
ALGORITHMS_DIFFER = Code(
    "BAG208",
    Severity.WARNING,
    "Tag manifest with other digests than the payload",
    "Tag manifests should use the same kinds of digest as the payload manifests.",
    "RFC 8493 2.2.1",
    bad="manifest-sha512.txt\ntagmanifest-md5.txt",
    good="manifest-sha512.txt\ntagmanifest-sha512.txt",
)
OMITS_MANIFEST_EARLIER = Code(
    "BAG209",
    Severity.WARNING,
    "Payload manifest not in the tag manifest, in an earlier version",
    "A manifest that nothing vouches for can be changed together with the files.",
    "RFC 8493 2.2.1",
    bad="4a44dc15...  bagit.txt",
    good="4a44dc15...  bagit.txt\n2c26b46b...  manifest-sha512.txt",
)

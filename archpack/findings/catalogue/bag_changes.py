"""Codes of BagIt, BAG6: files that changed."""

from archpack.findings.finding import Code, Severity

PAYLOAD_CHANGED = Code(
    "BAG601",
    Severity.ERROR,
    "Payload file changed",
    "Its bytes are not those that were packed: it was damaged, edited or replaced.",
    "RFC 8493 3",
    bad=(
        "9f86d081...  data/scan/0028.tif    in the manifest\n"
        "60303ae2...  data/scan/0028.tif    of the file as it is now"
    ),
    good=(
        "9f86d081...  data/scan/0028.tif    in the manifest\n"
        "9f86d081...  data/scan/0028.tif    of the file as it is now"
    ),
)
TAG_FILE_CHANGED = Code(
    "BAG602",
    Severity.ERROR,
    "Tag file changed",
    "Its bytes are not those that were packed: it was damaged, edited or replaced.",
    "RFC 8493 3",
    bad="4a44dc15...  bag-info.txt    in the tag manifest\n7d865e95...  bag-info.txt    of the file as it is now",
    good="4a44dc15...  bag-info.txt    in the tag manifest\n4a44dc15...  bag-info.txt    of the file as it is now",
)
CHANGED_MEANWHILE = Code(
    "BAG603",
    Severity.ERROR,
    "File changed while it was read",
    "Somebody or something is writing in the bag, so what was found may no longer be true.",
    "RFC 8493 3",
    bad="data/scan/0028.tif   8.2 MB    when reading began\ndata/scan/0028.tif   9.0 MB    when it ended",
    good="data/scan/0028.tif   8.2 MB    when reading began\ndata/scan/0028.tif   8.2 MB    when it ended",
)

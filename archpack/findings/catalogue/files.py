"""Codes of what is in the files of a deposit: whole, what they claim to be, not there twice.

Their examples are listings of files, not pieces of a record.
"""

from archpack.findings.finding import Code, Severity

UNREADABLE = Code(
    "CNT014",
    Severity.ERROR,
    "File cannot be read",
    "What the disk does not give cannot be packed, and a disk that fails once will fail again.",
    bad="scan/0028.tif   the disk reports an error",
    good="scan/0028.tif   40 MB",
)
CUT_OFF = Code(
    "CNT015",
    Severity.ERROR,
    "File is cut off",
    "A copy that stopped half-way shows half a page, or none. The format itself tells that the end is missing.",
    "ITU-T T.81 B.1.1.3 (JPEG), ISO/IEC 15948 11.2.5 (PNG), ISO 32000-1 7.5.5 (PDF), TIFF 6.0 section 2",
    bad="scan/0028.jpg   1.2 MB, without the end FF D9",
    good="scan/0028.jpg   3.4 MB, ends with FF D9",
)
ZEROS = Code(
    "CNT016",
    Severity.ERROR,
    "File holds zeros only",
    "A copy from a failing disk or a full one leaves a file of the right size with nothing in it.",
    bad="scan/0028.tif   40 MB, each byte 0",
    good="scan/0028.tif   40 MB, a TIFF image",
)
SAME_FILE = Code(
    "CNT017",
    Severity.WARNING,
    "The same file twice",
    "Two scans are never alike to the last byte. One page was copied twice, and the one that belongs there is missing.",
    bad="scan/0028.tif   40 MB\nscan/0029.tif   40 MB, the same bytes",
    good="scan/0028.tif   40 MB\nscan/0029.tif   40 MB, other bytes",
)
SAME_TEXT = Code(
    "CNT018",
    Severity.ERROR,
    "Translation is its transcript",
    "A translation that equals another text to the last byte is that text, saved under a second name.",
    bad="transcript/sq.md    Shënime mbi bisedën\ntranslation/en.md   Shënime mbi bisedën",
    good="transcript/sq.md    Shënime mbi bisedën\ntranslation/en.md   Notes on the conversation",
)
WRONG_KIND = Code(
    "CNT019",
    Severity.ERROR,
    "File of another kind",
    "Readers of the package would look for an image and find a text, or the other way about.",
    bad="scan/0028.tif   a web page: <!DOCTYPE html> ... 404 Not Found",
    good="scan/0028.tif   a TIFF image",
)
WRONG_ENDING = Code(
    "CNT020",
    Severity.WARNING,
    "Ending does not fit the file",
    "Programs choose by the ending how to open a file. One with the wrong ending is taken for damaged in later years.",
    bad="scan/0028.tif   a JPEG image",
    good="scan/0028.jpg   a JPEG image",
)
UNFINISHED = Code(
    "CNT021",
    Severity.ERROR,
    "Unfinished download",
    "Programs give such a name to a file until all of it has arrived.",
    bad="scan/0028.tif.part",
    good="scan/0028.tif",
)

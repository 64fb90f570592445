"""Codes of names that make trouble, and of what does not belong into a deposit. The examples list files."""

from archpack.findings.finding import Code, Severity

LONG_PATH = Code(
    "CNT032",
    Severity.WARNING,
    "Path is too long",
    "Windows opens no path of more than 259 characters, those of the folders above the package included.",
    bad="scan/Arkivi Qendror Shteteror, Marredheniet me Partine Komuniste ... (230 characters).tif",
    good="scan/0028.tif",
)
AWKWARD_NAME = Code(
    "CNT033",
    Severity.NOTE,
    "Name that programs stumble over",
    "It can be kept, but people will have trouble to open, to list or to find the file.",
    "RFC 8493 6.1.1",
    bad="scan/-0028.tif",
    good="scan/0028.tif",
)
NO_ENDING = Code(
    "CNT034",
    Severity.NOTE,
    "Name without an ending",
    "Programs choose by the ending how to open a file.",
    bad="scan/0028",
    good="scan/0028.tif",
)
LOCK_FILE = Code(
    "CNT035",
    Severity.WARNING,
    "A text is still open in another program",
    "What is packed is what was saved last, and not what stands on somebody's screen.",
    bad="transcript/sq.docx\ntranscript/~$sq.docx",
    good="transcript/sq.docx",
)
OLDER_COPY = Code(
    "CNT036",
    Severity.WARNING,
    "Perhaps an older copy",
    "Later nobody knows which of the two is the one to use.",
    bad="scan/0028.tif\nscan/0028 (1).tif",
    good="scan/0028.tif",
)
SECRET = Code(
    "CNT037",
    Severity.ERROR,
    "Passwords or keys",
    "Packages are copied, published and kept for ever. Who finds a key in one can use it.",
    bad=".env\nscan/0028.tif\n.ssh/id_rsa",
    good="scan/0028.tif",
)
EMPTY_FOLDER = Code(
    "CNT038",
    Severity.NOTE,
    "Empty folder",
    "A package records files only, so the folder will not be in it. Perhaps its files were forgotten.",
    "RFC 8493 2.1.3",
    bad="scan/0028.tif\nscan/versos/",
    good="scan/0028.tif",
)

"""Codes of archpack's own packages, beyond what BagIt asks of every bag."""

from archpack.findings.finding import Code, Severity

METADATA_MISSING = Code(
    "PKG001",
    Severity.ERROR,
    "Metadata file missing",
    "Every archpack package holds the validated record, the checks and the provenance.",
    bad="metadata/checks.json\nmetadata/provenance.json",
    good="metadata/checks.json\nmetadata/provenance.json\nmetadata/record.json",
)
RECORD_DIFFERS = Code(
    "PKG002",
    Severity.ERROR,
    "The two records differ",
    "The record as written and the record as validated must say the same.",
    bad='data/record.yaml        id: letter-1921\nmetadata/record.json    "id": "letter-1922"',
    good='data/record.yaml        id: letter-1921\nmetadata/record.json    "id": "letter-1921"',
)
NOT_AS_WRITTEN = Code(
    "PKG003",
    Severity.ERROR,
    "Not as archpack wrote it",
    "A tag manifest can be changed so that BagIt still accepts it; archpack writes it in one way only.",
    bad="4a44dc15...  ./bagit.txt",
    good="4a44dc15...  bagit.txt",
)
A_DEPOSIT = Code(
    "PKG004",
    Severity.ERROR,
    "A deposit and no package",
    "A deposit has no digests yet, so nothing can be proved of it.",
    bad="archpack verify letter            # the deposit, with record.yaml at the top",
    good="archpack verify letter-package    # what archpack pack made of it",
)
NOT_LISTED = Code(
    "PKG005",
    Severity.ERROR,
    "File that does not belong to the package",
    "archpack lists every file that it writes; what nobody listed came later, and nobody knows from whom.",
    bad="bag-info.txt\nbagit.txt\nremarks.docx",
    good="bag-info.txt\nbagit.txt",
)
PROVENANCE_DIFFERS = Code(
    "PKG006",
    Severity.ERROR,
    "Provenance and manifest disagree",
    (
        "The digests that archpack saw when it packed stand in the provenance too, so that a file that was "
        "exchanged together with its digest is still noticed."
    ),
    bad=(
        "9f86d081...  data/scan/0028.tif    in metadata/provenance.json\n"
        "60303ae2...  data/scan/0028.tif    in manifest-sha512.txt"
    ),
    good=(
        "9f86d081...  data/scan/0028.tif    in metadata/provenance.json\n"
        "9f86d081...  data/scan/0028.tif    in manifest-sha512.txt"
    ),
)

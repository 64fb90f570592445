"""Codes of BagIt Profiles, PRF0: the profile itself."""

from archpack.findings.finding import Code, Severity

_SPECIFICATION = "BagIt Profiles 1.4.0"

NOT_A_PROFILE = Code(
    "PRF001",
    Severity.ERROR,
    "Not a BagIt Profile",
    "A profile is a JSON block in curly brackets. Nothing can be held against anything else.",
    _SPECIFICATION,
    bad='["Source-Organization", "Contact-Name"]',
    good='{"BagIt-Profile-Info": {}, "Bag-Info": {}}',
)
FIELD_MISSING = Code(
    "PRF002",
    Severity.ERROR,
    "Profile without a field that it must have",
    "Without it nobody can tell which profile this is, or which bags it accepts.",
    _SPECIFICATION,
    bad=(
        '{"BagIt-Profile-Info": {"BagIt-Profile-Identifier": "https://archive.example/scans.json", "Version": "1",\n'
        ' "Source-Organization": "Arkivi Qendror", "External-Description": "Scans"}}'
    ),
    good=(
        '{"BagIt-Profile-Info": {"BagIt-Profile-Identifier": "https://archive.example/scans.json", "Version": "1",\n'
        ' "Source-Organization": "Arkivi Qendror", "External-Description": "Scans"},\n'
        ' "Accept-BagIt-Version": ["1.0"]}'
    ),
)
WRONG_KIND = Code(
    "PRF003",
    Severity.ERROR,
    "Field of a profile with a value of the wrong kind",
    "A list where a text belongs, for example: the field means nothing then, and is passed over.",
    _SPECIFICATION,
    bad='"Manifests-Required": "sha512"',
    good='"Manifests-Required": ["sha512"]',
)
UNKNOWN_FIELD = Code(
    "PRF004",
    Severity.WARNING,
    "Field that BagIt Profiles does not know",
    "It is passed over. If it was misspelt, a rule that was meant is not applied.",
    _SPECIFICATION,
    bad='"Manifest-Required": ["sha512"]',
    good='"Manifests-Required": ["sha512"]',
)
LATER_FIELD = Code(
    "PRF005",
    Severity.WARNING,
    "Field of a later version of BagIt Profiles",
    "A profile is read by the rules of the version that it states. In that version the field has no meaning.",
    _SPECIFICATION,
    bad='"BagIt-Profile-Version": "1.1.0"\n"Manifests-Allowed": ["sha512"]',
    good='"BagIt-Profile-Version": "1.3.0"\n"Manifests-Allowed": ["sha512"]',
)
UNKNOWN_VERSION = Code(
    "PRF006",
    Severity.ERROR,
    "Unknown version of BagIt Profiles",
    "A version that archpack does not know can give other meanings to the fields.",
    _SPECIFICATION,
    bad='"BagIt-Profile-Version": "9.0.0"',
    good='"BagIt-Profile-Version": "1.4.0"',
)
CONTRADICTION = Code(
    "PRF007",
    Severity.ERROR,
    "Profile that contradicts itself",
    "What it requires it does not allow, so no bag can ever meet it.",
    _SPECIFICATION,
    bad='"Manifests-Required": ["sha512"]\n"Manifests-Allowed": ["md5"]',
    good='"Manifests-Required": ["sha512"]\n"Manifests-Allowed": ["sha512", "md5"]',
)
NEEDLESS = Code(
    "PRF008",
    Severity.WARNING,
    "Rule that should not stand in a profile",
    "It is required of every bag anyway, or by another field. Two rules about one thing can come to disagree.",
    _SPECIFICATION,
    bad='"Tag-Files-Required": ["bagit.txt"]',
    good='"Tag-Files-Required": ["metadata/record.json"]',
)
NO_SUCH_PATH = Code(
    "PRF009",
    Severity.ERROR,
    "Path in a profile that no bag can have",
    "Paths are seen from the folder of the bag, and payload files lie in the folder data.",
    _SPECIFICATION,
    bad='"Payload-Files-Required": ["/data/record.yaml"]',
    good='"Payload-Files-Required": ["data/record.yaml"]',
)
NOT_A_WILDCARD = Code(
    "PRF010",
    Severity.WARNING,
    "Sign in a pattern that stands for itself",
    "In the patterns of a profile only the asterisk stands for other characters. Some programs think otherwise.",
    _SPECIFICATION,
    bad='"Payload-Files-Allowed": ["data/scan/00??.tif"]',
    good='"Payload-Files-Allowed": ["data/scan/*.tif"]',
)
TOO_MANY_PATTERNS = Code(
    "PRF011",
    Severity.ERROR,
    "Too many patterns",
    "Each file of a bag is compared with each pattern, and with so many of them that would take hours.",
    bad='"Payload-Files-Allowed": ["data/1*.tif", "data/2*.tif" (and so on, 1,001 patterns)]',
    good='"Payload-Files-Allowed": ["data/*.tif"]',
)
NO_ACCEPTED_SERIALIZATION = Code(
    "PRF012",
    Severity.WARNING,
    "Profile that does not say which archive files it accepts",
    "A profile that lets bags be archive files must name at least one kind of them.",
    _SPECIFICATION,
    bad='"Serialization": "required"',
    good='"Serialization": "required"\n"Accept-Serialization": ["application/zip"]',
)

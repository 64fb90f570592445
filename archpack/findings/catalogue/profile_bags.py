"""Codes of BagIt Profiles, PRF1: a bag that is held against a profile."""

from archpack.findings.finding import Code, Severity

_SPECIFICATION = "BagIt Profiles 1.4.0"

IDENTIFIER_MISSING = Code(
    "PRF101",
    Severity.ERROR,
    "Bag that names no profile",
    "A bag says in bag-info.txt which profile it was made for, as BagIt-Profile-Identifier.",
    _SPECIFICATION,
    bad="Source-Organization: Arkivi Qendror",
    good="BagIt-Profile-Identifier: https://archive.example/scans.json",
)
IDENTIFIER_DIFFERS = Code(
    "PRF102",
    Severity.ERROR,
    "Bag that names another profile",
    "It was made for other rules than those that it is held against.",
    _SPECIFICATION,
    bad="BagIt-Profile-Identifier: https://archive.example/films.json",
    good="BagIt-Profile-Identifier: https://archive.example/scans.json",
)
VERSION_REFUSED = Code(
    "PRF103",
    Severity.ERROR,
    "Version of BagIt that the profile does not accept",
    "Whoever receives the bag cannot be sure to read it. The other rules of the profile are not looked at then.",
    _SPECIFICATION,
    bad="BagIt-Version: 0.97\n# Accept-BagIt-Version: 1.0",
    good="BagIt-Version: 1.0\n# Accept-BagIt-Version: 1.0",
)
SERIALIZATION_REFUSED = Code(
    "PRF104",
    Severity.ERROR,
    "Folder or archive file that the profile does not accept",
    "Whoever receives the bag takes it in another form. The other rules of the profile are not looked at then.",
    _SPECIFICATION,
    bad="letter.tar\n# Accept-Serialization: application/zip",
    good="letter.zip\n# Accept-Serialization: application/zip",
)
LABEL_MISSING = Code(
    "PRF111",
    Severity.ERROR,
    "Label missing that the profile requires",
    "Whoever receives the bag needs this line of bag-info.txt.",
    _SPECIFICATION,
    bad="Source-Organization: Arkivi Qendror\n# Required: Source-Organization, Contact-Name",
    good=(
        "Source-Organization: Arkivi Qendror\nContact-Name: Ada Inkwell\n# Required: Source-Organization, Contact-Name"
    ),
)
VALUE_REFUSED = Code(
    "PRF112",
    Severity.ERROR,
    "Value that the profile does not accept",
    "Whoever receives the bag sorts or routes it by this line of bag-info.txt, and knows only certain values.",
    _SPECIFICATION,
    bad="Collection: letter\n# Accepted: letters, diaries",
    good="Collection: letters\n# Accepted: letters, diaries",
)
LABEL_REPEATED = Code(
    "PRF113",
    Severity.ERROR,
    "Label given more than once, against the profile",
    "Whoever receives the bag expects one value, and cannot tell which one holds.",
    _SPECIFICATION,
    bad="Contact-Name: Ada Inkwell\nContact-Name: Tom Blotter",
    good="Contact-Name: Ada Inkwell",
)
MANIFEST_MISSING = Code(
    "PRF121",
    Severity.ERROR,
    "Payload manifest missing that the profile requires",
    "Whoever receives the bag checks it with this kind of digest.",
    _SPECIFICATION,
    bad="manifest-sha256.txt\n# Manifests-Required: sha512",
    good="manifest-sha512.txt\n# Manifests-Required: sha512",
)
MANIFEST_REFUSED = Code(
    "PRF122",
    Severity.ERROR,
    "Payload manifest that the profile does not allow",
    "Whoever receives the bag may be unable to check this kind of digest.",
    _SPECIFICATION,
    bad="manifest-md5.txt\n# Manifests-Allowed: sha512",
    good="manifest-sha512.txt\n# Manifests-Allowed: sha512",
)
TAG_MANIFEST_MISSING = Code(
    "PRF123",
    Severity.ERROR,
    "Tag manifest missing that the profile requires",
    "Whoever receives the bag checks its description with this kind of digest.",
    _SPECIFICATION,
    bad="tagmanifest-sha256.txt\n# Tag-Manifests-Required: sha512",
    good="tagmanifest-sha512.txt\n# Tag-Manifests-Required: sha512",
)
TAG_MANIFEST_REFUSED = Code(
    "PRF124",
    Severity.ERROR,
    "Tag manifest that the profile does not allow",
    "Whoever receives the bag may be unable to check this kind of digest.",
    _SPECIFICATION,
    bad="tagmanifest-md5.txt\n# Tag-Manifests-Allowed: sha512",
    good="tagmanifest-sha512.txt\n# Tag-Manifests-Allowed: sha512",
)
FETCH_REFUSED = Code(
    "PRF131",
    Severity.ERROR,
    "A fetch.txt that the profile does not allow",
    "Whoever receives the bag wants all files in it, and fetches nothing.",
    _SPECIFICATION,
    bad="bagit.txt, fetch.txt, manifest-sha512.txt\n# Allow-Fetch.txt: false",
    good="bagit.txt, manifest-sha512.txt\n# Allow-Fetch.txt: false",
)
FETCH_MISSING = Code(
    "PRF132",
    Severity.ERROR,
    "No fetch.txt, which the profile requires",
    "Whoever receives the bag gets the files from their addresses.",
    _SPECIFICATION,
    bad="bagit.txt, manifest-sha512.txt\n# Fetch.txt-Required: true",
    good="bagit.txt, fetch.txt, manifest-sha512.txt\n# Fetch.txt-Required: true",
)
DATA_NOT_EMPTY = Code(
    "PRF133",
    Severity.ERROR,
    "Payload that the profile wants empty",
    "The folder data may hold nothing, or one file without any bytes.",
    _SPECIFICATION,
    bad="data/0028.tif   8.2 MB\n# Data-Empty: true",
    good="data/empty.txt   0 bytes\n# Data-Empty: true",
)
TAG_FILE_MISSING = Code(
    "PRF141",
    Severity.ERROR,
    "Tag file missing that the profile requires",
    "Whoever receives the bag reads this file.",
    _SPECIFICATION,
    bad="bag-info.txt\n# Tag-Files-Required: metadata/record.json",
    good="bag-info.txt, metadata/record.json\n# Tag-Files-Required: metadata/record.json",
)
TAG_FILE_REFUSED = Code(
    "PRF142",
    Severity.ERROR,
    "Tag file that the profile does not allow",
    "Whoever receives the bag does not expect it, and may refuse the whole bag.",
    _SPECIFICATION,
    bad="metadata/record.json, remarks.docx\n# Tag-Files-Allowed: metadata/*",
    good="metadata/record.json\n# Tag-Files-Allowed: metadata/*",
)
PAYLOAD_FILE_MISSING = Code(
    "PRF143",
    Severity.ERROR,
    "Payload missing that the profile requires",
    "Whoever receives the bag needs this file, or something in this folder.",
    _SPECIFICATION,
    bad="data/scan/0028.tif\n# Payload-Files-Required: data/record.yaml",
    good="data/record.yaml, data/scan/0028.tif\n# Payload-Files-Required: data/record.yaml",
)
PAYLOAD_FILE_REFUSED = Code(
    "PRF144",
    Severity.ERROR,
    "Payload file that the profile does not allow",
    "Whoever receives the bag does not expect it, and may refuse the whole bag.",
    _SPECIFICATION,
    bad="data/scan/0028.psd\n# Payload-Files-Allowed: data/scan/*.tif",
    good="data/scan/0028.tif\n# Payload-Files-Allowed: data/scan/*.tif",
)

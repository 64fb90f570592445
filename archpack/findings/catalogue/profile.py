"""Codes of BagIt Profiles: PRF0 is the profile itself, PRF1 a bag that is held against it."""

from archpack.findings.finding import Code, Severity

_SPECIFICATION = "BagIt Profiles 1.4.0"

NOT_A_PROFILE = Code(
    "PRF001",
    Severity.ERROR,
    "Not a BagIt Profile",
    "A profile is a JSON block in curly brackets. Nothing can be held against anything else.",
    _SPECIFICATION,
)
FIELD_MISSING = Code(
    "PRF002",
    Severity.ERROR,
    "Profile without a field that it must have",
    "Without it nobody can tell which profile this is, or which bags it accepts.",
    _SPECIFICATION,
)
WRONG_KIND = Code(
    "PRF003",
    Severity.ERROR,
    "Field of a profile with a value of the wrong kind",
    "A list where a text belongs, for example: the field means nothing then, and is passed over.",
    _SPECIFICATION,
)
UNKNOWN_FIELD = Code(
    "PRF004",
    Severity.WARNING,
    "Field that BagIt Profiles does not know",
    "It is passed over. If it was misspelt, a rule that was meant is not applied.",
    _SPECIFICATION,
)
LATER_FIELD = Code(
    "PRF005",
    Severity.WARNING,
    "Field of a later version of BagIt Profiles",
    "A profile is read by the rules of the version that it states. In that version the field has no meaning.",
    _SPECIFICATION,
)
UNKNOWN_VERSION = Code(
    "PRF006",
    Severity.ERROR,
    "Unknown version of BagIt Profiles",
    "A version that archpack does not know can give other meanings to the fields.",
    _SPECIFICATION,
)
CONTRADICTION = Code(
    "PRF007",
    Severity.ERROR,
    "Profile that contradicts itself",
    "What it requires it does not allow, so no bag can ever meet it.",
    _SPECIFICATION,
)
NEEDLESS = Code(
    "PRF008",
    Severity.WARNING,
    "Rule that should not stand in a profile",
    "It is required of every bag anyway, or by another field. Two rules about one thing can come to disagree.",
    _SPECIFICATION,
)
NO_SUCH_PATH = Code(
    "PRF009",
    Severity.ERROR,
    "Path in a profile that no bag can have",
    "Paths are seen from the folder of the bag, and payload files lie in the folder data.",
    _SPECIFICATION,
)
NOT_A_WILDCARD = Code(
    "PRF010",
    Severity.WARNING,
    "Sign in a pattern that stands for itself",
    "In the patterns of a profile only the asterisk stands for other characters. Some programs think otherwise.",
    _SPECIFICATION,
)
TOO_MANY_PATTERNS = Code(
    "PRF011",
    Severity.ERROR,
    "Too many patterns",
    "Each file of a bag is compared with each pattern, and with so many of them that would take hours.",
)
NO_ACCEPTED_SERIALIZATION = Code(
    "PRF012",
    Severity.WARNING,
    "Profile that does not say which archive files it accepts",
    "A profile that lets bags be archive files must name at least one kind of them.",
    _SPECIFICATION,
)

IDENTIFIER_MISSING = Code(
    "PRF101",
    Severity.ERROR,
    "Bag that names no profile",
    "A bag says in bag-info.txt which profile it was made for, as BagIt-Profile-Identifier.",
    _SPECIFICATION,
)
IDENTIFIER_DIFFERS = Code(
    "PRF102",
    Severity.ERROR,
    "Bag that names another profile",
    "It was made for other rules than those that it is held against.",
    _SPECIFICATION,
)
VERSION_REFUSED = Code(
    "PRF103",
    Severity.ERROR,
    "Version of BagIt that the profile does not accept",
    "Whoever receives the bag cannot be sure to read it. The other rules of the profile are not looked at then.",
    _SPECIFICATION,
)
SERIALIZATION_REFUSED = Code(
    "PRF104",
    Severity.ERROR,
    "Folder or archive file that the profile does not accept",
    "Whoever receives the bag takes it in another form. The other rules of the profile are not looked at then.",
    _SPECIFICATION,
)
LABEL_MISSING = Code(
    "PRF111",
    Severity.ERROR,
    "Label missing that the profile requires",
    "Whoever receives the bag needs this line of bag-info.txt.",
    _SPECIFICATION,
)
VALUE_REFUSED = Code(
    "PRF112",
    Severity.ERROR,
    "Value that the profile does not accept",
    "Whoever receives the bag sorts or routes it by this line of bag-info.txt, and knows only certain values.",
    _SPECIFICATION,
)
LABEL_REPEATED = Code(
    "PRF113",
    Severity.ERROR,
    "Label given more than once, against the profile",
    "Whoever receives the bag expects one value, and cannot tell which one holds.",
    _SPECIFICATION,
)
MANIFEST_MISSING = Code(
    "PRF121",
    Severity.ERROR,
    "Payload manifest missing that the profile requires",
    "Whoever receives the bag checks it with this kind of digest.",
    _SPECIFICATION,
)
MANIFEST_REFUSED = Code(
    "PRF122",
    Severity.ERROR,
    "Payload manifest that the profile does not allow",
    "Whoever receives the bag may be unable to check this kind of digest.",
    _SPECIFICATION,
)
TAG_MANIFEST_MISSING = Code(
    "PRF123",
    Severity.ERROR,
    "Tag manifest missing that the profile requires",
    "Whoever receives the bag checks its description with this kind of digest.",
    _SPECIFICATION,
)
TAG_MANIFEST_REFUSED = Code(
    "PRF124",
    Severity.ERROR,
    "Tag manifest that the profile does not allow",
    "Whoever receives the bag may be unable to check this kind of digest.",
    _SPECIFICATION,
)
FETCH_REFUSED = Code(
    "PRF131",
    Severity.ERROR,
    "A fetch.txt that the profile does not allow",
    "Whoever receives the bag wants all files in it, and fetches nothing.",
    _SPECIFICATION,
)
FETCH_MISSING = Code(
    "PRF132",
    Severity.ERROR,
    "No fetch.txt, which the profile requires",
    "Whoever receives the bag gets the files from their addresses.",
    _SPECIFICATION,
)
DATA_NOT_EMPTY = Code(
    "PRF133",
    Severity.ERROR,
    "Payload that the profile wants empty",
    "The folder data may hold nothing, or one file without any bytes.",
    _SPECIFICATION,
)
TAG_FILE_MISSING = Code(
    "PRF141",
    Severity.ERROR,
    "Tag file missing that the profile requires",
    "Whoever receives the bag reads this file.",
    _SPECIFICATION,
)
TAG_FILE_REFUSED = Code(
    "PRF142",
    Severity.ERROR,
    "Tag file that the profile does not allow",
    "Whoever receives the bag does not expect it, and may refuse the whole bag.",
    _SPECIFICATION,
)
PAYLOAD_FILE_MISSING = Code(
    "PRF143",
    Severity.ERROR,
    "Payload missing that the profile requires",
    "Whoever receives the bag needs this file, or something in this folder.",
    _SPECIFICATION,
)
PAYLOAD_FILE_REFUSED = Code(
    "PRF144",
    Severity.ERROR,
    "Payload file that the profile does not allow",
    "Whoever receives the bag does not expect it, and may refuse the whole bag.",
    _SPECIFICATION,
)

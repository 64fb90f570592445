"""Codes of settings (SET0), and of findings that a record accepts with a reason (SET1)."""

from archpack.findings.finding import Code, Severity

UNKNOWN_SETTING = Code(
    "SET001",
    Severity.ERROR,
    "Unknown setting",
    "A misspelt setting would otherwise do nothing, and nobody would notice.",
    bad='ignroe = ["CIT003"]',
    good='ignore = ["CIT003"]',
)
WRONG_SETTING = Code(
    "SET002",
    Severity.ERROR,
    "Setting of the wrong kind",
    "A setting that cannot be understood would otherwise be passed over in silence.",
    bad='ignore = "CIT003"',
    good='ignore = ["CIT003"]',
)
NO_SUCH_RULE = Code(
    "SET003",
    Severity.ERROR,
    "Settings name no such rule",
    "Nothing is chosen by a code that does not exist.",
    bad='ignore = ["CTI003"]',
    good='ignore = ["CIT003"]',
)
ALWAYS_APPLIES = Code(
    "SET004",
    Severity.ERROR,
    "Settings leave out what always applies",
    "Some findings mean that the package itself would be wrong. No settings can change that.",
    bad='ignore = ["CNT009"]',
    good='ignore = ["CNT012"]',
)
NOT_TOML = Code(
    "SET005",
    Severity.ERROR,
    "Settings cannot be read",
    "The file breaks the rules of TOML, so nothing of it can be used.",
    "TOML 1.0",
    bad='ignore = ["CIT003"',
    good='ignore = ["CIT003"]',
)
EXTENDS_ITSELF = Code(
    "SET006",
    Severity.ERROR,
    "Settings that extend each other in a circle",
    "Nobody can tell which of them begins.",
    bad='extend = "archpack.toml"',
    good='extend = "../archpack.toml"',
)
ACCEPTED_UNKNOWN = Code(
    "SET101",
    Severity.ERROR,
    "Accepted finding does not exist",
    "A reason is kept for ever. It must be clear which finding it was given for.",
    bad='accepted: [{code: CTN004, reason: "Leaf 31 is missing in the archive"}]',
    good='accepted: [{code: CNT004, reason: "Leaf 31 is missing in the archive"}]',
)
NEVER_ACCEPTED = Code(
    "SET102",
    Severity.ERROR,
    "Finding that no reason can excuse",
    "Some findings mean that the package itself would be wrong, whatever the reason.",
    bad='accepted: [{code: CNT009, reason: "The scans are on another disk"}]',
    good='accepted: [{code: CNT004, reason: "Leaf 31 is missing in the archive"}]',
)
ACCEPTED_NOTHING = Code(
    "SET103",
    Severity.WARNING,
    "Accepted finding is not there",
    "What was accepted has been mended since, or is said of another content. A reason without its finding misleads.",
    bad='accepted: [{code: CNT012, reason: "Windows is not used here"}]',
    good="languages: [en]",
)

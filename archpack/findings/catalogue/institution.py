"""Codes of an institution's profile: a record held against one (INS0), and the profile itself (INS1)."""

from archpack.findings.finding import Code, Severity

REQUIRED = Code(
    "INS001",
    Severity.ERROR,
    "Field that the institution requires is missing",
    "The institution that receives the deposit cannot use a record without it.",
    bad="fields: [{field: summary.en, required: true}]",
    good="fields: [{field: titles, required: true}]",
)
VALUE = Code(
    "INS002",
    Severity.ERROR,
    "Value that the institution does not allow",
    "The institution uses a list of its own here, so that everybody means the same by a word.",
    bad='fields: [{field: "titles[].text", values: [Letter, Report]}]',
    good='fields: [{field: "titles[].text", values: [t]}]',
)
PATTERN = Code(
    "INS003",
    Severity.ERROR,
    "Value that is not written as the institution asks",
    "Its catalogue finds the document by values that are all written alike.",
    bad='fields: [{field: id, pattern: "wcda-*"}]',
    good='fields: [{field: id, pattern: "*"}]',
)
COUNT = Code(
    "INS004",
    Severity.ERROR,
    "Too few or too many for the institution",
    "Its catalogue has a place for a certain number of them.",
    bad="fields: [{field: titles, min: 2}]",
    good="fields: [{field: titles, min: 1, max: 3}]",
)
SCHEMA = Code(
    "INS005",
    Severity.ERROR,
    "Record does not fit the institution's own schema",
    "The institution's programs read records by this schema.",
    bad="json_schema: {required: [summary]}",
    good="json_schema: {required: [titles]}",
)
FORMAT = Code(
    "INS006",
    Severity.ERROR,
    "File format that the institution does not accept",
    "It promises to keep certain formats readable, and no others.",
    bad="files: [{kind: scan, formats: [image/jpeg]}]",
    good="files: [{kind: scan, formats: [image/tiff]}]",
)
UNKNOWN_FIELD = Code(
    "INS101",
    Severity.ERROR,
    "Unknown field of a profile",
    "A misspelt field would otherwise ask nothing of anybody.",
    bad='titel: "National archive"',
    good='title: "National archive"',
)
MISSING_FIELD = Code(
    "INS102",
    Severity.ERROR,
    "Profile lacks a field",
    "A package names the profile that it was checked against, by its name and version.",
    bad="name: national-archive",
    good='name: national-archive\nversion: "1"',
)
WRONG_VALUE = Code(
    "INS103",
    Severity.ERROR,
    "Profile says something that cannot be understood",
    "What cannot be understood cannot be asked of a depositor.",
    bad="fields: [{field: summary, required: perhaps}]",
    good="fields: [{field: summary, required: true}]",
)
NO_SUCH_FIELD = Code(
    "INS104",
    Severity.ERROR,
    "Profile asks for a field that no record has",
    "No depositor could ever fill it in.",
    bad="fields: [{field: original.repositry.country}]",
    good="fields: [{field: original.repository.country}]",
)
NOT_A_SCHEMA = Code(
    "INS105",
    Severity.ERROR,
    "Own schema is no JSON Schema",
    "It could judge nothing, or something else than it was written for.",
    "JSON Schema 2020-12",
    bad="json_schema: {required: titles}",
    good="json_schema: {required: [titles]}",
)
UNKNOWN_KEYWORD = Code(
    "INS106",
    Severity.ERROR,
    "Own schema has a keyword that does nothing here",
    "JSON Schema passes over words that it does not know, and so over a misspelt one.",
    "JSON Schema 2020-12 Core, 6.5",
    bad="json_schema: {requierd: [titles]}",
    good="json_schema: {required: [titles]}",
)
REFERENCE = Code(
    "INS107",
    Severity.ERROR,
    "Own schema refers to something that it does not hold",
    "What lies elsewhere can change or vanish, and is never fetched.",
    bad='json_schema: {$ref: "https://example.org/schema.json"}',
    good='json_schema: {$ref: "#/$defs/record", $defs: {record: {required: [titles]}}}',
)
RULE = Code(
    "INS108",
    Severity.ERROR,
    "Profile chooses a rule that does not exist or always applies",
    "A profile can ask for more. It cannot make a wrong package right.",
    bad="rules: {ignore: [CNT009]}",
    good="rules: {ignore: [CIT003]}",
)
LABEL = Code(
    "INS109",
    Severity.ERROR,
    "Profile asks for a line that bag-info.txt cannot have",
    "Some lines are written by archpack itself, and a label is a single word.",
    "RFC 8493 2.2.2",
    bad='bag_info: [{label: Payload-Oxum, value: "1.1"}]',
    good="bag_info: [{label: Source-Organization, value: National Archive}]",
)
CONTRADICTION = Code(
    "INS110",
    Severity.ERROR,
    "Profile contradicts itself",
    "Nothing that a depositor writes could meet it.",
    bad="fields: [{field: titles, min: 3, max: 1}]",
    good="fields: [{field: titles, min: 1, max: 3}]",
)
BAD_EXAMPLE = Code(
    "INS111",
    Severity.WARNING,
    "Example of the guide does not pass",
    "Depositors copy the example record of the guide, and would get a finding for it.",
    bad="json_schema: {required: [notes]}",
    good="fields: [{field: summary.en, required: true, example: Two sisters plan a journey}]",
)

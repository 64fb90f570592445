"""Codes of reading a file: size, encoding, YAML and JSON. The record is not understood yet."""

from archpack.findings.finding import Code, Severity

TOO_LARGE = Code(
    "FIL001",
    Severity.ERROR,
    "File too large",
    ("A record or a profile is a few pages of text. A file of many megabytes is something else, or meant to do harm."),
    bad="record.yaml   38.2 MB",
    good="record.yaml    4.1 kB",
)
NOT_UTF8 = Code(
    "FIL002",
    Severity.ERROR,
    "Not UTF-8 text",
    "Letters with accents would be read wrongly, or differently on every computer.",
    "RFC 3629; YAML 1.2.2 5.2",
    bad="53 68 74 65 74 eb 72 6f 72       Shtetëror as Windows-1252 stores it",
    good="53 68 74 65 74 c3 ab 72 6f 72    Shtetëror in UTF-8",
)
NOT_WELL_FORMED = Code(
    "FIL003",
    Severity.ERROR,
    "Not well-formed",
    "The file breaks the rules of YAML or JSON at this place, so what follows cannot be read.",
    "YAML 1.2.2; RFC 8259",
    bad="titles:\n  - text: Letter: the first of three",
    good='titles:\n  - text: "Letter: the first of three"',
)
DUPLICATE_KEY = Code(
    "FIL004",
    Severity.ERROR,
    "Field given twice",
    "Other programs keep one of the two values and drop the other without a word.",
    "YAML 1.2.2 3.2.1.1; RFC 8259 4",
    bad="languages: [sq]\nlanguages: [en]",
    good="languages: [sq, en]",
)
ALIAS = Code(
    "FIL005",
    Severity.ERROR,
    "Anchor or alias",
    "YAML's & and * make one value stand for many; a small file can so become a huge one.",
    "YAML 1.2.2 3.2.2.2",
    bad="original: &aqsh {repository: {name: Arkivi Qendror}}\ncopies: [*aqsh]",
    good="original: {repository: {name: Arkivi Qendror}}\ncopies: [{repository: {name: Arkivi Qendror}}]",
)
TAG = Code(
    "FIL006",
    Severity.ERROR,
    "YAML tag",
    "YAML's ! asks a program to build something other than text; a record holds text only.",
    "YAML 1.2.2 3.2.1.2",
    bad="id: !!str 1921-letter",
    good="id: 1921-letter",
)
TOO_DEEP = Code(
    "FIL007",
    Severity.ERROR,
    "Nested too deeply",
    "No record and no profile needs so many levels. Such a file is damaged, or made to exhaust whoever reads it.",
    bad="notes: [[[[[[[[[[[[[[[[   (and so on, 65 brackets deep)",
    good="notes: [{kind: editor, text: The last leaf is torn.}]",
)
TOO_MANY = Code(
    "FIL008",
    Severity.ERROR,
    "Too many values",
    (
        "No record and no profile needs so many values. Such a file is something else, or made to exhaust "
        "whoever reads it."
    ),
    bad="languages: [sq, sq, sq, sq, sq, sq   (and so on, 200,001 times)",
    good="languages: [sq]",
)
SEVERAL_DOCUMENTS = Code(
    "FIL009",
    Severity.ERROR,
    "More than one document",
    "A record file describes one document; what stands behind a second --- would be ignored.",
    "YAML 1.2.2 9.2",
    bad="id: letter-1\n---\nid: letter-2",
    good="id: letter-1",
)
EMPTY = Code(
    "FIL010",
    Severity.ERROR,
    "Empty file",
    "The record is what explains the files. Without it nobody will know what they are.",
    bad="# To be filled in.",
    good="archpack: 1\nid: letter-1921\ntitles: [{text: Letter to a friend}]",
)
KEY_NOT_TEXT = Code(
    "FIL011",
    Severity.ERROR,
    "Field name is not a word",
    "A field name is a single word such as titles; here a list or a block stands in its place.",
    bad="[titles]: Letter to a friend",
    good="titles: [{text: Letter to a friend}]",
)
BROKEN_CHARACTER = Code(
    "FIL012",
    Severity.ERROR,
    "Broken character",
    "Half of a two-part character stands alone; it cannot be written to any file.",
    "RFC 8259 8.2",
    bad='{"id": "letter-\\ud83d"}',
    good='{"id": "letter-1"}',
)
PICTURE = Code(
    "FIL013",
    Severity.ERROR,
    "Picture not understood",
    "A picture shows how a step of a locator looks that has no label; one that cannot be read finds nothing.",
    bad="unlabelled: [{like: '[X', level: file}]",
    good="unlabelled: [{like: X/9-9, level: file}]",
)
REMARK_IN_TEXT = Code(
    "FIL014",
    Severity.WARNING,
    "Text behind # is not read",
    "In YAML a # behind a space begins a remark; a shelfmark such as `Box #12` would lose its number.",
    bad="original:\n  repository: {name: Archive}\n  extent: Box #12\n",
    good='original:\n  repository: {name: Archive}\n  extent: "Box #12"\n',
)
WORD_FOR_NOTHING = Code(
    "FIL015",
    Severity.WARNING,
    "Word that other programs read as nothing",
    "archpack keeps every word as it is written; a program that takes this one for no value sees another record.",
    bad="original:\n  repository: {name: Archive}\n  extent: null\n",
    good="original:\n  repository: {name: Archive}\n",
)

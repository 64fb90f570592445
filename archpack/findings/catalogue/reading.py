"""Codes of reading a file: size, encoding, YAML and JSON. The record is not understood yet."""

from archpack.findings.finding import Code, Severity

TOO_LARGE = Code(
    "FIL001",
    Severity.ERROR,
    "File too large",
    "A record or a profile is a few pages of text. A file of many megabytes is something else, or meant to do harm.",
)
NOT_UTF8 = Code(
    "FIL002",
    Severity.ERROR,
    "Not UTF-8 text",
    "Letters with accents would be read wrongly, or differently on every computer.",
)
NOT_WELL_FORMED = Code(
    "FIL003",
    Severity.ERROR,
    "Not well-formed",
    "The file breaks the rules of YAML or JSON at this place, so what follows cannot be read.",
)
DUPLICATE_KEY = Code(
    "FIL004",
    Severity.ERROR,
    "Field given twice",
    "Other programs keep one of the two values and drop the other without a word.",
)
ALIAS = Code(
    "FIL005",
    Severity.ERROR,
    "Anchor or alias",
    "YAML's & and * make one value stand for many; a small file can so become a huge one.",
)
TAG = Code(
    "FIL006",
    Severity.ERROR,
    "YAML tag",
    "YAML's ! asks a program to build something other than text; a record holds text only.",
)
TOO_DEEP = Code("FIL007", Severity.ERROR, "Nested too deeply", "No record and no profile needs so many levels.")
TOO_MANY = Code("FIL008", Severity.ERROR, "Too many values", "No record and no profile needs so many values.")
SEVERAL_DOCUMENTS = Code(
    "FIL009",
    Severity.ERROR,
    "More than one document",
    "A record file describes one document; what stands behind a second --- would be ignored.",
)
EMPTY = Code("FIL010", Severity.ERROR, "Empty file", "There is nothing to read.")
KEY_NOT_TEXT = Code(
    "FIL011",
    Severity.ERROR,
    "Field name is not a word",
    "A field name is a single word such as titles; here a list or a block stands in its place.",
)
BROKEN_CHARACTER = Code(
    "FIL012",
    Severity.ERROR,
    "Broken character",
    "Half of a two-part character stands alone; it cannot be written to any file.",
)
PICTURE = Code(
    "FIL013",
    Severity.ERROR,
    "Picture not understood",
    "A picture shows how a step of a locator looks that has no label; one that cannot be read finds nothing.",
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

"""Codes of the texts in a record: letters that were damaged on their way, and entries that say nothing."""

from archpack.findings.finding import Code, Severity

BLANKS_AROUND = Code(
    "REC012",
    Severity.WARNING,
    "Blanks around a text",
    "Nobody sees them, but a search for the exact text no longer finds it.",
    bad='contributors:\n  - {name: "Elidor Mëhilli ", roles: [translator]}',
    good="contributors:\n  - {name: Elidor Mëhilli, roles: [translator]}",
)
MOJIBAKE = Code(
    "REC013",
    Severity.WARNING,
    "Letters read in the wrong encoding",
    "Some program took the bytes of one alphabet for another; what it made of them is nobody's spelling.",
    "Unicode 3.10, UTF-8",
    bad="contributors:\n  - {name: Elidor MÃ«hilli, roles: [editor]}",
    good="contributors:\n  - {name: Elidor Mëhilli, roles: [editor]}",
)
LOST_LETTERS = Code(
    "REC014",
    Severity.WARNING,
    "Lost letters",
    "The sign stands where a program could not read a letter. Only the source can tell which one it was.",
    "Unicode 23.8, U+FFFD",
    bad="contributors:\n  - {name: Elidor M�hilli, roles: [editor]}",
    good="contributors:\n  - {name: Elidor Mëhilli, roles: [editor]}",
)
INVISIBLE = Code(
    "REC015",
    Severity.WARNING,
    "Invisible characters in a text",
    "They come along when a text is copied from a web page, and a search no longer finds the word.",
    "Unicode 23.2",
    bad='contributors:\n  - {name: "Elidor Mëhil\\u00adli", roles: [editor]}',
    good="contributors:\n  - {name: Elidor Mëhilli, roles: [editor]}",
)
DECOMPOSED = Code(
    "REC016",
    Severity.NOTE,
    "Accents stored apart from their letters",
    "It looks the same, but many catalogues do not find one spelling by the other.",
    "Unicode Standard Annex 15, NFC",
    bad='contributors:\n  - {name: "Elidor Me\\u0308hilli", roles: [editor]}',
    good="contributors:\n  - {name: Elidor Mëhilli, roles: [editor]}",
)
MARKUP = Code(
    "REC017",
    Severity.WARNING,
    "Signs of a web page in a text",
    "A reader sees the signs and not what they stand for, and a search does not find the word.",
    bad="contributors:\n  - {name: Simon &amp; Sons, roles: [editor]}",
    good="contributors:\n  - {name: Simon & Sons, roles: [editor]}",
)
MIXED_ALPHABETS = Code(
    "REC018",
    Severity.WARNING,
    "Latin and Cyrillic letters in one word",
    "A Latin letter in a Russian word looks right, but nobody who searches for the word finds it.",
    "Unicode Technical Standard 39",
    bad='contributors:\n  - {name: "П\\u0065тров", roles: [author]}',  # noqa: RUF001
    good="contributors:\n  - {name: Петров, roles: [author]}",
)
FILLER = Code(
    "REC019",
    Severity.WARNING,
    "A word in place of a value",
    "A field that is left out says that nothing is known; a stopgap is taken for the value by every catalogue.",
    "ISAD(G) I.4",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror, place: N/A}",
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror}",
)
ENTRY_TWICE = Code(
    "REC020",
    Severity.WARNING,
    "The same entry twice",
    "Whatever is counted or shown from the list comes out wrong.",
    bad="languages: [sq, sq]",
    good="languages: [sq]",
)

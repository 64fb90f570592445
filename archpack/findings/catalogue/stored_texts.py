"""Codes of how transcripts and translations are stored. Their examples are pieces of the text."""

from archpack.findings.finding import Code, Severity

NOT_UTF_8 = Code(
    "CNT026",
    Severity.ERROR,
    "Text is not in UTF-8",
    "Nothing in such a file says which letters its bytes mean. In a few years nobody knows.",
    "RFC 3629",
    bad="Mëhilli, saved as Windows-1252: 4D EB 68 69 6C 6C 69",
    good="Mëhilli, saved as UTF-8: 4D C3 AB 68 69 6C 6C 69",
)
BYTE_ORDER_MARK = Code(
    "CNT027",
    Severity.NOTE,
    "Text begins with a byte-order mark",
    "UTF-8 needs none. Some programs show it as signs before the first word, others miss the first heading.",
    "RFC 3629 6",
    bad="EF BB BF 23 20 53 68 ...",
    good="23 20 53 68 ...",
)
CONTROL_CHARACTER = Code(
    "CNT028",
    Severity.ERROR,
    "Text holds a control character",
    "No text has such characters. They are traces of a damaged file or of a program's own format.",
    bad="Comrade \\x00Hysni Kapo",
    good="Comrade Hysni Kapo",
)
BLANK_TEXT = Code(
    "CNT029",
    Severity.ERROR,
    "Text without a word",
    "A file of blanks and line breaks looks like a text in every listing, and nobody notices that it is missing.",
    bad="(three empty lines)",
    good="Notes from a conversation",
)
LETTERS_LOST = Code(
    "CNT030",
    Severity.WARNING,
    "Letters were lost",
    "A program wrote this sign in place of a letter that it could not read. What stood there is in the original only.",
    "The Unicode Standard 5.22",
    bad="Hysni Kapo and Elidor M\N{REPLACEMENT CHARACTER}hilli",
    good="Hysni Kapo and Elidor Mëhilli",
)
LETTERS_GARBLED = Code(
    "CNT031",
    Severity.WARNING,
    "Letters were read in a wrong encoding",
    "The text was once opened as Windows-1252 and saved again. Names can then not be found.",
    bad="MÃ«hilli, ShtetÃ«ror, MarrÃ«dhÃ«niet",
    good="Mëhilli, Shtetëror, Marrëdhëniet",
)

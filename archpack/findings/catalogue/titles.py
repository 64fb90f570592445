"""Codes of titles."""

from archpack.findings.finding import Code, Severity

TITLE_WITHOUT_LANGUAGE = Code(
    "TTL001",
    Severity.WARNING,
    "One of several titles without its language",
    "Nobody can tell which of the titles to show to whom, or which was on the document.",
    "ISAD(G) 3.1.2; BCP 47",
    bad="titles:\n  - {text: Notes from a conversation, language: en}\n  - {text: Shënime nga një bisedë}",
    good="titles:\n  - {text: Notes from a conversation, language: en}\n"
    "  - {text: Shënime nga një bisedë, language: sq}",
)
TWO_OF_ONE_KIND = Code(
    "TTL002",
    Severity.NOTE,
    "Two titles of one kind and language",
    "A catalogue has one place for each; the second is an alternative title, or one of the two is misnamed.",
    "ISAD(G) 3.1.2",
    bad="titles:\n  - {text: Bericht vom Speicher, language: de, kind: original}\n"
    "  - {text: Vom Speicher, language: de, kind: original}",
    good="titles:\n  - {text: Bericht vom Speicher, language: de, kind: original}\n"
    "  - {text: Vom Speicher, language: de, kind: alternative}",
)
TRANSLATED_INTO_ITSELF = Code(
    "TTL003",
    Severity.WARNING,
    "Translated title in the language of the original",
    "Either the title is no translation, or its language or that of the document is wrong.",
    bad="titles:\n  - {text: Notes from a conversation, language: en, kind: translated}\nlanguages: [en]",
    good="titles:\n  - {text: Notes from a conversation, language: en, kind: translated}\nlanguages: [sq]",
)
ORIGINAL_IN_ANOTHER = Code(
    "TTL004",
    Severity.WARNING,
    "Original title in a language that the document does not have",
    "Either the title is a translation, or a language of the document is missing.",
    "ISAD(G) 3.1.2, 3.4.3",
    bad="titles:\n  - {text: Notes from a conversation, language: en, kind: original}\nlanguages: [sq]",
    good="titles:\n  - {text: Notes from a conversation, language: en, kind: translated}\nlanguages: [sq]",
)
CAPITALS = Code(
    "TTL005",
    Severity.NOTE,
    "Title in capitals",
    "Capitals are a matter of the printed page. Beside other titles they shout, and names are hard to make out.",
    "ISBD A.6.1",
    bad="titles:\n  - {text: NOTES FROM A CONVERSATION WITH LUO SHIGAO, language: en}",
    good="titles:\n  - {text: Notes from a Conversation with Luo Shigao, language: en}",
)
LINE_BREAKS = Code(
    "TTL006",
    Severity.WARNING,
    "Line breaks or many blanks in a title",
    "They were taken over from a page or a table. A search for the title does not find it.",
    bad='titles:\n  - {text: "Notes from  a conversation", language: en}',
    good="titles:\n  - {text: Notes from a conversation, language: en}",
)
SIGNS_AROUND = Code(
    "TTL007",
    Severity.NOTE,
    "Signs of a citation around a title",
    "The quotation marks or the comma belong to the sentence in which the title was quoted, and not to the title.",
    bad="titles:\n  - {text: '\"Notes from a conversation\",', language: en}",
    good="titles:\n  - {text: Notes from a conversation, language: en}",
)
EXCERPT = Code(
    "TTL008",
    Severity.WARNING,
    "Title says excerpt, the record does not",
    "Who reads the record alone takes a part for the whole document.",
    bad='titles:\n  - {text: "Notes from a conversation [Excerpt]", language: en}',
    good='titles:\n  - {text: "Notes from a conversation [Excerpt]", language: en}\ncompleteness: excerpt',
)
FILE_NAME = Code(
    "TTL009",
    Severity.WARNING,
    "File name in place of a title",
    "It says what a computer calls the scan, and nothing about the document.",
    "ISAD(G) 3.1.2",
    bad="titles:\n  - {text: IMG_0028.tif}",
    good="titles:\n  - {text: Notes from a conversation, language: en}",
)
SAYS_NOTHING = Code(
    "TTL010",
    Severity.NOTE,
    "Title that fits any document",
    "In a list of a thousand documents nobody can tell which one it is. Say who wrote what to whom about what.",
    "ISAD(G) 3.1.2; DACS 2.3",
    bad="titles:\n  - {text: Untitled}",
    good="titles:\n  - {text: Letter of Hysni Kapo to Luo Shigao, language: en, kind: supplied}",
)
TOO_LONG = Code(
    "TTL011",
    Severity.NOTE,
    "Very long title",
    "Beyond some lines it is a summary, and lists, file names and citations cut it anywhere.",
    bad="titles:\n  - text: >-\n"
    + "      Notes from a conversation about the situation in the movement and the tasks of both parties in it\n" * 6,
    good="titles:\n  - {text: Notes from a conversation, language: en}",
)

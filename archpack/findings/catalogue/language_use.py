"""Codes of languages, held against each other: of the document, its texts and its translators."""

from archpack.findings.finding import Code, Severity

TRANSLATED_INTO_ITSELF = Code(
    "LNG005",
    Severity.WARNING,
    "Translation in the language that it was made from",
    "One of the two languages is wrong, and a reader opens a text that he cannot read.",
    "ISAD(G) 3.4.3",
    bad="languages: [sq]\ncontents:\n  - {id: translation, kind: translation, file: translation/en.md, language: sq}",
    good="languages: [sq]\ncontents:\n  - {id: translation, kind: translation, file: translation/en.md, language: en}",
)
TRANSCRIPT_IN_ANOTHER = Code(
    "LNG006",
    Severity.WARNING,
    "Transcript in a language that the document does not have",
    "Either it is a translation, or a language of the document is missing.",
    "ISAD(G) 3.4.3",
    bad="languages: [sq]\ncontents:\n  - {id: transcript, kind: transcript, file: transcript/ru.md, language: ru}",
    good="languages: [sq, ru]\ncontents:\n  - {id: transcript, kind: transcript, file: transcript/ru.md, language: ru}",
)
OUT_OF_USE = Code(
    "LNG007",
    Severity.WARNING,
    "Language tag out of use",
    "Programs know the newer tag; the texts of the older one are left out of what they find.",
    "IANA Language Subtag Registry; RFC 5646 4.1",
    bad="languages: [iw]",
    good="languages: [he]",
)
TELLS_NO_LANGUAGE = Code(
    "LNG008",
    Severity.NOTE,
    "Tag that tells no language",
    "The tags for several, undetermined or no languages tell a reader nothing that an empty field would not.",
    "RFC 5646 4.1",
    bad="languages: [und]",
    good="languages: [sq]",
)
NOT_AS_OTHERS = Code(
    "LNG009",
    Severity.NOTE,
    "Language tag not written as others write it",
    "Capitals and needless parts change nothing, but a catalogue that compares letters takes one language for two.",
    "RFC 5646 2.1.1, 4.1",
    bad="languages: [SQ]",
    good="languages: [sq]",
)
TRANSLATED_FROM_ANOTHER = Code(
    "LNG010",
    Severity.WARNING,
    "Translated from a language that nothing is in",
    "The translator worked from a text that the record does not know, or one of the languages is wrong.",
    "ISAD(G) 3.4.3",
    bad="languages: [sq]\ncontributors:\n  - {name: Elidor Mëhilli, roles: [translator], from_language: Russian}",
    good="languages: [sq]\ncontributors:\n  - {name: Elidor Mëhilli, roles: [translator], from_language: Albanian}",
)
ORIGINAL_LANGUAGE_UNSAID = Code(
    "LNG011",
    Severity.NOTE,
    "Transcript, but no language of the document",
    "The transcript says its language, the document does not; catalogues search by the document's.",
    "ISAD(G) 3.4.3",
    bad="contents:\n  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq}",
    good="languages: [sq]\ncontents:\n  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq}",
)
SCRIPT_UNSAID = Code(
    "LNG012",
    Severity.NOTE,
    "Language of several scripts",
    "Serbian, Uzbek or Chinese can be written in more than one script; a reader may know only one of them.",
    "ISO 15924; RFC 5646 2.2.3",
    bad="languages: [sr]\ncontents:\n  - {id: transcript, kind: transcript, file: transcript/sr.md, language: sr}",
    good="languages: [sr]\n"
    "contents:\n  - {id: transcript, kind: transcript, file: transcript/sr.md, language: sr, script: Cyrl}",
)
TWO_SCRIPTS = Code(
    "LNG013",
    Severity.WARNING,
    "Script contradicts the language tag",
    "Of two scripts for one text, one is wrong.",
    "ISO 15924; RFC 5646 2.2.3",
    bad="titles:\n  - {text: Beleške o jednom razgovoru, language: sr-Latn, script: Cyrl}",
    good="titles:\n  - {text: Beleške o jednom razgovoru, language: sr, script: Latn}",
)

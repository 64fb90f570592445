"""Codes of languages and scripts."""

from archpack.findings.finding import Code, Severity

LANGUAGE_TAG = Code(
    "LNG001",
    Severity.ERROR,
    "Not a language tag",
    "Catalogues find a document by its language only if the language is written as a standard tag.",
    "BCP 47; ISAD(G) 3.4.3",
    bad="languages: [Albanian]",
    good="languages: [sq]",
)
NO_ORIGINAL_LANGUAGE = Code(
    "LNG002",
    Severity.ERROR,
    "Translation without the original language",
    "A translation cannot be judged by somebody who does not know what it was translated from.",
    "ISAD(G) 3.4.3",
    bad="contents: [{id: translation, kind: translation, file: en.md, language: en}]",
    good="languages: [sq]\ncontents: [{id: translation, kind: translation, file: en.md, language: en}]",
)
TEXT_WITHOUT_LANGUAGE = Code(
    "LNG003",
    Severity.ERROR,
    "Text without its language",
    "A transcript or translation must say in which language it is written.",
    "BCP 47",
    bad="contents: [{id: transcript, kind: transcript, file: transcript.md}]",
    good="contents: [{id: transcript, kind: transcript, file: transcript.md, language: sq}]",
)
SCRIPT = Code(
    "LNG004",
    Severity.ERROR,
    "Not a script code",
    "One language can be written in two scripts. Programs tell them apart by the four-letter code only.",
    "ISO 15924",
    bad="titles: [{text: Писмо, language: sr, script: Cyrillic}]",
    good="titles: [{text: Писмо, language: sr, script: Cyrl}]",
)

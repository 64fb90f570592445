"""Codes of who did what: contributors and credits, held against the contents and each other."""

from archpack.findings.finding import Code, Severity

_TRANSLATION = (
    "languages: [sq]\ncontents:\n  - {id: translation, kind: translation, file: translation/en.md, language: en}\n"
)
_TRANSCRIPT = (
    "languages: [sq]\ncontents:\n  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq}\n"
)

NO_TRANSLATOR = Code(
    "WHO002",
    Severity.WARNING,
    "Translation without a translator",
    "A translation is somebody's work and reading; without the name nobody can be credited, or asked.",
    "ISAD(G) 3.7.1; MARC relator trl",
    bad=f"{_TRANSLATION}contributors:\n  - {{name: Elidor Mëhilli, roles: [contributor]}}",
    good=f"{_TRANSLATION}contributors:\n  - {{name: Elidor Mëhilli, roles: [contributor, translator]}}",
)
NO_TRANSCRIBER = Code(
    "WHO003",
    Severity.NOTE,
    "Transcript without a transcriber",
    "Who read the hand decides how far a reader can rely on it.",
    "MARC relator trc",
    bad=f"{_TRANSCRIPT}contributors:\n  - {{name: Elidor Mëhilli, roles: [contributor]}}",
    good=f"{_TRANSCRIPT}contributors:\n  - {{name: Elidor Mëhilli, roles: [contributor, transcriber]}}",
)
TWO_SPELLINGS = Code(
    "WHO004",
    Severity.WARNING,
    "One person in two spellings",
    "A catalogue makes two people of them, and each has done half of the work.",
    "ISAAR(CPF) 5.1.5",
    bad="contributors:\n  - {name: Elidor Mëhilli, roles: [contributor]}\n  - {name: Elidor Mehilli, roles: [editor]}",
    good="contributors:\n  - {name: Elidor Mëhilli, roles: [contributor, editor]}",
)
LISTED_TWICE = Code(
    "WHO005",
    Severity.NOTE,
    "Contributor listed twice",
    "Whoever counts contributors counts one too many. One entry can have several roles.",
    bad="contributors:\n  - {name: Elidor Mëhilli, roles: [contributor]}\n  - {name: Elidor Mëhilli, roles: [editor]}",
    good="contributors:\n  - {name: Elidor Mëhilli, roles: [contributor, editor]}",
)
SEVERAL_IN_ONE = Code(
    "WHO006",
    Severity.WARNING,
    "Several people in one name",
    "A search for the second of them finds nothing, and an identifier can be given to neither.",
    bad="contributors:\n  - {name: Ada Inkwell and Tom Blotter, roles: [editor]}",
    good="contributors:\n  - {name: Ada Inkwell, roles: [editor]}\n  - {name: Tom Blotter, roles: [editor]}",
)
OTHERS_UNNAMED = Code(
    "WHO007",
    Severity.NOTE,
    "Some people are not named",
    "Whoever is among the others loses the credit for the work.",
    bad="contributors:\n  - {name: Ada Inkwell et al., roles: [editor]}",
    good="contributors:\n  - {name: Ada Inkwell, roles: [editor]}",
)
CREDIT_WITHOUT_NAME = Code(
    "WHO008",
    Severity.NOTE,
    "Credit names nobody",
    "The sentence thanks somebody, but a list of funders or donors can only be made of names.",
    bad="credits:\n  - {statement: With support from the Leon Levy Foundation., role: funder}",
    good="credits:\n"
    "  - {statement: With support from the Leon Levy Foundation., role: funder, name: Leon Levy Foundation}",
)
CREDIT_OF_ANOTHER = Code(
    "WHO009",
    Severity.WARNING,
    "Credit and its sentence name two",
    "The sentence thanks one and the field another; somebody's gift is not acknowledged.",
    bad="credits:\n"
    "  - {statement: With support from the Leon Levy Foundation., role: funder, name: Blavatnik Foundation}",
    good="credits:\n"
    "  - {statement: With support from the Leon Levy Foundation., role: funder, name: Leon Levy Foundation}",
)
ROLE_AGAINST_SCOPE = Code(
    "WHO010",
    Severity.WARNING,
    "Role does not fit the contents",
    "A translator's name on the scan alone is missing on the translation: the role or the `scope` is another.",
    "MARC relator terms",
    bad="contents:\n  - {id: scan, kind: scan, files: scan/*.tif}\n"
    "contributors:\n  - {name: Elidor Mëhilli, roles: [translator], scope: [scan]}",
    good="contents:\n  - {id: scan, kind: scan, files: scan/*.tif}\n"
    "contributors:\n  - {name: Elidor Mëhilli, roles: [digitizer], scope: [scan]}",
)
SAME_AS_NAME = Code(
    "WHO011",
    Severity.NOTE,
    "Field repeats the name",
    "That somebody worked on their own behalf goes without saying; most often something else was meant.",
    bad="contributors:\n  - {name: CWIHP, roles: [editor], on_behalf_of: CWIHP}",
    good="contributors:\n  - {name: CWIHP, roles: [editor]}",
)
NOT_A_TRANSLATOR = Code(
    "WHO012",
    Severity.WARNING,
    "Language translated from, but no translator",
    "Either the role is missing, and with it the credit, or the language stands at the wrong name.",
    "MARC relator trl",
    bad="contributors:\n  - {name: Elidor Mëhilli, roles: [editor], from_language: Albanian}",
    good="contributors:\n  - {name: Elidor Mëhilli, roles: [translator], from_language: Albanian}",
)
MAIL_ADDRESS = Code(
    "WHO013",
    Severity.WARNING,
    "E-mail address in the record",
    "A record is published and kept for ever; a person's address should not be, unless they agreed.",
    "GDPR Article 5",
    bad="contributors:\n  - {name: Ada Inkwell, roles: [editor], note: Ask ada@inkwell.org}",
    good="contributors:\n  - {name: Ada Inkwell, roles: [editor], note: Ask the reading room}",
)
WHICH_TRANSLATION = Code(
    "WHO014",
    Severity.NOTE,
    "Which of the translations is whose",
    "There are several translations and several translators; nobody can tell who made which.",
    bad="languages: [sq]\ncontents:\n"
    "  - {id: english, kind: translation, file: translation/en.md, language: en}\n"
    "  - {id: german, kind: translation, file: translation/de.md, language: de}\n"
    "contributors:\n  - {name: Ada Inkwell, roles: [translator]}\n  - {name: Tom Blotter, roles: [translator]}",
    good="languages: [sq]\ncontents:\n"
    "  - {id: english, kind: translation, file: translation/en.md, language: en}\n"
    "  - {id: german, kind: translation, file: translation/de.md, language: de}\n"
    "contributors:\n  - {name: Ada Inkwell, roles: [translator], scope: [english]}\n"
    "  - {name: Tom Blotter, roles: [translator], scope: [german]}",
)

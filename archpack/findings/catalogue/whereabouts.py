"""Codes of where the original stands: steps of the locator, held against each other and against the contents."""

from archpack.findings.finding import Code, Severity

LEVEL_TWICE = Code(
    "LOC004",
    Severity.WARNING,
    "Two steps of one level",
    "A document is in one fonds. Of two, one is a series or a file, or belongs to a copy.",
    "ISAD(G) 3.1.4",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: Fondi, value: 14/AP, level: fonds}\n    - {value: Marrëdhëniet me Kinën, level: fonds}",
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: Fondi, value: 14/AP, level: fonds}\n    - {value: Marrëdhëniet me Kinën, level: series}",
)
OUT_OF_ORDER = Code(
    "LOC005",
    Severity.WARNING,
    "Levels neither from large to small nor back",
    "A leaf stands in a file and a file in a fonds; a step in between is said to be what it is not.",
    "ISAD(G) 2.1",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: Fondi, value: 14/AP, level: fonds}\n    - {label: Fl., value: 28-48, level: folio}\n"
    '    - {label: Dos., value: "4", level: file}',
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    '    - {label: Fondi, value: 14/AP, level: fonds}\n    - {label: Dos., value: "4", level: file}\n'
    "    - {label: Fl., value: 28-48, level: folio}",
)
LABEL_REPEATED = Code(
    "LOC006",
    Severity.WARNING,
    "Value repeats its label",
    "It is printed twice in every citation that is made from the record.",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: Dos., value: Dos. 4, level: file}",
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    '    - {label: Dos., value: "4", level: file}',
)
LABEL_OF_ANOTHER_LEVEL = Code(
    "LOC007",
    Severity.WARNING,
    "Label means another level",
    "Who searches by level finds the step at the wrong place. A level that is not certain is better left out.",
    "ISAD(G) 3.1.4",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: Fondi, value: 14/AP, level: folder}",
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: Fondi, value: 14/AP, level: fonds}",
)
EXTENT = Code(
    "LOC008",
    Severity.WARNING,
    "Extent does not match the folios",
    "Either a leaf was overlooked when they were counted, or a number is a slip.",
    "ISAD(G) 3.1.5",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: Fl., value: 28-48, level: folio}\n  extent: 20 folios",
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: Fl., value: 28-48, level: folio}\n  extent: 21 folios",
)
FOLIOS_OUTSIDE = Code(
    "LOC009",
    Severity.WARNING,
    "Content shows folios outside the document",
    "By the locator these leaves belong to another document; one of the two numbers is a slip.",
    "ISAD(G) 3.1.1",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: Fl., value: 28-48, level: folio}\n"
    "contents:\n  - {id: scan, kind: scan, files: scan/*.tif, folios: 28-49}",
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: Fl., value: 28-48, level: folio}\n"
    "contents:\n  - {id: scan, kind: scan, files: scan/*.tif, folios: 28-47}",
)
NAME_REPEATED = Code(
    "LOC010",
    Severity.NOTE,
    "Archive with the same name twice",
    "A second name is for another language or a short form; the same one again is printed twice.",
    "ISDIAH 5.1.3, 5.1.4",
    bad="original:\n  repository: {name: Central State Archives, name_translated: Central State Archives}",
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror, name_translated: Central State Archives}",
)
PAGES_BACKWARDS = Code(
    "LOC011",
    Severity.WARNING,
    "Pages run backwards",
    "The last page comes before the first; one of the two is probably a slip.",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: pp., value: 48-28, level: page}",
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    "    - {label: pp., value: 28-48, level: page}",
)
COPY_IS_ORIGINAL = Code(
    "LOC012",
    Severity.WARNING,
    "Copy at the place of the original",
    "Whoever asks for the copy gets the original, and whoever counts copies counts one too many.",
    "ISAD(G) 3.5.1, 3.5.2",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n"
    "copies:\n  - repository: {name: Arkivi Qendror Shtetëror}",
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n"
    "copies:\n  - repository: {name: Wilson Center Digital Archive}",
)
COUNTRY_IN_PLACE = Code(
    "LOC013",
    Severity.NOTE,
    "Country in the field of the place",
    "Archives are searched by country; as a part of the place nobody finds it.",
    "ISDIAH 5.2.1; ISO 3166-1",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror, place: 'Tirana, Albania'}",
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror, place: Tirana, country: AL}",
)
OTHER_YEAR = Code(
    "LOC014",
    Severity.NOTE,
    "Document of another year than its file",
    "Files of a year hold mostly what was written in it; a digit of the year may be a slip.",
    bad="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    '    - {label: V., value: "1963", level: year}\n'
    'dates:\n  - {kind: created, display: "1936", edtf: "1936"}',
    good="original:\n  repository: {name: Arkivi Qendror Shtetëror}\n  locator:\n"
    '    - {label: V., value: "1963", level: year}\n'
    'dates:\n  - {kind: created, display: "1963", edtf: "1963"}',
)

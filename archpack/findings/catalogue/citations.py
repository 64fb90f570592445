"""Codes of the printed citation, held against the fields."""

from archpack.findings.finding import Code, Severity

CITATION_LOCATOR = Code(
    "CIT001",
    Severity.WARNING,
    "Citation and locator disagree",
    "A reader who follows one of the two finds the wrong folio.",
    "ISAD(G) 3.1.1",
    bad=(
        "original:\n"
        "  repository: {name: Arkivi Qendror}\n"
        '  locator: [{label: Fondi, value: 14/AP, level: fonds}, {label: Dos., value: "5", level: file}]\n'
        'citation: {text: "“A letter,” July 6, 1963, Arkivi Qendror, Fondi 14/AP, Dos. 4."}'
    ),
    good=(
        "original:\n"
        "  repository: {name: Arkivi Qendror}\n"
        '  locator: [{label: Fondi, value: 14/AP, level: fonds}, {label: Dos., value: "4", level: file}]\n'
        'citation: {text: "“A letter,” July 6, 1963, Arkivi Qendror, Fondi 14/AP, Dos. 4."}'
    ),
)
CITATION_DATE = Code(
    "CIT002",
    Severity.WARNING,
    "Citation and date disagree",
    "One of the two dates is wrong, and nobody can tell later which.",
    "ISAD(G) 3.1.3",
    bad=(
        'dates: [{kind: created, display: "July 7, 1963", edtf: 1963-07-07}]\n'
        'citation: {text: "“A letter,” July 6, 1963, Arkivi Qendror, Tirana, Fondi 14/AP, Dos. 4."}'
    ),
    good=(
        'dates: [{kind: created, display: "July 6, 1963", edtf: 1963-07-06}]\n'
        'citation: {text: "“A letter,” July 6, 1963, Arkivi Qendror, Tirana, Fondi 14/AP, Dos. 4."}'
    ),
)
CITATION_TITLE = Code(
    "CIT003",
    Severity.WARNING,
    "Citation and title disagree",
    "A reader who searches for the title in the citation does not find the record.",
    "ISAD(G) 3.1.2",
    bad=(
        "titles: [{text: Letter from a friend}]\n"
        'citation: {text: "“Letter to a friend,” July 6, 1963, Arkivi Qendror, Tirana, Fondi 14/AP, Dos. 4."}'
    ),
    good=(
        "titles: [{text: Letter to a friend}]\n"
        'citation: {text: "“Letter to a friend,” July 6, 1963, Arkivi Qendror, Tirana, Fondi 14/AP, Dos. 4."}'
    ),
)
CITATION_ARCHIVE = Code(
    "CIT004",
    Severity.WARNING,
    "Citation and archive disagree",
    "A reader who follows one of the two asks in the wrong archive, or in the wrong town.",
    "ISDIAH 5.1",
    bad=(
        "original: {repository: {name: Arkivi Qendror Shtetëror, place: Sofia}}\n"
        'citation: {text: "“A letter,” July 6, 1963, Arkivi Qendror Shtetëror, Tirana, Fondi 14/AP, Dos. 4."}'
    ),
    good=(
        "original: {repository: {name: Arkivi Qendror Shtetëror, place: Tirana}}\n"
        'citation: {text: "“A letter,” July 6, 1963, Arkivi Qendror Shtetëror, Tirana, Fondi 14/AP, Dos. 4."}'
    ),
)
CITATION_PEOPLE = Code(
    "CIT005",
    Severity.WARNING,
    "Citation and contributors disagree",
    "Somebody's work is credited in one of the two and forgotten in the other.",
    bad=(
        "contributors: [{name: Ada Inkwell, roles: [transcriber]}]\n"
        'citation: {text: "“A letter,” July 6, 1963, Arkivi Qendror, Dos. 4. Translated by Ada Inkwell."}'
    ),
    good=(
        "contributors: [{name: Ada Inkwell, roles: [translator]}]\n"
        'citation: {text: "“A letter,” July 6, 1963, Arkivi Qendror, Dos. 4. Translated by Ada Inkwell."}'
    ),
)
CITATION_ADDRESS = Code(
    "CIT006",
    Severity.WARNING,
    "Citation and address disagree",
    "One of the two addresses leads to another document, or nowhere.",
    "ISAD(G) 3.1.1",
    bad=(
        'identifiers: [{scheme: url, value: "https://archive.example/document/300022"}]\n'
        'citation: {text: "“A letter,” July 6, 1963, Arkivi Qendror. https://archive.example/document/300023"}'
    ),
    good=(
        'identifiers: [{scheme: url, value: "https://archive.example/document/300022"}]\n'
        'citation: {text: "“A letter,” July 6, 1963, Arkivi Qendror. https://archive.example/document/300022"}'
    ),
)
CITATION_COPIES = Code(
    "CIT007",
    Severity.WARNING,
    "Citation and copies disagree",
    "When one copy is closed or lost, the others are found only if the record says where they stand.",
    "ISAD(G) 3.5.1 and 3.5.2",
    bad=(
        "original:\n"
        "  repository: {name: APRF}\n"
        '  locator: [{label: f., value: "45", level: fonds}]\n'
        'citation: {text: "“A letter,” October 1, 1950, APRF, f. 45; and RGASPI, f. 558."}'
    ),
    good=(
        "original:\n"
        "  repository: {name: APRF}\n"
        '  locator: [{label: f., value: "45", level: fonds}]\n'
        'copies: [{repository: {name: RGASPI}, locator: [{label: f., value: "558", level: fonds}]}]\n'
        'citation: {text: "“A letter,” October 1, 1950, APRF, f. 45; and RGASPI, f. 558."}'
    ),
)

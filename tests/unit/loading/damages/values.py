"""Values of the wrong shape, and words that a field does not take."""

from tests.unit.loading.damages.damage import damage

DAMAGES = (
    damage(
        "a list for a text",
        "    affiliation: University of Nowhere",
        "    affiliation: [University of Nowhere]",
        "53:5 REC003 Write `affiliation: University of Nowhere`,",
    ),
    damage(
        "a text for a list",
        "languages: [de]",
        "languages: de",
        "24:12 REC003 Write `languages: [de]`, or each entry on its own line, beginning with `- `.",
    ),
    damage(
        "texts with a comma for a list",
        "[scan, transcript-de]",
        "scan, transcript-de",
        "93:12 REC003 Write `scope: [scan, transcript-de]`,",
    ),
    damage(
        "a text for a block",
        "access: {status: open}",
        "access: open",
        "96:9 REC003 Write `access: {status: open}`, or a field on each line.",
    ),
    damage(
        "a text for a list of blocks",
        'relations:\n  - {kind: reply, document: "Letter from Anselm to Ottilie, 12 June 1921"}',
        "relations: Letter from Anselm",
        "87:12 REC003 Write `relations: [{kind: reply,",
    ),
    damage(
        "texts for blocks in a list",
        "  - {name: Ottilie Federkiel, roles: [author]}",
        "  - Ottilie Federkiel",
        "47:5 REC003 Write `- {name: Ottilie Federkiel,",
    ),
    damage(
        "a text for the summary",
        "summary:\n  en: >-\n    Ottilie answers her brother's letter. She is putting the papers in order,\n    numbers every leaf, and asks him to come.\n  de: Ottilie antwortet ihrem Bruder.\n",
        "summary: Ottilie answers.\n",
        "25:10 REC003 Write the language before each text,",
    ),
    damage(
        "a list for the summary",
        "  en: >-\n    Ottilie answers her brother's letter. She is putting the papers in order,\n    numbers every leaf, and asks him to come.\n  de: Ottilie antwortet ihrem Bruder.\n",
        "  - Ottilie answers.\n",
        "25:1 REC003 Write the language before each text,",
    ),
    damage(
        "a text for the citation",
        "citation:\n  text: >-",
        "citation: >-",
        '107:11 REC003 Write `citation: {text: \'"Report from the Attic",',
    ),
    damage(
        "a block for a text",
        "    place: Musterstadt",
        "    place: {name: Musterstadt}",
        "35:5 REC003 Write one text, such as `place: Tirana`.",
    ),
    damage(
        "a list for a block",
        "access: {status: open}",
        "access: [{status: open}]",
        "96:1 REC003 Write `access: {status: open}`, or a field on each line.",
    ),
    damage(
        "a list of one word for a word",
        "completeness: full",
        "completeness: [full]",
        "23:1 REC003 Write it without brackets: `completeness: full`.",
    ),
    damage(
        "a block for a word",
        "completeness: full",
        "completeness: {kind: full}",
        "23:1 REC003 Write one alone, such as `completeness: full`.",
    ),
    damage(
        "two words for one", "completeness: full", "completeness: full, excerpt", "23:15 REC005 Did you mean `excerpt`?"
    ),
    damage("an empty list", "roles: [author]", "roles: []", "47:31 REC007 Add an entry that begins with `- `."),
    damage("an empty block", "access: {status: open}", "access: {}", "96:1 REC002 Add it."),
    damage(
        "an empty text", "    place: Musterstadt", '    place: ""', "35:12 REC006 Write a text, or delete the line."
    ),
    damage(
        "blanks for a text",
        "    place: Musterstadt",
        '    place: "  "',
        "35:12 REC006 Write a text, or delete the line.",
    ),
    damage("no value", "    place: Musterstadt", "    place:", "35:5 REC004 Write a value, or delete the line."),
    damage("no value for a list", "languages: [de]", "languages:", "24:1 REC004 Write a value, or delete the line."),
    damage(
        "null for a list", "languages: [de]", "languages: null", "24:12 REC003 If there is no value, delete the line."
    ),
    damage(
        "null for a word",
        "completeness: full",
        "completeness: null",
        "23:15 REC005 If there is no value, delete the line.",
    ),
    damage(
        "none for a word",
        "completeness: full",
        "completeness: none",
        "23:15 REC005 If there is no value, delete the line.",
    ),
    damage(
        "yes for a word",
        "completeness: full",
        "completeness: yes",
        "23:15 REC005 It is one of: full, excerpt, abridged, s",
    ),
    damage(
        "true for a word",
        "completeness: full",
        "completeness: true",
        "23:15 REC005 It is one of: full, excerpt, abridged, s",
    ),
    damage(
        "a question mark for what nobody knows",
        "completeness: full",
        "completeness: ?",
        "23:15 FIL003 Put the text in quotes.",
    ),
    damage(
        "an entry without a value", "      - editor\n", "      -\n", "51:8 REC004 Write a value, or delete the line."
    ),
    damage(
        "a wrong word",
        "completeness: full",
        "completeness: complete",
        "23:15 REC005 It is one of: full, excerpt, abridged, s",
    ),
    damage("a slip in a word", "completeness: full", "completeness: ful", "23:15 REC005 Did you mean `full`?"),
    damage(
        "a capital letter in a word",
        "kind: translated}",
        "kind: Translated}",
        "11:55 REC005 Did you mean `translated`?",
    ),
    damage(
        "capitals throughout a word", "status: embargoed", "status: EMBARGOED", "66:15 REC005 Did you mean `embargoed`?"
    ),
    damage(
        "a word in German", "kind: received", "kind: empfangen", "19:11 REC005 It is one of: created, sent, received, c"
    ),
    damage("a blank in a word", "level: folio", "level: fol io", "43:14 REC005 Did you mean `folio`?"),
    damage("plural for singular in a word", "kind: scan", "kind: scans", "63:11 REC005 Did you mean `scan`?"),
    damage(
        "a word of another field",
        "kind: transcript,",
        "kind: transcription,",
        "69:31 REC005 Did you mean `transcript`?",
    ),
    damage(
        "an underscore for a hyphen in a word",
        "kind: reply,",
        "kind: replied_to,",
        "88:12 REC005 Did you mean `replied-to`?",
    ),
    damage(
        "a noun for a word",
        "{kind: translation, date",
        "{kind: translated, date",
        "102:14 REC005 Did you mean `translation`?",
    ),
    damage(
        "a slip in a role", "      - translator\n", "      - translater\n", "50:9 WHO001 Did you mean `translator`?"
    ),
    damage(
        "a role in German",
        "roles: [author]",
        "roles: [Verfasser]",
        "47:39 WHO001 Did you mean `author`?",
    ),
    damage(
        "a role in French",
        "roles: [author]",
        "roles: [traducteur]",
        "47:39 WHO001 Did you mean `translator`?",
    ),
    damage("a code for a role", "roles: [author]", "roles: [aut]", "47:39 WHO001 Did you mean `author`?"),
    damage(
        "roles with and",
        "roles: [author]",
        "roles: [author and editor]",
        "47:39 WHO001 Use a term such as translator, transcriber,",
    ),
    damage(
        "the name of a language",
        "languages: [de]",
        "languages: [German]",
        "24:13 LNG001 Write a tag such as sq (Albanian),",
    ),
    damage(
        "a language of three letters",
        "languages: [de]",
        "languages: [ger]",
        "24:13 LNG001 Write a tag such as sq (Albanian),",
    ),
    damage(
        "a language that there is not",
        "languages: [de]",
        "languages: [xx]",
        "24:13 LNG001 Write a tag such as sq (Albanian),",
    ),
    damage("the name of a country", "    country: DE ", "    country: Germany ", "36:14 LOC003 Write DE."),
    damage(
        "a country of three letters",
        "    country: DE ",
        "    country: DEU ",
        "36:14 LOC003 Write two capital letters, such as AL for Albania, or leave it out.",
    ),
    damage(
        "a small letter in a country",
        "    country: DE ",
        "    country: de ",
        "36:14 LOC003 Write DE.",
    ),
    damage(
        "the name of a script",
        "    script: Latn",
        "    script: Latin",
        "14:13 LNG004 Write four letters, such as Latn, Cyrl, Arab or Hant, or leave it out.",
    ),
    damage(
        "a printed date as EDTF",
        "edtf: 1921-06-03",
        "edtf: 3.6.1921",
        "21:11 DAT001 Write 1963-07-06 for a day, 1963-07 for a month,",
    ),
    damage(
        "the month first",
        "edtf: 1921-06-03",
        "edtf: 06/03/1921",
        "21:11 DAT001 Write 1963-07-06 for a day, 1963-07 for a month,",
    ),
    damage(
        "a day that there is not",
        "edtf: 1921-06-03",
        "edtf: 1921-06-31",
        "21:11 DAT001 Write 1963-07-06 for a day, 1963-07 for a month,",
    ),
    damage(
        "a date in words",
        "edtf: 1921-06-03",
        "edtf: June 1921",
        "21:11 DAT001 Write 1963-07-06 for a day, 1963-07 for a month,",
    ),
    damage(
        "a date without zeros",
        "edtf: 1921-06-03",
        "edtf: 1921-6-3",
        "21:11 DAT001 Write 1921-06-03, if that is what is meant.",
    ),
    damage(
        "a date of a database",
        "edtf: 1921-06-03",
        "edtf: 19210603",
        "21:11 DAT001 Write 1921-06-03, if that is what is meant.",
    ),
    damage(
        "an interval with a dash",
        "date: 2024-06/2024-08",
        "date: 2024-06 - 2024-08",
        "102:33 DAT001 Write 1963-07-06 for a day, 1963-07 for a month,",
    ),
    damage(
        "archpack: 2",
        "archpack: 1 ",
        "archpack: 2 ",
        "2:11 REC009 Write `archpack: 1`, without quotes. A higher number needs a newer archpack.",
    ),
    damage(
        "a version with a point",
        "archpack: 1 ",
        "archpack: 1.0 ",
        "2:11 REC009 Write `archpack: 1`, without quotes. A higher number needs a newer archpack.",
    ),
    damage(
        "a scope that names no content",
        "scope: [scan, transcript-de]",
        "scope: [scan, transcript]",
        "93:19 REF001 Did you mean `transcript-de`?",
    ),
    damage(
        "a source that names no content",
        "    of: transcript-de",
        "    of: transcript",
        "74:9 REF001 Did you mean `transcript-de`?",
    ),
    damage(
        "the id of a content twice",
        "  - id: translation-en\n",
        "  - id: scan\n",
        "52:13 REF001 The contents are: scan, transcript-de.",
        "70:9 REF002 Give each content an id of its own,",
        "82:13 REF001 The contents are: scan, transcript-de.",
        "94:119 REF001 The contents are: scan, transcript-de.",
        "102:78 REF001 The contents are: scan, transcript-de.",
    ),
    damage(
        "file and files",
        '    files: "scan/*.tif"\n',
        '    files: "scan/*.tif"\n    file: scan/1.tif\n',
        "62:5 REC008 Write `file: transcript/sq.md` for one file,",
    ),
    damage(
        "neither file nor files",
        '    files: "scan/*.tif"\n',
        "",
        "62:5 REC008 Write `file: transcript/sq.md` for one file,",
    ),
    damage(
        "a list of files",
        '    files: "scan/*.tif"\n',
        "    files: [scan/1.tif, scan/2.tif]\n",
        "64:5 REC003 Write one text, such as `files: scan/*.tif`.",
    ),
    damage(
        "a path of Windows",
        "file: transcript/de.md",
        "file: transcript\\de.md",
        "69:49 CNT009 Write it from the deposit folder on,",
    ),
    damage(
        "a path that leads out",
        "file: transcript/de.md",
        "file: ../de.md",
        "69:49 CNT009 Write it from the deposit folder on,",
    ),
    damage(
        "folios backwards",
        "value: 12r-13v",
        "value: 13v-12r",
        "42:14 CIT001 Look at the source and correct the one that is wrong.",
        "42:14 LOC002 Check them against the original.",
    ),
    damage(
        "folios that are none",
        "value: 12r-13v",
        "value: 12r to 13v",
        "42:14 CIT001 Look at the source and correct the one that is wrong.",
        "42:14 LOC001 Write the folios alone, such as 28-48, 12r-13v, 5ob or 442, 445r-447v.",
    ),
    damage(
        "a required field is missing",
        "  - statement: The scans were paid for by Freunde alter Briefe, Köln.\n    role: funder",
        "  - role: funder",
        "57:5 REC002 Add it, such as `statement: This document was made possible with suppo",
    ),
    damage("the id is missing", "id: federkiel-letter-1921\n", "", "2:1 REC002 Add it, such as `id: wcda-300022`."),
    damage(
        "an id with a blank",
        "id: federkiel-letter-1921",
        "id: federkiel letter 1921",
        "3:5 REC010 Use only letters without accents,",
    ),
)

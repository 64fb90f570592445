"""Quotation marks: not closed, doubled, curly."""

from tests.unit.loading.damages.damage import damage

DAMAGES = (
    damage(
        "a double quote is not closed",
        'mark: "1"',
        'mark: "1',
        "81:11 FIL003 Write the same mark at the end of the text.",
    ),
    damage(
        "a single quote is not closed",
        "it''s legible.'",
        "it''s legible.",
        "79:11 FIL003 Write the same mark at the end of the text.",
    ),
    damage(
        "the last quote of the file is not closed",
        'note: "The images are drawn specimens."',
        'note: "The images are drawn specimens.',
        "105:13 FIL003 Write the same mark at the end of the text.",
    ),
    damage(
        "a quote is not closed in braces",
        'url, value: "https://archive.example.org/letters/12"}',
        'url, value: "https://archive.example.org/letters/12}',
        "6:26 FIL003 Write the same mark at the end of the text.",
    ),
    damage(
        "an apostrophe in single quotes",
        "it''s legible.'",
        "it's legible.'",
        "79:42 FIL003 Write an apostrophe within single quotes twice (''),",
    ),
    damage(
        "a double quote in double quotes",
        '"The images are drawn specimens."',
        '"The images are "drawn" specimens."',
        '105:30 FIL003 Put the whole text in quotes: in single ones if it holds a ",',
    ),
    damage(
        "a text goes on behind the quotes",
        '"The images are drawn specimens."',
        '"The images" are drawn specimens.',
        '105:26 FIL003 Put the whole text in quotes: in single ones if it holds a ",',
    ),
    damage(
        "a backslash in double quotes",
        'files: "scan/*.tif"',
        'files: "scan\\*.tif"',
        "64:17 FIL003 Use single quotes around a text with backslashes.",
    ),
    damage(
        "a path of Windows in double quotes",
        'files: "scan/*.tif"',
        'files: "scan\\urlaub\\*.tif"',
        "64:19 FIL003 Use single quotes around a text with backslashes.",
    ),
    damage(
        "one kind of quote opens, another closes",
        'mark: "1"',
        "mark: \"1'",
        "81:11 FIL003 Write the same mark at the end of the text.",
    ),
    damage(
        "a quote within a word",
        "    place: Musterstadt",
        "    place: 'Muster'stadt",
        "35:20 FIL003 Write an apostrophe within single quotes twice (''),",
    ),
    damage(
        "smart quotes around a date in braces",
        '"May 6, 1921", edtf',
        "“May 6, 1921”, edtf",
        "18:38 REC001 Curly quotation marks put nothing in quotes:",
    ),
    damage(
        "smart quotes around a text with a colon",
        '"Text of the letter: public domain."',
        "“Text of the letter: public domain.”",
        '91:16 FIL003 Write straight quotation marks around the text: "...".',
    ),
    damage(
        "single smart quotes around a text with a colon",
        '"Text of the letter: public domain."',
        "‘Text of the letter: public domain.’",
        '91:16 FIL003 Write straight quotation marks around the text: "...".',
    ),
    damage(
        "low quotes around a text with a colon",
        '"Text of the letter: public domain."',
        "„Text of the letter: public domain.“",
        '91:16 FIL003 Write straight quotation marks around the text: "...".',
    ),
    damage(
        "guillemets around a text with a colon",
        '"Text of the letter: public domain."',
        "«Text of the letter: public domain.»",
        '91:16 FIL003 Write straight quotation marks around the text: "...".',
    ),
    damage(
        "smart quotes around one of a few words",
        "completeness: full",
        "completeness: “full”",
        "23:15 REC005 Curly quotation marks are letters like any other:",
    ),
    damage(
        "smart quotes around the version",
        "archpack: 1 ",
        "archpack: “1” ",
        "2:11 REC009 Write `archpack: 1`, without quotes. A higher number needs a newer archpack.",
    ),
    damage(
        "the version in quotes",
        "archpack: 1 ",
        'archpack: "1" ',
        "2:11 REC009 Write `archpack: 1`, without quotes. A higher number needs a newer archpack.",
    ),
    damage(
        "smart quotes around a language",
        "languages: [de]",
        "languages: [“de”]",
        "24:13 LNG001 Write a tag such as sq (Albanian),",
    ),
    damage(
        "smart quotes around a field name",
        "completeness: full",
        "“completeness”: full",
        "23:1 REC001 Curly quotation marks are letters like any other:",
    ),
    damage("backticks", "completeness: full", "completeness: `full`", "23:15 FIL003 Put the text in quotes."),
    damage(
        "two single quotes for a double one",
        "    place: Musterstadt",
        "    place: ''Musterstadt''",
        "35:14 FIL003 Write an apostrophe within single quotes twice (''),",
    ),
    damage(
        "inches",
        "extent: 2 leaves, ink",
        'extent: "8" by 10" leaves',
        '44:15 FIL003 Put the whole text in quotes: in single ones if it holds a ",',
    ),
)

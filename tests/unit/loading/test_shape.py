"""Documents that can be read but are no records: every finding, each at its place, in plain words."""

import json

import pytest

from archpack.model import Level
from tests.unit.loading.documents import HEAD, findings, found

FIELDS = (
    "Fields here: accepted, access, archpack, citation, completeness, contents, contributors, copies, credits, dates, "
    "id, identifiers, languages, notes, original, provenance, relations, rights, summary, titles."
)


LIST = "A list is expected here: every entry on its own line, beginning with `- `."
BLOCK = "A block of fields is expected here: every field on its own line, indented."
LANGUAGES = "A text for each language is expected here: `en: ...` on its own line, indented."
TITLE = "Notes from the Conversation of Comrade Hysni Kapo with Luo Shigao"
COMPARE = "Compare with the examples in the reference of the record."
TEXT_HELP = "If the text holds a colon, a comma, a bracket or a brace, put it in quotes."


@pytest.mark.parametrize(
    ("continued", "expected"),
    [
        pytest.param(
            "colour: grey\n", ("5:1", "/colour", "REC001", "There is no field `colour` here.", FIELDS), id="a stranger"
        ),
        pytest.param(
            "langauges: [sq]\n",
            (
                "5:1",
                "/langauges",
                "REC001",
                "There is no field `langauges` here.",
                f"Did you mean `languages`? {FIELDS}",
            ),
            id="a slip of the pen",
        ),
        pytest.param(
            "Languages: [sq]\n",
            (
                "5:1",
                "/Languages",
                "REC001",
                "There is no field `Languages` here.",
                f"Did you mean `languages`? {FIELDS}",
            ),
            id="a capital letter",
        ),
        pytest.param(
            "access:\n  status: open\n  until: '2031'\n",
            (
                "7:3",
                "/access/until",
                "REC001",
                "There is no field `until` here.",
                "Did you mean `embargo`? Fields here: embargo, reason, status.",
            ),
            id="in a block",
        ),
        pytest.param(
            "a/b~c: x\n", ("5:1", "/a~1b~0c", "REC001", "There is no field `a/b~c` here.", FIELDS), id="with a slash"
        ),
        pytest.param(
            f"{'x' * 99}: y\n",
            ("5:1", f"/{'x' * 99}", "REC001", f"There is no field `{'x' * 39}…` here.", FIELDS),
            id="very long",
        ),
        pytest.param(
            "dates:\n  - {kind: created, display: July 6, 1963}\n",
            (
                "6:38",
                "/dates/0/1963",
                "REC001",
                "There is no field `1963` here, and it has no value.",
                "If these words belong to the value before them, put that whole value in quotes. If not, delete them.",
            ),
            id="the comma of a date in braces",
        ),
    ],
)
def test_an_unknown_field(continued: str, expected: tuple[str, ...]) -> None:
    assert findings(HEAD + continued) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "id: x\ntitles: [{text: t}]\n",
            ("1:1", "", "REC002", "The field `archpack` is missing.", "Add it, such as `archpack: 1`."),
            id="the version",
        ),
        pytest.param(
            "archpack: 1\ntitles: [{text: t}]\n",
            ("1:1", "", "REC002", "The field `id` is missing.", "Add it, such as `id: wcda-300022`."),
            id="the id",
        ),
        pytest.param(
            "archpack: 1\nid: x\n",
            (
                "1:1",
                "",
                "REC002",
                "The field `titles` is missing.",
                f"Add it, such as `titles: [{{text: {TITLE}}}]`.",
            ),
            id="the titles",
        ),
        pytest.param(
            HEAD + "dates:\n  - kind: created\n",
            (
                "6:5",
                "/dates/0",
                "REC002",
                "The field `display` is missing.",
                'Add it, such as `display: "July 6, 1963"`.',
            ),
            id="a text with a comma, which is shown in quotes",
        ),
        pytest.param(
            HEAD + "contributors:\n  - name: A\n",
            (
                "6:5",
                "/contributors/0",
                "REC002",
                "The field `roles` is missing.",
                "Add it, such as `roles: [contributor, translator]`.",
            ),
            id="a list",
        ),
        pytest.param(
            HEAD + "access: {reason: x}\n",
            (
                "5:1",
                "/access",
                "REC002",
                "The field `status` is missing.",
                "Add it. It is one of: open, restricted, embargoed, closed.",
            ),
            id="one of a few words",
        ),
        pytest.param(
            HEAD + "original: {extent: x}\n",
            (
                "5:1",
                "/original",
                "REC002",
                "The field `repository` is missing.",
                "Add it, such as `repository: {name: Arkivi Qendror Shtetëror}`.",
            ),
            id="a block",
        ),
        pytest.param(
            HEAD + "citation: {}\n",
            ("5:1", "/citation", "REC002", "The field `text` is missing.", "Add it, such as `text: ...`."),
            id="a text without an example",
        ),
    ],
)
def test_a_missing_field(text: str, expected: tuple[str, ...]) -> None:
    assert findings(text) == [expected]


@pytest.mark.parametrize(
    ("continued", "expected"),
    [
        (
            "notes: x\n",
            (
                "5:8",
                "/notes",
                "REC003",
                f"`notes` has the wrong shape. {LIST}",
                "Write `notes: [{kind: translator, text: x}]`, or `- ` and a field on each line.",
            ),
        ),
        (
            "titles: {text: t}\n",
            (
                "5:1",
                "/titles",
                "REC003",
                f"`titles` has the wrong shape. {LIST}",
                "Put a dash and a space before the entry: `- ...`.",
            ),
        ),
        (
            "original: AQSH\n",
            (
                "5:11",
                "/original",
                "REC003",
                f"`original` has the wrong shape. {BLOCK}",
                "Write `original: {repository: {name: AQSH}}`, or a field on each line.",
            ),
        ),
        (
            "notes: [x]\n",
            (
                "5:9",
                "/notes/0",
                "REC003",
                f"Entry 1 of `notes` has the wrong shape. {BLOCK}",
                "Write `- {kind: translator, text: x}`, or a field on each line.",
            ),
        ),
        (
            "summary: Two men talk.\n",
            (
                "5:10",
                "/summary",
                "REC003",
                f"`summary` has the wrong shape. {LANGUAGES}",
                "Write the language before each text, such as `summary: {en: Two men talk.}`.",
            ),
        ),
        (
            "citation: {text: [AQSH, Fl. 28]}\n",
            (
                "5:12",
                "/citation/text",
                "REC003",
                "`text` has the wrong shape. A single text is expected here.",
                TEXT_HELP,
            ),
        ),
        (
            "languages: [sq, {en: fr}]\n",
            (
                "5:17",
                "/languages/1",
                "REC003",
                "Entry 2 of `languages` has the wrong shape. A single text is expected here.",
                TEXT_HELP,
            ),
        ),
        (
            "completeness: [full]\n",
            (
                "5:1",
                "/completeness",
                "REC003",
                "`completeness` has the wrong shape. A single word is expected here.",
                "Write it without brackets: `completeness: full`.",
            ),
        ),
        (
            "archpack: [1]\n",
            (
                "5:1",
                "/archpack",
                "REC003",
                "`archpack` has the wrong shape. A single number is expected here.",
                "Write it without brackets: `archpack: 1`.",
            ),
        ),
    ],
)
def test_the_wrong_shape(continued: str, expected: tuple[str, ...]) -> None:
    name = continued.partition(":")[0]
    head = "".join(line for line in HEAD.splitlines(keepends=True) if not line.startswith(f"{name}:"))
    if name == "titles":
        head = head.replace("  - text: t\n", "")
    lines = HEAD.count("\n") - head.count("\n")
    line, column = expected[0].split(":")

    assert findings(head + continued) == [(f"{int(line) - lines}:{column}", *expected[1:])]


@pytest.mark.parametrize("text", ["x", "[x]", "- archpack: 1", "null", "~", "12", "|\n  archpack: 1"])
def test_a_file_that_holds_no_block_of_fields(text: str) -> None:
    assert findings(text) == [("1:1", "", "REC003", f"The record has the wrong shape. {BLOCK}", COMPARE)]


def test_a_json_file_that_holds_nothing() -> None:
    assert findings("null", "record.json") == [
        ("1:1", "", "REC004", "The record has no value.", "Write a value, or delete the line.")
    ]


@pytest.mark.parametrize(
    ("continued", "place", "pointer", "named"),
    [
        ("completeness:\n", "5:1", "/completeness", "`completeness`"),
        ("summary: {en: }\n", "5:11", "/summary/en", "`en`"),
        ("languages:\n  - \n", "6:4", "/languages/0", "Entry 1 of `languages`"),
        ("languages: [sq, ]\n", None, "", ""),
        ("access:\n# status: open\n", "5:1", "/access", "`access`"),
        ("notes:\n  -\n  - {kind: editor, text: x}\n", "6:4", "/notes/0", "Entry 1 of `notes`"),
    ],
)
def test_a_field_without_a_value(continued: str, place: str | None, pointer: str, named: str) -> None:
    expected = [(place, pointer, "REC004", f"{named} has no value.", "Write a value, or delete the line.")]

    assert findings(HEAD + continued) == (expected if place else [])


@pytest.mark.parametrize(
    ("written", "shown", "nearest"),
    [
        ("Full", "Full", "full"),
        ("exerpt", "exerpt", "excerpt"),
        ("complete", "complete", "full"),
        ("wrong", "wrong", None),
        ("012", "012", None),
        ("y" * 50, "y" * 39 + "…", None),
    ],
)
def test_a_value_that_is_not_in_the_list(written: str, shown: str, nearest: str | None) -> None:
    listing = "It is one of: full, excerpt, abridged, summary."
    remedy = f"Did you mean `{nearest}`? {listing}" if nearest else listing

    assert findings(HEAD + f"completeness: {written}\n") == [
        ("5:15", "/completeness", "REC005", f"`completeness` cannot be `{shown}`.", remedy)
    ]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("Übersetzung", "Did you mean `translation`? It is one of: scan, transcript, translation."),
        (
            "trаnslation",  # noqa: RUF001 - one letter is Cyrillic
            (
                "One of its letters belongs to another alphabet and only looks the same: type the word again. "
                "Did you mean `translation`? It is one of: scan, transcript, translation."
            ),
        ),
    ],
)
def test_a_letter_is_of_another_alphabet_only_if_its_neighbours_are_not(written: str, remedy: str) -> None:
    continued = f"contents: [{{id: a, kind: {written}, file: a.md}}]\n"

    assert [told for _, _, _, _, told in findings(HEAD + continued)] == [remedy]


def test_the_words_that_a_field_takes_are_found_in_every_depth() -> None:
    ((_, pointer, code, text, remedy),) = findings(
        HEAD + "original:\n  repository: {name: A}\n  locator:\n    - {value: x, level: folios}\n"
    )

    assert (pointer, code, text) == ("/original/locator/0/level", "REC005", "`level` cannot be `folios`.")
    assert remedy == f"Did you mean `folio`? It is one of: {', '.join(Level)}."


@pytest.mark.parametrize("blank", ["''", '""', "' '", '"\\t"', '"\\n"', "|\n\n", '" \\r\\n"'])
@pytest.mark.parametrize("field", ["completeness", "id"])
def test_a_blank_text(blank: str, field: str) -> None:
    text = HEAD.replace("id: x\n", "") + "id: x\n" * (field != "id") + f"{field}: {blank}\n"
    line = 5 if field == "completeness" else 4

    assert findings(text) == [
        (f"{line}:{len(field) + 3}", f"/{field}", "REC006", f"`{field}` is blank.", "Write a text, or delete the line.")
    ]


@pytest.mark.parametrize("blank", ["''", "' '", '"\\t"'])
def test_a_blank_language(blank: str) -> None:
    ((place, _, code, text, remedy),) = findings(HEAD + f"summary: {{en: a, {blank}: b}}\n")

    assert (place, code) == ("5:18", "REC006")
    assert (text, remedy) == ("The name of the language is blank.", "Write the language before the colon: `en: ...`.")


def test_an_empty_list() -> None:
    remedy = "Add an entry that begins with `- `."

    assert findings("archpack: 1\nid: x\ntitles: []\ncontributors: [{name: A, roles: []}]\n") == [
        ("3:1", "/titles", "REC007", "`titles` needs at least one entry.", remedy),
        ("4:26", "/contributors/0/roles", "REC007", "`roles` needs at least one entry.", remedy),
    ]


def test_a_list_whose_only_entry_is_wrong_is_not_called_empty_too() -> None:
    assert found(HEAD.replace("t\n", "' '\n") + "contributors: [{name: A, roles: [' ']}]\n") == [
        (4, 11, "REC006"),
        (5, 34, "REC006"),
    ]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ("", "This content gives neither `file` nor `files`."),
        (", file: a, files: b", "This content gives both `file` and `files`."),
    ],
)
def test_a_content_names_a_file_or_files(files: str, said: str) -> None:
    remedy = "Write `file: transcript/sq.md` for one file, or `files: scan/*.tif` for several."

    assert findings(HEAD + f"contents:\n  - {{id: a, kind: scan{files}}}\n") == [
        ("6:5", "/contents/0", "REC008", said, remedy)
    ]


@pytest.mark.parametrize("value", [5, 1.5, 1e300, True, False])
def test_numbers_and_truths_in_json_are_no_texts(value: object) -> None:
    text = json.dumps({"archpack": 1, "id": value, "titles": [{"text": "t"}], "languages": [value]})

    assert [(f[1], f[2], f[4]) for f in findings(text, "record.json")] == [
        ("/id", "REC003", "Put it in quotes."),
        ("/languages/0", "REC003", "Put it in quotes."),
    ]


@pytest.mark.parametrize(("value", "shown"), [("true", "true"), ("1.5", "1.5")])
def test_a_number_or_truth_in_json_is_none_of_a_few_words(value: str, shown: str) -> None:
    text = f'{{"archpack": 1, "id": "x", "titles": [{{"text": "t"}}], "completeness": {value}}}'

    assert [(f[2], f[3]) for f in findings(text, "record.json")] == [("REC005", f"`completeness` cannot be `{shown}`.")]


def test_everything_is_found_at_once() -> None:
    text = "archpack: 3\ntitle: x\ntitles: [{txt: a}]\nlanguages: sq\ncompleteness: half\nid:\naccess: {status: ' '}\n"

    assert found(text) == [
        (1, 11, "REC009"),
        (2, 1, "REC001"),
        (3, 11, "REC001"),
        (4, 12, "REC003"),
        (5, 15, "REC005"),
        (6, 1, "REC004"),
        (7, 18, "REC006"),
    ]


def test_findings_of_reading_and_of_the_shape_come_together() -> None:
    assert found(HEAD + "id: y\nsummary: {en: *a}\nlangauges: [sq]\n") == [
        (5, 1, "FIL004"),
        (6, 15, "FIL005"),
        (7, 1, "REC001"),
    ]


@pytest.mark.parametrize(
    ("continued", "remedy"),
    [
        (
            "translator: Ada\n",
            "`translator` is a role: write `- {name: ..., roles: [translator]}` under `contributors`.",
        ),
        ("scan: scan/*.tif\n", "`scan` is a value and no field: write `kind: scan` in `contents`."),
        (
            "illustrator: Ada\n",
            "`illustrator` is a role: write `- {name: ..., roles: [illustrator]}` under `contributors`.",
        ),
        ("kind: x\n", "`kind` belongs under `titles`, under `dates`, under `contents`, under `notes` and elsewhere."),
        (f"languages: {'a, ' * 40}b\n", "Put a dash and a space before every entry; for a list in one line"),
        ("original: {repository: {name: A}, locator: [{value: x, separator: '12345678901'}]}\n", COMPARE),
    ],
)
def test_the_help_says_where_it_belongs_and_how_it_is_written(continued: str, remedy: str) -> None:
    ((_, _, _, _, told),) = findings(HEAD + continued)

    assert told.startswith(remedy)

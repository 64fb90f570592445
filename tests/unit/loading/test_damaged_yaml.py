"""YAML that cannot be read: every finding, each at its place."""

import pytest
import yaml

from archpack.loading import load_bytes
from archpack.loading.yaml_words import explained
from tests.unit.loading.documents import HEAD, Found, found

NEL, LS, PS = "\x85", "\u2028", "\u2029"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [(1, 1, "FIL010")], id="nothing"),
        pytest.param("\n \n", [(1, 1, "FIL010")], id="blank lines"),
        pytest.param("# a comment\n", [(1, 1, "FIL010")], id="a comment"),
        pytest.param("---\n", [(1, 1, "FIL010")], id="three dashes"),
        pytest.param("\ufeff", [(1, 1, "FIL010")], id="a byte order mark"),
    ],
)
def test_an_empty_file(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("continued", "place"),
    [
        pytest.param('summary: {en: "abc\n', (5, 15), id="a double quote is not closed"),
        pytest.param("summary:\n  en: 'abc\n", (6, 7), id="a single quote is not closed"),
        pytest.param('summary:\n  en: "abc\nlanguages: [sq]\n', (6, 7), id="a quote is not closed for lines"),
        pytest.param("summary:\n  en: 'a\n---\n'\n", (6, 7), id="three dashes within quotes"),
        pytest.param('summary:\n  en: "abc" (sic)\n', (6, 13), id="text behind quotes"),
        pytest.param("summary:\n  en: 'it's'\n", (6, 11), id="an apostrophe within single quotes"),
        pytest.param('summary:\n  en: "a \\q"\n', (6, 10), id="an unknown escape"),
        pytest.param('summary:\n  en: "a \\x4"\n', (6, 12), id="an escape that is not complete"),
        pytest.param('summary:\n  en: "\\ud800"\n', (6, 10), id="half a character"),
        pytest.param("completeness: ]\n", (5, 15), id="a bracket for a value"),
        pytest.param("languages: [, sq]\n", (5, 13), id="a comma before the first entry"),
        pytest.param("languages: [sq\n", (5, 12), id="a bracket is not closed"),
        pytest.param("languages: [sq\ncompleteness: full\n", (5, 12), id="a bracket is not closed for lines"),
        pytest.param("access: {status: open\ncompleteness: full\n", (5, 9), id="a brace is not closed"),
        pytest.param("languages: sq]\n]\n", (6, 1), id="a bracket too many"),
        pytest.param("summary: {en: a: b}\n", (5, 16), id="a colon within braces"),
        pytest.param("summary:\n  en: A talk: two men\n", (6, 13), id="a colon within a text"),
        pytest.param("summary\n  en: x\n", (5, 8), id="no colon after a field"),
        pytest.param("completeness full\nlanguages: [sq]\n", (5, 13), id="no colon"),
        pytest.param("completeness:full\n", (5, 14), id="no space after the colon"),
        pytest.param("completeness: @full\n", (5, 15), id="an at sign"),
        pytest.param("completeness: `full`\n", (5, 15), id="a backtick"),
        pytest.param("completeness: %full\n", (5, 15), id="a percent sign"),
        pytest.param("completeness: - full\n", (5, 15), id="a dash"),
        pytest.param("completeness: ? full\n", (5, 15), id="a question mark"),
        pytest.param("completeness: & full\n", (5, 15), id="an ampersand"),
        pytest.param("completeness: !a!b full\n", (5, 15), id="an exclamation mark"),
        pytest.param("completeness: !<full\n", (5, 21), id="an exclamation mark and an angle"),
        pytest.param("summary:\n  en: |x\n    a\n", (6, 8), id="text behind a bar"),
        pytest.param("summary:\n  en: |0\n    a\n", (6, 8), id="a zero behind a bar"),
        pytest.param("   language: en\n", (5, 4), id="indented too little for the list, too much for the record"),
        pytest.param(" language: en\n", (5, 2), id="indented by one space"),
        pytest.param("- a\n", (5, 1), id="a list among fields"),
        pytest.param("...\nfoo: bar\n", (5, 1), id="fields behind three dots"),
        pytest.param("summary:\n\ten: x\n", (6, 1), id="a tab for an indent"),
        pytest.param("summary:\n  en: x\n\tde: y\n", (7, 1), id="a tab for a second indent"),
        pytest.param("summary:\n  \ten: x\n", (6, 3), id="a tab behind spaces"),
        pytest.param("summary:\n  en: |\n\ta\n", (7, 1), id="a tab within a block of text"),
        pytest.param("completeness: a\x07b\n", (5, 16), id="a control character"),
        pytest.param("completeness: a\x00b\n", (5, 16), id="a null character"),
        pytest.param("completeness: é\x7fb\n", (5, 16), id="a control character behind an accent"),
        pytest.param("# \ufffe\n", (5, 3), id="a noncharacter"),
    ],
)
def test_what_breaks_the_rules_of_yaml(continued: str, place: tuple[int, int]) -> None:
    assert found(HEAD + continued) == [(*place, "FIL003")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("archpack: 1\n id: x\n", (2, 2), id="the second line indented"),
        pytest.param(" archpack: 1\nid: x\n", (1, 2), id="the first line indented"),
        pytest.param("%full\n" + HEAD, (1, 6), id="a percent sign to begin with"),
        pytest.param("%YAML 3.0\n---\n" + HEAD, (1, 1), id="another version of YAML"),
        pytest.param("titles:\n\t- text: t\n", (2, 1), id="a tab before a dash"),
    ],
)
def test_what_breaks_the_rules_of_yaml_from_the_beginning(text: str, place: tuple[int, int]) -> None:
    assert found(text) == [(*place, "FIL003")]


@pytest.mark.parametrize(
    ("continued", "expected"),
    [
        pytest.param("id: y\n", [(5, 1, "FIL004")], id="a field of the record"),
        pytest.param("summary: {en: a, en: b}\n", [(5, 18, "FIL004")], id="a language"),
        pytest.param("summary: {en: a, 'en': b}\n", [(5, 18, "FIL004")], id="once in quotes"),
        pytest.param("id: y\nid: z\n", [(5, 1, "FIL004"), (6, 1, "FIL004")], id="three times"),
        pytest.param(
            "access: {status: open, status: secret}\n",
            [(5, 24, "FIL004"), (5, 32, "REC005")],
            id="the last time wrongly",
        ),
        pytest.param("note: a\nnote: b\n", [(6, 1, "FIL004"), (6, 1, "REC001")], id="and unknown"),
    ],
)
def test_a_field_given_twice(continued: str, expected: list[Found]) -> None:
    assert found(HEAD + continued) == expected


@pytest.mark.parametrize(
    ("continued", "expected"),
    [
        pytest.param("summary: {en: *a}\n", [(5, 15, "FIL005")], id="an alias of nothing"),
        pytest.param("summary: {en: &a x, sq: *a}\n", [(5, 15, "FIL005"), (5, 25, "FIL005")], id="both"),
        pytest.param("languages: &a [sq]\n", [(5, 12, "FIL005")], id="an anchor of a list"),
        pytest.param("summary: &a {en: x}\n", [(5, 10, "FIL005")], id="an anchor of a block"),
        pytest.param("summary: &a\n  en: *a\n", [(5, 10, "FIL005"), (6, 7, "FIL005")], id="an alias of itself"),
        pytest.param("&a languages: [sq]\n", [(5, 1, "FIL005")], id="an anchor of a field name"),
        pytest.param(
            "completeness: *full\n", [(5, 15, "FIL005"), (5, 15, "REC005")], id="an alias for one of a few words"
        ),
    ],
)
def test_anchors_and_aliases(continued: str, expected: list[Found]) -> None:
    assert found(HEAD + continued) == expected


@pytest.mark.parametrize(
    ("continued", "expected"),
    [
        pytest.param("summary: {en: !x y}\n", [(5, 15, "FIL006")], id="a text"),
        pytest.param("summary: {en: ! y}\n", [(5, 15, "FIL006")], id="an exclamation mark by itself"),
        pytest.param("summary: {en: ! }\n", [(5, 15, "FIL006")], id="and nothing behind it"),
        pytest.param("languages: !!set {sq: no}\n", [(5, 1, "REC003"), (5, 12, "FIL006")], id="a set"),
        pytest.param("languages: !!python/object/apply:os.system [ls]\n", [(5, 12, "FIL006")], id="a command"),
        pytest.param("summary: !<tag:x> {en: y}\n", [(5, 10, "FIL006")], id="a long tag"),
        pytest.param("summary: {en: &a !x y}\n", [(5, 15, "FIL005"), (5, 15, "FIL006")], id="an anchor too"),
    ],
)
def test_tags(continued: str, expected: list[Found]) -> None:
    assert found(HEAD + continued) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(HEAD + "---\n" + HEAD, [(5, 1, "FIL009")], id="two records"),
        pytest.param("---\n" + HEAD + "---\n", [(6, 1, "FIL009")], id="dashes at the end"),
        pytest.param(HEAD + "...\n---\nx\n", [(6, 1, "FIL009")], id="behind three dots"),
        pytest.param("---\n---\n" + HEAD, [(2, 1, "FIL009")], id="an empty one first"),
        pytest.param("---\n" + HEAD + "...\n", [], id="one with all its marks"),
        pytest.param("%YAML 1.2\n---\n" + HEAD, [], id="one that names its version"),
    ],
)
def test_several_documents(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("continued", "expected"),
    [
        pytest.param("[a]: b\n", [(5, 1, "FIL011")], id="a list"),
        pytest.param("{a: b}: c\n", [(5, 1, "FIL011")], id="a block"),
        pytest.param("? [a]\n: [b, {c: d}]\n", [(5, 3, "FIL011")], id="a list, with what it holds left out"),
        pytest.param("?\n: b\n", [(5, 2, "FIL011")], id="nothing"),
        pytest.param("summary: {en: What, ? }\n", [(5, 23, "FIL011")], id="a question mark in braces"),
        pytest.param("?\n: b\n?\n: c\n", [(5, 2, "FIL011"), (7, 2, "FIL011")], id="nothing twice"),
        pytest.param("? a\n: b\n", [(5, 3, "REC001")], id="a word behind a question mark is a name"),
        pytest.param("'': b\n", [(5, 1, "REC001")], id="an empty text is a name, and unknown"),
    ],
)
def test_a_field_name_that_is_no_word(continued: str, expected: list[Found]) -> None:
    assert found(HEAD + continued) == expected


BEHIND = "The text goes on behind the quotation mark that closes it."
SINGLE = "Write an apostrophe within single quotes twice (''), or use double quotes around the whole text."
DOUBLE = 'Put the whole text in single quotes if it holds a ", or write \\" for it.'
COMMA = "Write a comma between two fields or entries. Put a text that holds a comma, a colon or a bracket in quotes."


@pytest.mark.parametrize(
    ("continued", "column", "text", "remedy"),
    [
        ("summary: {en: 'Ambassador's letter', sq: x}", 26, BEHIND, SINGLE),
        ("summary: {en: 'the archivists' letter', sq: x}", 30, BEHIND, SINGLE),
        ('summary: {en: "The "great" letter", sq: x}', 20, BEHIND, DOUBLE),
        ("languages: [sq, 'it's']", 20, BEHIND, SINGLE),
        (
            'dates: [{display: "July 6, 1963, edtf: "1963-07-06"}]',
            19,
            "The quotation mark that stands here is not closed before `edtf`.",
            'Close it at the end of the text: `"July 6, 1963"`.',
        ),
        ('dates: [{display: "1963" edtf: "1963-07-06"}]', 26, "A comma or the closing bracket is missing here.", COMMA),
        ('languages: ["sq" "en"]', 18, "A comma or the closing bracket is missing here.", COMMA),
    ],
)
def test_quotation_marks_within_brackets(continued: str, column: int, text: str, remedy: str) -> None:
    (finding,) = load_bytes((HEAD + continued).encode()).report

    assert (finding.place.line, finding.place.column, finding.help) == (5, column, remedy)
    assert finding.text.removesuffix(" The bracket was opened in line 5.") == text


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", NEL, LS, PS], ids=ascii)
def test_every_line_ending_is_counted(ending: str) -> None:
    assert found(HEAD.replace("\n", ending)) == []
    assert found(HEAD.replace("\n", ending) + f"langauges: [sq]{ending}completeness: ' '") == [
        (5, 1, "REC001"),
        (6, 15, "REC006"),
    ]
    assert found(HEAD.replace("\n", ending) + "completeness: @") == [(5, 15, "FIL003")]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", NEL, LS, PS], ids=ascii)
@pytest.mark.parametrize(("continued", "place"), [("summary:\n\ten: x", (6, 1)), ("id: \x07", (5, 5))])
def test_a_tab_and_a_control_character_are_found_behind_every_line_ending(
    ending: str, continued: str, place: tuple[int, int]
) -> None:
    loaded = load_bytes((HEAD + continued).replace("\n", ending).encode())

    assert [(f.place.line, f.place.column, f.text) for f in loaded.report] == [
        (
            *place,
            {6: "A tab stands here where spaces are needed.", 5: "An invisible control character stands here."}[
                place[0]
            ],
        )
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"id: Arkivi Shtet\xebror\n", [(1, 17, "FIL002")], id="Latin-1"),
        pytest.param(HEAD.encode() + "id: Një ".encode() + b"\xeb", [(5, 9, "FIL002")], id="after an accent in UTF-8"),
        pytest.param(HEAD.replace("\n", "\r").encode() + b"\xff", [(5, 1, "FIL002")], id="lines that end with CR"),
        pytest.param(b"\xef\xbb\xbfid: \xeb", [(1, 5, "FIL002")], id="after a byte order mark"),
        pytest.param(HEAD.encode("utf-16"), [(1, 1, "FIL002")], id="UTF-16"),
        pytest.param(b"id: \xed\xa0\x80", [(1, 5, "FIL002")], id="a surrogate in bytes"),
        pytest.param(b"id: \xc0\xaf", [(1, 5, "FIL002")], id="a slash in two bytes"),
        pytest.param(b"id: \xf4\x90\x80\x80", [(1, 5, "FIL002")], id="beyond Unicode"),
        pytest.param(b"id: \xe2\x82", [(1, 5, "FIL002")], id="cut off within a character"),
    ],
)
def test_bytes_that_are_no_utf_8(data: bytes, expected: list[Found]) -> None:
    assert found(data) == expected


@pytest.mark.parametrize(
    "data", [b"MM\x00*\x00\x00\x00\x08\xff", b"\x89PNG\r\n\x1a\n\x00\x00", b"\x00" * 900 + b"\xff"]
)
def test_a_file_that_is_no_text_at_all(data: bytes) -> None:
    (finding,) = load_bytes(data).report

    assert (str(finding.code), str(finding.place)) == ("FIL002", "record.yaml:1:1")
    assert finding.text == "This is no text file. It may be an image."


def test_a_byte_order_mark_is_accepted_and_moves_no_place() -> None:
    assert found("\ufeff" + HEAD) == []
    assert found("\ufeff" + HEAD.replace("id", "ids")) == [(2, 1, "REC001")]
    assert found("\ufeffcompleteness: @") == [(1, 15, "FIL003")]


def test_the_bracket_that_is_left_open_is_told() -> None:
    (finding,) = load_bytes((HEAD + "access: {status: open\ncompleteness: full\n").encode()).report

    assert finding.text == "The bracket that is opened here is not closed before line 6."


@pytest.mark.parametrize(
    "error",
    [
        yaml.YAMLError(),
        yaml.MarkedYAMLError("while reading", None, "found something new", yaml.Mark("", 0, 0, 0, None, 0)),
    ],
)
def test_what_no_table_explains_is_said_in_plain_words_too(error: yaml.YAMLError) -> None:
    assert explained(error, "a: b") == (
        "The YAML cannot be read any further.",
        "Look for a missing quotation mark, colon or space in this line and the one above.",
        1,
        1,
    )

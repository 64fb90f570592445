"""JSON that cannot be read: every finding, each at its place."""

import pytest

from archpack.loading import load_bytes
from tests.unit.loading.documents import Found

HEAD = '{\n  "archpack": 1,\n  "id": "x",\n  "titles": [{"text": "t"}]'
"""Four lines that are a valid record when `}` follows."""


def found(text: str | bytes) -> list[Found]:
    data = text.encode() if isinstance(text, str) else text
    return [(f.place.line, f.place.column, f.code.code) for f in load_bytes(data, "record.json").report]


def test_the_beginning_is_right() -> None:
    assert found(HEAD + "\n}\n") == []


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\r\n", "\ufeff"])
def test_an_empty_file(text: str) -> None:
    assert found(text) == [(1, 1, "FIL010")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("{", (1, 2), id="a brace is opened"),
        pytest.param("}", (1, 1), id="a brace is closed"),
        pytest.param("[", (1, 2), id="a bracket is opened"),
        pytest.param('{"id" "x"}', (1, 7), id="no colon"),
        pytest.param('{"id": }', (1, 8), id="no value"),
        pytest.param('{"id": "x" "y": 1}', (1, 12), id="no comma"),
        pytest.param("{'id': 1}", (1, 2), id="single quotes"),
        pytest.param("{id: 1}", (1, 2), id="no quotes"),
        pytest.param('{"id": x}', (1, 8), id="a word without quotes"),
        pytest.param('{"id": "x}', (1, 8), id="a quote is not closed"),
        pytest.param('{"id": "x\n"}', (1, 10), id="a line break within quotes"),
        pytest.param('{"id": "x\r\n"}', (1, 10), id="a Windows line break within quotes"),
        pytest.param('{"id": "x\t"}', (1, 10), id="a tab within quotes"),
        pytest.param('{"id": "\\q"}', (1, 9), id="an unknown escape"),
        pytest.param('{"id": "\\u12"}', (1, 10), id="an escape that is not complete"),
        pytest.param('{"id": "x"} {}', (1, 13), id="a second record"),
        pytest.param('{"id": "x"}\n// comment', (2, 1), id="a comment"),
        pytest.param("# comment\n{}", (1, 1), id="a comment first"),
        pytest.param('{"id": 012}', (1, 9), id="a number that begins with zero"),
        pytest.param('{"id": .5}', (1, 8), id="a number that begins with a dot"),
        pytest.param('{"id": +1}', (1, 8), id="a number that begins with a plus"),
        pytest.param('{"id": NaN}', (1, 8), id="NaN"),
        pytest.param('{"NaN": "NaN",\n "id": NaN}', (2, 8), id="NaN behind the same word in quotes"),
        pytest.param('{"id": [1,\n  Infinity]}', (2, 3), id="Infinity"),
        pytest.param('{"id": -Infinity}', (1, 8), id="minus Infinity"),
        pytest.param('{"id": True}', (1, 8), id="a capital letter"),
        pytest.param("\ufeff{}", (1, 1), id="a second byte order mark"),
        pytest.param('{\u00a0"id": 1}', (1, 2), id="a no-break space"),
        pytest.param('{"id":\n\n  1]', (3, 4), id="the wrong bracket"),
        pytest.param('{"id":\r\r  1]', (3, 4), id="the wrong bracket behind lines that end with CR"),
        pytest.param('{"id":\r\n\r\n  1]', (3, 4), id="the wrong bracket behind lines that end with CR LF"),
    ],
)
def test_what_breaks_the_rules_of_json(text: str, place: tuple[int, int]) -> None:
    data = text.encode()
    if text.startswith("\ufeff"):
        data = b"\xef\xbb\xbf" + data

    assert found(data) == [(*place, "FIL003")]


@pytest.mark.parametrize("text", ['{"id": "x",}', '{"id": ["x",]}', '{"id": "x",\n}'])
def test_a_comma_too_many(text: str) -> None:
    # Python 3.13 points at the comma, earlier ones behind it.
    ((_, _, code),) = found(text)
    assert code == "FIL003"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(', "id": "y"}', [(4, 30, "FIL004")], id="a field of the record"),
        pytest.param(', "\\u0069d": "y"}', [(4, 30, "FIL004")], id="the second time written as an escape"),
        pytest.param(', "summary": {"en": "x", "en": "y"}}', [(4, 53, "FIL004")], id="a language"),
        pytest.param(
            ',\n"id": "y",\n"id": 3}', [(5, 1, "FIL004"), (6, 1, "FIL004"), (6, 7, "REC003")], id="three times"
        ),
    ],
)
def test_a_field_given_twice(text: str, expected: list[Found]) -> None:
    assert found(HEAD + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(', "citation": {"text": "\\ud800"}}', [(4, 51, "FIL012")], id="the first half"),
        pytest.param(', "citation": {"text": "a\\udc00b"}}', [(4, 51, "FIL012")], id="the second half"),
        pytest.param(', "citation": {"text": "\\udcdc\\ud83d"}}', [(4, 51, "FIL012")], id="in the wrong order"),
        pytest.param(', "citation": {"text": "\\ud83d\\udcdc"}}', [], id="a whole pair"),
        pytest.param(', "\\ud800": 1}', [(4, 30, "FIL012"), (4, 30, "REC001")], id="in the name of a field"),
        pytest.param(', "completeness": "\\ud800"}', [(4, 46, "FIL012"), (4, 46, "REC005")], id="one of a few words"),
    ],
)
def test_half_a_character(text: str, expected: list[Found]) -> None:
    assert found(HEAD + text) == expected


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'{"id": "\xeb"}', (1, 9)),
        ('{\n"id": "Një '.encode() + b'\xeb"}', (2, 12)),
        (b'\xff\xfe{\x00"\x00', (1, 1)),
    ],
    ids=["Latin-1", "after an accent in UTF-8", "UTF-16"],
)
def test_bytes_that_are_no_utf_8(data: bytes, place: tuple[int, int]) -> None:
    assert found(data) == [(*place, "FIL002")]


def test_a_byte_order_mark_is_accepted_and_moves_no_place() -> None:
    assert found("\ufeff" + HEAD + "}") == []
    assert found("\ufeff" + '{"id" 1}') == [(1, 7, "FIL003")]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=ascii)
def test_every_line_ending_is_counted(ending: str) -> None:
    text = HEAD + ',\n  "ids": 1,\n  "citation": {\n    "text": " "}}\n'

    assert found(text.replace("\n", ending)) == [(5, 3, "REC001"), (7, 13, "REC006")]


@pytest.mark.parametrize("file", ["record.json", "a.json"])
def test_the_ending_of_the_name_tells_json_from_yaml(file: str) -> None:
    text = HEAD + ', "summary": {en: x}}'

    assert [str(f.code) for f in load_bytes(text.encode(), file).report] == ["FIL003"]
    assert [str(f.code) for f in load_bytes(text.encode(), "record.yaml").report] == []


def test_json_is_yaml_too() -> None:
    text = (HEAD + "}").encode()

    assert load_bytes(text, "record.json").record == load_bytes(text, "record.yaml").record

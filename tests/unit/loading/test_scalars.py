"""Every scalar is a text, exactly as it is written: box 012 stays 012, NO stays Norway."""

import json

import pytest

from archpack.loading import load_bytes
from tests.unit.loading.documents import HEAD, found

AS_WRITTEN = (
    *("012", "0o14", "0x1F", "0b11", "1_000", "1,000", "+1", "-1", ".5", "5.", "1e3", "1E400", ".inf", "-.INF", ".NaN"),
    *("NO", "no", "Yes", "on", "OFF", "y", "n", "true", "True", "FALSE", "=", "<<"),
    *("12:30", "12:30:45", "1963-07-06", "1963-07-06T12:00:00Z", "1963-7-6 1:02:03 +2", "2024-02-30"),
    *("99999999999999999999999999", "0.1000000000000000055511151231257827", "28-48", "l. 5ob", "14/AP", "V. 1963"),
    *("a#b", "a:b", "http://example.org/a?b=c#d", "a'b", 'a"b', "(a)", "a - b", "?a", "-a", ":a"),
    *(
        "Shtetëror",
        "Çështje",
        "Письмо",
        "会谈",
        "رسالة",
        "\u0646\u0645\u06cc\u200c\u062e",
        "e\u0301",
        "📜",
        "a\u00a0b",
        "a\ufeffb",
    ),
)


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_a_plain_scalar_is_the_text_that_is_written(text: str) -> None:
    loaded = load_bytes(f"archpack: 1\nid: {text}\ntitles:\n  - text: {text}\nlanguages:\n  - {text}\n".encode())

    assert loaded.report.findings == ()
    assert loaded.record is not None
    assert (loaded.record.id, loaded.record.title, loaded.record.languages) == (text, text, (text,))


@pytest.mark.parametrize("word", ["null", "Null", "NULL", "~"])
def test_a_word_that_other_programs_read_as_nothing_is_kept_and_told(word: str) -> None:
    loaded = load_bytes(
        f"{HEAD}completeness: full\nsummary: {{en: {word}, de: '{word}', sq: {word} {word}}}\n".encode()
    )

    assert [(f.place.line, f.place.column, f.code.code) for f in loaded.report] == [(6, 15, "FIL015")]
    assert loaded.record is not None
    assert dict(loaded.record.summary) == {"en": word, "de": word, "sq": f"{word} {word}"}


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("en: Box #12", 11),
        ("en: Box   #12 # more", 13),
        ("en: #12", 7),
        ("en: Box # 12", None),
        ("en: Box#12", None),
        ("en: 'Box #12'", None),
        ("en: >-\n    Box #12", None),
        ("en: 'a'  #12", None),
    ],
)
def test_what_is_lost_to_a_remark_is_told(written: str, column: int | None) -> None:
    places = [
        (f.place.line, f.place.column)
        for f in load_bytes(f"{HEAD}summary:\n  {written}\n".encode()).report
        if f.code.code == "FIL014"
    ]

    assert places == ([(6, column)] if column else [])


@pytest.mark.parametrize("name", ["012", "NO", "true", "null", "~", "12:30", "1963-07-06", "<<", "="])
def test_a_plain_name_of_a_field_is_the_text_that_is_written(name: str) -> None:
    loaded = load_bytes(f"{HEAD}summary:\n  {name}: x\n".encode())

    assert loaded.record is not None
    assert dict(loaded.record.summary) == {name: "x"}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("'it''s'", "it's"),
        ('"a\\tb\\u00e9\\x41\\\\"', "a\tbéA\\"),
        ('"\\ud83d"', None),
        ('"\\U0001F4DC"', "📜"),
        ("a\n    b\n\n    c", "a b\nc"),
        ("|\n    a\n     b\n", "a\n b\n"),
        ("|-\n    a\n    b\n", "a\nb"),
        (">\n    a\n    b\n", "a b\n"),
        (">-\n    a\n    b\n", "a b"),
        ("|2\n     a", " a\n"),
        ("a   # a comment", "a"),
        ("'a # b'", "a # b"),
        ("'a: b'", "a: b"),
        ('"a\\\n    b"', "ab"),
        ("a \t", "a"),
    ],
)
def test_the_ways_in_which_yaml_writes_a_text(written: str, text: str | None) -> None:
    loaded = load_bytes(f"{HEAD}citation:\n  text: {written}\n".encode())

    assert (loaded.record and loaded.record.citation and loaded.record.citation.text) == text


@pytest.mark.parametrize(("written", "expected"), [("1", []), ("01", []), ("001", []), ("'1'", ["REC009"])])
def test_only_the_version_is_a_number(written: str, expected: list[str]) -> None:
    assert [code for _, _, code in found(HEAD.replace("1", written, 1))] == expected


@pytest.mark.parametrize("text", ["012", "NO", "null", "1963-07-06", "\u2028", "a\x7fb"])
def test_a_text_in_json_is_the_text_that_is_written(text: str) -> None:
    document = json.dumps({"archpack": 1, "id": text, "titles": [{"text": text}]}, ensure_ascii=False)
    loaded = load_bytes(document.encode(), "record.json")

    assert loaded.record is not None
    assert (loaded.record.id, loaded.record.title) == (text, text)

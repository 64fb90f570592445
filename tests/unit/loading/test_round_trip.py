"""A record that is written and read again is the same record."""

import json

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from archpack.loading import load_bytes, schema_text, to_json, to_yaml
from archpack.model import LocalText, Record, Title
from tests.unit.model.documents import full_document
from tests.unit.model.strategies import TRAPS, records, texts

SCHEMA = Draft202012Validator(json.loads(schema_text()))
FULL = Record.model_validate(full_document())
patiently = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def a_record(text: str) -> Record:
    return Record(archpack=1, id="x", titles=(Title(text=text),), summary=LocalText({text: text}))


def from_yaml(text: str) -> tuple[Record | None, list[str]]:
    loaded = load_bytes(text.encode())
    return loaded.record, [str(finding) for finding in loaded.report]


def from_json(text: str) -> tuple[Record | None, list[str]]:
    loaded = load_bytes(text.encode(), "record.json")
    return loaded.record, [str(finding) for finding in loaded.report]


@patiently
@given(records)
def test_any_record_comes_back_from_yaml(record: Record) -> None:
    assert from_yaml(to_yaml(record)) == (record, [])


@patiently
@given(records)
def test_any_record_comes_back_from_json(record: Record) -> None:
    assert from_json(to_json(record)) == (record, [])


@patiently
@given(records)
def test_any_record_satisfies_the_second_reader(record: Record) -> None:
    assert SCHEMA.is_valid(record.to_dict())


@patiently
@given(records)
def test_writing_again_gives_the_same_text(record: Record) -> None:
    again, _ = from_yaml(to_yaml(record))
    assert again is not None
    assert (to_yaml(again), to_json(again)) == (to_yaml(record), to_json(record))


@pytest.mark.parametrize("text", TRAPS, ids=lambda text: ascii(text[:20]))
def test_a_text_that_yaml_reads_in_its_own_way_comes_back(text: str) -> None:
    record = a_record(text)

    assert from_yaml(to_yaml(record)) == (record, [])
    assert from_json(to_json(record)) == (record, [])


@settings(max_examples=300, deadline=None)
@given(texts)
def test_any_text_comes_back_from_yaml_as_a_field_and_as_a_language(text: str) -> None:
    record = a_record(text)

    assert from_yaml(to_yaml(record)) == (record, [])


@settings(max_examples=300, deadline=None)
@given(texts)
def test_another_reader_of_yaml_reads_the_same_texts(text: str) -> None:
    record = a_record(text)

    assert yaml.safe_load(to_yaml(record)) == record.to_dict()


@settings(deadline=None)
@given(st.text(alphabet="\n\r\x85\u2028\u2029 \tab:#-", min_size=1).filter(lambda text: bool(text.strip(" \t\r\n"))))
def test_line_breaks_and_blanks_of_all_kinds_come_back(text: str) -> None:
    record = a_record(text)

    assert from_yaml(to_yaml(record)) == (record, [])


def test_yaml_is_written_in_the_order_of_the_fields_with_nothing_else() -> None:
    assert to_yaml(Record(archpack=1, id="x", titles=(Title(text="Një bisedë"),), languages=("sq", "no"))) == (
        "archpack: 1\nid: x\ntitles:\n- text: Një bisedë\nlanguages:\n- sq\n- 'no'\n"
    )


def test_json_is_canonical() -> None:
    assert to_json(Record(archpack=1, id="x", titles=(Title(text="Një bisedë"),))) == (
        '{\n  "archpack": 1,\n  "id": "x",\n  "titles": [\n    {\n      "text": "Një bisedë"\n    }\n  ]\n}\n'
    )


def test_the_full_record_loses_nothing() -> None:
    assert json.loads(to_json(FULL)) == full_document()
    assert from_yaml(to_yaml(FULL)) == (FULL, [])


def test_equal_values_are_written_out_and_not_as_an_alias() -> None:
    scope = ("scan",)
    document = full_document() | {"notes": [{"kind": "editor", "text": "a", "scope": scope}] * 2}

    assert "&" not in to_yaml(Record.model_validate(document))


def test_a_record_from_a_file_with_a_byte_order_mark_is_the_same() -> None:
    assert load_bytes(b"\xef\xbb\xbf" + to_yaml(FULL).encode()).record == FULL
    assert load_bytes(b"\xef\xbb\xbf" + to_json(FULL).encode(), "record.json").record == FULL

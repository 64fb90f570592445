"""The schema for editors says what the committed one says, of a record written in YAML."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from archpack.loading import editor_schema_text, schema_text
from archpack.model.base import Word
from archpack.model.editor_schema import editor_schema
from archpack.model.schema import record_schema
from tests.unit.model.documents import changed, full_document, pointers, value_at

SCHEMA, EDITORS = json.loads(schema_text()), json.loads(editor_schema_text())
FULL = full_document()


def words() -> list[type[Word]]:
    return Word.__subclasses__()


@pytest.mark.parametrize(
    "word", [member for kind in words() for member in kind], ids=lambda word: f"{type(word).__name__} {word}"
)
def test_every_word_has_its_meaning(word: Word) -> None:
    assert word.__doc__ is not None
    assert word.__doc__.endswith(".")
    assert word.__doc__[0].isupper()


@pytest.mark.parametrize("kind", words(), ids=lambda kind: kind.__name__)
def test_no_two_words_of_a_field_mean_the_same(kind: type[Word]) -> None:
    meanings = [word.__doc__ for word in kind]

    assert len(set(meanings)) == len(meanings)
    assert record_schema()["$defs"][kind.__name__]["enumDescriptions"] == meanings


def test_it_is_a_valid_schema_of_its_own_name() -> None:
    Draft202012Validator.check_schema(EDITORS)
    assert EDITORS["$id"] == f"{SCHEMA['$id']}:editor"


def test_the_committed_schema_stays_as_it_is() -> None:
    before = json.dumps(SCHEMA)

    editor_schema(SCHEMA)

    assert json.dumps(SCHEMA) == before


@pytest.mark.parametrize("value", ["", " ", None, [], {}, [[]], {"a": []}, "x"])
def test_both_give_the_same_verdict_when_a_value_is_replaced(value: Any) -> None:
    documents = {pointer: changed(FULL, put={pointer: value}) for pointer in pointers(FULL)}

    assert [p for p, document in documents.items() if verdict(SCHEMA, document) != verdict(EDITORS, document)] == []


@pytest.mark.parametrize("value", [1963, 1.5, True])
def test_a_number_is_taken_where_the_record_has_a_text_and_nowhere_else(value: Any) -> None:
    for pointer in pointers(FULL):
        document = changed(FULL, put={pointer: value})
        text = isinstance(value_at(FULL, pointer), str) and verdict(SCHEMA, changed(FULL, put={pointer: str(value)}))
        assert verdict(EDITORS, document) == text, pointer


def verdict(schema: dict[str, Any], document: Any) -> bool:
    return Draft202012Validator(schema).is_valid(document)

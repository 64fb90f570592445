"""The models and the committed JSON Schema give the same verdict on every document."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from archpack.loading import schema_text
from archpack.model import Record
from tests.unit.model.documents import FIXTURES, changed, full_document, pointers, value_at

FULL = full_document()
SCHEMA_DOCUMENT = json.loads(schema_text())
SCHEMA = Draft202012Validator(SCHEMA_DOCUMENT)
AGREEMENT = [json.loads(line) for line in (FIXTURES / "record" / "agreement.jsonl").read_text("utf-8").splitlines()]

REPLACEMENTS: list[Any] = [
    *(None, True, False, 0, 1, 1.0, 1.5, -1, 10**20, 1e300),
    *("", " ", "\t\n", "\u00a0", "x", "1", "full", "scan", "null", "\u0000"),
    *([], [""], ["x"], ["x", " "], [[]], [None], [{}], [1], [{"value": "x"}], [{"text": "x"}]),
    *({}, {"": "x"}, {" ": "x"}, {"en": "x"}, {"en": ""}, {"en": None}, {"kind": "scan"}, {"status": "open"}),
]

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=12
)


def model_accepts(text: str) -> bool:
    try:
        Record.model_validate_json(text)
    except ValidationError:
        return False
    return True


def verdicts(document: Any) -> tuple[bool, bool]:
    return model_accepts(json.dumps(document)), SCHEMA.is_valid(document)


def text_of(entry: dict[str, Any]) -> str:
    if "text" in entry:
        return str(entry["text"])
    document = entry.get("document", FULL)
    return json.dumps(changed(document, put=entry.get("put"), cut=entry.get("cut")))


@pytest.mark.parametrize("entry", AGREEMENT, ids=lambda entry: entry["case"])
def test_both_readers_give_the_expected_verdict(entry: dict[str, Any]) -> None:
    text = text_of(entry)

    assert (model_accepts(text), SCHEMA.is_valid(json.loads(text))) == (entry["accept"], entry["accept"])


def test_the_table_is_large_and_every_case_is_told_once() -> None:
    cases = [entry["case"] for entry in AGREEMENT]

    assert len(set(cases)) == len(cases) >= 150
    assert {entry["accept"] for entry in AGREEMENT} == {True, False}


def test_the_full_record_gives_every_field_of_the_format() -> None:
    fields = {(name, field) for name, part in SCHEMA_DOCUMENT["$defs"].items() for field in part.get("properties", ())}
    fields |= {("Record", field) for field in SCHEMA_DOCUMENT["properties"]}

    assert fields == set(_fields(Record.model_validate_json(json.dumps(FULL))))


def _fields(part: Any) -> set[tuple[str, str]]:
    if isinstance(part, tuple):
        return {field for inner in part for field in _fields(inner)}
    given = {(type(part).__name__, name) for name in getattr(part, "model_fields_set", ())}
    return given.union(*(_fields(getattr(part, name)) for _, name in given))


@pytest.mark.parametrize("value", REPLACEMENTS, ids=json.dumps)
def test_both_readers_agree_when_any_value_is_replaced(value: Any) -> None:
    documents = {pointer: changed(FULL, put={pointer: value}) for pointer in pointers(FULL)}

    disagreements = [pointer for pointer, document in documents.items() if len(set(verdicts(document))) > 1]

    assert disagreements == []


def test_both_readers_agree_when_anything_is_left_out() -> None:
    documents = {pointer: changed(FULL, cut=[pointer]) for pointer in pointers(FULL)}

    disagreements = [pointer for pointer, document in documents.items() if len(set(verdicts(document))) > 1]

    assert disagreements == []


def test_both_readers_refuse_an_unknown_field_in_every_block_but_the_summary() -> None:
    blocks = [p for p in ["", *pointers(FULL)] if isinstance(value_at(FULL, p), dict)]

    accepting = [p for p in blocks if verdicts(changed(FULL, put={f"{p}/unknown": "x"})) != (False, False)]

    assert accepting == ["/summary"]


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_both_readers_agree_on_a_record_with_arbitrary_changes(data: st.DataObject) -> None:
    document = FULL
    for _ in range(data.draw(st.integers(1, 3))):
        pointer = data.draw(st.sampled_from(list(pointers(document))), label="pointer")
        change = data.draw(st.sampled_from(["cut", "replace", "add"]), label="change")
        if change == "cut":
            document = changed(document, cut=[pointer])
        elif change == "replace":
            document = changed(document, put={pointer: data.draw(anything, label="value")})
        elif isinstance(value_at(document, pointer), dict):
            key = data.draw(st.text() | st.sampled_from(["id", "kind", "file", "text", "language"]), label="key")
            value_at(document := changed(document), pointer)[key] = data.draw(anything, label="value")

    by_model, by_schema = verdicts(document)

    assert by_model == by_schema


@settings(max_examples=200, deadline=None)
@given(anything)
def test_both_readers_agree_on_any_document(document: Any) -> None:
    assert verdicts(document) == (False, False)

"""What the JSON Schema looks like: an editor shows it to whoever writes a record."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from archpack.loading import schema_text
from archpack.model.schema import DIALECT, SCHEMA_ID, record_schema, record_schema_text

ROOT = Path(__file__).parents[3]
SCHEMA = record_schema()


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for child in node.values():
            yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)


def blocks() -> dict[str, dict[str, Any]]:
    parts = {"Record": SCHEMA, **SCHEMA["$defs"]}
    return {name: part for name, part in parts.items() if "properties" in part}


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    reference = node.get("$ref")
    return {**SCHEMA["$defs"][reference.removeprefix("#/$defs/")], **node} if reference else node


FIELDS = [(name, field) for name, part in blocks().items() for field in part["properties"]]


def test_the_committed_schema_is_the_generated_one() -> None:
    committed = (ROOT / "schemas" / "record-v1.schema.json").read_text(encoding="utf-8")

    assert committed == record_schema_text()


def test_the_schema_that_is_printed_is_the_committed_one() -> None:
    assert schema_text() == record_schema_text()


def test_the_schema_is_valid_against_its_meta_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert (SCHEMA["$schema"], SCHEMA["$id"]) == (DIALECT, SCHEMA_ID)


@pytest.mark.parametrize("word", ["anyOf", "allOf", "default", "nullable", "null"])
def test_the_schema_needs_no(word: str) -> None:
    assert f'"{word}"' not in record_schema_text()


@pytest.mark.parametrize(("block", "field"), FIELDS)
def test_every_field_has_a_title_and_a_description(block: str, field: str) -> None:
    node = resolved(blocks()[block]["properties"][field])

    assert node["title"].strip()
    assert node["description"].endswith(".")
    assert "\n\n" not in node["description"]


@pytest.mark.parametrize("name", [*SCHEMA["$defs"], "Record"])
def test_every_part_has_a_title_in_plain_words_and_a_description(name: str) -> None:
    part = SCHEMA["$defs"].get(name, SCHEMA)

    assert part["title"].replace(" ", "").lower() == name.lower()
    assert part["title"][1:] == part["title"][1:].lower()
    assert part["description"].rstrip("*").endswith(".")


@pytest.mark.parametrize("name", list(blocks()))
def test_no_part_takes_an_unknown_field(name: str) -> None:
    assert blocks()[name]["additionalProperties"] is False


def test_the_summary_takes_no_blank_language() -> None:
    assert SCHEMA["properties"]["summary"]["additionalProperties"] is False


@pytest.mark.parametrize(("block", "field"), FIELDS)
def test_every_example_is_accepted_by_the_schema_itself(block: str, field: str) -> None:
    node = blocks()[block]["properties"][field]
    judge = Draft202012Validator({**node, "$defs": SCHEMA["$defs"]})

    assert [example for example in node.get("examples", ()) if not judge.is_valid(example)] == []


def test_what_the_examples_and_descriptions_say_can_be_printed() -> None:
    texts = [node.get("description", "") for node in nodes(SCHEMA)]

    assert all(text.replace("\n", " ").isprintable() for text in texts if isinstance(text, str))


def test_the_schema_is_a_text_that_ends_with_one_line_break() -> None:
    assert record_schema_text().endswith("}\n")
    assert json.loads(record_schema_text()) == SCHEMA


def test_changing_a_generated_schema_does_not_change_the_next_one() -> None:
    record_schema()["properties"].clear()

    assert record_schema() == SCHEMA

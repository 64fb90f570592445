from typing import Any

import pytest

from archpack.criteria.own_schema import KEYWORDS, judged, problems


def wrong(schema: Any) -> list[tuple[tuple[Any, ...], str]]:
    return [(steps, str(finding.code)) for steps, finding in problems(schema)]


def test_the_keywords_are_those_of_the_standard_without_those_that_are_refused() -> None:
    from jsonschema import Draft202012Validator

    known = set(Draft202012Validator.VALIDATORS)

    assert known - KEYWORDS == {"pattern", "patternProperties", "format", "$dynamicRef"}


@pytest.mark.parametrize(
    ("schema", "found"),
    [
        (True, []),
        ({"required": ["summary"]}, []),
        ({"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:x", "type": "object"}, []),
        ({"$ref": "#/$defs/a~1b", "$defs": {"a/b": {"type": "object"}}}, []),
        ({"allOf": [{"$ref": "#/allOf/1"}, True]}, []),
        ("required", [((), "INS105")]),
        ({"$schema": "http://json-schema.org/draft-07/schema#"}, [(("$schema",), "INS105")]),
        ({"properties": {"id": {"$id": "urn:y"}}}, [(("properties", "id", "$id"), "INS107")]),
        ({"$ref": "other.json"}, [(("$ref",), "INS107")]),
        ({"$ref": "#/$defs/none"}, [(("$ref",), "INS107")]),
        ({"$ref": "#anchor"}, [(("$ref",), "INS107")]),
        ({"$ref": "file:///etc/passwd"}, [(("$ref",), "INS107")]),
        ({"$ref": 3}, [(("$ref",), "INS107")]),
        ({"$dynamicRef": "#x"}, [(("$dynamicRef",), "INS106")]),
        ({"properties": {"id": {"pattern": "(a+)+$"}}}, [(("properties", "id", "pattern"), "INS106")]),
        ({"items": {"anyOf": [{"formt": "x"}]}}, [(("items", "anyOf", 0, "formt"), "INS106")]),
        ({"properties": {"formt": {"type": "text"}}}, [(("properties", "formt", "type"), "INS105")]),
        ({"minItems": -1}, [(("minItems",), "INS105")]),
        ({"not": []}, [(("not",), "INS105")]),
    ],
)
def test_what_is_wrong_with_a_schema(schema: Any, found: list[Any]) -> None:
    assert wrong(schema) == found


@pytest.mark.parametrize(
    ("schema", "pointer", "text"),
    [
        ({"required": ["a/b"]}, "/a~1b", "`a/b` is missing."),
        ({"properties": {"id": {"enum": ["y"]}}}, "/id", "`id` has a value that is not in the list."),
        ({"properties": {"id": {"const": "y"}}}, "/id", "`id` has another value than the only one that is allowed."),
        ({"properties": {"titles": {"minItems": 2}}}, "/titles", "`titles` has fewer entries than 2."),
        (
            {"properties": {"titles": {"items": {"type": "string"}}}},
            "/titles/0",
            "Entry 1 of `titles` has the wrong shape.",
        ),
        ({"properties": {"titles": {"items": False}}}, "/titles", "`titles` does not fit."),
        ({"additionalProperties": False, "properties": {"id": True}}, "", "The record has a field that is not wanted."),
        ({"$ref": "#"}, "", "The schema of the profile P refers to itself without end."),
    ],
)
def test_what_a_schema_has_against_a_record(schema: Any, pointer: str, text: str) -> None:
    ((place, finding), *_) = judged(schema, {"id": "x", "titles": [{"text": "t"}]}, "P")

    assert (place, finding.text.removesuffix(" The profile P asks so.")) == (pointer, text)


def test_of_a_thousand_entries_that_do_not_fit_a_hundred_are_told() -> None:
    schema = {"properties": {"titles": {"items": {"type": "string"}}}}

    assert len(list(judged(schema, {"titles": [{}] * 1000}, "P"))) == 100

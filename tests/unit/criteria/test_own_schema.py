from pathlib import Path
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
        ({"$ref": "#/default", "default": {"$ref": "http://127.0.0.1:9/x.json"}}, [(("$ref",), "INS107")]),
        ({"$ref": "#/const", "const": {"$ref": "file:///etc/passwd"}}, [(("$ref",), "INS107")]),
        ({"$ref": "#/enum/0", "enum": [{"pattern": "(a+)+$"}]}, [(("$ref",), "INS107")]),
        ({"not": {"$ref": "#/examples/0"}, "examples": [{}]}, [(("not", "$ref"), "INS107")]),
        ({"$ref": "#/$defs", "$defs": {}}, [(("$ref",), "INS107")]),
        ({"$ref": "#/$defs/a%2Fdefault", "$defs": {"a%2Fdefault": {}, "a": {"default": {}}}}, [(("$ref",), "INS107")]),
        ({"$ref": "#/$defs/a%20b", "$defs": {"a b": {"type": "object"}}}, []),
        ({"$ref": "#"}, [(("$ref",), "INS105")]),
        ({"properties": {"a": {"not": {"$ref": "#/properties/a"}}}}, [(("properties", "a", "not", "$ref"), "INS105")]),
        ({"$dynamicRef": "#x"}, [(("$dynamicRef",), "INS106")]),
        ({"$anchor": "x"}, [(("$anchor",), "INS106")]),
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
        ({"$id": "http://[", "$ref": "#/$defs/a", "$defs": {"a": {"required": ["b"]}}}, "/b", "`b` is missing."),
    ],
)
def test_what_a_schema_has_against_a_record(schema: Any, pointer: str, text: str) -> None:
    ((place, finding), *_) = judged(schema, {"id": "x", "titles": [{"text": "t"}]}, "P")

    assert (place, finding.text.removesuffix(" The profile P asks so.")) == (pointer, text)


@pytest.mark.parametrize("address", ["{}", "file://{}", "#/none", "#none"])
def test_nothing_is_fetched_for_a_schema_even_if_nobody_checked_it(tmp_path: Path, address: str) -> None:
    elsewhere = tmp_path / "elsewhere.json"
    elsewhere.write_text('{"required": ["summary"]}')
    found = judged({"$ref": address.format(elsewhere)}, {}, "P")

    assert [(place, finding.text) for place, finding in found] == [
        ("", "The schema of the profile P refers to something that it does not hold.")
    ]


def doubling(times: int, of: int = 2) -> dict[str, Any]:
    """Return a schema in which each part refers to the next one several times."""
    parts = {f"a{n}": {"allOf": [{"$ref": f"#/$defs/a{n + 1}"}] * of} for n in range(times)}
    return {"$ref": "#/$defs/a0", "$defs": {**parts, f"a{times}": {"required": ["summary"]}}}


def unevaluated(times: int) -> dict[str, Any]:
    """Return parts within parts; what each leaves over is known only after all below were asked again."""
    return {"unevaluatedProperties": False, "allOf": [unevaluated(times - 1)]} if times else {"type": "object"}


@pytest.mark.parametrize(
    ("schema", "found"),
    [
        (doubling(12), []),
        (doubling(28), [(("$defs", "a15"), "With all references followed, the schema has more than 20,000 parts.")]),
        (doubling(31, 1), []),
        (
            doubling(500, 1),
            [(("$defs", "a31", "allOf", "0", "$ref"), "More than 64 parts of the schema lead to one another.")],
        ),
        (unevaluated(6), []),
        (unevaluated(7), [((), "With all references followed, the schema has more than 20,000 parts.")]),
        ({"properties": {"$defs": {"$ref": "#/$defs/a"}}, "$defs": {"a": {"$ref": "#/$defs/b"}, "b": True}}, []),
    ],
)
def test_a_schema_that_would_take_for_ever_is_refused(schema: Any, found: list[Any]) -> None:
    assert [(steps, finding.text) for steps, finding in problems(schema)] == found
    if not found:
        assert len(list(judged(schema, {}, "P"))) <= 100


def test_of_a_thousand_entries_that_do_not_fit_a_hundred_are_told() -> None:
    schema = {"properties": {"titles": {"items": {"type": "string"}}}}

    assert len(list(judged(schema, {"titles": [{}] * 1000}, "P"))) == 100

"""An institution's own JSON Schema: whether it is one, and what it has against a record.

Draft 2020-12, without what is refused here: addresses elsewhere, regular expressions (which can take for ever),
references without end, and words that do nothing. ``jsonschema`` judges, and retrieves nothing.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from archpack.criteria.schema_expansion import endless, target
from archpack.findings import Finding
from archpack.findings.catalogue import institution as codes
from archpack.findings.pointer import pointer_of
from archpack.vocab.spelling import did_you_mean, shown

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_ONE = (
    "not",
    "if",
    "then",
    "else",
    "items",
    "contains",
    "additionalProperties",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
)
_LIST = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED = ("properties", "dependentSchemas", "$defs")
_PLAIN = (
    "$schema",
    "$id",
    "$ref",
    "$comment",
    "type",
    "enum",
    "const",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxContains",
    "minContains",
    "maxProperties",
    "minProperties",
    "required",
    "dependentRequired",
    "title",
    "description",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "examples",
)
KEYWORDS = frozenset({*_ONE, *_LIST, *_NAMED, *_PLAIN})
"""The keywords that may be used."""

_REFUSED = {
    "$anchor": "Refer to a part under `$defs`, by `#/$defs/name`.",
    "pattern": "Say what a text looks like under `fields`, with `pattern: RG ###/*`.",
    "patternProperties": "Name the fields under `properties`.",
    "format": "It checks nothing. archpack checks dates, languages and addresses by itself.",
}
_WORDS = {
    "required": "is missing",
    "enum": "has a value that is not in the list",
    "const": "has another value than the only one that is allowed",
    "contains": "has no entry of the kind that is asked for",
    "minItems": "has fewer entries than {}",
    "maxItems": "has more entries than {}",
    "minLength": "is shorter than {} characters",
    "maxLength": "is longer than {} characters",
    "minProperties": "has fewer fields than {}",
    "maxProperties": "has more fields than {}",
    "uniqueItems": "has an entry twice",
    "additionalProperties": "has a field that is not wanted",
    "unevaluatedProperties": "has a field that is not wanted",
    "type": "has the wrong shape",
}
_MOST_SAID = 100

Pointer = tuple[str | int, ...]


def problems(schema: Any) -> Iterator[tuple[Pointer, Finding]]:
    """Yield what is wrong with a schema, with the path to it."""
    parts: dict[Pointer, Any] = {}
    found = [*_keywords(schema, (), parts)]
    # Only what was checked may be referred to: in `default`, `enum` and the like anything can stand.
    found += [(way, _leads_nowhere(value)) for way, value in _references(parts) if target(value) not in parts]
    yield from found or endless(parts, _below)
    if found:
        return
    for error in _meta().iter_errors(schema):
        name = shown(str(error.absolute_path[-1])) if error.absolute_path else "the schema"
        said = f"`{name}` does not have a value that JSON Schema knows."
        remedy = "Look it up in the description of JSON Schema 2020-12."
        yield tuple(error.absolute_path), Finding(codes.NOT_A_SCHEMA, said, remedy)


def judged(schema: Any, document: Any, name: str) -> Iterator[tuple[str, Finding]]:
    """Yield what a sound schema has against a record, with the JSON Pointer. ``name`` is that of the profile."""
    from jsonschema import Draft202012Validator
    from referencing import Registry
    from referencing.exceptions import Unresolvable

    # Without `$id`, which nothing refers to: an address that is none stops the search for parts.
    asked = {word: value for word, value in schema.items() if word != "$id"} if isinstance(schema, dict) else schema
    try:
        errors = Draft202012Validator(asked, registry=Registry()).iter_errors(document)
        for _, error in zip(range(_MOST_SAID), errors, strict=False):
            steps = [*error.absolute_path, *_lacking(error)]
            yield (
                pointer_of(steps),
                Finding(codes.SCHEMA, f"{_said(error, steps)} The profile {name} asks so.", _remedy(error)),
            )
    except RecursionError:
        said = f"The schema of the profile {name} refers to itself without end."
        yield "", Finding(codes.SCHEMA, said, "Tell the institution.")
    except Unresolvable:
        said = f"The schema of the profile {name} refers to something that it does not hold."
        yield "", Finding(codes.SCHEMA, said, "Tell the institution.")


def _keywords(node: Any, way: Pointer, parts: dict[Pointer, Any]) -> Iterator[tuple[Pointer, Finding]]:
    """Yield keywords that are not known, and note each part that was looked at."""
    parts[tuple(map(str, way))] = node
    if isinstance(node, bool):
        return
    if not isinstance(node, dict):
        remedy = "Write its keywords, such as `required: [summary]`, each on a line of its own."
        yield way, Finding(codes.NOT_A_SCHEMA, "A schema is expected here.", remedy)
        return
    for word, value in node.items():
        here = (*way, word)
        if word not in KEYWORDS:
            said = f"The keyword `{shown(word)}` cannot be used."
            remedy = _REFUSED.get(word) or _not_known(word)
            yield here, Finding(codes.UNKNOWN_KEYWORD, said, remedy)
        yield from ((here, finding) for finding in _address(word, value, top=not way))
        for step, below in _below(word, value):
            yield from _keywords(below, (*here, *step), parts)


def _below(word: str, value: Any) -> Iterator[tuple[Pointer, Any]]:
    """Yield the schemas that stand in the value of a keyword."""
    if word in _ONE:
        yield (), value
    elif word in _LIST and isinstance(value, list):
        yield from (((number,), entry) for number, entry in enumerate(value))
    elif word in _NAMED and isinstance(value, dict):
        yield from (((name,), entry) for name, entry in value.items())


def _address(word: str, value: Any, *, top: bool) -> Iterator[Finding]:
    if word == "$schema" and value != DIALECT:
        yield Finding(codes.NOT_A_SCHEMA, "This version of JSON Schema is not known.", f"Write {DIALECT}.")
    elif word == "$id" and not top:
        yield Finding(codes.REFERENCE, "A part of a schema cannot have an address of its own.", "Take `$id` out.")


def _references(parts: dict[Pointer, Any]) -> Iterator[tuple[Pointer, Any]]:
    for way, node in parts.items():
        if isinstance(node, dict) and "$ref" in node:
            yield (*way, "$ref"), node["$ref"]


def _leads_nowhere(value: Any) -> Finding:
    said = f"`{shown(str(value))}` leads to no part of this schema."
    return Finding(codes.REFERENCE, said, "Write the part under `$defs`, and refer to it by `#/$defs/name`.")


def _not_known(word: str) -> str:
    return f"{did_you_mean(word, sorted(KEYWORDS))} Take it out, or write one of JSON Schema 2020-12.".lstrip()


@cache
def _meta() -> Any:
    from jsonschema import Draft202012Validator
    from referencing import Registry

    return Draft202012Validator(Draft202012Validator.META_SCHEMA, registry=Registry())


def _lacking(error: Any) -> list[str]:
    """Return the name of the field that is missing, if one is."""
    if error.validator == "required":
        return [name for name in error.validator_value if error.message.startswith(repr(name))]
    return []


def _said(error: Any, steps: list[Any]) -> str:
    name = f"`{shown(str(steps[-1]))}`" if steps else "The record"
    if steps and isinstance(steps[-1], int):
        name = f"Entry {steps[-1] + 1} of `{steps[-2]}`"
    return f"{name} {_WORDS.get(error.validator, 'does not fit')}.".replace("{}", shown(str(error.validator_value)))


def _remedy(error: Any) -> str:
    asked = error.validator_value
    told = error.schema.get("description") if isinstance(error.schema, dict) else None
    if error.validator == "enum" and isinstance(asked, list):
        return f"Write one of: {', '.join(shown(str(word)) for word in asked[:20])}."
    if error.validator == "const":
        return f"Write `{shown(str(asked))}`."
    return str(told) if told else "Ask the institution what it expects here."

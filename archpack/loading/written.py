"""What the models say of settings or of a profile, in words for whoever wrote them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from archpack.findings import Code, Finding
from archpack.loading.shape_schema import Path, schema_at
from archpack.vocab.other_words import OTHER_WORDS
from archpack.vocab.spelling import shown, suggestion

Problem = tuple[Path, bool, Finding]
"""Where in the document, whether the field's name is meant and not its value, and what."""

_SHAPES = {
    "tuple_type": "a list",
    "model_type": "a block of fields",
    "dict_type": "a block of fields",
    "string_type": "a text",
    "bool_type": "`true` or `false`, without quotes",
    "int_type": "a whole number, without quotes",
    "greater_than_equal": "a number that is not smaller than {ge}",
    "less_than_equal": "a number that is not larger than {le}",
    "too_short": "a list with at least one entry",
    "string_too_long": "a text of at most {max_length} characters",
    "string_pattern_mismatch": "a text that is not blank",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What sort of file is read: what its fields are called, its JSON Schema, and the codes of what can be wrong."""

    noun: str
    schema: dict[str, Any]
    unknown: Code
    missing: Code
    wrong: Code


def problems(error: ValidationError, kind: Kind) -> Iterator[Problem]:
    """Yield what is wrong with the shape of a document."""
    details = error.errors(include_url=False)
    holders = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    for detail in details:
        # Pydantic counts only the good entries of a list: with one bad entry it also says "too short".
        if detail["type"] != "too_short" or detail["loc"] not in holders:
            yield _problem(detail, kind)


def holds_controls(path: str) -> bool:
    """Tell whether the path of a file holds what no file name has: control characters, halves of characters."""
    return any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in path)


def _problem(detail: ErrorDetails, kind: Kind) -> Problem:
    path, sort = detail["loc"], detail["type"]
    name = shown(str(path[-1])) if path else ""
    if sort == "extra_forbidden":
        known = sorted(schema_at(path[:-1], kind.schema).get("properties", {}))
        remedy = suggestion(name, known, "Known are", OTHER_WORDS)
        return path, True, Finding(kind.unknown, f"There is no {kind.noun} `{name}` here.", remedy)
    if sort == "missing":
        what = schema_at(path, kind.schema)
        example = next(iter(what.get("examples", ())), what.get("minimum", "..."))
        said = f"The {kind.noun} `{name}` is missing."
        return path[:-1], True, Finding(kind.missing, said, f"Add `{name}: {example}`.")
    if sort == "enum" and not isinstance(detail["input"], list | dict) and detail["input"] is not None:
        allowed = schema_at(path, kind.schema).get("enum", [])
        given = shown(str(detail["input"]))
        remedy = suggestion(given, allowed, "It is one of", OTHER_WORDS)
        return path, False, Finding(kind.wrong, f"`{given}` cannot stand here.", remedy)
    expected = _SHAPES.get(sort, "one of the words of the reference" if sort == "enum" else "something else")
    expected = expected.format(**detail.get("ctx", {}))
    where = f"Entry {path[-1] + 1} of `{path[-2]}`" if path and isinstance(path[-1], int) else f"`{name}`"
    said = f"{where} has the wrong kind of value." if path else "The file does not hold fields with values."
    return path, False, Finding(kind.wrong, said, f"Write {expected}.")

"""What the models say of a document, in an archivist's words."""

import json
import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from archpack.findings import Finding
from archpack.findings.catalogue import shape as codes
from archpack.model.schema import record_schema
from archpack.vocab.spelling import shown

Path = tuple[str | int, ...]
Problem = tuple[Path, bool, Finding]
"""Where in the document, whether the field's name is meant and not its value, and what."""

_SHAPES = {
    "tuple_type": "A list is expected here: every entry on its own line, beginning with `- `.",
    "model_type": "A block of fields is expected here: every field on its own line, indented.",
    "dict_type": "A text for each language is expected here: `en: ...` on its own line, indented.",
    "string_type": "A single text is expected here.",
    "enum": "A single word is expected here.",
    "literal_error": "A single number is expected here.",
}
_SPECIAL = re.compile(r"[\[\]{},:]")  # what a text cannot hold everywhere unless it stands in quotes
_KEY = "[key]"
"""Pydantic's last step of the path to the name of a field."""


def problems(error: ValidationError) -> Iterator[Problem]:
    """Yield what is wrong with the shape of a document, one problem for every cause."""
    details = error.errors(include_url=False)
    holders = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    for detail in details:
        # Pydantic counts only the good entries of a list: with one bad entry it also says "too short".
        if detail["type"] != "too_short" or detail["loc"] not in holders:
            yield _problem(detail)


def _problem(detail: ErrorDetails) -> Problem:
    path, kind, given = detail["loc"], detail["type"], detail["input"]
    if kind == "extra_forbidden":
        return path, True, _unknown_field(path, valued=given is not None)
    if kind == "missing":
        return path[:-1], True, _missing(path)
    if path[-1:] == (_KEY,):
        remedy = "Write the language before the colon: `en: ...`."
        return path[:-1], True, Finding(codes.BLANK, "The name of the language is blank.", remedy)
    if given is None:
        text = f"{_named(path)} has no value."
        return path, True, Finding(codes.NO_VALUE, text, "Write a value, or delete the line.")
    return path, False, _of_value(detail)


def _of_value(detail: ErrorDetails) -> Finding:
    path, kind, given = detail["loc"], detail["type"], detail["input"]
    if kind in {"enum", "literal_error"} and not isinstance(given, list | dict):
        return _not_allowed(path, given)
    if kind == "string_pattern_mismatch":
        return _blank(path)
    if kind == "too_short":
        return Finding(
            codes.EMPTY_LIST, f"{_named(path)} needs at least one entry.", "Add an entry that begins with `- `."
        )
    if kind == "file_or_files":
        return Finding(
            codes.FILE_OR_FILES,
            f"This content gives {'both `file` and' if 'file' in given else 'neither `file` nor'} `files`.",
            "Write `file: transcript/sq.md` for one file, or `files: scan/*.tif` for several.",
        )
    shape = _SHAPES.get(kind, "Something else is expected here.")
    return Finding(codes.WRONG_SHAPE, f"{_named(path)} has the wrong shape. {shape}", _shape_remedy(kind, given))


def _shape_remedy(kind: str, given: Any) -> str:
    if kind == "string_type" and isinstance(given, int | float):
        return "Put it in quotes."
    if kind == "string_type":
        return "If the text holds a colon, a comma, a bracket or a brace, put it in quotes."
    if kind == "tuple_type":
        return "Put a dash and a space before every entry; for a list in one line write [value, value]."
    return "Compare with the examples in the reference of the record."


def _named(path: Path) -> str:
    """Return what a path leads to, as the beginning of a sentence."""
    if not path:
        return "The record"
    *above, last = path
    return f"`{shown(last)}`" if isinstance(last, str) else f"Entry {last + 1} of `{above[-1]}`"


def _unknown_field(path: Path, *, valued: bool) -> Finding:
    name = str(path[-1])
    if not valued:
        # `{display: July 6, 1963}`: what follows the comma reads as a field without a value.
        remedy = "If these words belong to the value before them, put that whole value in quotes. If not, delete them."
        return Finding(codes.UNKNOWN_FIELD, f"There is no field `{shown(name)}` here, and it has no value.", remedy)
    known = sorted(schema_at(path[:-1]).get("properties", {}))
    return Finding(
        codes.UNKNOWN_FIELD, f"There is no field `{shown(name)}` here.", did_you_mean(name, known, "Fields here")
    )


def _not_allowed(path: Path, given: Any) -> Finding:
    written = given if isinstance(given, str) else json.dumps(given)
    if path == ("archpack",):
        return Finding(
            codes.FORMAT_VERSION,
            f"The record format {shown(json.dumps(given, ensure_ascii=False))} is not known to this archpack.",
            "Write `archpack: 1`, without quotes. A higher number needs a newer archpack.",
        )
    if not written.strip():
        return _blank(path)
    remedy = did_you_mean(written, _allowed(path), "It is one of")
    return Finding(codes.NOT_ALLOWED, f"`{path[-1]}` cannot be `{shown(written)}`.", remedy)


def _blank(path: Path) -> Finding:
    return Finding(codes.BLANK, f"{_named(path)} is blank.", "Write a text, or delete the line.")


def _missing(path: Path) -> Finding:
    name, allowed = path[-1], _allowed(path)
    remedy = f"Add it, such as `{name}: {_example(schema_at(path))}`."
    if allowed:
        remedy = f"Add it. It is one of: {', '.join(allowed)}."
    return Finding(codes.MISSING_FIELD, f"The field `{name}` is missing.", remedy)


def _example(node: dict[str, Any]) -> str:
    """Return a value that a piece of the schema accepts, in one line, as short as can be."""
    node = _resolved(_schema(), node)
    if "items" in node and "examples" not in node:
        return f"[{_example(node['items'])}]"
    if "properties" in node:
        inner = (f"{name}: {_example(node['properties'][name])}" for name in node["required"])
        return f"{{{', '.join(inner)}}}"
    example = next(iter(node.get("examples", ())), node.get("const", "..."))
    if isinstance(example, list):
        return f"[{', '.join(example)}]"
    return f'"{example}"' if _SPECIAL.search(str(example)) else str(example)


def _allowed(path: Path) -> list[str]:
    return list(schema_at(path).get("enum", []))


def did_you_mean(given: str, known: Collection[str], otherwise: str) -> str:
    """Return the nearest of what is known, if one is near, and all of it."""
    near = get_close_matches(shown(given.casefold()), known, n=1)
    listing = f"{otherwise}: {', '.join(known)}."
    return f"Did you mean `{near[0]}`? {listing}" if near else listing


def schema_at(path: Path) -> dict[str, Any]:
    """Return the piece of the JSON Schema that describes the value at a path; empty if there is none."""
    root = _schema()
    node = root
    for step in path:
        node = _resolved(root, node)
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
    return _resolved(root, node)


def _resolved(root: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    reference = node.get("$ref")
    return {**root["$defs"][reference.rpartition("/")[2]], **node} if reference else node


@cache
def _schema() -> dict[str, Any]:
    return record_schema()

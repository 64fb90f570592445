"""What the models say of a document, in an archivist's words."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from archpack.findings import Code, Finding
from archpack.findings.catalogue import record as codes
from archpack.model.schema import record_schema

Path = tuple[str | int, ...]
Problem = tuple[Path, bool, Finding]
"""Where in the document, whether the field's name is meant and not its value, and what."""

_SHAPES = {
    "tuple_type": "A list is expected here: every entry on its own line, beginning with `- `.",
    "model_type": "A block of fields is expected here: every field on its own line, indented.",
    "dict_type": "A text for each language is expected here: `en: ...` on its own line, indented.",
    "string_type": "A single text is expected here.",
}


def problems(error: ValidationError) -> Iterator[Problem]:
    """Yield what is wrong with the shape of a document, one problem for every cause."""
    details = error.errors(include_url=False)
    broken = {detail["loc"] for detail in details}
    for detail in details:
        if not _follows_from_another(detail, broken):
            yield _problem(detail)


def _follows_from_another(detail: ErrorDetails, broken: set[Path]) -> bool:
    # Pydantic counts only the good entries of a list: with one bad entry it also says "too short".
    path = detail["loc"]
    return detail["type"] == "too_short" and any(len(p) > len(path) and p[: len(path)] == path for p in broken)


def _problem(detail: ErrorDetails) -> Problem:
    path, kind, given = detail["loc"], detail["type"], detail["input"]
    name = str(path[-1]) if path else "the record"
    if kind == "extra_forbidden":
        return path, True, _unknown_field(path, name, valued=given is not None)
    if kind == "missing":
        return path[:-1], True, _missing(path, name)
    if given is None:
        return (
            path,
            True,
            _finding(
                codes.NO_VALUE,
                f"`{name}` has no value.",
                "Write a value, or delete the line.",
            ),
        )
    if path == ("archpack",):
        return (
            path,
            False,
            _finding(
                codes.FORMAT_VERSION,
                f"The record format {given!r} is not known to this archpack.",
                "Write `archpack: 1`, without quotes. A higher number needs a newer archpack.",
            ),
        )
    return path, False, _of_value(detail, name)


def _of_value(detail: ErrorDetails, name: str) -> Finding:
    kind, given = detail["type"], detail["input"]
    if kind in {"enum", "literal_error"}:
        return _not_allowed(detail["loc"], str(given))
    if kind == "string_pattern_mismatch":
        return _finding(codes.BLANK, f"`{name}` holds nothing but spaces.", "Write a text, or delete the line.")
    if kind == "too_short":
        return _finding(codes.EMPTY_LIST, f"`{name}` needs at least one entry.", "Add an entry that begins with `- `.")
    if kind == "file_or_files":
        return _finding(
            codes.FILE_OR_FILES,
            "This content gives neither or both of `file` and `files`.",
            "Write `file: transcript/sq.md` for one file, or `files: scan/*.tif` for several.",
        )
    shape = _SHAPES.get(kind, "Something else is expected here.")
    return _finding(codes.WRONG_SHAPE, f"`{name}` has the wrong shape. {shape}", _shape_remedy(kind, given))


def _shape_remedy(kind: str, given: Any) -> str:
    if kind == "string_type" and isinstance(given, int | float):
        return "Put the number in quotes."
    if kind == "string_type":
        return "If the text holds a colon, a comma, a bracket or a brace, put it in quotes."
    if kind == "tuple_type":
        return "Put `- ` before the value; for a list in one line write [value, value]."
    return "Compare with the examples in the reference of the record."


def _unknown_field(path: Path, name: str, *, valued: bool) -> Finding:
    if not valued:
        # `{display: July 6, 1963}`: what follows the comma reads as a field without a value.
        remedy = "If these words belong to the value before them, put that whole value in quotes. If not, delete them."
        return _finding(codes.UNKNOWN_FIELD, f"There is no field `{name}` here, and it has no value.", remedy)
    known = sorted(_schema_at(path[:-1]).get("properties", {}))
    return _finding(codes.UNKNOWN_FIELD, f"There is no field `{name}` here.", _did_you_mean(name, known, "Fields here"))


def _not_allowed(path: Path, given: str) -> Finding:
    allowed = [str(value) for value in _schema_at(path).get("enum", [])]
    return _finding(
        codes.NOT_ALLOWED, f"`{path[-1]}` cannot be `{given}`.", _did_you_mean(given, allowed, "It is one of")
    )


def _missing(path: Path, name: str) -> Finding:
    examples = _schema_at(path).get("examples", [])
    example = f", such as `{name}: {examples[0]}`" if examples and isinstance(examples[0], str) else ""
    return _finding(codes.MISSING_FIELD, f"The field `{name}` is missing.", f"Add it{example}.")


def _did_you_mean(given: str, known: list[str], otherwise: str) -> str:
    near = get_close_matches(given.casefold(), known, n=1)
    listing = f"{otherwise}: {', '.join(known)}."
    return f"Did you mean `{near[0]}`? {listing}" if near else listing


def _schema_at(path: Path) -> dict[str, Any]:
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


def _finding(code: Code, text: str, remedy: str) -> Finding:
    return Finding(code, text, remedy)

"""What the models say of a document, in an archivist's words."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from archpack.findings import Finding
from archpack.findings.catalogue import shape as codes
from archpack.loading.shape_remedies import (
    allowed,
    for_empty_block,
    for_missing,
    for_shape,
    for_unknown_field,
    for_unvalued_field,
    for_word,
    meant,
)
from archpack.loading.shape_schema import schema_at
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
_KEY = "[key]"
"""Pydantic's last step of the path to the name of a field."""


def problems(error: ValidationError) -> Iterator[Problem]:
    """Yield what is wrong with the shape of a document, one problem for every cause."""
    details = error.errors(include_url=False)
    holders = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    unknown = _unknown(details)
    strays: set[Path] = set()
    for detail in details:
        path, kind = detail["loc"], detail["type"]
        # Pydantic counts only the good entries of a list: with one bad entry it also says "too short".
        if kind == "too_short" and path in holders:
            continue
        beside = unknown.get(path[:-1], {})
        if kind == "missing" and path[-1] in beside.values():
            continue  # a slip in its name says it all
        if path and detail["input"] is None and kind != "extra_forbidden":
            belonging = [name for name in beside if name in schema_at(path).get("properties", ())]
            if belonging:
                strays.update((*path[:-1], name) for name in belonging)
                yield path, True, for_empty_block(str(path[-1]), belonging)
                continue
        if path not in strays:
            yield _problem(detail)


def _unknown(details: list[ErrorDetails]) -> dict[Path, dict[str, str | None]]:
    """Return the unknown fields of each block, and what each may be a slip of the pen for."""
    found: dict[Path, dict[str, str | None]] = {}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *above, name = detail["loc"]
            found.setdefault(tuple(above), {})[str(name)] = meant(detail["loc"])
    return found


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
    return Finding(codes.WRONG_SHAPE, f"{_named(path)} has the wrong shape. {shape}", for_shape(path, kind, given))


def _named(path: Path) -> str:
    """Return what a path leads to, as the beginning of a sentence."""
    if not path:
        return "The record"
    *above, last = path
    return f"`{shown(last)}`" if isinstance(last, str) else f"Entry {last + 1} of `{above[-1]}`"


def _unknown_field(path: Path, *, valued: bool) -> Finding:
    name = str(path[-1])
    if not valued:
        text = f"There is no field `{shown(name)}` here, and it has no value."
        return Finding(codes.UNKNOWN_FIELD, text, for_unvalued_field(path))
    return Finding(codes.UNKNOWN_FIELD, f"There is no field `{shown(name)}` here.", for_unknown_field(path))


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
    return Finding(codes.NOT_ALLOWED, f"`{path[-1]}` cannot be `{shown(written)}`.", for_word(written, allowed(path)))


def _blank(path: Path) -> Finding:
    return Finding(codes.BLANK, f"{_named(path)} is blank.", "Write a text, or delete the line.")


def _missing(path: Path) -> Finding:
    return Finding(codes.MISSING_FIELD, f"The field `{path[-1]}` is missing.", for_missing(path))

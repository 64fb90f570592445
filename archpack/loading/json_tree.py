"""JSON to a tree. ``json`` judges whether it is well-formed; the places are found by the tokens."""

import json
import re
from typing import NoReturn

from archpack.findings import Finding
from archpack.findings.catalogue import reading
from archpack.loading.building import LimitReachedError, TreeBuilder
from archpack.loading.tree import Node, Scalar, end_of

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]|[^\s\[\]{}:,"]+', re.DOTALL)
_NO_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*+"|(?P<found>NaN|-?Infinity)', re.DOTALL)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_CONSTANTS = {"true": True, "false": False, "null": None}

# What the JSON parser says, and what somebody needs to know who wrote the file.
_IN_PLAIN_WORDS = (
    (
        "Expecting property name",
        "The name of a field in double quotes is expected here.",
        'Write "name": "value", and no comma behind the last field of a block.',
    ),
    (
        "Expecting ':'",
        "A colon is missing after the name of a field.",
        'Write "name": "value".',
    ),
    (
        "Expecting ','",
        "A comma or a closing bracket is missing here.",
        "Put a comma between two values, and close every bracket that is opened.",
    ),
    (
        "trailing comma",
        "A comma stands here, and no value after it.",
        "Take it out.",
    ),
    (
        "Expecting value",
        "A value is expected here.",
        "Write a text in double quotes, a list in [ ] or a block in { }. Take out a comma with no value after it.",
    ),
    (
        "Unterminated string",
        "A quotation mark is opened here and never closed.",
        "Close it.",
    ),
    (
        "control character",
        "A line break, a tab or an invisible character stands inside a text here.",
        "Write \\n for a line break and \\t for a tab, and delete invisible characters.",
    ),
    (
        "escape",
        "A backslash begins a special character, and this one does not exist.",
        "Write every backslash of a text twice.",
    ),
    (
        "Extra data",
        "The record has ended, and something else follows.",
        "Remove what follows, or look for a bracket that is closed too early.",
    ),
    (
        "BOM",
        "An invisible character (a byte order mark) stands here.",
        "Delete it, or save the file again as UTF-8 without it.",
    ),
    (
        "",  # whatever a later Python says
        "The JSON cannot be read any further.",
        "Look for a missing quotation mark, comma or bracket in this line and the one above.",
    ),
)


def read_json(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """Return the tree of a JSON document, or None, and the findings. ``file`` is named in them."""
    builder = TreeBuilder(file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return None, [Finding(reading.EMPTY, "The file is empty.", "Write the record into it.", builder.place(1, 1))]
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        return None, [_not_well_formed(error, builder)]
    except _ConstantError:
        return None, [_no_number(text, builder)]
    except RecursionError:
        pass  # well-formed as far as it was read; the builder says at which depth it is too deep
    try:
        _build(builder, text)
    except LimitReachedError:
        return None, builder.findings
    return builder.root, builder.findings


class _ConstantError(ValueError):
    """JSON has no NaN and no Infinity, though Python reads them."""


def _refuse_constant(name: str) -> NoReturn:
    raise _ConstantError(name)


def _build(builder: TreeBuilder, text: str) -> None:
    line, line_start, seen = 1, 0, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", seen, token.start())
        line_start = max(line_start, text.rfind("\n", seen, token.start()) + 1)
        seen = token.start()
        column = token.start() - line_start + 1
        written = token[0]
        if written in "{[":
            builder.open(block=written == "{", line=line, column=column)
        elif written in "}]":
            builder.close()
        else:
            scalar = _scalar(written, line, column)
            if isinstance(scalar.value, str) and not scalar.value.isascii() and _LONE_SURROGATE.search(scalar.value):
                builder.findings.append(_broken_character(builder, line, column))
                scalar = Scalar("?", line, column, quoted=True)
            builder.scalar(scalar)


def _scalar(written: str, line: int, column: int) -> Scalar:
    if written.startswith('"'):
        return Scalar(json.loads(written, strict=False), line, column, quoted=True)
    if written in _CONSTANTS:
        return Scalar(_CONSTANTS[written], line, column)
    whole = written.lstrip("-").isdigit() and len(written) < 16  # noqa: PLR2004 - longer ones are no numbers we know
    return Scalar(int(written) if whole else float(written), line, column)


def _broken_character(builder: TreeBuilder, line: int, column: int) -> Finding:
    return Finding(
        reading.BROKEN_CHARACTER,
        "This text holds half of a character: a \\ud... without its other half.",
        "Write the character itself.",
        builder.place(line, column),
    )


def _no_number(text: str, builder: TreeBuilder) -> Finding:
    # Only called where there is one outside of quotation marks.
    found = next(match for match in _NO_NUMBER.finditer(text) if match["found"])
    return Finding(
        reading.NOT_WELL_FORMED,
        f"{found['found']} is no value that JSON has.",
        "Write a text in double quotes, or take the field out.",
        builder.place(*end_of(text[: found.start()])),
    )


def _not_well_formed(error: json.JSONDecodeError, builder: TreeBuilder) -> Finding:
    _, said, remedy = next(words for words in _IN_PLAIN_WORDS if words[0] in error.msg)
    return Finding(reading.NOT_WELL_FORMED, said, remedy, builder.place(error.lineno, error.colno))

"""JSON to a tree. ``json`` judges whether it is well-formed; the places are found by the tokens."""

import json
import re
from typing import NoReturn

from archpack.findings import Finding
from archpack.findings.catalogue import reading
from archpack.loading.building import LimitReachedError, TreeBuilder
from archpack.loading.tree import Node, Scalar

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]|[^\s\[\]{}:,"]+', re.DOTALL)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_CONSTANTS = {"true": True, "false": False, "null": None}


def read_json(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """Return the tree of a JSON document, or None, and the findings. ``file`` is named in them."""
    builder = TreeBuilder(file)
    if not text.strip():
        return None, [Finding(reading.EMPTY, "The file is empty.", "Write the record into it.", builder.place(1, 1))]
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        return None, [_not_well_formed(error.msg, builder, error.lineno, error.colno)]
    except _ConstantError as error:
        return None, [_not_well_formed(f"{error} is no JSON value", builder, 1, 1)]
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


def _not_well_formed(problem: str, builder: TreeBuilder, line: int, column: int) -> Finding:
    return Finding(
        reading.NOT_WELL_FORMED,
        f"The JSON cannot be read any further: {problem[:1].lower()}{problem[1:]}.",
        "Look for a missing quotation mark, comma or bracket in this line and the one above.",
        builder.place(line, column),
    )

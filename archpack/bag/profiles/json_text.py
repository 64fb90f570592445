"""JSON from outside, strictly: UTF-8, each field once, limited in size, depth and number of values. RFC 8259."""

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from archpack.bag.path import shown
from archpack.findings import Code, Finding, Place
from archpack.findings.catalogue import reading

MOST_BYTES = 5_000_000
MOST_LEVELS = 64
MOST_VALUES = 200_000

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_MEND = "Mend the file with an editor that knows JSON, or ask its author for a correct one."


def read_json(data: bytes, file: str) -> tuple[Any, tuple[Finding, ...]]:
    """Return a JSON document and what is wrong with it; the document is None if it cannot be used at all.

    Of a field that is given twice the first one is kept. All numbers are ``float``.
    """
    if len(data) > MOST_BYTES:
        return None, (_finding(reading.TOO_LARGE, f"The file is larger than {MOST_BYTES // 1_000_000} MB.", file),)
    reader = _Reader(file)
    try:
        value = reader.read(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, _ConstantError, RecursionError) as error:
        return None, (_unreadable(error, file),)
    limit = next(_over_limits(value, file), None)
    return (None, (limit,)) if limit else (value, tuple(reader.findings))


class _ConstantError(ValueError):
    """JSON has no NaN and no Infinity, though Python reads them."""


class _Reader:
    """Reads one document and keeps the fields that are given twice."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.findings: list[Finding] = []

    def read(self, text: str) -> Any:
        # float and not int: the time of reading a long whole number grows with the square of its length.
        return json.loads(
            text, object_pairs_hook=self._block, parse_int=float, parse_constant=_refuse_constant, parse_float=float
        )

    def _block(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        block: dict[str, Any] = {}
        for name, value in pairs:
            if name in block:
                text = f'The field "{shown(name)}" is given twice in one block.'
                self.findings.append(_finding(reading.DUPLICATE_KEY, text, self._file))
            block.setdefault(name, value)
        return block


def _refuse_constant(name: str) -> NoReturn:
    raise _ConstantError(name)


def _unreadable(error: Exception, file: str) -> Finding:
    match error:
        case UnicodeDecodeError():
            return _finding(reading.NOT_UTF8, "The file is not UTF-8 text.", file)
        case json.JSONDecodeError():
            text = "The JSON cannot be read any further than this place."
            return Finding(reading.NOT_WELL_FORMED, text, _MEND, Place(file, error.lineno, error.colno))
        case _ConstantError():
            return _finding(reading.NOT_WELL_FORMED, f"{error} is no value that JSON has.", file)
    return _too_deep(file)


def _over_limits(document: Any, file: str) -> Iterator[Finding]:
    """Yield what is too much, or cannot be written to any file. A stack and not recursion."""
    seen, pending = 0, [(document, 1)]
    while pending:
        value, level = pending.pop()
        seen += 1
        inner = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
        pending.extend((one, level + 1) for one in inner)
        if isinstance(value, str) and _LONE_SURROGATE.search(value):
            yield _finding(reading.BROKEN_CHARACTER, f'"{shown(value)}" holds half of a character.', file)
        if isinstance(value, dict | list) and level > MOST_LEVELS:
            yield _too_deep(file)
        if seen + len(pending) > MOST_VALUES:
            yield _finding(reading.TOO_MANY, f"The file holds more than {MOST_VALUES:,} values.", file)


def _too_deep(file: str) -> Finding:
    return _finding(reading.TOO_DEEP, f"Lists or blocks are nested more than {MOST_LEVELS} deep.", file)


def _finding(code: Code, text: str, file: str) -> Finding:
    return Finding(code, text, _MEND, Place(file))

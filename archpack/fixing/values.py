"""A value as YAML, in the place of another: with its quotes where they can stay, with others where YAML needs them."""

import re

from archpack.loading.spans import BLOCK_STYLES, ScalarSpan, Source
from archpack.scalars import can_be_seen, in_single_quotes, quoted, scalar

NUMBERS = frozenset({"/archpack"})
"""The fields that are read as numbers, as :mod:`archpack.loading.record_file` does."""

_NUMBER = re.compile(r"[0-9]{1,9}")


def number_or_text(value: str, *, number: bool) -> str:
    """Return a value without quotes if it is to be read as a number, or else as a text."""
    return value if number and _NUMBER.fullmatch(value) else scalar(value)


def in_place_of(source: Source, old: ScalarSpan, value: str, *, number: bool) -> str:
    """Return a value as it is written where another one stands now."""
    if number and _NUMBER.fullmatch(value):
        return value
    if old.style == '"':
        return quoted(value)
    if old.style == "'":
        return in_single_quotes(value) or quoted(value)
    if old.style in BLOCK_STYLES:
        return _as_block(source, old, value)
    return scalar(value)


def _as_block(source: Source, old: ScalarSpan, value: str) -> str:
    """Return a text in the style of `|` and `>`, if it can stand so, or in quotes; with the line breaks that follow."""
    written = source.text[old.start : old.end]
    header, *lines = re.split("\r\n|[\n\r]", written)
    sign = re.match(r"[|>]([-+]?)", header)
    first = next((line for line in lines if line.strip()), "")
    body = value.removesuffix("\n")
    plain = sign and first and all(map(can_be_seen, body.split("\n"))) and body == body.strip() != ""
    folds = header[0] == ">" and "\n" in body
    ends = {"-": value == body, "": value != body}.get(sign[1] if sign else "+", False)
    tail = _tail(written)
    if not (plain and ends) or folds or re.search("[0-9]", header.split("#")[0]):
        return quoted(value) + tail
    margin = first[: len(first) - len(first.lstrip(" "))]
    text = source.line_break.join([header, *(margin + line if line else "" for line in body.split("\n"))])
    return text + tail


def _tail(written: str) -> str:
    """Return the line breaks and blank lines at the end of a text of several lines."""
    return written[len(written.rstrip()) :]

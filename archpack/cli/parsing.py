"""What ``archpack cite parse`` and ``archpack locator parse`` share: texts from a terminal or a pipe, and options."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, TypeVar

import click

from archpack.citation import CitationParts, LocatorParts
from archpack.cli.output import result
from archpack.errors import SourceError, UsageError
from archpack.render import parsed_json, parsed_line, parsed_text

LONGEST = 1_000_000
"""Bytes of one text; a citation has a few hundred."""

NOT_UTF8 = "The text is not UTF-8: \N{REPLACEMENT CHARACTER} stands for what could not be read."
TOO_LONG = f"The text is longer than {LONGEST // 1_000_000} MB, so nothing was read from it."

Parts = TypeVar("Parts", CitationParts, LocatorParts)

TEXT = click.argument("words", nargs=-1, metavar="TEXT...")
LINES = click.option("--jsonl", is_flag=True, help="Read one text a line from stdin; write one JSON object a line.")
TRADITIONS = click.option(
    "--traditions",
    "grammars",
    type=click.Path(readable=False, path_type=Path),
    multiple=True,
    metavar="FILE",
    help="A tradition of your own, a YAML file; may be given more than once.",
)


def parse(words: Sequence[str], parser: Callable[[str], Parts], *, jsonl: bool, format_: str) -> None:
    """Read the text that was typed, or the texts on the lines of stdin, and print their parts."""
    if jsonl and words not in ((), ("-",)):
        raise UsageError("Give either a text or --jsonl.", "--jsonl reads the texts from stdin, one a line.")
    if jsonl:
        for line in _lines():
            if not result(parsed_line(_parsed(line, parser))):
                return
        return
    show = parsed_json if format_ == "json" else parsed_text
    result(show(_parsed(_typed(words), parser)))


def _typed(words: Sequence[str]) -> bytes:
    """Return the words, or all of stdin for ``-``."""
    if tuple(words) != ("-",):
        if not words:
            raise UsageError("No text is given.", "Give it in quotes; or - to read it from stdin, or --jsonl.")
        return os.fsencode(" ".join(words))
    data = _read(lambda stdin: stdin.read(LONGEST + 1))
    if len(data) > LONGEST:
        raise SourceError(TOO_LONG, "Give one citation, or one a line with --jsonl.")
    return data.removeprefix(b"\xef\xbb\xbf").rstrip(b"\r\n")


def _lines() -> Iterator[bytes]:
    """Yield the lines of stdin without their ends. An invisible mark before the first one belongs to no text."""
    mark = b"\xef\xbb\xbf"
    while line := _read(lambda stdin: stdin.readline()):
        yield line.removeprefix(mark).removesuffix(b"\n").removesuffix(b"\r")
        mark = b""


def _read(read: Callable[[BinaryIO], bytes]) -> bytes:
    if sys.stdin is None:
        raise SourceError("There is no standard input to read.", "Pipe a text into the command, or type it.")
    try:
        return read(sys.stdin.buffer)
    except OSError as error:
        raise SourceError(f"The standard input cannot be read: {error.strerror or error}.") from error


def _parsed(data: bytes, parser: Callable[[str], Parts]) -> Parts:
    text = data.decode(errors="replace")
    if len(data) > LONGEST:
        return replace(parser(""), raw=text, remainder=text, warnings=(TOO_LONG,))
    parts: Parts = parser(text)
    if "\N{REPLACEMENT CHARACTER}" in text and text.encode() != data:
        return replace(parts, warnings=(*parts.warnings, NOT_UTF8))
    return parts

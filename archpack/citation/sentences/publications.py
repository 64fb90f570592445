"""Where else a document is printed: "Reprinted in ..."."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from archpack.citation.grammar.wording import wording
from archpack.citation.reading import one_line, without_edges


class PrintedEdition(NamedTuple):
    """A printed edition as the citation names it, and where that stands in the text."""

    start: int
    end: int
    text: str


def publication_heads(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the words that introduce a printed edition: "Reprinted in "."""
    return list(wording().published.finditer(text, start, end))


def find_editions(text: str, heads: list[re.Match[str]], end: int, stops: list[int]) -> Iterator[PrintedEdition]:
    """Yield the printed editions. A bibliographic reference is full of full stops, so only a stop ends it."""
    limits = sorted([*stops, *(head.start() for head in heads), end])
    at = 0
    for head in heads:
        while limits[at] < head.end():
            at += 1
        edition = edition_of(text, head.end(), limits[at])
        if edition.text:
            yield edition._replace(start=head.start())


def edition_of(text: str, start: int, end: int) -> PrintedEdition:
    """Return a printed edition that fills a stretch of text."""
    return PrintedEdition(start, end, one_line(without_edges(text[start:end])))

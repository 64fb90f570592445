"""Where else a document is printed: "Reprinted in ..."."""

from collections.abc import Iterator
from dataclasses import dataclass

from archpack.citation.reading import one_line, trimmed
from archpack.citation.wording import wording


@dataclass(frozen=True, slots=True)
class PrintedEdition:
    """A printed edition as the citation names it, and where that stands in the text."""

    start: int
    end: int
    text: str


def publication_starts(text: str, start: int, end: int) -> list[int]:
    """Return where the sentences begin that name a printed edition."""
    return [found.start() for found in wording().published.finditer(text, start, end)]


def find_editions(text: str, start: int, end: int, stops: list[int]) -> Iterator[PrintedEdition]:
    """Yield the printed editions. A bibliographic reference is full of full stops, so only a stop ends it."""
    heads = list(wording().published.finditer(text, start, end))
    limits = sorted([*stops, *(head.start() for head in heads), end])
    at = 0
    for head in heads:
        while limits[at] < head.end():
            at += 1
        edition = one_line(trimmed(text[head.end() : limits[at]]))
        if edition:
            yield PrintedEdition(head.start(), limits[at], edition)

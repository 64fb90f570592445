"""Citations and locators: from the printed text to its parts.

The grammar is data: an archival tradition (``traditions/*.yaml``), the publishers (``publishers.yaml``) and the
sentences that name people and reprints (``sentences.yaml``) are files that an archivist can read and extend. Here
is the one engine that reads with them. Pure: a text goes in, a value comes out, and no text makes it fail.
"""

from archpack.citation.citation import parse_citation
from archpack.citation.dates import edtf_of
from archpack.citation.grammar.archives import Archive
from archpack.citation.grammar.grammars import Grammars, own_grammars
from archpack.citation.grammar.publishers import Publisher, publisher_named, publisher_of_url, publishers
from archpack.citation.grammar.tradition import Tradition
from archpack.citation.locator import parse_locator
from archpack.citation.parts import CitationParts, Copy, LocatorParts, Piece, PrintedDate
from archpack.citation.writing import format_citation, format_contributors, format_locator

__all__ = [
    "Archive",
    "CitationParts",
    "Copy",
    "Grammars",
    "LocatorParts",
    "Piece",
    "PrintedDate",
    "Publisher",
    "Tradition",
    "edtf_of",
    "format_citation",
    "format_contributors",
    "format_locator",
    "own_grammars",
    "parse_citation",
    "parse_locator",
    "publisher_named",
    "publisher_of_url",
    "publishers",
]

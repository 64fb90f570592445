"""Citations and locators: from the printed text to its parts.

The grammar is data: the archival traditions (``grammar/traditions/*.yaml``) with their archives, the publishers and the
words of the sentences around a source are files that an archivist can read and extend. Here is the one engine that
reads with them. Pure: a text goes in, a value comes out, and no text makes it fail.
"""

from archpack.citation.as_json import citation_json, locator_json
from archpack.citation.citation import parse_citation
from archpack.citation.dates import edtf_of
from archpack.citation.grammar.archive_search import find_archives
from archpack.citation.grammar.archives import Archive
from archpack.citation.grammar.grammars import Grammars, own_grammars
from archpack.citation.grammar.publishers import Publisher, publisher_named, publisher_of_url, publishers
from archpack.citation.grammar.tradition import Tradition
from archpack.citation.locator import parse_locator
from archpack.citation.parts import CitationParts, Copy, LocatorParts, Piece, PrintedDate
from archpack.citation.writing import format_citation, format_contributors, format_locator, format_steps

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
    "citation_json",
    "edtf_of",
    "find_archives",
    "format_citation",
    "format_contributors",
    "format_locator",
    "format_steps",
    "locator_json",
    "own_grammars",
    "parse_citation",
    "parse_locator",
    "publisher_named",
    "publisher_of_url",
    "publishers",
]

"""Citations and locators: from the printed text to its parts.

The grammar is data: an archival tradition (``traditions/*.yaml``), the publishers (``publishers.yaml``) and the
sentences that name people and reprints (``sentences.yaml``) are files that an archivist can read and extend. Here
is the one engine that reads with them. Pure: a text goes in, a value comes out, and no text makes it fail.
"""

from archpack.citation.citation import parse_citation
from archpack.citation.dates import edtf_of
from archpack.citation.locator import parse_locator
from archpack.citation.parts import CitationParts, LocatorParts, PrintedDate
from archpack.citation.publishers import Publisher, publisher_named, publisher_of_url, publishers
from archpack.citation.tradition import Tradition, tradition_named, traditions

__all__ = [
    "CitationParts",
    "LocatorParts",
    "PrintedDate",
    "Publisher",
    "Tradition",
    "edtf_of",
    "parse_citation",
    "parse_locator",
    "publisher_named",
    "publisher_of_url",
    "publishers",
    "tradition_named",
    "traditions",
]

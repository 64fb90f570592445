"""Record pages, transcripts and translations: from the text of a page to its fields and a Markdown body.

Pure: a text goes in, a value comes out, and no text makes it fail.
"""

from archpack.text.notes import PageNote
from archpack.text.page import read_page
from archpack.text.record_page import Layout, RecordPage

__all__ = ["Layout", "PageNote", "RecordPage", "read_page"]

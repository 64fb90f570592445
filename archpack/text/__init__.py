"""Record pages, transcripts and translations: from the text of a page to its fields and a Markdown body.

Pure: a text goes in, a value comes out, and no text makes it fail.
"""

from typing import TYPE_CHECKING

from archpack.late import fetched_late

if TYPE_CHECKING:
    from archpack.text.notes import PageNote
    from archpack.text.page import read_page
    from archpack.text.record_page import Layout, RecordPage

_HOMES = {
    "archpack.text.notes": ("PageNote",),
    "archpack.text.page": ("read_page",),
    "archpack.text.record_page": ("Layout", "RecordPage"),
}

__all__ = ["Layout", "PageNote", "RecordPage", "read_page"]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)

"""What a record page of a digital archive holds."""

from dataclasses import dataclass
from enum import StrEnum

from archpack.text.notes import PageNote


class Layout(StrEnum):
    """How a record page is laid out."""

    MARKDOWN = "markdown"
    """Headings in bold with a colon, the text last."""
    PLAIN = "plain"
    """Headings on lines of their own with a colon, centred title, the text last: a PDF as text."""
    SCRAPED = "scraped"
    """The text first, then headings without a colon, lists in square brackets."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage:
    """A record page by its fields, each as printed but with its wrapped lines joined; absent ones are empty.

    ``title`` is without a closing "[Excerpt]", which ``excerpt`` keeps. ``body`` is Markdown: the words of the
    page's text in their order, its notes as footnotes; ``notes`` holds the same notes as values. ``url`` is the
    address in the citation. What has no place here is in ``unplaced``, headings in front of their text.
    """

    layout: Layout
    date: str | None = None
    title: str | None = None
    excerpt: bool = False
    citation: str | None = None
    url: str | None = None
    source: str | None = None
    archives: tuple[str, ...] = ()
    summary: str | None = None
    credits: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """Of the original, by name: "Albanian"."""
    contents: tuple[str, ...] = ()
    rights: str | None = None
    record_number: str | None = None
    body: str = ""
    notes: tuple[PageNote, ...] = ()
    unplaced: tuple[str, ...] = ()

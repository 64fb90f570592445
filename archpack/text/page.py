"""Read a record page, whatever its layout."""

import re
from typing import Any

from archpack.text.headed import Headed, cut, heading_style
from archpack.text.headings import FIELDS, bold_heading
from archpack.text.lines import blocks, joined, page_lines
from archpack.text.markdown import line_paragraphs, markdown_paragraphs, wrapped_paragraphs
from archpack.text.notes import with_footnotes
from archpack.text.record_page import Layout, RecordPage
from archpack.text.scraped import cut_scraped, entries
from archpack.text.title import without_excerpt

_ANGLE_BRACKETS = re.compile(r"<(https?://[^\s<>]+)>")
_URL = re.compile(r"https?://[^\s<>\"“”]+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PARAGRAPHS = {
    Layout.MARKDOWN: markdown_paragraphs,
    Layout.PLAIN: wrapped_paragraphs,
    Layout.SCRAPED: line_paragraphs,
}


def read_page(text: str) -> RecordPage:
    """Return what a record page holds. No text makes it fail: of an unknown layout everything is unplaced."""
    lines = page_lines(text)
    scraped = cut_scraped(lines)
    if scraped:
        return _page(scraped, Layout.SCRAPED)
    style = heading_style(lines)
    if style is None:
        return RecordPage(layout=Layout.UNKNOWN, unplaced=tuple(joined(block) for block in blocks(lines)))
    return _page(cut(lines, style), Layout.MARKDOWN if style is bold_heading else Layout.PLAIN)


def _page(headed: Headed, layout: Layout) -> RecordPage:
    fields, unplaced = _fields(headed, layout)
    written, notes = with_footnotes(_PARAGRAPHS[layout](headed.text))
    title, excerpt = without_excerpt(_plain(headed.title or "", layout))
    addresses = _URL.findall(fields.get("citation", ""))
    return RecordPage(
        layout=layout,
        date=headed.date,
        title=title or None,
        excerpt=excerpt,
        url=addresses[-1].rstrip(".,;:)") if addresses else None,
        body="\n\n".join(written) + "\n" if written else "",
        notes=notes,
        unplaced=(*headed.unplaced, *unplaced),
        **fields,
    )


def _fields(headed: Headed, layout: Layout) -> tuple[dict[str, Any], list[str]]:
    """Return the fields that `RecordPage` has a place for, and the others as text."""
    placed: dict[str, Any] = {}
    unplaced = []
    for heading, lines in headed.fields.items():
        value = [_plain(line, layout) for line in lines]
        field = FIELDS.get(heading)
        empty = not any(line.strip() for line in value)
        if empty and field is not None:
            continue
        if field is None or field in placed:
            # Also without anything under it: what looks like an unknown heading can be a line of the text.
            unplaced.append(f"{heading.capitalize()}: {', '.join(entries(value))}".rstrip())
        else:
            placed[field] = _value(field, value, layout)
    return placed, unplaced


def _value(field: str, lines: list[str], layout: Layout) -> str | tuple[str, ...]:
    match field:
        case "contents":
            return tuple(line.strip() for line in lines if line.strip())
        case "credits":
            return _paragraphs(lines, layout)
        case "languages":
            return tuple(name.strip() for entry in entries(lines) for name in re.split(r"[,;/]", entry) if name.strip())
        case "archives" | "authors":
            return entries(lines)
        case "summary" | "rights":
            return "\n\n".join(_paragraphs(lines, layout))
        case _:
            return joined(lines)


def _paragraphs(lines: list[str], layout: Layout) -> tuple[str, ...]:
    if layout is Layout.SCRAPED:
        return tuple(line_paragraphs(lines))
    return tuple(joined(block) for block in blocks(lines))


def _plain(text: str, layout: Layout) -> str:
    """Return the text of a field without Markdown's escapes and without the brackets around an address."""
    text = _ANGLE_BRACKETS.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text) if layout is Layout.MARKDOWN else text

"""Footnotes: from the marks of a web page to those of Markdown."""

import re
from dataclasses import dataclass

from archpack.model import NoteKind

_MARK = re.compile(r"<sup>\s?\\?\[?(?P<mark>[^\[\]<>\s\\]{1,12})\\?\]?\s?</sup>")
_SPEAKER = re.compile(
    r"[\[(]?(?P<who>translator|trans|transcriber|editor|ed|archivist|author)"
    r"(?:s?['\N{RIGHT SINGLE QUOTATION MARK}]s?)?\.?\s+(?:foot)?notes?\b",
    re.IGNORECASE,
)
_KINDS = {
    "translator": NoteKind.TRANSLATOR,
    "trans": NoteKind.TRANSLATOR,
    "transcriber": NoteKind.TRANSCRIBER,
    "editor": NoteKind.EDITOR,
    "ed": NoteKind.EDITOR,
    "archivist": NoteKind.ARCHIVIST,
    "author": NoteKind.AUTHOR,
}


@dataclass(frozen=True, slots=True)
class PageNote:
    """A note under the text: its mark, who speaks in it (None if it does not say), and its words as printed."""

    mark: str
    kind: NoteKind | None
    text: str


def with_footnotes(paragraphs: list[str]) -> tuple[list[str], tuple[PageNote, ...]]:
    """Return the paragraphs with Markdown footnotes, ``[^1]`` and ``[^1]: ...``, and the notes.

    A note is a paragraph that begins with a mark: one that stands in the text above, or one of the last
    paragraphs, which all begin so. Other raised letters (the 19<sup>th</sup> century) are left alone.
    """
    definitions = _definitions(paragraphs)
    marks = {mark for mark, _ in definitions.values()}
    written, notes = [], []
    for index, paragraph in enumerate(paragraphs):
        if index in definitions:
            mark, text = definitions[index]
            notes.append(PageNote(mark, _kind(text), " ".join(text.split())))
            written.append(f"[^{mark}]: {_with_references(text, marks)}")
        else:
            written.append(_with_references(paragraph, marks))
    return written, tuple(notes)


def _definitions(paragraphs: list[str]) -> dict[int, tuple[str, str]]:
    """Return mark and text of each paragraph that is a note, by its place."""
    begins = [_MARK.match(paragraph) for paragraph in paragraphs]
    last_text = max((at for at, begin in enumerate(begins) if begin is None), default=-1)
    seen: set[str] = set()
    defined: dict[str, tuple[int, str]] = {}
    for at, (paragraph, begin) in enumerate(zip(paragraphs, begins, strict=True)):
        text = paragraph[begin.end() :].strip() if begin else ""
        if begin and text and (begin["mark"] in seen or at > last_text):
            defined.setdefault(begin["mark"], (at, text))
        seen.update(found["mark"] for found in _MARK.finditer(paragraph))
    return {at: (mark, text) for mark, (at, text) in defined.items()}


def _with_references(text: str, marks: set[str]) -> str:
    return _MARK.sub(lambda found: f"[^{found['mark']}]" if found["mark"] in marks else found[0], text)


def _kind(text: str) -> NoteKind | None:
    speaker = _SPEAKER.match(text)
    return _KINDS[speaker["who"].casefold()] if speaker else None

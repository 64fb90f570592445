"""How a finding can be mended by archpack itself: changes to the text of one file. Nothing is applied here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SetValue:
    """Write another value in place of the single value at a JSON Pointer (RFC 6901)."""

    pointer: str
    value: str


@dataclass(frozen=True, slots=True)
class RenameField:
    """Write another name for the field at a JSON Pointer."""

    pointer: str
    name: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Take away the field or the entry of a list at a JSON Pointer, with what stands in it."""

    pointer: str


@dataclass(frozen=True, slots=True)
class Insert:
    """Write a field of one value at the end of the block at a JSON Pointer."""

    pointer: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Replace:
    """Write ``text`` in place of the characters from ``start`` up to ``end``, counted from 0, of the file's text."""

    start: int
    end: int
    text: str


Edit = SetValue | RenameField | Remove | Insert | Replace


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together, and what they do, in the imperative, such as "write this name".

    A ``safe`` fix changes how something is written and not what it says; any other needs somebody to look at it.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True

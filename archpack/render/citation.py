"""What was read from a citation or a locator: for people piece by piece, for machines as JSON."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from archpack.citation import CitationParts, Copy, LocatorParts
from archpack.citation.as_json import citation_json, locator_json
from archpack.model import Contributor, LabelPosition, LocatorComponent, Order, Repository
from archpack.render.columns import beside, padded, widest
from archpack.render.safe import safe
from archpack.vocab.country import country_name

Parts = CitationParts | LocatorParts
Row = tuple[str, str, str]
"""The name of a piece, the label that is printed with it, and the piece."""

_NO_LEVEL = "(no level)"
_LABEL_BEHIND = "… "


def parsed_text(parts: Parts) -> str:
    """Return every piece of a text beside its name; at the end what could not be placed, and the warnings.

    A step of the locator stands beside its level, with its label between the two. A label that is printed behind
    its value has three dots before it.
    """
    blocks = [
        list(_head(parts)),
        *(list(_copy(number, copy)) for number, copy in enumerate((parts, *parts.copies), start=1)),
        list(_foot(parts)),
    ]
    names = widest(name for block in blocks for name, _, _ in block)
    said = [
        *("\n".join(_lines(block, names)) for block in blocks),
        _listed("Could not be placed. Look at it in the source:", (parts.remainder or "").split("\n")),
        _listed("Warnings:", parts.warnings),
    ]
    return "\n\n".join(filter(None, said)) or "There is no text to be read."


def parsed_json(parts: Parts) -> str:
    """Return the parts as JSON on several lines; what is absent is left out."""
    return json.dumps(_values(parts), indent=2)


def parsed_line(parts: Parts) -> str:
    """Return the parts as JSON on one line; what is absent is left out."""
    return json.dumps(_values(parts))


def _values(parts: Parts) -> dict[str, Any]:
    # The text is told also where it is empty.
    return {"raw": parts.raw} | (citation_json(parts) if isinstance(parts, CitationParts) else locator_json(parts))


def _head(parts: Parts) -> Iterator[Row]:
    if isinstance(parts, CitationParts):
        yield from _row("Title", parts.title)
        if parts.date:
            edtf = f"EDTF {parts.date.edtf}" if parts.date.edtf else "not certain enough for EDTF"
            yield "Date", "", f"{parts.date.display} ({edtf})"
        yield from _row("Publisher", parts.publisher)


def _copy(number: int, copy: Parts | Copy) -> Iterator[Row]:
    """Yield the archive of a copy, then its steps to the leaf."""
    if number > 1:
        yield "Copy", "", str(number)
    if copy.repository:
        yield from _archive(copy.repository)
    yield from map(_step, copy.locator)
    if copy.order is Order.LOCATOR_FIRST:
        yield "Order", "", "the archive is printed last"


def _archive(archive: Repository) -> Iterator[Row]:
    yield "Archive", "", archive.name
    yield from _row("  translated", archive.name_translated)
    yield from _row("  own language", archive.name_native)
    if archive.abbreviation != archive.name:
        yield from _row("  abbreviation", archive.abbreviation)
    yield from _row("  place", archive.place)
    yield from _row("  country", archive.country and _country(archive.country))


def _country(code: str) -> str:
    name = country_name(code)
    return f"{name} ({code})" if name else code


def _step(step: LocatorComponent) -> Row:
    level = step.level.value.replace("-", " ").capitalize() if step.level else _NO_LEVEL
    behind = _LABEL_BEHIND if step.position is LabelPosition.AFTER else ""
    return level, f"{behind}{step.label}" if step.label else "", step.value


def _foot(parts: Parts) -> Iterator[Row]:
    if isinstance(parts, CitationParts):
        yield from (("Contributor", "", _person(person)) for person in parts.contributors)
    yield from (("Published in", "", edition) for edition in parts.published_in)
    if isinstance(parts, CitationParts):
        yield from _row("Address", parts.url)
        yield from _row("Seen there on", parts.accessed)
    yield from (("Signal", "", signal) for signal in parts.signals)
    yield from _row("Tradition", parts.tradition)


def _person(person: Contributor) -> str:
    further = (
        ", ".join(person.roles),
        person.from_language and f"from {person.from_language}",
        person.on_behalf_of and f"for {person.on_behalf_of}",
        person.affiliation and f"at {person.affiliation}",
        person.note,
    )
    return f"{person.name} ({'; '.join(filter(None, further))})"


def _row(name: str, text: str | None) -> Iterator[Row]:
    if text:
        yield name, "", text


def _lines(rows: Sequence[Row], names: int) -> Iterator[str]:
    """Yield rows below each other. The labels of a block have a column of their own."""
    labels = widest(_clean(label) for _, label, _ in rows)
    for name, label, text in rows:
        column = f"{padded(_clean(label), labels)}  " if labels and _is_step(name) else ""
        yield beside(f"{padded(name, names)}  {column}", _clean(text))


def _is_step(name: str) -> bool:
    return not name.startswith((" ", "Archive", "Copy", "Order"))


def _listed(heading: str, items: Iterable[str]) -> str:
    lines = [beside("- ", _clean(item)) for item in items if item]
    return "\n".join([heading, *lines]) if lines else ""


def _clean(text: str) -> str:
    return safe(" ".join(text.split()))

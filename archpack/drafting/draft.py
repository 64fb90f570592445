"""A draft of a deposit: its record, its texts, and an account of what was read from what was given."""

from dataclasses import dataclass, replace

from archpack.citation import parse_citation
from archpack.drafting.account import understood
from archpack.drafting.known import Known
from archpack.drafting.of_citation import known_from_citation, unplaced_in_citation
from archpack.drafting.of_page import known_from_page
from archpack.drafting.of_record import known_from_record
from archpack.drafting.record_id import default_id
from archpack.drafting.sheet import sheet
from archpack.filenames import DRAFTED_FOLDERS
from archpack.model import Record
from archpack.model.facts import EDITOR_SCHEMA
from archpack.text import read_page

DEFAULT_SCHEMA = EDITOR_SCHEMA
"""Where a new deposit keeps the JSON Schema, so that an editor helps with the record also without a network."""


_DAMAGED = "Some characters of the text were damaged; each is now \N{REPLACEMENT CHARACTER}."


@dataclass(frozen=True, slots=True)
class Draft:
    """What a new deposit folder holds, and what to tell of it.

    ``files`` are paths and texts, ``folders`` stay empty unless a file is in them. ``understood`` is what was
    read, under an archivist's words; ``unplaced`` what was not, piece by piece or as a sentence.
    """

    record_yaml: str
    files: tuple[tuple[str, str], ...] = ()
    folders: tuple[str, ...] = DRAFTED_FOLDERS
    understood: tuple[tuple[str, str], ...] = ()
    unplaced: tuple[str, ...] = ()


def blank(record_id: str, schema: str = DEFAULT_SCHEMA) -> Draft:
    """Return a draft of which nothing is known but its id. ``schema`` is where an editor finds the JSON Schema."""
    return _draft(Known(), record_id, (), schema)


def from_citation(
    text: str, record_id: str | None = None, schema: str = DEFAULT_SCHEMA, *, otherwise: str | None = None
) -> Draft:
    """Return a draft with what can be read from a citation. No text makes it fail.

    Without a ``record_id`` it is made of the address, or of the title; without these it is ``otherwise``.
    """
    storable, damage = _storable(text)
    parts = parse_citation(storable)
    unplaced = (*damage, *unplaced_in_citation(parts))
    return _draft(known_from_citation(parts), record_id, unplaced, schema, otherwise)


def from_record(record: Record, schema: str = DEFAULT_SCHEMA) -> Draft:
    """Return a draft with everything that a record says. Reading its ``record_yaml`` gives the same record."""
    return _draft(known_from_record(record), record.id, (), schema)


def from_page(text: str, record_id: str | None = None, schema: str = DEFAULT_SCHEMA) -> Draft:
    """Return a draft with what can be read from a record page, its text included. Otherwise as `from_citation`."""
    storable, damage = _storable(text)
    known, unplaced = known_from_page(read_page(storable))
    return _draft(known, record_id, (*damage, *unplaced), schema)


def _draft(
    known: Known, record_id: str | None, unplaced: tuple[str, ...], schema: str, otherwise: str | None = None
) -> Draft:
    url = next((identifier.value for identifier in known.identifiers if identifier.scheme == "url"), None)
    title = known.titles[0].text if known.titles else None
    given = record_id if record_id and record_id.strip() else default_id(url, title) or otherwise
    known = replace(known, id=_storable(given)[0] if given else None)
    path = known.text_of.pattern if known.text_of else ""
    return Draft(
        record_yaml=sheet(known, schema),
        files=((path, known.text),) if path and known.text else (),
        understood=understood(known),
        unplaced=unplaced,
    )


def _storable(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text that can be written as UTF-8. What a system makes of bytes that are not UTF-8 cannot."""
    storable = "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= char <= "\udfff" else char for char in text)
    return storable, () if storable == text else (_DAMAGED,)

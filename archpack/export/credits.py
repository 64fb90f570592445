"""The sentence that credits people: "Obtained for CWIHP by A and translated by B."""

import re
from collections.abc import Iterable

from archpack.citation import format_contributors
from archpack.export.line import piece
from archpack.model import Contributor, Record

_OF_THE_DOCUMENT = frozenset({"author", "addressee", "recipient"})


def credited(record: Record) -> tuple[Contributor, ...]:
    """Return whom a citation of the record credits.

    A record may also name those who made the deposit. So where it holds a printed citation that names some of its
    contributors, only they are credited, beside whoever wrote or received the document; otherwise all are.
    """
    printed = piece(record.citation.text) if record.citation else ""
    named = [person for person in record.contributors if _is_named(piece(person.name), printed)]
    if not named:
        return record.contributors
    return tuple(person for person in record.contributors if person in named or _OF_THE_DOCUMENT & {*person.roles})


def _is_named(name: str, printed: str) -> bool:
    """Tell whether a name is printed as a whole: Jan is not in "Jane Doe"."""
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", printed) is not None


def credit_lines(people: Iterable[Contributor]) -> str:
    """Return the sentences that say who did what, people in the given order; empty if no citation would name them."""
    return format_contributors(map(_clean, filter(lambda person: piece(person.name), people)))


def _clean(person: Contributor) -> Contributor:
    """Return somebody with clean texts and nothing that a citation does not print."""
    texts = {field: piece(getattr(person, field)) or None for field in ("affiliation", "on_behalf_of", "from_language")}
    return person.model_copy(update={"name": piece(person.name), "note": None, **texts})


def names_of(people: Iterable[Contributor], role: str) -> tuple[str, ...]:
    """Return the names, as printed, of those who have this role."""
    return tuple(filter(None, (piece(person.name) for person in people if role in person.roles)))

"""The sentence that credits people: "Obtained for CWIHP by A and translated by B."""

import re
from collections.abc import Iterable
from itertools import groupby

from archpack.export.line import bracketed, piece, sentences, series, spaced
from archpack.model import Contributor, Record

# Role to the word that stands before "by" in a citation; `archpack.citation` reads each of them back.
_DONE = {
    "approver": "approved",
    "clearer": "cleared",
    "contributor": "contributed",
    "drafter": "drafted",
    "editor": "edited",
    "obtainer": "obtained",
    "provider": "provided",
    "transcriber": "transcribed",
    "translator": "translated",
}
_OF_THE_DOCUMENT = frozenset({"author", "addressee", "recipient"})
_PERMISSION = "permission-granter"


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
    people = tuple(people)
    clauses = []
    for (done, behalf, language), group in groupby(people, _what):
        if done:
            details = spaced(behalf and f"for {behalf}", language and f"from {language}")
            clauses.append(spaced(series(done), details, f"by {names(group)}"))
    line = series(tuple(clauses))
    granters = tuple(person for person in people if _PERMISSION in person.roles)
    return sentences(line[:1].upper() + line[1:], f"With permission of {names(granters)}" if granters else "")


def names(people: Iterable[Contributor]) -> str:
    """Return a list of names as printed, each with where the person works."""
    return series(tuple(spaced(piece(person.name), bracketed(piece(person.affiliation))) for person in people))


def names_of(people: Iterable[Contributor], role: str) -> tuple[str, ...]:
    """Return the names, as printed, of those who have this role."""
    return tuple(filter(None, (piece(person.name) for person in people if role in person.roles)))


def _what(person: Contributor) -> tuple[tuple[str, ...], str, str]:
    done = tuple(dict.fromkeys(_DONE[role] for role in person.roles if role in _DONE)) if piece(person.name) else ()
    return done, piece(person.on_behalf_of), piece(person.from_language)

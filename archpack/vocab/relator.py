"""Roles of people and organisations: the MARC relators, and a few of our own for archival documents."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from archpack.vocab.spelling import folded, is_slip_of
from archpack.vocab.tables import table

_MOST_SUGGESTIONS = 3
_LONGEST_ROLE = 60
_SHORTEST_STEM = 4

# Ways of writing a role that no rule leads to its term. Abbreviations without their full stop.
_EVERYDAY_FORMS = {
    "absender": "correspondent",
    "acquired": "obtainer",
    "auteur": "author",
    "autor": "author",
    "bearbeiter": "editor",
    "cleared": "clearer",
    "digitisation": "digitizer",
    "digitised": "digitizer",
    "digitiser": "digitizer",
    "digitization": "digitizer",
    "donated": "donor",
    "destinataire": "addressee",
    "ed": "editor",
    "eds": "editor",
    "editeur": "editor",
    "empfanger": "addressee",
    "financed": "funder",
    "gift": "donor",
    "herausgeber": "editor",
    "letter to": "addressee",
    "owned": "owner",
    "permission": "permission-granter",
    "publication": "publisher",
    "recipient": "addressee",
    "scan": "digitizer",
    "scanned": "digitizer",
    "scanner": "digitizer",
    "stenographer": "transcriber",
    "supported": "sponsor",
    "traducteur": "translator",
    "traductrice": "translator",
    "tr": "translator",
    "trans": "translator",
    "transcription": "transcriber",
    "typed": "transcriber",
    "typist": "transcriber",
    "ubersetzer": "translator",
    "ubersetzerin": "translator",
    "ubersetzung": "translator",
    "verfasser": "author",
    "written": "author",
    "writer": "author",
    "wrote": "author",
}

_PREPOSITION = re.compile(r" (?:by|for|from|of)\Z")
_ENDING = re.compile(r"(?:ions?|ing|ed|ors?|ers?|s|e)\Z")


@dataclass(frozen=True, slots=True)
class Relator:
    """A role. ``term`` is what a record says, ``label`` the words of the list that it comes from.

    ``marc`` is the three-letter MARC code, None for a role of our own. Only those have a ``definition`` here; for
    a MARC relator the list itself has one.
    """

    term: str
    label: str
    marc: str | None = None
    definition: str | None = None


def relator(term: str) -> Relator | None:
    """Return the role that a record names by this term, spelled exactly, or None.

    >>> relator("translator").marc
    'trl'
    """
    return _by_term().get(term)


def relators() -> tuple[Relator, ...]:
    """Return every role, sorted by term."""
    return tuple(_by_term().values())


def nearest_roles(term: str) -> tuple[str, ...]:
    """Return up to three terms that somebody who wrote this may have meant, the likeliest first.

    It knows MARC codes, other capitals, verbs ("translated by"), plurals, abbreviations ("transl.") and slips of
    the pen. Nothing comes back for a text too long to be a role.

    >>> nearest_roles("Translated by")
    ('translator',)
    """
    if len(term) > _LONGEST_ROLE:
        return ()
    words = folded(re.sub(r"[-_.,:;()\s]+", " ", term))
    plain = _PREPOSITION.sub("", words)
    found = [*_known_as(words), *_known_as(plain)] or _beginning_like(plain)
    found = found or get_close_matches(plain.replace(" ", "-"), _by_term(), _MOST_SUGGESTIONS, 0.75)
    return tuple(dict.fromkeys(found))[:_MOST_SUGGESTIONS]


def is_same_role(text: str, term: str) -> bool:
    """Tell whether a text is a role's own code, label or term, written otherwise, or a slip of the pen for it.

    >>> is_same_role("TRL", "translator"), is_same_role("translater", "translator"), is_same_role("scan", "digitizer")
    (True, True, False)
    """
    role = relator(term)
    names = filter(None, (role.term, role.label, role.marc)) if role and len(text) <= _LONGEST_ROLE else ()
    return any(is_slip_of(text, name) for name in names)


def _known_as(words: str) -> Iterable[str]:
    known = _other_forms().get(words)
    return [known] if known else []


def _beginning_like(words: str) -> list[str]:
    """Return the terms that begin with the same stem: "publication" and "publisher". Short terms come first."""
    stem = _ENDING.sub("", words).replace(" ", "-")
    if len(stem) < _SHORTEST_STEM:
        return []
    return sorted((term for term in _by_term() if term.startswith(stem)), key=lambda term: (len(term), term))


@cache
def _by_term() -> Mapping[str, Relator]:
    return {
        term: Relator(term, raw["label"], raw.get("marc"), raw.get("definition"))
        for term, raw in table("relators").entries.items()
    }


@cache
def _other_forms() -> Mapping[str, str]:
    terms = {role.term.replace("-", " "): role.term for role in relators()}
    labels = {folded(re.sub(r"[-.,]+", " ", role.label)): role.term for role in relators()}
    codes = {role.marc: role.term for role in relators() if role.marc}
    return codes | labels | terms | _EVERYDAY_FORMS

"""The rules. One small module for each subject, one pure function for each code or pair of codes.

A rule sees values only: the record, and what the survey saw on disk. Its findings point into the record; the
caller knows in which line of which file that is.
"""

from collections.abc import Callable, Iterator
from datetime import date

from archpack.checks.accepting import accept, accepted_codes, accepted_nothing
from archpack.checks.citations import citations
from archpack.checks.contents import (
    claimed_twice,
    empty_files,
    missing_files,
    no_contents,
    not_files,
    undeclared_files,
    unsafe_paths,
)
from archpack.checks.dates import dates
from archpack.checks.folios import folios, pages_against_folios
from archpack.checks.identifiers import awkward_id, placeholders
from archpack.checks.languages import language_tags, original_language, scripts, text_languages
from archpack.checks.names import impossible_names, unstorable_names
from archpack.checks.people import roles
from archpack.checks.places import countries
from archpack.checks.references import content_ids, derivations, scopes
from archpack.findings import Finding
from archpack.model import Record
from archpack.model.facts import Survey

__all__ = [
    "DATED_RULES",
    "DEPOSIT_RULES",
    "RECORD_RULES",
    "accept",
    "accepted_nothing",
    "check_deposit",
    "check_record",
]

RECORD_RULES: tuple[Callable[[Record], Iterator[Finding]], ...] = (
    awkward_id,
    placeholders,
    language_tags,
    original_language,
    text_languages,
    scripts,
    dates,
    folios,
    countries,
    citations,
    roles,
    content_ids,
    scopes,
    derivations,
    no_contents,
    unsafe_paths,
    accepted_codes,
)
"""Rules that need the record alone."""

DATED_RULES: tuple[Callable[[Record, date], Iterator[Finding]], ...] = ()
"""Rules that need the record and today's date."""

DEPOSIT_RULES: tuple[Callable[[Record, Survey], Iterator[Finding]], ...] = (
    missing_files,
    undeclared_files,
    empty_files,
    not_files,
    claimed_twice,
    unstorable_names,
    impossible_names,
    pages_against_folios,
)
"""Rules that need the record and the files beside it."""


def check_record(record: Record, today: date | None = None) -> Iterator[Finding]:
    """Yield what the rules have against a record. Without ``today``, no rule that depends on the day is asked."""
    for rule in RECORD_RULES:
        yield from rule(record)
    if today is not None:
        for dated in DATED_RULES:
            yield from dated(record, today)


def check_deposit(record: Record, survey: Survey, today: date | None = None) -> Iterator[Finding]:
    """Yield what the rules have against a record and the files beside it, as :func:`check_record` does."""
    yield from check_record(record, today)
    for rule in DEPOSIT_RULES:
        yield from rule(record, survey)

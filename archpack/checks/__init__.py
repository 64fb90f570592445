"""The rules. One small module for each subject, one pure function for each code or pair of codes.

A rule sees values only: the record, and what the survey saw on disk. Its findings point into the record; the
caller knows in which line of which file that is.
"""

from collections.abc import Callable, Iterator
from datetime import date

from archpack.checks.access_of_files import closed_beside_open
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
from archpack.checks.kinds import kinds
from archpack.checks.languages import language_tags, original_language, scripts, text_languages
from archpack.checks.leavings import empty_folders, lock_files, older_copies, secrets
from archpack.checks.names import awkward_names, impossible_names, long_paths, unstorable_names
from archpack.checks.people import roles
from archpack.checks.places import countries
from archpack.checks.references import content_ids, derivations, scopes
from archpack.checks.sequences import gaps, mixed_formats, much_smaller, sorted_otherwise
from archpack.checks.stored_texts import stored_texts
from archpack.checks.twins import twins
from archpack.checks.whole import damaged, unfinished, unreadable
from archpack.findings import Finding
from archpack.model import Record
from archpack.model.facts import Survey

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
    unreadable,
    damaged,
    unfinished,
    kinds,
    twins,
    stored_texts,
    gaps,
    sorted_otherwise,
    mixed_formats,
    much_smaller,
    long_paths,
    awkward_names,
    secrets,
    lock_files,
    older_copies,
    empty_folders,
    closed_beside_open,
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

"""The rules. One small module for each subject, one pure function for each code or pair of codes.

``identity``, ``context`` and ``conditions`` are named after the areas of ISAD(G); ``structure`` is about the parts of a
record together, ``citation`` about the printed citation, ``files`` about what lies beside the record.

A rule sees values only: the record, and what the survey saw on disk. Its findings point into the record; the
caller knows in which line of which file that is.
"""

from collections.abc import Callable, Iterator
from datetime import date

from archpack.checks.accepting import accept, accepted_codes, accepted_nothing
from archpack.checks.citation.citations import citations
from archpack.checks.conditions.access import access, embargoes, openness
from archpack.checks.conditions.language_use import (
    better_tags,
    contradicting_scripts,
    sources_of_translators,
    transcripts_in_other_languages,
    translations_from_themselves,
    unsaid_scripts,
)
from archpack.checks.conditions.languages import language_tags, original_language, scripts, text_languages
from archpack.checks.conditions.terms import contents_without_terms, terms
from archpack.checks.context.events import events
from archpack.checks.context.people import roles
from archpack.checks.context.responsibility import (
    names_in_credits,
    one_person_twice,
    repeated_names,
    roles_against_contents,
    several_in_one_name,
    texts_without_makers,
    whose_translations,
)
from archpack.checks.files.access_of_files import closed_beside_open
from archpack.checks.files.contents import (
    claimed_twice,
    empty_files,
    missing_files,
    no_contents,
    not_files,
    undeclared_files,
    unsafe_paths,
)
from archpack.checks.files.kinds import kinds
from archpack.checks.files.leavings import empty_folders, lock_files, older_copies, secrets
from archpack.checks.files.names import awkward_names, impossible_names, long_paths, unstorable_names
from archpack.checks.files.sequences import gaps, mixed_formats, much_smaller, sorted_otherwise
from archpack.checks.files.stored_texts import stored_texts
from archpack.checks.files.twins import twins
from archpack.checks.files.whole import damaged, unfinished, unreadable
from archpack.checks.identity.chronology import (
    before_scanners,
    dates_in_titles,
    early_years,
    future_dates,
    order_of_dates,
    printed_dates,
    two_creations,
)
from archpack.checks.identity.dates import dates
from archpack.checks.identity.extents import extents, folios_outside
from archpack.checks.identity.folios import folios, pages_against_folios
from archpack.checks.identity.identifier_forms import forms_of_identifiers, shared_identifiers
from archpack.checks.identity.identifiers import awkward_id, placeholders
from archpack.checks.identity.places import countries
from archpack.checks.identity.titles import excerpts, titles, titles_against_languages, titles_together
from archpack.checks.identity.whereabouts import archive_names, copies, steps_alone, steps_together, years
from archpack.checks.structure.derivation import ids_of_contents, marks, relations, sources
from archpack.checks.structure.references import content_ids, derivations, scopes
from archpack.checks.structure.repetitions import repetitions
from archpack.checks.structure.texts import texts
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
    texts,
    repetitions,
    forms_of_identifiers,
    shared_identifiers,
    titles,
    titles_together,
    titles_against_languages,
    excerpts,
    language_tags,
    better_tags,
    original_language,
    text_languages,
    translations_from_themselves,
    transcripts_in_other_languages,
    sources_of_translators,
    scripts,
    unsaid_scripts,
    contradicting_scripts,
    dates,
    printed_dates,
    order_of_dates,
    two_creations,
    early_years,
    before_scanners,
    dates_in_titles,
    folios,
    folios_outside,
    extents,
    countries,
    archive_names,
    steps_alone,
    steps_together,
    years,
    copies,
    citations,
    roles,
    texts_without_makers,
    one_person_twice,
    several_in_one_name,
    repeated_names,
    roles_against_contents,
    whose_translations,
    names_in_credits,
    content_ids,
    ids_of_contents,
    scopes,
    derivations,
    sources,
    relations,
    marks,
    no_contents,
    unsafe_paths,
    terms,
    contents_without_terms,
    access,
    openness,
    events,
    accepted_codes,
)
"""Rules that need the record alone."""

DATED_RULES: tuple[Callable[[Record, date], Iterator[Finding]], ...] = (future_dates, embargoes)
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

"""Look at the first bytes of each file of a folder, or of a bag in an archive."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from archpack.disk import Kind
from archpack.disk.reading import Entry
from archpack.model.facts import FileFacts, FileKind, Survey
from archpack.survey.formats import look_at

if TYPE_CHECKING:  # a deposit is looked at without what reads bags
    from archpack.bag import Source

_KINDS = {Kind.FILE: FileKind.FILE, Kind.LINK: FileKind.LINK, Kind.OTHER: FileKind.OTHER}


def survey_folder(source: "Source", *, under: str = "", record_file: str | None = None) -> Survey:
    """Return the facts of all files below ``under`` but the record file. Nothing is judged or changed.

    Raises :class:`archpack.errors.SourceError` if something cannot be read.
    """
    found = (entry for entry in source.walk(under) if entry.kind is not Kind.FOLDER and entry.path != record_file)
    entries = {entry.path: entry for entry in found}
    return Survey(files=by_path(_facts(source, entries[path]) for path in source.reading_order(entries.keys())))


def _facts(source: "Source", entry: Entry) -> FileFacts:
    facts = facts_of(entry)
    if facts.kind is not FileKind.FILE or not entry.size:
        return facts
    with source.open(entry.path) as file:
        look = look_at(file, entry.size)
    return facts.model_copy(update={"format": look.format, "pages": look.pages})


def facts_of(entry: Entry) -> FileFacts:
    """Return what is known of a file that nobody opened yet."""
    return FileFacts(
        path=entry.path,
        kind=_KINDS[entry.kind],
        size=entry.size,
        mtime_ns=entry.mtime_ns,
        ctime_ns=entry.ctime_ns,
    )


def by_path(facts: Iterable[FileFacts]) -> tuple[FileFacts, ...]:
    """Return facts in the order in which a folder is walked; an archive has an order of its own."""
    return tuple(sorted(facts, key=lambda one: one.path.split("/")))

"""Look at the files of a deposit: which there are, how large, of what format, with how many pages."""

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
    facts = {path: _facts(source, entries[path]) for path in source.reading_order(entries.keys())}
    # A folder is walked in this order, an archive in its own.
    return Survey(files=tuple(facts[path] for path in sorted(facts, key=lambda path: path.split("/"))))


def _facts(source: "Source", entry: Entry) -> FileFacts:
    kind = _KINDS[entry.kind]
    facts = FileFacts(path=entry.path, kind=kind, size=entry.size, mtime_ns=entry.mtime_ns, ctime_ns=entry.ctime_ns)
    if kind is not FileKind.FILE or not entry.size:
        return facts
    with source.open(entry.path) as file:
        format_, pages = look_at(file, entry.size)
    return facts.model_copy(update={"format": format_, "pages": pages})


__all__ = ["survey_folder"]

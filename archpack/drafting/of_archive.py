"""The archive of a document, from its citation and from the field of a page that names archives."""

import re
from dataclasses import replace

from archpack.citation import CitationParts, LocatorParts, format_locator
from archpack.model import Repository
from archpack.vocab.spelling import folded

_ABBREVIATED = re.compile(r"(?P<name>[^()]{1,300}?) \((?P<abbreviation>[A-Z][A-Z .-]{0,20})\)")


def with_archives(cited: CitationParts, archives: tuple[str, ...]) -> tuple[CitationParts, tuple[str, ...]]:
    """Return a citation with the archive that a page names in a field of its own, and what of both stays unplaced.

    Several archives are certain only if the citation says what the document has in each.
    """
    if len(archives) > max(1, len(_archives(cited))):
        kept = LocatorParts(raw="", **{name: getattr(cited, name) for name in _SOURCE})
        unread = replace(cited, repository=None, locator=(), copies=(), order=None, warnings=())
        source = format_locator(kept)
        return unread, (*([f"Source: {source}"] if source else []), *map(_unplaced, archives))
    if len(archives) == 1 and not _archives(cited):
        return replace(cited, repository=_repository(archives[0])), ()
    if len(archives) == 1 and cited.repository:
        cited = replace(cited, repository=_completed(cited.repository, _repository(archives[0])))
    known = {name for archive in _archives(cited) for name in _names(archive)}
    return cited, tuple(_unplaced(name) for name in archives if not _names(_repository(name)) <= known)


_SOURCE = ("repository", "locator", "copies", "order", "tradition")


def _archives(cited: CitationParts) -> list[Repository]:
    """Return the archives of the document and of its copies."""
    archives = [cited.repository, *(copy.repository for copy in cited.copies)]
    return [archive for archive in archives if archive]


def _repository(printed: str) -> Repository:
    """Return an archive with the abbreviation behind its name."""
    found = _ABBREVIATED.fullmatch(printed.strip())
    if found is None:
        return Repository(name=printed.strip())
    return Repository(name=found["name"], abbreviation=found["abbreviation"])


def _completed(cited: Repository, named: Repository) -> Repository:
    """Return an archive with what the page adds to it: an abbreviation, or the name behind one."""
    if folded(named.name) in _names(cited) and cited.abbreviation is None and named.abbreviation != cited.name:
        return cited.model_copy(update={"abbreviation": named.abbreviation})
    if named.abbreviation in {cited.name, cited.abbreviation} and named.abbreviation and cited.name_translated is None:
        return cited.model_copy(update={"name_translated": named.name})
    return cited


def _names(archive: Repository) -> set[str]:
    names = (archive.name, archive.name_translated, archive.name_native, archive.abbreviation)
    return {folded(name) for name in names if name}


def _unplaced(printed: str) -> str:
    return f"Archive: {printed.strip()}"

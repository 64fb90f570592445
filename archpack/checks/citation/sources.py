"""Where the original and its copies stand, in the record and in the citation.

Each source of the citation is held against the one of the record that it means: what the citation prints first may
be a copy in the record.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from archpack.checks.citation.archive import ArchiveComparison, KnownArchive, compare_archives
from archpack.checks.citation.difference import REMEDY, STAYS, quoted
from archpack.checks.citation.locator import locator_differences, same_values
from archpack.checks.pointing import in_record
from archpack.citation import CitationParts, Copy
from archpack.citation.grammar.tradition import GENERAL
from archpack.findings import Finding
from archpack.findings.catalogue.citations import CITATION_ARCHIVE, CITATION_COPIES, CITATION_LOCATOR
from archpack.model import LocatorComponent, Original, Record

_OTHER_ARCHIVE = (
    "Look at the source. If the record is wrong, correct it. If both are names of one archive, write the other one as "
    f"`name_translated`, `name_native` or `abbreviation`. {STAYS}"
)
_UNKNOWN_COPY = f"Look at the source. If the citation is right, add the archive and the locator to `copies`. {STAYS}"
_SURELY, _PROBABLY, _PERHAPS, _HARDLY = range(4)


@dataclass(frozen=True, slots=True)
class _Source:
    """One source. ``pointer`` leads to it in the record and is empty for a source of the citation."""

    archive: KnownArchive | None
    locator: tuple[LocatorComponent, ...]
    pointer: str = ""

    @classmethod
    def of_record(cls, source: Original, pointer: str) -> "_Source":
        return cls(KnownArchive(source.repository), source.locator, pointer)

    @classmethod
    def of_citation(cls, copy: Copy) -> "_Source":
        archive = KnownArchive(copy.repository) if copy.repository else None
        # An archive that the table does not have was guessed by a word such as "library"; alone it proves nothing.
        certain = archive and (archive.listed or copy.locator or copy.tradition != GENERAL)
        return cls(archive if certain else None, copy.locator)

    def is_source(self, printed: "_Source") -> int:
        """Return how sure it is that this source of the record is meant by that one of the citation."""
        same = self.against(printed).same
        if same:
            return _SURELY if same_values(self.locator, printed.locator) else _PROBABLY
        return _PERHAPS if same is None else _HARDLY

    def against(self, printed: "_Source") -> ArchiveComparison:
        """Hold the archive of the citation against that of the record."""
        if self.archive is None or printed.archive is None:
            return ArchiveComparison(None)
        return compare_archives(self.archive, printed.archive, self.called("archive"))

    def called(self, part: str) -> str:
        """Return what a message calls the archive or the locator."""
        return f"{part} of the copy" if self.pointer.startswith("/copies") else part


def source_findings(record: Record, parts: CitationParts) -> Iterator[Finding]:
    """Yield what disagrees about the archive, the locator and the copies."""
    given = list(_of_record(record))
    cited = dict(_cited(parts))
    printed = {number: _Source.of_citation(copy) for number, copy in cited.items()}
    pairs = _pairs(given, printed)
    for number, copy in cited.items():
        if number in pairs:
            yield from _findings(pairs[number], printed[number])
        elif number > 0 or record.original is not None:
            yield _unknown(record, copy)


def _of_record(record: Record) -> Iterator[_Source]:
    if record.original is not None:
        yield _Source.of_record(record.original, "/original")
    for number, copy in enumerate(record.copies):
        yield _Source.of_record(copy, f"/copies/{number}")


def _cited(parts: CitationParts) -> Iterator[tuple[int, Copy]]:
    """Yield the sources of a citation that were read with certainty, numbered as they are printed."""
    first = Copy(repository=parts.repository, locator=parts.locator, tradition=parts.tradition)
    for number, copy in enumerate((first, *parts.copies)):
        if copy.tradition is not None and (copy.tradition != GENERAL or copy.repository is not None):
            yield number, copy


def _pairs(given: list[_Source], printed: dict[int, _Source]) -> dict[int, _Source]:
    """Return for each source of the citation that of the record which is meant, the surest pairs first.

    What is printed first is meant as the original, if nothing speaks for another pair.
    """
    if [source.pointer for source in given] == ["/original"] and printed.keys() == {0}:
        return {0: given[0]}
    pairs: dict[int, _Source] = {}
    free = dict(enumerate(given))
    for least in (_SURELY, _PROBABLY, _PERHAPS):
        for number in sorted(printed.keys() - pairs.keys()):
            found = next((n for n, own in free.items() if own.is_source(printed[number]) <= least), None)
            if found is not None:
                pairs[number] = free.pop(found)
    original = free.get(0)
    if 0 in printed and 0 not in pairs and original and not original.pointer.startswith("/copies"):
        pairs[0] = original
    return pairs


def _findings(own: _Source, printed: _Source) -> Iterator[Finding]:
    is_copy = own.pointer.startswith("/copies")
    archives = own.against(printed)
    remedy = REMEDY if archives.same else _OTHER_ARCHIVE
    for archive in archives.differences:
        code = CITATION_COPIES if is_copy else CITATION_ARCHIVE
        yield in_record(code, own.pointer + archive.pointer, archive.text, remedy)
    for step in locator_differences(own.locator, printed.locator, own.called("locator")):
        code = CITATION_COPIES if is_copy else CITATION_LOCATOR
        yield in_record(code, own.pointer + step.pointer, step.text, REMEDY)


def _unknown(record: Record, copy: Copy) -> Finding:
    printed = ", ".join([*([str(copy.repository)] if copy.repository else []), *map(str, copy.locator)])
    return in_record(
        CITATION_COPIES,
        "/copies" if record.copies else "/citation/text",
        f"The citation names a copy in {quoted(printed)}, but the record does not.",
        _UNKNOWN_COPY,
    )

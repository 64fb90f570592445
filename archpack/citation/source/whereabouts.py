"""Where the archive of a source stands: before the steps, behind them, or in brackets behind somebody's papers."""

import re
from typing import NamedTuple

from archpack.citation.grammar.grammars import Grammars
from archpack.citation.grammar.tradition import GENERAL, Tradition
from archpack.citation.source.items import skip_separators
from archpack.citation.source.repository import (
    FoundRepository,
    abbreviation_at,
    named_at,
    read_repository,
    repository_at_end,
)
from archpack.citation.source.source_text import Span
from archpack.citation.source.steps import Step, printed
from archpack.model import Level, Order

_TOP_LEVELS = frozenset({Level.FONDS, Level.RECORD_GROUP, Level.COLLECTION})
_CAPITALS_ALONE = re.compile(r"[^\W\d_a-z]{2,6}, [^,]{1,80}, |[^\W\d_a-z]{3,9}, [^\W\d_]?[0-9][^\s,]*[^\s,\d][^\s,]*")
_PAPERS = re.compile(r"(?P<papers>[^\W\d_][^,;:.()0-9]{2,60}?)\s\((?P<archive>[^()]{3,80})\)\s?:")
_DIGIT = re.compile(r"[0-9]")


class Whereabouts(NamedTuple):
    """The archive of a source, and the stretch from ``begin`` to ``end`` in which its steps stand.

    ``papers`` is a first step that is printed before the archive.
    """

    repository: FoundRepository | None
    order: Order | None
    begin: int
    end: int
    papers: tuple[Step, ...] = ()

    def with_name(self, text: str, span: Span) -> "Whereabouts":
        """Return the same with an archive that was told only by its place in the source."""
        return self._replace(repository=named_at(text, span), order=Order.ARCHIVE_FIRST)


def find_archive(text: str, start: int, end: int, grammars: Grammars) -> Whereabouts:
    """Return where the archive of a source stands, and where its steps do."""
    papers = _papers(text, start, end, grammars)
    if papers:
        return papers
    found = read_repository(text, start, end, grammars)
    at_end = None if found and found.archives else repository_at_end(text, start, end, grammars)
    if at_end and (found is None or at_end.archives):
        return Whereabouts(at_end, Order.LOCATOR_FIRST, start, at_end.start)
    return Whereabouts(found, Order.ARCHIVE_FIRST if found else None, found.end if found else start, end)


def unlisted_archive(text: str, where: Whereabouts, tradition: Tradition) -> Whereabouts | None:
    """Return an archive that nobody listed, if capitals stand before the fonds: "GAPPOD, f. 1"."""
    found = abbreviation_at(text, where.begin, where.end)
    pictured = any(known.sure and known.pattern.match(text, where.begin, where.end) for known in tradition.unlabelled)
    if found is None or pictured or tradition.labels.at(text, where.begin, where.end):
        return None
    label = tradition.labels.at(text, skip_separators(text, found.end, where.end), where.end)
    alone = tradition.name == GENERAL and _CAPITALS_ALONE.match(text, where.begin, where.end) is not None
    if not alone and (label is None or label.level not in _TOP_LEVELS):
        return None
    return Whereabouts(found, Order.ARCHIVE_FIRST, found.end, where.end)


def named_by_its_place(text: str, steps: tuple[Step, ...]) -> bool:
    """Tell whether the first step can only be an archive: words without a number right before the fonds."""
    if len(steps) <= 1 or steps[0].label or steps[0].pictured or steps[1].label is None:
        return False
    return steps[1].level is Level.FONDS and not _DIGIT.search(printed(text, steps[0].value))


def _papers(text: str, start: int, end: int, grammars: Grammars) -> Whereabouts | None:
    """Return papers with their archive in brackets: "Thatcher MSS (Churchill Archive Centre): THCR 1/20"."""
    match = _PAPERS.match(text, start, end)
    if match is None or grammars.archives.at(text, start, end):
        return None
    found = read_repository(text, *match.span("archive"), grammars)
    if found is None or found.end < match.end("archive"):
        return None
    return Whereabouts(found, None, match.end(), end, (Step(match.span("papers")),))

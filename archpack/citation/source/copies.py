"""The copies of a document in one citation: "APRF ...; AVPRF ...; and RGASPI ...", or a printed edition instead."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from archpack.citation.grammar.grammars import Grammars
from archpack.citation.grammar.tradition import GENERAL, Tradition
from archpack.citation.parts import SEPARATOR
from archpack.citation.reading import Reading, one_line, without_edges
from archpack.citation.source.items import skip_separators
from archpack.citation.source.source import Source, read_source
from archpack.citation.source.steps import Step, read_steps

_ITEM_BEFORE = re.compile(r"[^\s,;][^,;]*\Z")
_LONGEST_NAME = 80
_NEXT = re.compile(r"(?:;\s{0,5}(?:(?:and|und|et|y|и)\s{1,5})?|,?\s{1,5}and\s{1,5})(?=[^\W\d_a-z])")
_AFTER_A_NAME = re.compile(r"[\s,:.]")
_IMPRINT = re.compile(r"\([^():;]{2,60}:\s[^()]{2,100},\s[0-9]{4}(?:[-–][0-9]{2,4})?\)")  # noqa: RUF001
_VOLUME = re.compile(r"(?<!\w)(?:vol|t|Bd)\.\s?[0-9IVXLC]{1,6}", re.IGNORECASE)
_VOLUME_AND_PAGE = re.compile(
    r"(?<=, )(?:vol|no)\.\s?[0-9IVXLC]{1,6}(?: \([0-9]{4}\))?(?:, (?:vol|no|part|book)\. ?[0-9]{1,4}){0,3}, pp?\.",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"[0-9]")
_MOST_COPIES = 20


class Sources(NamedTuple):
    """What a stretch of text says of where a document is kept.

    ``copies`` has the primary copy first, ``joints`` are the places of the words between them ("; and"), and
    ``edition`` is where a printed edition stands that is cited instead of an archive.
    """

    copies: tuple[Source, ...]
    edition: tuple[int, int] | None = None
    joints: tuple[tuple[int, int], ...] = ()

    @property
    def certain(self) -> bool:
        """Whether a tradition is certain for a copy."""
        return any(copy.certain for copy in self.copies)

    def credible(self, text: str) -> bool:
        """Tell a source from prose."""
        return self.edition is not None or self.copies[0].credible(text)

    def editions(self, text: str) -> tuple[str, ...]:
        """Return the printed edition, as printed."""
        return (one_line(without_edges(text[slice(*self.edition)])),) if self.edition else ()

    def take_from(self, reading: Reading) -> None:
        """Mark what was read as placed."""
        for number, copy in enumerate(self.copies):
            copy.take_from(reading, f"copies[{number - 1}]." if number else "")
        for joint in self.joints:
            reading.take(*joint, SEPARATOR)
        for start, end in list(reading.left(*self.edition)) if self.edition else ():
            reading.take(start, end, "published_in")


def read_sources(text: str, start: int, end: int, grammars: Grammars, wanted: Tradition | None = None) -> Sources:
    """Return the copies in a stretch, or the printed edition that stands for them."""
    edition = _edition(text, start, end, grammars)
    if edition:
        return edition
    joints = tuple(_joints(text, start, end, grammars))
    begins, stops = (start, *(joint[1] for joint in joints)), (*(joint[0] for joint in joints), end)
    copies = (read_source(text, *stretch, grammars, wanted) for stretch in zip(begins, stops, strict=True))
    return Sources(tuple(copies), joints=joints)


def _joints(text: str, start: int, end: int, grammars: Grammars) -> Iterator[tuple[int, int]]:
    """Yield what stands between copies: a new one begins where an archive follows a semicolon or an "and"."""
    searched, numbered, count = start, False, 1
    for match in _NEXT.finditer(text, start, end):
        numbered = numbered or _DIGIT.search(text, searched, match.start()) is not None
        searched = match.start()
        found = grammars.archives.at(text, match.end(), end) if numbered and count < _MOST_COPIES else None
        if found and _AFTER_A_NAME.match(text, found.end, end) and not _within_a_name(text, match, end, grammars):
            yield match.span()
            searched, numbered, count = match.end(), False, count + 1


def _within_a_name(text: str, joint: re.Match[str], end: int, grammars: Grammars) -> bool:
    """Tell whether an "and" belongs to the name of an archive: "Center for Economic and Financial Archives"."""
    before = _ITEM_BEFORE.search(text, max(0, joint.start() - _LONGEST_NAME), joint.start())
    name = grammars.archives.at(text, before.start(), end) if before else None
    return name is not None and name.end > joint.end()


def _edition(text: str, start: int, end: int, grammars: Grammars) -> Sources | None:
    """Return a printed edition with its volume and pages as steps, if a stretch names one and no archive."""
    imprint = _IMPRINT.search(text, start, end)
    volume = None if imprint else _VOLUME_AND_PAGE.search(text, start, end)
    begin = skip_separators(text, start, end)
    if (imprint is None and volume is None) or grammars.archives.at(text, begin, end):
        return None
    stop = imprint.end() if imprint else volume.start() if volume else start
    general = grammars.traditions[GENERAL]
    steps: tuple[Step, ...] = ()
    for last in list(_VOLUME.finditer(text, begin, imprint.start()))[-1:] if imprint else ():
        steps += read_steps(text, *last.span(), general)
    steps += read_steps(text, stop, end, general)
    return Sources((Source(general, certain=False, repository=None, order=None, steps=steps),), (begin, stop))

"""Verify a bag: is it well formed, is everything there, is every byte what it was? RFC 8493 3.

Nothing is ever written, followed or fetched, and nothing but ordinary files is opened.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from archpack.bag.completeness import Inventory, judge_completeness, take_inventory
from archpack.bag.digests import judge_digests
from archpack.bag.listing import Source
from archpack.bag.names import judge_names
from archpack.bag.opening import open_source
from archpack.bag.problems import bounded
from archpack.bag.reading import BagFacts, read_bag
from archpack.bag.structure import judge_structure
from archpack.findings import Finding, Report
from archpack.findings.catalogue.bag_metadata import NOT_FETCHED
from archpack.progress import Progress, silent


class Level(StrEnum):
    """How much is looked at. Each level includes the one before; only the last one can find a bag valid.

    ``structure``: the tag files are well formed. ``complete``: every listed file is there and every file is listed.
    ``verified``: every file has been read and has the digests that the bag promises.
    """

    STRUCTURE = "structure"
    COMPLETE = "complete"
    VERIFIED = "verified"


class Verdict(StrEnum):
    """What was found, in one word.

    ``well-formed`` and ``complete`` are what the lower levels say at best: not verified. ``incomplete`` is a bag whose
    only fault is that files listed in fetch.txt are still elsewhere.
    """

    INVALID = "invalid"
    INCOMPLETE = "incomplete"
    WELL_FORMED = "well-formed"
    COMPLETE = "complete"
    VALID = "valid"


@dataclass(frozen=True, slots=True)
class BagReport:
    """Everything found about a bag.

    ``version`` and ``encoding`` are as declared, empty if they cannot be read. ``algorithms`` are those of the payload
    manifests. ``info`` is bag-info.txt, in its order. ``payload_files`` and ``payload_bytes`` are what is on the disk.
    ``holey`` tells that files listed in fetch.txt are still elsewhere (always False at the level ``structure``).
    ``facts`` is all that the bag says of itself. ``media_type`` is that of the archive that it is in, None for a
    folder.
    """

    report: Report
    level: Level
    version: str
    encoding: str
    algorithms: tuple[str, ...]
    info: tuple[tuple[str, str], ...]
    payload_files: int
    payload_bytes: int
    holey: bool
    facts: BagFacts
    media_type: str | None = None

    @property
    def valid(self) -> bool:
        """True if everything was verified and nothing is wrong. RFC 8493 3."""
        return self.verdict is Verdict.VALID

    @property
    def verdict(self) -> Verdict:
        """The verdict in one word."""
        if any(finding.code != NOT_FETCHED for finding in self.report.errors):
            return Verdict.INVALID
        if self.holey:
            return Verdict.INCOMPLETE
        return _BEST[self.level]


_BEST = {Level.STRUCTURE: Verdict.WELL_FORMED, Level.COMPLETE: Verdict.COMPLETE, Level.VERIFIED: Verdict.VALID}


def verify_bag(
    path: str | os.PathLike[str],
    *,
    level: Level = Level.VERIFIED,
    progress: Progress = silent,
    jobs: int | None = None,
) -> BagReport:
    """Verify the bag in a folder or an archive and report everything that is wrong with it, never only the first thing.

    ``jobs`` files are read at a time, by default as many as there are processors (8 at most). The report is the same,
    whatever the number. ``progress`` is called in the caller's thread only.

    Raises :class:`archpack.errors.SourceError` if there is neither a folder nor an archive of this name, or
    it cannot be listed. What cannot be read inside it is a finding.
    """
    with open_source(path) as source:
        return verify_source(source, level=level, progress=progress, jobs=jobs)


def verify_source(
    source: Source, *, level: Level = Level.VERIFIED, progress: Progress = silent, jobs: int | None = None
) -> BagReport:
    """Verify the bag in an open source. See :func:`verify_bag`."""
    facts = read_bag(source)
    inventory = take_inventory(facts)
    payload = facts.listing.oxum()
    return BagReport(
        Report.of(bounded(_judge(source, facts, inventory, level, progress, jobs))),
        level,
        facts.declaration.version,
        facts.declaration.encoding,
        facts.algorithms,
        tuple((element.label, element.value) for element in facts.info),
        payload.streams,
        payload.octets,
        level is not Level.STRUCTURE and bool(inventory.unfetched),
        facts,
        source.media_type,
    )


def _judge(  # noqa: PLR0913, PLR0917 - all that is known
    source: Source, facts: BagFacts, inventory: Inventory, level: Level, progress: Progress, jobs: int | None
) -> Iterator[Finding]:
    yield from facts.findings
    yield from judge_structure(facts)
    yield from judge_names(facts.listing.files, inventory.missing, facts.listing.folders)
    if level is Level.STRUCTURE:
        return
    yield from judge_completeness(facts, inventory)
    if level is Level.VERIFIED:
        yield from judge_digests(source, facts.listing, (*inventory.payload, *inventory.tags), progress, jobs)

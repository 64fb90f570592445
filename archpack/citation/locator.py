"""The source of a document to its parts: the archive, then the steps from the fonds to the leaf.

One engine reads every tradition; what differs between them is data. It reads from left to right, reorders nothing,
and gives a level only where the tradition makes it certain.
"""

from archpack.citation.grammar.grammars import Grammars, own_grammars
from archpack.citation.parts import NOT_PLACED, NOT_STORABLE, Copy, LocatorParts
from archpack.citation.reading import Reading, can_be_stored
from archpack.citation.sentences.signals import read_signals
from archpack.citation.source.copies import Sources, read_sources
from archpack.citation.source.levels import judged_steps, unlabelled_doubt
from archpack.citation.source.source import Source
from archpack.model import Order


def parse_locator(text: str, tradition: str | None = None, grammars: Grammars | None = None) -> LocatorParts:
    """Return archive and locator of a source such as "AQSH, Fondi 14/AP, V. 1963, Dos. 4". No text makes it fail.

    Without a ``tradition`` the text itself must make certain which one it follows; otherwise it is read in a general
    way, which gives hardly any level. ``grammars`` are the known ones, with somebody's own if need be. Raises
    `archpack.errors.UsageError` for the name of a tradition that there is not.
    """
    known = grammars or own_grammars()
    wanted = known.named(tradition) if tradition else None
    if not can_be_stored(text):
        return LocatorParts(raw=text, remainder=text, warnings=(NOT_STORABLE,))
    reading = Reading(text)
    signals = read_signals(reading)
    stretch = next(reading.left(), None)
    if stretch is None:
        return LocatorParts(raw=text, signals=signals, placed=reading.placed())
    return source_parts(reading, read_sources(text, *stretch, known, wanted), signals)


def source_parts(reading: Reading, sources: Sources, signals: tuple[str, ...] = ()) -> LocatorParts:
    """Return the parts of the sources in a text, and mark what was read as placed."""
    sources.take_from(reading)
    read = [_copy(reading.text, source) for source in sources.copies]
    remainder = reading.remainder()
    doubts = tuple(doubt for _, found in read for doubt in found)
    first = read[0][0]
    return LocatorParts(
        raw=reading.text,
        repository=first.repository,
        locator=first.locator,
        copies=tuple(copy for copy, _ in read[1:]),
        published_in=sources.editions(reading.text),
        signals=signals,
        order=first.order,
        tradition=first.tradition,
        remainder=remainder,
        warnings=(*doubts, *([NOT_PLACED] if remainder else [])),
        placed=reading.placed(),
    )


def _copy(text: str, source: Source) -> tuple[Copy, list[str]]:
    judged = list(judged_steps(text, source.steps, source.tradition, source.archive_end))
    copy = Copy(
        repository=source.found_repository(),
        locator=tuple(step.component for step in judged),
        order=source.order if source.order is Order.LOCATOR_FIRST else None,
        tradition=source.tradition.name,
    )
    unlabelled = [step.component.value for step in judged if step.doubt and step.component.label is None]
    others = [step.doubt for step in judged if step.doubt and step.component.label is not None]
    return copy, [*([unlabelled_doubt(unlabelled)] if unlabelled else []), *others]

"""Rules of how many leaves there are, and which. ISAD(G) 3.1.5."""

import re
from collections.abc import Iterator

from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue import whereabouts as codes
from archpack.model import Completeness, Record
from archpack.model.folio import FolioRuns, folios_or_none
from archpack.model.folio_run import Span
from archpack.vocab.spelling import shown

_LEAVES = re.compile(
    r"([0-9]{1,6}) ?(?:folios?|fols?\.?|ff\.|leaf|leaves|Blatt|Bl\.|fletë|feuillets|листов|лист[аы]?|л\.)(?![\w-])",
    re.IGNORECASE,
)

_MOST_PAIRS = 10_000


def extents(record: Record) -> Iterator[Finding]:
    """LOC008: the document has as many leaves as its folios are. ISAD(G) 3.1.5."""
    original = record.original
    extent = _LEAVES.match(original.extent) if original and original.extent else None
    printed = original.folios if original and extent else None
    if not (extent and printed) or record.completeness not in {None, Completeness.FULL}:
        return
    runs = folios_or_none(printed)
    leaves = runs.leaves() if runs else None
    if leaves and leaves != int(extent[1]):
        yield in_record(
            codes.EXTENT,
            "/original/extent",
            f"By the extent there are {extent[1]} leaves, but the folios {shown(printed)} are {leaves}.",
            "Count them in the original. If some leaves bear no number, or one bears two, say so in the extent.",
        )


def folios_outside(record: Record) -> Iterator[Finding]:
    """LOC009: a content that shows folios of the document shows no others beside them. An enclosure has its own."""
    printed = record.original.folios if record.original else None
    others = [(i, one.folios) for i, one in enumerate(record.contents) if one.folios and one.folios != printed]
    whole = _spans(folios_or_none(printed)) if printed and others else ()
    # The same folios of several contents are one slip.
    first = {folios: index for index, folios in reversed(others)} if whole else {}
    for folios, index in first.items():
        spans = _spans(folios_or_none(folios))
        if len(spans) * len(whole) <= _MOST_PAIRS and any(_leaves(span, other) for span in spans for other in whole):
            yield in_record(
                codes.FOLIOS_OUTSIDE,
                f"/contents/{index}/folios",
                f"The folios {shown(folios)} are not all among those of the document, {shown(printed or '')}.",
                "Compare both with the original, and correct the one that is wrong.",
            )


def _spans(runs: FolioRuns | None) -> tuple[Span, ...]:
    """Return the span of each run, or nothing if one cannot be told."""
    spans = tuple(run.span for run in runs.runs) if runs else ()
    return tuple(span for span in spans if span) if all(spans) else ()


def _leaves(span: Span, other: Span) -> bool:
    """Tell whether a span begins in another and ends outside, or the other way round. Inserted leaves do not count."""
    (first, last), (begin, end) = span.leaves, other.leaves
    return span.series == other.series == "" and first <= end and last >= begin and (first < begin or last > end)

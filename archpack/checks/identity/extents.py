"""Rules of how many leaves there are, and which. ISAD(G) 3.1.5."""

import re
from collections.abc import Iterator

from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue import whereabouts as codes
from archpack.model import Completeness, Record
from archpack.model.folio import FolioRuns, folios_or_none
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
    whole = _leaves(folios_or_none(printed)) if printed and others else []
    # The same folios of several contents are one slip.
    first = {folios: index for index, folios in reversed(others)} if whole else {}
    for folios, index in first.items():
        shown_leaves = _leaves(folios_or_none(folios))
        if len(shown_leaves) * len(whole) <= _MOST_PAIRS and any(_is_partly_in(run, whole) for run in shown_leaves):
            yield in_record(
                codes.FOLIOS_OUTSIDE,
                f"/contents/{index}/folios",
                f"The folios {shown(folios)} are not all among those of the document, {shown(printed or '')}.",
                "Compare both with the original, and correct the one that is wrong.",
            )


def _leaves(runs: FolioRuns | None) -> list[tuple[int, int]]:
    """Return the first and the last leaf of each run, neighbours joined; nothing if one cannot be told.

    Inserted leaves, such as 17a, may stand anywhere and are left out.
    """
    spans = [run.span for run in runs.runs] if runs else []
    joined: list[tuple[int, int]] = []
    for first, last in sorted(span.leaves for span in spans if span and not span.series) if all(spans) else ():
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _is_partly_in(run: tuple[int, int], whole: list[tuple[int, int]]) -> bool:
    """Tell whether some leaves of a run are among the others, and some are not."""
    first, last = run
    inside = sum(max(0, min(last, end) - max(first, begin) + 1) for begin, end in whole)
    return 0 < inside < last - first + 1

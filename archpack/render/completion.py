"""What was fetched for a holey bag, for people and for machines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from archpack.render.finding_text import Look, Pieces, findings_pieces, why
from archpack.render.machine import as_json, report_facts
from archpack.render.safe import counted, safe, size

if TYPE_CHECKING:  # it would load all that speaks https
    from archpack.fetching import Completion


def completion_text(completion: "Completion") -> str:
    """Return what is still wrong, what was fetched and what is missing."""
    return "".join(text for text, _ in completion_pieces(completion))


def completion_pieces(completion: "Completion") -> Pieces:
    """Yield :func:`completion_text` in pieces, without a line break at the end."""
    yield from findings_pieces(completion.report, packed=True)
    yield "\n".join([*why(completion.report), *_result(completion)]), Look.PLAIN


def _result(completion: "Completion") -> Iterator[str]:
    name = safe(str(completion.path))
    if completion.fetched:
        yield f"Fetched {counted(len(completion.fetched), 'file')}, {size(completion.fetched_bytes)}."
    if completion.complete:
        yield f"COMPLETE: {name} has all files that it lists. Run `archpack verify` to compare every byte."
    elif completion.missing:
        yield f"INCOMPLETE: {name} still lacks {counted(len(completion.missing), 'file')}."
    else:
        yield f"NOT COMPLETE: {name}. Nothing is left to be fetched, but the bag has errors."


def completion_json(completion: "Completion") -> str:
    """Return the same as JSON, with stable keys."""
    return as_json(
        {
            "path": completion.path.name,
            "complete": completion.complete,
            "fetched": list(completion.fetched),
            "fetched_bytes": completion.fetched_bytes,
            "missing": list(completion.missing),
            **report_facts(completion.report),
        }
    )

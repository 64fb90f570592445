"""What was fetched for a holey bag, for people and for machines."""

from typing import TYPE_CHECKING

from archpack.render.machine import as_json, report_facts
from archpack.render.people import finding_text
from archpack.render.safe import counted, safe, size

if TYPE_CHECKING:  # it would load all that speaks https
    from archpack.fetching import Completion


def completion_text(completion: "Completion") -> str:
    """Return what is still wrong, what was fetched and what is missing."""
    name = safe(str(completion.path))
    lines = [finding_text(finding) for finding in completion.report]
    if completion.fetched:
        lines.append(f"Fetched {counted(len(completion.fetched), 'file')}, {size(completion.fetched_bytes)}.")
    if completion.complete:
        lines.append(f"COMPLETE: {name} has all files that it lists. Run `archpack verify` to compare every byte.")
    elif completion.missing:
        lines.append(f"INCOMPLETE: {name} still lacks {counted(len(completion.missing), 'file')}.")
    else:
        lines.append(f"NOT COMPLETE: {name}. Nothing is left to be fetched, but the bag has errors.")
    return "\n".join(lines)


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

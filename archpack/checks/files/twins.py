"""Rules of files that have the same bytes."""

from collections.abc import Iterator

from archpack.checks.files.access_of_files import is_open
from archpack.checks.files.claimed import Claimed, same_bytes
from archpack.checks.files.leavings import original_of
from archpack.checks.pointing import at_file
from archpack.findings import Finding
from archpack.findings.catalogue.files import SAME_FILE, SAME_TEXT
from archpack.model import ContentKind, Record
from archpack.model.facts import Survey


def twins(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT017, CNT018: no two files have the same bytes, and a translation is no other text."""
    for group in same_bytes(record, survey):
        paths = {claimed.facts.path for claimed in group}
        copies = {path for path in paths if original_of(path) in paths}
        first, *others = sorted(group, key=lambda claimed: claimed.facts.path in copies)
        for other in others:
            if _translated(first, other):
                yield at_file(
                    SAME_TEXT,
                    other.facts.path,
                    f"This {other.content.kind} has the same bytes as the {first.content.kind} `{first.facts.path}`.",
                    "One was saved in the place of the other. Put the right text there.",
                )
            elif is_open(record, first.content) == is_open(record, other.content):  # if not, that is told
                yield at_file(
                    SAME_FILE,
                    other.facts.path,
                    f"It has the same bytes as `{first.facts.path}`.",
                    "By its name it is a copy. Delete it, if it is one."
                    if other.facts.path in copies
                    else "Look at both. If a page was copied twice, put the one that belongs here in its place.",
                )


def _translated(one: Claimed, other: Claimed) -> bool:
    kinds = {one.content.kind, other.content.kind}
    return one.content.id != other.content.id and ContentKind.TRANSLATION in kinds and ContentKind.SCAN not in kinds

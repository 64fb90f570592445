"""Rules of contributors and credits."""

from collections.abc import Iterator

from archpack.checks.pointing import in_record, write
from archpack.findings import Finding
from archpack.findings.catalogue.people import ROLE
from archpack.model import Record
from archpack.vocab.relator import is_same_role, nearest_roles, relator
from archpack.vocab.spelling import shown


def roles(record: Record) -> Iterator[Finding]:
    """WHO001: every role is a MARC relator term or one of archpack's own."""
    for pointer, role in _roles(record):
        if relator(role) is None:
            near = nearest_roles(role)
            yield in_record(
                ROLE,
                pointer,
                f"The role `{shown(role)}` is not known.",
                f"Did you mean {' or '.join(f'`{term}`' for term in near)}?"
                if near
                else "Use a term such as translator, transcriber, editor, obtainer, contributor or funder.",
                write(pointer, near[0], safe=is_same_role(role, near[0])) if len(near) == 1 else None,
            )


def _roles(record: Record) -> Iterator[tuple[str, str]]:
    for index, contributor in enumerate(record.contributors):
        for number, role in enumerate(contributor.roles):
            yield f"/contributors/{index}/roles/{number}", role
    for index, credit in enumerate(record.credits):
        if credit.role is not None:
            yield f"/credits/{index}/role", credit.role

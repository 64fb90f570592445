"""Rules of identifiers and of what a new record has in their place."""

import re
from collections.abc import Iterator

from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue.shape import AWKWARD_ID, PLACEHOLDER
from archpack.model import Record
from archpack.model.description import TITLE_PLACEHOLDER
from archpack.model.original import REPOSITORY_PLACEHOLDER
from archpack.vocab.spelling import shown

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def awkward_id(record: Record) -> Iterator[Finding]:
    """REC010: the id of the record can be used in file names and addresses."""
    if not _PLAIN.fullmatch(record.id):
        yield in_record(
            AWKWARD_ID,
            "/id",
            f"The id `{shown(record.id)}` will make trouble in file names and addresses.",
            "Use only letters without accents, digits, dots, - and _, at most 100 in all, such as wcda-300022.",
        )


def placeholders(record: Record) -> Iterator[Finding]:
    """REC011: what stands in a new record has been replaced."""
    for index, title in enumerate(record.titles):
        if title.text == TITLE_PLACEHOLDER:
            yield in_record(
                PLACEHOLDER,
                f"/titles/{index}/text",
                f"`{TITLE_PLACEHOLDER}` is only what a new record says until it has a title.",
                "Write the title as it is printed. If there is none, write one of your own with `kind: supplied`.",
            )
    if record.original and record.original.repository.name == REPOSITORY_PLACEHOLDER:
        yield in_record(
            PLACEHOLDER,
            "/original/repository/name",
            f"`{REPOSITORY_PLACEHOLDER}` is only what a new record says until its archive is named.",
            "Write the name of the archive as it is printed. If nobody knows it, delete the whole `original`.",
        )

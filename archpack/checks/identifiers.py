"""Rules of identifiers."""

import re
from collections.abc import Iterator

from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue.record import AWKWARD_ID
from archpack.model import Record
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

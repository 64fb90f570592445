"""Bags in archives: a zip or a tar read in place as if it were a folder, and written directly.

Nothing is ever extracted. It knows neither BagIt nor records, but for one rule: an archive holds one folder. RFC 8493
says nothing of archives; the rule is section 4 of the earlier versions of BagIt, which call this serialization.
"""

from archpack.errors import UsageError
from archpack.serialization.archive import Archive
from archpack.serialization.names import Refusal, refusal
from archpack.serialization.problems import FaultyMember
from archpack.serialization.tar_writer import TarGzWriter, TarWriter
from archpack.serialization.writer import MemberWriter, SerializedWriter, Target
from archpack.serialization.zip_writer import ZipWriter

SERIALIZATIONS: dict[str, type[SerializedWriter]] = {"zip": ZipWriter, "tar": TarWriter, "tar.gz": TarGzWriter}
"""The kinds of archive that can be written, by the ending of their names."""


def serialized_writer(kind: str, target: Target, root: str, *, mtime_ns: int = 0) -> SerializedWriter:
    """Return a writer of an archive of this kind (one of :data:`SERIALIZATIONS`). See :class:`SerializedWriter`."""
    if kind not in SERIALIZATIONS:
        raise UsageError(f"archpack writes no {kind} archives.", f"Choose from: {', '.join(SERIALIZATIONS)}.")
    return SERIALIZATIONS[kind](target, root, mtime_ns=mtime_ns)


__all__ = [
    "SERIALIZATIONS",
    "Archive",
    "FaultyMember",
    "MemberWriter",
    "Refusal",
    "SerializedWriter",
    "Target",
    "refusal",
    "serialized_writer",
]

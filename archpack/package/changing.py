"""The record of a deposit, read in order to be mended or laid out when somebody asks for it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from archpack.criteria import EVERYTHING, Criteria
from archpack.disk import Folder, write_file
from archpack.errors import SourceError, UsageError
from archpack.findings import FindingsError
from archpack.fixing import Formatted, Judged, Mended, format_text, mend
from archpack.fixing.mending import BOM, is_utf8
from archpack.loading import RECORD_FILES, load_bytes
from archpack.loading.limits import MAX_BYTES
from archpack.package.deposit import find_record, judge, judge_record
from archpack.package.surroundings import refuse_packed
from archpack.survey import survey_deposit


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A record file as it was read, and how it is judged: with the files beside it if its deposit was named."""

    path: Path
    data: bytes
    judge: Callable[[bytes], Judged]

    def mended(self, *, unsafe: bool) -> Mended:
        """Return the record with the fixes of its findings. Nothing is written."""
        return mend(self.data, self.judge, unsafe=unsafe)

    def formatted(self) -> Formatted:
        """Return the record in its canonical layout. Nothing is written.

        Raises :class:`archpack.FindingsError` if it cannot be read, and :class:`UsageError` if it is no YAML.
        """
        name = self.path.name
        if name.endswith(".json"):
            raise UsageError(f"{self.path} is JSON, and only YAML is laid out.", "Leave it as it is.")
        loaded = load_bytes(self.data, name)
        mark = BOM if self.data.startswith(BOM) else b""
        if not is_utf8(self.data):
            raise FindingsError(f"{self.path} cannot be laid out.", loaded.report, "Mend it first.")
        return Formatted(name, self.data, mark + format_text(loaded.text, name).encode())

    def write(self, data: bytes, *, mtime_ns: int) -> None:
        """Write other bytes in its place, as :func:`archpack.disk.write_file` does."""
        if data != self.data:
            write_file(self.path, data, old=self.data, mtime_ns=mtime_ns)


def record_to_change(
    path: str | os.PathLike[str], today: date | None = None, criteria: Criteria = EVERYTHING
) -> RecordFile:
    """Read the record of a deposit folder, or a record file by itself, in order to change it.

    Raises :class:`archpack.errors.UnsafeError` for what lies in a package or another bag, and for a link;
    :class:`archpack.errors.SourceError` for what is no record file or cannot be read.
    """
    where = Path(path)
    if where.is_dir():
        with Folder(where) as folder:
            refuse_packed(where)
            name = find_record(folder)
            data = folder.read(name, limit=MAX_BYTES)
            survey = survey_deposit(folder, record_file=name)

        def judged(data: bytes) -> Judged:
            loaded = load_bytes(data, name)
            return Judged(loaded, judge(loaded, survey, today, criteria))

        return RecordFile(where / name, _not_too_large(where / name, data), judged)
    if where.suffix not in {Path(name).suffix for name in RECORD_FILES}:
        raise SourceError(f"{where} is no record file.", f"Give a deposit folder, or a file such as {RECORD_FILES[0]}.")
    with Folder(where.parent) as folder:
        data = folder.read(where.name, limit=MAX_BYTES)
    refuse_packed(where.parent)

    def judged_alone(data: bytes) -> Judged:
        loaded = load_bytes(data, where.name)
        return Judged(loaded, judge_record(loaded, today, criteria))

    return RecordFile(where, _not_too_large(where, data), judged_alone)


def _not_too_large(path: Path, data: bytes) -> bytes:
    if len(data) > MAX_BYTES:
        raise SourceError(f"{path} is larger than {MAX_BYTES // 1_000_000} MB.", "Check that this is the record.")
    return data

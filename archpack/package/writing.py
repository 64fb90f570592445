"""Write a package: copy and hash, describe, flush, judge twice, publish. The order is the contract."""

import os
from dataclasses import dataclass
from pathlib import Path

from archpack.bag import tag_files
from archpack.bagging import (
    BagTarget,
    archive_root,
    flush_and_judge,
    refuse_disagreement,
    refuse_inside,
    require_ending,
    require_readable,
    require_serializable,
    staged,
    staged_path,
    unstorable,
    write_tag_files,
)
from archpack.disk import Folder, Kind, Staging, copy_all
from archpack.errors import SourceChangedError
from archpack.filenames import METADATA_FILES
from archpack.findings import FindingsError, Report
from archpack.hashing import hexdigests
from archpack.model import Record
from archpack.package.deposit import Deposit
from archpack.package.institution import refuse_unmet
from archpack.package.metadata import Circumstances, Digests, checks_json, provenance_json, record_json
from archpack.package.second_reader import refusal_of_record
from archpack.planning import PAYLOAD, PackagePlan
from archpack.progress import Counter, Progress


@dataclass(frozen=True, slots=True)
class Package:
    """A package that has been published."""

    path: Path
    """Where it is."""
    record: Record
    """The record that it holds."""
    plan: PackagePlan
    """What was planned, and written."""
    report: Report
    """The warnings and notes that travel with it."""
    digests: Digests
    """The digests of the payload, by algorithm and path in the package."""


def write_package(  # noqa: PLR0913 - each has a name
    deposit: Deposit,
    plan: PackagePlan,
    destination: str | os.PathLike[str],
    *,
    circumstances: Circumstances,
    progress: Progress,
    jobs: int | None = None,
    resume: bool = False,
    serialize: str = "",
) -> Package:
    """Write the package that was planned, whole or not at all. The deposit is only read.

    ``serialize`` is the kind of archive if the package is not to be a folder; ``bagit`` reads none, so archpack alone
    judges it then, from the archive itself.

    Raises :class:`archpack.errors.SourceChangedError`, :class:`archpack.errors.SourceError`,
    :class:`archpack.errors.DestinationError` and its kinds, :class:`archpack.errors.UnsafeError` if the destination
    lies in the deposit, and :class:`archpack.errors.ReadersDisagreeError` if the two readers do not both accept what
    was written.
    """
    record = deposit.approved()
    refuse_disagreement("The JSON Schema refuses the record", refusal_of_record(record))
    require_readable(plan.algorithms)
    require_serializable(serialize, resume=resume)
    require_ending(Path(destination).name, serialize)
    _refuse_unstorable(plan, Path(destination).name, serialize)
    refuse_inside(deposit.path, Path(destination), "deposit")
    files = 1 if serialize else len(plan.files) + len(plan.tag_files)
    size = plan.payload_bytes
    now_ns = circumstances.now_ns
    with Folder(deposit.path) as source, Staging(destination, files=files, size=size, resume=resume) as staging:
        counter = Counter("copying", plan.payload_bytes, len(plan.files), progress)
        with staged(staging, serialize, now_ns) as target:
            digests = copy_all(source, target, plan.files, algorithms=plan.algorithms, counter=counter, jobs=jobs)
            _refuse_changes(deposit, source, digests)
            _describe(plan, deposit, record, digests, target, circumstances)
        bag = staged_path(staging, serialize)
        written = flush_and_judge(
            staging, [bag], now_ns=now_ns, progress=progress, jobs=jobs, second_reader=not serialize
        )
        refuse_unmet(deposit, written)
        staging.publish(bag.name if serialize else "")
        return Package(staging.destination, record, plan, deposit.report, digests)


def _refuse_unstorable(plan: PackagePlan, name: str, serialize: str) -> None:
    report = Report.of(unstorable(plan.files, archive_root(name, serialize))) if serialize else Report()
    if not report.ok:
        raise FindingsError("No archive can hold the whole deposit, so nothing was written.", report, "See above.")


def _describe(  # noqa: PLR0913, PLR0917 - all that a package says of itself
    plan: PackagePlan,
    deposit: Deposit,
    record: Record,
    digests: Digests,
    target: BagTarget,
    circumstances: Circumstances,
) -> None:
    metadata = (
        record_json(record),
        checks_json(deposit.report, circumstances, deposit.criteria),
        provenance_json(record, deposit.report, digests, circumstances),
    )
    sizes = {file.target: file.size for file in plan.files}
    others = dict(zip(METADATA_FILES, metadata, strict=True))
    write_tag_files(target, tag_files(digests, sizes, plan.info, others), circumstances.now_ns)


def _refuse_changes(deposit: Deposit, source: Folder, digests: Digests) -> None:
    """Refuse if a file came, went or changed after the checks: nobody has checked this deposit then."""
    before = {(f.path, f.size, f.mtime_ns, f.ctime_ns) for f in (deposit.record_facts, *deposit.survey.files)}
    now = {(e.path, e.size, e.mtime_ns, e.ctime_ns) for e in source.walk() if e.kind is not Kind.FOLDER}
    changed = {path for path, *_ in before ^ now}
    judged = hexdigests(deposit.loaded.data, digests)
    if any(digests[algorithm][PAYLOAD + deposit.loaded.file] != digest for algorithm, digest in judged.items()):
        changed.add(deposit.loaded.file)
    if changed:
        raise SourceChangedError(
            f"{min(changed)} came, went or changed while the deposit was being packed.",
            "Nothing was published. Wait until nobody is working on the deposit, then run the same command again.",
        )

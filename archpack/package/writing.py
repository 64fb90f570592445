"""Write a package: copy and hash, describe, flush, judge twice, publish. The order is the contract."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from archpack.bag import tag_files, verify_bag
from archpack.disk import Folder, Kind, Staging, copy_all
from archpack.errors import ReadersDisagreeError, SourceChangedError, UnsafeError
from archpack.filenames import METADATA_FILES
from archpack.findings import Report
from archpack.hashing import hexdigests
from archpack.model import Record
from archpack.package.deposit import Deposit
from archpack.package.metadata import Circumstances, Digests, checks_json, provenance_json, record_json
from archpack.package.second_reader import refusal_of_package, refusal_of_record
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
) -> Package:
    """Write the package that was planned, whole or not at all. The deposit is only read.

    Raises :class:`archpack.errors.SourceChangedError`, :class:`archpack.errors.SourceError`,
    :class:`archpack.errors.DestinationError` and its kinds, :class:`UnsafeError` if the destination lies in the
    deposit, and :class:`ReadersDisagreeError` if the two readers do not both accept what was written.
    """
    record = deposit.approved()
    _refuse_disagreement("The JSON Schema refuses the record", refusal_of_record(record))
    _refuse_inside(deposit.path, Path(destination))
    files = len(plan.files) + len(plan.tag_files)
    with Folder(deposit.path) as source, Staging(destination, files=files, size=plan.payload_bytes) as staging:
        counter = Counter("copying", plan.payload_bytes, len(plan.files), progress)
        digests = copy_all(source, staging, plan.files, algorithms=plan.algorithms, counter=counter, jobs=jobs)
        _refuse_changes(deposit, source, digests)
        _describe(plan, deposit.report, record, digests, staging, circumstances)
        _flush_and_judge(staging, circumstances, progress, jobs)
        staging.publish()
        return Package(staging.destination, record, plan, deposit.report, digests)


def _describe(  # noqa: PLR0913, PLR0917 - all that a package says of itself
    plan: PackagePlan,
    report: Report,
    record: Record,
    digests: Digests,
    staging: Staging,
    circumstances: Circumstances,
) -> None:
    metadata = (
        record_json(record),
        checks_json(report, circumstances),
        provenance_json(record, report, digests, circumstances),
    )
    sizes = {file.target: file.size for file in plan.files}
    others = dict(zip(METADATA_FILES, metadata, strict=True))
    for name, data in tag_files(digests, sizes, plan.info, others).items():
        staging.write(name, data, mtime_ns=circumstances.now_ns)


def _flush_and_judge(staging: Staging, circumstances: Circumstances, progress: Progress, jobs: int | None) -> None:
    """Flush while the Library of Congress's reader looks, then let archpack's own read everything back."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        second = pool.submit(refusal_of_package, staging.path)
        staging.flush(mtime_ns=circumstances.now_ns)
        _refuse_disagreement("The Library of Congress's reader refuses the package just written", second.result())
    own = verify_bag(staging.path, progress=progress, jobs=jobs)
    found = None if own.valid else "; ".join(str(finding) for finding in own.report.errors)
    _refuse_disagreement("archpack's own reader refuses the package just written", found)


def _refuse_disagreement(said: str, refusal: str | None) -> None:
    if refusal is not None:
        raise ReadersDisagreeError(
            f"{said}: {refusal}.",
            "Nothing was published. If the disk is sound, this is a mistake in archpack: please report it.",
        )


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


def _refuse_inside(deposit: Path, destination: Path) -> None:
    try:
        parent = Path(os.path.realpath(destination.parent))
        around = [folder.stat() for folder in (parent, *parent.parents) if folder.exists()]
        inside = any(os.path.samestat(deposit.stat(), folder) for folder in around)
    except (OSError, ValueError):
        return  # whatever is wrong with the destination is said when it is made
    if inside:
        raise UnsafeError(
            f"{destination} lies inside the deposit, which archpack never changes.",
            "Name a place outside the deposit folder.",
        )

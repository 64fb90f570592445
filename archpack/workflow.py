"""The verbs of archpack, to be read first: new, load, check, plan, pack, verify, complete_bag.

A verb that *judges* (check, verify) returns what it found. A verb that *makes* something (load, plan, pack) returns
it, or raises :class:`archpack.FindingsError` with the report if the content has errors, so that a refusal can never
be mistaken for a success. What the world does wrong is raised as an :class:`archpack.ArchpackError`.

Nothing here prints, and nothing is kept between two calls: the verbs can be used from several threads at once.
"""

import os
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from archpack import __version__, package
from archpack.errors import UsageError
from archpack.findings import FindingsError, Report
from archpack.hashing import ALGORITHMS, DEFAULT_ALGORITHM
from archpack.progress import Progress, silent

if TYPE_CHECKING:  # verifying a bag needs no model of records: verbs import what they need
    from archpack.drafting import Draft
    from archpack.fetching import Completion
    from archpack.model import Record
    from archpack.package import Deposit, Package, Verification
    from archpack.planning import PackagePlan

SOFTWARE = f"archpack {__version__}"

PathLike = str | os.PathLike[str]


def new(directory: PathLike, draft: "Draft", *, now: datetime | None = None) -> Path:
    """Make a deposit folder from a draft: the record, its texts, and empty folders for what comes later.

    ``directory`` must not exist. Raises :class:`archpack.DestinationError` and its kinds if it cannot be made.
    """
    from archpack.disk import Staging
    from archpack.drafting import DEFAULT_SCHEMA
    from archpack.loading import schema_text

    moment = package.Circumstances(SOFTWARE, None, _moment(now)).now_ns
    with Staging(directory, files=2 + len(draft.files)) as staging:
        for folder in draft.folders:
            staging.make_folder(folder)
        texts = (("record.yaml", draft.record_yaml), (DEFAULT_SCHEMA, schema_text()), *draft.files)
        for path, text in texts:
            staging.write(path, text.encode(), mtime_ns=moment)
        staging.flush(mtime_ns=moment)
        staging.publish()
        return staging.destination


def load(path: PathLike) -> "Record":
    """Return the record of a record file, a deposit folder or a package.

    Raises :class:`archpack.FindingsError` if it is not a valid record (its ``report`` says why and where), and
    :class:`archpack.SourceError` if the file cannot be read.
    """
    loaded = package.read_record(path)
    if loaded.record is None:
        raise FindingsError(f"{path} is not a valid record.", loaded.report)
    return loaded.record


def check(path: PathLike) -> Report:
    """Judge a deposit folder, or a record file by itself, by every rule, and return all findings.

    Nothing is changed. Raises :class:`archpack.SourceError` if something cannot be read.
    """
    if os.path.isdir(path):  # noqa: PTH112 - which raises nothing
        return package.read_deposit(path).report
    return package.check_record_file(path)


def plan(
    deposit: PathLike, *, algorithms: Sequence[str] = (DEFAULT_ALGORITHM,), now: datetime | None = None
) -> "PackagePlan":
    """Return what :func:`pack` would write, file by file, without writing anything.

    Raises :class:`archpack.FindingsError` if the deposit has errors, :class:`archpack.SourceError` if something
    cannot be read, :class:`archpack.UsageError` for an unknown algorithm.
    """
    return _planned(package.read_deposit(deposit), algorithms, _moment(now))


def pack(  # noqa: PLR0913 - each has a name and a default
    deposit: PathLike,
    destination: PathLike,
    *,
    algorithms: Sequence[str] = (DEFAULT_ALGORITHM,),
    agent: str | None = None,
    progress: Progress = silent,
    now: datetime | None = None,
    jobs: int | None = None,
) -> "Package":
    """Write the package of a deposit to ``destination``, which must not exist, whole or not at all.

    The deposit is only read. ``agent`` is who packs, for the provenance; ``now`` is the time that the package
    states (with a time zone), by default that of the system's clock. ``jobs`` files are copied and read back at a
    time, by default as many as there are processors. The same deposit, options and ``now`` give
    byte-identical packages.

    Raises :class:`archpack.FindingsError` if the deposit has errors, :class:`archpack.SourceError` if it cannot be
    read or changes meanwhile, :class:`archpack.DestinationError` if the package cannot be written,
    :class:`archpack.UnsafeError` if it would be written into the deposit.
    """
    moment = _moment(now)
    if agent is not None and not agent.isprintable():
        raise UsageError("The name of who packs holds a character that cannot be printed.", "Type it anew.")
    seen = package.read_deposit(deposit)
    return package.write_package(
        seen,
        _planned(seen, algorithms, moment),
        destination,
        circumstances=package.Circumstances(SOFTWARE, agent, moment),
        progress=progress,
        jobs=jobs,
    )


def verify(
    path: PathLike, *, profiles: Sequence[PathLike] = (), progress: Progress = silent, jobs: int | None = None
) -> "Verification":
    """Prove that nothing in a package, or in any other BagIt folder, has changed since it was written.

    Every file is read and compared with its digests; in an archpack package the record is checked again.
    ``profiles`` are files of BagIt Profiles that the bag must meet; no address in the bag is ever asked for one.
    ``jobs`` files are read at a time, by default as many as there are processors; what is found does not depend on it.
    Nothing is written. Raises :class:`archpack.SourceError` if the folder or a profile cannot be read.
    """
    if not profiles:
        return package.verify_package(path, progress=progress, jobs=jobs)
    from archpack.package.profiles import read_profiles, with_profiles  # few bags are held against one

    asked = read_profiles(profiles)  # first: a name that was mistyped is told before hours of reading
    return with_profiles(package.verify_package(path, progress=progress, jobs=jobs), asked)


def complete_bag(
    path: PathLike,
    *,
    hosts: Collection[str],
    limit: int | None = None,
    progress: Progress = silent,
    now: datetime | None = None,
) -> "Completion":
    """Fetch the files that a BagIt folder lists in fetch.txt and does not have. The only verb that uses the network.

    Only ``hosts`` are asked (``example.org``, or ``example.org:8443``), by https, and none that lies in a private
    network. Each file is compared with its digests before it is moved to its place; what is there already is left as
    it is, and what was fetched stays, whatever becomes of the others. ``limit`` is the most bytes for a file whose
    length fetch.txt does not tell; ``now`` is the time that new files get.

    Raises :class:`archpack.FindingsError` if the bag's lists have errors, :class:`archpack.SourceError` if it cannot
    be read, :class:`archpack.DestinationError` if it cannot be written.
    """
    from archpack.fetching import Access, complete_bag  # with it comes all that speaks https

    access = Access(frozenset(host.lower().removesuffix(":443") for host in hosts))
    moment = package.Circumstances(SOFTWARE, None, _moment(now)).now_ns
    return complete_bag(path, access, limit=limit, mtime_ns=moment, progress=progress)


def _planned(deposit: "Deposit", algorithms: str | Sequence[str], moment: datetime) -> "PackagePlan":
    from archpack.planning import make_plan

    algorithms = (algorithms,) if isinstance(algorithms, str) else algorithms
    unknown = [name for name in algorithms if name not in ALGORITHMS]
    if unknown or not algorithms:
        raise UsageError(
            f"There is no digest algorithm {unknown[0]}." if unknown else "No digest algorithm is given.",
            f"Choose from: {', '.join(ALGORITHMS)}.",
        )
    return make_plan(
        deposit.approved(),
        deposit.survey,
        deposit.record_facts,
        algorithms=algorithms,
        software=SOFTWARE,
        now=moment,
    )


def _moment(now: datetime | None) -> datetime:
    """Return the given time, or ask the clock: the one place in the library that does."""
    if now is None:
        return datetime.now(UTC)
    if now.tzinfo is None:
        raise UsageError("The time of packaging has no time zone.", "Pass one, such as datetime.now(UTC).")
    try:
        return now.astimezone(UTC)
    except OverflowError:
        raise UsageError(f"The time of packaging, {now}, is none that can be written.", "Pass another.") from None

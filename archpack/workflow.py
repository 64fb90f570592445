"""The verbs of archpack, to be read first: new, load, check, fix, plan, pack, verify, complete_bag.

A verb that *judges* (check, verify) returns what it found. A verb that *makes* something (load, plan, pack) returns
it, or raises :class:`archpack.FindingsError` with the report if the content has errors, so that a refusal can never
be mistaken for a success. What the world does wrong is raised as an :class:`archpack.ArchpackError`.

Nothing here prints, and nothing is kept between two calls: the verbs can be used from several threads at once.
"""

import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from archpack import __version__, bagging, package
from archpack.criteria import EVERYTHING
from archpack.errors import UsageError
from archpack.findings import FindingsError, Report
from archpack.hashing import ALGORITHMS, DEFAULT_ALGORITHM
from archpack.progress import Progress, silent

if TYPE_CHECKING:  # verifying a bag needs no model of records: verbs import what they need
    from archpack.bagging import Changes, MadeBag, Wish
    from archpack.criteria import Criteria
    from archpack.drafting import Draft
    from archpack.fetching import Completion
    from archpack.fixing import Formatted, Mended
    from archpack.model import Record
    from archpack.package import Deposit, Package, Verification
    from archpack.planning import PackagePlan

SOFTWARE = f"archpack {__version__}"

BAG_SOFTWARE = f"archpack-bag {__version__}"
"""What a bag of any folder names: "archpack" alone promises a record, which such a bag need not have."""

PathLike = str | os.PathLike[str]


def new(directory: PathLike, draft: "Draft", *, now: datetime | None = None) -> Path:
    """Make a deposit folder from a draft: the record, its texts, and empty folders for what comes later.

    ``directory`` must not exist. Raises :class:`archpack.DestinationError` and its kinds if it cannot be made, and
    :class:`archpack.UnsafeError` if it would lie in another deposit or in a bag.
    """
    from archpack.disk import Staging
    from archpack.drafting import DEFAULT_SCHEMA
    from archpack.loading import editor_schema_text

    package.refuse_to_spoil(directory)
    moment = package.Circumstances(SOFTWARE, None, _moment(now)).now_ns
    with Staging(directory, files=2 + len(draft.files)) as staging:
        for folder in draft.folders:
            staging.make_folder(folder)
        texts = (("record.yaml", draft.record_yaml), (DEFAULT_SCHEMA, editor_schema_text()), *draft.files)
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


def check(path: PathLike, *, criteria: "Criteria | None" = None, now: datetime | None = None) -> Report:
    """Judge a deposit folder, or a record file by itself, by every rule, and return all findings.

    ``criteria`` (of :func:`load_criteria`) tells which findings are wanted, and what an institution asks; without it,
    no settings are looked for. ``now`` is the time that embargoes are held against, by default that of the system's
    clock. Nothing is changed.
    Raises :class:`archpack.SourceError` if something cannot be read.
    """
    today = _moment(now).date()
    asked = criteria or EVERYTHING
    if os.path.isdir(path):  # noqa: PTH112 - which raises nothing
        return package.read_deposit(path, today, asked).report
    return package.check_record_file(path, today, asked)


def fix(
    path: PathLike,
    *,
    unsafe: bool = False,
    write: bool = True,
    criteria: "Criteria | None" = None,
    now: datetime | None = None,
) -> "Mended":
    """Mend the record of a deposit folder, or a record file by itself, where archpack knows how.

    Safe fixes change how something is written and not what it says; with ``unsafe`` the others are applied too. A fix
    that would lead to another finding is not. Everything else stays as it is, byte for byte. With ``write=False``
    nothing is written: the result tells what would be. ``criteria`` are those of :func:`check`; ``now`` is also the
    time that the changed file gets.

    This and :func:`format_record` are the only verbs that change a file of a deposit, and the record is the only one.

    Raises :class:`archpack.UnsafeError` for a record in a package or another bag, and for a link;
    :class:`archpack.SourceError` if it cannot be read or changes meanwhile; :class:`archpack.DestinationError` if it
    cannot be written.
    """
    moment = _moment(now)
    record = package.record_to_change(path, moment.date(), criteria or EVERYTHING)
    mended = record.mended(unsafe=unsafe)
    if write:
        record.write(mended.after, mtime_ns=package.Circumstances(SOFTWARE, None, moment).now_ns)
    return mended


def format_record(path: PathLike, *, write: bool = True, now: datetime | None = None) -> "Formatted":
    """Give a record its canonical layout: order of fields, indentation, quotes. What it says is never changed.

    Comments stay with what they belong to. With ``write=False`` nothing is written.

    Raises :class:`archpack.FindingsError` if it cannot be read as YAML, and otherwise what :func:`fix` raises.
    """
    moment = _moment(now)
    record = package.record_to_change(path)
    formatted = record.formatted()
    if write:
        record.write(formatted.after, mtime_ns=package.Circumstances(SOFTWARE, None, moment).now_ns)
    return formatted


def plan(
    deposit: PathLike,
    *,
    algorithms: Sequence[str] = (DEFAULT_ALGORITHM,),
    criteria: "Criteria | None" = None,
    now: datetime | None = None,
) -> "PackagePlan":
    """Return what :func:`pack` would write, file by file, without writing anything.

    ``criteria`` are those of :func:`check`.

    Raises :class:`archpack.FindingsError` if the deposit has errors, :class:`archpack.SourceError` if something
    cannot be read, :class:`archpack.UsageError` for an unknown algorithm.
    """
    moment = _moment(now)
    return _planned(package.read_deposit(deposit, moment.date(), criteria or EVERYTHING), algorithms, moment)


def pack(  # noqa: PLR0913 - each has a name and a default
    deposit: PathLike,
    destination: PathLike,
    *,
    algorithms: Sequence[str] = (DEFAULT_ALGORITHM,),
    criteria: "Criteria | None" = None,
    agent: str | None = None,
    progress: Progress = silent,
    now: datetime | None = None,
    jobs: int | None = None,
    resume: bool = False,
    serialize: str = "",
) -> "Package":
    """Write the package of a deposit to ``destination``, which must not exist, whole or not at all.

    The deposit is only read. ``criteria`` are those of :func:`check`; the package keeps which they were. ``agent`` is
    who packs, for the provenance; ``now`` is the time that the package states (with a time zone), by default that of
    the system's clock. ``jobs`` files are copied and read back at a time, by default as many as there are processors.
    The same deposit, options and ``now`` give byte-identical packages.

    With ``resume`` an interrupted run to the same destination is gone on with: what it copied is read again and kept
    if its source has not changed since. If this run is interrupted in turn, what it copied stays for the next.
    With ``serialize`` ("zip", "tar" or "tar.gz") the package is one archive.

    Raises :class:`archpack.FindingsError` if the deposit has errors, :class:`archpack.SourceError` if it cannot be
    read or changes meanwhile, :class:`archpack.DestinationError` if the package cannot be written,
    :class:`archpack.UnsafeError` if it would be written into the deposit.
    """
    moment = _moment(now)
    if agent is not None and not agent.isprintable():
        raise UsageError("The name of who packs holds a character that cannot be printed.", "Type it anew.")
    seen = package.read_deposit(deposit, moment.date(), criteria or EVERYTHING)
    return package.write_package(
        seen,
        _planned(seen, algorithms, moment),
        destination,
        circumstances=package.Circumstances(SOFTWARE, agent, moment),
        progress=progress,
        jobs=jobs,
        resume=resume,
        serialize=serialize,
    )


def verify(
    path: PathLike, *, profiles: Sequence[PathLike] = (), progress: Progress = silent, jobs: int | None = None
) -> "Verification":
    """Prove that nothing in a package, or in any other bag, has changed since it was written.

    ``path`` is a folder, or an archive (.zip, .tar, .tar.gz, .tar.zst), which is read in place.

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
    be read, :class:`archpack.DestinationError` if it cannot be written, and :class:`archpack.UsageError` for what is
    no host.
    """
    from archpack.fetching import Access, complete_bag, host_named  # with it comes all that speaks https

    access = Access(frozenset(map(host_named, hosts)))
    moment = package.Circumstances(SOFTWARE, None, _moment(now)).now_ns
    return complete_bag(path, access, limit=limit, mtime_ns=moment, progress=progress)


def make_bag(  # noqa: PLR0913 - each has a name and a default
    source: PathLike,
    destination: PathLike,
    *,
    info: Iterable[tuple[str, str]] = (),
    algorithms: Sequence[str] = (DEFAULT_ALGORITHM,),
    serialize: str = "",
    resume: bool = False,
    jobs: int | None = None,
    progress: Progress = silent,
    now: datetime | None = None,
) -> "MadeBag":
    """Make a BagIt bag of everything in a folder, by copy, at ``destination``, which must not exist.

    The folder is only read; the bag appears whole or not at all. ``info`` are labels and values for bag-info.txt, in
    their order; Bagging-Date and Bag-Software-Agent are added unless given, Bag-Size and Payload-Oxum are counted.
    The same folder, arguments and ``now`` give byte-identical bags. With ``resume`` an interrupted run is gone on with,
    as with :func:`pack`. ``serialize`` (``zip``, ``tar`` or ``tar.gz``) makes the bag one archive instead of a
    folder; it is verified in place by archpack alone, because ``bagit`` reads no archives.

    Raises :class:`archpack.FindingsError` with everything that no bag can store, before anything is written;
    :class:`archpack.UsageError` for a folder that is a bag already, for a label that BagIt does not allow and for an
    unknown algorithm; :class:`archpack.SourceError`, :class:`archpack.DestinationError` and
    :class:`archpack.UnsafeError` as :func:`pack` does.
    """
    wish = replace(_wish(algorithms, info, now, jobs), resume=resume, serialize=serialize)
    return bagging.make_bag(source, destination, wish=wish, progress=progress)


def make_bags(  # noqa: PLR0913 - each has a name and a default
    source: PathLike,
    destination: PathLike,
    *,
    size: int,
    info: Iterable[tuple[str, str]] = (),
    algorithms: Sequence[str] = (DEFAULT_ALGORITHM,),
    jobs: int | None = None,
    progress: Progress = silent,
    now: datetime | None = None,
) -> "list[MadeBag]":
    """Divide a folder into bags with at most ``size`` bytes of payload each, in the new folder ``destination``.

    All bags appear at once, or none. Each is named after ``destination``, with a number, and has a Bag-Group-Identifier
    (that of ``info``, or else the name of ``destination``) and a Bag-Count. The rest is as with :func:`make_bag`; a
    file that is larger than ``size`` is a finding.
    """
    wish = _wish(algorithms, info, now, jobs)
    return bagging.make_bags(source, destination, size=size, wish=wish, progress=progress)


def update_bag(  # noqa: PLR0913 - each has a name and a default
    bag: PathLike,
    destination: PathLike,
    *,
    changes: "Changes | None" = None,
    info: Iterable[tuple[str, str]] = (),
    jobs: int | None = None,
    progress: Progress = silent,
    now: datetime | None = None,
) -> "MadeBag":
    """Make a new bag at ``destination`` from an old one, with ``changes`` to its files and kinds of digest.

    The old bag is only read; each file that is taken over is held against its old digests in the same read. Labels
    of ``info`` get the values given there, and one without text goes; all other lines of bag-info.txt stay as they
    are. Tag files of others are kept. A bag of an earlier version of BagIt becomes one of version 1.0.

    Raises :class:`archpack.FindingsError` if the old bag has faults that the changes do not take away, or if a file is
    not what it was; :class:`archpack.UsageError` for changes that make no sense, and for an archpack package, which
    would lose its provenance; and what :func:`make_bag` raises.
    """
    package.refuse_package(bag)
    wish = _wish((), info, now, jobs)
    return bagging.update_bag(bag, destination, changes=changes or bagging.Changes(), wish=wish, progress=progress)


def _wish(
    algorithms: str | Sequence[str], info: Iterable[tuple[str, str]], now: datetime | None, jobs: int | None
) -> "Wish":
    algorithms = (algorithms,) if isinstance(algorithms, str) else tuple(algorithms)
    return bagging.Wish(algorithms, tuple(info), BAG_SOFTWARE, _moment(now), jobs)


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
        info=package.info_of(deposit),
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

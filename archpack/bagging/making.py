"""Make a bag of any folder, by copy: survey, copy and hash, describe, flush, judge twice, publish."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from archpack.bag import render_info, tag_files
from archpack.bag.declaration import DECLARATION
from archpack.bag.path import PAYLOAD
from archpack.bagging.judging import flush_and_judge
from archpack.bagging.outside import refuse_inside
from archpack.bagging.payload import Payload, PayloadFile, refuse_changes, survey_payload
from archpack.bagging.second_reader import require_readable
from archpack.bagging.target import (
    BagTarget,
    archive_root,
    require_ending,
    require_serializable,
    staged,
    staged_path,
    unstorable,
    write_tag_files,
)
from archpack.disk import Folder, Staging, copy_all
from archpack.errors import UsageError
from archpack.findings import Finding, FindingsError, Place, Report
from archpack.findings.catalogue.making import ONE_READER
from archpack.hashing import ALGORITHMS
from archpack.progress import Counter, Progress

Info = tuple[tuple[str, str], ...]
"""Labels and values of bag-info.txt, in their order."""

SOFTWARE_AGENT = "Bag-Software-Agent"
BAGGING_DATE = "Bagging-Date"


@dataclass(frozen=True, slots=True)
class Wish:
    """How bags are to be made.

    ``algorithms`` are the kinds of digest, ``info`` what the caller wants in bag-info.txt, ``software`` the program
    that is named there, ``now`` the moment that the bags state (with a time zone), ``jobs`` how many files are
    copied at a time, ``resume`` whether to go on with what an interrupted run left, ``serialize`` the kind
    of archive if the bag is not to be a folder.
    """

    algorithms: tuple[str, ...]
    info: Info
    software: str
    now: datetime
    jobs: int | None = None
    resume: bool = False
    serialize: str = ""

    @property
    def now_ns(self) -> int:
        """The moment in nanoseconds, to the second, as file times count."""
        return int(self.now.timestamp()) * 1_000_000_000

    @property
    def tag_file_count(self) -> int:
        """How many tag files a bag gets: the declaration, bag-info.txt, and two manifests for each algorithm."""
        return 2 + 2 * len(self.algorithms)

    def checked(self) -> "Wish":
        """Return it, with each algorithm once. Raises :class:`UsageError` for what no bag can have."""
        unknown = [name for name in self.algorithms if name not in ALGORITHMS]
        if unknown or not self.algorithms:
            what = f"There is no digest algorithm {unknown[0]}." if unknown else "No digest algorithm is given."
            raise UsageError(what, f"Choose from: {', '.join(ALGORITHMS)}.")
        require_serializable(self.serialize, resume=self.resume)
        require_readable(self.algorithms)
        render_info(self.info)
        return replace(self, algorithms=tuple(dict.fromkeys(self.algorithms)))

    def full_info(self) -> Info:
        """Return what the caller gave, then the day and the program unless they were given. RFC 8493 2.2.2."""
        given = {label.lower() for label, _ in self.info}
        own = ((BAGGING_DATE, self.now.astimezone(UTC).date().isoformat()), (SOFTWARE_AGENT, self.software))
        return (*self.info, *(pair for pair in own if pair[0].lower() not in given))


@dataclass(frozen=True, slots=True)
class MadeBag:
    """A bag that has been published. ``report`` holds the warnings that go with it."""

    path: Path
    payload_files: int
    payload_bytes: int
    algorithms: tuple[str, ...]
    report: Report


def make_bag(
    source: str | os.PathLike[str], destination: str | os.PathLike[str], *, wish: Wish, progress: Progress
) -> MadeBag:
    """Make a bag of everything in a folder. The folder is only read; the bag appears whole or not at all.

    Raises :class:`FindingsError` with everything that no bag can store, before anything is written;
    :class:`UsageError` if the folder is a bag already; :class:`archpack.errors.UnsafeError` if the bag would lie in
    the folder; :class:`archpack.errors.SourceError`, :class:`archpack.errors.DestinationError` and their kinds, and
    :class:`archpack.errors.ReadersDisagreeError`.
    """
    wish = wish.checked()
    require_ending(Path(destination).name, wish.serialize)
    with Folder(source) as folder:
        refuse_bag(folder)
        refuse_inside(source, Path(destination), "folder to be copied")
        payload = survey_payload(folder)
        if wish.serialize:
            root = archive_root(Path(destination).name, wish.serialize)
            payload = replace(payload, findings=(*payload.findings, *unstorable(payload.files, root)))
        approved(payload, source)
        files = 1 if wish.serialize else len(payload.files) + wish.tag_file_count
        with Staging(destination, files=files, size=payload.size, resume=wish.resume) as staging:
            counter = Counter("copying", payload.size, len(payload.files), progress)
            with staged(staging, wish.serialize, wish.now_ns) as target:
                write_bag(target, folder, payload.files, wish, counter)
            refuse_changes(folder, payload.files)
            return published(staging, payload.files, payload.findings, wish, progress)


def published(
    staging: Staging,
    payload: Sequence[PayloadFile],
    findings: Iterable[Finding],
    wish: Wish,
    progress: Progress,
) -> MadeBag:
    """Flush and judge the one bag that is staged, publish it and return it with all warnings.

    ``findings`` were made before the copy; their places are in the payload. ``bagit`` reads no archives: archpack
    alone judges them, from the archive itself.
    """
    before = Report.of(finding.at(Place(f"{PAYLOAD}/{finding.place.file}")) for finding in findings)
    (judged,) = flush_and_judge(
        staging,
        [staged_path(staging, wish.serialize)],
        now_ns=wish.now_ns,
        progress=progress,
        jobs=wish.jobs,
        second_reader=not wish.serialize and readable(before),
    )
    staging.publish(staging.destination.name if wish.serialize else "")
    size = sum(file.size for file in payload)
    return MadeBag(staging.destination, len(payload), size, wish.algorithms, before + judged.report)


def write_bag(target: BagTarget, source: Folder, files: Sequence[PayloadFile], wish: Wish, counter: Counter) -> None:
    """Copy files of a folder into a bag in the making, then write its tag files, tag manifests last."""
    digests = copy_all(source, target, files, algorithms=wish.algorithms, counter=counter, jobs=wish.jobs)
    tags = tag_files(digests, {file.target: file.size for file in files}, wish.full_info())
    write_tag_files(target, tags, wish.now_ns)


def refuse_bag(folder: Folder) -> None:
    """Raise :class:`UsageError` if a folder is a bag: a bag in a bag is hardly ever meant."""
    if folder.entry(DECLARATION) is not None and folder.entry(PAYLOAD) is not None:
        raise UsageError(
            f"{folder.path} is a bag already.",
            "Change it with `archpack bag update`, or give its folder data to make a new bag of the payload alone.",
        )


def approved(payload: Payload, source: str | os.PathLike[str]) -> Payload:
    """Return a payload that can be stored. Raises :class:`FindingsError` with everything that cannot be."""
    report = Report.of(payload.findings)
    if not report.ok:
        raise FindingsError(
            f"No bag can hold all of {os.fspath(source)}, so nothing was written.", report, "See above."
        )
    return payload


def readable(findings: Iterable[Finding]) -> bool:
    """Tell whether the second reader can read all names."""
    return all(finding.code is not ONE_READER for finding in findings)

"""Complete a holey bag: fetch each missing file, prove it, and only then move it into its place. RFC 8493 2.2.3, 3."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from archpack.bag import BagFacts, BagReport, FetchEntry, Level, verify_bag
from archpack.bag.completeness import take_inventory
from archpack.bag.path import shown, shown_list
from archpack.disk import Staging, add_file
from archpack.errors import DestinationError, DestinationExistsError, UnsafeError
from archpack.fetching.addresses import approve
from archpack.fetching.connection import Access, fetch
from archpack.fetching.problems import NotFetchedError
from archpack.findings import Finding, FindingsError, Report
from archpack.findings.catalogue import fetching as codes
from archpack.findings.catalogue.bag_metadata import NOT_FETCHED
from archpack.hashing import ALGORITHMS, MultiHasher
from archpack.progress import Counter, Progress, silent

STAGE = "fetching"
_REFUSED = {codes.HOST_NOT_NAMED, codes.NOT_HTTPS, codes.NOT_PUBLIC, codes.WITH_PASSWORD}
_OUT_OF_REACH = {codes.NOT_REACHED, codes.BROKEN_OFF, codes.COMPRESSED}


@dataclass(frozen=True, slots=True)
class Completion:
    """What was fetched and what is still missing.

    ``fetched`` are the paths in the bag of the files that were put there, ``missing`` of those that are still
    elsewhere. ``report`` tells why, and all else that stops the bag from being complete. Digests of files that were
    there before are not looked at.
    """

    path: Path
    fetched: tuple[str, ...]
    fetched_bytes: int
    missing: tuple[str, ...]
    report: Report

    @property
    def complete(self) -> bool:
        """True if every file that the bag lists is there."""
        return self.report.ok

    @property
    def refused(self) -> bool:
        """True if an address was refused."""
        return any(finding.code in _REFUSED for finding in self.report)

    @property
    def out_of_reach(self) -> bool:
        """True if the only errors are that files could not be fetched from where they are."""
        return not self.complete and all(finding.code in _OUT_OF_REACH for finding in self.report.errors)


def complete_bag(
    path: str | os.PathLike[str],
    access: Access,
    *,
    limit: int | None = None,
    mtime_ns: int,
    progress: Progress = silent,
) -> Completion:
    """Fetch the files that a bag lists in fetch.txt and does not have.

    What is there is left as it is. Each file is received in a private folder beside the bag, compared with all digests
    that the manifests give for it, flushed, and then moved to its place; what was fetched stays, whatever becomes of
    the others. ``limit`` is the most bytes for a file whose length fetch.txt does not tell. ``mtime_ns`` is the time
    that new files get.

    Raises :class:`FindingsError` if the bag's own lists have errors (nothing is fetched then),
    :class:`archpack.errors.SourceError` if it cannot be read, and :class:`archpack.errors.DestinationError` if
    it cannot be written.
    """
    bag = Path(os.path.realpath(path))
    before = verify_bag(bag, level=Level.STRUCTURE)
    if not before.report.ok:
        raise FindingsError(
            f"The lists of {path} have errors.", before.report, "Nothing was fetched. Ask the sender for the bag again."
        )
    wanted = take_inventory(before.facts).unfetched
    work = _Completing(bag, before.facts, access, limit, mtime_ns)
    work.fetch(wanted, progress)
    return work.result(Path(path), verify_bag(bag, level=Level.COMPLETE))


class _Completing:
    """The work on one bag: what was fetched, and what went wrong with which file."""

    def __init__(self, bag: Path, facts: BagFacts, access: Access, limit: int | None, mtime_ns: int) -> None:
        self._bag = bag
        self._facts = facts
        self._access = access
        self._limit = limit
        self._mtime_ns = mtime_ns
        self._problems: dict[str, Finding] = {}
        self._fetched: dict[str, int] = {}

    def fetch(self, wanted: tuple[FetchEntry, ...], progress: Progress) -> None:
        """Fetch what may be fetched, in the order of fetch.txt."""
        allowed: list[FetchEntry] = []
        for entry in wanted:
            with self._noting(entry):
                self._judge(entry)
                allowed.append(entry)
        size = sum(entry.length or 0 for entry in allowed)
        if not allowed:
            return
        counter = Counter(STAGE, size, len(allowed), progress)
        with Staging(self._bag, size=size, existing=True) as staging:
            for entry in allowed:
                with self._noting(entry):
                    self._fetch_one(entry, staging, counter)
                counter.file_done()

    def result(self, path: Path, after: BagReport) -> Completion:
        """Return what was reached. The reason why a file is missing stands in the place of its address."""
        findings = [
            finding
            for finding in after.report
            if finding.code != NOT_FETCHED or finding.place.file not in self._problems
        ]
        missing = tuple(entry.path for entry in take_inventory(after.facts).unfetched)
        return Completion(
            path,
            tuple(self._fetched),
            sum(self._fetched.values()),
            missing,
            Report.of((*findings, *self._problems.values())),
        )

    @contextmanager
    def _noting(self, entry: FetchEntry) -> Iterator[None]:
        """Keep why a file is not fetched, and go on."""
        try:
            yield
        except NotFetchedError as error:
            self._problems[entry.path] = error.about(entry.path)

    def _judge(self, entry: FetchEntry) -> None:
        """Refuse, before anything is asked, what must not or need not be asked."""
        approve(entry.url, self._access.hosts)
        if entry.length is None and self._limit is None:
            raise NotFetchedError(
                codes.NO_LENGTH,
                f"fetch.txt does not tell how long {shown(entry.path)} is.",
                "Run the command again and say how many bytes are the most, with `--limit`.",
            )

    def _digests(self, entry: FetchEntry) -> Mapping[str, str]:
        promised = self._facts.digests(entry.path)
        return {algorithm: digest for algorithm, digest in promised.items() if algorithm in ALGORITHMS}

    def _fetch_one(self, entry: FetchEntry, staging: Staging, counter: Counter) -> None:
        name = str(len(self._fetched))
        staged = staging.path / name
        try:
            size = self._receive(entry, staging, name, counter)
            add_file(staged, self._bag, entry.path)
        except (DestinationExistsError, UnsafeError) as error:
            raise NotFetchedError(codes.IN_THE_WAY, error.message, error.remedy) from error
        except DestinationError as error:
            error.remedy = "The files that were fetched before are in the bag. Mend this, then run the command again."
            raise
        finally:
            with suppress(OSError):
                staged.unlink(missing_ok=True)
        self._fetched[entry.path] = size

    def _receive(self, entry: FetchEntry, staging: Staging, name: str, counter: Counter) -> int:
        """Receive a file, prove and flush it. Return its size."""
        promised = self._digests(entry)
        hasher = MultiHasher(promised)
        most = entry.length if entry.length is not None else self._limit or 0
        size = 0
        with staging.create(name) as file:

            def take(data: bytes) -> None:
                nonlocal size
                size += len(data)
                hasher.update(data)
                file.write(data)
                counter.advance(len(data))

            fetch(entry.url, self._access, length=entry.length, most=most, take=take)
            found = hasher.hexdigests()
            wrong = [algorithm for algorithm, digest in promised.items() if found[algorithm] != digest]
            if wrong or not promised:  # nothing is ever put into a bag without a proof
                raise NotFetchedError(
                    codes.OTHER_DIGEST,
                    f"{shown(entry.url)} is not the file that the bag means: another {shown_list(wrong)} digest.",
                    "Ask the sender for the right file.",
                )
            file.finish(self._mtime_ns)
        return size

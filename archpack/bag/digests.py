"""Read every listed file once, compute all its digests, and say which files are not what they were. RFC 8493 3."""

from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from archpack.bag.listing import Listing, Source, not_a_file, unreadable
from archpack.bag.manifest import Manifest
from archpack.bag.matching import Matched
from archpack.bag.path import PAYLOAD, shown, shown_list
from archpack.disk.overlapping import OverlappingHasher
from archpack.disk.parallel import LARGE, Tell, batches, number_of_jobs, run
from archpack.errors import SourceError, UnsafeError
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag_changes import CHANGED_MEANWHILE, PAYLOAD_CHANGED, TAG_FILE_CHANGED
from archpack.hashing import CHUNK, MultiHasher
from archpack.progress import Counter, Progress

STAGE = "verifying"

_IN_PAYLOAD = f"{PAYLOAD}/"


def judge_digests(
    source: Source,
    listing: Listing,
    manifests: Sequence[Matched],
    progress: Progress,
    jobs: int | None = None,
) -> Iterator[Finding]:
    """Yield a finding for each file that does not agree with all that the manifests promise.

    Files are read in pieces, several files at a time if the source allows it (``jobs``, see
    :func:`archpack.disk.parallel.number_of_jobs`). The findings are the same, whatever the number; their order is not.
    """
    checkable = tuple(matched for matched in manifests if matched.manifest.computable)
    paths = source.reading_order(_listed(checkable))
    files = listing.files
    counter = Counter(STAGE, sum(map(files.__getitem__, paths)), len(paths), progress)
    jobs = number_of_jobs(jobs)
    large = [path for path in paths if files[path] >= LARGE]
    check = _Check(source, listing, checkable, _own_threads(jobs, len(large), checkable, concurrent=source.concurrent))
    findings: list[Finding] = []

    def done(batch: tuple[int, list[Finding]]) -> None:
        counter.file_done(batch[0])
        findings.extend(batch[1])

    if source.concurrent:
        drawn = batches(_large_first(paths, files), files.__getitem__)
        run(drawn, check.files, jobs=min(jobs, len(paths) or 1), advance=counter.advance, done=done)
    else:
        run(([path] for path in paths), check.files, jobs=1, advance=counter.advance, done=done)
    yield from findings


def _listed(manifests: Sequence[Matched]) -> list[str]:
    """Return the files that the manifests list, each once."""
    paths: list[str] = []
    for position, matched in enumerate(manifests):
        before = manifests[:position]
        paths.extend(path for path in matched.present() if not any(other.lists(path) for other in before))
    return paths


def _own_threads(jobs: int, large: int, manifests: Sequence[Matched], *, concurrent: bool) -> int | None:
    """Return from how many bytes on a file is hashed in threads of its own, or None if no file should be.

    ``large`` is the number of large files.
    """
    if jobs == 1:
        return None
    if not concurrent:
        return CHUNK
    # Where there are as many files as threads, and one digest for each, more threads are only in each other's way.
    algorithms = {matched.manifest.algorithm for matched in manifests}
    return LARGE if large < jobs or len(algorithms) > 1 else None


def _large_first(paths: Sequence[str], files: Mapping[str, int]) -> list[str]:
    """Return the paths with the largest files first, so that none is left for one thread at the end."""
    return sorted(paths, key=lambda path: -files[path] if files[path] >= LARGE else 0)


class _Check:
    """Compares files with what the manifests promise. ``own_threads``: see :func:`_own_threads`."""

    def __init__(self, source: Source, listing: Listing, manifests: Sequence[Matched], own_threads: int | None) -> None:
        self._source = source
        self._sizes = listing.files
        self._payload = [matched for matched in manifests if not matched.manifest.tag]
        self._tags = [matched for matched in manifests if matched.manifest.tag]
        self._own_threads = own_threads

    def files(self, paths: Sequence[str], tell: Tell) -> tuple[int, list[Finding]]:
        """Return how many files were read, and what is wrong with them."""
        findings: list[Finding] = []
        for path in paths:
            self._file(path, tell, findings)
        return len(paths), findings

    def _file(self, path: str, tell: Tell, findings: list[Finding]) -> None:
        manifests = self._payload if path.startswith(_IN_PAYLOAD) else self._tags
        promises = [(matched.manifest, digest) for matched in manifests if (digest := matched.digest(path))]
        try:
            found = self._digests(path, {manifest.algorithm for manifest, _ in promises}, tell)
        except UnsafeError:
            findings.append(not_a_file(path))
        except (SourceError, OSError) as error:
            findings.append(unreadable(path, error))
        else:
            if found is None:
                findings.append(_changed_meanwhile(path))
            elif any(found[manifest.algorithm] != digest for manifest, digest in promises):
                findings.append(_changed(path, found, promises))

    def _digests(self, path: str, algorithms: set[str], tell: Tell) -> Mapping[str, str] | None:
        """Return the digests by algorithm, or None if the file has not the size that it had."""
        size = self._sizes[path]
        with self._source.open(path) as file:
            if self._own_threads is None or size < self._own_threads:
                return _hashed(file, size, MultiHasher(algorithms), tell)
            with OverlappingHasher(algorithms) as hasher:
                return _hashed(file, size, hasher, tell)


def _hashed(file: BinaryIO, size: int, hasher: MultiHasher | OverlappingHasher, tell: Tell) -> Mapping[str, str] | None:
    done = 0
    piece = min(size + 1, CHUNK)
    # One byte more than there should be is read, but no more: somebody may go on writing for ever.
    while done <= size and (data := file.read(piece)):
        hasher.update(data)
        done += len(data)
        tell(len(data))
    return hasher.hexdigests() if done == size else None


def _changed(path: str, found: Mapping[str, str], promises: Sequence[tuple[Manifest, str]]) -> Finding:
    broken = [manifest.file for manifest, digest in promises if found[manifest.algorithm] != digest]
    kept = [manifest.file for manifest, digest in promises if found[manifest.algorithm] == digest]
    remedy = "Replace it with a good copy, or ask the sender for the bag again."
    if kept:
        remedy = (
            f"It agrees with {shown_list(kept)}: perhaps not the file but the manifest was changed. Ask the sender."
        )
    return Finding(
        PAYLOAD_CHANGED if path.startswith(_IN_PAYLOAD) else TAG_FILE_CHANGED,
        f"{shown(path)} is not what it was: its digest is not the one in {shown_list(broken)}.",
        remedy,
        Place(path),
    )


def _changed_meanwhile(path: str) -> Finding:
    return Finding(
        CHANGED_MEANWHILE,
        f"{shown(path)} changed its size while it was being read.",
        "Wait until nobody is working in the bag, then verify it again.",
        Place(path),
    )

"""Read every listed file once, compute all its digests, and say which files are not what they were. RFC 8493 3."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archpack.bag.listing import Listing, Source, not_a_file, unreadable
from archpack.bag.matching import Matched
from archpack.bag.path import PAYLOAD, shown, shown_list
from archpack.errors import SourceError, UnsafeError
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag import CHANGED_MEANWHILE, PAYLOAD_CHANGED, TAG_FILE_CHANGED
from archpack.hashing import CHUNK, MultiHasher
from archpack.progress import Counter, Progress

STAGE = "verifying"


@dataclass(frozen=True, slots=True)
class Promise:
    """What a manifest says of one file."""

    manifest: str
    algorithm: str
    digest: str


def judge_digests(
    source: Source, listing: Listing, manifests: Sequence[Matched], progress: Progress
) -> Iterator[Finding]:
    """Yield a finding for each file that does not agree with all that the manifests promise.

    Constant memory: files are read in pieces, one after the other, in the order that suits the source.
    """
    checkable = [matched for matched in manifests if matched.manifest.computable]
    paths = source.reading_order({path for matched in checkable for path in matched.present})
    counter = Counter(STAGE, sum(listing.files[path] for path in paths), len(paths), progress)
    for path in paths:
        promises = [
            Promise(matched.manifest.file, matched.manifest.algorithm, entry.digest)
            for matched in checkable
            if (entry := matched.present.get(path)) and entry.digest
        ]
        yield from check_file(source, path, listing.files[path], promises, counter)
        counter.file_done()


def check_file(
    source: Source, path: str, size: int, promises: Sequence[Promise], counter: Counter
) -> Iterator[Finding]:
    """Hash one file and compare. ``size`` is what the listing said; reading stops just after it."""
    try:
        found = _digests(source, path, size, {promise.algorithm for promise in promises}, counter)
    except UnsafeError:
        yield not_a_file(path)
    except (SourceError, OSError) as error:
        yield unreadable(path, error)
    else:
        yield from _changed_meanwhile(path) if found is None else _compare(path, found, promises)


def _digests(source: Source, path: str, size: int, algorithms: set[str], counter: Counter) -> Mapping[str, str] | None:
    """Return the digests by algorithm, or None if the file has not the size that it had."""
    hasher = MultiHasher(sorted(algorithms))
    done = 0
    with source.open(path) as file:
        while done <= size and (data := file.read(CHUNK)):
            hasher.update(data)
            done += len(data)
            counter.advance(len(data))
    return hasher.hexdigests() if done == size else None


def _compare(path: str, found: Mapping[str, str], promises: Sequence[Promise]) -> Iterator[Finding]:
    broken = [promise.manifest for promise in promises if found[promise.algorithm] != promise.digest]
    if not broken:
        return
    kept = [promise.manifest for promise in promises if promise.manifest not in broken]
    remedy = "Replace it with a good copy, or ask the sender for the bag again."
    if kept:
        remedy = (
            f"It agrees with {shown_list(kept)}: perhaps not the file but the manifest was changed. Ask the sender."
        )
    yield Finding(
        PAYLOAD_CHANGED if path.startswith(f"{PAYLOAD}/") else TAG_FILE_CHANGED,
        f"{shown(path)} is not what it was: its digest is not the one in {shown_list(broken)}.",
        remedy,
        Place(path),
    )


def _changed_meanwhile(path: str) -> Iterator[Finding]:
    yield Finding(
        CHANGED_MEANWHILE,
        f"{shown(path)} changed its size while it was being read.",
        "Wait until nobody is working in the bag, then verify it again.",
        Place(path),
    )

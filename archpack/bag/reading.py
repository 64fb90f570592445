"""Read a bag's tag files: everything that a bag says of itself, and everything that is wrong with how it says it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import BinaryIO

from archpack.bag.declaration import DECLARATION, Declaration, parse_declaration
from archpack.bag.fetch import FETCH, FetchEntry, parse_fetch
from archpack.bag.info import InfoElement, parse_info
from archpack.bag.listing import Listing, Source, judge_listing, list_bag, not_a_file, unreadable
from archpack.bag.manifest import Manifest, manifest_named, parse_manifest, stream_manifest
from archpack.bag.path import PAYLOAD, shown
from archpack.errors import SourceError, UnsafeError
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag_structure import NO_DECLARATION, NO_PAYLOAD_FOLDER, NO_PAYLOAD_MANIFEST, TOO_LARGE
from archpack.hashing import CHUNK

MOST_BYTES = 512 * 1024 * 1024
"""The largest tag file that is read: a manifest of two million files and more."""

MOST_LINES = 10_000_000
"""The most lines of a tag file that are read. :data:`MOST_BYTES` hold fewer lines of digests and paths."""

MOST_INFO_LINES = 1_000_000
"""The most lines of bag-info.txt that are read. It is meant for people."""

MOST_DECLARATION_BYTES = 64 * 1024
"""The largest bagit.txt that is read. Two lines are a hundred bytes."""


@dataclass(frozen=True, slots=True)
class BagFacts:
    """What a bag says of itself and what is in its folder; nothing about the payload has been proved yet.

    ``findings`` are the problems seen so far.
    """

    declaration: Declaration
    listing: Listing
    manifests: tuple[Manifest, ...]
    tag_manifests: tuple[Manifest, ...]
    info: tuple[InfoElement, ...]
    fetch: tuple[FetchEntry, ...]
    findings: tuple[Finding, ...]

    @property
    def algorithms(self) -> tuple[str, ...]:
        """The kinds of digest that the payload manifests hold, sorted."""
        return tuple(sorted({manifest.algorithm for manifest in self.manifests}))

    def digests(self, path: str) -> Mapping[str, str]:
        """Return what the payload manifests say of a path: algorithm to digest."""
        found = ((manifest.algorithm, manifest.entries.get(path)) for manifest in self.manifests)
        return {algorithm: entry.digest for algorithm, entry in found if entry}


def read_bag(source: Source) -> BagFacts:
    """Read a bag's tag files and list its files. Nothing is written and no payload file is opened.

    Raises :class:`archpack.errors.SourceError` if the source itself cannot be read.
    """
    if not source.walkable:
        return BagFacts(Declaration("", ""), Listing(), (), (), (), (), tuple(source.findings))
    if source.entry(DECLARATION) is None and source.entry(PAYLOAD) is None:
        # Somebody's home folder, perhaps: no bag, and no reason to look at everything in it.
        findings = (*source.findings, _no_declaration(), _no_payload_folder(), _no_manifest())
        return BagFacts(Declaration("", ""), Listing(), (), (), (), (), findings)
    return _Reader(source).read()


class _Reader:
    """Reads the tag files of one bag and keeps what is wrong with them."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._listing = list_bag(source)
        self._findings = [*source.findings, *judge_listing(self._listing)]

    def read(self) -> BagFacts:
        """Return everything that can be known without opening the payload."""
        self._payload_folder()
        declaration = self._declaration()
        manifests = tuple(self._manifests(declaration))
        info = self._info(declaration)
        fetch = self._fetch(declaration)
        if all(named is None or named.tag for named in map(manifest_named, self._names)):
            self._findings.append(_no_manifest())
        return BagFacts(
            declaration,
            self._listing,
            tuple(manifest for manifest in manifests if not manifest.tag),
            tuple(manifest for manifest in manifests if manifest.tag),
            info,
            fetch,
            tuple(self._findings),
        )

    def _payload_folder(self) -> None:
        if PAYLOAD in self._listing.files:
            self._findings.append(not_a_file(PAYLOAD))
        elif PAYLOAD not in self._names:
            self._findings.append(_no_payload_folder())

    def _declaration(self) -> Declaration:
        data = self._bytes(DECLARATION, MOST_DECLARATION_BYTES)
        if data is None:
            if DECLARATION not in self._names:
                self._findings.append(_no_declaration())
            return Declaration("", "")
        declaration, findings = parse_declaration(data)
        self._findings.extend(findings)
        return declaration

    def _manifests(self, declaration: Declaration) -> Iterator[Manifest]:
        for file in sorted(self._names):
            read = self._manifest(file, declaration) if manifest_named(file) and self._is_file(file) else None
            if read is not None:
                self._findings.extend(read[1])
                yield read[0]

    def _manifest(self, file: str, declaration: Declaration) -> tuple[Manifest, tuple[Finding, ...]] | None:
        form = declaration.rules, declaration.charset
        register = self._listing.files.register
        try:
            with self._source.open(file) as opened:
                return stream_manifest(_blocks(opened), file, *form, register)
        except UnicodeDecodeError:
            data = self._bytes(file)
            return None if data is None else parse_manifest(data, file, *form, register)
        except _TooLargeError:
            self._findings.append(_too_large(file, f"{MOST_BYTES} bytes or {MOST_LINES} lines"))
        except UnsafeError:
            self._findings.append(not_a_file(file))
        except (SourceError, OSError) as error:
            self._findings.append(unreadable(file, error))
        return None

    def _info(self, declaration: Declaration) -> tuple[InfoElement, ...]:
        file = declaration.rules.info_file
        data = self._bytes(file, lines=MOST_INFO_LINES)
        if data is None:
            return ()
        info, findings = parse_info(data, file, declaration.rules, declaration.charset)
        self._findings.extend(findings)
        return info

    def _fetch(self, declaration: Declaration) -> tuple[FetchEntry, ...]:
        data = self._bytes(FETCH)
        if data is None:
            return ()
        fetch, findings = parse_fetch(data, declaration.rules, declaration.charset)
        self._findings.extend(findings)
        return fetch

    def _bytes(self, file: str, limit: int = MOST_BYTES, lines: int = MOST_LINES) -> bytes | None:
        """Return a tag file's bytes, or None if there is none or it cannot be read."""
        if not self._is_file(file, limit):
            return None
        try:
            data = self._source.read(file, limit=limit)
        except UnsafeError:
            self._findings.append(not_a_file(file))
        except SourceError as error:
            self._findings.append(unreadable(file, error))
        else:
            if len(data) <= limit and max(map(data.count, (b"\n", b"\r"))) <= lines:
                return data
            self._findings.append(_too_large(file, f"{limit} bytes or {lines} lines"))
        return None

    def _is_file(self, file: str, limit: int = MOST_BYTES) -> bool:
        """Tell whether there is such a tag file, and not a larger one than is read."""
        if file in self._listing.folders:
            self._findings.append(not_a_file(file))
        size = self._listing.files.get(file)
        if size is not None and size > limit:
            self._findings.append(_too_large(file, f"{limit} bytes"))
        return size is not None and size <= limit

    @cached_property
    def _names(self) -> frozenset[str]:
        """Every name in the base folder, whatever it stands for."""
        everything = (self._listing.files, self._listing.odd, self._listing.folders)
        return frozenset(path for paths in everything for path in paths if "/" not in path)


class _TooLargeError(Exception):
    pass


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    """Yield what is in a tag file, so long as that is not too much."""
    done, ends = 0, Counter[bytes]()
    while block := file.read(CHUNK):
        done += len(block)
        ends.update({end: block.count(end) for end in (b"\n", b"\r")})
        if done > MOST_BYTES or max(ends.values()) > MOST_LINES:
            raise _TooLargeError
        yield block


def _no_declaration() -> Finding:
    return Finding(
        NO_DECLARATION,
        "There is no bagit.txt, so this folder is not a bag.",
        "If it should be one, ask the sender for the missing file. Perhaps the bag is a folder further up or down.",
        Place(DECLARATION),
    )


def _no_payload_folder() -> Finding:
    return Finding(
        NO_PAYLOAD_FOLDER,
        "There is no folder data, which holds what a bag carries.",
        "Ask the sender for the bag again.",
        Place(PAYLOAD),
    )


def _no_manifest() -> Finding:
    return Finding(
        NO_PAYLOAD_MANIFEST,
        "There is no payload manifest, such as manifest-sha512.txt.",
        "Ask the sender for the bag again. A manifest made now could only prove what the files are now.",
    )


def _too_large(file: str, limit: str) -> Finding:
    return Finding(
        TOO_LARGE,
        f"{shown(file)} has more than {limit}, and was not read.",
        "Ask the sender what it is.",
        Place(file),
    )

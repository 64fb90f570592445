"""What is in a bag's folder: ordinary files, folders, and what has no business there."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import BinaryIO, Protocol

from archpack.bag.oxum import Oxum
from archpack.bag.path import PAYLOAD, shown
from archpack.bag.register import Files
from archpack.disk.reading import Entry, Kind, Unreadable
from archpack.disk.reasons import reason
from archpack.errors import ArchpackError
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag_structure import EMPTY_FOLDER, LINK, NOT_A_FILE, UNREADABLE
from archpack.serialization import FaultyMember

_IN_PAYLOAD = f"{PAYLOAD}/"


class Source(Protocol):
    """What a bag is read from: a folder or an archive. Paths are relative to the bag's base folder, with ``/``."""

    @property
    def findings(self) -> Sequence[Finding]:
        """What is wrong with the archive that holds the bag. A folder has nothing to tell."""
        ...

    @property
    def walkable(self) -> bool:
        """False if nothing can be read at all; ``findings`` say why."""
        ...

    @property
    def media_type(self) -> str | None:
        """The MIME type of the archive that the bag is in, None for a folder."""
        ...

    @property
    def concurrent(self) -> bool:
        """True if files may be opened and read in several threads at once."""
        ...

    def reading_order(self, paths: Collection[str]) -> Sequence[str]:
        """Return the paths in the order in which reading all of them is cheapest."""
        ...

    def walk(self, under: str = "", *, unreadable: Unreadable | None = None) -> Iterator[Entry]:
        """Yield everything in it, folders before what they hold."""
        ...

    def entry(self, path: str) -> Entry | None:
        """Return what stands at a path."""
        ...

    def open(self, path: str) -> BinaryIO:
        """Open an ordinary file."""
        ...

    def read(self, path: str, *, limit: int) -> bytes:
        """Return a file's bytes, one more than ``limit`` at most."""
        ...


@dataclass
class Listing:
    """Everything below the bag's folder.

    ``files`` leads to the size; ``odd`` are links, pipes and devices; ``closed`` could not be listed.
    """

    files: Files = field(default_factory=Files)
    folders: set[str] = field(default_factory=set)
    odd: dict[str, Kind] = field(default_factory=dict)
    closed: dict[str, ArchpackError] = field(default_factory=dict)

    @property
    def payload(self) -> Iterator[str]:
        """The payload files, in the order in which they were found."""
        return (path for path in self.files if path.startswith(_IN_PAYLOAD))

    @property
    def tag_files(self) -> Iterator[str]:
        """The other files."""
        return (path for path in self.files if not path.startswith(_IN_PAYLOAD))

    def oxum(self) -> Oxum:
        """Return how large the payload is."""
        octets = streams = 0
        for path, size in self.files.sizes():
            if path.startswith(_IN_PAYLOAD):
                octets += size
                streams += 1
        return Oxum(octets, streams)

    def is_out_of_sight(self, path: str) -> bool:
        """Return True if a path lies in a folder that could not be listed, or behind a link."""
        hidden, longest = self._hidden
        end = path.find("/")
        while 0 <= end <= longest:
            if path[:end] in hidden:
                return True
            end = path.find("/", end + 1)
        return False

    @cached_property
    def _hidden(self) -> tuple[set[str], int]:
        """What nothing can be seen behind, and the length of the longest such path."""
        hidden = {*self.closed, *self.odd}
        return hidden, max(map(len, hidden), default=-1)


def list_bag(source: Source) -> Listing:
    """Look at everything in a bag, without opening any file.

    Raises :class:`archpack.errors.SourceError` if the bag's own folder cannot be listed.
    """
    listing = Listing()
    for entry in source.walk(unreadable=listing.closed.__setitem__):
        if entry.kind is Kind.FILE:
            listing.files.add(entry.path, entry.size)
        elif entry.kind is Kind.FOLDER:
            listing.folders.add(entry.path)
        else:
            listing.odd[entry.path] = entry.kind
    if "" in listing.closed:
        raise listing.closed[""]
    return listing


def judge_listing(listing: Listing) -> Iterator[Finding]:
    """Yield a finding for everything that is no ordinary file or folder, or cannot be looked into."""
    for path, kind in listing.odd.items():
        yield link(path) if kind is Kind.LINK else not_a_file(path)
    for path, error in listing.closed.items():
        yield unreadable(path, error)
    for path in sorted(_empty_folders(listing)):
        yield Finding(
            EMPTY_FOLDER,
            f"The folder {shown(path)} is empty, and a bag cannot record that.",
            "If it means something, put a small file in it before the bag is made.",
            Place(path),
        )


def link(path: str) -> Finding:
    """Return the finding for a link."""
    return Finding(
        LINK,
        f"{shown(path)} is a link to somewhere else. archpack does not follow it.",
        "Ask the sender for a bag with the file itself in this place.",
        Place(path),
    )


def not_a_file(path: str) -> Finding:
    """Return the finding for a pipe, a socket, a device, or a folder where a file must be."""
    return Finding(
        NOT_A_FILE,
        f"{shown(path)} is not an ordinary file. archpack does not open it.",
        "Ask the sender what it is. A bag holds ordinary files and folders only.",
        Place(path),
    )


def unreadable(path: str, error: ArchpackError | OSError) -> Finding:
    """Return the finding for a file or folder that cannot be read."""
    if isinstance(error, FaultyMember):
        return error.finding
    cause = error if isinstance(error, OSError) else error.__cause__
    why = f": {reason(cause)}" if isinstance(cause, OSError | ValueError) else ""
    return Finding(
        UNREADABLE,
        f"{shown(path) or 'The bag'} cannot be read{why}.",
        "Check that you may read it and that the disk is sound, then verify the bag again.",
        Place(path),
    )


def _empty_folders(listing: Listing) -> set[str]:
    """Return the payload folders without anything in them. The payload folder itself may be empty (RFC 8493 2.1.2)."""
    filled = {path.rpartition("/")[0] for names in (listing.files, listing.folders, listing.odd) for path in names}
    empty = listing.folders - filled - listing.closed.keys()
    return {path for path in empty if path.startswith(_IN_PAYLOAD)}

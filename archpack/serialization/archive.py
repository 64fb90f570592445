"""A bag in an archive, read in place as if it were a folder. Nothing is written, not even a temporary file."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from types import TracebackType
from typing import BinaryIO, Self, cast

from archpack.disk.reading import Entry, Kind, Unreadable
from archpack.errors import SourceError, UnsafeError
from archpack.filenames import shown, shown_list
from archpack.findings.catalogue import serialization as codes
from archpack.hashing import CHUNK
from archpack.serialization.content import MemberFile
from archpack.serialization.formats import Format, recognised
from archpack.serialization.members import Member, Members, Tree
from archpack.serialization.problems import Broken, Fault, FaultyMember, Problems
from archpack.serialization.storage import DEFLATE, ArchiveFile, Decompressed, Memory, Storage
from archpack.serialization.tar_reader import Kept, list_tar
from archpack.serialization.zip_reader import list_zip

ENDINGS = (".tar.gz", ".tar.zst", ".tgz", ".tzst", ".zip", ".tar")
_NO_LIMIT = 1 << 64


class Archive:
    """A zip, tar, tar.gz or tar.zst, recognised by its content. Paths are relative to the one folder in it, with ``/``.

    Where an archive has several folders, the one with a file called ``mark`` is read. ``first`` tells which files are
    read before all others: of a compressed tar they are kept while it is listed, if they are small.

    ``findings`` are what is wrong with the archive. If it is not ``walkable``, nothing in it can be read, and
    ``findings`` say why. ``media_type`` is None if it cannot even be told what it is.

    Raises :class:`archpack.errors.SourceError` if the file cannot be read or is no archive, and
    :class:`archpack.errors.UsageError` if a library is missing.
    """

    def __init__(self, path: str | os.PathLike[str], *, mark: str, first: Callable[[str], bool]) -> None:
        self.path = os.fspath(path)
        self.walkable = True
        self.media_type: str | None = None
        self.base = ""
        self._tree = Tree()
        self._kept = Kept(first)
        self._file = ArchiveFile(path)
        problems = Problems()
        try:
            self._list(problems, mark)
        except Broken as broken:
            self.walkable = False
            problems.add(broken.fault)
        except BaseException:
            self._file.close()
            raise
        self.findings = problems.findings(self.base)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    @property
    def concurrent(self) -> bool:
        """True if several files can be read at the same time, in several threads."""
        return self._storage is self._file

    def reading_order(self, paths: Collection[str]) -> Sequence[str]:
        """Return the paths in the order of the archive, in which they are read fastest."""
        return self._tree.in_order(paths)

    def walk(self, under: str = "", *, unreadable: Unreadable | None = None) -> Iterator[Entry]:
        """Yield everything below ``under``: folders before what they hold, then the files as the archive has them."""
        del unreadable  # a folder in an archive can always be listed
        if under and under not in self._tree.folders:
            raise self._missing(under)
        prefix = f"{under}/" if under else ""
        for folder in sorted(self._tree.folders):
            if folder.startswith(prefix):
                yield Entry(folder, Kind.FOLDER, 0, 0)
        for path in self._tree.rows:
            if path.startswith(prefix):
                member = self._tree.member(path)
                yield Entry(path, member.kind, member.size, member.mtime_ns)

    def entry(self, path: str) -> Entry | None:
        """Return what stands at ``path``, or None if nothing does."""
        return self._tree.entry(path)

    def open(self, path: str) -> BinaryIO:
        """Open a file for reading, unbuffered.

        Raises :class:`archpack.errors.UnsafeError` if it is a link, a device or a folder, and :class:`FaultyMember`,
        now or while it is read, if it cannot be read because of what is in the archive.
        """
        entry = self._tree.entry(path)
        if entry is None:
            raise self._missing(path)
        if entry.kind is not Kind.FILE:
            raise UnsafeError(
                f"{shown(path)} is not an ordinary file.",
                "archpack reads ordinary files only: no links, pipes or devices.",
            )
        fault = self._tree.faults.get(path)
        if fault:
            raise self._faulty(path, fault)
        return cast("BinaryIO", self._content(path, self._tree.member(path)))

    def read(self, path: str, *, limit: int) -> bytes:
        """Return a file's bytes, but no more than ``limit + 1``: the caller can tell that it is too long."""
        pieces = []
        wanted = limit + 1
        with self.open(path) as file:
            while wanted and (piece := file.read(min(wanted, CHUNK))):
                pieces.append(piece)
                wanted -= len(piece)
        return b"".join(pieces)

    def _list(self, problems: Problems, mark: str) -> None:
        self._storage: Storage = self._file
        members = Members(problems)
        format_, stream = recognised(self._file)
        self.media_type = format_.value
        if format_ is Format.ZIP:
            list_zip(self._file, members)
        elif stream is None:
            list_tar(self._file, members, size=self._file.size)
        else:
            self._storage = stream
            list_tar(stream, members, kept=self._kept)
        self.base = _base(members, mark)
        self._tree = members.trees[self.base]
        for name in (*members.trees, *members.beside):
            if name != self.base:
                problems.add(Fault(codes.BESIDE_BASE_FOLDER), name)
        if _stem(self.path) != self.base:
            problems.add(Fault(codes.OTHER_NAME, shown(self.base)))

    def _content(self, path: str, member: Member) -> MemberFile:
        storage, start = self._storage, member.offset
        if member.offset in self._kept.contents:
            storage, start = Memory(self._kept.contents[member.offset]), 0
        elif member.deflated:
            end = member.offset + member.stored
            storage, start = Decompressed(self._file, DEFLATE, member.offset, end, _NO_LIMIT), 0

        def faulty(fault: Fault) -> FaultyMember:
            if member.deflated and fault.code is not codes.WRONG_SIZE:
                fault = Fault(codes.CONTENT_DAMAGED, fault.detail)
            return self._faulty(path, fault)

        return MemberFile(storage, start, member.size, crc=member.crc, ends=member.deflated, faulty=faulty)

    def _faulty(self, path: str, fault: Fault) -> FaultyMember:
        return FaultyMember(fault.finding(f"{self.base}/{path}", path) if fault.of_member else fault.finding())

    def _missing(self, path: str) -> SourceError:
        return SourceError(f"There is no {shown(path)} in {self.path}.", "Check the name.")


def _base(members: Members, mark: str) -> str:
    """Return the one top folder, or of several the one with the mark in it. Raises :class:`Broken`."""
    if mark in members.beside or not members.trees:
        raise Broken(codes.NO_BASE_FOLDER, ": its files lie at the top" if members.beside else "")
    marked = [top for top, tree in members.trees.items() if mark in tree.rows]
    tops = marked if len(members.trees) > 1 else list(members.trees)
    if len(tops) != 1:
        raise Broken(codes.NO_BASE_FOLDER, f" alone: there are {shown_list(tops or list(members.trees))}")
    return tops[0]


def _stem(path: str) -> str:
    """Return the name of an archive without its ending."""
    name = os.path.basename(path)  # noqa: PTH119 - of a name that may be no path at all
    ending = next((ending for ending in ENDINGS if name.lower().endswith(ending)), "")
    return name[: len(name) - len(ending)]

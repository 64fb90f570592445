"""The members of an archive, in columns: a million of them are held in some 200 bytes each."""

from array import array
from collections.abc import Collection
from itertools import pairwise
from typing import NamedTuple

from archpack.disk.reading import Entry, Kind
from archpack.findings.catalogue import serialization as codes
from archpack.serialization.limits import MOST_MEMBERS, MOST_NAMES, MOST_TOPS
from archpack.serialization.names import Refusal, refusal
from archpack.serialization.problems import Broken, Fault, Problems

_KINDS = (Kind.FILE, Kind.LINK, Kind.OTHER)
_NO_CRC = -1
_LAST = 1 << 64


class Member(NamedTuple):
    """One member that is no folder. ``stored`` bytes of it begin at ``offset`` and make ``size`` bytes.

    ``crc`` is None where the format keeps none. ``deflated`` tells that the bytes are compressed one by one.
    """

    kind: Kind
    size: int
    mtime_ns: int
    offset: int
    stored: int
    crc: int | None = None
    deflated: bool = False


class Tree:
    """What lies in one top folder of an archive. Paths are relative to it."""

    def __init__(self) -> None:
        self.rows: dict[str, int] = {}
        self.folders: set[str] = set()
        self.faults: dict[str, Fault] = {}
        self._kinds = bytearray()
        self._deflated = bytearray()
        self._sizes = array("Q")
        self._times = array("q")
        self._offsets = array("Q")
        self._stored = array("Q")
        self._crcs = array("q")

    def __len__(self) -> int:
        return len(self.rows) + len(self.folders)

    def put(self, path: str, member: Member) -> None:
        """Add a member."""
        self.rows[path] = len(self._sizes)
        self._kinds.append(_KINDS.index(member.kind))
        self._deflated.append(member.deflated)
        self._sizes.append(member.size)
        self._times.append(member.mtime_ns)
        self._offsets.append(member.offset)
        self._stored.append(member.stored)
        self._crcs.append(_NO_CRC if member.crc is None else member.crc)

    def member(self, path: str) -> Member:
        """Return the member at a path. Raises ``KeyError`` if there is none."""
        row = self.rows[path]
        crc = self._crcs[row]
        return Member(
            _KINDS[self._kinds[row]],
            self._sizes[row],
            self._times[row],
            self._offsets[row],
            self._stored[row],
            None if crc == _NO_CRC else crc,
            bool(self._deflated[row]),
        )

    def entry(self, path: str) -> Entry | None:
        """Return what stands at a path."""
        if path in self.rows:
            member = self.member(path)
            return Entry(path, member.kind, member.size, member.mtime_ns)
        return Entry(path, Kind.FOLDER, 0, 0) if path in self.folders else None

    def in_order(self, paths: Collection[str]) -> list[str]:
        """Return paths in the order of the archive, those that are not in it last."""
        offsets, rows = self._offsets, self.rows

        def place(path: str) -> int:
            return offsets[rows[path]] if path in rows else _LAST

        # Mostly a manifest has the order of the archive, and to sort a million paths takes memory.
        if all(before <= after for before, after in pairwise(map(place, paths))):
            return list(paths)
        return sorted(paths, key=place)


class Members:
    """All members of an archive, by their top folder, checked while they come in."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.trees: dict[str, Tree] = {}
        self.beside: dict[str, None] = {}
        self._count = 0
        self._characters = 0

    def add(self, name: str, member: Member | None, fault: Fault | None = None) -> None:
        """Add a member, or a folder if ``member`` is None. ``fault`` says why it must not be opened.

        What must not be there is noted and left out. Raises :class:`Broken` if there is too much.
        """
        self._count_name(name)
        problem = refusal(name)
        if problem and problem is not Refusal.NOT_UNICODE:
            self.problems.add(Fault(codes.UNSAFE_NAME, problem.value), name)
            return
        top, _, path = name.partition("/")
        if not path and member is not None:
            self._note_beside(top)
            return
        tree = self._tree(top)
        if tree is None:
            return
        if path:
            self._put(tree, top, path, member)
        if fault:
            self.fault(name, fault)

    def fault(self, name: str, fault: Fault) -> None:
        """Note why a member must not be opened."""
        top, _, path = name.partition("/")
        self.problems.add(fault, name)
        if top in self.trees:
            self.trees[top].faults.setdefault(path, fault)

    def _put(self, tree: Tree, top: str, path: str, member: Member | None) -> None:
        self._put_folders(tree, top, path.rpartition("/")[0])
        if member is None:
            self._put_folders(tree, top, path)
        elif path in tree.folders:
            self.problems.add(Fault(codes.FILE_AND_FOLDER), f"{top}/{path}")
        elif path in tree.rows:
            self.problems.add(Fault(codes.DUPLICATE), f"{top}/{path}")
        else:
            tree.put(path, member)

    def _put_folders(self, tree: Tree, top: str, folder: str) -> None:
        """Add a folder and all folders that it lies in."""
        while folder and folder not in tree.folders:
            if folder in tree.rows:
                self.problems.add(Fault(codes.FILE_AND_FOLDER), f"{top}/{folder}")
            tree.folders.add(folder)
            self._count_name(folder)
            folder = folder.rpartition("/")[0]

    def _tree(self, top: str) -> Tree | None:
        tree = self.trees.get(top)
        if tree is None and len(self.trees) < MOST_TOPS:
            tree = self.trees[top] = Tree()
        elif tree is None:
            self.problems.add(Fault(codes.BESIDE_BASE_FOLDER), top)
        return tree

    def _note_beside(self, name: str) -> None:
        if len(self.beside) < MOST_TOPS:
            self.beside[name] = None
        else:
            self.problems.add(Fault(codes.BESIDE_BASE_FOLDER), name)

    def _count_name(self, name: str) -> None:
        self._count += 1
        self._characters += len(name)
        if self._count > MOST_MEMBERS:
            raise Broken(codes.TOO_MANY, f"more than {MOST_MEMBERS} files and folders")
        if self._characters > MOST_NAMES:
            raise Broken(codes.TOO_MANY, f"names of more than {MOST_NAMES} characters together")

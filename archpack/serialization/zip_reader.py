"""List what is in a zip: its directory, held against the local headers, and every byte accounted for."""

import calendar
import stat
from array import array
from collections.abc import Iterable
from itertools import pairwise

from archpack.disk.reading import Kind
from archpack.findings.catalogue import serialization as codes
from archpack.serialization.limits import RATIO
from archpack.serialization.members import Member, Members
from archpack.serialization.problems import Broken, Fault
from archpack.serialization.storage import ArchiveFile, most_unpacked
from archpack.serialization.zip_directory import Directory, Listed, large_numbers
from archpack.serialization.zip_layout import (
    DEFLATED,
    DESCRIBED,
    DESCRIPTOR,
    DESCRIPTOR64,
    DESCRIPTOR_SIGNATURE,
    ENCRYPTED,
    LOCAL,
    LOCAL_SIGNATURE,
    MASKED,
    MOST_32,
    PATCHED,
    STORED,
    STRONGLY_ENCRYPTED,
    UTF8,
)

_AES = 99


def list_zip(file: ArchiveFile, members: Members) -> None:
    """Add everything in a zip to ``members``. Raises :class:`Broken` where it cannot be read further."""
    _Reader(file, members).read()


class _Reader:
    def __init__(self, file: ArchiveFile, members: Members) -> None:
        self._file = file
        self._members = members
        self._directory = Directory(file)
        self._unpacked = 0
        self._most = most_unpacked(file.size)
        # Where each member begins and ends, its local header and descriptor included.
        self._begins = array("Q")
        self._ends = array("Q")

    def read(self) -> None:
        for listed in self._directory:
            self._unpacked += listed.size
            if self._unpacked > self._most:
                raise Broken(codes.BOMB, f"more than {RATIO} times its size")
            self._add(listed)
        self._account()

    def _add(self, listed: Listed) -> None:
        name = listed.decoded
        content, end, fault = self._local(listed)
        self._begins.append(listed.offset)
        self._ends.append(end)
        kind = _kind(listed.mode)
        if name.endswith("/") or kind is None:
            wrong = Fault(codes.HEADERS_DISAGREE, "kind (file or folder)") if listed.size else None
            self._members.add(name.removesuffix("/"), None, fault or wrong)
            return
        fault = _fault(listed) or fault
        deflated = listed.method == DEFLATED
        mtime_ns = _mtime_ns(listed.date, listed.time)
        member = Member(kind, listed.size, mtime_ns, content, listed.stored, listed.crc, deflated)
        self._members.add(name, member, fault)

    def _local(self, listed: Listed) -> tuple[int, int, Fault | None]:
        """Read a local header: where the content begins, where the member ends, and what does not agree."""
        if listed.disk:
            raise Broken(codes.SEVERAL_DISKS)
        name_at = listed.offset + LOCAL.size
        if name_at > self._directory.offset:
            raise Broken(codes.DAMAGED, "its directory leads to a place outside")
        data = self._file.read_at(listed.offset, LOCAL.size + len(listed.name))
        if len(data) < LOCAL.size or not data.startswith(LOCAL_SIGNATURE):
            raise Broken(codes.DAMAGED, "a file is not where its directory says")
        _, _, flags, method, _, _, crc, stored, size, name_length, extra_length = LOCAL.unpack_from(data)
        content = name_at + name_length + extra_length
        end = content + listed.stored
        if end > self._directory.offset:
            raise Broken(codes.DAMAGED, "a file reaches beyond its place")
        large = MOST_32 in {size, stored}
        if large:
            extra = self._file.read_at(name_at + name_length, extra_length)
            size, stored = large_numbers(extra, (size, stored), (MOST_32, MOST_32))
        numbers, exact = (crc, stored, size), (listed.crc, listed.stored, listed.size)
        if flags & DESCRIBED:
            described, end = self._described(end, exact)
            agree = described and all(number in {0, true} for number, true in zip(numbers, exact, strict=True))
        else:
            agree = numbers == exact
        wrong = {
            "name": name_length != len(listed.name) or data[LOCAL.size :] != listed.name,
            "method": method != listed.method,
            "encryption": (flags ^ listed.flags) & (ENCRYPTED | STRONGLY_ENCRYPTED),
            "encoding": (flags ^ listed.flags) & UTF8 and not listed.name.isascii(),
            "size or CRC-32": not agree,
        }
        detail = next((detail for detail, holds in wrong.items() if holds), None)
        return content, end, Fault(codes.HEADERS_DISAGREE, detail) if detail else None

    def _described(self, at: int, exact: tuple[int, int, int]) -> tuple[bool, int]:
        """Look for the data descriptor behind a content, and return whether it is right and where it ends.

        APPNOTE 4.3.9: with or without signature, with small or large sizes.
        """
        found = self._file.read_at(at, min(DESCRIPTOR64.size, self._directory.offset - at))
        forms = [DESCRIPTOR64.pack(DESCRIPTOR_SIGNATURE, *exact)]
        if max(exact) <= MOST_32:
            forms.append(DESCRIPTOR.pack(DESCRIPTOR_SIGNATURE, *exact))
        for form in (*forms, *(form[4:] for form in forms)):
            if found.startswith(form):
                return True, at + len(form)
        return False, at

    def _account(self) -> None:
        """Make sure that the members follow each other from the first byte to the directory, without any overlap."""
        shared: set[int] = set()
        at = previous = 0
        gap = False
        for row in self._rows_in_order():
            begin = self._begins[row]
            if begin < at:
                shared |= {begin, previous}
            gap = gap or begin > at
            at, previous = max(at, self._ends[row]), begin
        if gap or at < self._directory.offset:
            self._members.problems.add(Fault(codes.FOREIGN_DATA, "between, before or after its files"))
        if shared:
            for listed in self._directory:
                if listed.offset in shared:
                    self._members.fault(listed.decoded.removesuffix("/"), Fault(codes.OVERLAP))

    def _rows_in_order(self) -> Iterable[int]:
        """Return the numbers of the members in the order of their places, which mostly is that of the directory."""
        rows = range(len(self._begins))
        if all(before <= after for before, after in pairwise(self._begins)):
            return rows
        return sorted(rows, key=self._begins.__getitem__)


def _kind(mode: int) -> Kind | None:
    """Return what Unix says that a member is: None for a folder, a file where nothing is said."""
    form = stat.S_IFMT(mode)
    if form == stat.S_IFDIR:
        return None
    if form == stat.S_IFLNK:
        return Kind.LINK
    return Kind.FILE if form in {0, stat.S_IFREG} else Kind.OTHER


def _fault(listed: Listed) -> Fault | None:
    if listed.flags & (ENCRYPTED | STRONGLY_ENCRYPTED | MASKED) or listed.method == _AES:
        return Fault(codes.ENCRYPTED)
    if listed.method not in {STORED, DEFLATED}:
        return Fault(codes.UNSUPPORTED, f"compression method {listed.method}")
    if listed.flags & PATCHED:
        return Fault(codes.UNSUPPORTED, "as a patch")
    if listed.method == STORED and listed.stored != listed.size:
        return Fault(codes.WRONG_SIZE)
    return None


def _mtime_ns(date: int, time: int) -> int:
    """Return the time that 4.4.6 packs, taken for UTC, in nanoseconds; parts that make no sense run over."""
    day = (1980 + (date >> 9), date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63, (time & 31) * 2)
    return calendar.timegm(day) * 10**9 if 1 <= day[1] <= 12 and day[2] else 0  # noqa: PLR2004 - months

"""One file in an archive, opened: its bytes are counted, and held against the CRC-32 if there is one."""

import io
import zlib
from collections.abc import Callable

from archpack.findings.catalogue import serialization as codes
from archpack.serialization.problems import Broken, Fault, FaultyMember
from archpack.serialization.storage import Storage


class MemberFile(io.RawIOBase):
    """Reads ``size`` bytes of a storage from ``start`` on, never more. It can seek.

    A fault of the archive is raised as what ``faulty`` makes of it, as soon as the last byte is read at the latest.
    ``ends`` tells that the storage must end there too.
    """

    def __init__(  # noqa: PLR0913 - what is known of a member
        self,
        storage: Storage,
        start: int,
        size: int,
        *,
        crc: int | None,
        ends: bool,
        faulty: Callable[[Fault], FaultyMember],
    ) -> None:
        super().__init__()
        self._storage = storage
        self._start = start
        self._size = size
        self._crc = crc
        self._ends = ends
        self._faulty = faulty
        self._at = 0
        self._checksum = 0
        self._summed = 0  # so many bytes from the first on are in the checksum
        if not size:
            self._check_end()

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True. In compressed data, going back means to begin again."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place in the file."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError(f"negative seek position {base + offset}")
        self._at = base + offset
        return self._at

    def tell(self) -> int:
        """Return the place in the file."""
        return self._at

    def read(self, size: int | None = -1, /) -> bytes:
        """Return up to ``size`` bytes, none at the end."""
        left = max(self._size - self._at, 0)
        wanted = left if size is None or size < 0 else min(size, left)
        if not wanted:
            return b""
        try:
            data = self._storage.read_at(self._start + self._at, wanted)
        except Broken as error:
            raise self._faulty(error.fault) from error
        if len(data) < wanted:
            raise self._faulty(Fault(codes.WRONG_SIZE))
        self._sum(data)
        self._at += len(data)
        if self._at == self._size:
            self._check_end()
        return data

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override] # what is passed in practice
        """Read into a buffer and return how many bytes."""
        data = self.read(len(memoryview(buffer).cast("B")))
        memoryview(buffer).cast("B")[: len(data)] = data
        return len(data)

    def _sum(self, data: bytes) -> None:
        if self._crc is not None and self._at == self._summed:
            self._checksum = zlib.crc32(data, self._checksum)
            self._summed += len(data)

    def _check_end(self) -> None:
        if self._ends and self._longer():
            raise self._faulty(Fault(codes.WRONG_SIZE))
        if self._crc is not None and self._summed == self._size and self._checksum != self._crc:
            raise self._faulty(Fault(codes.CONTENT_DAMAGED, "its CRC-32 differs"))

    def _longer(self) -> bool:
        try:
            return bool(self._storage.read_at(self._start + self._size, 1))
        except Broken as error:
            raise self._faulty(error.fault) from error

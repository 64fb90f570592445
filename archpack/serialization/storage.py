"""Where the bytes of an archive come from: the file itself, or what a compressed stream unpacks to."""

import os
import stat
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from archpack.disk.reasons import reason
from archpack.errors import SourceError, UsageError
from archpack.findings.catalogue import serialization as codes
from archpack.serialization.limits import FLOOR, MOST_PARTS, PART_BYTES, RATIO
from archpack.serialization.problems import Broken

_PIECE = 1 << 18
_LONGEST_MAGIC = 4


class Storage(Protocol):
    """Bytes that can be read from any place."""

    def read_at(self, offset: int, size: int) -> bytes:
        """Return ``size`` bytes from ``offset`` on, fewer only where they end. Raises :class:`Broken`."""
        ...


class ArchiveFile:
    """An archive opened for reading. Raises :class:`archpack.errors.SourceError` if it cannot be, or is no file."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        try:
            # O_NONBLOCK: a pipe opens at once, and is then refused; regular files ignore it.
            self._fd = os.open(self.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except FileNotFoundError:
            raise SourceError(f"There is nothing called {self.path}.", "Check the name and the place.") from None
        except (OSError, ValueError) as error:
            raise SourceError(f"{self.path} cannot be opened: {reason(error)}.") from error
        facts = os.fstat(self._fd)
        self.size = facts.st_size
        if not stat.S_ISREG(facts.st_mode):
            self.close()
            raise SourceError(f"{self.path} is neither a folder nor an ordinary file.", "Give a folder or an archive.")

    def close(self) -> None:
        """Close it."""
        os.close(self._fd)

    def read_at(self, offset: int, size: int) -> bytes:
        """Return ``size`` bytes from ``offset`` on, fewer only at the end of the file.

        Raises :class:`archpack.errors.SourceError` if the disk does not give them.
        """
        pieces = []
        try:
            while size and (data := os.pread(self._fd, size, offset)):
                pieces.append(data)
                offset += len(data)
                size -= len(data)
        except OSError as error:
            raise SourceError(
                f"{self.path} cannot be read: {reason(error)}.", "Check the disk that it is on."
            ) from error
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


class Memory:
    """Bytes that are in memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def read_at(self, offset: int, size: int) -> bytes:
        """Return ``size`` bytes from ``offset`` on, fewer only at the end."""
        return self._data[offset : offset + size]


class _Decompressor(Protocol):
    """What the standard library's decompressors have in common. Raises :class:`Broken` for damaged data."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Zlib:
    """Zlib's decompressor with the face of the others."""

    def __init__(self, bits: int) -> None:
        self._zlib = zlib.decompressobj(bits)
        self._waiting = False

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._waiting and not self._zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        try:
            found = self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)
        except zlib.error as error:
            raise _damaged() from error
        self._waiting = len(found) == max_length  # perhaps there is more of the same input
        return found


@dataclass(frozen=True, slots=True)
class Compression:
    """A way to compress. ``magic`` begins each part, of which there may be several; without one there is one part."""

    new: Callable[[], _Decompressor]
    magic: tuple[bytes, ...] = ()


class _Zstd:
    """The zstd decompressor of Python 3.14, or of its backport. It refuses windows of more than 128 MB by itself."""

    def __init__(self) -> None:
        library = _zstd_library()
        self._error = library.ZstdError
        self._zstd = library.ZstdDecompressor()

    @property
    def eof(self) -> bool:
        return bool(self._zstd.eof)

    @property
    def needs_input(self) -> bool:
        return bool(self._zstd.needs_input)

    @property
    def unused_data(self) -> bytes:
        return bytes(self._zstd.unused_data)

    def decompress(self, data: bytes, max_length: int) -> bytes:
        try:
            return bytes(self._zstd.decompress(data, max_length))
        except self._error as error:
            raise _damaged() from error


def _zstd_library() -> Any:
    for name in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(name)
        except ModuleNotFoundError:
            continue
    raise UsageError("This archive is compressed with zstd.", "Install what reads it: pip install archpack[zst]")


def _damaged() -> Broken:
    return Broken(codes.DAMAGED, "its compressed data is broken")


GZIP = Compression(lambda: _Zlib(zlib.MAX_WBITS | 16), (b"\x1f\x8b\x08",))
ZSTD = Compression(_Zstd, (b"\x28\xb5\x2f\xfd", *(bytes([0x50 | n]) + b"\x2a\x4d\x18" for n in range(16))))
DEFLATE = Compression(lambda: _Zlib(-zlib.MAX_WBITS))


class Decompressed:
    """What lies compressed in ``file`` from ``start`` to ``end``. Reading backwards begins again: right, but slow.

    Memory is constant, and what comes out is bounded: :class:`Broken` is raised with BOMB beyond ``most`` bytes.
    """

    def __init__(self, file: ArchiveFile, compression: Compression, start: int, end: int, most: int) -> None:
        self._file = file
        self._compression = compression
        self._start = start
        self._end = end
        self._most = most
        self._rewind()

    def read_at(self, offset: int, size: int) -> bytes:
        """Return ``size`` bytes from ``offset`` on, fewer only where they end."""
        if offset < self._at:
            self._rewind()
        pieces = []
        while size:
            begin = offset - self._at
            found = self._piece[begin : begin + size] if begin < len(self._piece) else b""
            if found:
                pieces.append(found)
                offset += len(found)
                size -= len(found)
            elif not self._next():
                break
        return b"".join(pieces)

    def _rewind(self) -> None:
        self._read = self._start  # how far the file has been read
        self._at = 0  # where the present piece begins
        self._piece = b""
        self._input = b""
        self._parts = 0
        self._decompressor: _Decompressor | None = None

    def _next(self) -> bool:
        """Unpack the next piece; return False at the end."""
        self._at += len(self._piece)
        self._piece = b""
        while not self._piece:
            if self._decompressor is None and not self._begin_part():
                return False
            self._piece = self._unpack()
        if self._at + len(self._piece) > self._most:
            raise Broken(codes.BOMB, f"more than {RATIO} times its size")
        return True

    def _begin_part(self) -> bool:
        if len(self._input) < _LONGEST_MAGIC:
            self._input += self._more()
        if self._parts and not self._input:
            return False
        magic = self._compression.magic
        if self._parts and not (magic and self._input.startswith(magic)):
            raise Broken(codes.FOREIGN_DATA, "after the end of the compressed data")
        self._parts += 1
        if self._parts > MOST_PARTS + (self._end - self._start) // PART_BYTES:
            raise Broken(codes.BOMB, "nothing, in very many parts")
        self._decompressor = self._compression.new()
        return True

    def _unpack(self) -> bytes:
        decompressor = self._decompressor
        assert decompressor is not None  # noqa: S101 - said for the type checker; _begin_part made it
        if decompressor.needs_input and not self._input:
            self._input = self._more()
            if not self._input:
                raise Broken(codes.CUT_SHORT, " in its compressed data")
        data, self._input = self._input, b""
        piece = decompressor.decompress(data, _PIECE)
        if decompressor.eof:
            self._input = decompressor.unused_data
            self._decompressor = None
        return piece

    def _more(self) -> bytes:
        data = self._file.read_at(self._read, min(_PIECE, self._end - self._read))
        self._read += len(data)
        return data


def most_unpacked(size: int) -> int:
    """Return to how many bytes an archive of ``size`` bytes may unpack."""
    return max(FLOOR, RATIO * size)

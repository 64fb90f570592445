"""List what is in a tar: one pass over its headers. No size is believed before it is checked."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from archpack.disk.reading import Kind
from archpack.findings.catalogue import serialization as codes
from archpack.serialization.limits import KEPT_BYTES, LONGEST_HEADER, MOST_PADDING
from archpack.serialization.members import Member, Members
from archpack.serialization.problems import Broken, Fault
from archpack.serialization.storage import Storage
from archpack.serialization.tar_header import (
    BLOCK,
    EMPTY_BLOCK,
    Header,
    parse_header,
    parse_pax,
    pax_size,
    pax_time_ns,
)

_FILES = {b"0", b"\0", b"7"}
_FOLDER = b"5"
_LINKS = {b"1", b"2"}
_DEVICES = {b"3", b"4", b"6"}
_PAX, _PAX_FOR_ALL = {b"x", b"X"}, b"g"
_LONG_NAME, _LONG_LINK = b"L", b"K"
_SPARSE = b"S"
_LEADING_DOTS = re.compile(r"\A(?:\./)+")
"""``tar -C parent -cf x.tar ./bag`` is common, and the dot leads nowhere."""
_MOST_NS = (1 << 63) - 1
_FOR_ONE = {"path", "size", "linkpath"}
"""Keywords that make sense for one file only. For all files, some programs obey them and some do not."""


@dataclass
class _Ahead:
    """What was said before the header that it is about."""

    pax: dict[str, bytes] | None = None
    long: dict[bytes, bytes] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.pax is not None or bool(self.long)


class Kept:
    """Small files that are kept while a tar is listed, by the place of their first byte; ``wanted`` judges by path."""

    def __init__(self, wanted: Callable[[str], bool]) -> None:
        self.contents: dict[int, bytes] = {}
        self._wanted = wanted
        self._left = KEPT_BYTES

    def wants(self, name: str, size: int) -> bool:
        """Tell whether to keep a file of so many bytes."""
        if size > self._left or not self._wanted(name.partition("/")[2]):
            return False
        self._left -= size
        return True


def list_tar(storage: Storage, members: Members, *, size: int | None = None, kept: Kept | None = None) -> None:
    """Add everything in a tar to ``members``. ``size`` is that of the tar in bytes, None if it is not known.

    Raises :class:`Broken` where it cannot be read further.
    """
    _Reader(storage, members, size, kept).read()


class _Reader:
    def __init__(self, storage: Storage, members: Members, size: int | None, kept: Kept | None) -> None:
        self._storage = storage
        self._members = members
        self._size = size
        self._kept = kept
        self._at = 0

    def read(self) -> None:
        ahead = _Ahead()
        while (block := self._take(BLOCK)) != EMPTY_BLOCK:
            header = parse_header(block)
            if header.kind in _PAX or header.kind in {_LONG_NAME, _LONG_LINK, _PAX_FOR_ALL}:
                self._take_ahead(header, ahead)
            else:
                self._take_member(header, ahead)
                ahead = _Ahead()
        if ahead:
            raise Broken(codes.DAMAGED, "a header is announced, and there is none")
        self._take_end()

    def _take(self, size: int) -> bytes:
        data = self._storage.read_at(self._at, size)
        self._at += size
        if len(data) < size:
            raise Broken(codes.CUT_SHORT)
        return data

    def _take_ahead(self, header: Header, ahead: _Ahead) -> None:
        """Read what is said of the next header, or of all that follow."""
        if header.size > LONGEST_HEADER:
            raise Broken(codes.TOO_MANY, f"a header of {header.size} bytes")
        data = self._take(header.size)
        self._take(-header.size % BLOCK)
        if header.kind == _PAX_FOR_ALL:
            keywords = parse_pax(data).keys()
            if not _FOR_ONE.isdisjoint(keywords) or any(map(_is_sparse, keywords)):
                raise Broken(codes.TWO_READINGS, "names or sizes are given for all files at once")
            return
        if (header.kind in _PAX and ahead.pax is not None) or header.kind in ahead.long:
            raise Broken(codes.TWO_READINGS, "one file has two extended headers")
        if header.kind in _PAX:
            ahead.pax = parse_pax(data)
        else:
            ahead.long[header.kind] = data.partition(b"\0")[0]

    def _take_member(self, header: Header, ahead: _Ahead) -> None:
        pax = ahead.pax or {}
        name = _name(header, pax, ahead.long.get(_LONG_NAME))
        size = pax_size(pax["size"], header) if "size" in pax else header.size
        is_folder = header.kind == _FOLDER or (header.kind in _FILES and name.endswith("/"))
        if size and (is_folder or header.kind in _LINKS | _DEVICES):
            raise Broken(codes.TWO_READINGS, "something that is no file has a size")
        name = _LEADING_DOTS.sub("", name)
        if is_folder:
            if name not in {"", "."}:
                self._members.add(name.removesuffix("/"), None)
        else:
            mtime_ns = pax_time_ns(pax["mtime"]) if "mtime" in pax else None
            mtime_ns = header.mtime * 10**9 if mtime_ns is None else mtime_ns
            member = Member(_kind(header.kind), size, min(max(mtime_ns, -_MOST_NS), _MOST_NS), self._at, size)
            self._members.add(name, member, _fault(header.kind, pax))
            self._skip(name, size)

    def _skip(self, name: str, size: int) -> None:
        """Go past a file's bytes, and those that fill up its last block."""
        if self._kept and self._kept.wants(name, size):
            self._kept.contents[self._at] = self._storage.read_at(self._at, size)
        end = self._at + size + -size % BLOCK
        if self._size is not None and end > self._size:
            raise Broken(codes.CUT_SHORT)
        self._at = end

    def _take_end(self) -> None:
        """Read the second of the two empty blocks that end a tar, and what fills up its last record."""
        if self._take(BLOCK) != EMPTY_BLOCK:
            raise Broken(codes.DAMAGED, "an empty block stands in the middle")
        padding = self._storage.read_at(self._at, MOST_PADDING + 1)
        if padding.strip(b"\0") or len(padding) > MOST_PADDING:
            self._members.problems.add(Fault(codes.FOREIGN_DATA, "after the end of the tar"))


def _name(header: Header, pax: dict[str, bytes], long: bytes | None) -> str:
    name = header.name if long is None else long
    told = pax.get("path")
    if told is not None and long is not None and told != long:
        raise Broken(codes.TWO_READINGS, "one file has two long names")
    name = told if told is not None else name
    if b"\0" in name:
        raise Broken(codes.TWO_READINGS, "a name holds a NUL character")
    # As the disk's names: what is not UTF-8 is kept, and told by the rules for names.
    return name.decode("utf-8", "surrogateescape")


def _kind(kind: bytes) -> Kind:
    if kind in _LINKS:
        return Kind.LINK
    return Kind.OTHER if kind in _DEVICES else Kind.FILE


def _fault(kind: bytes, pax: dict[str, bytes]) -> Fault | None:
    if kind == _SPARSE or any(map(_is_sparse, pax)):
        return Fault(codes.SPARSE)
    if kind in _FILES | _LINKS | _DEVICES or kind == _FOLDER:
        return None
    return Fault(codes.UNSUPPORTED, f"type {kind.decode('latin-1')!a}")


def _is_sparse(keyword: str) -> bool:
    return keyword.startswith(("GNU.sparse.", "SCHILY.realsize"))

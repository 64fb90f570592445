"""Archives built by code, byte by byte, so that each can have just one fault."""

import io
import struct
import tarfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from archpack.bag import BagReport, Level, verify_bag
from tests.unit.bag.building import BagBuilder, codes

BASE = "bag"
FILES = BagBuilder(Path("nowhere")).files()
"""The files of a small bag that is right in every respect."""

ONE = "data/scan/1.tif"

LOCAL = "<4s5H3I2H"
CENTRAL = "<4s6H3I5H2I"
END = "<4s4H2IH"


@dataclass
class Zipped:
    """One member of a zip. What is None is as it must be; ``local`` changes the local header alone."""

    name: str | bytes
    data: bytes = b""
    method: int = 0
    flags: int = 0
    crc: int | None = None
    size: int | None = None
    stored: int | None = None
    content: bytes | None = None
    mode: int = 0o100644
    made_by: int = 3
    extra: bytes = b""
    local: Mapping[str, Any] = field(default_factory=dict)
    at: int | None = None
    disk: int = 0
    descriptor: bytes = b""
    before: bytes = b""

    def parts(self) -> tuple[bytes, bytes, tuple[int, int, int]]:
        name = self.name if isinstance(self.name, bytes) else self.name.encode()
        content = self.content
        if content is None:
            content = deflated(self.data) if self.method == 8 else self.data
        crc = zlib.crc32(self.data) if self.crc is None else self.crc
        stored = len(content) if self.stored is None else self.stored
        return name, content, (crc, stored, len(self.data) if self.size is None else self.size)


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def make_zip(
    members: Iterable[Zipped],
    *,
    prefix: bytes = b"",
    gap: bytes = b"",
    suffix: bytes = b"",
    end: Mapping[str, int] | None = None,
    comment: bytes = b"",
    backwards: bool = False,
) -> bytes:
    """Return a zip. ``end`` changes the end record; ``backwards`` turns the order of the directory."""
    out, records = bytearray(prefix), list[bytes]()
    for member in members:
        name, content, (crc, stored, size) = member.parts()
        out += member.before
        offset = len(out) - len(prefix) if member.at is None else member.at
        if member.at is None:
            local: dict[str, Any] = {
                "name": name,
                "flags": member.flags,
                "method": member.method,
                "crc": crc,
                "stored": stored,
            }
            local |= {"size": size, "extra": b"", **member.local}
            head = (20, local["flags"], local["method"], 0, 33, local["crc"], local["stored"], local["size"])
            out += struct.pack(LOCAL, b"PK\3\4", *head, len(local["name"]), len(local["extra"]))
            out += local["name"] + local["extra"]
            out += content + member.descriptor
        facts = (member.made_by << 8 | 20, 20, member.flags, member.method, 0, 33, crc, stored, size)
        lengths = (len(name), len(member.extra), 0)
        place = (member.disk, 0, member.mode << 16, offset)
        records.append(struct.pack(CENTRAL, b"PK\1\2", *facts, *lengths, *place) + name + member.extra)
    count, directory = len(records), b"".join(reversed(records) if backwards else records)
    out += gap
    record = {"disk": 0, "first": 0, "here": count, "count": count, "size": len(directory)}
    record |= {"offset": len(out) - len(prefix), "comment": len(comment), **(end or {})}
    return bytes(out + directory + struct.pack(END, b"PK\5\6", *record.values()) + comment + suffix)


def zipped(files: Mapping[str, bytes] = FILES, base: str = BASE, *, method: int = 0) -> list[Zipped]:
    """Return the members of a bag, the base folder first."""
    folder = Zipped(f"{base}/", mode=0o040755)
    return [folder, *(Zipped(f"{base}/{path}", data, method) for path, data in files.items())]


def bag_zip(*more: Zipped, **options: object) -> bytes:
    """Return a zip of the small bag with other members behind it."""
    return make_zip([*zipped(), *more], **options)  # type: ignore[arg-type] # passed through


def tarred(
    name: str,
    data: bytes = b"",
    kind: bytes = tarfile.REGTYPE,
    *,
    link: str = "",
    size: int | None = None,
    form: Literal[0, 1, 2] = 2,
    pax: Mapping[str, str] | None = None,
) -> bytes:
    """Return a member of a tar: its headers and its data, filled up."""
    info = tarfile.TarInfo(name)
    info.size = len(data) if size is None else size
    info.type, info.linkname = kind, link
    info.pax_headers = dict(pax or {})
    return info.tobuf(form) + filled(data)


def filled(data: bytes) -> bytes:
    return data + bytes(-len(data) % 512)


def extended(kind: bytes, data: bytes, *, size: int | None = None) -> bytes:
    """Return a header that is about the next member: ``x``, ``g``, ``L``, ``K``."""
    info = tarfile.TarInfo("././@Header")
    info.type, info.size = kind, len(data) if size is None else size
    return info.tobuf(tarfile.GNU_FORMAT) + filled(data)


def record(keyword: str, value: str) -> bytes:
    """Return a pax record."""
    rest = f" {keyword}={value}\n".encode()
    length = len(rest) + 1
    while len(rest) + len(str(length)) != length:
        length += 1
    return str(length).encode() + rest


def bag_tar(*more: bytes, files: Mapping[str, bytes] = FILES, end: bytes = bytes(1024)) -> bytes:
    """Return a tar of the small bag with other members behind it."""
    return b"".join(
        [
            tarred(f"{BASE}", kind=tarfile.DIRTYPE),
            *(tarred(f"{BASE}/{path}", data) for path, data in files.items()),
            *more,
            end,
        ]
    )


def gzipped(data: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(data) + packer.flush()


def verified(folder: Path, data: bytes, name: str = f"{BASE}.any", level: Level = Level.VERIFIED) -> BagReport:
    """Write an archive, verify it, and make sure that nothing was written beside it."""
    path = folder / name
    path.write_bytes(data)
    before = path.stat()
    report = verify_bag(path, level=level)
    after = path.stat()
    assert list(folder.iterdir()) == [path]
    assert (before.st_mtime_ns, before.st_ctime_ns, before.st_size) == (after.st_mtime_ns, after.st_ctime_ns, len(data))
    return report


def found(folder: Path, data: bytes, name: str = f"{BASE}.any") -> list[str]:
    """Return the codes of all findings, sorted, but for the note on the archive's name."""
    return [code for code in codes(verified(folder, data, name)) if code != "SER003"]


def python_tar(files: Mapping[str, bytes], form: int, mode: str = "w") -> bytes:
    """Return a tar as Python's library writes it."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, format=form) as tar:  # type: ignore[call-overload] # a mode in a variable
        for path, data in files.items():
            info = tarfile.TarInfo(path)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return out.getvalue()

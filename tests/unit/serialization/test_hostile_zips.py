"""Zips that are wrong, or made to trick: each is judged, nothing is followed, allocated or written."""

import struct
import zlib
from pathlib import Path

import pytest

from archpack.bag import Verdict
from tests.unit.serialization.building import (
    BASE,
    FILES,
    ONE,
    Zipped,
    bag_zip,
    deflated,
    found,
    make_zip,
    verified,
    zipped,
)

DATA = FILES[ONE]
DIRECTORY = 22 + sum(46 + len(one.name) for one in zipped())


def instead(**changes: object) -> bytes:
    """Return the small bag, with the member of its first payload file changed."""
    member = Zipped(f"{BASE}/{ONE}", DATA)
    for name, value in changes.items():
        assert hasattr(member, name)
        setattr(member, name, value)
    return make_zip([member if one.name == member.name else one for one in zipped()])


def locally(**changes: object) -> bytes:
    return instead(local=changes)


def without_first(*more: Zipped) -> bytes:
    return make_zip([*(one for one in zipped() if one.name != f"{BASE}/{ONE}"), *more])


def hidden_before(members: list[Zipped]) -> list[Zipped]:
    members[0].before = b"PK\3\4 hidden"
    return members


def part(data: bytes, sign: bytes, number: int) -> tuple[bytes, bytes]:
    """Return what is before and behind the sign with this number."""
    pieces = data.split(sign)
    return sign.join(pieces[:number]), sign.join(pieces[number:])


def instead_of_last(data: bytes, at: int) -> bytes:
    """Return a zip in which the last record of the directory has a huge length."""
    place = data.rfind(b"PK\1\2") + at
    return data[:place] + b"\xff\xff" + data[place + 2 :]


def extra(kind: int, data: bytes) -> bytes:
    return struct.pack("<2H", kind, len(data)) + data


def quoted_overlap() -> bytes:
    """Return a zip in which the content of one member is the whole of the next one."""
    name = f"{BASE}/data/b"
    inner = make_zip([Zipped(name, b"x" * 9)])[: 30 + len(name) + 9]
    at = len(bag_zip()) - DIRECTORY + 30 + len(name)
    return bag_zip(Zipped(f"{BASE}/data/a", inner), Zipped(name, b"x" * 9, at=at))


def zip64(*, locator: dict[str, int] | None = None, gap: bytes = b"", small: bool = False, **changes: int) -> bytes:
    """Return the small bag with a zip64 end. ``small`` leaves the true numbers in the old end record."""
    data = bag_zip()
    *_, count, size, offset, _ = struct.unpack("<4s4H2IH", data[-22:])
    end = {"rest": 44, "made_by": 45, "version": 45, "disk": 0, "first": 0, "here": count, "count": count}
    end |= {"size": size, "offset": offset, **changes}
    place = {"disk": 0, "offset": len(data) - 22, "disks": 1, **(locator or {})}
    old = (count, count, size, offset) if small else (65535, 65535, 2**32 - 1, 2**32 - 1)
    return b"".join(
        (
            data[:-22],
            struct.pack("<4sQ2H2I4Q", b"PK\6\6", *end.values()),
            gap,
            struct.pack("<4sIQI", b"PK\6\7", *place.values()),
            struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, *old, 0),
        )
    )


ZIP64: dict[str, tuple[bytes, list[str]]] = {
    "a zip64 end": (zip64(), []),
    "both ends with the same numbers": (zip64(small=True), []),
    "two ends that differ": (zip64(small=True, here=2, count=2), ["SER010"]),
    "more files than told in zip64": (zip64(here=2, count=2), ["SER005"]),
    "endless files told in zip64": (zip64(here=2**63, count=2**63), ["SER009"]),
    "a huge directory": (zip64(size=2**63), ["SER004"]),
    "a directory that wraps around": (zip64(size=2**64 - 1, offset=2**64 - 1), ["SER004"]),
    "another disk in the locator": (zip64(locator={"disk": 1}), ["SER007"]),
    "several disks in the locator": (zip64(locator={"disks": 2}), ["SER007"]),
    "another disk in zip64": (zip64(disk=1), ["SER007"]),
    "fewer files on this disk in zip64": (zip64(here=1), ["SER007"]),
    "a zip64 end outside": (zip64(locator={"offset": 2**40}), ["SER005"]),
    "a zip64 end elsewhere": (zip64(locator={"offset": 0}), ["SER005"]),
    "data behind the zip64 end": (zip64(gap=b"hidden"), ["SER006"]),
    "a zip64 end of another length": (zip64(rest=45), ["SER006"]),
}


@pytest.mark.parametrize("case", ZIP64)
def test_a_zip64_is_judged(tmp_path: Path, case: str) -> None:
    data, codes = ZIP64[case]

    assert found(tmp_path, data) == codes


UNLISTED, UNLISTED_TAG = "BAG108", "BAG206"

CASES: dict[str, tuple[bytes, list[str]]] = {
    "a bag": (bag_zip(), []),
    "a deflated bag": (make_zip(zipped(method=8)), []),
    "without folders": (make_zip(zipped()[1:]), []),
    "nothing": (make_zip([]), ["SER001"]),
    "no base folder": (make_zip(Zipped(path, data) for path, data in FILES.items()), ["SER001"]),
    "files only": (make_zip([Zipped("a", b"a"), Zipped("b", b"b")]), ["SER001"]),
    "two folders, no bag": (make_zip([Zipped("a/x", b"a"), Zipped("b/x", b"b")]), ["SER001"]),
    "two bags": (make_zip([*zipped(), *zipped(base="other")]), ["SER001"]),
    "a folder beside": (bag_zip(Zipped("__MACOSX/._bag", b"x")), ["SER002"]),
    "a file beside": (bag_zip(Zipped("note.txt", b"x")), ["SER002"]),
    "an absolute name": (bag_zip(Zipped("/etc/passwd", b"x")), ["SER101"]),
    "a name that goes up": (bag_zip(Zipped(f"{BASE}/../../x", b"x")), ["SER101"]),
    "a folder that goes up": (bag_zip(Zipped("../", mode=0o040755)), ["SER101"]),
    "a backslash": (bag_zip(Zipped(f"{BASE}\\data\\x", b"x")), ["SER101"]),
    "a drive": (bag_zip(Zipped("C:/x", b"x")), ["SER101"]),
    "a NUL": (bag_zip(Zipped(f"{BASE}/x\0.txt", b"x")), ["SER101"]),
    "an empty name": (bag_zip(Zipped("", b"x")), ["SER101"]),
    "an empty component": (bag_zip(Zipped(f"{BASE}//x", b"x")), ["SER101"]),
    "a dot": (bag_zip(Zipped(f"{BASE}/./x", b"x")), ["SER101"]),
    "an endless name": (bag_zip(Zipped(f"{BASE}/" + "x/" * 3000 + "y", b"x")), ["SER101"]),
    "twice the same": (bag_zip(Zipped(f"{BASE}/{ONE}", DATA)), ["SER102"]),
    "twice, with other bytes": (bag_zip(Zipped(f"{BASE}/{ONE}", b"evil")), ["SER102"]),
    "a folder twice": (bag_zip(Zipped(f"{BASE}/data/", mode=0o040755)), []),
    "two forms of one name": (
        bag_zip(Zipped(f"{BASE}/a\u0308", flags=1 << 11), Zipped(f"{BASE}/\xe4", flags=1 << 11)),
        [UNLISTED_TAG, UNLISTED_TAG, "BAG505"],
    ),
    "a file, then a folder": (bag_zip(Zipped(f"{BASE}/{ONE}/x", b"x")), [UNLISTED, "SER103"]),
    "a folder, then a file": (bag_zip(Zipped(f"{BASE}/data/scan", b"x")), ["SER103"]),
    "a link": (instead(mode=0o120777), ["BAG010"]),
    "a pipe": (instead(mode=0o010644), ["BAG011"]),
    "a device": (instead(mode=0o020644), ["BAG011"]),
    "a folder with bytes": (bag_zip(Zipped(f"{BASE}/data/x/", b"x", mode=0o040755)), ["BAG016", "SER105"]),
    "one content for two": (bag_zip(Zipped(f"{BASE}/data/", at=0)), ["SER104", "SER104", "SER105"]),
    "encrypted": (instead(flags=1, local={}), ["SER106"]),
    "encrypted with AES": (instead(method=99), ["SER106"]),
    "bzip2": (instead(method=12), ["SER107"]),
    "zstd": (instead(method=93), ["SER107"]),
    "a patch": (instead(flags=1 << 5), ["SER107"]),
    "another local name": (locally(name=f"{BASE}/data/scan/9.tif".encode()), ["SER105"]),
    "a longer local name": (locally(name=f"{BASE}/{ONE}x".encode()), ["SER105"]),
    "another local size": (locally(size=9), ["SER105"]),
    "another local CRC": (locally(crc=9), ["SER105"]),
    "another local method": (locally(method=8), ["SER105"]),
    "encrypted locally": (locally(flags=1), ["SER105"]),
    "a wrong CRC": (instead(crc=9), ["SER109"]),
    "a wrong CRC, deflated": (instead(crc=9, method=8), ["SER109"]),
    "stored, smaller than told": (instead(size=9), ["SER110"]),
    "deflated, smaller than told": (instead(method=8, size=9), ["SER110"]),
    "deflated, larger than told": (instead(method=8, size=1), ["SER110"]),
    "deflated without an end": (instead(method=8, content=deflated(DATA)[:-1]), ["SER109"]),
    "deflated with more behind": (instead(method=8, content=deflated(DATA) + b"x"), ["SER109"]),
    "deflated nonsense": (instead(method=8, content=b"\xff\xff\xff"), ["SER109"]),
    "not where it should be": (bag_zip(Zipped(f"{BASE}/x", b"x", at=3)), ["SER005"]),
    "far outside": (bag_zip(Zipped(f"{BASE}/x", b"x", at=2**31)), ["SER005"]),
    "at a place that no disk has": (
        bag_zip(Zipped(f"{BASE}/x", at=2**32 - 1, extra=extra(1, b"\xff" * 8))),
        ["SER005"],
    ),
    "without a signature": (b"PK\3\5".join(part(bag_zip(), b"PK\3\4", 2)), ["SER005"]),
    "longer than its place": (without_first(Zipped(f"{BASE}/{ONE}", DATA, size=99, stored=99)), ["SER005"]),
    "a name longer than the directory": (instead_of_last(bag_zip(), 28), ["SER005"]),
    "a comment longer than the directory": (instead_of_last(bag_zip(), 32), ["SER005"]),
    "longer than the zip": (instead(size=2**31), ["SER008"]),
    "prepended data": (bag_zip(prefix=b"MZ" + bytes(100)), ["SER006"]),
    "a script before": (bag_zip(prefix=b"#!/bin/sh\n"), ["SER006"]),
    "data before the first file": (make_zip(hidden_before(zipped())), ["SER006"]),
    "data between": (instead(before=b"hidden"), ["SER006"]),
    "data before the directory": (bag_zip(gap=b"hidden"), ["SER006"]),
    "data after the end": (bag_zip(suffix=b"\n"), ["SER006"]),
    "zeros after the end": (bag_zip(suffix=bytes(1000)), ["SER006"]),
    "a comment": (bag_zip(comment=b"made by hand"), []),
    "two ends": (bag_zip(comment=struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0, 0, 0, 0, 0)), ["SER010"]),
    "a comment that is cut": (bag_zip(comment=b"long" * 9)[:-5], ["SER004"]),
    "no end": (bag_zip()[:-22], ["SER004"]),
    "half an end": (bag_zip()[:-9], ["SER004"]),
    "only the beginning": (bag_zip()[:50], ["SER004"]),
    "more files told": (bag_zip(end={"here": 99, "count": 99}), ["SER005"]),
    "fewer files told": (bag_zip(end={"here": 2, "count": 2}), ["SER005"]),
    "endless files told": (bag_zip(end={"here": 65535, "count": 65535}), ["SER005"]),
    "a directory too far": (bag_zip(end={"offset": 2**32 - 1}), ["SER004"]),
    "a directory too early": (bag_zip(end={"offset": 0}), ["SER006"]),
    "the last of two disks": (bag_zip(end={"disk": 1, "first": 0}), ["SER007"]),
    "fewer files on this disk": (bag_zip(end={"here": 1}), ["SER007"]),
    "a file on another disk": (instead(disk=3), ["SER007"]),
    "no zip64 field where one is needed": (instead(size=2**32 - 1), ["SER008"]),
    "an extra field that is cut": (instead(size=2**32 - 1, extra=b"\1\0\x20\0" + bytes(8)), ["SER005"]),
    "a zip64 field that is short": (instead(size=2**32 - 1, extra=extra(1, b"x")), ["SER005"]),
    "two zip64 fields": (instead(size=2**32 - 1, extra=extra(1, bytes(8)) * 2), ["SER005"]),
    "a size beyond all disks": (instead(method=8, size=2**32 - 1, extra=extra(1, b"\xff" * 8)), ["SER008"]),
    "a bomb": (make_zip([*zipped(), Zipped(f"{BASE}/data/x", bytes(12_000_000), 8)]), ["SER008"]),
    "many small bombs": (make_zip(Zipped(f"{BASE}/{n}", bytes(1_000_000), 8) for n in range(11)), ["SER008"]),
}


@pytest.mark.parametrize("case", CASES)
def test_a_zip_is_judged(tmp_path: Path, case: str) -> None:
    data, codes = CASES[case]

    assert found(tmp_path, data) == codes


def test_a_member_within_another_is_told(tmp_path: Path) -> None:
    report = verified(tmp_path, quoted_overlap())

    overlaps = [finding.place.file for finding in report.report if finding.code.code == "SER104"]
    assert overlaps == ["data/a", "data/b"]


def test_only_the_cause_is_told_when_nothing_can_be_read(tmp_path: Path) -> None:
    report = verified(tmp_path, bag_zip()[:-22], f"{BASE}.zip")

    assert [str(finding) for finding in report.report] == [
        "SER004 The archive ends too early: it has no directory.",
    ]
    assert report.verdict is Verdict.INVALID
    assert not report.valid


def test_the_name_of_another_computer_is_read_in_code_page_437(tmp_path: Path) -> None:
    name = f"{BASE}/data/Ä.txt"
    files = [one for one in zipped() if one.name != f"{BASE}/{ONE}"]
    report = verified(tmp_path, make_zip([*files, Zipped(name.encode("cp437"), b"x", made_by=0)]))

    assert "data/Ä.txt" in report.facts.listing.files


@pytest.mark.parametrize("made_by", [3, 19])
def test_a_name_of_unix_is_read_in_utf_8(tmp_path: Path, made_by: int) -> None:
    report = verified(tmp_path, bag_zip(Zipped(f"{BASE}/data/Ä.txt", b"x", made_by=made_by)))

    assert "data/Ä.txt" in report.facts.listing.files


def test_a_unicode_name_beside_the_other_counts_if_it_belongs_to_it(tmp_path: Path) -> None:
    plain = f"{BASE}/data/x\x81.txt".encode("latin-1")
    belonging = b"\1" + struct.pack("<I", zlib.crc32(plain)) + f"{BASE}/data/ü.txt".encode()
    report = verified(tmp_path, bag_zip(Zipped(plain, b"x", made_by=0, extra=extra(0x7075, belonging))))
    assert "data/ü.txt" in report.facts.listing.files

    foreign = b"\1" + bytes(4) + f"{BASE}/data/ö.txt".encode()
    report = verified(tmp_path, bag_zip(Zipped(plain, b"x", made_by=0, extra=extra(0x7075, foreign))))
    assert "data/ö.txt" not in report.facts.listing.files
    assert "data/xü.txt" in report.facts.listing.files


@pytest.mark.parametrize("layout", ["<4s3I", "<4sI2Q", "<3I", "<I2Q"])
def test_a_data_descriptor_of_every_form_is_read(tmp_path: Path, layout: str) -> None:
    numbers = (zlib.crc32(DATA), len(DATA), len(DATA))
    values = (b"PK\7\x08", *numbers) if layout.startswith("<4s") else numbers
    descriptor = struct.pack(layout, *values)
    nothing = {"crc": 0, "size": 0, "stored": 0}

    assert found(tmp_path, instead(flags=8, local=nothing, descriptor=descriptor)) == []
    assert found(tmp_path, instead(flags=8, descriptor=descriptor)) == []
    assert found(tmp_path, instead(flags=8, local=nothing, descriptor=bytes(len(descriptor)))) == ["SER006", "SER105"]


def test_the_encoding_counts_only_for_names_that_need_it(tmp_path: Path) -> None:
    assert found(tmp_path, locally(flags=1 << 11)) == []

    name = f"{BASE}/data/Ä".encode()
    local = {"flags": 1 << 11}
    assert found(tmp_path, bag_zip(Zipped(name, b"x", local=local))) == [UNLISTED, "SER105"]


def test_a_name_that_is_not_utf_8_is_a_warning_as_on_a_disk(tmp_path: Path) -> None:
    data = bag_zip(Zipped(f"{BASE}/data/\xe4".encode("latin-1"), b"x", flags=1 << 11))

    assert found(tmp_path, data) == [UNLISTED, "BAG509"]


def test_members_in_another_order_than_the_directory_are_no_problem(tmp_path: Path) -> None:
    assert found(tmp_path, make_zip(zipped(), backwards=True)) == []


def test_a_file_larger_than_told_is_not_read_further(tmp_path: Path) -> None:
    data = instead(method=8, content=deflated(DATA + bytes(9_000_000)))

    assert found(tmp_path, data) == ["SER110"]


def test_members_are_read_in_the_order_of_the_archive(tmp_path: Path) -> None:
    from archpack.bag import open_source

    path = tmp_path / "bag.zip"
    path.write_bytes(make_zip(zipped(dict(reversed(FILES.items())))))
    with open_source(path) as source:
        assert list(source.reading_order(set(FILES))) == list(reversed(FILES))
        assert source.concurrent

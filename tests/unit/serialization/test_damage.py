"""Archives cut and flipped at every place: always a verdict or one of our errors, soon, and never a wrong verdict."""

import errno
import os
import random
import resource
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import open_source, verify_bag
from archpack.errors import ArchpackError, SourceError
from tests.unit.serialization.building import bag_tar, bag_zip, gzipped, make_zip, tarred, zipped

ARCHIVES = {
    "zip": bag_zip(),
    "zip, deflated": make_zip(zipped(method=8)),
    "tar": bag_tar(tarred("bag/data/" + "long/" * 30, kind=b"5")),
    "tar.gz": gzipped(bag_tar()),
}


def verdict(path: Path, data: bytes) -> bool:
    """Return True if the bag is valid. Anything but a verdict or an error of ours fails the test."""
    path.write_bytes(data)
    try:
        return verify_bag(path).valid
    except ArchpackError:
        return False


@pytest.mark.parametrize("kind", ARCHIVES)
def test_an_archive_that_is_cut_is_never_valid(kind: str, tmp_path: Path) -> None:
    data = ARCHIVES[kind]
    whole = len(data.rstrip(b"\0")) + 1024 if kind == "tar" else len(data)
    step = max(len(data) // 400, 1)

    assert verdict(tmp_path / "bag", data)
    assert not any(verdict(tmp_path / "bag", data[:end]) for end in range(0, min(whole, len(data)), step))


@pytest.mark.parametrize("kind", ARCHIVES)
def test_an_archive_with_a_flipped_bit_is_judged(kind: str, tmp_path: Path) -> None:
    data = bytearray(ARCHIVES[kind])
    dice = random.Random(8493)  # noqa: S311 - the same places each time
    for at in range(0, len(data), max(len(data) // 600, 1)):
        bit = 1 << dice.randrange(8)
        data[at] ^= bit
        verdict(tmp_path / "bag", bytes(data))
        data[at] ^= bit


@pytest.mark.parametrize("kind", ARCHIVES)
def test_a_flipped_bit_of_a_file_is_always_found(kind: str, tmp_path: Path) -> None:
    data = bytearray(ARCHIVES[kind])
    for content in (b"BagIt-Version", b"  data/scan/1.tif"):
        place = data.find(content)
        if place >= 0:
            data[place] ^= 1
            assert not verdict(tmp_path / "bag", bytes(data))
            data[place] ^= 1


@given(st.data())
def test_any_bytes_behind_a_magic_are_judged(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    magic = data.draw(
        st.sampled_from([b"PK\3\4", b"PK\5\6", b"\x1f\x8b\x08\0", b"", b"bag/".ljust(257, b"\0") + b"ustar\0"])
    )
    path = tmp_path_factory.getbasetemp() / "fuzzed"

    verdict(path, magic + data.draw(st.binary(max_size=2000)))


@given(
    st.sampled_from(sorted(ARCHIVES)), st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=12)), max_size=6)
)
def test_any_pieces_put_into_an_archive_are_judged(
    tmp_path_factory: pytest.TempPathFactory, kind: str, pieces: list[tuple[int, bytes]]
) -> None:
    data = bytearray(ARCHIVES[kind])
    for at, piece in pieces:
        place = at % len(data)
        data[place : place + len(piece)] = piece

    verdict(tmp_path_factory.getbasetemp() / "fuzzed", bytes(data))


@pytest.mark.parametrize("kind", ARCHIVES)
def test_a_disk_that_fails_is_told(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bag"
    path.write_bytes(ARCHIVES[kind])
    pread = os.pread

    def broken(*_: int) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "pread", broken)
        with pytest.raises(SourceError, match="the disk reports an error"):
            verify_bag(path)

    content = ARCHIVES["zip"].find(b"one")
    monkeypatch.setattr(os, "pread", lambda fd, size, at: broken() if at == content else pread(fd, size, at))
    if kind == "zip":
        (found,) = verify_bag(path).report.errors
        assert str(found) == "data/scan/1.tif: BAG012 data/scan/1.tif cannot be read: the disk reports an error."


def test_files_of_a_zip_are_read_in_several_threads(tmp_path: Path) -> None:
    files = {f"data/{n}": bytes([n]) * 50_000 for n in range(64)}
    path = tmp_path / "bag.zip"
    path.write_bytes(make_zip(zipped(files, method=8)))
    with open_source(path) as source, ThreadPoolExecutor(8) as threads:
        read = dict(zip(files, threads.map(lambda name: source.read(name, limit=10**6), files), strict=True))

    assert read == files


def many_headers() -> bytes:
    return bag_tar(*(tarred(f"bag/data/{n}") for n in range(20_000)))


SLOW: dict[str, Callable[[], bytes]] = {
    "many members": many_headers,
    "many members, compressed": lambda: gzipped(many_headers()),
    "a pax header full of records": lambda: bag_tar(tarred("bag/x", pax={f"k{n}": "v" for n in range(50_000)})),
    "a zip of many names": lambda: make_zip(zipped() + zipped(base="bag/data") * 2000),
    "a zip full of ends": lambda: bag_zip(comment=b"PK\5\6" * 16_000),
    "a gzip of a bomb": lambda: gzipped(bag_tar(tarred("bag/data/x", bytes(50_000_000)))),
    "a deep name": lambda: bag_tar(*(tarred("bag/" + f"{n}/" * 700) for n in range(50))),
}


@pytest.mark.parametrize("case", SLOW)
def test_nothing_takes_long_or_much_memory(case: str, tmp_path: Path) -> None:
    data = SLOW[case]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.process_time()
    verdict(tmp_path / "bag", data)

    assert time.process_time() - begin < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kB

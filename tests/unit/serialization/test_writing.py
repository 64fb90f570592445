"""What is written: read by other programs, the same bytes each time, and only what was announced."""

import io
import struct
import subprocess
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from shutil import which

import bagit
import pytest

from archpack.bag import verify_bag
from archpack.errors import SourceChangedError, UsageError
from archpack.serialization import SERIALIZATIONS, serialized_writer
from tests.unit.serialization.building import BASE, FILES

MOMENT = 1_700_000_001_900_000_000
"""14 November 2023, 22:13:21.9 UTC: an odd second, and a part of one."""

NAMES = {**FILES, "metadata/é.json": b"{}", "metadata/" + "l" * 120 + "/" + "m" * 120: b"long", "metadata/empty": b""}


class Pipe:
    """Takes bytes, and nothing else."""

    def __init__(self) -> None:
        self.data = bytearray()

    def write(self, data: bytes) -> None:
        self.data += data


def written(kind: str, files: Mapping[str, bytes] = NAMES, target: io.BytesIO | Pipe | None = None) -> bytes:
    out = io.BytesIO() if target is None else target
    writer = serialized_writer(kind, out, BASE, mtime_ns=MOMENT)
    for path, data in files.items():
        with writer.add(path, len(data), MOMENT) as file:
            for at in range(0, len(data), 7):
                file.write(data[at : at + 7])
    writer.add_folder("void")
    writer.close()
    return bytes(out.data) if isinstance(out, Pipe) else out.getvalue()


def unpacked_names(data: bytes, kind: str) -> list[str]:
    if kind == "zip":
        return zipfile.ZipFile(io.BytesIO(data)).namelist()
    return [f"{one.name}/" if one.isdir() else one.name for one in tarfile.open(fileobj=io.BytesIO(data))]


@pytest.fixture(params=SERIALIZATIONS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_folders_come_before_what_they_hold(kind: str) -> None:
    names = unpacked_names(written(kind), kind)

    assert names[:5] == ["bag/", "bag/data/", "bag/data/scan/", "bag/data/scan/1.tif", "bag/data/scan/2.tif"]
    assert names[-1] == "bag/void/"
    assert len(names) == len(set(names))


def test_the_same_files_give_the_same_bytes(kind: str) -> None:
    assert written(kind) == written(kind)


def test_what_is_written_is_verified_in_place(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"{BASE}.{kind}"
    path.write_bytes(written(kind, FILES))

    assert verify_bag(path).valid
    assert list(verify_bag(path).report) == []


def test_a_zip_that_is_written_into_a_pipe_is_verified_too(tmp_path: Path) -> None:
    path = tmp_path / f"{BASE}.zip"
    path.write_bytes(written("zip", FILES, Pipe()))

    assert list(verify_bag(path).report) == []
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None


def test_tars_are_the_same_in_a_pipe() -> None:
    assert written("tar", NAMES, Pipe()) == written("tar")
    assert written("tar.gz", NAMES, Pipe()) == written("tar.gz")


def test_an_archive_can_begin_in_the_middle_of_a_file() -> None:
    target = io.BytesIO(b"before")
    target.seek(6)
    written("zip", NAMES, target)

    assert target.getvalue() == b"before" + written("zip")


def test_python_reads_what_is_written(kind: str) -> None:
    data = written(kind)
    if kind == "zip":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            assert {one.filename: archive.read(one) for one in archive.infolist() if not one.is_dir()} == {
                f"{BASE}/{path}": content for path, content in NAMES.items()
            }
            times = {one.date_time for one in archive.infolist()}
            assert times == {(2023, 11, 14, 22, 13, 20)}
            modes = {one.external_attr >> 16 for one in archive.infolist()}
            assert modes == {0o100644, 0o040755}
    else:
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            files = {one.name: tar.extractfile(one) for one in tar if one.isfile()}
            assert {name: file.read() for name, file in files.items() if file} == {
                f"{BASE}/{path}": content for path, content in NAMES.items()
            }
            facts = {(one.mtime, one.uid, one.gid, one.uname, one.gname) for one in tar}
            assert facts == {(MOMENT // 10**9, 0, 0, "", "")}
            assert {one.mode for one in tar} == {0o644, 0o755}
            extended = {one.name for one in tar if one.pax_headers}
            long = f"bag/metadata/{'l' * 120}"
            assert extended == {"bag/metadata/é.json", long, f"{long}/{'m' * 120}"}


def test_the_crc_stands_in_the_local_header_if_the_target_can_seek() -> None:
    data = written("zip", {"a": b"x" * 10})
    at = data.find(b"PK\3\4", data.find(b"bag/a") - 40)
    flags, crc, stored, size = struct.unpack_from("<2xH6xIII", data, at + 4)

    assert (flags, stored, size) == (0, 10, 10)
    assert crc == zipfile.crc32(b"x" * 10)  # type: ignore[attr-defined] # zlib's, which zipfile uses


def test_the_header_of_gzip_tells_nothing_of_this_machine() -> None:
    assert written("tar.gz")[:10] == b"\x1f\x8b\x08\0\0\0\0\0\0\xff"


TOOLS = {
    "zip": (["unzip", "-tq"], ["bsdtar", "-tf"], ["7z", "t"]),
    "tar": (["tar", "-tf"], ["bsdtar", "-tf"]),
    "tar.gz": (["gzip", "-t"], ["tar", "-tzf"], ["bsdtar", "-tf"]),
}


@pytest.mark.parametrize(("kind", "command"), [(kind, tool) for kind, tools in TOOLS.items() for tool in tools])
def test_other_tools_read_what_is_written(kind: str, command: list[str], tmp_path: Path) -> None:
    if not which(command[0]):
        pytest.skip(f"{command[0]} is not here")
    path = tmp_path / f"{BASE}.{kind}"
    path.write_bytes(written(kind))

    done = subprocess.run([*command, path], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("command", [["unzip", "-q"], ["tar", "-xf"], ["tar", "-xzf"]])
def test_what_other_tools_unpack_is_a_valid_bag_for_bagit(command: list[str], tmp_path: Path) -> None:
    kind = {"unzip": "zip", "-xf": "tar", "-xzf": "tar.gz"}[command[0] if command[0] == "unzip" else command[1]]
    if not which(command[0]):
        pytest.skip(f"{command[0]} is not here")
    path = tmp_path / f"{BASE}.{kind}"
    path.write_bytes(written(kind, FILES))
    subprocess.run([*command, path], cwd=tmp_path, check=True)

    bagit.Bag(str(tmp_path / BASE)).validate()


def test_times_are_kept_within_what_the_format_can_store(kind: str) -> None:
    for moment in (-(10**20), 0, 10**21):
        out = io.BytesIO()
        writer = serialized_writer(kind, out, BASE, mtime_ns=moment)
        with writer.add("a", 1, moment) as file:
            file.write(b"a")
        writer.close()
        assert unpacked_names(out.getvalue(), kind) == ["bag/", "bag/a"]


def test_fewer_bytes_than_announced_are_an_error(kind: str) -> None:
    writer = serialized_writer(kind, Pipe(), BASE)
    with pytest.raises(SourceChangedError), writer.add("a", 2, 0) as file:
        file.write(b"a")


def test_more_bytes_than_announced_are_an_error_and_not_written(kind: str) -> None:
    target = Pipe()
    writer = serialized_writer(kind, target, BASE)
    with pytest.raises(SourceChangedError), writer.add("a", 2, 0) as file:
        file.write(b"too much")
    assert b"too much" not in target.data


def test_an_error_of_the_caller_comes_through(kind: str) -> None:
    writer = serialized_writer(kind, Pipe(), BASE)
    with pytest.raises(OSError, match="the disk"), writer.add("a", 2, 0):
        raise OSError("the disk")


@pytest.mark.parametrize(
    "name", ["", "/a", "../a", "a/../b", "a//b", "a/", "./a", "a\\b", "C:a", "a\0", "\udcff", "x" * 5000]
)
def test_a_name_that_no_archive_should_hold_is_refused(kind: str, name: str) -> None:
    target = Pipe()
    writer = serialized_writer(kind, target, BASE)
    before = bytes(target.data)
    with pytest.raises(UsageError), writer.add(name, 0, 0):
        pass
    with pytest.raises(UsageError):
        writer.add_folder(name)
    with pytest.raises(UsageError):
        serialized_writer(kind, Pipe(), name)
    assert bytes(target.data) == before


def test_the_base_folder_is_one_folder(kind: str) -> None:
    with pytest.raises(UsageError):
        serialized_writer(kind, Pipe(), "a/b")


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UsageError, match="rar"):
        serialized_writer("rar", Pipe(), BASE)


class Sparse(io.BufferedRandom):
    """A file in which zeros are not written, so that the disk holds no gigabytes."""

    def write(self, data: object, /) -> int:
        view = memoryview(data)  # type: ignore[arg-type] # bytes
        if len(view) > 100_000:
            self.seek(len(view), 1)
            return len(view)
        return super().write(view)


@pytest.mark.parametrize("kind", ["zip", "tar"])
@pytest.mark.parametrize("size", [2**32 - 2, 2**32 - 1, 2**32 + 5, 8**11 - 1, 8**11])
def test_large_files_are_stored_as_the_format_wants(
    kind: str, size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zlib.crc32", lambda _data, value=0: value)
    path = tmp_path / f"bag.{kind}"
    piece = bytes(1 << 26)
    with path.open("w+b", buffering=0) as raw, Sparse(raw) as target:
        writer = serialized_writer(kind, target, BASE)
        with writer.add("large", size, 0) as file:
            for at in range(0, size, len(piece)):
                file.write(piece[: size - at])
        with writer.add("last", 1, 0) as file:
            file.write(b"x")
        writer.close()

    if kind == "zip":
        with zipfile.ZipFile(path) as archive:
            assert archive.getinfo("bag/large").file_size == size
            assert archive.getinfo("bag/last").header_offset > size
    else:
        with tarfile.open(path) as tar:
            assert [one.size for one in tar] == [0, size, 1]
    from archpack.bag import open_source

    with open_source(path) as source:
        sizes = {entry.path: entry.size for entry in source.walk()}
        assert sizes == {"large": size, "last": 1}
        assert source.walkable
        assert list(source.findings) == []

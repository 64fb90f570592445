"""Archives that other programs wrote are verified; what archpack wrote reads back as it was, whatever it was."""

import io
import subprocess
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import open_source, verify_bag
from archpack.disk import Folder, Kind
from archpack.serialization import SERIALIZATIONS, refusal, serialized_writer
from tests.unit.bag.building import BagBuilder
from tests.unit.serialization.building import bag_tar, tarred

PAYLOAD = {
    "data/scan/é.tif": b"one" * 1000,
    "data/scan/" + "long name " * 20 + ".tif": bytes(5000),
    "data/Фонд 1/опись 2/" + "дело" * 25 + ".txt": "текст".encode(),
    "data/empty": b"",
}

COMMANDS = {
    "zip": "zip -qr bag.zip bag",
    "zip without compression": "zip -qr0 bag.zip bag",
    "zip without folders": "zip -qrD bag.zip bag",
    "zip of standard input": "zip -qr - bag | cat > bag.zip",
    "zip in the C locale": "LC_ALL=C zip -qr bag.zip bag",
    "zip with forced zip64": "zip -qr -fz bag.zip bag",
    "tar": "tar -cf bag.tar bag",
    "tar of a dot": "tar -cf bag.tar ./bag",
    "tar, ustar as far as it goes": "tar --format=gnu -cf bag.tar bag",
    "tar, pax": "tar --format=pax -cf bag.tar bag",
    "tar, pax with all times": "tar --format=posix --pax-option=exthdr.name=%d/%f -cf bag.tar bag",
    "tar with another record": "tar -b 256 -cf bag.tar bag",
    "tar, gzip": "tar -czf bag.tar.gz bag",
    "tar, best gzip": "tar -cf - bag | gzip -9 > bag.tar.gz",
    "two gzip members": "tar -cf all bag; (head -c 3000 all | gzip; tail -c +3001 all | gzip) > bag.tar.gz; rm all",
    "bsdtar": "bsdtar -cf bag.tar bag",
    "bsdtar, zip": "bsdtar --format zip -cf bag.zip bag",
    "7z, zip": "7z a -bso0 bag.zip bag",
    "7z, tar": "7z a -bso0 bag.tar bag",
}


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    return BagBuilder(tmp_path / "bag").having(payload=dict(PAYLOAD)).write()


def archive_in(folder: Path) -> Path:
    (found,) = (path for path in folder.iterdir() if path.name != "bag")
    return found


@pytest.mark.parametrize("case", COMMANDS)
def test_what_other_tools_write_is_verified(case: str, bag: Path) -> None:
    command = COMMANDS[case]
    tool = command.removeprefix("LC_ALL=C ").split()[0]
    if not which(tool):
        pytest.skip(f"{tool} is not here")
    subprocess.run(command, shell=True, cwd=bag.parent, check=True)  # noqa: S602 - a fixed text

    report = verify_bag(archive_in(bag.parent))
    assert list(report.report) == []
    assert report.valid
    assert report.payload_bytes == sum(map(len, PAYLOAD.values()))


def _python_zip(path: Path, method: int) -> None:
    with zipfile.ZipFile(path / "bag.zip", "w", method) as archive:
        for one in sorted((path / "bag").rglob("*")):
            archive.write(one, one.relative_to(path))


def _python_stream(path: Path) -> None:
    class Pipe(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: object, /) -> int:
            return out.write(data)  # type: ignore[arg-type] # bytes

    with (path / "bag.zip").open("wb") as out, zipfile.ZipFile(Pipe(), "w", zipfile.ZIP_DEFLATED) as archive:
        for one in sorted((path / "bag").rglob("*")):
            archive.write(one, one.relative_to(path))


def _python_tar(path: Path, form: int, mode: str = "w") -> None:
    with tarfile.open(str(path / "bag.tar"), mode, format=form) as tar:  # type: ignore[call-overload] # a mode in a variable
        tar.add(path / "bag", "bag")


PYTHON: dict[str, Callable[[Path], None]] = {
    "zip, stored": lambda path: _python_zip(path, zipfile.ZIP_STORED),
    "zip, deflated": lambda path: _python_zip(path, zipfile.ZIP_DEFLATED),
    "zip, streamed": _python_stream,
    "tar, gnu": lambda path: _python_tar(path, tarfile.GNU_FORMAT),
    "tar, pax": lambda path: _python_tar(path, tarfile.PAX_FORMAT),
    "tar, gzip": lambda path: _python_tar(path, tarfile.PAX_FORMAT, "w:gz"),
    "tar, gzip stream": lambda path: _python_tar(path, tarfile.PAX_FORMAT, "w|gz"),
}


@pytest.mark.parametrize("case", PYTHON)
def test_what_python_writes_is_verified(case: str, bag: Path) -> None:
    PYTHON[case](bag.parent)

    assert list(verify_bag(archive_in(bag.parent)).report) == []


def test_zstd(bag: Path) -> None:
    zstd = pytest.importorskip("backports.zstd")
    _python_tar(bag.parent, tarfile.PAX_FORMAT)
    tar = (bag.parent / "bag.tar").read_bytes()
    (bag.parent / "bag.tar").unlink()
    path = bag.parent / "bag.tar.zst"

    for frames in (
        zstd.compress(tar),
        zstd.compress(tar[:5000]) + zstd.compress(tar[5000:]),
        b"\x50\x2a\x4d\x18\4\0\0\0skip" + zstd.compress(tar),
    ):
        path.write_bytes(frames)
        assert list(verify_bag(path).report) == []
    for data, code in (
        (zstd.compress(tar)[:-9], "SER004"),
        (zstd.compress(tar) + b"x", "SER006"),
        (b"\x28\xb5\x2f\xfd" + b"\xff" * 100, "SER005"),
        (zstd.compress(bag_tar(tarred("bag/data/x", bytes(20_000_000)))), "SER008"),
    ):
        path.write_bytes(data)
        assert [finding.code.code for finding in verify_bag(path).report] == [code]


def test_without_zstd_the_remedy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from archpack.errors import UsageError

    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr("archpack.serialization.storage.import_module", missing)
    path = tmp_path / "bag.tar.zst"
    path.write_bytes(b"\x28\xb5\x2f\xfd" + bytes(100))
    with pytest.raises(UsageError) as caught:
        verify_bag(path)
    assert caught.value.remedy == "Install what reads it: pip install archpack[zst]"


def test_a_folder_and_its_archives_are_walked_alike(bag: Path) -> None:
    with Folder(bag) as folder:
        expected = [(entry.path, entry.kind, entry.size if entry.kind is Kind.FILE else 0) for entry in folder.walk()]
        below = [entry.path for entry in folder.walk("data/scan")]
    for command in ("zip -qr bag.zip bag", "tar -cf bag.tar bag", "tar -czf bag.tar.gz bag"):
        subprocess.run(command.split(), cwd=bag.parent, check=True)
        path = archive_in(bag.parent)
        with open_source(path) as source:
            walked = [(entry.path, entry.kind, entry.size) for entry in source.walk()]
            assert sorted(walked) == sorted(expected)
            places = {path: place for place, (path, _, _) in enumerate(walked)}
            assert all(places[path.rpartition("/")[0]] < place for path, place in places.items() if "/" in path)
            assert sorted(entry.path for entry in source.walk("data/scan")) == sorted(below)
            for name, _, size in expected:
                assert (source.entry(name) or pytest.fail(name)).path == name
                assert size == 0 or source.read(name, limit=10) == (bag / name).read_bytes()[:11]
            assert source.entry("nothing") is None
        path.unlink()


NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0\\"), min_size=1, max_size=60)
PATHS = st.lists(NAMES, min_size=1, max_size=5).map("/".join).filter(lambda path: refusal(path) is None)
TREES = st.dictionaries(PATHS, st.binary(max_size=2000), max_size=8).filter(
    lambda tree: (
        not any(
            f"{one}/" in f"{other}/" and one != other for one in tree for other in tree if other.startswith(f"{one}/")
        )
    )
)


@given(TREES, st.sampled_from(sorted(SERIALIZATIONS)), st.booleans(), st.integers(-(2**70), 2**70))
def test_any_tree_of_safe_names_reads_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, tree: dict[str, bytes], kind: str, seeks: bool, mtime_ns: int
) -> None:
    path = tmp_path_factory.mktemp("any") / f"bag.{kind}"
    with path.open("wb") as file:

        class Pipe:
            write = staticmethod(file.write)

        writer = serialized_writer(kind, file if seeks else Pipe(), "bag", mtime_ns=mtime_ns)
        for name, data in tree.items():
            with writer.add(name, len(data), mtime_ns) as member:
                member.write(data)
        writer.close()

    with open_source(path) as source:
        assert source.walkable
        assert list(source.findings) == []
        read = {e.path: source.read(e.path, limit=9999) for e in source.walk() if e.kind is Kind.FILE}
    assert read == tree
    path.unlink()

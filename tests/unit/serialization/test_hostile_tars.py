"""Tars, plain and compressed, that are wrong or made to trick: each is judged, nothing is followed or written."""

import pickle
import tarfile
import zlib
from pathlib import Path

import pytest

from archpack.bag import open_source, verify_bag
from archpack.errors import SourceError, UnsafeError
from archpack.serialization import FaultyMember
from tests.unit.serialization.building import (
    BASE,
    FILES,
    ONE,
    bag_tar,
    extended,
    filled,
    found,
    gzipped,
    python_tar,
    record,
    tarred,
    verified,
)

DATA = FILES[ONE]
NAME = f"{BASE}/data/x"
END = bytes(1024)


def instead(member: bytes) -> bytes:
    """Return the small bag, its first payload file replaced."""
    return bag_tar(member, files={path: data for path, data in FILES.items() if path != ONE})


def patched(block: bytes, at: int, data: bytes) -> bytes:
    """Return a header with other bytes in it, and the checksum that they need."""
    block = block[:at] + data + block[at + len(data) :]
    block = block[:148] + b" " * 8 + block[156:]
    return block[:148] + b"%06o\0 " % sum(block[:512]) + block[156:]


def sized(field: bytes) -> bytes:
    return bag_tar(patched(tarred(NAME), 124, field))


UNLISTED = "BAG108"

CASES: dict[str, tuple[bytes, list[str]]] = {
    "a bag": (bag_tar(), []),
    "ustar": (python_tar({f"{BASE}/{path}": data for path, data in FILES.items()}, tarfile.USTAR_FORMAT), []),
    "gnu": (python_tar({f"{BASE}/{path}": data for path, data in FILES.items()}, tarfile.GNU_FORMAT), []),
    "a dot before": (python_tar({f"./{BASE}/{path}": data for path, data in FILES.items()}, tarfile.GNU_FORMAT), []),
    "a dot for a folder": (tarred("./", kind=b"5") + bag_tar(), []),
    "nothing": (END, ["SER001"]),
    "no base folder": (python_tar(FILES, tarfile.PAX_FORMAT), ["SER001"]),
    "from within the folder": (python_tar({f"./{k}": v for k, v in FILES.items()}, tarfile.PAX_FORMAT), ["SER001"]),
    "a file beside": (bag_tar(tarred("x", b"x")), ["SER002"]),
    "a link beside": (bag_tar(tarred("x", kind=b"2", link="/etc/passwd")), ["SER002"]),
    "a folder beside": (bag_tar(tarred("x", kind=b"5")), ["SER002"]),
    "an absolute name": (bag_tar(tarred("/etc/passwd", b"x")), ["SER101"]),
    "an absolute name behind a dot": (bag_tar(tarred(".//etc/passwd", b"x")), ["SER101"]),
    "a name that goes up": (bag_tar(tarred(f"{BASE}/../x", b"x")), ["SER101"]),
    "a backslash": (bag_tar(tarred(f"{BASE}\\..\\x", b"x")), ["SER101"]),
    "no name": (bag_tar(tarred("", b"x")), ["SER101"]),
    "many dots": (bag_tar(extended(b"L", b"./" * 400_000 + b"bag/../x\0") + tarred("x")), ["SER101"]),
    "an endless name": (bag_tar(extended(b"L", b"bag/" + b"x" * 900_000) + tarred("x")), ["SER101"]),
    "a NUL in a name": (bag_tar(extended(b"x", record("path", f"{NAME}\0y")) + tarred("x")), ["SER010"]),
    "twice the same": (bag_tar(tarred(f"{BASE}/{ONE}", DATA)), ["SER102"]),
    "a link over a file": (bag_tar(tarred(f"{BASE}/{ONE}", kind=b"2", link="x")), ["SER102"]),
    "a file, then a folder": (bag_tar(tarred(f"{BASE}/{ONE}/x", b"x")), [UNLISTED, "SER103"]),
    "a folder, then a file": (bag_tar(tarred(f"{BASE}/data", b"x")), ["SER103"]),
    "a link that is a folder": (
        bag_tar(tarred(f"{BASE}/l", kind=b"2", link="/etc"), tarred(f"{BASE}/l/x", b"x")),
        ["BAG010", "BAG206", "SER103"],
    ),
    "a link": (instead(tarred(f"{BASE}/{ONE}", kind=b"2", link="/etc/passwd")), ["BAG010"]),
    "a hard link": (instead(tarred(f"{BASE}/{ONE}", kind=b"1", link=f"{BASE}/bagit.txt")), ["BAG010"]),
    "a pipe": (instead(tarred(f"{BASE}/{ONE}", kind=b"6")), ["BAG011"]),
    "a device": (instead(tarred(f"{BASE}/{ONE}", kind=b"3")), ["BAG011"]),
    "a link with a size": (bag_tar(tarred(NAME, kind=b"2", link="x", size=512), bytes(512)), ["SER010"]),
    "a folder with a size": (bag_tar(tarred(NAME, kind=b"5", size=512), bytes(512)), ["SER010"]),
    "GNU sparse": (instead(tarred(f"{BASE}/{ONE}", DATA, kind=b"S")), ["SER108"]),
    "pax sparse": (instead(tarred(f"{BASE}/{ONE}", DATA, pax={"GNU.sparse.major": "1"})), ["SER108"]),
    "a part of a volume": (instead(tarred(f"{BASE}/{ONE}", DATA, kind=b"M")), ["SER107"]),
    "an unknown type": (instead(tarred(f"{BASE}/{ONE}", DATA, kind=b"Q")), ["SER107"]),
    "a negative size": (sized(b"\xff" * 12), ["SER005"]),
    "an endless size": (sized(b"\x80\x7f" + b"\xff" * 10), ["SER005"]),
    "a size beyond the end": (sized(b"%011o\0" % 4096), ["SER004"]),
    "a huge size": (sized(b"\x80\0\0\0\x7f" + bytes(7)), ["SER004"]),
    "the largest size": (sized(b"\x80\0\0\0\x7f" + b"\xff" * 7), ["SER004"]),
    "a size that is none": (sized(b"12345abc\0\0\0\0"), ["SER005"]),
    "a size of GNU": (instead(patched(tarred(f"{BASE}/{ONE}", DATA), 124, b"\x80" + bytes(10) + b"\3")), []),
    "a wrong checksum": (bag_tar(b"x" + tarred(NAME)[1:]), ["SER005"]),
    "nonsense": (bag_tar(b"nonsense" * 64), ["SER005"]),
    "an extended header, and nothing": (bag_tar(extended(b"x", record("path", NAME))), ["SER005"]),
    "two extended headers": (bag_tar(extended(b"x", b"") * 2 + tarred(NAME)), ["SER010"]),
    "endless extended headers": (bag_tar(extended(b"x", b"") * 9999), ["SER010"]),
    "two long names": (bag_tar(extended(b"L", b"a") * 2 + tarred(NAME)), ["SER010"]),
    "two kinds of long name": (
        bag_tar(extended(b"L", b"bag/a") + extended(b"x", record("path", "bag/b")) + tarred(NAME)),
        ["SER010"],
    ),
    "a huge extended header": (bag_tar(extended(b"x", b"", size=2**33)), ["SER009"]),
    "a huge long name": (bag_tar(extended(b"L", b"", size=2**33)), ["SER009"]),
    "a pax record without length": (bag_tar(extended(b"x", b"path=x\n") + tarred(NAME)), ["SER005"]),
    "a pax record of length 0": (bag_tar(extended(b"x", b"0 path=x\n") + tarred(NAME)), ["SER005"]),
    "a pax record that is too short": (bag_tar(extended(b"x", b"3 path=x\n") + tarred(NAME)), ["SER005"]),
    "a pax record that is too long": (bag_tar(extended(b"x", b"99 path=x\n") + tarred(NAME)), ["SER005"]),
    "a pax record with endless digits": (bag_tar(extended(b"x", b"9" * 9999) + tarred(NAME)), ["SER005"]),
    "a negative pax size": (bag_tar(extended(b"x", record("size", "-1")) + tarred(NAME)), ["SER005"]),
    "a huge pax size": (bag_tar(extended(b"x", record("size", "9" * 19)) + tarred(NAME)), ["SER005"]),
    "a pax size of its own": (bag_tar(extended(b"x", record("size", "512")) + tarred(NAME), bytes(512)), ["SER010"]),
    "a pax size beyond the end": (bag_tar(extended(b"x", record("size", "9" * 18)) + tarred(NAME)), ["SER004"]),
    "a name for all": (bag_tar(extended(b"g", record("path", NAME)) + tarred("bag/y")), ["SER010"]),
    "a comment for all": (extended(b"g", record("comment", "made by hand")) + bag_tar(), []),
    "no end": (bag_tar(end=b""), ["SER004"]),
    "half an end": (bag_tar(end=bytes(512)), ["SER004"]),
    "a lone empty block": (bag_tar(bytes(512), tarred(NAME)), ["SER005"]),
    "data after the end": (bag_tar(end=END + b"x"), ["SER006"]),
    "another tar after the end": (bag_tar() + bag_tar(), ["SER006"]),
    "a whole record of zeros": (bag_tar(end=bytes(10240)), []),
    "endless zeros": (bag_tar(end=bytes(3 << 20)), ["SER006"]),
}


@pytest.mark.parametrize("case", CASES)
def test_a_tar_is_judged(tmp_path: Path, case: str) -> None:
    data, codes = CASES[case]

    assert found(tmp_path, data) == codes


@pytest.mark.parametrize("case", CASES)
def test_a_compressed_tar_is_judged_in_the_same_way(tmp_path: Path, case: str) -> None:
    data, codes = CASES[case]

    assert found(tmp_path, gzipped(data)) == codes


BAG = bag_tar()

COMPRESSED: dict[str, tuple[bytes, list[str]]] = {
    "several gzip members": (b"".join(gzipped(BAG[at : at + 1000]) for at in range(0, len(BAG), 1000)), []),
    "an empty gzip member": (gzipped(BAG) + gzipped(b""), []),
    "very many gzip members": (gzipped(BAG) + gzipped(b"") * 10_000, ["SER008"]),
    "data after the gzip member": (gzipped(BAG) + b"x", ["SER006"]),
    "zeros after the gzip member": (gzipped(BAG) + bytes(100), ["SER006"]),
    "a cut gzip member": (gzipped(BAG)[:-20], ["SER004"]),
    "a cut gzip end": (gzipped(BAG)[:-3], ["SER004"]),
    "only a gzip header": (gzipped(BAG)[:10], ["SER004"]),
    "a wrong gzip checksum": (gzipped(BAG)[:-8] + bytes(4) + gzipped(BAG)[-4:], ["SER005"]),
    "a wrong gzip size": (gzipped(BAG)[:-4] + bytes(4), ["SER005"]),
    "gzip nonsense": (gzipped(BAG)[:10] + b"\xff" * 100, ["SER005"]),
    "a bomb": (gzipped(bag_tar(tarred(NAME, bytes(12_000_000)))), ["SER008"]),
    "a bomb of names": (gzipped(extended(b"x", record("comment", "x" * 900_000)) * 20), ["SER010"]),
    "a size that is not there": (gzipped(sized(b"\x80\0\0\0\x7f" + bytes(7))), ["SER004"]),
}


@pytest.mark.parametrize("case", COMPRESSED)
def test_compressed_data_is_judged(tmp_path: Path, case: str) -> None:
    data, codes = COMPRESSED[case]

    assert found(tmp_path, data) == codes


NO_ARCHIVES = {
    "nothing": b"",
    "a byte": b"P",
    "a picture": b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(2000),
    "text": b"BagIt-Version: 1.0\n" * 100,
    "a compressed text": gzipped(b"BagIt-Version: 1.0\n" * 100),
    "a compressed nothing": gzipped(b""),
    "bzip2": b"BZh9" + bytes(100),
}


@pytest.mark.parametrize("case", NO_ARCHIVES)
def test_what_is_no_archive_is_an_error(tmp_path: Path, case: str) -> None:
    path = tmp_path / "bag.zip"
    path.write_bytes(NO_ARCHIVES[case])

    with pytest.raises(SourceError, match="neither a folder nor an archive") as caught:
        verify_bag(path)
    assert ".tar.gz" in caught.value.remedy


def test_a_pipe_is_an_error_and_no_reason_to_wait(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "bag.tar")
    with pytest.raises(SourceError, match="neither a folder nor an ordinary file"):
        verify_bag(tmp_path / "bag.tar")


def test_only_the_cause_is_told_when_the_end_is_missing(tmp_path: Path) -> None:
    report = verified(tmp_path, BAG[:3000], f"{BASE}.tar")

    assert [str(finding) for finding in report.report] == ["SER004 The archive ends too early."]


def test_another_name_is_a_note(tmp_path: Path) -> None:
    report = verified(tmp_path, BAG, "other.tar")

    assert [str(finding) for finding in report.report] == ["SER003 The bag's folder is called bag, the archive is not."]
    assert report.valid


@pytest.mark.parametrize("name", ["bag.tar", "bag.TAR.GZ", "bag.tgz", "bag.zip"])
def test_the_ending_is_no_part_of_the_name(tmp_path: Path, name: str) -> None:
    assert len(verified(tmp_path, BAG, name).report) == 0


def test_a_name_that_is_not_utf_8_is_a_warning_as_on_a_disk(tmp_path: Path) -> None:
    data = instead(patched(tarred(f"{BASE}/data/x", DATA), 0, f"{BASE}/data/\xe4".encode("latin-1")))

    assert found(tmp_path, data) == ["BAG107", UNLISTED, "BAG509"]


def test_signed_checksums_of_old_programs_are_right(tmp_path: Path) -> None:
    block = bytearray(tarred(f"{BASE}/data/\xe4", form=tarfile.GNU_FORMAT))
    plain = bytes(block[:148]) + b" " * 8 + bytes(block[156:])
    signed = sum(byte - 256 if byte > 127 else byte for byte in plain)
    block[148:156] = b"%06o\0 " % signed

    assert found(tmp_path, bag_tar(bytes(block))) == [UNLISTED]


def test_a_thousand_findings_of_a_kind_are_told_and_of_the_rest_how_many(tmp_path: Path) -> None:
    report = verified(tmp_path, bag_tar(*(tarred(f"../{n}") for n in range(1234))), f"{BASE}.tar")

    assert len(report.report) == 1001
    assert report.report.findings[0].text == "234 more files have this problem."


def test_more_members_than_the_limit_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.serialization.members.MOST_MEMBERS", 5)

    assert found(tmp_path, BAG) == ["SER009"]


def test_names_longer_than_the_limit_together_are_refused(tmp_path: Path) -> None:
    deep = "/".join(["x"] * 2000)
    names = (tarred(f"{BASE}/{n}/{deep}") for n in range(200))

    assert found(tmp_path, bag_tar(*names)) == ["SER009"]


def test_more_than_a_hundred_names_beside_the_bag_are_told_too(tmp_path: Path) -> None:
    data = bag_tar(*(tarred(f"{n}/x") for n in range(150)), *(tarred(f"{n}") for n in range(150, 300)))

    assert found(tmp_path, data) == ["SER002"] * 300


def test_files_can_be_opened_in_any_order(tmp_path: Path) -> None:
    path = tmp_path / "bag.tar.gz"
    path.write_bytes(gzipped(BAG))
    with open_source(path) as source:
        assert not source.concurrent
        assert list(source.reading_order({*FILES, "nowhere"})) == [*FILES, "nowhere"]
        for name in (*reversed(FILES), *FILES):
            with source.open(name) as file:
                assert file.read() == FILES[name]
                assert file.read() == b""
                assert file.seek(-1, 2) == len(FILES[name]) - 1
                assert file.read(5) == FILES[name][-1:]


def test_times_of_pax_are_read(tmp_path: Path) -> None:
    times = {"1": 10**9, "1.5": 1_500_000_000, "-1.25": -1_250_000_000, "1.1234567891": 1_123_456_789, "soon": 0}
    path = tmp_path / "bag.tar"
    path.write_bytes(bag_tar(*(tarred(f"{BASE}/{n}", pax={"mtime": text}) for n, text in enumerate(times))))
    with open_source(path) as source:
        read = [entry.mtime_ns for n in range(len(times)) if (entry := source.entry(str(n)))]
    assert read == list(times.values())


def test_a_file_can_be_read_in_every_way(tmp_path: Path) -> None:
    path = tmp_path / "bag.tar"
    path.write_bytes(BAG)
    with open_source(path) as source, source.open("bagit.txt") as file:
        data = FILES["bagit.txt"]
        assert (file.readable(), file.seekable(), file.writable()) == (True, True, False)
        assert file.seek(3) == file.tell() == 3
        assert file.seek(2, 1) == 5
        buffer = bytearray(4)
        assert file.readinto(buffer) == 4  # type: ignore[attr-defined] # raw
        assert buffer == data[5:9]
        assert file.readline() == data[9:].split(b"\n")[0] + b"\n"
        assert file.seek(10**9) == 10**9
        assert file.read() == b""
        with pytest.raises(ValueError, match="negative"):
            file.seek(-1)


def test_a_fault_comes_back_from_another_process_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "bag.tar"
    path.write_bytes(instead(tarred(f"{BASE}/{ONE}", DATA, kind=b"S")))
    with open_source(path) as source, pytest.raises(SourceError) as caught:
        source.open(ONE)
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert isinstance(caught.value, FaultyMember)
    assert isinstance(again, FaultyMember)
    assert (str(again), again.finding) == (str(caught.value), caught.value.finding)


def test_what_was_not_kept_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.serialization.tar_reader.KEPT_BYTES", 300)

    assert found(tmp_path, gzipped(BAG)) == []


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "bag.tar"
    path.write_bytes(bag_tar(tarred(f"{BASE}/link", kind=b"2", link="bagit.txt")))
    with open_source(path) as source:
        for name in ("link", "data"):
            with pytest.raises(UnsafeError):
                source.open(name)
        for missing in ("nothing", "data/nothing"):
            with pytest.raises(SourceError):
                source.open(missing)
        with pytest.raises(SourceError):
            list(source.walk("nothing"))


def test_the_checksum_of_the_archive_itself_is_told_once(tmp_path: Path) -> None:
    packer = zlib.compressobj(0, zlib.DEFLATED, 31)
    data = bytearray(packer.compress(BAG) + packer.flush())
    data[data.find(DATA)] ^= 1

    report = verified(tmp_path, bytes(data), f"{BASE}.tar.gz")
    assert [finding.code.code for finding in report.report] == ["SER005"]


def test_filling_is_whole_blocks() -> None:
    assert len(filled(b"x")) == 512

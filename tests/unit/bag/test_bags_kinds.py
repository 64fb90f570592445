"""What stands in a folder beside ordinary files, and ordinary files that are odd. RFC 8493 2, 2.1.2, 3 and 5.1."""

import os
from pathlib import Path

import pytest

from archpack.bag import Level, verify_bag, verify_source
from archpack.disk import Folder
from tests.unit.bag.building import (
    LINES,
    ONE,
    PAYLOAD,
    TWO,
    BagBuilder,
    Case,
    Edit,
    codes,
    invalid,
    judged,
    line,
    valid,
    warned,
)
from tests.unit.bag.faults import MANIFEST, OTHER, TAG_MANIFEST, extra, holds, linked_to, make_socket, replaced, then

GIGABYTE = 1 << 30
INFO = "Contact-Name: Jane"


def moved(path: str, target: str = "") -> Edit:
    """Move a folder of the bag elsewhere, and leave a link."""

    def move(root: Path) -> None:
        (root / path).rename(root.parent / "elsewhere")
        (root / path).symlink_to(target or root.parent / "elsewhere")

    return then(move)


def sparse(path: str, size: int) -> Edit:
    """Make a file of zeros that takes no room on the disk."""

    def make(file: Path) -> None:
        with file.open("wb") as opened:
            opened.truncate(size)

    return replaced(path, make)


def mode(path: str, bits: int) -> Edit:
    return then(lambda root: (root / path).chmod(bits))


def linked_twice(root: Path) -> None:
    (root / "data/again.tif").hardlink_to(root / ONE)


def loop(root: Path) -> None:
    (root / "data/a").symlink_to("b")
    (root / "data/b").symlink_to("a")


def described(edit: Edit) -> Edit:
    return lambda bag: edit(bag.info(INFO))


def fetching(edit: Edit) -> Edit:
    return lambda bag: edit(bag.fetch(f"https://example.org/ 3 {TWO}"))


CASES: dict[str, Case] = {
    "5.1 data is a link to the payload elsewhere": invalid(moved("data"), "BAG010 data"),
    "5.1 data is a link to itself": invalid(moved("data", "data"), "BAG010 data"),
    "5.1 data is a link to the root of the disk": invalid(moved("data", "/"), "BAG010 data"),
    "5.1 a tag folder is a link": invalid(lambda bag: moved("metadata")(bag.tag("metadata/a", "b")), "BAG010 metadata"),
    "5.1 bag-info.txt is a link": invalid(
        described(replaced("bag-info.txt", linked_to("bagit.txt"))), "BAG010 bag-info.txt"
    ),
    "5.1 fetch.txt is a link": invalid(fetching(replaced("fetch.txt", linked_to("/etc/hostname"))), "BAG010 fetch.txt"),
    "5.1 the tag manifest is a link": invalid(
        replaced(TAG_MANIFEST, linked_to(MANIFEST)), "BAG207", f"BAG010 {TAG_MANIFEST}"
    ),
    "5.1 two links in a circle": invalid(then(loop), "BAG010 data/a", "BAG010 data/b"),
    "5.1 a link to the memory of the process": invalid(replaced(ONE, linked_to("/proc/self/mem")), f"BAG010 {ONE}"),
    "5.1 a link to a terminal": invalid(replaced(ONE, linked_to("/dev/tty")), f"BAG010 {ONE}"),
    "5.1 a link with an endless target": invalid(replaced("data/new", linked_to("a/" * 2000)), "BAG010 data/new"),
    "5.1 a link beside the tag files that nobody lists": invalid(
        replaced("notes", linked_to("bagit.txt")), "BAG010 notes"
    ),
    "5.1 a file behind a listed link": invalid(
        lambda bag: bag.manifest(LINES, f"{OTHER}  data/far/etc/passwd\n").then(
            lambda root: (root / "data/far").symlink_to("/")
        ),
        "BAG010 data/far",
    ),
    **{
        f"2 a pipe for {path}": invalid(described(fetching(replaced(path, os.mkfifo))), f"BAG011 {path}")
        for path in (TWO, "bag-info.txt", "fetch.txt", "notes.txt")
    },
    **{
        f"2 a socket for {path}": invalid(described(replaced(path, make_socket)), f"BAG011 {path}")
        for path in ("bagit.txt", MANIFEST, "bag-info.txt", "data/new", "socket")
    },
    "2 a folder for bag-info.txt": invalid(
        described(replaced("bag-info.txt", Path.mkdir)), "BAG011 bag-info.txt", "BAG110 bag-info.txt"
    ),
    "2 a folder for fetch.txt": invalid(replaced("fetch.txt", Path.mkdir), "BAG011 fetch.txt"),
    "2 a folder for the tag manifest": invalid(replaced(TAG_MANIFEST, Path.mkdir), "BAG207", f"BAG011 {TAG_MANIFEST}"),
    "2 a pipe for the tag manifest": invalid(replaced(TAG_MANIFEST, os.mkfifo), "BAG207", f"BAG011 {TAG_MANIFEST}"),
    "2 a socket for the tag manifest": invalid(replaced(TAG_MANIFEST, make_socket), "BAG207", f"BAG011 {TAG_MANIFEST}"),
    "2 a pipe for data": invalid(
        lambda bag: (
            bag.having(payload={})
            .then(lambda root: (root / "data").rmdir())
            .then(lambda root: os.mkfifo(root / "data"))
        ),
        "BAG011 data",
    ),
    "2.1.2 an ordinary file for a folder of the payload": invalid(
        lambda bag: bag.manifest(LINES, f"{OTHER}  {ONE}/below\n"), f"BAG107 {ONE}/below"
    ),
    "2.1.2 folders and nothing in them": valid(
        lambda bag: bag.having(payload={}).then(lambda root: (root / "data/a/b/c").mkdir(parents=True)),
        "BAG016 data/a/b/c",
    ),
    "2.1.2 a bag in a bag": valid(
        lambda bag: bag.having(
            payload={f"data/inner/{path}": data for path, data in BagBuilder(bag.root).files().items()}
        )
    ),
    "2.1.2 one file under two names": valid(
        lambda bag: bag.manifest(LINES, line("data/again.tif", data=b"one")).then(linked_twice)
    ),
    "2.1.2 a hundred folders deep": valid(holds(f"data/{'d/' * 100}x")),
    "2.1.2 two thousand folders deep": invalid(
        lambda bag: bag.manifest(LINES, f"{OTHER}  data/{'d/' * 2000}x\n"), f"BAG107 data/{'d/' * 2000}x"
    ),
    "2.1.2 names as long as a disk allows": valid(holds(f"data/{'x' * 255}", f"data/{'é' * 127}")),
    "2.1.2 a listed name that no disk allows": invalid(
        lambda bag: bag.manifest(LINES, f"{OTHER}  data/{'x' * 256}\n"), f"BAG107 data/{'x' * 256}"
    ),
    "2.1.2 names that a shell or a program would obey": warned(
        holds("data/-rf", "data/--help", "data/$(id)", "data/`id`", "data/{0}", "data/a;b", "data/&", "data/*"),
        "BAG507 data/*",
    ),
    "2.1.2 names of spaces": warned(
        holds("data/ ", "data/  /x", "data/a "), "BAG507 data/ ", "BAG507 data/  /x", "BAG507 data/a "
    ),
    "2.1.2 names in many scripts": valid(
        holds(
            "data/\u65e5\u672c.tif", "data/\u0422\u0438\u0440\u0430\u043d\u0430", "data/\u05d0\u05d1", "data/\U0001f4dc"
        )
    ),
    "2.1.2 files that nobody but the owner may read": valid(mode(ONE, 0o400)),
    "2.1.2 files that may be run": valid(mode(ONE, 0o4755)),
    "2.1.2 a folder that keeps its group": valid(mode("data", 0o3755)),
    "2.1.2 files from before 1970": valid(then(lambda root: os.utime(root / ONE, (-1, -1)))),
    "2.1.2 files from the year 2200": valid(then(lambda root: os.utime(root / ONE, (7258118400, 7258118400)))),
    "2.1.2 files of no bytes": valid(lambda bag: bag.having(payload={"data/a": b"", "data/b": b""})),
    "3 a huge file that nobody lists is not read": invalid(sparse("data/huge", 1024 * GIGABYTE), "BAG108 data/huge"),
    "3 a huge bagit.txt is not read": invalid(
        sparse("bagit.txt", 64 * 1024 + 1), "BAG013 bagit.txt", "BAG602 bagit.txt"
    ),
    "3 a huge fetch.txt is not read": invalid(
        sparse("fetch.txt", 1024 * GIGABYTE), "BAG013 fetch.txt", "BAG206 fetch.txt"
    ),
    "3 a huge tag manifest is not read": invalid(
        sparse(TAG_MANIFEST, 1024 * GIGABYTE), "BAG207", f"BAG013 {TAG_MANIFEST}"
    ),
    "2.2.4 a program's own folder": warned(extra(".git/config", b""), "BAG206 .git/config"),
    "2.2.4 what macOS leaves": warned(extra(".DS_Store", b""), "BAG206 .DS_Store", "BAG508 .DS_Store"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_findings_are_exactly(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")


@pytest.mark.parametrize("path", [ONE, "bagit.txt", MANIFEST, TAG_MANIFEST, "bag-info.txt", "fetch.txt", "notes"])
@pytest.mark.parametrize("device", [0o20666, 0o60666], ids=["character", "block"])
def test_a_device_is_found_and_not_opened(tmp_path: Path, path: str, device: int) -> None:
    def make(file: Path) -> None:
        try:
            os.mknod(file, device, os.makedev(1, 5))
        except PermissionError:
            pytest.skip("only root can make a device")

    report = described(fetching(replaced(path, make)))(BagBuilder(tmp_path / "bag")).verify()
    assert codes(report) == (["BAG011", "BAG207"] if path == TAG_MANIFEST else ["BAG011"])


@pytest.mark.parametrize("path", ["fetch.txt", "bagit.txt", MANIFEST, TAG_MANIFEST, "bag-info.txt"])
def test_a_tag_file_that_is_too_large_is_not_opened(tmp_path: Path, path: str) -> None:
    class Watched(Folder):
        def read(self, path: str, *, limit: int) -> bytes:
            assert path != huge
            return super().read(path, limit=limit)

    huge = path
    root = sparse(path, GIGABYTE)(BagBuilder(tmp_path / "bag").info(INFO).fetch()).write()
    with Watched(root) as folder:
        report = verify_source(folder, level=Level.COMPLETE)
    assert f"BAG013 {path}" in judged(report)


def test_ten_thousand_files_and_a_thousand_folders(tmp_path: Path) -> None:
    payload = {**PAYLOAD, **{f"data/{number % 1000}/{number}": b"" for number in range(10_000)}}
    report = BagBuilder(tmp_path / "bag").having(payload=payload).info("Payload-Oxum: 6.10002").verify()
    assert (report.valid, report.payload_files) == (True, 10_002)


def test_a_path_longer_than_the_system_takes_is_read_step_by_step(tmp_path: Path) -> None:
    """RFC 8493 2.1.3: there is no limit to the length of a path. Linux takes 4096 bytes at a time."""
    name, depth = "d" * 200, 30
    path = f"data/{f'{name}/' * depth}x"
    root = BagBuilder(tmp_path / "bag").manifest(LINES, line(path, data=b"deep")).write()
    made = [os.open(root / "data", os.O_RDONLY)]
    try:
        for _ in range(depth):
            os.mkdir(name, dir_fd=made[-1])
            made.append(os.open(name, os.O_RDONLY, dir_fd=made[-1]))
        with open("x", "wb", opener=lambda file, flags: os.open(file, flags, dir_fd=made[-1])) as file:
            file.write(b"deep")
        report = verify_bag(root)
        assert (report.valid, report.payload_files, len(report.report)) == (True, 3, 0)
        os.unlink("x", dir_fd=made[-1])
    finally:
        # Nor can such folders be removed by their path.
        while len(made) > 1:
            os.close(made.pop())
            os.rmdir(name, dir_fd=made[-1])
        os.close(made.pop())

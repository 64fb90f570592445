"""Small disks for one test each: made in a file, mounted, and always taken away again. Needs root and loop devices."""

import fcntl
import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

MAKE = {
    "ext4": ("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=1,nodiscard"),
    "xfs": ("mkfs.xfs", "-q", "-f", "-K"),
    "exfat": ("mkfs.exfat",),
    "ntfs": ("mkntfs", "--quick", "--force", "--quiet"),
}
MOUNT = {
    "ext4": ("mount", "-o", "loop"),
    "xfs": ("mount", "-o", "loop"),
    "exfat": ("mount.exfat-fuse",),
    "ntfs": ("ntfs-3g", "-o", "windows_names"),
}
MEGABYTE = 1 << 20

_SHUT_DOWN = 0x8004587D  # ext4 and xfs: stop now, as in a power cut
_WITHOUT_LOG = 2  # not even the journal is written


class Disk:
    """A file system in a file. ``path`` is where it is mounted."""

    def __init__(self, kind: str, image: Path, path: Path) -> None:
        self.kind = kind
        self.image = image
        self.path = path
        self._loop = ""

    def mount(self) -> None:
        """Mount it, or skip the test where that is not possible."""
        source = str(self.image)
        if self.kind == "exfat":  # which takes no file, and knows no "-o loop"
            loop = subprocess.run(["losetup", "--find", "--show", source], capture_output=True, check=False)
            self._loop = source = loop.stdout.decode().strip()
        run = subprocess.run([*MOUNT[self.kind], source, str(self.path)], capture_output=True, check=False)
        if run.returncode or not self.path.is_mount():
            pytest.skip(f"this machine mounts no {self.kind}: {run.stderr.decode(errors='replace')[:200]}")

    def unmount(self) -> None:
        """Take it away; what uses it still may go on."""
        subprocess.run(["umount", "--lazy", str(self.path)], capture_output=True, check=False)
        if self._loop:
            subprocess.run(["losetup", "--detach", self._loop], capture_output=True, check=False)
            self._loop = ""

    def power_cut(self) -> None:
        """Lose everything that was not flushed, and start again."""
        self.stop()
        self.unmount()
        self.mount()

    def stop(self) -> None:
        """Let the disk answer nothing any more, not even for the journal."""
        folder = os.open(self.path, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, _SHUT_DOWN, struct.pack("I", _WITHOUT_LOG))
        finally:
            os.close(folder)


@contextmanager
def disk(folder: Path, kind: str, megabytes: int) -> Iterator[Disk]:
    """Make a disk below ``folder`` and mount it for the time of a test."""
    if os.geteuid() != 0:
        pytest.skip("mounting a disk needs root; CI runs as root")
    for program in (MAKE[kind][0], MOUNT[kind][0]):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    image = folder / "disk.img"
    with image.open("wb") as file:
        file.truncate(megabytes * MEGABYTE)
    subprocess.run([*MAKE[kind], str(image)], check=True, capture_output=True)
    path = folder / "disk"
    path.mkdir()
    made = Disk(kind, image, path)
    try:
        made.mount()
        yield made
    finally:
        made.unmount()
        with suppress(OSError):
            path.rmdir()


@contextmanager
def memory_disk(folder: Path, options: str) -> Iterator[Path]:
    """Mount a small disk in memory for the time of a test."""
    if os.geteuid() != 0:
        pytest.skip("mounting a disk needs root; CI runs as root")
    folder.mkdir()
    run = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], capture_output=True, check=False)
    if run.returncode:
        pytest.skip("this machine does not let root mount a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def forget_cached() -> None:
    """Let the kernel read everything from the disks again."""
    os.sync()
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
    except OSError as error:
        pytest.skip(f"the cache cannot be dropped here: {error}")

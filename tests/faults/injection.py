"""Make one system call of a command fail, or kill the command there."""

import re
from pathlib import Path

from tests.commands import archpack

CALLS = ("fsync", "mkdir", "renameat2", "write", "openat", "utimensat", "rmdir", "unlinkat", "flock")


def strace(log: Path, inject: str) -> tuple[str, ...]:
    """Return the words that make one system call fail or kill."""
    call = inject.split(":", maxsplit=1)[0]
    # The filter that makes strace quick lets no signal through.
    quick = () if ":signal=" in inject else ("--seccomp-bpf",)
    return ("strace", "-f", *quick, "-qq", "-o", str(log), "-e", f"trace={call}", "-e", f"inject={inject}")


def calls_that_touch(
    command: str, source: Path, tmp_path: Path, call: str, *options: str, name: str = "out"
) -> list[int]:
    """Return which of a command's calls of this name concern the destination: the others load Python."""
    log = tmp_path / "log"
    before = ("strace", "-f", "--seccomp-bpf", "-qq", "-y", "-o", str(log), "-e", f"trace={call}")
    assert archpack(*command.split(), source, tmp_path / "trial" / name, *options, before=before).code == 0
    lines = [line for line in log.read_text(errors="replace").splitlines() if re.search(rf"\b{call}\(", line)]
    return [number for number, line in enumerate(lines, start=1) if str(tmp_path / "trial") in line]


def sweep(numbers: list[int]) -> list[int]:
    """Return all of a few numbers, or some spread over many."""
    step = max(1, len(numbers) // 8)
    return numbers[::step]

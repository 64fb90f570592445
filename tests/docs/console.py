"""The blocks of a page that a reader types into a terminal: run, and compared with what the page shows.

A line that begins with ``$ `` is typed; the lines below it are what must appear. A line ``...`` stands for any
lines, also for none. The commands of a block are typed into one shell, one after the other, and what they say on
the standard output and on the standard error appears together, as in a terminal.
"""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PROMPT = "$ "
ANY_LINES = "..."
EPOCH = "1796180645"
"""The time that the packages of the pages state: 2 December 2026, 03:04:05 UTC, after the events of the examples."""

_END = "\x1e"
_COMMENT = re.compile(r"\s+# .*\Z")


@dataclass(frozen=True, slots=True)
class Step:
    """A command and the lines that a page shows below it."""

    command: str
    shown: tuple[str, ...]
    line: int


def steps(text: str, line: int) -> list[Step]:
    """Return the steps of a block that begins at a line of its page. Raises ``ValueError`` for output of nothing."""
    found: list[Step] = []
    for number, row in enumerate(text.splitlines(), start=line):
        if row.startswith(PROMPT):
            found.append(Step(row.removeprefix(PROMPT), (), number))
        elif not found:
            raise ValueError(f"line {number} shows an output, but no command stands above it")
        else:
            last = found[-1]
            found[-1] = Step(last.command, (*last.shown, row), last.line)
    return found


def bare(command: str) -> str:
    """Return a command without the remark behind it."""
    return _COMMENT.sub("", command)


def run(commands: Sequence[str], folder: Path) -> list[list[str]]:
    """Type commands into one shell and return the lines that appear for each of them.

    Fails if they end the shell or leave the folder, because the next block of the page is typed there.
    """
    # The status of a command is kept, so that the next one can ask for `$?`.
    script = "\n".join(f"{command}\nstatus=$?; printf '{_END}'; (exit $status)" for command in [*commands, "pwd"])
    done = subprocess.run(
        ["bash", "-c", script],
        check=False,
        cwd=folder,
        encoding="utf-8",
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
    )
    *outputs, last, rest = done.stdout.split(_END)
    assert (len(outputs), last, rest) == (len(commands), f"{folder}\n", ""), done.stdout
    return [output.splitlines() for output in outputs]


def fits(shown: Sequence[str], seen: Sequence[str]) -> bool:
    """Tell whether the lines that appeared are those that a page shows."""
    pattern = "".join("(?:.*\n)*" if line == ANY_LINES else re.escape(f"{line}\n") for line in shown)
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in seen)) is not None


def _environment() -> dict[str, str]:
    """Return the surroundings of a reader who did what the first section of the tutorial says."""
    return {
        **os.environ,
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "SOURCE_DATE_EPOCH": EPOCH,
        "PYTHONWARNINGS": "ignore::DeprecationWarning",  # bagit.py tells of one of its own on Python 3.13
    }

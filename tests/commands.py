"""Run the command line as a person does: in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Outcome(NamedTuple):
    """What a command left: its exit code, and what it printed."""

    code: int
    out: str
    err: str


def archpack(
    *arguments: str | Path,
    before: Sequence[str] = (),
    cwd: Path | None = None,
    environment: dict[str, str] | None = None,
    timeout: float = 60,
) -> Outcome:
    """Run ``archpack`` with these arguments, behind the words of ``before`` (such as strace)."""
    run = subprocess.run(
        [*before, sys.executable, "-m", "archpack", *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=cwd,
        encoding="utf-8",
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        timeout=timeout,
    )
    assert "Traceback" not in run.stderr, run.stderr
    return Outcome(run.returncode, run.stdout, run.stderr)

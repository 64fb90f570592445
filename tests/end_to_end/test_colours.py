"""Colours go to a terminal that wants them, and nowhere else."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import archpack
from tests.deposits import RECORD


@pytest.fixture
def wrong(deposit: Path) -> Path:
    """A deposit with one error, and an escape sequence beside it."""
    text = RECORD.replace("languages: [sq]", "languages: [sq_AL] # \N{RIGHT-TO-LEFT OVERRIDE}")
    (deposit / "record.yaml").write_text(text, encoding="utf-8")
    return deposit


def in_a_terminal(*arguments: str | Path, stream: str = "stdout", **environment: str) -> str:
    """Run archpack with one of its streams on a terminal, and return what it shows there."""
    ours, theirs = pty.openpty()
    surroundings = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    command = [sys.executable, "-m", "archpack", *map(str, arguments)]
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=theirs if stream == "stdout" else subprocess.DEVNULL,
        stderr=theirs if stream == "stderr" else subprocess.DEVNULL,
        env={**surroundings, "TERM": "xterm-256color", **environment},
    ):
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 1 << 16):
                shown += piece
        except OSError:  # how Linux says that nobody writes any more
            pass
        os.close(ours)
    return shown.decode().replace("\r\n", "\n")


def test_a_terminal_gets_colours_and_no_other_command(wrong: Path) -> None:
    shown = in_a_terminal("check", wrong)

    assert f"\x1b[1m{wrong}/record.yaml:8:13:\x1b[0m \x1b[1;31merror LNG001:\x1b[0m sq_AL uses an underscore" in shown
    assert "\x1b[34m  8 | \x1b[0mlanguages: [sq_AL] # \\u202e\n" in shown
    assert "\x1b[34m    | \x1b[0m\x1b[1;31m            ^\x1b[0m\n" in shown


def test_errors_of_packing_are_coloured_too(wrong: Path, tmp_path: Path) -> None:
    assert "\x1b[1;31merror LNG001:\x1b[0m" in in_a_terminal("pack", wrong, tmp_path / "package", stream="stderr")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_can_be_refused(wrong: Path, environment: dict[str, str]) -> None:
    shown = in_a_terminal("check", wrong, **environment)

    assert shown == archpack("check", wrong).out
    assert "\x1b" not in shown

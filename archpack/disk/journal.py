"""What an interrupted copy had finished: a line for each file, beside the files, so that another run can go on.

Nothing is believed because it stands here. A line says what a file must look like to be kept: the source unchanged
since, and the copy, read again from the disk, with these digests. A line that was cut short is no line.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

JOURNAL = "journal"
"""The name of the file in the staging folder."""

State = tuple[int, int, int]
"""Of a source: bytes, time of its content and of its entry in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A file that was copied whole: what its source looked like, and its digests by algorithm."""

    state: State
    digests: Mapping[str, str]


class Journal:
    """Notes finished files, from several threads at once."""

    def __init__(self, folder: Path) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        self._fd = os.open(folder / JOURNAL, flags, 0o600)
        os.write(self._fd, b"\n")  # ends a line that was cut short

    def note(self, path: str, finished: Finished) -> None:
        """Add a line. Raises ``OSError`` if it cannot be written."""
        line = json.dumps({"path": path, "state": finished.state, "digests": dict(finished.digests)}) + "\n"
        os.write(self._fd, line.encode())  # in one piece: another thread's line cannot come between

    def close(self) -> None:
        """Close the file."""
        os.close(self._fd)


def read_journal(folder: Path) -> dict[str, Finished]:
    """Return what the journal in a staging folder says: path to what was finished, the last line of each path."""
    try:
        lines = (folder / JOURNAL).read_bytes().splitlines()
    except OSError:
        return {}
    return dict(filter(None, map(_read, lines)))


def _read(line: bytes) -> tuple[str, Finished] | None:
    try:
        said: Any = json.loads(line)
        size, mtime_ns, ctime_ns = said["state"]
        digests = {str(algorithm): str(digest) for algorithm, digest in said["digests"].items()}
        return str(said["path"]), Finished((int(size), int(mtime_ns), int(ctime_ns)), digests)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None

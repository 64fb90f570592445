"""The two streams: results go to stdout and must arrive, everything else goes to stderr and may be lost."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from archpack.errors import DestinationError


def result(text: str, end: str = "\n") -> bool:
    """Write a result to stdout. Return whether anybody reads on.

    A reader that has closed the pipe has seen enough, and the rest is dropped. Raises :class:`DestinationError` if
    the output cannot be written for any other reason.
    """
    if sys.stdout is None:  # closed by the caller, who does not want to know
        return False
    try:
        sys.stdout.write(text + end)
        sys.stdout.flush()
    except BrokenPipeError:
        lead_nowhere(sys.stdout)
        return False
    except OSError as error:
        lead_nowhere(sys.stdout)
        raise DestinationError(f"The output could not be written: {error.strerror}.") from error
    return True


@contextmanager
def opened(path: str | None) -> Iterator[Callable[[str], object]]:
    """Yield what writes results: to stdout, or to a file, which appears whole at the end of the block or not at all.

    Raises :class:`UnsafeError` if the file would lie in a deposit or a bag, and what
    :func:`archpack.disk.whole_file` raises.
    """
    if path in (None, "-"):
        yield result
        return
    from archpack.disk import whole_file
    from archpack.package.surroundings import refuse_to_spoil

    refuse_to_spoil(path)
    with whole_file(path) as file:
        yield lambda text: file.write(f"{text}\n".encode(errors="backslashreplace"))


def remark(text: str) -> None:
    """Write progress, a warning or an error to stderr. If nobody can read it, the work goes on."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except OSError:
        lead_nowhere(sys.stderr)


def lead_nowhere(stream: TextIO) -> None:
    """Let a stream that cannot be written swallow the rest: Python flushes it once more at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

"""Errors to a message on stderr and an exit code."""

import errno
import os
import sys
import traceback
from contextlib import suppress

import click

from archpack.cli.output import lead_nowhere, remark
from archpack.errors import ArchpackError

FINDINGS = 1
SOURCE = 3
DESTINATION = 4
REFUSED = 5
BUG = 70
INTERRUPTED = 130


def exit_code_of(error: BaseException) -> int:
    """Say on stderr what went wrong and return the exit code for it."""
    if isinstance(error, click.exceptions.Abort | KeyboardInterrupt):
        kept = getattr(error, "__notes__", None) or ["Nothing half-done was left."]
        remark(f"Interrupted. {' '.join(kept)}")
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        with suppress(OSError):
            error.show()
        return error.exit_code
    if isinstance(error, ArchpackError):
        _say(error)
        return error.exit_code
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EIO):
        lead_nowhere(sys.stdout)
        remark(f"Error: The output could not be written: {error.strerror}.")
        return DESTINATION
    _say_bug(error)
    return BUG


def _say(error: ArchpackError) -> None:
    from archpack.findings import FindingsError
    from archpack.render.safe import safe

    if isinstance(error, FindingsError):
        from archpack.cli.colours import painted
        from archpack.cli.here import Here
        from archpack.render import report_pieces

        report = error.report.below(Here().folder(error.folder))
        remark(painted(report_pieces(report), sys.stderr) + "\n")
    remark(f"Error: {safe(error.message)}")
    if error.remedy:
        remark(f"  {safe(error.remedy)}")


def _say_bug(error: BaseException) -> None:
    where = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{os.path.basename(where.filename)}:{where.lineno}"  # noqa: PTH119
    remark(f"Error: archpack itself made a mistake ({type(error).__name__} at {place}).")
    remark("  Please report it. With ARCHPACK_DEBUG=1 the same command tells more.")
    if os.environ.get("ARCHPACK_DEBUG"):
        traceback.print_exception(error, file=sys.stderr)

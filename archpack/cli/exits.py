"""Errors to a message on stderr and an exit code."""

import errno
import os
import sys
import traceback

import click

from archpack.errors import ArchpackError

FINDINGS = 1
DESTINATION = 4
BUG = 70
INTERRUPTED = 130


def exit_code_of(error: BaseException) -> int:
    """Say on stderr what went wrong and return the exit code for it."""
    if isinstance(error, click.exceptions.Abort | KeyboardInterrupt):
        click.echo("Interrupted. Nothing half-done was left.", err=True)
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    if isinstance(error, ArchpackError):
        _say(error)
        return error.exit_code
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EIO):
        click.echo(f"Error: the output could not be written: {error.strerror}.", err=True)
        return DESTINATION
    _say_bug(error)
    return BUG


def _say(error: ArchpackError) -> None:
    from archpack.findings import FindingsError
    from archpack.render.safe import safe

    if isinstance(error, FindingsError):
        from archpack.render import report_text

        click.echo(report_text(error.report), err=True)
    click.echo(f"Error: {safe(error.message)}", err=True)
    if error.remedy:
        click.echo(f"  {safe(error.remedy)}", err=True)


def _say_bug(error: BaseException) -> None:
    where = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{os.path.basename(where.filename)}:{where.lineno}"  # noqa: PTH119
    click.echo(f"Error: archpack itself made a mistake ({type(error).__name__} at {place}).", err=True)
    click.echo("  Please report it. With ARCHPACK_DEBUG=1 the same command tells more.", err=True)
    if os.environ.get("ARCHPACK_DEBUG"):
        traceback.print_exception(error, file=sys.stderr)

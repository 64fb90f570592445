"""The command line. One file for each command: options, one call, one rendering, an exit code.

Only this floor prints. Commands are imported when they are called, so that ``archpack --version`` loads nothing.
"""

import signal
import sys
from types import FrameType
from typing import NoReturn

import click

from archpack import __version__
from archpack.cli.exits import exit_code_of
from archpack.cli.lazily import Lazy
from archpack.cli.output import lead_nowhere

COMMANDS = {
    "new": "Make a deposit folder, with a record to fill in.",
    "template": "Write a sheet for the descriptions of many deposits.",
    "import": "Make a deposit folder of each row of a sheet.",
    "table": "Write records as a sheet, a row for each.",
    "check": "Say what is wrong with a deposit or a record.",
    "explain": "Say what a code of a finding means, with examples.",
    "format": "Lay out a record: order of fields, indentation, quotes.",
    "plan": "Show what a package would hold, without writing it.",
    "pack": "Write the package of a deposit.",
    "verify": "Prove that nothing in a package has changed.",
    "bag": "Make BagIt bags of any folder, divide and change them.",
    "show": "Print a record, a deposit's or a package's, readable.",
    "cite": "Print the citation of a record, or read one that is printed.",
    "locator": "Read where an original stands, and list the known archives.",
    "profile": "Check an institution's profile, and explain it to depositors.",
    "schema": "Print the JSON Schema of the record, or give it to editors.",
    "clean": "Remove what an interrupted run left behind.",
}

_HELP = """Package archival documents, and prove years later that nothing changed.

A deposit is a folder with record.yaml beside the scans, transcripts and translations that it describes.
archpack never changes it, but for its record if you ask for that.

\b
  archpack new letter --page page.txt    make a deposit folder
  archpack check letter                  say what is wrong with it
  archpack plan letter                   show what the package will hold
  archpack pack letter letter-package    write the package
  archpack verify letter-package         prove that nothing has changed
"""
_EXIT_CODES = """Exit codes:
  0 fine                               4 a destination could not be written
  1 findings, or an invalid package    5 refused as unsafe
  2 wrong use of the command           6 the destination exists or is in use
  3 a source could not be read         130 interrupted
"""


class _Commands(Lazy):
    """The commands, and what the process ends with."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        formatter.write(f"\n{_EXIT_CODES}")


@click.command(
    cls=_Commands,
    commands_in="archpack.cli",
    summaries=COMMANDS,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", prog_name="archpack", message="%(prog)s %(version)s")
def archpack() -> None:  # noqa: D103 - its help is above
    pass


def main() -> NoReturn:
    """Run the command line and end the process with the exit codes of ``archpack --help``."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that cannot show a letter shows its number instead of failing.
            stream.reconfigure(errors="backslashreplace")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    sys.exit(_run())


def _run() -> int:
    try:
        status = _invoke()
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:  # of click's own output, such as --help
        lead_nowhere(sys.stdout)
        return 0
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - no traceback ever reaches an archivist
        return exit_code_of(error)
    return status


def _invoke() -> int:
    # Not `archpack.main()`: that has exit codes of its own for a closed pipe and an interruption.
    try:
        with archpack.make_context("archpack", sys.argv[1:]) as context:
            archpack.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    return 0


def _interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    # Once is enough: a second Ctrl-C must not stop the tidying up.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt

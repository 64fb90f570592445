"""``archpack check``."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

import click

from archpack import render
from archpack.batch import check_each, expanded, find_deposits
from archpack.cli.clock import now
from archpack.cli.colours import coloured
from archpack.cli.criteria import criteria_options
from archpack.cli.exits import FINDINGS, exit_code_of
from archpack.cli.fixing import Fixing, fixing_options, mend, shown, without_fixes_held_back
from archpack.cli.here import Here
from archpack.cli.output import opened
from archpack.cli.suggesting import OneOf
from archpack.errors import ArchpackError, DestinationError, UsageError
from archpack.findings import Checked, Severity, Tally
from archpack.loading.criteria_file import Choices

FOR_PEOPLE = ("text", "concise")
FORMATS = (*FOR_PEOPLE, "json", "jsonl", "github", "gitlab", "sarif", "junit")
COUNTED = ("text", "json")

Renderer = Callable[[Iterable[Checked]], Iterator[str]]


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(readable=False, path_type=str))
@criteria_options
@fixing_options
@click.option(
    "--format",
    "format_",
    type=OneOf(FORMATS),
    default="text",
    show_default=True,
    help="Text for people, or what another program reads.",
)
@click.option(
    "--output",
    type=click.Path(path_type=str),
    metavar="FILE",
    help="Write to a file, whole or not at all; an older file is replaced.",
)
@click.option("--exit-zero", is_flag=True, help="End with 0 also if there are errors in what was checked.")
@click.option("--statistics", is_flag=True, help="Tell how often each code was met, in place of every finding.")
@click.option("--watch", is_flag=True, help="Go on, and check again what changes, until you press Ctrl-C.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that share the work on many deposits; by default as many as there are processors.",
)
@click.pass_context
def command(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    paths: Sequence[str],
    format_: str,
    output: str | None,
    *,
    choices: Choices,
    fixing: Fixing,
    exit_zero: bool,
    statistics: bool,
    watch: bool,
    jobs: int | None,
) -> None:
    """Say what is wrong with a deposit or a record.

    PATH is a deposit folder, a record file to be checked by itself, or a folder with many deposits below it; a
    pattern in quotation marks, such as "letters/*", stands for all that fit. Every problem is told, with its place and
    what to do. The exit code is 1 if there is an error; warnings and notes do not count. With --fix, that is what is
    left then; with --diff, it is also 1 if something would be changed.
    """
    renderer = _renderer(format_, output, statistics=statistics)
    here = Here()
    wanted = here.typed(expanded(paths))
    fixing.refuse_nonsense(output, statistics=statistics)
    deposits = (found.path for found in find_deposits(wanted))
    if fixing.diff:
        ctx.exit(shown(deposits, fixing, choices.criteria_for))
    failed = mend(deposits, fixing, choices.criteria_for) if fixing.fix else []
    if watch:
        _refuse_to_watch(format_, output, statistics=statistics)
        from archpack.cli.watching import keep_watching

        keep_watching(wanted, choices.criteria_for, format_, jobs)
    tally = Tally()
    base = None if format_ in FOR_PEOPLE else here.path or ""
    checked = here.from_top(check_each(wanted, criteria=choices.criteria_for, jobs=jobs, now=now(), base=base), format_)
    checked = without_fixes_held_back(checked, fixing)
    with opened(output) as write:
        for piece in renderer(_told(tally.counting(checked), failed)):
            write(piece)
    ctx.exit(_exit_code(tally, failed, exit_zero=exit_zero))


def _renderer(format_: str, output: str | None, *, statistics: bool) -> Renderer:
    if statistics and format_ not in COUNTED:
        raise UsageError(
            f"There are no statistics in the format {format_}.", f"Choose --format {' or '.join(COUNTED)}."
        )
    if format_ == "text" and not statistics and not output:
        return partial(render.checks_text, show=coloured)
    name = f"{'statistics' if statistics else 'checks'}_{format_}"
    renderer: Renderer = getattr(render, name)
    return renderer


def _refuse_to_watch(format_: str, output: str | None, *, statistics: bool) -> None:
    if format_ not in FOR_PEOPLE or output or statistics:
        raise UsageError(
            "--watch is for somebody who looks at a terminal.",
            f"Leave out --output and --statistics, and choose --format {' or '.join(FOR_PEOPLE)}.",
        )


def _told(outcomes: Iterable[Checked], failed: Sequence[ArchpackError]) -> Iterator[Checked]:
    """Yield the outcomes on, and say on stderr what could not be read, unless mending has ``failed`` by it."""
    said = {error.message for error in failed}
    for checked in outcomes:
        if checked.error and checked.error.message not in said:
            exit_code_of(checked.error)
        yield checked


def _exit_code(tally: Tally, failed: Sequence[ArchpackError], *, exit_zero: bool) -> int:
    """Return that of a record that could not be written, else 1 for errors that were found, else that of a failure."""
    unwritten = next((error for error in failed if isinstance(error, DestinationError)), None)
    if unwritten:
        return unwritten.exit_code
    if tally.count(Severity.ERROR) and not exit_zero:
        return FINDINGS
    return next((error.exit_code for error in (*failed, *tally.errors)), 0)

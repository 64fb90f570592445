"""``archpack format``."""

from collections.abc import Sequence

import click

from archpack import workflow
from archpack.batch import expanded, find_deposits
from archpack.cli.clock import now
from archpack.cli.exits import FINDINGS, exit_code_of
from archpack.cli.fixing import file_shown
from archpack.cli.output import result
from archpack.errors import ArchpackError
from archpack.findings import FindingsError
from archpack.render import difference_text, safe


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(readable=False, path_type=str))
@click.option("--check", is_flag=True, help="Change nothing; name what would be changed. The exit code is 1 then.")
@click.option("--diff", is_flag=True, help="Change nothing; print what would be changed. The exit code is 1 then.")
@click.pass_context
def command(ctx: click.Context, paths: Sequence[str], *, check: bool, diff: bool) -> None:
    """Lay out a record: order of fields, indentation, quotes.

    PATH is a deposit folder, a record file, or a folder with many deposits below it. What the record says stays as it
    is, and so do its comments, each with what it belongs to. A record that cannot be read is left alone, and the exit
    code is 1 then; one with other findings is laid out.
    """
    looking = check or diff
    changed = 0
    codes = []
    for found in find_deposits(expanded(paths)):
        try:
            done = workflow.format_record(found.path, write=not looking, now=now())
        except FindingsError as error:
            said = f"{found.shown} cannot be laid out."
            codes.append(exit_code_of(FindingsError(said, error.report.below(found.folder), error.remedy)))
            continue
        except ArchpackError as error:
            codes.append(exit_code_of(error))
            continue
        changed += done.changed
        name = file_shown(found.path, done.file)
        if diff:
            result(difference_text(name, done.before, done.after), end="")
        elif done.changed:
            result(f"{'Would lay out' if check else 'Laid out'} {safe(name)}.")
    if not (changed or codes or diff):
        result("Nothing to lay out.")
    ctx.exit(FINDINGS if (looking and changed) or FINDINGS in codes else next(iter(codes), 0))

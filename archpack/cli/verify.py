"""``archpack verify``."""

import sys
from collections.abc import Sequence

import click

from archpack import workflow
from archpack.batch import expanded, verify_each
from archpack.cli.colours import painted
from archpack.cli.exits import FINDINGS, exit_code_of
from archpack.cli.options import FORMAT, JOBS, PROFILES
from archpack.cli.output import result
from archpack.cli.progress import shown
from archpack.render import verification_json, verification_pieces, verifications_json, verifications_text


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(readable=False, path_type=str))
@PROFILES
@FORMAT
@JOBS
@click.pass_context
def command(ctx: click.Context, paths: Sequence[str], profiles: Sequence[str], format_: str, jobs: int | None) -> None:
    """Prove that nothing in a package has changed.

    PATH is a package folder, or any other BagIt folder, or a .zip, .tar, .tar.gz or .tar.zst of one, which is read
    in place. Every file is read and compared with its digests; in an archpack package the record is checked again.
    Nothing is written. The exit code is 1 if anything is wrong.

    With several PATHs, or a pattern in quotation marks such as "bags/*.zip", one is verified after the other, also
    after one that fails, and a table of all stands at the end.
    """
    wanted = expanded(paths)
    if len(wanted) > 1:
        ctx.exit(_many(wanted, profiles, format_, jobs))
    with shown() as progress:
        verification = workflow.verify(wanted[0], profiles=profiles, progress=progress, jobs=jobs)
    result(
        verification_json(verification) if format_ == "json" else painted(verification_pieces(verification), sys.stdout)
    )
    ctx.exit(0 if verification.valid else FINDINGS)


def _many(paths: Sequence[str], profiles: Sequence[str], format_: str, jobs: int | None) -> int:
    """Verify all, print what was found, and return the exit code: 1 before that of something that was not read."""
    with shown() as progress:
        outcomes = list(verify_each(paths, profiles=profiles, progress=progress, jobs=jobs))
    errors = [exit_code_of(outcome.error) for outcome in outcomes if outcome.error]
    rows = [(outcome.path, outcome.verification, outcome.error) for outcome in outcomes]
    if format_ == "json":
        result(verifications_json(rows))
    else:
        told = [
            outcome.verification for outcome in outcomes if outcome.verification and len(outcome.verification.report)
        ]
        result(
            "\n\n".join([*(painted(verification_pieces(one), sys.stdout) for one in told), verifications_text(rows)])
        )
    bad = any(outcome.verification and not outcome.valid for outcome in outcomes)
    return FINDINGS if bad else errors[0] if errors else 0

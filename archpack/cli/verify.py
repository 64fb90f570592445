"""``archpack verify``."""

from collections.abc import Sequence

import click

from archpack import workflow
from archpack.cli.exits import FINDINGS
from archpack.cli.options import FORMAT, JOBS, PROFILES
from archpack.cli.output import result
from archpack.cli.progress import shown
from archpack.render import verification_json, verification_text


@click.command()
@click.argument("package", type=click.Path(readable=False, path_type=str))
@PROFILES
@FORMAT
@JOBS
@click.pass_context
def command(ctx: click.Context, package: str, profiles: Sequence[str], format_: str, jobs: int | None) -> None:
    """Prove that nothing in a package has changed.

    PACKAGE is a package folder, or any other BagIt folder, or a .zip, .tar, .tar.gz or .tar.zst of one, which is read
    in place. Every file is read and compared with its digests; in an archpack package the record is checked again.
    Nothing is written. The exit code is 1 if anything is wrong.
    """
    with shown() as progress:
        verification = workflow.verify(package, profiles=profiles, progress=progress, jobs=jobs)
    result(verification_json(verification) if format_ == "json" else verification_text(verification))
    ctx.exit(0 if verification.valid else FINDINGS)

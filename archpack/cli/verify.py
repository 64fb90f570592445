"""``archpack verify``."""

import click

from archpack import workflow
from archpack.cli.exits import FINDINGS
from archpack.cli.options import FORMAT
from archpack.cli.output import result
from archpack.cli.progress import shown
from archpack.render import verification_json, verification_text


@click.command()
@click.argument("package", type=click.Path(readable=False, path_type=str))
@FORMAT
@click.pass_context
def command(ctx: click.Context, package: str, format_: str) -> None:
    """Prove that nothing in a package has changed.

    PACKAGE is a package folder, or any other BagIt folder. Every file is read and compared with its digests; in an
    archpack package the record is checked again. Nothing is written. The exit code is 1 if anything is wrong.
    """
    with shown() as progress:
        verification = workflow.verify(package, progress=progress)
    result(verification_json(verification) if format_ == "json" else verification_text(verification))
    ctx.exit(0 if verification.valid else FINDINGS)

"""``archpack schema``."""

import click

from archpack.cli.output import result
from archpack.render import safe


@click.command()
@click.option(
    "--install",
    "directory",
    metavar="DIR",
    type=click.Path(readable=False, path_type=str),
    help="Write the schema for editors into a deposit, or a folder of deposits, and settings of VS Code.",
)
@click.option(
    "--modeline",
    is_flag=True,
    help="With --install: also name the schema in the first line of each record, for other editors.",
)
def command(directory: str | None, *, modeline: bool) -> None:
    """Print the JSON Schema of the record, or give it to editors.

    Editors that know JSON Schema help with record.yaml by it: they complete field names, explain them and underline
    mistakes. A record is changed with --modeline only.
    """
    if directory is not None:
        _install(directory, modelines=modeline)
        return
    if modeline:
        raise click.UsageError("--modeline needs --install DIR.")
    from archpack.loading import schema_text

    result(schema_text(), end="")


def _install(directory: str, *, modelines: bool) -> None:
    from archpack.package.editors import modeline, set_up_editors

    done = set_up_editors(directory, modelines=modelines)
    for path in done.written:
        result(f"Wrote {safe(path)}.")
    if not done.written:
        result("Everything was there already.")
    for record in done.without_modeline:
        result(f"{safe(record)} does not name the schema. For other editors than VS Code, make this its first line:")
        result(f"  {safe(modeline(record))}")

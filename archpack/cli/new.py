"""``archpack new``."""

import shlex
from pathlib import Path

import click

from archpack import drafting, workflow
from archpack.cli.clock import now
from archpack.cli.output import result
from archpack.disk import Folder
from archpack.drafting import Draft
from archpack.errors import SourceError, UsageError
from archpack.render import draft_text, safe

_MAX_PAGE = 10_000_000


@click.command()
@click.argument("directory", type=click.Path(readable=False, path_type=Path))
@click.option("--citation", metavar="TEXT", help="Fill in what can be read from this citation.")
@click.option(
    "--page",
    type=click.Path(readable=False, path_type=Path),
    metavar="FILE",
    help="Fill in what can be read from a record page, saved as Markdown or plain text.",
)
@click.option("--id", "record_id", metavar="ID", help="The id of the record. By default it is taken from the source.")
def command(directory: Path, citation: str | None, page: Path | None, record_id: str | None) -> None:
    """Make a deposit folder, with a record to fill in.

    DIRECTORY is the folder to be made; it must not exist yet. It gets record.yaml, with a comment for every field,
    and empty folders for the scan, the transcript and the translation.
    """
    if citation is not None and page is not None:
        raise UsageError("Give either --citation or --page.", "A record page holds its citation.")
    draft = _draft(directory, citation, page, record_id)
    workflow.new(directory, draft, now=now())
    text = draft_text(draft)
    if text:
        result(f"{text}\n")
    result(f"Made {safe(str(directory))}. Now:")
    result(f"  1. fill in {safe(str(directory / 'record.yaml'))};")
    result(f"  2. put the files into {', '.join(f'{folder}/' for folder in draft.folders)};")
    result(f"  3. run: archpack check {safe(shlex.quote(str(directory)))}")


def _draft(directory: Path, citation: str | None, page: Path | None, record_id: str | None) -> Draft:
    if citation is not None:
        return drafting.from_citation(citation, record_id, otherwise=directory.name)
    if page is not None:
        return drafting.from_page(_text(page), record_id)
    return drafting.blank(record_id or directory.name)


def _text(page: Path) -> str:
    with Folder(page.parent) as folder:
        data = folder.read_whole(page.name, limit=_MAX_PAGE, remedy="Give the text of one record page.", called=page)
    if data.startswith(b"%PDF-") or data[:200].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        raise SourceError(
            f"{page} is a PDF or the code of a web page, and no text.",
            "Open it, select everything, copy it into a new plain text file, and give that.",
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SourceError(
            f"{page} is not UTF-8 text.", "Save it again as plain text, with the encoding UTF-8."
        ) from None

"""``archpack cite``."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from archpack import workflow
from archpack.citation import CitationParts, parse_citation
from archpack.cli.options import FORMAT, InOrder
from archpack.cli.output import remark, result
from archpack.cli.parsing import LINES, TEXT, TRADITIONS, parse
from archpack.cli.suggesting import OneOf
from archpack.disk import Folder
from archpack.errors import UsageError
from archpack.export import Markup, Style, bibtex, cite, cite_with_csl, csl_json, ris
from archpack.export.csl_style import MAX_BYTES
from archpack.loading import load_grammars
from archpack.model import Record
from archpack.render import safe
from archpack.render.columns import beside, padded, widest

_MARKUP = {"text": Markup.PLAIN, "markdown": Markup.MARKDOWN, "html": Markup.HTML}
_DEFAULT = Style.WILSON_CENTER
_DATA = {
    "csl-json": "CSL-JSON, for Zotero, pandoc and other citation processors",
    "bibtex": "BibTeX, for LaTeX",
    "ris": "RIS, for EndNote, Zotero, Mendeley and library catalogues",
}


def _list_styles(ctx: click.Context, _param: click.Parameter, given: Any) -> None:
    """List what a citation can be written in, and end."""
    if given and not ctx.resilient_parsing:
        styles = [(style.value, style.about.split(": ")[0]) for style in Style]
        styles.append(("FILE.csl", "A style of your own, in the Citation Style Language"))
        names = widest(name for name, _ in (*styles, *_DATA.items()))
        rows = [beside(f"  {padded(name, names)}  ", about) for name, about in styles]
        data = [beside(f"  {padded(name, names)}  ", about) for name, about in _DATA.items()]
        result("\n".join(["For --style:", *rows, "", "For --format, without a style:", *data]))
        ctx.exit()


class _Cite(InOrder):
    """`archpack cite DIR`; only where the first word is the name of a command is it one."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        if args[:1] and args[0] in self.commands:
            return super().make_context(info_name, args, parent, **extra)
        return _cite.make_context(info_name, args, parent, **extra)


class _WithCommands(click.Command):
    """Shows in its help the commands that are beside it."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section("Commands"):
            formatter.write_dl([(name, each.get_short_help_str()) for name, each in command.commands.items()])


@click.command(cls=_WithCommands)
@click.argument("paths", nargs=-1, required=True, type=click.Path(readable=False, path_type=str), metavar="DIR...")
@click.option("--style", metavar="NAME|FILE", help=f"A style of --list, or a .csl file.  [default: {_DEFAULT}]")
@click.option(
    "--format",
    "format_",
    type=OneOf([*_MARKUP, *_DATA]),
    default="text",
    show_default=True,
    help="What the citation is written in, or data for a reference manager.",
)
@click.option("--note", is_flag=True, help="With a .csl file: its note, not its entry in a bibliography.")
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list_styles, help="List the styles and exit."
)
def _cite(paths: Sequence[str], style: str | None, format_: str, *, note: bool) -> None:
    """Print the citation of a record, or read one that is printed.

    DIR is a deposit folder, a record file or a package folder. Every citation is printed on one line, and nothing
    else, so that it can be copied. A folder that is called like a command is given as ./parse.
    """
    if format_ in _DATA:
        if style is not None or note:
            raise UsageError(f"The format {format_} has no styles.", "Leave --style and --note out.")
        records = _records(paths)
        result(_data(records, format_), end="")
        return
    write = _writer(style, _MARKUP[format_], note=note)
    for line in [write(record) for record in _records(paths)]:
        result(line)


def _records(paths: Sequence[str]) -> list[Record]:
    return [workflow.load(path) for path in paths]


def _data(records: Sequence[Record], format_: str) -> str:
    uses = Counter(record.id for record in records)
    for repeated in sorted(name for name, times in uses.items() if times > 1):
        remark(f"Note: several of these records have the id {safe(repeated)}, and so their entries have one key.")
    if format_ == "csl-json":
        return json.dumps([item for record in records for item in csl_json(record)], indent=2) + "\n"
    if format_ == "bibtex":
        return "\n".join(map(bibtex, records))
    return "".join(map(ris, records))


def _writer(style: str | None, markup: Markup, *, note: bool) -> Callable[[Record], str]:
    """Return what writes the citation of a record in a style. A name that ends in .csl is that of a file."""
    if style is None or not style.lower().endswith(".csl"):
        if note:
            raise UsageError("--note is for a .csl file.", "Of archpack's own styles, chicago-note is a note.")
        if style in _DATA:
            raise UsageError(f"{style} is no style.", f"Did you mean --format {style}?")
        known = style or _DEFAULT
        return lambda record: cite(record, known, markup)
    if markup is not Markup.PLAIN:
        raise UsageError("A CSL style is written as plain text only.", "Leave --format out.")
    file = Path(style)
    with Folder(file.parent) as folder:
        csl = folder.read(file.name, limit=MAX_BYTES)
    return lambda record: cite_with_csl(record, csl, note=note)


@click.group(cls=_Cite)
def command() -> None:
    """Print the citation of a record, or read one that is printed."""


@command.command("parse")
@TEXT
@LINES
@TRADITIONS
@FORMAT
def _parse(words: Sequence[str], grammars: Sequence[Path], format_: str, *, jsonl: bool) -> None:
    """Say what each piece of a citation is.

    TEXT is a citation as printed, best in quotes; - reads it from stdin. It falls into title, date, publisher, the
    archive with the steps to the leaf, people, address and printed editions.

    What could not be placed is shown at the end, with the warnings. It is no error: the exit code is 0.
    """
    known = load_grammars(grammars)

    def read(text: str) -> CitationParts:
        return parse_citation(text, known)

    parse(words, read, jsonl=jsonl, format_=format_)

"""The guide of an institution's profile, as Markdown and as a web page. Whatever the profile says stays text."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from archpack.criteria.guide import Guide, Row
from archpack.loading import to_yaml
from archpack.render.safe import safe

_ASKED = "What is asked of you"
_FIELDS = "Every field of a record"
_COLUMNS = ("Field", "Required", "What it is", "Allowed", "Example")
_MARKS = re.compile(r"[\\`*_\[\]<>|#&~]|:(?=//)|(?<=\bwww)\.|(?<=\w)@|\A[-+=]|(?<=\A[0-9])[.)]")
_STYLE = """\
body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: left; vertical-align: top; }
pre { background: #f4f4f4; overflow: auto; padding: 1rem; }
"""


def guide_markdown(guide: Guide) -> str:
    """Return the guide as Markdown (CommonMark, with tables as GitHub has them)."""
    lines = [f"# {_md(guide.profile.name)}", "", *(f"{_md(text)}\n" for text in _head(guide))]
    for title, rows in _tables(guide):
        lines += [f"## {title}", "", _row(_COLUMNS), _row(["---"] * len(_COLUMNS))]
        lines += [_row(_md_cells(row)) for row in rows]
        lines.append("")
    for title, items in _lists(guide):
        lines += [f"## {title}", "", *(f"- {_md(item)}" for item in items), ""]
    example = _example(guide)
    if example:
        fence = "`" * max(3, 1 + max((len(run) for run in _runs(example)), default=0))
        lines += ["## An example", "", f"{fence}yaml", example.rstrip(), fence, ""]
    return "\n".join(lines)


def guide_html(guide: Guide) -> str:
    """Return the guide as a web page that needs nothing else."""
    name = _html(guide.profile.name)
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        f'<head><meta charset="utf-8"><title>{name}</title><style>\n{_STYLE}</style></head>',
        f"<body>\n<h1>{name}</h1>",
        *(f"<p>{_html(text)}</p>" for text in _head(guide)),
    ]
    for title, rows in _tables(guide):
        lines += [f"<h2>{title}</h2>", "<table>", _html_row(_COLUMNS, "th")]
        lines += [*(_html_row(_html_cells(row), "td") for row in rows), "</table>"]
    for title, items in _lists(guide):
        lines += [f"<h2>{title}</h2>", "<ul>", *(f"<li>{_html(item)}</li>" for item in items), "</ul>"]
    example = _example(guide)
    if example:
        lines += ["<h2>An example</h2>", f"<pre>{escape(example)}</pre>"]
    return "\n".join([*lines, "</body>", "</html>", ""])


def fields_text(rows: Iterable[Row]) -> str:
    """Return the names of fields, as profiles name them, each with what it is."""
    rows = list(rows)
    width = max(len(row.field) for row in rows)
    return "\n".join(f"{row.field:{width}}  {row.meaning}".rstrip() for row in rows)


def _head(guide: Guide) -> Iterator[str]:
    written = guide.profile.written
    if written.description:
        yield written.description
    yield f"This is the profile {written.name}, version {written.version}."
    if written.contact:
        yield f"Questions: {written.contact}"


def _tables(guide: Guide) -> Iterator[tuple[str, tuple[Row, ...]]]:
    if guide.asked:
        yield _ASKED, guide.asked
    yield _FIELDS, guide.fields


def _lists(guide: Guide) -> Iterator[tuple[str, list[str]]]:
    written = guide.profile.written
    if written.files:
        yield "Files", [f"{rule.kind}: {', '.join(rule.formats)}. {rule.help or ''}".strip() for rule in written.files]
    if written.bag_info:
        lines = [f"{line.label}: {line.value or f'from the field {line.field}'}" for line in written.bag_info]
        yield "Written into the package", lines
    rules = written.rules
    chosen = [
        *([f"Only these findings count: {', '.join(rules.select)}."] if rules.select else ()),
        *([f"These findings do not count: {', '.join(rules.ignore)}."] if rules.ignore else ()),
        *(f"{code} is {'an' if weight == 'error' else 'a'} {weight}." for code, weight in rules.severity.items()),
        *(["Warnings count as errors."] if rules.strict else ()),
    ]
    if chosen:
        yield "Rules", chosen


def _example(guide: Guide) -> str:
    return to_yaml(guide.record) if guide.record else ""


def _md_cells(row: Row) -> list[str]:
    meant = " ".join((row.meaning.replace("|", "\\|"), *map(_md, row.asked))).strip()
    return [_code(row.field), row.need, meant, ", ".join(map(_code, row.allowed)), _code(row.example)]


def _html_cells(row: Row) -> list[str]:
    meant = _html(" ".join((row.meaning.replace("`", ""), *row.asked)).strip())
    allowed = ", ".join(f"<code>{_html(word)}</code>" for word in row.allowed)
    example = f"<code>{_html(row.example)}</code>" if row.example else ""
    return [f"<code>{_html(row.field)}</code>", row.need, meant, allowed, example]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _html_row(cells: Iterable[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"


def _code(text: str) -> str:
    """Return text as code in a cell of a table, which no sign in it can leave."""
    plain = _one_line(text)
    if not plain:
        return ""
    if "`" in plain or "|" in plain:
        return _md(plain)
    return f"`{plain}`"


def _md(text: str) -> str:
    """Return text that means nothing in Markdown but itself."""
    return _MARKS.sub(lambda sign: f"\\{sign[0]}", _one_line(text))


def _html(text: str) -> str:
    return escape(_one_line(text))


def _one_line(text: str) -> str:
    return safe(" ".join(text.split()))


def _runs(text: str) -> Iterator[str]:
    """Yield the runs of backticks in a text."""
    run = ""
    for sign in text:
        if sign == "`":
            run += sign
        elif run:
            yield run
            run = ""
    if run:
        yield run

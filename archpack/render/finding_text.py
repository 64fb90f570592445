"""Findings as people read them: where, what, the line with a caret under the place, what to do, what could be mended.

The text is made of pieces, each with the kind of thing that it is, so that the command line can colour it. The pieces
hold no colours.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from enum import StrEnum

from archpack.findings import Finding, Fix, Report, Severity
from archpack.render.columns import WIDTH, beside, width
from archpack.render.safe import counted, safe


class Look(StrEnum):
    """What a piece of text is, for whoever gives it a colour."""

    PLAIN = ""
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    PLACE = "place"
    GUTTER = "gutter"
    HELP = "help"


Pieces = Iterator[tuple[str, Look]]
"""Text in pieces, with line breaks at the end of lines."""

_TAB = " " * 4
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_AROUND = 300
"""Characters to each side of a place that are looked at: more than a line of a terminal shows."""
_LONGEST_WORD = 20
_CUT = "…"
_SAFE = "--fix"
_UNSAFE = "--fix --unsafe-fixes"


def report_text(report: Report) -> str:
    """Return all findings with their lines and help, how many there are, and where to read more."""
    return "".join(text for text, _ in report_pieces(report))


def report_pieces(report: Report) -> Pieces:
    """Yield :func:`report_text` in pieces, without a line break at the end."""
    yield from findings_pieces(report)
    fixes = [finding.fix.safe for finding in report if finding.fix]
    yield "\n".join([summary(report), *mending(fixes.count(True), fixes.count(False)), *why(report)]), Look.PLAIN


def findings_pieces(report: Report, *, packed: bool = False) -> Pieces:
    """Yield every finding, with an empty line behind each, and without fixes if it is ``packed`` already."""
    lines: dict[str, list[str]] = {}
    for finding in report:
        yield from _finding(finding, _line(finding, report.texts, lines))
        if finding.fix and not packed:
            yield from _labelled("fix", _told(finding.fix))
        yield "\n", Look.PLAIN


def why(report: Report) -> list[str]:
    """Return the line that tells where to read more about the first error, or else the first finding, if any."""
    return [f"Why it matters, with examples: `archpack explain {f.code}`." for f in (*report.errors, *report)][:1]


def summary(report: Report) -> str:
    """Return how many findings there are of each severity, in one sentence."""
    if not report.findings:
        return "No problems found."
    counts = [counted(report.count(severity), severity.value) for severity in Severity if report.count(severity)]
    return f"{', '.join(counts)} found." if len(counts) == 1 else f"{', '.join(counts[:-1])} and {counts[-1]} found."


def mending(safe_fixes: int, unsafe_fixes: int) -> list[str]:
    """Return a line for each way of mending findings, of which there are so many."""
    ways = (
        (safe_fixes, "can be mended", _SAFE),
        (unsafe_fixes, "can be mended if you look at it", _UNSAFE),
    )
    return [f"{count:,} {words}: `archpack check {options}`." for count, words, options in ways if count]


def _finding(finding: Finding, line: str | None) -> Pieces:
    place, look = finding.place, Look(finding.severity)
    where = str(place) if place.file else place.pointer
    if where:
        yield f"{safe(where)}:", Look.PLACE
        yield " ", Look.PLAIN
    yield f"{finding.severity} {finding.code}:", look
    yield f" {safe(finding.text)}\n", Look.PLAIN
    if line is not None:
        yield from _source(line, place.line, place.column, look)
    yield from _labelled(*(("accepted", finding.accepted) if finding.accepted else ("help", finding.help)))


def _labelled(label: str, text: str) -> Pieces:
    head = f"  {label}: "
    yield head, Look.HELP
    yield f"{beside(head, safe(text))[len(head) :]}\n", Look.PLAIN


def _told(fix: Fix) -> str:
    return f"{fix.title.rstrip('.')} ({_SAFE if fix.safe else _UNSAFE})."


def _line(finding: Finding, texts: Mapping[str, str], lines: dict[str, list[str]]) -> str | None:
    """Return the line that a finding points to, or None. Each text is divided once."""
    place = finding.place
    if not place.line or place.file not in texts:
        return None
    if place.file not in lines:
        from archpack.loading.tree import lines_of  # whoever has a text has loaded it

        lines[place.file] = lines_of(texts[place.file])
    written = lines[place.file]
    return written[place.line - 1] if place.line <= len(written) else None


def _source(line: str, number: int, column: int, look: Look) -> Pieces:
    """Yield a line with its number and, if the column is known, a mark below it."""
    gutter = f"  {number} | "
    below = f"{' ' * (len(gutter) - 2)}| "
    shown, mark = _excerpt(line, column, WIDTH - len(gutter))
    yield gutter, Look.GUTTER
    yield f"{shown}\n", Look.PLAIN
    if mark:
        yield below, Look.GUTTER
        yield f"{mark}\n", look


def _excerpt(line: str, column: int, room: int) -> tuple[str, str]:
    """Return as much of a line as fits, made harmless, and what stands below it to mark a column counted from 1."""
    at = min(max(column - 1, 0), len(line))
    begin, end = max(at - _AROUND, 0), at + _AROUND
    cells = [_cell(char) for char in line[begin:end]]
    at -= begin
    first, last = 0, len(cells)
    if begin or end < len(line) or width("".join(cells)) > room:
        first = _fitting(cells, at, -1, room // 2)
        last = _fitting(cells, first, 1, room - 2)
    head = _CUT if begin + first else ""
    tail = _CUT if begin + last < len(line) else ""
    shown = f"{head}{''.join(cells[first:last])}{tail}".rstrip()
    if not column:
        return shown, ""
    if any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in line[begin + first : begin + last]):
        return shown, _named(line[begin + at : end])
    return shown, f"{' ' * width(head + ''.join(cells[first:at]))}^"


def _fitting(cells: list[str], start: int, step: int, room: int) -> int:
    """Return how far one can go from a cell, to the left (-1) or to the right (1), in so many columns."""
    at = start
    while True:
        following = at if step > 0 else at - 1
        if not 0 <= following < len(cells):
            return at
        room -= width(cells[following])
        if room < 0:
            return at
        at += step


def _named(rest: str) -> str:
    """Return the beginning of what stands at a place. Below a line that runs to the left no caret hits it."""
    words = rest.split(maxsplit=1)
    return f"here: {safe(words[0][:_LONGEST_WORD])}" if words else "here: the end of the line"


def _cell(char: str) -> str:
    return _TAB if char == "\t" else safe(char)

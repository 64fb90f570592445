"""Why the YAML parser stumbled: the slip of the pen behind it, which often stands some lines above.

Each function knows one kind of slip. It returns what is wrong, what to do and the place, or None. All are asked only
when a file cannot be read, in the order of ``_KINDS``: what is certain comes first.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from archpack.loading.indents import wrong_indent
from archpack.loading.line_slips import short, slip_in_brackets, slip_in_line, slip_in_quotes
from archpack.model.schema import field_names

Cause = tuple[str, str, int, int]
"""What is wrong, what to do, line and column."""

_MERGE_MARK = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$")
_NAME = re.compile(r" *(?:- +)*[\w-]+:(?:\s|$)")
_FIELD = re.compile(r"\s*(?:- +)*(?P<name>[\w-]+): +(?P<value>.*)")
_FIELD_IN_TEXT = re.compile(r"(?P<text>[^'\"]*?),? {0,4}\b(?P<name>[a-z_]{1,40}): {0,4}")
_FIELD_OF_TEXT = re.compile(r"[|>][0-9+-]*\s*$")


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where the parser gave up (``line``, ``column``), in what (``begin``), and the last quotation before."""

    lines: list[str]
    problem: str
    line: int
    column: int
    begin: tuple[int, int]
    quotation: tuple[int, int, int, int] | None
    """First line and column, and last line and column behind it."""

    def written(self, line: int) -> str:
        """Return a line by its number; empty if there is none."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def before(self, line: int) -> int:
        """Return the number of the line with text before a line, or 0."""
        return next((n for n in range(line - 1, 0, -1) if not _is_bare(self.written(n))), 0)


def cause_of(stumble: Stumble) -> Cause | None:
    """Return what most probably went wrong, or None."""
    return next((cause for kind in _KINDS if (cause := kind(stumble))), None)


def last_quotation(text: str, loader: type) -> tuple[int, int, int, int] | None:
    """Return where the last value before the error begins and ends, if it stands in quotes."""
    last = None
    try:
        for event in yaml.parse(text, Loader=loader):
            last = event if isinstance(event, yaml.ScalarEvent) else last
    except (yaml.YAMLError, UnicodeError):
        pass
    if last is None or last.style not in ("'", '"') or last.start_mark is None or last.end_mark is None:
        return None
    return last.start_mark.line + 1, last.start_mark.column + 1, last.end_mark.line + 1, last.end_mark.column + 1


def _merge_mark(stumble: Stumble) -> Cause | None:
    for number, line in enumerate(stumble.lines[: stumble.line], start=1):
        if line[:1] in "<>=|" and _MERGE_MARK.match(line):
            return (
                "Two versions of the file were brought together, and this mark between them is left over.",
                "Keep the lines of one version, and delete those that begin with <<<<<<<, ======= and >>>>>>>.",
                number,
                1,
            )
    return None


def _quotation_goes_on(stumble: Stumble) -> Cause | None:
    """Find a quotation mark that was forgotten: the quotation ends at the next one, lines below."""
    if stumble.quotation is None:
        return None
    line, column, last, behind = stumble.quotation
    if line == last or (last, behind) > (stumble.line, stumble.column) or stumble.line > last:
        return None
    said = f"The quotation mark that stands here is closed in line {last} only."
    inside = 'Inside, a " is written as \\", an apostrophe in single quotes twice.'
    return said, f"Write the same mark at the end of the text. {inside}", line, column


def _text_behind_quotes(stumble: Stumble) -> Cause | None:
    if stumble.quotation is None or "flow" in stumble.problem:
        return None
    line, column, last, behind = stumble.quotation
    if (line, last) != (stumble.line, stumble.line) or stumble.written(line)[behind - 1 : stumble.column - 1].strip():
        return None
    if stumble.written(line)[column - 1] == "'":
        remedy = "Write an apostrophe within single quotes twice (''), or use double quotes around the whole text."
    else:
        remedy = 'Put the whole text in quotes: in single ones if it holds a ", or write \\" for it.'
    return "The text goes on behind the quotation mark that closes it.", remedy, stumble.line, stumble.column


def _text_behind_quotes_in_brackets(stumble: Stumble) -> Cause | None:
    """Find, in `{text: 'the writer's hand'}`, the mark that closes the text too early, or the one that is missing."""
    if stumble.quotation is None or "flow" not in stumble.problem:
        return None
    line, column, last, behind = stumble.quotation
    written = stumble.written(line)
    rest = written[stumble.column - 1 :]
    following = _FIELD.match(rest)
    if (
        (line, last) != (stumble.line, stumble.line)
        or written[behind - 1 : stumble.column - 1].strip()
        or rest[:1] in {"'", '"'}
        or (following and following["name"] in field_names())
    ):
        return None
    mark, text = written[column - 1], written[column : behind - 2]
    swallowed = _FIELD_IN_TEXT.fullmatch(text)
    if swallowed and swallowed["name"] in field_names():
        said = f"The quotation mark that stands here is not closed before `{swallowed['name']}`."
        return said, f"Close it at the end of the text: `{mark}{short(swallowed['text'])}{mark}`.", line, column
    if mark == "'":
        remedy = "Write an apostrophe within single quotes twice (''), or use double quotes around the whole text."
    else:
        remedy = 'Put the whole text in single quotes if it holds a ", or write \\" for it.'
    return "The text goes on behind the quotation mark that closes it.", remedy, line, behind - 1


def _text_behind_bracket(stumble: Stumble) -> Cause | None:
    before = stumble.written(stumble.line)[: stumble.column - 1].rstrip()
    if "flow" in stumble.problem or not before.endswith(("]", "}")):
        return None
    said = "The text goes on behind the bracket that closes it."
    return said, "Put the whole text in quotes, brackets and all.", stumble.line, stumble.column


def _end_of_document(stumble: Stumble) -> Cause | None:
    above = stumble.before(stumble.line)
    if "document start" not in stumble.problem or not stumble.written(above).startswith("..."):
        return None
    return "A line of three dots ends the record, and more follows.", "Delete the line.", above, 1


def _bracket_left_open(stumble: Stumble) -> Cause | None:
    """Find a bracket that was forgotten: the parser looked for it in the fields below."""
    line, column = stumble.begin
    if "flow" not in stumble.problem or stumble.line <= line:
        return None
    opening = stumble.written(line)
    below = stumble.written(stumble.line)
    inside = len(below) - len(below.lstrip()) > len(opening) - len(opening.lstrip()) and not _NAME.match(below)
    if inside:
        return None
    remark = opening.find(" #", column)
    if remark >= 0 and any(sign in opening[remark:] for sign in "]}"):
        return (
            "A # behind a blank begins a remark, so the bracket is not closed.",
            "Put the text with the # in quotes.",
            line,
            remark + 2,
        )
    closing = {"[": "]", "{": "}"}.get(opening[column - 1 : column], "]")
    return (
        f"The bracket that is opened here is not closed before line {stumble.line}.",
        f"Write {closing} where it ends. If the bracket belongs to a text, put the whole text in quotes.",
        line,
        column,
    )


def _wrong_bracket(stumble: Stumble) -> Cause | None:
    sign = stumble.written(stumble.line)[stumble.column - 1 : stumble.column]
    opening = stumble.written(stumble.begin[0])[stumble.begin[1] - 1 : stumble.begin[1]]
    if "flow" not in stumble.problem or sign not in {"]", "}"} or opening not in {"[", "{"}:
        return None
    right = "]" if opening == "[" else "}"
    return (
        f"What is opened by {opening} cannot be closed by {sign}.",
        f"Write {right} for {sign}.",
        stumble.line,
        stumble.column,
    )


def _slip_within_brackets(stumble: Stumble) -> Cause | None:
    concerned = "flow" in stumble.problem or "mapping values" in stumble.problem
    found = slip_in_brackets(stumble.written(stumble.line)) if concerned else None
    return (found[0], found[1], stumble.line, found[2]) if found else None


def _slip_of_quotes(stumble: Stumble) -> Cause | None:
    colon = "mapping values" in stumble.problem or "flow" in stumble.problem
    found = slip_in_quotes(stumble.written(stumble.line)) if colon else None
    return (found[0], found[1], stumble.line, found[2]) if found and found[2] <= stumble.column else None


def _slip_of_a_line(stumble: Stumble) -> Cause | None:
    for number in _suspects(stumble):
        found = slip_in_line(stumble.written(number))
        if found:
            return found[0], found[1], number, found[2]
    return None


def _suspects(stumble: Stumble) -> Iterator[int]:
    """Yield the lines that may hold the slip: where a name begins that has no colon, the line itself, the one above."""
    if "simple key" in stumble.problem:
        yield stumble.begin[0]
        return
    if "flow" in stumble.problem:
        return
    if (
        not stumble.written(stumble.line)[: stumble.column - 1].strip(" *>\ufeff")
        or "mapping values" in stumble.problem
    ):
        yield stumble.line
    above = stumble.before(stumble.line)
    if above and not _NAME.match(stumble.written(above)):
        yield above


def _colon_in_text(stumble: Stumble) -> Cause | None:
    """Find a text that holds a colon and a space, or ends with a colon."""
    if "mapping values" not in stumble.problem:
        return None
    found = _FIELD.match(stumble.written(stumble.line))
    if not found or found.end("name") >= stumble.column - 1:
        return None
    name, value = found["name"], found["value"].rstrip()
    second = value[: stumble.column - 1 - found.start("value")].rpartition(" ")[2]
    if value.endswith(("}", "]")) and not value.startswith(("{", "[")):
        opening = "{" if value.endswith("}") else "["
        remedy = f"Write `{name}: {opening}{value}`. If it is all one text, put it in quotes."
    else:
        mark = "'" if '"' in value else '"'
        remedy = f"If it belongs to the text, put the whole text in quotes: `{name}: {mark}{short(value)}{mark}`."
        if second in field_names():
            remedy += f" If `{second}` is a field, begin it on a new line."
    return "A second colon stands in this line.", remedy, stumble.line, stumble.column


def _words_without_a_name(stumble: Stumble) -> Cause | None:
    """Tell of a line that is no field, where nothing shows what it should be."""
    if "simple key" not in stumble.problem:
        return None
    line, column = stumble.begin
    above = stumble.written(stumble.before(line))
    if above.lstrip().startswith("- ") and len(above) - len(above.lstrip()) == column - 1:
        return "This line stands in a list and has no dash.", "Begin an entry with `- `.", line, column
    if _FIELD_OF_TEXT.search(above) or (
        above.strip() and not _NAME.match(above) and not above.lstrip().startswith("-")
    ):
        indent = len(above) - len(above.lstrip())
        remedy = f"If it goes on with the text above, indent it by {indent} spaces too."
        remedy += " If it is a field, write `name: value`."
        return "This line belongs neither to the text above nor to a field.", remedy, line, column
    return (
        "A field is expected here, and there is no colon behind its name.",
        "Write `name: value`. Put # before a remark, and indent what belongs to a text above.",
        line,
        column,
    )


def _indent(stumble: Stumble) -> Cause | None:
    block = (
        "parsing a block" in stumble.problem
        or "mapping values" in stumble.problem
        or "document start" in stumble.problem
    )
    return wrong_indent(stumble.lines, stumble.line, stumble.column) if block else None


_KINDS: tuple[Callable[[Stumble], Cause | None], ...] = (
    _merge_mark,
    _quotation_goes_on,
    _text_behind_quotes,
    _text_behind_bracket,
    _end_of_document,
    _slip_within_brackets,
    _bracket_left_open,
    _wrong_bracket,
    _text_behind_quotes_in_brackets,
    _slip_of_quotes,
    _slip_of_a_line,
    _indent,
    _colon_in_text,
    _words_without_a_name,
)


def _is_bare(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")

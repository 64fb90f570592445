"""What the YAML parser says, in an archivist's words."""

import re

import yaml

from archpack.loading.tree import end_of, lines_of
from archpack.loading.yaml_causes import Cause, Stumble, cause_of, last_quotation

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # YAML 1.1, 5.1
_QUOTE_IT = "Put the text in quotes."

# Part of the parser's message, what is wrong, what to do. ``{opened}`` is where a bracket or a quotation begins.
_IN_PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        "There is a colon here where none can stand.",
        "Put the whole text in quotes if it holds a colon, and check that the lines above are indented alike.",
    ),
    (
        "found character that cannot start any token",
        "A text cannot begin with {sign}.",
        _QUOTE_IT,
    ),
    (
        "mapping keys are not allowed",
        "A text cannot begin with a question mark and a space.",
        _QUOTE_IT,
    ),
    (
        "did not find expected alphabetic or numeric character",
        "A text cannot begin with & or *.",
        _QUOTE_IT,
    ),
    (
        "could not find expected ':'",
        "A colon is missing after a field name.",
        "Write `name: value`, with a space after the colon. Put a text of several lines in quotes.",
    ),
    (
        "found unexpected end of stream",
        "A quotation mark is opened here and never closed.",
        "Write the same mark at the end of the text.",
    ),
    (
        "found unexpected document indicator",
        "A quotation mark is opened here and not closed before a line that begins with --- or ...",
        "Close it, or indent the lines of the text.",
    ),
    (
        "did not find expected ',' or",
        "A comma or the closing bracket is missing here. The bracket was opened in line {opened}.",
        "Write a comma between two fields or entries. Put a text that holds a comma, a colon or a bracket in quotes.",
    ),
    (
        "did not find expected node content",
        "A value is expected here.",
        "Put a text that begins with a bracket, a brace or a comma in quotes, and take out a comma before no value.",
    ),
    (
        "did not find expected key",
        "What stands here does not fit what stands before it.",
        "Indent the fields of a block alike. Quote a text as a whole, and write an apostrophe in single quotes twice.",
    ),
    (
        "did not find expected '-' indicator",
        "This line does not belong to the list above it.",
        "Begin every entry of a list with `- `, indented alike.",
    ),
    (
        "did not find expected <document start>",
        "What stands here does not belong to what stands before it.",
        "Begin the fields of the record in the first column, each on a line of its own.",
    ),
    (
        "block sequence entries are not allowed",
        "A list cannot begin here.",
        "Begin a list on a new line. If the dash belongs to a text, put the text in quotes.",
    ),
    (
        "control characters are not allowed",
        "An invisible control character stands here.",
        "Delete it and type the text again.",
    ),
    (
        "found unknown escape character",
        "A backslash in double quotes begins a special character, and this one does not exist.",
        "Use single quotes around a text with backslashes.",
    ),
    (
        "expected hexdecimal number",  # spelled so
        "A backslash in double quotes begins a special character, and this one is not complete.",
        "Use single quotes around a text with backslashes.",
    ),
    (
        "found invalid Unicode character escape code",
        "A backslash in double quotes begins a special character, and this one does not exist.",
        "Write the character itself.",
    ),
    (
        "found an indentation indicator equal to 0",
        "The number behind | or > cannot be 0.",
        "Delete the number.",
    ),
    (
        "did not find expected comment or line break",
        "Nothing can stand here before the end of the line.",
        "Begin the text on a new line, or put it in quotes.",
    ),
    (
        "incompatible YAML document",
        "The file says that it is written in another version of YAML.",
        "Delete the line that begins with %YAML.",
    ),
    (
        "directive",
        "A line cannot begin with a percent sign.",
        _QUOTE_IT,
    ),
    (
        "tag",
        "A text cannot begin with an exclamation mark.",
        _QUOTE_IT,
    ),
)
_TAB = (
    "A tab stands here where spaces are needed.",
    "Indent with spaces. Most editors can replace tabs by spaces.",
)
_OTHERWISE = (
    "The YAML cannot be read any further.",
    "Look for a missing quotation mark, colon or space in this line and the one above.",
)


def explained(error: yaml.YAMLError | UnicodeError, text: str, loader: type = yaml.SafeLoader) -> Cause:
    """Return what is wrong with a YAML text, what to do, and the line and column. ``loader`` said so."""
    problem = " ".join(str(getattr(error, name, None) or "") for name in ("context", "problem", "reason"))
    line, column, opened = _place(error, text)
    lines = lines_of(text)
    if _is_tab(lines, line, column):
        return *_TAB, line, column
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        mark, begin = error.problem_mark, error.context_mark or error.problem_mark
        places = (mark.line + 1, mark.column + 1, (begin.line + 1, begin.column + 1))
        cause = cause_of(Stumble(lines, problem, *places, last_quotation(text, loader)))
        if cause:
            return cause
    known = ((said, remedy) for pattern, said, remedy in _IN_PLAIN_WORDS if pattern in problem)
    said, remedy = next(known, _OTHERWISE)
    sign = lines[line - 1][column - 1 : column] if line <= len(lines) else ""
    return said.format(opened=opened, sign=sign), remedy, line, column


def _place(error: yaml.YAMLError | UnicodeError, text: str) -> tuple[int, int, int]:
    """Return line and column, and the line in which the unfinished thing begins."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        begin = error.context_mark or error.problem_mark
        context = error.context or ""
        open_quotes = "quoted scalar" in context and "unexpected" in (error.problem or "")
        mark = begin if open_quotes or context.startswith("while scanning an a") else error.problem_mark  # &, *
        return mark.line + 1, mark.column + 1, begin.line + 1
    # A character that YAML does not allow. The parser tells its place in bytes or in characters, as it likes.
    unprintable = _UNPRINTABLE.search(text)
    return *end_of(text[: unprintable.start()] if unprintable else ""), 0


def _is_tab(lines: list[str], line: int, column: int) -> bool:
    written = lines[line - 1] if line <= len(lines) else ""
    return written[column - 1 : column] == "\t" or written[: column - 1].strip(" ") == "\t"

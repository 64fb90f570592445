"""YAML to a tree. Only parsing events are used: nothing is resolved, constructed or expanded."""

from collections.abc import Iterator

import yaml

from archpack.findings import Finding
from archpack.findings.catalogue import reading
from archpack.loading.building import LimitReachedError, TreeBuilder
from archpack.loading.tree import Node, Scalar

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What the YAML parser says, and what an archivist needs to know.
_IN_PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        "There is a colon here where none can stand.",
        "Put the whole text in quotes if it holds a colon, and check that the lines above are indented alike.",
    ),
    (
        "found character that cannot start any token",
        "A text cannot begin with this character.",
        "Put the text in quotes.",
    ),
    (
        "could not find expected ':'",
        "A colon is missing after a field name.",
        "Write `name: value`, with a space after the colon. Put a text of several lines in quotes.",
    ),
    (
        "found unexpected end of stream",
        "A quotation mark or a bracket is opened here and never closed.",
        "Close it.",
    ),
    (
        "did not find expected ',' or",
        "A comma or the closing bracket is missing here.",
        "Put a text that holds brackets, braces, commas or a colon in quotes.",
    ),
    (
        "did not find expected key",
        "This line does not fit to the lines above it.",
        "Indent the fields of one block by the same number of spaces, and close every quotation mark.",
    ),
    (
        "did not find expected '-' indicator",
        "This line does not belong to the list above it.",
        "Begin every entry of a list with `- `, indented alike.",
    ),
    (
        "block sequence entries are not allowed",
        "A list cannot begin here.",
        "Begin the list on a new line.",
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
)
_NO_MARK = yaml.Mark("", 0, 0, 0, None, 0)
_TAB = (
    "A tab stands here where spaces are needed.",
    "Indent with spaces. Most editors can replace tabs by spaces.",
)


def read_yaml(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """Return the tree of a YAML document, or None, and the findings. ``file`` is named in them."""
    builder = TreeBuilder(file)
    try:
        _build(builder, yaml.parse(text, Loader=_LOADER))
    except LimitReachedError:
        return None, builder.findings
    except yaml.YAMLError as error:
        return None, [*builder.findings, _not_well_formed(error, text, builder)]
    if builder.root is None:
        builder.findings.append(_empty(builder))
    return builder.root, builder.findings


def _build(builder: TreeBuilder, events: Iterator[yaml.Event]) -> None:
    documents = 0
    for event in events:
        mark = event.start_mark or _NO_MARK
        line, column = mark.line + 1, mark.column + 1
        match event:
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    builder.findings.append(_several_documents(builder, line, column))
                    raise LimitReachedError
            case yaml.AliasEvent():
                builder.findings.append(_alias(builder, line, column))
                builder.scalar(Scalar("", line, column))
            case yaml.ScalarEvent():
                _note_decorations(builder, event, line, column)
                quoted = event.style not in (None, "")
                value = event.value if event.value or quoted else None
                builder.scalar(Scalar(value, line, column, quoted))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                _note_decorations(builder, event, line, column)
                builder.open(block=isinstance(event, yaml.MappingStartEvent), line=line, column=column)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                builder.close()


def _note_decorations(builder: TreeBuilder, event: yaml.NodeEvent, line: int, column: int) -> None:
    if event.anchor is not None:
        builder.findings.append(_alias(builder, line, column))
    if getattr(event, "tag", None) is not None:
        builder.findings.append(
            Finding(
                reading.TAG,
                "A text that begins with ! has a special meaning in YAML and is not accepted.",
                "Put the text in quotes.",
                builder.place(line, column),
            )
        )


def _alias(builder: TreeBuilder, line: int, column: int) -> Finding:
    return Finding(
        reading.ALIAS,
        "A text that begins with & or * has a special meaning in YAML and is not accepted.",
        "Put the text in quotes, or write the value again in full.",
        builder.place(line, column),
    )


def _several_documents(builder: TreeBuilder, line: int, column: int) -> Finding:
    return Finding(
        reading.SEVERAL_DOCUMENTS,
        "A second document begins here.",
        "Remove the line of three dashes, or write a file for each document.",
        builder.place(line, column),
    )


def _empty(builder: TreeBuilder) -> Finding:
    return Finding(
        reading.EMPTY,
        "The file is empty.",
        "`archpack new` writes a record to begin with.",
        builder.place(1, 1),
    )


def _not_well_formed(error: yaml.YAMLError, text: str, builder: TreeBuilder) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else _place_of_character(error, text)
    said, remedy = _plain_words(error, text, line, column)
    return Finding(reading.NOT_WELL_FORMED, said, remedy, builder.place(line, column))


def _place_of_character(error: yaml.YAMLError, text: str) -> tuple[int, int]:
    before = text[: getattr(error, "position", 0) or 0]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _plain_words(error: yaml.YAMLError, text: str, line: int, column: int) -> tuple[str, str]:
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    if written[column - 1 : column] == "\t" or written[: column - 1].strip(" ") == "\t":
        return _TAB
    for pattern, said, remedy in _IN_PLAIN_WORDS:
        if pattern in problem:
            return said, remedy
    return (
        f"The YAML cannot be read any further: {problem}.",
        "Look for a missing quotation mark, colon or space in this line and the one above.",
    )

"""YAML to a tree. Only parsing events are used: nothing is resolved, constructed or expanded."""

from collections.abc import Iterator

import yaml

from archpack.findings import Finding
from archpack.findings.catalogue import reading
from archpack.loading.building import LimitReachedError, TreeBuilder
from archpack.loading.suspicions import suspicions
from archpack.loading.tree import Node, Scalar
from archpack.loading.yaml_words import explained

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NO_MARK = yaml.Mark("", 0, 0, 0, None, 0)


def read_yaml(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """Return the tree of a YAML document, or None, and the findings. ``file`` is named in them."""
    builder = TreeBuilder(file)
    try:
        _build(builder, yaml.parse(text, Loader=LOADER))
    except LimitReachedError:
        return None, builder.findings
    except (yaml.YAMLError, UnicodeError) as error:
        return None, [*builder.findings, _not_well_formed(error, text, builder)]
    if builder.root is None or (isinstance(builder.root, Scalar) and builder.root.value is None):
        return None, [*builder.findings, _empty(builder)]
    return builder.root, [*builder.findings, *suspicions(builder.root, text, file)]


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
                builder.scalar(Scalar(f"*{event.anchor}", line, column))
            case yaml.ScalarEvent():
                _note_decorations(builder, event, line, column)
                quoted = event.style not in (None, "")
                value = event.value if event.value or quoted else _decoration(event)
                builder.scalar(Scalar(value, line, column, quoted))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                _note_decorations(builder, event, line, column)
                builder.open(block=isinstance(event, yaml.MappingStartEvent), line=line, column=column)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                builder.close()


def _decoration(event: yaml.ScalarEvent) -> str | None:
    """Return what stands in place of a value: a text that begins with ! or &. None if nothing does."""
    return f"!{event.tag}" if event.tag else f"&{event.anchor}" if event.anchor else None


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


def _not_well_formed(error: yaml.YAMLError | UnicodeError, text: str, builder: TreeBuilder) -> Finding:
    said, remedy, line, column = explained(error, text, LOADER)
    return Finding(reading.NOT_WELL_FORMED, said, remedy, builder.place(line, column))

"""YAML to plain values, quickly: for the document with which nothing is wrong, as nearly all are.

`archpack.loading.yaml_tree` reads every document, keeps the place of everything in it and says what is wrong. It
takes three times as long, and is asked where this module gives up, or when somebody wants to know a place.
"""

from collections.abc import Collection
from typing import Any

import yaml

from archpack.loading.limits import MAX_DEPTH, MAX_NODES
from archpack.loading.suspicions import is_suspicious
from archpack.loading.tree import is_number
from archpack.loading.yaml_tree import LOADER

Values = dict[str, Any]


class _NotPlainError(Exception):
    """The document needs a closer look."""


def plain_values(text: str, numbers: Collection[str]) -> Values | None:
    """Return a document that is a block of fields as dicts, lists and texts, or None if anything is odd about it.

    It is what `archpack.loading.tree.plain` makes of the tree; ``numbers`` are the names of the outermost fields that
    are read as numbers. Odd are anchors, tags, a name given twice, a second document, all that is over a limit, and
    what YAML takes otherwise than it looks.
    """
    if is_suspicious(text):
        return None
    try:
        return _read(LOADER(text).get_event, numbers)
    except (yaml.YAMLError, UnicodeError, _NotPlainError):
        return None


def _read(next_event: Any, numbers: Collection[str]) -> Values:  # noqa: C901, PLR0912 - one loop, because it is the hot one
    root: Values | None = None
    top: Any = None
    key: str | None = None
    is_block = False
    above: list[tuple[Any, bool]] = []
    count = 0
    while (event := next_event()) is not None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            count += 1
            value = event.value
            if event.anchor is not None or event.tag is not None or top is None:
                raise _NotPlainError
            if not value and not event.style:
                value = None
            if not is_block:
                top.append(value)
            elif key is None:
                if value is None or value in top:
                    raise _NotPlainError
                key = value
            else:
                if top is root and key in numbers and not event.style and value and is_number(value):
                    value = int(value)
                top[key] = value
                key = None
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            count += 1
            opened: Any = {} if kind is yaml.MappingStartEvent else []
            if event.anchor is not None or event.tag is not None or len(above) == MAX_DEPTH or count > MAX_NODES:
                raise _NotPlainError
            if root is None:
                root = opened
            elif not is_block:
                top.append(opened)
            elif key is None:
                raise _NotPlainError
            else:
                top[key] = opened
            above.append((top, is_block))
            top, key, is_block = opened, None, kind is yaml.MappingStartEvent
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            top, is_block = above.pop()
            key = None
        elif kind is yaml.AliasEvent or (kind is yaml.DocumentStartEvent and root is not None):
            raise _NotPlainError
    if not isinstance(root, dict) or count > MAX_NODES:
        raise _NotPlainError
    return root

"""Build a tree from a stream of "a list opens", "a value", "it closes", within the limits."""

from archpack.findings import Finding, Place
from archpack.findings.catalogue import reading
from archpack.loading.limits import MAX_DEPTH, MAX_NODES, duplicate_key, too_deep, too_many
from archpack.loading.tree import Block, Items, Node, Scalar


class LimitReachedError(Exception):
    """The document asks for too much; the finding has been noted."""


_NO_NAME = Scalar("", 0, 0)
"""Stands where the name of a field should be; the field is left out."""


class _Open:
    """A block or list that is not closed yet."""

    def __init__(self, *, block: bool, line: int, column: int) -> None:
        self.block = block
        self.line = line
        self.column = column
        self.key: Scalar | None = None
        self.keys: dict[str, int] = {}
        self.fields: list[tuple[Scalar, Node]] = []
        self.items: list[Node] = []

    def closed(self) -> Node:
        if self.block:
            return Block(tuple(self.fields), self.line, self.column)
        return Items(tuple(self.items), self.line, self.column)


class TreeBuilder:
    """Takes the stream and keeps the findings. Without recursion: the document decides the depth."""

    def __init__(self, file: str) -> None:
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self._file = file
        self._stack: list[_Open] = []
        self._count = 0

    def place(self, line: int, column: int) -> Place:
        """Return a place in this file."""
        return Place(self._file, line, column)

    def open(self, *, block: bool, line: int, column: int) -> None:
        """Begin a block of fields or a list."""
        self._count_one(line, column)
        if len(self._stack) == MAX_DEPTH:
            self.findings.append(too_deep(self.place(line, column)))
            raise LimitReachedError
        self._stack.append(_Open(block=block, line=line, column=column))

    def close(self) -> None:
        """End the innermost block or list."""
        self._add(self._stack.pop().closed())

    def scalar(self, scalar: Scalar) -> None:
        """Take a single value, or the name of a field."""
        self._count_one(scalar.line, scalar.column)
        self._add(scalar)

    def _count_one(self, line: int, column: int) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            self.findings.append(too_many(self.place(line, column)))
            raise LimitReachedError

    def _add(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        top = self._stack[-1]
        if not top.block:
            top.items.append(node)
        elif top.key is None:
            top.key = self._key(top, node)
        else:
            if top.key is not _NO_NAME:
                top.fields.append((top.key, node))
            top.key = None

    def _key(self, top: _Open, node: Node) -> Scalar:
        if not isinstance(node, Scalar) or node.value is None:
            self.findings.append(
                Finding(
                    reading.KEY_NOT_TEXT,
                    "A field name is missing or is not a single word here.",
                    "Write the name of the field, a colon, a space and the value. Put a value with : or { in quotes.",
                    self.place(node.line, node.column),
                )
            )
            return _NO_NAME
        name = str(node.value)
        if name in top.keys:
            self.findings.append(duplicate_key(name, top.keys[name], self.place(node.line, node.column)))
        top.keys.setdefault(name, node.line)
        return node

"""YAML as people write it: the same things in many layouts, with comments, blank lines and quotes."""

from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from archpack.scalars import quoted, scalar

NAMES = ("archpack", "id", "titles", "text", "kind", "language", "note", "contents", "rights", "other field")
WORDS = st.sampled_from(
    (
        "",
        "1",
        "no",
        "Notes",
        "28-48",
        "a: b",
        "# x",
        "it's",
        'a "b"',
        "é, ü",
        "l. 5ob",
        "two\nlines",
        " x",
        "[a",
        "—",
        "\\",
    )
)
DOCUMENTS = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(st.sampled_from(NAMES), inner, min_size=1, max_size=5),
    ),
    max_leaves=15,
)
BLOCKS = st.dictionaries(st.sampled_from(NAMES), DOCUMENTS, min_size=1, max_size=6)


@dataclass
class _Writer:
    draw: st.DrawFn
    lines: list[str] = field(default_factory=list)
    comments: int = 0

    def yes(self) -> bool:
        return self.draw(st.booleans())

    def flow(self, value: Any) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{scalar(key)}: {self.flow(inner)}" for key, inner in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        return self.word(value)

    def word(self, text: str) -> str:
        if "\n" not in text and text and self.yes():
            return "'" + text.replace("'", "''") + "'"
        return quoted(text) if self.yes() else scalar(text)

    def remark(self, margin: int) -> None:
        """Write a comment on a line of its own, or a blank line, or nothing."""
        match self.draw(st.integers(0, 9)):
            case 0:
                self.comments += 1
                self.lines.append(f"{' ' * margin}# comment {self.comments}")
            case 1:
                self.lines.append("")
            case 2:
                self.comments += 1
                self.lines.extend((f"# comment {self.comments}", ""))

    def behind(self) -> str:
        if self.draw(st.integers(0, 5)):
            return ""
        self.comments += 1
        return f"  # comment {self.comments}"

    def value(self, begin: str, value: Any, margin: int) -> None:
        """Write a value behind what begins its line, in the block whose entries stand at a margin."""
        step = self.draw(st.integers(1, 4))
        if isinstance(value, str) and value == "two\nlines" and self.yes():
            pad = " " * (margin + step)
            self.lines.extend((f"{begin} |-{self.behind()}", f"{pad}two", f"{pad}lines"))
        elif isinstance(value, str) or not self.yes():
            self.lines.append(f"{begin} {self.flow(value)}{self.behind()}")
        else:
            dash = begin.endswith("-")
            if dash and self.yes():
                self.block(value, len(begin) + step, begin + " " * step)
                return
            self.lines.append(f"{begin}{self.behind()}")
            flat = isinstance(value, list) and not dash and self.yes()
            self.block(value, margin if flat else margin + step)

    def block(self, value: Any, margin: int, begin: str = "") -> None:
        """Write the entries of a block or list at a margin; the first behind ``begin``."""
        pad = " " * margin
        entries = value.items() if isinstance(value, dict) else ((None, inner) for inner in value)
        for key, inner in entries:
            if not begin:
                self.remark(margin)
            head = "-" if key is None else f"{scalar(key)}:"
            self.value(f"{begin or pad}{head}", inner, margin)
            begin = ""


@st.composite
def texts(draw: st.DrawFn, documents: st.SearchStrategy[dict[str, Any]] = BLOCKS) -> str:
    """YAML of a block, with line breaks of one kind."""
    writer = _Writer(draw)
    writer.block(draw(documents), 0)
    writer.remark(0)
    end = draw(st.sampled_from(("", "\n", "\n\n")))
    text = "\n".join(writer.lines) + end
    return text.replace("\n", draw(st.sampled_from(("\n", "\r\n", "\r"))))

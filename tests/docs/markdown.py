"""A Markdown page as a reader sees it: its blocks of code, its links, the anchors that links can point to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
READ_BY_PEOPLE = ("*.md", "docs/**/*.md", "examples/**/*.md")

BY_HAND = "by hand"
"""Commands in an HTML comment: they do in a test what the page tells a person to do in an editor."""

_BY_HAND = re.compile(r"<!-- by hand: (.+?) -->", re.DOTALL)
_NO_LETTER_OF_AN_ANCHOR = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of code: its language, its text, and the line on the page where the text begins."""

    language: str
    text: str
    line: int


@dataclass(frozen=True)
class Page:
    """One Markdown file of the repository."""

    path: Path

    @property
    def name(self) -> str:
        """The path from the top of the repository."""
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of code and what is done by hand, in the order of the page."""
        return tuple(block for token in self._tokens if (block := _block(token)))

    @cached_property
    def links(self) -> tuple[tuple[int, str], ...]:
        """Where each link leads, with the line of the paragraph that it stands in."""
        return tuple(
            (token.map[0] + 1, str(child.attrs.get("href") or child.attrs.get("src")))
            for token in self._tokens
            if token.map
            for child in token.children or ()
            if child.type in {"link_open", "image"}
        )

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors of the headings, made as the web pages of repositories make them."""
        return frozenset(_numbered(_anchor(title) for _, title in self.headings))

    @cached_property
    def headings(self) -> tuple[tuple[str, str], ...]:
        """The headings: ``h1``, ``h2``, ... and the text."""
        pairs = zip(self._tokens, self._tokens[1:], strict=False)
        return tuple((token.tag, _plain(inline)) for token, inline in pairs if token.type == "heading_open")

    def section(self, title: str) -> str:
        """Return the text below a heading of the second level, down to the next one."""
        found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", self.text, re.DOTALL | re.MULTILINE)
        assert found, f"{self.name} has no section {title}"
        return found[1]

    @cached_property
    def _tokens(self) -> list[Token]:
        return MarkdownIt("commonmark").enable("table").parse(self.text)


def pages() -> tuple[Page, ...]:
    """Return every page of the repository that people read."""
    return tuple(Page(path) for pattern in READ_BY_PEOPLE for path in sorted(ROOT.glob(pattern)))


def _block(token: Token) -> Block | None:
    line = token.map[0] + 1 if token.map else 0
    if token.type == "fence":
        return Block(token.info.strip(), token.content, line + 1)
    by_hand = _BY_HAND.fullmatch(token.content.strip()) if token.type == "html_block" else None
    return Block(BY_HAND, by_hand[1], line) if by_hand else None


def _plain(inline: Token) -> str:
    return "".join(child.content for child in inline.children or () if child.type in {"text", "code_inline"})


def _anchor(title: str) -> str:
    return _NO_LETTER_OF_AN_ANCHOR.sub("", title.lower()).replace(" ", "-")


def _numbered(anchors: Iterator[str]) -> Iterator[str]:
    """Yield anchors; one that comes again has a number behind it."""
    seen: dict[str, int] = {}
    for anchor in anchors:
        count = seen.get(anchor, 0)
        seen[anchor] = count + 1
        yield f"{anchor}-{count}" if count else anchor

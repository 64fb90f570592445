"""How italics are written: not at all, in Markdown, or in HTML."""

import html
import re
from enum import StrEnum

from archpack.export.line import ITALIC, ROMAN

_MARKDOWN = re.compile(r"[\\`*_\[\]<>|~&#]")


class Markup(StrEnum):
    """What a citation is written in."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


def written(line: str, markup: Markup) -> str:
    """Return a line with its italics in this markup. Signs that mean something there are escaped."""
    if markup is Markup.MARKDOWN:
        return _with_marks(_MARKDOWN.sub(r"\\\g<0>", line), "*", "*")
    if markup is Markup.HTML:
        return _with_marks(html.escape(line, quote=False), "<i>", "</i>")
    return _with_marks(line, "", "")


def _with_marks(line: str, opening: str, closing: str) -> str:
    return line.replace(ITALIC, opening).replace(ROMAN, closing)

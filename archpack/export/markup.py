"""How italics are written: not at all, in Markdown, or in HTML."""

import html
import re
from enum import StrEnum

from archpack.export.line import ITALIC, ROMAN

_MARKDOWN = re.compile(r"[\\`*_\[\]<>|~&#]")

_LIST = re.compile(r"\A(?P<begin>[0-9]{1,9})?(?P<sign>(?(begin)[.)]|[-+]))(?=\s)")
_ADDRESS = re.compile(r"(https?://[^\s<>\x00-\x1f]+)")


class Markup(StrEnum):
    """What a citation is written in."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


def written(line: str, markup: Markup) -> str:
    """Return a line with its italics in this markup. Signs that mean something there are escaped."""
    if markup is Markup.MARKDOWN:
        return _with_marks("".join(map(_in_markdown, _ADDRESS.split(line))), "*", "*")
    if markup is Markup.HTML:
        return _with_marks(html.escape(line, quote=False), "<i>", "</i>")
    return _with_marks(line, "", "")


def _in_markdown(text: str) -> str:
    """Return a stretch with its signs escaped; an address stands in angle brackets, letter by letter."""
    if _ADDRESS.fullmatch(text):
        end = len(text.rstrip(".,;"))
        return f"<{text[:end]}>{text[end:]}"
    return _LIST.sub(r"\g<begin>\\\g<sign>", _MARKDOWN.sub(r"\\\g<0>", text))


def _with_marks(line: str, opening: str, closing: str) -> str:
    return line.replace(ITALIC, opening).replace(ROMAN, closing)

"""The citation in a style of somebody's own: a file in the Citation Style Language (CSL).

CSL is set by an engine that is installed on its own (``archpack[csl]``) and loaded when it is first needed.
"""

import re
from typing import TYPE_CHECKING

from archpack.errors import UsageError
from archpack.export.csl_json import csl_json
from archpack.export.line import one_line, quoted
from archpack.model import Record

if TYPE_CHECKING:
    from archpack.export.csl_engine import Engine

MAX_BYTES = 1_000_000
"""A longer style is refused; the longest one in public use has a quarter of a million."""

_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_QUOTE_THEN_MARK = re.compile("(?P<before>[.,?!]?)(?P<quotes>[”’]{1,3})(?P<mark>[.,])")  # noqa: RUF001
_IN_QUOTES = re.compile("“(?P<text>[^“”]*)”")
_STOP_TOO_MANY = re.compile(r"(?<=[?!])\.(?=\s|\Z)")
_NO_ENGINE = "A CSL style needs one more part of archpack."
_INSTALL = (
    "Install it beside archpack: python -m pip install 'citeproc-py>=0.11.1,<0.12'. "
    "The styles of `archpack cite --list` need nothing."
)
_NOT_CSL = "This is no CSL style."
_WHERE = "A CSL style is a file that ends in .csl, such as those of the Zotero Style Repository."


def cite_with_csl(record: Record, csl: str | bytes, *, note: bool = False) -> str:
    """Return the citation of a record in a CSL style, as plain text on one line.

    ``csl`` is what stands in the .csl file. What comes back is the style's entry in the bibliography, or its note
    (the citation in the text, for a style that has no notes) if ``note`` is true or the style has no bibliography.

    Titles stay as written, also where the style asks for other capitals.

    `UsageError` if the engine is not installed, if this is no style, or if the engine cannot work with it. Nothing
    is loaded from the network, and a style that could keep the engine busy for ever is refused.
    """
    engine = _engine(_read(csl))
    text = one_line(engine.set_item(csl_json(record)[0], note=note))
    return _mended(text, american=engine.punctuation_in_quote)


def _read(csl: str | bytes) -> bytes:
    try:
        text = csl if isinstance(csl, str) else csl.decode("utf-8-sig")
        data = text.encode()
    except UnicodeError:
        raise UsageError(_NOT_CSL, f"It is not text in UTF-8. {_WHERE}") from None
    if len(data) > MAX_BYTES:
        raise UsageError(_NOT_CSL, f"It is longer than any style. {_WHERE}")
    if _DECLARATION.search(text):
        raise UsageError(_NOT_CSL, f"It declares a document type or entities, which no style does. {_WHERE}")
    return data


def _engine(style: bytes) -> "Engine":
    try:
        from archpack.export.csl_engine import Engine
    except ImportError as error:
        raise UsageError(_NO_ENGINE, _INSTALL) from error
    return Engine(style)


def _mended(text: str, *, american: bool) -> str:
    """Return what the engine has set with the marks that other engines set: it does not look at what it joins."""
    text = _IN_QUOTES.sub(lambda found: quoted(found["text"]), text)
    text = _QUOTE_THEN_MARK.sub(_mark_in_quote, text) if american else text
    return _STOP_TOO_MANY.sub("", text)


def _mark_in_quote(found: re.Match[str]) -> str:
    """Put a comma or full stop inside the quotation marks, as American English does."""
    before = found["before"]
    mark = "" if before in {"?", "!"} or before == found["mark"] else found["mark"]
    return f"{before}{mark}{found['quotes']}"

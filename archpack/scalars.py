"""Texts as YAML, written so that every reader gets exactly the text: YAML 1.1 and 1.2, block and flow.

Only what cannot be mistaken stands without quotes: words that begin with a letter. What cannot be seen is escaped. A
long text goes over several lines, broken where one blank stands between two words: YAML folds such a break back into
that blank (YAML 1.2.2, 7.3.1 and 8.1.3).
"""

import re

WIDTH = 100
"""Columns after which a line is broken, if it can be."""

_PLAIN = re.compile(r"[^\W\d_][\w./()'-]*(?: [\w./()'-]+)*")
# What YAML 1.1 reads as true, false or nothing.
_WORDS_WITH_A_MEANING = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_NAMED_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# Controls, line and paragraph separators, byte order marks, non-characters, and what turns the direction of a line.
_UNSEEN = (
    "\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\uffff"
    "\U000e0000-\U0010ffff"
)
_HAS_UNSEEN = re.compile(f"[{_UNSEEN}]")
_ESCAPED = re.compile(f'["\\\\{_UNSEEN}]')
_BREAK = re.compile(r"(?<=[^ ]) (?=[^ ])")
_BREAK_IN_QUOTES = re.compile(r"(?<=[^ \\\"]) (?=[^ \"])")


def scalar(text: str) -> str:
    """Return a text as YAML on one line."""
    plain = _PLAIN.fullmatch(text) and text.casefold() not in _WORDS_WITH_A_MEANING
    if plain and text.isprintable():
        return text
    if '"' in text and "'" not in text and not _HAS_UNSEEN.search(text):
        return f"'{text}'"
    return quoted(text)


def quoted(text: str) -> str:
    """Return a text in double quotes, on one line."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def can_be_seen(text: str) -> bool:
    """Tell whether a text holds nothing that has to be escaped to be seen."""
    return not _HAS_UNSEEN.search(text)


def in_single_quotes(text: str) -> str | None:
    """Return a text in single quotes, on one line; None for what they cannot hold."""
    if not text or not can_be_seen(text):
        return None
    return "'{}'".format(text.replace("'", "''"))


def lines_of(text: str, indent: int, column: int) -> list[str]:
    """Return a text as YAML that begins at a column; further lines are indented by ``indent`` blanks."""
    written = scalar(text)
    if column + len(written) <= WIDTH or " " not in text:
        return [written]
    margin = " " * indent
    if text == text.strip(" ") and not _HAS_UNSEEN.search(text):
        return [">-", *(margin + line for line in _wrapped(_BREAK.split(text), WIDTH - indent, WIDTH - indent))]
    first, *others = _wrapped(_BREAK_IN_QUOTES.split(quoted(text)), WIDTH - column, WIDTH - indent)
    return [first, *(margin + line for line in others)]


def _wrapped(words: list[str], first_width: int, width: int) -> list[str]:
    """Return a text, cut where that is safe, in lines."""
    lines: list[str] = []
    room = first_width
    for word in words:
        if lines and len(word) < room:
            lines[-1] += f" {word}"
            room -= len(word) + 1
        else:
            room = (width if lines else first_width) - len(word)
            lines.append(word)
    return lines


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    code = ord(char)
    if char in _NAMED_ESCAPES:
        return _NAMED_ESCAPES[char]
    if code < 0x100:  # noqa: PLR2004 - two hexadecimal digits
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004 - four digits, or eight

"""Slips of the pen that one line shows by itself, when it cannot be read: signs that look like those of YAML."""

import re
import unicodedata

from archpack.model.schema import field_names

Slip = tuple[str, str, int]
"""What is wrong, what to do, and the column."""

_START = r"^ *(?:- +)?"
_STRANGE_BLANK = re.compile("^[ -]*([^\\S \t\r\n]|[\u200b-\u200f\u2060\ufeff\u00ad])")
_BLANK_BEHIND = re.compile(rf"{_START}[\w ]+:([^\S \t]|[\u200b\ufeff])")
_FULL_WIDTH_COLON = re.compile(rf"{_START}([\w ]+?) ?([：﹕꞉])\s*(.*)")  # noqa: RUF001 - colons that are none in YAML
_COLON_ALONE = re.compile(rf"{_START}([A-Za-z_]+):([^\s:/].*)")
_DASH_ALONE = re.compile(r"^ *(-)([^\s-].*)")
_BULLET = re.compile(r"^ *([•·‣◦▪●*–—−‐‑]|[0-9]+[.)])\s+(.*)")  # noqa: RUF001 - what people write for a dash
_NO_COLON = re.compile(rf"{_START}([a-z_]+) *([;=\u037e])(.*)")
_OTHER_KINDS = (
    (
        re.compile(r" *(`{3}|~{3})"),
        "The line of three backticks belongs to Markdown.",
        "Delete this line and the one like it at the other end.",
    ),
    (
        re.compile(r" *(\*\*|__)(\w+)"),
        "Signs of Markdown stand here.",
        "Write the name alone: `{word}: ...`.",
    ),
    (
        re.compile(r" *</?[A-Za-z][^>]*>"),
        "A tag of HTML stands here.",
        "Delete it, and copy the text without its markup.",
    ),
    (
        re.compile(r" *([-=*_~])\1{3,} *$"),
        "A line drawn by signs cannot stand here.",
        "Delete it, or put # before it.",
    ),
    (
        re.compile(r" *> ?(?=[\w-]+:)"),
        "The sign > before the line comes from an e-mail.",
        "Delete the sign before each line.",
    ),
    (
        re.compile(r" *(//|/\*|<!--|;)"),
        "A remark cannot begin with {sign}.",
        "Begin it with #.",
    ),
)
_NAME_ALONE = re.compile(rf"{_START}([a-z_]+)(?=\s|$)")
_CURLY = re.compile("(?:: +|- +|[\\[{,] *)([“”„‟‘’‚‛«»‹›])")  # noqa: RUF001 - the quotes that are no quotes in YAML
_OPENED = re.compile("[\\[{]")
_WIDE = re.compile("[，、：；［］｛｝]")  # noqa: RUF001 - signs of Chinese and Japanese typing
_WIDE_OPENED = re.compile("[:-] +([［｛])")  # noqa: RUF001 - the same
_MEANT = {"，": ",", "、": ",", "：": ":", "；": ",", "［": "[", "］": "]", "｛": "{", "｝": "}"}  # noqa: RUF001 - the same
_LONGEST = 40


def slip_in_line(line: str) -> Slip | None:
    """Return what is wrong with a line that should be a field, an entry or a remark, or None if nothing shows."""
    return _strange_blank(line) or _colon(line) or _of_another_kind(line) or _dash(line) or _no_colon(line)


def slip_in_quotes(line: str) -> Slip | None:
    """Return that a text stands in quotation marks which YAML does not know, or None."""
    found = _CURLY.search(line)
    if not found:
        return None
    return (
        f"The quotation mark {found[1]} is a letter like any other in YAML; it puts nothing in quotes.",
        'Write straight quotation marks around the text: "...".',
        found.start(1) + 1,
    )


def slip_in_brackets(line: str) -> Slip | None:
    """Return that a sign within brackets is one of another script, or None."""
    opened = _OPENED.search(line)
    found = _WIDE.search(line, opened.end()) if opened else None
    found = found or _WIDE_OPENED.search(line)
    if not found:
        return None
    sign, start = found[0][-1], found.end() - 1
    return (
        f"The sign {sign} is a letter like any other in YAML.",
        f"Write {_MEANT[sign]} from the Latin keyboard, and a space behind a comma or colon.",
        start + 1,
    )


def _strange_blank(line: str) -> Slip | None:
    found = _STRANGE_BLANK.match(line) or _BLANK_BEHIND.match(line)
    if not found:
        return None
    return (
        f"{blank_named(found[1])} stands here.",
        "Delete it, and type an ordinary space if one is needed.",
        found.start(1) + 1,
    )


def blank_named(sign: str) -> str:
    """Return what a blank or invisible character is called, as the beginning of a sentence."""
    if sign == "\u00a0":
        return "A no-break space, as Word and web pages write it,"
    if sign == "\ufeff":
        return "A byte order mark, which is invisible,"
    kind = "blank of another kind" if sign.isspace() else "character that is invisible"
    return f"A {kind} ({unicodedata.name(sign, 'without a name').lower()})"


def _colon(line: str) -> Slip | None:
    """Return what is wrong with the colon behind the name of a field."""
    if found := _FULL_WIDTH_COLON.match(line):
        written = short(f"{found[1]}: {found[3]}".rstrip())
        said = f"The colon {found[2]} is not the one that YAML knows."
        return said, f"Write `{written}`, with an ordinary colon.", found.start(2) + 1
    if (found := _COLON_ALONE.match(line)) and found[1] in field_names():
        written = short(f"{found[1]}: {found[2]}")
        return "A space is missing behind the colon.", f"Write `{written}`.", found.start(2) + 1
    if (found := _NO_COLON.match(line)) and found[1] in field_names():
        written = short(f"{found[1]}: {found[3].strip()}")
        said = f"A colon is needed behind `{found[1]}`, and not {found[2]}."
        return said, f"Write `{written}`.", found.start(2) + 1
    return None


def _dash(line: str) -> Slip | None:
    """Return what is wrong with the dash before an entry."""
    if found := _DASH_ALONE.match(line):
        return "A space is missing behind the dash.", f"Write `- {short(found[2])}`.", found.start(1) + 2
    if found := _BULLET.match(line):
        said = f"An entry of a list cannot begin with {found[1]}."
        return said, f"Write `- {short(found[2])}`.", found.start(1) + 1
    return None


def _of_another_kind(line: str) -> Slip | None:
    """Return that a line was written for something else than YAML."""
    column = len(line) - len(line.lstrip()) + 1
    for pattern, said, remedy in _OTHER_KINDS:
        if found := pattern.match(line):
            names = {"sign": found[1] if found.re.groups else "", "word": found[2] if found.re.groups > 1 else ""}
            return said.format(**names), remedy.format(**names), column
    return None


def _no_colon(line: str) -> Slip | None:
    found = _NAME_ALONE.match(line)
    if not found or found[1] not in field_names():
        return None
    return (
        f"A colon is missing behind `{found[1]}`.",
        f"Write `{found[1]}:`, and a space before the value.",
        found.end(1) + 1,
    )


def short(text: str) -> str:
    """Return a text that is shown, cut if it is long."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

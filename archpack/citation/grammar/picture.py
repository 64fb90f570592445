"""Pictures: how a step of a locator looks when it is printed without a label.

An archivist draws what the reference looks like, and the picture becomes a pattern:

====== ==========================================================================================
sign   stands for
====== ==========================================================================================
``9``  a number
``#``  a number of several parts: ``2.05.118``, ``4/30/8``, ``037-1-2``
``A``  capital letters, ``a`` small letters, ``I`` and ``i`` a Roman number
``X``  a code of capital letters and numbers that begins with a letter
``N``  a word that begins with a capital letter
``*``  any words up to a comma
``_``  a space that must be there; a space is one that may be there
``|``  here the next step begins, behind a space
``{}`` here the next step begins; what stands between the braces belongs to neither
``[]`` around a label
``<>`` around letters that stand for themselves
``?``  behind a sign that may be missing
====== ==========================================================================================

A hyphen is any dash. Every other sign stands for itself.
"""

import re
import unicodedata
from collections.abc import Iterator

_ALPHABETS = map(chr, range(0x530))  # Latin, Greek, Cyrillic
_CAPITAL = f"[{''.join(char for char in _ALPHABETS if unicodedata.category(char) == 'Lu')}]"
_SMALL = f"[{''.join(char for char in map(chr, range(0x530)) if unicodedata.category(char) == 'Ll')}]"

_SIGNS = {
    "9": "[0-9]{1,12}",
    "#": r"[0-9]{1,12}[a-z]?(?:\s?[-./\N{EN DASH}]\s?[0-9]{1,12}[a-z]?){0,12}",
    "A": _CAPITAL + "{1,12}",
    "a": _SMALL + "{1,12}",
    "I": "[IVXLCDM]{1,8}",
    "i": "[ivxlcdm]{1,8}",
    "X": _CAPITAL + "[A-Z0-9]{0,11}",
    "N": _CAPITAL + r"[\w.'\N{RIGHT SINGLE QUOTATION MARK}-]{0,30}",
    "*": r"[^,;]{1,160}?",
    "_": r"\s{1,3}",
    " ": r"\s{0,3}",
    "-": r"\s?[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}]\s?",
}
_TOKEN = re.compile(r"<(?P<exact>[^<>]*)>|(?P<sign>.)", re.DOTALL)
_MOST_STARS = 2
_JOINT = re.compile(r"(\||\{[^{}]*\})")
_END = r"(?=\s{0,3}(?:[,;]|\.?\Z|\.\s|\s:\s))"


class PictureError(ValueError):
    """A picture that cannot be read: the message says why."""


def picture_pattern(picture: str) -> re.Pattern[str]:
    """Return the pattern of a picture, with the groups ``label0``, ``value0``, ``label1``, ``value1``, ... by step.

    Raises `PictureError` if its brackets do not match, or if it has more than two stars.

    >>> picture_pattern("[A] 9/9").match("FO 371/128663").groupdict()
    {'label0': 'FO', 'value0': '371/128663'}
    """
    if picture.count("*") > _MOST_STARS:
        raise PictureError(f"The picture “{picture}” has more than {_MOST_STARS} stars: write out what stands between.")
    pieces = _JOINT.split(picture)
    steps = [_step(step.strip(), number) for number, step in enumerate(pieces[::2])]
    joints = ["".join(_signs("_" if joint == "|" else joint[1:-1])) for joint in pieces[1::2]]
    return re.compile("".join(step + joint for step, joint in zip(steps, [*joints, _END], strict=True)))


def _step(step: str, number: int) -> str:
    label, closing, value = step.partition("]")
    if not closing and not step.startswith("["):
        label, value = "", step
    elif not closing or not label.startswith("["):
        raise PictureError(f"The picture “{step}” has a bracket that is not closed or not opened.")
    printed = f"(?P<label{number}>{''.join(_signs(label[1:]))})" if closing else ""
    return f"{printed}{_space(value)}(?P<value{number}>{''.join(_signs(value.lstrip(' /:')))})"


def _space(value: str) -> str:
    """Return the pattern of what stands between a label and its value."""
    return "".join(_signs(value[: len(value) - len(value.lstrip(" /:"))]))


def _signs(picture: str) -> Iterator[str]:
    for token in _TOKEN.finditer(picture):
        if token["exact"] is not None:
            yield re.escape(token["exact"])
        elif token["sign"] == "?":
            yield "?"
        else:
            sign = _SIGNS.get(token["sign"])
            yield f"(?:{sign})" if sign else re.escape(token["sign"])

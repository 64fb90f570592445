"""Codes of findings, looked up by what somebody types."""

import re

from archpack.errors import UsageError
from archpack.findings import Code
from archpack.findings.catalogue import CODES, GROUPS, codes_of
from archpack.vocab.spelling import did_you_mean, shown

_ROUGHLY = re.compile(r"([A-Z]{3})[-_. ]?([0-9OILSB]{1,3})")
_DIGITS = str.maketrans("OILSB", "01158")
"""Letters that are read or typed for a digit."""


def explain(code: str) -> Code:
    """Return what a code means: its severity, title, reason, examples and source. Capitals do not matter.

    Raises :class:`archpack.errors.UsageError` if there is no such code; its remedy names the nearest one.
    """
    found = CODES.get(code.strip().upper())
    if found is None:
        raise _unknown(code)
    return found


def explained(name: str) -> tuple[Code, ...]:
    """Return the code of this name or, for the letters of a group, all codes of the group.

    Raises :class:`archpack.errors.UsageError` as :func:`explain` does.
    """
    wanted = name.strip().upper()
    return next((codes_of(group) for group in GROUPS if group.letters == wanted), ()) or (explain(name),)


def _unknown(name: str) -> UsageError:
    hint = did_you_mean(_likely(name), [*CODES, *(group.letters for group in GROUPS if codes_of(group))])
    everything = "`archpack explain --list` shows all codes."
    return UsageError(f"There is no code {shown(name)}.", f"{hint} {everything}".strip())


def _likely(name: str) -> str:
    """Return a code without slips of the finger: ``cnt1`` and ``CNT0O1`` become ``CNT001``."""
    roughly = _ROUGHLY.fullmatch(shown(name.strip()).upper())
    return roughly[1] + roughly[2].translate(_DIGITS).zfill(3) if roughly else name

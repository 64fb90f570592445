"""How an institution says what a value looks like: ``*`` any signs, ``?`` one sign, ``#`` one digit, else itself.

Regular expressions are not offered: one that is easily written can take for ever. These take linear time.
"""

import re
from functools import cache

LONGEST = 1000
"""Characters of a value that is compared. A longer one fits no pattern: patterns are for short marks and names."""

_SIGNS = {"?": ".", "#": "[0-9]"}


def fits(pattern: str, value: str) -> bool:
    """Tell whether the whole value looks like the pattern.

    >>> fits("RG ###/*", "RG 059/1963-07"), fits("RG ###/*", "RG 59")
    (True, False)
    """
    return len(value) <= LONGEST and _compiled(pattern).fullmatch(value) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    first, *rest = ("".join(_SIGNS.get(sign, re.escape(sign)) for sign in piece) for piece in pattern.split("*"))
    if not rest:
        return re.compile(first, re.DOTALL)
    *middle, last = rest
    # Each piece at its leftmost place, and never tried anywhere else: an atomic group does not go back.
    return re.compile(first + "".join(f"(?>.*?{piece})" for piece in middle) + f".*{last}", re.DOTALL)

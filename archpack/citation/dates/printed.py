"""Where printed dates stand in a text. `edtf_of` says what they are in EDTF."""

import re

from archpack.citation.dates.counted import match_counted
from archpack.citation.dates.english import DAY, MONTH, WEEKDAY, YEAR
from archpack.citation.dates.in_edtf import LONGEST, edtf_of
from archpack.citation.dates.languages import match_in_words

__all__ = ["date_at_end", "edtf_of", "match_date"]

_DASH = r"\s{0,3}[-\N{EN DASH}\N{EM DASH}]\s{0,3}|\s{1,3}(?:to|or|and)\s{1,3}"
_PART = r"(?:(?:early|mid|late|spring|summer|autumn|fall|winter)[\s-]{1,3}){0,2}"
_ABOUT = r"(?:(?:circa|ca\.?|c\.|about|around|(?:not\s)?(?:before|after)|since|until)\s{0,3})?"
_TIME = r"(?:,?\s{1,3}(?:at\s)?[0-9]{1,2}[:.][0-9]{2}\s?[ap]\.?m\b\.?)?"
_ONE = rf"""(?:
    {MONTH}\s{{1,3}}{DAY}(?:(?:{_DASH}){DAY})?,?\s{{1,3}}{YEAR}
  | {DAY}(?:(?:{_DASH}){DAY})?\s{{1,3}}{MONTH},?\s{{1,3}}{YEAR}
  | {MONTH},?\s{{1,3}}{YEAR}
  | [0-9]{{1,2}}[./]\s?(?:[0-9]{{1,2}}|[ivx]{{1,4}})[./]\s?{YEAR}
  | [0-9]{{1,2}}[\s-][ivx]{{1,4}}[\s-]{YEAR}
  | {YEAR}-[0-9]{{2}}(?:-[0-9]{{2}})?
  | {YEAR}[./]\s?(?:[0-9]{{1,2}}|[ivx]{{1,4}})[./]\s?[0-9]{{1,2}}
  | {YEAR}/[0-9]{{2}}(?:[0-9]{{2}})?
  | {_PART}{YEAR}s?
)"""
_OPEN = rf"(?:{MONTH}(?:\s{{1,3}}{DAY})?|{DAY}\s{{1,3}}{MONTH})"
_PRINTED = re.compile(
    rf"""(?P<supplied>\[)?{WEEKDAY}{_ABOUT}(?:(?:{_ONE}|{_OPEN})(?:{_DASH}){WEEKDAY}{_ONE}|{_ONE}){_TIME}
        (?:\s?\[\?\]|\?)?(?(supplied)\])(?!\w)
      | [0-9]{{1,2}}(?:st|nd|rd|th)\scentury(?!\w)
      | undated(?!\w)(?:\s{{1,3}}\({YEAR}\))? | n\.d\.(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_ITEM_START = re.compile(r"(?:\A|[,(])\s{0,3}")
_WITHOUT_MONTH = re.compile(rf"(?<![\w.])[0-9]{{1,2}},?\s{{1,3}}{YEAR}\Z")
_ONLY_A_YEAR = 4


def match_date(text: str, start: int) -> re.Match[str] | None:
    """Return the printed date that begins at ``start``, in any language, or None."""
    match = _PRINTED.match(text, start)
    if match and match.end() - start > _ONLY_A_YEAR:
        return match
    return match_in_words(text, start) or match_counted(text, start) or match


def date_at_end(text: str) -> tuple[int, int] | None:
    """Return where the date stands that is the last item of a text, or None.

    "26, 1949", which has lost its month, is one date. In "on June 25, 1971" the date is no item of its own.
    """
    window = max(0, len(text) - LONGEST)
    items = (boundary.end() for boundary in _ITEM_START.finditer(text, window))
    found = (match_date(text, start) for start in items)
    match = next((match for match in found if match and match.end() == len(text)), None)
    damaged = _WITHOUT_MONTH.search(text, window)
    begins = [begin.start() for begin in (match, damaged) if begin]
    before = text[: min(begins)].rstrip() if begins else ""
    return (min(begins), len(text)) if begins and (not before or before[-1] in ",(") else None

"""Pages that begin with the text and end with headed fields, without colons and with lists in square brackets."""

import json
import re

from archpack.text.headed import Headed
from archpack.text.headings import is_known, looks_like_date
from archpack.text.lines import blocks, joined

_ENOUGH_FIELDS = 2
_HEADING = re.compile(r"[A-Z][\w()'-]*(?: (?:of|and|the|[A-Z][\w()'-]*)){0,5}")
_SENTENCE = re.compile(r".{20,}[.!?]['\"”’)\]]*", re.DOTALL)  # noqa: RUF001 - a closing quotation mark


def cut_scraped(lines: list[str]) -> Headed | None:
    """Cut a page at the headings at its end; None if it does not end with headed fields."""
    found = blocks(lines)
    start = _fields_start(found)
    if start is None:
        return None
    page = Headed()
    name = ""
    for block in found[start:]:
        heading = block[0].strip()
        if is_known(heading) or (len(block) > 1 and _HEADING.fullmatch(heading)):
            name, block = heading, block[1:]  # noqa: PLW2901 - the rest of it
        page.fields.setdefault(name.casefold(), []).extend([*block, ""])
    _read_top(page, found[:start])
    return page


def entries(value: list[str]) -> tuple[str, ...]:
    """Return the entries of a list such as ``["India", "China"]``, or the value as one entry."""
    text = joined(value)
    try:
        listed = json.loads(text) if text.startswith("[") else None
    except (ValueError, RecursionError):
        listed = None
    if isinstance(listed, list) and all(isinstance(entry, str) for entry in listed):
        return tuple(entry for entry in listed if entry.strip())
    return (text,) if text else ()


def _fields_start(found: list[list[str]]) -> int | None:
    """Return the first block of the fields at the end: from there on at least every other one has a known heading."""
    start, known = None, 0
    for at in range(len(found) - 1, 0, -1):
        if len(found[at]) > 1 and is_known(found[at][0].strip()):
            known += 1
            if known >= _ENOUGH_FIELDS and known * 2 >= len(found) - at:
                start = at
    return start


def _read_top(page: Headed, found: list[list[str]]) -> None:
    """Read date and title, the text, and the summary, which stands between the text and the fields."""
    top, *text = found
    if looks_like_date(top[0].strip()):
        page.date, top = top[0].strip(), top[1:]
    page.title = joined(top) or None
    if len(text) > 1 and len(text[-1]) == 1 and _SENTENCE.fullmatch(text[-1][0].strip()):
        page.fields["summary"] = text.pop()
    page.text = [line for block in text for line in (*block, "")]

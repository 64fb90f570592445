"""The headings of record pages, by the field of `RecordPage` that they stand over."""

import re

FIELDS = {
    "associated places": None,
    "author(s)": "authors",
    "authors": "authors",
    "author": "authors",
    "citation": "citation",
    "contents": "contents",
    "credits": "credits",
    "credit": "credits",
    "language": "languages",
    "languages": "languages",
    "original archive": "archives",
    "original classification": None,
    "original language": "languages",
    "original languages": "languages",
    "original uploaded date": None,
    "record id": "record_number",
    "rights": "rights",
    "source": "source",
    "subjects discussed": None,
    "summary": "summary",
}
"""Headings in small letters. None: known, but a record has no place for it."""

LETTERHEAD = frozenset(
    {
        "digital archive",
        "digital archive digitalarchive.wilsoncenter.org",
        "digitalarchive.wilsoncenter.org",
        "international history declassified",
    }
)
"""Lines above the date of a page, in small letters, that say nothing of the document."""

_BOLD = re.compile(r"\*\*(?P<name>[^*:]{1,60}?)\s?(?::\s?\*\*|\*\*\s?:)\s*(?P<rest>.*)")
_PLAIN = re.compile(r"(?P<name>[A-Z][^:]{1,40}?)\s?:\s*(?P<rest>.*)")

_MONTHS = "january february march april may june july august september october november december"
_DATE_WORDS = frozenset(
    f"{_MONTHS} {' '.join(month[:3] for month in _MONTHS.split())} sept undated nd n d circa ca c about early mid late "
    "spring summer autumn fall winter to and of the st nd rd th s "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_DATED = re.compile(r"[0-9]{4}|undated|n\.d\.", re.IGNORECASE)
_LONGEST_DATE = 60
_MOST_WORDS = 4


def is_known(name: str) -> bool:
    """Tell whether this is a heading of record pages."""
    return name.casefold() in FIELDS


def bold_heading(line: str) -> tuple[str, str] | None:
    """Return a heading in bold, and what stands behind it on the same line; or None."""
    found = _BOLD.fullmatch(line.strip())
    return (found["name"].strip(), found["rest"]) if found else None


def plain_heading(line: str) -> tuple[str, str] | None:
    """Return a heading with a colon, and what stands behind it on the same line; or None.

    A heading that is not known must stand alone and be short: "Archivist's Note:". Indented lines are no headings.
    """
    found = _PLAIN.fullmatch(line.rstrip())
    if found is None:
        return None
    short = not found["rest"] and len(found["name"].split()) <= _MOST_WORDS
    return (found["name"], found["rest"]) if short or is_known(found["name"]) else None


def looks_like_date(line: str) -> bool:
    """Tell whether a line is a date and nothing else: "July 6, 1963", "undated", "ca. 1950"."""
    if len(line) > _LONGEST_DATE or not _DATED.search(line):
        return False
    return all(word.casefold() in _DATE_WORDS for word in re.findall(r"[^\W\d_]+", line))

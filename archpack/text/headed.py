"""Pages that begin with date and title, go on with headed fields and end with the text: Markdown and plain text."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from archpack.text.headings import LETTERHEAD, bold_heading, is_known, looks_like_date, plain_heading
from archpack.text.lines import PAGE_BREAK, blocks, joined
from archpack.text.title import same_title

HeadingOf = Callable[[str], tuple[str, str] | None]


@dataclass(slots=True)
class Headed:
    """A page cut into its date, its title, its fields by heading, and the lines of its text."""

    date: str | None = None
    title: str | None = None
    fields: dict[str, list[str]] = field(default_factory=dict)
    unplaced: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def heading_style(lines: list[str]) -> HeadingOf | None:
    """Return how the headings of a page are recognised; None if it has none, or too few to be sure."""
    for style in (bold_heading, plain_heading):
        names = {found[0].casefold() for line in lines if (found := style(line)) and is_known(found[0])}
        if "citation" in names or len(names) > 1:
            return style
    return None


def cut(lines: list[str], heading_of: HeadingOf) -> Headed:
    """Cut a page at its headings; there is at least one that is known."""
    heads, text_start = _headings(lines, heading_of)
    page = Headed(text=lines[text_start:])
    _read_front(page, lines[: heads[0]])
    for start, end in pairwise([*heads, text_start]):
        name, rest = heading_of(lines[start]) or ("", "")
        value = [rest, *lines[start + 1 : end]]
        page.fields[name.casefold()] = value
    _drop_repeated_title(page)
    return page


def _headings(lines: list[str], heading_of: HeadingOf) -> tuple[list[int], int]:
    """Return the lines of the headings, and the line where the text begins.

    The text begins when the contents are over; where a page lists no contents, behind the last field.
    """
    heads: dict[str, int] = {}
    last_known = text_start = 0
    for number, line in enumerate(lines):
        name, rest = heading_of(line) or ("", "")
        apart = heading_of is bold_heading or number == 0 or not lines[number - 1].strip()
        if name and _counts(name.casefold(), heads, apart=apart, alone=not rest):
            heads[name.casefold()] = number
            if is_known(name):
                last_known, text_start = number, _field_end(lines, number, inline=bool(rest))
        elif "contents" in heads and number >= text_start and line.strip():
            text_start = number
            break
    return [head for head in heads.values() if head <= last_known], text_start


def _counts(name: str, heads: dict[str, int], *, apart: bool, alone: bool) -> bool:
    """Tell whether a line is a heading. Each counts once; unknown ones only between the others, never in the text."""
    if name in heads:
        return False
    if is_known(name):
        return apart or alone
    return apart and bool(heads) and "contents" not in heads


def _field_end(lines: list[str], heading: int, *, inline: bool) -> int:
    """Return the line behind the first block of lines under a heading, or behind the heading's own."""
    number = heading + 1
    while not inline and number < len(lines) and not lines[number].strip() and PAGE_BREAK not in lines[number]:
        number += 1
    while number < len(lines) and lines[number].strip() and PAGE_BREAK not in lines[number]:
        number += 1
    return number


def _read_front(page: Headed, lines: list[str]) -> None:
    """Read what stands above the first heading: a letterhead, the date, the title over several lines."""
    kept = [line for line in lines if " ".join(line.casefold().split()) not in LETTERHEAD]
    texts = [joined([line.replace("**", "") for line in block]) for block in _paragraphs(kept)]
    dated = next((at for at, text in enumerate(texts) if looks_like_date(text)), None)
    if dated is not None:
        page.unplaced += texts[:dated]
        page.date = texts[dated]
        texts = texts[dated + 1 :]
    page.title = " ".join(texts) or None


def _paragraphs(lines: list[str]) -> list[list[str]]:
    """Return the blocks; a date at the top of one is a block of its own."""
    found = []
    for block in blocks(lines):
        cut_at = 1 if len(block) > 1 and looks_like_date(block[0].strip(" *")) else 0
        found += [part for part in (block[:cut_at], block[cut_at:]) if part]
    return found


def _drop_repeated_title(page: Headed) -> None:
    """Drop the title where it is printed again above the text."""
    above = blocks(page.text)[:1]
    if page.title and above and same_title(page.title, joined(above[0])):
        first = next(number for number, line in enumerate(page.text) if line.strip())
        page.text = page.text[first + len(above[0]) :]

"""Whether a citation cites one of the titles of the record."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from archpack.checks.citation.difference import STAYS, quoted
from archpack.checks.pointing import in_record
from archpack.citation import CitationParts
from archpack.findings import Finding
from archpack.findings.catalogue.citations import CITATION_TITLE
from archpack.model import Record
from archpack.model.description import TITLE_PLACEHOLDER
from archpack.text.title import without_excerpt
from archpack.vocab.spelling import composed

_ELLIPSIS = re.compile(r"\[?(?:\.{3,10}|\. \. \.|…)\]?")
_IN_BRACKETS = re.compile(r"\[[^\[\]]{0,200}\]")
_QUOTES = ('"', "“", "„", "«", "'", "\N{LEFT SINGLE QUOTATION MARK}")
_LONGEST = 2000
_MOST_TITLES, _COMPARED = 20, 200
_REMEDY = (
    "Look at the source. If the citation is right, correct the title of the record, or add the printed one as a "
    f"further title. {STAYS}"
)


def title_findings(record: Record, parts: CitationParts) -> Iterator[Finding]:
    """Yield nothing if one of the titles is cited, whole or shortened; otherwise that none is."""
    titles = [title.text for title in record.titles if title.text != TITLE_PLACEHOLDER]
    if parts.title is None or len(parts.title) > _LONGEST or not titles:
        return
    cited = _Title(parts.title)
    whole = _is_quoted(parts)
    if cited.says_nothing or any(cited.is_title(_Title(title), whole=whole) for title in titles):
        return
    nearest = _nearest(parts.title, titles)
    number = next(n for n, title in enumerate(record.titles) if title.text == nearest)
    yield in_record(
        CITATION_TITLE,
        f"/titles/{number}/text",
        f"The title is {quoted(nearest, parts.title)} in the record, but {quoted(parts.title, nearest)} in the "
        "citation.",
        _REMEDY,
    )


def _nearest(cited: str, titles: list[str]) -> str:
    """Return the title that was probably meant."""
    beginnings = {title[:_COMPARED]: title for title in reversed(titles[:_MOST_TITLES])}
    return beginnings[get_close_matches(cited[:_COMPARED], beginnings, n=1, cutoff=0)[0]]


class _Title:
    """A title by its letters and digits, cut where it is shortened."""

    def __init__(self, text: str) -> None:
        text = _ELLIPSIS.sub("…", composed(without_excerpt(text.strip())[0], _LONGEST))
        self.spellings = {_pieces(text), _pieces(_IN_BRACKETS.sub(" ", text))}

    @property
    def says_nothing(self) -> bool:
        """Whether there is no letter in it."""
        return not any(piece for pieces in self.spellings for piece in pieces)

    def is_title(self, other: "_Title", *, whole: bool) -> bool:
        """Tell whether both are one title. One that is not ``whole`` may have more before it and behind it."""
        pairs = [(ours, theirs) for ours in self.spellings for theirs in other.spellings]
        if any(_shortens(ours, theirs) or _shortens(theirs, ours) for ours, theirs in pairs):
            return True
        return not whole and any(theirs[0] and theirs[0] in ours[0] for ours, theirs in pairs)


def _pieces(text: str) -> tuple[str, ...]:
    """Return the letters and digits between the marks of omission, in small letters."""
    return tuple("".join(filter(str.isalnum, piece.casefold())) for piece in text.split("…"))


def _shortens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether the pieces of one title stand in another in their order: the first begins it, the last ends it."""
    text = "".join(long)
    *pieces, last = short
    if not pieces:
        return text == last and len(long) == 1
    at = 0
    for number, piece in enumerate(pieces):
        found = text.find(piece, at)
        if found < 0 or (number == 0 and found > 0):
            return False
        at = found + len(piece)
    return text.endswith(last) and len(text) - len(last) >= at


def _is_quoted(parts: CitationParts) -> bool:
    """Tell whether quotation marks show where the title begins and ends; otherwise an author may stand before it."""
    title = next((piece.text for piece in parts.pieces if piece.part == "title"), "")
    return title.startswith(_QUOTES)

"""Runs of folios as archives print them: ``28-48``, ``12r-13v``, ``5ob``, ``134r-v``, ``442, 445r-447v``.

A leaf has two sides, recto and verso. The printed text is kept byte for byte. What it means is normalised:
an elided number is completed (``521-22`` ends at 522), a side is a :class:`Side` however it was spelt, and
zero padding stays, because ``0078`` is what stands on the leaf.
"""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from archpack.model.folio_run import ALPHABETS, Folio, FolioRun, Side, Span

__all__ = [
    "MAX_CHARACTERS",
    "MAX_DIGITS",
    "MAX_NAMES",
    "Folio",
    "FolioError",
    "FolioRun",
    "FolioRuns",
    "Side",
    "format_folios",
    "parse_folios",
]

MAX_CHARACTERS = 10_000
"""A longer text is refused; no locator prints one."""
MAX_DIGITS = 9
"""A longer number is refused; no file has as many leaves."""
MAX_NAMES = 100_000
"""`FolioRuns.side_names` builds no more names than this."""

_LETTER = f"[{''.join(letters + letters.upper() for letters in ALPHABETS)}]"
_SIDE = r"(?i:recto|verso|rev\.?|ob\.?|об\.?|r|v)"  # noqa: RUF001 - the second ob is Russian
_DASH = "[-\u2010-\u2015\u2212]"
_RUN = re.compile(
    rf"""(?P<digits>[0-9]++) (?P<suffix>{_LETTER})? (?:\s*+(?P<side>{_SIDE}))?
    (?P<dash>\s*+{_DASH}\s*+
        (?: (?P<last_digits>[0-9]++) (?P<last_suffix>{_LETTER})? (?:\s*+(?P<last_side>{_SIDE}))?
          | (?P<other_side>{_SIDE}) )?
    )?""",
    re.VERBOSE,
)
_SEPARATOR = re.compile(r"[,;](?:\s*+(?:and\b|&))?|&|\band\b", re.IGNORECASE)
_EXTENT = re.compile(
    r"[0-9]++\s*+(?:folios?|fols?|ff?|leaf|leaves|sheets?|pages?|pp?|list(?:y|ov)?|лист(?:ов)?)\.?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^\W\d_]++\.?\s*+[0-9]")
_REMEDY = "Write the folios alone, such as 28-48, 12r-13v, 5ob or 442, 445r-447v."
_SHOWN = 40  # characters of a text that a message repeats


class FolioError(ValueError):
    """A text that cannot be read as folios: `message` says what and where, `remedy` what to write."""

    def __init__(self, message: str, remedy: str = _REMEDY) -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"


@dataclass(frozen=True, slots=True)
class FolioRuns:
    """Folios as printed (`text`, which is also ``str()``) and as read (`runs`, in printed order)."""

    runs: tuple[FolioRun, ...]
    text: str

    def __str__(self) -> str:
        return self.text

    @property
    def backwards(self) -> tuple[FolioRun, ...]:
        """The runs whose end stands before their start."""
        return tuple(run for run in self.runs if run.backwards)

    @property
    def repeated(self) -> bool:
        """Whether a side is surely named twice. ``5, 5ob.`` is not: there the 5 is the recto alone."""
        return _overlap(run.span.without_doubt for run in self.runs if run.span)

    def leaves(self) -> int | None:
        """Return the number of leaves, each counted once, or None where it cannot be told."""
        total = 0
        reached: dict[str, int] = {}
        for span in _sorted(self._spans):
            (first, last), seen = span.leaves, reached.get(span.series, -1)
            total += max(0, last - max(first, seen + 1) + 1)
            reached[span.series] = max(last, seen)
        return total or None

    def image_counts(self) -> tuple[int, ...]:
        """Return how many images of one side each would fit; nothing where that cannot be told.

        Printed sides count one by one: ``12r-13v`` gives (4,). Leaves without a side have one image each, or
        two each: ``28-48`` gives (21, 42). Not two where another run names such a side: ``5, 5ob.`` gives
        (2,). `FolioRun.span` says which runs cannot be counted.
        """
        if not self._spans:
            return ()
        single = self._all_sides - sum(span.loose.stop - span.loose.start for span in self._spans)
        return (single,) if _overlap(self._spans) or single == self._all_sides else (single, self._all_sides)

    def side_names(self, count: int) -> tuple[str, ...] | None:
        """Return the name of each image in printed order, if `count` is one of `image_counts`, else None.

        Zero padding is kept. More than `MAX_NAMES` names are not built: None.
        """
        if count not in self.image_counts() or count > MAX_NAMES:
            return None
        pairs = zip(self.runs, self._spans, strict=True)
        both_sides = count == self._all_sides
        return tuple(name for run, span in pairs for name in span.names(run.first, both_sides=both_sides))

    @property
    def _all_sides(self) -> int:
        return sum(span.high - span.low + 1 for span in self._spans)

    @property
    def _spans(self) -> tuple[Span, ...]:
        """The span of every run, or none at all if one cannot be told."""
        spans = tuple(span for span in (run.span for run in self.runs) if span)
        return spans if len(spans) == len(self.runs) else ()


def _sorted(spans: Iterable[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.series, span.low))


def _overlap(spans: Iterable[Span]) -> bool:
    pairs = itertools.pairwise(_sorted(spans))
    return any(one.series == two.series and two.low <= one.high for one, two in pairs)


def format_folios(runs: Iterable[FolioRun]) -> str:
    """Return runs in canonical spelling: ``134r-134v, 521-522, 5v, 185r-``; `parse_folios` reads it back."""
    return ", ".join(map(str, runs))


def parse_folios(text: str) -> FolioRuns:
    """Read folios as printed, without their label.

    Runs are separated by commas, semicolons, "and" or "&". A side is r, v, recto, verso, rev or ob, the last
    in Latin or Russian letters, and ``29-rev.`` is the verso of 29. Raise `FolioError`, and nothing else,
    for any other text.
    """
    if len(text) > MAX_CHARACTERS:
        raise FolioError(f"A text of {len(text)} characters is too long for folios.")
    if not text.strip():
        raise FolioError("No folio is written here.")
    runs, start = [], 0
    for separator in _SEPARATOR.finditer(text):
        runs.append(_read_run(text, start, separator.start()))
        start = separator.end()
    return FolioRuns((*runs, _read_run(text, start, len(text))), text)


def folios_or_none(text: str) -> FolioRuns | None:
    """Return what :func:`parse_folios` returns, or None for a text that it cannot read."""
    try:
        return parse_folios(text)
    except FolioError:
        return None


def _read_run(text: str, start: int, end: int) -> FolioRun:
    printed = text[start:end].strip()
    match = _RUN.fullmatch(printed)
    if match is None:
        raise _unreadable(printed, text.index(printed, start) + 1)
    first = _folio(match["digits"], match["suffix"], match["side"])
    if match["other_side"]:
        other = Folio(first.number, first.digits, first.suffix, _side(match["other_side"]))
        return FolioRun(first, other) if first.side else FolioRun(other)
    if match["last_digits"]:
        digits = _complete(match["last_digits"], first)
        return FolioRun(first, _folio(digits, match["last_suffix"], match["last_side"]))
    return FolioRun(first, open_end=match["dash"] is not None)


def _folio(digits: str, suffix: str | None, side: str | None) -> Folio:
    if len(digits) > MAX_DIGITS:
        raise FolioError(f"The number {digits[:MAX_DIGITS]}... is too long for a folio.")
    return Folio(int(digits), digits, suffix or "", _side(side) if side else None)


def _side(printed: str) -> Side:
    return Side.RECTO if printed.lower() in {"r", "recto"} else Side.VERSO


def _complete(digits: str, first: Folio) -> str:
    """Return the digits of a range's end with what was elided: 22 after 521 is 522, 03 after 198 stays 03."""
    completed = first.digits[: -len(digits)] + digits
    if len(digits) < len(first.digits) and int(completed) > first.number:
        return completed
    return digits


def _unreadable(printed: str, place: int) -> FolioError:
    shown = f"“{printed[:_SHOWN]}{'...' if len(printed) > _SHOWN else ''}” (character {place})"
    if not printed:
        return FolioError(f"A folio is missing at character {place}, beside a comma or an “and”.")
    if _EXTENT.fullmatch(printed):
        remedy = "Write the number on the first leaf and on the last, such as 1-38, or give it as the extent."
        return FolioError(f"{shown} says how many leaves there are, not which.", remedy)
    if _LABEL.match(printed):
        remedy = "The label has a field of its own: write only the numbers, such as 28-48 or 12r."
        return FolioError(f"{shown} begins with a label.", remedy)
    return FolioError(f"{shown} cannot be read as folios.")

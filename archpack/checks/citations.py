"""Rules that hold the printed citation against the fields."""

import re
import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from archpack.checks.pointing import in_record
from archpack.citation import PrintedDate, parse_citation
from archpack.findings import Finding
from archpack.findings.catalogue.record import CITATION_DATE, CITATION_LOCATOR
from archpack.model import DateKind, LocatorComponent, Record
from archpack.model.edtf import Edtf, EdtfError, parse_edtf
from archpack.vocab.spelling import shown

_DASHES = re.compile(r"\s*[‐-―−-]\s*")  # noqa: RUF001 - every dash that is printed for a hyphen
_LONGEST_STEP = 2000
_REMEDY = "Look at the source and correct the one that is wrong. The citation itself stays as it is printed."


def citations(record: Record) -> Iterator[Finding]:
    """CIT001, CIT002: the citation agrees with the locator and with the date, as far as it can be read."""
    if record.citation is None:
        return
    parts = parse_citation(record.citation.text)
    if record.original is not None:
        yield from _locators(record.original.locator, parts.locator)
    if parts.date is not None:
        yield from _dates(record, parts.date)


def _locators(given: tuple[LocatorComponent, ...], printed: tuple[LocatorComponent, ...]) -> Iterator[Finding]:
    """CIT001: the citation and the locator lead to the same leaf."""
    cited = {_comparable(step) for step in printed}
    written = {_comparable(step) for step in given}
    missing = _Steps(step for step in printed if _comparable(step) not in written)
    for index, step in enumerate(given):
        if not printed or _comparable(step) in cited:
            continue
        other = missing.take_counterpart(step)
        said = "does not have it" if other is None else f"says `{shown(str(other))}`"
        yield in_record(
            CITATION_LOCATOR,
            f"/original/locator/{index}/value",
            f"The locator says `{shown(str(step))}`, but the citation {said}.",
            _REMEDY,
        )
    for step in missing.left():
        yield in_record(
            CITATION_LOCATOR,
            "/original/locator",
            f"The citation also has `{shown(str(step))}`, but the locator does not.",
            _REMEDY,
        )


def _dates(record: Record, cited: PrintedDate) -> Iterator[Finding]:
    """CIT002: the date in the citation is the date of the document."""
    dates = [(i, date) for i, date in enumerate(record.dates) if date.kind is DateKind.CREATED and date.edtf]
    if cited.edtf is None or not dates:
        return
    in_citation = _parsed(cited.edtf)
    in_fields = [_parsed(date.edtf or "") for _, date in dates]
    if in_citation is None or any(edtf is None or edtf.overlaps(in_citation) for edtf in in_fields):
        return
    index, date = dates[0]
    yield in_record(
        CITATION_DATE,
        f"/dates/{index}/edtf",
        f"The date field says {date.edtf}, but the citation says {cited.display}.",
        _REMEDY,
    )


class _Steps:
    """Steps of a citation that still look for their counterpart in the locator."""

    def __init__(self, steps: Iterable[LocatorComponent]) -> None:
        self._steps = dict(enumerate(steps))
        self._by_sign: defaultdict[tuple[str, str], deque[int]] = defaultdict(deque)
        for number, step in self._steps.items():
            for sign in _signs(step):
                self._by_sign[sign].append(number)

    def take_counterpart(self, step: LocatorComponent) -> LocatorComponent | None:
        """Return the first step that is meant to be the same one, and keep it no longer; None if there is none."""
        for sign in _signs(step):
            waiting = self._by_sign[sign]
            while waiting:
                found = self._steps.pop(waiting.popleft(), None)
                if found is not None:
                    return found
        return None

    def left(self) -> Iterable[LocatorComponent]:
        """Return the steps without a counterpart."""
        return self._steps.values()


def _signs(step: LocatorComponent) -> Iterator[tuple[str, str]]:
    """Yield by what a step is known: its label, which may be none, and its level."""
    yield "label", _comparable(step)[0]
    if step.level is not None:
        yield "level", step.level


def _comparable(step: LocatorComponent) -> tuple[str, str]:
    return _folded(step.label or "").rstrip("."), _folded(step.value)


def _folded(text: str) -> str:
    """Return the text without the differences that are only typography."""
    if len(text) <= _LONGEST_STEP:  # to normalise takes quadratic time, and no step is longer
        text = unicodedata.normalize("NFC", text)
    return _DASHES.sub("-", " ".join(text.split())).casefold()


def _parsed(text: str) -> Edtf | None:
    try:
        return parse_edtf(text)
    except EdtfError:
        return None

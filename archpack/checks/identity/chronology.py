"""Rules of dates, held against each other and against what is printed. ISAD(G) 3.1.3.

A range, a doubtful date and one that is about right contradict only what they cannot be.
"""

import re
from collections.abc import Iterator
from datetime import date as day
from datetime import timedelta

from archpack.checks.citation.difference import quoted
from archpack.checks.identity.edtf_read import created, read, readable
from archpack.checks.pointing import in_record
from archpack.citation import edtf_of
from archpack.findings import Code, Finding, Fix
from archpack.findings.catalogue import chronology as codes
from archpack.findings.catalogue.events import FUTURE_EVENT
from archpack.findings.fix import Insert, SetValue
from archpack.model import DateKind, EventKind, Record
from archpack.model.edtf import Edtf

_LATER: dict[DateKind, tuple[DateKind, ...]] = {
    DateKind.SENT: (DateKind.CREATED,),
    DateKind.RECEIVED: (DateKind.CREATED, DateKind.SENT),
    DateKind.COPIED: (DateKind.CREATED,),
    DateKind.PUBLISHED: (DateKind.CREATED,),
    DateKind.TRANSCRIBED: (DateKind.CREATED,),
    DateKind.TRANSLATED: (DateKind.CREATED,),
    DateKind.DIGITIZED: (DateKind.CREATED,),
}
"""What has happened before, by what came later."""

_WORDS = {DateKind.CREATED: "written", DateKind.COPIED: "copied"}
_EARLIEST = day(500, 1, 1)
_FIRST_SCANNER = day(1957, 1, 1)
_CALENDARS_APART = timedelta(days=13)
_IN_FIGURES = re.compile(r"([0-9]{1,2})[./-]\s?([0-9]{1,2})[./-]\s?[0-9]{2,4}")
_LAST_MONTH = 12
_YEAR = re.compile(r"(?<![\w/])[12][0-9]{3}(?![\w/])")
_DAY = re.compile(
    r"(?<![\w/.-])(?:[0-9]{1,2}\.? [^\W\d_]{3,12}\.?,? [0-9]{4}|[^\W\d_]{3,12}\.? [0-9]{1,2},? [0-9]{4}"
    r"|[0-9]{1,2}[./] ?[0-9]{1,2}[./] ?[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![\w/])"
)
_OTHER_END = re.compile(
    r"(?:[-\N{EN DASH}\N{EM DASH}]|\b(?:to|and|or|until|bis|und|et|au|al|y|e|i|do|dhe|и|до|по)) ?\Z"
)
_SOON_AFTER = timedelta(days=92)
_LONGEST_TITLE = 500
_LONGEST_DISPLAY = 80
_SIGNS = re.compile("[?~%]")


def order_of_dates(record: Record) -> Iterator[Finding]:
    """DAT002: nothing happens to a document before it is written, and nothing is received before it is sent."""
    if len(record.dates) == 1:
        return
    before = {kind: readable(record, kind) for kind in (DateKind.CREATED, DateKind.SENT)}
    for index, date in enumerate(record.dates):
        edtf = read(date.edtf)
        for earlier in _LATER.get(date.kind, ()) if edtf else ():
            starts = before[earlier]
            if edtf and starts and all(edtf.precedes(start) for start in starts):
                yield in_record(
                    codes.OUT_OF_ORDER,
                    f"/dates/{index}/edtf",
                    f"It was {_word(date.kind)} ({edtf}) before it was {_word(earlier)} ({starts[0]}).",
                    "Look at the source and correct the date that is wrong, or its `kind`.",
                )
                break


def printed_dates(record: Record) -> Iterator[Finding]:
    """DAT003, DAT009, DAT010, DAT011: a printed date and the same date in EDTF agree. ISO 8601-2."""
    for index, date in enumerate(record.dates):
        if len(date.display) > _LONGEST_DISPLAY:
            continue
        meant = edtf_of(date.display)
        if date.edtf is None:
            yield from _without_edtf(f"/dates/{index}", date.display, meant)
        elif meant is not None and meant != date.edtf:
            yield from _compared(f"/dates/{index}/edtf", date.display, meant, date.edtf)


def dates_in_titles(record: Record) -> Iterator[Finding]:
    """DAT004: the one day that a title names is not another than that of the document. ISAD(G) 3.1.2."""
    found = created(record) if any(_YEAR.search(title.text) for title in record.titles) else []
    if not found:
        return
    written = {date.edtf for date in record.dates}
    for index, title in enumerate(record.titles):
        printed = _day_in(title.text, title.language) if _YEAR.search(title.text) else None
        edtf = read(printed[1]) if printed and printed[1] not in written else None
        if edtf and printed and all(_is_slip(edtf, one) and not _differ_by_calendar(edtf, one) for one in found):
            yield in_record(
                codes.DATE_IN_TITLE,
                f"/titles/{index}/text",
                f"The title says {quoted(printed[0])}, but the document was written {found[0]}.",
                "Look at the source and correct the one that is wrong. A title may name another day than that of the "
                "document; then it is right as it is.",
            )


def future_dates(record: Record, today: day) -> Iterator[Finding]:
    """DAT005, PRV003: nothing has happened that is still to come."""
    for index, date in enumerate(record.dates):
        if _is_after(date.edtf, today):
            yield _future(codes.FUTURE, f"/dates/{index}/edtf", date.edtf or "")
    for index, event in enumerate(record.provenance.events if record.provenance else ()):
        if _is_after(event.date, today):
            yield _future(FUTURE_EVENT, f"/provenance/events/{index}/date", event.date or "")


def early_years(record: Record) -> Iterator[Finding]:
    """DAT006: a year of the first five centuries is meant, and not a slip."""
    for index, date in enumerate(record.dates):
        if date.edtf is None or date.edtf[:1] in "12":
            continue
        edtf = read(date.edtf)
        latest = edtf.latest() if edtf else None
        if latest and latest < _EARLIEST:
            yield in_record(
                codes.EARLY_YEAR,
                f"/dates/{index}/edtf",
                f"The year of {date.edtf} is very early.",
                "Look whether a digit is missing. If the document is as old as that, all is well.",
            )


def before_scanners(record: Record) -> Iterator[Finding]:
    """DAT007: nothing was digitized before 1957."""
    dates = [(f"/dates/{i}/edtf", one.edtf) for i, one in enumerate(record.dates) if one.kind is DateKind.DIGITIZED]
    events = record.provenance.events if record.provenance else ()
    dates += [
        (f"/provenance/events/{i}/date", one.date) for i, one in enumerate(events) if one.kind is EventKind.DIGITIZATION
    ]
    for pointer, text in dates:
        edtf = read(text)
        latest = edtf.latest() if edtf and not (edtf.approximate or edtf.uncertain) else None
        if latest and latest < _FIRST_SCANNER:
            yield in_record(
                codes.BEFORE_SCANNERS,
                pointer,
                f"Nothing could be digitized in {text}.",
                "Write when the scan was made. The date of a film or a copy on paper is of the kind `copied`.",
            )


def two_creations(record: Record) -> Iterator[Finding]:
    """DAT008: two dates of creation can be one. Those of two calendars, up to 13 days apart, are left alone."""
    if len(record.dates) == 1:
        return
    dates = [(i, read(date.edtf)) for i, date in enumerate(record.dates) if date.kind is DateKind.CREATED]
    first = next((edtf for _, edtf in dates if edtf), None)
    for index, edtf in dates:
        if edtf and first and not edtf.overlaps(first) and not _differ_by_calendar(edtf, first):
            yield in_record(
                codes.TWO_CREATIONS,
                f"/dates/{index}/edtf",
                f"The document was written {first} by one date, and {edtf} by this one.",
                f"Correct one of the two, give one another `kind`, or write a range such as {first}/{edtf}."
                if first.precedes(edtf) and not (first.is_interval or edtf.is_interval or first.is_set or edtf.is_set)
                else "Correct one of the two, or give one another `kind`.",
            )


def _without_edtf(pointer: str, display: str, meant: str | None) -> Iterator[Finding]:
    """DAT009, DAT010."""
    if meant is not None:
        yield in_record(
            codes.EDTF_MISSING,
            pointer,
            f"{quoted(display)} can be read, but its form for programs is missing.",
            f"Add `edtf: {meant}`, if that is what is meant.",
            Fix(f"Write {meant} as EDTF.", (Insert(pointer, "edtf", meant),)),
        )
        return
    figures = _IN_FIGURES.fullmatch(display.strip())
    if figures and 1 <= int(figures[1]) <= _LAST_MONTH and 1 <= int(figures[2]) <= _LAST_MONTH:
        yield in_record(
            codes.TWO_READINGS,
            f"{pointer}/display",
            f"In {quoted(display)} nobody can tell the day from the month.",
            "Add the date as `edtf`, year-month-day. The printed date stays as it is.",
        )


def _compared(pointer: str, display: str, meant: str, written: str) -> Iterator[Finding]:
    """DAT003, DAT011: what is printed, read, and what is written beside it."""
    in_print, given = read(meant), read(written)
    if in_print is None or given is None or _differ_by_calendar(in_print, given):
        return
    if not in_print.overlaps(given):
        yield in_record(
            codes.PRINTED_DATE,
            pointer,
            f"{quoted(display)} is printed, but {quoted(written)} is written for programs.",
            f"Write {meant}, if the printed date is right.",
            Fix(f"Write `{meant}`.", (SetValue(pointer, meant),), safe=False),
        )
    elif _SIGNS.sub("", meant) == written:
        yield in_record(
            codes.DOUBT_LOST,
            pointer,
            f"{quoted(display)} is not certain, but {quoted(written)} is.",
            f"Write {meant}, unless somebody found out.",
            Fix(f"Write `{meant}`.", (SetValue(pointer, meant),), safe=False),
        )


def _day_in(title: str, language: str | None) -> tuple[str, str] | None:
    """Return the one day that a title names, as printed and in EDTF; None if there are other years or a range."""
    found = list(_DAY.finditer(title)) if len(title) <= _LONGEST_TITLE else []
    if len(found) != 1 or len(_YEAR.findall(title)) != 1 or _OTHER_END.search(title[: found[0].start()]):
        return None
    edtf = edtf_of(found[0][0], language=language)
    return (found[0][0], edtf) if edtf and len(edtf) == len("1963-07-06") else None


def _is_slip(one: Edtf, other: Edtf) -> bool:
    """Tell whether one of two days can be a slip for the other: one part of three differs, or two are exchanged.

    A day that is wholly another is most often the day of what the document is about, and so is one some weeks before
    the document: notes are written afterwards.
    """
    first, second = one.earliest(), other.earliest()
    if not (first and second and one.is_day and other.is_day) or timedelta(0) < second - first <= _SOON_AFTER:
        return False
    ours, theirs = first.timetuple()[:3], second.timetuple()[:3]
    same = sum(part == counterpart for part, counterpart in zip(ours, theirs, strict=True))
    return same == len(ours) - 1 or (ours[0] == theirs[0] and ours[1:] == theirs[:0:-1] != theirs[1:])


def _differ_by_calendar(one: Edtf, other: Edtf) -> bool:
    """Tell whether two days are so near to each other that they may be one day of the old and the new calendar."""
    first, second = one.earliest(), other.earliest()
    near = first and second and abs(first - second)
    return bool(near and one.is_day and other.is_day and timedelta(days=10) <= near <= _CALENDARS_APART)


def _is_after(text: str | None, today: day) -> bool:
    edtf = read(text) if text and text >= f"{today.year}" else None
    earliest = edtf.earliest() if edtf else None
    return bool(earliest and earliest > today + timedelta(days=1))  # it may be tomorrow elsewhere


def _future(code: Code, pointer: str, text: str) -> Finding:
    return in_record(code, pointer, f"{text} is still to come.", "Look for a mistyped digit.")


def _word(kind: DateKind) -> str:
    return _WORDS.get(kind, kind.value)

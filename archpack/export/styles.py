"""The record's citation in the styles of the manuals.

Each style is one function: the pieces of a `Reference` in the order and with the marks that its manual asks for.
What all have in common: the title stands as written, no name is turned round, the locator keeps its printed order
and labels, dates stand as printed, and what the record does not say is left out.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from archpack.errors import UsageError
from archpack.export.edtf_words import MONTHS, PlainDate, month_first, year_words
from archpack.export.line import bracketed, italic, items, quoted, sentences, series, spaced
from archpack.export.markup import Markup, written
from archpack.export.reference import Reference, reference_of
from archpack.model import Record
from archpack.vocab.spelling import suggestion

_CYRILLIC = re.compile("[\u0400-\u052f]")
_MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


class Style(StrEnum):
    """A way of writing a citation."""

    WILSON_CENTER = "wilson-center"
    CHICAGO_NOTE = "chicago-note"
    CHICAGO_BIBLIOGRAPHY = "chicago-bibliography"
    MLA = "mla"
    APA = "apa"
    ISO690 = "iso690"
    GOST = "gost"

    @property
    def about(self) -> str:
        """What the style is, in one line."""
        return (_WRITERS[self].__doc__ or "").partition("\n")[0].rstrip(".")


def cite(record: Record, style: str | Style = Style.WILSON_CENTER, markup: Markup = Markup.PLAIN) -> str:
    """Return the citation of a record, on one line.

    It is made of the fields; the printed citation only tells the publisher and whom to credit. ``markup`` writes the
    italics of a style in Markdown or HTML. `UsageError` if there is no such style.
    """
    return written(_WRITERS[_style(style)](reference_of(record)), markup)


def _wilson_center(it: Reference) -> str:
    """Wilson Center Digital Archive: title, date, digital archive, archive, locator, credits, address.

    The order and the marks of the citation that its record pages print: straight quotation marks with the commas
    behind them, single ones within, and no full stop behind the address.
    """
    title = it.title.replace('"', "'")
    kept = "; ".join(filter(None, (it.original.printed, *(each.printed for each in it.copies))))
    source = items(f'"{title}"', it.date, it.publisher, kept)
    editions = sentences(*(f"Published in {edition}" for edition in it.editions))
    return spaced(sentences(source), editions, it.credits, it.url)


def _chicago_note(it: Reference) -> str:
    """Chicago Manual of Style, 17th edition, a note: from the item to the archive.

    14.221 to 14.231, manuscript collections: in a note the item comes first, then where it stands, then the
    collection's archive and its town. 14.99: the translation of a title in brackets.
    """
    by = f"trans. {series(it.translators)}" if it.translators else ""
    title = _with_translation(quoted(it.title), it)
    return sentences(
        items(
            series(it.authors),
            title,
            by,
            it.date,
            it.original.locator,
            it.original.repository,
            it.original.seat,
            it.publisher,
            it.url,
        )
    )


def _chicago_bibliography(it: Reference) -> str:
    """Chicago Manual of Style, 17th edition, a bibliography: from the archive to the item.

    14.221 to 14.231, manuscript collections: in a bibliography the entry begins with the collection or its archive;
    the item follows where it is the only one that is cited.
    """
    return sentences(
        items(it.original.repository, it.original.seat),
        it.original.locator,
        series(it.authors),
        _with_translation(quoted(it.title), it),
        it.date,
        _translated_by(it),
        it.publisher,
        it.url,
    )


def _mla(it: Reference) -> str:
    """MLA Handbook, 9th edition: item, date, archive and locator, then the website that shows it.

    Chapter 5, the core elements in their order: author, title, contributor, date, location; the second container is
    the digital archive, its location the address. For archives: the archive, its town, then the shelfmark.
    """
    own_address = "" if it.publisher else it.url
    return sentences(
        series(it.authors),
        _with_translation(quoted(it.title), it),
        items(
            _translated_by(it),
            _in_numbers(it, _mla_date),
            it.original.repository,
            it.original.seat,
            it.original.locator,
            own_address,
        ),
        items(italic(it.publisher), it.url) if it.publisher else "",
    )


def _apa(it: Reference) -> str:
    """APA Publication Manual, 7th edition: author or title, date, archive with the locator in brackets, address.

    The publisher's reference examples for archival documents: author, date, title, then the archive, in brackets
    what finds the item in it, and its town. 9.14: without an author the title comes first. No full stop behind an
    address (9.36), and an ampersand between names (9.8).
    """
    by = bracketed(f"{series(it.translators, '&')}, Trans.") if it.translators else ""
    title = spaced(_with_translation(italic(it.title), it), by)
    date = bracketed(_in_numbers(it, _apa_date))
    archive = spaced(
        it.original.archive, bracketed(it.original.archive_translated, "[]"), bracketed(it.original.locator)
    )
    head = (series(it.authors, "&"), date, title) if it.authors else (title, date)
    return spaced(sentences(*head, items(archive, it.original.seat)), it.url)


def _iso690(it: Reference) -> str:
    """ISO 690:2021: author, title, translator, medium, date, address, archive and locator.

    The order of elements of clause 4, of which an unpublished document has the creator, the title and its
    translation in brackets, contributors, the medium, the date, and where it is available and kept.
    """
    place = items(it.original.repository, it.original.seat)
    kept = f"{place}: {it.original.locator}" if place and it.original.locator else place or it.original.locator
    return sentences(
        series(it.authors),
        _with_translation(italic(it.title), it),
        _translated_by(it),
        "Online" if it.url else "",
        it.date,
        it.publisher,
        f"Available from: {it.url}" if it.url else "",
        kept,
    )


def _gost(it: Reference) -> str:
    """GOST R 7.0.5-2008: title and date, two slashes, then the archive's short name and the locator.

    Section 11, archival documents: author, title, two slashes, and the search data, all separated by full stops
    (11.4). Labels stay as printed, and no word is added but URL. An archive whose labels are Cyrillic is
    named in Cyrillic, if the record has that name.
    """
    names = (it.original.archive_short, it.original.archive, it.original.archive_native)
    cyrillic = next(filter(_CYRILLIC.search, names), "") if _CYRILLIC.search(it.original.locator) else ""
    archive = cyrillic or it.original.archive_short or it.original.archive
    document = spaced(sentences(*it.authors), items(it.title, it.date))
    found = sentences(archive, *it.original.steps)
    source = f"{document} // {found}" if found else sentences(document)
    return spaced(source, f"URL: {it.url}" if it.url else "")


_WRITERS: Mapping[Style, Callable[[Reference], str]] = {
    Style.WILSON_CENTER: _wilson_center,
    Style.CHICAGO_NOTE: _chicago_note,
    Style.CHICAGO_BIBLIOGRAPHY: _chicago_bibliography,
    Style.MLA: _mla,
    Style.APA: _apa,
    Style.ISO690: _iso690,
    Style.GOST: _gost,
}


def _style(name: str) -> Style:
    try:
        return Style(name)
    except ValueError:
        remedy = suggestion(name, list(Style), "Choose one of")
        raise UsageError(f"There is no citation style “{name}”.", remedy) from None


def _with_translation(title: str, it: Reference) -> str:
    return spaced(title, bracketed(it.translated_title, "[]"))


def _translated_by(it: Reference) -> str:
    return f"Translated by {series(it.translators)}" if it.translators else ""


def _in_numbers(it: Reference, form: Callable[[PlainDate], str]) -> str:
    """Return the date in the form of a style, where that says all that is printed ("early 1963" stays)."""
    if len(it.plain_dates) != 1:
        return it.date
    (date,) = it.plain_dates
    whole = date.day or it.date == month_first(date)
    return form(date) if whole and not (date.about or date.doubtful or date.season) else it.date


def _mla_date(date: PlainDate) -> str:
    month = _MLA_MONTHS[date.month - 1] if date.month else ""
    return spaced(str(date.day) if date.day else "", month, year_words(date.year))


def _apa_date(date: PlainDate) -> str:
    if not date.month:
        return month_first(date)
    return items(year_words(date.year), spaced(MONTHS[date.month - 1], str(date.day) if date.day else ""))

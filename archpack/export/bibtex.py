"""BibTeX, for LaTeX: read by BibTeX itself and by biblatex."""

import hashlib
import re
import unicodedata

from archpack.export.line import items, one_line, sentences, spaced
from archpack.export.reference import Reference, reference_of
from archpack.model import Record

# A brace counts for BibTeX even behind a backslash, so a brace is named, never written.
_NAMED = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\N{NO-BREAK SPACE}": "~",
    "\N{NARROW NO-BREAK SPACE}": r"\,",
    **{sign: f"\\{sign}" for sign in "%#$&_"},
}
_ESCAPES = str.maketrans(_NAMED)
_UNFIT_FOR_ADDRESS = re.compile(r"[\\{}\s]")
_UNFIT_FOR_KEY = re.compile(r"[^A-Za-z0-9._:-]+")
_LONGEST_KEY = 80


def bibtex(record: Record) -> str:
    """Return a record as one BibTeX entry of the type ``misc``, ending with a line feed.

    The key comes from the record's id and stays the same as long as that does. ``howpublished`` says where the
    original stands. ``date`` is for biblatex, ``year`` for BibTeX. Values are in two pairs of braces, so that capitals
    stay and no name is turned round.
    """
    it = reference_of(record)
    fields = {
        "author": _names(it.authors),
        "title": _text(it.title),
        "translator": _names(it.translators),
        "howpublished": _text(items(it.original.repository, it.original.seat, it.original.locator)),
        "year": _year(it),
        "date": _date(record, it),
        "organization": _text(it.publisher),
        "note": _text(spaced(it.credits, sentences(*(f"Published in {edition}" for edition in it.editions)))),
        "url": _address(it.url),
    }
    lines = [f"  {field} = {{{value}}}," for field, value in fields.items() if value]
    return "\n".join([f"@misc{{{bibtex_key(record.id)},", *lines, "}", ""])


def bibtex_key(record_id: str) -> str:
    """Return a key of ASCII letters, digits and ``.``, ``_``, ``:``, ``-``.

    An id that is already so is its own key. Otherwise a number made of the id keeps two ids from having one key.
    """
    plain = unicodedata.normalize("NFKD", record_id[:_LONGEST_KEY]).encode("ascii", "ignore").decode()
    key = _UNFIT_FOR_KEY.sub("-", plain).strip("-")
    if key == record_id:
        return key
    digest = hashlib.sha256(record_id.encode()).hexdigest()[:8]
    return f"{key or 'record'}-{digest}"


def escaped(text: str) -> str:
    r"""Return a text as LaTeX prints it: ``50% & {more}`` is ``50\% \& \textbraceleft{}more\textbraceright{}``."""
    return one_line(text).translate(_ESCAPES)


def _text(text: str) -> str:
    return f"{{{escaped(text)}}}" if text else ""


def _names(names: tuple[str, ...]) -> str:
    return " and ".join(map(_text, names))


def _year(it: Reference) -> str:
    """Return the year, or what is printed instead of one."""
    return str(it.plain_dates[0].year) if it.plain_dates and it.plain_dates[0].year > 0 else _text(it.date)


def _date(record: Record, it: Reference) -> str:
    """Return the EDTF of a plain date; biblatex reads levels 0 and 1."""
    return next((date.edtf for date in record.dates if date.edtf), "") if it.plain_dates else ""


def _address(url: str) -> str:
    """Return an address as it is; what would break the entry is written in hexadecimal."""
    return _UNFIT_FOR_ADDRESS.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), url)

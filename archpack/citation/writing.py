"""Parts written back as a citation or a locator, as the record pages of the Wilson Center Digital Archive print them.

What `parse_citation` and `parse_locator` read from the written text are the same parts again. Only what they could
not place is not written: it stands in ``raw``.
"""

from collections.abc import Iterable
from itertools import groupby

from archpack.citation.copies import read_sources
from archpack.citation.grammars import Grammars, own_grammars
from archpack.citation.parts import CitationParts, Copy, LocatorParts
from archpack.citation.wording import wording
from archpack.model import Contributor, LabelPosition, LocatorComponent, Order, Repository
from archpack.vocab.country import country_name

_USUAL = ", "
_PERMISSION = " of"
_DETAILS = ("into ", "on ", "to ")

Source = CitationParts | LocatorParts | Copy


def format_citation(parts: CitationParts, grammars: Grammars | None = None) -> str:
    """Return a citation: signals, title, date, publisher, source, people, printed editions, address.

    ``grammars`` are those that the parts were read with.

    >>> from archpack.citation import parse_citation
    >>> format_citation(parse_citation("“A Talk,” 6 July 1963, AQSH: Fondi 1. Obtained by A. Ko, transl. by B."))
    '"A Talk", 6 July 1963, AQSH: Fondi 1. Obtained by A. Ko.'
    """
    known = grammars or own_grammars()
    edition = _edition_as_source(parts, known)
    title = f'"{parts.title}"' if parts.title is not None else None
    source = _source(parts, known, edition)
    return _spaced(
        *parts.signals,
        _sentence(_listed(title, parts.date and parts.date.display, parts.publisher, source)),
        format_contributions(parts.contributors),
        *(_sentence(f"Reprinted in {other}") for other in parts.published_in[1 if edition else 0 :]),
        _sentence(f"Accessed {parts.accessed}") if parts.accessed else "",
        parts.url or "",
    )


def format_locator(parts: LocatorParts, grammars: Grammars | None = None) -> str:
    """Return a locator with its archive and its copies: "RGANI, f. 89, op. 1, d. 2; and APRF, f. 3".

    ``grammars`` are those that the parts were read with.
    """
    known = grammars or own_grammars()
    return _spaced(*parts.signals, _source(parts, known, _edition_as_source(parts, known)))


def format_contributions(people: Iterable[Contributor]) -> str:
    """Return the sentences that say who did what: "Obtained for CWIHP by A and translated by B."

    Neighbours who did the same stand together. A role that no citation has words for is left out.
    """
    clauses = [
        (roles.endswith(_PERMISSION), f"{_spaced(roles, *details)} {_named(group)}")
        for (roles, *details), group in groupby(filter(_did_something, people), key=_what)
    ]
    return _spaced(
        *(
            sentence
            for permission, group in groupby(clauses, key=lambda clause: clause[0])
            for sentence in _sentences([clause for _, clause in group], alone=permission)
        )
    )


def _source(parts: Source, known: Grammars, edition: str | None = None) -> str:
    """Return where the document is kept, with its copies."""
    copies = parts.copies if not isinstance(parts, Copy) else ()
    first = f"{edition}{_steps(_behind(edition, parts.locator), _joint(parts, known))}" if edition else ""
    written = [first or _one(parts, known), *(_one(copy, known) for copy in copies)]
    *others, last = filter(None, written or [""])
    return f"{'; '.join(others)}; and {last}" if others else last

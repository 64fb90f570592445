"""Parts written back as a citation or a locator, as the record pages of the Wilson Center Digital Archive print them.

Read again, the written text gives the same parts. Only what could not be placed is not written: it stands in ``raw``.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from archpack.citation.grammar.grammars import Grammars, own_grammars
from archpack.citation.grammar.tradition import Tradition
from archpack.citation.grammar.wording import wording
from archpack.citation.parts import CitationParts, Copy, LocatorParts
from archpack.citation.source.copies import read_sources
from archpack.model import Contributor, LabelPosition, LocatorComponent, Order, Repository
from archpack.vocab.country import usual_country_name

_USUAL = ", "
_NEEDS_NO_BY = " of"  # "With permission of" stands right before a name
_DETAILS = ("into ", "on ", "to ")
_QUOTES = {"“": "”", "„": "“", "«": "»", '"': '"', "*": "*"}
_CLOSING = _QUOTES | {"(": ")", "[": "]"}


def format_citation(parts: CitationParts, grammars: Grammars | None = None) -> str:
    """Return a citation: signals, title, date, publisher, source, people, printed editions, address.

    ``grammars`` are those that the parts were read with.

    >>> from archpack.citation import parse_citation
    >>> format_citation(parse_citation("“A Talk,” 6 July 1963, AQSH: Fondi 1. Translated by A. Ko, and obtained by B."))
    '"A Talk", 6 July 1963, AQSH: Fondi 1. Translated by A. Ko and obtained by B.'
    """
    known = grammars or own_grammars()
    edition = _edition_cited(parts, known)
    title = f'"{parts.title}"' if parts.title is not None else None
    source = _sources(parts, known, edition)
    return _spaced(
        *parts.signals,
        _sentence(_listed(title, parts.date.display if parts.date else None, parts.publisher, source)),
        format_contributors(parts.contributors),
        *(_sentence(f"Reprinted in {other}") for other in parts.published_in[1 if edition else 0 :]),
        _sentence(f"Accessed {parts.accessed}") if parts.accessed else "",
        parts.url,
    )


def format_locator(parts: LocatorParts, grammars: Grammars | None = None) -> str:
    """Return a source with its copies: "RGANI, f. 89, op. 1, d. 2; and APRF, f. 3".

    ``grammars`` are those that the parts were read with.
    """
    known = grammars or own_grammars()
    return _spaced(*parts.signals, _sources(parts, known, _edition_cited(parts, known)))


def format_steps(
    steps: Iterable[LocatorComponent], tradition: str | None = None, grammars: Grammars | None = None
) -> str:
    """Return the steps of a locator as they are printed, what their separators open being closed.

    The ``tradition`` that they follow tells what joins a label to its value.

    >>> from archpack.citation import parse_locator
    >>> format_steps(parse_locator("F-6, D-1, HN-83").locator, "mongolian")
    'F-6, D-1, HN-83'
    """
    known = grammars or own_grammars()
    return _steps(steps, known.traditions.get(tradition or ""))


def format_contributors(people: Iterable[Contributor]) -> str:
    """Return the sentences that say who did what, as in "Obtained for CWIHP by A and translated by B".

    Neighbours who did the same stand together. A role for which no citation has words is left out.
    """
    deeds = ((deed, person) for person in people for deed in _deeds(person))
    clauses = [
        f"{deed} {_series([_named(person) for _, person in group])}"
        for deed, group in groupby(deeds, key=lambda pair: pair[0])
    ]
    # All that was done by somebody makes one sentence, each permission one of its own.
    sentences = groupby(clauses, key=lambda clause: clause if clause.startswith(_permissions()) else "")
    return _spaced(*(_sentence(_capital(_series(list(group)))) for _, group in sentences))


def _sources(parts: CitationParts | LocatorParts, known: Grammars, edition: str | None) -> str:
    """Return where a document is kept, or the edition that is cited instead, then its copies."""
    first = edition or _source(parts, known)
    written = [first, *(_source(copy, known) for copy in parts.copies)]
    *others, last = [source for source in written if source] or [""]
    return f"{'; '.join(others)}; and {last}" if others else last


def _edition_cited(parts: CitationParts | LocatorParts, known: Grammars) -> str | None:
    """Return the first printed edition with its volume and pages, if it stands there instead of an archive."""
    if parts.repository or not parts.published_in:
        return None
    edition = parts.published_in[0]
    behind = [step for step in parts.locator if str(step) not in edition]  # its volume may stand within it
    text = _listed(edition, _steps(behind, None))
    return text if read_sources(text, 0, len(text), known).editions(text) == (edition,) else None


def _source(place: CitationParts | LocatorParts | Copy, known: Grammars) -> str:
    """Return an archive and the steps to the leaf, in printed order."""
    steps = _steps(place.locator, known.traditions.get(place.tradition or ""))
    archive = _archive(place.repository) if place.repository else ""
    if place.order is Order.LOCATOR_FIRST or not archive or not steps:
        return _listed(steps, archive)
    return f"{archive}{place.locator[0].separator or _USUAL}{steps}"


def _archive(archive: Repository) -> str:
    """Return "Name (translated name, abbreviation, place, country)", or "Name (abbreviation), place, country"."""
    country = archive.country and (usual_country_name(archive.country) or archive.country)
    names = [name for name in (archive.name_native, archive.name_translated) if name]
    seat = [archive.place, country]
    inside = _listed(*names, archive.abbreviation, *(seat if names else []))
    return _listed(f"{archive.name} ({inside})" if inside else archive.name, *([] if names else seat))


def _steps(steps: Iterable[LocatorComponent], grammar: Tradition | None) -> str:
    """Return the steps, each behind what is printed before it; what that leaves open is closed."""
    written = ""
    opened: list[str] = []
    for step in steps:
        for sign in step.separator or "":
            _open_or_close(sign, opened)
        behind = step.position is LabelPosition.AFTER
        quote = _CLOSING[opened.pop()] if behind and opened and opened[-1] in _QUOTES else ""
        separator = (step.separator or _USUAL) if written else ""
        doubled = written.endswith(".") and separator.startswith(".")
        written += f"{separator[doubled:]}{_step(step, grammar, quote)}"
    return written + "".join(_CLOSING[sign] for sign in reversed(opened))


def _open_or_close(sign: str, opened: list[str]) -> None:
    if opened and _CLOSING[opened[-1]] == sign:
        opened.pop()
    elif sign in _CLOSING:
        opened.append(sign)


def _step(step: LocatorComponent, grammar: Tradition | None, quote: str) -> str:
    if step.label is None:
        return step.value
    if step.position is LabelPosition.AFTER:
        return f"{step.value}{quote} {step.label}"
    return f"{step.label}{_joint(step.label, step.value, grammar)}{step.value}"


def _joint(label: str, value: str, grammar: Tradition | None) -> str:
    """Return what stands between a label and its value: mostly a blank, else what a picture of the tradition shows."""
    if label.endswith("-"):
        return ""
    if grammar is not None and grammar.raw.get("joined_by_hyphen") == "true":
        return "-"
    for picture in grammar.unlabelled if grammar else ():
        _, drawn, behind = picture.like.partition(f"[<{label}>]")
        if drawn:
            return behind[: len(behind) - len(behind.lstrip(" /:"))]
    # A colon before words says that commas belong to them: "Collection: Communist Party, Foreign Relations".
    return ": " if "," in value and not value[0].isdigit() else " "


def _deeds(person: Contributor) -> Iterator[str]:
    """Yield what a person did: "obtained and translated for CWIHP by", "with permission of"."""
    words = [_words()[role] for role in person.roles if role in _words()]
    verbs = [word for word in words if not word.endswith(_NEEDS_NO_BY)]
    if verbs:
        notes = [note for note in (person.note or "").split("; ") if note.startswith(_DETAILS)]
        behalf = person.on_behalf_of and f"for {person.on_behalf_of}"
        language = person.from_language and f"from {person.from_language}"
        yield _spaced(_series(verbs), *notes, behalf, language, "by")
    yield from (word for word in words if word.endswith(_NEEDS_NO_BY))


@cache
def _words() -> dict[str, str]:
    """Return the words of a citation by role: the first that ``sentences.yaml`` has for each."""
    return {role: words for words, role in reversed(tuple(wording().roles.items()))}


@cache
def _permissions() -> tuple[str, ...]:
    return tuple(words for words in _words().values() if words.endswith(_NEEDS_NO_BY))


def _named(person: Contributor) -> str:
    return f"{person.name} ({person.affiliation})" if person.affiliation else person.name


def _series(members: list[str]) -> str:
    """Return a list as English writes it: "A", "A and B", "A, B, and C"."""
    *others, last = members
    return f"{', '.join(others)}{',' if len(others) > 1 else ''} and {last}" if others else last


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _listed(*items: str | None) -> str:
    return _USUAL.join(item for item in items if item)


def _spaced(*words: str | None) -> str:
    return " ".join(word for word in words if word)


def _sentence(text: str) -> str:
    return text if not text or text.endswith(".") else f"{text}."

"""What is known of a document when its record is drafted, as the values of the models."""

from dataclasses import dataclass

from archpack.model import (
    Completeness,
    Content,
    Contributor,
    Credit,
    Date,
    Identifier,
    LocatorComponent,
    Note,
    Order,
    Original,
    Relation,
    Repository,
    Rights,
    Title,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The fields of a record as far as they are known, in the order of the record.

    ``summary`` is in English. ``publisher``, ``signals`` and ``accessed`` have no field in a record: they stay in the
    citation. ``text`` is the body of the page and goes into the file of the content ``text_of``.
    """

    id: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    titles: tuple[Title, ...] = ()
    dates: tuple[Date, ...] = ()
    completeness: Completeness | None = None
    languages: tuple[str, ...] = ()
    summary: str | None = None
    repository: Repository | None = None
    locator: tuple[LocatorComponent, ...] = ()
    order: Order | None = None
    copies: tuple[Original, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    credits: tuple[Credit, ...] = ()
    contents: tuple[Content, ...] = ()
    notes: tuple[Note, ...] = ()
    relations: tuple[Relation, ...] = ()
    rights: tuple[Rights, ...] = ()
    citation: str | None = None
    publisher: str | None = None
    signals: tuple[str, ...] = ()
    accessed: str | None = None
    text: str = ""
    text_of: Content | None = None
